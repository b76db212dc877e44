"""Decisions written down: one mapping a decision, for the review page and for a file alike.

The form is documented in docs/reference/decisions.md.
"""

# ruff: noqa: ARG001  (every call has the same signature)
from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from loa.directory.models import Group, Unit, User
from loa.documents.actions import entries, facts
from loa.documents.actions.undo import undo
from loa.documents.actions.units import name_group, name_unit
from loa.documents.errors import Refused
from loa.documents.ledger import BACKGROUND, UNCLEAR, ledger_of
from loa.documents.models import Document, Fact, Proposal, Reading
from loa.documents.queries import current_reading
from loa.documents.suspects import is_suspect

Call = Mapping[str, Any]


def decide(user: User, document: Document, decisions: Sequence[Call]) -> int:
    """All these decisions stand, or none of them; returns how many.

    Each goes through the action that a person's click goes through. The refusal of one names its place.
    """
    with transaction.atomic():
        for number, call in enumerate(decisions, start=1):
            try:
                apply_call(user, document, call, how="file")
            except Refused as refused:
                raise Refused(
                    _("Decision %(number)s: %(reason)s") % {"number": number, "reason": refused}
                ) from refused
    return len(decisions)


def apply_call(user: User, document: Document, call: Call, *, how: str = "") -> None:
    """The one decision stands; raises `Refused` for one that cannot be understood or is not allowed now."""
    reading = current_reading(document)
    if reading is None:
        raise Refused(_("The document has not been read yet."))
    if not isinstance(call, Mapping) or call.get("do") not in CALLS:
        raise Refused(_("“do” must be one of: %(verbs)s.") % {"verbs": ", ".join(CALLS)})
    _check_words(call)
    try:
        CALLS[call["do"]](user, reading, call, how)
    except (LookupError, TypeError, AttributeError, ValueError) as error:
        raise Refused(_("A value is missing or has the wrong form: %(value)s.") % {"value": error}) from error


def _check_words(call: Call) -> None:
    """No database keeps a NUL or half a character."""
    try:
        words = json.dumps(dict(call), ensure_ascii=False)
        words.encode()
    except (TypeError, ValueError) as error:
        raise Refused(_("A value is missing or has the wrong form: %(value)s.") % {"value": error}) from error
    if "\\u0000" in words:
        raise Refused(_("A value is missing or has the wrong form: %(value)s.") % {"value": "NUL"})


def _accept(user: User, reading: Reading, call: Call, how: str) -> None:
    fact, version = _fact(reading, call)
    facts.accept_fact(user, fact, version=version, how=how or "one")


def _correct(user: User, reading: Reading, call: Call, how: str) -> None:
    fact, version = _fact(reading, call)
    spans = _spans(reading, call) if "spans" in call or "at" in call else None
    facts.correct_fact(user, fact, data=dict(call["data"]), version=version, spans=spans)


def _reject(user: User, reading: Reading, call: Call, how: str) -> None:
    fact, version = _fact(reading, call)
    facts.reject_fact(user, fact, reason=call["reason"], version=version)


def _add(user: User, reading: Reading, call: Call, how: str) -> None:
    data = dict(call.get("data", {}))
    facts.add_fact(user, reading, kind=call["kind"], spans=_spans(reading, call), data=data, how=how or "one")


def _accept_group(user: User, reading: Reading, call: Call, how: str) -> None:
    kinds = Fact.Kind.values if call["kind"] == "all" else [call["kind"]]
    for kind in kinds:
        facts.accept_group(user, reading, kind=kind, how=how or "group")


def _background(user: User, reading: Reading, call: Call, how: str) -> None:
    if call.get("section") == "all":
        numbers = _proposed_background(reading)
        shown = [_passage(reading, words) for words in call.get("flagged", [])]
        how = how or "section"
        entries.confirm_background(user, reading, passages=[*numbers, *shown], shown=shown, how=how)
    elif "words" in call:
        numbers = [_passage(reading, words) for words in _listed(call["words"])]
        entries.confirm_background(user, reading, passages=numbers, shown=numbers, how=how)
    elif "section" in call:
        entries.confirm_background(user, reading, section=call["section"], how=how)
    else:
        entries.confirm_background(
            user,
            reading,
            passages=call["passages"],
            shown=call.get("shown", ()),
            how=how or ("section" if call.get("whole_section") else "passage"),
        )


def _set_aside(user: User, reading: Reading, call: Call, how: str) -> None:
    reason = call["reason"]
    if "from" in call:
        first, last = _passage(reading, call["from"]), _last(reading, call)
        numbers: Sequence[int] = range(first, last + 1)
        shown = [_passage(reading, words) for words in _listed(call.get("flagged", []))]
        entries.set_aside(user, reading, passages=numbers, shown=shown, reason=reason, how=how)
    elif "passages" in call:
        numbers, shown = call["passages"], call.get("shown", ())
        entries.set_aside(user, reading, passages=numbers, shown=shown, reason=reason, how=how)
    else:
        entries.set_aside(user, reading, spans=_spans(reading, call), reason=reason, how=how)


def _confirm_not_carried(user: User, reading: Reading, call: Call, how: str) -> None:
    for proposal, version in _proposals(reading, call):
        entries.confirm_not_carried(user, proposal, version=version, how=how or "passage")


def _carry_after_all(user: User, reading: Reading, call: Call, how: str) -> None:
    for proposal, version in _proposals(reading, call):
        entries.carry_after_all(user, proposal, reason=call["reason"], version=version)


def _decline(user: User, reading: Reading, call: Call, how: str) -> None:
    entries.decline(user, reading, spans=_spans(reading, call), reason=call["reason"], how=how or "passage")


def _undo(user: User, reading: Reading, call: Call, how: str) -> None:
    if undo(user, reading) is None:
        raise Refused(_("There is nothing of yours to undo."))


def _name_unit(user: User, reading: Reading, call: Call, how: str) -> None:
    wanted = _listed(call["units"])
    keys = [value for value in wanted if isinstance(value, int)]
    names = [value for value in wanted if not isinstance(value, int)]
    units = list(Unit.objects.filter(pk__in=keys))
    for name in names:
        found = Unit.objects.filter(name=name, valid_to=None)
        if len(found) != 1:
            raise Refused(_("There is not exactly one unit named “%(name)s”.") % {"name": name})
        units.append(found[0])
    if len(units) != len(wanted):
        raise Refused(_("This unit is no longer in the directory."))
    name_unit(user, reading.document, name=call["name"], units=units)


def _name_group(user: User, reading: Reading, call: Call, how: str) -> None:
    group = Group.objects.select_related("under").filter(pk=call["group"]).first()
    if group is None:
        raise Refused(_("This group is no longer in the directory."))
    name_group(user, reading.document, name=call["name"], group=group)


CALLS: dict[str, Callable[[User, Reading, Call, str], None]] = {
    "accept": _accept,
    "correct": _correct,
    "reject": _reject,
    "add": _add,
    "accept_group": _accept_group,
    "background": _background,
    "set_aside": _set_aside,
    "confirm_not_carried": _confirm_not_carried,
    "carry_after_all": _carry_after_all,
    "decline": _decline,
    "name_unit": _name_unit,
    "name_group": _name_group,
    "undo": _undo,
}


def find_words(reading: Reading, words: str) -> list[int]:
    """Where these words stand, however the paper breaks its lines; `Refused` unless that is one place."""
    pattern = r"\s+".join(re.escape(word) for word in str(words).split())
    found = list(re.finditer(pattern, reading.text)) if pattern else []
    if len(found) != 1:
        raise Refused(
            _("The words “%(words)s” stand %(count)s times in the document; quote words that stand once.")
            % {"words": str(words)[:80], "count": len(found)}
        )
    return [found[0].start(), found[0].end()]


def _spans(reading: Reading, call: Call) -> list[list[int]]:
    """The spans named outright, or those of the quoted words ("at")."""
    if "spans" in call:
        return [list(span) for span in call["spans"]]
    return [find_words(reading, words) for words in _listed(call.get("at", []))]


def _fact(reading: Reading, call: Call) -> tuple[Fact, int]:
    """The fact and the version the caller saw: by id, or by kind and number, or by kind and first words."""
    if "id" in call:
        found = reading.facts.filter(pk=call["id"]).first()
        if found is None:
            raise Refused(_("This fact is no longer there."))
        return found, int(call["version"])
    named = reading.facts.filter(kind=call["kind"])
    if "number" in call:
        rows = list(named.filter(number=call["number"]))
    else:
        key = "name" if call["kind"] == Fact.Kind.HEADER else None
        rows = [f for f in named if _begins(f, str(call["words"]), key=key)]
    if len(rows) != 1:
        raise Refused(
            _("%(count)s facts fit “%(what)s”; name exactly one.")
            % {"count": len(rows), "what": call.get("words", call.get("number"))}
        )
    return rows[0], rows[0].version


def _begins(fact: Fact, words: str, *, key: str | None) -> bool:
    if key:
        return bool(fact.data.get(key) == words)
    own = fact.data.get("text") or fact.data.get("name") or fact.data.get("code") or ""
    return str(own).startswith(" ".join(words.split()))


def _proposals(reading: Reading, call: Call) -> list[tuple[Proposal, int]]:
    """Proposals by id, by words that they hold, or all that wait."""
    if "id" in call:
        found = reading.proposals.filter(pk=call["id"]).first()
        if found is None:
            raise Refused(_("This proposal is no longer there."))
        return [(found, int(call["version"]))]
    waiting = list(reading.proposals.filter(state=Proposal.State.PROPOSED))
    if call.get("words") == "all":
        return [(p, p.version) for p in waiting]
    start, end = find_words(reading, call["words"])
    held = [p for p in waiting if any(a < end and start < b for a, b in p.spans)]
    if not held:
        raise Refused(_("No proposal holds the words “%(words)s”.") % {"words": call["words"]})
    return [(p, p.version) for p in held]


def _passage(reading: Reading, words: str) -> int:
    start = find_words(reading, words)[0]
    found = reading.passages.filter(start__lte=start, end__gt=start).first()
    if found is None:
        raise Refused(_("The words “%(words)s” are a page mark and need no decision.") % {"words": words})
    return found.number


def _last(reading: Reading, call: Call) -> int:
    """The passage that holds the words of "to"; without them the last of the paper."""
    last = reading.passages.order_by("number").last()
    return _passage(reading, call["to"]) if "to" in call or last is None else last.number


def _proposed_background(reading: Reading) -> list[int]:
    """What is proposed as background and looks like no duty."""
    return [
        standing.passage.number
        for standing in ledger_of(reading).standings
        if standing.role in (BACKGROUND, UNCLEAR)
        and any(s.role == BACKGROUND and not s.settled for s in standing.stretches)
        and not is_suspect(reading, standing.passage)
    ]


def _listed(value: Any) -> list[Any]:
    return list(value) if isinstance(value, list | tuple) else [value]
