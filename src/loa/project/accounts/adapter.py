"""What Loa does differently from allauth: its words, its QR code, sealed secrets, no sign-up."""

from __future__ import annotations

import base64
import hashlib
import io
from typing import Any

import segno
from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from loa.notices.letters import post_letter
from loa.project.accounts.letters import PASSWORD
from loa.project.accounts.second_factor import must_have, must_set_up, signed_in_lately

_WRONG_CODE = _("This code is not right, or was used already. Wait for the next one and enter that.")
_TOO_OFTEN = _("Too many attempts. Wait five minutes, then try again.")


class AccountAdapter(DefaultAccountAdapter):
    """Accounts are given by the administrator; nobody signs up."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "account_inactive": _("This account is closed; ask your administrator."),
        "username_password_mismatch": _("Wrong user name or password. Capital letters matter in both."),
        "too_many_login_attempts": _TOO_OFTEN,
        "rate_limited": _TOO_OFTEN,
        "enter_current_password": _("This is not your present password."),
        "incorrect_password": _("This is not your password."),
        "incorrect_code": _WRONG_CODE,
        "invalid_password_reset": _("This link was used already or is too old. Ask for a new one."),
    }

    def is_open_for_signup(self, _request: HttpRequest) -> bool:
        """Never."""
        return False

    def is_reauthentication_required(self, *, app: str, **more: Any) -> bool:
        """Not of who must set a second factor up now and gave the password a moment ago."""
        if must_set_up(self.request.user) and signed_in_lately(self.request):
            return False
        return bool(super().is_reauthentication_required(app=app, **more))

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Wrong passwords are counted by axes alone, by account and address: no colleague is shut out."""

    def send_password_reset_mail(self, user: Any, _email: str, _context: dict[str, Any]) -> None:
        """The letter is on its way to the address of the account: once or shown in doubt, as every mail."""
        post_letter(user, PASSWORD, address=user.email)

    def _rollback_login_failed_rl_usage(self) -> None:
        """Nothing was counted."""

    def get_password_change_redirect_url(self, _request: HttpRequest) -> str:
        """Back to the page of the account."""
        return reverse("mfa_index")


class SecondFactorAdapter(DefaultMFAAdapter):
    """Codes with our QR picture; secrets lie sealed in the database."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": _WRONG_CODE,
        "cannot_delete_authenticator": _("Your post asks for a second factor; it cannot be turned off."),
        "cannot_generate_recovery_codes": _("Set up the second factor first."),
    }

    def get_totp_label(self, user: Any) -> str:
        """The user name: what is typed on the first page."""
        return str(user.get_username())

    def build_totp_svg(self, url: str) -> str:
        """The QR code as a picture without script or style."""
        made = io.BytesIO()
        segno.make(url, error="m").save(made, kind="svg", scale=5, border=4, xmldecl=False, nl=False)
        return made.getvalue().decode()

    def encrypt(self, text: str) -> str:
        """Sealed with a key made from SECRET_KEY: a copy of the database alone gives nobody a code."""
        return _seal().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Opened with the present key or a former one (SECRET_KEY_FALLBACKS)."""
        return _seal().decrypt(encrypted_text.encode()).decode()

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Not where the post asks for it."""
        return not must_have(authenticator.user)


def _seal() -> MultiFernet:
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    digests = [hashlib.sha256(f"loa.second-factor:{key!s}".encode()).digest() for key in keys]
    return MultiFernet([Fernet(base64.urlsafe_b64encode(digest)) for digest in digests])
