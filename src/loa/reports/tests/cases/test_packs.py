"""A packed case: everything is in it, each byte is proven, and whoever tampers with it is found out."""

import io
import zipfile

import pytest

from loa.assignments.models import Assignment
from loa.evidence.queries import open_blob
from loa.evidence.tests.beside import Beside
from loa.reports.actions.closing import close_case, pack_again
from loa.reports.casefile import packing
from loa.reports.casefile.manifest import NAME, from_bytes, make_schema
from loa.reports.casefile.packing import write_pack
from loa.reports.casefile.verifying import verify_pack
from loa.reports.models import Case
from loa.reports.tests.cases.closed import OPEN, closed, packed, read
from loa.work.worker import work_off

pytestmark = pytest.mark.django_db


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


def test_nobody_waits_while_a_case_is_packed(province, campaign, monkeypatch):
    close_case(province.officer, campaign, closing=OPEN)
    beside = Beside(monkeypatch)
    beside.watch(packing, "write_pack")
    work_off([Case])
    assert beside.done() == {"write_pack", "open", "write"}


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
