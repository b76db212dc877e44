"""A party without an account, by its link: one assignment, in its own name, and nothing else."""

import io
import re
import uuid

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.templatetags.static import static
from django.test import Client
from django.urls import reverse
from PIL import Image

from loa.assignments.actions import add_proof
from loa.assignments.actions.links import make_link
from loa.assignments.models import Assignment
from loa.assignments.stand_ins import Bearer, Clerk
from loa.assignments.taking import may_take
from loa.assignments.tests.bearers import address, key_on, send, signed
from loa.assignments.tests.factories import assignment_of, bring_to, make_record
from loa.assignments.transitions import TABLE
from loa.audit.models import Change
from loa.campaigns.tests.factories import COMMUNES, duty, make_campaign
from loa.evidence.models import Record

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_limit_from_before():
    cache.clear()


@pytest.fixture
def campaign(province):
    return make_campaign(province, [duty("Phát 02 buổi trên đài", [COMMUNES]), duty("Việc khác", [COMMUNES])])


@pytest.fixture
def row(province, campaign):
    return assignment_of(campaign, province.communes[0])


@pytest.fixture
def link(province, row):
    return make_link(province.officer, row, party="Báo Bình Sơn")


def test_the_bearer_accepts_reports_and_hands_in_in_the_partys_name(row, link):
    made, token = link
    client = Client(enforce_csrf_checks=True)
    assert "Đã nhận việc" in send(client, token, "accept").content.decode()
    send(client, token, "report_progress", words="Đã in một kỳ", count="1")
    row.refresh_from_db()
    assert (row.state, row.counted) == ("in-progress", 1)
    send(client, token, "hand_in", link="baobinhson.example.vn/bai-1", words="Đủ hai kỳ", count="2")
    row.refresh_from_db()
    assert (row.state, row.counted) == ("handed-in", 2)
    steps = list(row.steps.values_list("way", "by", "link"))
    assert steps == [
        ("accept", None, made.pk),
        ("report_progress", None, made.pk),
        ("hand_in", None, made.pk),
    ]
    assert row.proofs.get().link == made
    assert row.proofs.get().record.made_by is None
    changed = Change.objects.filter(action="assignments.hand_in").get()
    assert changed.actor is None
    assert changed.values["link"] == [None, made.pk]


def test_the_history_names_the_party_and_the_link(client, province, row, link):
    made, token = link
    send(Client(), token, "accept")
    client.force_login(province.officer)
    page = client.get(reverse("assignments:detail", args=[row.pk])).content.decode()
    assert f"Báo Bình Sơn (qua liên kết số {made.pk})" in page


def test_a_file_and_a_photo_by_link(row, link, jpeg):
    client = Client()
    send(client, link[1], "accept")
    files = {"photo": jpeg, "file": SimpleUploadedFile("bien-ban.txt", b"noi dung", "text/plain")}
    send(client, link[1], "hand_in", **files)
    row.refresh_from_db()
    assert row.state == "handed-in"
    kinds = {kind for (kind,) in row.proofs.values_list("record__kind")}
    assert kinds == {Record.Kind.PHOTO, Record.Kind.FILE}


@pytest.fixture
def jpeg():
    made = io.BytesIO()
    Image.new("RGB", (40, 30), "green").save(made, "JPEG")
    return SimpleUploadedFile("a.jpg", made.getvalue(), "image/jpeg")


@pytest.mark.parametrize("name", sorted(set(TABLE) - {"accept", "report_progress", "add_proof", "hand_in"}))
def test_a_link_gives_no_other_way(row, link, name):
    made, token = link
    bring_state = {"confirm": "handed-in", "return": "handed-in", "offer_again": "declined"}.get(
        name, "offered"
    )
    Assignment.objects.filter(pk=row.pk).update(state=bring_state)
    assert not may_take(Bearer(made), TABLE[name], row)
    before = row.steps.count()
    assert send(Client(), token, name, key=signed(made), words="vì sao").status_code == 422
    assert row.steps.count() == before


def test_a_form_sent_twice_acts_once_and_a_forged_one_never(row, link):
    _made, token = link
    client = Client()
    send(client, token, "accept")
    key = key_on(client, token)
    for _time in range(3):
        send(client, token, "report_progress", words="Một lần", key=key)
    assert row.steps.filter(words="Một lần").count() == 1
    for forged in ("", "abc", str(uuid.uuid4()), key[:-2] + "xx"):
        assert send(client, token, "report_progress", words="Giả", key=forged or "-").status_code == 422
    assert not row.steps.filter(words="Giả").exists()


def test_the_key_of_another_link_is_not_taken(province, row, campaign, link):
    other, _token = make_link(province.officer, assignment_of(campaign, province.communes[1]), party="Đài")
    answer = send(Client(), link[1], "accept", key=signed(other))
    assert answer.status_code == 422
    row.refresh_from_db()
    assert row.state == "offered"


def test_too_many_tries_are_turned_away(link, monkeypatch):
    monkeypatch.setattr("loa.assignments.views.bearer.OPENINGS", (3, 600))
    answers = [Client().get(address(f"x{n}")).status_code for n in range(5)]
    assert answers == [404, 404, 404, 429, 429]
    assert Client(REMOTE_ADDR="10.1.1.1").get(address(link[1])).status_code == 200
    monkeypatch.setattr("loa.assignments.views.bearer.USES", (1, 3600))
    assert Client(REMOTE_ADDR="10.1.1.2").get(address(link[1])).status_code == 429


def test_the_page_is_not_kept_found_or_told_on(link):
    answer = Client().get(address(link[1]))
    assert answer["Cache-Control"] == "no-store"
    assert answer["Referrer-Policy"] == "no-referrer"
    assert "noindex" in answer["X-Robots-Tag"]
    assert not answer.cookies
    scripts = re.findall(r"<script[^>]*>", answer.content.decode())
    assert scripts == [f'<script type="module" src="{static("loa/files.js")}">'], "our own, for its files"


def test_a_link_stays_with_its_assignment(province, campaign, row, link):
    other = assignment_of(campaign, province.communes[1])
    assert may_take(Bearer(link[0]), TABLE["accept"], row)
    assert not may_take(Bearer(link[0]), TABLE["accept"], other)
    page = Client().get(address(link[1])).content.decode()
    assert province.communes[0].name in page
    assert province.communes[1].name not in page
    assert "Việc khác" not in page


def test_the_page_shows_no_proof_of_others(province, row, link):
    bring_to("in-progress", row, doer=province.commune_officers[0])
    doer = province.commune_officers[0]
    add_proof(doer, row, record=make_record(doer, row, title="Tin nội bộ của xã"))
    page = Client().get(address(link[1])).content.decode()
    assert "Tin nội bộ" not in page
    assert "Đã làm một phần" not in page


def test_who_keys_in_a_slip_takes_no_other_way(province, row):
    assert may_take(Clerk(province.officer), TABLE["accept"], row)
    assert not may_take(Clerk(province.officer), TABLE["decline"], row)
    assert not may_take(Clerk(province.commune_officers[1]), TABLE["accept"], row)
