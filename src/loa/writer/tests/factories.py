"""Facts of fictional papers for the tests of the writer."""

from __future__ import annotations

from typing import Any


def facts(**changes: Any) -> dict[str, Any]:
    """A small plan of a fictional province; `changes` replace its facts."""
    plan: dict[str, Any] = {
        "doc_type": "kế hoạch",
        "code": "58/KH-SYT",
        "place": "Sông Vân",
        "date": "2026-02-05",
        "title": "Tuyên truyền phòng, chống sốt xuất huyết",
        "issuer": ["UBND tỉnh Sông Vân", "Sở Y tế"],
        "signatory": {"authority": "KT. GIÁM ĐỐC", "position": "PHÓ GIÁM ĐỐC", "name": "Nguyễn Văn Mẫu"},
        "addressees": [],
        "recipients": ["UBND tỉnh (b/c)", "Lưu: VT"],
        "references": [{"code": "12/KH-UBND", "date": "2026-01-05"}],
        "outline": [
            {"num": "I", "heading": "NỘI DUNG, HÌNH THỨC", "level": 1},
            {"num": "1", "heading": "Nội dung", "level": 2},
            {"num": "2", "heading": "Hình thức", "level": 2},
            {"num": "II", "heading": "TỔ CHỨC THỰC HIỆN", "level": 1},
            {"num": "1", "heading": "Phòng Nghiệp vụ Y", "level": 2},
        ],
        "phases": [],
        "assignments": [duty()],
        "contents": [{"phase": None, "text": "Cách diệt bọ gậy trong gia đình."}],
        "forms": [{"text": "Phát thông điệp trên loa truyền thanh.", "channels": ["loudspeaker"]}],
        "slogans": [],
        "reports": [],
        "funding": [],
        "inconsistencies": [],
    }
    return plan | changes


def duty(**changes: Any) -> dict[str, Any]:
    """A duty of the unit that the plan's last heading names."""
    laid: dict[str, Any] = {
        "lead": ["Phòng Nghiệp vụ Y"],
        "with": [],
        "text": "Biên soạn tài liệu hỏi đáp.",
        "section": "II.1",
        "due": [],
    }
    return laid | changes


def acceptance(**changes: Any) -> dict[str, Any]:
    """A record of acceptance of a fictional province: leaflets that a printer hands over."""
    told = {
        "giver": {
            "name": "Công ty TNHH In Sông Vân",
            "people": [
                {"name": "Ông Lê Văn Mẫu", "post": "Giám đốc"},
                {"name": "Bà Phạm Thị Thử", "post": "Kế toán trưởng"},
            ],
        },
        "taker": {
            "name": "Sở Y tế tỉnh Sông Vân",
            "people": [
                {"name": "Bà Trần Thị Ví Dụ", "post": "Phó Giám đốc"},
                {"name": "Ông Hoàng Văn Nháp", "post": "Trưởng phòng Nghiệp vụ Y"},
            ],
        },
        "venue": "trụ sở Sở Y tế tỉnh Sông Vân",
        "opened": "08:30",
        "closed": "11:00",
        "copies": "2",
        "subject": "Tờ rơi, áp phích theo Hợp đồng số 15/HĐ-SYT ngày 12/01/2026.",
        "results": [
            {
                "text": "Tờ rơi hỏi đáp, khổ A5", "measure": "tờ", "given": "20.000", "accepted": "20.000",
                "quality": "Đạt, đúng mẫu đã duyệt",
            },
            {
                "text": "Áp phích, khổ A2", "measure": "tờ", "given": "600", "accepted": "594",
                "quality": "06 tờ lệch màu, in bù trước ngày 20/02/2026",
            },
        ],
        "conclusion": "Hai bên thống nhất nghiệm thu khối lượng nêu trên để làm căn cứ thanh toán.",
    }  # fmt: skip
    record: dict[str, Any] = {
        "doc_type": "biên bản nghiệm thu",
        "code": "12/BB-SYT",
        "title": "Tờ rơi, áp phích tuyên truyền phòng, chống sốt xuất huyết",
        "outline": [
            {"num": "1", "heading": "Nội dung nghiệm thu", "level": 1},
            {"num": "2", "heading": "Kết quả nghiệm thu", "level": 1},
            {"num": "3", "heading": "Kết luận", "level": 1},
        ],
        "recipients": [],
        "references": [],
        "signatory": {"authority": None, "position": None, "name": None},
        "assignments": [],
        "contents": [],
        "forms": [],
        "acceptance": told,
    }
    return facts(**record) | changes
