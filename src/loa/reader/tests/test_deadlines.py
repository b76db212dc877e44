# sample sentences read better unbroken
"""Deadlines: the days, rhythms and events by which words, labels and cells bind a duty."""

import pytest

from loa.reader.reading import Due, Span
from loa.reader.stages.deadlines import due_in_label, due_in_text
from loa.reader.stages.wording import word
from loa.reader.tests.factories import facts_of


def pairs(dues: tuple[Due, ...]) -> list[tuple[str, str | None]]:
    return [(due.text.value, due.end.value if due.end else None) for due in dues]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hoàn thành trước ngày 30/9/2024.", [("trước ngày 30/9/2024", "2024-09-30")]),
        ("in tài liệu (xong trong tháng 4/2020).", [("trong tháng 4/2020", "2020-04-30")]),
        ("rà soát trước tháng 9/2020", [("trước tháng 9/2020", "2020-08-31")]),
        (
            "gửi báo cáo trước ngày 01/6 và 15/11 hằng năm",
            [("trước ngày 01/6", "--06-01"), ("15/11 hằng năm", "--11-15")],
        ),
        ("tổng kết trước ngày 15/12", [("trước ngày 15/12", "2025-12-15")]),
        ("tổ chức hội nghị tháng 3/2026.", [("tháng 3/2026", "2026-03-31")]),
        ("neo đậu trước 16 giờ 00 ngày 07/9/2025", [("trước 16 giờ 00 ngày 07/9/2025", "2025-09-07")]),
        (
            "treo cờ từ ngày 20/4/2014 đến hết ngày 10/5/2014",
            [("từ ngày 20/4/2014 đến hết ngày 10/5/2014", "2014-05-10")],
        ),
        ("quản lý phóng viên (trước, trong và sau Đại hội).", [("trước, trong và sau Đại hội", None)]),
        ("Sau Đại hội: Tuyên truyền kết quả", [("Sau Đại hội", None)]),
        ("định kỳ hằng quý báo cáo UBND tỉnh", [("định kỳ hằng quý", None)]),
        ("Định kỳ tổng hợp kết quả", [("Định kỳ", None)]),
        ("báo cáo ngày 25 hằng tháng", [("ngày 25 hằng tháng", None)]),
        ("thực hiện Nghị định số 80/2021/NĐ-CP ngày 26/8/2021 của Chính phủ", []),
        ("đánh giá chỉ số năm 2025 và các năm tiếp theo", []),
        ("bảo đảm hệ thống hoạt động thường xuyên, 24/7", []),
        ("điều hành công việc hằng ngày", []),
        ("thực hiện nhiệm kỳ 2020-2025", []),
        ("phát sóng chuyên mục từ tháng 4/2025.", [("từ tháng 4/2025", None)]),
        ("cấm đường từ 6 giờ 30 ngày 02/9/2025", [("từ 6 giờ 30 ngày 02/9/2025", None)]),
        ("trực từ 7 giờ ngày 5/9 đến khi lũ rút.", [("từ 7 giờ ngày 5/9 đến khi lũ rút", None)]),
        ("Quyết định có hiệu lực thi hành kể từ ngày 01/7/2025", []),
        ("thống kê số liệu từ tháng 4/2023", []),
        ("báo cáo nhanh kết quả thực hiện từng đợt;", [("từng đợt", None)]),
        ("phát tờ rơi theo từng đợt", []),
        ("rà soát các vụ việc từ tháng 4/2023 đến nay", []),
        ("dạy bơi trong 02 tháng hè;", [("trong 02 tháng hè", None)]),
        ("phấn đấu đến năm 2030 có 90% hộ dân nắm quy định.", [("đến năm 2030", "2030-12-31")]),
        ("thực hiện Chiến lược dân số đến năm 2030", []),
        ("tổng vệ sinh trước mùa mưa hằng năm.", [("trước mùa mưa hằng năm", None)]),
        ("bố trí trong dự toán chi thường xuyên hằng năm.", []),
        ("cấp kinh phí trong dự toán ngân sách tỉnh hằng năm cho các xã", [("hằng năm", None)]),
        (
            "trực trước, trong và sau kỳ nghỉ lễ, Tết; giữ trật tự",
            [("trước, trong và sau kỳ nghỉ lễ, Tết", None)],
        ),
    ],
)
def test_deadlines_in_the_words_of_a_duty(text: str, expected: list[tuple[str, str | None]]) -> None:
    words = word(text, [Span(0, len(text))])
    assert pairs(due_in_text(words, 0, len(words.text), year=2025)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thường xuyên", []),
        ("Thường xuyên, hằng năm", [("hằng năm", None)]),
        ("Quý II hằng năm", [("Quý II hằng năm", "--06-30")]),
        (
            "Tháng 3, tháng 6 và tháng 9 hằng năm",
            [("Tháng 3", "--03-31"), ("tháng 6", "--06-30"), ("tháng 9 hằng năm", "--09-30")],
        ),
        ("Năm học 2025 - 2026 và các năm học sau", [("Năm học 2025 - 2026 và các năm học sau", None)]),
        ("Từ tháng 5/2025", [("Từ tháng 5/2025", None)]),
        ("Quý IV-2025", [("Quý IV-2025", "2025-12-31")]),
        ("Hoàn thành trước 30/6/2026.", [("trước 30/6/2026", "2026-06-30")]),
        ("Năm 2025 và các năm tiếp theo.", [("Năm 2025 và các năm tiếp theo", None)]),
        (
            "Giai đoạn 2026-2030 và những năm tiếp theo",
            [("2026-2030", "2030-12-31"), ("những năm tiếp theo", None)],
        ),
        ("Từ 01/7/2025", [("Từ 01/7/2025", None)]),
        (
            "Hằng tuần, từ tháng 4 đến tháng 11/2026",
            [("Hằng tuần", None), ("từ tháng 4 đến tháng 11/2026", "2026-11-30")],
        ),
        ("Theo kế hoạch công tác hằng năm", [("Theo kế hoạch công tác hằng năm", None)]),
        ("", []),
    ],
)
def test_deadlines_of_a_label(text: str, expected: list[tuple[str, str | None]]) -> None:
    words = word(text, [Span(0, len(text))])
    assert pairs(due_in_label(words, 0, len(words.text), year=2025)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("phun khử khuẩn tối thiểu 03 lần/tháng", [("03 lần/tháng", None)]),
        ("họp giao ban ba tuần một lần.", [("ba tuần một lần", None)]),
        ("giao ban định kỳ 02 tháng một lần", [("định kỳ 02 tháng một lần", None)]),
        ("tổ chức diễn tập, mỗi quý ít nhất một lần;", [("mỗi quý ít nhất một lần", None)]),
        ("đối thoại hai lần mỗi năm", [("hai lần mỗi năm", None)]),
        ("phát bản tin 03 giờ/lần", [("03 giờ/lần", None)]),
        ("tăng gấp hai lần so với năm trước", []),
        ("trả lời công dân không quá 36 giờ", [("không quá 36 giờ", None)]),
        ("cấp phép không quá 05 ngày làm việc", [("không quá 05 ngày làm việc", None)]),
        ("phóng sự thời lượng không quá 10 phút", []),
        ("báo số liệu trước 17 giờ 30 hằng ngày", [("trước 17 giờ 30 hằng ngày", None)]),
        ("gửi bảng tổng hợp trước 9h00 thứ Hai hằng tuần.", [("trước 9h00 thứ Hai hằng tuần", None)]),
        ("xử lý trong ngày các phản ánh của người dân", [("trong ngày", None)]),
        ("trực cấp cứu trong dịp Tết Nguyên đán.", [("trong dịp Tết Nguyên đán", None)]),
        ("kiểm kê vật tư khi kết thúc đợt 1", [("khi kết thúc đợt 1", None)]),
        ("nộp danh sách, hạn chót là 05/9/2026", [("05/9/2026", "2026-09-05")]),
        ("tổ chức tập huấn tháng 5/2026 cho cán bộ xã", [("tháng 5/2026", "2026-05-31")]),
        ("Hằng năm, rà soát, trình duyệt trước ngày 20/11", [("trước ngày 20/11", "--11-20")]),
        (
            "Hằng năm, mở lớp; gửi danh sách trước ngày 20/11",
            [("Hằng năm", None), ("trước ngày 20/11", "--11-20")],
        ),
    ],
)
def test_counted_and_hourly_times(text: str, expected: list[tuple[str, str | None]]) -> None:
    words = word(text, [Span(0, len(text))])
    assert pairs(due_in_text(words, 0, len(words.text))) == expected


@pytest.mark.parametrize(
    ("title", "end"),
    [("năm 2025", "2025-06-20"), ("giai đoạn 2025 - 2027", "--06-20"), ("giai đoạn 2025-2025", "2025-06-20")],
)
def test_days_without_a_year_come_every_year_in_a_plan_of_several(title: str, end: str) -> None:
    paper = f"""UBND XÃ TRÀ GIANG

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 27/KH-UBND
Trà Giang, ngày 02 tháng 3 năm 2025

KẾ HOẠCH
Truyền thông {title}

I. TỔ CHỨC THỰC HIỆN
1. Trạm Y tế xã: Rà soát danh sách trước ngày 20/6.
"""
    (duty,) = facts_of(paper).duties
    assert pairs(duty.due) == [("trước ngày 20/6", end)]
