"""Counts are printed with their thousands parted, and still choose between one and many."""

import pytest
from django.template import Context, Template
from django.utils import translation

from loa.campaigns.board import Named
from loa.campaigns.cells import names

SENTENCE = (
    "{% load i18n loa %}{% blocktranslate count n=many|grouped trimmed %}"
    "{{ n }} unit{% plural %}{{ n }} units{% endblocktranslate %}, {{ many|grouped }}"
)


@pytest.mark.parametrize(
    ("language", "many", "said"),
    [
        ("en", 1, "1 unit, 1"),
        ("en", 3321, "3,321 units, 3,321"),
        ("vi", 3321, "3.321 đơn vị, 3.321"),
        ("vi", 60, "60 đơn vị, 60"),
    ],
)
def test_a_count_in_a_sentence_and_alone(language, many, said):
    with translation.override(language):
        assert Template(SENTENCE).render(Context({"many": many})) == said


def test_nothing_stays_nothing():
    assert (
        Template("{% load loa %}[{{ none|grouped }}{{ missing|grouped }}]").render(Context({"none": None}))
        == "[]"
    )


def test_the_cells_of_a_campaign_print_them_so():
    assert names((Named("UBND các xã", range(3321)),)) == "UBND các xã (3.321 đơn vị)"
