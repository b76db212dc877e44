"""A person is told each thing once, and reads their own notices only."""

import pytest
from django.urls import reverse
from django.utils.translation import gettext_lazy, override

from loa.audit.tests.factories import make_user
from loa.notices.actions import mark_all_read, mark_read, tell
from loa.notices.models import Notice, Preference
from loa.notices.queries import inbox, unread_count

pytestmark = pytest.mark.django_db


def test_same_thing_is_told_once():
    user = make_user()
    first = tell(user, "a:1", subject="Nhiệm vụ mới", url="/assignments/1/")
    assert tell(user, "a:1", subject="Nhiệm vụ mới") == first
    tell(user, "a:2", subject="Nhiệm vụ khác")
    assert unread_count(user) == 2


def test_notice_asks_nothing_of_the_worker():
    assert tell(make_user(), "a:1", subject="x").lease_state == Notice.LeaseState.IDLE


def test_words_are_put_into_the_language_of_the_site():
    with override("en"):
        assert tell(make_user(), "a:1", subject=gettext_lazy("Notices")).subject == "Thông báo"


@pytest.mark.parametrize("url", ["https://example.org/", "//a.org/", "javascript:alert(1)", "/\\example.org"])
def test_notice_leads_nowhere_else(url):
    with pytest.raises(ValueError, match="a page of this site"):
        tell(make_user(), "a:1", subject="x", url=url)


def test_unread_come_first_then_the_newest():
    user = make_user()
    first, second, third = (tell(user, f"a:{n}", subject=str(n)) for n in range(3))
    mark_read(user, third)
    assert list(inbox(user)) == [second, first, third]


def test_only_the_recipient_marks_a_notice_read():
    user, other = make_user(), make_user()
    notice = tell(user, "a:1", subject="x")
    with pytest.raises(Notice.DoesNotExist):
        mark_read(other, notice)
    assert unread_count(user) == 1
    read_at = mark_read(user, notice).read_at
    assert read_at
    assert mark_read(user, notice).read_at == read_at


def test_the_inbox_says_which_language_notices_have_where_the_page_has_another(client):
    user = make_user()
    client.force_login(user)
    tell(user, "a:1", subject="Nhiệm vụ mới")
    url, settings = reverse("notices:index"), reverse("notices:settings")
    page = client.get(url, headers={"accept-language": "en"}).text
    assert "Language of your notices and mail: Vietnamese." in page
    assert f'href="{settings}">Choose another<' in page
    for language in ("vi", "en"):
        Preference.objects.update_or_create(user=user, defaults={"language": language})
        page = client.get(url, headers={"accept-language": language}).text
        assert "Language of your notices" not in page
        assert "Ngôn ngữ của thông báo" not in page


def test_all_read_touches_nobody_elses():
    user, other = make_user(), make_user()
    tell(user, "a:1", subject="x")
    tell(other, "a:2", subject="x")
    assert (mark_all_read(user), unread_count(user), unread_count(other)) == (1, 0, 1)


def test_page_shows_own_notices_only(client):
    user, other = make_user(), make_user()
    tell(user, "a:1", subject="Việc của tôi", body="<b>đậm</b>")
    tell(other, "a:2", subject="Việc của người khác")
    client.force_login(user)
    page = client.get(reverse("notices:index")).content.decode()
    assert "Việc của tôi" in page
    assert "&lt;b&gt;" in page
    assert "1 chưa đọc" in page
    assert "Việc của người khác" not in page


def test_empty_inbox_says_so(client):
    client.force_login(make_user())
    assert "Chưa có thông báo" in client.get(reverse("notices:index")).content.decode()


def test_opening_marks_read_and_leads_on_for_the_recipient_only(client):
    user, other = make_user(), make_user()
    notice = tell(user, "a:1", subject="x", url="/assignments/1/")
    client.force_login(other)
    assert client.post(reverse("notices:open", args=[notice.pk])).status_code == 404
    assert unread_count(user) == 1
    client.force_login(user)
    assert client.get(reverse("notices:open", args=[notice.pk])).status_code == 405
    assert client.post(reverse("notices:open", args=[notice.pk])).headers["Location"] == "/assignments/1/"
    assert unread_count(user) == 0


def test_stranger_is_asked_to_sign_in(client):
    for name in ("notices:index", "notices:read-all"):
        assert client.post(reverse(name)).status_code == 302
    client.force_login(make_user())
    assert client.post(reverse("notices:read-all")).headers["Location"] == reverse("notices:index")
