# ruff: noqa: E501  # sample sentences read better unbroken
"""Reports passed on, asked for in brackets or beside the duties; talks and objects that are no receivers."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of
from loa.reader.tests.papers import LETTER
from loa.reader.tests.test_wordings_of_reports import SY, Found, reports_of

U = ("UBND tỉnh",)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # What others send without reporting themselves is reported on by whoever gets it.
        ("Có ý kiến bằng văn bản gửi Sở Nội vụ trước ngày 10/5/2025 để tổng hợp, báo cáo UBND tỉnh.",
         [("để tổng hợp, báo cáo UBND tỉnh", ("Sở Nội vụ",), U, None)]),
        ("Cử cán bộ làm đầu mối, gửi danh sách về Sở Nội vụ trước ngày 10/5/2025 để theo dõi, tổng hợp và báo cáo UBND tỉnh.",
         [("để theo dõi, tổng hợp và báo cáo UBND tỉnh", ("Sở Nội vụ",), U, None)]),
        ("Rà soát các thủ tục, tổng hợp để báo cáo UBND tỉnh.",
         [("tổng hợp để báo cáo UBND tỉnh", SY, U, None)]),
        # In brackets at the end of the work.
        ("Phối hợp với các cục rà soát, tham mưu Sở giao chỉ tiêu cho các đơn vị (báo cáo UBND tỉnh trong tháng 12/2025).",
         [("báo cáo UBND tỉnh trong tháng 12/2025", SY, U, "2025-12-31")]),
        ("Xây dựng lộ trình tiêm chủng (báo cáo trước 15/10/2025).",
         [("báo cáo trước 15/10/2025", SY, (), "2025-10-15")]),
        # A talk; and an account that is sent.
        ("Báo cáo chuyên đề về văn hóa ứng xử.", []),
        ("Báo cáo chuyên đề về UBND tỉnh trước ngày 15/6/2025.",
         [("Báo cáo chuyên đề về UBND tỉnh trước ngày 15/6/2025", SY, U, "2025-06-15")]),
        # What is proposed beside the report, and what it is about.
        ("Kịp thời báo cáo, đề xuất UBND tỉnh những vấn đề vượt thẩm quyền.",
         [("Kịp thời báo cáo, đề xuất UBND tỉnh những vấn đề vượt thẩm quyền", SY, U, None)]),
        ("Báo cáo UBND tỉnh phương án xây dựng ứng dụng tra cứu.",
         [("Báo cáo UBND tỉnh phương án xây dựng ứng dụng tra cứu", SY, U, None)]),
    ],
)  # fmt: skip
def test_a_duty_that_reports_or_sends(words: str, expected: list[Found]) -> None:
    assert reports_of(words) == expected


HEAD = "Giám đốc Sở"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # Accounts that others gave, or give.
        ("Rà soát danh sách các xã đã báo cáo UBND tỉnh để bố trí vốn.", []),
        ("Theo dõi, tổng hợp báo cáo từ các xã về kết quả thực hiện.", []),
        ("Thu thập báo cáo của các trạm y tế.", []),
        ("Cung cấp số liệu phục vụ công tác báo cáo thường xuyên, đột xuất.", []),
        # A row of verbs that ends in a report of nothing more.
        ("Theo dõi, đôn đốc, báo cáo, kịp thời tham mưu tháo gỡ khó khăn.",
         [("Theo dõi, đôn đốc, báo cáo", SY, (), None)]),
        ("Kiểm tra, giám sát và báo cáo, đồng thời hướng dẫn các xã.",
         [("Kiểm tra, giám sát và báo cáo", SY, (), None)]),
        # Whoever gets it passes it on.
        ("Tổng hợp kết quả thực hiện, trình Giám đốc Sở báo cáo UBND tỉnh hằng tháng.",
         [("Tổng hợp kết quả thực hiện, trình Giám đốc Sở", SY, (HEAD,), None),
          ("báo cáo UBND tỉnh hằng tháng", (HEAD,), U, None)]),
        ("Xây dựng dự thảo, trình Giám đốc Sở ký ban hành.", []),
        # What is gathered is reported.
        ("Tập huấn cán bộ. Giao Văn phòng Sở tổng hợp chung về kết quả thực hiện, báo cáo UBND tỉnh.",
         [("Giao Văn phòng Sở tổng hợp chung về kết quả thực hiện, báo cáo UBND tỉnh", ("Văn phòng Sở",), U, None)]),
    ],
)  # fmt: skip
def test_reports_among_other_verbs(words: str, expected: list[Found]) -> None:
    assert reports_of(words) == expected


def test_the_receiver_passes_on_with_more_verbs() -> None:
    closing = "\nTrong quá trình thực hiện, nếu có vướng mắc, các xã phản ánh về Sở Nội vụ tổng hợp, báo cáo, tham mưu trình UBND tỉnh xem xét."
    assert [found[:3] for found in reports_of(closing=closing)] == [
        ("nếu có vướng mắc, các xã phản ánh về Sở Nội vụ", ("các xã",), ("Sở Nội vụ",)),
        ("tổng hợp, báo cáo, tham mưu trình UBND tỉnh xem xét", ("Sở Nội vụ",), U),
    ]


@pytest.mark.parametrize(
    ("label", "found"),
    [
        ("- Kết quả: Báo cáo, bảng tổng hợp số liệu.", []),
        ("- Sản phẩm dự kiến: báo cáo kết quả rà soát.", []),
        ("- Cơ quan thực hiện: Sở Y tế rà soát; các xã gửi kết quả rà soát về Sở Y tế để tổng hợp, báo cáo UBND tỉnh.",
         [(("các xã",), SY), (SY, U)]),
    ],
)  # fmt: skip
def test_labels_of_products_and_of_doers(
    label: str, found: list[tuple[tuple[str, ...], tuple[str, ...]]]
) -> None:
    told = f"II. NỘI DUNG\n1. Rà soát văn bản.\n- Thời gian: quý I/2025.\n- Đơn vị chủ trì: Sở Y tế.\n{label}"
    reports = facts_of(plan_of(told=told)).reports
    read = [(tuple(v.value for v in r.sender), tuple(v.value for v in r.receiver)) for r in reports]
    assert read == found


def test_a_sentence_beside_a_duty_asks_for_a_report() -> None:
    closing = (
        "\nIV. TỔ CHỨC THỰC HIỆN CHUNG\nĐịnh kỳ cuối học kỳ, nhà trường tổng hợp kết quả, gửi báo cáo về Sở Y tế. "
        "Trong quá trình thực hiện, nếu có vướng mắc, đề nghị các bộ phận báo cáo về Ban Giám hiệu để được hướng dẫn."
    )
    told = "Định kỳ cuối học kỳ, nhà trường tổng hợp kết quả, gửi báo cáo về Sở Y tế"
    assert (told, ("nhà trường",), SY) in [report[:3] for report in reports_of(closing=closing)]


def test_a_heading_tells_what_the_report_is_about() -> None:
    told = "\n2. Báo cáo kết quả hội nghị\n- Gửi biên bản và báo cáo kết quả về UBND tỉnh chậm nhất ngày 03/02/2026."
    found = reports_of(closing=told)
    assert [(receiver, due) for _, _, receiver, due in found] == [(U, "2026-02-03")]


def test_purposes_may_ask_for_reports_of_nobody() -> None:
    told = (
        "II. YÊU CẦU\n- Kịp thời tổng hợp, báo cáo tình hình với cấp trên.\n- Thiết lập chế độ báo cáo nhanh hằng ngày.\n"
        "- Lựa chọn đúng người, số liệu báo cáo phải chính xác."
    )
    found = facts_of(plan_of(told=told)).reports
    assert [(r.text.value, r.sender, r.receiver) for r in found if not r.receiver] == [
        ("Thiết lập chế độ báo cáo nhanh hằng ngày", (), ())
    ]
    assert len(found) == 2


def test_a_letter_without_numbers_passes_on_what_it_asks_for() -> None:
    text = (
        LETTER.split("Sở Y tế đề nghị")[0].rstrip(", ")
        + ".\n\n"
        + (
            "Đề nghị các đơn vị cho ý kiến, gửi về Sở Y tế trước ngày 10/4/2025 để tổng hợp, báo cáo UBND tỉnh.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nTrần Thị Hòa\n"
        )
    )
    found = facts_of(text).reports
    assert [([v.value for v in r.sender], [v.value for v in r.receiver]) for r in found] == [
        (["Sở Y tế"], ["UBND tỉnh"])
    ]


def test_proposals_that_are_sent_are_no_report() -> None:
    assert (
        reports_of(
            "Rà soát, đề xuất phương án giảm phí và gửi về Sở Tài chính trước ngày 15/3/2025 để xử lý."
        )
        == []
    )


def test_whoever_is_asked_in_the_sentence_reports() -> None:
    asked = (
        "Hướng dẫn các trạm thực hiện. Yêu cầu các trường học tổng hợp ý kiến, báo cáo định kỳ về UBND xã."
    )
    found = reports_of(asked)
    assert [(sender, receiver) for _, sender, receiver, _ in found] == [(("các trường học",), ("UBND xã",))]


def test_whoever_is_urged_reports() -> None:
    found = reports_of("Khẩn trương đôn đốc các trạm y tế báo cáo kết quả chấm điểm trước ngày 15/6/2025.")
    assert [sender for _, sender, _, _ in found] == [("các trạm y tế",)]
