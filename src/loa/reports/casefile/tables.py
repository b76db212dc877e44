"""The tables of a case that people read: work, words, days, reports, figures, evidence, notices."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from loa.assignments.days import days_words
from loa.assignments.models import Assignment, Comment, Extension, Step
from loa.campaigns.models import Campaign
from loa.directory.queries import in_place
from loa.evidence.models import Record
from loa.notices.models import Delivery
from loa.reports.casefile.holdings import notices_of
from loa.reports.casefile.rows import name_of
from loa.reports.exports import Cell, Sheet
from loa.reports.models import Case, FigureValue, UnitReport

PIECE = 2000
_STATES = dict(Assignment.State.choices)


def assignments(campaign: Campaign) -> Sheet:
    """Who was to do what by when, and how it ended."""
    head = [
        _("Assignment"), _("Duty number"), _("Duty"), _("Unit code"), _("Unit"), _("Officer"), _("Part of"),
        _("State"), _("First due"), _("Due"), _("Done so far"), _("Of what else it counts"), _("Last change"),
        _("Days ticked"),
    ]  # fmt: skip
    rows = Assignment.objects.filter(campaign=campaign).select_related("campaign", "duty", "unit", "officer")
    return Sheet(_("Assignments"), head, _assignment_rows(rows.order_by("duty__number", "pk")))


def _assignment_rows(rows: Any) -> Iterator[Sequence[Cell]]:
    for row in rows.iterator(PIECE):
        officer = row.officer.name if row.officer else ""
        yield [
            row.pk, row.duty.number, row.words[:1].upper() + row.words[1:],
            row.unit.code, row.unit.name, officer, row.parent_id,
            str(_STATES[row.state]), row.first_due, row.due, row.counted, row.further_words,
            row.changed_at, days_words(row),
        ]  # fmt: skip


def history(campaign: Campaign) -> Sheet:
    """Every step of every assignment."""
    head = [
        _("Assignment"), _("Unit"), _("Time"), _("Who"), pgettext("state", "From"), pgettext("state", "To"),
        _("New day"), _("Number"), _("Of what else it counts"), _("Words"), _("Written on"),
        _("Number, not counted"), _("Days ticked"),
    ]  # fmt: skip
    rows = Step.objects.filter(assignment__campaign=campaign).order_by("assignment", "at", "pk")
    return Sheet(
        _("History"),
        head,
        _step_rows(rows.select_related("assignment__unit", "assignment__duty", "by__person", "link")),
    )


def _step_rows(rows: Any) -> Iterator[Sequence[Cell]]:
    for row in rows.iterator(PIECE):
        who = row.link.party if row.link else name_of(row.by)
        yield [
            row.assignment_id, row.assignment.unit.name, row.at, who, str(_STATES.get(row.from_state, "")),
            str(_STATES.get(row.to_state, "")), row.to_due, row.count, _further(row), row.words,
            row.made_at, _overtaken(row), _days(row),
        ]  # fmt: skip


def _further(row: Step) -> str:
    """What it says of each thing counted beside the first."""
    said, things = row.further_counts or {}, row.assignment.duty.things
    return "; ".join(f"{said[one.key]} {one.noun}" for one in things if one.key in said)


def _days(row: Step) -> str:
    """The days that it ticked, and those that it took back."""
    said = ((date.fromisoformat(day), tick) for day, tick in sorted((row.days or {}).items()))
    words = (
        f"{day:%d/%m/%Y}" if tick else _("taken back: %(day)s") % {"day": f"{day:%d/%m/%Y}"}
        for day, tick in said
    )
    return "; ".join(words)


def _overtaken(row: Step) -> Cell:
    return "; ".join(map(str, row.counts_overtaken.values())) if row.further_overtaken else row.overtaken


def comments(campaign: Campaign) -> Sheet:
    """What people said to each other about the work."""
    head = [_("Assignment"), _("Unit"), _("Time"), _("Who"), _("Words")]
    rows = Comment.objects.filter(assignment__campaign=campaign).order_by("assignment", "at", "pk")
    found = rows.select_related("assignment__unit", "by__person").iterator(PIECE)
    return Sheet(_("Comments"), head, _comment_rows(found))


def _comment_rows(rows: Any) -> Iterator[Sequence[Cell]]:
    for row in rows:
        yield [row.assignment_id, row.assignment.unit.name, row.at, name_of(row.by), row.text]


def extensions(campaign: Campaign) -> Sheet:
    """Later days: asked for, granted, refused."""
    head = [
        _("Assignment"), _("Unit"), _("Asked"), _("Who"), _("Due before"), _("New day"), _("Reason"),
        _("State"), _("Decided by"), _("Answer"),
    ]  # fmt: skip
    rows = Extension.objects.filter(assignment__campaign=campaign).order_by("assignment", "asked_at", "pk")
    related = rows.select_related("assignment__unit", "asked_by__person", "decided_by__person")
    return Sheet(_("Extensions"), head, _extension_rows(related))


def _extension_rows(rows: Any) -> Iterator[Sequence[Cell]]:
    for row in rows.iterator(PIECE):
        yield [
            row.assignment_id, row.assignment.unit.name, row.asked_at, name_of(row.asked_by), row.old_due,
            row.new_due, row.reason, row.get_state_display(), name_of(row.decided_by), row.decided_why,
        ]  # fmt: skip


def reports(campaign: Campaign, paths: Mapping[int, str]) -> Sheet:
    """Which unit reported what and when; its report is a file of the pack."""
    head = [_("Report"), _("Unit"), _("State"), _("First due"), _("Due"), _("Submitted"), _("Who"), _("File")]
    rows = UnitReport.objects.filter(request__campaign=campaign).order_by("request", *in_place("unit"), "pk")
    return Sheet(
        _("Units' reports"),
        head,
        _report_rows(rows.select_related("request", "unit", "submitted_by__person"), paths),
    )


def _report_rows(rows: Any, paths: Mapping[int, str]) -> Iterator[Sequence[Cell]]:
    for row in rows.defer("done", "sections").iterator(PIECE):
        yield [
            row.request.title, row.unit.name, row.get_state_display(), row.first_due, row.due,
            row.submitted_at, name_of(row.submitted_by), paths.get(row.pk, ""),
        ]  # fmt: skip


def figures(campaign: Campaign) -> Sheet:
    """Every value that was kept; its rows stand in the data of the pack under its number."""
    head = [
        _("Number of the value"), _("Figure"), _("Unit of measure"), _("Unit"), pgettext("period", "From"),
        pgettext("period", "To"), _("Value"), _("In words"), _("Kept at"), _("Counted rows"),
        "SHA-256",
    ]  # fmt: skip
    rows = FigureValue.objects.filter(campaign=campaign).select_related("unit").order_by("pk")
    return Sheet(_("Figures"), head, _figure_rows(rows))


def _figure_rows(rows: Any) -> Iterator[Sequence[Cell]]:
    for row in rows.defer("evidence").iterator(PIECE // 4):
        told = row.definition
        yield [
            row.pk, str(told.get("name", "")), str(told.get("measure", "")),
            row.unit.name if row.unit else "", row.start, row.end, row.number, row.words, row.kept_at,
            len(row.rows), row.rows_sha256,
        ]  # fmt: skip


def evidence(records: Sequence[Record], paths: Mapping[str, str]) -> Sheet:
    """Every record of evidence with the hash of its bytes and where these are, or why they are not."""
    head = [
        _("Record"), _("Kind"), _("What"), _("Link"), _("Time"), _("Who"), "SHA-256", _("Bytes"), _("File"),
        _("Remark"),
    ]  # fmt: skip
    return Sheet(_("Evidence"), head, (_evidence_row(row, paths) for row in records))


def _evidence_row(row: Record, paths: Mapping[str, str]) -> Sequence[Cell]:
    blob = row.blob
    path = paths.get(blob.sha256, "") if blob else ""
    remark = ""
    if blob and blob.erased_at:
        remark = _("erased by law: %(why)s") % {"why": blob.erased_why}
    elif blob and not path:
        remark = _("missing from the store")
    return [
        row.number, row.get_kind_display(), row.shown, row.link, row.made_at, name_of(row.made_by),
        blob.sha256 if blob else "", blob.size if blob else None, path, remark,
    ]  # fmt: skip


def notices(case: Case) -> Sheet:
    """Who was told what and when, and whether it arrived, as was known at the closing."""
    head = [_("Time"), _("Recipient"), _("Unit"), _("Kind"), _("Subject"), _("Words"), _("Delivery")]
    rows = notices_of(case.campaign).filter(made_at__lte=case.closed_at)
    return Sheet(_("Notices"), head, _notice_rows(rows, case))


def _notice_rows(rows: Any, case: Case) -> Iterator[Sequence[Cell]]:
    for row in rows.iterator(PIECE):
        whom = name_of(row.recipient) if row.recipient else row.channel.name
        yield [
            row.made_at, whom, row.unit.name if row.unit else "", row.get_kind_display(), row.subject,
            row.body, _delivered(row.delivery, case),
        ]  # fmt: skip


def _delivered(delivery: Delivery | None, case: Case) -> str:
    """The outcome, as far as it was known when the case was closed: later news is not of the case."""
    if delivery is None:
        return _("in the inbox")
    known = delivery.settled_at is not None and delivery.settled_at <= case.closed_at
    state = Delivery.State(delivery.state) if known else Delivery.State.WAITING
    return str(state.label)
