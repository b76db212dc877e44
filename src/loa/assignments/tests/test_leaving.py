"""Open work is spoken of before a unit or its last officer's post ends."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from loa.assignments import actions
from loa.assignments.actions.links import make_link
from loa.assignments.tests.factories import assignment_of, bring_to
from loa.campaigns.tests.factories import COMMUNES, duty, make_campaign, make_province
from loa.directory.actions.accounts import close_account
from loa.directory.actions.people import end_post
from loa.directory.models import Post
from loa.directory.tests.factories import make_officer, make_unit
from loa.notices.models import Notice

pytestmark = pytest.mark.django_db


@pytest.fixture
def province():
    return make_province(communes=1)


@pytest.fixture
def admin(province):
    return make_officer(province.top, Post.Kind.ADMINISTRATOR)


@pytest.fixture
def work(province):
    return make_campaign(province, [duty("Phát tờ rơi", ["Sở Y tế"]), duty("Treo băng rôn", ["Sở Y tế"])])


def page(client, user, name, pk):
    client.force_login(user)
    return client.get(reverse(f"directory:{name}", args=[pk]))


def test_the_form_that_ends_a_unit_says_what_becomes_of_its_open_work(client, province, admin, work):
    shown = page(client, admin, "end", province.health.pk).content.decode()
    assert "2 việc chưa xong." in shown
    assert "đơn vị kế thừa" in shown
    idle = make_unit("Sở Hai", parent=province.top)
    assert "việc chưa xong" not in page(client, admin, "end", idle.pk).content.decode()
    assert page(client, province.health_officer, "end", province.health.pk).status_code == 404


def test_the_last_officers_post_ends_with_a_word_to_whoever_gave_the_work(client, province, admin, work):
    post = Post.objects.get(unit=province.health)
    second = make_officer(province.health)
    assert "việc chưa xong" not in page(client, admin, "end_post", post.pk).content.decode()
    Notice.objects.all().delete()
    end_post(admin, Post.objects.get(person__user=second), last_day=timezone.localdate() - timedelta(days=1))
    assert not Notice.objects.exists()
    assert "Không còn ai khác" in page(client, admin, "end_post", post.pk).content.decode()
    end_post(admin, post, last_day=timezone.localdate())
    assert "Phát tờ rơi" in Notice.objects.get(recipient=province.officer).body


def test_who_signs_in_after_the_post_has_ended_is_told_so(client, province, admin, work):
    address = reverse("assignments:index")
    client.force_login(province.commune_officers[0])  # holds a post, and has nothing to do
    assert "đã thôi giữ" not in client.get(address).content.decode()
    client.force_login(province.health_officer)
    assert "đã thôi giữ" not in client.get(address).content.decode()
    last_day = timezone.localdate() - timedelta(days=1)
    end_post(admin, Post.objects.get(unit=province.health), last_day=last_day)
    shown = client.get(address).content.decode()
    assert "đã thôi giữ" in shown
    assert last_day.strftime("%d/%m/%Y") in shown


def test_a_closed_account_leaves_no_link_and_its_work_by_name_is_spoken_of(client, province, admin):
    """Before, on the form; afterwards to who gave the work, with a list of exactly that work."""
    commune, giver = province.communes[0], province.commune_officers[0]
    campaign = make_campaign(province, [duty("Phát tờ rơi", [COMMUNES])])
    whole = bring_to("accepted", assignment_of(campaign, commune), doer=giver)
    leaves = make_officer(commune)
    part = actions.hand_down(giver, whole, parts=[actions.Part(officer=leaves.person, what="Tổ dân phố 3")])[
        0
    ]
    link, _token = make_link(leaves, whole, party="Đài truyền thanh")
    other, _token = make_link(giver, whole, party="Bưu điện")
    post = Post.objects.get(person__user=leaves)
    shown = page(client, admin, "close_account", post.pk).content.decode()
    assert "1 việc chưa xong giao đích danh: Tổ dân phố 3" in shown
    assert "1 đường dẫn" in shown
    Notice.objects.all().delete()
    close_account(admin, leaves, reason="đã chuyển công tác")
    link.refresh_from_db()
    other.refresh_from_db()
    assert (link.valid, link.revoked_by, other.valid) == (False, admin, True)
    told = Notice.objects.filter(recipient=giver)
    parts, links = (told.get(key__contains=f":{name}:") for name in ("parts", "links"))
    assert "Tổ dân phố 3" in parts.body
    assert "Đài truyền thanh" in links.body
    client.force_login(giver)
    assert [row.pk for row in client.get(parts.url).context["page"]] == [part.pk]
    assert not Notice.objects.filter(recipient=leaves).exists()
