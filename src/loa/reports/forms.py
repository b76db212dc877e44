"""Forms of this room: what a person may enter, checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from loa.campaigns.models import Campaign
from loa.directory.models import Group, Unit
from loa.directory.names import fold_name
from loa.reports.actions.asking import Ask, Asked, Recurring
from loa.reports.actions.defining import Definition
from loa.reports.actions.drafting import Content, Entry
from loa.reports.errors import Refused
from loa.reports.figures.period import Period
from loa.reports.models import Figure, ReportRequest, ReportTemplate, UnitReport
from loa.reports.models.request import Rhythm
from loa.reports.numbers import read_number

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
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
    start = forms.DateField(label=_("Period from"), widget=DAY)
    end = forms.DateField(
        label=_("Period to"),
        required=False,
        widget=DAY,
        help_text=_("Of a recurring report: the last day; empty where it has no end."),
    )
    due = forms.DateField(
        label=_("Due"),
        required=False,
        widget=DAY,
        help_text=_("Of a report that is asked for once. A quick notice is due today."),
    )
    due_after = forms.IntegerField(
        label=_("Days after each period"),
        required=False,
        min_value=0,
        max_value=60,
        help_text=_("Of a recurring report: so many days after the period it is due."),
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
        self._parties: dict[str, list[int]] = dict(
            campaign.parties.exclude(units=[]).order_by("pk").values_list("name", "units")
        )
        names = cast(forms.MultipleChoiceField, self.fields["names"])
        names.choices = [(name, _counted(name, len(units))) for name, units in self._parties.items()]
        groups = cast(forms.ModelMultipleChoiceField, self.fields["groups"])
        top = "/".join(campaign.owner.path.split("/")[:2]) + "/"
        groups.queryset = Group.objects.filter(Q(under=None) | Q(under__path__startswith=top)).order_by(
            "name"
        )
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
                    self.add_error(name, _("Enter a day."))
        return data

    @property
    def answer(self) -> Answer:
        """What the person asks for."""
        data = self.cleaned_data
        units = dict.fromkeys(unit for name in data["names"] for unit in self._parties[name])
        of = Asked([*units, *data["lines"]], tuple(data["groups"]))
        once = data["often"] in {ONCE, QUICK}
        after = 5 if data["due_after"] is None else data["due_after"]
        recurring = None if once else Recurring(data["often"], data["start"], data["end"], after)
        period = Period(data["start"], data["end"] or data["start"])
        kind = data["often"] if once else ReportRequest.Kind.RECURRING
        return Answer(data["template"], data["title"], of, kind, period, data["due"], recurring)


def _counted(name: str, units: int) -> str:
    return ngettext("%(name)s (%(n)d unit)", "%(name)s (%(n)d units)", units) % {"name": name, "n": units}


class ReasonForm(forms.Form):
    """Why."""

    reason = forms.CharField(label=_("Reason"), widget=forms.Textarea(attrs={"rows": 2}), max_length=1000)


class FigureForm(forms.Form):
    """A figure that units enter."""

    name = forms.CharField(label=_("Name"), max_length=200)
    measure = forms.CharField(label=_("Unit of measure"), max_length=60)
    prompt = forms.CharField(
        label=_("What units are asked"),
        max_length=300,
        help_text=_("The source of the figure: the question that each unit answers with a number."),
    )
    over_units = forms.ChoiceField(label=_("Over units"))
    over_periods = forms.ChoiceField(label=_("Over periods"))
    weighed_by = forms.ModelChoiceField(
        Figure.objects.none(),
        label=_("A mean is weighed by"),
        required=False,
        empty_label=_("nothing: all alike"),
    )
    low = forms.CharField(label=_("Plausible from"), required=False, max_length=20)
    high = forms.CharField(
        label=_("Plausible to"),
        required=False,
        max_length=20,
        help_text=_("A number outside has to be confirmed in words."),
    )
    decimals = forms.IntegerField(label=_("Decimal places"), min_value=0, max_value=4, initial=0)

    def __init__(self, *args: Any, owner: Unit, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        words = dict(Figure.Sum.choices)
        for name, ways in (
            ("over_units", ("sum", "max", "mean")),
            ("over_periods", ("sum", "last", "max", "mean")),
        ):
            cast(forms.ChoiceField, self.fields[name]).choices = [
                (way, words[Figure.Sum(way)]) for way in ways
            ]
        weighing = cast(forms.ModelChoiceField, self.fields["weighed_by"])
        weighing.queryset = figures_open_to(owner)

    def clean_low(self) -> Any:
        """The number that was typed."""
        return _number(self.cleaned_data["low"])

    def clean_high(self) -> Any:
        """The number that was typed."""
        return _number(self.cleaned_data["high"])

    @property
    def definition(self) -> Definition:
        """What the person defined."""
        return Definition(**self.cleaned_data)


class FiguresField(forms.ModelMultipleChoiceField):
    """Figures to be chosen, each with its unit of measure."""

    def label_from_instance(self, obj: Any) -> str:
        """The name in the language of the reader."""
        return f"{obj.label} ({obj.measured_in})"


class TemplateForm(forms.Form):
    """A form of report: its sections as lines "title: what to write there", and its figures."""

    name = forms.CharField(label=_("Name"), max_length=200)
    sections = forms.CharField(
        label=_("Sections, one a line"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("The title; after a colon what is to be written there."),
    )
    figures = FiguresField(
        Figure.objects.none(), label=_("Figures"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, owner: Unit, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        figures = cast(forms.ModelMultipleChoiceField, self.fields["figures"])
        figures.queryset = figures_open_to(owner)

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """Title and prompt of each section."""
        lines = [line.partition(":") for line in self.cleaned_data["sections"].splitlines() if line.strip()]
        return [(title.strip(), prompt.strip()) for title, _colon, prompt in lines]


def figures_open_to(owner: Unit) -> Any:
    """The figures that the office may ask for: those of the software and its own."""
    return Figure.objects.filter(Q(owner=None) | Q(owner=owner), retired_at=None)


def _number(text: str) -> Any:
    try:
        return read_number(text)
    except Refused as refused:
        raise ValidationError(str(refused)) from refused


class ReportForm:
    """What a unit writes: fields by the sections and figures of its request.

    `errors` says by figure what is no number; `typed` gives back what was typed.
    """

    def __init__(self, data: Mapping[str, str], report: UnitReport) -> None:
        self.typed = data
        self.errors: dict[int, str] = {}
        self._sections = [section["key"] for section in report.request.sections]
        self._figures = list(report.request.figures.all())

    @property
    def version(self) -> int:
        """The version that the form was made of; -1, which is none, where it does not say."""
        text = self.typed.get("version", "")
        return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else -1

    @property
    def content(self) -> Content:
        """The words and numbers; raises `Refused` where one of them is no number."""
        sections = {
            key: self.typed[f"section-{key}"] for key in self._sections if f"section-{key}" in self.typed
        }
        entries = {figure.pk: self._entry(figure) for figure in self._figures if self._has(figure)}
        if self.errors:
            raise Refused("\n".join(self.errors.values()))
        return Content(sections, entries)

    def _has(self, figure: Figure) -> bool:
        return f"figure-{figure.pk}" in self.typed or f"words-{figure.pk}" in self.typed

    def _entry(self, figure: Figure) -> Entry:
        words = self.typed.get(f"words-{figure.pk}", "")
        if not figure.typed:
            return Entry(None, words)
        try:
            return Entry(read_number(self.typed.get(f"figure-{figure.pk}", "")), words)
        except Refused as refused:
            self.errors[figure.pk] = f"{figure.label}: {refused}"
            return Entry(None, words)
