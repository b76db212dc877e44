"""All that stands between the title and the signature, and what of it is written already."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from loa.writer.facts import Facts
from loa.writer.matching import runs_on, says
from loa.writer.outline import Item, Unit
from loa.writer.sheets import Sheet

CONTENTS = re.compile(r"nội dung|chủ đề|thông điệp", re.IGNORECASE)
FORMS = re.compile(r"hình thức|phương thức|phương tiện|biện pháp tuyên truyền", re.IGNORECASE)
SLOGANS = re.compile(r"khẩu hiệu", re.IGNORECASE)
FUNDING = re.compile(r"kinh phí|ngân sách|nguồn vốn|nguồn lực|^(?:nguồn |cơ chế )?tài chính", re.IGNORECASE)
WORK = re.compile(r"nhiệm vụ|giải pháp|tổ chức thực hiện|phân công|trách nhiệm", re.IGNORECASE)
TIME = re.compile(r"thời gian|thời điểm|tiến độ", re.IGNORECASE)
# How the sections of a paper begin, whatever their numbers.
_SECTION = re.compile(
    r"(?:về )?(?:các |một số )?(?:mục đích|mục tiêu|yêu cầu|nội dung|hình thức|phương thức|thời gian|"
    r"nhiệm vụ|giải pháp|kinh phí|nguồn kinh phí|khẩu hiệu|tổ chức thực hiện|phân công|trách nhiệm)(?!\w)",
    re.IGNORECASE,
)
_SHORT = 70  # letters of a heading; a longer line is a paragraph


@dataclass(slots=True)
class Body:
    """The parts of the body, each fact in one place."""

    bases: list[str] = field(default_factory=list)
    before: list[Item] = field(default_factory=list)  # above the first unit
    units: list[Unit] = field(default_factory=list)
    later: list[Item] = field(default_factory=list)  # below the last unit, under no number
    after: list[str] = field(default_factory=list)  # closing sentences
    slogans: tuple[str, ...] = ()  # for an appendix of their own
    tasks: list[Item] = field(default_factory=list)  # rows for a table in an appendix
    sheets: list[Sheet] = field(default_factory=list)  # other tables for it

    @property
    def is_free(self) -> bool:
        """Whether the paper numbers no sections: then headings without a number may part it."""
        return not any(
            unit.is_section
            or (not unit.parent and len(unit.heading) < _SHORT and _SECTION.match(unit.heading))
            for unit in self.units
        )

    @property
    def is_parted(self) -> bool:
        """Whether headings without a number part it."""
        return any(item.kind == "section" for item in (*self.before, *self.later))

    def said(self, facts: Facts) -> list[str]:
        """Every text written so far."""
        out = [facts.title or "", *self.after]
        out += [item.text for item in (*self.before, *self.later)]
        for unit in self.units:
            out += [unit.printed, *(item.text for item in unit.items)]
        return out + [row.text for row in self.tasks]

    def has_taken_up(self, facts: Facts, words: str) -> bool:
        """Whether a text written so far has these words."""
        return any(says(text, words) for text in self.said(facts))


def open_unit(units: list[Unit], text: str, *, names: tuple[str, ...] = ()) -> Unit | None:
    """The unit without words of its own that this paragraph begins with; none that only names `names`."""
    found = (unit for unit in units if unit.words is None and runs_on(text, unit.heading, names=names))
    return next(found, None)


def section(units: list[Unit], wanted: re.Pattern[str], other: re.Pattern[str]) -> Unit | None:
    """The unit for this matter: the one for it alone first, then one that shares it."""
    named = [u for u in units if wanted.search(u.heading[:80]) and len(u.heading) < 160 and u.words is None]
    alone = [u for u in named if not other.search(u.heading)]
    inner = [u for u in alone if not any(child in alone for child in u.children)]
    return next(iter(inner or alone or named), None)


def leaf(unit: Unit, pattern: re.Pattern[str]) -> Unit:
    """The unit of that matter below, or the unit itself."""
    return next((child for child in unit.children if pattern.search(child.heading)), unit)
