"""Signed links for parties without an account: who makes, sees and revokes them; wrong ones look alike."""

import re
import uuid
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from loa.assignments import actions, tokens
from loa.assignments.acting import act
from loa.assignments.actions import Part, Report
from loa.assignments.actions.links import make_link, revoke_link
from loa.assignments.errors import Moved, Refused
from loa.assignments.models import Assignment, Link
from loa.assignments.stand_ins import Bearer
from loa.assignments.tests.bearers import address, send
from loa.assignments.tests.factories import assignment_of
from loa.audit.models import Change
from loa.campaigns.tests.factories import COMMUNES, duty, make_campaign
from loa.directory.models import Post
from loa.directory.rights import NotAllowed
from loa.directory.tests.factories import make_officer, make_unit

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


def test_a_link_comes_from_the_unit_that_gave_it_out_in_vietnamese(client, province, row):
    commune = province.communes[0].name
    url = reverse("assignments:links", args=[row.pk])
    for user, sender in ((province.commune_officers[0], commune), (province.officer, "UBND tỉnh Bình Sơn")):
        client.force_login(user)
        data = {"party": "Trưởng thôn 3", "days": "5", "key": str(uuid.uuid4())}
        shown = client.post(url, data, headers={"accept-language": "en"}).text
        assert f"Kính gửi Trưởng thôn 3. {sender} đề nghị" in shown
        token = re.search(r"/p/([^/\"]+)/", shown).group(1)
        assert f"Gửi Trưởng thôn 3, từ {sender}<" in Client().get(address(token)).text


def test_the_message_names_no_half_word_of_the_work(client, province, row):
    Assignment.objects.filter(pk=row.pk).update(what="tuyên truyền " * 20)
    client.force_login(province.officer)
    data = {"party": "Báo", "days": "5", "key": str(uuid.uuid4())}
    shown = client.post(reverse("assignments:links", args=[row.pk]), data).text
    assert "tuyên truyền …" in shown
    assert "truyền t…" not in shown


def test_the_party_of_a_whole_enters_what_is_not_counted_in_its_parts(province, row):
    _link, token = make_link(province.officer, row, party="Báo")
    actions.accept(province.commune_officers[0], row)
    below = make_unit("Thôn 3", parent=province.communes[0])
    (part,) = actions.hand_down(province.commune_officers[0], row, parts=[Part(unit=below)])
    Assignment.objects.filter(pk=part.pk).update(counted=3)
    Assignment.objects.filter(pk=row.pk).update(counted=5)
    assert (
        'id="count" type="number" name="count" min="0" max="1000000000" inputmode="numeric" value="2"'
        in Client().get(address(token)).content.decode()
    )


def test_the_page_of_links_is_the_units_and_the_givers(client, province, row):
    url = reverse("assignments:links", args=[row.pk])
    wanted = {province.commune_officers[0]: 200, province.officer: 200, province.commune_officers[1]: 404}
    for user, status in wanted.items():
        client.force_login(user)
        assert client.get(url).status_code == status
        made = client.post(url, {"party": "Báo", "days": "5", "key": str(uuid.uuid4())})
        assert made.status_code == status
    assert Link.objects.count() == 2


def test_a_link_revoked_while_the_report_was_on_its_way_takes_nothing(province, row):
    link, token = make_link(province.commune_officers[0], row, party="Báo Bình Sơn")
    held = tokens.link_of(token)  # looked up before a long photo has come in
    revoke_link(province.commune_officers[0], link)
    for name in ("accept", "report_progress"):
        with pytest.raises(NotAllowed):
            act(Bearer(held), held.assignment, name, key=name, report=Report("Đã đăng", 1))
    assert not row.steps.exists()
