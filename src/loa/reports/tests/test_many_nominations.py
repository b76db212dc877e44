"""A page of commendation fetches what it shows, of however many who were proposed."""

from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import timezone

from loa.directory.models import Unit
from loa.directory.queries import place_of
from loa.directory.tests.factories import make_unit
from loa.reports.actions.commending import Named, register_title
from loa.reports.models import Nomination, Registration
from loa.reports.tests.commended import make_half_done
from loa.reports.views.commending.campaign import PAGE

pytestmark = pytest.mark.django_db
MANY = 3 * PAGE
State = Nomination.State


@pytest.fixture
def campaign(province):
    """A hundred and fifty people of three units, in every state, some without points."""
    found = make_half_done(province)
    ended = make_unit("UBND xã Cũ", parent=province.top, level="commune")
    Unit.objects.filter(pk=ended.pk).update(valid_to="2020-01-01", kind=Unit.Kind.COMMUNE_COMMITTEE)
    units = [*province.communes[:2], Unit.objects.get(pk=ended.pk)]
    Nomination.objects.bulk_create(_nominations(province, found, units))
    return found


def _nominations(province, campaign, units):
    day = timezone.localdate()
    for n in range(MANY):
        state = list(State)[n % 4]
        decided = {"decided_by": province.officer, "council_day": day, "reason": "vì"}
        score = Decimal(n % 7) if state in (State.GRANTED, State.REFUSED) or n % 3 else None
        yield Nomination(
            campaign=campaign, unit=units[n % 3], unit_name=units[n % 3].name, person_name=f"Người {n}",
            award="giay-khen", grounds="làm tốt", proposed_by=province.officer, state=state, score=score,
            **(decided if state in (State.GRANTED, State.REFUSED) else {}),
        )  # fmt: skip


def _page(client, campaign, number=1):
    return client.get(reverse("reports:commendation", args=[campaign.pk]), {"page": number})


def test_only_the_rows_of_the_page_are_fetched(client, province, campaign, monkeypatch):
    register_title(
        province.commune_officers[0], campaign, who=Named(province.communes[0]), title="tap-the-tien-tien"
    )
    first = Registration.objects.get()
    Registration.objects.bulk_create(
        Registration(campaign=campaign, unit=first.unit, person_name=f"Người {n}", title=first.title,
                     made_by=province.officer) for n in range(MANY)
    )  # fmt: skip
    fetched = []
    monkeypatch.setattr(Nomination, "__init__", _counting(Nomination, fetched))
    monkeypatch.setattr(Registration, "__init__", _counting(Registration, fetched))
    client.force_login(province.officer)
    page = _page(client, campaign)
    assert page.context["page"].paginator.count == MANY
    assert page.context["titles"].paginator.count == MANY + 1
    assert (fetched.count(Nomination), fetched.count(Registration)) == (PAGE, PAGE)


def _counting(model, fetched):
    made = model.__init__

    def __init__(self, *args, **values):  # noqa: N807
        fetched.append(model)
        made(self, *args, **values)

    return __init__


def test_pages_stand_in_one_order_and_count_them_all(client, province, campaign):
    client.force_login(province.officer)
    pages = [_page(client, campaign, number) for number in (1, 2, 3)]
    shown = [row for page in pages for row in page.context["page"]]
    order = list(State)
    wanted = sorted(
        Nomination.objects.select_related("unit"),
        key=lambda row: (order.index(row.state), -(row.score or 0), place_of(row.unit), row.pk),
    )
    assert shown == wanted
    counts = pages[0].context["counts"]
    assert [counts[state] for state in order] == [38, 38, 37, 37]
    assert pages[0].context["without_paper"] == 38
