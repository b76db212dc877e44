"""The walk of the addresses: each case with each role, and where the code does not do what the page says.

Plain functions that return sentences, so that the mutation run can call them again and again.
"""

from __future__ import annotations

import json
from typing import Any

from django.urls import NoReverseMatch, reverse

from loa.directory.tests import matrix
from tests.rights.expectation import About, Role, allowed
from tests.rights.offers import offers
from tests.rights.walking import Case, acts_of, cases_of, undone
from tests.rights.world import MARK, World, counted, key

LEAD_TO_THE_DOOR = ("logout", "mfa_authenticate")  # by their nature


def walk_door(name: str, world: World, *, roles: list[str] | None = None) -> list[str]:
    """What is wrong at this address, a sentence each."""
    found = []
    for number, case in enumerate(cases_of(name, world)):
        for role in roles or list(world.roles):
            found += try_case(name, case, world, role, number=number)
    return found


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
        with undone():
            if looks and who.signed_in and case.prepare:
                case.prepare(world, role)
            found += _look(label, case, world, who, path, may=looks)
    with undone():
        if sends and who.signed_in and case.prepare:
            case.prepare(world, role)
        found += _send(label, case, world, who, path, may=sends)
    world.clients[role].cookies = cookies
    return found


def _look(label: str, case: Case, world: World, who: Role, path: str, *, may: bool) -> list[str]:
    before = None if may else counted()
    answer = world.clients[who.name].get(path)
    wrong = _common(f"{label} GET", world, who, answer, may=may)
    if wrong or answer.status_code == 405:
        return wrong
    text = _text(answer)
    if not may:
        wrong += _refused(label, case, who, answer.status_code, text)
        if counted() != before:
            wrong.append(f"{label} GET: something changed")
    elif answer.status_code >= 400:
        wrong.append(f"{label} GET: {answer.status_code}, expected a page")
    elif case.shows and case.shows not in text:
        wrong.append(f"{label} GET: the page does not show {case.shows!r}")
    if answer.status_code == 200:
        wrong += _parts(f"{label} GET", case, who, text, about=case.about or world.about)
    if case.look and (more := case.look(who, answer)):
        wrong.append(f"{label} GET: {more}")
    if answer.status_code == 200 and "html" in answer.headers.get("Content-Type", ""):
        wrong += offers(f"{label} GET", text, world, who)
    return wrong


def _refused(label: str, case: Case, who: Role, status: int, text: str) -> list[str]:
    """What is wrong with the answer to one who may not look."""
    wrong = []
    if who.signed_in and case.named and status != 404:
        wrong.append(f"{label} GET: {status}, expected 404")
    if (case.shows and case.shows in text) or MARK in text:
        wrong.append(f"{label} GET: the page shows what this role may not see")
    return wrong


def _send(label: str, case: Case, world: World, who: Role, path: str, *, may: bool) -> list[str]:
    client = world.clients[who.name]
    watched = not may or (case.data is not None and not case.silent)
    before = counted() if watched else None
    data = case.data(world) if callable(case.data) else case.data
    if case.json:
        answer = client.post(path, data, content_type="application/json")
    else:
        answer = client.post(path, {"key": key(), **(data or {})})
    wrong = _common(f"{label} POST", world, who, answer, may=may)
    changed = watched and counted() != before
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


def _parts(label: str, case: Case, who: Role, text: str, *, about: About) -> list[str]:
    found = []
    for words, act in case.parts.items():
        may = allowed(who, act, about)
        if (words in text) is not may:
            found.append(f"{label}: {words!r} is {'not ' if may else ''}there: {act}")
    return found


def _common(label: str, world: World, who: Role, answer: Any, *, may: bool) -> list[str]:
    status = answer.status_code
    to_door = status in (301, 302) and answer["Location"].startswith("/login/")
    if not who.signed_in and not may:
        if to_door and who.half_way:
            return _asked_for_the_code(label, world.clients[who.name], answer["Location"])
        return [] if to_door or status in (404, 405) else [f"{label}: {status}, expected the sign-in page"]
    if status == 403:
        return [f"{label}: 403; what one may not see is not found"]
    if status >= 500:
        return [f"{label}: {status}"]
    if may and to_door and who.signed_in and not label.startswith(LEAD_TO_THE_DOOR):
        return [f"{label}: led to the sign-in page"]
    return []


def _asked_for_the_code(label: str, client: Any, door: str) -> list[str]:
    """What is wrong where somebody who gave the password is led on from the sign-in page."""
    answer = client.get(door)
    if answer.status_code == 302 and answer["Location"] == reverse("mfa_authenticate"):
        return []
    return [f"{label}: led to {door}, and from there to {answer.status_code}, expected the page of the code"]


def _text(answer: Any) -> str:
    """The words of the answer, whatever they are written in."""
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    text = content.decode("utf-8", "replace")
    if "json" in answer.headers.get("Content-Type", "") and text:
        return json.dumps(json.loads(text), ensure_ascii=False)
    return text
