"""The pages of an evaluation: who sees them, in how many queries, and the way through them."""

from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import timezone

from loa.reports.actions.evaluating import measure_objectives, set_objective
from loa.reports.models import Objective
from loa.reports.tests.evaluated import BEFORE, goal
from loa.reports.tests.factories import figure, make_worked

pytestmark = pytest.mark.django_db


@pytest.fixture
def campaign(province):
    return make_worked(province)


def test_only_the_owner_sees_the_pages(client, province, campaign, django_assert_max_num_queries):
    row = set_objective(province.officer, campaign, goal=goal())
    measure_objectives(province.officer, campaign)
    pages = [
        reverse("reports:evaluation", args=[campaign.pk]),
        reverse("reports:evaluation-chart", args=[campaign.pk]),
        reverse("reports:objective", args=[row.pk]),
        reverse("reports:new-objective", args=[campaign.pk]),
    ]
    for user, status in ((province.commune_officers[0], 404), (province.officer, 200)):
        client.force_login(user)
        for page in pages:
            with django_assert_max_num_queries(15):
                assert client.get(page).status_code == status


def test_the_pages_do_not_fetch_the_rows_behind_a_number(
    client, province, campaign, django_assert_max_num_queries
):
    set_objective(province.officer, campaign, goal=goal())
    measure_objectives(province.officer, campaign)
    client.force_login(province.officer)
    for name in ("evaluation", "evaluation-chart"):
        with django_assert_max_num_queries(15) as asked:
            client.get(reverse(f"reports:{name}", args=[campaign.pk]))
        assert any("reports_figurevalue" in query["sql"] for query in asked)
        fetched = [query["sql"] for query in asked if '"reports_figurevalue"."rows"' in query["sql"]]
        assert fetched == []


def test_it_is_walked_on_its_pages(client, province, campaign):
    client.force_login(province.officer)
    page = reverse("reports:new-objective", args=[campaign.pk])
    shown = client.get(f"{page}?from=counts-broadcasts").context["form"].initial
    assert shown["target"] == 20
    sent = {
        "text": "Tăng tỷ lệ phát thanh đủ lượt", "stage": "output", "measure": "lượt", "key": "a",
        "figure": figure("broadcasts").pk, "baseline": "10,5", "baseline_day": BEFORE.isoformat(),
        "baseline_source": "Báo cáo số 12/BC-UBND", "target": "1.000", "target_day": "2026-12-31",
        "target_source": "Kế hoạch",
    }  # fmt: skip
    assert client.post(page, {**sent, "baseline_source": ""}).status_code == 200
    assert not Objective.objects.exists()
    client.post(page, sent)
    client.post(page, sent)
    row = Objective.objects.get()
    assert (row.baseline, row.target) == (Decimal("10.5"), 1000)
    client.post(reverse("reports:measure", args=[campaign.pk]), {"key": "b"})
    client.post(
        reverse("reports:lesson", args=[row.pk]), {"worked": "Tốt", "to_change": "Sớm hơn", "key": "c"}
    )
    row.refresh_from_db()
    assert (row.value.number, row.to_change) == (42, "Sớm hơn")
    client.post(reverse("reports:retire-objective", args=[row.pk]), {"reason": "", "key": "d"})
    assert Objective.objects.filter(retired_at=None).exists()
    client.post(reverse("reports:retire-objective", args=[row.pk]), {"reason": "Đặt lại", "key": "e"})
    assert not Objective.objects.filter(retired_at=None).exists()
    assert timezone.localdate()
