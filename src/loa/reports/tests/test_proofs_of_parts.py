"""The proofs behind a figure are those of the work and of all that was handed down of it, however far."""

from __future__ import annotations

import pytest

from loa.assignments.models import Assignment, Proof
from loa.assignments.tests.factories import assignment_of, make_record
from loa.directory.models import Person
from loa.reports.figures.computing import all_with_evidence, count_campaign, count_units
from loa.reports.tests.factories import figure, scope_of

pytestmark = pytest.mark.django_db
DEPTH = 5


@pytest.fixture
def whole(province, campaign):
    """What the first commune broadcast."""
    return assignment_of(campaign, province.communes[0], number=1)


@pytest.fixture
def deepest(campaign, whole):
    """A part of a part of a part of a part of a part of it."""
    row = whole
    for number in range(DEPTH):
        officer = Person.objects.create(name=f"Cán bộ {number}")
        row = Assignment.objects.create(
            campaign=campaign, duty=row.duty, unit=row.unit, parent=row, officer=officer, due=row.due
        )
    return row


def records_of(counted, pk):
    return [record[3] for record in counted.evidence[str(pk)]["records"]]


def test_a_proof_five_steps_down_is_behind_the_number_of_the_whole(province, campaign, whole, deepest):
    doer = province.commune_officers[0]
    Proof.objects.create(assignment=deepest, record=make_record(doer, deepest, title="Ảnh ở thôn"))
    Proof.objects.create(assignment=whole, record=make_record(doer, whole, title="Tin của xã"))
    scope = scope_of(campaign, list(province.communes))
    of_unit = count_units(figure("broadcasts"), scope)[province.communes[0].pk]
    of_all = count_campaign(figure("broadcasts"), scope)
    for counted in all_with_evidence([of_unit, of_all]):
        assert sorted(records_of(counted, whole.pk)) == ["Tin của xã", "Ảnh ở thôn"]
    other = assignment_of(campaign, province.communes[1], number=1)
    (again,) = all_with_evidence([of_all])
    assert records_of(again, other.pk) == []
