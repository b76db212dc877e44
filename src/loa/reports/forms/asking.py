"""Asking for a report: what, for which period, by when, of whom; and why something is undone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from loa.campaigns.models import Campaign
from loa.campaigns.numbers import Grouped
from loa.directory.forms.days import DayField
from loa.directory.models import Group, Unit
from loa.directory.names import fold_name
from loa.reports.actions.asking import Ask, Asked, Recurring
from loa.reports.figures.period import Period
from loa.reports.models import ReportRequest, ReportTemplate
from loa.reports.models.request import Rhythm

ONCE, QUICK = ReportRequest.Kind.BY_DAY, ReportRequest.Kind.QUICK


@dataclass(frozen=True)
class Answer:
    """What the form asks for: once (`ask`), or every period (`recurring`)."""

    template: ReportTemplate | None
    title: str
    of: Asked
    kind: str
    period: Period
    due: Any
    recurring: Recurring | None

    def ask(self, template: ReportTemplate) -> Ask:
        """The report that is asked for once."""
        return Ask(template, self.title, self.period, self.due, self.of, self.kind)


class AskForm(forms.Form):
    """A report asked of units: what, for which period, by when, of whom."""

    title = forms.CharField(label=_("Title"), max_length=250)
    template = forms.ModelChoiceField(
        ReportTemplate.objects.none(), label=_("Form"), required=False, empty_label=_("the standard form")
    )
    often = forms.ChoiceField(
        label=_("How often"),
        choices=[(ONCE, _("once, by a day")), (QUICK, _("quick notice")), *Rhythm.choices],
    )
    start = DayField(label=_("Period from"))
    end = DayField(label=_("Period to"), required=False, help_text=_("Of a report that is asked for once."))
    until = DayField(
        label=_("Last day of the series"),
        required=False,
        help_text=_("Of a recurring report; empty where it has no end."),
    )
    due = DayField(
        label=_("Due"),
        required=False,
        help_text=_("Of a report that is asked for once. A quick notice is due today."),
    )
    due_after = forms.IntegerField(
        label=_("Days after each period"),
        required=False,
        min_value=0,
        max_value=60,
        help_text=_("Of a recurring report: so many days after the period it is due."),
    )
    due_day = forms.IntegerField(
        label=_("Or on the day of each period"),
        required=False,
        min_value=1,
        max_value=31,
        help_text=_("Of a recurring report: 25 is the 25th of its last month; of a week, 1 is Monday."),
    )
    names = forms.MultipleChoiceField(
        label=_("Names of the plan"), required=False, widget=forms.CheckboxSelectMultiple
    )
    groups = forms.ModelMultipleChoiceField(
        Group.objects.none(), label=_("Groups of units"), required=False, widget=forms.CheckboxSelectMultiple
    )
    lines = forms.CharField(
        label=_("Other units, one a line"), required=False, widget=forms.Textarea(attrs={"rows": 3})
    )

    def __init__(self, *args: Any, campaign: Campaign, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._campaign = campaign
        parties = list(campaign.parties.exclude(units=[]).order_by("pk"))
        self._parties: dict[str, list[int]] = {party.name: party.units for party in parties}
        shown = {party.name: party.shown for party in parties}
        names = cast(forms.MultipleChoiceField, self.fields["names"])
        ticked = set(self["names"].value() or ())
        offered = _once_each(self._parties, ticked)
        first = sorted(offered, key=lambda name: name not in ticked)  # the box shows six
        names.choices = [(name, _counted(shown[name], len(self._parties[name]))) for name in first]
        groups = cast(forms.ModelMultipleChoiceField, self.fields["groups"])
        top = "/".join(campaign.owner.path.split("/")[:2]) + "/"
        near = Group.objects.filter(Q(under=None) | Q(under__path__startswith=top))
        groups.queryset = near.select_related("under").order_by("name", "under__name")
        groups.label_from_instance = _whose  # type: ignore[assignment, method-assign]
        template = cast(forms.ModelChoiceField, self.fields["template"])
        template.queryset = ReportTemplate.objects.filter(
            owner=campaign.owner, retired_at=None, standard=False
        )

    def clean_lines(self) -> list[int]:
        """The units of these names; each has to be the name or short name of one unit that stands."""
        found, unknown = [], []
        for line in self.cleaned_data["lines"].splitlines():
            if name := line.strip():
                units = Unit.objects.filter(
                    Q(folded=fold_name(name)) | Q(short_name__iexact=name), valid_to=None
                )
                if len(units[:2]) == 1:
                    found.append(units[0].pk)
                else:
                    unknown.append(name)
        if unknown:
            raise ValidationError(
                _("No single unit is called so: %(names)s."), params={"names": "; ".join(unknown)}
            )
        return found

    def clean(self) -> dict[str, Any]:
        """What is asked once has its last day and its due day; a quick notice is due within the day."""
        data = super().clean() or self.cleaned_data
        if data.get("often") == QUICK and not {"end", "due"} & self.errors.keys():
            today = timezone.localdate()
            data["end"], data["due"] = data.get("end") or today, data.get("due") or today
            if data["due"] != today:
                self.add_error("due", _("A quick notice is due within the day. Ask for a report by a day."))
        if data.get("often") in {ONCE, QUICK}:
            for name in ("end", "due"):
                if not data.get(name) and name not in self.errors:
                    blank = self.fields[name].error_messages["required"]
                    self.add_error(name, ValidationError(blank, code="required"))
            if data.get("start") and data.get("end") and data["end"] < data["start"]:
                self.add_error("end", _("The period ends before it begins."))
        return data

    @property
    def answer(self) -> Answer:
        """What the person asks for."""
        data = self.cleaned_data
        units = dict.fromkeys(unit for name in data["names"] for unit in self._parties[name])
        of = Asked([*units, *data["lines"]], tuple(data["groups"]))
        once = data["often"] in {ONCE, QUICK}
        after = 5 if data["due_after"] is None else data["due_after"]
        days = (data["until"], after, data["due_day"])
        recurring = None if once else Recurring(data["often"], data["start"], *days)
        period = Period(data["start"], (once and data["end"]) or data["start"])
        kind = data["often"] if once else ReportRequest.Kind.RECURRING
        return Answer(data["template"], data["title"], of, kind, period, data["due"], recurring)


def _counted(name: str, units: int) -> str:
    said = ngettext("%(name)s (%(n)s unit)", "%(name)s (%(n)s units)", units)
    return said % {"name": name, "n": Grouped(units)}


def _whose(group: Group) -> str:
    """Groups of several units may be called the same: each is named with the unit below which it stands."""
    return f"{group.name} ({group.under.name})" if group.under else group.name


class ReasonForm(forms.Form):
    """Why."""

    reason = forms.CharField(label=_("Reason"), widget=forms.Textarea(attrs={"rows": 2}), max_length=1000)


def _once_each(parties: dict[str, list[int]], ticked: set[str]) -> list[str]:
    """The names, of those that stand for the same units one: the ticked, else one that is not in capitals."""
    by_units: dict[tuple[int, ...], list[str]] = {}
    for name, units in parties.items():
        by_units.setdefault(tuple(sorted(units)), []).append(name)
    kept = set(ticked)
    for names in by_units.values():
        if not ticked & set(names):
            kept.add(min(names, key=lambda name: (name.isupper(), -len(name))))
    return [name for name in parties if name in kept]
