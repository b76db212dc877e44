"""What a plan counts is said in its own word on a Vietnamese page, in English on an English one."""

import pytest
from django.utils import translation

from loa.campaigns.counting import RULES
from loa.campaigns.models import Duty
from loa.campaigns.nouns import NOUNS


def test_every_noun_that_a_plan_counts_has_an_english_word():
    assert {noun for rule in RULES for noun in rule.nouns} == set(NOUNS)


@pytest.mark.parametrize(
    ("language", "noun", "counts", "said"),
    [
        ("vi", "tọa đàm", "items", "tọa đàm"),
        ("vi", "toạ đàm", "items", "toạ đàm"),
        ("en", "Buổi", "items", "sessions"),
        ("en", "gian hàng", "items", "gian hàng"),
        ("en", "buổi biểu diễn văn nghệ", "items", "sessions (biểu diễn văn nghệ)"),
        ("vi", "buổi biểu diễn văn nghệ", "items", "buổi biểu diễn văn nghệ"),
        ("en", "", "broadcasts", "broadcasts"),
    ],
)
def test_the_word_for_what_is_counted(language, noun, counts, said):
    with translation.override(language):
        assert [one.noun for one in Duty(counts=counts, counted_in=noun).things] == [said]


def test_what_counts_nothing_has_no_word_for_it():
    assert Duty(counts="", counted_in="buổi").things == ()
