"""No page offers what its reader may not do."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

from django.urls import NoReverseMatch, Resolver404, resolve

from loa.desk.menu import ITEMS
from loa.directory.tests import matrix
from tests.rights.expectation import About, Role, allowed
from tests.rights.walking import DOORS, Case, acts_of, cases_of
from tests.rights.world import World


class _Offers(HTMLParser):
    """The links and forms of a page: (address, method, the value of its buttons)."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[tuple[str, str]] = set()
        self.acts: set[tuple[str, str]] = set()
        self._form = ""

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attributes}
        if tag == "a" and values.get("href"):
            self.found.add((values["href"], "GET"))
        elif tag == "form":
            self._form = values.get("action", "")
            if self._form:
                self.found.add((self._form, values.get("method", "get").upper()))
        elif tag in ("button", "input") and values.get("name") in ("act", "do") and values.get("value"):
            self.acts.add((values.get("formaction") or self._form, values["value"]))
        if tag == "button" and values.get("formaction"):
            self.found.add((values["formaction"], "POST"))

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._form = ""


def offers(label: str, text: str, world: World, who: Role) -> list[str]:
    page = _Offers()
    page.feed(text)
    wrong = []
    for address, method in sorted(page.found):
        name, kwargs = _resolved(address)
        if not name or name not in matrix.doors():
            continue
        same = [case for case in cases_of(name, world) if dict(case.kwargs) == kwargs]
        if method == "GET" and (name in _menu() or label.startswith(f"{name}[")):
            continue
        if method == "POST" and any(_step(case, world) for case in same):
            continue  # one form for several acts: its buttons are looked at below
        if same and not any(_may(who, name, case, method, world) for case in same):
            wrong.append(f"{label}: the page offers {name}, which this role may not")
    for address, value in sorted(page.acts):
        name, kwargs = _resolved(address)
        for case in cases_of(name, world) if name in DOORS else []:
            pressed = _step(case, world) == value and dict(case.kwargs) == kwargs
            if pressed and not allowed(who, acts_of(name, case)[1], case.about or world.about):
                wrong.append(f"{label}: the page offers {value} ({case.act}), which this role may not")
    return wrong


def _menu() -> set[str]:
    """What the menu leads everybody to: each finds their own there."""
    return {item.url_name for item in ITEMS} | {"mfa_index", "home"}


def _step(case: Case, world: World) -> Any:
    """The value of the button that sends this case."""
    sent = case.data(world) if callable(case.data) else case.data
    return (sent.get("act") or sent.get("do")) if isinstance(sent, dict) else None


def _may(who: Role, name: str, case: Case, method: str, world: World) -> bool:
    looks, sends = acts_of(name, case)
    act = sends if method == "POST" else looks
    if not case.kwargs:  # of which thing, is asked on the page itself: an own one will do
        return any(
            allowed(who, act, About(unit, unit, unit)) for unit in (None, *(u for _kind, u in who.posts))
        )
    return allowed(who, act, case.about or world.about)


def _resolved(address: str) -> tuple[str, dict[str, Any]]:
    path = re.split(r"[?#]", address)[0]
    if not path.startswith("/"):
        return "", {}
    try:
        match = resolve(path)
    except (Resolver404, NoReverseMatch):
        return "", {}
    return match.view_name, dict(match.kwargs)
