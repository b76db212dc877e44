"""A unit's report: who may take which way, drafts that never overwrite, figures kept when it is submitted."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from loa.assignments.actions import decline
from loa.assignments.tests.factories import assignment_of
from loa.audit.models import Change
from loa.directory.models import Post
from loa.directory.rights import NotAllowed
from loa.directory.tests.factories import make_officer, make_unit
from loa.evidence.queries import may_read, open_blob
from loa.evidence.tests.test_stripping import SECRETS, frames_of, make_gif
from loa.notices.models import Notice
from loa.reports.actions.asking import close_request
from loa.reports.actions.drafting import Content, Entry, attach_file, detach_file, save_draft
from loa.reports.actions.states import accept_report, return_report
from loa.reports.actions.submitting import submit_report
from loa.reports.errors import Moved, NeedsWords, Refused
from loa.reports.figures.checking import check_values
from loa.reports.models import FigureValue, Proposal, UnitReport
from loa.reports.queries.lines import lines_of, seen_digest
from loa.reports.queries.visibility import open_ways, visible_reports, visible_values
from loa.reports.tests.factories import (
    figure,
    make_form_figure,
    make_request,
    make_started,
    make_template,
    step_on,
    submit,
)
from loa.reports.transitions import OPEN, TABLE

pytestmark = pytest.mark.django_db
State = UnitReport.State
TEXT = b"Danh s\xc3\xa1ch bu\xe1\xbb\x95i ph\xc3\xa1t"


@pytest.fixture
def campaign(province):
    return make_started(province)


@pytest.fixture
def report(province, campaign):
    return report_of(province, make_request(province, campaign))


def report_of(province, request, number=0):
    return request.reports.get(unit=province.communes[number])


def take(name, user, report):
    report.refresh_from_db()
    calls = {
        "begin": lambda: save_draft(
            user, report, version=report.version, content=Content({"s1": f"Đã làm {report.version}"})
        ),
        "submit": lambda: submit(user, report),
        "accept": lambda: accept_report(user, report),
        "return": lambda: return_report(user, report, reason="Thiếu số liệu"),
    }
    return calls[name]()


@pytest.mark.parametrize("way", TABLE.values(), ids=lambda way: way.name)
def test_each_way_is_taken_by_its_side_and_refused_to_the_other(way, province, report):
    doer, giver = province.commune_officers[0], province.officer
    right, wrong = (doer, giver) if way.side.value == "doer" else (giver, doer)
    for source in sorted(way.sources):
        UnitReport.objects.filter(pk=report.pk).update(state=source)
        for stranger in (wrong, province.commune_officers[1], province.health_officer):
            with pytest.raises(NotAllowed):
                take(way.name, stranger, report)
        assert UnitReport.objects.get(pk=report.pk).state == source
        assert take(way.name, right, report).state == way.target
        report.refresh_from_db()
        assert report.steps.last().to_state == way.target
        assert Change.objects.filter(action=f"reports.{way.name}_report", object_id=str(report.pk)).exists()


@pytest.mark.parametrize("way", TABLE.values(), ids=lambda way: way.name)
def test_no_way_begins_elsewhere(way, province, report):
    user = province.commune_officers[0] if way.side.value == "doer" else province.officer
    for state in set(State) - way.sources - (OPEN if way.name == "begin" else set()):
        UnitReport.objects.filter(pk=report.pk).update(state=state)
        with pytest.raises(Moved):
            take(way.name, user, report)
        report.refresh_from_db()
        assert report.state == state
        assert way.name not in open_ways(user, report)


def test_people_of_other_units_do_not_see_the_report(province, report):
    above = make_officer(province.top, Post.Kind.LEADER)
    stranger = make_officer(make_unit("Tỉnh khác"))
    for user in (province.commune_officers[0], province.officer, above):
        assert report in visible_reports(user)
    for user in (province.commune_officers[1], province.health_officer, stranger):
        assert report not in visible_reports(user)


def test_a_stale_form_never_overwrites_what_was_saved_since(province, report):
    doer = province.commune_officers[0]
    first = save_draft(doer, report, version=0, content=Content({"s1": "Bản của tôi"}))
    assert (first.state, first.version) == (State.DRAFT, 1)
    with pytest.raises(Moved):
        save_draft(doer, report, version=0, content=Content({"s1": "Bản mở từ trước"}))
    report.refresh_from_db()
    assert report.sections == {"s1": "Bản của tôi"}
    same = save_draft(doer, report, version=1, content=Content({"s1": "Bản của tôi"}))
    assert same.version == 1
    with pytest.raises(Moved):
        submit_report(doer, report, version=0, seen=seen_digest(lines_of(report)))


def test_a_section_that_the_form_does_not_have_is_not_kept(province, report):
    saved = save_draft(
        province.commune_officers[0], report, version=0, content=Content({"other": "x", "s1": "y"})
    )
    assert saved.sections == {"s1": "y"}


def test_submitting_keeps_each_figure_with_its_rows_and_what_was_done(province, campaign, report):
    doer, work = province.commune_officers[0], assignment_of(campaign, province.communes[0], number=1)
    step_on(work, date(2026, 5, 12), count=4, by=doer)
    submit(doer, report)
    report.refresh_from_db()
    value = report.lines.get(figure=figure("broadcasts")).value
    assert (value.number, value.report_id, value.unit_id) == (4, report.pk, province.communes[0].pk)
    assert [row["assignment"] for row in value.rows] == [work.pk]
    assert [(row["assignment"], row["added"], row["state"]) for row in report.done] == [
        (work.pk, 4, "in-progress")
    ]
    assert (report.submitted_by, report.state) == (doer, State.SUBMITTED)


def test_numbers_that_changed_under_the_reader_are_looked_at_again(province, campaign, report):
    doer, work = province.commune_officers[0], assignment_of(campaign, province.communes[0], number=1)
    seen = seen_digest(lines_of(report))
    step_on(work, date(2026, 5, 12), count=4, by=doer)
    with pytest.raises(Moved):
        submit_report(doer, report, version=0, seen=seen)
    assert not FigureValue.objects.exists()
    assert submit_report(doer, report, version=0, seen=seen_digest(lines_of(report))).state == State.SUBMITTED


def test_an_entered_figure_is_asked_for_and_cannot_be_typed_where_it_is_counted(province, campaign):
    typed = make_form_figure(province.top)
    template = make_template(province, extra=(typed,))
    report = report_of(province, make_request(province, campaign, template=template))
    doer = province.commune_officers[0]
    with pytest.raises(Refused, match="Số cụm loa"):
        submit(doer, report)
    with pytest.raises(Refused):
        save_draft(
            doer, report, version=0, content=Content(entries={figure("broadcasts").pk: Entry(Decimal(9))})
        )
    save_draft(doer, report, version=0, content=Content(entries={typed.pk: Entry(Decimal(12))}))
    submit(doer, report)
    value = report.lines.get(figure=typed).value
    assert (value.source, value.number) == ("form", 12)
    assert value.rows[0]["of"] == f"reports.reportline:{report.lines.get(figure=typed).pk}"
    assert not check_values([value])[value.pk].differs


def test_a_number_out_of_range_is_confirmed_with_words(province, campaign):
    typed = make_form_figure(province.top)
    report = report_of(
        province, make_request(province, campaign, template=make_template(province, extra=(typed,)))
    )
    doer = province.commune_officers[0]
    save_draft(doer, report, version=0, content=Content(entries={typed.pk: Entry(Decimal(900))}))
    with pytest.raises(NeedsWords):
        submit(doer, report)
    words = Entry(Decimal(900), "Tính cả loa kéo của thôn.")
    save_draft(doer, report, version=1, content=Content(entries={typed.pk: words}))
    submit(doer, report)
    assert report.lines.get(figure=typed).value.words == "Tính cả loa kéo của thôn."


def test_a_report_sent_again_gives_a_new_value_and_keeps_the_old_one(province, campaign):
    typed = make_form_figure(province.top)
    report = report_of(
        province, make_request(province, campaign, template=make_template(province, extra=(typed,)))
    )
    doer = province.commune_officers[0]
    save_draft(doer, report, version=0, content=Content(entries={typed.pk: Entry(Decimal(12))}))
    submit(doer, report)
    first = report.lines.get(figure=typed).value
    return_report(province.officer, report, reason="Đếm lại")
    save_draft(doer, report, version=1, content=Content(entries={typed.pk: Entry(Decimal(15))}))
    assert check_values([first])[first.pk].number == 15
    submit(doer, report)
    assert report.lines.get(figure=typed).value.number == 15
    assert FigureValue.objects.get(pk=first.pk).number == 12


def test_whoever_wrote_a_report_does_not_accept_it(province, campaign):
    both = province.officer
    request = make_request(province, campaign, units=[province.top])
    report = request.reports.get()
    leader = make_officer(province.top, Post.Kind.LEADER)
    submit(leader, report)
    with pytest.raises(Refused):
        accept_report(leader, report)
    assert accept_report(both, report).state == State.ACCEPTED


def test_both_sides_are_told(province, report):
    doer = province.commune_officers[0]
    submit(doer, report)
    assert Notice.objects.filter(recipient=province.officer, key__startswith="reports.came_in").count() == 1
    return_report(province.officer, report, reason="Thiếu ảnh")
    told = Notice.objects.get(recipient=doer, key__startswith="reports.return")
    assert "Thiếu ảnh" in told.body
    submit(doer, report)
    assert Notice.objects.filter(recipient=province.officer).count() == 1


def test_nothing_moves_once_the_request_is_closed(province, report):
    close_request(province.officer, report.request, reason="Đủ rồi")
    with pytest.raises(Moved):
        submit(province.commune_officers[0], UnitReport.objects.get(pk=report.pk))


def test_an_attachment_is_evidence_that_those_who_see_the_report_read(province, report):
    doer = province.commune_officers[0]
    attached = attach_file(doer, report, name="danh-sach.txt", data=TEXT)
    assert attach_file(doer, report, name="danh-sach.txt", data=TEXT) == attached
    with pytest.raises(NotAllowed):
        attach_file(province.commune_officers[1], report, name="a.txt", data=TEXT)
    blob = attached.record.blob
    assert may_read(doer, blob)
    assert may_read(province.officer, blob)
    assert not may_read(province.commune_officers[1], blob)
    with pytest.raises(NotAllowed):
        detach_file(province.commune_officers[1], attached)
    detach_file(doer, attached)
    assert not report.attachments.exists()


def test_values_are_seen_by_the_unit_and_the_office_alone(province, report):
    submit(province.commune_officers[0], report)
    value = FigureValue.objects.get()
    assert value in visible_values(province.commune_officers[0])
    assert value in visible_values(province.officer)
    assert value not in visible_values(province.commune_officers[1])


def test_a_duty_that_is_a_report_is_done_by_its_report(province, campaign):
    duty = campaign.duties.get(number=1, kind="duty")
    Proposal.objects.create(campaign=campaign, duty=duty, kind="by-day", title="Báo cáo")
    request = make_request(
        province, campaign, duty=duty, template=make_template(province, figures=("assignments-handed-in",))
    )
    report, doer = report_of(province, request), province.commune_officers[0]
    work = assignment_of(campaign, province.communes[0], number=1)
    submit(doer, report)
    work.refresh_from_db()
    assert (work.state, work.proofs.count()) == ("handed-in", 1)
    value = report.lines.get().value
    assert not check_values([value])[value.pk].differs, "a report is no work that it counts itself"
    return_report(province.officer, report, reason="Thiếu số liệu")
    work.refresh_from_db()
    assert work.state == "returned"
    submit(doer, report)
    accept_report(province.officer, report)
    work.refresh_from_db()
    assert work.state == "confirmed"


def test_a_report_stands_where_its_duty_was_declined(province, campaign):
    duty = campaign.duties.get(number=1, kind="duty")
    report = report_of(province, make_request(province, campaign, duty=duty))
    work = assignment_of(campaign, province.communes[0], number=1)
    decline(province.commune_officers[0], work, reason="Không thuộc địa bàn")
    assert submit(province.commune_officers[0], report).state == State.SUBMITTED
    work.refresh_from_db()
    assert work.state == "declined"


def test_a_moving_picture_keeps_its_frames_in_a_report_and_tells_no_more(report, province):
    data = make_gif()
    kept = open_blob(attach_file(province.commune_officers[0], report, name="a.gif", data=data).record.blob)
    assert frames_of(kept) == frames_of(data)
    assert [secret for secret in SECRETS if secret in kept] == []
