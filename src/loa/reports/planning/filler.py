"""What stands in the tables of next year's plan: kept figures of this year, and proposed targets."""

from __future__ import annotations

from django.utils.translation import gettext as _

from loa.documents.drafting.filling import Filling, register_filler
from loa.documents.models import Draft
from loa.reports.models import NextPlan
from loa.reports.planning.content import FIGURES, OBJECTIVES, TARGETS, UNDONE
from loa.reports.spoken import in_words
from loa.reports.synthesis.outline import lines_to_write, to_be_written


def fill(draft: Draft) -> Filling | None:
    """The filling of a plan that goes on from a campaign; None for any other draft."""
    plan = NextPlan.objects.filter(draft=draft).first()
    if plan is None:
        return None
    figures = [row for row in plan.results if "key" in row]
    objectives = [row for row in plan.results if "objective" in row]
    called = {f"last-{row['key']}": _("%(name)s: result") % {"name": row["text"]} for row in figures}
    for row in objectives:
        called[f"last-objective-{row['objective']}"] = _("%(name)s: result") % {"name": row["text"]}
        called[f"next-objective-{row['objective']}"] = _("%(name)s: next target") % {"name": row["text"]}
    filling = Filling(
        called=called,
        parts={
            FIGURES: _("results of the figures"),
            OBJECTIVES: _("how far the objectives were reached"),
            TARGETS: _("objectives with their next targets"),
        },
        marks={f"last-{row['key']}": row["shown"] for row in figures}
        | {f"last-objective-{row['objective']}": row["shown"] for row in objectives}
        | {f"next-objective-{row['objective']}": row["next_shown"] for row in objectives},
        tables={
            FIGURES: [
                ["Chỉ tiêu", "Đơn vị tính", "Kết quả"],
                *([row["text"], row["measure"], row["shown"]] for row in figures),
            ],
            OBJECTIVES: [
                ["Mục tiêu", "Đơn vị tính", "Mức phấn đấu", "Kết quả"],
                *([row["text"], row["measure"], row["target"], row["shown"]] for row in objectives),
            ],
            TARGETS: [
                ["Mục tiêu", "Đơn vị tính", "Kết quả năm trước", "Mức phấn đấu"],
                *([row["text"], row["measure"], row["shown"], row["next_shown"]] for row in objectives),
            ],
        },
        objections=_objections(draft),
        unsettled=tuple(lines_to_write(draft.content["rows"])),
    )
    return in_words(filling)


def _objections(draft: Draft) -> tuple[str, ...]:
    texts = [row["text"] for row in draft.content["rows"]]
    found = []
    if any(text.startswith(UNDONE) for text in texts):
        found.append(_("Look at the duties that nobody did last year; then delete the lines that say so."))
    return (*found, *to_be_written(draft.content["rows"]))


register_filler("reports.next_plan", fill)
