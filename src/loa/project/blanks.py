"""What a form says at a field that was left blank: in this house's words, what is to be done and where."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django import forms
from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext_lazy as _

LONGEST_NAME = 60
Adding = Callable[[forms.BaseForm, Any, Any], None]
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
# The same where the field has a name.
NAMED: dict[type[forms.Field], Any] = {
    forms.Field: _("“%(field)s” is still blank: fill it in."),
    forms.ChoiceField: _("Nothing is chosen yet at “%(field)s”: choose one."),
    forms.ModelChoiceField: _("Nothing is chosen yet at “%(field)s”: choose one."),
    forms.MultipleChoiceField: _("Nothing is chosen yet at “%(field)s”: choose at least one."),
    forms.ModelMultipleChoiceField: _("Nothing is chosen yet at “%(field)s”: choose at least one."),
    forms.BooleanField: _("Tick “%(field)s” to go on."),
    forms.DateField: _("Enter a day at “%(field)s”, for instance 30/06/2026."),
    forms.FileField: _("Choose a file for “%(field)s”."),
}


def name_what_is_missing() -> None:
    """Every form of the house, and of the libraries in it, says what to do at a blank field."""
    for kind, words in SAID.items():
        kind.default_error_messages = {**kind.__dict__.get("default_error_messages", {}), "required": words}
    forms.BaseForm.add_error = _named(forms.BaseForm.add_error)  # type: ignore[method-assign,assignment]


def _named(add_error: Adding) -> Adding:
    # Only the form knows what a field is called; the field, which finds it blank, does not.
    @wraps(add_error)
    def add(form: forms.BaseForm, field: Any, error: Any) -> None:
        if getattr(error, "code", None) == "required" and field in form.fields:
            _name(form.fields[field], error)
        add_error(form, field, error)

    return add


def _name(field: forms.Field, error: forms.ValidationError) -> None:
    kind = next((kind for kind in type(field).__mro__ if kind in SAID), None)
    label = str(field.label or "").strip(" :*")
    if kind and label and error.message == SAID[kind]:
        error.message = NAMED[kind]
        error.params = {"field": capfirst(Truncator(label).chars(LONGEST_NAME))}
