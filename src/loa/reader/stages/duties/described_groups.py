# ruff: noqa: E501  # patterns read better unbroken
"""Groups that a heading tells by what they are or do: "Đối với các cơ sở sản xuất có lò hơi: …".

Reads the words of a heading and the points below it. Source of the words: from memory of administrative usage, unchecked.
"""

from __future__ import annotations

import re

from loa.reader.reading import Node
from loa.reader.stages.document import Document
from loa.reader.stages.duties.drafts import Holder, body_of
from loa.reader.stages.duties.leading import FROM_LEAD_IN
from loa.reader.stages.duties.numbered_lines import acts
from loa.reader.stages.wording import Wording

_TOWARDS = "đối với các "
# Who runs something and is told what to do with it; whom work is done for is none of them.
_OPERATORS = (
    r"cơ sở|doanh nghiệp|nhà máy|xưởng|công ty|hợp tác xã|nhà thầu|chủ (?:đầu tư|dự án|cơ sở|tàu|phương tiện|rừng|trang trại|cửa hàng|nhà trọ|hộ|đập|hồ|nguồn thải)"
    r"|hộ (?:kinh doanh|sản xuất|chăn nuôi|nuôi trồng)|đơn vị (?:thi công|vận hành|cung cấp|kinh doanh|sản xuất|quản lý|khai thác|vận tải)|khách sạn|bến (?:xe|tàu|cảng)|ban quản lý (?:chợ|dự án|khu)"
)
_GROUP = re.compile(rf"{_TOWARDS}(?:{_OPERATORS})(?!\w)[^.;:]{{0,160}} ?:?$")
_TOLD = re.compile(
    r"(?<!\w)(?:phải|yêu cầu|đề nghị|cần|có trách nhiệm|tiếp tục|tăng cường|thực hiện|tổ chức)(?!\w)"
)


def group_told(document: Document, node: Node, words: Wording, above: Holder | None) -> Holder | None:
    """The group that the heading names, where the points below are its work and nobody nearer holds them."""
    group = _described(words)
    wide = above is None or (bool(above.lead) and above.lead[0].rule == FROM_LEAD_IN)
    below = document.under(node) if group and wide else ()
    return Holder((words.value(group),)) if group and below and acts(body_of(document, below[0])) else None


def _described(words: Wording) -> tuple[int, int] | None:
    """The range of the group that the heading names; None where it tells anything of it, or names no such group."""
    if not words.canon.startswith(_TOWARDS) or not _GROUP.match(words.canon):
        return None
    if _TOLD.search(words.canon):
        return None
    return len("đối với "), len(words.text.rstrip(" :"))
