"""A verdict over the evidence in sentences: for the command and for the page."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from loa.evidence.chain import Break
from loa.evidence.verifying import Verdict

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
    lines.append(_anchored(verdict))
    lines.append(_("Note this down elsewhere: %(head)s") % {"head": f"{verdict.records}:{verdict.head}"})
    return lines


def _anchored(verdict: Verdict) -> str:
    if not verdict.anchors:
        return _("No anchor stands outside: whether the end was cut off cannot be seen from here.")
    said = ngettext("Held against %(n)d anchor.", "Held against %(n)d anchors.", verdict.anchors)
    if verdict.unchecked_stamps:
        said += " " + _("Time stamps were not checked: no certificates of the authority are set.")
    return said % {"n": verdict.anchors}


def verdict_of(kept: dict[str, Any]) -> Verdict | None:
    """The verdict of a check as it was kept; None where there is none."""
    if not kept:
        return None
    broken = Break(**kept["broken"]) if kept.get("broken") else None
    return Verdict(**{**kept, "broken": broken})
