# ruff: noqa: E501  # patterns read better unbroken
"""Units in running words: which words name who does something, and where one unit ends and the next begins.

Reads a `Wording`. Answers with ranges of its letters; `as_values` turns them into values with spans.
The grammar works on kinds (`rules.units`), never on names, so that units nobody listed are read too.
"""

from __future__ import annotations

import re

from loa.reader.reading import Value
from loa.reader.record import Record
from loa.reader.rules.units import (
    BARE,
    BARE_PREFIXES,
    COLLECTIVE,
    DETERMINER,
    FIELDS_OF_GROUP,
    KIND,
    POST,
    TERRITORY,
)
from loa.reader.stages.asides import Range, find_holes
from loa.reader.stages.heads import DETERMINED, TERRITORIAL, Head, HeadKind, head
from loa.reader.stages.unit_edges import skip_leading, trim, without_person
from loa.reader.stages.wording import Wording, remembered

_ENDS_COLLECTIVE = re.compile(rf"(?<!\w)(?:(?:{DETERMINER}|{POST} (?:{DETERMINER})?)){COLLECTIVE}[^;]*$")
_SHARED = re.compile(rf" (?:{DETERMINER}|của |{TERRITORY}|cấp |thuộc |trên |đóng )|{TERRITORY}$")
_BARE_PLURAL = re.compile(rf"{DETERMINER}{KIND}(?:(?:, | và )(?:{KIND}|{COLLECTIVE}))*")
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
_FIELDS = re.compile(rf":{FIELDS_OF_GROUP}")
_ALL = re.compile(r"các (?:cấp|ngành)(?!\w| (?:ủy|chính quyền|liên|có|của|thuộc|trên|trong|học|từ|chức))")
_LONGEST = 6000  # letters of a list of units that are read: some 300 communes
_CHARGED = re.compile(
    r"(?:các )?(?:cán bộ|công chức|viên chức|chuyên viên|nhân viên|giáo viên|ủy viên) (?:được phân công |được giao )?"
    r"phụ trách (?:(?:lĩnh vực|công tác|mảng|khối) )(?:(?! (?:và|cùng) (?:các |tổ |ban |phòng |đoàn |hội |đội )| có trách| chịu trách| tham mưu| chủ trì| phối hợp| thực hiện| xây dựng|; )[^:(])+"
)
_WORD = re.compile(r"[^\W\d_]")


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
    joined = _join_shared(wording, parts)
    units = []
    for left, right in joined:
        left = skip_leading(wording, left, right)
        pieces = tuple(trim(wording, a, b) for a, b in _around(left, right, holes))
        pieces = tuple(p for p in pieces if _WORD.search(wording.text, *p))
        if pieces:
            pieces = (*pieces[:-1], without_person(wording, pieces[-1], post=left))
            found = head(wording, left)
            units.append(Unit(pieces, found[0] if found else "proper"))
    return tuple(units)


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
        return _begins_unlisted(wording, left, right, strong=strong)
    determined = DETERMINED.match(wording.canon, right)
    if not strong and wording.canon.startswith("công an", right) and _FIELDS.search(before):
        return False  # "các sở, ngành: Y tế, Công an, Tài chính"
    if wording.canon.startswith(_AT_LARGE, right):
        return not _PEOPLE_TOGETHER.search(before)
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
    if not determined and _is_of_bare_list(wording, left, right, found=found):
        return True  # "các nông trường, lâm trường": all of them under one "các"
    managed = wording.canon.startswith(("các khu", "các dự án", "các di tích"), right)
    return found[0] == "territory" or (managed and before.startswith("ban quản lý"))


def _repeats_kind(wording: Wording, left: Range, right: int) -> bool:
    """Whether bodies of the kind before begin anew: "Các đảng ủy xã, đảng ủy trực thuộc Tỉnh ủy"."""
    under = _UNDER.match(wording.canon, right)
    return under is not None and wording.canon.startswith(f"các {under['kind']} ", left[0])


def _is_of_bare_list(wording: Wording, left: Range, right: int, *, found: Head) -> bool:
    """Whether a kind in small letters goes on with a list of kinds without names under one "các"."""
    if wording.text[right].isupper() or not _BARE_PLURAL.fullmatch(wording.canon, *left):
        return False
    alone = found[1] >= len(wording.text.rstrip(" .:")) or CUT.match(wording.canon, found[1])
    return bool(alone) or found[0] == "collective"


def _goes_on_group(wording: Wording, left: Range, right: int) -> bool:
    """Whether bodies in small letters go on with a group without a name: "Các chủ đầu tư, đơn vị thi công"."""
    group = _GROUP_ALONE.fullmatch(wording.canon, *left)
    return group is not None and _GROUP_BODY.match(wording.canon, right) is not None


def _join_shared(wording: Wording, parts: list[Range]) -> list[Range]:
    """Parts with bare institutions joined to the part whose complement they share."""
    joined: list[Range] = []
    i = 0
    while i < len(parts):
        last = i
        while last + 1 < len(parts) and _bare(wording, parts[last]):
            last += 1
        if (
            last > i
            and (_shares(wording, parts[last]) or _heads_bare(wording, parts[i : last + 1]))
            and not _separated(wording, parts[i][1], parts[last][0])
        ):
            joined.append((parts[i][0], parts[last][1]))
            i = last + 1
        else:
            joined.append(parts[i])
            i += 1
    return joined


def _heads_bare(wording: Wording, parts: list[Range]) -> bool:
    """ "Văn phòng HĐND và UBND": the office of both, though no complement follows."""
    words = wording.canon[parts[0][0] : parts[-1][1]]
    return len(parts) == 2 and words.startswith(("văn phòng ", "thường trực ")) and _bare(wording, parts[1])


def _separated(wording: Wording, left: int, right: int) -> bool:
    return ";" in wording.text[left:right]


def _bare(wording: Wording, part: Range) -> bool:
    words = wording.canon[skip_leading(wording, *part) : part[1]].strip(" ,;")
    for prefix in BARE_PREFIXES:
        words = words.removeprefix(prefix) if words.removeprefix(prefix) in BARE else words
    return words in BARE


def _shares(wording: Wording, part: Range) -> bool:
    """Whether the part is a kind with a complement that others may share: "UBND các xã", not "Sở Y tế"."""
    found = head(wording, part[0])
    if not found or DETERMINED.match(wording.canon, part[0]):
        return False
    return bool(_SHARED.search(wording.canon, found[1], part[1]))


def _around(start: int, end: int, holes: list[Range]) -> list[Range]:
    pieces, left = [], start
    for a, b in holes:
        if start <= a < end:
            pieces.append((left, a))
            left = min(b, end)
    pieces.append((left, end))
    return [(a, b) for a, b in pieces if a < b]
