"""`loa evidence verify` names what is broken, and ends with status 1 then."""

import io

import pytest
from django.core.management import CommandError, call_command

from loa.evidence import store
from loa.evidence.actions import add_record, erase_blob, store_bytes
from loa.evidence.models import Record
from loa.evidence.tests.factories import PDF

pytestmark = pytest.mark.django_db


def run(*words):
    out = io.StringIO()
    try:
        call_command("evidence", "verify", *words, stdout=out)
    except CommandError:
        return 1, out.getvalue()
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
