"""What is in a pack: every row, every paper, every proof, and nothing that is secret."""

import csv
import io
import json
import zipfile
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from django.apps import apps
from django.db import transaction
from django.utils import timezone
from openpyxl import load_workbook

from loa.assignments.actions import Part, Words, ask_extension, comment, hand_down
from loa.assignments.actions.coverage import answer_with_document
from loa.assignments.actions.links import make_link
from loa.assignments.actions.urging import draft_urging_letter
from loa.assignments.models import Assignment, Comment, Extension, Link, Step
from loa.assignments.tests.factories import assignment_of, bring_to, make_record
from loa.audit.models import Change
from loa.campaigns.tests.factories import make_province
from loa.directory.models import Post
from loa.directory.tests.factories import make_officer, make_unit
from loa.documents.actions.drafts import approve_draft, send_draft
from loa.documents.actions.issuing import issue_draft
from loa.documents.models import Decision, Document
from loa.documents.tests.factories import make_document, signed
from loa.evidence.actions import add_record, store_bytes
from loa.evidence.models import Blob, Capture, Record
from loa.notices.models import Delivery, Notice
from loa.reports.actions.closing import Closing, close_case
from loa.reports.actions.synthesising import start_synthesis
from loa.reports.casefile.belonging import ROOMS, path_to_campaign
from loa.reports.casefile.holdings import counts_of, records_of
from loa.reports.casefile.manifest import NAME, from_bytes, make_schema
from loa.reports.casefile.openness import still_open
from loa.reports.casefile.packing import write_pack
from loa.reports.casefile.rows import LEFT_OUT
from loa.reports.models import FigureValue, UnitReport
from loa.reports.tests.factories import MAY, make_request, make_started, submit

pytestmark = pytest.mark.django_db
CLOSING = Closing("Hồ sơ", None, reason="Hết năm")


@pytest.fixture(scope="module")
def made(django_db_setup, django_db_blocker):
    """A fuller campaign than the other tests of cases have."""
    with django_db_blocker.unblock(), transaction.atomic():
        province = make_province(communes=2)
        yield province, _full_campaign(province)
        transaction.set_rollback(True)


def _full_campaign(province):
    """A campaign with one of everything that happens in one."""
    campaign = make_started(province)
    Document.objects.filter(pk=campaign.document_id).update(file=store_bytes(b"%PDF-1.7 signed plan"))
    unit, officer = province.communes[0], province.commune_officers[0]
    work = bring_to(Assignment.State.HANDED_IN, assignment_of(campaign, unit), doer=officer)
    comment(officer, work, words=Words("Xin ý kiến", files=[("ghi-chu.txt", b"ghi chu")]))
    late = assignment_of(campaign, province.communes[1])
    Assignment.objects.filter(pk=late.pk).update(due=timezone.localdate() - timedelta(days=3))
    other = assignment_of(campaign, unit, number=2)
    Assignment.objects.filter(pk=other.pk).update(due=timezone.localdate() + timedelta(days=3))
    bring_to(Assignment.State.ACCEPTED, other, doer=officer)
    ask_extension(officer, other, day=timezone.localdate() + timedelta(days=9), reason="Mưa bão")
    hamlet = make_unit("Thôn Một", parent=unit)
    hand_down(officer, other, parts=[Part(unit=hamlet)])
    make_link(province.officer, work, party="Báo Bình Sơn")
    _urge(province, campaign)
    _capture(officer, work)
    answer_with_document(officer, work, document=_own_plan(unit, officer))
    submit(officer, make_request(province, campaign).reports.get(unit=unit))
    start_synthesis(province.officer, campaign, period=MAY)
    reading = campaign.document.readings.first()
    Decision.objects.create(reading=reading, verb="accept_fact", how="one", by=province.officer)
    return campaign


def _urge(province, campaign):
    leader = make_officer(province.top, Post.Kind.LEADER)
    draft = signed(draft_urging_letter(province.officer, campaign).draft, by=province.officer)
    draft = send_draft(province.officer, draft, version=draft.version)
    issue_draft(leader, approve_draft(leader, draft, version=draft.version))
    draft_urging_letter(province.officer, campaign)  # a second one, not issued


def _capture(officer, work):
    link = make_record(officer, work, title="Trang báo")
    kept = {
        name: add_record(
            None, kind, subject=f"evidence.capture:{link.pk}", title="Trang", blob=store_bytes(data)
        )
        for name, kind, data in (("text", Record.Kind.TEXT, b"Noi dung trang"),)
    }
    Capture.objects.create(record=link, url=link.link, captured_at=timezone.now(), **kept)
    work.proofs.create(record=link)


def _own_plan(unit, officer):
    document = make_document(unit, by=officer, title="Kế hoạch của xã", code="5/KH-UBND")
    Document.objects.filter(pk=document.pk).update(file=store_bytes(b"%PDF-1.7 own plan"))
    return Document.objects.get(pk=document.pk)


def files_of(case):
    made = io.BytesIO()
    write_pack(case, made)
    with zipfile.ZipFile(made) as pack:
        return {info.filename: pack.read(info) for info in pack.infolist()}


def rows_in(files, label):
    return [json.loads(line) for line in files.get(f"8 Du lieu/{label}.jsonl", b"").splitlines()]


def sheet_in(files, name):
    return list(csv.DictReader(io.StringIO(files[f"{name}.csv"].decode("utf-8-sig"))))


def test_every_row_of_every_table_is_in_the_pack(province, campaign):
    expected = {}
    case = close_case(province.officer, campaign, closing=CLOSING)
    for room in ROOMS:
        for model in apps.get_app_config(room).get_models():
            path, label = path_to_campaign(model), model._meta.label_lower
            if path and label not in LEFT_OUT:
                expected[label] = model._base_manager.filter(**{path: campaign.pk}).count()
    files = files_of(case)
    assert {label: len(rows_in(files, label)) for label in expected} == expected
    used = {label for label, number in expected.items() if number}
    assert used >= {
        "assignments.assignment", "assignments.step", "assignments.comment", "assignments.attachment",
        "assignments.extension", "assignments.link", "assignments.proof", "assignments.subplan",
        "assignments.urgingletter", "reports.unitreport", "reports.figurevalue", "reports.reportstep",
    }  # fmt: skip
    assert {row["verb"] for row in rows_in(files, "documents.decision")} >= {"accept_fact"}
    assert len(rows_in(files, "documents.draft")) == 3
    named = {row["id"]: row["name"] for row in rows_in(files, "nguoi")}
    assert all(row["by_id"] in named for row in rows_in(files, "assignments.step") if row["by_id"])


def test_every_sheet_for_people_has_as_many_rows_as_its_table(province, campaign):
    campaign.duties.filter(number=1).update(text="phát tin trên loa")
    case = close_case(province.officer, campaign, closing=CLOSING)
    files = files_of(case)
    sheets = {
        "2 Nhiem vu/Nhiem vu": Assignment.objects.filter(campaign=campaign),
        "2 Nhiem vu/Lich su": Step.objects.filter(assignment__campaign=campaign),
        "2 Nhiem vu/Y kien": Comment.objects.filter(assignment__campaign=campaign),
        "2 Nhiem vu/Gia han": Extension.objects.filter(assignment__campaign=campaign),
        "3 Bao cao don vi/0 Danh sach": UnitReport.objects.filter(request__campaign=campaign),
        "4 So lieu/So lieu": FigureValue.objects.filter(campaign=campaign),
        "6 Thong bao/Thong bao": Notice.objects.filter(made_at__lte=case.closed_at),  # not that it is closed
    }
    told = {name: len(sheet_in(files, name)) for name in sheets}
    assert told == {name: rows.count() for name, rows in sheets.items()}
    assert all(told.values()), told
    words = {value for row in sheet_in(files, "2 Nhiem vu/Nhiem vu") for value in row.values()}
    assert ("Phát tin trên loa" in words, "phát tin trên loa" in words) == (True, False)
    listed = sheet_in(files, "5 Bang chung/0 Danh muc")
    records = Record.objects.exclude(kind=Record.Kind.ERASURE).order_by("number")
    assert [(int(row["Bản ghi"]), row["SHA-256"]) for row in listed] == [
        (record.number, record.blob_id or "") for record in records
    ]
    assert any(row["SHA-256"] for row in listed)
    assert all(sha256(files[row["Tệp"]]).hexdigest() == row["SHA-256"] for row in listed if row["SHA-256"])


def test_no_token_and_no_place_leaves_with_the_pack(province, campaign):
    case = close_case(province.officer, campaign, closing=CLOSING)
    everything = b"".join(files_of(case).values())
    assert Link.objects.get().token_hash.encode() not in everything
    assert b"token_hash" not in everything
    assert b"latitude" not in everything


def test_papers_and_proofs_stand_in_their_own_bytes_and_the_index_leads_to_each(province, campaign):
    case = close_case(province.officer, campaign, closing=CLOSING)
    files = files_of(case)
    manifest = from_bytes(files[NAME])
    papers = [one for one in manifest.files if one.kind == "paper"]
    issued = Document.objects.get(state=Document.State.ISSUED)
    assert {one.code for one in papers} == {"128/KH-UBND", "5/KH-UBND", issued.code}
    assert {one.sha256 for one in papers} == {
        issued.file_id, sha256(b"%PDF-1.7 signed plan").hexdigest(), sha256(b"%PDF-1.7 own plan").hexdigest()
    }  # fmt: skip
    assert b"ghi chu" in files.values()  # what came with a comment
    assert b"Noi dung trang" in files.values()  # what a link showed
    (annex,) = (data for name, data in files.items() if name.startswith("4 So lieu/Phu luc"))
    assert len(load_workbook(io.BytesIO(annex)).worksheets) == 3
    page = files["0 Muc luc ho so.html"].decode()
    for one in manifest.files:
        if one.kind != "index":
            assert one.sha256 in page
    assert "<script" not in page
    assert "http" not in page.replace("http-equiv", "")
    book = load_workbook(io.BytesIO(files["0 Muc luc ho so.xlsx"]))
    assert [cell.value for cell in book["Mục lục văn bản"]["B"]][1:] == [one.code for one in papers]
    assert book["Mục lục hồ sơ"]["E2"].value == "vĩnh viễn"


def test_names_are_safe_on_windows_and_no_longer_than_it_takes(province, campaign):
    case = close_case(province.officer, campaign, closing=CLOSING)
    names = list(files_of(case))
    assert len({name.casefold() for name in names}) == len(names)
    for name in names:
        assert name.isascii()
        assert len(name) < 200
        assert not set(name) & set('<>:"\\|?*')
        for part in name.split("/"):
            assert part == part.strip(" .")
            assert part not in ("", "..")


def test_the_log_of_the_pack_ends_with_the_closing_and_has_nothing_of_others(province, campaign):
    other = make_officer(province.top, Post.Kind.CAMPAIGN_OFFICER)
    case = close_case(province.officer, campaign, closing=CLOSING)
    log = [json.loads(line) for line in files_of(case)["7 Nhat ky/Nhat ky.jsonl"].splitlines()]
    actions = [row["action"] for row in log]
    assert actions[-1] == "campaigns.close_campaign"
    assert set(actions) >= {"assignments.hand_in", "documents.issue_draft", "reports.submit_report"}
    assert all(row["actor_id"] != other.pk for row in log)
    assert len(log) == len({row["id"] for row in log}) <= Change.objects.count()


def test_each_link_of_the_chain_can_be_proven_from_the_pack_alone(province, campaign):
    case = close_case(province.officer, campaign, closing=CLOSING)
    links = [json.loads(line) for line in files_of(case)["5 Bang chung/0 Chuoi.jsonl"].splitlines()]
    assert len(links) == Record.objects.count()
    for link in links:
        assert sha256(f"{link['previous']}\n{link['canonical']}".encode()).hexdigest() == link["hash"]
    assert links[-1]["hash"] == case.chain_hash


def test_bytes_that_the_store_lost_are_named_and_altered_ones_stop_the_packing(province, campaign, settings):
    case = close_case(province.officer, campaign, closing=CLOSING)
    blob = sha256(b"Noi dung trang").hexdigest()
    path = next(Path(settings.EVIDENCE_ROOT).rglob(f"*{blob[4:]}*"))
    kept = path.read_bytes()
    path.chmod(0o644)
    path.write_bytes(b"etwas anderes!")
    with pytest.raises(OSError, match="altered"):
        files_of(case)
    path.unlink()
    (lost,) = from_bytes(files_of(case)[NAME]).absent
    assert (lost.why, lost.sha256) == ("missing", blob)
    path.write_bytes(kept)


def test_work_counts_once_as_on_the_overview(province, campaign):
    """Parts handed down are of it; what was given to others counts with them."""
    laid = campaign.assignments.filter(parent=None)
    by = province.commune_officers[0]
    whole = laid.filter(unit=province.communes[0], state__in=("accepted", "in-progress")).first()
    if whole is None:
        whole = assignment_of(campaign, province.communes[0])
        Assignment.objects.filter(pk=whole.pk).update(state="in-progress")
    before = counts_of(campaign)["assignments"]
    hand_down(by, whole, parts=[Part(officer=by.person, what="Thôn 1")])
    assert counts_of(campaign)["assignments"] == before
    laid.filter(pk=whole.pk).update(state="withdrawn")
    assert counts_of(campaign)["assignments"] == before - 1


def test_the_case_counts_each_record_and_each_erased_thing_once(province, campaign):
    """The page counts from where records stand; the list of them is asked here, record by record."""
    held = list(records_of(campaign))
    proof = next(record for record in held if record.kind == Record.Kind.TEXT)
    campaign.assignments.last().proofs.create(record=next(r for r in held if r.kind == Record.Kind.LINK))
    other = add_record(None, Record.Kind.FILE, subject="x", title="Việc khác", blob=store_bytes(b"khac"))
    assert {proof.kind, "link"} <= {record.kind for record in held}
    counts = counts_of(campaign)
    assert (counts["evidence"], counts["erased"]) == (len(held), 0)
    Blob.objects.filter(pk__in=[proof.blob_id, other.blob_id]).update(erased_at=timezone.now())
    assert counts_of(campaign)["erased"] == 1


def test_the_check_list_names_what_is_open_and_nothing_else(province, campaign):
    told = Notice.objects.exclude(unit=None).first() or Notice.objects.create(
        recipient=province.commune_officers[0], unit=province.communes[0], key="x", subject="Việc trễ"
    )
    told.delivery = Delivery.objects.create(
        recipient=told.recipient, message_id="<x@loa>", state=Delivery.State.IN_DOUBT, subject="Thư"
    )
    told.save()
    found = {one.what: one.count for one in still_open(campaign)}
    assert found == {"assignments": 5, "extensions": 1, "reports": 2, "drafts": 2, "notices": 1}
    Assignment.objects.filter(campaign=campaign).update(state=Assignment.State.CONFIRMED)
    assert "assignments" not in {one.what for one in still_open(campaign)}


def test_the_published_schema_is_that_of_the_code():
    page = Path(__file__).parents[5] / "docs" / "reference" / "case-manifest.schema.json"
    assert json.loads(page.read_text("utf-8")) == make_schema()
