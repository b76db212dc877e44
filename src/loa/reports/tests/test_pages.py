"""The pages of reports as units and offices see them; what one may not see is not found."""

from __future__ import annotations

import io
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook

from loa.assignments.tests.factories import asked, assignment_of
from loa.campaigns.tests.factories import make_province
from loa.directory.models import Post, Unit
from loa.directory.tests.factories import make_officer, make_unit
from loa.evidence.actions import keeping
from loa.reports.exports import Sheet, neutral, workbook
from loa.reports.models import FigureValue
from loa.reports.queries.lines import lines_of, seen_digest
from loa.reports.tests.browsing import page, send
from loa.reports.tests.factories import (
    make_form_figure,
    make_request,
    make_started,
    make_template,
    step_on,
    submit,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def province():
    return make_province(communes=3)


@pytest.fixture
def campaign(province):
    return make_started(province)


@pytest.fixture
def report(province, campaign):
    work = assignment_of(campaign, province.communes[0], number=1)
    step_on(work, date(2026, 5, 12), count=1234, by=province.commune_officers[0])
    return make_request(province, campaign).reports.get(unit=province.communes[0])


def test_a_unit_officer_finds_what_to_write_and_an_office_what_came_in(client, province, report):
    mine = page(client, province.commune_officers[0], "index").content.decode()
    assert reverse("reports:detail", args=[report.pk]) in mine
    assert reverse("reports:request", args=[report.request_id]) not in mine
    office = page(client, province.officer, "index").content.decode()
    assert reverse("reports:request", args=[report.request_id]) in office
    assert reverse("reports:ask", args=[report.request.campaign_id]) in office


def test_every_page_of_another_unit_is_not_found(client, province, report):
    submit(province.commune_officers[0], report)
    value = FigureValue.objects.get()
    theirs = [("detail", report.pk), ("value", value.pk), ("figure", report.pk, "broadcasts")]
    stranger = make_officer(make_unit("Tỉnh khác"), Post.Kind.CAMPAIGN_OFFICER)
    for name, *args in theirs:
        assert page(client, province.commune_officers[0], name, *args).status_code in (200, 302), name
        for user in (province.commune_officers[1], stranger):
            assert page(client, user, name, *args).status_code == 404, name
    for name in ("save", "submit", "decide", "attach"):
        assert send(client, province.commune_officers[1], name, report.pk).status_code == 404
    for name, pk in (("request", report.request_id), ("request-xlsx", report.request_id), ("ask", 1)):
        assert page(client, province.commune_officers[0], name, pk).status_code == 404
    for name in ("new-figure", "new-template"):
        assert page(client, province.commune_officers[0], name).status_code == 404


def test_the_giver_reads_a_draft_and_cannot_write_in_it(client, province, report):
    shown = page(client, province.officer, "detail", report.pk)
    assert b"reports/autosave.js" not in shown.content
    assert send(client, province.officer, "save", report.pk, version=0).status_code == 404
    assert b"reports/autosave.js" in page(client, province.commune_officers[0], "detail", report.pk).content


def test_the_form_saves_by_itself_and_never_over_another(client, province, report):
    doer = province.commune_officers[0]
    values = {"version": 0, "section-s1": "Bản một"}
    first = send(client, doer, "save", report.pk, accept="application/json", key="a", **values)
    assert first.json()["version"] == 1
    again = send(client, doer, "save", report.pk, accept="application/json", key="a", **values)
    assert again.json()["version"] == 1, "the same saving, sent again because its answer was lost"
    stale = {"version": 0, "section-s1": "Bản cũ"}
    refused = send(client, doer, "save", report.pk, accept="application/json", key="b", **stale)
    assert refused.status_code == 409
    shown = send(client, doer, "save", report.pk, key="c", **stale)
    assert shown.status_code == 409
    text = shown.content.decode()
    assert "Bản cũ" in text
    assert "Bản một" in text
    report.refresh_from_db()
    assert report.sections == {"s1": "Bản một"}


def test_the_form_submits_with_what_stands_in_it_and_once(client, province, report):
    doer = province.commune_officers[0]
    data = {"version": 0, "section-s1": "Đủ cả", "seen": seen_digest(lines_of(report))}
    assert send(client, doer, "submit", report.pk, **data).status_code == 302
    assert send(client, doer, "submit", report.pk, **data).status_code == 302
    report.refresh_from_db()
    assert (report.state, report.sections) == ("submitted", {"s1": "Đủ cả"})
    assert FigureValue.objects.count() == 1


def test_a_report_without_a_word_is_submitted_only_when_that_is_ticked(client, province, report):
    doer, seen = province.commune_officers[0], seen_digest(lines_of(report))
    data = {"version": 0, "section-s1": " \n", "seen": seen}
    answer = send(client, doer, "submit", report.pk, **data)
    assert answer.status_code == 409
    assert 'name="wordless"' in answer.text
    report.refresh_from_db()
    assert report.state != "submitted"
    assert 'name="wordless"' not in page(client, doer, "detail", report.pk).text
    data |= {"version": report.version, "wordless": "on", "key": "again"}
    assert send(client, doer, "submit", report.pk, **data).status_code == 302
    report.refresh_from_db()
    assert report.state == "submitted"


def test_what_is_missing_is_said_and_the_draft_is_kept(client, province, campaign):
    typed = make_form_figure(province.top)
    request = make_request(province, campaign, template=make_template(province, extra=(typed,)))
    report = request.reports.get(unit=province.communes[0])
    doer, seen = province.commune_officers[0], seen_digest(lines_of(report))
    answer = send(client, doer, "submit", report.pk, version=0, seen=seen, **{f"figure-{typed.pk}": "mười"})
    assert answer.status_code == 409
    assert "mười" in answer.content.decode()
    answer = send(client, doer, "submit", report.pk, version=0, seen=seen, **{"section-s1": "Đã viết"})
    assert "Số cụm loa" in answer.content.decode()
    report.refresh_from_db()
    assert (report.state, report.sections) == ("draft", {"s1": "Đã viết"})
    data = {f"figure-{typed.pk}": "1.234", f"words-{typed.pk}": "Cả loa kéo", "version": 1, "seen": seen}
    assert send(client, doer, "submit", report.pk, key="z", **data).status_code == 302
    assert report.lines.get(figure=typed).value.number == 1234


def test_a_number_of_a_report_opens_to_its_rows_and_their_assignments(client, province, report):
    doer = province.commune_officers[0]
    work = assignment_of(report.request.campaign, province.communes[0], number=1)
    draft = page(client, doer, "figure", report.pk, "broadcasts").content.decode()
    assert "1.234" in draft
    assert reverse("assignments:detail", args=[work.pk]) in draft
    submit(doer, report)
    value = report.lines.get().value
    assert (
        reverse("reports:value", args=[value.pk]) in page(client, doer, "detail", report.pk).content.decode()
    )
    kept = page(client, doer, "value", value.pk).content.decode()
    assert value.rows_sha256 in kept
    assert 'id="changed"' not in kept
    step_on(work, date(2026, 5, 13), count=1240, by=doer)
    changed = page(client, doer, "value", value.pk).content.decode()
    assert 'id="changed"' in changed
    assert "1.240" in changed


def test_the_office_accepts_and_returns_on_the_page(client, province, report):
    submit(province.commune_officers[0], report)
    send(client, province.officer, "decide", report.pk, act="return", words="Thiếu ảnh", key="a")
    report.refresh_from_db()
    assert report.state == "returned"
    assert "Thiếu ảnh" in page(client, province.commune_officers[0], "detail", report.pk).content.decode()
    assert "Thiếu ảnh" in page(client, province.commune_officers[0], "index").text
    submit(province.commune_officers[0], report)
    assert (
        send(client, province.commune_officers[0], "decide", report.pk, act="accept", key="b").status_code
        == 404
    )
    send(client, province.officer, "decide", report.pk, act="accept", key="c")
    report.refresh_from_db()
    assert report.state == "accepted"


def test_a_file_is_attached_and_taken_off_on_the_page(client, province, report):
    doer = province.commune_officers[0]
    client.force_login(doer)
    upload = io.BytesIO("Biên bản".encode())
    upload.name = "bien-ban.txt"
    client.post(reverse("reports:attach", args=[report.pk]), {"file": upload, "key": "k"})
    attached = report.attachments.get()
    assert "bien-ban.txt" in page(client, doer, "detail", report.pk).content.decode()
    assert send(client, province.commune_officers[1], "detach", report.pk, attached.pk).status_code == 404
    send(client, doer, "detach", report.pk, attached.pk, key="off")
    assert not report.attachments.exists()


def test_a_form_that_comes_a_second_time_attaches_and_takes_off_once(client, province, report):
    doer, url = province.commune_officers[0], reverse("reports:attach", args=[report.pk])
    client.force_login(doer)

    def attach(key, words="Biên bản"):
        upload = SimpleUploadedFile("bien-ban.txt", words.encode())
        return client.post(url, {"file": upload, **({"key": key} if key else {})}).status_code

    assert [attach("one"), attach("one", "Bản khác")] == [302, 302]
    attached = report.attachments.get()
    taken_off = [send(client, doer, "detach", report.pk, attached.pk, key="two") for _n in range(2)]
    assert [answer.status_code for answer in taken_off] == [302, 302]
    assert attach("one") == 302
    assert not report.attachments.exists(), "what was taken off came again with a late copy of the form"
    assert attach("") == 400
    shown = page(client, doer, "detail", report.pk).content.decode()
    form = shown[shown.index('class="report-attach"') :]
    assert 'name="key"' in form[: form.index("</form>")]


def test_the_grid_shows_who_has_and_who_has_not_with_totals(client, province, report):
    submit(province.commune_officers[0], report)
    shown = page(client, province.officer, "request", report.request_id).content.decode()
    for unit in province.communes:
        assert unit.name in shown
    assert shown.count("1.234") == 2  # the unit's, and the total
    late = page(client, province.officer, "request", report.request_id, state="asked").content.decode()
    assert reverse("reports:detail", args=[report.pk]) not in late
    named = page(client, province.officer, "request", report.request_id, q="suoi 2").content.decode()
    assert named.count('scope="row"') == 2  # the total and the one unit


def test_the_grid_of_a_hundred_communes_takes_few_queries_however_many_there_are(client):
    province = make_province(communes=70, manned=1)
    campaign = make_started(province)
    request = make_request(province, campaign)
    client.force_login(province.officer)
    url = reverse("reports:request", args=[request.pk])
    with CaptureQueriesContext(
        connection,
    ) as seen:
        assert b"?page=2" in client.get(url).content
    assert asked(seen) <= 15
    for name in ("index", "figures"):
        with CaptureQueriesContext(connection) as seen:
            client.get(reverse(f"reports:{name}"))
        assert asked(seen) <= 15, name


def test_the_workbook_has_every_unit_and_no_formula(client, province, report):
    submit(province.commune_officers[0], report)
    for number, unit in enumerate(province.communes, 9):  # as text "/10/" stands before "/9/"
        Unit.objects.filter(pk=unit.pk).update(path=f"{province.top.path}{number}/")
    answer = page(client, province.officer, "request-xlsx", report.request_id)
    sheet = load_workbook(io.BytesIO(answer.content)).active
    rows = list(sheet.iter_rows(values_only=True))
    assert [row[0] for row in rows[1:]] == [unit.name for unit in province.communes]
    assert rows[1][4] == 1234
    assert rows[2][4] is None
    book = load_workbook(
        io.BytesIO(workbook([Sheet("a/b", ["=1+1"], [["=HYPERLINK(1)", "@x", date(2026, 5, 1)]])]))
    )
    cells = [cell for row in book.active.iter_rows() for cell in row]
    assert [cell.data_type for cell in cells if cell.value] == ["s", "s", "s", "d"]
    assert cells[0].value == "'=1+1"
    assert neutral("Xã\x00 A") == "Xã A"


@pytest.mark.django_db(transaction=True)
def test_nobody_waits_while_an_attached_file_is_looked_at(client, province, report, monkeypatch):
    """On SQLite who has begun to write keeps all others from it; and nobody looks for who may not attach."""
    looked = []
    monkeypatch.setattr(keeping, "check_virus", lambda _data: looked.append(connection.in_atomic_block))
    for user, found in ((province.officer, []), (province.commune_officers[0], [False])):
        client.force_login(user)
        upload = SimpleUploadedFile("bien-ban.txt", "Biên bản".encode())
        client.post(reverse("reports:attach", args=[report.pk]), {"file": upload, "key": "k"})
        assert looked == found
    assert report.attachments.count() == 1
