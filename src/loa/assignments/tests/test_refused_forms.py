"""A form that is refused comes back with what was typed into it, the sentence of the refusal beside it."""

import uuid
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from lxml import html

from loa.assignments.models import Assignment, Comment
from loa.assignments.tests.factories import assignment_of, bring_to
from loa.campaigns.models import Duty
from loa.campaigns.tests.factories import COMMUNES, duty, make_campaign
from loa.directory.tests.factories import make_unit

pytestmark = pytest.mark.django_db
LATER = date(2089, 3, 1)


@pytest.fixture
def campaign(province):
    return make_campaign(province, [duty("Phát loa", [COMMUNES]), duty("Treo băng rôn", [COMMUNES])])


@pytest.fixture
def row(province, campaign):
    found = assignment_of(campaign, province.communes[0])
    return bring_to("accepted", found, doer=province.commune_officers[0])


def send(client, row, name, **values):
    data = {"act": name, "key": uuid.uuid4().hex, "next": reverse("assignments:index"), **values}
    return client.post(reverse("assignments:act", args=[row.pk]), data)


def form_of(answer, name):
    """The form that has the act's button, of a page that says 422."""
    assert answer.status_code == 422
    page = html.fromstring(answer.content.decode())
    (form,) = page.xpath(f"//form[.//button[@name='act' and @value='{name}']]")
    return form


def typed(form):
    return {name: value for name, value in form.form_values() if name not in ("key", "csrfmiddlewaretoken")}


def said(form):
    return " ".join(form.xpath("string(.//*[@class='loa-field__error'])").split())


def test_a_refused_hand_in_keeps_its_words_and_the_line_of_the_log(client, province, row):
    client.force_login(province.commune_officers[0])
    told = {
        "words": "Đã phát đủ ba buổi",
        "link": "trangxa.example.vn/tin-1",
        "log_place": "Đài xã",
        "log_means": "radio",
        "log_programme": "Tin phòng bệnh",
        "log_begins": "31/02/2026 05:00",
        "log_times": "3",
        "statement": "Xã đã phát <đủ>",
        "stated_by": "Lê Thị Hoa",
        "keep_place": "1",
    }
    form = form_of(send(client, row, "hand_in", **told), "hand_in")
    assert {name: typed(form)[name] for name in told} == told
    assert "31/02/2026 05:00" in said(form)
    assert form.xpath("ancestor::details/@open")
    assert form.xpath(".//details[@class='proof-other']/@open")
    assert not row.proofs.exists()
    form = form_of(send(client, row, "add_proof", **told), "add_proof")
    assert typed(form)["statement"] == told["statement"]


def test_a_refused_file_leaves_the_words_beside_it(client, province, row):
    client.force_login(province.commune_officers[0])
    file = SimpleUploadedFile("a.exe", b"MZ\x00\x01")
    form = form_of(send(client, row, "add_proof", words="Ảnh buổi sáng", file=file), "add_proof")
    assert typed(form)["words"] == "Ảnh buổi sáng"
    assert "Không nhận ra loại tệp" in said(form)
    assert "chọn lại" in form.text_content()


@pytest.mark.parametrize(
    ("goal", "count", "more"), [(40, "7", ""), (40, "-1", ""), (4, "3", ""), (4, "", "11")]
)
def test_the_number_that_was_typed_stands_in_its_form_alone(client, province, row, goal, count, more):
    Duty.objects.filter(pk=row.duty_id).update(target=goal, counts="broadcasts", counted_in="buổi")
    client.force_login(province.commune_officers[0])
    sent = {"words": "x" * 4001, "count": count, "more": more, "shown": "0"}
    answer = send(client, row, "report_progress", **sent)
    form, other = form_of(answer, "report_progress"), form_of(answer, "hand_in")
    found = dict(form.form_values())
    assert (found["words"], found.get("more", "")) == ("x" * 4001, more)
    shown = form.xpath(".//input[@name='count' and (@checked or @type='number')]/@value")
    assert shown == [count]
    assert found["shown"] == "0"
    assert dict(other.form_values())["count"] == "0"
    assert not other.xpath(".//*[@class='loa-field__error']")
    assert typed(other)["words"] == ""


@pytest.mark.parametrize(
    ("state", "name", "giver", "values"),
    [
        ("offered", "decline", False, {"words": "y" * 4001}),
        ("handed-in", "return", True, {"words": "y" * 4001}),
        ("accepted", "ask_extension", False, {"day": "31/02/2027", "words": "Mưa bão"}),
        ("accepted", "extend", True, {"day": "31/02/2027", "words": "Mưa bão"}),
        ("accepted", "reassign", True, {"unit": "Xã Không Có", "words": "Đúng địa bàn", "day": "01/02/2090"}),
        ("accepted", "urge", True, {"words": "y" * 4001}),
        ("declined", "offer_again", True, {"words": "y" * 4001}),
    ],
)
def test_every_act_with_words_keeps_them(client, province, campaign, state, name, giver, values):
    doer = province.commune_officers[1]
    row = bring_to(state, assignment_of(campaign, province.communes[1]), doer=doer)
    Assignment.objects.filter(pk=row.pk).update(due=LATER, state=state)
    client.force_login(province.officer if giver else doer)
    form = form_of(send(client, row, name, **values), name)
    assert {field: typed(form)[field] for field in values} == values
    assert said(form)
    assert form.xpath("ancestor::details/@open")
    assert typed(form)["next"] == reverse("assignments:detail", args=[row.pk])


def test_a_refused_later_day_keeps_why_the_day_stays(client, province, row):
    Assignment.objects.filter(pk=row.pk).update(due=LATER)
    client.force_login(province.commune_officers[0])
    send(client, row, "ask_extension", day="01/02/2090", words="Mưa bão")
    client.force_login(province.officer)
    form = form_of(send(client, row, "refuse_extension", words="z" * 4001), "refuse_extension")
    assert typed(form)["words"] == "z" * 4001


def test_words_whose_form_is_gone_are_shown_once_more(client, province, row):
    client.force_login(province.commune_officers[0])
    send(client, row, "hand_in", link="trangxa.example.vn/tin-1")
    answer = send(client, row, "report_progress", words="Buổi thứ tư <mưa>")
    assert answer.status_code == 422
    (note,) = html.fromstring(answer.content.decode()).xpath("//*[@id='typed']")
    assert "Buổi thứ tư <mưa>" in note.text_content()


def test_what_is_done_goes_on_as_before(client, province, row):
    client.force_login(province.commune_officers[0])
    answer = send(client, row, "report_progress", words="Buổi thứ tư")
    assert (answer.status_code, answer.url) == (302, reverse("assignments:index"))


def test_a_refused_comment_keeps_its_words_and_whom_it_calls(client, province, row):
    client.force_login(province.commune_officers[0])
    called = province.officer.person.pk
    file = SimpleUploadedFile("a.exe", b"MZ\x00\x01")
    data = {"key": "k", "text": "Đề nghị xem lại", "mention": called, "attached": [file]}
    answer = client.post(reverse("assignments:comment", args=[row.pk]), data)
    assert answer.status_code == 422
    (form,) = html.fromstring(answer.content.decode()).xpath("//form[.//textarea[@name='text']]")
    assert typed(form)["text"] == "Đề nghị xem lại"
    assert ("mention", str(called)) in form.form_values()
    assert said(form)
    assert not Comment.objects.exists()


def bulk(client, back, name, rows, **values):
    data = {"act": name, "key": uuid.uuid4().hex, "next": back, "rows": [row.pk for row in rows], **values}
    return client.post(reverse("assignments:bulk"), data)


def test_a_refused_act_on_many_comes_back_to_the_same_list_with_its_ticks(client, province, row):
    client.force_login(province.officer)
    back = reverse("assignments:duty", args=[row.duty_id]) + "?state=accepted"
    form = form_of(
        bulk(client, back, "extend", [row], **{"day": "31/02/2027", "words-extend": "Mưa bão"}), "extend"
    )
    found = dict(form.form_values())
    assert (found["day"], found["words-extend"], found["rows"]) == ("31/02/2027", "Mưa bão", str(row.pk))
    assert found["next"] == back
    assert found["words-return"] == ""
    assert "31/02/2027" in said(form)
    form = form_of(bulk(client, back, "return", [], **{"words-return": "Thiếu ảnh"}), "return")
    assert dict(form.form_values())["words-return"] == "Thiếu ảnh"
    assert "chọn ít nhất một dòng" in said(form)


def test_refused_together_on_the_other_lists(client, province, row):
    client.force_login(province.officer)
    back = reverse("assignments:of-unit", args=[row.unit_id])
    values = {"unit": "Xã Không Có", "words-reassign": "Đúng địa bàn"}
    form = form_of(bulk(client, back, "reassign", [row], **values), "reassign")
    found = dict(form.form_values())
    assert {name: found[name] for name in values} == values
    assert found["rows"] == str(row.pk)
    Assignment.objects.filter(pk=row.pk).update(due=LATER)
    client.force_login(province.commune_officers[0])
    send(client, row, "ask_extension", day="01/02/2090", words="Mưa bão")
    client.force_login(province.officer)
    back = reverse("assignments:extensions")
    answer = bulk(client, back, "refuse_extension", [row], **{"words-refuse_extension": "z" * 4001})
    found = dict(form_of(answer, "refuse_extension").form_values())
    assert (found["words-refuse_extension"], found["rows"]) == ("z" * 4001, str(row.pk))


def test_a_refusal_sent_from_another_page_goes_back_there(client, province, row):
    client.force_login(province.officer)
    for back in (reverse("home"), "/no/such/page/"):
        answer = bulk(client, back, "return", [], **{"words-return": "x"})
        assert (answer.status_code, answer.url) == (302, back)


def test_refused_parts_keep_whom_they_were_for_and_each_share(client, province, row):
    Duty.objects.filter(pk=row.duty_id).update(target=40, counts="broadcasts", counted_in="buổi")
    doer = province.commune_officers[0]
    hamlets = [make_unit(f"Thôn {n}", parent=row.unit) for n in (1, 2)]
    client.force_login(doer)
    address = reverse("assignments:parts", args=[row.pk])
    sent = {"key": "a", "what": "Phát sáng", "due": "31/02/2027", "unit": hamlets[1].pk}
    sent |= {"officer": doer.person.pk, f"share-u{hamlets[1].pk}": "7", f"share-p{doer.person.pk}": "3"}
    answer = client.post(address, sent)
    assert answer.status_code == 422
    (form,) = html.fromstring(answer.content.decode()).xpath("//form[.//textarea[@name='what']]")
    found = [(name, value) for name, value in form.form_values() if name in ("unit", "officer", "due")]
    assert found == [("due", "31/02/2027"), ("officer", str(doer.person.pk)), ("unit", str(hamlets[1].pk))]
    shares = {name: value for name, value in form.form_values() if name.startswith("share-") and value}
    assert shares == {f"share-u{hamlets[1].pk}": "7", f"share-p{doer.person.pk}": "3"}
