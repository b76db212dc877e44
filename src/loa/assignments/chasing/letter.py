"""What the letter that urges late units says: every row of it from a query.

What units owe beside their duties, other rooms know: they register who tells it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from loa.assignments.models import Assignment, Extension
from loa.assignments.transitions import OPEN
from loa.campaigns.lateness import days_late
from loa.campaigns.models import Campaign
from loa.directory.models import Unit
from loa.directory.queries import place_of
from loa.documents.drafting.earlier import content_of as content_of_document

NAMED = 15  # units named as addressees; more are addressed together
BY_UNIT = 600  # rows written unit by unit; more are written duty by duty
LETTERS = 6000  # of the names in one row
Row = dict[str, Any]


@dataclass(frozen=True)
class Owed:
    """What a unit owes past its day: the words of it, and by which key and number it is known."""

    unit: int
    words: str
    due: date
    kind: str
    pk: int


Further = Callable[[Campaign, date], Iterable[Owed]]
_further: dict[str, Further] = {}


def register_owed(name: str, further: Further) -> None:
    """The letter names what this tells of a campaign, too."""
    _further[name] = further


def late_rows(campaign: Campaign, *, day: date) -> list[Row]:
    """What the units that answer to the issuing unit owe past its day, by unit and day.

    Units stand as the directory lists them; those of one name are named with the unit that they are in.
    Where somebody decides about a later day that is still to come, and where the work is handed in, nobody
    is urged.
    """
    asked = Extension.objects.filter(state=Extension.State.ASKED, new_due__gte=day)
    late = Assignment.objects.filter(
        campaign=campaign, campaign__state=Campaign.State.ACTIVE, parent=None, state__in=OPEN, due__lt=day
    ).exclude(pk__in=asked.values("assignment"))
    work = late.order_by("due", "duty__number", "pk").values_list("unit", "duty__text", "due", "pk")
    owed = [Owed(unit, text, due, "assignment", pk) for unit, text, due, pk in work if due]
    owed += [each for further in _further.values() for each in further(campaign, day)]
    units = Unit.objects.filter(pk__in={each.unit for each in owed}).select_related("parent")
    names, places = _names(units), {unit.pk: place for place, unit in enumerate(sorted(units, key=place_of))}
    return [
        {
            each.kind: each.pk,
            "unit": names[each.unit],
            "duty": each.words,
            "due": each.due.isoformat(),
            "days": days_late(each.due, on=day),
        }
        for each in sorted(owed, key=lambda each: places[each.unit])
    ]


def _names(units: Iterable[Unit]) -> dict[int, str]:
    """What each unit is called: where two bear one name, with the unit that it is in."""
    often = Counter(unit.name for unit in units)
    return {
        unit.pk: f"{unit.name}, {unit.parent.name}" if unit.parent and often[unit.name] > 1 else unit.name
        for unit in units
    }


def content_of(campaign: Campaign, rows: Sequence[Row], *, day: date) -> dict[str, Any]:
    """The content of the draft: what is urged, to whom, and what each still owes."""
    plan = plan_words(campaign)
    units = list(dict.fromkeys(row["unit"] for row in rows))
    few = len(units) <= NAMED
    listed = _by_unit(rows) if len(rows) <= BY_UNIT else _by_duty(rows)
    opening = (
        f"Thực hiện {plan}, tính đến hết ngày {_day(day)} còn {_how_much(rows, ' và ')} của "
        f"{len(units):02d} cơ quan, đơn vị đã quá hạn mà chưa có kết quả, cụ thể như sau:"
    )
    closing = (
        "Đề nghị thủ trưởng các cơ quan, đơn vị nêu trên khẩn trương chỉ đạo hoàn thành các việc quá hạn, "
        "gửi kết quả kèm minh chứng về cơ quan chủ trì; trường hợp có khó khăn, vướng mắc, báo cáo rõ nguyên "
        "nhân và thời gian hoàn thành."
    )
    return {
        "title": f"đôn đốc thực hiện {plan}",
        "place": content_of_document(campaign.document).get("place", ""),
        "addressees": units if few else ["Các cơ quan, đơn vị nêu tại văn bản này"],
        "recipients": ["Như trên", "Lưu: VT"],
        "rows": [_words(opening), *listed, _words(closing)],
    }


def plan_words(campaign: Campaign) -> str:
    """How the plan is cited: "Kế hoạch số 128/KH-UBND ngày 02/3/2026 về …"."""
    document = campaign.document
    kind = (document.doc_type or "văn bản").capitalize()
    code = f" số {document.code}" if document.code else ""
    dated = f" ngày {_day(document.date)}" if document.date else ""
    return f"{kind}{code}{dated}"


def plan_of_issuer(campaign: Campaign) -> str:
    """The same with who issued it: "… của Ủy ban nhân dân tỉnh Bình Sơn"."""
    issuer = campaign.document.issuer
    named = campaign.owner.name if issuer.isupper() else issuer
    by = f" của {named.replace('UBND', 'Ủy ban nhân dân')}" if named else ""
    return f"{plan_words(campaign)}{by}"


def _by_unit(rows: Sequence[Row]) -> list[Row]:
    """A heading for each unit, and under it what it owes, the longest overdue first."""
    listed: list[Row] = []
    for unit, group in groupby(rows, key=lambda row: row["unit"]):
        own = list(group)
        listed.append({"kind": "heading", "level": 2, "text": f"{unit} ({_how_much(own, ', ')})"})
        said = [f"{_ended(row['duty'])} {_owed(row)}" for row in own]
        ended = [*(f"{words};" for words in said[:-1]), f"{said[-1]}."]
        listed += [{"kind": "item", "text": words} for words in ended]
    return listed


def _how_much(rows: Sequence[Row], joined: str) -> str:
    """ "06 việc được giao và 02 báo cáo": what there is none of is left out."""
    work = sum("assignment" in row for row in rows)
    counts = ((work, "việc được giao"), (len(rows) - work, "báo cáo"))
    return joined.join(f"{count:02d} {words}" for count, words in counts if count)


def _by_duty(rows: Sequence[Row]) -> list[Row]:
    """A heading for each duty and day, and under it the names of the units, some hundred in a row."""
    listed: list[Row] = []
    ordered = sorted(rows, key=lambda row: (row["due"], row["duty"]))
    for (due, duty), group in groupby(ordered, key=lambda row: (row["due"], row["duty"])):
        names = [row["unit"] for row in group]
        head = f"{_ended(duty)} {_owed({'due': due, 'days': None})}: {len(names):02d} đơn vị"
        listed.append({"kind": "heading", "level": 2, "text": head})
        listed += [_words(f"{part}.") for part in _parts(names)]
    return listed


def _parts(names: Sequence[str]) -> list[str]:
    parts, length = [[]], 0  # type: list[list[str]], int
    for name in names:
        if length + len(name) > LETTERS:
            parts.append([])
            length = 0
        parts[-1].append(name)
        length += len(name) + 2
    return ["; ".join(part) for part in parts]


def _owed(row: Row) -> str:
    late = f", quá hạn {row['days']:02d} ngày" if row["days"] else ""
    return f"(hạn {_day(date.fromisoformat(row['due']))}{late})"


def _ended(words: str) -> str:
    return words.strip().rstrip(".;,")


def _words(text: str) -> Row:
    return {"kind": "words", "text": text}


def _day(day: date) -> str:
    """Days 1–9 and months 1–2 with a leading zero, as Decree 30/2020/NĐ-CP has it."""
    return (
        f"{day.day:02d}/{day.month:02d}/{day.year}"
        if day.month < 3
        else f"{day.day:02d}/{day.month}/{day.year}"
    )
