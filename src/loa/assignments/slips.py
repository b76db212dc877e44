"""The code on a slip of paper: which assignment it is for, signed so that no slip is taken for another.

The code is no secret: whoever holds it can do nothing without an account that may key it in.
"""

from __future__ import annotations

from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from loa.assignments.chasing.letter import plan_of_issuer
from loa.assignments.days import days_of
from loa.assignments.models import Assignment
from loa.assignments.periods import period_words
from loa.writer.slips import Slip

# Crockford's alphabet: no I, L, O or U, that hands and eyes mix up.
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
MISREAD = str.maketrans({"O": "0", "I": "1", "L": "1"})
SIGNS, GROUP = 8, 4  # 40 bits: one mistyped code in a million million is a valid one


def code_of(assignment: Assignment) -> str:
    """The code, in groups of four."""
    return _grouped(_number(assignment.pk) + _mark(assignment.pk))


def assignment_of_code(typed: str) -> int | None:
    """The number of the assignment, however it was typed or scanned; None for no code of this server."""
    plain = "".join(sign for sign in typed.upper().translate(MISREAD) if sign.isalnum())
    number, mark = plain[:-SIGNS], plain[-SIGNS:]
    if not 0 < len(number) <= 13 or any(sign not in ALPHABET for sign in plain):
        return None
    pk = 0
    for sign in number:
        pk = pk * 32 + ALPHABET.index(sign)
    return pk if pk and constant_time_compare(mark, _mark(pk)) else None


def slip_of(assignment: Assignment) -> Slip:
    """What stands on its slip; in Vietnamese, whoever prints it."""
    with override("vi"):
        counted = tuple((one.thing.noun, str(one.goal or "")) for one in assignment.tallies)
        return Slip(
            code=code_of(assignment),
            giver=assignment.giver_unit.name,
            unit=assignment.doer_name
            if not assignment.officer
            else f"{assignment.doer_name} ({assignment.unit.name})",
            words=assignment.words,
            due=_due_words(assignment),
            source=plan_of_issuer(assignment.campaign) if assignment.campaign.document.code else "",
            counted=counted,
            days=tuple(f"{one.weekday} {one.day:%d/%m}" for one in days_of(assignment)),
        )


def _due_words(assignment: Assignment) -> str:
    """The day, with the round where the work comes again: slips of several rounds lie on one table."""
    duty, period = assignment.duty, period_words(assignment.duty, assignment.period_start)
    day = date_format(assignment.due, "d/m/Y") if assignment.due else duty.due_text or _("no deadline")
    return f"{day} ({period})" if period else str(day)


def _number(pk: int) -> str:
    signs = ""
    while pk:
        pk, rest = divmod(pk, 32)
        signs = ALPHABET[rest] + signs
    return signs.rjust(4, "0")


def _mark(pk: int) -> str:
    digest = int.from_bytes(
        salted_hmac("loa.assignments.slip", str(pk), algorithm="sha256").digest()[:5], "big"
    )
    return "".join(ALPHABET[digest >> shift & 31] for shift in range(35, -1, -5))


def _grouped(signs: str) -> str:
    first = len(signs) % GROUP
    groups = [signs[:first]] if first else []
    groups += [signs[at : at + GROUP] for at in range(first, len(signs), GROUP)]
    return "-".join(groups)
