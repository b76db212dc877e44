# ruff: noqa: E501
"""Contents, forms, slogans and funding of plans written for the tests."""

import pytest

from loa.reader.reading import Value, reread
from loa.reader.stages.contents import find_contents
from loa.reader.stages.forms import find_forms
from loa.reader.stages.funding import find_funding
from loa.reader.stages.phases import find_phases
from loa.reader.stages.slogans import find_slogans
from loa.reader.tests.information_plans import DENGUE, ELECTION, LETTER, ROADS
from loa.reader.tests.information_plans_of_other_shapes import FAMILY, GUIDE, HERITAGE, MONTH, PORT
from loa.reader.tests.told import contents_of, document_of, forms_of, phases_of, plan_of


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


def test_points_belong_to_their_bullet_and_a_paragraph_between_stands_alone() -> None:
    forms = forms_of(document_of(HERITAGE))
    assert forms[0][0] == "Trên mạng xã hội: + Lập chuyên mục trên fanpage của Sở. + Phát trực tiếp lễ hội."
    assert forms[2][0].startswith("Mời cơ quan báo chí tham quan")
    assert [channels for _, channels in forms] == [
        ("social",), ("contest", "arts"), ("press", "press-conference"), ("publication", "training"), ("hotline",),
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
    assert [source.value for source in find_funding(plan_of(f"1. {sentence}\n"))] == expected
