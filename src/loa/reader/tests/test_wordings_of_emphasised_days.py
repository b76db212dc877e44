"""Place and day in the emphasis that Markdown writes by underscores, and days that need their year."""

import pytest

from loa.reader.tests.factories import facts_of

PAPER = (
    "**SỞ GIÁO DỤC VÀ ĐÀO TẠO**\n**TRƯỜNG THPT TRÀ GIANG**\n\n**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\n"
    "**Độc lập - Tự do - Hạnh phúc**\n\n{head}\n\n**KẾ HOẠCH**\n\n**Tổ chức sinh hoạt công dân**\n\n"
    "## I. NỘI DUNG\n\n- Đoàn trường treo băng rôn trước ngày 24/8.\n"
)


@pytest.mark.parametrize(
    ("head", "place", "day"),
    [
        ("Số: 12/KH-THPTTG\n\n_Trà Giang, ngày 02 tháng 8 năm 2026_", "Trà Giang", "2026-08-02"),
        ("Số: /KH-THPTTG\n\n_Trà Giang, ngày ... tháng 8 năm 2026_", "Trà Giang", "2026-08"),
        ("Số: 12/KH-THPTTG\n\n_Trà Giang, ngày 02/8/2026_", "Trà Giang", "2026-08-02"),
        ("Số: 12/KH-THPTTG\n\n_ngày 02 tháng 8 năm 2026_", None, "2026-08-02"),
    ],
)
def test_place_and_day_between_underscores(head: str, place: str | None, day: str) -> None:
    facts = facts_of(PAPER.format(head=head))
    assert (facts.header.place and facts.header.place.value) == place
    assert facts.header.date
    assert facts.header.date.value == day
    if place and "tháng" in head:
        assert [due.end.value for duty in facts.duties for due in duty.due if due.end] == ["2026-08-24"]
