"""The annex with its evidence: what a reader without an account can look at, in the page and in the ZIP."""

import hashlib
import io
import re
import time
import zipfile
from types import SimpleNamespace

import pytest
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook
from PIL import Image

from loa.assignments.tests.factories import assignment_of
from loa.directory.models import Post
from loa.directory.tests.factories import make_officer
from loa.evidence import capturing
from loa.evidence.actions import add_broadcast_log, add_record, add_statement, erase_blob, store_bytes
from loa.evidence.actions.keeping import keep_photo
from loa.evidence.models import Broadcast, Capture, Record
from loa.evidence.queries import subject_of
from loa.evidence.tests.factories import make_image, path_of
from loa.evidence.tests.seeing import TEXT, make_seen
from loa.evidence.tests.test_rows import by_sql, make_entry
from loa.reports.actions.synthesising import start_synthesis
from loa.reports.annex import page as pages
from loa.reports.annex.figures import Proved
from loa.reports.annex.pack import HTML, SUMS, XLSX, annex_zip
from loa.reports.annex.page import annex_html
from loa.reports.annex.shown import Shown, shown
from loa.reports.figures.proofs import KeptProof
from loa.reports.tests.factories import MAY
from loa.work.worker import work_off

pytestmark = pytest.mark.django_db
LINK = "https://tin.example/bai"
WORDS, SIGNER, SENT = "Thôn đã treo 12 băng rôn ở ba ngã tư.", "Lò Thị Mai", b"%PDF-1.4 so phat thanh"
WHY = "Yêu cầu của công dân"


@pytest.fixture
def proved(province, campaign, settings, monkeypatch):
    """One piece of work with a proof of every kind: photo, page, log, statement, file."""
    settings.EVIDENCE_CAPTURE_LINKS = True
    monkeypatch.setattr(capturing, "view", lambda _url: make_seen(text=TEXT + "\nthêm lời" * 400))
    officer = province.commune_officers[0]
    work = assignment_of(campaign, province.communes[0])
    about = {"subject": subject_of(work)}
    photo = keep_photo(make_image("JPEG", size=(1600, 1200), exif=True))
    found = SimpleNamespace(
        photo=add_record(officer, Record.Kind.PHOTO, title="Ảnh pa nô", blob=photo.blob, **about),
        link=add_record(officer, Record.Kind.LINK, title="Bài trên trang xã", link=LINK, **about),
        log=add_broadcast_log(
            officer, title="Sổ phát", entries=[make_entry(f"Bản tin số {n}") for n in range(43)], **about
        ),
        statement=add_statement(officer, words=WORDS, name=SIGNER, post="Trưởng thôn", **about),
        file=add_record(officer, Record.Kind.FILE, title="Sổ trực", blob=store_bytes(SENT), **about),
    )
    for record in vars(found).values():
        work.proofs.create(record=record)
    work_off()
    return found


@pytest.fixture
def report(proved, province, campaign):
    return start_synthesis(province.officer, campaign, period=MAY)


@pytest.fixture
def capture(proved):
    return Capture.objects.get(record=proved.link)


def packed(report):
    return zipfile.ZipFile(io.BytesIO(b"".join(annex_zip(report))))


def section(page, record):
    """What the page says of a record."""
    return page[page.index(f'<section id="b{record.number}"') :].split("</section>")[0]


def test_the_page_shows_what_can_be_looked_at_of_each_proof(report, proved, capture):
    page = annex_html(report)
    photo = section(page, proved.photo)
    assert re.search(r'<img src="data:image/jpeg;base64,[^"]{400,}" alt="Ảnh pa nô" loading="lazy"', photo)
    assert proved.photo.blob_id in photo
    assert "Exif" not in photo
    link = section(page, proved.link)
    assert "data:image/jpeg" in link
    assert TEXT.splitlines()[0] in link
    assert len(link) < 12_000
    assert "…" in link
    assert LINK in link
    for piece in (capture.warc, capture.picture, capture.text):
        assert piece.blob_id in link
    log = section(page, proved.log)
    assert "Bản tin số 0<" in log
    assert log.count("<tr>") == 41
    assert "còn 3 dòng" in log
    said = section(page, proved.statement)
    assert WORDS in said
    assert SIGNER in said
    assert "Trưởng thôn" in said
    assert proved.file.blob_id in section(page, proved.file)
    for record in vars(proved).values():
        told = section(page, record)
        assert record.hash in told
        assert f"Bản ghi số {record.number}: " in told
        assert f'<a href="#b{record.number}">' in page


def test_the_page_needs_nothing_beside_itself(report):
    page = annex_html(report)
    assert set(re.findall(r'(?:src|href)="([^"]{5})', page)) <= {
        "data:",
        *re.findall(r'href="(#[^"]{4})', page),
    }
    for outside in ('href="http', "url(", "<script", "<link", "bang-chung/"):
        assert outside not in page


def test_the_pack_leads_from_page_and_workbook_to_each_file_by_its_hash(report, proved, capture):
    pack = packed(report)
    assert pack.testzip() is None
    names = set(pack.namelist())
    page = pack.read(HTML).decode()
    bytes_of = [proved.photo, capture.warc, capture.picture, capture.text, proved.log, proved.statement]
    for record in [*bytes_of, proved.file]:
        (name,) = (one for one in names if one.startswith(f"bang-chung/{record.blob_id}"))
        assert hashlib.sha256(pack.read(name)).hexdigest() == record.blob_id
        assert f'href="{name}"' in page
    linked = {
        cell.hyperlink.target
        for sheet in load_workbook(io.BytesIO(pack.read(XLSX)))
        for row in sheet.iter_rows()
        for cell in row
        if cell.hyperlink
    }
    assert linked == {name for name in names if name.startswith("bang-chung/")}
    sums = dict(reversed(line.split("  ")) for line in pack.read(SUMS).decode().splitlines())
    assert set(sums) == names - {SUMS}
    assert all(hashlib.sha256(pack.read(name)).hexdigest() == found for name, found in sums.items())


def test_a_photo_in_the_pack_has_no_more_of_its_camera_and_place_than_what_is_kept(report, proved):
    (name,) = (one for one in packed(report).namelist() if proved.photo.blob_id in one)
    with Image.open(io.BytesIO(packed(report).read(name))) as image:
        assert not image.getexif()


def test_the_same_report_gives_the_same_bytes_later_too(report):
    first, page = b"".join(annex_zip(report)), annex_html(report)
    time.sleep(2.1)  # a ZIP tells moments in steps of two seconds
    assert b"".join(annex_zip(report)) == first
    assert annex_html(report) == page


def test_what_was_erased_is_named_as_erased_and_is_in_no_file(report, proved):
    for record in (proved.statement, proved.photo):
        erase_blob(None, blob=record.blob, why=WHY)
    pack = packed(report)
    for page in (annex_html(report), pack.read(HTML).decode()):
        for record in (proved.statement, proved.photo):
            said = section(page, record)
            assert "Đã xóa theo luật ngày" in said
            assert WHY in said
            assert "<img" not in said
        assert WORDS not in page
    assert not [
        one for one in pack.namelist() if proved.photo.blob_id in one or proved.statement.blob_id in one
    ]
    files = list(load_workbook(io.BytesIO(pack.read(XLSX))).worksheets[-1].iter_rows(values_only=True))
    (told,) = (row for row in files if row[0] == proved.photo.number)
    assert WHY in told[-1]


def test_a_file_that_was_altered_or_lost_in_the_store_is_named_and_not_given_out(report, proved, capture):
    path_of(proved.file.blob_id).write_bytes(b"%PDF-1.4 khac")
    path_of(capture.text.blob_id).unlink()
    pack = packed(report)
    assert not [one for one in pack.namelist() if proved.file.blob_id in one or capture.text.blob_id in one]
    page = pack.read(HTML).decode()
    assert "đã bị thay đổi" in section(page, proved.file)
    assert "không còn trong kho" in section(page, proved.link)
    assert proved.photo.blob_id in "".join(pack.namelist())


def test_a_file_altered_after_the_pack_was_taken_is_found_by_its_hash(report, proved, tmp_path):
    packed(report).extractall(tmp_path)
    (path,) = tmp_path.glob(f"bang-chung/{proved.file.blob_id}*")
    sums = dict(reversed(line.split("  ")) for line in (tmp_path / SUMS).read_text().splitlines())

    def wrong():
        return [
            name for name, found in sums.items()
            if hashlib.sha256((tmp_path / name).read_bytes()).hexdigest() != found
        ]  # fmt: skip

    assert wrong() == []
    path.write_bytes(SENT + b" ")
    assert wrong() == [f"bang-chung/{path.name}"]


@pytest.mark.parametrize("what", ["title", "rows"])
def test_a_record_that_is_not_the_one_counted_is_not_shown(report, proved, what):
    if what == "title":
        by_sql(f"UPDATE evidence_record SET title = 'khác' WHERE id = {proved.log.pk}")
    else:
        line = Broadcast.objects.filter(record=proved.log).first()
        by_sql(f"UPDATE evidence_broadcast SET programme = 'khác' WHERE id = {line.pk}")
    said = section(annex_html(report), proved.log)
    assert "<table" not in said
    assert (
        "không còn là bản ghi đã được tính" if what == "title" else "không còn là các dòng đã nộp"
    ) in said


def test_who_takes_the_annex_takes_the_pack_and_nobody_else(client, province, report, proved):
    address = reverse("reports:annex-zip", args=[report.pk])
    allowed = [province.officer, make_officer(province.top, Post.Kind.LEADER)]
    refused = [province.commune_officers[0], make_officer(province.communes[1], Post.Kind.LEADER)]
    for user in allowed:
        client.force_login(user)
        answer = client.get(address)
        found = zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content)))
        assert HTML in found.namelist()
        assert answer["Content-Disposition"].startswith("attachment")
        assert answer["X-Content-Type-Options"] == "nosniff"
    for user in refused:
        client.force_login(user)
        assert client.get(address).status_code == 404
    assert Client().get(address).status_code == 302
    client.force_login(province.officer)
    assert address in client.get(reverse("reports:synthesis", args=[report.pk])).content.decode()


def test_two_hundred_proofs_stay_within_the_bound_and_what_is_left_out_is_said(
    monkeypatch, django_assert_max_num_queries, province, campaign, proved
):
    officer, work = province.commune_officers[0], assignment_of(campaign, province.communes[0])
    for n in range(200):
        words = f"Lời xác nhận số {n}. " * 100
        record = add_statement(officer, words=words, name=SIGNER, subject=subject_of(work))
        work.proofs.create(record=record)
    report = start_synthesis(province.officer, campaign, period=MAY)
    with django_assert_max_num_queries(20):
        whole = annex_html(report)
    assert whole.count("<section id=") == 205
    monkeypatch.setattr(pages, "LARGEST", 200_000)
    monkeypatch.setattr(pages, "FOR_ROWS", 100_000)
    monkeypatch.setattr(pages, "FOR_HEADINGS", 50_000)
    small = annex_html(report)
    assert len(whole.encode()) > 650_000
    assert len(small.encode()) <= 200_000
    assert "Nội dung không hiện ở đây" in small
    assert re.search(r"Còn \d+ bản ghi nêu trong phụ lục XLSX", small)
    monkeypatch.setattr(pages, "LARGEST", 600_000)
    middle = annex_html(report)
    assert len(middle.encode()) <= 600_000
    assert middle.count("<section id=") == 205  # each is named before any is shown whole
    assert WORDS in middle
    assert "Nội dung không hiện ở đây" in middle
    assert "bản ghi nêu trong phụ lục XLSX" not in middle


def test_pictures_of_pages_are_made_for_a_bounded_number_while_somebody_waits(monkeypatch, report, proved):
    monkeypatch.setattr(pages, "MADE_AT_ONCE", 0)
    assert "data:image" not in section(annex_html(report), proved.link)
    assert "Ảnh của bằng chứng này nằm trong" in section(annex_html(report), proved.link)
    assert "data:image" in section(packed(report).read(HTML).decode(), proved.link)


def test_a_record_that_is_not_there_any_more_is_said():
    proof = KeptProof(10**6, "0" * 64, "link", "bài")
    (one,) = shown([Proved(proof)])
    assert isinstance(one, Shown)
    assert one.why
    assert one.files == []


def test_an_erased_statement_is_not_called_by_its_words(province, campaign):
    officer, work = province.commune_officers[0], assignment_of(campaign, province.communes[0])
    blob = store_bytes(WORDS.encode())
    record = add_record(officer, Record.Kind.STATEMENT, subject=subject_of(work), title=WORDS, blob=blob)
    work.proofs.create(record=record)
    report = start_synthesis(province.officer, campaign, period=MAY)
    assert WORDS in annex_html(report)
    erase_blob(None, blob=blob, why=WHY)
    pack = packed(report)
    book = load_workbook(io.BytesIO(pack.read(XLSX)))
    cells = [cell for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row]
    assert f"Bản ghi số {record.number}: Lời xác nhận" in pack.read(HTML).decode()
    assert WORDS not in pack.read(HTML).decode()
    assert WORDS not in cells
