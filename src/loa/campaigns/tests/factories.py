"""Plans that are ready to start, campaigns under way, and the province they are for."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date
from typing import Any

from loa.campaigns.actions import start_campaign
from loa.campaigns.models import Campaign
from loa.directory.actions.names import add_group
from loa.directory.models import Post, Unit, User
from loa.directory.tests.factories import make_officer, make_unit
from loa.documents.models import Document, Fact, LedgerEntry, Reading
from loa.documents.tests.factories import make_document, make_reading, span
from loa.work.worker import work_off

COMMUNES = "UBND các xã, phường"
PLAN_DATE = date(2026, 3, 2)


@dataclass
class Province:
    """A province with its committee, one department and some communes, each with somebody who signs in."""

    top: Unit
    health: Unit
    communes: list[Unit]
    officer: User  # campaign officer of the issuing unit
    health_officer: User
    commune_officers: list[User]


def make_province(*, communes: int = 3, manned: int | None = None) -> Province:
    """A province; only the first `manned` communes (all) have somebody who signs in."""
    top = make_unit("UBND tỉnh Bình Sơn", kind=Unit.Kind.PROVINCE_COMMITTEE)
    health = make_unit("Sở Y tế", parent=top)
    found = [
        make_unit(f"UBND xã Suối {number}", parent=top, kind=Unit.Kind.COMMUNE_COMMITTEE, level="commune")
        for number in range(1, communes + 1)
    ]
    add_group(None, name=COMMUNES, kinds=[Unit.Kind.COMMUNE_COMMITTEE], levels=["commune"], under=top)
    officers = [make_officer(unit) for unit in found[: communes if manned is None else manned]]
    return Province(
        top, health, found, make_officer(top, Post.Kind.CAMPAIGN_OFFICER), make_officer(health), officers
    )


def duty(text: str, lead: list[str], **values: Any) -> dict[str, Any]:
    """The data of a duty; `values`: cooperating, due, section."""
    cooperating = values.pop("cooperating", [])
    return {"text": text, "lead": lead, "with": cooperating, "section": "IV.1", "due": [], **values}


def due(text: str, end: str | None) -> dict[str, Any]:
    """One deadline as a reading gives it."""
    return {"text": text, "end": end}


def usual_duties() -> list[dict[str, Any]]:
    """One duty of each sort: counted, for a group, bound to an event, without a day."""
    return [
        duty("Tổ chức 04 buổi truyền thông lưu động", ["Sở Y tế"],
             cooperating=[COMMUNES, "các cơ quan liên quan"],
             due=[due("trước ngày 30/6/2026", "2026-06-30")]),
        duty("Kiểm tra vật dụng chứa nước tại trường học", [COMMUNES], cooperating=["Sở Y tế"],
             due=[due("trước ngày 31 tháng 5 năm 2026", "2026-05-31")]),
        duty("Tuyên truyền trước, trong và sau Ngày hội sức khỏe", ["Sở Y tế", COMMUNES],
             due=[due("trước, trong và sau Ngày hội sức khỏe", None)]),
        duty("Tuyên truyền thường xuyên", [COMMUNES], due=[due("hằng tuần", None)]),
    ]  # fmt: skip


def make_plan(
    province: Province,
    duties: list[dict[str, Any]] | None = None,
    *,
    others: list[tuple[str, dict[str, Any]]] = (),  # type: ignore[assignment]
    plan_date: date = PLAN_DATE,
) -> Document:
    """A reviewed document whose ledger is complete: every line of it is an accepted fact.

    `others` are (kind, data) of further facts; each fact's own words are a line of the text.
    """
    facts = [(Fact.Kind.DUTY, data) for data in (usual_duties() if duties is None else duties)]
    facts += list(others)
    lines = [_line(data) for _kind, data in facts]
    document = make_document(
        province.top, by=province.officer, date=plan_date, title="Phòng bệnh sốt xuất huyết",
        code="128/KH-UBND", doc_type="kế hoạch", issuer="UBND tỉnh Bình Sơn",
    )  # fmt: skip
    reading = make_reading(document, text="".join(f"{line}\n" for line in lines))
    start, numbers = 0, dict.fromkeys(Fact.Kind.values, 0)
    made = []
    for (kind, data), line in zip(facts, lines, strict=True):
        numbers[kind] += 1
        made.append(
            Fact(
                reading=reading,
                kind=kind,
                number=numbers[kind],
                data=data,
                read=data,
                spans=[[start, start + len(line)]],
                state=Fact.State.ACCEPTED,
            )
        )
        start += len(line) + 1
    Fact.objects.bulk_create(made)
    return document


def _line(data: dict[str, Any]) -> str:
    return str(data.get("text") or data["name"])


def decline(reading: Reading, words: str, *, by: User) -> None:
    """A person has said of the words: read, not carried out."""
    start, end = span(reading, words)
    kind = LedgerEntry.Kind.NOT_CARRIED
    LedgerEntry.objects.create(reading=reading, start=start, end=end, kind=kind, decided_by=by)


def make_campaign(
    province: Province,
    duties: list[dict[str, Any]] | None = None,
    *,
    document: Document | None = None,
    **values: Any,
) -> Campaign:
    """A campaign under way, started by the province's officer and written by the worker."""
    plan = document or make_plan(province, duties, **values)
    campaign = start_campaign(province.officer, plan, key=str(uuid.uuid4()))
    work_off([Campaign])
    campaign.refresh_from_db()
    return campaign
