"""What the types of papers are called on a page: Decree 30/2020 Article 7, and those of party and law."""

from __future__ import annotations

from django.utils.translation import pgettext_lazy

_TYPE = "type of paper"
WORDS = {
    "nghị quyết": pgettext_lazy(_TYPE, "resolution"),
    "quyết định": pgettext_lazy(_TYPE, "decision"),
    "chỉ thị": pgettext_lazy(_TYPE, "directive"),
    "quy chế": pgettext_lazy(_TYPE, "rules of procedure"),
    "quy định": pgettext_lazy(_TYPE, "regulation"),
    "thông cáo": pgettext_lazy(_TYPE, "communiqué"),
    "thông báo": pgettext_lazy(_TYPE, "notice"),
    "hướng dẫn": pgettext_lazy(_TYPE, "guidance"),
    "chương trình": pgettext_lazy(_TYPE, "programme"),
    "kế hoạch": pgettext_lazy(_TYPE, "plan"),
    "phương án": pgettext_lazy(_TYPE, "contingency plan"),
    "đề án": pgettext_lazy(_TYPE, "scheme"),
    "dự án": pgettext_lazy(_TYPE, "project"),
    "báo cáo": pgettext_lazy(_TYPE, "report"),
    "biên bản": pgettext_lazy(_TYPE, "minutes"),
    "biên bản nghiệm thu": pgettext_lazy(_TYPE, "record of acceptance"),
    "tờ trình": pgettext_lazy(_TYPE, "submission"),
    "hợp đồng": pgettext_lazy(_TYPE, "contract"),
    "công văn": pgettext_lazy(_TYPE, "official letter"),
    "công điện": pgettext_lazy(_TYPE, "urgent dispatch"),
    "bản ghi nhớ": pgettext_lazy(_TYPE, "memorandum"),
    "bản thỏa thuận": pgettext_lazy(_TYPE, "agreement"),
    "giấy mời": pgettext_lazy(_TYPE, "invitation"),
    "kết luận": pgettext_lazy(_TYPE, "conclusions"),
    "thông tri": pgettext_lazy(_TYPE, "circular notice"),
    "nghị định": pgettext_lazy(_TYPE, "decree"),
    "thông tư": pgettext_lazy(_TYPE, "circular"),
    "luật": pgettext_lazy(_TYPE, "law"),
}


def type_word(doc_type: str) -> str:
    """The type in the language of the page; one that has no word there as the paper prints it."""
    return str(WORDS.get(doc_type, doc_type or ""))
