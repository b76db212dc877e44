# ruff: noqa: E501  # sample sentences read better unbroken
"""Periods in plain speech: sections of time under other names, peaks, weeks, years and what is history."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of

TITLE = "Tuyên truyền phòng, chống ma túy trên địa bàn tỉnh"
Periods = list[tuple[str, str | None, str | None]]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("II. THỜI GIAN\nTháng cao điểm từ 20/6/2025 đến hết 31/7/2025.",
         [("Tháng cao điểm", "2025-06-20", "2025-07-31")]),
        ("II. THỜI GIAN\nTừ ngày ký đến 31/12/2025.",
         [("Từ ngày ký đến 31/12/2025", None, "2025-12-31")]),
        ("II. THỜI GIAN\nTừ ngày ban hành Kế hoạch đến hết tháng 11/2025.",
         [("Từ ngày ban hành Kế hoạch đến hết tháng 11/2025", None, "2025-11-30")]),
        ("II. THỜI GIAN\nBắt đầu từ ngày 01/4/2025, kết thúc ngày 30/6/2025.",
         [("từ ngày 01/4/2025, kết thúc ngày 30/6/2025", "2025-04-01", "2025-06-30")]),
        ("II. THỜI GIAN\nTrong năm 2025, cao điểm tháng 5 và tháng 11.",
         [("năm 2025", "2025-01-01", "2025-12-31")]),
        ("II. THỜI GIAN\nNăm 2025, chia làm 3 đợt: đợt 1 vào tháng 3, đợt 2 vào tháng 7, đợt 3 cuối năm.",
         [("Năm 2025", "2025-01-01", "2025-12-31"), ("đợt 1", "2025-03-01", "2025-03-31"), ("đợt 2", "2025-07-01", "2025-07-31"), ("đợt 3", None, None)]),
        ("II. THỜI GIAN\nQuý II và quý III năm 2025.",
         [("Quý II và quý III năm 2025", "2025-04-01", "2025-09-30")]),
        ("II. THỜI GIAN\n60 ngày đêm, từ 15/4 đến 14/6/2025.",
         [("từ 15/4 đến 14/6/2025", "2025-04-15", "2025-06-14")]),
        ("II. THỜI GIAN\nTrong tuần từ 02 - 08/6/2025.",
         [("từ 02 - 08/6/2025", "2025-06-02", "2025-06-08")]),
        ("II. BAO GIỜ LÀM\nTừ 01/4 đến 30/6/2025.",
         [("Từ 01/4 đến 30/6/2025", "2025-04-01", "2025-06-30")]),
        ("II. KHI NÀO\n- Đợt đầu: 01/4 - 30/4/2025.\n- Đợt sau: 01/6 - 30/6/2025.",
         [("Đợt đầu", "2025-04-01", "2025-04-30"), ("Đợt sau", "2025-06-01", "2025-06-30")]),
        ("II. LỘ TRÌNH THỰC HIỆN\n1. Năm 2025: Khảo sát, thí điểm.\n2. Năm 2026: Nhân rộng.\n3. Năm 2027: Tổng kết.",
         [("Năm 2025", "2025-01-01", "2025-12-31"), ("Năm 2026", "2026-01-01", "2026-12-31"), ("Năm 2027", "2027-01-01", "2027-12-31")]),
        ("II. LỘ TRÌNH\n- Giai đoạn 1 (2025 - 2026): thí điểm.\n- Giai đoạn 2 (2027 - 2030): nhân rộng.",
         [("Giai đoạn 1", "2025-01-01", "2026-12-31"), ("Giai đoạn 2", "2027-01-01", "2030-12-31")]),
        ("II. TIẾN ĐỘ THỰC HIỆN\n- Tháng 3/2025: Xây dựng kế hoạch.\n- Tháng 4 - 9/2025: Triển khai.\n- Tháng 10/2025: Tổng kết.",
         [("Tháng 3/2025", "2025-03-01", "2025-03-31"), ("Tháng 4 - 9/2025", "2025-04-01", "2025-09-30"), ("Tháng 10/2025", "2025-10-01", "2025-10-31")]),
        ("II. TIẾN ĐỘ\n- Quý I: Ban hành kế hoạch.\n- Quý II, III: Tổ chức thực hiện.\n- Quý IV: Sơ kết.",
         [("Quý I", "2025-01-01", "2025-03-31"), ("Quý II, III", "2025-04-01", "2025-09-30"), ("Quý IV", "2025-10-01", "2025-12-31")]),
        ("II. NỘI DUNG TUYÊN TRUYỀN\n1. Tuần 1 (01 - 07/4/2025)\n- Luật.\n2. Tuần 2 (08 - 14/4/2025)\n- Tác hại.",
         [("Tuần 1", "2025-04-01", "2025-04-07"), ("Tuần 2", "2025-04-08", "2025-04-14")]),
        ("II. NỘI DUNG TUYÊN TRUYỀN\n1. Tuần thứ nhất, từ 01/4 đến 07/4/2025\n- Luật.\n2. Tuần thứ hai, từ 08/4 đến 14/4/2025\n- Tác hại.",
         [("Tuần thứ nhất", "2025-04-01", "2025-04-07"), ("Tuần thứ hai", "2025-04-08", "2025-04-14")]),
        ("II. NỘI DUNG TUYÊN TRUYỀN\n1. Đợt cao điểm 1: 26/3 - 30/4\n- Luật.\n2. Đợt cao điểm 2: 15/6 - 26/6\n- Tác hại.",
         [("Đợt cao điểm 1", "2025-03-26", "2025-04-30"), ("Đợt cao điểm 2", "2025-06-15", "2025-06-26")]),
        ("II. NỘI DUNG TUYÊN TRUYỀN\na) Trước ngày khai mạc (từ 01/5 đến 14/5/2025)\n- Ý nghĩa.\nb) Trong những ngày diễn ra (15 - 20/5/2025)\n- Diễn biến.\nc) Sau khi bế mạc (21/5 - 30/5/2025)\n- Kết quả.",
         [("Trước ngày khai mạc", "2025-05-01", "2025-05-14"), ("Trong những ngày diễn ra", "2025-05-15", "2025-05-20"), ("Sau khi bế mạc", "2025-05-21", "2025-05-30")]),
        ("II. NỘI DUNG TUYÊN TRUYỀN\n1. Trước bão\n- Chằng chống nhà.\n2. Trong bão\n- Không ra đường.\n3. Sau bão\n- Vệ sinh.",
         [("Trước bão", None, None), ("Trong bão", None, None), ("Sau bão", None, None)]),
        ("II. NỘI DUNG TUYÊN TRUYỀN\n1. Giai đoạn trước kỳ thi (từ nay đến 25/6/2025):\n- Quy chế.\n2. Giai đoạn trong kỳ thi (26 - 27/6/2025):\n- An toàn.\n3. Giai đoạn sau kỳ thi (từ 28/6/2025):\n- Kết quả.",
         [("Giai đoạn trước kỳ thi", None, "2025-06-25"), ("Giai đoạn trong kỳ thi", "2025-06-26", "2025-06-27"), ("Giai đoạn sau kỳ thi", "2025-06-28", None)]),
        ("II. NỘI DUNG TUYÊN TRUYỀN\n1. Giai đoạn khởi động - tháng 4/2025\n- Luật.\n2. Giai đoạn tăng tốc - từ tháng 5 đến tháng 9/2025\n- Tác hại.\n3. Giai đoạn về đích - tháng 10/2025\n- Kết quả.",
         [("Giai đoạn khởi động", "2025-04-01", "2025-04-30"), ("Giai đoạn tăng tốc", "2025-05-01", "2025-09-30"), ("Giai đoạn về đích", "2025-10-01", "2025-10-31")]),
        ("II. THỜI GIAN, ĐỊA ĐIỂM\n1. Thời gian: 07 giờ 30 ngày 20/5/2025 (thứ Ba).\n2. Địa điểm: Nhà văn hóa.",
         [("ngày 20/5/2025", "2025-05-20", "2025-05-20")]),
        ("II. THỜI GIAN\nTừ 05/9/2025 (khai giảng) đến 31/5/2026 (bế giảng).",
         [("Từ 05/9/2025 (khai giảng) đến 31/5/2026", "2025-09-05", "2026-05-31")]),
        ("II. THỜI GIAN\nTừ đầu tháng 4 đến cuối tháng 6/2025.",
         [("Từ đầu tháng 4 đến cuối tháng 6/2025", "2025-04-01", "2025-06-30")]),
        ("II. THỜI GIAN\nTừ giữa tháng 4/2025 đến hết tháng 6/2025.",
         [("Từ giữa tháng 4/2025 đến hết tháng 6/2025", "2025-04-01", "2025-06-30")]),
        ("II. THỜI GIAN\nTrước ngày 30/6/2025.",
         [("Trước ngày 30/6/2025", None, "2025-06-30")]),
        ("II. THỜI GIAN\nĐợt 1: Chào mừng Ngày thành lập Đoàn (26/3), từ 15/3/2025 đến 31/3/2025.\nĐợt 2: Hưởng ứng Tháng hành động (tháng 6/2025).",
         [("Đợt 1", "2025-03-15", "2025-03-31"), ("Đợt 2", "2025-06-01", "2025-06-30")]),
        ("II. THỜI GIAN\nĐợt I: từ 01/4 đến 30/4/2025, đợt II: từ 01/6 đến 30/6/2025.",
         [("Đợt I", "2025-04-01", "2025-04-30"), ("đợt II", "2025-06-01", "2025-06-30")]),
        ("II. THỜI GIAN\nThường xuyên trong năm; cao điểm từ 01/6 đến 30/6/2025.",
         [("từ 01/6 đến 30/6/2025", "2025-06-01", "2025-06-30")]),
        ("II. THỜI GIAN\n- Tuyên truyền thường xuyên: cả năm 2025.\n- Tuyên truyền cao điểm: từ 01/6 đến 30/6/2025.",
         [("Tuyên truyền thường xuyên", "2025-01-01", "2025-12-31"), ("Tuyên truyền cao điểm", "2025-06-01", "2025-06-30")]),
        ("II. MỤC TIÊU\n- Đến năm 2026: 80% số hộ.\n- Đến năm 2030: 100% số hộ.",
         []),
        ("II. NỘI DUNG TUYÊN TRUYỀN\n1. Tình hình 6 tháng đầu năm 2025\n- Số vụ.\n2. Nguyên nhân\n- Chủ quan.",
         []),
        ("II. NỘI DUNG TUYÊN TRUYỀN\n1. Từ năm 1930 đến năm 1945\n- Ra đời.\n2. Từ năm 1945 đến năm 1975\n- Kháng chiến.",
         []),
    ],
)  # fmt: skip
def test_periods_of_a_plan(told: str, expected: Periods) -> None:
    phases = facts_of(plan_of(title=TITLE, told=told)).phases
    found = [(p.name.value, p.start and p.start.value, p.end and p.end.value) for p in phases]
    assert found == expected
