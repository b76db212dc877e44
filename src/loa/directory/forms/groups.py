"""What is asked before a collective name and its members are changed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from loa.directory.forms.near import NearForm, UnitNameField
from loa.directory.models import Unit


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
