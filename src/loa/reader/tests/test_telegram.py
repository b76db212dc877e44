# ruff: noqa: E501  # sample sentences read better unbroken
"""A "công điện": its addressees stand behind "điện:", its place-and-date line has an hour."""

import pytest

from loa.reader.tests.factories import facts_of

TELEGRAM = """CHỦ TỊCH
ỦY BAN NHÂN DÂN
TỈNH SÔNG NGÀN
--------

Số: 03/CĐ-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Sông Ngàn, {hour} ngày 18 tháng 8 năm 2024

CÔNG ĐIỆN
Về việc ứng phó với lũ trên sông Ngàn

{sender}

- Giám đốc các sở;
- Chủ tịch UBND các huyện, thị xã;
- Đài Khí tượng Thủy văn tỉnh.

Thực hiện Công điện số 88/CĐ-TTg ngày 17/8/2024 của Thủ tướng Chính phủ, Chủ tịch UBND tỉnh yêu cầu:

1. Sở Y tế chuẩn bị thuốc men, hoàn thành trước ngày 20/8/2024.

Nơi nhận:
- Như trên;
- Lưu: VT.
"""


@pytest.mark.parametrize("hour", ["hồi 16 giờ 00", "lúc 16h30", "hồi 7 giờ 15 phút,"])
@pytest.mark.parametrize("sender", ["CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SÔNG NGÀN điện:", "Chủ tịch Ủy ban nhân dân tỉnh điện:", "UBND TỈNH ĐIỆN:"])  # fmt: skip
def test_a_telegram_has_its_header(hour: str, sender: str) -> None:
    facts = facts_of(TELEGRAM.format(hour=hour, sender=sender))
    header = facts.header
    assert header.doc_type
    assert header.doc_type.value == "công điện"
    assert header.place
    assert header.place.value == "Sông Ngàn"
    assert header.date
    assert header.date.value == "2024-08-18"
    assert header.title
    assert header.title.value == "Về việc ứng phó với lũ trên sông Ngàn"
    assert [value.value for value in facts.addressees] == [
        "Giám đốc các sở",
        "Chủ tịch UBND các huyện, thị xã",
        "Đài Khí tượng Thủy văn tỉnh",
    ]
    assert [duty.lead[0].value for duty in facts.duties] == ["Sở Y tế"]


def test_electricity_in_a_plan_addresses_nobody() -> None:
    paper = TELEGRAM.format(hour="hồi 16 giờ", sender="Các giải pháp tiết kiệm điện:").replace(
        "CÔNG ĐIỆN", "KẾ HOẠCH"
    )
    assert facts_of(paper).addressees == ()
