"""Forms of evaluation: an objective, a figure at a step, what was learnt."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from loa.campaigns.models import Campaign
from loa.directory.forms.days import DayField
from loa.reports.actions.evaluating import Goal, figures_for
from loa.reports.commending.forms import FigureChoice, NumberField
from loa.reports.models import Figure, FigureValue, Stage
from loa.reports.queries.visibility import visible_values


class ObjectiveForm(forms.Form):
    """An objective with its baseline and target."""

    text = forms.CharField(
        label=_("Objective"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Who does or knows what, how much more, by when."),
    )
    stage = forms.ChoiceField(label=_("Kind"), choices=Stage.choices, initial=Stage.OUTCOME)
    measure = forms.CharField(label=_("Unit of measure"), max_length=60)
    figure = FigureChoice(
        Figure.objects.none(), label=_("Measured by"), required=False, empty_label=_("no figure yet")
    )
    baseline = NumberField(label=_("Baseline"), required=False)
    baseline_day = DayField(label=_("Day of the baseline"), required=False)
    baseline_source = forms.CharField(
        label=_("Source of the baseline"),
        max_length=300,
        required=False,
        help_text=_("Number and day of the report or survey that gives it."),
    )
    target = NumberField(label=pgettext_lazy("objective", "Target"))
    target_day = DayField(label=_("To be reached by"))
    target_source = forms.CharField(
        label=_("Source of the target"),
        max_length=300,
        help_text=_("The paper that sets it, and the section."),
    )
    feasible = forms.CharField(
        label=_("Why it can be reached"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    serves = forms.CharField(
        label=_("What it serves"), max_length=1000, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    baseline_value = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, campaign: Campaign, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["figure"].queryset = figures_for(campaign)  # type: ignore[attr-defined]

    def goal(self, user: Any) -> Goal:
        """What the objective says; a kept figure as the baseline only where the person sees it."""
        data = dict(self.cleaned_data)
        kept: FigureValue | None = None
        if (pk := data.pop("baseline_value")) is not None and data["baseline"] is not None:
            kept = visible_values(user).filter(pk=pk, number=data["baseline"]).first()
        return Goal(**data, baseline_value=kept)


class BindForm(forms.Form):
    """A figure at a step."""

    stage = forms.ChoiceField(label=_("Step"), choices=Stage.choices)
    figure = FigureChoice(Figure.objects.none(), label=_("Figure"))

    def __init__(self, *args: Any, campaign: Campaign, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["figure"].queryset = figures_for(campaign)  # type: ignore[attr-defined]


class LessonForm(forms.Form):
    """What was learnt."""

    worked = forms.CharField(
        label=_("What worked"), max_length=4000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    to_change = forms.CharField(
        label=_("What to change"), max_length=4000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
