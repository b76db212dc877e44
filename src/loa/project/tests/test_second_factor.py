"""No door past the second factor: every way in, tried with the password alone and then with the code."""

from __future__ import annotations

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth.tokens import default_token_generator
from django.test import Client
from django.urls import reverse
from django.utils.http import int_to_base36

from loa.directory.models import Unit, User
from loa.directory.tests.factories import make_officer
from loa.notices.tests.mailbox import Mailbox
from loa.project.tests.second_factor import (
    HOME,
    PASSWORD,
    code_of,
    give_password,
    is_in,
    protect,
    with_password,
)
from loa.project.tests.second_factor import _nothing_counted as _nothing_counted
from loa.project.tests.second_factor import department as department
from loa.project.tests.second_factor import officer as officer
from loa.project.tests.test_letters import box as box  # a real mail server
from loa.project.tests.test_letters import sent_link

pytestmark = pytest.mark.django_db(transaction=True)


def test_without_a_second_factor_the_password_opens(officer: User, client: Client) -> None:
    assert not is_in(client)
    assert give_password(client, officer, "falsch-falsch").status_code == 200
    assert not is_in(client)
    answer = give_password(client, officer, next=HOME)
    assert (answer.status_code, answer["Location"]) == (302, HOME)
    assert is_in(client)


@pytest.mark.parametrize(
    "door", ["/login/", "/admin/login/", "/django-admin/login/", "/admin/", "/accounts/login/", "/api/login/"]
)
def test_no_door_opens_by_the_password_alone(officer: User, client: Client, door: str) -> None:
    secret = protect(officer)
    credentials = {"username": officer.username, "password": PASSWORD, "login": officer.username}
    for data in (credentials, {**credentials, "remember": "on"}, {**credentials, "code": "000000"}):
        answer = client.post(door, data)
        assert answer.status_code in ({302} if door == "/login/" else {404}), door
        assert not is_in(client)
    assert client.post(door, credentials, content_type="application/json").status_code in {200, 302, 400, 404}
    assert not is_in(client)
    give_password(client, officer)
    client.post("/login/code/", {"code": code_of(secret)})
    assert is_in(client)


def test_half_way_nothing_but_the_code_is_open(officer: User, client: Client) -> None:
    protect(officer)
    answer = give_password(client, officer)
    assert answer["Location"] == reverse("mfa_authenticate")
    for name in ("home", "mfa_index", "account_change_password", "mfa_activate_totp", "mfa_deactivate_totp"):
        assert client.get(reverse(name)).status_code == 302, name
        assert "/login/" in client.get(reverse(name))["Location"], name
    for wrong in ("", "000000", "123456"):
        assert client.post("/login/code/", {"code": wrong}).status_code == 200
        assert not is_in(client)
    assert client.session.get("_auth_user_id") is None


@pytest.mark.parametrize(
    ("asked", "headers", "lands"),
    [
        (HOME + "?page=2", {}, HOME + "?page=2"),
        (HOME, {"sec-fetch-mode": "navigate"}, HOME),
        (HOME, {"sec-fetch-mode": "cors"}, "/documents/"),  # a script of a page that was open already
    ],
)
def test_who_asks_for_another_page_half_way_lands_there_after_the_code(
    officer: User, client: Client, asked: str, headers: dict[str, str], lands: str
) -> None:
    secret = protect(officer)
    give_password(client, officer, next="/documents/")
    led = client.get(asked, headers=headers, follow=True)
    assert led.redirect_chain[-1][0] == reverse("mfa_authenticate")
    assert client.post("/login/code/", {"code": code_of(secret)})["Location"] == lands


@pytest.mark.parametrize(
    "strange", ["https://example.org/", "//example.org/x", "javascript:alert(1)", "/\\example.org", ""]
)
def test_nobody_is_led_to_another_site_after_the_code(officer: User, client: Client, strange: str) -> None:
    secret = protect(officer)
    give_password(client, officer, next=HOME)
    assert client.get("/login/", {"next": strange})["Location"] == reverse("mfa_authenticate")
    assert client.post("/login/code/", {"code": code_of(secret)})["Location"] == HOME


def test_the_code_is_still_asked_for_of_who_asked_for_another_page(officer: User, client: Client) -> None:
    protect(officer)
    give_password(client, officer)
    client.get(HOME, follow=True)
    client.post("/login/code/", {"code": "000000"})
    assert not is_in(client)


def test_a_code_opens_once_and_a_recovery_code_once(officer: User) -> None:
    secret = protect(officer)
    code = code_of(secret)
    first, second, third = Client(), Client(), Client()
    for client in (first, second):
        give_password(client, officer)
        client.post("/login/code/", {"code": code})
    assert is_in(first)
    assert not is_in(second)
    spare = Authenticator.objects.get(user=officer, type="recovery_codes").wrap().get_unused_codes()[0]
    second.post("/login/code/", {"code": spare})
    assert is_in(second)
    give_password(third, officer)
    third.post("/login/code/", {"code": spare})
    assert not is_in(third)


def test_codes_cannot_be_tried_out(officer: User, client: Client) -> None:
    secret = protect(officer)
    give_password(client, officer)
    for _ in range(5):
        client.post("/login/code/", {"code": "000000"})
    answer = client.post("/login/code/", {"code": code_of(secret)})
    assert "năm phút" in answer.content.decode()
    assert not is_in(client)


def test_a_session_that_came_past_the_code_ends_at_the_gate(officer: User, client: Client) -> None:
    """As a door that somebody adds one day would make it."""
    protect(officer)
    client.force_login(officer)
    answer = client.get(HOME)
    assert (answer.status_code, answer["Location"]) == (302, "/login/?next=%2Fnotices%2F")
    assert not client.session.get("_auth_user_id")


def test_the_gate_looks_at_the_code_of_this_account_only(officer: User, department: Unit) -> None:
    other = with_password(make_officer(department))
    client, secret = Client(), protect(officer)
    give_password(client, officer)
    client.post("/login/code/", {"code": code_of(secret)})
    protect(other)
    client.force_login(other)
    assert not is_in(client)


def test_a_forgotten_password_set_anew_does_not_open_without_the_code(
    officer: User, client: Client, box: Mailbox
) -> None:
    secret = protect(officer)
    client.post("/login/forgotten/", {"email": officer.email})
    assert client.post("/login/forgotten/", {"email": "nobody@example.org"}).status_code == 302
    link = sent_link(box)
    page = client.get(link)
    new = "mot-mat-khau-khac"
    answer = client.post(page["Location"], {"password1": new, "password2": new})
    assert answer["Location"] == reverse("account_reset_password_from_key_done")
    assert not is_in(client)
    assert give_password(client, officer, new)["Location"] == "/login/code/"
    assert not is_in(client)
    client.post("/login/code/", {"code": code_of(secret)})
    assert is_in(client)
    assert "quá cũ" in client.get(link).content.decode()


def test_without_mail_there_is_no_way_by_mail(officer: User, client: Client, settings) -> None:
    settings.LOA_PASSWORD_RESET = False
    key = f"{int_to_base36(officer.pk)}-{default_token_generator.make_token(officer)}"
    for address in ("/login/forgotten/", f"/login/forgotten/{key}/", "/login/forgotten/done/"):
        assert client.get(address).status_code == 404
    assert "forgotten" not in client.get("/login/").content.decode()


def test_too_many_wrong_passwords_shut_out_this_account_from_this_address_only(
    officer: User, department: Unit, settings
) -> None:
    colleague = with_password(make_officer(department))
    client = Client()
    for _ in range(settings.AXES_FAILURE_LIMIT):
        answer = give_password(client, officer, "falsch-falsch")
    assert answer.status_code == 429
    assert "15 phút" in answer.content.decode()
    assert give_password(client, officer).status_code == 429
    assert not is_in(client)
    english = Client(headers={"accept-language": "en"})
    english.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    assert "Wait 15 minutes" in give_password(english, officer).content.decode()
    assert give_password(Client(), colleague).status_code == 302
    elsewhere = Client(REMOTE_ADDR="203.0.113.9")
    assert give_password(elsewhere, officer).status_code == 302
    assert is_in(elsewhere)
