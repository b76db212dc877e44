"""Numbers in drafts go by names that Vietnamese readers know; those of before are found all the same."""

from __future__ import annotations

from importlib import import_module

import pytest
from django.apps import apps

from loa.documents.drafting.filling import filled, filling_of
from loa.documents.drafting.offered import offered_marks
from loa.documents.models import Draft
from loa.reports.actions.defining import Definition, define_figure
from loa.reports.figures.registry import queries
from loa.reports.spoken import NAMES, Marks, spoken
from loa.reports.tests.factories import make_form_figure

MIGRATION = import_module("loa.reports.migrations.0008_marks_in_words")


@pytest.mark.parametrize(
    ("kept", "said"),
    [
        ("broadcasts", "luot-phat"),
        ("step-broadcasts", "ca-chien-dich-luot-phat"),
        ("objective-12", "muc-tieu-12"),
        ("objective-1-baseline", "muc-tieu-1-ban-dau"),
        ("next-objective-1", "nam-sau-muc-tieu-1"),
        ("last-items", "nam-truoc-tin-bai"),
        ("so-cum-loa", "so-cum-loa"),
    ],
)
def test_a_name_is_said_in_the_language_of_the_paper(kept, said):
    assert spoken(kept) == said


def test_every_number_that_loa_counts_has_a_name_of_its_own():
    assert {query.key for query in queries()} <= set(NAMES)
    assert len(set(NAMES.values())) == len(NAMES)


def test_marks_are_listed_as_said_and_found_by_both_names():
    marks = Marks({"items": "7", "so-cum-loa": "3"})
    assert dict(marks) == {"tin-bai": "7", "so-cum-loa": "3"}
    assert (marks["items"], marks["tin-bai"], marks.get("none")) == ("7", "7", None)


def test_a_figure_that_an_office_called_so_keeps_its_name():
    marks = Marks({"items": "7", "tin-bai": "3"})
    assert (marks["tin-bai"], marks["items"], dict(marks)) == ("3", "7", {"items": "7", "tin-bai": "3"})


@pytest.mark.django_db
def test_no_office_calls_a_figure_as_loa_does(province):
    for name, key in (("Tin, bài", "tin-bai-2"), ("Mục tiêu 1", "figure-muc-tieu-1")):
        found = define_figure(
            province.officer, province.top, definition=Definition(name, "tin", "Bao nhiêu?")
        )
        assert found.key == key


@pytest.mark.django_db
def test_a_report_is_written_with_the_names_that_its_page_lists(report):
    filling = filling_of(report.draft)
    assert "luot-phat" in {one.mark for one in offered_marks(filling)}
    assert not any(one.mark in NAMES for one in offered_marks(filling))
    texts = [row["text"] for row in report.draft.content["rows"]]
    assert any("[[viec-qua-han]]" in text for text in texts)
    old = {"title": "", "rows": [{"kind": "words", "text": "Đã phát [[broadcasts]] lượt."}]}
    new = {"title": "", "rows": [{"kind": "words", "text": "Đã phát [[luot-phat]] lượt."}]}
    assert filled(old, filling) == filled(new, filling)
    assert "…" not in filled(old, filling)["rows"][0]["text"]


@pytest.mark.django_db
@pytest.mark.parametrize(("state", "said"), [("writing", "luot-phat"), ("issued", "broadcasts")])
def test_drafts_of_before_are_said_anew_until_they_are_issued(province, report, state, said):
    make_form_figure(province.top, key="gio-phat")
    content = {
        "title": "",
        "rows": [{"kind": "table", "text": "", "cells": [["[[broadcasts]]", "[[hours]]"]]}],
    }
    Draft.objects.filter(pk=report.draft_id).update(content=content, state=state)
    MIGRATION.rename_marks(apps, None)
    (row,) = Draft.objects.get(pk=report.draft_id).content["rows"]
    assert row["cells"] == [[f"[[{said}]]", "[[hours]]"]], "an office has a figure of the other's name"
