"""What a page shows is seen by a real Chromium without a network; else there is a failure with its reason."""

import io
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.utils import timezone
from PIL import Image
from warcio.archiveiterator import ArchiveIterator

from loa.evidence.actions import add_record
from loa.evidence.gathering import Limits, NotSeen
from loa.evidence.models import Capture, Look, Record
from loa.evidence.queries import open_blob
from loa.evidence.tests.web import running_site
from loa.evidence.verifying import verify
from loa.evidence.viewing import BROWSERS, view
from loa.fetching import processes
from loa.fetching.child import ChildFailed
from loa.fetching.dialogue import converse
from loa.fetching.frames import Message
from loa.fetching.jail import Bounds
from loa.work.worker import work_off

pytestmark = [
    pytest.mark.slow,
    pytest.mark.browser,
    pytest.mark.skipif(
        not any(map(shutil.which, BROWSERS)), reason="Chromium is missing: run make test-deps"
    ),
]
MOST = Limits(seconds=60, patience=15, calm=2)


@pytest.fixture(scope="module")
def site():
    with running_site() as site:
        yield site


@pytest.fixture(autouse=True)
def _own_machine(settings):
    settings.EVIDENCE_CAPTURE_THIS_MACHINE = True


@pytest.fixture(scope="module")
def seen(site, django_db_setup):
    """The ordinary page, reached by a redirect, seen once for several tests."""
    from django.test import override_settings

    with override_settings(EVIDENCE_CAPTURE_THIS_MACHINE=True):
        return view(f"{site.url}/moved", most=MOST)


def records(seen, kind="response"):
    found = {}
    for record in ArchiveIterator(io.BytesIO(seen.warc)):
        if record.rec_type == kind:
            found[record.rec_headers.get_header("WARC-Target-URI")] = (
                record.http_headers.get_statuscode(),
                record.content_stream().read(),
            )
    return found


def test_page_is_seen_with_its_frame_its_script_and_its_last_address(site, seen):
    assert (seen.url, seen.status, seen.title) == (f"{site.url}/page", 200, "Tin xã")
    for words in ("phát thanh tuyên truyền", "Lịch phát sóng trong khung", "Chữ do kịch bản viết ra"):
        assert words in seen.text
    assert not seen.cut
    assert not seen.late


def test_picture_shows_the_page_with_its_images_and_style(seen):
    picture = Image.open(io.BytesIO(seen.picture)).convert("RGB")
    assert picture.width == MOST.width
    colours = {colour for _count, colour in picture.getcolors(2**24)}
    assert (255, 0, 0) in colours, "the image"
    assert (0, 128, 0) in colours, "the heading, by the style sheet"


def test_archive_holds_every_question_and_answer(site, seen):
    answers = records(seen)
    paths = {url.removeprefix(site.url): status for url, (status, _data) in answers.items()}
    assert paths == {
        "/moved": "302",
        "/page": "200",
        "/style.css": "200",
        "/red.png": "200",
        "/moved-frame": "301",
        "/frame": "200",
        "/words": "200",
    }
    assert set(records(seen, "request")) == set(answers)
    assert "Xã Bình Sơn".encode() in answers[f"{site.url}/page"][1]


def test_archive_passes_the_check_of_its_own_tool(seen, tmp_path):
    path = tmp_path / "capture.warc.gz"
    path.write_bytes(seen.warc)
    done = subprocess.run(
        [sys.executable, "-c", "from warcio.cli import main; main()", "check", str(path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_archive_shows_the_page_again_without_the_site(site, seen, monkeypatch):
    answers = records(seen)

    def answer(question):
        status, data = answers[question.head["url"]]
        kind = "text/css" if question.head["url"].endswith(".css") else "text/html; charset=utf-8"
        kind = "text/plain; charset=utf-8" if question.head["url"].endswith("/words") else kind
        url = question.head["url"]
        if status == "301":
            url = f"{site.url}/frame"
        return Message({"status": 200, "url": url, "headers": [["Content-Type", kind]]}, data)

    from loa.evidence import viewing
    from loa.evidence.gathering import order_of
    from loa.evidence.texts import plain

    order = order_of(seen.url, MOST, chromium=viewing.chromium())
    bounds = Bounds(seconds=60, memory_bytes=MOST.memory_bytes, together=True, open_files=4096)
    asked = len(site.seen)
    again = converse(
        viewing.BROWSER, order, answer=answer, bounds=bounds, shown=(viewing.SETTINGS_OF_BROWSER,)
    )
    assert plain(again.head["text"]) == seen.text
    assert len(site.seen) == asked


def test_nothing_is_sent_opened_or_reached_inside(site, seen):
    assert not [path for path in site.seen if path.startswith("POST")]
    assert "/popup" not in site.seen
    assert [(one["url"], one["why"][:8]) for one in seen.missing] == [
        ("http://169.254.169.254/latest/meta-data", "address:")
    ]


def test_page_without_end_is_cut_at_the_greatest_height(site):
    seen = view(f"{site.url}/endless", most=Limits(seconds=60, patience=15, calm=1, max_height=4000))
    assert seen.cut
    assert Image.open(io.BytesIO(seen.picture)).height == 4000


def test_slow_resource_is_not_waited_for_without_end(site):
    seen = view(f"{site.url}/slow", most=Limits(seconds=40, patience=4, calm=1))
    assert seen.late
    assert "Bài viết có ảnh chậm" in seen.text


def test_file_is_kept_as_a_file_without_a_picture(site):
    seen = view(f"{site.url}/plan.pdf", most=MOST)
    assert (seen.title, seen.picture, seen.text) == ("plan.pdf", b"", "")
    assert records(seen)[f"{site.url}/plan.pdf"][1] == seen.data


@pytest.mark.parametrize(
    ("path", "why", "final"),
    [
        ("absent", "gone", False),
        ("error", "status", False),
        ("nothing", "empty", False),
        ("empty", "empty", False),
        ("huge", "size", True),
        ("bomb", "size", True),
        ("loop", "hops", True),
        ("inside", "refused-address", True),
        ("file", "refused-scheme", True),
    ],
)
def test_what_cannot_be_kept_is_a_failure_with_its_reason(site, path, why, final):
    with pytest.raises(NotSeen) as refused:
        view(f"{site.url}/{path}", most=MOST)
    assert (refused.value.why, refused.value.final) == (why, final)


def test_page_that_holds_the_browser_up_ends_in_time(site):
    with pytest.raises(NotSeen, match="time"):
        view(f"{site.url}/busy", most=Limits(seconds=18, patience=3, calm=1))


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("file:///etc/passwd", "refused-scheme"),
        ("ftp://example.org/", "refused-scheme"),
        ("http://user:secret@example.org/", "refused-name"),
        ("http://10.1.2.3/", "refused-address"),
        ("http://[fe80::1]/", "refused-address"),
    ],
)
def test_address_of_another_kind_is_refused(url, why):
    with pytest.raises(NotSeen) as refused:
        view(url, most=MOST)
    assert refused.value.why == why


def test_this_machine_is_refused_where_no_test_opens_it(site, settings):
    assert view(f"{site.url}/plan.pdf", most=MOST).status == 200
    settings.EVIDENCE_CAPTURE_THIS_MACHINE = False
    count = len(site.seen)
    with pytest.raises(NotSeen) as port:
        view(f"{site.url}/plan.pdf", most=MOST)
    with pytest.raises(NotSeen) as address:
        view("http://127.0.0.1/", most=MOST)
    assert (port.value.why, address.value.why) == ("refused-port", "refused-address")
    assert len(site.seen) == count


def test_name_that_leads_inside_is_refused(monkeypatch):
    real = socket.getaddrinfo
    inside = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("192.168.1.10", 80))]
    monkeypatch.setattr(
        socket,
        "getaddrinfo",
        lambda host, *a, **k: inside if host == "noi-bo.example" else real(host, *a, **k),
    )
    with pytest.raises(NotSeen) as refused:
        view("http://noi-bo.example/", most=MOST)
    assert refused.value.why == "refused-address"


def test_machine_without_a_browser_says_so(site, settings):
    settings.CHROMIUM = "/nowhere/chromium"
    with pytest.raises(NotSeen, match="browser"):
        view(f"{site.url}/page", most=MOST)


def test_browser_that_takes_too_much_memory_is_ended(site):
    with pytest.raises(NotSeen, match="memory"):
        view(f"{site.url}/page", most=Limits(seconds=60, memory_bytes=100 * 1024 * 1024))


def test_without_a_jail_the_browser_reaches_nothing_either_and_is_gone_afterwards(
    site, settings, monkeypatch
):
    settings.FETCHING_JAIL = "off"
    count, started, family = len(site.seen), set(), processes.family
    monkeypatch.setattr(processes, "family", lambda pid: started.update(family(pid)) or family(pid))
    seen = view(f"{site.url}/moved", most=MOST)
    assert "Chữ do kịch bản viết ra" in seen.text
    assert {"/popup", "POST /posted"}.isdisjoint(site.seen[count:])
    assert len(started) > 3
    until = time.monotonic() + 10  # the kernel buries the last of them a moment later
    while left := [pid for pid in started if Path(f"/proc/{pid}/exe").exists()]:
        assert time.monotonic() < until, left
        time.sleep(0.1)


def test_child_that_dies_is_a_failure():
    order = Message({"chromium": "/bin/false", "url": "http://a.example/", "seconds": 10})
    with pytest.raises(ChildFailed, match="crash"):
        converse("loa.evidence.browser", order, answer=lambda q: q, bounds=Bounds(seconds=30, together=True))


@pytest.mark.django_db
def test_link_handed_in_is_captured_looked_at_and_found_gone_by_the_worker(site, settings, tmp_path):
    settings.EVIDENCE_CAPTURE_LINKS, settings.EVIDENCE_LOOKS_AFTER = True, (1, 7)
    link = add_record(None, Record.Kind.LINK, subject="a.b:1", title="bài", link=f"{site.url}/moved")
    work_off([Capture])
    capture = Capture.objects.get(record=link)
    assert (capture.lease_state, capture.final_url, capture.title) == ("done", f"{site.url}/page", "Tin xã")
    assert Image.open(io.BytesIO(open_blob(capture.picture.blob))).width == 1280
    page, first = site.page, capture.looks.get(after=1)
    try:
        for now, after in ((page.replace("ba buổi", "hai buổi"), 1), (None, 7)):
            site.page = now
            capture.looks.filter(after=after).update(due_at=timezone.now())
            work_off([Look])
    finally:
        site.page = page
    assert [look.found for look in capture.looks.all()] == ["changed", "gone"]
    first.refresh_from_db()
    assert 0.5 < first.kept < 0.98
    assert "hai buổi" in open_blob(first.text.blob).decode()
    assert verify().holds
