"""Addresses of accounts. Only what is listed here is mounted of allauth: no sign-up, no e-mail pages."""

from __future__ import annotations

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as totp
from django.contrib.auth.views import LogoutView
from django.urls import path, re_path

from loa.project.accounts import views

urlpatterns = [
    path("login/", views.login, name="login"),
    path("login/", views.login, name="account_login"),  # the name by which allauth knows it
    path("login/code/", mfa.authenticate, name="mfa_authenticate"),
    path("logout/", LogoutView.as_view(next_page="login"), name="logout"),
    path("login/forgotten/", views.password_reset, name="account_reset_password"),
    path("login/forgotten/sent/", views.password_reset_done, name="account_reset_password_done"),
    path("login/forgotten/done/", views.password_reset_from_key_done,
         name="account_reset_password_from_key_done"),
    re_path(r"^login/forgotten/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>[^/]+)/$", views.password_reset_from_key,
            name="account_reset_password_from_key"),
    path("account/", mfa.index, name="mfa_index"),
    path("account/password/", account.password_change, name="account_change_password"),
    path("account/again/", account.reauthenticate, name="account_reauthenticate"),
    path("account/again/code/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("account/second-factor/", totp.activate_totp, name="mfa_activate_totp"),
    path("account/second-factor/off/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("account/recovery-codes/", recovery_codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("account/recovery-codes/new/", recovery_codes.generate_recovery_codes,
         name="mfa_generate_recovery_codes"),
    path("account/recovery-codes/file/", recovery_codes.download_recovery_codes,
         name="mfa_download_recovery_codes"),
]  # fmt: skip
