"""Nobody waits while a file is looked at: on SQLite who has begun to write keeps all others from it."""

import json
import uuid

import pytest
from django.contrib.messages import get_messages
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.urls import reverse

from loa.assignments.actions.links import make_link, revoke_link
from loa.assignments.models import Assignment, Comment, Proof, SubPlan
from loa.assignments.tests.bearers import address, key_on, signed
from loa.assignments.tests.factories import assignment_of, bring_to
from loa.campaigns.tests.factories import COMMUNES, duty, make_campaign
from loa.documents import opening
from loa.evidence import logs, store
from loa.evidence.actions import keeping, proving
from loa.evidence.errors import ScannerAway
from loa.evidence.models import Record
from loa.evidence.tests.factories import PDF, make_image, make_zip
from loa.fetching.child import Ended

PHOTO = make_image("JPEG")
ROWS = [["Nơi phát", "Nội dung", "Bắt đầu", "Số lần"], ["Thôn 1", "Tin bão", "12/06/2026 08:00", "2"]]


class Looks:
    """The children, the scanner and the store, each with whether a transaction was open when it was asked."""

    def __init__(self, monkeypatch):
        self.seen = []
        kept = b'{"taken": null, "place": null}\n' + PHOTO
        for room, output in (
            (keeping, kept), (proving, b"[]"), (opening, b"{}"), (logs, json.dumps(ROWS).encode()),
        ):  # fmt: skip
            monkeypatch.setattr(room, "run_child", self._child(room.__name__.rpartition(".")[2], output))
        monkeypatch.setattr(keeping, "check_virus", lambda _data: self._note("scanner"))
        monkeypatch.setattr(store, "write", lambda data: self._note("store") or store.digest(data))

    def _child(self, name, output):
        def run(*_args, **_options):
            self._note(name)
            return Ended(0, output, "")

        return run

    def _note(self, name):
        self.seen.append((name, connection.in_atomic_block))

    def taken(self):
        """Who looked since the last time this was asked; none of them inside a transaction."""
        seen, self.seen = self.seen, []
        assert [name for name, locked in seen if locked] == []
        return {name for name, _locked in seen}


@pytest.fixture
def looks(monkeypatch):
    cache.clear()
    opening._PASSED.clear()
    return Looks(monkeypatch)


@pytest.fixture
def row(province):
    campaign = make_campaign(province, [duty("Treo băng rôn", [COMMUNES])])
    return bring_to(
        "accepted", assignment_of(campaign, province.communes[0]), doer=province.commune_officers[0]
    )


def file(name, data):
    return SimpleUploadedFile(name, data)


def handed_in(client, row, **values):
    data = {"act": "add_proof", "key": uuid.uuid4().hex, **values}
    return client.post(reverse("assignments:act", args=[row.pk]), data)


@pytest.mark.django_db(transaction=True)
def test_each_door_has_its_file_looked_at_before_anything_is_written(client, province, row, looks):
    _link, token = make_link(province.officer, row, party="Báo Bình Sơn")
    client.force_login(province.commune_officers[0])
    looks.seen.clear()
    handed_in(client, row, photo=file("a.jpg", PHOTO))
    assert looks.taken() == {"keeping", "scanner", "store"}
    handed_in(client, row, file=file("a.jpg", PHOTO + b"1"))
    assert looks.taken() == {"keeping", "scanner", "store"}
    handed_in(client, row, file=file("a.pdf", PDF))
    assert looks.taken() == {"scanner", "store"}
    handed_in(client, row, signed=file("a.pdf", PDF))
    assert looks.taken() == {"proving", "scanner", "store"}
    handed_in(client, row, log=file("a.xlsx", make_zip("[Content_Types].xml", "xl/workbook.xml")))
    assert looks.taken() == {"logs", "scanner", "store"}
    handed_in(client, row, statement="Đã phát đủ", stated_by="Nguyễn Văn An")
    assert looks.taken() == {"scanner", "store"}
    key = key_on(client, token)
    client.post(address(token), {"act": "add_proof", "key": key, "photo": file("b.jpg", PHOTO)})
    assert looks.taken() == {"keeping", "scanner", "store"}
    data = {"key": uuid.uuid4().hex, "photo": file("c.jpg", PHOTO)}
    assert client.post(reverse("assignments:key-in", args=[row.pk]), data).status_code == 302
    assert looks.taken() == {"keeping", "scanner", "store"}
    data = {"key": uuid.uuid4().hex, "attached": [file("d.jpg", PHOTO), file("d.pdf", PDF)]}
    client.post(reverse("assignments:comment", args=[row.pk]), data)
    assert looks.taken() == {"keeping", "scanner", "store"}
    data = {"key": uuid.uuid4().hex, "file": file("e.txt", b"mot ke hoach")}
    client.post(reverse("assignments:answer", args=[row.pk]), data)
    assert looks.taken() == {"opening", "scanner", "store"}
    assert Record.objects.count() == 8
    assert Comment.objects.get().attachments.count() == 2
    assert SubPlan.objects.count() == 1


@pytest.mark.django_db
def test_nobody_makes_the_server_look_who_may_not_act(client, province, row, looks):
    """Who sees the work, but has no right to do it; who holds a link that was revoked."""
    link, token = make_link(province.officer, row, party="Báo Bình Sơn")
    revoke_link(province.officer, link)
    client.post(address(token), {"act": "add_proof", "key": signed(link), "photo": file("a.jpg", PHOTO)})
    client.force_login(province.officer)  # gave the work, and does not do it
    handed_in(client, row, photo=file("a.jpg", PHOTO))
    data = {"key": "k", "file": file("e.txt", b"mot ke hoach")}
    assert client.post(reverse("assignments:answer", args=[row.pk]), data).status_code == 404
    client.force_login(province.commune_officers[1])
    for name in ("act", "key-in", "comment", "answer"):
        data = {"act": "add_proof", "key": "k", **dict.fromkeys(("photo", "attached", "file"))}
        sent = {field: file("a.jpg", PHOTO) for field in ("photo", "attached", "file")}
        assert client.post(reverse(f"assignments:{name}", args=[row.pk]), data | sent).status_code == 404
    assert looks.seen == []
    assert not Proof.objects.exists()


@pytest.mark.django_db
def test_nothing_is_looked_at_for_work_that_takes_no_proof_any_more(client, province, row, looks):
    Assignment.objects.filter(pk=row.pk).update(state=Assignment.State.HANDED_IN)
    client.force_login(province.commune_officers[0])
    handed_in(client, row, photo=file("a.jpg", PHOTO))
    data = {"key": "k", "photo": file("a.jpg", PHOTO)}
    assert client.post(reverse("assignments:key-in", args=[row.pk]), data).status_code == 422
    assert looks.seen == []


@pytest.mark.django_db
def test_what_was_done_is_not_looked_at_again_when_its_answer_was_lost(
    client, province, row, looks, monkeypatch
):
    """The same call again is well, even though the work has moved on and no scanner answers any more."""
    client.force_login(province.commune_officers[0])

    def send(name, field, **values):
        data = values | {field: file("a.jpg", PHOTO)}
        answer = client.post(reverse(f"assignments:{name}", args=[row.pk]), data)
        assert answer.status_code == 302
        return [str(each) for each in get_messages(answer.wsgi_request) if each.level_tag == "error"]

    def send_all():
        send("comment", "attached", key="1")
        send("answer", "file", key="2")
        send("key-in", "photo", key="3")
        return send("act", "photo", key="4", act="hand_in")

    assert send_all() == []
    looks.seen.clear()

    def away(_data):
        raise ScannerAway("nobody there")

    monkeypatch.setattr(keeping, "check_virus", away)
    assert send_all() == []
    assert looks.seen == []
    assert (Record.objects.count(), Comment.objects.count(), SubPlan.objects.count()) == (2, 1, 1)
