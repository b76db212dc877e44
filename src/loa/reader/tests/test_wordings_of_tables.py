# ruff: noqa: E501  # sample sentences read better unbroken
"""Tables whose column of work bears another name, tables poured out over pages and groups, numbers put in later."""

import pytest

from loa.reader.tests.factories import who_does

CASES = [
    # tables
    (
        "STT\tTên chương trình\tChủ trì\tPhối hợp\tThời gian\n1\tTọa đàm trực tiếp\tPhòng Thời sự\tSở Y tế\t20/4/2025\n2\tPhóng sự ngắn\tPhòng Chuyên đề\t\tTháng 5/2025",
        [(["Phòng Thời sự"], ["Sở Y tế"]), (["Phòng Chuyên đề"], [])],
    ),
    (
        "TT\tSản phẩm truyền thông\tĐơn vị thực hiện\tThời hạn\n1\tClip 60 giây\tSở Y tế\t20/4/2025\n2\tTờ gấp\tSở Nội vụ\tTháng 5/2025",
        [(["Sở Y tế"], []), (["Sở Nội vụ"], [])],
    ),
    (
        "| STT | Hạng mục | Đơn vị chủ trì | Đơn vị phối hợp |\n|---|---|---|---|\n| 1 | Cụm pa nô cửa ngõ | Sở Y tế | Công an tỉnh |\n| 2 | Sân khấu | Sở Nội vụ | |",
        [(["Sở Y tế"], ["Công an tỉnh"]), (["Sở Nội vụ"], [])],
    ),
    (
        "| TT | Nhiệm vụ | Sản phẩm | Chủ trì |\n|---|---|---|---|\n| 1 | Mở lớp | Báo cáo | Sở Y tế |",
        [(["Sở Y tế"], [])],
    ),
    (
        "STT\n\nNội dung\n\nChủ trì\n\nPhối hợp\n\nThời gian\n\n1. Chuẩn bị\n\n1\n\nIn tài liệu\n\nPhòng Y tế\n\nCông an xã\n\nTháng 4/2025\n\n2. Thực hiện\n\n2\n\nNói chuyện tại thôn\n\nTrạm Y tế xã\n\nHội Phụ nữ xã\n\nQuý II/2025\n\n3\n\nĂn cơm trưa với người già\n\nĐoàn Thanh niên xã\n\nQuý III/2025",
        [
            (["Phòng Y tế"], ["Công an xã"]),
            (["Trạm Y tế xã"], ["Hội Phụ nữ xã"]),
            (["Đoàn Thanh niên xã"], []),
        ],
    ),
    (
        "STT\n\nNội dung\n\nChủ trì\n\nPhối hợp\n\nThời gian\n\n1\n\nIn tài liệu\n\nPhòng Y tế\n\nCông an xã\n\nTháng 4/2025\n\n4\n\nSTT\n\nNội dung\n\nChủ trì\n\nPhối hợp\n\nThời gian\n\n2\n\nNói chuyện tại thôn\n\nTrạm Y tế xã\n\nHội Phụ nữ xã\n\nQuý II/2025\n\n3\n\nPhát loa\n\nCông an xã\n\nĐoàn Thanh niên xã\n\nHằng tuần",
        [
            (["Phòng Y tế"], ["Công an xã"]),
            (["Trạm Y tế xã"], ["Hội Phụ nữ xã"]),
            (["Công an xã"], ["Đoàn Thanh niên xã"]),
        ],
    ),
    (
        "STT\nNhiệm vụ\nĐơn vị thực hiện\nThời hạn\nI. Truyền thông\n1\nPhát loa\nCông an xã\nHằng ngày\n2\nIn băng rôn, treo ở\nngã ba chợ\nVăn phòng\n30/4/2025\nII. Kiểm tra\n3\nĐi các bản\nTrạm Y tế xã\nTháng 6",
        [(["Công an xã"], []), (["Văn phòng"], []), (["Trạm Y tế xã"], [])],
    ),
    # marks
    (
        "1. Sở Y tế\n- In tờ rơi.\n1a. Công an tỉnh\n- Giữ trật tự.\n2. Sở Nội vụ\n- Mở lớp.",
        [(["Sở Y tế"], []), (["Công an tỉnh"], []), (["Sở Nội vụ"], [])],
    ),
    (
        "2.1. Sở Y tế\n- In tờ rơi.\n2.1a. Công an tỉnh\n- Giữ trật tự.",
        [(["Sở Y tế"], []), (["Công an tỉnh"], [])],
    ),
    (
        "4. Sở Y tế: In tờ rơi.\n4b. Công an tỉnh: Giữ trật tự.\n5. Sở Nội vụ: Mở lớp.",
        [(["Sở Y tế"], []), (["Công an tỉnh"], []), (["Sở Nội vụ"], [])],
    ),
    # tables
    (
        "| TT | Tên hoạt động, sự kiện | Đơn vị chủ trì | Thời gian |\n|---|---|---|---|\n| 1 | Đêm hội trăng rằm | Tỉnh đoàn | 25/9/2025 |",
        [(["Tỉnh đoàn"], [])],
    ),
    (
        "STT\tẤn phẩm\tNgười thực hiện\tHạn nộp\n1\tTập san số 1\tPhòng Trị sự\t20/4/2025\n2\tĐĩa hình\tPhòng Bạn đọc\t10/5/2025",
        [(["Phòng Trị sự"], []), (["Phòng Bạn đọc"], [])],
    ),
    (
        "TT\n\nCông việc\n\nNgười chủ trì\n\nNgười phối hợp\n\nThời hạn\n\nA. Trước ngày hội\n\n1\n\nMượn sân\n\nVăn phòng\n\nCông an phường\n\nTrước 10/5/2025\n\n2\n\nTreo cờ\n\nTổ dân phố\n\nCuối tháng 5\n\nB. Trong ngày hội\n\n3\n\nGiữ xe\n\nĐoàn phường\n\nHội Cựu chiến binh phường\n\n18/5/2025",
        [
            (["Văn phòng"], ["Công an phường"]),
            (["Tổ dân phố"], []),
            (["Đoàn phường"], ["Hội Cựu chiến binh phường"]),
        ],
    ),
    (
        "STT\n\nNhiệm vụ\n\nChủ trì\n\nPhối hợp\n\nThời gian\n\n1\n\nMua áo phao\n\nPhòng Kinh tế\n\nTrạm Y tế xã;\nHội Nông dân xã\n\nQuý II/2025\n\n2\n\nDạy bơi\n\nTrường THCS\n\nĐoàn xã\n\nHè 2025\n\nTrên đây là kế hoạch, các đơn vị thực hiện.",
        [(["Phòng Kinh tế"], ["Trạm Y tế xã", "Hội Nông dân xã"]), (["Trường THCS"], ["Đoàn xã"])],
    ),
    # marks
    (
        "1. Sở Y tế: in tờ rơi.\n2. Công an tỉnh: giữ trật tự.\n2đ. Sở Nội vụ: mở lớp.",
        [(["Sở Y tế"], []), (["Công an tỉnh"], []), (["Sở Nội vụ"], [])],
    ),
]


@pytest.mark.parametrize(("body", "expected"), CASES)
def test_who_does_it_and_with_whom(body: str, expected: list[tuple[list[str], list[str]]]) -> None:
    assert who_does(body) == expected


@pytest.mark.parametrize(
    "table",
    [
        "| Chỉ tiêu | Đơn vị tính | Kết quả |\n|---|---|---|\n| Tin, bài đã đăng | tin, bài | 5 |\n| Người dự | người | 120 |",
        "| TT | Hoạt động | ĐVT | Số lượng |\n|---|---|---|---|\n| 1 | In tờ gấp | tờ | 3.000 |",
        "| TT | Nội dung chi | Đơn vị đo | Mức chi |\n|---|---|---|---|\n| 1 | Phim ngắn | phim | 20 |",
        "| Nội dung | Đơn vị: triệu đồng |\n|---|---|\n| In tờ gấp | 30 |",
    ],
)
def test_a_unit_of_measure_does_nothing(table: str) -> None:
    assert who_does(f"1. Sở Y tế mở lớp.\n2. Số liệu kèm theo\n{table}") == [(["Sở Y tế"], [])]
