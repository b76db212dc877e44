# ruff: noqa: E501  # patterns read better unbroken
"""Units in running words: which words name who does something, and where one unit ends and the next begins.

Reads a `Wording`. Answers with ranges of its letters; `as_values` turns them into values with spans.
The grammar works on kinds (`rules.units`), never on names, so that units nobody listed are read too.
"""

from __future__ import annotations

import re

from loa.reader.reading import Value
from loa.reader.record import Record
from loa.reader.rules.needles import gate
from loa.reader.rules.units import (
    COLLECTIVE,
    DETERMINER,
    FIELD,
    FIELDS_OF_GROUP,
    POST,
    TERRITORY,
)
from loa.reader.stages.asides import Range, find_holes
from loa.reader.stages.bare_lists import goes_on_bare_list
from loa.reader.stages.heads import DETERMINED, TERRITORIAL, Head, HeadKind, head
from loa.reader.stages.shared_complements import join_levels, join_shared
from loa.reader.stages.unit_edges import skip_leading, trim, without_person
from loa.reader.stages.wording import Wording, remembered

_ENDS_COLLECTIVE = re.compile(rf"(?<!\w)(?:(?:{DETERMINER}|{POST} (?:{DETERMINER})?)){COLLECTIVE}[^;]*$")
_HAMLET = re.compile(r"(?:thôn|xóm|ấp|bản|buôn|làng|khóm|khu phố|tổ dân phố|tiểu khu)(?=$|[,;:.(]| và )")
_HEADS_OF_HAMLET = re.compile(
    r"trưởng (?:thôn|xóm|ấp|bản|buôn|làng|khóm|khu phố|khu dân cư)(?:(?:,| và) (?:thôn|xóm|ấp|bản|buôn|làng|khóm|khu phố))*$"
)
_TERRITORY_LAST = re.compile(rf"(?<!\w){TERRITORY}$")
# Each branch begins with one sign, so that the search skips all other letters at once.
CUT = re.compile(
    r";\s*|: (?=các )|,\s*(?:(?:và|cùng|với) )?| (?=[vc&;,\s])(?:(?:và|cùng với|cùng(?! cấp)|&) |\s*(?:;\s*|,\s*(?:(?:và|cùng|với) )?))"
)
_GROUP = re.compile(
    rf"(?:(?:,| và|;) |^|(?<= ))(?={DETERMINER}){DETERMINER}(?:đoàn thể|hội|hội đoàn thể|tổ chức|tổ chức chính trị - xã hội|ban, ngành|cơ quan|đơn vị|sở|sở, ngành|sở, ban, ngành|phòng|phòng, ban|địa phương|xã|phường|trường|bộ, ngành|cơ quan, đơn vị)(?: [^,;:()]{{0,40}})?(?: gồm| như)?$"
)
_LONGEST_NAME = 90
# One "các" holds for both: "Các chủ đầu tư, đơn vị thi công trên địa bàn".
_GROUP_ALONE = re.compile(rf"{DETERMINER}(?:{COLLECTIVE}|{POST})(?:, {COLLECTIVE})*")
_GROUP_BODY = re.compile(r"(?:đơn vị|cơ sở|doanh nghiệp|nhà thầu|hộ|chủ)(?: (?!và )[^\W\d_]+){1,3}")
# "lực lượng quản lý thị trường, thuế, hải quan": one word holds for all that are named in small letters.
_FORCES = re.compile(r"(?:các )?(?:lực lượng|ngành) (?=[^\W\d_])")
# Bodies right under the one that directs them all.
_UNDER = re.compile(
    r"(?P<kind>đảng (?:ủy|bộ)|chi (?:bộ|đoàn|hội)|công đoàn|đoàn|hội)(?: cơ sở)? trực thuộc(?!\w)"
)
# Everybody, beside those who hold an office: "Chủ tịch UBND các xã, cộng đồng doanh nghiệp và nhân dân".
_AT_LARGE = ("nhân dân", "toàn thể nhân dân", "cộng đồng doanh nghiệp", "cộng đồng dân cư")
_PEOPLE_TOGETHER = re.compile(r"(?:cán bộ|chiến sĩ|chiến sỹ|đảng viên|hội viên|đoàn viên|quân|chính quyền)$")
_LOCALITIES = re.compile(r"địa phương(?! (?:có )?liên quan| khác)(?!\w)")
_GROUP_CLOSED = re.compile(rf"(?:(?<!\w){TERRITORY}|chính trị - xã hội|liên quan)$")
_GROUP_CONCERNED = re.compile(
    rf"{COLLECTIVE}(?:,? {COLLECTIVE})*(?: (?:có )?liên quan| (?:trên|ở) địa bàn| chức năng)(?!\w)"
)
# "các cơ quan báo chí Trung ương, địa phương, quân đội": whose press it is.
_WHOSE = re.compile(r"quân đội(?!\w)")
_FIELDS = re.compile(rf":{FIELDS_OF_GROUP}")
_NEXT_FIELD = re.compile(rf"; ?(?:và )?(?:{FIELD})(?!\w)")
_ALL = re.compile(r"các (?:cấp|ngành)(?!\w| (?:ủy|chính quyền|liên|có|của|thuộc|trên|trong|học|từ|chức))")
_LONGEST = 6000  # letters of a list of units that are read: some 300 communes
_CHARGED = re.compile(
    r"(?:các )?(?:cán bộ|công chức|viên chức|chuyên viên|nhân viên|giáo viên|ủy viên) (?:được phân công |được giao )?"
    r"phụ trách (?:(?:lĩnh vực|công tác|mảng|khối) )(?:(?! (?:và|cùng) (?:các |tổ |ban |phòng |đoàn |hội |đội )| có trách| chịu trách| tham mưu| chủ trì| phối hợp| thực hiện| xây dựng|; )[^:(])+"
)
_WORD = re.compile(r"[^\W\d_]")


# "các sở và UBND các xã được phân công chủ trì thực hiện nhiệm vụ tại Kế hoạch này": behind several it is no name.
_GIVEN = re.compile(r" (?:đã )?được (?:giao|phân công)(?!\w)[^,;:]*$")
_GIVEN_WHERE = re.compile(
    r"(?<= nhiệm vụ)(?: được giao)? (?:tại|trong) (?:các )?(?:kế hoạch|phụ lục|mục|phần|chỉ thị|chương trình|đề án|công văn|nghị quyết|biểu)(?!\w)[^,;:]*$"
)
_GIVEN_NEEDS = gate("được giao", "được phân công")


class Unit(Record, frozen=True):
    """One unit: the ranges of its letters (several where a bracket was dropped)."""

    pieces: tuple[Range, ...]
    kind: HeadKind


def as_values(
    wording: Wording, units: tuple[Unit, ...], *, rule: str | None = None
) -> tuple[Value[str], ...]:
    """The units as values, each name once, in order."""
    found: dict[str, Value[str]] = {}
    for unit in units:
        value = wording.value(*unit.pieces, rule=rule)
        found.setdefault(value.value.casefold(), value)
    return tuple(found.values())


@remembered
def split_units(wording: Wording, start: int, end: int, *, listed: bool = False) -> tuple[Unit, ...]:
    """The units listed in a phrase that is known to name units, brackets and orders dropped.

    A list of collectives ("Các sở, ban, ngành") and institutions before a shared complement stay one. In a
    label or cell (`listed`) a semicolon divides whatever the names are.
    """
    start = skip_leading(wording, start, end)
    end = min(end, start + _LONGEST)
    holes = find_holes(wording, start, end)
    colon = wording.text.find(": ", start, end)
    if colon > 0 and names_members(wording, start, colon, end):
        group = _GROUP.search(wording.canon, start, colon)
        first = split_units(wording, start, group.start()) if group and group.start() > start else ()
        return (*first, *split_units(wording, colon + 1, end))
    cut = [(start, end)] if is_charged_post(wording, start, end) else None
    parts = [
        p
        for p in cut or _cut(wording, start, end, holes=holes, listed=listed)
        if _WORD.search(wording.text, *p)
    ]
    joined = join_shared(wording, join_levels(wording, parts) if listed else parts)
    units = []
    for left, right in joined:
        left = skip_leading(wording, left, right)
        pieces = tuple(trim(wording, a, b) for a, b in _around(left, right, holes))
        pieces = tuple(p for p in pieces if _WORD.search(wording.text, *p))
        if pieces:
            pieces = (*pieces[:-1], without_person(wording, pieces[-1], post=left))
            found = head(wording, left)
            units.append(Unit(pieces, found[0] if found else "proper"))
    return _without_charge(wording, units)


def _without_charge(wording: Wording, units: list[Unit]) -> tuple[Unit, ...]:
    """The units without what several are told behind the last to be charged with, and where that is written."""
    if not units or not wording.hits & _GIVEN_NEEDS:
        return tuple(units)
    start, end = units[-1].pieces[-1]
    pattern = _GIVEN if len(units) > 1 else _GIVEN_WHERE
    given = pattern.search(wording.canon, start, end)
    if given is None or given.start() <= start:
        return tuple(units)
    kept = (*units[-1].pieces[:-1], (start, given.start()))
    return (*units[:-1], Unit(kept, units[-1].kind))


def is_charged_post(wording: Wording, start: int, end: int) -> bool:
    """Whether the words are one post and its field: "Chuyên viên phụ trách lĩnh vực Hành chính, Văn phòng"."""
    if wording.canon.find("phụ trách", start, end) < 0:
        return False
    return _CHARGED.fullmatch(wording.canon[start:end].rstrip(" :.")) is not None


def names_members(wording: Wording, start: int, colon: int, end: int) -> bool:
    """Whether a group before the colon is told by its members behind it: "các đoàn thể: Hội Nông dân, Tỉnh đoàn"."""
    first = head(wording, colon + 2)
    if first is None or first[0] != "proper" or head(wording, start) is None:
        return False
    if not _GROUP.search(wording.canon, start, colon):
        return False
    parts = _cut(wording, colon + 2, len(wording.text[:end].rstrip(" .;")), holes=[])
    return len(parts) > 1 and all(
        (found := head(wording, left)) is not None and found[0] == "proper" and right - left < _LONGEST_NAME
        for left, right in parts
    )


def _cut(wording: Wording, start: int, end: int, *, holes: list[Range], listed: bool = False) -> list[Range]:
    parts: list[Range] = []
    left, named = start, wording.named_end(start) or start
    for cut in CUT.finditer(wording.canon, start, end):
        if cut.start() < max(left, named) or any(a <= cut.start() < b for a, b in holes):
            continue
        strong = ";" in cut[0]
        if (listed and strong and _is_name(wording, cut.end())) or _divides(
            wording, (left, cut.start()), cut.end(), strong=strong
        ):
            parts.append((left, cut.start()))
            left = cut.end()
            named = wording.named_end(left) or left
    parts.append((left, end))
    return parts


def goes_on_fields(wording: Wording, start: int, semicolon: int) -> bool:
    """Whether a semicolon only parts the fields of a group: "các sở: Y tế; Nội vụ; Tài chính"."""
    if wording.canon.find(":", start, semicolon) < 0:
        return False
    follows = _NEXT_FIELD.match(wording.canon, semicolon)
    return follows is not None and _FIELDS.search(wording.canon, start, semicolon + 1) is not None


def _is_name(wording: Wording, at: int) -> bool:
    """Whether a name begins here, or words of no kind that is known: no complement of the name before them."""
    return wording.text[at : at + 1].isupper() or head(wording, at) is None


def _divides(wording: Wording, left: Range, right: int, *, strong: bool) -> bool:
    """Whether a unit of its own begins at `right`, after the separator that follows `left`."""
    right = (
        skip_leading(wording, right, len(wording.text))
        if wording.canon.startswith(("đối với", "giao"), right)
        else right
    )
    found, before = head(wording, right), wording.canon[left[0] : left[1]]
    if found is None:
        if strong and goes_on_fields(wording, left[0], left[1]):
            return False
        return _begins_unlisted(wording, left, right, strong=strong)
    determined = DETERMINED.match(wording.canon, right)
    settled = _by_its_words(wording, left, right, strong=strong)
    if settled is not None:
        return settled
    if _is_of_name_before(wording, left, right, found=found, determined=bool(determined)):
        return False
    if determined:
        return not (
            TERRITORIAL.match(wording.canon, determined.end()) and re.search(rf"{TERRITORY}$", before)
        )
    if _repeats_kind(wording, left, right):
        return True
    if found[0] == "collective":
        if wording.text[right].isupper() and _TERRITORY_LAST.search(before) and not DETERMINED.match(before):
            return True  # "Báo tỉnh, Đài tỉnh"
        first = head(wording, left[0])
        return strong or not ((first and first[0] == "collective") or _ENDS_COLLECTIVE.search(before))
    if wording.text[right].islower() and (_FORCES.match(before) or _goes_on_group(wording, left, right)):
        return False
    relative = " có " in before and "có liên quan" not in before and "có uy tín" not in before
    return not (relative and wording.text[right].islower())


def _by_its_words(wording: Wording, left: Range, right: int, *, strong: bool) -> bool | None:
    """Whether those divide who are known by their words alone; None where others begin."""
    if not strong and wording.canon.startswith("công an", right) and _FIELDS.search(wording.canon, *left):
        return False  # "các sở, ngành: Y tế, Công an, Tài chính"
    if wording.canon.startswith(_AT_LARGE, right):
        return not _PEOPLE_TOGETHER.search(wording.canon, *left)
    if wording.canon.startswith("và ", right - 3) and _is_group_apart(wording, left, right):
        return True
    return None


def _is_group_apart(wording: Wording, left: Range, right: int) -> bool:
    """Whether "và" adds another group: "các sở, ngành và địa phương", "các đoàn thể tỉnh và đơn vị liên quan"."""
    if _LOCALITIES.match(wording.canon, right):
        return head(wording, left[0]) is not None and not wording.canon.endswith("trung ương", *left)
    closed = _GROUP_CLOSED.search(wording.canon, *left)
    return closed is not None and _GROUP_CONCERNED.match(wording.canon, right) is not None


def _begins_unlisted(wording: Wording, left: Range, right: int, *, strong: bool) -> bool:
    """Whether a kind that nobody listed begins: the name before it is closed by a sign or by its territory."""
    last = _TERRITORY_LAST.search(wording.canon, *left)
    if last and wording.text[last.start()].isupper() and DETERMINED.match(wording.canon, left[0]):
        last = None  # "Các Chi nhánh Thành phố, Phú Lộc": the town in a list of places
    return bool(strong or last) and wording.text[right : right + 1].isupper()


def _is_of_name_before(wording: Wording, left: Range, right: int, *, found: Head, determined: bool) -> bool:
    """Whether what follows a separator goes on with the name before it."""
    before = wording.canon[left[0] : left[1]]
    if _HEADS_OF_HAMLET.search(before) and _HAMLET.match(wording.canon, right):
        return True  # "Trưởng thôn, bản"
    if (all_of := _ALL.match(wording.canon, right)) and (
        before == "các cấp" if all_of[0] == "các ngành" else before.endswith("các ngành")
    ):
        return True  # "Ban Chỉ huy … các ngành, các cấp"
    alone = found[1] >= len(wording.text.rstrip(" .:")) or CUT.match(wording.canon, found[1])
    if not determined and goes_on_bare_list(wording, left, right, kind=found, alone=bool(alone)):
        return True  # "các nông trường, lâm trường": all of them under one "các"
    if _WHOSE.match(wording.canon, right) and before.endswith(("trung ương", "địa phương")):
        return True
    managed = wording.canon.startswith(("các khu", "các dự án", "các di tích"), right)
    return found[0] == "territory" or (managed and before.startswith("ban quản lý"))


def _repeats_kind(wording: Wording, left: Range, right: int) -> bool:
    """Whether bodies of the kind before begin anew: "Các đảng ủy xã, đảng ủy trực thuộc Tỉnh ủy"."""
    under = _UNDER.match(wording.canon, right)
    return under is not None and wording.canon.startswith(f"các {under['kind']} ", left[0])


def _goes_on_group(wording: Wording, left: Range, right: int) -> bool:
    """Whether bodies in small letters go on with a group without a name: "Các chủ đầu tư, đơn vị thi công"."""
    group = _GROUP_ALONE.fullmatch(wording.canon, *left)
    return group is not None and _GROUP_BODY.match(wording.canon, right) is not None


def _around(start: int, end: int, holes: list[Range]) -> list[Range]:
    pieces, left = [], start
    for a, b in holes:
        if start <= a < end:
            pieces.append((left, a))
            left = min(b, end)
    pieces.append((left, end))
    return [(a, b) for a, b in pieces if a < b]
