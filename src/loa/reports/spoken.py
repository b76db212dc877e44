"""The names of numbers in the words of a draft, as who writes sees them: in the language of the paper.

What is kept goes by short English names; "[[luot-phat]]" in a draft is the figure "broadcasts". Papers that
were issued with the kept names are read as before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from loa.documents.drafting.filling import Filling

# Names of kept numbers → those in drafts; what an office has named itself is in its own words already.
NAMES = {
    "items": "tin-bai",
    "broadcasts": "luot-phat",
    "hours": "gio-phat",
    "participants": "nguoi-tham-gia",
    "events": "hoat-dong",
    "things": "san-pham-khac",
    "assignments-given": "viec-duoc-giao",
    "assignments-handed-in": "viec-da-nop",
    "assignments-done": "viec-da-xong",
    "assignments-late": "viec-qua-han",
    "done-share": "ty-le-xong",
    "on-time": "nop-dung-han",
    "photos": "anh-da-nop",
    "links": "lien-ket-da-nop",
    "proofs": "bang-chung-da-nop",
    "active-units": "don-vi-tham-gia",
    "commended-units": "tap-the-khen-thuong",
    "commended-people": "ca-nhan-khen-thuong",
}
# What stands before a name: of the whole campaign, of the year that is over, of the year to come.
BEFORE = {"step-": "ca-chien-dich-", "last-": "nam-truoc-", "next-": "nam-sau-"}
_OBJECTIVE = re.compile(r"objective-(\d+)(-baseline|-target|)")
_SIDES = {"-baseline": "-ban-dau", "-target": "-phan-dau", "": ""}
OBJECTIVE = "muc-tieu-"


def spoken(name: str) -> str:
    """The name in the words of a draft."""
    for kept, said in BEFORE.items():
        if name.startswith(kept):
            return said + spoken(name.removeprefix(kept))
    objective = _OBJECTIVE.fullmatch(name)
    if objective:
        return f"{OBJECTIVE}{objective[1]}{_SIDES[objective[2]]}"
    return NAMES.get(name, name)


class Marks(Mapping[str, str]):
    """What marks stand for: listed by their names in drafts, found by those and by the kept ones."""

    def __init__(self, kept: Mapping[str, str]) -> None:
        # An office may have called a figure of its own so: that one keeps the name.
        self._kept = kept
        self._names = {said if (said := spoken(name)) not in kept else name: name for name in kept}

    def __getitem__(self, name: str) -> str:
        return self._kept[self._names.get(name, name)]

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    def name_of(self, kept: str) -> str:
        """The name in drafts of a kept one."""
        return next((said for said, name in self._names.items() if name == kept), kept)


def in_words(filling: Filling) -> Filling:
    """The filling with its marks as the one who writes sees them."""
    marks = Marks(filling.marks)
    called = {marks.name_of(name): words for name, words in filling.called.items()}
    return replace(filling, marks=marks, called=called)
