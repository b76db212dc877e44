"""The form of the first page of all."""

from __future__ import annotations

from allauth.account.forms import LoginForm


class SignInForm(LoginForm):
    """User name and password, under the names that browsers and password keepers know."""

    def add_prefix(self, field_name: str) -> str:
        """The user name is sent as `username`, as its brute-force count expects."""
        return super().add_prefix("username" if field_name == "login" else field_name)
