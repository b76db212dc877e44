# ruff: noqa: E501  # patterns read better unbroken
"""How the work of a numbered line is to be done: bullets below it that are no measures of their own.

Reads blocks of a group of labels. Answers with their indexes.
"""

from __future__ import annotations

import re

from loa.reader.rules.verbs import DUTY_VERB
from loa.reader.stages.block import Block
from loa.reader.stages.document import Document
from loa.reader.stages.duties.drafts import body_of

_MANNER = re.compile(
    r"(?:bảo đảm|đảm bảo|nguyên tắc|yêu cầu|thành phần|tài liệu|lưu ý|kết quả)(?!\w)(?! (?:kinh phí|an ninh|trật tự|cơ sở|hậu cần))"
    r"|(?:việc|các|nội dung|văn bản|hồ sơ) [^.;:]{2,120}? phải (?:bảo đảm|đảm bảo|thể hiện|đúng|phù hợp|được)(?!\w)"
)
_WORK = re.compile(DUTY_VERB)


def how_it_is_done(document: Document, heading: Block | None, measures: list[Block]) -> frozenset[int]:
    """The bullets that only say how the sentence of work in the numbered line above them is done."""
    if heading is None:
        return frozenset()
    words = body_of(document, heading)
    if not words.text.rstrip().endswith(".") or not _WORK.match(words.canon):
        return frozenset()
    return frozenset(
        block.index
        for block in measures
        if block.kind == "bullet" and _MANNER.match(body_of(document, block).canon)
    )
