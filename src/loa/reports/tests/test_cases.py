"""A case closed, packed, proven, tampered with, and opened again."""

import io
import zipfile
from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from loa.assignments.actions import Report, accept, hand_in
from loa.assignments.models import Assignment
from loa.assignments.tests.factories import assignment_of
from loa.audit.sealing import Sealed
from loa.campaigns.models import Campaign
from loa.campaigns.tests.factories import make_province
from loa.directory.models import Post
from loa.directory.rights import NotAllowed
from loa.directory.tests.factories import make_officer
from loa.documents.models import Document
from loa.evidence.actions import add_record, erase_blob, store_bytes
from loa.evidence.models import Capture, Record
from loa.evidence.queries import open_blob, subject_of
from loa.reports.actions.closing import Closing, close_case, pack_again, reopen_case
from loa.reports.casefile.manifest import NAME, from_bytes, make_schema
from loa.reports.casefile.packing import write_pack
from loa.reports.casefile.verifying import verify_pack
from loa.reports.errors import Moved, Refused
from loa.reports.models import Case
from loa.reports.tests.factories import make_request, make_started, step_on, submit
from loa.work.worker import work_off

pytestmark = pytest.mark.django_db
OPEN = Closing("Hồ sơ chiến dịch phòng bệnh", 10, code="01/TT", reason="Hết năm, chuyển sang kế hoạch mới.")


@pytest.fixture(scope="module")
def made(django_db_setup, django_db_blocker):
    """One campaign for all tests of this module; each takes back what it did."""
    with django_db_blocker.unblock(), transaction.atomic():
        province = make_province(communes=2)
        yield province, _started(province), make_officer(province.top, Post.Kind.LEADER)
        transaction.set_rollback(True)


@pytest.fixture
def _django_db_helper(made, django_db_blocker):
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture
def province(made):
    return made[0]


@pytest.fixture
def campaign(made):
    return Campaign.objects.get(pk=made[1].pk)


@pytest.fixture
def leader(made):
    return made[2]


def _started(province):
    """One unit has proven its work and reported; the other has done nothing."""
    campaign = make_started(province)
    Document.objects.filter(pk=campaign.document_id).update(file=store_bytes(b"%PDF-1.7 signed"))
    unit, officer = province.communes[0], province.commune_officers[0]
    work = assignment_of(campaign, unit)
    step_on(work, timezone.localdate() - timedelta(days=1), count=12, state="accepted", by=officer)
    blob = store_bytes("Ảnh buổi truyền thông".encode())
    record = add_record(
        officer, Record.Kind.FILE, subject=subject_of(work), title="Biên bản: buổi 1/3?", blob=blob
    )
    hand_in(officer, work, record=record, report=Report("Xong", 12))
    reports = make_request(province, campaign).reports
    submit(officer, reports.get(unit=unit))
    return campaign


def closed(province, campaign, closing=OPEN):
    case = close_case(province.officer, campaign, closing=closing)
    work_off([Case])
    case.refresh_from_db()
    return case


def packed(case, path):
    path.write_bytes(open_blob(case.blob))
    return path


def test_closing_over_what_is_open_needs_a_reason_and_notes_it(province, campaign):
    with pytest.raises(Refused):
        close_case(province.officer, campaign, closing=Closing("Hồ sơ", 10))
    case = close_case(province.officer, campaign, closing=OPEN)
    campaign.refresh_from_db()
    assert campaign.state == Campaign.State.CLOSED
    found = {item["what"]: item["count"] for item in case.open_items}
    assert found["assignments"] == Assignment.objects.filter(campaign=campaign).count()
    assert found["reports"] == 2
    assert case.chain_number == Record.objects.count()
    with pytest.raises(Moved):
        close_case(province.officer, campaign, closing=OPEN)


@pytest.mark.parametrize(
    "wrong", [Closing(" ", 5, reason="x"), Closing("Hồ sơ", 0, reason="x"), Closing("Hồ sơ", 71, reason="x")]
)
def test_a_case_has_a_title_and_a_time(province, campaign, wrong):
    with pytest.raises(Refused):
        close_case(province.officer, campaign, closing=wrong)
    campaign.refresh_from_db()
    assert campaign.state == Campaign.State.ACTIVE


def test_the_worker_leaves_the_evidence_of_a_closed_case_as_it_is(province, campaign, monkeypatch):
    work = assignment_of(campaign, province.communes[1])
    link = add_record(
        province.officer, Record.Kind.LINK, subject=subject_of(work), title="Tin", link="https://a.vn"
    )
    capture = Capture.objects.create(record=link, url=link.link)
    seen = []
    monkeypatch.setattr("loa.evidence.jobs.take_capture", seen.append)
    closed(province, campaign)
    work_off([Capture])
    assert seen == []
    Campaign.objects.filter(pk=campaign.pk).update(state=Campaign.State.ACTIVE)
    Capture.objects.filter(pk=capture.pk).update(lease_state=Capture.LeaseState.READY)
    work_off([Capture])
    assert [one.pk for one in seen] == [capture.pk]


def test_after_the_closing_a_unit_is_told_in_words_and_after_reopening_goes_on(province, campaign, leader):
    unit, officer = province.communes[1], province.commune_officers[1]
    work = assignment_of(campaign, unit)
    case = closed(province, campaign)
    with pytest.raises(ValueError, match=r"."):
        accept(officer, work)
    with pytest.raises(NotAllowed):
        reopen_case(province.officer, case, reason="Bổ sung")
    with pytest.raises(Refused):
        reopen_case(leader, case, reason=" ")
    reopen_case(leader, case, reason="Bổ sung minh chứng")
    assert accept(officer, work).state == Assignment.State.ACCEPTED
    with pytest.raises(Moved):
        reopen_case(leader, case, reason="Lần nữa")
    second = closed(province, campaign)
    assert (second.number, second.manifest_sha256 != case.manifest_sha256) == (2, True)


def test_evidence_of_a_closed_case_is_not_erased_until_it_is_opened(province, campaign, leader, tmp_path):
    case = closed(province, campaign)
    blob = Record.objects.get(title__startswith="Biên bản").blob
    with pytest.raises(Sealed):
        erase_blob(None, blob=blob, why="Theo yêu cầu")
    reopen_case(leader, case, reason="Xóa theo luật")
    erase_blob(None, blob=blob, why="Yêu cầu của công dân")
    case.blob.refresh_from_db()
    assert case.blob.erased_at is not None  # the earlier pack held the bytes
    again = closed(province, campaign)
    manifest = verify_pack(packed(again, tmp_path / "a.zip")).manifest
    (one,) = manifest.absent
    assert (one.why, one.sha256, one.reason) == ("erased", blob.sha256, "Yêu cầu của công dân")
    assert Record.objects.get(number=one.erasure).kind == Record.Kind.ERASURE
    assert again.erased == 1
    index = read(tmp_path / "a.zip", "0 Muc luc ho so.html").decode()
    assert "đã xoá theo luật" in index
    assert "Yêu cầu của công dân" in index


def read(path, name):
    with zipfile.ZipFile(path) as pack:
        return pack.read(name)


def test_the_pack_holds_everything_and_each_byte_is_proven(province, campaign, tmp_path):
    case = closed(province, campaign)
    path = packed(case, tmp_path / "case.zip")
    verdict = verify_pack(path)
    assert verdict.broken is None
    assert verdict.sha256 == case.manifest_sha256
    assert verdict.whole == case.blob_id
    assert case.progress_done == case.progress_total > 20
    kinds = {one.kind for one in verdict.manifest.files}
    assert kinds == {
        "paper", "work", "report", "figure", "evidence", "chain", "notice", "log", "data", "index",
    }  # fmt: skip
    proof = next(one for one in verdict.manifest.files if one.kind == "evidence" and one.records)
    assert read(path, proof.path) == "Ảnh buổi truyền thông".encode()
    assert "close_case" in read(path, "7 Nhat ky/Nhat ky.jsonl").decode()


def test_the_manifest_fits_its_published_schema(province, campaign, tmp_path):
    import json

    from jsonschema import validate

    path = packed(closed(province, campaign), tmp_path / "case.zip")
    validate(json.loads(read(path, NAME)), make_schema())


def test_the_same_contents_give_the_same_bytes(province, campaign):
    case = closed(province, campaign)
    first, second = io.BytesIO(), io.BytesIO()
    write_pack(case, first)
    write_pack(case, second)
    assert first.getvalue() == second.getvalue() == open_blob(case.blob)


def test_a_case_whose_packing_failed_is_packed_again_and_another_content_is_refused(province, campaign):
    case = closed(province, campaign)
    Case.objects.filter(pk=case.pk).update(lease_state=Case.LeaseState.FAILED)
    pack_again(province.officer, Case.objects.get(pk=case.pk))
    work_off([Case])
    case.refresh_from_db()
    assert case.lease_state == Case.LeaseState.DONE
    # Somebody changes a row behind the gate: the pack is no longer the one of the closing.
    Assignment.objects.filter(campaign=campaign).update(counted=999)
    Case.objects.filter(pk=case.pk).update(lease_state=Case.LeaseState.FAILED)
    pack_again(province.officer, Case.objects.get(pk=case.pk))
    work_off([Case])
    case.refresh_from_db()
    assert case.lease_state == Case.LeaseState.FAILED


def rewritten(path, target, change):
    """The pack with its files as `change` makes them: {name: bytes} to {name: bytes}."""
    with zipfile.ZipFile(path) as pack:
        files = {info.filename: pack.read(info) for info in pack.infolist()}
    with zipfile.ZipFile(target, "w") as pack:
        for name, data in change(files).items():
            pack.writestr(name, data)
    return target


def first_proof(files):
    return next(name for name in files if name.startswith("5 Bang chung/0000"))


def changed(files):
    name = first_proof(files)
    return {**files, name: files[name][:-1] + b"x"}


def taken_out(files):
    name = first_proof(files)
    return {key: data for key, data in files.items() if key != name}


def renamed(files):
    name = first_proof(files)
    return {f"{key} 2" if key == name else key: data for key, data in files.items()}


def put_in(files):
    return {**files, "5 Bang chung/them.txt": b"x"}


@pytest.mark.parametrize(
    ("change", "how"), [(changed, "changed"), (taken_out, "missing"), (renamed, "missing"), (put_in, "added")]
)
def test_whoever_tampers_with_a_file_is_found_out_and_the_file_named(
    province, campaign, tmp_path, change, how
):
    path = packed(closed(province, campaign), tmp_path / "case.zip")
    whole = rewritten(path, tmp_path / "same.zip", dict)
    assert verify_pack(whole).holds
    verdict = verify_pack(rewritten(path, tmp_path / "other.zip", change))
    assert verdict.broken.how == how
    assert verdict.broken.path.startswith("5 Bang chung/")


def test_a_changed_manifest_is_not_the_one_that_was_noted(province, campaign, tmp_path):
    case = closed(province, campaign)
    path = packed(case, tmp_path / "case.zip")

    def change(files):
        return {**files, NAME: files[NAME].replace(b"Bi\xc3\xaan b\xe1\xba\xa3n", b"Bien ban")}

    verdict = verify_pack(rewritten(path, tmp_path / "other.zip", change))
    assert verdict.holds  # against itself; the closing knows better
    assert verdict.sha256 != case.manifest_sha256


@pytest.mark.parametrize("where", ["before", "behind", "comment"])
def test_bytes_that_belong_to_no_file_are_found(province, campaign, tmp_path, where):
    path = packed(closed(province, campaign), tmp_path / "case.zip")
    data = path.read_bytes()
    other = tmp_path / "other.zip"
    if where == "comment":
        other.write_bytes(data)
        with zipfile.ZipFile(other, "a") as pack:
            pack.comment = b"x"
    else:
        other.write_bytes(b"MZ" + data if where == "before" else data + b"x")
    assert not verify_pack(other).holds


def test_what_is_no_pack_is_named_so(tmp_path):
    other = tmp_path / "other.zip"
    other.write_bytes(b"no zip")
    assert verify_pack(other).broken.how.startswith("zip")
    with zipfile.ZipFile(other, "w") as pack:
        pack.writestr("a.txt", "x")
    assert verify_pack(other).broken.path == NAME
    with zipfile.ZipFile(other, "w") as pack:
        pack.writestr(NAME, "{}")
    assert verify_pack(other).broken.how.startswith("manifest")
    with pytest.raises(ValueError, match="missing"):
        from_bytes(b"{}")
