"""A blank field says in the house's words what is to be done at it, in every form."""

from __future__ import annotations

import pytest
from django import forms
from django.utils.translation import override

from loa.directory.models import Unit

FIELDS = [
    (forms.CharField, "Mục này còn trống: hãy điền vào."),
    (forms.IntegerField, "Mục này còn trống: hãy điền vào."),
    (forms.DateField, "Hãy nhập ngày, ví dụ 30/06/2026."),
    (forms.FileField, "Chọn một tệp."),
    (forms.BooleanField, "Hãy đánh dấu vào ô này để tiếp tục."),
    (lambda: forms.ChoiceField(choices=[("a", "A")]), "Chưa chọn mục nào: hãy chọn một."),
    (lambda: forms.ModelChoiceField(Unit.objects.none()), "Chưa chọn mục nào: hãy chọn một."),
    (lambda: forms.MultipleChoiceField(choices=[("a", "A")]), "Chưa chọn mục nào: hãy chọn ít nhất một."),
]


@pytest.mark.parametrize(("field", "words"), FIELDS)
def test_a_blank_field_says_what_to_do(field, words):
    form = type("OneForm", (forms.Form,), {"one": field()})({})
    with override("vi"):
        assert form.errors["one"] == [words]


def test_other_words_of_a_field_stand():
    with override("vi"):
        form = type("OneForm", (forms.Form,), {"one": forms.ChoiceField(choices=[("a", "A")])})({"one": "b"})
        assert "b" in form.errors["one"][0]
