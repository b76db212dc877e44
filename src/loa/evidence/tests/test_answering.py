"""A scanner or a store that is away is told to administrators, once a day, by the worker."""

from datetime import timedelta

import pytest
from django.utils import timezone

from loa.directory.models import Post
from loa.directory.tests.factories import make_officer, make_unit
from loa.evidence.answering import tell_away
from loa.notices.models import Notice
from loa.work.registry import timers

pytestmark = pytest.mark.django_db
SCANNER, STORE = "Phần mềm quét vi-rút không trả lời", "Kho bằng chứng không trả lời"


@pytest.fixture
def administrator(db):
    return make_officer(make_unit(), Post.Kind.ADMINISTRATOR)


def subjects():
    return sorted(Notice.objects.values_list("subject", flat=True))


def test_what_answers_is_no_news(administrator, settings):
    settings.CLAMD = ""
    tell_away()
    assert subjects() == []


@pytest.mark.parametrize(
    ("name", "value", "subject"),
    [("CLAMD", "unix:/nonexistent", SCANNER), ("EVIDENCE_ROOT", __file__, STORE)],
)
def test_administrators_are_told_once_a_day(administrator, settings, monkeypatch, name, value, subject):
    setattr(settings, name, value)
    for _twice in range(2):
        tell_away()
    notice = Notice.objects.get()
    assert (notice.recipient, notice.subject) == (administrator, subject)
    assert value in notice.body
    today = timezone.localdate()
    monkeypatch.setattr("loa.evidence.answering.timezone.localdate", lambda: today + timedelta(days=1))
    tell_away()
    assert subjects() == [subject, subject]


def test_the_worker_looks_by_itself(administrator, settings):
    settings.CLAMD = "unix:/nonexistent"
    timer = timers()["evidence.away"]
    assert timer.every is not None
    assert timer.every <= timedelta(minutes=30)
    timer.do(None)
    assert subjects() == [SCANNER]
