"""The forms by which assignments are moved on, handed down and spoken about."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from loa.assignments.acting import Asked
from loa.assignments.actions import Report
from loa.assignments.actions.slips import Filled
from loa.assignments.proofs import Handed
from loa.campaigns.things import FIRST, FURTHER
from loa.directory.forms.days import DayField
from loa.directory.forms.near import NearForm, UnitNameField
from loa.directory.models import Unit
from loa.evidence.forms import OtherProofForm, SentFileField

MAX_COUNT = 1_000_000_000
# What is sent sooner after it was written counts as written then; a device whose clock was lost says any age.
AT_ONCE, OLDEST = timedelta(minutes=1), timedelta(days=400)
DIGITS = 12


# What the fields of each thing counted are called, after "count", "more" and the like.
_SUFFIXES = {FIRST: "", **{one: f"-{one}" for one in FURTHER}}


def _number_field() -> forms.IntegerField:
    return forms.IntegerField(label=_("Done so far"), required=False, min_value=0, max_value=MAX_COUNT)


def _days(data: Mapping[str, Any]) -> dict[str, bool]:
    """The days ticked, or no longer, since the form was shown with those of "had"."""
    if "had" not in data:
        return {}
    had = set(data["had"].split())
    ticked = {name.removeprefix("day-") for name in data if name.startswith("day-")}
    return {day: day in ticked for day in had ^ ticked}


class ReportForm(OtherProofForm):
    """What is said and handed in: words, numbers, and proof."""

    words = forms.CharField(label=_("In words"), required=False, max_length=4000)
    preset = forms.CharField(required=False, max_length=200)  # a usual reason to return, instead of words
    link = forms.CharField(label=_("Link"), required=False, max_length=2000)
    file = SentFileField(label=_("File"), required=False, allow_empty_file=True)
    photo = SentFileField(label=_("Photo"), required=False, allow_empty_file=True)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """With "count" and "more" for the first thing counted, "count-2" and so on for the others.

        "more" is more than the buttons for "count" offer: they leave that empty then. "shown" is what
        stood there before anything was entered.
        """
        super().__init__(*args, **kwargs)
        names = (f"{name}{suffix}" for suffix in _SUFFIXES.values() for name in ("count", "more", "shown"))
        self.fields |= {name: _number_field() for name in names}

    @property
    def report(self) -> Report:
        """The words and the numbers."""
        words = self.cleaned_data["words"]
        if self.data.get("act") == "return":
            words = words or self.cleaned_data["preset"]
        said = {one: self._said(suffix) for one, suffix in _SUFFIXES.items()}
        days = _days(self.data)
        if words or days or self._hands_in:
            said = {one: None if self._as_shown(one, n) else n for one, n in said.items()}
        further = {one: n for one, n in said.items() if n is not None and one != FIRST}
        return Report(words, said[FIRST], self._made_at(), further, days)

    @property
    def _hands_in(self) -> bool:
        """Whether there is any proof, asked without reading a file: each is read once."""
        told = ("link", "log_place", "log_programme", "statement", "stated_by")
        return bool(self.files) or any(self.cleaned_data.get(name) for name in told)

    def _as_shown(self, one: str, count: int | None) -> bool:
        """Nobody entered this number: a page kept on a device takes nothing back that was said since."""
        return count == self.cleaned_data[f"shown{_SUFFIXES[one]}"]

    def _said(self, suffix: str) -> int | None:
        count: int | None = self.cleaned_data[f"count{suffix}"]
        return self.cleaned_data[f"more{suffix}"] if count is None else count

    def _made_at(self) -> datetime | None:
        """When it was written, where it waited on a device: said as an age, for clocks of devices differ."""
        said = self.data.get("age", "")
        if not (said.isascii() and said.isdigit() and len(said) <= DIGITS):
            return None
        age = min(timedelta(seconds=int(said)), OLDEST)
        return timezone.now() - age if age >= AT_ONCE else None

    @property
    def complaint(self) -> str:
        """What is wrong, in a sentence: the first field that is, and why."""
        for name, errors in self.errors.items():
            label = self.fields[name].label if name in self.fields else None
            if label:
                return _("Not saved. %(field)s: %(why)s") % {"field": label, "why": errors[0]}
        return str(_("Not saved: look at the number, the day and the file again."))

    @property
    def handed(self) -> list[Handed]:
        """Everything handed in, a photo first."""
        data, found = self.cleaned_data, []
        if data["photo"]:
            photo = data["photo"]
            found.append(Handed(photo=photo.read(), name=photo.name, keep_place=data["keep_place"]))
        if data["file"]:
            # What one agreed to speaks of the photo: of a picture that came as a file where there is none.
            place = data["keep_place"] and not data["photo"]
            found.append(Handed(file=data["file"].read(), name=data["file"].name, keep_place=place))
        if data["link"]:
            found.append(Handed(link=data["link"]))
        return [*found, *(Handed(other=other) for other in self.others)]


class ActForm(NearForm, ReportForm):
    """What a person says or hands in with an act; which fields count depends on the act."""

    day = DayField(label=_("New day"), required=False)
    unit = UnitNameField(label=_("Unit"), required=False)
    officer = forms.IntegerField(required=False)

    def clean_unit(self) -> Unit | None:
        """The one unit that bears the name."""
        name = self.cleaned_data["unit"]
        return self.unit_named(name) if name else None

    @property
    def asked(self) -> Asked:
        """The day, the unit and the officer."""
        data = self.cleaned_data
        return Asked(data["day"], data["unit"], data["officer"])

    @property
    def complaint(self) -> str:
        """What is wrong, in a sentence."""
        unclear = self.errors.get("unit")
        if unclear:
            return str(unclear[0])
        return super().complaint


class BulkForm(ActForm):
    """An act on many assignments at once, with one reason, day and unit for all."""

    rows = forms.TypedMultipleChoiceField(coerce=int)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chosen = self.data.getlist("rows") if hasattr(self.data, "getlist") else []
        # Whether the rows may be seen is asked by the act on each; here they only have to be numbers.
        self.fields["rows"].choices = [(pk, pk) for pk in chosen if pk.isdigit()]  # type: ignore[attr-defined]


class PartsForm(forms.Form):
    """What is handed down: what exactly and by when, to those ticked, each with its share."""

    what = forms.CharField(label=_("What exactly"), required=False, max_length=2000)
    due = DayField(label=_("By when"), required=False)


class ManyFiles(forms.ClearableFileInput):
    """Several files at once."""

    allow_multiple_selected = True


class FilesField(SentFileField):
    """Several files, or none."""

    widget = ManyFiles

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:
        """Each file checked."""
        return [super(FilesField, self).clean(each, initial) for each in data or []]


class CommentForm(forms.Form):
    """Words about an assignment, with files."""

    text = forms.CharField(label=_("Words"), required=False, max_length=4000)
    attached = FilesField(label=_("Files"), required=False, allow_empty_file=True)

    @property
    def complaint(self) -> str:
        """What is wrong, in a sentence."""
        if "attached" in self.errors:
            return _("Not saved. %(why)s") % {"why": self.errors["attached"][0]}
        return str(_("Not saved: the text is too long."))


class LinkForm(forms.Form):
    """For whom a link is, and for how long."""

    party = forms.CharField(label=_("For whom"), max_length=200)
    days = forms.IntegerField(label=_("Valid for (days)"), min_value=1, max_value=365)


class SlipForm(forms.Form):
    """The fields of a slip as its unit has filled them in, with a photo of it and of the work."""

    accepted = forms.BooleanField(label=_("They accept the work"), required=False)
    words = forms.CharField(label=_("What they report"), required=False, max_length=3900)
    finished = forms.BooleanField(label=_("Finished, to be confirmed"), required=False)
    day = DayField(label=_("Day written on the slip"), required=False)
    slip = SentFileField(label=_("Photo of the slip"), required=False, allow_empty_file=True)
    photo = SentFileField(label=_("Photo of the work"), required=False, allow_empty_file=True)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """With a number for each thing counted, as `ReportForm` has them."""
        super().__init__(*args, **kwargs)
        self.fields |= {f"count{suffix}": _number_field() for suffix in _SUFFIXES.values()}

    @property
    def filled(self) -> Filled:
        """What the slip says."""
        data = self.cleaned_data
        handed = [
            Handed(photo=data[field].read(), name=name or data[field].name)
            # The work last: the wall shows the newest photo.
            for field, name in (("slip", str(_("Slip of paper")) + ".jpg"), ("photo", ""))
            if data[field]
        ]
        said = {one: data[f"count{suffix}"] for one, suffix in _SUFFIXES.items()}
        further = {one: n for one, n in said.items() if n is not None and one != FIRST}
        report = Report(data["words"], said[FIRST], further=further, days=_days(self.data))
        return Filled(data["accepted"], report, data["finished"], data["day"], handed)


class DrawForm(forms.Form):
    """How many are drawn: said outright, or by the margin of error that is wished for."""

    size = forms.IntegerField(label=_("How many"), required=False, min_value=1)
    margin = forms.FloatField(label=_("Margin of error (± %)"), required=False, min_value=0.5, max_value=50)

    def clean(self) -> dict[str, Any]:
        """One of the two is said."""
        data = super().clean() or {}
        if not self.errors and (data.get("size") is None) == (data.get("margin") is None):
            raise forms.ValidationError(_("Say how many, or the margin of error."))
        return data

    @property
    def asked(self) -> dict[str, Any]:
        """The size, or the margin as a share."""
        margin = self.cleaned_data["margin"]
        return {"size": self.cleaned_data["size"], "margin": None if margin is None else margin / 100}
