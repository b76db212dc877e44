"""What a synthesised report may say: a number without a source is not sent for approval."""

from __future__ import annotations

import re

from django.utils.translation import gettext as _

from loa.documents.drafting.content import Content
from loa.documents.drafting.filling import MARK
from loa.reports.synthesis.outline import TO_WRITE

# Numbers that tell when, which paper or which place, not how much. From memory, unchecked.
_TELLING = re.compile(
    r"\d{1,2}/\d{1,2}(?:/\d{4})?|\d{1,2}/\d{4}"  # days and months
    r"|(?:ngày|tháng|năm|quý|tuần|đợt|giai đoạn|kỳ|khóa|lần thứ|thứ)\s+"
    r"(?:\d+|[IVX]+)(?:/\d+){0,2}(?:\s*[-–]\s*\d+)?"
    r"|(?:điều|khoản|điểm|mục|phần|chương|bảng|biểu đồ|hình|phụ lục|số)\s+\d+"
    r"|\d+/(?:\d{4}/)?[A-ZĐ][\w.&-]*"  # codes of documents
    r"|\d{1,2}\s*(?:giờ|h)\s*\d{0,2}"
    r"|\b(?:19|20)\d{2}\b"
    r"|covid-19|sars-cov-2",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d+(?:[.,]\d+)*")
_CHECKED = ("words", "content", "form", "duty", "funding")


def numbers_without_source(content: Content) -> list[str]:
    """Each typed number of the body that says how much, with the words around it."""
    found = []
    for row in content["rows"]:
        texts = [row["text"]] if row["kind"] in _CHECKED else []
        if row["kind"] == "table" and not row.get("name"):
            texts += [cell for cells in row["cells"] for cell in cells]
        for text in texts:
            rest = _TELLING.sub(" ", MARK.sub(" ", text))
            if number := _DIGIT.search(rest):
                at = max(text.find(number[0]) - 30, 0)
                found.append(text[at : at + 70])
    return found


def objections(content: Content, known: set[str], used: set[str]) -> tuple[str, ...]:
    """Why the report is not sent yet, as sentences."""
    found = [
        _("“%(words)s”: a number needs a source; put the mark of a figure in its place.") % {"words": words}
        for words in numbers_without_source(content)
    ]
    if any(row["text"] == TO_WRITE for row in content["rows"]):
        found.append(_("Some sections are still to be written."))
    found += [_("There is no figure [[%(name)s]].") % {"name": name} for name in sorted(used - known)]
    return tuple(found)
