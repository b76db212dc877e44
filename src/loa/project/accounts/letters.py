"""The letter with the link that sets a forgotten password anew; the link is made when the letter goes out."""

from __future__ import annotations

from urllib.parse import quote

from allauth.account import app_settings
from allauth.account.utils import user_pk_to_url_str
from django.template.loader import render_to_string
from django.urls import reverse

from loa.notices.composing import absolute
from loa.notices.letters import Letter, register_letter
from loa.notices.models import Delivery

PASSWORD = "password"  # noqa: S105  the name of the letter


def password_letter(delivery: Delivery) -> Letter | None:
    """The letter with a link that works once; None for a closed account and for a former address of it."""
    user = delivery.recipient
    if user is None or not user.is_active or user.email.lower() != delivery.address.lower():
        return None
    key = f"{user_pk_to_url_str(user)}-{app_settings.PASSWORD_RESET_TOKEN_GENERATOR().make_token(user)}"
    path = reverse("account_reset_password_from_key", kwargs={"uidb36": "UID", "key": "KEY"})
    url = absolute(path.replace("UID-KEY", quote(key)))
    context = {"username": user.get_username(), "password_reset_url": url}
    subject = render_to_string("account/email/password_reset_key_subject.txt").strip()
    return Letter(subject, render_to_string("account/email/password_reset_key_message.txt", context))


register_letter(PASSWORD, password_letter)
