"""A report submitted: its figures are kept with their rows, and what was done is kept with it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from loa.directory.models import User
from loa.directory.rights import Verb, require
from loa.reports.actions.states import check_open, go, locked
from loa.reports.errors import Moved, NeedsWords, Refused
from loa.reports.figures.computing import with_evidence
from loa.reports.figures.keeping import About, keep_counted, keep_entered
from loa.reports.figures.period import Period
from loa.reports.figures.rows import ONE
from loa.reports.models import ReportLine, UnitReport
from loa.reports.queries.done import done_in
from loa.reports.queries.lines import FigureLine, lines_of, scope_of, seen_digest
from loa.reports.transitions import TABLE


@transaction.atomic
def submit_report(user: User, report: UnitReport, *, version: int, seen: str, words: str = "") -> UnitReport:
    """The report is with the office that asked, its figures kept as they are counted now.

    `version` and `seen` are those of the page that was read before: raises `Moved` where somebody saved
    since or a counted number is another by now, `Refused` where something is missing.
    """
    row = locked(report)
    require(user, Verb.SUBMIT_REPORT, row.unit)
    check_open(row, TABLE["submit"])
    scope = scope_of(row)
    lines = lines_of(row, scope)
    if row.version != version:
        raise Moved(_("Not submitted: the report was saved elsewhere meanwhile. Look at it again."))
    if seen_digest(lines) != seen:
        raise Moved(_("Not submitted: numbers have changed while you were looking. Look at them again."))
    _check_complete(lines)
    _keep_all(user, row, lines)
    UnitReport.objects.filter(pk=row.pk).update(done=done_in(scope))
    return go(user, row, TABLE["submit"], words=words)


def _check_complete(lines: Sequence[FigureLine]) -> None:
    missing = [line.figure.name for line in lines if line.typed and line.number is None]
    if missing:
        raise Refused(_("Still to be entered: %(names)s.") % {"names": ", ".join(missing)})


def _keep_all(user: User, row: UnitReport, lines: Sequence[FigureLine]) -> None:
    """Each figure has its value; all that need words are named at once."""
    request = row.request
    about = About(
        campaign=request.campaign,
        unit=row.unit,
        period=Period(request.start, request.end),
        as_of=timezone.localdate(),
        by=user,
        request=request,
        report=row,
    )
    numbers = {line.figure.pk: line.number for line in lines}
    doubtful = []
    for each in lines:
        line = each.line or ReportLine(report=row, figure=each.figure)
        try:
            if each.counted is not None:
                line.value = keep_counted(
                    each.figure, with_evidence(each.counted), about=about, words=line.words
                )
            else:
                line.value = keep_entered(each.figure, line, about=about, weight=_weight(each, numbers))
            line.save()
        except NeedsWords as needs:
            doubtful.append(str(needs))
    if doubtful:
        raise NeedsWords("\n".join(doubtful))


def _weight(line: FigureLine, numbers: dict[int, Decimal | None]) -> Decimal:
    """What the number weighs in a mean: the figure that weighs it, where the report has that."""
    weighing = line.figure.weighed_by_id
    return numbers.get(weighing) or Decimal(0) if weighing in numbers else ONE
