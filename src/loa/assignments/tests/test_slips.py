"""Slips of paper: printed by those who give out the work, keyed in for the unit, once."""

import io
import uuid
from datetime import date, timedelta

import pypdfium2
import pytest
import zxingcpp
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from loa.assignments.actions import Report
from loa.assignments.actions.slips import Filled, key_in_slip
from loa.assignments.errors import Moved, Refused
from loa.assignments.slips import ALPHABET, assignment_of_code, code_of, slip_of
from loa.assignments.tests.factories import assignment_of
from loa.audit.models import Change
from loa.campaigns.tests.factories import COMMUNES, due, duty, make_campaign
from loa.directory.models import Post, Unit
from loa.directory.rights import NotAllowed
from loa.directory.tests.factories import make_officer

pytestmark = pytest.mark.django_db


@pytest.fixture
def row(province):
    campaign = make_campaign(province, [duty("Phát 02 buổi trên đài", [COMMUNES])])
    return assignment_of(campaign, province.communes[0])


def photo(name="phieu.jpg", colour="white"):
    made = io.BytesIO()
    Image.new("RGB", (60, 40), colour).save(made, "JPEG")
    return SimpleUploadedFile(name, made.getvalue(), "image/jpeg")


def test_a_code_comes_back_however_it_is_typed(row):
    code = code_of(row)
    for typed in (code, code.lower(), code.replace("-", " "), code.replace("0", "o").replace("1", "l")):
        assert assignment_of_code(typed) == row.pk


def test_a_mistyped_code_is_no_slip(row):
    code = code_of(row).replace("-", "")
    for at, sign in enumerate(code):
        other = ALPHABET[(ALPHABET.index(sign) + 1) % 32]
        assert assignment_of_code(code[:at] + other + code[at + 1 :]) is None
    for wrong in ("", "-", "12345678", "không phải mã", code[:-1], code + "A", "9" * 60):
        assert assignment_of_code(wrong) is None


def test_the_printed_slip_leads_back_to_its_assignment(client, province, row):
    client.force_login(province.commune_officers[0])
    answer = client.get(reverse("assignments:slip", args=[row.pk]))
    page = pypdfium2.PdfDocument(answer.content)[0]
    found = zxingcpp.read_barcodes(page.render(scale=2).to_pil())
    assert assignment_of_code(found[0].text) == row.pk
    words = page.get_textpage().get_text_range()
    assert province.communes[0].name in words
    assert "Phát 02 buổi" in words


def test_a_slip_cites_the_plan_and_names_its_round(province):
    campaign = make_campaign(province, [duty("Phát trên loa", [COMMUNES], due=[due("hằng tuần", None)])])
    row = assignment_of(campaign, province.communes[0])
    row.period_start, row.due = date(2026, 6, 8), date(2026, 6, 14)
    slip = slip_of(row)
    assert slip.source == "Kế hoạch số 128/KH-UBND ngày 02/3/2026 của Ủy ban nhân dân tỉnh Bình Sơn"
    assert slip.due == "14/06/2026 (tuần từ 08/06)"


def test_all_slips_of_a_duty_for_those_who_give_them_out(client, province, row):
    url = reverse("assignments:slips", args=[row.duty_id])
    client.force_login(province.officer)
    assert len(pypdfium2.PdfDocument(client.get(url).content)) == 2
    client.force_login(province.commune_officers[0])
    assert len(pypdfium2.PdfDocument(client.get(url).content)) == 1
    client.force_login(province.health_officer)
    assert client.get(url).status_code == 404


def test_slips_lie_in_the_order_of_the_units_names(client, province, row):
    for unit, name in zip(province.communes, ("Suoi Vang", "Suoi An"), strict=True):
        Unit.objects.filter(pk=unit.pk).update(name=name, folded=name.lower())
    client.force_login(province.officer)
    slips = pypdfium2.PdfDocument(client.get(reverse("assignments:slips", args=[row.duty_id])).content)
    assert ["Suoi An" in page.get_textpage().get_text_range() for page in slips] == [True, False]


def test_who_may_key_in(province, row):
    filled = Filled(accepted=True)
    for user in (
        province.commune_officers[1],
        province.health_officer,
        make_officer(province.top, Post.Kind.ADMINISTRATOR),
    ):
        with pytest.raises(NotAllowed):
            key_in_slip(user, row, filled=filled)
    row.refresh_from_db()
    assert row.state == "offered"
    key_in_slip(make_officer(province.communes[0], Post.Kind.CAMPAIGN_OFFICER), row, filled=filled)
    row.refresh_from_db()
    assert row.state == "accepted"


def test_the_fields_of_a_slip_become_steps_by_slip(client, province, row):
    client.force_login(province.officer)
    answer = client.post(reverse("assignments:enter-slip"), {"code": code_of(row)})
    assert answer.url == reverse("assignments:key-in", args=[row.pk])
    yesterday = timezone.localdate() - timedelta(days=1)
    data = {
        "key": str(uuid.uuid4()),
        "accepted": "on",
        "count": "2",
        "words": "Đã phát đủ",
        "finished": "on",
        "day": yesterday,
    }
    client.post(answer.url, {**data, "slip": photo(), "photo": photo("loa.jpg", "green")})
    row.refresh_from_db()
    assert (row.state, row.counted, row.proofs.count()) == ("handed-in", 2, 2)
    assert list(row.steps.values_list("way", "by_slip", "by")) == [
        (way, True, province.officer.pk) for way in ("accept", "add_proof", "hand_in")
    ]
    assert f"phiếu ngày {yesterday:%d/%m/%Y}" in row.steps.last().words
    assert Change.objects.get(action="assignments.hand_in").values["by_slip"] == [False, True]
    client.post(answer.url, {**data, "slip": photo()})
    assert row.steps.count() == 3
    page = client.get(reverse("assignments:detail", args=[row.pk])).content.decode()
    assert "theo phiếu giấy" in page


def test_a_slip_stands_wholly_or_not_at_all(province, row):
    with pytest.raises(Refused):
        key_in_slip(province.officer, row, filled=Filled(report=Report("Xong", 2), finished=True))
    row.refresh_from_db()
    assert (row.state, row.steps.count()) == ("offered", 0)
    with pytest.raises(Refused):
        key_in_slip(province.officer, row, filled=Filled())
    with pytest.raises(Refused):
        key_in_slip(
            province.officer, row, filled=Filled(accepted=True, day=timezone.localdate() + timedelta(days=1))
        )


def test_what_is_done_is_not_keyed_in_again(province, row):
    row.state = "confirmed"
    row.save()
    with pytest.raises(Moved):
        key_in_slip(province.officer, row, filled=Filled(report=Report("Muộn")))


def test_a_code_of_others_and_none_at_all_are_answered_alike(client, province, row):
    client.force_login(province.commune_officers[1])
    pages = [
        client.post(reverse("assignments:enter-slip"), {"code": typed})
        for typed in (code_of(row), "0000-0000-0000")
    ]
    assert {page.status_code for page in pages} == {422}
    assert client.get(reverse("assignments:key-in", args=[row.pk])).status_code == 404
    assert client.get(reverse("assignments:slip", args=[row.pk])).status_code == 404
