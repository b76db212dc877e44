"""A unit's list draws what looks alike once; each card is what it would be if it stood alone."""

import re

import pytest
from django.urls import reverse
from django.utils import timezone

from loa.assignments.models import Assignment
from loa.assignments.tests.factories import assignment_of
from loa.campaigns.tests.factories import COMMUNES, duty, make_campaign, make_province

pytestmark = pytest.mark.django_db
STANDING = [  # where each stands: its plan asks for 5 banners, 4 banners, 40 broadcasts, nothing counted
    ("Treo 05 băng rôn", "accepted", 1),
    ("Treo 05 băng rôn ở chợ", "accepted", 2),
    ("Treo 05 băng rôn ở bến xe", "returned", 1),
    ("Treo 05 băng rôn ở trường học", "offered", 0),
    ("Treo 04 băng rôn", "in-progress", 9),
    ("Phát 40 lượt tin trên loa", "accepted", 7),
    ("Phát 60 lượt tin trên loa", "accepted", 12),
    ("Nói chuyện với <người> dân", "accepted", 0),
    ("Nói chuyện với người già", "offered", 0),
]


@pytest.fixture
def rows():
    province = make_province(communes=1)
    campaign = make_campaign(province, [duty(text, [COMMUNES]) for text, _state, _done in STANDING])
    made = []
    for number, (_text, state, done) in enumerate(STANDING, 1):
        row = assignment_of(campaign, province.communes[0], number=number)
        given = {"state": state, "counted": done, "due": timezone.localdate()}
        Assignment.objects.filter(pk=row.pk).update(**given)
        made.append(row)
    made[0].doer = province.commune_officers[0]
    return made


def cards(client, rows):
    client.force_login(rows[0].doer)
    page = client.get(reverse("assignments:index")).content.decode()
    page = re.sub(r"[0-9a-f-]{36}|\w{64}", "key", page)  # of the form and of the session
    return dict(re.findall(r'<article class="task" id="task-(\d+)">(.*?)</article>', page, re.DOTALL))


def test_each_card_is_drawn_as_if_it_stood_alone(client, rows):
    together = cards(client, rows)
    assert len(together) == len(rows)
    for row in rows[1:]:
        # The first card of a page has a button of another colour: it stays the first.
        others = Assignment.objects.exclude(pk__in=[rows[0].pk, row.pk])
        states = dict(others.values_list("pk", "state"))
        others.update(state="confirmed")
        alone = cards(client, rows)
        assert len(alone) == 2
        assert together[str(row.pk)] == alone[str(row.pk)]
        for pk, state in states.items():
            Assignment.objects.filter(pk=pk).update(state=state)


def test_numbers_words_and_goals_are_those_of_the_row(client, rows):
    found = cards(client, rows)
    radio = [re.findall(r'name="count" value="(\d*)" checked', found[str(row.pk)]) for row in rows]
    typed = [re.findall(r'name="count"[^>]* value="(\d+)">', found[str(row.pk)]) for row in rows]
    assert radio[:3] == [["1", "1"], ["2", "2"], ["1", "1"]]
    assert radio[4] == ["", ""]  # more than the plan asks
    assert [typed[5], typed[6]] == [["7", "7"], ["12", "12"]]
    assert "Kế hoạch: 40" in found[str(rows[5].pk)]
    assert "Kế hoạch: 60" in found[str(rows[6].pk)]
    assert "9 / 4" in found[str(rows[4].pk)]
    assert "&lt;người&gt;" in found[str(rows[7].pk)]
