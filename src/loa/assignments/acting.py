"""One act on one assignment as a form asks for it: done once a key, with what was handed in."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any

from django.utils.translation import gettext as _

from loa.assignments import actions
from loa.assignments.actions import Report
from loa.assignments.errors import Refused
from loa.assignments.models import Assignment, Extension
from loa.assignments.proofs import Handed, keep_proof, look_at
from loa.assignments.queries import officers_of
from loa.assignments.stand_ins import Doer, account_of
from loa.assignments.taking import require_way
from loa.assignments.transitions import TABLE
from loa.audit.actions import once
from loa.audit.queries import was_done
from loa.directory.models import Unit, User
from loa.evidence.ahead import looking_ahead

WITH_PROOF = {"add_proof", "hand_in"}
WITH_REASON: dict[str, Callable[..., Assignment]] = {
    "decline": actions.decline,
    "return": actions.return_,
    "offer_again": actions.offer_again,
    "let_be": actions.let_be,
    "take_back": actions.take_back,
}
WITH_WORDS: dict[str, Callable[..., Assignment]] = {"confirm": actions.confirm, "urge": actions.urge}
ON_EXTENSIONS = {"grant_extension", "refuse_extension"}
WITH_DAY: dict[str, Callable[..., object]] = {
    "ask_extension": actions.ask_extension,
    "extend": actions.extend,
}
BY_FORM = {
    *WITH_PROOF, *WITH_REASON, *WITH_WORDS, *WITH_DAY, *ON_EXTENSIONS,
    "accept", "report_progress", "reassign", "hand_over",
}  # fmt: skip
NOTHING_SAID = Report()


@dataclass(frozen=True)
class Asked:
    """What an act names beside words: a day, a unit, an officer by number."""

    day: date | None = None
    unit: Unit | None = None
    officer: int | None = None


NOTHING_ASKED = Asked()


def act(
    user: Doer,
    assignment: Assignment,
    name: str,
    *,
    key: str,
    report: Report = NOTHING_SAID,
    handed: Sequence[Handed] = (),
    asked: Asked = NOTHING_ASKED,
) -> None:
    """The act stands with its proof, or nothing of it; the same under the same key again changes nothing.

    Another act, or the same with other words or proof, is another call: one page carries one key for all
    its buttons, and a form corrected and sent again must not be dropped unsaid. What is handed in is looked
    at before the transaction; where there is one already, call it within `looked_at`, begun before that one.
    """
    if name not in BY_FORM:
        raise Refused(_("There is no such act."))
    own_key = _own_key(key, name, report, handed, asked)
    action = f"assignments.{name}:{assignment.pk}"
    with (
        looked_at(user, assignment, name, key=key, report=report, handed=handed, asked=asked),
        once(own_key, actor=account_of(user), action=action) as call,
    ):
        if not call.done:
            if name in WITH_PROOF:
                _act_with_proof(user, assignment, name, report=report, handed=handed)
            else:
                _act(user, assignment, name, report=report, asked=asked)
            call.result = {"assignment": assignment.pk}


@contextmanager
def looked_at(
    user: Doer,
    assignment: Assignment,
    name: str,
    *,
    key: str,
    report: Report = NOTHING_SAID,
    handed: Sequence[Handed] = (),
    asked: Asked = NOTHING_ASKED,
) -> Iterator[None]:
    """What was handed in may be kept, and `act` inside need not look at it again; raises as `act`.

    Nothing is looked at for who may not act, nor for a call that was done before.
    """
    with looking_ahead():
        if name in WITH_PROOF and handed and not was_done(_own_key(key, name, report, handed, asked)):
            require_way(user, TABLE[name], assignment)
            actions.check_open(assignment, TABLE[name])
            for each in handed:
                look_at(each)
        yield


def _own_key(key: str, name: str, report: Report, handed: Sequence[Handed], asked: Asked) -> str:
    return f"{key}:{name}:{_digest(report, handed, asked)}" if key else key


def _digest(report: Report, handed: Sequence[Handed], asked: Asked) -> str:
    """Sixteen signs that differ where what was entered does."""
    said: list[Any] = [report.words, report.count, str(asked.day)]
    said += [asked.unit.pk if asked.unit else None, asked.officer]
    said += [dict(report.further)] if report.further else []
    said += [dict(report.days)] if report.days else []
    digest = sha256(json.dumps(said).encode())
    for each in handed:
        contents = [each.link.encode(), each.file, each.photo, each.name.encode()]
        contents += each.other.parts if each.other else ()
        for content in contents:
            digest.update(b"-" if content is None else sha256(content).digest())
    return digest.hexdigest()[:16]


def _act(user: Any, assignment: Assignment, name: str, *, report: Report, asked: Asked) -> None:
    if name == "accept":
        actions.accept(user, assignment)
    elif name == "report_progress":
        actions.report_progress(user, assignment, report=report)
    elif name in WITH_WORDS:
        WITH_WORDS[name](user, assignment, words=report.words)
    elif name in WITH_REASON:
        WITH_REASON[name](user, assignment, reason=report.words)
    elif name in ON_EXTENSIONS:
        _decide_extension(user, assignment, name, report)
    else:
        _act_with_more(user, assignment, name, report=report, asked=asked)


def _decide_extension(user: User, assignment: Assignment, name: str, report: Report) -> None:
    require_way(user, TABLE[name], assignment)
    waiting = assignment.extensions.filter(state=Extension.State.ASKED).select_related("assignment").first()
    if waiting is None:
        raise Refused(_("No later day is asked for any more."))
    if name == "grant_extension":
        actions.grant_extension(user, waiting, words=report.words)
    else:
        actions.refuse_extension(user, waiting, reason=report.words)


def _act_with_more(user: User, assignment: Assignment, name: str, *, report: Report, asked: Asked) -> None:
    require_way(user, TABLE[name], assignment)
    if name in WITH_DAY:
        if asked.day is None:
            raise Refused(_("Say the new day."))
        WITH_DAY[name](user, assignment, day=asked.day, reason=report.words)
        return
    if name == "hand_over":
        # Only who works for the unit has a name here: a number of anybody else tells nothing.
        officer = officers_of(assignment.unit).filter(pk=asked.officer or 0).first()
        if officer is None:
            raise Refused(_("Choose an officer of the unit."))
        actions.hand_over(user, assignment, officer=officer, reason=report.words, day=asked.day)
        return
    if asked.unit is None:
        raise Refused(_("Say to which unit."))
    actions.reassign(user, assignment, unit=asked.unit, reason=report.words, day=asked.day)


def _act_with_proof(
    user: Doer, assignment: Assignment, name: str, *, report: Report, handed: Sequence[Handed]
) -> None:
    way = TABLE[name]
    require_way(user, way, assignment)  # before anything is stored
    actions.check_open(assignment, way)
    records = [keep_proof(user, assignment, each) for each in handed]
    if name == "add_proof" and not records:
        raise Refused(_("Add at least one proof: a link, a file or a photo."))
    last = records.pop() if records else None
    for record in records:
        actions.add_proof(user, assignment, record=record)
    if name == "hand_in":
        actions.hand_in(user, assignment, record=last, report=report)
    elif last is not None:
        actions.add_proof(user, assignment, record=last, report=report)
