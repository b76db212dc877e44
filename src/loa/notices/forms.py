"""The forms of this room."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from loa.directory.forms.days import TimeField
from loa.notices.models import Kind, Mode, Preference
from loa.notices.wishes import USUAL


class PreferenceForm(forms.Form):
    """How the person wishes to be told."""

    mail = forms.BooleanField(label=_("Send me mail"), required=False)
    digest_at = TimeField(label=_("Time of the daily mail"), required=False)
    quiet_from = TimeField(label=_("Quiet from"), required=False)
    quiet_to = TimeField(label=_("Quiet until"), required=False)
    language = forms.ChoiceField(label=_("Language of notices and mail"), required=False)

    def __init__(self, *args: Any, preference: Preference | None, **kwargs: Any) -> None:
        row = preference or Preference()
        kwargs.setdefault("initial", _initial(row))
        super().__init__(*args, **kwargs)
        self.fields["language"].choices = [  # type: ignore[attr-defined]
            ("", _("as the installation")),
            *settings.LANGUAGES,
        ]
        for kind in Kind:
            mode = row.modes.get(kind) or USUAL.get(kind, Mode.DIGEST)
            self.fields[f"mode_{kind}"] = forms.ChoiceField(
                label=kind.label, choices=Mode.choices, initial=mode, required=False
            )

    def clean(self) -> dict[str, Any]:
        """Quiet hours have both ends or none."""
        found: dict[str, Any] = super().clean() or self.cleaned_data
        _check_quiet(self, found)
        return found

    @property
    def kinds(self) -> list[Any]:
        """The fields of the kinds of notices."""
        return [self[f"mode_{kind}"] for kind in Kind]

    @property
    def wishes(self) -> dict[str, Any]:
        """What the action takes."""
        found = self.cleaned_data
        return {
            "language": found["language"],
            "mail_off": not found["mail"],
            "digest_at": found["digest_at"],
            "quiet": (found["quiet_from"], found["quiet_to"]),
            "modes": {kind.value: found[f"mode_{kind}"] for kind in Kind if found[f"mode_{kind}"]},
        }


def _initial(row: Preference) -> dict[str, Any]:
    return {
        "mail": not row.mail_off,
        "digest_at": row.digest_at or settings.NOTICES_DIGEST_AT,
        "quiet_from": row.quiet_from,
        "quiet_to": row.quiet_to,
        "language": row.language,
    }


class ChannelForm(forms.Form):
    """A new Apprise address of a unit."""

    name = forms.CharField(label=_("Name"), max_length=80)
    address = forms.CharField(label=_("Apprise address"), max_length=1000)
    quiet_from = TimeField(label=_("Quiet from"), required=False)
    quiet_to = TimeField(label=_("Quiet until"), required=False)

    def clean(self) -> dict[str, Any]:
        """Quiet hours have both ends or none."""
        found: dict[str, Any] = super().clean() or self.cleaned_data
        _check_quiet(self, found)
        return found


def _check_quiet(form: forms.Form, found: dict[str, Any]) -> None:
    if (found.get("quiet_from") is None) != (found.get("quiet_to") is None) and not form.errors:
        form.add_error("quiet_to", _("Give both times, or leave both empty."))
