"""When a photo of a part was taken is held against the period of the round that it is part of."""

from datetime import date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from PIL import Image

from loa.assignments.actions import Part, hand_down, hand_in
from loa.assignments.models import Assignment
from loa.assignments.proofs import Handed, keep_proof
from loa.assignments.queries.photos import TIME, shown_of
from loa.assignments.tests.factories import assignment_of, bring_to
from loa.assignments.tests.scenes import jpeg, scene
from loa.assignments.views.wall import waiting_of
from loa.campaigns.tests.factories import COMMUNES, due, duty, make_campaign
from loa.directory.tests.factories import make_officer, make_unit

pytestmark = pytest.mark.django_db
BEGINS = date(2026, 6, 8)


@pytest.fixture
def whole(province):
    """The commune's round of the week from 8 June, of a duty that comes again each week."""
    campaign = make_campaign(
        province, [duty("Tuyên truyền trên loa", [COMMUNES], due=[due("hằng tuần", None)])]
    )
    row = assignment_of(campaign, province.communes[0])
    Assignment.objects.filter(pk=row.pk).update(period_start=BEGINS, due=BEGINS + timedelta(days=6))
    row.refresh_from_db()
    return bring_to("accepted", row, doer=province.commune_officers[0])


def handed(giver, row, *, below, taken):
    """A part of the row, given to a unit below it, whose officer has handed in a photo of that day."""
    unit = make_unit(f"Thôn {taken.isoformat()}", parent=below)
    (part,) = hand_down(giver, row, parts=[Part(unit=unit)])
    doer = make_officer(unit)
    bring_to("accepted", part, doer=doer)
    details = Image.Exif()
    details[0x8769] = {0x9003: datetime(taken.year, taken.month, taken.day, 9).strftime("%Y:%m:%d %H:%M:%S")}
    photo = jpeg(scene(taken.day), exif=details.tobytes())
    record = keep_proof(doer, part, Handed(photo=photo, name="a.jpg"))
    return hand_in(doer, part, record=record)


def times_of(user, row):
    (shown,) = shown_of(user, list(waiting_of(user, row.duty).filter(pk=row.pk)))
    return [doubt.words for doubt in shown.doubts if doubt.kind == TIME]


def test_a_part_is_done_within_the_round_of_its_whole(province, whole):
    giver, commune = province.commune_officers[0], province.communes[0]
    before = handed(giver, whole, below=commune, taken=BEGINS - timedelta(days=3))
    within = handed(giver, whole, below=commune, taken=BEGINS + timedelta(days=1))
    assert ["05/06/2026" in words and "08/06/2026" in words for words in times_of(giver, before)] == [True]
    assert times_of(giver, within) == []


def test_so_is_a_part_of_a_part(province, whole):
    giver, commune = province.commune_officers[0], province.communes[0]
    village = make_unit("Thôn", parent=commune)
    (part,) = hand_down(giver, whole, parts=[Part(unit=village)])
    head = make_officer(village)
    bring_to("accepted", part, doer=head)
    before = handed(head, part, below=village, taken=BEGINS - timedelta(days=3))
    within = handed(head, part, below=village, taken=BEGINS + timedelta(days=1))
    assert (len(times_of(head, before)), times_of(head, within)) == (1, [])
    counts = []
    for rows in ([before], [before, within]):
        found = list(waiting_of(head, part.duty).filter(pk__in=[row.pk for row in rows]))
        with CaptureQueriesContext(connection) as seen:
            shown_of(head, found)
        counts.append(sum("period_start" in query["sql"].split("FROM")[0] for query in seen))
    assert counts[0] == counts[1]
