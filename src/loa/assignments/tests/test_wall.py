"""Confirming thousands: the wall of photos, its doubts, and a random sample that stands for the rest."""

import re
import uuid
from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from loa.assignments import pictures
from loa.assignments.actions import accept, hand_in, return_
from loa.assignments.actions.samples import confirm_rest, draw_sample, judge_item
from loa.assignments.errors import Moved, Refused
from loa.assignments.models import Assignment, Likeness, Picture, Sample
from loa.assignments.proofs import Handed, keep_proof
from loa.assignments.queries.photos import TIME, shown_of
from loa.assignments.queries.samples import open_items, result_of
from loa.assignments.sampling import draw
from loa.assignments.tests.factories import asked, assignment_of, make_record
from loa.assignments.tests.scenes import ON_ITS_WAY, jpeg, scene
from loa.assignments.views.wall import PAGE, waiting_of
from loa.audit.models import Change
from loa.campaigns.models import Duty
from loa.campaigns.tests.factories import COMMUNES, due, duty, make_campaign, make_province
from loa.directory.models import Post, Unit
from loa.directory.rights import NotAllowed
from loa.directory.tests.factories import make_officer
from loa.evidence.actions import erase_blob
from loa.work.worker import work_off

pytestmark = pytest.mark.django_db
MOST_QUERIES = 15


@pytest.fixture
def province():
    return make_province(communes=6)


@pytest.fixture
def campaign(province):
    day = str(timezone.localdate() + timedelta(days=5))
    return make_campaign(
        province, [duty("Treo băng rôn", [COMMUNES], due=[due("x", day)]), duty("Họp thôn", [COMMUNES])]
    )


@pytest.fixture
def work(campaign):
    return campaign.duties.get(number=1)


def hand(province, campaign, index, *, photo=None, number=1, record=None):
    """The commune has handed in a photo, or a link."""
    doer, unit = province.commune_officers[index], province.communes[index]
    row = assignment_of(campaign, unit, number=number)
    accept(doer, row)
    row.refresh_from_db()
    proof = record or (
        keep_proof(doer, row, Handed(photo=photo, name="a.jpg")) if photo else make_record(doer, row)
    )
    return hand_in(doer, row, record=proof)


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


def test_a_photo_from_before_or_after_the_work_is_said(province, campaign, work):
    from PIL import Image

    def taken(number, moment):
        details = Image.Exif()
        details[0x8769] = {0x9003: moment.strftime("%Y:%m:%d %H:%M:%S")}
        return jpeg(scene(number), exif=details.tobytes())

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


# ── the sample ─────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def waiting(province, campaign):
    return [hand(province, campaign, index) for index in range(6)]


def test_a_sample_is_drawn_by_those_who_confirm(province, work, waiting):
    for user in (
        province.commune_officers[0],
        province.health_officer,
        make_officer(province.top, Post.Kind.UNIT_OFFICER),
    ):
        with pytest.raises(NotAllowed):
            draw_sample(user, work, size=2)
    sample = draw_sample(province.officer, work, size=4)
    assert sample.population == sorted(row.pk for row in waiting)
    drawn = list(sample.items.values_list("assignment", flat=True))
    assert drawn == draw(sample.population, 4, seed=sample.seed)
    assert len(set(drawn)) == 4
    assert draw_sample(province.officer, work, margin=0.05).items.count() == 6
    for size in (0, 7):
        with pytest.raises(Refused):
            draw_sample(province.officer, work, size=size)
    assert Sample.objects.count() == 2


def test_judging_confirms_and_returns(province, work, waiting):
    sample = draw_sample(province.officer, work, size=3)
    first, second, third = sample.items.all()
    judge_item(province.officer, first, good=True)
    judge_item(province.officer, second, good=False, reason="Ảnh mờ")
    with pytest.raises(NotAllowed):
        judge_item(province.commune_officers[0], third, good=True)
    with pytest.raises(Moved):
        judge_item(province.officer, first, good=False, reason="x")
    with pytest.raises(Refused):
        confirm_rest(province.officer, sample)
    states = [Assignment.objects.get(pk=item.assignment_id).state for item in (first, second, third)]
    assert states == ["confirmed", "returned", "handed-in"]
    result = result_of(sample)
    assert (result.bad, result.size, result.population) == (1, 2, 6)


@pytest.mark.parametrize(("size", "vague"), [(2, True), (6, False)])
def test_a_sample_that_says_little_is_not_shown_as_good(client, province, work, waiting, size, vague):
    sample = draw_sample(province.officer, work, size=size)
    for item in sample.items.all():
        judge_item(province.officer, item, good=True)
    client.force_login(province.officer)
    page = client.get(reverse("assignments:sample", args=[sample.pk])).content.decode()
    assert ("cho biết ít về số còn lại" in page) is vague
    assert ("loa-note--done" in page) is not vague


def test_the_rest_is_confirmed_with_the_sample_as_reason(province, campaign, work, waiting):
    sample = draw_sample(province.officer, work, size=3)
    for item in sample.items.all():
        judge_item(province.officer, item, good=True)
    drawn = set(sample.items.values_list("assignment", flat=True))
    rest = [row for row in waiting if row.pk not in drawn]
    return_(province.officer, rest[0], reason="Bổ sung ảnh")
    doer = province.commune_officers[waiting.index(rest[0])]
    hand_in(doer, rest[0])  # anew, after the draw: nobody has drawn from it
    with pytest.raises(NotAllowed):
        confirm_rest(province.commune_officers[0], sample)
    confirm_rest(province.officer, sample)
    work_off([Sample])
    states = [Assignment.objects.get(pk=row.pk).state for row in rest]
    assert states == ["handed-in", "confirmed", "confirmed"]
    sample.refresh_from_db()
    assert (sample.confirmed, sample.lease_state) == (2, "done")
    step = rest[1].steps.last()
    assert step.by == province.officer
    assert f"số {sample.pk}" in step.words
    logged = Change.objects.get(action="assignments.confirm_rest")
    assert logged.values["judged"] == [None, 3]
    confirm_rest(province.officer, sample)
    assert Change.objects.filter(action="assignments.confirm_rest").count() == 1


def test_the_rest_is_not_confirmed_for_one_who_may_no_longer(province, work, waiting):
    sample = draw_sample(province.officer, work, size=1)
    judge_item(province.officer, sample.items.get(), good=True)
    confirm_rest(province.officer, sample)
    Post.objects.filter(person__user=province.officer).update(
        valid_to=timezone.localdate() - timedelta(days=1)
    )
    work_off([Sample])
    assert Assignment.objects.filter(duty=work, state="handed-in").count() == 5


def test_one_confirmed_elsewhere_is_no_longer_to_be_judged(province, work, waiting):
    sample = draw_sample(province.officer, work, size=6)
    Assignment.objects.filter(pk=waiting[0].pk).update(state="confirmed")
    assert open_items(sample).count() == 5


def test_the_pages_of_a_sample(client, province, work, waiting):
    client.force_login(province.officer)
    answer = client.post(reverse("assignments:draw", args=[work.pk]), {"size": "2", "key": str(uuid.uuid4())})
    for _time in range(2):
        page = client.get(answer.url)
        item = page.context["item"]
        data = {"act": "confirm", "key": str(page.context["key"])}
        client.post(reverse("assignments:judge", args=[item.sample_id, item.pk]), data)
    page = client.get(answer.url).content.decode()
    assert reverse("assignments:confirm-rest", args=[item.sample_id]) in page
    client.post(reverse("assignments:confirm-rest", args=[item.sample_id]))
    work_off([Sample])
    assert not Assignment.objects.filter(duty=work, state="handed-in").exists()
    client.force_login(province.commune_officers[0])
    assert client.get(answer.url).status_code == 404
    assert (
        client.post(reverse("assignments:draw", args=[work.pk]), {"size": "1", "key": "k"}).status_code == 404
    )


def test_a_draw_says_one_of_the_two(client, province, work, waiting):
    client.force_login(province.officer)
    for values in ({}, {"size": "2", "margin": "5"}, {"margin": "90"}, {"size": "x"}):
        client.post(reverse("assignments:draw", args=[work.pk]), {**values, "key": str(uuid.uuid4())})
    assert not Sample.objects.exists()
    assert Duty.objects.filter(pk=work.pk).exists()
