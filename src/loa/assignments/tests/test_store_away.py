"""The store is away: a page says so in a sentence, nothing is stored, and what a phone has sent waits."""

import os
import uuid

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from loa.assignments.actions import accept
from loa.assignments.models import Proof
from loa.assignments.offline import account_sign
from loa.assignments.tests.factories import assignment_of
from loa.audit.models import IdempotencyKey
from loa.campaigns.tests.factories import COMMUNES, duty, make_campaign
from loa.directory.models import User
from loa.evidence import virus
from loa.evidence.actions import erase_blob, sweep
from loa.evidence.errors import StoreAway
from loa.evidence.models import Blob, Record
from loa.evidence.tests.factories import PDF, path_of
from loa.evidence.tests.s3_server import BUCKET, running_s3
from loa.evidence.verifying import verify

pytestmark = pytest.mark.django_db
SENTENCE = "Kho bằng chứng hiện không truy cập được. Chưa có gì được lưu"


@pytest.fixture(autouse=True)
def _own_store(settings, tmp_path):
    settings.EVIDENCE_ROOT = tmp_path / "evidence"


class Disk:
    """The folder of the store on a disk that can be taken away, in each of the ways in which that happens."""

    def __init__(self, root):
        self.root, self.aside = root, root.with_name("aside")

    def go(self, how):
        os.rename(self.root, self.aside)
        if how == "not mounted":
            self.root.mkdir()
        elif how == "no folder":
            self.root.write_text("")

    def come(self):
        if self.root.is_dir():
            self.root.rmdir()
        elif self.root.exists():
            self.root.unlink()
        os.rename(self.aside, self.root)


@pytest.fixture
def disk(settings):
    return Disk(settings.EVIDENCE_ROOT)


@pytest.fixture
def work(province, client):
    """Work of a commune, with a proof that was kept while all was well; its officer is signed in."""
    doer = province.commune_officers[0]
    campaign = make_campaign(province, [duty("Phát 20 buổi trên đài", [COMMUNES])])
    row = accept(doer, assignment_of(campaign, province.communes[0]))
    client.force_login(doer)
    assert hand_in(client, row, key="0").status_code == 302
    return row


def hand_in(client, row, *, key, script=False, data=PDF):
    name = "send" if script else "act"
    said = {"act": "add_proof", "key": key, "words": "", "file": SimpleUploadedFile("b.pdf", data)}
    headers = {"accept": "application/json", "X-Loa-Account": account_sign_of(client)} if script else {}
    return client.post(reverse(f"assignments:{name}", args=[row.pk]), said, headers=headers)


def account_sign_of(client):
    return account_sign(User.objects.get(pk=client.session["_auth_user_id"]))


def proven():
    """The bytes of the proof; the plan of the campaign is of no bytes here."""
    return Blob.objects.get(records__isnull=False)


def plan():
    return Blob.objects.get(records__isnull=True).pk


def kept():
    return Proof.objects.count(), Record.objects.count(), Blob.objects.count(), IdempotencyKey.objects.count()


WAYS = ["not mounted", "no folder", "missing"]


@pytest.mark.parametrize("how", WAYS)
def test_upload_says_so_in_a_sentence_and_stores_nothing(client, work, disk, how):
    before = kept()
    disk.go(how)
    answer = hand_in(client, work, key="1", data=PDF + b"%1")
    assert (answer.status_code, answer["Retry-After"]) == (503, "120")
    page = answer.content.decode()
    assert SENTENCE in page
    assert "loa-door" in page
    assert kept() == before
    disk.come()
    assert hand_in(client, work, key="1", data=PDF + b"%1").status_code == 302
    assert Proof.objects.count() == before[0] + 1
    assert (verify().broken, verify().missing) == (None, [plan()])


@pytest.mark.parametrize("how", WAYS)
def test_what_a_phone_sends_waits_there_and_is_done_once(client, work, disk, how):
    before = kept()
    disk.go(how)
    answer = hand_in(client, work, key="1", script=True, data=PDF + b"%1")
    assert (answer.status_code, answer.json()["status"]) == (503, "away")
    assert SENTENCE in answer.json()["words"]
    assert kept() == before
    disk.come()
    for _twice in range(2):
        assert hand_in(client, work, key="1", script=True, data=PDF + b"%1").json()["status"] == "done"
    assert Proof.objects.count() == before[0] + 1


def test_a_scanner_that_is_away_refuses_nothing_that_a_phone_sends(client, work, monkeypatch):
    def away(_data):
        raise virus.ScannerAway("Hiện chưa quét được mã độc")

    before = kept()
    with monkeypatch.context() as patched:
        patched.setattr("loa.evidence.actions.keeping.check_virus", away)
        answer = hand_in(client, work, key="1", script=True, data=PDF + b"%1")
        assert (answer.status_code, answer.json()["status"]) == (503, "away")
        assert hand_in(client, work, key="2", data=PDF + b"%1").status_code == 422  # a page says it in words
    assert kept() == before
    refused = hand_in(client, work, key="3", script=True, data=b"\x7fELF")
    assert (refused.status_code, refused.json()["status"]) == (422, "refused")


@pytest.mark.parametrize("how", WAYS)
def test_download_says_so_and_is_there_again_afterwards(client, work, disk, how):
    address = reverse("evidence:blob", args=[proven().pk])
    disk.go(how)
    answer = client.get(address)
    assert answer.status_code == 503
    assert SENTENCE in answer.content.decode()
    disk.come()
    assert b"".join(client.get(address)) == PDF


def test_one_file_that_is_missing_or_damaged_is_no_store_that_is_away(client, work):
    address = reverse("evidence:blob", args=[proven().pk])
    path = path_of(address.rstrip("/").rpartition("/")[2])
    path.chmod(0o600)
    path.write_bytes(b"other")
    answer = client.get(address)
    page = answer.content.decode()
    assert (answer.status_code, "<h1>Tệp bị hỏng</h1>" in page, SENTENCE in page) == (500, True, False)
    path.unlink()
    assert client.get(address).status_code == 404
    assert (set(verify().missing), verify().unread) == ({path.name, plan()}, [])


@pytest.mark.parametrize("how", WAYS)
def test_check_of_a_store_that_is_away_calls_nothing_missing(work, disk, how):
    disk.go(how)
    verdict = verify()
    assert (verdict.missing, set(verdict.unread)) == ([], {proven().pk, plan()})


def test_erasure_stands_while_the_store_is_away_and_the_bytes_go_with_the_next_sweep(
    work, monkeypatch, django_capture_on_commit_callbacks
):
    def away(_sha256):
        raise StoreAway("Connection refused")

    blob = proven()
    with monkeypatch.context() as patched, django_capture_on_commit_callbacks(execute=True):
        patched.setattr("loa.evidence.store.remove", away)
        erase_blob(None, blob=blob, why="yêu cầu xoá")
    assert verify().remaining == [blob.pk]
    assert sweep() == [blob.pk]
    assert (verify().broken, verify().remaining) == (None, [])


@pytest.mark.slow
def test_bucket_whose_server_is_gone_is_told_alike(province, client, settings, monkeypatch):
    monkeypatch.setenv("LOA_S3_KEY", "k")
    monkeypatch.setenv("LOA_S3_SECRET", "s")
    settings.EVIDENCE_STORE = f"s3://{BUCKET}/{uuid.uuid4()}"
    doer = province.commune_officers[0]
    row = accept(
        doer, assignment_of(make_campaign(province, [duty("Phát 20 buổi", [COMMUNES])]), province.communes[0])
    )
    client.force_login(doer)
    with running_s3() as address:
        monkeypatch.setenv("LOA_S3_ENDPOINT", address)
        assert hand_in(client, row, key="0").status_code == 302
    before = kept()
    by_page = hand_in(client, row, key="1", data=PDF + b"%1")
    by_phone = hand_in(client, row, key="2", script=True, data=PDF + b"%1")
    read = client.get(reverse("evidence:blob", args=[proven().pk]))
    assert [answer.status_code for answer in (by_page, by_phone, read)] == [503, 503, 503]
    assert by_phone.json()["status"] == "away"
    assert SENTENCE in by_page.content.decode()
    assert (kept(), set(verify().unread)) == (before, {proven().pk, plan()})
