"""One contract for both stores: a folder, and a bucket of a real server process that speaks S3."""

import io
import os
import uuid
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest

from loa.evidence import store
from loa.evidence.actions import add_record, erase_blob, store_bytes, sweep
from loa.evidence.bucket import Bucket, BucketWrong
from loa.evidence.models import Blob
from loa.evidence.queries import open_blob, stream_blob
from loa.evidence.tests.factories import PDF, path_of
from loa.evidence.tests.s3_server import BUCKET, running_s3
from loa.evidence.verifying import verify

pytestmark = pytest.mark.slow
BIG = 20 * 1024 * 1024


@pytest.fixture(scope="module")
def s3():
    with running_s3() as address:
        yield address


@pytest.fixture(params=["folder", "s3"])
def place(request, settings, monkeypatch):
    """The store of the test, empty at its beginning."""
    if request.param == "s3":
        monkeypatch.setenv("LOA_S3_ENDPOINT", request.getfixturevalue("s3"))
        monkeypatch.setenv("LOA_S3_KEY", "k")
        monkeypatch.setenv("LOA_S3_SECRET", "s")
        settings.EVIDENCE_STORE = f"s3://{BUCKET}/{uuid.uuid4()}"
    return request.param


def damage(place, sha256):
    """Other bytes stand under the name, put there behind Loa's back."""
    if place == "folder":
        path = path_of(sha256)
        path.chmod(0o600)
        path.write_bytes(b"other bytes")
    else:
        keeper = store.keeper()
        keeper._client.put_object(Bucket=keeper.bucket, Key=keeper._key(sha256), Body=b"other bytes")


def test_bytes_come_back_and_stand_once(place):
    sha256 = store.write(PDF)
    assert store.write(PDF) == sha256
    assert (store.read(sha256), store.exists(sha256), store.is_whole(sha256)) == (PDF, True, True)
    assert [held.sha256 for held in store.listing()] == [sha256]
    assert abs(datetime.now(UTC) - next(store.listing()).since) < timedelta(minutes=1)
    assert abs(datetime.now(UTC) - store.since(sha256)) < timedelta(minutes=1)
    assert store.since("0" * 64) is None


def test_what_is_not_there_is_not_there(place):
    absent = store.digest(b"absent")
    assert not store.exists(absent)
    with pytest.raises(FileNotFoundError):
        store.read(absent)
    store.remove(absent)


def test_removed_bytes_are_gone(place):
    sha256, kept = store.write(PDF), store.write(b"kept")
    store.remove(sha256)
    assert [held.sha256 for held in store.listing()] == [kept]
    with pytest.raises(FileNotFoundError):
        store.open_file(sha256)


def test_damaged_bytes_are_seen_and_written_anew(place):
    sha256 = store.write(PDF)
    damage(place, sha256)
    assert (store.exists(sha256), store.is_whole(sha256)) == (True, False)
    store.write(PDF)
    assert store.is_whole(sha256)


def test_big_file_goes_in_and_out_in_pieces(place, tmp_path):
    made = tmp_path / "big"
    with made.open("wb") as file:
        for _ in range(BIG // 65536):
            file.write(os.urandom(65536))
    with made.open("rb") as file:
        sha256 = store.write_file(file)
    with store.open_file(sha256) as file:
        assert len(file.read(1000)) == 1000
    assert store.is_whole(sha256)
    row = Blob(sha256=sha256, size=BIG, media_type="video/mp4")
    pieces = list(stream_blob(row))
    assert (len(pieces) > 10, store.digest(b"".join(pieces)) == sha256) == (True, True)
    damage(place, sha256)
    with pytest.raises(OSError, match="altered"):
        list(stream_blob(row))


def test_the_same_bytes_written_by_several_at_once_stand_once(place):
    with ThreadPoolExecutor(6) as people:
        names = set(people.map(lambda _n: store.write(PDF), range(12)))
    assert [held.sha256 for held in store.listing()] == list(names)
    assert store.is_whole(names.pop())


@pytest.mark.parametrize("name", ["", "../../etc/passwd", "a" * 63, "A" * 64, "a" * 64 + "\n"])
def test_only_a_sha256_is_a_name(place, name):
    for act in (store.read, store.exists, store.remove, store.is_whole):
        with pytest.raises(ValueError, match="no SHA-256"):
            act(name)


@pytest.mark.django_db
def test_evidence_is_verified_swept_and_erased(place, django_capture_on_commit_callbacks):
    kept, altered, missing, erased = (store_bytes(PDF + b"%" * n) for n in range(4))
    for blob in (kept, altered, missing):
        add_record(None, "file", subject="a.b:1", title="tệp", blob=blob)
    with django_capture_on_commit_callbacks(execute=True):
        erase_blob(None, blob=erased, why="yêu cầu xoá")
    assert verify().holds
    damage(place, altered.sha256)
    store.remove(missing.sha256)
    verdict = verify()
    assert (verdict.altered, verdict.missing, verdict.erased) == (
        [altered.sha256],
        [missing.sha256],
        [erased.sha256],
    )
    assert not verdict.holds
    orphan = store.write(b"nobody's")
    assert sweep() == []
    assert sweep(older_than=timedelta(0)) == [orphan]
    assert open_blob(kept) == PDF


@pytest.mark.parametrize("place", ["s3"], indirect=True)
def test_the_server_is_asked_to_keep_what_is_there(place):
    sha256, keeper = store.write(PDF), store.keeper()
    first = keeper._head(sha256)["LastModified"]
    with pytest.raises(Exception, match="PreconditionFailed"):
        keeper._put(sha256, io.BytesIO(PDF), IfNoneMatch="*")
    store.write(PDF)
    assert keeper._head(sha256)["LastModified"] == first


@pytest.mark.django_db
@pytest.mark.parametrize("place", ["s3"], indirect=True)
def test_a_server_that_does_not_answer_is_told_and_proves_nothing(settings, monkeypatch, place):
    blob = store_bytes(PDF)
    monkeypatch.setenv("LOA_S3_ENDPOINT", "http://127.0.0.1:9")
    verdict = verify()
    assert (verdict.unread, verdict.missing, verdict.holds) == ([blob.sha256], [], False)


@pytest.mark.parametrize("where", ["s3://", "file:///tmp", "bucket"])
def test_a_setting_that_names_no_bucket_is_refused(where):
    with pytest.raises(BucketWrong):
        Bucket.at(where)
