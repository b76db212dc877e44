"""Units in forms, and the form in which they are named."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _

from loa.directory.models import Unit
from loa.directory.queries import standing
from loa.directory.resolution import Resolver


class UnitNameField(forms.CharField):
    """A unit by its name; the page offers names while one types."""

    widget = forms.TextInput(attrs={"list": "loa-units", "data-units": "", "autocomplete": "off"})


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
