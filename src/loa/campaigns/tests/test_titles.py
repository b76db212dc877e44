"""A campaign is called in ordinary case where its paper tells how each word is written; else as printed."""

import pytest

from loa.campaigns.models import Campaign
from loa.campaigns.tests.factories import duty, make_campaign, make_plan, make_province
from loa.campaigns.titles import in_ordinary_case

TITLE = "TUYÊN TRUYỀN PHÒNG, CHỐNG SỐT XUẤT HUYẾT TẠI UBND XÃ BÌNH SƠN NĂM 2026"
TEXT = f"""KẾ HOẠCH
{TITLE}
Nhằm tuyên truyền phòng, chống sốt xuất huyết, tại trụ sở UBND xã Bình Sơn treo băng rôn.
Năm nay, các xã sơn lại biển báo; cả năm 2026 không để dịch lan rộng.
"""


def test_the_running_text_tells_how_words_are_written():
    said = "Tuyên truyền phòng, chống sốt xuất huyết tại UBND xã Bình Sơn năm 2026"
    assert in_ordinary_case(TITLE, TEXT) == said
    assert in_ordinary_case(said, TEXT) == said


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("chống sốt xuất huyết", "chống dịch"),  # words that it never says
        ("xã Bình Sơn treo", "xã Sơn Bình treo"),  # a name, or "sơn lại"? In doubt
        ("tại trụ sở UBND xã Bình Sơn", "tại trụ sở UBND xã Bình Sơn, UBND xã bình sơn"),  # two ways
        ("Nhằm tuyên truyền", "Tuyên truyền"),  # only at the beginning of a sentence
    ],
)
def test_in_doubt_it_stays_as_it_is_printed(old, new):
    assert old in TEXT
    assert in_ordinary_case(TITLE, TEXT.replace(old, new)) == TITLE


def test_a_name_of_few_words_stays():
    assert in_ordinary_case("SEA GAMES", "dự sea games") == "SEA GAMES"


@pytest.mark.django_db
def test_a_campaign_is_called_so():
    province = make_province(communes=1)
    plan = make_plan(province, [duty("Treo băng rôn phòng bệnh sốt xuất huyết", ["Sở Y tế"])])
    plan.title = "BĂNG RÔN PHÒNG BỆNH SỐT XUẤT HUYẾT"
    plan.save()
    campaign = make_campaign(province, document=plan)
    assert campaign.title == "Băng rôn phòng bệnh sốt xuất huyết"
    assert Campaign.objects.get().document.title == plan.title
