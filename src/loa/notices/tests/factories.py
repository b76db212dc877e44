"""People with an address, and the real mail server they are told through."""

from __future__ import annotations

from typing import Any

from loa.directory.models import Post, Unit, User
from loa.directory.tests.factories import make_officer, make_unit
from loa.notices.tests.mailbox import Mailbox


def make_reader(unit: Unit | None = None, *, kind: str = Post.Kind.UNIT_OFFICER, email: str = "") -> User:
    """Somebody who signs in and has an e-mail address."""
    user = make_officer(unit or make_unit(), kind)
    person = user.person
    person.email = email or f"{user.username}@xa.example.vn"
    person.save()
    return user


def use(settings: Any, box: Mailbox, **values: Any) -> None:
    """Mail goes to this server; the daily mail is due at once, whatever the time of day."""
    settings.MAIL_SERVER = box.server(**values)
    settings.MAIL_FROM = "Loa tỉnh Bình Sơn <loa@binhson.example.vn>"
