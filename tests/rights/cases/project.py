"""Accounts: one's own page, password and second factor."""

from __future__ import annotations

import time
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.conf import settings

from loa.project.accounts.actions import reset_second_factor
from tests.rights.walking import DEEDS, Case, Deed, door
from tests.rights.world import World


def again(world: World, role: str) -> None:
    """The password was entered a moment ago."""
    client, user = world.clients[role], world.user(role)
    session = client.session
    record = {"method": "password", "at": time.time(), "reauthenticated": True}
    session["account_authentication_methods"] = [record]
    session["account_authentication_methods_user"] = str(user.pk)
    session.save()


def protected(world: World, role: str) -> None:
    """The account has a second factor, and a code was given in this session a moment ago."""
    client, user = world.clients[role], world.user(role)
    TOTP.activate(user, generate_totp_secret())
    RecoveryCodes.activate(user)
    user.refresh_from_db()
    session = client.session
    records = [{"method": "mfa", "at": time.time(), "reauthenticated": True, "type": "totp"}]
    session["account_authentication_methods"] = records
    session["account_authentication_methods_user"] = str(user.pk)
    session["_auth_user_hash"] = user.get_session_auth_hash()
    session.save()


def _protected(_world: World) -> list[Case]:
    return [Case(named=False, prepare=protected)]


for _name in (
    "mfa_reauthenticate",
    "mfa_deactivate_totp",
    "mfa_view_recovery_codes",
    "mfa_generate_recovery_codes",
    "mfa_download_recovery_codes",
):
    door(_name)(_protected)


@door("mfa_activate_totp")
def activate(_world: World) -> list[Case]:
    return [Case(named=False, prepare=again)]


def _usable(world: World, role: str) -> None:
    user = world.user(role)
    user.set_password("mat-khau-cua-toi")
    user.save()
    session = world.clients[role].session
    session["_auth_user_hash"] = user.get_session_auth_hash()
    session.save()


@door("account_reauthenticate")
def reauthenticate(_world: World) -> list[Case]:
    return [Case(named=False, prepare=_usable)]


@door("account_change_password")
def change_password(_world: World) -> list[Case]:
    return [Case(named=False, prepare=_usable)]


@door("account_reset_password_from_key")
def from_key(_world: World) -> list[Case]:
    return [Case({"uidb36": "1", "key": "x-y"}, named=False, get=settings.LOA_PASSWORD_RESET)]


for _name in (
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key_done",
):
    door(_name)(lambda _world: [Case(named=False, get=settings.LOA_PASSWORD_RESET)])


@door("set_language")
def language(_world: World) -> list[Case]:
    return [Case(named=False, data={"language": "vi"}, silent=True)]


@door("logout")
def logout(_world: World) -> list[Case]:
    return [Case(named=False, get=False)]


def _reset(world: World, user: Any) -> None:
    TOTP.activate(world.doer, generate_totp_secret())
    before = Authenticator.objects.count()
    try:
        reset_second_factor(user, world.doer)
    finally:
        assert Authenticator.objects.count() == before
        Authenticator.objects.filter(user=world.doer).delete()


DEEDS["project.reset_second_factor"] = lambda _world: [Deed(_reset)]
