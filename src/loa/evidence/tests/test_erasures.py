"""What is erased by law goes as a whole: bytes, lines, words, places; and who takes more is found."""

from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, transaction
from django.urls import reverse

from loa.audit.guards import install_guards, lower_guards
from loa.audit.models import Change
from loa.audit.tests.factories import make_user
from loa.directory.models import Post
from loa.directory.tests.factories import make_officer, make_unit
from loa.evidence.actions import (
    Photo,
    add_broadcast_log,
    add_record,
    add_statement,
    erase_blob,
    note_place,
    store_bytes,
)
from loa.evidence.binding import hash_of_lines, line_of
from loa.evidence.chain import START, Break, hash_of
from loa.evidence.errors import BytesErased
from loa.evidence.models import Blob, Broadcast, Place, Record, Statement
from loa.evidence.queries import subject_of
from loa.evidence.tests.factories import PDF, make_image
from loa.evidence.tests.test_command import run
from loa.evidence.tests.test_rows import by_sql, make_entry
from loa.evidence.verifying import verify

pytestmark = pytest.mark.django_db
SUBJECT = "work.clock:1"
WORDS = "Bà Lê Thị Hoa ở thôn Đoài đã nhận tờ gấp"
WHY = "Điều 16 Luật 91/2025/QH15, theo yêu cầu của người được nêu tên"


@pytest.fixture
def keeper():
    return make_officer(make_unit(), Post.Kind.ADMINISTRATOR)


@pytest.fixture
def kept():
    """A log (1), a statement (2), a photo with its place (3, bound by 4), and a file (5)."""
    actor = make_user()
    log = add_broadcast_log(actor, subject=SUBJECT, entries=[make_entry(), make_entry("Bản tin tối")])
    said = add_statement(
        actor, subject=SUBJECT, words=WORDS, name="Trần Thị Nga", post="Trưởng thôn", unit="UBND xã An Hoà"
    )
    photo = store_bytes(make_image("JPEG"))
    shot = add_record(actor, "photo", subject=SUBJECT, title="a.jpg", blob=photo)
    note_place(actor, shot, Photo(photo, None, (21.25, 105.5)))
    file = add_record(actor, "file", subject=SUBJECT, title="b.pdf", blob=store_bytes(PDF))
    return SimpleNamespace(log=log, statement=said, photo=shot, file=file, all=(log, said, shot))


@pytest.fixture
def erase(keeper, django_capture_on_commit_callbacks):
    def act(*records):
        with django_capture_on_commit_callbacks(execute=True):
            for record in records:
                erase_blob(keeper, blob=record.blob, why=WHY)

    return act


@pytest.fixture
def guarded(settings):
    """The tables with their triggers, as in an office; without them again afterwards."""
    settings.APPEND_ONLY_TRIGGERS = True
    install_guards(apps.get_app_config("evidence"))
    yield
    lower_guards(apps.get_app_config("evidence"))


def everything_written():
    """What every table of the house holds, as text."""
    found = []
    for model in apps.get_models(include_auto_created=True):
        if model._meta.managed:
            found += [str(row) for row in model._base_manager.values()]
    return "\n".join(found)


def test_of_an_erased_statement_nothing_is_written_anywhere(kept, erase):
    assert WORDS in everything_written()
    erase(kept.statement)
    left = everything_written()
    assert [part for part in (WORDS, "Lê Thị Hoa", "Trần Thị Nga", "Trưởng thôn") if part in left] == []
    assert WHY in left


def test_lines_words_and_places_go_with_their_bytes_and_the_rest_stays(kept, erase):
    erase(*kept.all)
    assert [model.objects.count() for model in (Broadcast, Statement, Place)] == [0, 0, 0]
    verdict = verify()
    assert (verdict.holds, verdict.broken) == (True, None)
    assert set(verdict.erased) == {record.blob_id for record in kept.all}
    assert not Blob.objects.get(pk=kept.file.blob_id).erased_at
    erase_blob(None, blob=kept.log.blob, why="lần nữa")
    assert Record.objects.filter(kind="erasure").count() == 3


def test_link_of_a_statement_tells_its_kind_unit_and_day_alone(kept):
    day = f"{kept.statement.made_at.astimezone():%d/%m/%Y}"
    assert kept.statement.title == f"Lời xác nhận · UBND xã An Hoà · {day}"


def test_bytes_that_two_records_prove_take_the_rows_of_both(kept, erase):
    again = add_broadcast_log(None, subject="a.b:2", entries=[make_entry(), make_entry("Bản tin tối")])
    assert again.blob_id == kept.log.blob_id
    erase(kept.log)
    assert (Broadcast.objects.count(), verify().holds) == (0, True)


@pytest.mark.parametrize(
    ("table", "number", "reason"), [("broadcast", 1, "rows"), ("statement", 2, "rows"), ("place", 3, "place")]
)
def test_rows_that_are_gone_without_an_erasure_are_a_break(kept, table, number, reason):
    by_sql(f"DELETE FROM evidence_{table}")
    assert verify().broken == Break(number, reason)


def test_words_emptied_without_an_erasure_are_a_break(kept):
    by_sql("UPDATE evidence_statement SET words = '', name = '', post = ''")
    assert verify().broken == Break(2, "rows")


def test_bytes_marked_as_erased_without_a_link_excuse_no_rows(kept):
    Blob.objects.filter(pk=kept.statement.blob_id).update(erased_at=kept.statement.made_at, erased_why="bịa")
    by_sql("DELETE FROM evidence_statement")
    verdict = verify()
    assert (verdict.broken, verdict.unexplained) == (Break(2, "rows"), [kept.statement.blob_id])


def test_an_erasure_excuses_rows_of_its_own_bytes_alone(kept, erase):
    erase(kept.statement)
    by_sql("DELETE FROM evidence_broadcast")
    assert verify().broken == Break(1, "rows")


def test_other_words_put_in_after_the_erasure_are_a_break(kept, erase):
    erase(kept.statement)
    Statement.objects.create(record=kept.statement, words="Khác", name="A")
    assert verify().broken == Break(2, "rows")


def test_rows_that_still_stand_after_the_erasure_are_told(kept, erase):
    (row,) = Statement.objects.values()
    erase(kept.statement)
    Statement.objects.create(**row)
    verdict = verify()
    assert (verdict.broken, verdict.standing, verdict.holds) == (None, [2], False)
    status, words = run()
    assert status == 1
    assert "Đã xoá nhưng nội dung vẫn còn: bản ghi số 2" in words


def test_database_lets_go_of_what_was_erased_and_of_nothing_else(kept, erase, guarded):
    for model in (Broadcast, Statement, Place):
        with pytest.raises(DatabaseError, match="only added to"), transaction.atomic():
            model.objects.all().delete()
    with pytest.raises(DatabaseError, match="only added to"), transaction.atomic():
        Statement.objects.update(words="")
    erase(kept.statement)
    assert not Statement.objects.exists()
    with pytest.raises(DatabaseError, match="only added to"), transaction.atomic():
        Broadcast.objects.all().delete()
    erase(kept.log, kept.photo)
    assert (Broadcast.objects.count(), Place.objects.count(), verify().holds) == (0, 0, True)


def test_tables_can_be_changed_while_the_guards_are_lowered(kept, guarded):
    lower_guards(apps.get_app_config("evidence"))
    with transaction.atomic():
        by_sql("ALTER TABLE evidence_blob RENAME TO evidence_other")
        by_sql("ALTER TABLE evidence_other RENAME TO evidence_blob")
    with pytest.raises(DatabaseError, match="only added to"), transaction.atomic():
        Record.objects.update(title="x")


def test_page_of_what_was_erased_says_who_when_and_why(client, kept, erase, keeper, monkeypatch):
    monkeypatch.setattr("loa.evidence.views.records.may_see", lambda _user, _record: True)
    old = Record.objects.filter(pk=kept.statement.pk)
    old.update(title=WORDS[:120])  # as links of before have it
    client.force_login(keeper)
    address = reverse("evidence:record", args=[2])
    assert WORDS in client.get(address).content.decode()
    erase(kept.statement)
    page = client.get(address).content.decode()
    assert (WORDS in page, WHY in page, keeper.person.name in page) == (False, True, True)
    assert "Đã xoá theo luật" in page
    assert WORDS not in client.get(reverse("evidence:chain")).content.decode()


@pytest.mark.parametrize(
    ("field", "value"), [("latitude", 20.0), ("longitude", 100.0), ("salt", "0" * 32), ("agreed_by_id", None)]
)
def test_place_changed_by_sql_is_found_at_its_photo(kept, field, value):
    assert verify().holds
    by_sql(f"UPDATE evidence_place SET {field} = %s", value)
    assert verify().broken == Break(3, "place")


def test_place_put_beside_a_photo_that_had_none_is_found(kept):
    Place.objects.create(record=kept.file, latitude=1, longitude=2)
    assert verify().broken == Break(5, "place")


def test_second_link_about_a_place_binds_nothing(kept):
    by_sql("UPDATE evidence_place SET latitude = 20.0")
    add_record(None, "place", subject=subject_of(kept.photo), title="bịa", bound=[Place.objects.get()])
    assert verify().broken == Break(3, "place")


def test_hash_in_the_chain_does_not_tell_a_place_that_is_tried(kept):
    """Whoever tries every place comes to no hash of the chain without the salt, which goes with the row."""
    place = Place.objects.get()
    tried = {
        "record_id": place.record_id, "latitude": 21.25, "longitude": 105.5,
        "agreed_by_id": place.agreed_by_id, "agreed_at": place.agreed_at,
    }  # fmt: skip
    bound = Record.objects.get(kind="place").rows
    assert hash_of_lines([line_of("place", tried | {"salt": place.salt})]) == bound
    assert hash_of_lines([line_of("place", tried | {"salt": ""})]) != bound
    assert len(place.salt) == 32


def test_kind_of_bytes_changed_by_sql_is_found_at_their_first_link(kept):
    by_sql("UPDATE evidence_blob SET media_type = 'text/html' WHERE sha256 = %s", kept.file.blob_id)
    assert verify().broken == Break(5, "media")


def test_kind_told_by_the_link_is_one_of_its_values(kept):
    by_sql("UPDATE evidence_blob SET media_type = 'text/html' WHERE sha256 = %s", kept.file.blob_id)
    by_sql("UPDATE evidence_record SET media_type = 'text/html' WHERE number = 5")
    assert verify().broken == Break(5, "hash")


def of_before():
    """The chain as it was: no kinds in it, no places, and of what was erased every row."""
    by_sql("DELETE FROM evidence_record WHERE kind = 'place'")
    previous = START
    for number, record in enumerate(Record.objects.order_by("number"), 1):
        record.number, record.media_type, record.previous = number, "", previous
        previous = record.hash = hash_of(record)
        values = {"number": number, "media_type": "", "previous": record.previous, "hash": record.hash}
        Record.objects.filter(pk=record.pk).update(**values)


def migrate():
    module = import_module("loa.evidence.migrations.0007_erased_rows_go")
    editor = SimpleNamespace(connection=connection)
    module.remove_erased(apps, editor)
    module.bind_places_and_kinds(apps, editor)


def test_what_was_erased_before_goes_and_what_stands_is_bound_once(kept, erase):
    statement, lines = Statement.objects.values().get(), list(Broadcast.objects.values())
    erase(kept.statement)
    of_before()
    Statement.objects.create(**statement)
    assert (verify().broken, verify().standing) == (Break(3, "place"), [2])
    migrate()
    assert (Statement.objects.count(), list(Broadcast.objects.values())) == (0, lines)
    assert (verify().broken, verify().standing) == (None, [])
    assert [record.kind for record in Record.objects.order_by("number")[5:]] == ["place", "binding"]
    (gone,) = Change.objects.filter(action="evidence.remove_erased")
    assert (gone.object_id, gone.values["rows"]) == (kept.statement.blob_id, [1, 0])
    migrate()
    assert Record.objects.count() == 7


def test_kind_of_before_that_is_changed_is_found_at_the_link_that_binds_them_all(kept):
    of_before()
    migrate()
    add_record(None, "file", subject=SUBJECT, title="c.pdf", blob=store_bytes(PDF + b"%"))
    assert verify().broken is None
    by_sql("UPDATE evidence_blob SET media_type = 'text/html' WHERE sha256 = %s", kept.log.blob_id)
    assert verify().broken == Break(6, "media")


def test_empty_house_is_bound_by_nothing():
    migrate()
    assert not Record.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_nothing_is_added_to_bytes_while_they_are_erased():
    """Who adds a record holds the row of the bytes as it was before; at the chain's end it is asked anew."""

    def handed_in(blob):
        try:
            add_record(None, "file", subject=SUBJECT, title="b", blob=blob)
        except BytesErased:
            return "refused"
        finally:
            connection.close()
        return "kept"

    blob = store_bytes(PDF)
    old = Blob.objects.get(pk=blob.pk)
    erase_blob(None, blob=blob, why=WHY)
    with ThreadPoolExecutor(1) as other:
        assert other.submit(handed_in, old).result() == "refused"
    assert verify().broken is None
