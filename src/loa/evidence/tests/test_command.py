"""`loa evidence verify` names what is broken, and ends with status 1 then."""

import io

import pytest
from django.core.management import CommandError, call_command

from loa.directory.models import Post
from loa.directory.tests.factories import make_officer, make_unit
from loa.evidence import store
from loa.evidence.actions import add_record, ask_check, erase_blob, store_bytes
from loa.evidence.anchoring import ask_anchors
from loa.evidence.models import Anchor, Record
from loa.evidence.tests.factories import PDF
from loa.notices.models import Notice
from loa.work.actions import claim, fail
from loa.work.worker import work_off

pytestmark = pytest.mark.django_db


def run(*words):
    out = io.StringIO()
    try:
        call_command("evidence", "verify", *words, stdout=out)
    except CommandError as refused:
        return refused.returncode, f"{out.getvalue()}{refused}"
    return 0, out.getvalue()


@pytest.fixture
def record():
    add_record(None, "statement", subject="a:1", title="một")
    return add_record(None, "statement", subject="a:1", title="hai")


def test_whole_chain_is_told_with_its_head(record):
    status, words = run()
    assert status == 0
    assert "2 bản ghi" in words
    assert f"2:{record.hash}" in words
    assert run("--head", f"2:{record.hash}")[0] == 0
    assert run("--head", f"2:{'0' * 64}")[0] == 1


def test_first_broken_record_is_named(record):
    Record.objects.filter(number=2).update(title="ba")
    status, words = run()
    assert status == 1
    assert "bản ghi số 2" in words


def test_erased_is_told_and_missing_is_a_failure(django_capture_on_commit_callbacks):
    erased, missing = store_bytes(PDF), store_bytes(PDF + b"%")
    with django_capture_on_commit_callbacks(execute=True):
        erase_blob(None, blob=erased, why="yêu cầu xoá")
    status, words = run()
    assert (status, f"Đã xoá theo luật: {erased.sha256}" in words) == (0, True)
    store.remove(missing.sha256)
    status, words = run()
    assert (status, f"Thiếu tệp: {missing.sha256}" in words) == (1, True)


def test_a_store_that_is_away_is_no_evidence_that_was_changed(record, settings, tmp_path):
    keeper = make_officer(make_unit(), Post.Kind.ADMINISTRATOR)
    store_bytes(PDF)
    there, settings.EVIDENCE_ROOT = settings.EVIDENCE_ROOT, tmp_path / "away"
    status, words = run()
    assert status == 2
    assert f"chưa kiểm tra được: kho {tmp_path / 'away'} không trả lời" in words
    assert "không toàn vẹn" not in words
    ask_check(None)
    work_off()
    told = Notice.objects.filter(recipient=keeper).values_list("subject", flat=True)
    assert "Chưa kiểm tra được bằng chứng" in told
    assert "Bằng chứng không toàn vẹn" not in told
    Record.objects.filter(number=2).update(title="ba")
    assert run()[0] == 1, "what is broken stays broken, whether or not the store answers"
    Record.objects.filter(number=2).update(title="hai")
    settings.EVIDENCE_ROOT = there
    assert run()[0] == 0


def anchored():
    out = io.StringIO()
    call_command("evidence", "anchor", stdout=out)
    return out.getvalue()


def test_anchors_say_what_is_not_set_up_what_waits_and_what_is_done(record, settings):
    assert "LOA_ANCHOR_MAIL" in anchored()
    settings.TSA_URL = "http://cu.example/tsr"
    assert "bản ghi số 2" in anchored()
    fail(claim(Anchor), "NotStamped: scheme")
    settings.TSA_URL = "http://moi.example/tsr"
    waits = anchored()
    for part in ("NotStamped: scheme", "http://moi.example/tsr", "bản ghi số 2", "1 lần"):
        assert part in waits, part
    assert Anchor.objects.get().sent_to == settings.TSA_URL
    Anchor.objects.update(lease_state="done", anchored_at=record.made_at)
    assert "hôm nay đã được neo" in anchored()
    assert ask_anchors() == []
