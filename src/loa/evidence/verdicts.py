"""A verdict over the evidence in sentences: for the command and for the page."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from loa.evidence import store
from loa.evidence.anchoring import waiting_anchors, ways_set_up
from loa.evidence.chain import Break
from loa.evidence.models import Anchor, Record
from loa.evidence.verifying import Verdict

ANCHORS_NAMED = 10  # of those the chain was held against; the page of the chain lists all

REASONS = {
    "gap": gettext_lazy("a record is missing or was put in between, or its number was changed"),
    "previous": gettext_lazy("it does not follow from the record before it"),
    "hash": gettext_lazy("its values were changed"),
    "rows": gettext_lazy("the lines of its log or its statement were changed, taken out or put in"),
    "found": gettext_lazy("what was found at its link, then or later, was changed, taken out or put in"),
    "place": gettext_lazy("the place of its photo was changed, taken out or put in"),
    "media": gettext_lazy("the kind of its file, or of a file bound by it, was changed"),
    "expected": gettext_lazy("it is not the record that was noted down"),
    "anchor": gettext_lazy("it is not the record that was anchored outside"),
    "cut": gettext_lazy("the end of the chain was cut off; more was noted down or anchored outside"),
}


def broken_words(broken: Break) -> str:
    """The first broken link, by its number and what is wrong with it."""
    where = {"number": broken.number, "reason": REASONS[broken.reason]}
    return _("The chain breaks at record %(number)d: %(reason)s.") % where


def unknown_words() -> str:
    """Why nobody can say whether the evidence holds; what could be checked is right."""
    where = {"where": store.place()}
    return _("The evidence could not be checked: the store %(where)s does not answer.") % where


def told(verdict: Verdict) -> list[str]:
    """The verdict in sentences, each broken thing by its name."""
    lines = [broken_words(verdict.broken)] if verdict.broken else []
    for sentence, names in (
        (_("Missing file: %(name)s"), verdict.missing),
        (_("Altered file: %(name)s"), verdict.altered),
        (_("Not read, the store did not answer: %(name)s"), verdict.unread),
        (_("Erased, but still in the store: %(name)s"), verdict.remaining),
        (_("Erased, but what was written still stands: record %(name)s"), verdict.standing),
        (_("Erased, and nothing says by whom and why: %(name)s"), verdict.unexplained),
        (_("The time stamp of %(name)s proves nothing."), verdict.false_stamps),
        (_("Erased by law: %(name)s"), verdict.erased),
    ):
        lines += [sentence % {"name": name} for name in names]
    count = ngettext("%(n)d record", "%(n)d records", verdict.records) % {"n": verdict.records}
    if verdict.holds:
        lines.append(_("The chain holds: %(count)s.") % {"count": count})
    elif not verdict.is_wrong:
        lines.append(unknown_words())
    lines += [_anchored(verdict), *_anchors(verdict)]
    lines.append(_("Note this down elsewhere: %(head)s") % {"head": f"{verdict.records}:{verdict.head}"})
    return lines


def _anchored(verdict: Verdict) -> str:
    if not verdict.anchors:
        return _("No anchor stands outside: whether the end was cut off cannot be seen from here.")
    said = ngettext("Held against %(n)d anchor.", "Held against %(n)d anchors.", verdict.anchors)
    if verdict.unchecked_stamps:
        said += " " + _("Time stamps were not checked: no certificates of the authority are set.")
    return said % {"n": verdict.anchors}


def _anchors(verdict: Verdict) -> list[str]:
    """Which anchors they were, the last first; of many the last, and since when there are others."""
    ways = dict(Anchor.Way.choices)
    lines = [
        "– "
        + _("%(day)s, %(way)s: record %(number)s") % {"day": _day(day), "way": ways[way], "number": number}
        for way, day, number in verdict.anchored[:ANCHORS_NAMED]
    ]
    if more := verdict.anchored[ANCHORS_NAMED:]:
        said = _("– and %(n)d earlier ones, the first of %(day)s")
        lines.append(said % {"n": len(more), "day": _day(min(day for _way, day, _number in more))})
    return lines


def _day(iso: str) -> str:
    return date_format(date.fromisoformat(iso), "SHORT_DATE_FORMAT")


def told_of_anchors() -> list[str]:
    """What waits to be anchored, since when and why; else why nothing does."""
    waiting = list(waiting_anchors())
    if waiting:
        return [_waits(anchor) for anchor in waiting]
    if not ways_set_up():
        return [_("Nothing to anchor: neither LOA_ANCHOR_MAIL nor LOA_TSA_URL is set.")]
    if not Record.objects.exists():
        return [_("Nothing to anchor: there is no evidence yet.")]
    return [_("Nothing to anchor: today's head is anchored already.")]


def _waits(anchor: Anchor) -> str:
    values = {"way": anchor.get_way_display(), "number": anchor.number, "where": anchor.sent_to}
    values |= {
        "day": date_format(anchor.day, "SHORT_DATE_FORMAT"),
        "why": anchor.last_error,
        "n": anchor.attempts,
    }
    if anchor.lease_state == Anchor.LeaseState.FAILED:
        return _("Not anchored, given up: record %(number)d of %(day)s, %(way)s, %(where)s: %(why)s") % values
    said = _("Waits for the worker: record %(number)d, %(way)s.") % values
    if not anchor.attempts:
        return said
    tried = ngettext(
        "Since %(day)s, tried %(n)d time at %(where)s, last: %(why)s",
        "Since %(day)s, tried %(n)d times at %(where)s, last: %(why)s",
        anchor.attempts,
    )
    return f"{said} {tried % values}"


def verdict_of(kept: dict[str, Any]) -> Verdict | None:
    """The verdict of a check as it was kept; None where there is none."""
    if not kept:
        return None
    broken = Break(**kept["broken"]) if kept.get("broken") else None
    return Verdict(**{**kept, "broken": broken})
