# ruff: noqa: E501  # sentences of papers read better unbroken
"""A paper of each kind of a fictional province, for the pictures of pages that tests compare."""

from __future__ import annotations

from typing import Any

from loa.writer.tests.factories import acceptance, duty, facts

_LEADER = {"authority": "KT. GIÁM ĐỐC", "position": "PHÓ GIÁM ĐỐC", "name": "Nguyễn Văn Mẫu"}
_CHAIR = {
    "authority": "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH", "position": "PHÓ CHỦ TỊCH", "name": "Lê Thị Thử",
}  # fmt: skip
_COMMITTEE = {"issuer": ["Ủy ban nhân dân tỉnh Sông Vân"], "signatory": _CHAIR}


def _units(*words: str) -> list[dict[str, Any]]:
    """Numbered paragraphs: "1. …", "2. …"."""
    return [{"num": str(number), "heading": each, "level": 1} for number, each in enumerate(words, 1)]


def _bare(doc_type: str, **changes: Any) -> dict[str, Any]:
    """A paper of that kind without any facts of a campaign but `changes`."""
    nothing: dict[str, Any] = {
        "assignments": [],
        "contents": [],
        "forms": [],
        "references": [],
        "outline": [],
    }
    return facts(doc_type=doc_type, **(nothing | changes))


def _plan() -> dict[str, Any]:
    units = ("Phòng Nghiệp vụ Y", "Trung tâm Kiểm soát bệnh tật", "Ủy ban nhân dân các xã, phường")
    outline = facts()["outline"][:4] + [
        {"num": str(number), "heading": unit, "level": 2} for number, unit in enumerate(units, 1)
    ]
    work = (
        "Biên soạn tài liệu hỏi đáp về diệt bọ gậy, lăng quăng cho hộ gia đình.",
        "Tập huấn cho cộng tác viên thôn, tổ dân phố về cách kiểm tra dụng cụ chứa nước.",
        "Phát thông điệp phòng bệnh trên hệ thống loa truyền thanh mỗi ngày hai lần vào đầu giờ sáng và cuối giờ chiều.",
        "Tổng hợp số hộ đã được tuyên truyền, số dụng cụ chứa nước đã được xử lý.",
    )
    duties = [
        duty(lead=[unit], text=text, section=f"II.{number}")
        for number, unit in enumerate(units, 1)
        for text in work
    ]
    return facts(outline=outline, assignments=duties)


KINDS: dict[str, dict[str, Any]] = {
    "ke-hoach": _plan(),
    "cong-van": _bare(
        "công văn", code="214/SYT-NVY", title="tăng cường tuyên truyền phòng, chống sốt xuất huyết",
        addressees=["Ủy ban nhân dân các xã, phường"], references=[{"code": "12/KH-UBND", "date": "2026-01-05"}],
        outline=_units(
            "Tuyên truyền trên hệ thống loa truyền thanh về cách diệt bọ gậy ở từng hộ gia đình.",
            "Huy động đoàn thể cùng người dân thu gom phế thải đọng nước vào sáng thứ bảy hằng tuần.",
            "Báo cáo kết quả về Sở Y tế trước ngày 25 hằng tháng để tổng hợp.",
        ), recipients=["Như trên", "Giám đốc Sở (b/c)", "Lưu: VT, NVY"], signatory=_LEADER,
    ),
    "bao-cao": _bare(
        "báo cáo", code="87/BC-SYT", title="Kết quả tuyên truyền phòng, chống sốt xuất huyết quý I năm 2026",
        outline=_units(
            "Toàn tỉnh đã phát 1.240 lượt tin, bài trên loa truyền thanh; 318 tin, bài trên báo và cổng thông tin điện tử.",
            "Số hộ được hướng dẫn trực tiếp đạt 42.600 hộ, bằng 85,2% so với chỉ tiêu.",
            "Một số xã miền núi chưa có cộng tác viên ở hết các thôn, bản.",
        ),
    ),
    "thong-bao": _bare(
        "thông báo", code="31/TB-UBND", title="Kết luận của Phó Chủ tịch Ủy ban nhân dân tỉnh tại cuộc họp về công tác thông tin cơ sở",
        outline=_units(
            "Thống nhất phương án lắp đặt cụm loa thông minh tại 24 xã, phường.",
            "Giao Sở Văn hóa, Thể thao và Du lịch chủ trì, hoàn thành trước ngày 30 tháng 6 năm 2026.",
        ), **_COMMITTEE,
    ),
    "to-trinh": _bare(
        "tờ trình", code="19/TTr-SYT", title="Về việc ban hành Kế hoạch truyền thông phòng, chống dịch bệnh năm 2026",
        addressees=["Ủy ban nhân dân tỉnh Sông Vân"],
        outline=_units(
            "Sự cần thiết: số ca mắc hai tháng đầu năm tăng 1,4 lần so với cùng kỳ.",
            "Nội dung chủ yếu: ba đợt cao điểm, mười nhóm việc, kinh phí 1,2 tỷ đồng.",
        ),
    ),
    "quyet-dinh": _bare(
        "quyết định", code="506/QĐ-UBND", title="Ban hành Kế hoạch truyền thông phòng, chống dịch bệnh năm 2026",
        references=[{"code": "30/2020/NĐ-CP", "date": "2020-03-05"}, {"code": "19/TTr-SYT", "date": "2026-02-02"}],
        outline=[
            {"num": "Điều 1", "heading": "Ban hành kèm theo Quyết định này Kế hoạch truyền thông phòng, chống dịch bệnh năm 2026.", "level": 1},
            {"num": "Điều 2", "heading": "Quyết định này có hiệu lực kể từ ngày ký.", "level": 1},
            {"num": "Điều 3", "heading": "Giám đốc Sở Y tế và Chủ tịch Ủy ban nhân dân các xã, phường chịu trách nhiệm thi hành Quyết định này.", "level": 1},
        ], recipients=["Như Điều 3", "Thường trực Tỉnh ủy (b/c)", "Lưu: VT"], **_COMMITTEE,
    ),
    "giay-moi": _bare(
        "giấy mời", code="45/GM-SYT", title="Dự hội nghị triển khai công tác truyền thông phòng, chống sốt xuất huyết",
        addressees=["Ủy ban nhân dân các xã, phường", "Trung tâm Kiểm soát bệnh tật", "Báo và Đài Phát thanh, Truyền hình tỉnh"],
        outline=_units(
            "Thời gian: 08 giờ 00, thứ ba ngày 17 tháng 02 năm 2026.",
            "Địa điểm: Hội trường tầng 2, trụ sở Sở Y tế.",
            "Thành phần: đại diện lãnh đạo đơn vị và cán bộ phụ trách truyền thông.",
        ),
    ),
    "bien-ban": _bare(
        "biên bản", code=None, title="Họp rút kinh nghiệm đợt truyền thông cao điểm phòng, chống sốt xuất huyết",
        outline=_units(
            "Thời gian, địa điểm: 14 giờ 00 ngày 05 tháng 02 năm 2026, tại phòng họp số 1.",
            "Thành phần: lãnh đạo Sở, trưởng các phòng, đại diện mười xã, phường.",
            "Ý kiến: cần phát lại thông điệp vào buổi chiều; tài liệu cho hộ gia đình nên ngắn hơn.",
        ), recipients=["Như thành phần dự họp", "Lưu: VT"],
        signatory={"authority": None, "position": "GIÁM ĐỐC", "name": "Phạm Văn Nháp"},
    ),
    "bien-ban-nghiem-thu": acceptance(references=[{"code": "88/KH-SYT", "date": "2026-01-09"}]),
}  # fmt: skip
