"""One campaign that may be closed for all tests of a module; each takes back what it did."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from loa.assignments.actions import Report, hand_in
from loa.assignments.tests.factories import assignment_of
from loa.campaigns.models import Campaign
from loa.campaigns.tests.factories import make_province
from loa.directory.models import Post
from loa.directory.tests.factories import make_officer
from loa.documents.models import Document
from loa.evidence.actions import add_record, store_bytes
from loa.evidence.models import Record
from loa.evidence.queries import subject_of
from loa.reports.tests.factories import make_request, make_started, step_on, submit


@pytest.fixture(scope="module")
def made(django_db_setup, django_db_blocker):
    """One campaign for all tests of this module; each takes back what it did."""
    with django_db_blocker.unblock(), transaction.atomic():
        province = make_province(communes=2)
        yield province, started(province), make_officer(province.top, Post.Kind.LEADER)
        transaction.set_rollback(True)


@pytest.fixture
def _django_db_helper(made, django_db_blocker):
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture
def province(made):
    return made[0]


@pytest.fixture
def campaign(made):
    return Campaign.objects.get(pk=made[1].pk)


@pytest.fixture
def leader(made):
    return made[2]


def started(province):
    """One unit has proven its work and reported; the other has done nothing."""
    campaign = make_started(province)
    Document.objects.filter(pk=campaign.document_id).update(file=store_bytes(b"%PDF-1.7 signed"))
    unit, officer = province.communes[0], province.commune_officers[0]
    work = assignment_of(campaign, unit)
    step_on(work, timezone.localdate() - timedelta(days=1), count=12, state="accepted", by=officer)
    blob = store_bytes("Ảnh buổi truyền thông".encode())
    record = add_record(
        officer, Record.Kind.FILE, subject=subject_of(work), title="Biên bản: buổi 1/3?", blob=blob
    )
    hand_in(officer, work, record=record, report=Report("Xong", 12))
    reports = make_request(province, campaign).reports
    submit(officer, reports.get(unit=unit))
    return campaign
