# ruff: noqa: E501  # sample sentences read better unbroken
"""Periods of plans that speak: legs, weeks, days behind labels, bounds in brackets that no calendar holds."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of

TITLE = "Tuyên truyền phòng, chống ma túy trên địa bàn tỉnh"
TOLD = "II. NỘI DUNG TUYÊN TRUYỀN\n"
Periods = list[tuple[str, str | None, str | None]]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("II. THỜI GIAN THỰC HIỆN\n- Khởi động: 10/4;\n- Tăng tốc: từ 11/4 đến 20/5;\n- Về đích: 21/5 - 31/5/2025.",
         [("Khởi động", "2025-04-10", "2025-04-10"), ("Tăng tốc", "2025-04-11", "2025-05-20"), ("Về đích", "2025-05-21", "2025-05-31")]),
        ("II. THỜI GIAN\n1. Giai đoạn chuẩn bị: xong trước 30/4.\n2. Giai đoạn làm: 01/5 đến 30/8.\n3. Giai đoạn nhìn lại: tháng 9.",
         [("Giai đoạn chuẩn bị", None, "2025-04-30"), ("Giai đoạn làm", "2025-05-01", "2025-08-30"), ("Giai đoạn nhìn lại", "2025-09-01", "2025-09-30")]),
        (TOLD + "1. Trước Tết (từ nay đến 28 Tết)\n- Ý nghĩa.\n2. Trong Tết (29 Tết đến mùng 5)\n- Cách làm.\n3. Sau Tết (từ mùng 6)\n- Kết quả.",
         [("Trước Tết", None, None), ("Trong Tết", None, None), ("Sau Tết", None, None)]),
        (TOLD + "- Đợt cao điểm hè (từ 15/5 đến 15/8/2025):\n+ Ý nghĩa.\n- Đợt cao điểm cuối năm (tháng 11, 12/2025):\n+ Kết quả.",
         [("Đợt cao điểm hè", "2025-05-15", "2025-08-15"), ("Đợt cao điểm cuối năm", "2025-11-01", "2025-12-31")]),
        ("II. CÁC CHẶNG\n1. Chặng 1 (tháng 4 - tháng 5): khởi động\n- Ra quân.\n2. Chặng 2 (tháng 6 - tháng 8): cao điểm\n- Tuần tra.",
         [("Chặng 1", "2025-04-01", "2025-05-31"), ("Chặng 2", "2025-06-01", "2025-08-31")]),
        (TOLD + "1. Tuần 1 (từ 01 đến 07/6)\n- Ý nghĩa.\n2. Tuần 2 (từ 08 đến 14/6)\n- Cách làm.",
         [("Tuần 1", "2025-06-01", "2025-06-07"), ("Tuần 2", "2025-06-08", "2025-06-14")]),
        # What a period is called besides, in brackets; rounds.
        ("II. THỜI GIAN\n1. Đợt I (vòng 1): từ 01/3/2025 đến 30/4/2025\n- Phát động tại các trường.\n2. Đợt II (vòng 2, cao điểm): từ 01/5/2025 đến 30/6/2025\n- Thi cấp huyện.",
         [("Đợt I (vòng 1)", "2025-03-01", "2025-04-30"), ("Đợt II (vòng 2, cao điểm)", "2025-05-01", "2025-06-30")]),
        ("II. CÁC GIAI ĐOẠN\na) Giai đoạn một (chuẩn bị) từ 10/4 đến 30/4/2025: họp, in tài liệu.\nb) Giai đoạn hai (ra quân) từ 01/5 đến 31/5/2025: quét dọn.",
         [("Giai đoạn một (chuẩn bị)", "2025-04-10", "2025-04-30"), ("Giai đoạn hai (ra quân)", "2025-05-01", "2025-05-31")]),
        (TOLD + "A. Đợt một (mùa nắng), từ 10/4 tới 30/5/2025\n- Cách trữ nước.\nB. Đợt hai (mùa mưa), từ 15/6 tới 30/9/2025\n- Cách chống sạt lở.",
         [("Đợt một (mùa nắng)", "2025-04-10", "2025-05-30"), ("Đợt hai (mùa mưa)", "2025-06-15", "2025-09-30")]),
        ("II. LỊCH LÀM\nVòng 1 – đợt I (15/4 - 30/4/2025): các thôn tự rà.\nVòng 2 – đợt II (02/5 - 15/5/2025): xã đi kiểm tra.",
         [("Vòng 1 – đợt I", "2025-04-15", "2025-04-30"), ("Vòng 2 – đợt II", "2025-05-02", "2025-05-15")]),
        ("II. CÁC VÒNG THI\n- Vòng sơ khảo: xong trước 30/4/2025.\n- Vòng chung khảo: từ 10/5 đến 15/5/2025.",
         [("Vòng sơ khảo", None, "2025-04-30"), ("Vòng chung khảo", "2025-05-10", "2025-05-15")]),
        # In brackets stand the days of the period: they are no part of its name.
        ("II. THỜI GIAN\n1. Đợt I (tháng 4/2025): phát động\n- Ra quân.\n2. Đợt II (05/5 - 20/5/2025): kiểm tra\n- Chấm điểm.",
         [("Đợt I", "2025-04-01", "2025-04-30"), ("Đợt II", "2025-05-05", "2025-05-20")]),
        # No day of the calendar, no period.
        ("II. THỜI GIAN THỰC HIỆN\n- Mẫu: 31/2;\n- Tỷ lệ: 40/6.", []),
    ],
)  # fmt: skip
def test_periods_of_plans_that_speak(told: str, expected: Periods) -> None:
    phases = facts_of(plan_of(title=TITLE, told=told)).phases
    assert [(p.name.value, p.start and p.start.value, p.end and p.end.value) for p in phases] == expected
