# ruff: noqa: E501
"""Contents, forms, phases, slogans and funding of plans written for the tests."""

import pytest

from loa.reader.reading import Value, reread
from loa.reader.stages.contents import find_contents
from loa.reader.stages.document import Document
from loa.reader.stages.forms import find_forms
from loa.reader.stages.funding import find_funding
from loa.reader.stages.phases import find_phases
from loa.reader.stages.slogans import find_slogans
from loa.reader.tests.information_plans import DENGUE, ELECTION, LETTER, ROADS, plan, read
from loa.reader.tests.information_plans_of_other_shapes import FAMILY, GUIDE, HERITAGE, MONTH, PORT


def document_of(words: tuple[str, ...] | str) -> Document:
    if isinstance(words, str):
        return read(words)
    return plan(words[0], words[1], after=words[2] if len(words) > 2 else "")


def contents_of(document: Document) -> list[tuple[str | None, str]]:
    found = find_contents(document, find_phases(document))
    return [(content.phase.value if content.phase else None, content.text.value) for content in found]


def forms_of(document: Document) -> list[tuple[str, tuple[str, ...]]]:
    return [(form.text.value, tuple(c.value for c in form.channels)) for form in find_forms(document)]


def phases_of(document: Document) -> list[tuple[str, str | None, str | None]]:
    return [
        (p.name.value, p.start.value if p.start else None, p.end.value if p.end else None)
        for p in find_phases(document)
    ]


def test_contents_stand_under_their_phases() -> None:
    assert contents_of(document_of(DENGUE)) == [
        ("Giai đoạn 1", "Vòng đời của muỗi vằn, dấu hiệu nhận biết bệnh và khi nào cần đến cơ sở y tế."),
        (
            "Giai đoạn 1",
            "Cách diệt bọ gậy trong gia đình: + Đậy kín bể, chum, vại. + Thả cá vào bể nước lớn.",
        ),
        ("Giai đoạn 2", "Kết quả các đợt ra quân diệt bọ gậy tại từng thôn, tổ dân phố."),
        ("Giai đoạn 2", "Khuyến cáo không tự ý truyền dịch tại nhà."),
        (None, "Ngoài ra, trong cả hai giai đoạn cần nhắc lại số điện thoại của trạm y tế nơi cư trú."),
    ]


def test_phases_with_their_days() -> None:
    assert phases_of(document_of(DENGUE)) == [
        ("năm 2026", "2026-01-01", "2026-12-31"),
        ("Giai đoạn 1", "2026-03-01", "2026-05-31"),
        ("Giai đoạn 2", "2026-06-01", "2026-10-31"),
    ]


def test_forms_as_bullets_run_in_headings_and_paragraphs() -> None:
    assert forms_of(document_of(DENGUE)) == [
        ("Trên báo chí: Mở chuyên mục hằng tuần trên Báo và Đài Phát thanh - Truyền hình tỉnh.", ("press", "tv-radio")),
        ("Phát thông điệp hai lần mỗi ngày trên loa truyền thanh của thôn.", ("loudspeaker",)),
        ("Phát bài hỏi đáp bằng tiếng dân tộc tại các xã vùng cao.", ("loudspeaker",)),
        ("Treo băng rôn tại trạm y tế, chợ và trường học; cấp phát tờ rơi đến từng hộ gia đình.", ("visual", "publication")),
        ("Nhắn tin nhắc lịch ra quân đến thuê bao di động trên địa bàn.", ("message",)),
    ]  # fmt: skip


def test_slogans_of_an_appendix_and_none_of_a_pointer() -> None:
    assert [slogan.value for slogan in find_slogans(document_of(DENGUE))] == [
        "Không có bọ gậy, không có sốt xuất huyết!",
        "Mỗi tuần hãy dành mười phút để diệt bọ gậy trong nhà!",
        "Đậy kín bể nước, bảo vệ cả xóm!",
    ]


def test_event_bound_phases_share_contents_and_forms_out() -> None:
    document = document_of(ELECTION)
    names = ["Trước ngày bầu cử", "Trong ngày bầu cử", "Sau ngày bầu cử"]
    assert phases_of(document) == [(name, None, None) for name in names]
    assert [phase for phase, _ in contents_of(document)] == [names[0], names[0], names[1], names[2]]
    assert contents_of(document)[2][1] == "Không khí tại các điểm bỏ phiếu; tỷ lệ cử tri đi bầu theo giờ."
    assert [channels for _, channels in forms_of(document)] == [
        ("portal",), ("meeting",), ("loudspeaker", "screen", "mobile"), ("social",),
    ]  # fmt: skip


def test_a_plan_of_other_work_has_no_contents_no_forms_and_no_phase_of_its_targets() -> None:
    document = document_of(ROADS)
    assert contents_of(document) == []
    assert forms_of(document) == []
    assert phases_of(document) == [("giai đoạn 2026 - 2028", "2026-01-01", "2028-12-31")]


def test_a_letter_that_asks_to_inform() -> None:
    document = document_of(LETTER)
    assert [text for _, text in contents_of(document)] == [
        "Quy định mặc áo phao khi qua sông.", "Cách xử lý khi đò gặp sự cố.",
    ]  # fmt: skip
    assert [channels for _, channels in forms_of(document)] == [("loudspeaker",), ("visual",)]
    assert phases_of(document) == [("Từ ngày 01/11/2026 đến ngày 31/12/2026", "2026-11-01", "2026-12-31")]


def test_a_declared_theme_is_one_content() -> None:
    document = document_of(MONTH)
    assert contents_of(document) == [(None, "Chủ đề Tháng hành động: “Bữa cơm sạch, cả nhà vui”.")]
    assert [s.value for s in find_slogans(document)] == [
        "“Chọn thực phẩm rõ nguồn gốc!”", "“Rửa tay trước khi nấu ăn”",
    ]  # fmt: skip


def test_months_that_head_their_work_are_phases() -> None:
    assert phases_of(document_of(HERITAGE)) == [
        ("Đợt 2", "2026-07-01", "2026-09-30"),
        ("Tháng 7/2026", "2026-07-01", "2026-07-31"),
        ("Tháng 8/2026", "2026-08-01", "2026-08-31"),
        ("Từ ngày 01/9/2026 đến ngày 30/9/2026", "2026-09-01", "2026-09-30"),
    ]


def test_points_belong_to_their_bullet_and_a_paragraph_between_stands_alone() -> None:
    forms = forms_of(document_of(HERITAGE))
    assert forms[0][0] == "Trên mạng xã hội: + Lập chuyên mục trên fanpage của Sở. + Phát trực tiếp lễ hội."
    assert forms[2][0].startswith("Mời cơ quan báo chí tham quan")
    assert [channels for _, channels in forms] == [
        ("social",), ("contest", "arts"), ("press", "press-conference"), ("publication", "training"), ("hotline",),
    ]  # fmt: skip


def test_a_section_that_only_points_elsewhere_gives_none_and_events_in_duties_give_phases() -> None:
    document = document_of(PORT)
    assert (contents_of(document), forms_of(document)) == ([], [])
    assert [name for name, _, _ in phases_of(document)] == [
        "Trước ngày khánh thành", "Trong ngày khánh thành", "Sau ngày khánh thành",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            DENGUE,
            [
                "ngân sách tỉnh",
                "lồng ghép từ chương trình mục tiêu về y tế",
                "các nguồn tài trợ hợp pháp khác",
            ],
        ),
        (ELECTION, []),
        (MONTH, ["nguồn sự nghiệp y tế"]),
        (HERITAGE, ["Nguồn ngân sách nhà nước", "Nguồn xã hội hóa, tài trợ của doanh nghiệp du lịch"]),
        (ROADS, ["ngân sách trung ương", "ngân sách địa phương", "Đóng góp tự nguyện của Nhân dân"]),
    ],
)
def test_sources_of_money(words: tuple[str, ...], expected: list[str]) -> None:
    assert [source.value for source in find_funding(document_of(words))] == expected


@pytest.mark.parametrize("words", [DENGUE, ELECTION, ROADS, LETTER, MONTH, HERITAGE, PORT, GUIDE, FAMILY])
def test_every_value_is_read_again_from_its_spans(words: tuple[str, ...] | str) -> None:
    document = document_of(words)
    phases = find_phases(document)
    values: list[Value[str]] = [
        *(value for phase in phases for value in (phase.name, phase.text)),
        *(content.text for content in find_contents(document, phases)),
        *(form.text for form in find_forms(document)),
        *find_slogans(document),
        *find_funding(document),
    ]
    assert values
    for value in values:
        assert value.rule is None
        assert reread(document.text, value.spans) == value.value


@pytest.mark.parametrize(
    ("line", "name", "start", "end"),
    [
        (
            "1. Đợt 1 (từ tháng 01/2027 đến ngày 03/5/2027): Tập trung tuyên truyền:",
            "Đợt 1",
            "2027-01-01",
            "2027-05-03",
        ),
        (
            "1. Giai đoạn I: Trước lễ hội (từ tháng 3 đến tháng 8/2027)",
            "Giai đoạn I",
            "2027-03-01",
            "2027-08-31",
        ),
        (
            "1. Giai đoạn trước lễ hội (từ nay đến ngày 22/5/2027)",
            "Giai đoạn trước lễ hội",
            None,
            "2027-05-22",
        ),
        ("* Trước lễ hội (từ tháng 01 đến ngày 22/5/2027):", "Trước lễ hội", "2027-01-01", "2027-05-22"),
        ("1. Từ nay đến trước ngày 20/5/2027", "Từ nay đến trước ngày 20/5/2027", None, "2027-05-20"),
        ("1. Quý I/2027", "Quý I/2027", "2027-01-01", "2027-03-31"),
        ("1. Trước lễ hội: Từ ngày 01/3/2027 đến ngày 22/5/2027", "Trước lễ hội", "2027-03-01", "2027-05-22"),
        ("1. Đợt 1: Sau khi bế mạc lễ hội, tập trung tuyên truyền", "Đợt 1", None, None),
        (
            "1. Công tác tuyên truyền trước lễ hội (từ 01/3/2027 đến 22/5/2027)",
            "trước lễ hội",
            "2027-03-01",
            "2027-05-22",
        ),
    ],
)
def test_a_line_that_heads_its_list_names_a_period(
    line: str, name: str, start: str | None, end: str | None
) -> None:
    body = f"II. NỘI DUNG TUYÊN TRUYỀN\n\n{line}\n\n- Sự tích của lễ hội.\n\n- Quy ước của làng.\n"
    document = plan("Tuyên truyền lễ hội", body)
    assert phases_of(document) == [(name, start, end)]
    assert contents_of(document) == [(name, "Sự tích của lễ hội."), (name, "Quy ước của làng.")]


@pytest.mark.parametrize(
    "line",
    [
        "1. Trong quá trình thực hiện, nếu vướng mắc:",
        "1. Sau khi nhận được Kế hoạch:",
        "1. Trước mắt:",
        "1. Trong đó:",
    ],
)
def test_conditions_are_no_periods(line: str) -> None:
    body = f"II. NHIỆM VỤ\n\n{line}\n\n- Báo cáo kịp thời.\n\n- Chờ hướng dẫn.\n"
    assert phases_of(plan("Tuyên truyền lễ hội", body)) == []


def test_an_entry_that_begins_like_another_section_is_still_told() -> None:
    paper = """KẾ HOẠCH
Truyền thông xây dựng nông thôn mới năm 2025

II. NỘI DUNG TRUYỀN THÔNG
1. Chủ trương của Đảng về nông thôn mới.
2. Kết quả thực hiện Chương trình tại các xã.
"""
    assert [words for _, words in contents_of(document_of(paper))] == [
        "Chủ trương của Đảng về nông thôn mới.",
        "Kết quả thực hiện Chương trình tại các xã.",
    ]


def _plan_of(body: str, title: str = "Trồng cây, gây rừng") -> Document:
    return document_of(f"UBND XÃ TRÀ GIANG\n\nKẾ HOẠCH\n{title}\n\nI. NHIỆM VỤ\n{body}")


def test_kinds_of_periods_of_every_year_and_months_of_work_are_phases() -> None:
    of_kinds = _plan_of(
        "a) Đợt chính: Tháng 5 - 6 hằng năm, trồng ở đồi trọc.\n"
        "b) Đợt bổ sung: Tháng 11 hằng năm, trồng dặm.\n"
    )
    assert phases_of(of_kinds) == [("Đợt chính", None, None), ("Đợt bổ sung", None, None)]
    assert [phase.text.value for phase in find_phases(of_kinds)] == [
        "Tháng 5 - 6 hằng năm",
        "Tháng 11 hằng năm",
    ]
    peak = _plan_of(
        "1. Tháng cao điểm “Quê hương xanh” tổ chức từ 01/5/2026 đến 31/5/2026, gồm:\n- Trồng cây ven đường.\n"
    )
    assert phases_of(peak) == [("Tháng cao điểm “Quê hương xanh”", "2026-05-01", "2026-05-31")]


@pytest.mark.parametrize(
    ("days", "phases"),
    [
        ("15/10/1930 - 15/10/2030", []),
        ("15/10/2026 - 15/12/2026", [("15/10/2026 - 15/12/2026", "2026-10-15", "2026-12-15")]),
    ],
)
def test_an_anniversary_is_no_phase(days: str, phases: list[tuple[str, str, str]]) -> None:
    assert phases_of(_plan_of("1. Trồng cây.\n", f"Kỷ niệm ngày truyền thống ({days})")) == phases


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Kinh phí lấy từ dự toán chi thường xuyên được giao năm 2026 của từng cơ quan.",
            ["dự toán chi thường xuyên được giao năm 2026 của từng cơ quan"],
        ),
        ("Kinh phí lấy từ dự toán chi thường xuyên được giao.", ["dự toán chi thường xuyên"]),
        ("Trích từ tài chính công đoàn cơ sở.", ["tài chính công đoàn cơ sở"]),
        ("Kinh phí cây giống do hộ trồng rừng tự chi trả.", ["hộ trồng rừng tự chi trả"]),
        ("Kinh phí vận động nhà hảo tâm ủng hộ.", ["nhà hảo tâm ủng hộ"]),
    ],
)
def test_sources_of_other_kinds(sentence: str, expected: list[str]) -> None:
    assert [source.value for source in find_funding(_plan_of(f"1. {sentence}\n"))] == expected
