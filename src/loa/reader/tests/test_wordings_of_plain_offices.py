# ruff: noqa: E501  # sample heads read better unbroken
"""How communes, schools and party offices write numbers, titles and last words."""

import pytest

from loa.reader.reading import Facts
from loa.reader.tests.factories import facts_of

_REST = "\n\nI. MỤC ĐÍCH\n- Nâng cao nhận thức.\n"


def _head(title: str = "Trồng cây", number: str = "Số: 05/KH-UBND") -> Facts:
    return facts_of(
        f"ỦY BAN NHÂN DÂN\nXÃ TRÀ GIANG\n{number}\nTrà Giang, ngày 2 tháng 3 năm 2020\n\nKẾ HOẠCH\n{title}{_REST}"
    )


def _nums(facts: Facts) -> list[tuple[str, str, int]]:
    return [(node.num.value, node.heading.value, node.level) for node in facts.outline]


def _work(facts: Facts) -> list[tuple[list[str], str]]:
    return [([unit.value for unit in duty.lead], duty.text.value) for duty in facts.duties]


@pytest.mark.parametrize(
    "code", ["05/KH – UBND", "05/KH - UBND", "12/KHĐ - THCS", "7 /UBND - NC", "05/KH-UBND", "31/QĐ - BCĐ"]
)
def test_a_hyphen_of_a_number_may_stand_apart(code: str) -> None:
    header = _head(number=f"Số: {code}").header
    assert header.code is not None
    assert header.code.value == code


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("Thực hiện Kế hoạch số 15/KH - UBND ngày 3/2/2020 của UBND huyện;", "15/KH - UBND"),
        ("Căn cứ Công văn số 15/UBND - VX ngày 3/2/2020 của UBND huyện;", "15/UBND - VX"),
        ("Thực hiện Kế hoạch số 15/KH-UBND - HỘI NÔNG DÂN xã xây dựng kế hoạch;", "15/KH-UBND"),
        ("Căn cứ Công văn số 15/SYT - UBND tỉnh đã nhận ngày 3/2/2020;", "15/SYT"),
    ],
)
def test_so_may_that_of_a_number_cited(line: str, code: str) -> None:
    facts = facts_of(f"KẾ HOẠCH\nTrồng cây\n\n{line}{_REST}")
    assert [reference.code.value for reference in facts.references] == [code]


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("Phát động phong trào trồng cây.", "Phát động phong trào trồng cây."),
        ("Trồng cây – Chủ đề: “Xã xanh”.", "Trồng cây – Chủ đề: “Xã xanh”."),
        ("(V/v trồng cây)", "trồng cây"),
        ("V/v trồng cây", "trồng cây"),
        ("Về việc trồng cây", "Về việc trồng cây"),
    ],
)
def test_a_title_may_end_in_a_full_stop_or_have_a_label(printed: str, title: str) -> None:
    header = _head(printed).header
    assert header.title is not None
    assert header.title.value.rstrip(".") == title.rstrip(".")


@pytest.mark.parametrize(
    "sentence",
    ["Thực hiện chỉ đạo của huyện, xã trồng cây.", "Ủy ban nhân dân xã thông báo lịch trồng cây.", "Cây đã trồng. Nay xã chăm cây."],
)  # fmt: skip
def test_a_sentence_below_the_type_is_no_title(sentence: str) -> None:
    assert _head(f"\n{sentence}").header.title is None


def test_a_school_year_behind_a_colon_is_no_period() -> None:
    assert _head("Trồng cây\nNăm học: 2013 - 2014").phases == ()


def test_a_party_letter_says_below_its_number_what_it_is_about() -> None:
    facts = facts_of(
        "HUYỆN ỦY ĐÔNG SƠN\nĐẢNG ỦY XÃ TRÀ GIANG\n*\nSố 15-CV/ĐU\nTham mưu triển khai\nKế hoạch của Huyện ủy\n\n"
        "ĐẢNG CỘNG SẢN VIỆT NAM\nTrà Giang, ngày 5 tháng 6 năm 2026\n\nKính gửi:\n- Ban Xây dựng Đảng.\n\nĐề nghị Ban Xây dựng Đảng trồng cây.\n"
    )
    assert facts.header.title is not None
    assert facts.header.title.value == "Tham mưu triển khai Kế hoạch của Huyện ủy"


@pytest.mark.parametrize("sign", ["/.", "/-", "/", ".-"])
def test_a_number_may_be_closed_by_two_signs(sign: str) -> None:
    facts = _head(
        f"Trồng cây\n\nI{sign} ĐỐI TƯỢNG:\n- Mỗi lớp.\nII{sign} NỘI DUNG:\n1{sign} Hình thức:\n- Trồng cây.\n2{sign} Nơi trồng:\n- Sân trường."
    )
    assert _nums(facts)[:4] == [
        ("I", "ĐỐI TƯỢNG", 1), ("II", "NỘI DUNG", 1), ("1", "Hình thức", 2), ("2", "Nơi trồng", 2),
    ]  # fmt: skip


def test_what_is_required_beside_a_purpose_is_a_heading() -> None:
    facts = _head("Trồng cây\n\nI. MỤC ĐÍCH\n1. Mục đích: Nâng cao.\n2. Yêu cầu: Tất cả các lớp tham gia.")
    assert _nums(facts)[:3] == [("I", "MỤC ĐÍCH", 1), ("1", "Mục đích", 2), ("2", "Yêu cầu", 2)]


_LETTER = "UBND XÃ TRÀ GIANG\nSố: 12/UBND\nV/v trồng cây\n\nKính gửi:\n- Trạm Y tế xã;\n- Các thôn.\n\nUBND xã yêu cầu như sau:\n1. Trạm Y tế xã:\n- Dọn vệ sinh.\n2. Các thôn:\n- Trồng cây.\n"


@pytest.mark.parametrize(
    "note",
    ["(Đính kèm Kế hoạch số 8/KH-UBND ngày 12/6/2026 của Ủy ban nhân dân tỉnh)./.", "*(Gửi kèm đề cương tuyên truyền)*", "(Có danh sách kèm theo)"],
)  # fmt: skip
def test_what_goes_with_a_letter_is_no_work(note: str) -> None:
    facts = facts_of(
        f"{_LETTER}Đề nghị các cơ quan, đơn vị nghiêm túc triển khai thực hiện./.\n{note}\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n"
    )
    assert _work(facts) == [(["Trạm Y tế xã"], "Dọn vệ sinh."), (["Các thôn"], "Trồng cây.")]


_PLAN = "KẾ HOẠCH\nTrồng cây\n\nI. TỔ CHỨC THỰC HIỆN\n"


def test_work_may_rest_on_the_paper_itself() -> None:
    facts = facts_of(
        f"{_PLAN}1. Trạm Y tế\nDọn vệ sinh.\n2. Các chi bộ trực thuộc\nCăn cứ Kế hoạch này, xây dựng kế hoạch của chi bộ.\nNâng cao chất lượng sinh hoạt.\n"
    )
    assert [text for lead, text in _work(facts) if lead == ["Các chi bộ trực thuộc"]] == [
        "Căn cứ Kế hoạch này, xây dựng kế hoạch của chi bộ.",
        "Nâng cao chất lượng sinh hoạt.",
    ]


def test_last_words_that_ask_all_rest_on_the_paper_too() -> None:
    facts = facts_of(
        f"{_PLAN}1. Trạm Y tế\nDọn vệ sinh.\nCăn cứ Kế hoạch này, đề nghị các thôn triển khai thực hiện.\n"
    )
    assert _work(facts) == [(["Trạm Y tế"], "Dọn vệ sinh.")]


@pytest.mark.parametrize(
    "name",
    ["Trung tâm Giám định thanh toán viện phí, bảo hiểm", "Văn phòng Đăng ký quản lý đất đai, nhà ở", "Trung tâm Kiểm định đo lường chất lượng"],
)  # fmt: skip
def test_a_unit_named_by_its_work_is_the_whole_label(name: str) -> None:
    facts = facts_of(
        f"{_PLAN}1. {name}: Chủ trì mở lớp.\n2. Trạm Y tế: Dọn vệ sinh.\n3. Công an xã: Giữ trật tự.\n"
    )
    assert _work(facts)[0] == ([name], "Chủ trì mở lớp.")


def test_a_verb_before_the_colon_is_no_part_of_a_name() -> None:
    facts = facts_of(
        f"{_PLAN}1. Trạm Y tế chủ trì: Tổ chức lớp học.\n2. Trạm Y tế: Dọn vệ sinh.\n3. Công an xã: Giữ trật tự.\n"
    )
    assert _work(facts)[0][0] == ["Trạm Y tế"]


@pytest.mark.parametrize("event", ["tổ chức hội nghị", "diễn ra lễ hội", "khai mạc hội thi"])
def test_days_are_counted_to_an_event(event: str) -> None:
    facts = facts_of(
        f"{_PLAN}1. Trạm Y tế: Gửi danh sách trước 05 ngày {event}.\n2. Công an xã: Giữ trật tự.\n"
    )
    assert [due.text.value for due in facts.duties[0].due] == [f"trước 05 ngày {event}"]
