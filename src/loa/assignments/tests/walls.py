"""What units have handed in for a wall of photos."""

from datetime import timedelta

from django.utils import timezone

from loa.assignments.actions import accept, hand_in
from loa.assignments.proofs import Handed, keep_proof
from loa.assignments.tests.factories import assignment_of, make_record
from loa.campaigns.tests.factories import COMMUNES, due, duty, make_campaign


def make_wall(province):
    """A campaign of two duties, the first due in five days: what its units hand in is looked at."""
    day = str(timezone.localdate() + timedelta(days=5))
    return make_campaign(
        province, [duty("Treo băng rôn", [COMMUNES], due=[due("x", day)]), duty("Họp thôn", [COMMUNES])]
    )


def hand(province, campaign, index, *, photo=None, number=1, record=None):
    """The commune has handed in a photo, or a link."""
    doer, unit = province.commune_officers[index], province.communes[index]
    row = assignment_of(campaign, unit, number=number)
    accept(doer, row)
    row.refresh_from_db()
    proof = record or (
        keep_proof(doer, row, Handed(photo=photo, name="a.jpg")) if photo else make_record(doer, row)
    )
    return hand_in(doer, row, record=proof)
