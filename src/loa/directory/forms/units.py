"""What is asked before a unit is added, changed, moved or ended, or called otherwise."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.db.models import Q
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from loa.directory.forms.days import DayField
from loa.directory.forms.near import NearForm, UnitNameField
from loa.directory.models import Unit


class UnitForm(forms.Form):
    """A unit's own values."""

    name = forms.CharField(label=gettext_lazy("name"), max_length=250)
    short_name = forms.CharField(label=gettext_lazy("short name"), max_length=80, required=False)
    kind = forms.ChoiceField(
        label=gettext_lazy("kind"), choices=[("", gettext_lazy("choose the kind")), *Unit.Kind.choices]
    )
    level = forms.ChoiceField(label=gettext_lazy("level"), choices=Unit.Level.choices)
    valid_from = DayField(label=gettext_lazy("exists from"), required=False)


class EditForm(UnitForm):
    """The values of a unit; `seen` are those the person had before their eyes.

    Of one that was ended by mistake also that it exists all the same.
    """

    seen = forms.CharField(widget=forms.HiddenInput)
    again = forms.BooleanField(
        label=gettext_lazy("it exists all the same"),
        help_text=gettext_lazy("Takes back its last day and its successors; posts that ended with it go on."),
        required=False,
    )

    def __init__(self, *args: Any, unit: Unit, **kwargs: Any) -> None:
        values = {name: getattr(unit, name) for name in UnitForm.base_fields}
        self.now = "|".join(str(value) for value in values.values())
        kwargs["initial"] = {**values, "seen": self.now}
        super().__init__(*args, **kwargs)
        if unit.valid_to is None:
            del self.fields["again"]

    def clean_seen(self) -> str:
        if self.cleaned_data["seen"] != self.now:
            raise forms.ValidationError(
                _("Somebody changed this unit meanwhile. Open the form again to see how it stands now.")
            )
        return self.now


class MoveForm(NearForm):
    """Where a unit belongs from now on."""

    parent = UnitNameField(label=gettext_lazy("belongs to"))

    def clean_parent(self) -> Unit:
        return self.unit_named(self.cleaned_data["parent"])


class EndForm(NearForm):
    """The last day of a unit, and who takes over."""

    last_day = DayField(label=gettext_lazy("last day"))
    successors = forms.CharField(
        label=gettext_lazy("taken over by"),
        help_text=gettext_lazy("One unit a line; leave empty where nobody takes over."),
        widget=forms.Textarea(attrs={"rows": 3}),
        required=False,
    )
    reason = forms.CharField(label=gettext_lazy("reason"), max_length=500, required=False)
    sure = forms.BooleanField(
        label=gettext_lazy("the day is right"), widget=forms.HiddenInput, required=False
    )

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        sure, last_day = values.pop("sure", False), values.get("last_day")
        if last_day and last_day < timezone.localdate() and not sure and (people := self._people(last_day)):
            self.fields["sure"].widget = forms.CheckboxInput()
            said = _(
                "%(day)s is past. From that day on %(n)d of its people could do nothing here, and what they "
                "did since would be nobody's. Tick that the day is right, or change it."
            )
            self.add_error("last_day", said % {"day": date_format(last_day), "n": people})
        return values

    def _people(self, last_day: date) -> int:
        """How many hold a post in the unit after the day."""
        held = self.near.posts.filter(Q(valid_to=None) | Q(valid_to__gt=last_day))
        return held.values("person").distinct().count()

    def clean_successors(self) -> list[Unit]:
        lines = self.cleaned_data["successors"].splitlines()
        return [self.unit_named(line) for line in lines if line.strip()]


class TopForm(NearForm, UnitForm):
    """A new unit, asked for on the page of all units."""

    parent = UnitNameField(
        label=gettext_lazy("belongs to"),
        help_text=gettext_lazy("Leave it empty for a unit that stands beside the topmost one."),
        required=False,
    )
    field_order = ("name", "parent")

    def clean_parent(self) -> Unit | None:
        name = self.cleaned_data["parent"]
        return self.unit_named(name) if name else None


class AliasForm(forms.Form):
    """Another name of a unit."""

    name = forms.CharField(label=gettext_lazy("other name"), max_length=250)
    source = forms.CharField(label=gettext_lazy("where from"), max_length=120, required=False)
