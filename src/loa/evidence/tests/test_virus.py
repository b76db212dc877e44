"""Where ClamAV is set up nothing is taken that it has not looked through; a virus is refused in words."""

import io
import socket
import threading

import pytest

from loa.evidence import capturing
from loa.evidence.actions import add_record, keep_photo, store_bytes
from loa.evidence.errors import MediaRefused, ScannerAway
from loa.evidence.models import Blob, Capture, Record
from loa.evidence.tests.clam import EICAR, clamd_path, running_clamd
from loa.evidence.tests.factories import PDF, make_image, make_zip
from loa.evidence.tests.seeing import make_seen
from loa.evidence.virus import ClamdWrong, check_virus
from loa.work.models import Leased
from loa.work.worker import work_off

pytestmark = pytest.mark.django_db
needs_clamd = pytest.mark.skipif(clamd_path() is None, reason="clamd is missing: run make test-deps")


@pytest.fixture(scope="module")
def clamd(tmp_path_factory):
    with running_clamd(tmp_path_factory.mktemp("clam")) as where:
        yield where


def answering(answer, *, hear=True):
    """A server that says this to whoever comes, and its setting."""
    server = socket.create_server(("127.0.0.1", 0))

    def serve():
        while True:
            try:
                line, _address = server.accept()
            except OSError:
                return
            with line:
                while hear and not line.recv(65536).endswith(b"\0\0\0\0"):
                    pass
                line.sendall(answer)

    threading.Thread(target=serve, daemon=True).start()
    return server, f"tcp://127.0.0.1:{server.getsockname()[1]}"


@pytest.mark.slow
@needs_clamd
def test_virus_is_refused_by_its_name_and_the_rest_is_taken(clamd, settings):
    settings.CLAMD = clamd
    assert store_bytes(PDF).size == len(PDF)
    for data in (EICAR, PDF + EICAR):
        with pytest.raises(MediaRefused, match=r"Thu-Nghiem\.EICAR"):
            store_bytes(data)
    assert Blob.objects.count() == 1


@pytest.mark.slow
@needs_clamd
def test_virus_in_an_archive_within_is_found(clamd, settings):
    settings.CLAMD = clamd
    made = io.BytesIO()
    import zipfile

    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<x/>")
        archive.writestr("word/document.xml", EICAR)
    with pytest.raises(MediaRefused, match="EICAR"):
        store_bytes(made.getvalue())
    assert store_bytes(make_zip("[Content_Types].xml", "word/document.xml"))


@pytest.mark.slow
@needs_clamd
def test_big_file_is_looked_through_in_pieces(clamd, settings):
    settings.CLAMD = clamd
    check_virus(bytes(5 * 1024 * 1024))
    with pytest.raises(MediaRefused):
        check_virus(io.BytesIO(EICAR))


@pytest.mark.slow
@needs_clamd
def test_file_beyond_the_scanner_is_not_taken_for_clean(settings, tmp_path):
    with running_clamd(tmp_path, most="1M") as settings.CLAMD, pytest.raises(ScannerAway):
        check_virus(bytes(3 * 1024 * 1024))


def test_without_a_setting_nothing_is_asked(settings):
    settings.CLAMD = ""
    assert store_bytes(EICAR)


@pytest.mark.parametrize("where", ["unix:/nowhere/clamd.sock", "tcp://127.0.0.1:9"])
def test_scanner_that_is_away_lets_nothing_pass(settings, where):
    settings.CLAMD = where
    for keep in (lambda: store_bytes(PDF), lambda: keep_photo(make_image("JPEG"))):
        with pytest.raises(ScannerAway) as refused:
            keep()
        assert "ít phút" in str(refused.value)
    assert not Blob.objects.exists()


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"\0",
        b"stream: \0",
        b"INSTREAM size limit exceeded. ERROR\0",
        b"UNKNOWN COMMAND\0",
        b"OK\0",
        b"stream: OK? \0",
    ],
)
def test_answer_that_says_nothing_is_none(settings, answer):
    server, settings.CLAMD = answering(answer)
    with server, pytest.raises(ScannerAway):
        store_bytes(PDF)


def test_answer_of_a_server_that_hears_nothing_more_is_heard(settings):
    server, settings.CLAMD = answering(b"stream: Xau FOUND\0", hear=False)
    with server, pytest.raises((MediaRefused, ScannerAway)):
        check_virus(bytes(10 * 1024 * 1024))


def test_scanner_that_comes_back_takes_what_waited(settings, monkeypatch):
    """A capture whose bytes could not be looked through waits, and is kept once they were."""
    settings.EVIDENCE_CAPTURE_LINKS = True
    monkeypatch.setattr(capturing, "view", lambda _url: make_seen())
    add_record(None, Record.Kind.LINK, subject="a.b:1", title="x", link="https://tin.example/bai")
    settings.CLAMD = "tcp://127.0.0.1:9"
    work_off([Capture])
    capture = Capture.objects.get()
    assert (capture.lease_state, capture.why) == (Leased.LeaseState.READY, "scanner")
    server, settings.CLAMD = answering(b"stream: OK\0")
    Capture.objects.update(due_at=capture.record.made_at)
    with server:
        work_off([Capture])
    assert Capture.objects.get().lease_state == Leased.LeaseState.DONE


@pytest.mark.parametrize("where", ["http://a:1", "tcp://nohost", "/var/run/clamd"])
def test_setting_of_another_kind_is_an_error(settings, where):
    settings.CLAMD = where
    with pytest.raises(ClamdWrong):
        store_bytes(PDF)
