"""Work that a plan writes in capitals keeps its signed words, and stands in lists in calmer letters."""

import pytest
from django.urls import reverse

from loa.campaigns.capitals import is_in_capitals
from loa.campaigns.tests.factories import COMMUNES, due, duty, make_campaign, make_province

pytestmark = pytest.mark.django_db
LOUD, USUAL = "TỔ CHỨC THI TÌM HIỂU PHÁP LUẬT", "Phát tin trên đài của UBND xã"


@pytest.mark.parametrize(
    ("words", "loud"),
    [
        (LOUD, True),
        ("TỔ CHỨC 02 ĐỢT RA QUÂN (đợt 1, đợt 2)", True),
        (USUAL, False),
        ("UBND xã", False),
        ("TTĐT, CSGT", False),
        ("", False),
    ],
)
def test_only_running_words_in_capitals_are_loud(words, loud):
    assert is_in_capitals(words) is loud


def test_lists_show_the_signed_words_in_calmer_letters(client):
    province = make_province(communes=1)
    dues = [due("trước", "2026-06-02")]
    campaign = make_campaign(province, [duty(words, [COMMUNES], due=dues) for words in (LOUD, USUAL)])
    client.force_login(province.officer)
    of_campaign = client.get(reverse("campaigns:detail", args=[campaign.pk])).content.decode()
    client.force_login(province.commune_officers[0])
    own = client.get(reverse("assignments:index")).content.decode()
    for page, times in ((of_campaign, 2), (own, 1)):
        assert LOUD in page
        assert page.count("loa-caps") == times
    row = campaign.assignments.get(duty__text=LOUD)
    alone = client.get(reverse("assignments:detail", args=[row.pk])).content.decode()
    assert '<h1 class="loa-caps">' in alone
