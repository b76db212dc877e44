"""Where periods, slogans, money and reports stand: under their headings, or in words of their own."""

from __future__ import annotations

import re

from loa.writer import conventions, wording
from loa.writer.body import CONTENTS, FUNDING, SLOGANS, TIME, Body, open_unit, section
from loa.writer.facts import Facts, Phase
from loa.writer.matching import folded, says
from loa.writer.outline import Item, Unit

_SHORTEST_CUT = 60  # letters of a heading that may have lost its end


def place_phases(body: Body, facts: Facts, phases: tuple[Phase, ...]) -> None:
    """Each of these periods is told by a heading, the title, a section of time, or a line of its own."""
    told = [phase for phase in phases if not _is_told(body, facts, phase)]
    if not told:
        return
    if home := section(body.units, TIME, CONTENTS):
        home.items += [Item(wording.period(phase)) for phase in told]
    elif len(told) == 1 and told[0].name == told[0].text and not body.is_free:
        body.before.append(Item(f"{wording.TIME}: {told[0].text}.", "words"))
    else:
        body.before.append(Item(wording.TIME, "section" if body.is_free else "words"))
        body.before += [Item(wording.period(phase)) for phase in told]


def _is_told(body: Body, facts: Facts, phase: Phase) -> bool:
    """Whether the title, a heading or a line above contents tells the period; its heading gets its words."""
    lines = [facts.title or "", *(unit.printed for unit in body.units)]
    lines += [
        item.text
        for items in (body.before, *(u.items for u in body.units))
        for item in items
        if item.kind == "words"
    ]
    if any(says(line, phase.text) and (says(line, phase.name) or phase.name == phase.text) for line in lines):
        return True
    for unit in body.units:
        if unit.words is not None:
            continue
        if folded(unit.heading) == folded(phase.name):
            unit.words = f"{unit.heading}: {phase.text}"
            return True
        if says(unit.heading, phase.name) and len(unit.heading) >= _SHORTEST_CUT:
            unit.words = _with_bounds(unit, phase)
            return True
    return False


def _with_bounds(unit: Unit, phase: Phase) -> str:
    """The heading that names the period, with the words that bound it: cut off, or not said."""
    heading = unit.heading
    for length in range(min(len(heading), len(phase.text)), 3, -1):
        if heading.endswith(phase.text[:length]):
            return f"{heading}{phase.text[length:]}"
    return f"{heading} ({phase.text})"


def place_slogans(body: Body, facts: Facts, *, apart: bool) -> None:
    """The slogans stand under their heading; where none is, or they are to stand apart, in an appendix."""
    home = None if apart else section(body.units, SLOGANS, re.compile(r"treo|băng rôn"))
    if home is None:
        body.slogans = facts.slogans
    else:
        standing = " ".join(unit.printed for unit in body.units)
        home.items += [Item(slogan) for slogan in facts.slogans if not says(standing, slogan)]


def place_funding(body: Body, facts: Facts) -> None:
    """The sources of money stand under their heading, else in a sentence before the closing one."""
    if all(body.has_taken_up(facts, source) for source in facts.funding):
        return
    home = section(body.units, FUNDING, re.compile(r"quyết toán"))
    if home:
        home.items.append(Item(wording.funding(facts.funding), "words"))
    elif body.is_free and (body.is_parted or (body.later and facts.doc_type not in conventions.ORDERS)):
        body.later[:0] = [Item(wording.FUNDING, "section"), Item(wording.funding(facts.funding), "words")]
    else:
        body.after.append(wording.funding_of(facts.doc_type, facts.funding, opens=not body.after))


def place_reports(body: Body, facts: Facts) -> None:
    """Every report that no duty tells stands in a sentence before the closing one."""
    told: list[str] = []
    for report in facts.reports:
        if body.has_taken_up(facts, report.text) or any(says(words, report.text) for words in told):
            continue
        if unit := open_unit(body.units, report.text, names=report.sender):
            unit.words = report.text
        else:
            told.append(wording.reporting(report))
    if told:
        first = told[0]
        if not first.startswith(("Nếu ", "Trong quá trình", "Quá trình", "Trường hợp")):
            first = f"{wording.ALL_ALONG}, {wording.inside(first)}"
        body.after.append(" ".join([first, *told[1:]]))
