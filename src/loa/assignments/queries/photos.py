"""The photos of what waits to be confirmed, and what about them gives reason to look twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from loa.assignments.models import Assignment, Likeness, Picture, Proof
from loa.assignments.queries.visibility import visible_assignments
from loa.directory.models import User
from loa.evidence.models import Record

# A photo without a time of its own bears the time at which it was handed in.
OWN_TIME = timedelta(minutes=2)
AHEAD = timedelta(hours=1)  # so far may the clock of a camera be wrong without a word
MOST_OTHERS = 5
SAME, ALIKE, TIME = "same", "alike", "time"


@dataclass(frozen=True)
class Doubt:
    """Why to look at a photo twice; `other` is the assignment where it was seen too, if one may see that."""

    kind: str
    words: str
    other: Assignment | None = None


@dataclass
class Shown:
    """A hand-in on the wall: its newest photo, the others, how many proofs it has, and the doubts."""

    assignment: Assignment
    photo: Proof | None = None
    taken: datetime | None = None  # where the photo says so itself
    proofs: int = 0
    words: str = ""
    looked_at: bool = False
    doubts: list[Doubt] = field(default_factory=list)
    others: list[Proof] = field(default_factory=list)  # its further photos that were looked at


def shown_of(user: User, assignments: Sequence[Assignment]) -> list[Shown]:
    """The hand-ins with photo, words and doubts, in their order; a fixed number of queries however many."""
    proofs, known = defaultdict(list), {assignment.pk: assignment for assignment in assignments}
    rows = Proof.objects.filter(assignment__in=known).select_related("record__blob__picture")
    for proof in rows.defer("record__blob__picture__thumbnail").order_by("-pk"):
        proof.assignment = known[proof.assignment_id]
        proofs[proof.assignment_id].append(proof)
    photos = [proof for each in proofs.values() for proof in each if _is_photo(proof)]
    seen_elsewhere = _elsewhere(user, photos)
    rounds = _rounds_of(assignments)
    found = []
    for assignment in assignments:
        own = proofs[assignment.pk]
        photo = next((proof for proof in own if _is_photo(proof)), None)
        words = assignment.last_words or ""  # type: ignore[attr-defined]
        one = Shown(assignment, photo, proofs=len(own), words=words)
        one.taken = photo.record.made_at if photo is not None and _has_own_time(photo) else None
        one.looked_at = photo is None or _is_looked_at(photo)
        one.others = [p for p in own if p is not photo and _is_photo(p) and _is_looked_at(p)]
        for proof in filter(_is_photo, own):
            one.doubts += [*seen_elsewhere[proof.pk], *_out_of_time(proof, period_of(assignment, rounds))]
        found.append(one)
    return found


def period_of(assignment: Assignment, rounds: Mapping[int, date | None]) -> tuple[date | None, date | None]:
    """The days between which its work is done: of its round or phase, else from the plan to the due day."""
    duty = assignment.duty
    phase = duty.phase
    document = assignment.campaign.document.date
    begin = rounds[assignment.pk] or (phase.start if phase and phase.start else document)
    end = assignment.due or (phase.end if phase else None)
    return begin, end


def note_times(assignment: Assignment, proofs: Sequence[Proof]) -> None:
    """Each proof has as `doubts` what its photo's time gives reason to look at twice, as on the wall."""
    with_time = {proof.pk for proof in proofs if _is_photo(proof) and _has_own_time(proof)}
    period = period_of(assignment, _rounds_of([assignment])) if with_time else (None, None)
    for proof in proofs:
        proof.doubts = _out_of_time(proof, period) if proof.pk in with_time else []  # type: ignore[attr-defined]


def _rounds_of(assignments: Sequence[Assignment]) -> dict[int, date | None]:
    """The first day of the round of each; a part is of its whole's, at any depth. A query a level."""
    found = {row.pk: row.period_start for row in assignments}
    above = {row.pk: row.parent_id for row in assignments if row.parent_id}
    while above:
        rows = Assignment.objects.filter(pk__in=set(above.values()))
        wholes = {row.pk: row for row in rows.only("period_start", "parent")}
        found |= {part: wholes[whole].period_start for part, whole in above.items()}
        up = {part: wholes[whole].parent_id for part, whole in above.items()}
        above = {part: whole for part, whole in up.items() if whole}
    return found


def _is_photo(proof: Proof) -> bool:
    record = proof.record
    return record.kind == Record.Kind.PHOTO and record.blob is not None and record.blob.erased_at is None


def _picture(proof: Proof) -> Picture | None:
    return getattr(proof.record.blob, "picture", None)


def _is_looked_at(proof: Proof) -> bool:
    picture = _picture(proof)
    return picture is not None and picture.lease_state == Picture.LeaseState.DONE


def _elsewhere(user: User, photos: Sequence[Proof]) -> dict[int, list[Doubt]]:
    """For each proof the other hand-ins of the same bytes, or of nearly the same picture."""
    likes = _likes([picture.pk for picture in map(_picture, photos) if picture])
    wanted = {proof.record.blob_id for proof in photos} | {blob for each in likes.values() for blob in each}
    seen = visible_assignments(user).filter(pk=OuterRef("assignment"))
    others = Proof.objects.filter(record__blob__in=wanted, record__kind=Record.Kind.PHOTO)
    others = others.select_related("record", "assignment__unit", "assignment__duty")
    by_blob = defaultdict(list)
    for other in others.annotate(may_see=Exists(seen)).order_by("record__number"):
        by_blob[other.record.blob_id].append(other)
    found: dict[int, list[Doubt]] = defaultdict(list)
    for proof in photos:
        blob = proof.record.blob_id
        for near in [blob, *sorted(likes[blob], key=lambda each: likes[blob][each])]:
            kind = SAME if near == blob else ALIKE
            elsewhere = [each for each in by_blob[near] if each.assignment_id != proof.assignment_id]
            for each in elsewhere[: MOST_OTHERS - len(found[proof.pk])]:
                found[proof.pk].append(_doubt(kind, proof, each))
    return found


def _likes(pictures: Sequence[int]) -> dict[str | None, dict[str | None, int]]:
    """For the bytes of each picture those that look nearly the same, with the bits between."""
    pairs = Likeness.objects.filter(Q(first__in=pictures) | Q(second__in=pictures))
    likes: dict[str | None, dict[str | None, int]] = defaultdict(dict)
    for one, other, bits in pairs.values_list("first__blob", "second__blob", "bits"):
        likes[one][other] = likes[other][one] = bits
    return likes


def _doubt(kind: str, proof: Proof, other: Any) -> Doubt:
    before = other.record.number < proof.record.number
    may_see: bool = other.may_see
    who = other.assignment.unit.name if may_see else _("another unit, in work that you do not see")
    if other.assignment.unit_id == proof.assignment.unit_id and may_see:
        who = _("this unit, for %(work)s") % {"work": other.assignment.duty.label_within}
    words = {
        (SAME, True): _("The same photo was handed in before by %(who)s"),
        (SAME, False): _("The same photo was handed in again by %(who)s"),
        (ALIKE, True): _("Nearly the same picture was handed in before by %(who)s"),
        (ALIKE, False): _("Nearly the same picture was handed in again by %(who)s"),
    }[kind, before] % {"who": who}
    return Doubt(kind, words, other.assignment if may_see else None)


def _handed_in(proof: Proof) -> datetime:
    # Not from when its bytes came into the store: the same photo may have come before.
    blob = proof.record.blob
    return proof.at or (blob.stored_at if blob else proof.record.made_at)


def _has_own_time(proof: Proof) -> bool:
    return abs(proof.record.made_at - _handed_in(proof)) >= OWN_TIME


def _out_of_time(proof: Proof, period: tuple[date | None, date | None]) -> list[Doubt]:
    if not _has_own_time(proof):
        return []
    if proof.record.made_at - _handed_in(proof) >= AHEAD:
        return [_from_the_future(proof)]
    taken = timezone.localdate(proof.record.made_at)
    begin, end = period
    if begin and taken < begin:
        words = _("Taken on %(day)s, before the work began (%(begin)s)")
    elif end and taken > end:
        words = _("Taken on %(day)s, after the work was due (%(end)s)")
    else:
        return []
    days = {"day": taken, "begin": begin, "end": end}
    said = {name: date_format(day, "SHORT_DATE_FORMAT") if day else "" for name, day in days.items()}
    return [Doubt(TIME, words % said)]


def _from_the_future(proof: Proof) -> Doubt:
    moments = {"taken": proof.record.made_at, "handed_in": _handed_in(proof)}
    said = {name: f"{timezone.localtime(moment):%d/%m/%Y %H:%M}" for name, moment in moments.items()}
    words = _("The photo says it was taken on %(taken)s, which is after it was handed in (%(handed_in)s)")
    return Doubt(TIME, words % said)
