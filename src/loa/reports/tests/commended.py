"""Units and people proposed for commendation, scored and decided about."""

from datetime import timedelta
from decimal import Decimal

from django.utils import timezone

from loa.assignments.tests.factories import assignment_of
from loa.reports.actions.commending import (
    Council,
    Named,
    decide_commendation,
    propose_commendation,
)
from loa.reports.actions.scoring import (
    score_by_hand,
)
from loa.reports.commending.scoring import sheet_of
from loa.reports.tests.factories import MAY, make_started, step_on

COUNCIL = "Hội đồng Thi đua - Khen thưởng tỉnh"


def make_half_done(province):
    """A campaign of which the first commune did half of its work, in time; the second nothing."""
    campaign = make_started(province)
    work, by = assignment_of(campaign, province.communes[0]), province.commune_officers[0]
    step_on(work, MAY.start + timedelta(days=3), state="handed-in", count=12, by=by)
    step_on(work, MAY.start + timedelta(days=4), state="confirmed", by=province.officer)
    return campaign


def proposed(province, campaign, *, by=None, unit=0, person="", award="giay-khen"):
    who = Named(province.communes[unit], person, "Công chức Văn hóa - Xã hội" if person else "")
    grounds = "Phát thanh đủ số lượt, đúng thời hạn"
    return propose_commendation(
        by or province.commune_officers[unit], campaign, who=who, award=award, grounds=grounds
    )


def scored(province, row, points="15"):
    for line in sheet_of(row):
        if line.criterion.figure is None:
            score_by_hand(
                province.officer, row, criterion=line.criterion, points=Decimal(points),
                reason="Có mô hình loa lưu động",
            )  # fmt: skip
    return row


def granted(province, leader, campaign, **values):
    row = scored(province, proposed(province, campaign, **values))
    council = Council(COUNCIL, timezone.localdate())
    return decide_commendation(leader, row, granted=True, council=council)
