"""Commendation: titles registered, nominations made and taken back, the council's decision."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from loa.assignments.models import Assignment, Proof
from loa.audit.actions import record_change
from loa.campaigns.models import Campaign
from loa.directory.models import Post, Unit, User
from loa.directory.names import fold_name
from loa.directory.rights import Verb, may, require
from loa.evidence.models import Record
from loa.reports.commending.scoring import score_by_figures, sheet_of, totals
from loa.reports.commending.telling import tell_decided, tell_waiting
from loa.reports.commending.titles import PERSON, TITLES, UNIT
from loa.reports.errors import Refused
from loa.reports.models import Nomination, Registration

State = Nomination.State


@dataclass(frozen=True)
class Named:
    """A unit, or one of its people by name and post."""

    unit: Unit
    person: str = ""
    post: str = ""


@dataclass(frozen=True)
class Council:
    """Which council said it, on which day."""

    name: str
    day: date


@transaction.atomic
def register_title(user: User, campaign: Campaign, *, who: Named, title: str) -> Registration:
    """The unit has registered for the title, for itself or for one of its people."""
    require(user, Verb.PROPOSE_COMMENDATION, who.unit)
    _check(campaign, who, title)
    if not TITLES[title].emulation:
        raise Refused(_("“%(name)s” is not registered for; it is proposed.") % {"name": TITLES[title].name})
    try:
        with transaction.atomic():
            made = Registration.objects.create(
                campaign=campaign, unit=who.unit, title=title, made_by=user,
                person_name=who.person.strip(), person_post=who.post.strip(),
            )  # fmt: skip
    except IntegrityError:
        raise Refused(_("This is registered already.")) from None
    record_change(user, "reports.register_title", obj=made, values={"title": [None, title]})
    return made


@transaction.atomic
def withdraw_title(user: User, registration: Registration) -> Registration:
    """The unit no longer stands for the title."""
    row = Registration.objects.select_for_update().get(pk=registration.pk)
    require(user, Verb.PROPOSE_COMMENDATION, row.unit)
    if row.withdrawn_at is None:
        row.withdrawn_at = timezone.now()
        row.save(update_fields=["withdrawn_at"])
        record_change(user, "reports.withdraw_title", obj=row)
    return row


@transaction.atomic
def propose_commendation(
    user: User, campaign: Campaign, *, who: Named, award: str, grounds: str, record: Record | None = None
) -> Nomination:
    """The unit or person is proposed, with the points that its figures give today."""
    if not may(user, Verb.CONFIRM_ASSIGNMENT, campaign.owner):
        require(user, Verb.PROPOSE_COMMENDATION, who.unit)
    _check(campaign, who, award)
    if not grounds.strip():
        raise Refused(_("Say for what achievement."))
    if record and not Proof.objects.filter(record=record, assignment__campaign=campaign).exists():
        raise Refused(_("This is no piece of work of the campaign."))
    try:
        with transaction.atomic():
            made = Nomination.objects.create(
                campaign=campaign, unit=who.unit, unit_name=who.unit.name, award=award, proposed_by=user,
                person_name=who.person.strip(), person_post=who.post.strip(), grounds=grounds.strip(),
                record=record,
            )  # fmt: skip
    except IntegrityError:
        raise Refused(_("Proposed already in this campaign: one achievement is commended once.")) from None
    score_by_figures(made, by=user, today=timezone.localdate())
    record_change(user, "reports.propose_commendation", obj=made, values={"award": [None, award]})
    tell_waiting(made)
    return made


@transaction.atomic
def withdraw_nomination(user: User, nomination: Nomination) -> Nomination:
    """Nobody decides about it any more."""
    row = Nomination.objects.select_for_update().get(pk=nomination.pk)
    if not may(user, Verb.CONFIRM_ASSIGNMENT, row.campaign.owner):
        require(user, Verb.PROPOSE_COMMENDATION, row.unit)
    _check_open(row)
    row.state = State.WITHDRAWN
    row.save(update_fields=["state"])
    record_change(
        user, "reports.withdraw_nomination", obj=row, values={"state": [State.PROPOSED, State.WITHDRAWN]}
    )
    return row


@transaction.atomic
def decide_commendation(
    user: User, nomination: Nomination, *, granted: bool, council: Council, reason: str = ""
) -> Nomination:
    """The council's decision stands, with the points it was made by.

    Four eyes: who proposed does not decide, and nobody decides about themselves.
    """
    row = Nomination.objects.select_for_update().get(pk=nomination.pk)
    require(user, Verb.DECIDE_COMMENDATION, row.campaign.owner)
    _check_open(row)
    _check_eyes(user, row)
    if not council.name.strip() or council.day > timezone.localdate():
        raise Refused(_("Say which council decided, and on which day; the day is not in the future."))
    if not granted and not reason.strip():
        raise Refused(_("Say why it is refused."))
    points, most, missing = totals(sheet_of(row))
    if not most or missing:
        raise Refused(_("The score sheet is not complete: every criterion needs its points first."))
    row.state = State.GRANTED if granted else State.REFUSED
    row.score, row.score_of, row.reason = points, most, reason.strip()
    row.council, row.council_day = council.name.strip(), council.day
    row.decided_by, row.decided_at = user, timezone.now()
    row.save()
    values = {"state": [State.PROPOSED, row.state], "score": [None, f"{points}/{most}"]}
    record_change(user, "reports.decide_commendation", obj=row, values=values, reason=row.reason)
    tell_decided(row)
    return row


def _check(campaign: Campaign, who: Named, title: str) -> None:
    if campaign.state != Campaign.State.ACTIVE:
        raise Refused(_("Only while the campaign is under way."))
    if title not in TITLES:
        raise Refused(_("This is no title and no form of commendation that is known here."))
    if (PERSON if who.person.strip() else UNIT) not in TITLES[title].of:
        found = _("“%(name)s” is not given to people.") if who.person else _("“%(name)s” is for people only.")
        raise Refused(found % {"name": TITLES[title].name})
    if not Assignment.objects.filter(campaign=campaign, unit=who.unit).exists():
        raise Refused(_("%(unit)s has no part in this campaign.") % {"unit": who.unit.name})


def _check_open(row: Nomination) -> None:
    if row.state != State.PROPOSED:
        raise Refused(
            _("This is “%(state)s” already; nothing was changed.") % {"state": row.get_state_display()}
        )


def _check_eyes(user: User, row: Nomination) -> None:
    if _has_proposed(user, row):
        raise Refused(_("You proposed this; somebody else has to decide."))
    if _is_about_oneself(user, row):
        raise Refused(_("Nobody decides about themselves."))


def _has_proposed(user: User, row: Nomination) -> bool:
    return row.proposed_by_id == user.pk


def _is_about_oneself(user: User, row: Nomination) -> bool:
    own = Post.objects.filter(person__user=user, unit=row.unit).values_list("person__name", flat=True)
    return bool(row.person_name) and fold_name(row.person_name) in {fold_name(name) for name in own}
