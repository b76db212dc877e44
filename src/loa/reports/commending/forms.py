"""Forms of commendation: titles, proposals, the score sheet, points by hand, the council's decision."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from loa.directory.forms.days import DayField
from loa.directory.forms.near import UnitNameField
from loa.directory.models import Unit
from loa.directory.names import fold_name
from loa.reports.actions.commending import Named
from loa.reports.actions.scoring import Measure
from loa.reports.commending.titles import choices
from loa.reports.errors import Refused
from loa.reports.models import Criterion, Figure
from loa.reports.numbers import read_number, show_number

COUNCIL = "Hội đồng Thi đua - Khen thưởng"


class NumberField(forms.Field):
    """A number as it is typed here: 1.234,5 in Vietnamese."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}))
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> Decimal | None:
        """The number that was typed, or None for nothing."""
        if isinstance(value, Decimal):
            return value
        try:
            return read_number(str(value or "")[:30])
        except Refused as refused:
            raise ValidationError(str(refused)) from None

    def prepare_value(self, value: Any) -> Any:
        """A number that is there already, as it is typed here."""
        return show_number(value) if isinstance(value, Decimal) else value


class NamedForm(forms.Form):
    """Who: a unit, or one of its people."""

    unit = UnitNameField(label=_("Unit"), max_length=250)
    person = forms.CharField(
        label=_("Full name"),
        max_length=150,
        required=False,
        help_text=_("Empty where it is for the unit as a whole."),
    )
    post = forms.CharField(label=_("Post"), max_length=150, required=False)

    def __init__(self, *args: Any, units: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.units = units

    def clean_unit(self) -> Unit:
        """The one unit of this name among those that may be meant."""
        name = self.cleaned_data["unit"]
        found = list(self.units.filter(folded=fold_name(name))[:2])
        if len(found) != 1:
            raise ValidationError(_("No unit of this campaign is called so; choose one from the list."))
        return found[0]

    @property
    def who(self) -> Named:
        """The unit or person."""
        data = self.cleaned_data
        return Named(data["unit"], data["person"], data["post"])


class TitleForm(NamedForm):
    """A title that is registered for."""

    title = forms.ChoiceField(label=_("Title"), choices=choices(emulation=True))
    field_order = ("title", "unit", "person", "post")


class ProposeForm(NamedForm):
    """A proposal for commendation."""

    award = forms.ChoiceField(label=_("Form of commendation"), choices=choices(), initial="giay-khen")
    grounds = forms.CharField(
        label=_("Achievement"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )
    record = forms.IntegerField(required=False, widget=forms.HiddenInput)
    field_order = ("unit", "person", "post", "award", "grounds", "record")


class FigureChoice(forms.ModelChoiceField):
    """Figures by their name in the language of the reader."""

    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.label} ({obj.measured_in})"


class CriterionForm(forms.Form):
    """A line of the score sheet."""

    name = forms.CharField(label=_("Criterion"), max_length=250)
    points = NumberField(label=_("Points at most"))
    of = forms.ChoiceField(
        label=pgettext_lazy("criterion", "For"), choices=Criterion.Of.choices, initial=Criterion.Of.ALL
    )
    figure = FigureChoice(
        Figure.objects.none(), label=_("Scored by"), required=False, empty_label=_("hand, with a reason")
    )
    none_at = NumberField(label=_("No points at"), required=False)
    full_at = NumberField(
        label=_("All points at"), required=False, help_text=_("Between the two, in proportion.")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        counted = Figure.objects.filter(source=Figure.Source.QUERY, retired_at=None)
        self.fields["figure"].queryset = counted  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """What a figure scores says from where to where."""
        data = super().clean() or self.cleaned_data
        if data.get("figure"):
            for name in ("none_at", "full_at"):
                if data.get(name) is None and name not in self.errors:
                    self.add_error(name, _("Enter a number."))
        return data

    @property
    def measure(self) -> Measure | None:
        """By which figure, or None for by hand."""
        data = self.cleaned_data
        return Measure(data["figure"], data["none_at"], data["full_at"]) if data["figure"] else None


class ScoreForm(forms.Form):
    """Points by hand, with their reason."""

    criterion = forms.IntegerField(widget=forms.HiddenInput)
    points = NumberField(label=_("Points"))
    reason = forms.CharField(label=_("Reason"), max_length=1000)


class DecisionForm(forms.Form):
    """What the council decided."""

    council = forms.CharField(label=_("Council"), max_length=250, initial=COUNCIL)
    day = DayField(label=pgettext_lazy("council", "Day of the meeting"))
    reason = forms.CharField(
        label=_("Reason"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Needed where it is refused."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["day"].initial = timezone.localdate
