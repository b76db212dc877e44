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


@pytest.mark.parametrize("label", ["ngửi:", "Kinh gùi:", "Gửi:"])
def test_a_label_of_addressees_that_lost_letters(label: str) -> None:
    facts = facts_of(_letter().replace("Kính gửi:", label))
    assert [value.value for value in facts.addressees] == ["Phòng Nội vụ các huyện"]
    assert facts.header.title
    assert facts.header.title.value == "kiểm tra biển hiệu"


@pytest.mark.parametrize("office", ["GIẢM ĐÓC", "CHỦ TỊCH", "THỦ TƯỞNG"])
def test_capitals_beside_the_label_are_no_recipient(office: str) -> None:
    facts = facts_of(_letter().replace("KT. GIÁM ĐỐC", office))
    assert [value.value for value in facts.recipients] == ["Như trên", "Lãnh đạo Sở", "Lưu: VT, VP"]


_SIGNED = """ỦY BAN NHÂN DÂN TỈNH SÔNG NGÀN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/KH-UBND
Sông Ngàn, ngày 5 tháng 3 năm 2021

KẾ HOẠCH
Kiểm tra biển hiệu

1. Sở Nội vụ kiểm tra biển hiệu.

Nơi nhận:
- Như trên;
- Lưu: VT.

{}

Lê Văn An
"""


@pytest.mark.parametrize(
    ("line", "authority", "office"),
    [
        ("KT. BỘ TRƯỞNG THỨ TRƯỞNG", "KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"),
        ("TM. ỦY BAN NHÂN DÂN CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
        ("TL. CHỦ TỊCH CHÁNH VĂN PHÒNG", "TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
        ("KT. CHỦ NHIỆM PHÓ CHỦ NHIỆM", "KT. CHỦ NHIỆM", "PHÓ CHỦ NHIỆM"),
        ("KT. BỘ TRƯỞNG, CHỦ NHIỆM\nPHÓ CHỦ NHIỆM", "KT. BỘ TRƯỞNG, CHỦ NHIỆM", "PHÓ CHỦ NHIỆM"),
        ("TM. BAN GIÁM ĐỐC\nGIÁM ĐỐC", "TM. BAN GIÁM ĐỐC", "GIÁM ĐỐC"),
        (
            "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH",
            "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH",
            "PHÓ CHỦ TỊCH",
        ),
    ],
)
def test_authority_and_office_on_one_line(line: str, authority: str, office: str) -> None:
    signed = facts_of(_SIGNED.format(line)).header.signatory
    assert signed.authority
    assert signed.position
    assert (signed.authority.value, signed.position.value) == (authority, office)
