# ruff: noqa: E501  # sample sentences read better unbroken
"""Plans in plain speech: who leads and helps in brackets, lists and later clauses, and sections headed by questions."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of, who_does

WHO = [
    # a column of helpers by a plain name, and what stands above meant again
    (
        "TT\tViệc\tAi làm\tCùng làm\tBao giờ\n1\tDán áp phích\tVăn phòng\tĐoàn xã\t20/4/2025\n2\tPhát loa\tTrạm Y tế xã\tnt\tTháng 5/2025",
        [(["Văn phòng"], ["Đoàn xã"]), (["Trạm Y tế xã"], ["Đoàn xã"])],
    ),
    (
        "| STT | Công việc | Chủ trì | Phối hợp |\n|---|---|---|---|\n| 1 | Mở lớp | Sở Y tế | Công an tỉnh; Tỉnh đoàn |\n| 2 | In tờ rơi | Sở Nội vụ | Như trên |\n| 3 | Treo cờ | Sở Nội vụ | |",
        [
            (["Sở Y tế"], ["Công an tỉnh", "Tỉnh đoàn"]),
            (["Sở Nội vụ"], ["Công an tỉnh", "Tỉnh đoàn"]),
            (["Sở Nội vụ"], []),
        ],
    ),
    (
        "TT\tNội dung\tNgười làm chính\tNgười giúp\n1\tDán áp phích\tVăn phòng\tĐoàn xã",
        [(["Văn phòng"], ["Đoàn xã"])],
    ),
    (
        "TT\tNội dung\tĐơn vị chính\tĐơn vị hỗ trợ\n1\tDán áp phích\tVăn phòng\tĐoàn xã",
        [(["Văn phòng"], ["Đoàn xã"])],
    ),
    # members of those above
    (
        "1. Các Trạm Y tế xã, Trạm Y tế phường\n1.1. Mỗi Trạm đặt một bàn tư vấn tại chợ.\n1.2. Từng trạm cử người trực.",
        [
            (["Các Trạm Y tế xã", "Trạm Y tế phường"], []),
            (["Các Trạm Y tế xã", "Trạm Y tế phường"], []),
        ],
    ),
    # one head word with several names
    (
        "1. Các Trạm Y tế Bình An, Phú Lộc, Tân Hòa - Tân Lập\n- Phát tờ rơi.",
        [(["Các Trạm Y tế Bình An, Phú Lộc, Tân Hòa - Tân Lập"], [])],
    ),
    (
        "1. Các Hạt Kiểm lâm Bình An, Phú Lộc\n- Phát tờ rơi.\n2. Sở Y tế, Công an tỉnh\n- Mở lớp.",
        [(["Các Hạt Kiểm lâm Bình An, Phú Lộc"], []), (["Sở Y tế", "Công an tỉnh"], [])],
    ),
    (
        "1. Các Đội Kiểm tra số 1, 2, 3: không kiểm tra trong tháng 7.",
        [(["Các Đội Kiểm tra số 1, 2, 3"], [])],
    ),
    ("1. Các Phòng Nghiệp vụ 1, 2: lập danh sách hộ.", [(["Các Phòng Nghiệp vụ 1, 2"], [])]),
    # a unit in brackets behind the work, which the heading names among others
    (
        "1. Công an xã; Trạm Y tế xã\n- Phát tờ rơi tại chợ.\n- Dán cảnh báo tại 10 điểm (Công an xã), xong trong tháng 5;",
        [(["Công an xã", "Trạm Y tế xã"], []), (["Công an xã"], [])],
    ),
    (
        "1. Phòng Y tế, Phòng Nội vụ\n- Viết tin bài (Phòng Nội vụ).\n- Mở lớp cho cán bộ.",
        [(["Phòng Nội vụ"], []), (["Phòng Y tế", "Phòng Nội vụ"], [])],
    ),
    # who helps is told once for the list below
    (
        "1. Trạm Y tế xã\nPhối hợp với Đoàn xã, Hội Nông dân xã:\n- Mở lớp sơ cứu.\n- Phát tờ rơi.",
        [
            (["Trạm Y tế xã"], ["Đoàn xã", "Hội Nông dân xã"]),
            (["Trạm Y tế xã"], ["Đoàn xã", "Hội Nông dân xã"]),
        ],
    ),
    (
        "1. Trạm Y tế xã\n1.1. Phối hợp với Đoàn xã, Hội Nông dân xã:\n- Mở lớp sơ cứu.\n- Phát tờ rơi.\n1.2. Treo băng rôn.",
        [
            (["Trạm Y tế xã"], ["Đoàn xã", "Hội Nông dân xã"]),
            (["Trạm Y tế xã"], ["Đoàn xã", "Hội Nông dân xã"]),
            (["Trạm Y tế xã"], []),
        ],
    ),
    # two clauses, two subjects
    (
        "1. Mặt trận và các đoàn thể\n- Vận động hội viên.\n- Hội Nông dân phụ trách chợ; Hội Cựu chiến binh phụ trách bến xe.",
        [(["Mặt trận", "các đoàn thể"], []), (["Hội Nông dân", "Hội Cựu chiến binh"], [])],
    ),
    (
        "1. Các phòng chuyên môn\n- Phòng Y tế viết tin; Phòng Nội vụ đọc lại.",
        [(["Phòng Y tế", "Phòng Nội vụ"], [])],
    ),
    # where the names of helpers end
    (
        "1. Phòng An toàn chủ trì, phối hợp Trung tâm Văn hóa các huyện làm 03 đoạn phim ngắn.",
        [(["Phòng An toàn"], ["Trung tâm Văn hóa các huyện"])],
    ),
    (
        "1. Sở Y tế\n- Phối hợp với Bưu điện tỉnh lập 10 điểm phát tờ rơi.",
        [(["Sở Y tế"], ["Bưu điện tỉnh"])],
    ),
    # posts and departments with verbs in their names
    (
        "1. Điều dưỡng trưởng các khoa: kiểm tra dung dịch rửa tay mỗi sáng.",
        [(["Điều dưỡng trưởng các khoa"], [])],
    ),
    (
        "1. Chủ các cơ sở lưu trú, chủ quán ăn trên địa bàn\n- Treo bảng giá.",
        [(["Chủ các cơ sở lưu trú", "chủ quán ăn trên địa bàn"], [])],
    ),
    (
        "1. Phòng Kế hoạch tổng hợp làm đầu mối; Phòng Tài chính kế toán lo kinh phí.",
        [(["Phòng Kế hoạch tổng hợp", "Phòng Tài chính kế toán"], [])],
    ),
    # labels on one line, a bar or a dash between them
    (
        "1. In tờ rơi cho các lớp.\nChủ trì: Văn phòng | Phối hợp: Đoàn trường | Thời gian: 20/4/2025",
        [(["Văn phòng"], ["Đoàn trường"])],
    ),
    (
        "1. In tờ rơi cho các lớp.\nChủ trì: Văn phòng - Phối hợp: Đoàn trường - Thời gian: 20/4/2025",
        [(["Văn phòng"], ["Đoàn trường"])],
    ),
    # a line that opens a list of means gives no work to those named in it
    (
        "Phương tiện, hình thức:\n- Báo tỉnh và Đài tỉnh: phóng sự, bài phản ánh.\n- Loa xã.",
        [],
    ),
    # what closes the list is no work
    (
        "1. Tổ trưởng các tổ dân phố\n- Họp tổ trước ngày 05/6.\n\nViệc phân công chi tiết theo Phụ lục. Có gì khó, các đơn vị điện ngay cho Văn phòng.",
        [(["Tổ trưởng các tổ dân phố"], [])],
    ),
    # a page ends in the middle of the sentence
    (
        "1. Sở Y tế\n- Vận động đủ số người dự phòng bằng một lần rưỡi số người\n\n- 3 -\n\ncần gọi, không để thiếu.",
        [(["Sở Y tế"], [])],
    ),
    (
        "1. Sở Y tế\n- Vận động đủ số người dự phòng bằng một lần rưỡi số người\n\n- 12 -\n\ncần gọi, không để thiếu.",
        [(["Sở Y tế"], [])],
    ),
]


@pytest.mark.parametrize(("work", "expected"), WHO)
def test_who_does_it_and_with_whom(work: str, expected: list[tuple[list[str], list[str]]]) -> None:
    assert who_does(work) == expected


A = ["Ý nghĩa của việc đọc", "Gương người đọc tiêu biểu"]
F = ["Đăng tin trên trang thông tin điện tử", "Phát tờ rơi tại nhà văn hóa"]
TOLD = [
    "II. Tuyên truyền cái gì\n%A\nIII. Tuyên truyền bằng cách nào\n%F",
    "II. NÓI GÌ VỚI DÂN\n%A\nIII. NÓI BẰNG CÁCH NÀO\n%F",
    "II. Tuyên truyền những gì?\n%A\nIII. Tuyên truyền như thế nào?\n%F",
    "II. NHỮNG ĐIỀU CẦN NÓI\n%A\nIII. CÁCH TUYÊN TRUYỀN\n%F",
    "II. TRUYỀN THÔNG ĐIỀU GÌ\n%A\nIII. TRUYỀN THÔNG RA SAO\n%F",
    "II. CÁI CẦN TUYÊN TRUYỀN\n%A\nIII. LÀM BẰNG CÁCH NÀO\n%F",
    "II. Tuyên truyền cái gì\n1. Nói cho dân hiểu:\n%A\nIII. Tuyên truyền bằng cách nào\nHình thức phải hợp với từng nơi; ở chợ thì loa, ở phố thì điện thoại:\n%F",
    "II. Những việc cần cho dân biết\n%A\nIII. Cho dân biết bằng cách nào\n%F",
]


@pytest.mark.parametrize("sections", TOLD)
def test_sections_headed_by_questions(sections: str) -> None:
    told = sections.replace("%A", "".join(f"- {a};\n" for a in A).strip())
    told = told.replace("%F", "".join(f"- {f}.\n" for f in F).strip())
    facts = facts_of(plan_of(title="Tuyên truyền Ngày hội đọc sách năm 2025", told=told, number="IV"))
    assert [content.text.value.strip(" .;") for content in facts.contents] == A
    assert [form.text.value.strip(" .;") for form in facts.forms] == F


WORK = [
    "II. Ai làm việc gì\n1. Sở Y tế\n- In tờ rơi.",
    "II. Làm gì trong tháng này\n1. Sở Y tế\n- In tờ rơi.",
    "II. Việc phải làm ngay\n1. Sở Y tế\n- In tờ rơi.",
    "II. Cách chấm điểm\n1. Sở Y tế\n- In tờ rơi.",
]


@pytest.mark.parametrize("sections", WORK)
def test_questions_about_work_are_none(sections: str) -> None:
    facts = facts_of(plan_of(title="Tuyên truyền Ngày hội đọc sách năm 2025", told=sections))
    assert not facts.contents
    assert not facts.forms


CHANNELS = [
    ("Tôn vinh người đọc nhiều nhất", ["movement"]),
    ("Biểu dương “Gia đình hiếu học” do bạn đọc bình chọn", ["movement"]),
    ("Xe dán đề can chạy diễu hành các phố chính", ["mobile"]),
    ("Xe mô tô diễu hành qua các thôn", ["mobile"]),
    ("Báo tỉnh và Đài tỉnh: phóng sự, bài phản ánh; bản tin tiếng Thái", ["press", "tv-radio"]),
    ("Bản tin của trường, tờ gấp", ["publication"]),
    ("Họp thôn; gặp riêng chủ quán", ["meeting"]),
    ("Đối thoại trực tiếp với bạn đọc", ["meeting"]),
    ("Nhắn tin Zalo của thư viện", ["social", "message"]),
    ("Vinh danh dòng họ hiếu học", ["movement"]),
]


@pytest.mark.parametrize(("form", "channels"), CHANNELS)
def test_channels_of_a_form(form: str, channels: list[str]) -> None:
    told = f"II. HÌNH THỨC TUYÊN TRUYỀN\n- {form}.\n- Cách khác."
    facts = facts_of(plan_of(title="Tuyên truyền Ngày hội đọc sách năm 2025", told=told))
    assert [channel.value for channel in facts.forms[0].channels] == channels
