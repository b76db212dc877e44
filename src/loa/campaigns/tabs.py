"""Pages that other rooms have about a campaign: they register here and stand among its tabs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from loa.campaigns.models import Campaign


@dataclass(frozen=True)
class Tab:
    """A page about a campaign: its name in templates, its words, its address, and when it stands there.

    Whoever sees a campaign may open all its pages; what may be done there, each of them asks by itself.
    """

    name: str
    label: Any
    url: Callable[[Campaign], str]
    stands: Callable[[Campaign], bool] = lambda _campaign: True


_tabs: dict[str, Tab] = {}


def register_tab(tab: Tab) -> None:
    """The page stands among the tabs of every campaign for which it says so."""
    _tabs[tab.name] = tab


def tabs_of(campaign: Campaign) -> list[tuple[str, Any, str]]:
    """Name, words and address of each registered page."""
    return [(tab.name, tab.label, tab.url(campaign)) for tab in _tabs.values() if tab.stands(campaign)]
