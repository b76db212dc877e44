"""What was found at a link, then and later, is bound to the chain: what is done to those rows is named."""

from datetime import timedelta
from importlib import import_module
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.db import connection, transaction
from django.utils import timezone

from loa.audit.models import Change
from loa.evidence import capturing
from loa.evidence.actions import add_record
from loa.evidence.capturing import give_up_look
from loa.evidence.chain import START, Break, hash_of
from loa.evidence.gathering import NotSeen
from loa.evidence.models import Capture, Look, Record
from loa.evidence.queries import subject_of
from loa.evidence.rows import hash_of_rows
from loa.evidence.tests.seeing import make_seen
from loa.evidence.tests.test_command import run
from loa.evidence.tests.test_rows import by_sql
from loa.evidence.verifying import verify
from loa.work.models import Leased
from loa.work.worker import work_off

pytestmark = pytest.mark.django_db
LINK = 2  # the number of the record of the link


@pytest.fixture
def seen(monkeypatch, settings):
    """A link (record 2) captured, then found the same, changed, gone, not reached; and one more record."""
    settings.EVIDENCE_CAPTURE_LINKS = True
    settings.EVIDENCE_LOOKS_AFTER = (1, 7, 30, 90)
    wanted = {}

    def view(_url):
        if isinstance(wanted["now"], NotSeen):
            raise wanted["now"]
        return wanted["now"]

    monkeypatch.setattr(capturing, "view", view)
    add_record(None, "statement", subject="a.b:1", title="lời")
    add_record(None, "link", subject="a.b:1", title="bài", link="https://tin.example/bai")
    page = make_seen(missing=({"url": "http://10.0.0.1/x", "why": "address"},))
    for model, now in (
        (Capture, page), (Look, page), (Look, make_seen(text="Khác hẳn")),
        (Look, NotSeen("gone", final=True)),
    ):  # fmt: skip
        wanted["now"] = now
        look = Look.objects.filter(found="").first()
        Look.objects.filter(pk=look and look.pk).update(due_at=timezone.now() - timedelta(days=1))
        work_off([model])
    give_up_look(Look.objects.get(after=90))
    add_record(None, "statement", subject="a.b:1", title="lời sau")
    assert [*Look.objects.values_list("found", flat=True)] == ["same", "changed", "gone", "unreachable"]
    return Capture.objects.get()


def rows_from_before():
    """The chain as it was when what was found was not bound."""
    kept, previous = [*Record.objects.exclude(kind="binding").order_by("number")], START
    by_sql("DELETE FROM evidence_record WHERE kind = 'binding'")
    for number, record in enumerate(kept, start=1):
        record.number, record.previous = number, previous
        previous = hash_of(record)
        values = {"number": number, "previous": record.previous, "hash": previous}
        Record.objects.filter(pk=record.pk).update(**values)


def bind():
    module = import_module("loa.evidence.migrations.0005_what_was_found_bound")
    module.bind_found(apps, SimpleNamespace(connection=connection))


def test_what_was_found_holds_and_each_row_is_bound_once(seen):
    assert verify().holds
    subjects = Record.objects.filter(kind="binding").order_by("number").values_list("subject", flat=True)
    assert list(subjects) == [subject_of(row) for row in (seen, *seen.looks.all())]


CAPTURE = [
    ("url", "https://khac.example/"), ("captured_at", "2026-01-01 00:00:00+00:00"), ("captured_at", None),
    ("why", "gone"), ("detail", "x"), ("final_url", ""), ("status", 404), ("media_type", "text/plain"),
    ("title", "Tin khác"), ("content", "00"),
    ("resources", 9), ("missing", "[]"), ("cut", True), ("late", True), ("picture_id", None), ("warc_id", 1),
    ("text_id", 1),
]  # fmt: skip
LOOK = [
    ("after", 2), ("found", "gone"), ("found", ""), ("looked_at", "2026-01-01 00:00:00+00:00"), ("kept", 0.4),
    ("status", 500), ("final_url", "https://khac.example/"), ("why", "gone"), ("detail", "x"),
    ("text_id", None), ("picture_id", None),
]  # fmt: skip


def found_after(words, *values):
    """Where the chain breaks after this change, which is then undone."""
    with transaction.atomic():
        by_sql(words, *values)
        broken = verify().broken
        transaction.set_rollback(True)
    return broken


def test_capture_changed_by_sql_is_found_at_its_link(seen):
    first = Record.objects.get(number=1).pk
    for field, value in [*CAPTURE, ("record_id", first)]:
        broken = found_after(f"UPDATE evidence_capture SET {field} = %s", value)
        assert broken == Break(1 if field == "record_id" else LINK, "found"), field
    assert {field.removesuffix("_id") for field, _value in CAPTURE} | {"record"} == columns(Capture)


def test_second_look_changed_by_sql_is_found_at_its_link(seen):
    for field, value in LOOK:
        broken = found_after(f"UPDATE evidence_look SET {field} = %s WHERE found = 'changed'", value)
        assert broken == Break(LINK, "found"), field
    assert {field.removesuffix("_id") for field, _value in LOOK} | {"capture"} == columns(Look)


def columns(model):
    """What a row says of what was found: all but its key and what the worker writes at it."""
    leased = {field.name for field in Leased._meta.fields}
    return {field.name for field in model._meta.concrete_fields} - leased - {"id"}


def test_second_look_taken_out_or_put_in_is_found(seen):
    look = seen.looks.get(found="same")
    by_sql("DELETE FROM evidence_look WHERE id = %s", look.pk)
    assert verify().broken == Break(Record.objects.get(subject=subject_of(look)).number, "found")
    look.save()
    assert verify().holds
    Look.objects.create(capture=seen, after=200, found="same", looked_at=timezone.now(), kept=1.0)
    assert verify().broken == Break(LINK, "found")


def test_look_that_is_still_to_come_and_capture_not_taken_are_bound_to_nothing(seen):
    Look.objects.create(capture=seen, after=200)
    add_record(None, "link", subject="a.b:1", title="bài", link="https://tin.example/hai")
    assert verify().holds


def test_row_bound_again_at_the_end_is_held_against_its_first_binding(seen):
    by_sql("UPDATE evidence_look SET found = 'gone' WHERE found = 'same'")
    add_record(None, "binding", subject=subject_of(seen), title="bịa", bound=[seen.looks.first()])
    assert verify().broken == Break(LINK, "found")


def test_command_names_the_record_in_words(seen):
    by_sql("UPDATE evidence_capture SET status = 404")
    status, words = run()
    assert status == 1
    assert "bản ghi số 2: kết quả lưu trang hoặc xem lại đường dẫn đã bị sửa, bớt hoặc thêm" in words


def test_rows_from_before_are_bound_once_and_the_log_says_so(seen):
    rows_from_before()
    assert verify().broken == Break(LINK, "found")
    bind()
    bind()
    assert verify().holds
    bindings = Record.objects.filter(kind="binding")
    assert bindings.count() == 5
    assert bindings.order_by("number").first().rows == hash_of_rows([seen])
    assert Change.objects.filter(action="evidence.bind_found").count() == 5
    by_sql("UPDATE evidence_look SET kept = 1 WHERE found = 'changed'")
    assert verify().broken == Break(LINK, "found")
