"""Where contents and forms stand: under the heading of their matter and phase, or words of their own."""

from __future__ import annotations

import re

from loa.writer import wording
from loa.writer.body import CONTENTS, FORMS, Body, leaf, open_unit, section
from loa.writer.facts import Content, Facts, Form
from loa.writer.matching import folded, says
from loa.writer.outline import Item, Unit

# A title or heading with these words is about informing the public: "Nội dung" alone is understood.
_INFORM = re.compile(r"tuyên truyền|truyền thông|phổ biến|cổ động|quảng bá|vận động", re.IGNORECASE)


def place_contents(body: Body, facts: Facts) -> None:
    """Every content stands where the heading of its phase or of contents is."""
    texts = [duty.text for duty in facts.duties]
    loose: list[Content] = []
    for content in facts.contents:
        if any(says(text, content.text) for text in texts):
            continue
        if unit := open_unit(body.units, content.text):
            unit.words = content.text
        else:
            loose.append(content)
    homeless: list[Content] = []
    for phase in dict.fromkeys(content.phase for content in loose):
        ours = [content for content in loose if content.phase == phase]
        home = _home_of_phase(body.units, phase, facts) if phase else None
        if home:
            _spread(leaf(home, CONTENTS), [content.text for content in ours])
        else:
            homeless += ours
    if homeless:
        _place_homeless(body, facts, homeless)


def _place_homeless(body: Body, facts: Facts, contents: list[Content]) -> None:
    """Contents under the section of contents; those of a phase without a number below its name."""
    home = section(body.units, CONTENTS, FORMS)
    items = home.items if home else body.before
    if home is None:
        items.append(Item(wording.CONTENTS, "section" if body.is_free else "words"))
    elif not _INFORM.search(f"{facts.title} {home.heading}"):
        items.append(Item(wording.CONTENTS, "words"))
    of_all = [content.text for content in contents if not content.phase]
    if home:
        _spread(home, of_all)
    else:
        items += [Item(text) for text in of_all]
    for phase in dict.fromkeys(content.phase for content in contents if content.phase):
        bounds = next((p.text for p in facts.phases if folded(p.name) == folded(phase)), phase)
        items.append(Item(wording.phase_head(phase, bounds), "words"))
        items += [Item(content.text) for content in contents if content.phase == phase]


def _home_of_phase(units: list[Unit], phase: str, facts: Facts) -> Unit | None:
    """The unit whose heading names the phase, under contents where several do."""
    bounds = {p.text for p in facts.phases if folded(p.name) == folded(phase)}
    named = [u for u in units if u.heading and any(_same_period(u.heading, w) for w in (phase, *bounds))]
    told = [u for u in named if any(CONTENTS.search(each.heading) for each in u.chain)]
    return next(iter(told or named), None)


def _same_period(heading: str, words: str) -> bool:
    ours, other = folded(heading), folded(words)
    return ours == other or bool(re.match(rf"{re.escape(other)}(?!\w)", ours))


def _spread(home: Unit, texts: list[str]) -> None:
    """The texts as bullets of their home, or shared out in order among its units below."""
    empty = [unit for unit in home.children if not unit.children and unit.words is None and not unit.items]
    if len(empty) < 2 or len(texts) < len(empty):
        home.items += [Item(text) for text in texts]
        return
    for number, text in enumerate(texts):
        empty[min(number, len(empty) - 1)].items.append(Item(text))


def place_forms(body: Body, facts: Facts) -> None:
    """Every form stands under the heading of forms that suits it best; one that is a duty too stands once."""
    standing: dict[int, tuple[Unit, Item]] = {}  # forms that are duties too, and where those stand
    loose: list[Form] = []
    for form in facts.forms:
        if at := _duty_that_is(body, form):
            standing[len(loose)] = at
        elif unit := open_unit(body.units, form.text):
            unit.words = form.text
            continue
        loose.append(form)
    home = section(body.units, FORMS, re.compile(r"nội dung|thời gian", re.IGNORECASE))
    if home and home.parent and _is_one_of_several(home):
        home = home.parent
    new = [form for i, form in enumerate(loose) if i not in standing]
    if home is None:
        head = Item(wording.FORMS, "section" if body.is_free else "words")
        body.before += [head] * bool(new) + [Item(form.text) for form in new]
        return
    untold = not _INFORM.search(f"{facts.title} {home.heading}")
    if new and (untold or (home.items and CONTENTS.search(home.heading))):
        home.items.append(Item(wording.FORMS, "words"))
    leaves = [unit for unit in home.children if not unit.children and unit.words is None]
    if not leaves or len(loose) < len(leaves):
        _merge(home, range(len(loose)), loose, standing)
        return
    done = 0
    for unit, count in zip(leaves, _best_counts(leaves, loose, standing), strict=True):
        _merge(unit, range(done, done + count), loose, standing)
        done += count


def _is_one_of_several(unit: Unit) -> bool:
    """Whether the unit is one kind of means among others below a heading of forms."""
    above = unit.parent
    if above is None or not FORMS.search(above.heading) or CONTENTS.search(above.heading):
        return False
    return sum(not FORMS.search(beside.heading) for beside in above.children) > 1


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
