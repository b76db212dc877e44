"""The forms by which assignments are moved on, handed down and spoken about."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from loa.assignments.acting import Asked
from loa.assignments.actions import Report
from loa.assignments.proofs import Handed
from loa.directory.forms import DayField, NearForm, UnitNameField
from loa.directory.models import Unit

MAX_COUNT = 1_000_000_000


class ReportForm(forms.Form):
    """What is said and handed in: words, a number, and proof."""

    words = forms.CharField(label=_("In words"), required=False, max_length=4000)
    count = forms.IntegerField(label=_("Done so far"), required=False, min_value=0, max_value=MAX_COUNT)
    link = forms.CharField(label=_("Link"), required=False, max_length=2000)
    file = forms.FileField(label=_("File"), required=False, max_length=200, allow_empty_file=True)
    photo = forms.FileField(label=_("Photo"), required=False, max_length=200, allow_empty_file=True)

    @property
    def report(self) -> Report:
        """The words and the number."""
        return Report(self.cleaned_data["words"], self.cleaned_data["count"])

    @property
    def handed(self) -> list[Handed]:
        """Everything handed in, a photo first."""
        data, found = self.cleaned_data, []
        if data["photo"]:
            found.append(Handed(photo=data["photo"].read(), name=data["photo"].name))
        if data["file"]:
            found.append(Handed(file=data["file"].read(), name=data["file"].name))
        if data["link"]:
            found.append(Handed(link=data["link"]))
        return found


class ActForm(NearForm, ReportForm):
    """What a person says or hands in with an act; which fields count depends on the act."""

    day = DayField(label=_("New day"), required=False)
    unit = UnitNameField(label=_("Unit"), required=False)

    def clean_unit(self) -> Unit | None:
        """The one unit that bears the name."""
        name = self.cleaned_data["unit"]
        return self.unit_named(name) if name else None

    @property
    def asked(self) -> Asked:
        """The day and the unit."""
        return Asked(self.cleaned_data["day"], self.cleaned_data["unit"])

    @property
    def complaint(self) -> str:
        """What is wrong, in a sentence."""
        unclear = self.errors.get("unit")
        if unclear:
            return str(unclear[0])
        return str(_("Not saved: look at the number, the day and the file again."))


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


class FilesField(forms.FileField):
    """Several files, or none."""

    widget = ManyFiles

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:
        """Each file checked."""
        return [super(FilesField, self).clean(each, initial) for each in data or []]


class CommentForm(forms.Form):
    """Words about an assignment, with files."""

    text = forms.CharField(label=_("Words"), required=False, max_length=4000)
    files = FilesField(label=_("Files"), required=False)
