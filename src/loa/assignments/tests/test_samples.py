"""A random sample that stands for the rest: drawn, judged, told with its margin, and confirmed by."""

import uuid
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from loa.assignments.actions import hand_in, return_
from loa.assignments.actions.samples import confirm_rest, draw_sample, judge_item
from loa.assignments.errors import Moved, Refused
from loa.assignments.models import Assignment, Sample
from loa.assignments.queries.samples import open_items, result_of
from loa.assignments.sampling import draw
from loa.assignments.tests.walls import hand, make_wall
from loa.audit.models import Change
from loa.campaigns.models import Duty
from loa.campaigns.tests.factories import make_province
from loa.directory.models import Post
from loa.directory.rights import NotAllowed
from loa.directory.tests.factories import make_officer
from loa.work.worker import work_off

pytestmark = pytest.mark.django_db
MOST_QUERIES = 15


@pytest.fixture
def province():
    return make_province(communes=6)


@pytest.fixture
def campaign(province):
    return make_wall(province)


@pytest.fixture
def work(campaign):
    return campaign.duties.get(number=1)


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


def test_the_page_tells_the_result_with_its_margin(client, province, work, waiting):
    sample = draw_sample(province.officer, work, size=3)
    first, *others = sample.items.all()
    judge_item(province.officer, first, good=False, reason="Ảnh mờ")
    for item in others:
        judge_item(province.officer, item, good=True)
    client.force_login(province.officer)
    page = client.get(reverse("assignments:sample", args=[sample.pk])).text
    assert (
        f"Mẫu ngẫu nhiên số {sample.pk}: trả lại 1 trong 3 việc đã đánh giá, rút từ 6 việc; "
        "với độ tin cậy 95 %, tỷ lệ chưa đạt nằm trong khoảng 16,6 đến 66,7 %."
    ) in page
    assert "Tức nhiều nhất 4 việc chưa đạt" in page


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


def test_one_drawn_and_returned_elsewhere_counts_as_wanting_also_when_it_comes_back(province, work, waiting):
    sample = draw_sample(province.officer, work, size=3)
    first, *others = sample.items.all()
    leader = make_officer(province.top, Post.Kind.CAMPAIGN_OFFICER)
    return_(leader, first.assignment, reason="Ảnh mờ")
    first.refresh_from_db()
    assert (first.good, first.judged_by) == (False, leader)
    hand_in(province.commune_officers[waiting.index(first.assignment)], first.assignment)
    assert set(open_items(sample)) == set(others)
    for item in others:
        judge_item(province.officer, item, good=True)
    result = result_of(sample)
    assert (result.bad, result.size) == (1, 3)
    confirm_rest(province.officer, sample)
    assert Change.objects.get(action="assignments.confirm_rest").values["bad"] == [None, 1]
