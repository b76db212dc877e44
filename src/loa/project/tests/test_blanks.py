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


NAMED = [
    (forms.CharField, "“Lý do” còn trống: hãy điền vào."),
    (forms.DateField, "Hãy nhập ngày ở “Lý do”, ví dụ 30/06/2026."),
    (forms.FileField, "Chọn tệp cho “Lý do”."),
    (forms.BooleanField, "Hãy đánh dấu ô “Lý do” để tiếp tục."),
    (forms.ChoiceField, "Chưa chọn ở “Lý do”: hãy chọn một mục."),
    (forms.MultipleChoiceField, "Chưa chọn ở “Lý do”: hãy chọn ít nhất một mục."),
]


@pytest.mark.parametrize(("field", "words"), NAMED)
def test_a_blank_field_with_a_name_is_called_by_it(field, words):
    form = type("OneForm", (forms.Form,), {"one": field(label="lý do:")})({})
    with override("vi"):
        assert form.errors["one"] == [words]
        assert form.errors.as_data()["one"][0].code == "required"


def test_words_that_a_form_gives_to_its_own_blank_field_stand():
    own = {"required": "Cần 100% số phiếu."}
    form = type("OneForm", (forms.Form,), {"one": forms.CharField(label="Phiếu", error_messages=own)})({})
    assert form.errors["one"] == ["Cần 100% số phiếu."]


def test_a_long_name_is_cut():
    form = type("OneForm", (forms.Form,), {"one": forms.CharField(label="chữ " * 40)})({})
    assert len(form.errors["one"][0]) < 120


def test_other_words_of_a_field_stand():
    with override("vi"):
        form = type("OneForm", (forms.Form,), {"one": forms.ChoiceField(choices=[("a", "A")])})({"one": "b"})
        assert "b" in form.errors["one"][0]
