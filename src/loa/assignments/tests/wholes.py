"""Work of a commune, accepted, that may be handed down: fixtures for the tests of parts."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from loa.assignments.models import Assignment
from loa.assignments.tests.factories import assignment_of, bring_to
from loa.campaigns.tests.factories import COMMUNES, Province, due, duty, make_campaign
from loa.directory.models import User


@pytest.fixture
def doer(province: Province) -> User:
    return province.commune_officers[0]


@pytest.fixture
def whole(province: Province, doer: User) -> Assignment:
    day = timezone.localdate() + timedelta(days=20)
    campaign = make_campaign(
        province, [duty("Tổ chức 10 buổi truyền thông", [COMMUNES], due=[due("x", day.isoformat())])]
    )
    return bring_to("accepted", assignment_of(campaign, province.communes[0]), doer=doer)
