"""The fields by which proofs of other kinds are handed in: a log, a statement, a signed PDF."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from loa.evidence.errors import MediaRefused
from loa.evidence.models import Broadcast
from loa.evidence.proofs import OtherProof
from loa.evidence.uploads import check_sent_name

LINE = ("place", "means", "programme", "begins", "ends", "times", "minutes")


class SentFileField(forms.FileField):
    """A file, refused where it was sent under a name that leads elsewhere or hides something."""

    def to_python(self, data: Any) -> Any:
        """The file, or None where none was chosen."""
        file = super().to_python(data)
        if isinstance(file, UploadedFile):
            try:
                check_sent_name(file)
            except MediaRefused as refused:
                raise ValidationError(str(refused)) from refused
        return file


class OtherProofForm(forms.Form):
    """To stand in the form of the room that takes proofs; none of the fields is needed."""

    # What is wrong with a name or with bytes is said by whoever keeps them, in a sentence of its own.
    log = SentFileField(label=_("Log as CSV or XLSX"), required=False, allow_empty_file=True)
    log_place = forms.CharField(required=False, max_length=200)
    log_means = forms.ChoiceField(required=False, choices=[("", ""), *Broadcast.Means.choices])
    log_programme = forms.CharField(required=False, max_length=300)
    log_begins = forms.CharField(required=False, max_length=30)
    log_ends = forms.CharField(required=False, max_length=30)
    log_times = forms.CharField(required=False, max_length=9)
    log_minutes = forms.CharField(required=False, max_length=9)
    signed = SentFileField(label=_("Signed PDF"), required=False, allow_empty_file=True)
    statement = forms.CharField(label=_("Statement in words"), required=False, max_length=10_000)
    stated_by = forms.CharField(required=False, max_length=150)
    stated_post = forms.CharField(required=False, max_length=150)
    keep_place = forms.BooleanField(label=_("Keep the place of the photo"), required=False)

    @property
    def others(self) -> list[OtherProof]:
        """Everything of other kinds that was handed in."""
        data, found = self.cleaned_data, []
        by, post = data["stated_by"], data["stated_post"]
        if data["log"]:
            found.append(OtherProof("log", data["log"].read(), name=data["log"].name))
        if data["log_place"] or data["log_programme"]:
            line = tuple((name, data[f"log_{name}"]) for name in LINE)
            found.append(OtherProof("log", lines=(line,)))
        if data["signed"]:
            found.append(
                OtherProof("signed", data["signed"].read(), name=data["signed"].name, by=by, post=post)
            )
        elif data["statement"] or by:
            found.append(OtherProof("statement", words=data["statement"], by=by, post=post))
        return found
