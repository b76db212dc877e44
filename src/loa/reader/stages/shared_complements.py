# ruff: noqa: E501  # patterns read better unbroken
"""Names that stay one because they share what stands behind the last: "Đảng ủy, UBND các xã".

Reads a `Wording` and the ranges of the parts of a list of units. Answers with ranges.
"""

from __future__ import annotations

import re

from loa.reader.rules.units import BARE, BARE_PREFIXES, DETERMINER, TERRITORY
from loa.reader.stages.asides import Range
from loa.reader.stages.heads import DETERMINED, head
from loa.reader.stages.unit_edges import skip_leading
from loa.reader.stages.wording import Wording

# What there is at each level of the state.
_OF_LEVELS = (
    "mặt trận",
    "ủy ban m",
    "mttq",
    "hội ",
    "đoàn ",
    "công đoàn",
    "liên đoàn",
    "ban ",
    "tổ ",
    "đảng ủy",
    "chi ",
)
_SHARED = re.compile(rf" (?:{DETERMINER}|của |{TERRITORY}|cấp |thuộc |trên |đóng )|{TERRITORY}$")

_ORGANS = r"(?:hđnd|ubnd|hội đồng nhân dân|ủy ban nhân dân|đảng ủy|huyện ủy|thành ủy|tỉnh ủy|thị ủy|quận ủy|đoàn đbqh|đoàn đại biểu quốc hội|mttq|ủy ban mttq|ủy ban mặt trận)"
_OFFICE = re.compile(rf"(?:(?:lãnh đạo|đại diện|chánh) )?văn phòng {_ORGANS}(?!\w)")
_ORGAN = re.compile(rf"{_ORGANS}(?!\w)")


def join_levels(wording: Wording, parts: list[Range]) -> list[Range]:
    """Bodies of a label or cell that share their levels stay one: "Mặt trận và Hội Cựu chiến binh các cấp".

    Commas join them only where semicolons part the list.
    """
    listed = ";" in wording.text[parts[0][0] : parts[-1][1]] if parts else False
    joined: list[Range] = []
    for part in parts:
        whole = part
        while joined and _share_levels(wording, joined[-1], whole, listed=listed):
            whole = (joined.pop()[0], whole[1])
        joined.append(whole)
    return joined


def _share_levels(wording: Wording, before: Range, part: Range, *, listed: bool) -> bool:
    """Whether a name without a territory stands before one that ends in "các cấp", and no semicolon between."""
    between = wording.canon[before[1] : part[0]]
    if ";" in between or not (listed or "và" in between):
        return False
    if not wording.canon[slice(*part)].rstrip(" .;:").endswith(" các cấp"):
        return False
    levelled = all(wording.canon.startswith(_OF_LEVELS, start) for start in (part[0], before[0]))
    return levelled and not _SHARED.search(wording.canon, *before)


def join_shared(wording: Wording, parts: list[Range]) -> list[Range]:
    """Parts with bare institutions joined to the part whose complement they share."""
    joined: list[Range] = []
    i = 0
    while i < len(parts):
        last = i
        while last + 1 < len(parts) and _bare(wording, parts[last]):
            if _is_office_beside(wording, parts[i], parts[last + 1]):
                break
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


def _is_office_beside(wording: Wording, first: Range, after: Range) -> bool:
    """Whether an office is named by its organ, and what follows is none: "Văn phòng Đảng ủy, Công an xã"."""
    office = _OFFICE.match(wording.canon, skip_leading(wording, *first))
    return office is not None and not _ORGAN.match(wording.canon, skip_leading(wording, *after))


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
