"""The best pieces of a synthesised report are found, chosen by people, and stay."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from loa.assignments.models import Assignment, Proof
from loa.assignments.tests.factories import assignment_of, make_record
from loa.campaigns.models import Duty
from loa.directory.models import Post
from loa.directory.rights import NotAllowed
from loa.directory.tests.factories import make_officer
from loa.documents.actions.issuing import issue_draft
from loa.documents.drafting.printing import paper_of
from loa.documents.errors import Refused as DocumentRefused
from loa.documents.models import Draft
from loa.evidence.actions import add_record
from loa.evidence.models import Capture, Record
from loa.reports.actions.choosing import choose_best
from loa.reports.actions.synthesising import count_again, start_synthesis
from loa.reports.commending.suggesting import best_pieces
from loa.reports.errors import Refused
from loa.reports.figures.period import Period
from loa.reports.synthesis.best import best_table, called, confirmed_pieces, pieces_called
from loa.reports.tests.factories import MAY, approved

pytestmark = pytest.mark.django_db


@pytest.fixture
def pieces(province, campaign):
    """Three pieces handed in as proof and confirmed, and one that waits."""
    made = []
    for place, title in enumerate(("Phóng sự xã Suối 1", "Tin thứ hai", "Tin mới nhất", "Chưa xác nhận")):
        work = assignment_of(campaign, province.communes[place % 2], number=1 + place // 2)
        record = make_record(province.commune_officers[place % 2], work, title=title)
        work.proofs.create(record=record)
        made.append((record, work))
    confirmed = [work.pk for _record, work in made[:3]]
    Assignment.objects.filter(pk__in=confirmed).update(state="confirmed")
    return [record for record, _work in made]


def test_the_best_pieces_are_chosen_by_people_and_stay_when_counted_again(province, campaign, pieces):
    now = Period(MAY.start, timezone.localdate())
    report = start_synthesis(province.officer, campaign, period=now)
    assert [row[0] for row in report.tables["best"][1:]] == [one.title for one in reversed(pieces[:3])]
    report = choose_best(province.officer, report, records=[pieces[1].pk, pieces[0].pk])
    chosen = ["Tin thứ hai", "Phóng sự xã Suối 1"]
    assert [row[0] for row in report.tables["best"][1:]] == chosen
    report = count_again(province.officer, report)
    assert [row[0] for row in report.tables["best"][1:]] == chosen
    printed = [
        cell for block in paper_of(report.draft).document.blocks for row in block.cells for cell in row
    ]
    assert "Tin thứ hai" in printed
    assert "Tin mới nhất" not in printed  # but among all evidence, in the annex
    with pytest.raises(Refused):
        choose_best(province.officer, report, records=[pieces[3].pk])
    with pytest.raises(NotAllowed):
        choose_best(province.commune_officers[0], report, records=[])
    Draft.objects.filter(pk=report.draft_id).update(state="issued")
    with pytest.raises(Refused):
        choose_best(province.officer, report, records=[])


def test_only_confirmed_pieces_are_offered_for_commendation(campaign, pieces):
    assert [piece.title for piece in best_pieces(campaign)] == ["Tin mới nhất", "Tin thứ hai"]


def test_another_choice_is_another_report_to_approve(province, campaign, pieces):
    leader = make_officer(province.top, Post.Kind.LEADER)
    report = start_synthesis(province.officer, campaign, period=Period(MAY.start, timezone.localdate()))
    draft = approved(report, province.officer, leader)
    choose_best(province.officer, report, records=[pieces[0].pk])
    with pytest.raises(DocumentRefused):
        issue_draft(leader, draft)


def test_the_best_pieces_are_found_and_chosen_on_their_page(client, province, campaign, pieces):
    report = start_synthesis(province.officer, campaign, period=Period(MAY.start, timezone.localdate()))
    page = reverse("reports:best", args=[report.pk])
    client.force_login(province.officer)
    shown = client.get(page).content.decode()
    assert "Phóng sự xã Suối 1" in shown
    assert "Chưa xác nhận" not in shown
    first, second = (str(one.pk) for one in pieces[:2])
    client.post(page, {"shown": [first, second], "piece": [first]})
    found = client.get(page, {"q": "thứ"}).content.decode()
    assert "Tin thứ hai" in found
    assert "Phóng sự" not in found
    client.post(page, {"shown": [second], "piece": [second]})
    report.refresh_from_db()
    assert report.sources["chosen"] == [int(first), int(second)]
    client.force_login(province.commune_officers[0])
    assert client.get(page).status_code == 404


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("phong su", [0]),
        ("Phóng SỰ", [0]),
        ("tin moi nhat", [2]),
        ("tin suoi 2", [1]),  # the title and the unit
        ("chua xac nhan", []),  # waits to be confirmed
        ("phong chong", []),
    ],
)
def test_pieces_are_found_without_diacritics(campaign, pieces, words, found):
    confirmed = confirmed_pieces(campaign, Period(MAY.start, timezone.localdate()))
    called = confirmed.filter(pk__in=pieces_called(confirmed, words))
    assert [proof.record_id for proof in called] == [pieces[place].pk for place in found]


def test_a_piece_is_called_by_what_it_is_not_by_the_name_of_its_file(province, campaign, pieces):
    work = campaign.assignments.get(proofs__record=pieces[2])
    made = {}
    for kind, title, said in (
        ("photo", "IMG_20261123.jpg", "Loa ở thôn Đoài"),
        ("file", "anh-25mb.jpg", ""),
        ("link", "127.0.0.1:8397/tin.html", "Tin đã đăng"),
        ("link", "tin.example/bai", ""),
    ):
        record = add_record(None, kind, subject="a.b:1", title=title, link=f"https://{title}")
        work.proofs.create(record=record)
        state = {"from_state": work.state, "to_state": work.state}
        work.steps.create(way="add_proof", words=said, by=province.officer, **state)
        made[title] = record.pk
    Capture.objects.filter(record=made["tin.example/bai"]).delete()
    page = Record.objects.get(pk=made["tin.example/bai"])
    Capture.objects.create(record=page, url=page.link, title="Xã Suối 1 ra quân diệt lăng quăng")
    table, records = best_table(campaign, Period(MAY.start, timezone.localdate()), list(made.values()))
    names = dict(zip(records, (row[0] for row in table[1:]), strict=True))
    duty = work.words[0].upper() + work.words[1:]
    assert [names[pk] for pk in made.values()] == [
        f"{duty}: Loa ở thôn Đoài",
        duty,
        f"{duty}: Tin đã đăng",
        "Xã Suối 1 ra quân diệt lăng quăng",
    ]


def test_a_photo_offered_for_commendation_is_called_by_its_work(client, province, campaign, pieces):
    """How the telephone called the file tells nobody, and would stand among the grounds."""
    work = campaign.assignments.get(proofs__record=pieces[2])
    record = add_record(None, "photo", subject="a.b:1", title="IMG_20250612_081530.jpg")
    work.proofs.create(record=record)
    work.steps.create(way="add_proof", words="Loa ở thôn Đoài", from_state=work.state, to_state=work.state)
    named = f"{work.words[0].upper()}{work.words[1:]}: Loa ở thôn Đoài"
    assert next((one.title, one.record) for one in best_pieces(campaign)) == (named, record.pk)
    client.force_login(province.officer)
    page = client.get(reverse("reports:suggested", args=[campaign.pk])).content.decode()
    assert "Loa ở thôn Đoài" in page
    assert "IMG_2025" not in page


def test_the_full_stop_of_a_duty_does_not_stand_before_the_words_of_its_unit(campaign, pieces):
    """The plan ends its sentences: "… trước ngày 20 tháng 6.: Đã hoàn thành" would stand in the paper."""
    proof = Proof.objects.get(record=pieces[2])
    work = proof.assignment
    Duty.objects.filter(pk=work.duty_id).update(text="phát loa trước ngày 20 tháng 6.")
    photo = add_record(None, "photo", subject="a.b:1", title="IMG_1.jpg")
    made = work.proofs.create(record=photo)
    work.steps.create(way="add_proof", words="Đã xong", from_state=work.state, to_state=work.state)
    found = Proof.objects.select_related("record", "assignment__duty").get(pk=made.pk)
    assert called([found])[made.pk] == "Phát loa trước ngày 20 tháng 6: Đã xong"


def test_a_photo_from_the_future_is_as_old_as_its_hand_in(client, province, campaign, pieces):
    """Its time is what the photo says of itself: in a report it stands neither first nor with that day."""
    ages = timezone.now() + timedelta(days=365 * 900)
    work = campaign.assignments.get(proofs__record=pieces[2])
    record = add_record(None, "photo", subject="a.b:1", title="a.jpg", made_at=ages)
    proof = work.proofs.create(record=record)
    came = timezone.now() - timedelta(days=1)
    Proof.objects.filter(pk=proof.pk).update(at=came)
    now = Period(MAY.start, timezone.localdate())
    table, records = best_table(campaign, now, [])
    assert records[-1] == record.pk
    assert table[-1][2] == f"{timezone.localtime(came):%d/%m/%Y}"
    assert next(one.record for one in best_pieces(campaign)) == pieces[2].pk
    report = start_synthesis(province.officer, campaign, period=now)
    client.force_login(province.officer)
    page = client.get(reverse("reports:best", args=[report.pk])).content.decode()
    assert f"{timezone.localtime(came):%d/%m/%Y}" in page
    assert f"{ages:%Y}" not in page
