"""A party without an account, by a signed link: one assignment, in its own name, and nothing else."""

import io
import re
import uuid
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.signing import TimestampSigner
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from loa.assignments import tokens
from loa.assignments.actions import add_proof
from loa.assignments.actions.links import make_link, revoke_link
from loa.assignments.errors import Moved, Refused
from loa.assignments.models import Assignment, Link
from loa.assignments.stand_ins import Bearer, Clerk
from loa.assignments.taking import may_take
from loa.assignments.tests.factories import assignment_of, bring_to, make_record
from loa.assignments.transitions import TABLE
from loa.assignments.views.bearer import _salt
from loa.audit.models import Change
from loa.campaigns.tests.factories import COMMUNES, duty, make_campaign, make_province
from loa.directory.models import Post
from loa.directory.rights import NotAllowed
from loa.directory.tests.factories import make_officer
from loa.evidence.models import Record

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_limit_from_before():
    cache.clear()


@pytest.fixture
def province():
    return make_province(communes=2)


@pytest.fixture
def campaign(province):
    return make_campaign(province, [duty("Phát 02 buổi trên đài", [COMMUNES]), duty("Việc khác", [COMMUNES])])


@pytest.fixture
def row(province, campaign):
    return assignment_of(campaign, province.communes[0])


@pytest.fixture
def link(province, row):
    return make_link(province.officer, row, party="Báo Bình Sơn")


def address(token):
    return reverse("bearer", args=[token])


def key_on(client, token):
    return re.search(r'name="key" value="([^"]+)"', client.get(address(token)).content.decode()).group(1)


def send(client, token, name, **values):
    data = {"act": name, "key": values.pop("key", None) or key_on(client, token), **values}
    return client.post(address(token), data, follow=True)


# ── who may make one ───────────────────────────────────────────────────────────────────────────────


def test_the_unit_and_the_giver_make_links_and_nobody_else(province, row):
    doer, neighbour = province.commune_officers
    for user in (doer, province.officer):
        assert make_link(user, row, party="Trưởng thôn 3")[0].made_by == user
    for user in (neighbour, province.health_officer, make_officer(province.top, Post.Kind.ADMINISTRATOR)):
        with pytest.raises(NotAllowed):
            make_link(user, row, party="Trưởng thôn 3")
    assert Link.objects.count() == 2


def test_only_a_hash_of_the_token_is_kept(link):
    made, token = link
    assert made.token_hash == tokens.hash_of(token) != token
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM assignments_link")
        assert token not in str(cursor.fetchall())
    logged = Change.objects.filter(action="assignments.make_link").get()
    assert token not in str(logged.values)


def test_what_cannot_be_is_refused(province, row):
    for values in ({"party": "  "}, {"party": "Báo", "days": 0}, {"party": "Báo", "days": 366}):
        with pytest.raises(Refused):
            make_link(province.officer, row, **values)
    Assignment.objects.filter(pk=row.pk).update(state="confirmed")
    with pytest.raises(Moved):
        make_link(province.officer, row, party="Báo")


def test_a_link_lasts_as_long_as_the_setting_says(province, row, settings):
    settings.LINK_DAYS = 3
    made, _token = make_link(province.officer, row, party="Báo")
    assert timedelta(days=2.9) < made.expires_at - timezone.now() < timedelta(days=3.1)


# ── what its bearer sees and does ──────────────────────────────────────────────────────────────────


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
    assert send(Client(), token, name, key=_signed(made), words="vì sao").status_code == 422
    assert row.steps.count() == before


def _signed(link):
    return TimestampSigner(salt=_salt(link)).sign(str(uuid.uuid4()))


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
    answer = send(Client(), link[1], "accept", key=_signed(other))
    assert answer.status_code == 422
    row.refresh_from_db()
    assert row.state == "offered"


# ── what is wrong is one and the same ──────────────────────────────────────────────────────────────


def test_revoked_expired_altered_and_unknown_links_look_alike(province, campaign, row):
    pages = []
    revoked, token = make_link(province.officer, row, party="Báo")
    assert Client().get(address(token)).status_code == 200
    revoke_link(province.officer, revoked)
    pages.append(Client().get(address(token)))
    expired, token = make_link(province.officer, row, party="Báo")
    Link.objects.filter(pk=expired.pk).update(expires_at=timezone.now() - timedelta(seconds=1))
    pages.append(Client().get(address(token)))
    _made, token = make_link(province.officer, row, party="Báo")
    for wrong in (token[:-1] + ("a" if token[-1] != "a" else "b"), "x", tokens.new_token(), "a" * 900):
        pages.append(Client().get(address(wrong)))
    assert {page.status_code for page in pages} == {404}
    assert len({page.content for page in pages}) == 1
    assert len({tuple(sorted(page.headers.items())) for page in pages}) == 1
    assert all(Client().post(address(token[:-1]), {"act": "accept"}).status_code == 404 for _ in range(2))


def test_a_link_is_taken_away_by_unit_or_giver_only(client, province, row, link):
    made, token = link
    url = reverse("assignments:revoke", args=[row.pk, made.pk])
    client.force_login(province.commune_officers[1])
    assert client.post(url).status_code == 404
    assert Client().get(address(token)).status_code == 200
    client.force_login(province.commune_officers[0])
    client.post(url)
    assert Client().get(address(token)).status_code == 404
    assert Change.objects.filter(action="assignments.revoke_link").count() == 1
    client.post(url)
    assert Change.objects.filter(action="assignments.revoke_link").count() == 1


def test_uses_are_logged_counted_and_shown(client, province, row, link):
    made, token = link
    bearer = Client()
    send(bearer, token, "accept")
    made.refresh_from_db()
    assert [use.act for use in made.log.all()] == ["opened", "accept", "opened"]
    assert made.uses == 3
    assert made.last_used_at is not None
    client.force_login(province.commune_officers[0])
    page = client.get(reverse("assignments:links", args=[row.pk])).content.decode()
    assert re.search(r'data-label="Số lần mở">\s*3<', page)


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
    assert b"<script" not in answer.content


# ── a leaked link opens nothing else ───────────────────────────────────────────────────────────────


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


# ── the unit's page ────────────────────────────────────────────────────────────────────────────────


def test_the_address_is_shown_once(client, province, row):
    client.force_login(province.commune_officers[0])
    url = reverse("assignments:links", args=[row.pk])
    data = {"party": "Đài truyền thanh", "days": "10", "key": str(uuid.uuid4())}
    first = client.post(url, data).content.decode()
    token = re.search(r"/p/([^/\"]+)/", first).group(1)
    assert "<svg" in first[first.index("link-fresh") :]
    assert Client().get(address(token)).status_code == 200
    again = client.post(url, data).content.decode()
    assert token not in again
    assert Link.objects.count() == 1
    assert token not in client.get(url).content.decode()


def test_the_page_of_links_is_the_units_and_the_givers(client, province, row):
    url = reverse("assignments:links", args=[row.pk])
    wanted = {province.commune_officers[0]: 200, province.officer: 200, province.commune_officers[1]: 404}
    for user, status in wanted.items():
        client.force_login(user)
        assert client.get(url).status_code == status
        made = client.post(url, {"party": "Báo", "days": "5", "key": str(uuid.uuid4())})
        assert made.status_code == status
    assert Link.objects.count() == 2


def test_who_keys_in_a_slip_takes_no_other_way(province, row):
    assert may_take(Clerk(province.officer), TABLE["accept"], row)
    assert not may_take(Clerk(province.officer), TABLE["decline"], row)
    assert not may_take(Clerk(province.commune_officers[1]), TABLE["accept"], row)
