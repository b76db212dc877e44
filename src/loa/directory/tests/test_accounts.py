"""An account is closed with its sessions and posts, and opened again; both with a reason, in the log."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from loa.audit.models import Change
from loa.directory.actions.accounts import close_account, reopen_account
from loa.directory.actions.people import end_post
from loa.directory.actions.permission import Refused
from loa.directory.models import Post, Unit, User
from loa.directory.rights import NotAllowed, Verb, may
from loa.directory.tests.factories import make_officer, make_post, make_unit

pytestmark = pytest.mark.django_db
WHY = "đã nghỉ hưu từ hôm nay"


@pytest.fixture
def office() -> Unit:
    return make_unit("UBND tỉnh")


@pytest.fixture
def keeper(office: Unit) -> User:
    return make_officer(office, Post.Kind.ADMINISTRATOR)


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def sent(client: Client, name: str, post: Post, **data: str) -> int:
    address = reverse(f"directory:{name}", args=[post.pk])
    return client.post(address, {"key": f"{name}-{post.pk}", **data}).status_code


def test_who_keeps_the_directory_closes_an_account_with_its_session_and_posts(
    office: Unit, keeper: User
) -> None:
    """Nobody else does; the reason stands in the log and on the form that opens it again."""
    post = make_post(office)
    other = make_post(make_unit("Sở Y tế", parent=office), person=post.person)
    user = post.person.user
    assert user is not None
    session = signed_in(user)
    assert session.get(reverse("directory:index")).status_code == 200
    assert sent(signed_in(make_officer(office)), "close_account", post, reason=WHY) == 404
    assert sent(signed_in(keeper), "close_account", post, reason="") == 422
    user.refresh_from_db()
    assert user.is_active
    assert sent(signed_in(keeper), "close_account", post, reason=WHY) == 302
    user.refresh_from_db()
    assert not user.is_active
    assert session.get(reverse("directory:index")).status_code == 302
    today = timezone.localdate()
    assert {post.pk, other.pk} == {*Post.objects.filter(valid_to=today).values_list("pk", flat=True)}
    change = Change.objects.get(action="directory.close_account")
    assert (change.actor, change.reason, change.values["active"]) == (keeper, WHY, [True, False])
    page = signed_in(keeper).get(reverse("directory:reopen_account", args=[post.pk]))
    assert WHY in page.content.decode()


def test_an_account_opened_again_has_its_posts_and_no_old_session(office: Unit, keeper: User) -> None:
    post, ended = make_post(office), make_post(office)
    user = post.person.user
    assert user is not None
    session = signed_in(user)
    close_account(keeper, user, reason=WHY)
    assert sent(signed_in(make_officer(office)), "reopen_account", post, reason="đóng nhầm") == 404
    assert sent(signed_in(keeper), "reopen_account", post, reason="đóng nhầm", posts="on") == 302
    user.refresh_from_db()
    assert (user.is_active, user.has_usable_password()) == (True, False)
    assert session.get(reverse("directory:index")).status_code == 302
    assert may(user, Verb.ACCEPT_ASSIGNMENT, office)
    post.refresh_from_db()
    assert post.valid_to is None
    other = ended.person.user
    assert other is not None
    close_account(keeper, other, reason=WHY)
    reopen_account(keeper, other, reason="làm việc khác", posts=False)
    ended.refresh_from_db()
    assert ended.valid_to == timezone.localdate()


def test_what_is_refused_in_words_changes_nothing(office: Unit, keeper: User) -> None:
    """One's own account, one that is so already, no reason; a post whose end was set anew stays ended."""
    post = make_post(office)
    user = post.person.user
    assert user is not None
    for actor, whom, why in ((keeper, keeper, WHY), (keeper, user, "  ")):
        with pytest.raises(Refused):
            close_account(actor, whom, reason=why)
    with pytest.raises(Refused):
        reopen_account(keeper, user, reason=WHY, posts=True)
    with pytest.raises(NotAllowed):
        close_account(user, make_officer(office), reason=WHY)
    assert not Change.objects.filter(action__endswith="_account", actor=keeper).exists()
    close_account(keeper, user, reason=WHY)
    with pytest.raises(Refused):
        close_account(keeper, user, reason=WHY)
    end_post(keeper, Post.objects.get(pk=post.pk), last_day=timezone.localdate().replace(year=2025))
    reopen_account(keeper, user, reason=WHY, posts=True)
    assert not may(user, Verb.ACCEPT_ASSIGNMENT, office)


def test_an_account_of_nobody_in_the_directory_is_closed_too(keeper: User) -> None:
    user = User.objects.create(username="cu")
    close_account(keeper, user, reason=WHY)
    user.refresh_from_db()
    assert not user.is_active


def test_the_unit_offers_what_the_account_needs_next(office: Unit, keeper: User) -> None:
    """Closing for who can sign in, but oneself; opening again for who cannot, and no password before it."""
    post, client = make_post(office), signed_in(keeper)
    own = Post.objects.get(person__user=keeper)
    page = reverse("directory:detail", args=[office.pk])
    address = {
        name: reverse(f"directory:{name}", args=[post.pk]) for name in ("close_account", "reopen_account")
    }
    shown = client.get(page).content.decode()
    assert address["close_account"] in shown
    assert address["reopen_account"] not in shown
    assert reverse("directory:close_account", args=[own.pk]) not in shown
    close_account(keeper, post.person.user, reason=WHY)
    shown = client.get(page).content.decode()
    assert address["reopen_account"] in shown
    assert address["close_account"] not in shown
    assert reverse("directory:give_password", args=[post.pk]) not in shown
