"""Where duties stand: under the unit that their facts name, with labels for what nothing else tells."""

from __future__ import annotations

import re

from loa.writer import wording
from loa.writer.body import WORK, Body
from loa.writer.facts import Duty, Facts
from loa.writer.matching import folded, runs_on
from loa.writer.outline import Item, Unit
from loa.writer.plainly import Plain
from loa.writer.telling import Labels, unsaid

_LABELS = {
    "lead": re.compile(r"chủ trì$", re.IGNORECASE),
    "with": re.compile(r"phối hợp$", re.IGNORECASE),
    "due": re.compile(r"^thời (?:gian|hạn)", re.IGNORECASE),
}
_Group = tuple[Unit | None, Duty, Labels]


def place_duties(body: Body, facts: Facts, plain: Plain) -> None:
    """Every duty stands under its unit; those of no unit above or below all units, or in a table."""
    known = frozenset(folded(name) for duty in facts.duties for name in duty.lead)
    tabled = bool(body.units) and not body.is_free
    groups: list[_Group] = []
    rows: list[tuple[Unit | None, Item]] = []
    last = 0
    for number, duty in enumerate(facts.duties):
        at = None if tabled and not duty.section else _unit_of(body.units, duty, last)
        unit = body.units[at] if at is not None else None
        last = at if at is not None else last
        if ("row", number) in plain or (tabled and not duty.section):
            rows.append((unit, Item(duty.text, "row", _cells(duty, number, plain))))
        else:
            groups.append((unit, duty, _labels(unit, duty, known, number=number, plain=plain)))
    _told_apart(groups)
    for i, group in enumerate(groups):
        _place(body, group, groups[i + 1] if i + 1 < len(groups) else None)
    for unit, row in rows:
        (unit.items if unit else body.tasks).append(row)
    if body.tasks and tabled:
        _point_to_tasks(body.units, facts)


def _cells(duty: Duty, number: int, plain: Plain) -> tuple[str, ...]:
    """The row of a table of work: what, who, with whom, by when."""
    return duty.text, *map(wording.listed, (duty.lead, duty.cooperating, _times(duty, number, plain)))


def _times(duty: Duty, number: int, plain: Plain) -> tuple[str, ...]:
    return tuple(wording.time(due, day=("day", number) in plain) for due in duty.due)


def _labels(unit: Unit | None, duty: Duty, known: frozenset[str], *, number: int, plain: Plain) -> Labels:
    """What is told beside the duty: what nothing else tells, and what is to be told plainly."""
    told = unsaid(unit, duty, known)
    if "due" in told or ("due", number) in plain:
        told["due"] = _times(duty, number, plain)
    if ("lead", number) in plain:
        told["lead"] = duty.lead
    if ("with", number) in plain:
        told["with"] = duty.cooperating
    return {kind: told[kind] for kind in _LABELS if told.get(kind)}


def _point_to_tasks(units: list[Unit], facts: Facts) -> None:
    """A section of work that has nothing else below it sends the reader to the table."""
    taken = {duty.section for duty in facts.duties}
    for unit in reversed(units):
        if not unit.parent and not unit.children and unit.path not in taken and WORK.search(unit.heading):
            unit.items.append(Item(wording.SEE_TABLE, "words"))
            return


def _unit_of(units: list[Unit], duty: Duty, last: int) -> int | None:
    """The index of the unit a duty stands under: its path, not before the last one; its own words decide."""
    here = [i for i, unit in enumerate(units) if unit.path == duty.section]
    if not here and duty.section:
        here = [i for i, unit in enumerate(units) if duty.section.startswith(f"{unit.path}.")][-1:]
    own = [i for i in here if _is_its_line(duty, units[i])]
    for candidates in ([i for i in own if i >= last], own, [i for i in here if i >= last], here):
        if candidates:
            return candidates[0]
    return None


def _is_its_line(duty: Duty, unit: Unit) -> bool:
    """Whether the duty is the paragraph on the numbered line itself."""
    return unit.words is None and runs_on(duty.text, unit.heading, names=duty.lead)


def _told_apart(groups: list[_Group]) -> None:
    """Labels serve all duties above them under one number: a duty above that needs none gets its own too."""
    for i in range(len(groups) - 2, -1, -1):
        unit, duty, labels = groups[i]
        below, _, told = groups[i + 1]
        if below is unit and told and not labels and duty.lead:
            groups[i] = (unit, duty, {"lead": duty.lead})


def _place(body: Body, group: _Group, following: _Group | None) -> None:
    unit, duty, labels = group
    items = unit.items if unit else body.later
    if unit and not unit.items and _is_its_line(duty, unit):
        unit.words = duty.text
    else:
        items.append(Item(duty.text))
    if following and following[0] is unit and following[2] == labels:
        return  # one set of labels serves several duties
    left = _told_by_children(unit, duty, labels) if unit else labels
    items += [Item(wording.label(kind, names), "label") for kind, names in left.items()]


def _told_by_children(unit: Unit, duty: Duty, labels: Labels) -> Labels:
    """What is left to say when the numbered labels below the unit have been filled in."""
    left = dict(labels)
    names = {"lead": duty.lead, "with": duty.cooperating, "due": duty.times} | labels
    for kind, pattern in _LABELS.items():
        label = next((u for u in unit.children if u.words is None and pattern.search(u.heading)), None)
        if label and names[kind]:
            left.pop(kind, None)
            label.words = f"{label.heading}: {wording.listed(names[kind])}."
    return left
