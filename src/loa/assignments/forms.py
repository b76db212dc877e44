"""The one form by which an assignment is moved on: words, a number, and proof."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from loa.assignments.actions import Report
from loa.assignments.proofs import Handed

MAX_COUNT = 1_000_000_000


class ActForm(forms.Form):
    """What a person says or hands in with an act; which fields count depends on the act."""

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
