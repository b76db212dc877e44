"""What people are told comes in their own language, and reaches somebody whoever handed in."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone, translation

from loa.assignments import actions
from loa.assignments.acting import BY_FORM, act
from loa.assignments.actions.links import make_link
from loa.assignments.models import Assignment
from loa.assignments.proofs import Handed
from loa.assignments.stand_ins import Bearer
from loa.assignments.tests.factories import assignment_of, bring_to
from loa.assignments.views.act import SAID
from loa.campaigns.tests.factories import COMMUNES, due, duty, make_campaign, make_province
from loa.directory.tests.factories import make_unit
from loa.evidence.models import Capture, Look
from loa.evidence.signals import lost
from loa.notices.models import Notice, Preference

pytestmark = pytest.mark.django_db


@pytest.fixture
def province():
    return make_province(communes=1)


@pytest.fixture
def row(province):
    day = str(timezone.localdate() + timedelta(days=5))
    campaign = make_campaign(province, [duty("Treo băng rôn", [COMMUNES], due=[due("x", day)])])
    doer = province.commune_officers[0]
    found = bring_to("accepted", assignment_of(campaign, province.communes[0]), doer=doer)
    Notice.objects.all().delete()
    return found


@pytest.mark.parametrize(("language", "said", "other"), [("", "Hạn:", "Due:"), ("en", "Due:", "Hạn:")])
def test_a_notice_is_wholly_in_the_language_of_the_one_who_is_told(province, row, language, said, other):
    doer = province.commune_officers[0]
    Preference.objects.create(user=doer, language=language)
    with translation.override("vi" if language else "en"):
        actions.extend(province.officer, row, day=timezone.localdate() + timedelta(days=9), reason="Bão")
    notice = Notice.objects.get(recipient=doer)
    assert said in notice.body
    assert other not in notice.body


@pytest.mark.parametrize(("language", "said"), [("", "nhắc đến"), ("en", "calls you")])
def test_who_is_called_is_told_in_their_language(province, row, language, said):
    doer = province.commune_officers[0]
    Preference.objects.create(user=doer, language=language)
    with translation.override("vi" if language else "en"):
        actions.comment(province.officer, row, words=actions.Words("Xin gửi ảnh", mentions=[doer.person]))
    assert said in Notice.objects.get(recipient=doer).subject


def test_a_page_handed_in_by_link_that_is_gone_is_told_to_the_unit(province, row):
    link, _token = make_link(province.officer, row, party="Báo Bình Sơn")
    handed = [Handed(link="https://bao.example.org/tin-1")]
    act(Bearer(link), row, "add_proof", key="k", handed=handed)
    capture = Capture.objects.create(record=row.proofs.get().record, url=handed[0].link)
    look = Look.objects.create(capture=capture, after=1, found=Look.Found.GONE)
    Notice.objects.all().delete()
    lost.send(Look, look=look)
    lost.send(Look, look=look)
    notice = Notice.objects.get(recipient=province.commune_officers[0])
    assert "https://bao.example.org/tin-1" in notice.body
    assert Assignment.objects.get(pk=row.pk).proofs.get().record.made_by is None


@pytest.mark.parametrize("name", sorted(BY_FORM))
def test_every_act_has_its_sentence_in_both_languages(name):
    with translation.override("vi"):
        vietnamese = str(SAID[name])
    with translation.override("en"):
        english = str(SAID[name])
    assert vietnamese != english
    assert english.isascii()
    assert vietnamese.endswith(".")


@pytest.mark.parametrize(
    ("language", "said", "refused"),
    [
        ("vi", "Đã chuyển cho đơn vị khác.", "đã có việc này"),
        ("en", "Given to the other unit.", "has this work already"),
    ],
)
def test_the_page_answers_in_its_language(client, province, row, language, said, refused):
    other = make_unit("Sở Công Thương")
    client.force_login(province.officer)
    data = {"act": "reassign", "key": "a", "unit": row.unit.name, "words": "Nhầm đơn vị"}
    url, headers = reverse("assignments:act", args=[row.pk]), {"accept-language": language}
    assert refused in client.post(url, data, headers=headers, follow=True).content.decode()
    data |= {"unit": other.name}
    assert said in client.post(url, data, headers=headers, follow=True).content.decode()
