"""That a page could not be captured, and why, stands in the chain: who changes or removes it is found out."""

from datetime import timedelta
from importlib import import_module
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.db import connection
from django.utils import timezone
from django.utils.translation import override

from loa.audit import sealing
from loa.audit.models import Change
from loa.directory.models import User
from loa.evidence import capturing
from loa.evidence.actions import add_record, capture_again, looking
from loa.evidence.chain import Break
from loa.evidence.gathering import NotSeen
from loa.evidence.models import Capture, Record
from loa.evidence.queries import subject_of
from loa.evidence.saying import said
from loa.evidence.tests.seeing import make_seen
from loa.evidence.tests.test_command import run
from loa.evidence.tests.test_rows import by_sql
from loa.evidence.tests.test_seen_rows import found_after, rows_from_before
from loa.evidence.verifying import verify
from loa.work.actions import claim
from loa.work.models import Leased
from loa.work.worker import work_off

pytestmark = pytest.mark.django_db
LINK = 2
GONE = NotSeen("gone", "HTTP 404", final=True)


@pytest.fixture
def shown(monkeypatch, settings):
    """`shown(page)`: the worker goes to the address of the link (record 2) and finds this there."""
    settings.EVIDENCE_CAPTURE_LINKS, settings.EVIDENCE_LOOKS_AFTER = True, ()
    add_record(None, "statement", subject="a.b:1", title="lời")
    add_record(None, "link", subject="a.b:1", title="bài", link="https://tin.example/bai")

    def show(page):
        def view(_url):
            if isinstance(page, NotSeen):
                raise page
            return page

        monkeypatch.setattr(capturing, "view", view)
        Capture.objects.filter(lease_state=Leased.LeaseState.READY).update(due_at=timezone.now())
        work_off([Capture])
        return Capture.objects.get()

    return show


@pytest.fixture
def officer(monkeypatch):
    """Somebody who may see the proof."""
    monkeypatch.setattr(looking, "require_sight", lambda _user, _record: None)
    return User.objects.create_user("can-bo")


def test_page_given_up_is_bound_with_its_reason(shown):
    capture = shown(GONE)
    assert capture.lease_state == Leased.LeaseState.FAILED
    record = Record.objects.get(kind="given_up")
    assert (record.subject, record.number) == (subject_of(capture), LINK + 1)
    assert "không còn" in record.title or "không có" in record.title
    assert "https://tin.example/bai" in record.title
    assert verify().holds


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("why", "time"), ("detail", ""), ("status", 500), ("url", "https://khac.example/"),
        ("captured_at", "2026-01-01 00:00:00+00:00"), ("title", "Tin"), ("record_id", 1),
    ],
)  # fmt: skip
def test_page_given_up_and_changed_by_sql_is_found_at_its_link(shown, field, value):
    shown(GONE)
    value = Record.objects.get(number=1).pk if field == "record_id" else value
    broken = found_after(f"UPDATE evidence_capture SET {field} = %s", value)
    assert broken == Break(1 if field == "record_id" else LINK, "found")
    for state in ("ready", "done", "idle"):
        assert found_after("UPDATE evidence_capture SET lease_state = %s, why = 'time'", state) is not None
    assert verify().holds


def test_page_given_up_and_taken_out_or_put_in_is_found(shown):
    capture = shown(GONE)
    assert found_after("DELETE FROM evidence_capture") == Break(LINK + 1, "found")
    by_sql("UPDATE evidence_record SET title = 'khác' WHERE kind = 'given_up'")
    assert verify().broken == Break(LINK + 1, "hash")
    by_sql("UPDATE evidence_record SET title = %s WHERE kind = 'given_up'", Record.objects.last().title)
    other = add_record(None, "link", subject="a.b:1", title="bài", link="https://tin.example/hai")
    Capture.objects.filter(record=other).update(lease_state="failed", why="gone")
    assert verify().broken is not None
    assert capture.pk != other.capture.pk


def test_reason_bound_again_at_the_end_changes_nothing(shown):
    capture = shown(GONE)
    by_sql("UPDATE evidence_capture SET why = 'time'")
    capture.refresh_from_db()
    add_record(None, "given_up", subject=subject_of(capture), title="bịa", bound=[capture])
    assert verify().broken == Break(LINK, "found")


def test_page_asked_for_anew_is_tried_and_bound_as_it_ends_then(shown, officer):
    capture_again(officer, shown(GONE))
    assert Record.objects.get(kind="anew").made_by == officer
    assert verify().holds
    assert shown(NotSeen("time", "30 s")).lease_state == Leased.LeaseState.READY  # will be tried again
    assert verify().holds
    assert found_after("DELETE FROM evidence_capture") is not None
    given_up = shown(GONE)
    assert Record.objects.filter(kind="given_up").count() == 2
    assert verify().holds
    assert found_after("UPDATE evidence_capture SET why = 'time'") == Break(LINK, "found")
    capture_again(officer, given_up)
    assert shown(make_seen()).captured_at
    assert verify().holds
    assert found_after("UPDATE evidence_capture SET status = 404") == Break(LINK, "found")
    assert found_after("UPDATE evidence_capture SET captured_at = NULL, why = 'gone'") == Break(LINK, "found")


def test_page_whose_worker_died_each_time_is_bound_too(shown):
    Capture.objects.update(
        lease_state="running", attempts=99, leased_until=timezone.now() - timedelta(minutes=9)
    )
    assert claim(Capture) is None
    assert "https://tin.example/bai" in Record.objects.get(kind="given_up").title
    assert verify().holds


def test_in_a_closed_case_a_page_is_left_as_it_is_and_the_chain_holds(shown, monkeypatch):
    monkeypatch.setitem(sealing._keepers, "thu", lambda _obj, _action: "Hồ sơ đã đóng.")
    Capture.objects.update(
        lease_state="running", attempts=99, leased_until=timezone.now() - timedelta(minutes=9)
    )
    assert claim(Capture) is None
    assert Capture.objects.get().lease_state == Leased.LeaseState.IDLE
    assert not Record.objects.filter(kind="given_up").exists()
    assert verify().holds


def test_command_names_the_record(shown):
    shown(GONE)
    by_sql("UPDATE evidence_capture SET why = 'time'")
    status, words = run()
    assert status == 1
    assert "bản ghi số 2" in words


def test_pages_given_up_before_are_bound_once_and_the_log_says_so(shown):
    shown(GONE)
    by_sql("DELETE FROM evidence_record WHERE kind = 'given_up'")
    rows_from_before()
    assert verify().broken == Break(LINK, "found")
    module = import_module("loa.evidence.migrations.0006_given_up_bound")
    for _ in range(2):
        module.bind_given_up(apps, SimpleNamespace(connection=connection))
    assert verify().holds
    assert Record.objects.get(kind="given_up").title.startswith("Từ ngày ")
    assert Change.objects.filter(action="evidence.bind_given_up").count() == 1


def test_what_loa_wrote_of_a_page_stands_in_the_language_of_the_reader(shown, officer):
    capture_again(officer, shown(GONE))
    given_up, anew = Record.objects.get(kind="given_up"), Record.objects.get(kind="anew")
    other = add_record(None, "given_up", subject="a.b:2", title="lời khác", link=given_up.link)
    with override("en"):
        assert said(given_up) == (
            "Not captured, because the page does not exist (any more): https://tin.example/bai"
        )
        assert said(anew) == "Asked for anew: https://tin.example/bai"
        assert said(other) == "lời khác"
    with override("vi"):
        assert [said(given_up), said(anew)] == [given_up.title, anew.title]
