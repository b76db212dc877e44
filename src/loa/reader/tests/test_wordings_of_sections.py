# ruff: noqa: E501  # sample sentences read better unbroken
"""Sections of contents and forms under headings of many wordings."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of

CONTENTS = ["Ý nghĩa của việc đọc", "Gương người đọc tiêu biểu"]
FORMS = ["Đăng tin trên trang thông tin điện tử", "Phát tờ rơi tại nhà văn hóa"]
SECTIONS = [
    ("II. NỘI DUNG TUYÊN TRUYỀN\n%A\nIII. HÌNH THỨC TUYÊN TRUYỀN\n%F", CONTENTS, FORMS),
    ("II. NỘI DUNG TRỌNG TÂM\n%A\nIII. PHƯƠNG THỨC TRIỂN KHAI\n%F", CONTENTS, FORMS),
    ("II. NỘI DUNG\n%A\nIII. HÌNH THỨC, THỜI GIAN\n%F", CONTENTS, FORMS),
    (
        "II. NỘI DUNG\n%A\nIII. HÌNH THỨC, THỜI GIAN\n1. Hình thức\n%F\n2. Thời gian: Từ ngày 15/4/2025 đến ngày 30/4/2025.",
        CONTENTS,
        FORMS,
    ),
    ("II. NỘI DUNG, HÌNH THỨC\n1. Nội dung\n%A\n2. Hình thức\n%F", CONTENTS, FORMS),
    ("II. NỘI DUNG VÀ HÌNH THỨC TUYÊN TRUYỀN\n1. Về nội dung\n%A\n2. Về hình thức\n%F", CONTENTS, FORMS),
    (
        "II. CHỦ ĐỀ, THÔNG ĐIỆP TRUYỀN THÔNG\n%A\nIII. PHƯƠNG TIỆN, HÌNH THỨC TRUYỀN THÔNG\n%F",
        CONTENTS,
        FORMS,
    ),
    ("II. ĐỊNH HƯỚNG NỘI DUNG TUYÊN TRUYỀN\n%A\nIII. CÁCH THỨC TUYÊN TRUYỀN\n%F", CONTENTS, FORMS),
    (
        "II. NHỮNG NỘI DUNG CẦN TẬP TRUNG TUYÊN TRUYỀN\n%A\nIII. CÁC HÌNH THỨC TUYÊN TRUYỀN CHỦ YẾU\n%F",
        CONTENTS,
        FORMS,
    ),
    ("II. NỘI DUNG THÔNG TIN, TUYÊN TRUYỀN\n%A\nIII. HÌNH THỨC THÔNG TIN, TUYÊN TRUYỀN\n%F", CONTENTS, FORMS),
    ("II. NỘI DUNG TUYÊN TRUYỀN, VẬN ĐỘNG\n%A\nIII. HÌNH THỨC TỔ CHỨC\n%F", CONTENTS, FORMS),
    (
        "II. NỘI DUNG\nTập trung tuyên truyền các nội dung sau:\n%A\nIII. HÌNH THỨC\nTuyên truyền bằng các hình thức sau:\n%F",
        CONTENTS,
        FORMS,
    ),
    (
        "II. NỘI DUNG TRUYỀN THÔNG\n1. Ý nghĩa của việc đọc.\n2. Gương người đọc tiêu biểu.\nIII. HÌNH THỨC TRUYỀN THÔNG\n1. Đăng tin trên trang thông tin điện tử.\n2. Phát tờ rơi tại nhà văn hóa.",
        ["Ý nghĩa của việc đọc", "Gương người đọc tiêu biểu"],
        FORMS,
    ),
    ("NỘI DUNG TUYÊN TRUYỀN\n%A\nHÌNH THỨC TUYÊN TRUYỀN\n%F", CONTENTS, FORMS),
    ("**Nội dung tuyên truyền**\n\n%A\n\n**Hình thức tuyên truyền**\n\n%F", CONTENTS, FORMS),
    ("## Nội dung truyền thông\n\n%A\n\n## Hình thức truyền thông\n\n%F", CONTENTS, FORMS),
    (
        "II. NỘI DUNG THỰC HIỆN\n1. Nội dung tuyên truyền: Ý nghĩa của việc đọc; gương người đọc tiêu biểu.\n2. Hình thức tuyên truyền: Đăng tin trên trang thông tin điện tử.",
        ["Ý nghĩa của việc đọc; gương người đọc tiêu biểu"],
        ["Đăng tin trên trang thông tin điện tử"],
    ),
    (
        "II. NỘI DUNG, HÌNH THỨC, THỜI GIAN TUYÊN TRUYỀN\n1. Nội dung:\n%A\n2. Hình thức:\n%F\n3. Thời gian: tháng 4/2025.",
        CONTENTS,
        FORMS,
    ),
    (
        "II. NỘI DUNG TUYÊN TRUYỀN\n1. Đối với cán bộ\n- Quy định về văn hóa công sở.\n2. Đối với người dân\n- Ý nghĩa của việc đọc.\nIII. HÌNH THỨC\n1. Tuyên truyền trên báo chí\n- Mở chuyên mục trên Báo tỉnh.\n2. Tuyên truyền trực quan\n- Treo băng rôn.",
        ["Quy định về văn hóa công sở", "Ý nghĩa của việc đọc"],
        ["Mở chuyên mục trên Báo tỉnh", "Treo băng rôn"],
    ),
    (
        "II. THÔNG ĐIỆP TUYÊN TRUYỀN\n- “Sách mở cửa tương lai”.\n- “Mỗi ngày một trang sách”.\nIII. HÌNH THỨC\n%F",
        ["“Sách mở cửa tương lai”", "“Mỗi ngày một trang sách”"],
        FORMS,
    ),
    (
        "II. NỘI DUNG\na) Ý nghĩa của việc đọc.\nb) Gương người đọc tiêu biểu.\nIII. HÌNH THỨC\na) Trên báo chí: Mở chuyên mục.\nb) Trên loa truyền thanh: Phát tin ngắn.",
        ["Ý nghĩa của việc đọc", "Gương người đọc tiêu biểu"],
        ["Trên báo chí: Mở chuyên mục", "Trên loa truyền thanh: Phát tin ngắn"],
    ),
    ("II. NỘI DUNG\n%A\nIII. BIỆN PHÁP TUYÊN TRUYỀN\n%F", CONTENTS, FORMS),
    (
        "II. ĐỐI TƯỢNG, NỘI DUNG TUYÊN TRUYỀN\n1. Đối tượng: Nhân dân trên địa bàn.\n2. Nội dung\n%A\nIII. HÌNH THỨC\n%F",
        CONTENTS,
        FORMS,
    ),
    (
        "II. THỜI GIAN, ĐỊA ĐIỂM\n- Thời gian: tháng 4/2025.\n- Địa điểm: thư viện.\nIII. NỘI DUNG\n%A\nIV. HÌNH THỨC\n%F",
        CONTENTS,
        FORMS,
    ),
]


@pytest.mark.parametrize(("sections", "contents", "forms"), SECTIONS)
def test_what_is_told_and_how(sections: str, contents: list[str], forms: list[str]) -> None:
    told = sections.replace("%A", "- Ý nghĩa của việc đọc;\n- Gương người đọc tiêu biểu.")
    told = told.replace("%F", "- Đăng tin trên trang thông tin điện tử.\n- Phát tờ rơi tại nhà văn hóa.")
    title = "Tuyên truyền Ngày hội đọc sách năm 2025"
    facts = facts_of(plan_of(title=title, told=told, number="IV"))
    assert [content.text.value.strip(" .;") for content in facts.contents] == contents
    assert [form.text.value.strip(" .;") for form in facts.forms] == forms
