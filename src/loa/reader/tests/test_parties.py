"""Addressees, recipients and the one who signed."""
# ruff: noqa: E501 (a case reads best on one line)

import pytest

from loa.reader.pipeline import read
from loa.reader.tests.factories import facts_of
from loa.reader.tests.papers import (
    DECISION_WITH_PLAN,
    DRAFT_DIRECTIVE,
    IN_COLUMNS,
    LETTER,
    PARTY_GUIDE,
    PROJECT_IN_PARTS,
)  # fmt: skip

HEAD = "KẾ HOẠCH\nTruyền thông\n\nI. Một\n\n1. Hai làm ba.\n\n"


def signatory(paper: str) -> tuple[str | None, str | None, str | None]:
    found = facts_of(paper).header.signatory
    parts = (found.authority, found.position, found.name)
    return tuple(value.value if value else None for value in parts)  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("paper", "expected"),
    [
        (LETTER, ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "BSCKII. Trần Thị Hòa")),
        (DECISION_WITH_PLAN, ("TM. THƯỜNG TRỰC HĐND", "CHỦ TỊCH", "Lê Văn Bình")),
        (PARTY_GUIDE, ("K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN THƯỜNG TRỰC", "Vũ Minh Đức")),
        (IN_COLUMNS, ("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG", "Đỗ Thanh Hà")),
        (DRAFT_DIRECTIVE, ("Q. CHỦ TỊCH", None, "Phan Quốc Thái")),
        (PROJECT_IN_PARTS, ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Ngô Thị Lan Anh")),
        (HEAD + "TM. ỦY BAN NHÂN\nDÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n", ("TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", None)),
        (HEAD + "GIÁM ĐỐC\n\nLê Thị Thu\n", (None, "GIÁM ĐỐC", "Lê Thị Thu")),
        (HEAD + "TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\nHoàng Nam\n", ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "Hoàng Nam")),
        (HEAD + "TUQ. BỘ TRƯỞNG\nCỤC TRƯỞNG\nMai Văn Hùng\n", ("TUQ. BỘ TRƯỞNG", "CỤC TRƯỞNG", "Mai Văn Hùng")),
        (HEAD + "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nĐinh Công Sứ\n", ("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Đinh Công Sứ")),
        (HEAD, (None, None, None)),
    ],
)  # fmt: skip
def test_the_one_who_signs(paper: str, expected: tuple[str | None, str | None, str | None]) -> None:
    assert signatory(paper) == expected


def recipients(paper: str) -> list[str]:
    return [value.value for value in facts_of(paper).recipients]


def test_recipients_one_an_item_without_bullet_and_end_mark() -> None:
    assert recipients(LETTER) == ["Như trên", "UBND tỉnh (b/c)", "Giám đốc, các Phó Giám đốc", "Lưu: VT, NVY"]
    assert recipients(IN_COLUMNS) == ["Như trên", "UBND huyện (b/c)", "Lưu: VT"]
    assert recipients(PARTY_GUIDE)[0] == "Ban Tuyên giáo Trung ương (để b/c)"


def test_a_sentence_among_recipients_is_none_and_stays_to_be_accounted_for() -> None:
    said = "Bến cảng lo gióng trống báo bão mỗi đêm cho đến sáng hôm sau."
    for at in ("Nơi nhận:", "- Như trên;", "- UBND huyện (b/c);", "- Lưu: VT."):
        text = f"{HEAD}Nơi nhận:\n- Như trên;\n- UBND huyện (b/c);\n- Lưu: VT.\n".replace(at, f"{at}\n{said}")
        assert recipients(text) == ["Như trên", "UBND huyện (b/c)", "Lưu: VT"]
        reading = read(text.encode(), name="letter.txt")
        place = reading.text.index("gióng trống")
        assert [p.role for p in reading.passages if p.start <= place < p.end] == ["unaccounted"], at


def test_a_plan_without_recipients_has_those_of_its_decision() -> None:
    assert recipients(DECISION_WITH_PLAN) == ["Như Điều 3", "TT. HĐND tỉnh", "Lưu: VT"]


def test_recipients_on_one_line_are_parted_at_semicolons() -> None:
    assert recipients(DRAFT_DIRECTIVE) == [
        "Thủ tướng Chính phủ",
        "Các sở, ban, ngành",
        "UBND các huyện",
        "Lưu: VT, KTN",
    ]


def test_a_recipient_that_goes_on_in_the_next_line_is_one() -> None:
    ends = "Nơi nhận:\n- Ban Tuyên giáo các huyện ủy,\nthành ủy, thị ủy;\n- Bí thư chi bộ, Ban công\n\ntác Mặt trận;\n- Lưu: VT.\n(BC)\n"
    assert recipients(HEAD + ends) == [
        "Ban Tuyên giáo các huyện ủy, thành ủy, thị ủy",
        "Bí thư chi bộ, Ban công tác Mặt trận",
        "Lưu: VT",
    ]


def test_what_stands_below_the_archive_is_no_recipient() -> None:
    ends = "Nơi nhận:\n- Thường trực Đảng ủy;\n- Các thôn;\n- Lưu: VT.\n- Lịch trực tháng 5/2026\n- Tin mới nhất\n"
    assert recipients(HEAD + ends) == ["Thường trực Đảng ủy", "Các thôn", "Lưu: VT"]


def test_a_signature_read_into_the_recipients_is_taken_out_of_them() -> None:
    ends = "Nơi nhận: KT. CHỦ TỊCH\n- Như trên; PHÓ CHỦ TỊCH\n- UBND tỉnh;\n- Lưu: VT, VX. Trần Quang Huy\n"
    assert recipients(HEAD + ends) == ["Như trên", "UBND tỉnh", "Lưu: VT, VX"]
    assert signatory(HEAD + ends) == ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Quang Huy")


def test_addressees_one_an_item() -> None:
    assert [value.value for value in facts_of(IN_COLUMNS).addressees] == [
        "Đài Truyền thanh huyện",
        "UBND các xã, thị trấn",
    ]
    one_line = "Số: 5/UBND-VX\nV/v họp báo\n\nKính gửi: Sở Y tế; Sở Tài chính.\n\nĐề nghị các sở dự họp.\n"
    assert [value.value for value in facts_of(one_line).addressees] == ["Sở Y tế", "Sở Tài chính"]
    assert facts_of(PARTY_GUIDE).addressees == ()


@pytest.mark.parametrize(
    ("lines", "read"),
    [
        (["Các sở, ban, ngành và", "Trung tâm Văn hóa"], ["Các sở, ban, ngành và Trung tâm Văn hóa"]),
        (["Trung tâm Y tế các", "xã, phường"], ["Trung tâm Y tế các xã, phường"]),
        (["Sở Y tế;", "Sở Tài chính."], ["Sở Y tế", "Sở Tài chính"]),
    ],
)
def test_an_addressee_goes_on_in_the_next_line_where_it_cannot_have_ended(
    lines: list[str], read: list[str]
) -> None:
    paper = "Số: 5/UBND-VX\nV/v họp báo\n\nKính gửi: " + "\n".join(lines) + "\n\nĐề nghị các sở dự họp.\n"
    assert [value.value for value in facts_of(paper).addressees] == read


def test_a_name_in_capitals_is_told_from_an_office() -> None:
    ends = "TM. BAN THƯỜNG TRỰC\nPHÓ CHỦ TỊCH\nTHƯỜNG TRỰC\n\nNGUYỄN THỊ LAN\n"
    assert signatory(HEAD + ends) == ("TM. BAN THƯỜNG TRỰC", "PHÓ CHỦ TỊCH THƯỜNG TRỰC", "NGUYỄN THỊ LAN")


def test_an_office_that_gives_orders_is_no_signature() -> None:
    paper = (
        "CHỈ THỊ\nVề việc phòng, chống rét\n\nThời gian qua rét đậm. Để ứng phó kịp thời,\n\n"
        "CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN YÊU CẦU:\n\n1. Các xã che chắn chuồng trại.\n\n2. Phòng Kinh tế kiểm tra.\n\n"
        "Nơi nhận:\n- Các xã;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nLò Văn Inh\n"
    )
    assert signatory(paper) == (None, "CHỦ TỊCH", "Lò Văn Inh")
    assert [node.path for node in facts_of(paper).outline] == ["1", "2"]


def test_an_office_is_known_through_misread_diacritics() -> None:
    assert signatory(HEAD + "KT. GIÁM ĐÓC\nPHÓ GIÁM ĐÔC\n\nLê Thị Thu\n") == (
        "KT. GIÁM ĐÓC",
        "PHÓ GIÁM ĐÔC",
        "Lê Thị Thu",
    )
