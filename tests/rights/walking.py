"""The walk itself: try each case with each role and say where the code does not do what the page says.

Plain functions that return sentences, so that the mutation run can call them again and again.
"""

from __future__ import annotations

import inspect
import json
import pkgutil
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from importlib import import_module
from types import ModuleType
from typing import Any

from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.db import transaction
from django.http import Http404
from django.test import Client
from django.urls import NoReverseMatch, Resolver404, URLPattern, URLResolver, get_resolver, resolve, reverse

from loa.desk.menu import ITEMS
from loa.directory.tests import matrix
from tests.rights.expectation import (
    ANYONE,
    BEARER,
    CALLER,
    HALF_WAY,
    MACHINE,
    SIGNED_IN,
    About,
    Role,
    allowed,
)
from tests.rights.world import MARK, World, counted, key

ACTORS = {"user", "actor", "reader", "by"}
LEAD_TO_THE_DOOR = ("logout", "mfa_authenticate")  # by their nature
REFUSALS = (PermissionDenied, Http404, ObjectDoesNotExist)


@dataclass(frozen=True)
class Case:
    """One thing behind one door: the address of it, what is sent, and what then must be seen.

    `act`: where one address serves several acts. `about`: where the thing is not the owner's, laid on the
    commune. `shows`: words that the page has for those who may see it. `data`: what is sent; without it
    nothing is expected to change. `prepare` makes the ground ready for a role that may.
    """

    kwargs: Mapping[str, Any] = field(default_factory=dict)
    query: str = ""
    act: str = ""
    about: About | None = None
    shows: str = ""
    data: Any = None
    json: bool = False  # sent as JSON
    named: bool = True  # the address names a thing: who may not see it finds nothing
    get: bool = True
    silent: bool = False  # sending changes no row
    prepare: Callable[[World, str], None] | None = None
    look: Callable[[Role, Any], str] | None = (
        None  # what else is wrong with the page, for each role that gets it
    )


@dataclass(frozen=True)
class Deed:
    """One call of one action."""

    call: Callable[[World, Any], Any]
    act: str = ""
    about: About | None = None
    silent: bool = False  # it changes nothing, and so leaves no trace
    own: str = ""  # the one role whose own thing it is, where the act is "signed in"


BROKEN: dict[str, str] = {}  # modules of actions that cannot be imported
DOORS: dict[str, Callable[[World], list[Case]]] = {}
DEEDS: dict[str, Callable[[World], list[Deed]]] = {}


def door(name: str) -> Callable[[Any], Any]:
    """The decorated function gives the cases of this address."""

    def register(make: Any) -> Any:
        assert name not in DOORS, name
        DOORS[name] = make
        return make

    return register


def addresses() -> dict[str, str]:
    """Every address of the site by its name → its pattern; without a name it stands as its pattern."""
    return dict(_addresses(get_resolver().url_patterns))


def _addresses(patterns: Any, spaces: tuple[str, ...] = (), before: str = "") -> Iterator[tuple[str, str]]:
    for pattern in patterns:
        whole = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            inner = (*spaces, pattern.namespace) if pattern.namespace else spaces
            yield from _addresses(pattern.url_patterns, inner, whole)
        else:
            assert isinstance(pattern, URLPattern)
            yield ":".join([*spaces, pattern.name]) if pattern.name else f"/{whole}", whole


def cases_of(name: str, world: World) -> list[Case]:
    """The registered cases; without any, the address itself where it needs no thing."""
    if name in DOORS:
        return DOORS[name](world)
    return [Case(named=False)]


# ── doors ──────────────────────────────────────────────────────────────────────────────────────────


def walk_door(name: str, world: World, *, roles: list[str] | None = None) -> list[str]:
    """What is wrong at this address, a sentence each."""
    found = []
    for number, case in enumerate(cases_of(name, world)):
        for role in roles or list(world.roles):
            found += try_case(name, case, world, role, number=number)
    return found


def acts_of(name: str, case: Case) -> tuple[str, str]:
    """The act that looking asks for and the one that sending asks for ("x, to send y")."""
    looks, _comma, sends = (case.act or matrix.doors()[name]).partition(", to send ")
    return looks, sends or looks


def try_case(name: str, case: Case, world: World, role: str, *, number: int = 0) -> list[str]:
    """What is wrong when this role looks at and sends this case."""
    if name not in matrix.doors():
        return [f"{name}: not on the page of rights"]
    try:
        path = reverse(name, kwargs=dict(case.kwargs)) + case.query
    except NoReverseMatch:
        return [f"{name}: no case says what stands behind it; add one in tests/rights/cases"]
    who, about = world.roles[role], case.about or world.about
    looks, sends = (allowed(who, act, about) for act in acts_of(name, case))
    label = f"{name}[{number}] {role}"
    found = []
    cookies = world.clients[role].cookies.copy()
    if case.get:
        with _undone():
            if looks and who.signed_in and case.prepare:
                case.prepare(world, role)
            found += _look(label, case, world, who, path, may=looks)
    with _undone():
        if sends and who.signed_in and case.prepare:
            case.prepare(world, role)
        found += _send(label, case, world, who, path, may=sends)
    world.clients[role].cookies = cookies
    return found


def _look(label: str, case: Case, world: World, who: Role, path: str, *, may: bool) -> list[str]:
    before = counted()
    answer = world.clients[who.name].get(path)
    wrong = _common(f"{label} GET", who, answer, may=may)
    if wrong or answer.status_code == 405:
        return wrong
    text = _text(answer)
    if not may:
        if who.signed_in and case.named and answer.status_code != 404:
            wrong.append(f"{label} GET: {answer.status_code}, expected 404")
        if (case.shows and case.shows in text) or MARK in text:
            wrong.append(f"{label} GET: the page shows what this role may not see")
        if counted() != before:
            wrong.append(f"{label} GET: something changed")
    elif answer.status_code >= 400:
        wrong.append(f"{label} GET: {answer.status_code}, expected a page")
    elif case.shows and case.shows not in text:
        wrong.append(f"{label} GET: the page does not show {case.shows!r}")
    if case.look and (more := case.look(who, answer)):
        wrong.append(f"{label} GET: {more}")
    if answer.status_code == 200 and "html" in answer.headers.get("Content-Type", ""):
        wrong += _offers(f"{label} GET", text, world, who)
    return wrong


def _send(label: str, case: Case, world: World, who: Role, path: str, *, may: bool) -> list[str]:
    client = world.clients[who.name]
    before = counted()
    data = case.data(world) if callable(case.data) else case.data
    if case.json:
        answer = client.post(path, data, content_type="application/json")
    else:
        answer = client.post(path, {"key": key(), **(data or {})})
    wrong = _common(f"{label} POST", who, answer, may=may)
    changed = counted() != before
    if not may:
        if who.signed_in and case.named and answer.status_code not in (404, 405):
            wrong.append(f"{label} POST: {answer.status_code}, expected 404")
        if changed:
            wrong.append(f"{label} POST: something changed")
    elif case.data is not None and not wrong:
        if answer.status_code >= 400:
            wrong.append(f"{label} POST: {answer.status_code}, expected it to be done: {_text(answer)[:200]}")
        elif not changed and not case.silent:
            wrong.append(f"{label} POST: {answer.status_code}, but nothing changed")
    return wrong


def _common(label: str, who: Role, answer: Any, *, may: bool) -> list[str]:
    status = answer.status_code
    to_door = status in (301, 302) and answer["Location"].startswith("/login/")
    if not who.signed_in and not may:
        return [] if to_door or status in (404, 405) else [f"{label}: {status}, expected the sign-in page"]
    if status == 403:
        return [f"{label}: 403; what one may not see is not found"]
    if status >= 500:
        return [f"{label}: {status}"]
    if may and to_door and who.signed_in and not label.startswith(LEAD_TO_THE_DOOR):
        return [f"{label}: led to the sign-in page"]
    return []


def _text(answer: Any) -> str:
    """The words of the answer, whatever they are written in."""
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    text = content.decode("utf-8", "replace")
    if "json" in answer.headers.get("Content-Type", "") and text:
        return json.dumps(json.loads(text), ensure_ascii=False)
    return text


# ── no page offers what its reader may not do ──────────────────────────────────────────────────────


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


def _offers(label: str, text: str, world: World, who: Role) -> list[str]:
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


# ── actions ────────────────────────────────────────────────────────────────────────────────────────


def all_actions() -> dict[str, Callable[..., Any]]:
    """Every public function of a room's actions that takes the one who acts first: "room.function"."""
    import loa

    found: dict[str, Callable[..., Any]] = {}
    for room in sorted(info.name for info in pkgutil.iter_modules(loa.__path__)):
        for module in _modules_of(room):
            for name, function in vars(module).items():
                if _is_action(name, function, module):
                    found[f"{room}.{name}"] = function
    return found


def _modules_of(room: str) -> Iterator[ModuleType]:
    for base in (f"loa.{room}.actions", f"loa.{room}.accounts.actions"):
        try:
            module = import_module(base)
        except ModuleNotFoundError as missing:
            if missing.name and not base.startswith(missing.name):
                raise
            continue
        yield module
        for info in pkgutil.walk_packages(getattr(module, "__path__", []), f"{base}."):
            try:
                yield import_module(info.name)
            except ImportError as error:  # a test says so; the others go on
                BROKEN[info.name] = str(error)


def _is_action(name: str, function: Any, module: ModuleType) -> bool:
    if name.startswith("_") or not inspect.isfunction(function) or function.__module__ != module.__name__:
        return False
    first = next(iter(inspect.signature(function).parameters), "")
    return first in ACTORS


def walk_action(name: str, world: World, *, roles: list[str] | None = None) -> list[str]:
    """What is wrong with this action, a sentence each."""
    act = matrix.actions()[name]
    if act in (CALLER,):
        return []
    if name not in DEEDS:
        return [f"{name}: the walk has no call of it; add one in tests/rights"]
    found = []
    for number, deed in enumerate(DEEDS[name](world)):
        for role in roles or list(world.roles):
            if act == SIGNED_IN and not world.roles[role].signed_in:
                continue  # the pages ask for an account; the action takes one
            found += try_deed(name, deed, world, role, act=deed.act or act, number=number)
    return found


def try_deed(name: str, deed: Deed, world: World, role: str, *, act: str, number: int = 0) -> list[str]:
    """What is wrong when this role does this."""
    who = world.roles[role]
    may = _may_do(who, deed, act, deed.about or world.about)
    user = world.user(role) if who.signed_in else world.users[role]
    label = f"{name}[{number}] {role}"
    with _undone():
        before = counted()
        try:
            deed.call(world, user)
        except REFUSALS as refused:
            if may:
                return [f"{label}: refused ({type(refused).__name__}: {refused}), expected it to be done"]
            return [f"{label}: refused, but something changed"] if counted() != before else []
        except Exception as error:  # noqa: BLE001  (any error is a finding of the walk)
            why = f"{type(error).__name__}: {error}"
            if may:
                return [f"{label}: {why}"]
            return [f"{label}: not refused for want of a right, but by {why}"]
        if not may:
            return [f"{label}: done, expected it to be refused"]
        changed = counted() != before
        return [] if changed or deed.silent else [f"{label}: done, but nothing changed"]


def _may_do(who: Role, deed: Deed, act: str, about: About) -> bool:
    if act == MACHINE:
        return False
    if act == SIGNED_IN:
        return who.name == deed.own if deed.own else who.signed_in
    return allowed(who, act, about)


@contextmanager
def _undone() -> Iterator[None]:
    """Whatever is written inside is taken back."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


__all__ = [
    "ANYONE",
    "BEARER",
    "DEEDS",
    "DOORS",
    "HALF_WAY",
    "SIGNED_IN",
    "Case",
    "Client",
    "Deed",
    "addresses",
    "all_actions",
    "cases_of",
    "door",
    "replace",
    "walk_action",
    "walk_door",
]
