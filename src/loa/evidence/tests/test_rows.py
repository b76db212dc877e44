"""The lines of a log and what is stated are bound to the chain: what is done to them is found."""

from datetime import UTC, datetime, timedelta
from importlib import import_module
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.db import connection

from loa.audit.models import Change
from loa.audit.tests.factories import make_user
from loa.evidence.actions import add_broadcast_log, add_record, add_statement, erase_blob
from loa.evidence.chain import START, Break, hash_of
from loa.evidence.logs import Entry
from loa.evidence.models import Broadcast, Record, Statement
from loa.evidence.queries import subject_of
from loa.evidence.rows import canonical_row, hash_of_rows
from loa.evidence.tests.test_command import run
from loa.evidence.verifying import verify

pytestmark = pytest.mark.django_db
BEGINS = datetime(2026, 6, 12, 22, 30, tzinfo=UTC)
SUBJECT = "work.clock:1"


def make_entry(programme="Tin về mưa bão", **values):
    said = {"place": "Đài xã An Hoà", "means": "loudspeaker", "begins": BEGINS, "times": 4, "minutes": 12}
    return Entry(programme=programme, ends=BEGINS + timedelta(days=2), **(said | values))


@pytest.fixture
def kept():
    """A log (record 2) and a statement (record 3) among other records."""
    actor = make_user()
    add_record(actor, "link", subject=SUBJECT, title="Bài đăng")
    log = add_broadcast_log(actor, subject=SUBJECT, entries=[make_entry(), make_entry("Bản tin tối")])
    said = add_statement(actor, subject=SUBJECT, words="Đã phát đủ", name="Trần Thị Nga", post="Trưởng thôn")
    add_record(actor, "link", subject=SUBJECT, title="Bài đăng sau")
    return SimpleNamespace(log=log, statement=said)


def by_sql(words, *values):
    with connection.cursor() as cursor:
        cursor.execute(words, values)


def rows_from_before():
    """The chain as it was when rows were not bound."""
    previous = START
    for record in Record.objects.order_by("number"):
        record.rows, record.previous = "", previous
        previous = record.hash = hash_of(record)
        values = {"rows": "", "previous": record.previous, "hash": record.hash}
        Record.objects.filter(pk=record.pk).update(**values)


def bind():
    module = import_module("loa.evidence.migrations.0004_rows_bound")
    module.bind_rows(apps, SimpleNamespace(connection=connection))


def test_rows_as_they_were_handed_in_hold(kept):
    assert verify().holds
    assert [bool(record.rows) for record in Record.objects.order_by("number")] == [False, True, True, False]


def test_canonical_row_is_one_known_line():
    row = Broadcast(**vars(make_entry(minutes=None)))
    assert canonical_row(row).decode() == (
        '{"begins":"2026-06-12T22:30:00.000000+00:00","ends":"2026-06-14T22:30:00.000000+00:00",'
        '"means":"loudspeaker","minutes":null,"place":"Đài xã An Hoà","programme":"Tin về mưa bão",'
        '"table":"broadcast","times":4}'
    )


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("place", "Đài xã khác"),
        ("means", "radio"),
        ("programme", "Ca nhạc"),
        ("begins", "2026-01-01 00:00:00+00:00"),
        ("ends", "2026-12-31 00:00:00+00:00"),
        ("times", 400),
        ("minutes", None),
    ],
)
def test_line_of_a_log_changed_by_sql_is_found_at_its_record(kept, field, value):
    row = Broadcast.objects.last()
    by_sql(f"UPDATE evidence_broadcast SET {field} = %s WHERE id = %s", value, row.pk)
    assert verify().broken == Break(2, "rows")


@pytest.mark.parametrize(
    ("field", "value"),
    [("words", "Chưa phát"), ("name", "Lê Văn B"), ("post", ""), ("signatures", '[{"intact": true}]')],
)
def test_statement_changed_by_sql_is_found_at_its_record(kept, field, value):
    by_sql(f"UPDATE evidence_statement SET {field} = %s", value)
    assert verify().broken == Break(3, "rows")


def test_line_taken_out_is_found(kept):
    by_sql("DELETE FROM evidence_broadcast WHERE id = %s", Broadcast.objects.first().pk)
    assert verify().broken == Break(2, "rows")
    by_sql("DELETE FROM evidence_broadcast")
    assert verify().broken == Break(2, "rows")


def test_line_put_in_between_is_found(kept):
    Broadcast.objects.create(record=kept.log, **vars(make_entry("Chèn vào")))
    assert verify().broken == Break(2, "rows")


def test_line_put_in_twice_is_found(kept):
    Broadcast.objects.create(record=kept.log, **vars(make_entry()))
    assert verify().broken == Break(2, "rows")


def test_rows_put_beside_a_record_that_had_none_are_found(kept):
    Statement.objects.create(record=Record.objects.get(number=1), words="Chèn vào", name="A")
    assert verify().broken == Break(1, "rows")


def test_statement_taken_out_is_found_and_the_first_of_two_is_named(kept):
    by_sql("DELETE FROM evidence_statement")
    assert verify().broken == Break(3, "rows")
    by_sql("UPDATE evidence_broadcast SET times = 1")
    assert verify().broken == Break(2, "rows")
    Record.objects.filter(number=1).update(title="khác")
    assert verify().broken == Break(1, "hash")


def test_hash_of_rows_made_to_fit_breaks_the_chain(kept):
    by_sql("DELETE FROM evidence_statement")
    Record.objects.filter(number=3).update(rows="")
    assert verify().broken == Break(3, "hash")


def test_command_names_the_record_in_words(kept):
    by_sql("UPDATE evidence_broadcast SET times = 400")
    status, words = run()
    assert status == 1
    assert "bản ghi số 2: các dòng nhật ký hoặc bản xác nhận đi kèm đã bị sửa, bớt hoặc thêm" in words


def test_lawful_erasure_of_a_log_and_a_statement_breaks_nothing(kept, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        for record in (kept.log, kept.statement):
            erase_blob(None, blob=record.blob, why="yêu cầu xoá")
    verdict = verify()
    assert (verdict.holds, len(verdict.erased)) == (True, 2)


def test_rows_from_before_are_bound_once_and_the_log_says_so(kept):
    rows_from_before()
    assert verify().broken == Break(2, "rows")
    bind()
    assert verify().holds
    bindings = Record.objects.filter(kind="binding").order_by("number")
    assert [record.subject for record in bindings] == [subject_of(kept.log), subject_of(kept.statement)]
    logged = Change.objects.filter(action="evidence.bind_rows").order_by("pk")
    assert [change.object_id for change in logged] == [str(kept.log.pk), str(kept.statement.pk)]
    assert [change.values["rows"][1] for change in logged] == [record.rows for record in bindings]
    by_sql("UPDATE evidence_statement SET words = 'Chưa phát'")
    assert verify().broken == Break(3, "rows")


def test_binding_put_at_the_end_later_binds_nothing(kept):
    rows_from_before()
    bind()
    add_record(None, "link", subject=SUBJECT, title="Bài đăng")
    first = Record.objects.get(number=1)
    row = Statement.objects.create(record=first, words="Chèn vào", name="A")
    with_rows = add_record(None, "binding", subject=subject_of(first), title="bịa", rows=[])
    Record.objects.filter(pk=with_rows.pk).update(rows=hash_of_rows([row]))
    with_rows.refresh_from_db()
    Record.objects.filter(pk=with_rows.pk).update(hash=hash_of(with_rows))
    assert verify().broken == Break(1, "rows")


def test_empty_place_needs_no_binding():
    add_record(None, "link", subject=SUBJECT, title="Bài đăng")
    bind()
    assert Record.objects.count() == 1
