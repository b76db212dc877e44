"""The cells of a duty in the list of its campaign.

Put together here and not in a template: a page has sixty of them, and most of its time went into them.
"""

from __future__ import annotations

from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from loa.campaigns.board import Named, Row
from loa.campaigns.capitals import is_in_capitals
from loa.campaigns.cutting import cut
from loa.campaigns.models import Duty
from loa.campaigns.numbers import Grouped
from loa.campaigns.periods import is_ongoing
from loa.campaigns.progress import Progress
from loa.campaigns.things import Thing

SHOWN = 180  # letters of a duty in a list
_EVENT = 60  # of an event's name
_META = '<div class="loa-meta">{}</div>'
_NOTHING = SafeString("")


def text_cell(row: Row, opener: str, *, is_open: bool) -> SafeString:
    """The duty, with the link that opens its sentence or closes it; `opener`: the address up to its id."""
    duty = row.duty
    is_report = duty.kind == Duty.Kind.REPORT
    return format_html(
        '<a class="loa-quiet{}" href="{}#duty-{}" aria-expanded="{}">{}{}</a>',
        " loa-caps" if is_in_capitals(duty.text) else "",
        opener if is_open else f"{opener}{duty.pk}",
        duty.pk,
        "true" if is_open else "false",
        format_html('<span class="loa-tag">{}</span> ', duty.label) if is_report else "",
        cut(duty.text[:1].upper() + duty.text[1:], SHOWN),
    )


def who_cell(row: Row) -> SafeString:
    """Who answers for it, and below who helps."""
    lead = names(row.lead) or format_html('<span class="loa-meta">{}</span>', _("laid on nobody"))
    return lead + (format_html(_META, names(row.cooperating)) if row.cooperating else _NOTHING)


def names(found: tuple[Named, ...]) -> SafeString:
    """The names, and for how many units each stands where they are several."""
    return format_html_join(", ", "{}", ((_said(named),) for named in found))


def _said(named: Named) -> str:
    if named.units < 2:
        return named.name
    return ngettext("%(name)s (%(n)s unit)", "%(name)s (%(n)s units)", named.units) % {
        "name": named.name,
        "n": Grouped(named.units),
    }


def due_cell(row: Row) -> SafeString:
    """Its day, and what gives it: an event, or that it comes again."""
    duty = row.duty
    day = _NOTHING
    if row.own_day:
        day = format_html('<span class="loa-nb">{}</span>', date_format(row.own_day, "d/m/Y"))
    if duty.rounds:
        day += format_html(_META, duty.round_words)
    if duty.event:
        return format_html("{}" + _META, day, cut(duty.event.name[:1].upper() + duty.event.name[1:], _EVENT))
    if duty.period:
        return format_html("{}" + _META, day, duty.get_period_display())
    return day or format_html('<span class="loa-meta">{}</span>', duty.due_text or _undated(duty))


def _undated(duty: Duty) -> str:
    return _("throughout") if is_ongoing("", text=duty.text) else _("no deadline")


def done_cell(row: Row) -> SafeString:
    """How many of its units are done, how many rounds where it comes again, what was counted, proofs."""
    duty, progress = row.duty, row.progress
    several = progress.units > 1
    lines = []
    if several:
        lines.append(_of(_("%(done)s / %(total)s units"), progress.units_done, progress.units))
    if progress.recurring:
        words = _("%(done)s / %(total)s rounds of all units") if several else _("%(done)s / %(total)s rounds")
        said = _of(words, progress.done, progress.total)
        lines.append(format_html(_META, said) if several else said)
    for thing in duty.things if progress.total else ():
        said = _counted(thing, progress)
        lines.append(format_html(_META if lines else "<div>{}</div>", said))
    if progress.proofs:
        said = ngettext("%(n)s proof", "%(n)s proofs", progress.proofs)
        lines.append(format_html(_META, said % {"n": Grouped(progress.proofs)}))
    return format_html_join("", "{}", ((line,) for line in lines))


def _counted(thing: Thing, progress: Progress) -> str:
    """How much was done of the thing, and what all units together are to reach."""
    wanted = f" / {Grouped(thing.target * progress.total)}" if thing.target else ""
    return f"{Grouped(progress.done_of(thing))}{wanted} {thing.noun}"


def _of(words: str, done: int, total: int) -> str:
    return words % {"done": Grouped(done), "total": Grouped(total)}
