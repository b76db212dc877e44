"""From real plans nothing follows that Loa does not carry, and what is permitted of a sentence does.

Nothing: no assignment, no reminder of a round, no figure of a report, no row of any room after the paper.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.utils import timezone

from loa.assignments.chasing.sweeping import open_chase
from loa.assignments.models import Assignment, Chase, Reminder
from loa.campaigns.actions import start_campaign
from loa.campaigns.models import Campaign, Duty
from loa.directory.models import Post, Unit, User
from loa.directory.tests.factories import make_officer, make_unit
from loa.documents.actions.calls import decide
from loa.documents.actions.register import register_document
from loa.documents.actions.units import name_unit
from loa.documents.carrying import carried_text
from loa.documents.ledger import ledger_of
from loa.documents.models import Document, Fact, LedgerEntry, Reading
from loa.documents.names import resolved_names, unresolved
from loa.documents.queries import current_reading, ready_to_start
from loa.notices.models import Notice
from loa.reports.actions.asking import Ask, Asked, request_report
from loa.reports.actions.submitting import submit_report
from loa.reports.actions.templates import define_template
from loa.reports.figures.period import Period
from loa.reports.models import Figure, FigureValue
from loa.reports.queries.lines import lines_of, seen_digest
from loa.work.worker import work_off

GOLD = Path(os.environ.get("LOA_GOLD_DIR") or "/nowhere")
KNOWN = json.loads((GOLD / "declined.json").read_text("utf-8"))["passages"] if GOLD.exists() else []
NAMES = sorted({passage["document"] for passage in KNOWN}) or ["none"]
# Rooms whose rows keep the paper itself and what was decided of it.
OF_THE_PAPER = {"documents", "audit", "evidence"}
SHINGLE = 25
# Where the permitted words of a passage must stand, by the kind of the passage.
CARRIED_IN = {"duty": "campaigns.Duty", "form": "campaigns.PlanItem"}

pytestmark = [pytest.mark.gold, pytest.mark.slow]


def squeezed(words: str) -> str:
    return "".join(words.replace("+", "").split()).strip(",;.:-")


def declined_parts(passage: dict[str, Any]) -> list[str]:
    """The pieces of a passage that are not permitted, long enough to be recognised."""
    rest = [squeezed(passage["text"])]
    for piece in passage["permitted"]:
        rest = [part for one in rest for part in one.split(squeezed(piece))]
    return [part for part in rest if len(part) >= SHINGLE]


def telling_pieces(part: str, *, paper: str) -> list[str]:
    """The pieces of a declined part that the paper says there and nowhere else."""
    pieces = {part[at : at + SHINGLE] for at in range(0, len(part) - SHINGLE + 1, SHINGLE)}
    return sorted(piece for piece in pieces if paper.count(piece) == 1)


def review_everything(user: User, reading: Reading, *, anybody: Unit) -> None:
    """An officer who agrees with every proposal, and takes what is left for background."""
    document = reading.document
    calls: list[dict[str, Any]] = [{"do": "confirm_not_carried", "words": "all"}]
    decide(user, document, [*calls, {"do": "accept_group", "kind": "all"}])
    for fact in reading.facts.filter(state=Fact.State.PROPOSED):
        decide(user, document, [{"do": "accept", "id": fact.pk, "version": fact.version}])
    open_ones = [s.passage.number for s in ledger_of(reading).standings if not s.settled]
    decide(user, document, [{"do": "background", "passages": open_ones, "shown": open_ones}])
    for name in unresolved(resolved_names(document, reading.facts.all())):
        name_unit(user, document, name=name, units=[anybody])


def rows_outside_the_paper() -> Iterator[tuple[str, str]]:
    """Every text of every row of the rooms after the paper."""
    for model in apps.get_models():
        if model._meta.app_label in OF_THE_PAPER or not model.__module__.startswith("loa."):
            continue
        for row in model._default_manager.all():
            for field in model._meta.concrete_fields:
                value = getattr(row, field.attname)
                if isinstance(value, str | list | dict):
                    yield model._meta.label, squeezed(json.dumps(value, ensure_ascii=False))


def remind_everybody() -> None:
    """All work is overdue since yesterday, and the round of today has told of it."""
    Assignment.objects.update(due=timezone.localdate() - timedelta(days=1))
    open_chase(timezone.localdate())
    work_off()
    assert Chase.objects.get(day=timezone.localdate(), turn=0).lease_state == Chase.LeaseState.DONE
    assert Notice.objects.filter(key__startswith="chase:").exists()


def ask_and_report(officer: User, doer: User, *, campaign: Campaign, unit: Unit) -> None:
    """The unit was asked for a report with every figure that Loa counts, and has submitted it."""
    today = timezone.localdate()
    figures = list(Figure.objects.filter(owner=None, source=Figure.Source.QUERY))
    sections = [("Kết quả", "Nêu kết quả")]
    template = define_template(officer, campaign.owner, name="Tháng", sections=sections, figures=figures)
    period = Period(today - timedelta(days=30), today)
    ask = Ask(template, "Báo cáo kết quả", period, today + timedelta(days=5), Asked([unit.pk]))
    report = request_report(officer, campaign, ask=ask).reports.get()
    submit_report(doer, report, version=report.version, seen=seen_digest(lines_of(report)))
    work_off()


def assert_all_comes_from_what_is_carried(unit: Unit) -> None:
    """Every assignment, reminder and counted row goes back to a fact of which something is carried."""
    carried = {
        assignment.pk
        for assignment in Assignment.objects.select_related("duty__fact__reading")
        if assignment.duty.fact.state != Fact.State.NOT_CARRIED and carried_text(assignment.duty.fact)
    }
    assert carried == set(Assignment.objects.values_list("pk", flat=True))
    assert set(Reminder.objects.values_list("assignment", flat=True)) == carried
    values = FigureValue.objects.filter(unit=unit)
    work = Assignment.objects.filter(unit=unit, duty__report_proposal=None)
    work = work.exclude(duty__kind=Duty.Kind.REPORT)  # what is only a report is in no figure
    work = work.exclude(period_start__gt=timezone.localdate())  # nor a round made ahead that has not begun
    of_unit = set(work.values_list("pk", flat=True))
    counted = {row["assignment"] for value in values for row in value.rows}
    assert counted == of_unit
    given = values.get(figure__key="assignments-given")
    assert given.number == len(of_unit) > 0


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("name", NAMES)
def test_nothing_follows_from_what_is_not_carried(name: str) -> None:
    office = make_unit("UBND tỉnh thử nghiệm")
    anybody = make_unit("Đơn vị bất kỳ", parent=office)
    officer, doer = make_officer(office, Post.Kind.CAMPAIGN_OFFICER), make_officer(anybody)
    data = (GOLD / "texts" / f"{name}.txt").read_bytes()
    document = register_document(officer, office, name=f"{name}.txt", data=data)
    work_off([Reading])
    reading = current_reading(document)
    assert reading is not None
    document = Document.objects.get(pk=document.pk)
    reading.document = document
    review_everything(officer, reading, anybody=anybody)
    assert ready_to_start(document).reasons == ()
    campaign = start_campaign(officer, document, key=f"declined-{name}")
    work_off()
    assert Assignment.objects.exists()
    campaign.refresh_from_db()
    remind_everybody()
    ask_and_report(officer, doer, campaign=campaign, unit=anybody)
    assert_all_comes_from_what_is_carried(anybody)

    rows = list(rows_outside_the_paper())
    paper = squeezed(reading.text)
    sought = 0
    for passage in (one for one in KNOWN if one["document"] == name):
        assert squeezed(passage["text"])[:60] in paper, "it stays readable"
        for part in declined_parts(passage):
            telling = telling_pieces(part, paper=paper)
            assert telling, f"nothing to look for: {part}"
            sought += len(telling)
            found = [(label, piece) for label, text in rows for piece in telling if piece in text]
            assert found == []
        for piece in passage["permitted"]:
            whole, place = squeezed(piece), CARRIED_IN[passage["kind"]]
            assert any(whole in text for label, text in rows if label == place), piece
    assert sought, "nothing of this paper was looked for"
    assert reading.entries.filter(kind=LedgerEntry.Kind.NOT_CARRIED).exists()
    assert not reading.facts.filter(state=Fact.State.PROPOSED).exists()
