"""The wall of photos on which thousands are confirmed, and the doubts it tells."""

import re
from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from loa.assignments import pictures
from loa.assignments.actions import accept, hand_in
from loa.assignments.models import Assignment, Likeness, Picture
from loa.assignments.proofs import Handed, keep_proof
from loa.assignments.queries.photos import TIME, shown_of
from loa.assignments.tests.factories import asked
from loa.assignments.tests.scenes import ON_ITS_WAY, jpeg, scene
from loa.assignments.tests.walls import hand, make_wall
from loa.assignments.views.wall import PAGE, waiting_of
from loa.campaigns.tests.factories import COMMUNES, duty, make_campaign, make_province
from loa.directory.models import Post, Unit
from loa.directory.tests.factories import make_officer
from loa.evidence.actions import erase_blob
from loa.work.worker import work_off

pytestmark = pytest.mark.django_db
MOST_QUERIES = 15
AGES = timedelta(days=365 * 900)


@pytest.fixture
def province():
    return make_province(communes=6)


@pytest.fixture
def campaign(province):
    return make_wall(province)


@pytest.fixture
def work(campaign):
    return campaign.duties.get(number=1)


def doubts_of(user, work):
    rows = list(waiting_of(user, work))
    return {one.assignment.unit.name: [(d.kind, d.words) for d in one.doubts] for one in shown_of(user, rows)}


def test_photos_are_looked_at_in_the_background(province, campaign):
    hand(province, campaign, 0, photo=jpeg(scene(1)))
    picture = Picture.objects.get()
    assert not picture.thumbnail
    work_off([Picture])
    picture.refresh_from_db()
    assert picture.lease_state == "done"
    assert bytes(picture.thumbnail).startswith(b"\xff\xd8")
    assert picture.edges is not None


def test_the_same_and_nearly_the_same_photo_of_another_unit_is_said(province, campaign, work):
    first = scene(4)
    hand(province, campaign, 0, photo=jpeg(first))
    hand(province, campaign, 1, photo=jpeg(first))
    hand(province, campaign, 2, photo=jpeg(ON_ITS_WAY["squeezed"](first)))
    hand(province, campaign, 3, photo=jpeg(scene(9)))
    hand(province, campaign, 0, photo=jpeg(first), number=2)
    work_off([Picture])
    names = [unit.name for unit in province.communes]
    found = doubts_of(province.officer, work)
    assert found[names[3]] == []
    said = [words for _kind, words in found[names[1]]]
    assert f"Ảnh này đã được {names[0]} nộp trước đó" in said
    assert any("gần như giống hệt" in words and names[2] in words for words in said)
    assert any("gần như giống hệt" in words and "trước" in words for _kind, words in found[names[2]])
    assert any("nhiệm vụ 2" in words for _kind, words in found[names[0]])


def test_doubts_name_no_unit_that_one_does_not_see(province, campaign, work):
    elsewhere = make_province(communes=1)
    Unit.objects.filter(pk=elsewhere.communes[0].pk).update(name="UBND xã Người Lạ")
    other = make_campaign(elsewhere, [duty("Việc của tỉnh khác", [COMMUNES])])
    row = other.assignments.filter(unit=elsewhere.communes[0]).first()
    accept(elsewhere.commune_officers[0], row)
    record = keep_proof(elsewhere.commune_officers[0], row, Handed(photo=jpeg(scene(5)), name="a.jpg"))
    hand_in(elsewhere.commune_officers[0], row, record=record)
    hand(province, campaign, 0, photo=jpeg(scene(5)))
    work_off([Picture])
    (found,) = doubts_of(province.officer, work).values()
    assert len(found) == 1
    assert "Người Lạ" not in found[0][1]
    assert "không được xem" in found[0][1]


def taken(number, moment):
    """A photo that says it was taken then, by the clock of this place."""
    details = Image.Exif()
    details[0x8769] = {0x9003: moment.strftime("%Y:%m:%d %H:%M:%S")}
    return jpeg(scene(number), exif=details.tobytes())


def test_a_photo_from_before_or_after_the_work_is_said(province, campaign, work):
    today = timezone.localtime().replace(tzinfo=None)
    hand(province, campaign, 0, photo=taken(7, datetime(2025, 1, 5, 9, 0)))
    hand(province, campaign, 1, photo=taken(22, today - timedelta(days=1)))
    hand(province, campaign, 2, photo=jpeg(scene(60)))
    Assignment.objects.filter(unit=province.communes[1], duty=work).update(
        due=today.date() - timedelta(days=3)
    )
    work_off([Picture])
    names = [unit.name for unit in province.communes]
    found = doubts_of(province.officer, work)
    assert [kind for kind, _words in found[names[0]]] == [TIME]
    assert "05/01/2025" in found[names[0]][0][1]
    assert [kind for kind, _words in found[names[1]]] == [TIME]
    assert found[names[2]] == []


def test_a_photo_from_the_future_is_said(client, province, campaign, work):
    now = timezone.localtime().replace(tzinfo=None)
    rows = [
        hand(province, campaign, index, photo=taken(number, now + ahead))
        for index, (number, ahead) in enumerate(
            [(7, timedelta(days=2)), (22, timedelta(days=90)), (60, timedelta(minutes=20)), (31, AGES)]
        )
    ]
    work_off([Picture])
    found = doubts_of(province.officer, work)
    names = [unit.name for unit in province.communes]
    for index in (0, 1, 3):
        ((kind, words),) = found[names[index]]
        assert (kind, "sau cả lúc nộp" in words) == (TIME, True)
    assert f"{now + timedelta(days=2):%d/%m/%Y}" in found[names[0]][0][1]
    assert found[names[2]] == []
    client.force_login(province.officer)
    pages = [client.get(reverse("assignments:detail", args=[row.pk])).content.decode() for row in rows]
    assert ["sau cả lúc nộp" in page for page in pages] == [True, True, False, True]


def test_the_page_of_a_hand_in_says_a_photo_from_before_the_work(client, province, campaign):
    row = hand(province, campaign, 0, photo=taken(7, datetime(2025, 1, 5, 9, 0)))
    client.force_login(province.commune_officers[0])
    assert (
        "trước khi việc bắt đầu" in client.get(reverse("assignments:detail", args=[row.pk])).content.decode()
    )


def test_nothing_is_left_to_see_of_an_erased_photo(client, province, campaign):
    row = hand(province, campaign, 0, photo=jpeg(scene(1)))
    hand(province, campaign, 1, photo=jpeg(ON_ITS_WAY["halved"](scene(1))))
    work_off([Picture])
    assert Likeness.objects.count() == 1
    proof = row.proofs.get()
    client.force_login(province.officer)
    url = reverse("assignments:thumbnail", args=[proof.pk])
    assert client.get(url).status_code == 200
    erase_blob(
        make_officer(province.top, Post.Kind.ADMINISTRATOR), blob=proof.record.blob, why="theo yêu cầu"
    )
    assert client.get(url).status_code == 404
    gone = Picture.objects.get(blob=proof.record.blob)
    assert (bytes(gone.thumbnail), gone.edges, gone.band0) == (b"", None, None)
    assert not Likeness.objects.exists()
    assert pictures.alike(gone) == []


def test_a_photo_erased_while_it_is_looked_at_leaves_nothing(province, campaign, monkeypatch):
    row = hand(province, campaign, 0, photo=jpeg(scene(1)))
    hand(province, campaign, 1, photo=jpeg(ON_ITS_WAY["halved"](scene(1))))
    blob, officer = row.proofs.get().record.blob, make_officer(province.top, Post.Kind.ADMINISTRATOR)
    seen = pictures._seen

    def then_erased(picture):
        found = seen(picture)
        if picture.blob_id == blob.pk:
            erase_blob(officer, blob=blob, why="theo yêu cầu")
        return found

    monkeypatch.setattr(pictures, "_seen", then_erased)
    work_off([Picture])
    gone = Picture.objects.get(blob=blob)
    assert (bytes(gone.thumbnail), gone.edges, gone.band0) == (b"", None, None)
    assert not Likeness.objects.exists()


def test_the_wall_shows_what_waits_to_those_who_decide(client, province, campaign, work):
    for index in range(4):
        hand(province, campaign, index, photo=jpeg(scene(index)))
    work_off([Picture])
    url = reverse("assignments:wall", args=[work.pk])
    client.force_login(province.officer)
    with CaptureQueriesContext(connection) as seen:
        page = client.get(url)
    assert asked(seen) <= MOST_QUERIES
    assert len(page.context["shown"]) == 4
    assert page.content.decode().count("thumbnail.jpg") == 4
    for user in (province.commune_officers[0], province.health_officer):
        client.force_login(user)
        assert client.get(url).status_code == 404


def test_the_wall_asks_as_much_of_many_as_of_few(client, province, campaign, work):
    counts = []
    client.force_login(province.officer)
    for index in (0, 1, 2, 3, 4):
        hand(province, campaign, index, photo=jpeg(scene(2)))
        work_off([Picture])
        if index in (1, 4):
            with CaptureQueriesContext(connection) as seen:
                client.get(reverse("assignments:wall", args=[work.pk]))
            counts.append(asked(seen))
    assert counts[0] == counts[1]


def test_the_wall_is_paged(client, province, campaign, work):
    units = [
        Unit.objects.create(name=f"Thôn {n}", folded=f"thon {n}", path=f"/9{n}/") for n in range(PAGE + 5)
    ]
    Assignment.objects.bulk_create(
        Assignment(campaign=campaign, duty=work, unit=unit, state="handed-in") for unit in units
    )
    client.force_login(province.officer)
    url = reverse("assignments:wall", args=[work.pk])
    assert len(client.get(url).context["shown"]) == PAGE
    assert len(client.get(f"{url}?page=2").context["shown"]) == 5
    assert "?page=2" in client.get(url).content.decode()


def test_a_thumbnail_is_of_those_who_see_the_assignment(client, province, campaign):
    row = hand(province, campaign, 0, photo=jpeg(scene(1)))
    work_off([Picture])
    url = reverse("assignments:thumbnail", args=[row.proofs.get().pk])
    for user, status in (
        (province.commune_officers[0], 200),
        (province.officer, 200),
        (province.commune_officers[1], 404),
    ):
        client.force_login(user)
        answer = client.get(url)
        assert answer.status_code == status
        assert status == 404 or answer["Content-Type"] == "image/jpeg"


def test_the_wall_works_without_script(client, province, campaign, work):
    row = hand(province, campaign, 0, photo=jpeg(scene(1)))
    client.force_login(province.officer)
    url = reverse("assignments:wall", args=[work.pk])
    page = client.get(url).content.decode()
    key = re.search(r'name="key" value="([^"]+-w)"', page).group(1)
    client.post(
        reverse("assignments:act", args=[row.pk]),
        {"act": "return", "key": key, "words": "", "preset": "Ảnh mờ", "next": url},
    )
    row.refresh_from_db()
    assert row.state == "returned"
    assert row.steps.last().words == "Ảnh mờ"
