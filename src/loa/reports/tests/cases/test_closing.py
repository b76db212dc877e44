"""A case is closed, what belongs to it is sealed, and it is opened again."""

import pytest

from loa.assignments.actions import accept
from loa.assignments.models import Assignment
from loa.assignments.tests.factories import assignment_of
from loa.audit.sealing import Sealed
from loa.campaigns.models import Campaign
from loa.directory.rights import NotAllowed
from loa.evidence.actions import add_record, erase_blob
from loa.evidence.models import Capture, Record
from loa.evidence.queries import subject_of
from loa.reports.actions.closing import Closing, close_case, reopen_case
from loa.reports.casefile.verifying import verify_pack
from loa.reports.errors import Moved, Refused
from loa.reports.tests.cases.closed import OPEN, closed, packed, read
from loa.work.worker import work_off

pytestmark = pytest.mark.django_db


def test_closing_over_what_is_open_needs_a_reason_and_notes_it(province, campaign):
    with pytest.raises(Refused):
        close_case(province.officer, campaign, closing=Closing("Hồ sơ", 10))
    case = close_case(province.officer, campaign, closing=OPEN)
    campaign.refresh_from_db()
    assert campaign.state == Campaign.State.CLOSED
    found = {item["what"]: item["count"] for item in case.open_items}
    assert found["assignments"] == Assignment.objects.filter(campaign=campaign).count()
    assert found["reports"] == 2
    assert case.chain_number == Record.objects.count()
    with pytest.raises(Moved):
        close_case(province.officer, campaign, closing=OPEN)


@pytest.mark.parametrize(
    "wrong", [Closing(" ", 5, reason="x"), Closing("Hồ sơ", 0, reason="x"), Closing("Hồ sơ", 71, reason="x")]
)
def test_a_case_has_a_title_and_a_time(province, campaign, wrong):
    with pytest.raises(Refused):
        close_case(province.officer, campaign, closing=wrong)
    campaign.refresh_from_db()
    assert campaign.state == Campaign.State.ACTIVE


def test_the_worker_leaves_the_evidence_of_a_closed_case_as_it_is(province, campaign, monkeypatch):
    work = assignment_of(campaign, province.communes[1])
    link = add_record(
        province.officer, Record.Kind.LINK, subject=subject_of(work), title="Tin", link="https://a.vn"
    )
    capture = Capture.objects.create(record=link, url=link.link)
    seen = []
    monkeypatch.setattr("loa.evidence.jobs.take_capture", seen.append)
    closed(province, campaign)
    work_off([Capture])
    assert seen == []
    Campaign.objects.filter(pk=campaign.pk).update(state=Campaign.State.ACTIVE)
    Capture.objects.filter(pk=capture.pk).update(lease_state=Capture.LeaseState.READY)
    work_off([Capture])
    assert [one.pk for one in seen] == [capture.pk]


def test_after_the_closing_a_unit_is_told_in_words_and_after_reopening_goes_on(province, campaign, leader):
    unit, officer = province.communes[1], province.commune_officers[1]
    work = assignment_of(campaign, unit)
    case = closed(province, campaign)
    with pytest.raises(ValueError, match=r"."):
        accept(officer, work)
    with pytest.raises(NotAllowed):
        reopen_case(province.officer, case, reason="Bổ sung")
    with pytest.raises(Refused):
        reopen_case(leader, case, reason=" ")
    reopen_case(leader, case, reason="Bổ sung minh chứng")
    assert accept(officer, work).state == Assignment.State.ACCEPTED
    with pytest.raises(Moved):
        reopen_case(leader, case, reason="Lần nữa")
    second = closed(province, campaign)
    assert (second.number, second.manifest_sha256 != case.manifest_sha256) == (2, True)


def test_evidence_of_a_closed_case_is_not_erased_until_it_is_opened(province, campaign, leader, tmp_path):
    case = closed(province, campaign)
    blob = Record.objects.get(title__startswith="Biên bản").blob
    with pytest.raises(Sealed):
        erase_blob(None, blob=blob, why="Theo yêu cầu")
    reopen_case(leader, case, reason="Xóa theo luật")
    erase_blob(None, blob=blob, why="Yêu cầu của công dân")
    case.blob.refresh_from_db()
    assert case.blob.erased_at is not None  # the earlier pack held the bytes
    again = closed(province, campaign)
    manifest = verify_pack(packed(again, tmp_path / "a.zip")).manifest
    (one,) = manifest.absent
    assert (one.why, one.sha256, one.reason) == ("erased", blob.sha256, "Yêu cầu của công dân")
    assert Record.objects.get(number=one.erasure).kind == Record.Kind.ERASURE
    assert again.erased == 1
    index = read(tmp_path / "a.zip", "0 Muc luc ho so.html").decode()
    assert "đã xoá theo luật" in index
    assert "Yêu cầu của công dân" in index
