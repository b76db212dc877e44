"""The words of reminders, in the language of the moment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from loa.campaigns.lateness import days_late, overdue_words

SHOWN = 20  # lines of one notice; the rest are counted


@dataclass(frozen=True)
class Line:
    """An assignment as a reminder names it."""

    text: str
    due: date


@dataclass(frozen=True)
class Late:
    """Work of one duty that is overdue: with how many units, the names of some, and how many days late."""

    text: str
    count: int
    names: Sequence[str]
    least: int
    most: int

    @property
    def days(self) -> str:
        """How late it is; where units have days of their own, from the least to the most."""
        if self.least == self.most:
            return overdue_words(self.most)
        words = _("%(least)d to %(most)d days overdue")
        return words % {"least": self.least, "most": self.most}


@dataclass(frozen=True)
class Numbers:
    """How much there is to tell a giver: work overdue, work declined, units in which nobody can be told."""

    late: int
    declined: int
    unmanned: int
    leaderless: int
    most: int = 0  # days late


def day_words(day: date) -> str:
    """The day as people write it."""
    return date_format(day, "SHORT_DATE_FORMAT")


def unit_subject(unit: str, lines: Sequence[Line], *, day: date) -> str:
    """How many things are overdue and fall due, and whose they are."""
    late = sum(line.due < day for line in lines)
    soon = len(lines) - late
    parts = []
    if late:
        parts.append(ngettext("%(n)d assignment overdue", "%(n)d assignments overdue", late) % {"n": late})
    if soon:
        parts.append(ngettext("%(n)d assignment due soon", "%(n)d assignments due soon", soon) % {"n": soon})
    return f"{', '.join(parts)}: {unit}"


def leader_subject(unit: str, lines: Sequence[Line], *, day: date) -> str:
    """That the unit's leader is told of work that is overdue, and for how long it is."""
    most = max(days_late(line.due, on=day) for line in lines)
    return f"{unit}: {_overdue(len(lines), most)}"


def _overdue(count: int, most: int) -> str:
    """How much is overdue, and how long the longest of it is."""
    words = ngettext("%(n)d assignment overdue", "%(n)d assignments overdue", count) % {"n": count}
    return _longest(words, most)


def _longest(words: str, most: int) -> str:
    return _("%(overdue)s, the longest for %(days)s") % {
        "overdue": words,
        "days": ngettext("%(n)d day", "%(n)d days", most) % {"n": most},
    }


def lines_body(lines: Sequence[Line], *, day: date, hole: str = "") -> str:
    """Each assignment on a line, the longest overdue first."""
    ordered = sorted(lines, key=lambda line: (line.due, line.text))
    written = [f"– {when_words(line.due, day)}: {line.text}" for line in ordered[:SHOWN]]
    return "\n".join([*written, *_rest(len(ordered) - SHOWN), *([hole] if hole else [])])


def when_words(due: date, day: date) -> str:
    """How late it is on the day, or how long until it is due; with the day itself."""
    if late := days_late(due, on=day):
        return _("%(late)s (due %(day)s)") % {"late": overdue_words(late), "day": day_words(due)}
    days = (due - day).days
    if days == 0:
        return _("due today")
    words = ngettext("due in %(n)d day, on %(day)s", "due in %(n)d days, on %(day)s", days)
    return words % {"n": days, "day": day_words(due)}


def _rest(hidden: int) -> list[str]:
    if hidden <= 0:
        return []
    return [ngettext("and %(n)d more.", "and %(n)d more.", hidden) % {"n": hidden}]


def hole_words(since: date, day: date) -> str:
    """That no reminder could be made for some days, and that this one comes late."""
    first, last = since + timedelta(days=1), day - timedelta(days=1)
    if first == last:
        return _("Loa could make no reminders on %(day)s; this one comes late.") % {"day": day_words(first)}
    return _("Loa could make no reminders from %(first)s to %(last)s; this one comes late.") % {
        "first": day_words(first),
        "last": day_words(last),
    }


def giver_subject(numbers: Numbers, *, campaign: str) -> str:
    """What is overdue of the work one gave; else what nobody has; else where nobody was told."""
    if numbers.late:
        return f"{_overdue(numbers.late, numbers.most)}: {campaign}"
    if numbers.declined:
        number = numbers.declined
        words = ngettext(
            "%(n)d declined assignment is past its day",
            "%(n)d declined assignments are past their day",
            number,
        )
    elif numbers.unmanned:
        number = numbers.unmanned
        words = ngettext("Nobody can sign in for %(n)d unit", "Nobody can sign in for %(n)d units", number)
    else:
        number = numbers.leaderless
        words = ngettext(
            "No leader can sign in for %(n)d unit", "No leader can sign in for %(n)d units", number
        )
    return f"{words % {'n': number}}: {campaign}"


def giver_body(late: Sequence[Late], unmanned: Sequence[str], *, hole: str = "") -> str:
    """Duty by duty with how many units; then the units where nobody can sign in."""
    written = _by_duty(late)
    if unmanned:
        words = _("Nobody can sign in for %(units)s: they were not told. Tell them another way.")
        written.append(words % {"units": _names(unmanned[:SHOWN], len(unmanned))})
    return "\n".join([*written, *([hole] if hole else [])])


def declined_words(declined: Sequence[Late]) -> str:
    """That work was declined, that its day has passed, and that nobody has it; nothing where none was."""
    if not declined:
        return ""
    return "\n".join([_("Declined by the unit and given to nobody since:"), *_by_duty(declined)])


def _by_duty(late: Sequence[Late]) -> list[str]:
    """Each duty with its units on a line; the stop that ends its sentence would stand before the colon."""
    written = [
        f"– {one.text.rstrip(' .;,')}: {_names(one.names, one.count)} ({one.days})" for one in late[:SHOWN]
    ]
    return written + _rest(len(late) - SHOWN)


def leaderless_words(units: Sequence[str]) -> str:
    """That work long overdue could not be told to a leader."""
    words = _("No leader can sign in for %(units)s: overdue work could not be told to one.")
    return words % {"units": _names(units[:SHOWN], len(units))}


def issuer_subject(late: Sequence[Late], *, campaign: str) -> str:
    """That work is so long overdue that the issuing unit is told, and for how long it is."""
    number, most = sum(one.count for one in late), max(one.most for one in late)
    words = ngettext("%(n)d assignment long overdue", "%(n)d assignments long overdue", number)
    return f"{_longest(words % {'n': number}, most)}: {campaign}"


def _names(names: Sequence[str], count: int) -> str:
    shown = ", ".join(names)
    hidden = count - len(names)
    if hidden <= 0:
        return shown
    more = ngettext("%(n)d more unit", "%(n)d more units", hidden) % {"n": hidden}
    return f"{shown}, {more}"


def told(what: str) -> str:
    """What was told, as the page of an assignment names it."""
    if what.startswith("due-"):
        days = int(what.removeprefix("due-"))
        if not days:
            return _("reminded on the day")
        return ngettext("reminded %(n)d day before", "reminded %(n)d days before", days) % {"n": days}
    if what.startswith("monday-"):
        return _("reminded that it is overdue")
    words = {
        "late": _("overdue: unit and giver told"),
        "leader": _("overdue: the unit's leader told"),
        "issuer": _("overdue: the issuing unit told"),
        "declined": _("declined and given to nobody since: giver told"),
    }
    return words[what]
