"""Where the facts stand: duties, contents, forms, phases, slogans, reports and money under their units.

Facts say where a duty stands; for the rest the headings say it. What no heading takes is given words of its
own by `wording`. Nothing is written twice: what a text says already is not said again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from loa.writer import wording
from loa.writer.facts import Content, Duty, Facts, Form
from loa.writer.matching import code_key, folded, opens, says
from loa.writer.outline import Item, Unit, units_of

CONTENTS = re.compile(r"nội dung|chủ đề|thông điệp", re.IGNORECASE)
FORMS = re.compile(r"hình thức|phương thức|phương tiện|biện pháp tuyên truyền", re.IGNORECASE)
SLOGANS = re.compile(r"khẩu hiệu", re.IGNORECASE)
FUNDING = re.compile(r"kinh phí|ngân sách|nguồn vốn|nguồn lực|tài chính", re.IGNORECASE)
TIME = re.compile(r"thời gian|thời điểm|tiến độ", re.IGNORECASE)
_LABELS = {
    "lead": re.compile(r"chủ trì$", re.IGNORECASE),
    "with": re.compile(r"phối hợp$", re.IGNORECASE),
    "due": re.compile(r"^thời (?:gian|hạn)", re.IGNORECASE),
}


@dataclass(slots=True)
class Body:
    """All that stands between the title and the signature."""

    bases: list[str] = field(default_factory=list)
    before: list[Item] = field(default_factory=list)  # above the first unit
    units: list[Unit] = field(default_factory=list)
    after: list[str] = field(default_factory=list)  # closing sentences
    slogans: tuple[str, ...] = ()  # for an appendix of their own


def place(facts: Facts) -> Body:
    """The body of the document: each fact in one place."""
    body = Body(units=units_of(facts.outline))
    _place_duties(body, facts)
    _place_contents(body, facts)
    _place_forms(body, facts)
    _place_phases(body, facts)
    _place_slogans(body, facts)
    _place_funding(body, facts)
    _place_reports(body, facts)
    said = code_key(" ".join(_said(body, facts)))
    body.bases = [wording.basis(r) for r in facts.references if code_key(r.code) not in said]
    return body


def _said(body: Body, facts: Facts) -> list[str]:
    """Every text written so far."""
    out = [facts.title or "", *(item.text for item in body.before), *body.after]
    for unit in body.units:
        out += [unit.printed, *(item.text for item in unit.items)]
    return out


def _taken_up(body: Body, facts: Facts, words: str) -> bool:
    return any(says(text, words) for text in _said(body, facts))


def _open_unit(units: list[Unit], text: str) -> Unit | None:
    """The unit without words of its own that this paragraph begins with."""
    return next((u for u in units if u.words is None and u.heading and opens(text, u.heading)), None)


# ---------------------------------------------------------------- duties
def _place_duties(body: Body, facts: Facts) -> None:
    last = 0
    groups: list[tuple[Unit | None, Duty, dict[str, tuple[str, ...]]]] = []
    for duty in facts.duties:
        at = _unit_of(body.units, duty, last)
        unit = body.units[at] if at is not None else None
        last = at if at is not None else last
        groups.append((unit, duty, _unsaid(unit, duty)))
    for i, (unit, duty, unsaid) in enumerate(groups):
        items = unit.items if unit else body.before
        if unit and unit.words is None and not unit.items and opens(duty.text, unit.heading):
            unit.words = duty.text
        else:
            items.append(Item(duty.text))
        following = groups[i + 1] if i + 1 < len(groups) else None
        if following and following[0] is unit and following[2] == unsaid:
            continue  # one set of labels serves several duties
        left = _told_by_children(unit, duty, unsaid) if unit else unsaid
        items += [Item(wording.label(kind, names), "label") for kind, names in left.items()]


def _unit_of(units: list[Unit], duty: Duty, last: int) -> int | None:
    """The index of the unit a duty stands under: its path, not before the last one; its own words decide."""
    here = [i for i, unit in enumerate(units) if unit.path == duty.section]
    if not here and duty.section:
        here = [i for i, unit in enumerate(units) if duty.section.startswith(f"{unit.path}.")][-1:]
    own = [i for i in here if units[i].words is None and opens(duty.text, units[i].heading)]
    for candidates in ([i for i in own if i >= last], own, [i for i in here if i >= last], here):
        if candidates:
            return candidates[0]
    return None


def _unsaid(unit: Unit | None, duty: Duty) -> dict[str, tuple[str, ...]]:
    """What the duty's words and the headings above it do not say."""
    above = " ".join(each.heading for each in unit.chain) if unit else ""
    out: dict[str, tuple[str, ...]] = {}
    if duty.lead and not all(says(f"{above} {duty.text}", name) for name in duty.lead):
        out["lead"] = duty.lead
    if cooperating := tuple(name for name in duty.cooperating if not says(duty.text, name)):
        out["with"] = cooperating
    if due := tuple(words for words in duty.due if not says(duty.text, words)):
        out["due"] = due
    return out


def _told_by_children(
    unit: Unit, duty: Duty, unsaid: dict[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """What is left to say when the numbered labels below the unit have been filled in."""
    left = dict(unsaid)
    names = {"lead": duty.lead, "with": duty.cooperating, "due": duty.due}
    for kind, pattern in _LABELS.items():
        label = next((u for u in unit.children if u.words is None and pattern.search(u.heading)), None)
        if label and names[kind]:
            left.pop(kind, None)
            label.words = f"{label.heading}: {wording.listed(names[kind])}."
    return left


# ---------------------------------------------------------------- contents and forms
def _place_contents(body: Body, facts: Facts) -> None:
    texts = [duty.text for duty in facts.duties]
    loose: list[Content] = []
    last: Unit | None = None
    for content in facts.contents:
        if any(says(text, content.text) for text in texts):
            continue
        if unit := _open_unit(body.units, content.text):
            unit.words = content.text
        else:
            loose.append(content)
    for phase in dict.fromkeys(content.phase for content in loose):
        ours = [content.text for content in loose if content.phase == phase]
        home = _home_of_phase(body.units, phase, facts) if phase else None
        home = _leaf(home, CONTENTS) if home else None
        if home is None and phase and last:  # a period of its own without a number: it goes on where we are
            last.items += [Item(f"{phase}:", "words"), *(Item(text) for text in ours)]
            continue
        if home is None:
            home = _section(body.units, CONTENTS, FORMS)
        if home is None:
            body.before.append(Item(wording.contents_of(phase), "words"))
        _spread(body, home, ours)
        last = home if phase else last


def _home_of_phase(units: list[Unit], phase: str, facts: Facts) -> Unit | None:
    """The unit whose heading names the phase, under contents where several do."""
    bounds = {p.text for p in facts.phases if folded(p.name) == folded(phase)}
    named = [u for u in units if u.heading and any(_same_period(u.heading, w) for w in (phase, *bounds))]
    told = [u for u in named if any(CONTENTS.search(each.heading) for each in u.chain)]
    return next(iter(told or named), None)


def _same_period(heading: str, words: str) -> bool:
    ours, other = folded(heading), folded(words)
    return ours == other or bool(re.match(rf"{re.escape(other)}(?!\w)", ours))


def _leaf(unit: Unit, pattern: re.Pattern[str]) -> Unit:
    """The unit of that matter below, or the unit itself."""
    return next((child for child in unit.children if pattern.search(child.heading)), unit)


def _section(units: list[Unit], wanted: re.Pattern[str], other: re.Pattern[str]) -> Unit | None:
    """The unit for this matter: the one for it alone first, then one that shares it."""
    named = [u for u in units if wanted.search(u.heading[:80]) and len(u.heading) < 160 and u.words is None]
    alone = [u for u in named if not other.search(u.heading)]
    inner = [u for u in alone if not any(child in alone for child in u.children)]
    return next(iter(inner or alone or named), None)


def _spread(body: Body, home: Unit | None, texts: list[str]) -> None:
    """The texts as bullets of their home, or shared out in order among its units below."""
    if home is None:
        body.before += [Item(text) for text in texts]
        return
    empty = [unit for unit in home.children if not unit.children and unit.words is None and not unit.items]
    if len(empty) < 2 or len(texts) < len(empty):
        home.items += [Item(text) for text in texts]
        return
    for number, text in enumerate(texts):
        empty[min(number, len(empty) - 1)].items.append(Item(text))


def _place_forms(body: Body, facts: Facts) -> None:
    standing: dict[int, tuple[Unit, Item]] = {}  # forms that are duties too, and where those stand
    loose: list[Form] = []
    for form in facts.forms:
        if at := _duty_that_is(body, form):
            standing[len(loose)] = at
        elif unit := _open_unit(body.units, form.text):
            unit.words = form.text
            continue
        loose.append(form)
    home = _section(body.units, FORMS, re.compile(r"nội dung|thời gian", re.IGNORECASE))
    new = [form for i, form in enumerate(loose) if i not in standing]
    if home is None:
        body.before += [Item(wording.FORMS, "words")] * bool(new) + [Item(form.text) for form in new]
        return
    if new and home.items and CONTENTS.search(home.heading):
        home.items.append(Item(wording.FORMS, "words"))
    leaves = [unit for unit in home.children if not unit.children and unit.words is None]
    if not leaves or len(loose) < len(leaves):
        _merge(home, range(len(loose)), loose, standing)
        return
    done = 0
    for unit, count in zip(leaves, _best_counts(leaves, loose, standing), strict=True):
        _merge(unit, range(done, done + count), loose, standing)
        done += count


def _duty_that_is(body: Body, form: Form) -> tuple[Unit, Item] | None:
    """Where a form stands already, as a duty in a section of forms; the fuller words of both stay."""
    for unit in body.units:
        if not any(FORMS.search(each.heading) for each in unit.chain):
            continue
        for item in unit.items:
            if item.kind == "bullet" and (says(item.text, form.text) or says(form.text, item.text)):
                item.text = max(item.text, form.text, key=len)
                return unit, item
    return None


def _merge(unit: Unit, which: range, forms: list[Form], standing: dict[int, tuple[Unit, Item]]) -> None:
    """These forms stand under the unit in their order, beside what stands there."""
    at = len(unit.items)
    for i in reversed(which):
        if i not in standing:
            unit.items.insert(at, Item(forms[i].text))
        elif standing[i][0] is unit:
            at = next(n for n, item in enumerate(unit.items) if item is standing[i][1])


def _best_counts(leaves: list[Unit], forms: list[Form], standing: dict[int, tuple[Unit, Item]]) -> list[int]:
    """How many forms, at least one, each unit takes in order so that they suit their headings best."""
    best: dict[tuple[int, int], tuple[float, list[int]]] = {(0, 0): (0.0, [])}
    for row, unit in enumerate(leaves, 1):
        fit = [_fit(unit, form, standing.get(i)) for i, form in enumerate(forms)]
        for taken in range(row, len(forms) + 1):
            ways = [
                (
                    best[row - 1, before][0] + sum(fit[before:taken]),
                    [*best[row - 1, before][1], taken - before],
                )
                for before in range(row - 1, taken)
                if (row - 1, before) in best
            ]
            best[row, taken] = max(ways, key=lambda way: way[0])
    return best[len(leaves), len(forms)][1]


def _fit(unit: Unit, form: Form, stands: tuple[Unit, Item] | None) -> float:
    if stands:
        return 100.0 if stands[0] is unit else 0.0
    return wording.suits(unit.heading, form)


# ---------------------------------------------------------------- the rest
def _place_phases(body: Body, facts: Facts) -> None:
    for phase in facts.phases:
        unit = next(
            (u for u in body.units if u.words is None and folded(u.heading) == folded(phase.name)), None
        )
        if unit and folded(phase.text) != folded(phase.name):
            unit.words = f"{unit.heading}: {phase.text}"
        elif not unit and not _taken_up(body, facts, phase.text):
            words = wording.period(phase)
            home = _section(body.units, TIME, CONTENTS)
            (home.items if home else body.before).append(Item(words, "bullet" if home else "words"))


def _place_slogans(body: Body, facts: Facts) -> None:
    home = _section(body.units, SLOGANS, re.compile(r"treo|băng rôn"))
    if home is None:
        body.slogans = facts.slogans
    else:
        home.items += [Item(slogan) for slogan in facts.slogans]


def _place_funding(body: Body, facts: Facts) -> None:
    if all(_taken_up(body, facts, source) for source in facts.funding):
        return
    home = _section(body.units, FUNDING, re.compile(r"quyết toán"))
    if home:
        home.items.append(Item(wording.funding(facts.funding), "words"))
    else:
        body.after.append(wording.funding(facts.funding))


def _place_reports(body: Body, facts: Facts) -> None:
    for report in facts.reports:
        if _taken_up(body, facts, report.text):
            continue
        if unit := _open_unit(body.units, report.text):
            unit.words = report.text
        else:
            body.after.append(wording.reporting(report))
