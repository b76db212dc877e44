"""Whatever is done to the chain behind its back is found, and where."""

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, transaction

from loa.audit.actions import record_change
from loa.audit.guards import install_guards
from loa.audit.models import AppendOnly
from loa.audit.tests.factories import make_user
from loa.directory.models import Post
from loa.directory.tests.factories import make_officer, make_unit
from loa.evidence import store
from loa.evidence.actions import add_record, erase_blob, store_bytes
from loa.evidence.chain import START, Break, canonical, hash_of
from loa.evidence.errors import BytesErased, EvidenceRefused
from loa.evidence.models import Blob, Record
from loa.evidence.queries import records_of, subject_of
from loa.evidence.tests.factories import PDF, path_of
from loa.evidence.verifying import verify

pytestmark = pytest.mark.django_db
LENGTH = 5


@pytest.fixture
def chain():
    actor = make_user()
    return [
        add_record(actor, "statement", subject="work.clock:1", title=f"Đã phát {n}")
        for n in range(1, LENGTH + 1)
    ]


def change(which, /, **values):
    Record.objects.filter(number=which).update(**values)


def delete(*numbers):
    with connection.cursor() as cursor:
        marks = ", ".join(["%s"] * len(numbers))
        cursor.execute(f"DELETE FROM evidence_record WHERE number IN ({marks})", numbers)


def test_links_count_from_one_and_hold(chain):
    assert [record.number for record in chain] == [1, 2, 3, 4, 5]
    assert chain[0].previous == START
    assert [record.previous for record in chain[1:]] == [record.hash for record in chain[:-1]]
    verdict = verify()
    assert (verdict.holds, verdict.records, verdict.head) == (True, LENGTH, chain[-1].hash)


def test_canonical_values_are_one_known_line():
    record = Record(
        number=1,
        kind="link",
        subject="a.b:1",
        title="Bài đăng",
        link="https://example.org/",
        made_at=datetime(2026, 6, 12, 1, 30, tzinfo=UTC),
        previous=START,
    )
    assert canonical(record).decode() == (
        '{"blob":null,"kind":"link","link":"https://example.org/","made_at":"2026-06-12T01:30:00.000000+00:00",'
        '"made_by":null,"number":1,"subject":"a.b:1","title":"Bài đăng"}'
    )
    assert hash_of(record) == "f6fdcb9e6c6d2a4cc91b807f4022188b3b4e0d7897dd1987e3353e2ed273410f"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "Chưa phát"),
        ("kind", "link"),
        ("subject", "work.clock:2"),
        ("link", "https://example.org/"),
        ("made_by", None),
        ("made_at", datetime(2020, 1, 1, tzinfo=UTC)),
        ("hash", "f" * 64),
    ],
)
@pytest.mark.parametrize("number", [1, 3, LENGTH])
def test_edited_value_is_found_at_its_link(chain, field, value, number):
    change(number, **{field: value})
    assert verify().broken == Break(number, "hash")


def test_edited_value_with_a_hash_made_to_fit_is_found_at_the_next_link(chain):
    chain[2].title = "Chưa phát"
    change(3, title="Chưa phát", hash=hash_of(chain[2]))
    assert verify().broken == Break(4, "previous")


def test_deleted_record_is_found(chain):
    delete(3)
    assert verify().broken == Break(3, "gap")


def test_deleted_and_renumbered_record_is_found(chain):
    delete(3)
    change(4, number=3)
    assert verify().broken == Break(3, "previous")


def test_swapped_records_are_found(chain):
    change(2, number=99)
    change(3, number=2)
    change(99, number=3)
    assert verify().broken == Break(2, "previous")


def test_end_cut_off_is_found_by_the_head_kept_elsewhere(chain):
    head = (chain[-1].number, chain[-1].hash)
    assert verify(head).holds
    delete(LENGTH)
    assert verify().holds
    assert verify(head).broken == Break(LENGTH, "cut")
    assert verify((2, "f" * 64)).broken == Break(2, "expected")


def test_erased_bytes_are_told_and_break_nothing(chain, django_capture_on_commit_callbacks):
    blob = store_bytes(PDF)
    add_record(None, "file", subject="work.clock:1", title="tệp", blob=blob)
    with django_capture_on_commit_callbacks(execute=True):
        erase_blob(None, blob=blob, why="yêu cầu xoá")
    verdict = verify()
    assert (verdict.holds, verdict.erased) == (True, [blob.sha256])
    blob.refresh_from_db()
    with pytest.raises(BytesErased):
        add_record(None, "file", subject="work.clock:1", title="tệp", blob=blob)


def test_erasure_is_a_link_of_the_chain_and_without_one_it_is_no_lawful_one():
    lawful, unlawful = store_bytes(PDF), store_bytes(PDF + b"%")
    erase_blob(None, blob=lawful, why="yêu cầu xoá")
    assert Record.objects.get(kind="erasure").title == "yêu cầu xoá"
    store.remove(lawful.sha256)
    assert verify().holds
    Blob.objects.filter(pk=unlawful.pk).update(erased_at=datetime.now(UTC), erased_why="bịa")
    store.remove(unlawful.sha256)
    record_change(None, "evidence.erase_blob", obj=unlawful, reason="bịa")  # a line of the log makes no link
    verdict = verify()
    assert (verdict.unexplained, verdict.holds) == ([unlawful.sha256], False)


@pytest.mark.parametrize(
    "values",
    [{"erased_why": "lý do khác"}, {"erased_by_id": None}, {"erased_at": datetime(2020, 1, 1, tzinfo=UTC)}],
    ids=["why", "by", "at"],
)
def test_erasure_that_says_otherwise_than_its_link_is_told(values, django_capture_on_commit_callbacks):
    keeper = make_officer(make_unit(), Post.Kind.ADMINISTRATOR)
    blob = store_bytes(PDF)
    with django_capture_on_commit_callbacks(execute=True):
        erase_blob(keeper, blob=blob, why="yêu cầu xoá " + "theo luật " * 40)
    assert verify().holds
    Blob.objects.filter(pk=blob.pk).update(**values)
    verdict = verify()
    assert (verdict.unexplained, verdict.holds) == ([blob.sha256], False)


def test_bytes_put_back_after_their_erasure_are_told(django_capture_on_commit_callbacks):
    blob = store_bytes(PDF)
    with django_capture_on_commit_callbacks(execute=True):
        erase_blob(None, blob=blob, why="yêu cầu xoá")
    Blob.objects.filter(pk=blob.pk).update(erased_at=None, erased_why="")
    store.write(PDF)
    verdict = verify()
    assert (verdict.remaining, verdict.holds) == ([blob.sha256], False)


def test_record_put_in_between_is_found(chain):
    for number in range(LENGTH, 2, -1):
        change(number, number=number + 1)
    false = Record(
        number=3, kind="statement", subject="work.clock:1", title="Chèn vào", previous=chain[1].hash
    )
    false.made_at = chain[1].made_at
    false.hash = hash_of(false)
    false.save()
    assert verify().broken == Break(4, "previous")


def test_missing_altered_and_remaining_bytes_are_told(settings):
    missing, altered, remaining = (store_bytes(PDF + b"%" * n) for n in range(3))
    assert verify().holds
    store.remove(missing.sha256)
    path = path_of(altered.sha256)
    path.chmod(0o600)
    path.write_bytes(PDF)
    erase_blob(None, blob=remaining, why="the file stays until the transaction ends")
    verdict = verify()
    assert (verdict.missing, verdict.altered, verdict.remaining) == (
        [missing.sha256],
        [altered.sha256],
        [remaining.sha256],
    )
    assert not verdict.holds


def test_records_are_found_by_what_they_are_about(chain):
    user = make_user()
    record = add_record(user, "statement", subject=subject_of(user), title="x")
    assert list(records_of(user)) == [record]


def test_record_of_no_known_kind_is_refused():
    with pytest.raises(EvidenceRefused):
        add_record(None, "rumour", subject="a:1", title="x")


def test_record_is_neither_changed_nor_deleted(chain):
    with pytest.raises(AppendOnly):
        chain[0].save()
    with pytest.raises(AppendOnly):
        chain[0].delete()


def test_database_refuses_what_goes_round_the_models(chain, settings):
    settings.APPEND_ONLY_TRIGGERS = True
    install_guards(apps.get_app_config("evidence"))
    for act in (lambda: change(1, title="x"), lambda: delete(1)):
        with pytest.raises(DatabaseError, match="only added to"), transaction.atomic():
            act()
    assert verify().holds
    assert re.fullmatch(r"[0-9a-f]{64}", add_record(None, "link", subject="a:1", title="x").hash)


@pytest.mark.django_db(transaction=True)
def test_records_added_at_the_same_time_stand_one_after_another():
    def add(number):
        try:
            return add_record(None, "statement", subject="a:1", title=str(number)).number
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as people:
        numbers = list(people.map(add, range(20)))
    assert sorted(numbers) == list(range(1, 21))
    assert verify().holds
