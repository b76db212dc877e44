"""One act on one assignment as a form asks for it: done once a key, with what was handed in."""

from __future__ import annotations

import json
from collections.abc import Sequence
from hashlib import sha256

from django.utils.translation import gettext as _

from loa.assignments import actions
from loa.assignments.actions import Report
from loa.assignments.errors import Refused
from loa.assignments.models import Assignment
from loa.assignments.proofs import Handed, keep_proof
from loa.assignments.transitions import TABLE
from loa.audit.actions import once
from loa.directory.models import User
from loa.directory.rights import require

WITH_PROOF = {"add_proof", "hand_in"}
NOTHING_SAID = Report()


def act(
    user: User,
    assignment: Assignment,
    name: str,
    *,
    key: str,
    report: Report = NOTHING_SAID,
    handed: Sequence[Handed] = (),
) -> None:
    """The act stands with its proof, or nothing of it; the same under the same key again changes nothing.

    Another act, or the same with other words or proof, is another call: one page carries one key for all
    its buttons, and a form corrected and sent again must not be dropped unsaid.
    """
    if name not in TABLE:
        raise Refused(_("There is no such act."))
    own_key = f"{key}:{name}:{_digest(report, handed)}" if key else key
    with once(own_key, actor=user, action=f"assignments.{name}:{assignment.pk}") as call:
        if not call.done:
            if name in WITH_PROOF:
                _act_with_proof(user, assignment, name, report=report, handed=handed)
            else:
                _act(user, assignment, name, report)
            call.result = {"assignment": assignment.pk}


def _digest(report: Report, handed: Sequence[Handed]) -> str:
    """Sixteen signs that differ where what was entered does."""
    digest = sha256(json.dumps([report.words, report.count]).encode())
    for each in handed:
        contents = (each.link.encode(), each.file, each.photo, each.name.encode())
        for content in contents:
            digest.update(b"-" if content is None else sha256(content).digest())
    return digest.hexdigest()[:16]


def _act(user: User, assignment: Assignment, name: str, report: Report) -> None:
    if name == "accept":
        actions.accept(user, assignment)
    elif name == "report_progress":
        actions.report_progress(user, assignment, report=report)
    elif name == "confirm":
        actions.confirm(user, assignment, words=report.words)
    else:
        with_reason = {
            "decline": actions.decline,
            "return": actions.return_,
            "offer_again": actions.offer_again,
        }
        with_reason[name](user, assignment, reason=report.words)


def _act_with_proof(
    user: User, assignment: Assignment, name: str, *, report: Report, handed: Sequence[Handed]
) -> None:
    way = TABLE[name]
    require(user, way.verb, way.unit_of(assignment))  # before anything is stored
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
