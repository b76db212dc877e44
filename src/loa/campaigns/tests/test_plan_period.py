"""The period of the whole plan, named in its title, is none of its phases."""

from datetime import date

import pytest

from loa.campaigns.plan import draft_of
from loa.campaigns.tests.factories import COMMUNES, due, duty, make_campaign, make_plan, make_province
from loa.documents.models import Fact

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 22)
WHOLE = ("giai đoạn 2026 - 2027", "2026-01-01", "2027-12-31")
FIRST, SECOND = ("Đợt 1", "2026-12-01", "2027-02-05"), ("Đợt 2", "2027-02-15", "2027-06-30")


def phase(name, start, end):
    return (Fact.Kind.PHASE, {"name": name, "start": start, "end": end})


def phases_of(*phases):
    plan = make_plan(
        make_province(communes=1),
        [duty("Treo băng rôn", [COMMUNES], due=[due("trước ngày 01/3/2027", "2027-03-01")])],
        others=[phase(*one) for one in phases],
    )
    return draft_of(plan, on=TODAY)


def names(draft):
    return [(one.number, one.name) for one in draft.phases]


def test_a_dated_phase_that_holds_the_others_is_the_plans_period():
    draft = phases_of(WHOLE, FIRST, SECOND)
    assert names(draft) == [(1, "Đợt 1"), (2, "Đợt 2")]
    assert draft.duties[0].phase == 2


@pytest.mark.parametrize(
    "phases",
    [
        (WHOLE, FIRST),  # one within another may be a stage of it
        (("Bước 1", "2026-12-01", "2027-03-01"), FIRST, SECOND),  # holds one, meets the other
        (
            ("Giai đoạn 1", "2026-12-01", "2027-06-30"),
            FIRST,
            SECOND,
            ("Giai đoạn 2", "2027-07-01", "2027-09-01"),
        ),
        (("giai đoạn chung", None, None), FIRST, SECOND),
    ],
)
def test_what_does_not_hold_all_others_is_a_phase(phases):
    assert names(phases_of(*phases)) == [(n, one[0]) for n, one in enumerate(phases, 1)]


def test_a_theme_of_the_whole_period_is_of_no_phase():
    province = make_province(communes=1)
    theme = (Fact.Kind.CONTENT, {"text": "Phân loại rác", "phase": WHOLE[0]})
    plan = make_plan(
        province, [duty("Khác", [COMMUNES])], others=[*(phase(*one) for one in (WHOLE, FIRST, SECOND)), theme]
    )
    campaign = make_campaign(province, document=plan)
    assert [one.name for one in campaign.phases.all()] == ["Đợt 1", "Đợt 2"]
    assert campaign.items.get().phase is None
