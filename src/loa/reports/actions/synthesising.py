"""The synthesised report: begun from what was counted, counted again, and built again after issue."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from loa.audit.actions import record_change
from loa.campaigns.models import Campaign
from loa.directory.models import User
from loa.directory.rights import Verb, require
from loa.documents.actions.drafts import start_draft
from loa.documents.drafting.printing import paper_of
from loa.documents.drafting.works import printing_works
from loa.documents.models import Draft
from loa.evidence.queries import open_blob
from loa.reports.charts import objectives_chart, states_chart, trend_chart
from loa.reports.errors import Refused
from loa.reports.evaluating.measuring import Measuring, standing_objectives
from loa.reports.evaluating.telling import chart_rows, marks_of, objectives_table, steps_table
from loa.reports.figures.period import Period
from loa.reports.models import FigureValue, ReportRequest, Synthesis, SynthesisFigure
from loa.reports.synthesis.best import best_table
from loa.reports.synthesis.counting import (
    commended_table,
    count_figures,
    counted_in,
    late_table,
    numbers_table,
    said_empty,
    states,
    stood_on,
    trend,
    units_table,
)
from loa.reports.synthesis.evidence import evidence_table
from loa.reports.synthesis.outline import first_content
from loa.writer.pdf import pdf_of


@dataclass(frozen=True)
class Rebuilt:
    """Whether the report built again is the one that was issued: byte for byte, and in its words.

    `same_works`: whether the same program and libraries built it; None where that is not known.
    """

    same_bytes: bool
    same_words: bool
    same_works: bool | None


@transaction.atomic
def start_synthesis(
    user: User, campaign: Campaign, *, period: Period, request: ReportRequest | None = None
) -> Synthesis:
    """The report stands as a draft of the campaign's office, its figures, tables and charts counted now."""
    require(user, Verb.WRITE_SYNTHESIS, campaign.owner)
    if campaign.state not in (Campaign.State.ACTIVE, Campaign.State.CLOSED):
        raise Refused(_("Only a campaign that is under way or ended is reported on."))
    if period.end < period.start:
        raise Refused(_("The period ends before it begins."))
    if request is not None and request.campaign_id != campaign.pk:
        raise Refused(_("This request belongs to another campaign."))
    values = count_figures(campaign, period, request=request, by=user)
    content = first_content(campaign, period)
    draft = start_draft(user, campaign.owner, doc_type="báo cáo", content=content, origin=campaign.document)
    synthesis = Synthesis(
        campaign=campaign, request=request, start=period.start, end=period.end, draft=draft, made_by=user
    )
    _count(synthesis, values)
    record_change(user, "reports.start_synthesis", obj=synthesis, values={"figures": [None, len(values)]})
    return synthesis


@transaction.atomic
def count_again(user: User, synthesis: Synthesis) -> Synthesis:
    """Figures, tables and charts are those of now; an approval of the earlier ones no longer holds."""
    synthesis = Synthesis.objects.select_for_update().get(pk=synthesis.pk)
    require(user, Verb.WRITE_SYNTHESIS, synthesis.campaign.owner)
    if synthesis.draft.state in (Draft.State.ISSUED, Draft.State.DROPPED):
        raise Refused(_("An issued report is not counted again."))
    period = Period(synthesis.start, synthesis.end)
    values = count_figures(synthesis.campaign, period, request=synthesis.request, by=user)
    synthesis.figures.all().delete()
    _count(synthesis, values)
    record_change(user, "reports.count_again", obj=synthesis, values={"figures": [None, len(values)]})
    return synthesis


def _count(synthesis: Synthesis, values: list[FigureValue]) -> None:
    with override("vi"):  # the paper speaks Vietnamese, whoever has it counted
        measured = _draw_up(synthesis, values)
    synthesis.counted_at = timezone.now()
    synthesis.save()
    SynthesisFigure.objects.bulk_create(
        SynthesisFigure(synthesis=synthesis, name=value.definition["key"], value=value, position=at)
        for at, value in enumerate(values)
    )
    SynthesisFigure.objects.bulk_create(
        SynthesisFigure(synthesis=synthesis, name=name, value=value, position=len(values) + at)
        for at, (name, value) in enumerate(measured.items())
    )


def _draw_up(synthesis: Synthesis, values: list[FigureValue]) -> dict[str, FigureValue]:
    """Tables and charts are those of the values; the values of the objectives by their marks."""
    campaign, period = synthesis.campaign, Period(synthesis.start, synthesis.end)
    given = counted_in(values, "assignments-given")
    day = min(timezone.localdate(), period.end)
    late, late_ids = late_table(values, day)
    chosen = synthesis.sources.get("chosen", [])
    best, best_ids = best_table(campaign, period, chosen)
    stood = stood_on(given, day)
    measured = _evaluate(synthesis)
    evidence, records = evidence_table([*values, *measured.values()])
    synthesis.tables = {
        "numbers": numbers_table(values),
        "late": late,
        "best": best,
        "units": units_table(stood),
        "evidence": evidence,
    }
    synthesis.sources = {"late": late_ids, "best": best_ids, "chosen": chosen, "evidence": records}
    synthesis.charts = {
        "trend": trend_chart(trend(given, period)),
        "states": states_chart(states(stood)),
    }
    _draw_objectives(synthesis, measured)
    commended, commended_ids = commended_table(campaign)
    if commended_ids:
        synthesis.tables["commended"], synthesis.sources["commended"] = commended, commended_ids
    synthesis.tables = {name: said_empty(cells) for name, cells in synthesis.tables.items()}
    return measured


def _evaluate(synthesis: Synthesis) -> dict[str, FigureValue]:
    """What the objectives and the steps to them have come to, each by its mark, so that it can be opened."""
    day = min(timezone.localdate(), synthesis.end)
    measuring = Measuring(synthesis.campaign, by=synthesis.made_by, day=day)
    found: dict[str, FigureValue | None] = {}
    for one in standing_objectives(synthesis.campaign):
        found[one.mark] = measuring.value_of(one.figure) if one.figure else None
        for row in one.chain.all():
            found[row.mark] = measuring.value_of(row.figure)
    return {mark: value for mark, value in found.items() if value is not None}


def _draw_objectives(synthesis: Synthesis, measured: Mapping[str, FigureValue]) -> None:
    """Objectives, their steps and their picture are in the report."""
    objectives = standing_objectives(synthesis.campaign)
    if not objectives:
        return
    values = {one.pk: measured.get(one.mark) for one in objectives}
    steps = {row.figure_id: measured.get(row.mark) for one in objectives for row in one.chain.all()}
    synthesis.tables |= {
        "objectives": objectives_table(objectives, values),
        "steps": steps_table(objectives, steps),
    }
    synthesis.charts["objectives"] = objectives_chart(chart_rows(objectives, values))
    synthesis.sources["marks"] = marks_of(objectives)


def rebuild(user: User, synthesis: Synthesis) -> Rebuilt:
    """The issued report built again from what was kept, held against the issued bytes. Nothing is changed."""
    require(user, Verb.WRITE_SYNTHESIS, synthesis.campaign.owner)
    document = synthesis.draft.document
    if document is None:
        raise Refused(_("This report has not been issued yet."))
    paper = paper_of(synthesis.draft, code=document.code, day=document.date)
    issued = open_blob(document.file)
    reading = document.readings.order_by("-pk").first()
    read = "".join(reading.text.split()) if reading else ""
    lines = ("".join(paper.text[line.start : line.end].split()) for line in paper.lines)
    # A signature is added behind the paper: what was printed stands at the head of the file.
    same_bytes = issued.startswith(pdf_of(paper.document))
    works = synthesis.draft.printed.get("works")
    return Rebuilt(
        same_bytes, all(line in read for line in lines if line), works == printing_works() if works else None
    )
