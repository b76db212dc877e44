"""A link handed in is captured in the background or given up with its reason, and looked at again."""

from datetime import timedelta

import pytest
from django.utils import timezone

from loa.directory.models import Post
from loa.directory.rights import NotAllowed
from loa.directory.tests.factories import make_officer, make_unit
from loa.evidence import capturing, rights
from loa.evidence.actions import add_record, capture_again, keeping, look_now
from loa.evidence.capturing import plan_looks
from loa.evidence.errors import NOT_SEEN
from loa.evidence.gathering import NotSeen
from loa.evidence.models import Capture, Look, Record
from loa.evidence.queries import capture_of, looks_of, may_read, open_blob
from loa.evidence.signals import lost
from loa.evidence.tests.beside import Beside
from loa.evidence.tests.seeing import TEXT, make_seen
from loa.evidence.verifying import verify
from loa.notices.models import Notice
from loa.work.models import Leased
from loa.work.worker import work_off

pytestmark = pytest.mark.django_db
LINK = "https://tin.example/bai"
State = Leased.LeaseState


@pytest.fixture(autouse=True)
def _captures(settings):
    settings.EVIDENCE_CAPTURE_LINKS = True


@pytest.fixture
def officer():
    return make_officer(make_unit("UBND xã Bình Sơn"))


@pytest.fixture
def shown(monkeypatch):
    """What the browser would show: a page, or the reason why there is none."""
    wanted = {"now": make_seen()}

    def view(_url):
        if isinstance(wanted["now"], NotSeen):
            raise wanted["now"]
        return wanted["now"]

    monkeypatch.setattr(capturing, "view", view)
    return wanted


@pytest.fixture
def link(officer):
    return add_record(officer, Record.Kind.LINK, subject="a.b:1", title="bài", link=LINK)


@pytest.fixture
def beside(monkeypatch, shown):
    """Page, scanner and store, watched."""
    watched = Beside(monkeypatch)
    watched.watch(capturing, "view")
    watched.watch(keeping, "check_virus")
    return watched


def test_nobody_waits_while_a_page_is_seen_looked_through_and_kept(link, shown, beside):
    do()
    assert beside.done() == {"view", "check_virus", "write"}
    Look.objects.update(due_at=timezone.now() - timedelta(days=1))
    shown["now"] = make_seen(text="Trang đã đổi hẳn")
    do(Look)
    assert beside.done() == {"view", "open", "check_virus", "write"}
    assert set(Look.objects.values_list("found", flat=True)) == {Look.Found.CHANGED}


def do(model=Capture):
    """All attempts that are left, one after another."""
    for _attempt in range(12):
        model.objects.filter(lease_state=State.READY).update(due_at=timezone.now())
        if not work_off([model]):
            return


def test_link_is_captured_and_each_piece_is_a_link_of_the_chain(shown, link):
    do()
    capture = capture_of(link)
    assert (capture.lease_state, capture.final_url, capture.status, capture.title) == (
        State.DONE,
        LINK,
        200,
        "Tin xã",
    )
    pieces = {capture.warc.kind, capture.picture.kind, capture.text.kind}
    assert pieces == {Record.Kind.WARC, Record.Kind.PICTURE, Record.Kind.TEXT}
    assert open_blob(capture.text.blob).decode() == TEXT
    assert open_blob(capture.picture.blob) == shown["now"].picture
    assert capture.text.made_at == shown["now"].at
    assert verify().holds


def test_only_links_are_captured_and_only_where_it_is_on(officer, settings):
    add_record(officer, Record.Kind.STATEMENT, subject="a.b:1", title="lời")
    settings.EVIDENCE_CAPTURE_LINKS = False
    add_record(officer, Record.Kind.LINK, subject="a.b:1", title="bài", link=LINK)
    assert not Capture.objects.exists()


def test_site_that_is_down_is_tried_again_and_its_reason_is_kept(shown, link):
    shown["now"], page = NotSeen("network", "no route"), shown["now"]
    work_off([Capture])
    capture = capture_of(link)
    assert (capture.lease_state, capture.why, capture.captured_at) == (State.READY, "network", None)
    assert capture.due_at > timezone.now()
    shown["now"] = page
    do()
    capture = capture_of(link)
    assert (capture.lease_state, capture.why, capture.warc is not None) == (State.DONE, "", True)


def test_site_that_stays_down_is_given_up_with_its_reason_and_nothing_is_captured(shown, link):
    shown["now"] = NotSeen("time")
    do()
    capture = capture_of(link)
    assert (capture.lease_state, capture.why, capture.warc, capture.captured_at) == (
        State.FAILED,
        "time",
        None,
        None,
    )
    assert not capture.looks.exists()
    assert [*Record.objects.order_by("number").values_list("kind", flat=True)] == ["link", "given_up"]


def test_address_inside_is_not_tried_twice(shown, link):
    shown["now"] = NotSeen("refused-address", "10.0.0.1", final=True)
    work_off([Capture])
    assert capture_of(link).lease_state == State.FAILED


def test_every_reason_has_its_sentence():
    reasons = {"refused-address", "refused-scheme", "refused-port", "refused-name", "gone", "status", "empty"}
    reasons |= {
        "size",
        "time",
        "hops",
        "encoding",
        "network",
        "memory",
        "page",
        "browser",
        "virus",
        "scanner",
    }
    assert reasons <= set(NOT_SEEN)


def test_what_was_given_up_is_tried_anew_by_who_may_see_it(shown, link, officer, monkeypatch):
    shown["now"], page = NotSeen("refused-name", final=True), shown["now"]
    do()
    monkeypatch.setitem(rights._showers, "test", lambda user, _record: user == officer)
    with pytest.raises(NotAllowed):
        capture_again(make_officer(make_unit()), capture_of(link))
    assert capture_of(link).lease_state == State.FAILED
    shown["now"] = page
    capture_again(officer, capture_of(link))
    do()
    assert capture_of(link).lease_state == State.DONE


def test_pieces_are_read_by_who_may_see_the_link(shown, link, officer, monkeypatch):
    do()
    blob = capture_of(link).picture.blob
    other = make_officer(make_unit())
    monkeypatch.setitem(rights._showers, "test", lambda user, _record: user == officer)
    assert (may_read(officer, blob), may_read(other, blob)) == (True, False)


def test_looks_are_due_after_the_days_that_are_set(shown, link, settings):
    settings.EVIDENCE_LOOKS_AFTER = (2, 5)
    do()
    capture = capture_of(link)
    days = [(look.due_at - capture.captured_at).days for look in looks_of(capture)]
    assert days == [2, 5]
    assert work_off([Look]) == 0
    plan_looks(capture)
    assert capture.looks.count() == 2


def looked(shown, link, now):
    """The first look, with this to be seen."""
    do()
    shown["now"] = now
    capture = capture_of(link)
    capture.looks.exclude(pk=looks_of(capture)[0].pk).delete()
    do(Look)
    return looks_of(capture)[0]


def test_page_that_says_the_same_is_the_same_whatever_was_added(shown, link, officer):
    look = looked(shown, link, make_seen(text=TEXT + "\nTin mới: hội thi văn nghệ quần chúng"))
    assert (look.found, look.kept, look.text is not None) == (Look.Found.SAME, 1.0, True)
    assert not Notice.objects.exists()


def test_page_that_changed_is_kept_with_how_much(shown, link, officer):
    one, _two = TEXT.splitlines()
    look = looked(shown, link, make_seen(text=one + "\nMột dòng hoàn toàn khác hẳn"))
    assert look.found == Look.Found.CHANGED
    assert 0.5 < look.kept < 0.98
    assert open_blob(look.text.blob).decode().startswith(one)
    assert look.picture is not None
    assert not Notice.objects.exists()


def test_unit_is_told_once_when_the_page_is_gone_or_says_something_else(shown, link, officer):
    heard = []
    lost.connect(lambda look, **_: heard.append(look), weak=False, dispatch_uid="test")
    colleague = make_officer(officer.person.posts.get().unit, Post.Kind.LEADER)
    stranger = make_officer(make_unit())
    look = looked(shown, link, NotSeen("gone", "404", status=404))
    lost.disconnect(dispatch_uid="test")
    assert (look.found, look.kept, look.status) == (Look.Found.GONE, 0.0, 404)
    told = set(Notice.objects.values_list("recipient", flat=True))
    assert (told, stranger.pk in told) == ({officer.pk, colleague.pk}, False)
    assert [one.pk for one in heard] == [look.pk]


def test_page_of_which_little_is_left_is_told_too(shown, link, officer):
    look = looked(
        shown, link, make_seen(text="Trang này nay bán hàng giảm giá, mời quý khách ghé thăm cửa hàng")
    )
    assert (look.found, look.kept) == (Look.Found.CHANGED, 0.0)
    assert Notice.objects.get().recipient == officer


def test_site_that_is_not_reached_is_no_page_that_is_gone(shown, link, officer):
    look = looked(shown, link, NotSeen("network"))
    assert (look.found, look.why, look.kept) == (Look.Found.UNREACHABLE, "network", None)
    assert not Notice.objects.exists()


def test_file_is_the_same_or_another(shown, link):
    shown["now"] = make_seen(text="", picture=b"", data=b"%PDF-1", media_type="application/pdf")
    do()
    capture = capture_of(link)
    assert (capture.text, capture.picture) == (None, None)
    first, second = looks_of(capture)[:2]
    shown["now"] = make_seen(text="", picture=b"", data=b"%PDF-1", media_type="application/pdf")
    capture.looks.exclude(pk=first.pk).update(due_at=timezone.now() + timedelta(days=99))
    Look.objects.filter(pk=first.pk).update(due_at=timezone.now())
    work_off([Look])
    shown["now"] = make_seen(text="", picture=b"", data=b"%PDF-2", media_type="application/pdf")
    Look.objects.filter(pk=second.pk).update(due_at=timezone.now())
    work_off([Look])
    assert [look.found for look in looks_of(capture)[:2]] == [Look.Found.SAME, Look.Found.CHANGED]


def test_look_of_today_is_asked_for_once_by_who_may_see(shown, link, officer, monkeypatch):
    monkeypatch.setitem(rights._showers, "test", lambda user, _record: user == officer)
    assert look_now(officer, capture_of(link)) is None
    do()
    with pytest.raises(NotAllowed):
        look_now(make_officer(make_unit()), capture_of(link))
    first = look_now(officer, capture_of(link))
    assert look_now(officer, capture_of(link)) == first
    work_off([Look])
    assert Look.objects.get(pk=first.pk).found == Look.Found.SAME


def test_capture_stands_or_falls_with_the_fence(shown, link, monkeypatch):
    from loa.evidence import jobs
    from loa.work.actions import LeaseLost, ask, claim

    row = claim(Capture)
    ask(Capture.objects.get(pk=row.pk))  # another worker has it by now
    with pytest.raises(LeaseLost):
        jobs.capture(row)
    assert Record.objects.count() == 1
    assert capture_of(link).captured_at is None
