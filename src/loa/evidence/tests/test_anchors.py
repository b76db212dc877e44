"""The head of the chain is given to somebody outside once a day; whoever then cuts the chain is found out."""

import json
import shutil
from dataclasses import asdict
from datetime import timedelta

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from loa.directory.models import Post
from loa.directory.tests.factories import make_officer, make_unit
from loa.evidence import anchoring
from loa.evidence.actions import add_record
from loa.evidence.anchoring import ask_anchors
from loa.evidence.chain import START, Break, hash_of
from loa.evidence.jobs import anchor_daily
from loa.evidence.models import Anchor, Record
from loa.evidence.stamps import NotStamped, ask_stamp, is_stamp_of, said
from loa.evidence.tests.tsa import make_authority, running_authority
from loa.evidence.verdicts import told, verdict_of
from loa.evidence.verifying import verify
from loa.notices.mail_server import MailServer
from loa.notices.tests.factories import use
from loa.notices.tests.mailbox import mail_server_running
from loa.work.actions import claim
from loa.work.models import Leased
from loa.work.worker import work_off

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is missing: run make test-deps"),
]
State = Leased.LeaseState


@pytest.fixture
def chain():
    return [add_record(None, "statement", subject="a.b:1", title=f"Đã phát {n}") for n in range(1, 6)]


@pytest.fixture(scope="module")
def authority(tmp_path_factory):
    with running_authority(tmp_path_factory.mktemp("tsa")) as running:
        yield running


@pytest.fixture
def stamped(settings, authority):
    authority.mood = ""
    settings.TSA_URL, settings.TSA_ROOTS = authority.url, str(authority.roots)
    return authority


def cut_off(number):
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM evidence_record WHERE number > %s", [number])


def test_nothing_is_anchored_where_nothing_is_set_up_or_there_is_no_chain(chain, settings):
    assert ask_anchors() == []
    settings.ANCHOR_MAIL = "luu-tru@binhson.example"
    cut_off(0)
    assert ask_anchors() == []


@pytest.fixture
def box(settings):
    with mail_server_running() as running:
        use(settings, running)
        settings.ANCHOR_MAIL = "luu-tru@binhson.example"
        yield running


def test_mail_carries_the_head_once_a_day(chain, box):
    anchor_daily(None)
    anchor_daily(None)
    work_off([Anchor])
    (sent,) = box.mails
    assert sent["To"] == "luu-tru@binhson.example"
    assert f"loa evidence verify --head 5:{chain[-1].hash}" in sent.get_content()
    anchor = Anchor.objects.get()
    assert (anchor.number, anchor.lease_state, anchor.anchored_at is not None) == (5, State.DONE, True)
    assert sent["Message-ID"] == anchor.message_id
    verdict = verify()
    assert (verdict.holds, verdict.anchors) == (True, 1)


@pytest.mark.parametrize("away", ["down", "451 later"])
def test_mail_server_that_is_away_is_tried_again_with_the_same_message_id(chain, box, settings, away):
    there = settings.MAIL_SERVER
    if away == "down":
        settings.MAIL_SERVER = MailServer("127.0.0.1", 1, seconds=2.0)
    else:
        box.plan = [away]
    ask_anchors()
    work_off([Anchor])
    anchor = Anchor.objects.get()
    assert (anchor.lease_state, anchor.anchored_at, anchor.in_doubt, box.received) == (
        State.READY,
        None,
        False,
        [],
    )
    assert anchor.last_error
    assert verify().anchors == 0
    settings.MAIL_SERVER = there
    Anchor.objects.update(due_at=timezone.now())
    work_off([Anchor])
    assert box.ids == [anchor.message_id]
    assert Anchor.objects.get().anchored_at is not None


@pytest.mark.parametrize("act", ["cut", "cut-lost"])
def test_mail_cut_off_after_its_last_dot_is_in_doubt_and_not_sent_again(client, chain, box, act):
    box.plan = [act]
    ask_anchors()
    for _attempt in range(3):
        Anchor.objects.update(due_at=timezone.now())
        work_off([Anchor])
    anchor = Anchor.objects.get()
    assert (anchor.in_doubt, anchor.lease_state, box.talks) == (True, State.FAILED, 1)
    assert verify().anchors == 0
    client.force_login(make_officer(make_unit(), Post.Kind.ADMINISTRATOR))
    assert "Chưa rõ đã đến chưa" in client.get(reverse("evidence:chain")).content.decode()


def test_worker_that_dies_behind_the_last_dot_leaves_the_mail_in_doubt(chain, box, monkeypatch):
    ask_anchors()

    class Killed(BaseException):
        pass

    def dies(*_args, **_more):
        raise Killed

    monkeypatch.setattr(anchoring, "finishing", dies)
    with pytest.raises(Killed):
        anchoring.anchor_head(claim(Anchor))
    monkeypatch.undo()
    Anchor.objects.update(leased_until=timezone.now() - timedelta(seconds=1))
    work_off([Anchor])
    assert Anchor.objects.get().in_doubt
    assert len(box.received) == 1


def test_without_a_mail_server_the_anchor_waits_and_says_why(chain, settings):
    settings.ANCHOR_MAIL, settings.MAIL_SERVER = "luu-tru@binhson.example", None
    ask_anchors()
    work_off([Anchor])
    anchor = Anchor.objects.get()
    assert (anchor.lease_state, "LOA_MAIL_URL" in anchor.last_error) == (State.READY, True)


def test_stamp_is_taken_and_proven(chain, stamped):
    ask_anchors()
    work_off([Anchor])
    anchor = Anchor.objects.get()
    assert (anchor.way, anchor.lease_state, is_stamp_of(anchor)) == (Anchor.Way.STAMP, State.DONE, True)
    assert verify().holds
    anchor.hash = "f" * 64
    assert not is_stamp_of(anchor)


def test_end_cut_off_is_found_by_the_anchor(chain, stamped):
    ask_anchors()
    work_off([Anchor])
    add_record(None, "statement", subject="a.b:1", title="sau")
    assert verify().holds
    cut_off(3)
    assert verify().broken == Break(4, "cut")


def test_chain_written_anew_is_found_by_the_anchor(chain, stamped):
    ask_anchors()
    work_off([Anchor])
    previous = START
    for record in Record.objects.order_by("number"):
        record.title = "Viết lại"
        record.previous = previous
        previous = record.hash = hash_of(record)
        values = {"title": record.title, "previous": record.previous, "hash": record.hash}
        Record.objects.filter(pk=record.pk).update(**values)
    assert verify().broken == Break(5, "anchor")


def test_anchor_made_to_fit_has_a_stamp_that_proves_nothing(chain, stamped):
    ask_anchors()
    work_off([Anchor])
    cut_off(3)
    Anchor.objects.update(number=3, hash=chain[2].hash)
    verdict = verify()
    assert (verdict.broken, verdict.false_stamps) == (None, [str(timezone.localdate())])
    assert not verdict.holds


def test_stamp_of_another_authority_proves_nothing(chain, stamped, settings, tmp_path):
    ask_anchors()
    work_off([Anchor])
    settings.TSA_ROOTS = str(make_authority(tmp_path, "Kẻ khác"))
    assert not verify().holds
    with pytest.raises(NotStamped, match="certificates"):
        ask_stamp(said(1, "a" * 64))


def test_without_certificates_stamps_are_kept_and_said_to_be_unchecked(chain, stamped, settings):
    settings.TSA_ROOTS = ""
    ask_anchors()
    work_off([Anchor])
    verdict = verify()
    assert (verdict.holds, verdict.unchecked_stamps) == (True, 1)


@pytest.mark.parametrize(
    ("mood", "why"), [("error", "500"), ("rubbish", "RFC 3161"), ("replay", "something else")]
)
def test_authority_that_fails_is_tried_again(chain, stamped, mood, why):
    ask_stamp(b"an earlier question")
    stamped.mood = mood
    ask_anchors()
    work_off([Anchor])
    anchor = Anchor.objects.get()
    assert (anchor.lease_state, anchor.anchored_at, bytes(anchor.token)) == (State.READY, None, b"")
    assert why in anchor.last_error
    stamped.mood = ""
    Anchor.objects.update(due_at=timezone.now())
    work_off([Anchor])
    assert is_stamp_of(Anchor.objects.get())


def test_old_answer_to_the_same_words_is_refused(stamped):
    ask_stamp(b"the same")
    stamped.mood = "replay"
    with pytest.raises(NotStamped, match="another question"):
        ask_stamp(b"the same")


def test_authority_that_is_away_is_a_failure(settings):
    settings.TSA_URL = "http://127.0.0.1:9/"
    with pytest.raises(NotStamped):
        ask_stamp(b"x")


def test_anchors_of_several_days_are_all_held_against(chain, box):
    ask_anchors()
    Anchor.objects.update(day=timezone.localdate() - timedelta(days=1))
    last = add_record(None, "statement", subject="a.b:1", title="hôm nay")
    ask_anchors()
    work_off([Anchor])
    verdict = verify()
    assert verdict.anchors == 2
    today = timezone.localdate()
    assert told(verdict)[1:4] == [
        "Đã đối chiếu với 2 mốc neo.",
        f"– {today:%d/%m/%Y}, bằng thư điện tử: bản ghi số 6",
        f"– {today - timedelta(days=1):%d/%m/%Y}, bằng thư điện tử: bản ghi số 5",
    ]
    assert verdict_of(json.loads(json.dumps(asdict(verdict)))) == verdict  # as the page keeps it
    Record.objects.filter(pk=last.pk).update(title="khác")
    assert verify().broken == Break(6, "hash")


def test_of_very_many_anchors_the_last_are_named(chain, box):
    """A mail a day for years: ten are named, the others by how many and since when."""
    ask_anchors()
    work_off([Anchor])
    anchor, today = Anchor.objects.get(), timezone.localdate()
    for days in range(1, 13):
        anchor.pk, anchor.day = None, today - timedelta(days=days)
        anchor.save(force_insert=True)
    lines = told(verify())
    assert sum(line.startswith("– ") for line in lines) == 11
    assert f"– và 3 mốc trước đó, sớm nhất ngày {today - timedelta(days=12):%d/%m/%Y}" in lines
