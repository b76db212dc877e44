"""What a form says at a field that was left blank: in this house's words, what is to be done there."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

# The nearest class of a field speaks: Django gathers these words from the base class down.
SAID: dict[type[forms.Field], Any] = {
    forms.Field: _("This is still blank: fill it in."),
    forms.ChoiceField: _("Nothing is chosen yet: choose one."),
    forms.ModelChoiceField: _("Nothing is chosen yet: choose one."),
    forms.MultipleChoiceField: _("Nothing is chosen yet: choose at least one."),
    forms.ModelMultipleChoiceField: _("Nothing is chosen yet: choose at least one."),
    forms.BooleanField: _("Tick this box to go on."),
    forms.DateField: _("Enter a day, for instance 30/06/2026."),
    forms.FileField: _("Choose a file."),
}


def name_what_is_missing() -> None:
    """Every form of the house, and of the libraries in it, says what to do at a blank field."""
    for kind, words in SAID.items():
        kind.default_error_messages = {**kind.__dict__.get("default_error_messages", {}), "required": words}
