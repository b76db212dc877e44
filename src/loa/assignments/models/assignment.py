"""A duty laid on a unit, or a part of it handed down: its state, its days, its share."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from loa.assignments.numbers import Numbers, further, numbers
from loa.campaigns.models import Campaign, Duty
from loa.campaigns.things import FIRST, Thing
from loa.directory.models import Person, Unit


@dataclass(frozen=True)
class Tally:
    """How far an assignment is with one of the things that its duty counts."""

    thing: Thing
    counted: int
    goal: int | None


class Assignment(models.Model):
    """One duty laid on one unit, for one period where it recurs.

    Overdue (open past its day) and at risk (`queries.risk`) are derived by the day, not stored.

    With a `parent` it is a part handed down, by the parent's unit, to a unit below or to an `officer`; `what`
    and `share` say how much of the duty it is. `counted` of what has parts is the sum of theirs. `share` and
    `counted` are of the first thing that the duty counts; of further ones they stand in `further_shares` and
    `further_counted`, by key: `tallies` has them all. One that was
    given to another unit or taken back is WITHDRAWN; `moved_to` is where it went.
    """

    class State(models.TextChoices):
        OFFERED = "offered", _("not yet accepted")
        ACCEPTED = "accepted", _("accepted")
        IN_PROGRESS = "in-progress", _("in progress")
        HANDED_IN = "handed-in", _("waiting to be confirmed")
        CONFIRMED = "confirmed", _("done")
        RETURNED = "returned", _("returned")
        DECLINED = "declined", _("declined")
        WITHDRAWN = "withdrawn", _("no longer given")

    campaign = models.ForeignKey(
        Campaign, models.CASCADE, related_name="assignments", db_index=False
    )  # found by `assignment_of_campaign`
    duty = models.ForeignKey(Duty, models.CASCADE, related_name="assignments")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="assignments")
    parent = models.ForeignKey("self", models.CASCADE, null=True, blank=True, related_name="children")
    officer = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="parts")
    what = models.TextField(_("what exactly"), blank=True)
    share = models.PositiveIntegerField(_("share"), null=True, blank=True)
    given_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    moved_to = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="moved_from")
    period_start = models.DateField(null=True, blank=True)  # the first day of its period, where it recurs
    state = models.CharField(_("state"), max_length=12, choices=State, default=State.OFFERED)
    due = models.DateField(_("due"), null=True, blank=True)
    first_due = models.DateField(null=True, blank=True)  # never overwritten
    counted = models.PositiveIntegerField(_("done so far"), default=0)
    further_shares = models.JSONField(null=True, blank=True)  # {"n2": 5}
    further_counted = models.JSONField(null=True, blank=True)  # {"n2": 3}
    days = models.JSONField(null=True, blank=True)  # of a week of work of every day: ["2026-11-23"], ticked
    proven = models.PositiveIntegerField(default=0)  # how many proofs were handed in for it
    changed_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("assignment")
        verbose_name_plural = _("assignments")
        constraints = [
            models.UniqueConstraint(
                fields=["duty", "unit"],
                condition=models.Q(parent=None, period_start=None),
                name="assignment_once",
            ),
            models.UniqueConstraint(
                fields=["duty", "unit", "period_start"],
                condition=models.Q(parent=None, period_start__isnull=False),
                name="assignment_once_a_period",
            ),
            models.UniqueConstraint(
                fields=["parent", "unit"], condition=models.Q(officer=None), name="handed_down_once"
            ),
            models.UniqueConstraint(
                fields=["parent", "unit", "officer"],
                condition=models.Q(officer__isnull=False),
                name="handed_to_officer_once",
            ),
        ]
        indexes = [
            models.Index(fields=["unit", "state", "due", "campaign"], name="assignment_of_unit"),
            # Whether a unit has work of a campaign is answered by one look, without reading its rows.
            models.Index(fields=["campaign", "unit", "parent"], name="assignment_of_campaign"),
            # All that screens count of campaigns stands in it: they need not fetch the rows themselves.
            models.Index(
                fields=[
                    *("campaign", "duty", "state", "due", "unit"),
                    *("counted", "proven", "changed_at", "id", "period_start"),
                ],
                condition=models.Q(parent=None),
                name="assignment_board",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.duty_id} {self.unit_id}"

    @property
    def numbers(self) -> Numbers:
        """How much is done of each thing."""
        return numbers(self.counted, self.further_counted)

    @numbers.setter
    def numbers(self, found: Numbers) -> None:
        self.counted, self.further_counted = found.get(FIRST, 0), further(found)

    @property
    def tallies(self) -> tuple[Tally, ...]:
        """Each thing that its duty counts: how much is done, and how much it is to reach."""
        done = self.numbers
        return tuple(Tally(one, done.get(one.key, 0), self._goal(one)) for one in self.duty.things)

    @property
    def further_words(self) -> str:
        """How far it is with what it counts beside the first thing, in words; nothing where that is all."""
        found = ((one, f" / {one.goal}" if one.goal else "") for one in self.tallies[1:])
        return "; ".join(f"{one.counted}{goal} {one.thing.noun}" for one, goal in found)

    def _goal(self, thing: Thing) -> int | None:
        """Its share, or what the duty asks of each unit."""
        if self.parent_id is None:
            return thing.target
        return numbers(self.share, self.further_shares).get(thing.key)

    @property
    def words(self) -> str:
        """What is to be done, in words."""
        return self.what or self.duty.text

    @property
    def doer_name(self) -> str:
        """Who is to do it: the officer, else the unit."""
        return self.officer.name if self.officer else self.unit.name

    @property
    def giver_unit(self) -> Unit:
        """The unit that gave it: the one that handed it down, or the campaign's owner."""
        return self.parent.unit if self.parent else self.campaign.owner
