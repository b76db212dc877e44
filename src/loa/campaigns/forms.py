"""Forms of this room: what a person may enter, checked."""

from __future__ import annotations

from copy import deepcopy
from datetime import date
from typing import Any, cast

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from loa.campaigns.actions import DutySettings
from loa.campaigns.models import Campaign, Duty, Event
from loa.campaigns.periods import Rhythm
from loa.campaigns.things import FIRST, FURTHER, Thing
from loa.directory.forms.days import DayField


class EventForm(forms.Form):
    """The day of an event; empty where it is not known."""

    event = forms.ModelChoiceField(Event.objects.none())
    day = DayField(label=_("Day"), required=False)

    def __init__(self, *args: Any, campaign: Campaign, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = cast(forms.ModelChoiceField, self.fields["event"])
        field.queryset = campaign.events.all()

    @property
    def answer(self) -> tuple[Event, date | None]:
        """The event and its day."""
        return self.cleaned_data["event"], self.cleaned_data["day"]


class DutyForm(forms.Form):
    """The day of a duty, its bond to an event or its rhythm, and what it counts."""

    due = DayField(label=_("Due"), required=False)
    event = forms.ModelChoiceField(
        Event.objects.none(), label=_("Bound to the event"), required=False, empty_label=_("no event")
    )
    offset_days = forms.IntegerField(
        label=_("Days from the event"),
        required=False,
        min_value=-3650,
        max_value=3650,
        help_text=_("0: by the day itself; −7: a week before; 5: five days after."),
    )
    period = forms.ChoiceField(
        label=_("Comes again"), required=False, choices=[("", _("no, it is done once")), *Duty.Period.choices]
    )
    period_day = forms.IntegerField(
        label=_("Day of the period"),
        required=False,
        min_value=1,
        max_value=31,
        help_text=_(
            "Of a week: 1 (Monday) to 7. Of a month or of the last month of a quarter: 1 to 31. "
            "Empty: the last day. A day off moves to the next working day."
        ),
    )
    recurs_from = DayField(label=_("Comes again from"), required=False)
    recurs_until = DayField(label=_("Comes again until"), required=False)
    counts = forms.ChoiceField(
        label=_("What it counts"), required=False, choices=[("", _("nothing")), *Duty.Counts.choices]
    )
    counted_in = forms.CharField(label=_("Counted in"), required=False, max_length=40)
    target = forms.IntegerField(label=_("Target"), required=False, min_value=1, max_value=1_000_000_000)

    def __init__(self, *args: Any, duty: Duty, **kwargs: Any) -> None:
        """With fields for each further thing that the duty counts, and for one more."""
        names = (
            "due", "event", "offset_days", "period", "period_day", "recurs_from", "recurs_until",
            "counts", "counted_in", "target",
        )  # fmt: skip
        super().__init__(*args, initial={name: getattr(duty, name) for name in names}, **kwargs)
        further = {one.key: one for one in duty.things if one.key != FIRST}
        free = [key for key in FURTHER if key not in further]
        self.further = sorted([*further, *free[: bool(duty.counts)]])
        for key in self.further:
            self._ask_for(key, further.get(key))
        field = cast(forms.ModelChoiceField, self.fields["event"])
        field.queryset = duty.campaign.events.all()
        self.issued = duty.campaign.document.date

    def _ask_for(self, key: str, thing: Thing | None) -> None:
        """The same three fields once more, for the thing of this key."""
        for name in ("counts", "counted_in", "target"):
            field = deepcopy(self.base_fields[name])
            field.label, field.initial = f"{field.label} ({key[1:]})", getattr(thing, name, None)
            self.fields[f"{name}-{key}"] = field

    @property
    def groups(self) -> list[tuple[Any, list[list[forms.BoundField]]]]:
        """The fields as the page shows them: what belongs together under its heading, in lines."""
        things = [["counts", "counted_in", "target"]]
        things += [[f"{name}-{key}" for name in things[0]] for key in self.further]
        sure = ["sure"] if "sure" in self.fields else []
        named: list[tuple[Any, list[list[str]]]] = [
            (_("When it is due"), [["due", *sure], ["event", "offset_days"]]),
            (_("Whether it comes again"), [["period", "period_day"], ["recurs_from", "recurs_until"]]),
            (_("What units count for it"), things),
        ]
        return [(words, [[self[name] for name in line] for line in lines]) for words, lines in named]

    def clean(self) -> dict[str, Any]:
        """A day before the plan itself is asked about: all units would be late at once."""
        values = super().clean() or self.cleaned_data
        day, issued = values.get("due"), self.issued
        early = day and issued and day < issued and day != self.initial["due"]
        if early and "sure" not in self.data:
            self.fields["sure"] = forms.BooleanField(label=_("The day is right"), required=False)
            said = _(
                "%(day)s lies before the plan itself (%(issued)s): every unit would be late at once, and "
                "told so. Tick that the day is right, or change it."
            )
            self.add_error("due", said % {"day": date_format(day), "issued": date_format(issued)})
        return values

    @property
    def answer(self) -> DutySettings:
        """What the person set."""
        data = self.cleaned_data
        return DutySettings(
            due=data["due"],
            event=data["event"],
            offset_days=data["offset_days"] or 0,
            rhythm=Rhythm(data["period"], data["period_day"]) if data["period"] else None,
            recurs_from=data["recurs_from"],
            recurs_until=data["recurs_until"],
            counts=data["counts"],
            counted_in=data["counted_in"],
            target=data["target"],
            further=tuple(
                Thing(key, counts, data[f"counted_in-{key}"].strip(), data[f"target-{key}"])
                for key in self.further
                if (counts := data[f"counts-{key}"])
            ),
        )


class RecallForm(forms.Form):
    """Why a campaign is recalled."""

    reason = forms.CharField(label=_("Reason"), widget=forms.Textarea(attrs={"rows": 3}), max_length=1000)
