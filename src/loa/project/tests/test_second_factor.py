"""No door past the second factor: every way in, tried with the password alone and then with the code."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.contrib.auth.tokens import default_token_generator
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.utils.http import int_to_base36

from loa.audit.models import Change
from loa.directory.models import Post, Unit, User
from loa.directory.tests.factories import make_officer, make_unit
from loa.notices.tests.mailbox import Mailbox
from loa.project.cli.main import main
from loa.project.tests.test_letters import box as box  # a real mail server
from loa.project.tests.test_letters import sent_link

pytestmark = pytest.mark.django_db(transaction=True)
PASSWORD = "mat-khau-cua-toi"
HOME = "/notices/"


@pytest.fixture(autouse=True)
def _nothing_counted() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def department() -> Unit:
    return make_unit("Sở Y tế")


@pytest.fixture
def officer(department: Unit) -> User:
    return with_password(make_officer(department, Post.Kind.CAMPAIGN_OFFICER))


def with_password(user: User) -> User:
    user.email = f"{user.username}@example.org"
    user.set_password(PASSWORD)
    user.save()
    return user


def protect(user: User) -> str:
    """The account has a second factor; returns its secret."""
    secret = generate_totp_secret()
    TOTP.activate(user, secret)
    RecoveryCodes.activate(user)
    user.refresh_from_db()
    return secret


def code_of(secret: str, at: int = 0) -> str:
    counters = list(yield_hotp_counters_from_time())
    return format_hotp_value(hotp_value(secret, counters[len(counters) // 2] + at))


def give_password(client: Client, user: User, password: str = PASSWORD, **extra: str) -> object:
    return client.post("/login/", {"username": user.username, "password": password, **extra})


def set_up(client: Client) -> str:
    """The signed-in person goes the way of the pages: password again, picture and secret, code."""
    asked = client.get(reverse("mfa_activate_totp"))["Location"]
    assert asked.startswith(reverse("account_reauthenticate"))
    assert client.post(asked, {"password": "falsch-falsch"}).status_code == 200
    page = client.post(asked, {"password": PASSWORD}, follow=True).content.decode()
    picture = re.search(r'src="data:image/svg\+xml;base64,([^"]+)"', page)[1]
    svg = ElementTree.fromstring(base64.b64decode(picture))
    assert svg.tag == "{http://www.w3.org/2000/svg}svg"  # without its name a browser shows nothing
    secret = re.search(r'acc-secret">([A-Z2-7 ]+)<', page)[1].replace(" ", "")
    assert client.post(reverse("mfa_activate_totp"), {"code": "000000"}).status_code == 200
    answer = client.post(reverse("mfa_activate_totp"), {"code": code_of(secret)})
    assert answer["Location"] == reverse("mfa_view_recovery_codes")
    return secret


def is_in(client: Client) -> bool:
    return client.get(HOME).status_code == 200


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


def test_setting_it_up_ends_the_other_sessions_and_keeps_this_one(officer: User) -> None:
    here, there = Client(), Client()
    for client in (here, there):
        give_password(client, officer)
        assert is_in(client)
    secret = set_up(here)
    codes = here.get(reverse("mfa_view_recovery_codes")).content.decode()
    assert len(re.findall(r"<code>\d{4} \d{4}</code>", codes)) == 10
    assert is_in(here)
    assert not is_in(there)
    stored = Authenticator.objects.get(user=officer, type="totp").data["secret"]
    assert secret not in stored
    assert Change.objects.filter(action="project.set_up_second_factor", actor=officer).count() == 1


def test_a_new_password_ends_the_other_sessions(officer: User) -> None:
    here, there = Client(), Client()
    for client in (here, there):
        give_password(client, officer)
    new = "mot-mat-khau-khac"
    data = {"oldpassword": "falsch", "password1": new, "password2": new}
    assert here.post("/account/password/", data).status_code == 200
    assert is_in(there)
    assert here.post("/account/password/", {**data, "oldpassword": PASSWORD}).status_code == 302
    assert is_in(here)
    assert not is_in(there)
    assert Change.objects.filter(action="project.change_password", actor=officer).exists()


def test_required_of_those_who_decide_and_of_nobody_else(officer: User, department: Unit, settings) -> None:
    settings.LOA_SECOND_FACTOR = "required"
    commune = with_password(make_officer(department, Post.Kind.UNIT_OFFICER))
    free, bound = Client(), Client()
    give_password(free, commune)
    give_password(bound, officer)
    assert is_in(free)
    for address in ("/", HOME, "/documents/", "/account/"):
        assert bound.get(address)["Location"] == reverse("mfa_activate_totp")
    assert bound.post("/notices/read/")["Location"] == reverse("mfa_activate_totp")
    set_up(bound)
    assert is_in(bound)
    assert bound.post("/account/second-factor/off/").status_code == 200
    assert Authenticator.objects.filter(user=officer, type="totp").exists()


def test_turned_off_where_nobody_asks_for_it(officer: User, settings) -> None:
    client, secret = Client(), protect(officer)
    give_password(client, officer)
    client.post("/login/code/", {"code": code_of(secret)})
    client.post("/account/again/", {"password": PASSWORD})
    assert client.post("/account/second-factor/off/").status_code == 302
    assert not Authenticator.objects.filter(user=officer).exists()
    assert is_in(client)
    officer.refresh_from_db()
    assert officer.second_factor_since is None


def test_turning_it_off_asks_for_the_password_again(officer: User) -> None:
    client, secret = Client(), protect(officer)
    give_password(client, officer)
    client.post("/login/code/", {"code": code_of(secret)})
    answer = client.post("/account/second-factor/off/")
    assert answer["Location"].startswith(reverse("account_reauthenticate"))
    assert Authenticator.objects.filter(user=officer, type="totp").exists()


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


def test_the_machine_resets_a_lost_telephone(officer: User, capsys) -> None:
    client, secret = Client(), protect(officer)
    give_password(client, officer)
    client.post("/login/code/", {"code": code_of(secret)})
    assert is_in(client)
    assert main(["second-factor", "--reset", officer.username]) == 0
    assert officer.username in capsys.readouterr().out
    assert not is_in(client)
    assert give_password(client, officer)["Location"] == "/"
    assert Change.objects.filter(action="project.reset_second_factor", actor=None).count() == 1
    assert main(["second-factor", "--reset", officer.username]) == 0
    assert main(["second-factor", "--reset", "nobody"]) == 1


def test_a_new_password_of_the_machine_keeps_the_second_factor(officer: User, capsys) -> None:
    protect(officer)
    assert main(["password", officer.username]) == 0
    password = re.search(r"(?:Password|Mật khẩu): (\S+)", capsys.readouterr().out)[1]
    client = Client()
    assert give_password(client, officer, password)["Location"] == "/login/code/"
    assert not is_in(client)
