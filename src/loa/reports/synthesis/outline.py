"""The first words of a synthesised report: sections by the plan's own outline, its figures at their marks."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import override

from loa.assignments.chasing.letter import plan_of_issuer
from loa.campaigns.models import Campaign, Duty
from loa.documents.models import Fact
from loa.documents.queries import current_reading, header_of, in_section
from loa.reports.figures.period import Period
from loa.reports.synthesis.recipients import addressed

Rows = list[dict[str, Any]]
_SHOWN = 80  # letters of a line that is quoted
TO_WRITE = "(bổ sung)"  # what only people know; a report is not sent with it
# Sections of a plan that a report on it does not answer. From memory, unchecked.
_NOT_ANSWERED = ("mục đích", "yêu cầu", "căn cứ", "kinh phí", "chế độ báo cáo", "thông tin, báo cáo")
_NOT_BEGUN = ("khẩu hiệu", "đối tượng", "thời gian", "phạm vi")  # as the whole of a section: "Đối tượng, …"
_WITH_DUTIES = ("tổ chức thực hiện", "phân công")  # answered where the plan lays its duties there


def unwritten(rows: Rows) -> list[str]:
    """The headings under which something is still to be written, in their order; "" for none."""
    heading, found = "", []
    for row in rows:
        if row["kind"] == "heading":
            heading = row["text"]
        elif TO_WRITE in row["text"]:
            found.append(heading)
    return list(dict.fromkeys(found))


def to_be_written(rows: Rows) -> list[str]:
    """The sentence that names what is still to be written, or none."""
    found = unwritten(rows)
    if not found:
        return []
    if named := [f"“{words}”" for words in found if words]:
        return [_("Still to be written: %(sections)s.") % {"sections": ", ".join(named)}]
    return [_("Some sections are still to be written.")]


def lines_to_write(rows: Rows) -> list[str]:
    """A sentence for each line that is still to be written: its heading, then its words."""
    heading, found = "", []
    for row in rows:
        if row["kind"] == "heading":
            heading = row["text"]
        elif TO_WRITE in row["text"]:
            words = row["text"] if len(row["text"]) <= _SHOWN else f"{row['text'][:_SHOWN].rstrip()}…"
            named = [f"“{part}”" for part in (heading, words) if part]
            found.append(_("Still to be written: %(sections)s.") % {"sections": " › ".join(named)})
    return found


def first_content(campaign: Campaign, period: Period) -> dict[str, Any]:
    """The content of the new draft: everything counted is there, what only people know is left to them."""
    header = header_of(campaign.document)
    signer: Any = header.get("signatory") or {}
    span = f"từ ngày {period.start:%d/%m/%Y} đến ngày {period.end:%d/%m/%Y}"
    with override("vi"):
        rows = [*_results(), *_objectives(campaign), *_sections(campaign), *_late(), *_end(campaign)]
    above, others = addressed([fact.data["text"] for fact in _recipients(campaign)])
    return {
        "title": f"Kết quả {_lower(campaign.title)} {span}",
        "place": header.get("place") or "",
        "bases": [_basis(campaign)] if campaign.document.code else [],
        "authority": signer.get("authority") or "",
        "position": signer.get("position") or "",
        "signer": signer.get("name") or "",
        "addressees": above,
        "recipients": others,
        "rows": rows,
    }


def _basis(campaign: Campaign) -> str:
    """The plan as an official paper cites it: its number, its day, and who issued it."""
    return f"Thực hiện {plan_of_issuer(campaign)}"


def _results() -> Rows:
    return [
        _heading("Kết quả chung"),
        {
            "kind": "words",
            "text": "Kết quả được tổng hợp từ báo cáo và bằng chứng của các cơ quan, đơn vị.",
        },
        {"kind": "table", "text": "Bảng 1. Các chỉ tiêu chính", "name": "numbers", "cells": [[""]]},
        {"kind": "picture", "text": "Biểu đồ 1. Việc được giao đã xong, cộng dồn theo tuần", "name": "trend"},
        {"kind": "picture", "text": "Biểu đồ 2. Việc được giao theo trạng thái", "name": "states"},
        {"kind": "table", "text": "Bảng 2. Kết quả theo loại đơn vị", "name": "units", "cells": [[""]]},
    ]


def _sections(campaign: Campaign) -> Rows:
    """The plan's own outline: its upper sections, each to be answered in words."""
    rows: Rows = [_heading("Kết quả theo nội dung kế hoạch")]
    for words in _headings(campaign):
        rows.append({"kind": "heading", "level": 2, "text": _lower(words).capitalize()})
        rows.append({"kind": "words", "text": TO_WRITE})
    return rows


def _headings(campaign: Campaign) -> list[str]:
    reading = current_reading(campaign.document)
    upper = [node for node in reading.outline if node["level"] == 1] if reading else []
    worked = set(campaign.duties.filter(kind=Duty.Kind.DUTY).values_list("section", flat=True))
    return [
        words
        for node in upper
        if (words := node["heading"].strip()) and _is_answered(words, node.get("path") or "", worked)
    ]


def _is_answered(heading: str, path: str, worked: set[str]) -> bool:
    """Whether there is something to tell of the section; `worked`: the sections in which duties stand."""
    words = heading.lower()
    if any(part in words for part in _WITH_DUTIES):
        return bool(path) and any(in_section(section, path) for section in worked)
    if words.startswith(_NOT_BEGUN) and "nội dung" not in words:
        return False
    return not any(part in words for part in _NOT_ANSWERED)


def cited_words(campaign: Campaign) -> list[str]:
    """The words that the report takes from the plan: a number in them has the plan as its source."""
    return [campaign.title, *_headings(campaign)]


def _objectives(campaign: Campaign) -> Rows:
    """How far the objectives were reached, by which steps, and what was learnt."""
    objectives = list(campaign.objectives.filter(retired_at=None))
    if not objectives:
        return []
    said = [
        _words(f"{label} (mục tiêu {one.number}): {words.rstrip(' .')}.")
        for one in objectives
        for label, words in (("Kinh nghiệm tốt", one.worked), ("Cần điều chỉnh", one.to_change))
        if words
    ]
    return [
        _heading("Mức độ hoàn thành mục tiêu"),
        _words("Kết quả lấy từ các chỉ tiêu có nguồn, so với số liệu ban đầu và mức phấn đấu."),
        {"kind": "table", "text": "Kết quả thực hiện mục tiêu", "name": "objectives", "cells": [[""]]},
        {"kind": "picture", "text": "Biểu đồ 3. Từ số liệu ban đầu đến mức phấn đấu", "name": "objectives"},
        {"kind": "table", "text": "Các bước dẫn đến kết quả", "name": "steps", "cells": [[""]]},
        *said,
    ]


def _words(text: str) -> dict[str, Any]:
    return {"kind": "words", "text": text}


def _late() -> Rows:
    return [
        _heading("Việc được giao bị chậm và nguyên nhân"),
        {"kind": "words", "text": "Đến hết kỳ báo cáo còn [[viec-qua-han]] việc được giao quá hạn."},
        {
            "kind": "table",
            "text": "Bảng 3. Việc được giao bị chậm và nguyên nhân",
            "name": "late",
            "cells": [[""]],
        },
    ]


def _end(campaign: Campaign) -> Rows:
    commended = [
        _heading("Đề nghị khen thưởng"),
        {"kind": "table", "text": "Tập thể, cá nhân được đề nghị", "name": "commended", "cells": [[""]]},
    ]
    return [
        _heading("Sản phẩm truyền thông tiêu biểu"),
        {"kind": "table", "text": "Bảng 4. Sản phẩm đã được xác nhận", "name": "best", "cells": [[""]]},
        *(commended if campaign.nominations.filter(state__in=("proposed", "granted")).exists() else []),
        _heading("Đề xuất, kiến nghị"),
        {"kind": "words", "text": TO_WRITE},
        {"kind": "annex", "text": "Phụ lục. Danh mục bằng chứng"},
        {"kind": "table", "text": "Bằng chứng và mã băm", "name": "evidence", "cells": [[""]]},
    ]


def _heading(text: str) -> dict[str, Any]:
    return {"kind": "heading", "level": 1, "text": text}


def _lower(words: str) -> str:
    words = words.lower() if words.isupper() else words
    return words[:1].lower() + words[1:]


def _recipients(campaign: Campaign) -> list[Fact]:
    reading = current_reading(campaign.document)
    return list(reading.facts.filter(kind=Fact.Kind.RECIPIENT)) if reading else []
