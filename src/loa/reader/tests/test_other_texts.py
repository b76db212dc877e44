"""A text that is no administrative paper gives an honest, nearly empty reading; a fragment of one is read."""

from __future__ import annotations

import pytest
from rich.console import Console

from loa.reader.exports.people import show
from loa.reader.pipeline import read
from loa.reader.stages.run import NOT_ADMINISTRATIVE

NEWS = """Khai mạc hội sách mùa thu tại Sông Ngàn

(SN) - Sáng 10/10/2026, Sở Văn hóa và Thể thao tỉnh Sông Ngàn chủ trì, phối hợp với Hội Nhà văn
tỉnh tổ chức khai mạc hội sách.
Ông Trần Văn Lộc, Giám đốc Sở, cho biết hội sách dự kiến đón 40.000 lượt khách trước ngày 15/10/2026.
Trước đó, Quyết định số 123/QĐ-UBND của UBND tỉnh đã phê duyệt kế hoạch.
Thời gian tới, Sở tiếp tục triển khai các hoạt động.
UBND xã Tân Lâm báo cáo UBND tỉnh kết quả trước ngày 30/10/2026, theo ban tổ chức.
"""
ENCYCLOPAEDIA = """Bệnh dại

Bệnh dại là bệnh truyền nhiễm từ động vật sang người.

1. Lịch sử
Từ năm 1974, Bộ Y tế phối hợp với Viện Vệ sinh dịch tễ triển khai tiêm vắc xin. Cục Thú y tổ chức giám sát.

2. Phòng bệnh
- Tiêm phòng cho chó, mèo hằng năm.
- Rửa vết cắn bằng xà phòng trong 15 phút.

3. Văn hóa
- Bệnh được nhắc đến trong nhiều tác phẩm.
"""
THESIS = """CHƯƠNG 2. ĐỐI TƯỢNG VÀ PHƯƠNG PHÁP
2.1. Đối tượng
Nghiên cứu trên 320 hộ tại ba xã.
2.2. Cách làm
Nhóm nghiên cứu phối hợp với Trạm Y tế xã phỏng vấn từng hộ.
Trạm Y tế xã lập danh sách hộ trước ngày 30/6/2025.
- Trạm Y tế xã hỗ trợ người dẫn đường.
KẾT LUẬN
72% số hộ biết cách phòng bệnh. Trạm Y tế xã cần tổ chức truyền thông thường xuyên.
"""
LETTER = """Thân gửi mẹ,

Con vẫn khỏe. Trường con tổ chức đi tham quan ngày 20/11/2026.
- Lớp con phối hợp với lớp bên làm báo tường trước thứ Sáu.
- Các bạn chuẩn bị áo mưa, gửi cô giáo danh sách.
Con nhớ mẹ nhiều.
"""
RECIPE = """Canh chua cá lóc

Nguyên liệu
1. Cá lóc 1 kg
2. Me chín 50 g

Cách làm
Bước 1: Làm sạch cá, ướp 15 phút.
- Phối hợp me với dứa để nước dùng dịu.
Bước 2: Nấu sôi, hớt bọt thường xuyên, hoàn thành trước bữa ăn 10 phút.
"""
HANDBOOK = """# Hướng dẫn dùng phần mềm

1. [Đăng nhập](#1-đăng-nhập)
2. [Đơn vị, tài khoản](#2-đơn-vị-tài-khoản)

## 1. Đăng nhập
Phần mềm giao việc cho các đơn vị, nhận báo cáo.
- **Cơ quan** có thể bắt buộc xác thực hai bước.

## 2. Đơn vị, tài khoản
- Trang của đơn vị: bấm *Gửi báo cáo*, lãnh đạo đơn vị duyệt báo cáo trước ngày 25 hằng tháng.
- Đơn vị chỉ thấy việc của mình; cán bộ đơn vị cập nhật tiến độ.
"""
FAMILY = """BIÊN BẢN
Họp gia đình

Hôm nay, ngày 02 tháng 02 năm 2026, cả nhà gồm ông bà, bố mẹ và các con họp bàn việc giỗ.
1. Bác cả chuẩn bị mâm cỗ trước ngày 10/02/2026.
2. Cô út báo cho họ hàng, phối hợp với bác cả đón khách.
3. Các cháu dọn nhà, báo cáo bà kết quả trước thứ Bảy.
"""
SONG = """Đường về xóm nhỏ

Chiều nay em về ngang bến sông,
Xã ta vào hội, trống vang đồng.
Đoàn thanh niên hát bài ca mới,
Chung tay xây dựng xóm làng đông.
"""
LEASE = """HỢP ĐỒNG THUÊ NHÀ

Điều 1. Đối tượng
Bên A cho Bên B thuê căn nhà số 12.
Điều 2. Trách nhiệm của Bên B
- Trả tiền trước ngày 05 hằng tháng.
- Giữ gìn vệ sinh, báo cáo Bên A khi có hư hỏng.
"""
OTHERS = {
    "news": NEWS,
    "encyclopaedia": ENCYCLOPAEDIA,
    "thesis": THESIS,
    "letter": LETTER,
    "recipe": RECIPE,
    "handbook": HANDBOOK,
    "family": FAMILY,
    "song": SONG,
    "lease": LEASE,
}


@pytest.mark.parametrize("form", ["txt", "md"])
@pytest.mark.parametrize("name", OTHERS)
def test_a_text_that_is_no_paper_binds_nobody_and_says_so(name: str, form: str) -> None:
    reading = read(OTHERS[name].encode(), name=f"{name}.{form}")
    facts = reading.facts
    told = (facts.duties, facts.reports, facts.phases, facts.contents, facts.forms, facts.slogans)
    assert not any((*told, facts.funding, facts.recipients, reading.declined))
    header = facts.header
    assert not any(
        (
            header.doc_type,
            header.title,
            header.code,
            header.issuer,
            header.signatory.position,
            header.signatory.authority,
        )
    )
    assert reading.warnings == (NOT_ADMINISTRATIVE,)
    assert all(each.role != "carried" for each in reading.passages if each.kind == "sentence")


@pytest.mark.parametrize(
    "fragment",
    [
        "PHỤ LỤC\n(Kèm theo Kế hoạch số 12/KH-UBND ngày 02/3/2026)\n1. Sở Y tế tập huấn cho cán bộ xã.\n",
        "- Sở Y tế tổ chức tập huấn cho cán bộ xã.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n",
        "V. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế tập huấn cho cán bộ xã.\n",
        "V. TÔ CHƯC THỰC HIÊN\n1. Sở Y tế tập huấn cho cán bộ xã.\n",
        "3. Sở Y tế\n- Tổ chức tập huấn cho cán bộ xã.\n4. Sở Tài chính\n- Bố trí kinh phí.\n",
        "- Sở Y tế chủ trì, phối hợp với Sở Tài chính tổ chức tập huấn.\n",
        "2. Tập huấn cho cán bộ xã.\na) Đơn vị chủ trì: Sở Y tế.\nb) Thời gian: Quý I/2026.\n",
        "Kính gửi: Các sở, ngành\n\nĐề nghị Sở Y tế tổ chức tập huấn cho cán bộ xã.\n",
        "KẾ HOẠCH\nPhòng bệnh\n\n1. Sở Y tế tập huấn cho cán bộ xã.\n",
        "Căn cứ Kế hoạch số 12/KH-UBND ngày 02/3/2026;\n1. Sở Y tế tập huấn cho cán bộ xã.\n",
        "UỶ BAN NHAN DAN\nĐộc lâp - Tư do - Hanh phuc\nKE HOACB\n1. Sở Y tế tập huấn cho cán bộ xã.\n",
        "1. Sở Y tế tập huấn cho cán bộ xã.\n\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nTrần Văn Lộc\n",
    ],
)
def test_one_sign_of_a_paper_is_enough(fragment: str) -> None:
    reading = read(fragment.encode(), name="a.txt")
    assert reading.facts.duties
    assert reading.warnings == ()


@pytest.mark.parametrize(("language", "told"), [("vi", "văn bản hành chính"), ("en", "no sign of an admin")])
def test_people_are_told_why_nothing_was_read(language: str, told: str) -> None:
    console = Console(width=160)
    with console.capture() as shown:
        show(read(NEWS.encode(), name="a.txt"), console, name="a.txt", language=language)  # type: ignore[arg-type]
    assert told in shown.get()
