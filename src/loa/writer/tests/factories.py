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
