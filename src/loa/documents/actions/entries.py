"""Decisions upon what no fact carries: background, set aside, read and not carried."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.utils.translation import gettext as _

from loa.directory.models import User
from loa.documents.actions.decision import Pen, deciding
from loa.documents.actions.facts import checked_spans
from loa.documents.carrying import declined_spans, is_partly_declined, permitted_parts
from loa.documents.errors import Refused
from loa.documents.intervals import Span, common, joined
from loa.documents.ledger import BACKGROUND, UNCLEAR, ledger_of
from loa.documents.models import Fact, LedgerEntry, Passage, Proposal, Reading
from loa.documents.queries import in_section
from loa.documents.suspects import is_suspect


class SuspectsNotShown(Refused):
    """Sentences that want a look each were about to be confirmed unseen; `numbers` are their passages."""

    def __init__(self, numbers: Sequence[int]) -> None:
        self.numbers = list(numbers)
        super().__init__(
            _("%(count)s sentences may hide a duty: look at each and confirm it by itself.")
            % {"count": len(self.numbers)}
        )


def confirm_background(
    user: User,
    reading: Reading,
    *,
    passages: Iterable[int] | None = None,
    section: str | None = None,
    shown: Iterable[int] = (),
    how: str = "",
) -> int:
    """The open words of these passages are background; returns how many passages that settled.

    By `section`, what is proposed as background under its path and wants no look of its own; by `passages`,
    those numbers. A passage that names a unit and a verb of duty, or that only its place makes background,
    must be named in `shown`, the flagged sentences that the person has looked at: else `SuspectsNotShown`
    and nothing changes. The log tells passage, section and flagged apart.
    """
    manner = how or ("section" if section is not None else "passage")
    with deciding(user, reading, verb="confirm_background", how=manner) as pen:
        seen = set(shown)
        targets = _targets(reading, passages=passages, section=section)
        unseen = [p.number for p, _spans, suspect in targets if suspect and p.number not in seen]
        if unseen and section is None:
            raise SuspectsNotShown(unseen)
        settled = [target for target in targets if target[0].number not in unseen]
        for passage, spans, suspect in settled:
            for start, end in spans:
                pen.create(
                    LedgerEntry(
                        reading=reading, start=start, end=end, kind=LedgerEntry.Kind.BACKGROUND,
                        why=passage.why, how="flagged" if suspect else manner, decided_by=user,
                    )
                )  # fmt: skip
        return len(settled)


def _targets(
    reading: Reading, *, passages: Iterable[int] | None, section: str | None
) -> list[tuple[Passage, list[Span], bool]]:
    """Passages with open words, those words, and whether each looks like a duty."""
    numbers = None if passages is None else set(passages)
    found = []
    for standing in ledger_of(reading).standings:
        passage = standing.passage
        if numbers is not None and passage.number not in numbers:
            continue
        if section is not None and not in_section(passage.section, section):
            continue
        roles = (BACKGROUND,) if section is not None and numbers is None else (BACKGROUND, UNCLEAR)
        spans = [(s.start, s.end) for s in standing.stretches if s.role in roles and not s.settled]
        if spans:
            found.append((passage, spans, is_suspect(reading, passage)))
    return found


def set_aside(
    user: User,
    reading: Reading,
    *,
    reason: str,
    spans: Sequence[Sequence[int]] = (),
    passages: Iterable[int] | None = None,
    shown: Iterable[int] = (),
    how: str = "",
) -> int:
    """These spans, or the open words of these passages, are left out, by whom and why; returns how many.

    Several passages at once: one that wants a look of its own must be named in `shown`, as for
    `confirm_background`; else `SuspectsNotShown` and nothing changes. What facts hold of them stays.
    """
    reason = " ".join(reason.split())
    if not reason:
        raise Refused(_("Say why these words are set aside; nothing was changed."))
    places = checked_spans(reading, spans)
    if not places and passages is None:
        raise Refused(_("Select the words that are to be set aside."))
    manner = how or ("passage" if passages is None else "range")
    with deciding(user, reading, verb="set_aside", how=manner) as pen:
        parts = [(places, False)] if passages is None else _looked_at(reading, passages, shown=shown)
        return sum(
            _enter(pen, each, kind=LedgerEntry.Kind.SET_ASIDE, why=reason, how="flagged" if look else manner)
            for each, look in parts
        )


def _looked_at(
    reading: Reading, passages: Iterable[int], *, shown: Iterable[int]
) -> list[tuple[list[Span], bool]]:
    """The open words of each passage and whether it wants a look; all that do were shown."""
    seen = set(shown)
    targets = _targets(reading, passages=passages, section=None)
    unseen = [passage.number for passage, _spans, look in targets if look and passage.number not in seen]
    if unseen:
        raise SuspectsNotShown(unseen)
    return [(spans, look) for _passage, spans, look in targets]


def confirm_not_carried(
    user: User, proposal: Proposal, *, version: int | None = None, how: str = "passage"
) -> Proposal:
    """The proposed spans are read and not carried: nothing follows from them, and they stay readable.

    A fact of which nothing permitted remains is not carried either.
    """
    reading = proposal.reading
    with deciding(user, reading, verb="confirm_not_carried", how=how) as pen:
        row = pen.fresh(proposal)
        if row.state == Proposal.State.CONFIRMED:
            return row
        row = pen.fresh(proposal, version=version)
        why = f"{row.reason}:{row.rule}" if row.rule else row.reason
        _enter(pen, joined(row.spans), kind=LedgerEntry.Kind.NOT_CARRIED, why=why, how=how)
        pen.change(row, state=Proposal.State.CONFIRMED, why=str(row.get_reason_display()))
        _close_facts(pen)
        return row


def carry_after_all(user: User, proposal: Proposal, *, reason: str, version: int | None = None) -> Proposal:
    """The proposed spans are words like any other again, for this reason; their facts are proposed anew."""
    reason = " ".join(reason.split())
    if not reason:
        raise Refused(_("Say why these words are carried out after all; nothing was changed."))
    reading = proposal.reading
    with deciding(user, reading, verb="carry_after_all", how="passage") as pen:
        row = pen.fresh(proposal)
        if row.state == Proposal.State.DISMISSED:
            return row
        row = pen.fresh(proposal, version=version)
        for entry in reading.entries.filter(kind=LedgerEntry.Kind.NOT_CARRIED):
            if common([(entry.start, entry.end)], joined(row.spans)):
                pen.delete(entry, why=reason)
        pen.change(row, state=Proposal.State.DISMISSED, why=reason)
        _reopen_facts(pen)
        return row


def decline(
    user: User, reading: Reading, *, spans: Sequence[Sequence[int]], reason: str, how: str = "passage"
) -> Proposal:
    """A person says of spans that the reader did not propose: read, and not carried, for this reason."""
    if reason not in Proposal.Reason:
        raise Refused(_("Choose one of the reasons for which Loa does not carry something out."))
    places = [list(span) for span in checked_spans(reading, spans)]
    if not places:
        raise Refused(_("Select the words that are read and not carried out."))
    with deciding(user, reading, verb="decline", how=how) as pen:
        same = reading.proposals.filter(state=Proposal.State.CONFIRMED, reason=reason)
        twin = next((p for p in same if p.spans == places), None)
        if twin is not None:
            return twin
        row = Proposal(
            reading=reading, spans=places, reason=reason, state=Proposal.State.CONFIRMED,
            decided_by=user, decided_at=pen.now,
        )  # fmt: skip
        pen.create(row)
        _enter(pen, joined(places), kind=LedgerEntry.Kind.NOT_CARRIED, why=reason, how=how)
        _close_facts(pen)
        return row


def _enter(pen: Pen, places: Sequence[Span], *, kind: str, why: str, how: str) -> int:
    """One entry a span, but for spans that have the same entry already."""
    there = set(pen.reading.entries.filter(kind=kind).values_list("start", "end"))
    new = [span for span in places if span not in there]
    for start, end in new:
        entry = LedgerEntry(
            reading=pen.reading, start=start, end=end, kind=kind, why=why, how=how, decided_by=pen.user
        )
        pen.create(entry, why=why)
    return len(new)


def _close_facts(pen: Pen) -> None:
    """Facts of which nothing permitted remains are read and not carried."""
    declined = declined_spans(pen.reading)
    for fact in pen.reading.facts.exclude(state__in=(Fact.State.NOT_CARRIED, Fact.State.REJECTED)):
        if is_partly_declined(fact, declined=declined) and not permitted_parts(fact, declined=declined):
            pen.change(fact, state=Fact.State.NOT_CARRIED)


def _reopen_facts(pen: Pen) -> None:
    declined = declined_spans(pen.reading)
    for fact in pen.reading.facts.filter(state=Fact.State.NOT_CARRIED):
        if not is_partly_declined(fact, declined=declined) or permitted_parts(fact, declined=declined):
            pen.change(fact, state=Fact.State.PROPOSED)
