"""Looking at photos that were handed in: thumbnail, fingerprints, and which others look nearly the same."""

from __future__ import annotations

import json

from django.db.models import Q

from loa.assignments.looks import NEAR_EDGES, NEAR_WAVES, bands_of, differing, near_bands, signed
from loa.assignments.models import Likeness, Picture, Proof
from loa.evidence.errors import BytesErased
from loa.evidence.models import Blob, Record
from loa.evidence.queries import open_blob
from loa.fetching.child import ChildFailed, run_child
from loa.fetching.jail import Bounds
from loa.work.actions import GiveUp, finishing, holding

LOOKS = "loa.assignments.looks"
MOST_ALIKE = 50  # of one picture: a banner that every commune photographs is said once, not 3,000 times
UNSEEN: dict[str, None] = {
    "edges": None,
    "waves": None,
    "band0": None,
    "band1": None,
    "band2": None,
    "band3": None,
}


def note_photo(proof: Proof) -> None:
    """A photo handed in will be looked at."""
    record = proof.record
    if record.kind == Record.Kind.PHOTO and record.blob_id:
        Picture.objects.get_or_create(blob_id=record.blob_id)


def forget_looks(blob: Blob) -> None:
    """Of a photo whose bytes were erased nothing is left to see."""
    found = Picture.objects.filter(blob=blob)
    Likeness.objects.filter(Q(first__in=found) | Q(second__in=found)).delete()
    found.update(thumbnail=b"", **UNSEEN)


def look(picture: Picture) -> None:
    """The picture has its thumbnail and fingerprints, and is tied to those that look nearly the same.

    The caller holds the lease. The fingerprints stand before the search begins: of two pictures that are
    looked at in the same moment, at least one finds the other.
    """
    try:
        head, thumbnail = _seen(picture)
    except BytesErased:
        return
    edges, waves = head["edges"], head["waves"]
    with holding(picture):
        if _is_erased(picture):
            return
        picture.width, picture.height, picture.thumbnail = head["width"], head["height"], thumbnail
        picture.edges, picture.waves = signed(edges), signed(waves)
        if edges is not None:
            picture.band0, picture.band1, picture.band2, picture.band3 = bands_of(edges)
        picture.save(update_fields=["width", "height", "thumbnail", *UNSEEN])
    with finishing(picture):
        for other, bits in [] if _is_erased(picture) else alike(picture):
            pair = sorted((picture.pk, other))
            Likeness.objects.get_or_create(first_id=pair[0], second_id=pair[1], defaults={"bits": bits})


def _is_erased(picture: Picture) -> bool:
    """Whether the bytes were erased while they were looked at; an erasure to come clears this row itself."""
    return Blob.objects.filter(pk=picture.blob_id, erased_at__isnull=False).exists()


def alike(picture: Picture) -> list[tuple[int, int]]:
    """The numbers of other pictures that look nearly the same, with the bits that differ; the nearest first.

    Two fingerprints that differ in at most `NEAR_EDGES` bits differ in at most `PROBE` in one of four bands,
    so that four indexes find every one of them among any number of pictures.
    """
    if picture.edges is None or picture.waves is None:
        return []
    wanted = Q()
    for at, band in enumerate(bands_of(picture.edges & (1 << 64) - 1)):
        wanted |= Q(**{f"band{at}__in": near_bands(band)})
    rows = Picture.objects.filter(wanted).exclude(pk=picture.pk).values_list("pk", "edges", "waves")
    found = []
    for pk, edges, waves in rows.iterator():
        if edges is None or waves is None:
            continue
        bits = differing(picture.edges, edges)
        if bits <= NEAR_EDGES and differing(picture.waves, waves) <= NEAR_WAVES:
            found.append((pk, bits))
    return sorted(found, key=lambda each: (each[1], each[0]))[:MOST_ALIKE]


def _seen(picture: Picture) -> tuple[dict[str, int], bytes]:
    data = open_blob(picture.blob)
    try:
        ended = run_child(LOOKS, data, bounds=Bounds(seconds=30.0))
    except ChildFailed as failure:
        raise GiveUp(f"the picture was not opened: {failure}") from failure
    head, _line_feed, thumbnail = ended.output.partition(b"\n")
    if ended.status or not thumbnail:
        raise GiveUp(f"the picture was not opened: {ended.words[:200]}")
    return json.loads(head), thumbnail
