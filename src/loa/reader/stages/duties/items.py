# ruff: noqa: E501  # patterns read better unbroken
"""Items of a list: bullets and paragraphs with the "+" items that only complete them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from loa.reader.reading import Span
from loa.reader.record import Record
from loa.reader.rules.verbs import DUTY_VERB
from loa.reader.stages.block import Block
from loa.reader.stages.document import Document
from loa.reader.stages.duties.drafts import body_of, wording_of
from loa.reader.stages.wording import Wording

_CLOSING = re.compile(
    r"(?:Trên đây là|Trong (?:suốt )?quá trình (?:tổ chức )?(?:triển khai|thực hiện|tổ chức)|Quá trình (?:tổ chức |triển |thực )|"
    r"Nhận được|(?:Kế hoạch|Chỉ thị|Công điện|Hướng dẫn|Chương trình|Quyết định|Công văn|Thông báo|Phương án) này|"
    r"Nếu (?:có|gặp)|Đây là (?:một trong những )?(?:nhiệm vụ|việc|nội dung|hoạt động|công việc)(?!\w)|Có (?:gì|điều gì|việc gì|khó khăn|vướng mắc|phát sinh)(?!\w)|[^.;:]{5,80} (?:chi tiết|cụ thể) (?:theo|tại|trong|ở|xem|như)(?: các)? [Pp]hụ lục|Mọi (?:vướng|khó)|Với tinh thần|Rất mong|Trân trọng|Căn cứ (?:nội dung )?(?:[Kk]ế hoạch|[Hh]ướng dẫn|"
    r"[Cc]hương trình) này|Trên cơ sở (?:nội dung )?(?:Kế hoạch|Hướng dẫn|Chương trình|Công văn|Chỉ thị) này[^.;]{0,60}? (?:gửi|báo cáo) |Trên cơ sở (?:nội dung )?(?:[Kk]ế hoạch|[Hh]ướng dẫn|[Cc]hương trình|[Cc]hỉ thị|[Cc]ông văn) này, (?:đề nghị|yêu cầu) |Trường hợp |.{5,60} thông báo (?:để|đến|tới) [^.;]{3,80}(?:biết|thực hiện)|[^.;:]{3,60}? (?:trả lời|phúc đáp|có ý kiến|thông tin)(?: như trên)? (?:để|đến|tới) (?!nghị)[^.;:]{2,120}(?:biết|thực hiện)[^.;:]{0,60}\.)"
)
# What work rests upon, where the verb follows at once.
_ON_THE_PAPER = re.compile(
    r"(?:Căn cứ|Trên cơ sở) (?:nội dung )?(?:[Kk]ế hoạch|[Hh]ướng dẫn|[Cc]hương trình|[Cc]hỉ thị|[Cc]ông văn) này,? (?:để )?(?!gửi|báo cáo|đề nghị|yêu cầu)"
)
_ACTS = re.compile(DUTY_VERB)
# "(Đính kèm Kế hoạch số 12/KH-UBND ngày … của …)./.": what goes with the paper.
ENCLOSED = re.compile(
    r"\((?:có )?(?:đính kèm|gửi kèm|kèm theo)(?: theo)? [^()]{3,300}\)[ ./;*_]*", re.IGNORECASE
)
_TROUBLE = re.compile(r"khó khăn|vướng mắc|bất cập|phát sinh|vượt (?:quá )?(?:thẩm )?quyền|thay đổi")
# All report when it is over: the last words of a paper, below the work of one of them.
_OVER_AT_LAST = re.compile(
    r"(?:Kết thúc|Hết|Sau khi kết thúc) [^.;:,]{2,60}, (?:đề nghị |yêu cầu )?(?:các|thủ trưởng các|toàn thể) [^.;]{3,120}? (?:báo cáo|gửi báo cáo)(?!\w)"
)
_ORDER_OF_ALL = re.compile(r"(?:[Yy]êu cầu|[Đđ]ề nghị)\b")
_OF_ITSELF = re.compile(
    r"(?:thực hiện|triển khai|quán triệt)[^.;]{0,80}(?:Kế hoạch|Chỉ thị|Công văn|Công điện|Hướng dẫn|Chương trình|Quyết định|"
    r"nội dung(?: trên| nêu trên)?|(?:kế hoạch|chỉ thị|công văn|công điện|hướng dẫn|chương trình|quyết định|thông báo)(?= này))(?: này| trên)?(?: ?\./\.|[.;])",
)
_RECEIVED = re.compile(r"Nhận được [^.;:]{2,80}?,? (?:đề nghị|yêu cầu) ")
_CARRIES_OUT = re.compile(r"nghiêm túc|quán triệt|thực hiện[ ./]*$|báo cáo|phản ánh|khó khăn|vướng mắc")
# "Đề nghị các cơ quan, đơn vị nghiêm túc triển khai thực hiện./.": below work that was laid on somebody.
_IMPORTANT = r"(?:[^.;:]{3,260} là (?:một trong những )?(?:nhiệm vụ|công việc|việc|nội dung|hoạt động) [^.;:]{3,200}\. )?"
_OF_ALL = re.compile(
    _IMPORTANT
    + r"(?:[^.;:]{3,160} )?(?:[Yy]êu cầu|[Đđ]ề nghị) (?:(?:tất cả|toàn thể|[Tt]hủ trưởng|[Ll]ãnh đạo|[Gg]iám đốc|[Hh]iệu trưởng|[Cc]hủ tịch(?: UBND| Ủy ban nhân dân)?) )*các [^.;:]{3,200}? (?:nghiêm túc|quán triệt|chấp hành|(?:tổ chức |phối hợp )?triển khai|tổ chức)"
    r"(?:(?:,| và)? (?:nghiêm túc|quán triệt|chấp hành|triển khai|tổ chức|thực hiện|nghiêm|tốt|đồng bộ|hiệu quả))*(?: (?:[Kk]ế hoạch|[Cc]ông văn|[Cc]ông điện|[Cc]hỉ thị|[Hh]ướng dẫn|[Tt]hông báo|(?:các |những )?(?:nội dung|nhiệm vụ|yêu cầu)) (?:này|trên|nêu trên|nói trên))?(?:,? (?:\w+,? ){0,5}?báo cáo [^.;:]{3,160})? ?\.(?:/\.)?"
)
# The same in more words, with what is told only if something comes up behind it.
_CARRY_OUT = r"(?:nghiêm túc|khẩn trương|chủ động|tích cực|tập trung|quán triệt|triển khai|tổ chức|thực hiện|nghiêm|tốt|đầy đủ|kịp thời|đồng bộ|(?:có )?hiệu quả)"
_OF_ALL_AND_TROUBLE = re.compile(
    rf"{_IMPORTANT}(?:[^.;:]{{3,160}} )?(?:[Yy]êu cầu|[Đđ]ề nghị) (?:tất cả |toàn thể |thủ trưởng |lãnh đạo )?các [^.;:]{{3,200}}? {_CARRY_OUT}(?:(?:,| và)? {_CARRY_OUT})*"
    r"(?: (?:đúng|theo)(?: \w+){1,8}| (?:các |những )?(?:nội dung|nhiệm vụ)(?: \w+){0,6})?[;.] [^.;]*(?:khó khăn|vướng mắc|phát sinh)[^.;]*\.(?:/\.)?"
)


# The last sentence of all: "…, yêu cầu các sở, ngành khẩn trương thực hiện đồng bộ các giải pháp thuộc lĩnh vực quản lý./.".
_LAST_OF_ALL = re.compile(
    rf"(?:[^.;:]{{3,160}} )?(?:[Yy]êu cầu|[Đđ]ề nghị) (?:(?:tất cả|toàn thể|[Tt]hủ trưởng|[Ll]ãnh đạo|[Gg]iám đốc|[Cc]hủ tịch) )*các [^.;:]{{3,200}}? {_CARRY_OUT}(?:(?:,| và)? {_CARRY_OUT})* (?:các |những )?(?:giải pháp|biện pháp|nội dung|nhiệm vụ|yêu cầu)[^.;:]*\./\.?"
)
# "Ủy ban nhân dân tỉnh giao Giám đốc các sở, các cơ quan liên quan … triển khai thực hiện Kế hoạch này./."
_GIVEN_TO_ALL = re.compile(
    r"(?:[^.;:]{3,80} )?[Gg]iao (?:(?:[Tt]hủ trưởng|[Ll]ãnh đạo|[Gg]iám đốc|[Cc]hủ tịch) )*các [^.;:]{3,260}? (?:tổ chức )?triển khai thực hiện"
    r"(?:,? (?:nghiêm(?: túc)?|tốt|có hiệu quả|đảm bảo [^.;:]{3,90}|bảo đảm [^.;:]{3,90}|(?:các )?nội dung[^.;:]{0,40}|(?:Kế hoạch|kế hoạch|Chương trình|Chỉ thị) này(?: [^.;:]{0,60})?))*\./\."
)
# "Sở Y tế yêu cầu Trưởng phòng Y tế các huyện nghiêm túc triển khai thực hiện.": of no work in particular.
_ONCE_MORE = re.compile(
    r"(?:[^.;:]{3,160} )?(?:[Yy]êu cầu|[Đđ]ề nghị) [^.;:]{3,160}? (?:nghiêm túc|khẩn trương) (?:(?:nghiên cứu|quán triệt|tổ chức|triển khai|chấp hành),? )*(?:và )?(?:triển khai|thực hiện|chấp hành)(?: nghiêm)? ?\.?(?:/\.)?"
    r"|(?:[^.;:]{3,160} )?(?:[Yy]êu cầu|[Đđ]ề nghị) [^.;:]{3,160}? chỉ đạo (?:các )?(?:cơ quan|đơn vị|sở|ngành|phòng)[^.;:]{0,60}? (?:tổ chức|triển khai)(?: triển khai)? thực hiện ?\.?(?:/\.)?"
)
# "Sở Nội vụ thông báo các đơn vị biết để khai thác và báo cáo kết quả …".
_LETS_KNOW = re.compile(
    r"[^.;:]{3,80}? (?:xin )?(?:thông báo|có ý kiến)(?: (?:để|đến|tới))? [^.;:]{2,120}? biết(?:,| và| để) [^;:]{3,}"
)
_NOTE = re.compile(r"(?:Lưu ý|Ghi chú|Chú ý)\b")
# "Sở Y tế kính mong các đơn vị quan tâm, phối hợp./.": a wish.
_WISH = re.compile(
    r"(?:[^.;:]{3,160} )?[Mm]ong (?:nhận được sự )?(?:các|quý) [^.;:]{3,160}? (?:quan tâm|phối hợp|hợp tác|ủng hộ)(?:(?:,| và)? (?:quan tâm|phối hợp|hợp tác|ủng hộ|giúp đỡ|hỗ trợ|chỉ đạo|triển khai|thực hiện))* ?\.(?:/\.)?"
)
# "Nhà trường yêu cầu các đơn vị thông báo chủ trương này tới tận cán bộ và nghiêm túc thực hiện./.".
_SPREAD = re.compile(
    r"(?:[^.;:]{3,160} )?(?:[Yy]êu cầu|[Đđ]ề nghị) [^.;:]{3,200}? (?:thông báo|phổ biến|quán triệt)(?: (?:chủ trương|thông báo|kế hoạch|công văn|nội dung|quy định|lịch) (?:này|trên|nêu trên))?"
    r"(?: rộng rãi)? (?:tới|đến|cho)(?: tận)? [^.;:]{3,200}? (?:và|để) (?:(?:nghiêm túc|tổ chức|triển khai|biết,?|và|cùng) )*(?:thực hiện|biết)(?: nghiêm túc)? ?\.(?:/\.)?"
)
_THANKS = re.compile(r"(?:Xin )?(?:[Tt]rân trọng|[Cc]hân thành)(?: cảm ơn)?[ ./!]*")


class Item(Record, frozen=True):
    """A bullet or paragraph and the "+" items below it."""

    block: Block
    subs: tuple[Block, ...] = ()

    def spans(self) -> tuple[Span, ...]:
        return (self.block.body, *(Span(sub.start, sub.end) for sub in self.subs))


def items_of(blocks: Iterable[Block], taken: set[int]) -> list[Item]:
    """The items that these blocks make, without rows, footnotes and what another shape has taken."""
    items: list[Item] = []
    for block in blocks:
        if block.index in taken or block.kind not in ("bullet", "paragraph"):
            continue
        before = items[-1] if items else None
        if (
            block.kind == "bullet"
            and block.marker == "+"
            and before
            and before.block.kind == "bullet"
            and before.block.marker != "+"
        ):
            items[-1] = Item(before.block, (*before.subs, block))
        else:
            items.append(Item(block))
    return items


def item_wording(document: Document, item: Item) -> Wording:
    """The words of the item with its "+" items, their signs kept."""
    return wording_of(document, *item.spans())


def is_closing(document: Document, block: Block) -> bool:
    """Whether the block is a closing paragraph: it may ask for reports, and lays no duty."""
    closes = document.closing.get(block.index)
    if closes is None:
        closes = document.closing[block.index] = _is_closing(document, block)
    return closes


def _is_closing(document: Document, block: Block) -> bool:
    if block.kind == "bullet" and not document.text.startswith("Trên", block.body.start):
        return False  # by far the most
    words = document.letters.reread((block.body,))
    if block.kind == "bullet":
        return words.startswith("Trên đây là")
    if _CLOSING.match(words) and not _is_work_of_its_own(block, words):
        return not _asks_who_receives(document, block, words)
    if block.kind == "paragraph" and _is_last(document, block) and _is_of_all(document, block, words):
        return True
    return bool(block.kind == "paragraph" and _ORDER_OF_ALL.search(words[:80]) and _OF_ITSELF.search(words))


def _asks_who_receives(document: Document, block: Block, words: str) -> bool:
    """Whether a letter that lists nothing says so what it asks: "Nhận được tài liệu, đề nghị các xã phổ biến …"."""
    received = _RECEIVED.match(words)
    return (
        received is not None
        and _OF_ITSELF.search(words) is None
        and _CARRIES_OUT.search(words, received.end()) is None
        and not _stands_below_a_list(document, block)
    )


def _is_work_of_its_own(block: Block, words: str) -> bool:
    """Whether a line begins as last words do and is none: "Trường hợp mưa to, Công an xã phải …"."""
    if block.kind != "numbered":  # "Căn cứ Kế hoạch này, xây dựng …": the work of the unit above
        rests = _ON_THE_PAPER.match(words)
        return rests is not None and _ACTS.match(words.lower(), rests.end()) is not None
    if words.startswith(("Trường hợp", "Nếu")):
        return not _TROUBLE.search(words)
    return words.startswith(("Căn cứ", "Trân trọng đề"))


def _is_of_all(document: Document, block: Block, words: str) -> bool:
    """Whether the last words ask all to report, or to carry out what the points above lay on somebody."""
    if _OVER_AT_LAST.match(words):
        return True
    if "ong " in words[:180] and _WISH.fullmatch(words):
        return _stands_below_a_list(document, block)
    ways = (_OF_ALL, _SPREAD, _LAST_OF_ALL, _GIVEN_TO_ALL, _OF_ALL_AND_TROUBLE, _ONCE_MORE, _LETS_KNOW)
    return any(way.fullmatch(words) for way in ways) and _stands_below_a_list(document, block)


def _stands_below_a_list(document: Document, block: Block) -> bool:
    """Whether points stand above the block."""
    return any(
        each.kind in ("bullet", "numbered") for each in document.in_zone("body") if each.index < block.index
    )


def _is_last(document: Document, block: Block) -> bool:
    """Whether nothing of the body stands below the block, but for signs of a poured table."""
    for after in document.blocks[block.index + 1 :]:
        words = document.words(after)
        said = words.strip("*_ ")
        adds = ENCLOSED.fullmatch(said) or _THANKS.fullmatch(said) or _NOTE.match(said)
        if not adds and any(letter.isalpha() for letter in words):
            return document.zone(after) != "body"
    return True


def lead_in_wording(document: Document, item: Item) -> Wording:
    """The words of the item itself."""
    return body_of(document, item.block)
