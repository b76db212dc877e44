"""Whether the evidence holds: every link of the chain, all rows, every file and anchor, checked anew."""

from __future__ import annotations

from dataclasses import dataclass, field

from loa.evidence import found, kinds, places, rows, store
from loa.evidence.chain import START, Break, first_break
from loa.evidence.erasures import erased_by_law, erasure_links, says_the_same
from loa.evidence.models import Anchor, Blob, Record
from loa.evidence.stamps import is_stamp_of, may_check_stamps


@dataclass(frozen=True)
class Verdict:
    """What a check of the whole chain, of all bytes and of all anchors found."""

    records: int
    head: str  # the hash of the last record, to be kept elsewhere
    broken: Break | None
    erased: list[str] = field(default_factory=list)
    unexplained: list[str] = field(default_factory=list)  # erased, and nothing says by whom and why
    missing: list[str] = field(default_factory=list)  # bytes that are not there, and were not erased
    altered: list[str] = field(default_factory=list)
    remaining: list[str] = field(default_factory=list)  # erased, but still in the store
    standing: list[int] = field(default_factory=list)  # records of erased bytes whose rows still stand
    unread: list[str] = field(default_factory=list)  # the store did not answer: nothing is known of them
    anchors: int = 0  # that the chain was held against
    anchored: list[list[str]] = field(default_factory=list)  # each of them: way, day, number; the last first
    false_stamps: list[str] = field(default_factory=list)  # days whose token proves nothing
    unchecked_stamps: int = 0  # no certificates of the authority are set

    @property
    def holds(self) -> bool:
        """Nothing is broken, missing, altered, unread, left after its erasure, or erased without a word."""
        return not (self.is_wrong or self.unread)

    @property
    def is_wrong(self) -> bool:
        """Something was changed, taken out or put in; what the store did not give is only unknown."""
        wrong = (self.missing, self.altered, self.unexplained, self.false_stamps)
        return bool(self.broken or any(wrong) or self.remaining or self.standing)


def verify(expected: tuple[int, str] | None = None) -> Verdict:
    """Every link and every file, checked anew, and held against the anchors.

    `expected`: number and hash of a record noted earlier, outside this machine. Without it and without
    anchors nobody can see that the end of the chain was cut off, or that all of it was written anew.
    """
    broken = _first_break()
    last = Record.objects.order_by("number").last()
    kept = list(Anchor.objects.filter(anchored_at__isnull=False).order_by("number", "day", "way"))
    if broken is None:
        broken = _against(expected, kept, last)
    verdict = Verdict(Record.objects.count(), last.hash if last else START, broken, anchors=len(kept))
    verdict.anchored.extend([one.way, one.day.isoformat(), str(one.number)] for one in reversed(kept))
    stamps = [anchor for anchor in kept if anchor.way == Anchor.Way.STAMP]
    if may_check_stamps():
        verdict.false_stamps.extend(str(one.day) for one in stamps if not is_stamp_of(one))
    elif stamps:
        verdict = Verdict(**{**vars(verdict), "unchecked_stamps": len(stamps)})
    said = erasure_links()
    verdict.standing.extend(rows.standing_numbers())
    for blob in Blob.objects.order_by("sha256").iterator(chunk_size=2000):
        _judge(blob, verdict, said.get(blob.sha256))
    unknown = Record.objects.filter(blob_id__isnull=False).exclude(blob_id__in=Blob.objects.values("pk"))
    verdict.missing.extend(unknown.values_list("blob_id", flat=True))
    return verdict


def _first_break() -> Break | None:
    """The first record that does not follow from the one before it, or whose rows are not those it had."""
    broken = first_break(Record.objects.order_by("number").iterator(chunk_size=2000))
    erased = erased_by_law()
    for reason, number in (
        ("rows", rows.unbound_number(erased)),
        ("found", found.unbound_number()),
        ("place", places.unbound_number(erased)),
        ("media", kinds.unbound_number()),
    ):
        if number is not None and (broken is None or number < broken.number):
            broken = Break(number, reason)
    return broken


def _against(expected: tuple[int, str] | None, kept: list[Anchor], last: Record | None) -> Break | None:
    """The first record that is not the one noted or anchored under its number."""
    noted = [(anchor.number, anchor.hash, "anchor") for anchor in kept]
    if expected is not None:
        noted.append((*expected, "expected"))
    end = last.number if last else 0
    for number, known, reason in sorted(noted):
        if number > end:
            return Break(end + 1, "cut")
        if number and not Record.objects.filter(number=number, hash=known).exists():
            return Break(number, reason)
    return None


def _judge(blob: Blob, verdict: Verdict, erasure: Record | None) -> None:
    try:
        there = store.exists(blob.sha256)
        if blob.erased_at is not None or (erasure is not None and there):
            _judge_erased(blob, there, verdict, erasure)
        elif not there and store.is_bare():
            verdict.unread.append(blob.sha256)
        elif not there:
            verdict.missing.append(blob.sha256)
        elif not store.is_whole(blob.sha256):
            verdict.altered.append(blob.sha256)
    except OSError:
        verdict.unread.append(blob.sha256)


def _judge_erased(blob: Blob, there: bool, verdict: Verdict, erasure: Record | None) -> None:
    verdict.erased.append(blob.sha256)
    if there:
        verdict.remaining.append(blob.sha256)
    # The link of the chain alone says so: whoever can remove a file can write a line of the log as well.
    if erasure is None or not says_the_same(blob, erasure):
        verdict.unexplained.append(blob.sha256)
