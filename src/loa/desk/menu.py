"""The menu: which pages a person has a use for, and how many things wait there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _

from loa.directory.models import Person, User
from loa.directory.rights import Verb, may_anywhere


@dataclass(frozen=True)
class Item:
    """A line of the menu; `count` says how many things wait there for the one who looks.

    `verb`: only for those whose post gives this right, where others would find nothing behind it.
    """

    label: Any
    icon: str
    url_name: str
    count: Callable[[HttpRequest], int] | None = None
    verb: Verb | None = None


@dataclass(frozen=True)
class Shown:
    """A line of the menu as this person sees it."""

    label: Any
    icon: str
    url: str
    count: int
    current: bool


def unread(request: HttpRequest) -> int:
    """How many notices the person has not read."""
    if not isinstance(request.user, User):
        return 0
    unread_ones = Count("user__notices", filter=Q(user__notices__read_at=None))
    person = Person.objects.filter(user=request.user.pk).annotate(unread=unread_ones).first()
    if person is None:
        return request.user.notices.filter(read_at=None).count()
    request.user.person = person  # the page names the person next: one query for both
    return int(person.unread)


CAMPAIGNS = "campaigns:index"
ITEMS = (
    Item(_("Today"), "home", "home"),
    Item(_("Overview"), "screen", "reports:dashboard"),
    Item(_("My unit's work"), "list", "assignments:index"),
    Item(_("Reports"), "chart", "reports:index"),
    Item(_("Campaigns"), "flag", CAMPAIGNS, verb=Verb.SEE_CAMPAIGN),
    Item(_("Documents"), "document", "documents:register"),
    Item(_("Units"), "tree", "directory:index"),
    Item(_("Check of evidence"), "link", "evidence:chain", verb=Verb.VERIFY_EVIDENCE),
    Item(_("Notices"), "bell", "notices:index", unread),
)
# Pages of other rooms that stand below a campaign: their tabs or crumbs say so, and the menu with them.
BELOW_A_CAMPAIGN = frozenset(
    [f"assignments:{page}" for page in ["coverage", "duty", "wall", "sample", "undelivered"]]
    + [f"reports:{page}" for page in ["case", "case-close", "case-reopen", "syntheses", "synthesis", "best"]]
    + [f"reports:{page}" for page in ["evaluation", "new-objective", "objective"]]
    + [
        f"reports:{page}"
        for page in ["commendation", "suggested", "register-title", "criteria", "nomination"]
    ]
    + ["reports:propose-commendation"]
)


def menu_for(request: HttpRequest) -> list[Shown]:
    """The lines of the menu for the one who asks, the present page marked."""
    found = []
    for item in ITEMS:
        if item.verb is not None and not may_anywhere(request.user, item.verb):
            continue
        try:
            found.append((item, reverse(item.url_name)))
        except NoReverseMatch:
            continue
    here = _campaigns(request, found) or _nearest([url for _item, url in found], request.path)
    return [
        Shown(item.label, item.icon, url, item.count(request) if item.count else 0, url == here)
        for item, url in found
    ]


def _campaigns(request: HttpRequest, found: list[tuple[Item, str]]) -> str:
    """The line of the campaigns, where it stands in the menu and the page is one of theirs.

    A page that is so for some alone says it by `below_a_campaign` of its request.
    """
    match = request.resolver_match
    below = match is not None and match.view_name in BELOW_A_CAMPAIGN
    if not below and not getattr(request, "below_a_campaign", False):
        return ""
    return next((url for item, url in found if item.url_name == CAMPAIGNS), "")


def _nearest(urls: list[str], path: str) -> str:
    """The line under which the page stands: the longest address that its own begins with."""
    above = [url for url in urls if path == url or (url != "/" and path.startswith(url))]
    return max(above, key=len, default="")
