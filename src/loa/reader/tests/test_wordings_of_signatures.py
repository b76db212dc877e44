# ruff: noqa: E501  # sample ends of papers read better unbroken
"""Who signed for whom, where the signature stands by itself and where it was read into the list of recipients."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of

ABOVE = plan_of().split("Nơi nhận:")[0]
CASES = [
    (
        "Nơi nhận: TL. CHỦ TỊCH\n- CT, PCT UBND tỉnh (b/c); KT. CHÁNH VĂN PHÒNG\n- Các sở: YT, NV; PHÓ CHÁNH VĂN PHÒNG\n- Lưu: VT.\n\nTrần Văn Bình",
        ("TL. CHỦ TỊCH KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG", "Trần Văn Bình"),
    ),
    (
        "Nơi nhận: TM. ỦY BAN NHÂN DÂN\n- UBND tỉnh (b/c); KT. CHỦ TỊCH\n- Các phòng, ban; PHÓ CHỦ TỊCH\n- Lưu: VT.\n\nHà Thị Lan",
        ("TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Hà Thị Lan"),
    ),
    (
        "Nơi nhận: KT. GIÁM ĐỐC\n- Như trên; PHÓ GIÁM ĐỐC\n- Lưu: VT.\n\nLê Văn Tám",
        ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lê Văn Tám"),
    ),
    (
        "Nơi nhận:\tTM. BAN THƯỜNG VỤ\n- Tỉnh ủy (b/c);\tPHÓ BÍ THƯ\n- Lưu VP.\n\nVõ Minh Đức",
        ("TM. BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Võ Minh Đức"),
    ),
    (
        "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTUQ. BỘ TRƯỞNG\nKT. CỤC TRƯỞNG CỤC TRẺ EM\nPHÓ CỤC TRƯỞNG\n\nĐỗ Thị Hòa",
        ("TUQ. BỘ TRƯỞNG KT. CỤC TRƯỞNG CỤC TRẺ EM", "PHÓ CỤC TRƯỞNG", "Đỗ Thị Hòa"),
    ),
    (
        "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTL. BỘ TRƯỞNG\nVỤ TRƯỞNG VỤ TRUYỀN THÔNG\n\nĐỗ Thị Hòa",
        ("TL. BỘ TRƯỞNG", "VỤ TRƯỞNG VỤ TRUYỀN THÔNG", "Đỗ Thị Hòa"),
    ),
    (
        "Nơi nhận: TM. BAN CHẤP HÀNH\n- TW Hội (b/c); CHỦ TỊCH\n- Các huyện, thành Hội;\n- Lưu.\n\nBùi Thị Mai",
        ("TM. BAN CHẤP HÀNH", "CHỦ TỊCH", "Bùi Thị Mai"),
    ),
    (
        "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nQ. HIỆU TRƯỞNG\n\nMai Văn Chín",
        ("Q. HIỆU TRƯỞNG", None, "Mai Văn Chín"),
    ),
    (
        "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTM. BAN CHỈ ĐẠO\nKT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN THƯỜNG TRỰC\n\nMai Văn Chín",
        ("TM. BAN CHỈ ĐẠO KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN THƯỜNG TRỰC", "Mai Văn Chín"),
    ),
    (
        "Nơi nhận: TL. GIÁM ĐỐC\n- Ban Giám đốc (b/c); TRƯỞNG PHÒNG NGHIỆP VỤ\n- Lưu: VT.\n\nMai Văn Chín",
        ("TL. GIÁM ĐỐC", "TRƯỞNG PHÒNG NGHIỆP VỤ", "Mai Văn Chín"),
    ),
]


@pytest.mark.parametrize(("end", "signed"), CASES)
def test_who_signed_for_whom(end: str, signed: tuple[str | None, ...]) -> None:
    by = facts_of(f"{ABOVE}{end}\n").header.signatory
    assert tuple(v.value if v else None for v in (by.authority, by.position, by.name)) == signed


TWO_OFFICES = "Noi nhận: - BỘ TRƯỞNG, CHỦ NHIỆM\n~ TTgCP, các PTTgCP (để b/c); =\n\n- Lưu: VT, NVY ().vra\n\nMai Văn Chín"


def test_two_offices_of_one_who_signs_beside_the_recipients() -> None:
    facts = facts_of(f"{ABOVE}{TWO_OFFICES}\n")
    by = facts.header.signatory
    assert by.position is not None
    assert by.name is not None
    assert (by.position.value, by.name.value) == ("BỘ TRƯỞNG, CHỦ NHIỆM", "Mai Văn Chín")
    assert [each.value for each in facts.recipients] == ["TTgCP, các PTTgCP (để b/c)", "Lưu: VT, NVY ()"]
