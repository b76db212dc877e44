"""Who, with whom and by when: what a duty's own words and the headings above it tell beyond doubt."""

from __future__ import annotations

import re

from loa.writer.body import CONTENTS, FORMS, FUNDING, SLOGANS, TIME, WORK
from loa.writer.facts import Duty
from loa.writer.matching import folded, names_only, says
from loa.writer.outline import Unit

Labels = dict[str, tuple[str, ...]]

_ORDER = re.compile(r"(?:giao|đề nghị|yêu cầu|phân công)(?: cho)? ")
_TAKES_ON = r"(?:chủ trì|thực hiện|đảm nhiệm|đảm nhận|phụ trách|chịu trách nhiệm|có trách nhiệm)"
_LAST_BRACKET = re.compile(r"\(([^()]+)\)\W*\Z")


def unsaid(unit: Unit | None, duty: Duty, known: frozenset[str]) -> Labels:
    """What has to be told beside the duty; `known`: the names of all who lead anything in the paper.

    A label tells the whole of its matter, so that nobody has to add up label and sentence.
    """
    out: Labels = {}
    if duty.lead and not (
        _told_by_words(duty.text, duty.lead) or (unit and _told_by_headings(unit, duty.lead, known))
    ):
        out["lead"] = duty.lead
    if not all(says(duty.text, name) for name in duty.cooperating):
        out["with"] = duty.cooperating
    if not all(says(duty.text, words) for words in duty.times):
        out["due"] = duty.times
    return out


def _told_by_headings(unit: Unit, names: tuple[str, ...], known: frozenset[str]) -> bool:
    """Whether the next heading that names anybody names these and no others, in a section of work."""
    if any(_is_no_work(each.heading) for each in unit.chain):
        return False
    for each in unit.chain:
        if names_only(each.heading, names):
            return True
        if any(name in folded(each.heading) for name in known):
            return False
    return False


def _is_no_work(heading: str) -> bool:
    other = any(pattern.search(heading[:60]) for pattern in (CONTENTS, FORMS, FUNDING, SLOGANS, TIME))
    return other and not WORK.search(heading)


def _told_by_words(text: str, names: tuple[str, ...]) -> bool:
    """Whether the sentence begins with the names, ends in them in brackets, or has them ordered."""
    words, wanted = folded(text), [folded(name) for name in names]
    order = _ORDER.match(words)
    opening = words[order.end() if order else 0 :]
    reach = sum(map(len, wanted)) + 6 * len(wanted)
    if opening.startswith(tuple(wanted)) and all(name in opening[:reach] for name in wanted):
        return True
    bracket = _LAST_BRACKET.search(text)
    if bracket and all(name in folded(bracket[1]) for name in wanted):
        return True
    return all(
        re.search(
            rf"(?:\b(?:giao|đề nghị|yêu cầu|do|phân công) {re.escape(name)}|{re.escape(name)} {_TAKES_ON})",
            words,
        )
        for name in wanted
    )
