"""What a post may do: the one table of verb × kind of post, and how far each reaches.

A post reaches its unit and the units below it (by `path`) and nothing else, but for the few verbs that
hold everywhere. Verbs of those who answer for a campaign or a document are asked about its **owner**;
verbs of those who do the work about the **unit the assignment is laid on**. So the campaign officer of
the issuing unit sees and confirms every assignment of a campaign it owns: may(user, SEE_CAMPAIGN, owner).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from django.core.exceptions import EmptyResultSet, PermissionDenied
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from loa.directory.models import Post, Unit, User

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser


class Verb(StrEnum):
    """An act that needs a right; see_people shows telephones, name_unit tells what a name means."""

    REGISTER_DOCUMENT = "register_document"
    SEE_DOCUMENT = "see_document"
    REVIEW_DOCUMENT = "review_document"
    DRAFT_DOCUMENT = "draft_document"
    APPROVE_DOCUMENT = "approve_document"
    ISSUE_DOCUMENT = "issue_document"
    START_CAMPAIGN = "start_campaign"
    RECALL_CAMPAIGN = "recall_campaign"
    SEE_CAMPAIGN = "see_campaign"
    SET_EVENT_DATE = "set_event_date"
    SET_OBJECTIVE = "set_objective"
    CLOSE_CASE = "close_case"
    REOPEN_CASE = "reopen_case"
    SEE_ASSIGNMENT = "see_assignment"
    ACCEPT_ASSIGNMENT = "accept_assignment"
    DECLINE_ASSIGNMENT = "decline_assignment"
    REPORT_PROGRESS = "report_progress"
    HAND_IN_PROOF = "hand_in_proof"
    ASK_EXTENSION = "ask_extension"
    HAND_DOWN = "hand_down"
    ANSWER_WITH_PLAN = "answer_with_plan"
    MAKE_LINK = "make_link"
    KEY_IN_SLIP = "key_in_slip"
    COMMENT_ASSIGNMENT = "comment_assignment"
    CONFIRM_ASSIGNMENT = "confirm_assignment"
    RETURN_ASSIGNMENT = "return_assignment"
    DECIDE_EXTENSION = "decide_extension"
    REASSIGN = "reassign"
    DECIDE_PART = "decide_part"
    DRAFT_URGING_LETTER = "draft_urging_letter"
    SEE_EVIDENCE = "see_evidence"
    ERASE_EVIDENCE = "erase_evidence"
    VERIFY_EVIDENCE = "verify_evidence"
    SEE_REPORT = "see_report"
    REQUEST_REPORT = "request_report"
    WRITE_REPORT = "write_report"
    SUBMIT_REPORT = "submit_report"
    ACCEPT_REPORT = "accept_report"
    DEFINE_FIGURE = "define_figure"
    WRITE_SYNTHESIS = "write_synthesis"
    APPROVE_SYNTHESIS = "approve_synthesis"
    ISSUE_REPORT = "issue_report"
    PROPOSE_COMMENDATION = "propose_commendation"
    DECIDE_COMMENDATION = "decide_commendation"
    SEE_DASHBOARD = "see_dashboard"
    SEE_DIRECTORY = "see_directory"
    SEE_PEOPLE = "see_people"
    NAME_UNIT = "name_unit"
    MANAGE_DIRECTORY = "manage_directory"
    SET_CHANNELS = "set_channels"


_LEADER, _CAMPAIGN = Post.Kind.LEADER, Post.Kind.CAMPAIGN_OFFICER
_UNIT, _ADMINISTRATOR = Post.Kind.UNIT_OFFICER, Post.Kind.ADMINISTRATOR
_ALL = frozenset(Post.Kind)

RIGHTS: dict[Verb, frozenset[Post.Kind]] = {
    Verb.REGISTER_DOCUMENT: frozenset({_CAMPAIGN}),
    Verb.SEE_DOCUMENT: frozenset({_LEADER, _CAMPAIGN}),
    Verb.REVIEW_DOCUMENT: frozenset({_CAMPAIGN}),
    Verb.DRAFT_DOCUMENT: frozenset({_LEADER, _CAMPAIGN, _UNIT}),
    Verb.APPROVE_DOCUMENT: frozenset({_LEADER}),
    Verb.ISSUE_DOCUMENT: frozenset({_LEADER, _CAMPAIGN}),
    Verb.START_CAMPAIGN: frozenset({_CAMPAIGN}),
    Verb.RECALL_CAMPAIGN: frozenset({_LEADER, _CAMPAIGN}),
    Verb.SEE_CAMPAIGN: frozenset({_LEADER, _CAMPAIGN}),
    Verb.SET_EVENT_DATE: frozenset({_CAMPAIGN}),
    Verb.SET_OBJECTIVE: frozenset({_CAMPAIGN}),
    Verb.CLOSE_CASE: frozenset({_LEADER, _CAMPAIGN}),
    Verb.REOPEN_CASE: frozenset({_LEADER}),
    Verb.SEE_ASSIGNMENT: frozenset({_LEADER, _CAMPAIGN, _UNIT}),
    Verb.ACCEPT_ASSIGNMENT: frozenset({_LEADER, _UNIT}),
    Verb.DECLINE_ASSIGNMENT: frozenset({_LEADER, _UNIT}),
    Verb.REPORT_PROGRESS: frozenset({_LEADER, _UNIT}),
    Verb.HAND_IN_PROOF: frozenset({_LEADER, _UNIT}),
    Verb.ASK_EXTENSION: frozenset({_LEADER, _UNIT}),
    Verb.HAND_DOWN: frozenset({_LEADER, _UNIT}),
    Verb.ANSWER_WITH_PLAN: frozenset({_LEADER, _UNIT}),
    Verb.MAKE_LINK: frozenset({_LEADER, _CAMPAIGN, _UNIT}),
    Verb.KEY_IN_SLIP: frozenset({_LEADER, _CAMPAIGN, _UNIT}),
    Verb.COMMENT_ASSIGNMENT: frozenset({_LEADER, _CAMPAIGN, _UNIT}),
    Verb.CONFIRM_ASSIGNMENT: frozenset({_LEADER, _CAMPAIGN}),
    Verb.RETURN_ASSIGNMENT: frozenset({_LEADER, _CAMPAIGN}),
    Verb.DECIDE_EXTENSION: frozenset({_LEADER, _CAMPAIGN}),
    Verb.REASSIGN: frozenset({_LEADER, _CAMPAIGN}),
    Verb.DECIDE_PART: frozenset({_LEADER, _UNIT}),
    Verb.DRAFT_URGING_LETTER: frozenset({_LEADER, _CAMPAIGN}),
    Verb.SEE_EVIDENCE: frozenset({_LEADER, _CAMPAIGN, _UNIT}),
    Verb.ERASE_EVIDENCE: frozenset({_ADMINISTRATOR}),
    Verb.VERIFY_EVIDENCE: frozenset({_CAMPAIGN, _ADMINISTRATOR}),
    Verb.SEE_REPORT: frozenset({_LEADER, _CAMPAIGN, _UNIT}),
    Verb.REQUEST_REPORT: frozenset({_CAMPAIGN}),
    Verb.WRITE_REPORT: frozenset({_LEADER, _UNIT}),
    Verb.SUBMIT_REPORT: frozenset({_LEADER, _UNIT}),
    Verb.ACCEPT_REPORT: frozenset({_LEADER, _CAMPAIGN}),
    Verb.DEFINE_FIGURE: frozenset({_CAMPAIGN}),
    Verb.WRITE_SYNTHESIS: frozenset({_LEADER, _CAMPAIGN, _UNIT}),
    Verb.APPROVE_SYNTHESIS: frozenset({_LEADER}),
    Verb.ISSUE_REPORT: frozenset({_LEADER, _CAMPAIGN}),
    Verb.PROPOSE_COMMENDATION: frozenset({_LEADER, _CAMPAIGN, _UNIT}),
    Verb.DECIDE_COMMENDATION: frozenset({_LEADER}),
    Verb.SEE_DASHBOARD: frozenset({_LEADER, _CAMPAIGN, _UNIT}),
    Verb.SEE_DIRECTORY: _ALL,
    Verb.SEE_PEOPLE: _ALL,
    Verb.NAME_UNIT: frozenset({_CAMPAIGN, _ADMINISTRATOR}),
    Verb.MANAGE_DIRECTORY: frozenset({_ADMINISTRATOR}),
    Verb.SET_CHANNELS: frozenset({_LEADER, _ADMINISTRATOR}),
}

# Names of units are no secret between offices, and a name means the same unit for everybody.
EVERYWHERE: dict[Verb, frozenset[Post.Kind]] = {
    Verb.ERASE_EVIDENCE: RIGHTS[Verb.ERASE_EVIDENCE],
    Verb.VERIFY_EVIDENCE: RIGHTS[Verb.VERIFY_EVIDENCE],
    Verb.SEE_DIRECTORY: RIGHTS[Verb.SEE_DIRECTORY],
    Verb.SEE_PEOPLE: frozenset({_LEADER, _CAMPAIGN, _ADMINISTRATOR}),
    Verb.NAME_UNIT: RIGHTS[Verb.NAME_UNIT],
    Verb.MANAGE_DIRECTORY: RIGHTS[Verb.MANAGE_DIRECTORY],
    Verb.SET_CHANNELS: frozenset({_ADMINISTRATOR}),
}


_numbers: ContextVar[dict[str, list[int]] | None] = ContextVar("numbers", default=None)
_known: ContextVar[dict[tuple[int, date], list[tuple[str, str, int]]] | None] = ContextVar(
    "posts", default=None
)


class NotAllowed(PermissionDenied):
    """The account holds no post that gives this right over this unit."""


def may(user: User | AnonymousUser, verb: Verb, unit: Unit | None, *, on: date | None = None) -> bool:
    """Whether a post that `user` holds on the day `on` (today) gives `verb` over `unit`.

    Without a unit: whether one gives `verb` everywhere.
    """
    return any(
        kind in EVERYWHERE.get(verb, ())
        or (unit is not None and bool(unit.path) and unit.path.startswith(path))
        for kind, path, _unit in _posts(user, verb, on=on)
    )


def still_may(user: User, verb: Verb, unit: Unit, *, on: date | None = None) -> bool:
    """Whether somebody else, who is about to be told of a thing, has it to do by now; it keeps nobody out.

    What keeps people out asks `may` or `require`: those are taken out one by one to see that a test notices.
    """
    return may(user, verb, unit, on=on)


def may_anywhere(user: User | AnonymousUser, verb: Verb, *, on: date | None = None) -> bool:
    """Whether `user` has `verb` over at least one unit: what the menu asks."""
    return bool(_posts(user, verb, on=on))


def require(user: User | AnonymousUser, verb: Verb, unit: Unit | None, *, on: date | None = None) -> None:
    """Raises `NotAllowed` unless `user` may do `verb` to `unit`."""
    if not may(user, verb, unit, on=on):
        raise NotAllowed(_("Your post does not give this right over this unit."))


def units_where(user: User | AnonymousUser, verb: Verb, *, on: date | None = None) -> QuerySet[Unit]:
    """The units over which `user` has `verb`, ended ones too."""
    reach = Q(pk__in=[])
    for kind, path, _unit in _posts(user, verb, on=on):
        if kind in EVERYWHERE.get(verb, ()):
            return Unit.objects.all()
        reach |= Q(path__startswith=path)
    return Unit.objects.filter(reach)


def posts_at(user: User | AnonymousUser, verb: Verb, *, on: date | None = None) -> list[int]:
    """The numbers of the units in which `user` holds a post that gives `verb`: not those below."""
    return sorted({unit for _kind, _path, unit in _posts(user, verb, on=on)})


def _posts(user: User | AnonymousUser, verb: Verb, *, on: date | None) -> list[tuple[str, str, int]]:
    """Kind, path and number of the unit of each post in force that gives `verb`."""
    if not user.is_authenticated or not user.is_active:
        return []
    day, known = on or timezone.localdate(), _known.get()
    if known is None:
        return [post for post in _held(user, day) if post[0] in RIGHTS[verb]]
    key = (user.pk, day)
    if key not in known:
        known[key] = _held(user, day)
    return [post for post in known[key] if post[0] in RIGHTS[verb]]


def _held(user: User, day: date) -> list[tuple[str, str, int]]:
    """Kind, path and number of the unit of each post that the user holds on the day."""
    held = Post.objects.filter(
        Q(valid_from=None) | Q(valid_from__lte=day),
        Q(valid_to=None) | Q(valid_to__gte=day),
        person__user=user,
    ).exclude(unit__path="")
    return list(held.values_list("kind", "unit__path", "unit"))


def keys_of(units: QuerySet[Unit]) -> list[int]:
    """The numbers of the units; inside `asked_once` they are asked for once.

    A list of numbers leads the database to an index where a question within the question does not.
    """
    known, found = _numbers.get(), units.order_by().values_list("pk", flat=True)
    if known is None:
        return list(found)
    try:
        key = str(found.query)
    except EmptyResultSet:
        return []
    if key not in known:
        known[key] = list(found)
    return known[key]


@contextmanager
def asked_once() -> Iterator[None]:
    """Inside, the posts of a person are asked for once: for one page, which asks about many rights."""
    token, numbers = _known.set({}), _numbers.set({})
    try:
        yield
    finally:
        _known.reset(token)
        _numbers.reset(numbers)
