"""Pages that other rooms have about a campaign: they register here and stand among its tabs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from loa.campaigns.models import Campaign
from loa.directory.models import User


@dataclass(frozen=True)
class Tab:
    """A page about a campaign: its name in templates, its words, its address, and who may open it."""

    name: str
    label: Any
    url: Callable[[Campaign], str]
    may: Callable[[User, Campaign], bool]


_tabs: dict[str, Tab] = {}


def register_tab(tab: Tab) -> None:
    """The page stands among the tabs of every campaign, for those who may open it."""
    _tabs[tab.name] = tab


def tabs_for(user: User, campaign: Campaign) -> list[tuple[str, Any, str]]:
    """Name, words and address of each registered page that the person may open."""
    return [(tab.name, tab.label, tab.url(campaign)) for tab in _tabs.values() if tab.may(user, campaign)]
