"""A second factor is set up, asked for, turned off and lost; other sessions end with what they came by."""

from __future__ import annotations

import re

import pytest
from allauth.mfa.models import Authenticator
from django.conf import settings as office
from django.test import Client
from django.urls import reverse

from loa.audit.models import Change
from loa.directory.models import Post, Unit, User
from loa.directory.tests.factories import make_officer
from loa.project.cli.main import main
from loa.project.tests.second_factor import (
    HOME,
    PASSWORD,
    code_of,
    give_password,
    is_in,
    protect,
    set_up,
    with_password,
)
from loa.project.tests.second_factor import _nothing_counted as _nothing_counted
from loa.project.tests.second_factor import department as department
from loa.project.tests.second_factor import officer as officer
from loa.project.tests.test_letters import box as box  # a real mail server

pytestmark = pytest.mark.django_db(transaction=True)


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


WHY = "Chức danh của bạn bắt buộc xác thực hai bước"


def age_sign_in(client: Client) -> None:
    """The password was given longer ago than it is trusted for."""
    session = client.session
    for record in session["account_authentication_methods"]:
        record["at"] -= office.ACCOUNT_REAUTHENTICATION_TIMEOUT + 1
    session.save()


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
    page = bound.get(reverse("mfa_activate_totp"))
    assert page.status_code == 200, "who has just given the password is not asked for it again"
    assert WHY in page.content.decode()
    age_sign_in(bound)
    asked = bound.get(reverse("account_reauthenticate")).content.decode()
    assert WHY in asked
    assert 'href="/"' not in asked, "the first page leads here again"
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
