"""An act on many assignments: the worker does it, people see how far it is and what became of each row."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone, translation

from loa.assignments import bulk
from loa.assignments.actions import Report
from loa.assignments.actions.batches import ask_batch
from loa.assignments.bulk import AT_ONCE, MOST, act_on_all, outcome_of
from loa.assignments.errors import Refused
from loa.assignments.models import Assignment, Batch
from loa.assignments.tests.factories import assignment_of, bring_to
from loa.assignments.views import act as act_page
from loa.assignments.views import duty as duty_page
from loa.assignments.views.act import SAID
from loa.audit.models import Change
from loa.campaigns.tests.factories import COMMUNES, duty, make_campaign, make_province
from loa.directory.models import Post, Unit
from loa.directory.rights import NotAllowed
from loa.directory.tests.factories import make_officer, make_unit
from loa.notices.models import Notice
from loa.work.actions import claim
from loa.work.worker import work_off

pytestmark = pytest.mark.django_db
MANY = AT_ONCE + 4


@pytest.fixture
def province():
    return make_province(communes=MANY)


@pytest.fixture
def rows(province):
    """More rows than are done at once, all handed in but the last, which is offered."""
    campaign = make_campaign(province, [duty("Phát tờ rơi", [COMMUNES])])
    found = [assignment_of(campaign, unit) for unit in province.communes]
    bring_to("handed-in", found[0], doer=province.commune_officers[0])
    Assignment.objects.filter(pk__in=[row.pk for row in found[:-1]]).update(state="handed-in")
    return found


def post(client, rows, name="confirm", **more):
    back = reverse("assignments:duty", args=[rows[0].duty_id])
    data = {"act": name, "key": "k", "rows": [row.pk for row in rows], "next": back, **more}
    return client.post(reverse("assignments:bulk"), data)


def states():
    return list(Assignment.objects.order_by("pk").values_list("state", flat=True))


def test_many_rows_are_left_to_the_worker_and_few_are_done_at_once(client, province, rows):
    client.force_login(province.officer)
    few = post(client, rows[:AT_ONCE])
    assert (few.status_code, len(few.context["outcome"].done)) == (200, AT_ONCE)
    head = few.content.decode().split("<h1>")[1].split("</h1>")[0]
    assert head == str(SAID[few.wsgi_request.POST["act"]]), "what was done is named: no work is done by it"
    assert not Batch.objects.exists()
    Assignment.objects.filter(pk__in=[row.pk for row in rows[:-1]]).update(state="handed-in")
    answer = post(client, rows)
    batch = Batch.objects.get()
    assert answer.url == reverse("assignments:batch", args=[batch.pk])
    assert "confirmed" not in states()
    assert post(client, rows).url == answer.url, "the same sent again is the same batch"
    assert post(client, rows, "urge").url != answer.url, "another button of the page is another call"


def test_the_page_shows_how_far_it_is_and_then_what_became_of_each(client, province, rows, monkeypatch):
    client.force_login(province.officer)
    url = post(client, rows).url
    waiting = client.get(url)
    assert waiting["Refresh"]
    assert f"Đã xét 0 trên {MANY} dòng" in waiting.content.decode()
    assert "Việc chạy nền đang dừng" in waiting.content.decode()
    work_off([Batch])
    done = client.get(url)
    assert "Refresh" not in done
    outcome = done.context["outcome"]
    assert (len(outcome.done), outcome.count_left) == (MANY - 1, 1)
    assert [row.pk for row, _why in outcome.left] == [rows[-1].pk]
    assert states().count("confirmed") == MANY - 1
    assert reverse("assignments:duty", args=[rows[0].duty_id]) in done.content.decode()
    client.force_login(province.commune_officers[0])
    assert client.get(url).status_code == 404


def test_all_pages_of_a_list_as_it_was_filtered(client, province, rows, monkeypatch):
    monkeypatch.setattr(duty_page, "PAGE", 5)
    client.force_login(province.officer)
    url = reverse("assignments:duty", args=[rows[0].duty_id])
    page = client.get(url, {"state": "handed-in"}).content.decode()
    assert f"Cả {MANY - 1} dòng của danh sách" in page
    assert 'name="of_state" value="handed-in"' in page
    data = {"whole": rows[0].duty_id, "of_state": "handed-in", "words-return": "Thiếu ảnh"}
    post(client, rows[:1], "return", **data)
    batch = Batch.objects.get()
    assert set(batch.rows) == {row.pk for row in rows[:-1]}
    work_off([Batch])
    assert states().count("returned") == MANY - 1
    refused = post(client, rows[:1], **{**data, "of_state": "returned"})
    assert (refused.status_code, refused.context["duty"].pk) == (422, rows[0].duty_id)
    assert Batch.objects.count() == 1
    client.force_login(province.commune_officers[0])
    own = post(client, rows[:1], "urge", whole=rows[0].duty_id)
    assert own.context["outcome"].count_left == 1, "a unit's list has its own row alone"


@pytest.mark.parametrize(("language", "word"), [("vi", "chưa nhận"), ("en", "not yet accepted")])
def test_what_was_left_is_said_in_the_language_of_the_one_who_asked(province, rows, language, word):
    with translation.override(language):
        batch = ask_batch(province.officer, [row.pk for row in rows], "confirm", key="k")
    with translation.override("vi" if language == "en" else "en"):
        work_off([Batch])
    batch.refresh_from_db()
    (left,) = batch.left
    assert word in left[1]
    notice = Notice.objects.get(recipient=province.officer, key=f"assignments.batch:{batch.pk}")
    assert notice.url == reverse("assignments:batch", args=[batch.pk])


def test_where_all_was_done_nobody_is_told(province, rows):
    batch = ask_batch(province.officer, [row.pk for row in rows[:-1]], "confirm", key="k")
    work_off([Batch])
    assert not Notice.objects.filter(key=f"assignments.batch:{batch.pk}").exists()


def test_a_worker_that_dies_is_followed_by_one_that_goes_on(province, rows, monkeypatch):
    batch = ask_batch(
        province.officer, [row.pk for row in rows], "return", key="k", report=Report("Thiếu ảnh")
    )
    pieces = iter([True, False])
    whole = bulk._do_piece

    def dies(*args):
        if not next(pieces):
            raise RuntimeError("killed")
        whole(*args)

    monkeypatch.setattr(bulk, "_do_piece", dies)
    with pytest.raises(RuntimeError):
        bulk.continue_batch(claim(Batch))
    batch.refresh_from_db()
    assert {batch.gone_through, batch.progress_done, states().count("returned")} == {bulk.PIECE}
    monkeypatch.setattr(bulk, "_do_piece", whole)
    Batch.objects.update(leased_until=timezone.now() - timedelta(seconds=1))
    work_off([Batch])
    outcome = outcome_of(Batch.objects.get())
    assert (len(outcome.done), len(outcome.left)) == (MANY - 1, 1)
    assert Change.objects.filter(action="assignments.return").count() == MANY - 1


def test_the_right_is_asked_row_by_row_when_it_is_done(province, rows):
    batch = ask_batch(province.officer, [row.pk for row in rows], "confirm", key="k")
    Post.objects.filter(person__user=province.officer).update(
        valid_to=timezone.localdate() - timedelta(days=1)
    )
    work_off([Batch])
    assert "confirmed" not in states()
    assert outcome_of(Batch.objects.get(pk=batch.pk)).count_left == MANY


def test_who_sees_none_of_the_rows_asks_for_nothing(province, rows):
    with pytest.raises(NotAllowed):
        ask_batch(make_officer(make_unit()), [row.pk for row in rows], "confirm", key="k")
    for ids, name in (([rows[0].pk], "dance"), (range(rows[0].pk, rows[0].pk + MOST + 1), "urge")):
        with pytest.raises(Refused):
            ask_batch(province.officer, list(ids), name, key="k")
    assert not Batch.objects.exists()


def test_what_is_done_at_once_is_what_the_worker_does(province, rows):
    at_once = act_on_all(province.officer, [row.pk for row in rows], "confirm", key="k")
    Assignment.objects.filter(pk__in=[row.pk for row in rows[:-1]]).update(state="handed-in")
    batch = ask_batch(province.officer, [row.pk for row in rows], "confirm", key="k")
    work_off([Batch])
    later = outcome_of(Batch.objects.get(pk=batch.pk))
    assert [row.pk for row in later.done] == [row.pk for row in at_once.done]
    assert [(row.pk, why) for row, why in later.left] == [(row.pk, why) for row, why in at_once.left]


@pytest.mark.parametrize("in_background", [False, True])
def test_what_was_done_names_the_duties_where_there_are_several(client, province, monkeypatch, in_background):
    monkeypatch.setattr(act_page, "AT_ONCE", 1 if in_background else 20)
    duties = [duty(f"Việc {name}", [COMMUNES]) for name in ("treo băng rôn", "phát tờ rơi")]
    campaign = make_campaign(province, duties)
    unit = province.communes[0]
    own = list(campaign.assignments.filter(unit=unit).order_by("duty__number"))
    campaign.assignments.filter(pk=own[1].pk).update(state="confirmed")
    client.force_login(province.commune_officers[0])
    answer = post(client, own, "accept")
    if in_background:
        work_off([Batch])
        answer = client.get(answer.url)
    page = answer.content.decode()
    assert re.search(
        r'<h2 id="left">.*Việc phát tờ rơi</a>.*<h2 id="done">.*Việc treo băng rôn</a>', page, re.S
    )
    assert unit.name in page


def test_of_one_duty_what_was_done_names_the_units(client, province, rows):
    client.force_login(province.officer)
    page = post(client, rows[:2], "urge").content.decode()
    assert all(f">{row.unit.name}</a>" in page for row in rows[:2])
    assert page.count(rows[0].duty.text) == 1, "the duty stands above its units"


def test_what_became_of_the_rows_stands_by_the_names_of_the_units(province, rows):
    """Units entered 10th and 9th: their ids as text say nothing about their names."""
    for number, unit in enumerate(reversed(province.communes)):
        Unit.objects.filter(pk=unit.pk).update(folded=f"suoi {number:02}")
    outcome = outcome_of(Batch(done=[row.pk for row in rows[:-1]], left=[(rows[-1].pk, "Thôi")]))
    assert [row.pk for row in outcome.done] == [row.pk for row in reversed(rows[:-1])]
    few = rows[:3]
    asked = act_on_all(province.officer, [row.pk for row in few], "confirm", key="order")
    assert [row.pk for row in asked.done] == [row.pk for row in reversed(few)]
