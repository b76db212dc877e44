"""What an office defines: a figure that units enter, and a form of report."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from loa.directory.models import Unit
from loa.reports.actions.defining import Definition
from loa.reports.errors import Refused
from loa.reports.models import Figure
from loa.reports.numbers import read_number


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
