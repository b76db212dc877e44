"""The words around a reading when it is shown to people, in Vietnamese and English.

The library runs without the web framework and so without its catalogues.
"""

from __future__ import annotations

from loa.reader.errors import Language

LABELS: dict[str, tuple[str, str]] = {
    "document": ("Tài liệu", "Document"),
    "doc_type": ("Loại văn bản", "Type"),
    "code": ("Số, ký hiệu", "Number"),
    "place": ("Nơi ban hành", "Place"),
    "date": ("Ngày", "Date"),
    "title": ("Trích yếu", "Subject"),
    "issuer": ("Cơ quan ban hành", "Issued by"),
    "signatory": ("Người ký", "Signed by"),
    "addressees": ("Kính gửi", "Addressed to"),
    "recipients": ("Nơi nhận", "Recipients"),
    "references": ("Văn bản viện dẫn", "Documents cited"),
    "outline": ("Bố cục", "Outline"),
    "phases": ("Giai đoạn", "Phases"),
    "duties": ("Nhiệm vụ", "Duties"),
    "contents": ("Nội dung tuyên truyền", "Contents"),
    "forms": ("Hình thức tuyên truyền", "Forms"),
    "slogans": ("Khẩu hiệu", "Slogans"),
    "reports": ("Chế độ báo cáo", "Reports"),
    "funding": ("Nguồn kinh phí", "Sources of money"),
    "inconsistencies": ("Điểm cần xem lại", "To be looked at again"),
    "not-carried": ("Đọc, không thực hiện", "Read, not carried out"),
    "unaccounted": ("Số đoạn chưa rõ", "Passages not accounted for"),
    "number": ("TT", "No."),
    "section": ("Mục", "Section"),
    "text": ("Nhiệm vụ", "Duty"),
    "lead": ("Chủ trì", "Lead"),
    "with": ("Phối hợp", "With"),
    "due": ("Thời hạn", "Due"),
    "end": ("Ngày cuối", "Last day"),
    "page": ("Trang", "Page"),
    "pages": ("trang", "pages"),
    "not-administrative": (
        "Không thấy dấu hiệu nào của văn bản hành chính nên không đọc ra nhiệm vụ hay báo cáo nào.",
        "It shows no sign of an administrative document, so no duties or reports were read from it.",
    ),
    "picture-unread": (
        "Có trang chứa hình lớn mà chữ trong hình, nếu có, không đọc được: hãy đối chiếu với trang gốc.",
        "A page holds a large picture whose words, if there are any, were not read: compare with the page.",
    ),
    "nothing": (
        "Không đọc ra điều gì của văn bản hành chính.",
        "Nothing of an administrative document was found.",
    ),
}


def label(key: str, language: Language) -> str:
    """The words for `key`."""
    return LABELS[key][0 if language == "vi" else 1]
