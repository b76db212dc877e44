"""A rule drawn with signs below a title, an office or a list is no word of it, wherever it stands."""

import re

import pytest

from loa.reader.reading import Facts, Value
from loa.reader.rules.drawn import is_rule
from loa.reader.tests.factories import facts_of

RULES = [
    "─────────", "━━━━━", "═══════", "—————", "＿＿＿＿", "–––o0o–––", "---o0o---", "-----oOo-----", "o0o",
    "oOo", "---o O o---", "-o0o-", "***", "* * *", "****", "-----***-----", "─────── ✽ ───────", "_______",
    "_ _ _ _", "‾‾‾‾‾‾", "¯¯¯¯¯", "~~~~~~", "▬▬▬▬", "⎯⎯⎯⎯", "♦♦♦", "－－－－", "――――", "==o0o==",
    "------//------", "-----/-----", "##########", "───────          ──────────────",
]  # fmt: skip
NONE = [
    "./.", "Số", "oo", "000", "(…)", "“”", "- o -", "1/", "-", "-/-", "ooo", "[ ]", "- 2 -", "I", "O", "Ô",
    "+ +", "☐", "☐☐☐", "- [x]", "--o0o-- Sở Y tế", "o0o Tân Lập",
]  # fmt: skip
PLAN = """ỦY BAN NHÂN DÂN
TỈNH SÔNG NGÀN
{office}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
{motto}
Số: 118/KH-UBND
Sông Ngàn, ngày 14 tháng 3 năm 2025
{day}

KẾ HOẠCH
{type}
Tuyên truyền phòng, chống dịch bệnh
trên địa bàn tỉnh năm 2025
{title}

Căn cứ Luật Phòng bệnh, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:
{preamble}
I. MỤC ĐÍCH
Nâng cao nhận thức.

II. TỔ CHỨC THỰC HIỆN
1. Sở Y tế
- Tập huấn cán bộ.
{end}
Nơi nhận:
{recipients}
- UBND tỉnh;
- Lưu: VT.
{kept}

TM. ỦY BAN NHÂN DÂN
{authority}
CHỦ TỊCH
{office_held}

Trần Văn Bình
"""
LETTER = """ỦY BAN NHÂN DÂN
TỈNH SÔNG NGÀN
{office}
Số: 118/UBND-VX
V/v tuyên truyền phòng, chống dịch bệnh
trên địa bàn tỉnh
{subject}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Sông Ngàn, ngày 14 tháng 3 năm 2025

Kính gửi:
{addressed}
- Sở Y tế;
- Sở Tài chính.
{addressees}

Thực hiện Công điện số 11/CĐ-TTg, Ủy ban nhân dân tỉnh yêu cầu:
1. Sở Y tế tập huấn cán bộ trước ngày 01/4/2025.
2. Sở Tài chính bố trí kinh phí.

Nơi nhận:
- Như trên;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trần Văn Bình
"""
PLACES = [(form, place) for form in (PLAN, LETTER) for place in re.findall(r"\{(\w+)\}", form)]


def drawn(form: str, at: str, rule: str) -> str:
    return re.sub(r"\{(\w+)\}\n", lambda place: f"{rule}\n" if place[1] == at else "", form)


def said(facts: Facts) -> list[str | list[str] | None]:
    head, by = facts.header, facts.header.signatory
    ones: list[Value[str] | None] = [
        head.doc_type, head.code, head.place, head.date, head.title, head.issuer,
        by.authority, by.position, by.name,
    ]  # fmt: skip
    lists = [facts.recipients, facts.addressees, [duty.text for duty in facts.duties]]
    return [
        *(one.value if one else None for one in ones),
        *([value.value for value in values] for values in lists),
    ]


@pytest.mark.parametrize("rule", RULES)
def test_a_drawn_rule_is_known_by_its_signs(rule: str) -> None:
    assert is_rule(rule)


@pytest.mark.parametrize("words", NONE)
def test_what_else_has_few_letters_is_no_drawn_rule(words: str) -> None:
    assert not is_rule(words)


@pytest.mark.parametrize(
    ("form", "place"), PLACES, ids=[f"{form[:1]}{i}-{place}" for i, (form, place) in enumerate(PLACES)]
)
def test_a_drawn_rule_is_part_of_no_fact(form: str, place: str) -> None:
    without = said(facts_of(drawn(form, "", "")))
    assert all(without[:9])
    for rule in RULES[::6]:
        assert said(facts_of(drawn(form, place, rule))) == without, rule


@pytest.mark.parametrize("rule", ["─────────", "—————", "═════", "-----", "–––o0o–––", "***", "___", "‾‾‾‾"])
@pytest.mark.parametrize(
    "end", ["trên địa bàn tỉnh năm 2025", "CHỦ NGHĨA VIỆT NAM", "Hạnh phúc", "TỈNH SÔNG NGÀN"]
)
def test_a_rule_on_the_line_of_the_words_above_it_is_part_of_no_fact(rule: str, end: str) -> None:
    plain = drawn(PLAN, "", "")
    assert said(facts_of(plain.replace(f"{end}\n", f"{end} {rule}\n", 1))) == said(facts_of(plain))
