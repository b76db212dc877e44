"""What is too long for its place is cut between words: half a date or half a number says another one."""

import re
from pathlib import Path

import pytest
from django.template import Context, Template

from loa.campaigns.cutting import cut

ROOMS = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("words", "letters", "said"),
    [
        ("trước ngày 16/11/2026 tại xã", 16, "trước ngày…"),
        ("trước ngày 16/11/2026", 21, "trước ngày 16/11/2026"),
        ("nộp, rồi báo", 6, "nộp…"),
        ("https://example.org/rat-dai", 12, "https://exa…"),
    ],
)
def test_between_words(words, letters, said):
    assert cut(words, letters) == said
    assert len(said) <= letters


def test_pages_cut_so():
    page = Template("{% load loa %}{{ words|truncatechars:16 }}|{{ none|truncatechars:16 }}")
    assert page.render(Context({"words": "trước ngày 16/11/2026 tại xã", "none": None})) == "trước ngày…|"


def test_every_page_that_cuts_loads_the_filter():
    pages = [page for page in ROOMS.glob("*/templates/**/*.html") if "|truncatechars:" in page.read_text()]
    assert pages
    assert [page.name for page in pages if not re.search(r"{% load [^%]*\bloa\b", page.read_text())] == []
