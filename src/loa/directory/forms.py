"""What is asked before the directory is changed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.db.models import Q
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from loa.directory.models import Post, Unit
from loa.directory.queries import standing
from loa.directory.resolution import Resolver


class DayField(forms.DateField):
    """A day, picked or typed."""

    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    input_formats = ("%Y-%m-%d", "%d/%m/%Y")


class UnitNameField(forms.CharField):
    """A unit by its name; the page offers names while one types."""

    widget = forms.TextInput(attrs={"list": "loa-units", "data-units": "", "autocomplete": "off"})


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


class NearForm(forms.Form):
    """A form in which units are named; `near` tells which of two alike is meant."""

    def __init__(self, *args: Any, near: Unit, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.near = near

    def unit_named(self, name: str) -> Unit:
        """The one unit of today that is meant, by its own name before all that papers call so.

        Raises a form error where it is none or several.
        """
        own = list(standing(Unit.objects.filter(name=" ".join(name.split())), timezone.localdate())[:2])
        if len(own) == 1:
            return own[0]
        found = Resolver(on=timezone.localdate(), near=self.near).resolve(name)
        if len(found.units) == 1:
            return found.units[0]
        if found.candidates:
            names = "; ".join(unit.name for unit in found.candidates)
            raise forms.ValidationError(_("Not clear which unit is meant: %(names)s?") % {"names": names})
        raise forms.ValidationError(_("No unit is called “%(name)s”.") % {"name": name})


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


class GroupForm(NearForm):
    """A collective name and who belongs to it: all of a kind or level below one, and units named outright."""

    name = forms.CharField(label=gettext_lazy("name"), max_length=250)
    other_names = forms.CharField(
        label=gettext_lazy("other names"),
        help_text=gettext_lazy("One wording a line."),
        widget=forms.Textarea(attrs={"rows": 5}),
        required=False,
    )
    kinds = forms.MultipleChoiceField(
        label=gettext_lazy("all of this kind"),
        choices=Unit.Kind.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    levels = forms.MultipleChoiceField(
        label=gettext_lazy("all of this level"),
        choices=Unit.Level.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    under = UnitNameField(
        label=gettext_lazy("below"),
        help_text=gettext_lazy(
            "Leave it empty for units below the one whose document it is (“các phòng, ban”)."
        ),
        required=False,
    )
    members = forms.CharField(
        label=gettext_lazy("and these units"),
        help_text=gettext_lazy("One unit a line."),
        widget=forms.Textarea(attrs={"rows": 4}),
        required=False,
    )

    def __init__(self, *args: Any, kept: Iterable[Unit] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kept = {unit.name: unit for unit in kept}  # a member that has ended is not turned into its heir

    def clean_other_names(self) -> list[str]:
        return [line.strip() for line in self.cleaned_data["other_names"].splitlines() if line.strip()]

    def clean_under(self) -> Unit | None:
        name = self.cleaned_data["under"]
        return self.unit_named(name) if name else None

    def clean_members(self) -> list[Unit]:
        lines = [line.strip() for line in self.cleaned_data["members"].splitlines()]
        return [self.kept.get(line) or self.unit_named(line) for line in lines if line]

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        if not self.errors and not any(values[name] for name in ("kinds", "levels", "members")):
            self.add_error(
                "kinds", _("Choose a kind or a level, or name units: nobody belongs to it otherwise.")
            )
        return values


class AppointForm(forms.Form):
    """Somebody new in a post."""

    name = forms.CharField(label=gettext_lazy("name of the person"), max_length=150)
    kind = forms.ChoiceField(label=gettext_lazy("what the post may do"), choices=Post.Kind.choices)
    title = forms.CharField(label=pgettext_lazy("post", "title"), max_length=120, required=False)
    email = forms.EmailField(label=gettext_lazy("e-mail"), required=False)
    phone = forms.CharField(label=gettext_lazy("telephone"), max_length=40, required=False)
    valid_from = DayField(label=gettext_lazy("from"), required=False)


class PersonForm(forms.Form):
    """How somebody is called and reached."""

    name = forms.CharField(label=gettext_lazy("name of the person"), max_length=150)
    email = forms.EmailField(label=gettext_lazy("e-mail"), required=False)
    phone = forms.CharField(label=gettext_lazy("telephone"), max_length=40, required=False)


class ReasonForm(forms.Form):
    """How something is known."""

    reason = forms.CharField(label=gettext_lazy("how this is known"), max_length=500)


class CloseForm(forms.Form):
    """Why an account is closed."""

    reason = forms.CharField(label=gettext_lazy("reason"), max_length=500)


class ReopenForm(CloseForm):
    """Why an account is opened again, and whether its posts go on."""

    posts = forms.BooleanField(
        label=gettext_lazy("the posts that ended with it go on"), required=False, initial=True
    )


class AnotherPostForm(NearForm):
    """One more post for somebody who holds one."""

    unit = UnitNameField(label=gettext_lazy("unit"))
    kind = forms.ChoiceField(label=gettext_lazy("what the post may do"), choices=Post.Kind.choices)
    title = forms.CharField(label=pgettext_lazy("post", "title"), max_length=120, required=False)
    valid_from = DayField(label=gettext_lazy("from"), required=False)

    def clean_unit(self) -> Unit:
        return self.unit_named(self.cleaned_data["unit"])


class LastDayForm(forms.Form):
    """The last day of a post."""

    last_day = DayField(label=gettext_lazy("last day"))
    reason = forms.CharField(label=gettext_lazy("reason"), max_length=500, required=False)


class AccountForm(forms.Form):
    """The name somebody signs in with."""

    username = forms.CharField(
        label=gettext_lazy("account name"),
        max_length=60,
        help_text=gettext_lazy("Letters without diacritics, digits, points, hyphens."),
        validators=[
            RegexValidator(
                r"^[A-Za-z0-9][A-Za-z0-9._-]*\Z",
                gettext_lazy(
                    "Only letters without diacritics, digits, points and hyphens, such as nguyen.lan."
                ),
            )
        ],
    )
