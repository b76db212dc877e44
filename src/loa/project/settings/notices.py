"""Mail, reminders and escalation as the environment sets them; what is misspelt stops the program."""

from __future__ import annotations

import os
import re
from datetime import time

from loa.notices.mail_server import MailServer, mail_server
from loa.project.speaking import gettext as _


def numbers(name: str, value: str) -> list[int]:
    """The whole numbers in a list parted by commas; raises ValueError."""
    if not re.fullmatch(r"\d{1,3}(\s*,\s*\d{1,3})*", value.strip()):
        said = _("%(name)s: whole numbers parted by commas, not “%(value)s”")
        raise ValueError(said % {"name": name, "value": value})
    return [int(part) for part in value.split(",")]


def time_of_day(name: str, value: str) -> time:
    """The time in "7:00"; raises ValueError."""
    found = re.fullmatch(r"([01]?\d|2[0-3]):([0-5]\d)", value.strip())
    if not found:
        said = _("%(name)s: a time of day like 7:00, not “%(value)s”")
        raise ValueError(said % {"name": name, "value": value})
    return time(int(found[1]), int(found[2]))


def sender(value: str) -> str:
    """An address with or without a name; raises ValueError."""
    if not re.fullmatch(r"[^<>\r\n]*<[^<>\s@]+@[^<>\s@]+>|[^<>\s@]+@[^<>\s@]+", value.strip()):
        raise ValueError(_("LOA_MAIL_FROM: an address like Loa <loa@example.vn>"))
    return value.strip()


def steps(value: str) -> tuple[int, int]:
    """After how many days late the unit's leader and then the issuing unit are told; raises ValueError."""
    found = numbers("LOA_ESCALATE_DAYS", value)
    if len(found) != 2 or not 0 < found[0] <= found[1]:
        raise ValueError(_("LOA_ESCALATE_DAYS: two numbers of days, the second not smaller, like 3,7"))
    return found[0], found[1]


def server(url: str, *, seconds: int) -> MailServer | None:
    """The server that mail goes through; raises ValueError."""
    try:
        return mail_server(url, seconds=seconds)
    except ValueError as wrong:
        said = _("LOA_MAIL_URL: use smtp://user:password@host:587 or smtps://user:password@host")
        raise ValueError(said) from wrong


MAIL_SERVER = server(
    os.environ.get("LOA_MAIL_URL", ""),
    seconds=max(1, numbers("LOA_MAIL_SECONDS", os.environ.get("LOA_MAIL_SECONDS", "60"))[0]),
)
MAIL_FROM = sender(os.environ.get("LOA_MAIL_FROM", "Loa <loa@localhost>"))
NOTICES_DIGEST_AT = time_of_day("LOA_DIGEST_AT", os.environ.get("LOA_DIGEST_AT", "7:00"))
# Apprise may post into the office's own network too.
NOTICES_PRIVATE_HOSTS = os.environ.get("LOA_APPRISE_PRIVATE", "") == "1"
REMIND_DAYS = tuple(set(numbers("LOA_REMIND_DAYS", os.environ.get("LOA_REMIND_DAYS", "7,3,1,0"))))
ESCALATE_DAYS = steps(os.environ.get("LOA_ESCALATE_DAYS", "3,7"))

# What the framework and its libraries would send by themselves goes through the same server.
EMAIL_HOST, EMAIL_PORT = (MAIL_SERVER.host, MAIL_SERVER.port) if MAIL_SERVER else ("localhost", 25)
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = (MAIL_SERVER.user, MAIL_SERVER.password) if MAIL_SERVER else ("", "")
EMAIL_USE_SSL = MAIL_SERVER is not None and MAIL_SERVER.security == "tls"
EMAIL_USE_TLS = MAIL_SERVER is not None and MAIL_SERVER.security == "starttls"
EMAIL_TIMEOUT = 30
DEFAULT_FROM_EMAIL = SERVER_EMAIL = MAIL_FROM
