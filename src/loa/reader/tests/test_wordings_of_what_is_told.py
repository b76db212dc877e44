# ruff: noqa: E501  # sample sections read better unbroken
"""Contents and forms beside times, narrowed to some of those told, under other names; channels of one item."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of

TITLE = "Tuyên truyền phòng, chống đuối nước năm 2025"
CONTENTS = ["Kỹ năng bơi", "Gương cứu người"]
FORMS = ["Phát tờ rơi", "Nói chuyện tại chi hội"]
SECTIONS = [
    (
        "II. NỘI DUNG, HÌNH THỨC VÀ THỜI GIAN\n1. Nội dung tuyên truyền\n%A\n2. Hình thức tuyên truyền\n%F\n3. Các đợt cao điểm\n- Đợt 1: từ ngày 01/5 đến ngày 31/5/2025, gắn với Tuần lễ An toàn.\n- Đợt 2: trong tháng 7/2025.",
        CONTENTS,
        FORMS,
    ),
    (
        "II. NỘI DUNG VÀ HÌNH THỨC\n1. Nội dung truyền thông\n%A\n2. Hình thức\n%F\n3. Các giai đoạn\n- Giai đoạn 1: tháng 4/2025, tập trung ở xã ven sông.\n- Giai đoạn 2: tháng 6/2025.",
        CONTENTS,
        FORMS,
    ),
    (
        "II. NỘI DUNG, HÌNH THỨC\n1. Nội dung\n%A\n2. Hình thức\n%F\n3. Lịch thực hiện\n- Tuần 1: xã Đông.\n- Tuần 2: xã Tây.",
        CONTENTS,
        FORMS,
    ),
    (
        "II. NỘI DUNG, HÌNH THỨC, ĐỐI TƯỢNG\n1. Nội dung\n%A\n2. Hình thức\n%F\n3. Các mốc thời gian\n- 25/4: phát động.\n- 30/6: sơ kết.",
        CONTENTS,
        FORMS,
    ),
    ("II. NỘI DUNG\n%A\nIII. HÌNH THỨC, THỂ LOẠI\n%F", CONTENTS, FORMS),
    ("II. NỘI DUNG TUYÊN TRUYỀN\n%A\nIII. THỂ LOẠI, HÌNH THỨC THỂ HIỆN\n%F", CONTENTS, FORMS),
    ("II. NỘI DUNG TUYÊN TRUYỀN\n%A\nIII. HÌNH THỨC VÀ QUY MÔ TỔ CHỨC\n%F", CONTENTS, FORMS),
    ("II. NỘI DUNG TUYÊN TRUYỀN\n%A\nIII. KÊNH VÀ SẢN PHẨM TRUYỀN THÔNG\n%F", CONTENTS, FORMS),
    ("II. NỘI DUNG TUYÊN TRUYỀN\n%A\nIII. LOẠI HÌNH TRUYỀN THÔNG\n%F", CONTENTS, FORMS),
    (
        "II. NỘI DUNG, HÌNH THỨC\n1. Nội dung\n1.1. Kỹ năng bơi.\n1.2. Nội dung riêng cho từng nhóm:\n- Với học sinh: gương cứu người.\n2. Hình thức\n%F",
        ["Kỹ năng bơi", "Với học sinh: gương cứu người"],
        FORMS,
    ),
    (
        "II. NỘI DUNG TUYÊN TRUYỀN\n1. Nội dung chung\n- Kỹ năng bơi.\n2. Nội dung dành cho trẻ em\n- Gương cứu người.\nIII. HÌNH THỨC\n%F",
        CONTENTS,
        FORMS,
    ),
    (
        "II. NỘI DUNG TUYÊN TRUYỀN\n1. Nội dung đối với hộ ven sông\n- Kỹ năng bơi.\n2. Nội dung theo địa bàn\n- Gương cứu người.\nIII. HÌNH THỨC\n%F",
        CONTENTS,
        FORMS,
    ),
    (
        "II. NỘI DUNG TUYÊN TRUYỀN\n1. Phần chung\n- Kỹ năng bơi.\n2. Phần riêng cho miền núi\n- Gương cứu người.\nIII. HÌNH THỨC\n%F",
        CONTENTS,
        FORMS,
    ),
    (
        "II. NỘI DUNG TUYÊN TRUYỀN\n1. Nội dung thường xuyên\n- Kỹ năng bơi.\n2. Nội dung cao điểm\n- Gương cứu người.\nIII. HÌNH THỨC\n1. Hình thức chung\n- Phát tờ rơi.\n2. Hình thức riêng cho hội viên\n- Nói chuyện tại chi hội.",
        CONTENTS,
        FORMS,
    ),
    (
        "II. NỘI DUNG, HÌNH THỨC\n1. Nội dung\n1.1. Nội dung cho học sinh\n- Kỹ năng bơi.\n1.2. Nội dung với phụ huynh\n- Gương cứu người.\n2. Hình thức\n%F",
        CONTENTS,
        FORMS,
    ),
    (
        "II. NỘI DUNG, PHƯƠNG THỨC VÀ LỊCH TRUYỀN THÔNG\n1. Nội dung\n%A\n2. Phương thức\n%F\n3. Lịch truyền thông\n- Thứ Hai: xã Bắc.\n- Thứ Tư: xã Nam.",
        CONTENTS,
        FORMS,
    ),
    ("II. LOẠI HÌNH, PHƯƠNG TIỆN TUYÊN TRUYỀN\n%F\nIII. NỘI DUNG TUYÊN TRUYỀN\n%A", CONTENTS, FORMS),
    (
        "II. NỘI DUNG\n1. Nội dung trong mùa mưa\n- Kỹ năng bơi.\n2. Nội dung trước khai giảng\n- Gương cứu người.\nIII. HÌNH THỨC TRUYỀN THÔNG\n1. Hình thức tại trường\n- Phát tờ rơi.\n2. Hình thức ở thôn\n- Nói chuyện tại chi hội.",
        CONTENTS,
        FORMS,
    ),
    ("II. NỘI DUNG TUYÊN TRUYỀN\n%A\nIII. PHƯƠNG TIỆN, SẢN PHẨM TRUYỀN THÔNG\n%F", CONTENTS, FORMS),
    (
        "II. NỘI DUNG, HÌNH THỨC, THỜI ĐIỂM\n1. Nội dung\n%A\n2. Hình thức\n%F\n3. Các mốc quan trọng\n- Ngày 15/5: mít tinh.\n- Ngày 30/6: tổng kết.",
        CONTENTS,
        FORMS,
    ),
    (
        "II. NỘI DUNG VÀ HÌNH THỨC TUYÊN TRUYỀN\n1. Nội dung\n- Kỹ năng bơi.\nRiêng đối với vùng ven biển:\n- Gương cứu người.\n2. Hình thức\n%F",
        CONTENTS,
        FORMS,
    ),
]


@pytest.mark.parametrize(("sections", "contents", "forms"), SECTIONS)
def test_what_is_told_and_how(sections: str, contents: list[str], forms: list[str]) -> None:
    told = sections.replace("%A", "- Kỹ năng bơi;\n- Gương cứu người.")
    told = told.replace("%F", "- Phát tờ rơi.\n- Nói chuyện tại chi hội.")
    facts = facts_of(plan_of(title=TITLE, told=told, number="V"))
    assert [content.text.value.strip(" .;") for content in facts.contents] == contents
    assert [form.text.value.strip(" .;") for form in facts.forms] == forms


CHANNELS = [
    ("- Lập diễn đàn trên mạng xã hội.", ["social"]),
    ("- Tổ chức tọa đàm trực tuyến trên fanpage của Đoàn.", ["social", "meeting"]),
    ("- Mở chuyên trang trên cổng thông tin điện tử; họp báo giới thiệu.", ["portal", "press-conference"]),
    ("- Trò chuyện, hỏi đáp trên Zalo.", ["social"]),
    ("- Phát bản tin thời sự, phóng sự trên sóng truyền hình tỉnh.", ["tv-radio"]),
    ("- Chạy chữ khẩu hiệu trên màn hình LED tại quảng trường.", ["screen"]),
    ("- Trình chiếu thông điệp trên bảng điện tử ở cửa khẩu.", ["screen"]),
    ("- Livestream trên trang Facebook của Đoàn.", ["social"]),
    ("- Viết bài cho Báo tỉnh, Tạp chí của Hội.", ["press"]),
    ("- Hội thi sân khấu hóa, đố vui có thưởng.", ["contest", "arts"]),
    ("- Nhắn tin SMS đến thuê bao; gửi thư điện tử đến doanh nghiệp.", ["message"]),
    ("- Dán áp phích, phát tờ gấp tại trạm y tế.", ["visual", "publication"]),
    ("- Gặp mặt già làng, nói chuyện tại nhà rông.", ["meeting"]),
    ("- Mở 03 lớp tập huấn cho cộng tác viên.", ["training"]),
    ("- Dựng video ngắn đăng TikTok, Zalo.", ["social"]),
    ("- Lồng ghép trong sinh hoạt chi bộ, họp thôn.", ["meeting"]),
    ("- Bản tin truyền hình cuối ngày và chương trình phát thanh buổi sáng.", ["tv-radio"]),
    ("- Chiếu khẩu hiệu trên bảng LED của ngân hàng.", ["screen"]),
    ("- Bản tin nội bộ của Hội, mỗi quý một số.", ["publication"]),
    ("- Phát thanh học đường vào giờ ra chơi.", ["loudspeaker"]),
    ("- Phát thanh qua loa truyền thanh của thôn.", ["loudspeaker"]),
    ("- Chương trình phát thanh trực tiếp của tỉnh.", ["tv-radio"]),
]


@pytest.mark.parametrize(("item", "channels"), CHANNELS)
def test_channels_of_one_item(item: str, channels: list[str]) -> None:
    facts = facts_of(plan_of(title=TITLE, told=f"II. HÌNH THỨC TUYÊN TRUYỀN\n{item}\n- Khác.", number="V"))
    assert [channel.value for channel in facts.forms[0].channels] == channels


LETTER = """SỞ Y TẾ
Số: 45/SYT-NVY
V/v {subject}
Hà Giang, ngày 05 tháng 5 năm 2025
Kính gửi: Các cơ quan báo chí trên địa bàn tỉnh.
Gần đây có tin đồn về chất lượng nước máy. {asked}
1. {first}
2. Tất cả mẫu nước lấy tại vòi của các hộ dân khi kiểm nghiệm ngày 02/5/2025 đều nằm trong giới hạn cho phép của quy chuẩn.
Trân trọng cảm ơn./.
"""
STATED = "Nước máy của thành phố được lấy từ hai nguồn, xử lý theo quy trình khép kín và được kiểm nghiệm mỗi ngày trước khi phát ra mạng lưới chung."
ORDERED = "Đăng tải đầy đủ kết quả kiểm nghiệm trên trang nhất của báo in và chuyên mục sức khỏe của báo điện tử trong suốt thời gian có tin đồn về nước máy."
ASKED = "Sở Y tế đề nghị các cơ quan báo chí thông tin đúng về chất lượng nước máy, cụ thể như sau:"


@pytest.mark.parametrize(
    ("subject", "asked", "first", "contents"),
    [
        ("thông tin về chất lượng nước máy", ASKED, STATED, 2),
        ("tuyên truyền về nước sạch", "Sở Y tế đề nghị các cơ quan báo chí định hướng dư luận theo các ý sau:", STATED, 2),
        ("thông tin về chất lượng nước máy", ASKED, ORDERED, 0),
        ("thông tin về chất lượng nước máy", "Sở Y tế đã kiểm tra, kết quả như sau:", STATED, 0),
        ("kiểm nghiệm nước máy", ASKED, STATED, 0),
    ],
)  # fmt: skip
def test_who_is_asked_to_tell_is_given_what_to_tell(
    subject: str, asked: str, first: str, contents: int
) -> None:
    facts = facts_of(LETTER.format(subject=subject, asked=asked, first=first))
    assert len(facts.contents) == contents
