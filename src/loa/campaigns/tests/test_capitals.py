"""Names that a plan writes in capitals are shown in ordinary case; the plan's own words stay on record."""

import pytest
from django.urls import reverse

from loa.campaigns.board import board_of
from loa.campaigns.capitals import ordinary_name
from loa.campaigns.choosing import units_of
from loa.campaigns.models import Duty, Party
from loa.campaigns.queries import with_leaders
from loa.campaigns.tests.factories import COMMUNES, PLAN_DATE, duty, make_campaign, make_province

TEXT = "Các đơn vị: nhà trường, trạm y tế cơ sở cùng làm.\n"


@pytest.mark.parametrize(
    ("printed", "called", "shown"),
    [
        ("SỞ Y TẾ", "Sở Y tế", "Sở Y tế"),
        ("SỞ VHTTDL", "Sở Văn hóa, Thể thao và Du lịch", "Sở Văn hóa, Thể thao và Du lịch"),
        ("Sở Y tế", "Sở Y tế", ""),  # in ordinary case: as the plan has it
        ("Sở VHTTDL", "Sở Văn hóa, Thể thao và Du lịch", ""),
        ("VHTTDL", "Sở Văn hóa, Thể thao và Du lịch", ""),  # an abbreviation is not shouted
        ("TRẠM Y TẾ CƠ SỞ", "TRẠM Y TẾ CƠ SỞ", "Trạm y tế cơ sở"),  # as the running text has it
        ("UBND CÁC XÃ VÀ TTVH", "UBND CÁC XÃ VÀ TTVH", "UBND các xã và TTVH"),
        ("CÁC ĐƠN VỊ LIÊN QUAN", "CÁC ĐƠN VỊ LIÊN QUAN", "Các đơn vị liên quan"),
    ],
)
def test_what_is_shown_of_a_name(printed, called, shown):
    assert ordinary_name(printed, called, text=TEXT) == shown


@pytest.fixture
def campaign(db):
    province = make_province(communes=2)
    duties = [
        duty("Tập huấn", ["SỞ Y TẾ"], cooperating=[COMMUNES.upper(), "CÁC ĐƠN VỊ LIÊN QUAN"]),
        duty("Treo băng rôn", ["Sở Y tế"]),
    ]
    return make_campaign(province, duties)


def test_the_record_keeps_the_signed_words_and_pages_show_the_directory_s_name(campaign):
    assert Duty.objects.get(number=1).lead == ["SỞ Y TẾ"]
    assert set(Party.objects.values_list("name", "called")) == {
        ("SỞ Y TẾ", "Sở Y tế"),
        ("Sở Y tế", ""),
        (COMMUNES.upper(), COMMUNES),
        ("CÁC ĐƠN VỊ LIÊN QUAN", "Các đơn vị liên quan"),
    }
    rows = {row.duty.number: row for row in board_of(campaign, today=PLAN_DATE).rows}
    assert [named.name for named in rows[1].lead] == ["Sở Y tế"]
    assert [named.name for named in rows[1].cooperating] == [COMMUNES, "Các đơn vị liên quan"]
    assert rows[1].matches(["so", "te"])
    assert [name for _pk, name in units_of(list(rows.values())).units] == ["Sở Y tế"]
    assert [duty.leaders for duty in with_leaders(Duty.objects.all())] == [["Sở Y tế"], ["Sở Y tế"]]


def test_a_search_finds_the_name_as_it_is_printed_too(campaign):
    Party.objects.filter(name="SỞ Y TẾ").update(called="Sở Sức khỏe")
    rows = {row.duty.number: row for row in board_of(campaign, today=PLAN_DATE).rows}
    assert rows[1].matches(["suc", "khoe"])
    assert rows[1].matches(["y", "te"])


def test_the_page_of_a_campaign_shouts_nobody(client, campaign):
    client.force_login(campaign.started_by)
    text = client.get(reverse("campaigns:detail", args=[campaign.pk])).content.decode()
    assert "SỞ Y TẾ" not in text
    assert "CÁC ĐƠN VỊ" not in text
    assert "Sở Y tế" in text
