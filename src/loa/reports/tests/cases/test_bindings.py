"""What was found at links, and why a page was given up, can be proven from the pack alone."""

import json
import zipfile
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from loa.assignments.models import Assignment
from loa.assignments.tests.factories import make_record
from loa.evidence import capturing
from loa.evidence.actions import add_broadcast_log, add_record, add_statement
from loa.evidence.binding import hash_of_lines, line_of
from loa.evidence.gathering import NotSeen
from loa.evidence.logs import Entry
from loa.evidence.models import Broadcast, Capture, Look, Record
from loa.evidence.queries import subject_of
from loa.evidence.tests.seeing import make_seen
from loa.evidence.verifying import verify
from loa.reports.actions.closing import close_case
from loa.reports.casefile.beside import Beside
from loa.reports.casefile.packing import write_pack
from loa.reports.casefile.verifying import verify_pack
from loa.reports.tests.cases.closed import OPEN
from loa.work.worker import work_off

pytestmark = pytest.mark.django_db
CHAIN = "5 Bang chung/0 Chuoi.jsonl"


def entry(place):
    begins = timezone.now().replace(microsecond=0)
    return Entry(place, "loudspeaker", "Phòng dịch", begins, begins + timedelta(minutes=15), 2, 15)


@pytest.fixture
def case(province, campaign, monkeypatch, settings):
    """A closed case: one page captured and found the same later, one given up, and one of nobody's."""
    settings.EVIDENCE_CAPTURE_LINKS, settings.EVIDENCE_LOOKS_AFTER = True, (1,)
    work = Assignment.objects.filter(campaign=campaign, proofs__isnull=False).first()

    def view(url):
        if url == lost.link:
            raise NotSeen("gone", "HTTP 404", final=True)
        return make_seen(url)

    monkeypatch.setattr(capturing, "view", view)
    lost, kept = (
        make_record(province.commune_officers[0], work, title=title) for title in ("Đã gỡ", "Còn đó")
    )
    told = {"subject": subject_of(work), "words": "Đã treo 12 băng rôn.", "name": "Lò Thị Mai"}
    heard = add_broadcast_log(
        None, subject=subject_of(work), entries=[entry("Thôn Hạ"), entry("Thôn Thượng")]
    )
    for record in (lost, kept, heard, add_statement(None, **told)):
        work.proofs.create(record=record)
    add_record(None, "link", subject="x.y:1", title="Việc khác", link="https://khac.example/")
    work_off([Capture])
    Look.objects.update(due_at=timezone.now() - timedelta(days=1))
    work_off([Look])
    assert verify().broken is None
    return close_case(province.officer, campaign, closing=OPEN)


@pytest.fixture
def pack(case, tmp_path):
    """`pack()` is the path of the case as it is packed now."""

    def make():
        path = tmp_path / "case.zip"
        with path.open("wb") as file:
            write_pack(case, file)
        return path

    return make


def links_in(path):
    with zipfile.ZipFile(path) as file:
        return [json.loads(line) for line in file.read(CHAIN).decode().splitlines()]


def by_sql(words, *values):
    with connection.cursor() as cursor:
        cursor.execute(words, values)


def test_pack_has_each_binding_of_the_case_with_its_row_and_holds(pack):
    path = pack()
    assert verify_pack(path).broken is None
    links = links_in(path)
    bound = {json.loads(link["canonical"])["subject"]: link for link in links if "bound" in link}
    ours = Capture.objects.exclude(url="https://khac.example/")
    assert set(bound) == {subject_of(row) for row in (*ours, *Look.objects.filter(capture__in=ours))}
    given_up = next(link for link in links if json.loads(link["canonical"])["kind"] == "given_up")
    assert json.loads(given_up["bound"][0])["why"] == "gone"


CHANGES = [
    "UPDATE evidence_capture SET why = 'time' WHERE captured_at IS NULL",
    "UPDATE evidence_capture SET final_url = 'https://a.example/' WHERE captured_at IS NOT NULL",
    "UPDATE evidence_look SET found = 'gone' WHERE found = 'same'",
    "DELETE FROM evidence_look WHERE found = 'same'",
    "DELETE FROM evidence_capture WHERE captured_at IS NULL",
]


@pytest.mark.parametrize("change", CHANGES)
def test_row_changed_or_taken_out_before_the_packing_is_named_from_the_pack_alone(pack, change):
    by_sql(change)
    broken = verify_pack(pack()).broken
    assert broken.how == "link"
    assert broken.path.startswith(f"{CHAIN} ")
    kind = "binding" if "gone" in change or "same" in change or "final" in change else "given_up"
    assert Record.objects.get(number=int(broken.path.split()[-1])).kind == kind


BESIDE = {
    "UPDATE evidence_broadcast SET times = 200 WHERE place = 'Thôn Hạ'": "log",
    "UPDATE evidence_broadcast SET begins = '2026-01-01 08:00:00+00:00' WHERE place = 'Thôn Hạ'": "log",
    "DELETE FROM evidence_broadcast WHERE place = 'Thôn Hạ'": "log",
    "DELETE FROM evidence_broadcast": "log",
    "UPDATE evidence_statement SET words = 'Đã treo 120 băng rôn.'": "statement",
    "DELETE FROM evidence_statement": "statement",
}


@pytest.mark.parametrize("change", BESIDE)
def test_line_of_a_log_or_statement_changed_or_taken_out_is_named_from_the_pack_alone(pack, change):
    """By `loa evidence verify` too, where the database is at hand."""
    assert verify_pack(pack()).holds
    by_sql(change)
    link = Record.objects.get(kind=BESIDE[change])
    broken = verify_pack(pack()).broken
    assert (broken.path, broken.how) == (f"{CHAIN} {link.number}", "link")
    assert (verify().broken.number, verify().broken.reason) == (link.number, "rows")


def test_line_put_in_beside_a_record_that_binds_none_is_named_from_the_pack_alone(pack, case):
    line = Broadcast.objects.first()
    other = Record.objects.filter(kind="file").first()
    line.pk, line.record = None, other
    line._state.adding = True
    line.save()
    broken = verify_pack(pack()).broken
    assert broken.how == "link"
    assert broken.path == f"8 Du lieu/evidence.broadcast.jsonl {line.pk}"


def test_line_bound_later_is_held_against_the_first_link_that_binds_it():
    row = {"id": 5, "record_id": 7, "words": "Đã treo.", "name": "Mai", "post": "", "signatures": []}
    right, wrong = hash_of_lines([line_of("statement", row)]), "0" * 64

    def unproven(*bound):
        beside = Beside([], [row])
        for number, rows in enumerate(bound, start=1):
            beside.bind({"number": number, "kind": "binding", "subject": "evidence.record:7", "rows": rows})
        return beside.unproven(), beside.left()

    assert unproven(right) == unproven(right, wrong) == ([], None)
    assert unproven(wrong) == unproven(wrong, right) == ([1], None)
    assert unproven() == ([], ("statement", 5))


def test_data_that_is_not_what_the_link_binds_is_named(pack, monkeypatch):
    """The packer wrote another row beside the right link."""
    from loa.reports.casefile import rows

    real = rows.rows_of

    def altered(model, found, referred):
        for row in real(model, found, referred):
            yield {**row, "status": 500} if model is Capture and row["captured_at"] else row

    monkeypatch.setattr(rows, "rows_of", altered)
    assert verify_pack(pack()).broken.how == "link"
    monkeypatch.setattr(rows, "rows_of", real)
    assert verify_pack(pack()).holds


def test_binding_that_shows_no_row_and_a_link_that_does_not_follow_are_named(pack, monkeypatch):
    from loa.reports.casefile import contents

    monkeypatch.setattr(contents, "bound_lines", lambda _records: {})
    assert verify_pack(pack()).broken.how == "link"
    monkeypatch.undo()
    monkeypatch.setattr(contents, "canonical", lambda record: b'{"subject":"a.b:1","number":1,"kind":"file"}')
    assert verify_pack(pack()).broken == type(verify_pack(pack()).broken)(f"{CHAIN} 1", "link")
