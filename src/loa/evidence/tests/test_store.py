"""Bytes are kept once, whole or not at all, and erased for good."""

import os
from datetime import timedelta

import pytest
from django.utils import timezone

from loa.audit.models import AppendOnly
from loa.audit.queries import changes_of
from loa.directory.models import Post
from loa.directory.rights import NotAllowed
from loa.directory.tests.factories import make_officer, make_unit
from loa.evidence import store
from loa.evidence.actions import erase_blob, store_bytes, sweep
from loa.evidence.errors import BytesErased, EvidenceRefused, MediaRefused
from loa.evidence.models import Blob
from loa.evidence.queries import open_blob
from loa.evidence.tests.factories import PDF, path_of

pytestmark = pytest.mark.django_db


def keeper():
    """Somebody who may erase."""
    return make_officer(make_unit(), Post.Kind.ADMINISTRATOR)


def test_bytes_come_back_as_they_were():
    blob = store_bytes(PDF)
    assert open_blob(blob) == PDF
    assert (blob.sha256, blob.size, blob.media_type) == (store.digest(PDF), len(PDF), "application/pdf")


def test_same_bytes_stand_once():
    assert store_bytes(PDF) == store_bytes(PDF)
    assert Blob.objects.count() == len(list(store.listing())) == 1


def test_refused_bytes_leave_nothing():
    with pytest.raises(MediaRefused):
        store_bytes(b"<html>")
    assert (Blob.objects.count(), list(store.listing())) == (0, [])


def test_write_cut_short_leaves_no_file(monkeypatch, settings):
    def cut(*_args):
        raise OSError("no space left")

    monkeypatch.setattr(os, "replace", cut)
    with pytest.raises(OSError, match="no space"):
        store.write(PDF)
    assert [path for path in settings.EVIDENCE_ROOT.rglob("*") if path.is_file()] == []


def test_file_and_its_folders_are_synced_before_it_counts(monkeypatch):
    synced = []
    fsync = os.fsync
    monkeypatch.setattr(
        os, "fsync", lambda handle: (synced.append(os.readlink(f"/proc/self/fd/{handle}")), fsync(handle))
    )
    target = path_of(store.write(PDF))
    assert any(".new-" in path for path in synced)
    assert synced[-1] == str(target.parent)
    assert {str(target.parent.parent), str(target.parent.parent.parent)} <= set(synced)


def test_damaged_file_is_written_anew_and_never_given_out():
    blob = store_bytes(PDF)
    path = path_of(blob.sha256)
    path.chmod(0o600)
    path.write_bytes(b"something else")
    with pytest.raises(OSError, match="altered"):
        open_blob(blob)
    store_bytes(PDF)
    assert open_blob(blob) == PDF


def test_erased_bytes_are_gone_and_not_taken_again(django_capture_on_commit_callbacks):
    actor, blob = keeper(), store_bytes(PDF)
    with django_capture_on_commit_callbacks(execute=True):
        erased = erase_blob(actor, blob=blob, why="yêu cầu xoá")
    assert list(store.listing()) == []
    assert (erased.erased_by, erased.erased_why) == (actor, "yêu cầu xoá")
    assert changes_of(blob).get().action == "evidence.erase_blob"
    with pytest.raises(BytesErased):
        open_blob(erased)
    with pytest.raises(BytesErased):
        store_bytes(PDF)


def test_erasing_needs_a_reason():
    blob = store_bytes(PDF)
    with pytest.raises(EvidenceRefused):
        erase_blob(keeper(), blob=blob, why="  ")
    assert open_blob(blob) == PDF


def test_only_an_administrator_erases():
    blob, unit = store_bytes(PDF), make_unit()
    for kind in set(Post.Kind) - {Post.Kind.ADMINISTRATOR}:
        with pytest.raises(NotAllowed):
            erase_blob(make_officer(unit, kind), blob=blob, why="yêu cầu xoá")
    assert open_blob(blob) == PDF
    assert erase_blob(make_officer(unit, Post.Kind.ADMINISTRATOR), blob=blob, why="yêu cầu xoá").erased_at


def test_what_is_known_of_bytes_is_not_deleted():
    with pytest.raises(AppendOnly):
        store_bytes(PDF).delete()


@pytest.mark.parametrize("name", ["", "../../etc/passwd", "a" * 63, "A" * 64, "a" * 64 + "\n"])
def test_only_a_sha256_is_a_name(name):
    with pytest.raises(ValueError, match="no SHA-256"):
        store.read(name)


def test_sweep_leaves_what_was_handed_in_again_since_it_was_listed(monkeypatch):
    """Its row is written a moment later: it would stand without its bytes."""
    orphan = store.write(PDF)
    path = path_of(orphan)
    old = (timezone.now() - timedelta(days=2)).timestamp()
    os.utime(path, (old, old))
    listing = store.listing

    def meanwhile():
        for held in listing():
            store.write(PDF)
            yield held

    with monkeypatch.context() as again:
        again.setattr(store, "listing", meanwhile)
        assert sweep() == []
    assert store.exists(orphan)
    os.utime(path, (old, old))
    assert sweep() == [orphan]


def test_sweep_removes_orphans_of_some_age_and_what_was_erased():
    kept, erased = store_bytes(PDF), store_bytes(PDF + b"%")
    orphan = store.write(PDF + b"%%")
    erase_blob(None, blob=erased, why="the file is still there: the transaction has not ended")
    assert sweep() == [erased.sha256]
    assert sweep(older_than=timedelta(0)) == [orphan]
    assert [held.sha256 for held in store.listing()] == [kept.sha256]
