# ruff: noqa: E501  # sample sentences read better unbroken
"""Points that are to be told and points that are work, days with dashes, heads that a page tore or ran on."""

import pytest

from loa.reader.gazetteer import NATIONAL
from loa.reader.reading import Facts
from loa.reader.stages.run import run_stages
from loa.reader.tests.factories import document_of, facts_of, source_of

_ASKED = "UBND xã đề nghị Trạm Y tế xã và các thôn tập trung tuyên truyền các nội dung sau:"
_HEAD = "UBND XÃ TRÀ GIANG\nSố: 12/UBND-VX\nV/v tuyên truyền\n\nKính gửi: Trạm Y tế xã; Các thôn.\n\n"


def _page(text: str) -> Facts:
    facts: Facts = run_stages(source_of(text), NATIONAL, any_text=True).facts
    return facts


def _work(facts: Facts) -> list[str]:
    return [duty.text.value for duty in facts.duties]


def _told(facts: Facts) -> list[str]:
    return [content.text.value for content in facts.contents]


@pytest.mark.parametrize("sign", ["1. {}\n2. {}\n", "a) {}\nb) {}\n"])
def test_what_is_to_be_told_is_no_work(sign: str) -> None:
    points = ("Tuyên truyền kết quả sản xuất của xã.", "Ý nghĩa của ngày lễ.")
    facts = facts_of(f"{_HEAD}{_ASKED}\n{sign.format(*points)}")
    assert _told(facts) == list(points)
    assert _work(facts) == [_ASKED]


def test_work_below_the_same_words_is_not_told() -> None:
    facts = facts_of(
        f"{_HEAD}{_ASKED}\n1. Tổ chức phát thanh trên loa.\n2. Treo băng rôn.\n3. Đăng tin trên trang của xã.\n"
    )
    assert _told(facts) == []
    assert _work(facts) == ["Tổ chức phát thanh trên loa.", "Treo băng rôn.", "Đăng tin trên trang của xã."]


def test_an_order_behind_several_aims_makes_a_paper_of_a_page() -> None:
    text = (
        "Tuyên truyền tháng 7\n\nThực hiện Kế hoạch số 12-KH/HU, ngày 21/01/2020 của Huyện ủy về “công tác tuyên giáo”; căn cứ Hướng dẫn số 5-HD/BTG "
        "“Tuyên truyền các ngày lễ”… Để góp phần ổn định tư tưởng, tạo sự đồng thuận trong tháng 7, Ban Tuyên giáo Huyện ủy đề nghị các địa phương, đơn vị tập trung tuyên truyền tốt các nội dung sau:\n"
        "1.1. Kết quả sản xuất của huyện.\n1.2. Ý nghĩa của ngày lễ.\n"
    )
    assert _told(_page(text)) == ["Kết quả sản xuất của huyện.", "Ý nghĩa của ngày lễ."]


@pytest.mark.parametrize("body", ["Huyện ủy", "Tỉnh ủy", "Đảng ủy xã"])
def test_of_which_body_a_standing_committee_is_stands_on_the_next_line(body: str) -> None:
    text = (
        f"Thực hiện Kế hoạch số 12-KH/HU của Ban Thường vụ\n{body} Sông Ngàn về “công tác tuyên giáo năm nay và những năm tới ở các địa bàn”; Kế\n"
        "hoạch số 5-KH/HU về truyền thông của huyện từ nay đến hết năm, xã làm như sau:\n1. Treo cờ.\n"
    )
    first = next(iter(document_of(text).blocks))
    assert text[first.start : first.end].endswith("như sau:")


def test_the_end_of_a_year_is_no_place() -> None:
    text = "Ban hành kế hoạch đón Tết Tân Sửu 2021\n\nNhằm đón Tết Tân Sửu 2021, Ngày 21/01/2021 xã đã ban hành kế hoạch.\n\nUBND XÃ TRÀ GIANG\nSố :     /KH – UBND              Trà Giang, ngày 21 tháng  01 năm 2021\n\nKẾ HOẠCH\nĐón Tết\n\nI. MỤC ĐÍCH\n- Vui Tết.\n"
    header = facts_of(text).header
    assert header.place is not None
    assert header.place.value == "Trà Giang"


@pytest.mark.parametrize(("first", "second", "kind"), [("QUYẾT", "ĐỊNH", "quyết định"), ("KẾ", "HOẠCH", "kế hoạch"), ("THÔNG", "BÁO", "thông báo")])  # fmt: skip
def test_the_name_of_a_type_may_be_torn(first: str, second: str, kind: str) -> None:
    header = facts_of(
        f"UBND XÃ TRÀ GIANG\nSố: 12/UBND\nTrà Giang, ngày 2 tháng 3 năm 2021\n{first}\n{second}\nVỀ VIỆC TRỒNG CÂY\nCăn cứ Luật Lâm nghiệp;\nXã trồng cây như sau:\n1. Trạm Y tế trồng cây.\n"
    ).header
    assert header.doc_type is not None
    assert header.title is not None
    assert (header.doc_type.value, header.title.value) == (kind, "VỀ VIỆC TRỒNG CÂY")


def test_a_page_may_begin_with_type_and_matter_and_speak_behind_a_sentence() -> None:
    text = (
        "Thông báo: Về việc treo cờ nhân ngày hội của huyện\n\nNgày hội của huyện diễn ra vào ngày 23-5-2021. UBND huyện thông báo về việc treo cờ như sau:\n\n"
        "1. Các cơ quan, đơn vị treo cờ từ ngày 22-5 đến hết ngày 24-5-2021.\n\n2. UBND các xã có trách nhiệm kiểm tra việc treo cờ.\n"
    )
    facts = _page(text)
    assert facts.header.doc_type is not None
    assert facts.header.title is not None
    assert facts.header.doc_type.value == "thông báo"
    assert facts.header.title.value == "Về việc treo cờ nhân ngày hội của huyện"
    assert [[unit.value for unit in duty.lead] for duty in facts.duties] == [
        ["Các cơ quan, đơn vị"], ["UBND các xã"],
    ]  # fmt: skip
    assert [due.end and due.end.value for due in facts.duties[0].due] == ["2021-05-24"]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("trước ngày 24-5", "2021-05-24"),
        ("trước ngày 24.5", "2021-05-24"),
        ("từ ngày 20.1 đến ngày 28.1.2021", "2021-01-28"),
        ("từ ngày 22-5 đến hết ngày 24-5-2021", "2021-05-24"),
    ],
)
def test_days_may_be_written_with_dashes_and_points(words: str, day: str) -> None:
    facts = facts_of(
        f"UBND XÃ TRÀ GIANG\nSố: 12/KH-UBND\nTrà Giang, ngày 2 tháng 1 năm 2021\n\nKẾ HOẠCH\nTreo cờ\n\nI. TỔ CHỨC THỰC HIỆN\n1. Công an xã: Vận động nhân dân treo cờ {words}.\n2. Trạm Y tế: Dọn vệ sinh.\n"
    )
    assert [(due.text.value, due.end and due.end.value) for due in facts.duties[0].due] == [(words, day)]


@pytest.mark.parametrize("words", ["từ ngày 1-5 hằng tháng", "vào ngày 1-5 tháng 7", "ngày 10-5-12"])
def test_days_of_a_stretch_are_no_day_and_month(words: str) -> None:
    facts = facts_of(
        f"UBND XÃ TRÀ GIANG\nSố: 12/KH-UBND\nTrà Giang, ngày 2 tháng 1 năm 2021\n\nKẾ HOẠCH\nTreo cờ\n\nI. TỔ CHỨC THỰC HIỆN\n1. Công an xã: Tuần tra {words}.\n2. Trạm Y tế: Dọn vệ sinh.\n"
    )
    assert "2021-05-01" not in [due.end and due.end.value for due in facts.duties[0].due]
