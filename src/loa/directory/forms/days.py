"""Fields for a day and for a time of day: typed the same way in every browser, or picked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any, TypeVar

from django import forms
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from loa.directory.days import day_typed, time_typed

Found = TypeVar("Found")


class _Picked(forms.DateTimeInput):
    """A field of text with a button that opens the browser's own way to choose."""

    input_type = "text"
    kind = ""  # of the browser's own field
    hint: Any = ""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        usual = {"data-typed": self.kind, "inputmode": "numeric", "autocomplete": "off", "maxlength": 20}
        super().__init__({**usual, "placeholder": self.hint, **(attrs or {})}, format=self.format)

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        """The field and its button."""
        field = super().render(name, value, attrs, renderer)
        return SafeString(render_to_string("desk/picked.html", {"field": field, "kind": self.kind}))


class DayInput(_Picked):
    """A day, shown and typed as 25/12/2025."""

    format, kind, hint = "%d/%m/%Y", "date", _("day/month/year")


class TimeInput(_Picked):
    """A time of day, shown and typed as 07:30."""

    format, kind, hint = "%H:%M", "time", _("hour:minute")


class DayField(forms.DateField):
    """A day, typed or picked."""

    widget = DayInput

    def to_python(self, value: Any) -> date | None:
        """The day; refused in a sentence."""
        if value in self.empty_values or isinstance(value, date | datetime):
            return super().to_python(value)
        return _read(day_typed, value) if str(value).strip() else None


class TimeField(forms.TimeField):
    """A time of day, typed or picked."""

    widget = TimeInput

    def to_python(self, value: Any) -> time | None:
        """The time; refused in a sentence."""
        if value in self.empty_values or isinstance(value, time):
            return super().to_python(value)
        return _read(time_typed, value) if str(value).strip() else None


def _read(read: Callable[[str], Found], value: Any) -> Found:
    try:
        return read(str(value))
    except ValueError as wrong:
        raise forms.ValidationError(str(wrong), code="invalid") from None
