# ruff: noqa: E501  # sample sentences read better unbroken
"""Periods by further classes of wording: bounds with their occasion, the day among periods, parts of months."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of

TITLE = "Tuyên truyền phòng, chống tác hại của thuốc lá"
Period = tuple[str, str | None, str | None, str]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("II. CÁC ĐỢT CAO ĐIỂM\n- Đợt 1: từ ngày 10/4 đến ngày 30/4/2025, gắn với Ngày sách Việt Nam.\n- Đợt 2: trong tháng 6 và tháng 7/2025, gắn với hè tình nguyện.\n- Đợt 3: trong tháng 11/2025, chào mừng Ngày Nhà giáo.",
         [("Đợt 1", "2025-04-10", "2025-04-30", "từ ngày 10/4 đến ngày 30/4/2025"),
          ("Đợt 2", "2025-06-01", "2025-07-31", "trong tháng 6 và tháng 7/2025"),
          ("Đợt 3", "2025-11-01", "2025-11-30", "trong tháng 11/2025")]),
        ("II. CÁC ĐỢT TRUYỀN THÔNG\n- Đợt cao điểm 1, chủ đề “Sống xanh”: trong tháng 5/2025, hưởng ứng Tháng vệ sinh.\n- Đợt cao điểm 2: từ 10/10 đến 10/11/2025.",
         [("Đợt cao điểm 1", "2025-05-01", "2025-05-31", "trong tháng 5/2025"),
          ("Đợt cao điểm 2", "2025-10-10", "2025-11-10", "từ 10/10 đến 10/11/2025")]),
        ("II. NỘI DUNG TUYÊN TRUYỀN\n1. Giai đoạn trước ngày hội (từ 01/4/2025 đến 19/5/2025)\n- Ý nghĩa của ngày hội.\n2. Ngày hội (thứ Ba, 20/5/2025)\nKhông khí ngày hội ở các xã.\n3. Giai đoạn sau ngày hội (từ 21/5 đến hết tháng 6/2025)\n- Kết quả.",
         [("Giai đoạn trước ngày hội", "2025-04-01", "2025-05-19", "từ 01/4/2025 đến 19/5/2025"),
          ("Ngày hội", "2025-05-20", "2025-05-20", "thứ Ba, 20/5/2025"),
          ("Giai đoạn sau ngày hội", "2025-05-21", "2025-06-30", "từ 21/5 đến hết tháng 6/2025")]),
        ("II. NỘI DUNG TUYÊN TRUYỀN\n1. Giai đoạn 1 (Quý II/2025)\n- Chuẩn bị.\n2. Giai đoạn 2 (Quý III/2025)\n- Triển khai.",
         [("Giai đoạn 1", "2025-04-01", "2025-06-30", "Quý II/2025"),
          ("Giai đoạn 2", "2025-07-01", "2025-09-30", "Quý III/2025")]),
        ("II. THỜI GIAN\n- Đợt 1: nửa đầu tháng 4/2025.\n- Đợt 2: nửa cuối tháng 9/2025.",
         [("Đợt 1", "2025-04-01", "2025-04-15", "nửa đầu tháng 4/2025"),
          ("Đợt 2", "2025-09-16", "2025-09-30", "nửa cuối tháng 9/2025")]),
        ("II. NỘI DUNG TUYÊN TRUYỀN\n1. Trước lễ hội (đến hết ngày 09/4/2025)\n- Ý nghĩa.\n2. Trong lễ hội (các ngày 10, 11 và 12/4/2025)\n- Diễn biến.\n3. Sau lễ hội (từ 13/4 đến 30/4/2025)\n- Kết quả.",
         [("Trước lễ hội", None, "2025-04-09", "đến hết ngày 09/4/2025"),
          ("Trong lễ hội", "2025-04-10", "2025-04-12", "các ngày 10, 11 và 12/4/2025"),
          ("Sau lễ hội", "2025-04-13", "2025-04-30", "từ 13/4 đến 30/4/2025")]),
        ("II. NỘI DUNG\n1. Tuần thứ nhất (từ 01/6 đến 07/6/2025)\n- Tác hại của thuốc lá.\n2. Tuần thứ hai (từ 08/6 đến 14/6/2025)\n- Luật.",
         [("Tuần thứ nhất", "2025-06-01", "2025-06-07", "từ 01/6 đến 07/6/2025"),
          ("Tuần thứ hai", "2025-06-08", "2025-06-14", "từ 08/6 đến 14/6/2025")]),
        ("II. NỘI DUNG TUYÊN TRUYỀN\n1. Giai đoạn chuẩn bị: tháng 4/2025\n- A.\n2. Ngày khai mạc: 15/5/2025\n- B.\n3. Giai đoạn tổng kết: tháng 6/2025\n- C.",
         [("Giai đoạn chuẩn bị", "2025-04-01", "2025-04-30", "tháng 4/2025"),
          ("Ngày khai mạc", "2025-05-15", "2025-05-15", "15/5/2025"),
          ("Giai đoạn tổng kết", "2025-06-01", "2025-06-30", "tháng 6/2025")]),
        ("II. THỜI GIAN\nĐợt 1 bắt đầu từ 15/4 và kết thúc ngày 30/4/2025; đợt 2 bắt đầu từ 01/9 và kết thúc ngày 15/9/2025.",
         [("Đợt 1", "2025-04-15", "2025-04-30", "từ 15/4 và kết thúc ngày 30/4/2025"),
          ("đợt 2", "2025-09-01", "2025-09-15", "từ 01/9 và kết thúc ngày 15/9/2025")]),
        ("II. CÁC ĐỢT RA QUÂN\n1. Đợt I, nhân Ngày Môi trường thế giới: tuần đầu tháng 6/2025\n- Dọn vệ sinh.\n2. Đợt II, nhân Chiến dịch Làm cho thế giới sạch hơn: từ 15 đến 30/9/2025\n- Trồng cây.",
         [("Đợt I", "2025-06-01", "2025-06-07", "tuần đầu tháng 6/2025"),
          ("Đợt II", "2025-09-15", "2025-09-30", "từ 15 đến 30/9/2025")]),
        ("II. NỘI DUNG TUYÊN TRUYỀN\n1. Trước Tháng hành động (đến hết 31/5/2025)\n- Ý nghĩa.\n2. Trong Tháng hành động (từ 01/6 đến 30/6/2025)\n- Hoạt động.\n3. Sau Tháng hành động (tháng 7/2025)\n- Kết quả.",
         [("Trước Tháng hành động", None, "2025-05-31", "đến hết 31/5/2025"),
          ("Trong Tháng hành động", "2025-06-01", "2025-06-30", "từ 01/6 đến 30/6/2025"),
          ("Sau Tháng hành động", "2025-07-01", "2025-07-31", "tháng 7/2025")]),
        ("II. THỜI GIAN\n- Đợt 1: từ nay đến hết tháng 5/2025, tập trung vào học sinh.\n- Đợt 2: vào tháng 9 và tháng 10/2025, nhân dịp năm học mới.",
         [("Đợt 1", None, "2025-05-31", "từ nay đến hết tháng 5/2025"),
          ("Đợt 2", "2025-09-01", "2025-10-31", "tháng 9 và tháng 10/2025")]),
        ("II. CÁC GIAI ĐOẠN\n1. Giai đoạn khởi động (nửa cuối tháng 4/2025)\n- Chuẩn bị.\n2. Giai đoạn cao điểm (từ 01/5 đến 31/5/2025)\n- Ra quân.",
         [("Giai đoạn khởi động", "2025-04-16", "2025-04-30", "nửa cuối tháng 4/2025"),
          ("Giai đoạn cao điểm", "2025-05-01", "2025-05-31", "từ 01/5 đến 31/5/2025")]),
        ("II. NỘI DUNG TUYÊN TRUYỀN\n1. Từ 01/5 đến 31/5/2025\n- Ý nghĩa của cuộc bầu cử.\n2. Từ 01/6 đến 15/6/2025\n- Kết quả.",
         [("Từ 01/5 đến 31/5/2025", "2025-05-01", "2025-05-31", "Từ 01/5 đến 31/5/2025"),
          ("Từ 01/6 đến 15/6/2025", "2025-06-01", "2025-06-15", "Từ 01/6 đến 15/6/2025")]),
        ("II. NỘI DUNG TUYÊN TRUYỀN\n1. Đợt 1 - Trước khai giảng (từ 15/8 đến 04/9/2025)\n- A.\n2. Đợt 2 - Sau khai giảng (từ 06/9 đến 30/9/2025)\n- B.",
         [("Đợt 1", "2025-08-15", "2025-09-04", "từ 15/8 đến 04/9/2025"),
          ("Đợt 2", "2025-09-06", "2025-09-30", "từ 06/9 đến 30/9/2025")]),
        ("II. THỜI GIAN THỰC HIỆN\nKế hoạch được triển khai trong 03 tháng, từ ngày 01/6 đến ngày 31/8/2025, gắn với dịp hè.",
         [("từ ngày 01/6 đến ngày 31/8/2025", "2025-06-01", "2025-08-31", "từ ngày 01/6 đến ngày 31/8/2025")]),
        ("II. NỘI DUNG TUYÊN TRUYỀN\n1. Trước ngày thi (từ 01/5 đến 31/5/2025)\n- A.\n2. Các ngày thi (01, 02 và 03/6/2025)\n- B.\n3. Sau ngày thi (từ 04/6 đến 30/6/2025)\n- C.",
         [("Trước ngày thi", "2025-05-01", "2025-05-31", "từ 01/5 đến 31/5/2025"),
          ("Các ngày thi", "2025-06-01", "2025-06-03", "01, 02 và 03/6/2025"),
          ("Sau ngày thi", "2025-06-04", "2025-06-30", "từ 04/6 đến 30/6/2025")]),
        ("II. CÁC ĐỢT CAO ĐIỂM\na) Đợt 1: Quý II/2025, trùng với Tháng công nhân.\nb) Đợt 2: Quý IV/2025, trước thềm Tết.",
         [("Đợt 1", "2025-04-01", "2025-06-30", "Quý II/2025"),
          ("Đợt 2", "2025-10-01", "2025-12-31", "Quý IV/2025")]),
        ("II. NỘI DUNG TUYÊN TRUYỀN\n1. Trước Đại hội: từ nay đến ngày 14/5/2025\n- A.\n2. Ngày Đại hội: 15/5/2025\n- B.\n3. Sau Đại hội: từ 16/5 đến 30/5/2025\n- C.",
         [("Trước Đại hội", None, "2025-05-14", "từ nay đến ngày 14/5/2025"),
          ("Ngày Đại hội", "2025-05-15", "2025-05-15", "15/5/2025"),
          ("Sau Đại hội", "2025-05-16", "2025-05-30", "từ 16/5 đến 30/5/2025")]),
        ("II. CÁC ĐỢT RA QUÂN\n- Đợt 1: tuần thứ hai của tháng 5/2025.\n- Đợt 2: tuần cuối tháng 8/2025, chào mừng Quốc khánh.",
         [("Đợt 1", "2025-05-08", "2025-05-14", "tuần thứ hai của tháng 5/2025"),
          ("Đợt 2", "2025-08-25", "2025-08-31", "tuần cuối tháng 8/2025")]),
        ("II. CÁC HOẠT ĐỘNG\n1. Lễ ra quân\na) Nội dung: Tổ chức lễ ra quân.\nb) Đơn vị chủ trì: Phòng Truyền thông\nc) Thời gian: Tuần đầu tháng 5/2025",
         []),
        ("II. HỘI THI\n1. Đối tượng: đoàn viên.\n2. Thời gian: từ 01/5/2025 đến 30/6/2025",
         [("từ 01/5/2025 đến 30/6/2025", "2025-05-01", "2025-06-30", "từ 01/5/2025 đến 30/6/2025")]),
    ],
)  # fmt: skip
def test_periods_of_a_plan(told: str, expected: list[Period]) -> None:
    phases = facts_of(plan_of(told=told, title=TITLE)).phases
    assert [
        (
            phase.name.value,
            phase.start.value if phase.start else None,
            phase.end.value if phase.end else None,
            phase.text.value,
        )
        for phase in phases
    ] == expected
