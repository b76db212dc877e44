"""What the papers of a commendation say: the articles of the decision, the list of names behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _

from loa.assignments.chasing.letter import plan_words
from loa.campaigns.models import Campaign
from loa.directory.models import Unit
from loa.directory.queries import in_place
from loa.documents.drafting.filling import Filling, register_filler
from loa.documents.models import Draft
from loa.documents.queries import header_of
from loa.reports.commending.titles import LAW, PROVINCE, STATE, TITLES, level_of, name_of
from loa.reports.models import CommendationPaper, Nomination
from loa.reports.spoken import in_words, spoken

# Who signs where the plan does not say. From memory, unchecked.
HEADS = {
    Unit.Kind.PROVINCE_COMMITTEE: "CHỦ TỊCH",
    Unit.Kind.DISTRICT_COMMITTEE: "CHỦ TỊCH",
    Unit.Kind.COMMUNE_COMMITTEE: "CHỦ TỊCH",
    Unit.Kind.DEPARTMENT: "GIÁM ĐỐC",
}
DECISION, SUBMISSION = "quyết định", "tờ trình"
UNITS, PEOPLE = "commended-units", "commended-people"
Rows = list[dict[str, Any]]
Cells = list[list[str]]


def content_of(campaign: Campaign, doc_type: str, rows: Sequence[Nomination]) -> dict[str, Any]:
    """The content of the draft: counts and names stand at marks and in tables that the rows fill."""
    header = header_of(campaign.document)
    signer: Any = header.get("signatory") or {}
    whom = _whom(rows)
    merit = f"đã có thành tích xuất sắc trong thực hiện {plan_words(campaign)}"
    decision = doc_type == DECISION
    body = _articles(rows, merit) if decision else _request(rows, merit)
    verb = "khen thưởng" if decision else "đề nghị khen thưởng"
    return {
        "title": f"Về việc {verb} các {whom} {merit.removeprefix('đã ')}",
        "place": header.get("place") or "",
        "bases": _bases(campaign, rows) if decision else [],
        "addressees": [] if decision else [_addressee(campaign, rows)],
        "authority": _of_the_head(signer.get("authority") or ""),
        "position": signer.get("position") or HEADS.get(Unit.Kind(campaign.owner.kind), ""),
        "signer": signer.get("name") or "",
        "recipients": ["Như Điều 3", "Lưu: VT"] if decision else ["Như trên", "Lưu: VT"],
        "rows": [*body, *_list(rows, decision=decision)],
    }


def _whom(rows: Sequence[Nomination]) -> str:
    named = [word for word, there in (("tập thể", not all(row.of_person for row in rows)),
                                      ("cá nhân", any(row.of_person for row in rows))) if there]  # fmt: skip
    return ", ".join(named)


def _counted(rows: Sequence[Nomination]) -> str:
    """ "[[tap-the-khen-thuong]] tập thể và [[ca-nhan-khen-thuong]] cá nhân"."""
    parts = []
    if not all(row.of_person for row in rows):
        parts.append(f"[[{spoken(UNITS)}]] tập thể")
    if any(row.of_person for row in rows):
        parts.append(f"[[{spoken(PEOPLE)}]] cá nhân")
    return " và ".join(parts)


def _bases(campaign: Campaign, rows: Sequence[Nomination]) -> list[str]:
    meetings = sorted({(row.council, row.council_day) for row in rows if row.council_day}, key=str)
    asked = [f"Theo đề nghị của {name} tại cuộc họp ngày {day:%d/%m/%Y}" for name, day in meetings]
    return [f"Căn cứ {LAW}", f"Căn cứ {plan_words(campaign)}", *asked]


def _articles(rows: Sequence[Nomination], merit: str) -> Rows:
    awards = list(dict.fromkeys(row.award for row in rows))
    if len(awards) == 1:
        what = f"{TITLES[awards[0]].verb} {_quoted(awards[0])} cho {_counted(rows)}"
    else:
        what = f"Khen thưởng {_counted(rows)}"
    return [
        _words(f"Điều 1. {what} {merit} (có danh sách kèm theo)."),
        _words(
            "Điều 2. Tiền thưởng kèm theo hình thức khen thưởng thực hiện theo quy định hiện hành của pháp "
            "luật về thi đua, khen thưởng."
        ),
        _words(
            "Điều 3. Quyết định này có hiệu lực kể từ ngày ký. Thủ trưởng các cơ quan, đơn vị liên quan và "
            "các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./."
        ),
    ]


def _request(rows: Sequence[Nomination], merit: str) -> Rows:
    awards = ", ".join(name_of(award) for award in dict.fromkeys(row.award for row in rows))
    meetings = sorted({(row.council, row.council_day) for row in rows if row.council_day}, key=str)
    asked = "; ".join(f"{name} ngày {day:%d/%m/%Y}" for name, day in meetings)
    return [
        _words(f"Căn cứ {LAW};"),
        _words(f"Căn cứ kết quả xét khen thưởng của {asked}."),
        _words(f"Đề nghị xét tặng {awards} cho {_counted(rows)} {merit} (có danh sách kèm theo)."),
    ]


def _list(rows: Sequence[Nomination], *, decision: bool) -> Rows:
    ending = "được khen thưởng" if decision else "đề nghị khen thưởng"
    found: Rows = [{"kind": "annex", "text": f"Danh sách {_whom(rows)} {ending}"}]
    if not all(row.of_person for row in rows):
        found.append({"kind": "table", "text": "Tập thể", "name": UNITS, "cells": [[""]]})
    if any(row.of_person for row in rows):
        found.append({"kind": "table", "text": "Cá nhân", "name": PEOPLE, "cells": [[""]]})
    return found


def _addressee(campaign: Campaign, rows: Sequence[Nomination]) -> str:
    level = max(TITLES[row.award].level for row in rows)
    if level == STATE and level_of(campaign.owner) == PROVINCE:
        return "Thủ tướng Chính phủ"
    return "Chủ tịch Ủy ban nhân dân tỉnh"


def _of_the_head(authority: str) -> str:
    """The head decides, not the body: "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH" → "KT. CHỦ TỊCH"."""
    found = re.search(r"K/?T\.?\s*\S.*$", authority)
    if found:
        return found[0]
    return "" if re.match(r"T/?M\b", authority) else authority


def _quoted(award: str) -> str:
    title = TITLES[award]
    return f"“{title.name}”" if title.emulation else title.name


def _words(text: str) -> dict[str, Any]:
    return {"kind": "words", "text": text}


# What is filled in -----------------------------------------------------------------------------------


def fill(draft: Draft) -> Filling | None:
    """Names and counts of a commendation paper; None for any other draft."""
    paper = CommendationPaper.objects.filter(draft=draft).first()
    if paper is None:
        return None
    rows = list(paper.nominations.order_by("award", *in_place("unit"), "person_name"))
    units, people = [r for r in rows if not r.of_person], [r for r in rows if r.of_person]
    filling = Filling(
        called={UNITS: _("number of units commended"), PEOPLE: _("number of people commended")},
        parts={UNITS: _("list of units commended"), PEOPLE: _("list of people commended")},
        marks={UNITS: f"{len(units):02d}", PEOPLE: f"{len(people):02d}"},
        tables={UNITS: units_table(units), PEOPLE: people_table(people)},
        objections=_objections(draft, {UNITS: units, PEOPLE: people}),
    )
    return in_words(filling)


def units_table(rows: Sequence[Nomination]) -> Cells:
    """Number, unit, form of commendation, achievement."""
    head = ["STT", "Tên tập thể", "Hình thức khen thưởng", "Thành tích"]
    return [head, *([str(n), r.unit_name, name_of(r.award), r.grounds] for n, r in enumerate(rows, 1))]


def people_table(rows: Sequence[Nomination]) -> Cells:
    """Number, name, post and unit, form of commendation, achievement."""
    head = ["STT", "Họ và tên", "Chức vụ, đơn vị", "Hình thức khen thưởng", "Thành tích"]
    return [
        head,
        *([str(n), r.person_name, _post_of(r), name_of(r.award), r.grounds] for n, r in enumerate(rows, 1)),
    ]


def _post_of(row: Nomination) -> str:
    return f"{row.person_post}, {row.unit_name}" if row.person_post else row.unit_name


def _objections(draft: Draft, lists: dict[str, list[Nomination]]) -> tuple[str, ...]:
    """A list that the council decided about is not left out of its paper."""
    shown = {row.get("name") for row in draft.content["rows"] if row["kind"] == "table"}
    if any(rows and name not in shown for name, rows in lists.items()):
        return (_("The list of those to be commended is missing: put its table back."),)
    return ()


register_filler("reports.commendation", fill)
