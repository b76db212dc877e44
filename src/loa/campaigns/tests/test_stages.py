"""A start is cut into stages; a stage into pieces that go on where the last one stopped."""

import pytest

from loa.campaigns import stages
from loa.campaigns.actions import start_campaign
from loa.campaigns.models import Campaign, Duty, Party
from loa.campaigns.stages import Spread, Stage, register_stage, registered_stages
from loa.campaigns.tests.factories import make_plan, make_province
from loa.notices.models import Notice
from loa.work.actions import claim, fail
from loa.work.worker import work_off


@pytest.fixture
def campaign(db):
    province = make_province(communes=1)
    return start_campaign(province.officer, make_plan(province), key="k")


def spread_of(campaign, leads, units, *, but=()):
    for name, ids in units.items():
        Party.objects.create(campaign=campaign, name=name, units=ids)
    for number, names in enumerate(leads, 1):
        cooperating = list(but[number - 1]) if but else []
        Duty.objects.create(campaign=campaign, number=number, text="", lead=names, cooperating=cooperating)
    return Spread(campaign, lambda duty: duty.lead)


def test_pieces_join_to_all_pairs_wherever_they_are_cut(campaign, monkeypatch):
    spread = spread_of(campaign, [["A"], [], ["B", "A"], ["C"]], {"A": [1, 2, 3], "B": [3, 4], "C": []})
    pairs = [(duty.number, unit) for duty, unit in spread.piece(0)]
    assert pairs == [(1, 1), (1, 2), (1, 3), (3, 3), (3, 4), (3, 1), (3, 2)]
    assert len(spread) == len(pairs)
    for size in (1, 2, 3, 5):
        monkeypatch.setattr(stages, "PIECE", size)
        cut = []
        while len(cut) < len(spread):
            cut += [(duty.number, unit) for duty, unit in spread.piece(len(cut))]
        assert cut == pairs


def test_who_leads_does_not_cooperate(campaign):
    spread_of(campaign, [["A"]], {"A": [1, 2], "B": [2, 3]}, but=[["B", "A"]])
    spread = Spread(campaign, lambda duty: duty.cooperating, but=lambda duty: duty.lead)
    assert [unit for _duty, unit in spread.piece(0)] == [3]


def test_a_stage_of_a_known_name_is_refused():
    names = [stage.name for stage in registered_stages()]
    assert names == ["plan", "cooperations", "assignments"]
    with pytest.raises(ValueError, match="plan"):
        register_stage(Stage("plan", lambda campaign: Spread(campaign, lambda duty: duty.lead)))


def test_a_start_given_up_is_told_to_who_started_it(campaign):
    row = claim(Campaign)
    fail(row, "broken", final=True)
    notice = Notice.objects.get()
    assert (notice.recipient, notice.url) == (campaign.started_by, f"/campaigns/{campaign.pk}/")


def test_progress_tells_how_much_is_written(campaign):
    work_off([Campaign])
    campaign.refresh_from_db()
    assert campaign.progress_done == campaign.progress_total > 1
