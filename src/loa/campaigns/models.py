"""A campaign and what its plan says: phases, themes, forms, slogans, money, duties, events."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from loa.campaigns.numbers import day_of_days
from loa.campaigns.periods import DAY, MONTH, QUARTER, WEEK, Rhythm
from loa.campaigns.things import FIRST, Counts, Thing, things_kept
from loa.directory.models import Unit
from loa.documents.models import Document, Fact
from loa.work.models import Leased


class Campaign(Leased):
    """A signed plan under way.

    While STARTING, its rows are written in short pieces by the worker and nobody sees them; one piece
    makes it ACTIVE. `stage` names the part of the start that is next, `written` how many rows of that
    part stand. RECALLED: started in error, with the reason.
    """

    class State(models.TextChoices):
        STARTING = "starting", _("being started")
        ACTIVE = "active", _("under way")
        RECALLED = "recalled", _("recalled")
        CLOSED = "closed", _("closed")

    document = models.ForeignKey(Document, models.PROTECT, related_name="campaigns", verbose_name=_("plan"))
    owner = models.ForeignKey(Unit, models.PROTECT, related_name="campaigns", verbose_name=_("issued by"))
    title = models.TextField(_("title"))
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.STARTING)
    started_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    started_at = models.DateTimeField(auto_now_add=True)
    stage = models.CharField(max_length=20, blank=True)
    written = models.PositiveIntegerField(default=0)
    recalled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    recalled_at = models.DateTimeField(null=True, blank=True)
    recalled_why = models.TextField(blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("campaign")
        verbose_name_plural = _("campaigns")
        ordering = ["-started_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["document"],
                condition=~models.Q(state="recalled"),
                name="one_campaign_a_document",
            )
        ]

    def __str__(self) -> str:
        return self.title

    def standing_day(self, today: date | None = None) -> date:
        """The day by which its work is judged: today, or the one on which it was closed or recalled."""
        ends = {self.State.CLOSED: self.closed_at, self.State.RECALLED: self.recalled_at}
        ended = ends.get(self.State(self.state))
        day = today or timezone.localdate()
        return min(day, timezone.localdate(ended)) if ended else day


class Event(models.Model):
    """Something whose day dates the duties bound to it; the day may not be known yet."""

    campaign = models.ForeignKey(Campaign, models.CASCADE, related_name="events")
    name = models.CharField(_("event"), max_length=250)
    date = models.DateField(_("day"), null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["campaign", "name"], name="event_once_a_campaign")]

    def __str__(self) -> str:
        return self.name


class Phase(models.Model):
    """A period of the campaign."""

    campaign = models.ForeignKey(Campaign, models.CASCADE, related_name="phases")
    number = models.PositiveIntegerField()
    name = models.CharField(_("name"), max_length=250)
    text = models.TextField(blank=True)
    start = models.DateField(_("from"), null=True, blank=True)
    end = models.DateField(_("to"), null=True, blank=True)
    fact = models.ForeignKey(Fact, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["campaign", "number"], name="phase_number_once")]

    def __str__(self) -> str:
        return self.name


class PlanItem(models.Model):
    """A theme, form of communication, slogan or source of money that the plan names."""

    class Kind(models.TextChoices):
        THEME = "theme", _("theme")
        FORM = "form", _("form of communication")
        SLOGAN = "slogan", _("slogan")
        FUNDING = "funding", _("source of money")

    campaign = models.ForeignKey(Campaign, models.CASCADE, related_name="items")
    kind = models.CharField(max_length=8, choices=Kind)
    number = models.PositiveIntegerField()
    text = models.TextField()
    channels = models.JSONField(default=list, blank=True)
    phase = models.ForeignKey(Phase, models.SET_NULL, null=True, blank=True, related_name="items")
    fact = models.ForeignKey(Fact, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["kind", "number"]
        constraints = [
            models.UniqueConstraint(fields=["campaign", "kind", "number"], name="plan_item_number_once")
        ]

    def __str__(self) -> str:
        return self.text[:80]


class Party(models.Model):
    """A name by which the plan lays duties on units, and the units it stood for when the campaign started.

    `units` holds their ids, in order; it is never worked out again, so that a start that was broken off
    goes on with the very units it began with. `called` is what pages show for a name in capitals.
    """

    campaign = models.ForeignKey(Campaign, models.CASCADE, related_name="parties")
    name = models.CharField(_("name"), max_length=300)
    called = models.CharField(max_length=300, blank=True)
    units = models.JSONField(default=list)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["campaign", "name"], name="party_once_a_campaign")]

    def __str__(self) -> str:
        return self.name

    @property
    def shown(self) -> str:
        """What pages call it."""
        return self.called or self.name


class Duty(models.Model):
    """A duty that the plan lays on somebody; `fact` leads back to the sentence that ordered it.

    A duty bound to an event keeps `event` and `offset_days` (0: by the day itself; -7: a week before);
    `due` then follows the event's day. `lead` and `cooperating` are the names as the plan prints them, and
    `receivers` those to whom one that is nothing but a report goes; `Party` knows their units. One with a
    `period` comes again each period, due on `period_day` of it (see `Rhythm`), from the period of
    `recurs_from` up to `recurs_until`; `made_until` is the first day of the last period that is given to all.
    What is to be done every day is given by the week. One of several days is a duty by each of them: number
    `round_number` of `rounds`. `counts` is the first thing that it counts, `further` the others: `things` are
    all.
    """

    class Kind(models.TextChoices):
        DUTY = "duty", _("duty")
        REPORT = "report", _("report")

    Counts = Counts

    class Period(models.TextChoices):
        DAY = DAY, _("every day")
        WEEK = WEEK, _("every week")
        MONTH = MONTH, _("every month")
        QUARTER = QUARTER, _("every quarter")

    campaign = models.ForeignKey(Campaign, models.CASCADE, related_name="duties")
    kind = models.CharField(max_length=8, choices=Kind, default=Kind.DUTY)
    number = models.PositiveIntegerField()
    text = models.TextField(_("duty"))
    section = models.CharField(max_length=60, blank=True)
    lead = models.JSONField(default=list)
    cooperating = models.JSONField(default=list)
    receivers = models.JSONField(default=list)
    phase = models.ForeignKey(Phase, models.SET_NULL, null=True, blank=True, related_name="duties")
    due = models.DateField(_("due"), null=True, blank=True)
    due_text = models.CharField(_("deadline in words"), max_length=300, blank=True)
    event = models.ForeignKey(Event, models.SET_NULL, null=True, blank=True, related_name="duties")
    offset_days = models.IntegerField(default=0)
    period = models.CharField(_("comes again"), max_length=8, choices=Period, blank=True)
    period_day = models.PositiveSmallIntegerField(_("day of the period"), null=True, blank=True)
    recurs_from = models.DateField(_("comes again from"), null=True, blank=True)
    recurs_until = models.DateField(_("comes again until"), null=True, blank=True)
    made_until = models.DateField(null=True, blank=True)
    round_number = models.PositiveSmallIntegerField(null=True)
    rounds = models.PositiveSmallIntegerField(null=True)
    counts = models.CharField(_("what it counts"), max_length=12, choices=Counts, blank=True)
    counted_in = models.CharField(_("counted in"), max_length=40, blank=True)  # "buổi", as the plan says
    target = models.PositiveIntegerField(_("target"), null=True, blank=True)
    further = models.JSONField(_("what else it counts"), null=True, blank=True)  # see `things.to_keep`
    fact = models.ForeignKey(Fact, models.PROTECT, null=True, related_name="+")
    leaders: list[str]  # the names of `lead` as pages show them, where `with_leaders` was asked for them

    class Meta:
        verbose_name = _("duty")
        verbose_name_plural = _("duties")
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["campaign", "kind", "number"], name="duty_number_once")
        ]

    def __str__(self) -> str:
        return self.text[:80]

    @property
    def label(self) -> str:
        """What people call it by: duties and reports are numbered each by themselves."""
        words = gettext("Report %(n)s") if self.kind == self.Kind.REPORT else gettext("Duty %(n)s")
        return words % {"n": self.number}

    @property
    def label_within(self) -> str:
        """The label as it stands within a sentence."""
        return self.label[:1].lower() + self.label[1:]

    @property
    def things(self) -> tuple[Thing, ...]:
        """All that it counts, in their order; none where it counts nothing."""
        if not self.counts:
            return ()
        first = Thing(FIRST, self.counts, self.counted_in, self.target)
        return (first, *things_kept(self.further))

    @property
    def round_words(self) -> str:
        """Which of the days of its sentence it is for; nothing where that names one."""
        return day_of_days(self.round_number or 1, self.rounds) if self.rounds else ""

    @property
    def rhythm(self) -> Rhythm | None:
        """How it comes again, or None."""
        return Rhythm(self.period, self.period_day) if self.period else None


class Cooperation(models.Model):
    """A unit that the plan asks to do a duty together with those that answer for it."""

    duty = models.ForeignKey(Duty, models.CASCADE, related_name="cooperations")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="cooperations")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["duty", "unit"], name="cooperation_once")]

    def __str__(self) -> str:
        return f"{self.duty_id} {self.unit_id}"
