"""Letters as a machine read them off paper: dust beside the recipients, times that bind no work."""

import pytest

from loa.reader.tests.factories import facts_of

_LETTER = """SỞ NỘI VỤ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/SNV-VP
Sông Ngàn, ngày 5 tháng 3 năm 2021
V/v kiểm tra biển hiệu

Kính gửi: Phòng Nội vụ các huyện.

Sở Nội vụ đề nghị Phòng Nội vụ các huyện:
- {work}

Nơi nhận: KT. GIÁM ĐỐC
- Như trên;{first}
- Lãnh đạo Sở;{second}
- Lưu: VT, VP{last}

Lê Văn An
"""


def _letter(work: str = "Kiểm tra biển hiệu.", first: str = "", second: str = "", last: str = ".") -> str:
    return _LETTER.format(work=work, first=first, second=second, last=last)


@pytest.mark.parametrize(
    ("first", "second", "last"),
    [(" = ` TRƯỞNG", " À", ". ,„_ ồ"), (" PHÓ GIÁM ĐỐC", " y", ". ~"), (" . ƯỞNG PHÒNG", " » i", ".")],
)
def test_dust_of_the_column_beside_is_no_recipient(first: str, second: str, last: str) -> None:
    facts = facts_of(_letter(first=first, second=second, last=last))
    assert [value.value for value in facts.recipients] == ["Như trên", "Lãnh đạo Sở", "Lưu: VT, VP"]


@pytest.mark.parametrize("name", ["Lưu: VT, VP. A", "Lưu: VT (2), K"])
def test_whoever_drew_the_paper_up_stays(name: str) -> None:
    last = name.removeprefix("Lưu: VT, VP").removeprefix("Lưu: VT")
    facts = facts_of(_letter().replace("Lưu: VT, VP.", name))
    assert last
    assert facts.recipients[-1].value == name


def test_from_one_step_to_another_is_no_time() -> None:
    work = (
        "Cập nhật các bước từ khâu thu thập thông tin, tài liệu để chuẩn bị đến khi kết thúc cuộc kiểm tra."
    )
    assert [due for duty in facts_of(_letter(work)).duties for due in duty.due] == []


def test_until_the_end_is_a_time() -> None:
    work = "Trực tại chỗ, báo tin đến khi kết thúc cuộc kiểm tra."
    (duty,) = facts_of(_letter(work)).duties
    assert [due.text.value for due in duty.due] == ["đến khi kết thúc cuộc kiểm tra"]
