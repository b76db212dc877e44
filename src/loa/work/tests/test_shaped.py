"""A query of one shape gives for other values what the query itself gives."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.db.models import OuterRef, Q, Subquery
from django.db.models.functions import TruncDate
from django.test.utils import CaptureQueriesContext

from loa.work.models import Clock
from loa.work.shaped import Among, Passed, Shaped

pytestmark = pytest.mark.django_db

FIRST, LATER = date(2026, 3, 1), date(2026, 9, 1)


def run_on(name, day):
    """The clock of that name if it ran on the day, with when, told by a query within the query."""
    ran = Clock.objects.annotate(day=TruncDate("last_run_at")).filter(day=day, name=OuterRef("name"))
    found = Clock.objects.filter(name=name).annotate(ran=Subquery(ran.values("last_run_at")[:1]))
    return found.annotate(on=Subquery(ran.values("day")[:1])).values("pk", "name", "ran", "on")


@pytest.fixture
def clocks():
    days = {"a": FIRST, "b": LATER}
    at = {name: datetime(day.year, day.month, day.day, 6, tzinfo=UTC) for name, day in days.items()}
    return [Clock.objects.create(name=name, last_run_at=at[name]) for name in days]


def test_it_gives_what_the_query_gives_for_each_value(clocks):
    shaped, gave = Shaped(run_on), []
    for clock in clocks:
        for day in (FIRST, LATER):
            rows = shaped(name=clock.name, day=day)
            assert rows == list(run_on(clock.name, day))
            gave += rows
    first, later = clocks
    assert [(row["pk"], row["ran"], row["on"]) for row in gave] == [
        (first.pk, first.last_run_at, FIRST),
        (first.pk, None, None),
        (later.pk, None, None),
        (later.pk, later.last_run_at, LATER),
    ]


def test_the_query_is_built_once_and_asked_each_time(clocks):
    built = []

    def build(name):
        built.append(name)
        return Clock.objects.filter(name=name).values("pk")

    shaped = Shaped(build)
    with CaptureQueriesContext(connection) as asked:
        assert [shaped(name=clock.name)[0]["pk"] for clock in clocks] == [clock.pk for clock in clocks]
    assert (len(built), len(asked)) == (1, 2)


def test_one_of_many_numbers_has_one_sql_however_many_but_one_alone_is_an_equal(clocks):
    built = []

    def build(keys):
        built.append(keys)
        return Clock.objects.filter(Among("pk", keys)).order_by("pk").values("pk")

    shaped, keys = Shaped(build), [clock.pk for clock in clocks]
    for some in (keys, keys[1:], keys[:1], []):
        with CaptureQueriesContext(connection) as asked:
            assert [row["pk"] for row in shaped(keys=some)] == some
        assert (" = " in asked[0]["sql"].replace("= ANY", "")) is (len(some) == 1)
        assert (
            list(Clock.objects.filter(Among("pk", some)).order_by("pk").values_list("pk", flat=True)) == some
        )
    assert list(Clock.objects.exclude(Among("pk", keys[:1])).values_list("pk", flat=True)) == keys[1:]
    assert list(Clock.objects.filter(~Q(Among("pk", keys)))) == []
    assert [place.alone for place in built] == [False, True]


def test_what_is_asked_of_the_rows_has_their_columns_first_and_places_behind_them(clocks):
    @Shaped.around(
        "SELECT name, last_run_at, COUNT(*) OVER () AS clocks FROM ({rows}) AS found "
        "WHERE name <> {but} ORDER BY name DESC LIMIT {most}"
    )
    def last(keys, but, most):
        return Clock.objects.filter(Among("pk", keys)).order_by().values("name", "last_run_at")

    first, later = clocks
    keys = [clock.pk for clock in clocks]
    assert last(keys=keys, but="", most=1) == [{"name": "b", "last_run_at": later.last_run_at, "clocks": 2}]
    assert last(keys=keys, but="b", most=2) == [{"name": "a", "last_run_at": first.last_run_at, "clocks": 1}]


def test_it_is_counted_how_many_moments_have_passed(clocks):
    april = datetime(2026, 4, 1, tzinfo=UTC)
    moments = [clocks[0].last_run_at, april, clocks[1].last_run_at + timedelta(seconds=1)]

    @Shaped
    def passed(begins):
        return Clock.objects.order_by("name").annotate(n=Passed(begins, "last_run_at")).values("n")

    assert [row["n"] for row in passed(begins=moments)] == [1, 2], "that of the very moment has passed"
    assert [row["n"] for row in passed(begins=moments[1:])] == [0, 1]
    assert [row["n"] for row in passed(begins=moments[:1])] == [1, 1]
