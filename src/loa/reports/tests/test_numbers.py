"""Numbers as people type and read them."""

from decimal import Decimal

import pytest
from django.utils import translation

from loa.reports.errors import Refused
from loa.reports.numbers import read_number, show_number


@pytest.mark.parametrize(
    ("language", "typed", "number"),
    [
        ("vi", "1.234", "1234"),
        ("vi", "1.234.567,5", "1234567.5"),
        ("vi", "0,5", "0.5"),
        ("vi", "0.5", "0.5"),
        ("vi", " 12 000 ", "12000"),
        ("vi", "-3", "-3"),
        ("en", "1,234", "1234"),
        ("en", "1,234.5", "1234.5"),
        ("en", "0.5", "0.5"),
    ],
)
def test_a_number_is_read_as_it_is_written_here(language, typed, number):
    with translation.override(language):
        assert read_number(typed) == Decimal(number)


def test_nothing_is_no_number_and_words_are_refused():
    assert read_number("  ") is None
    for wrong in ("mười", "1.2.3", "1,2,3", "12e5", "--1", "9" * 20):
        with pytest.raises(Refused):
            read_number(wrong)


def test_numbers_are_shown_with_their_thousands():
    assert show_number(Decimal("1234567.5000")) == "1.234.567,5"
    assert show_number(Decimal("100.0000")) == "100"
    assert show_number(Decimal("66.6667"), 1) == "66,7"
    assert show_number(None) == ""
