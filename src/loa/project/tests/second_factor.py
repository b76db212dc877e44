"""Accounts with a password, and with a second factor."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from loa.directory.models import Post, Unit, User
from loa.directory.tests.factories import make_officer, make_unit
from loa.project.tests.test_letters import box as box  # a real mail server

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
