"""Mail, reminders and escalation as the environment sets them; what is misspelt stops the program."""

from __future__ import annotations

import re

from loa.notices.mail_server import MailServer, mail_server
from loa.project.settings.values import number, numbers, one_of, text, time_of_day
from loa.project.speaking import gettext as _


def sender(value: str) -> str:
    """An address with or without a name; raises ValueError."""
    if not re.fullmatch(r"[^<>\r\n]*<[^<>\s@]+@[^<>\s@]+>|[^<>\s@]+@[^<>\s@]+", value):
        raise ValueError(_("LOA_MAIL_FROM: an address like Loa <loa@example.vn>"))
    return value


def steps() -> tuple[int, int]:
    """After how many days late the unit's leader and then the issuing unit are told; raises ValueError."""
    found = numbers("LOA_ESCALATE_DAYS", "3,7")
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


MAIL_SERVER = server(text("LOA_MAIL_URL"), seconds=number("LOA_MAIL_SECONDS", 60, most=3600))
MAIL_FROM = sender(text("LOA_MAIL_FROM", "Loa <loa@localhost>"))
NOTICES_DIGEST_AT = time_of_day("LOA_DIGEST_AT", "7:00")
# Apprise may post into the office's own network too.
NOTICES_PRIVATE_HOSTS = one_of("LOA_APPRISE_PRIVATE", "0", ["0", "1"]) == "1"
REMIND_DAYS = tuple(set(numbers("LOA_REMIND_DAYS", "7,3,1,0")))
ESCALATE_DAYS = steps()

# What the framework and its libraries would send by themselves goes through the same server.
EMAIL_HOST, EMAIL_PORT = (MAIL_SERVER.host, MAIL_SERVER.port) if MAIL_SERVER else ("localhost", 25)
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = (MAIL_SERVER.user, MAIL_SERVER.password) if MAIL_SERVER else ("", "")
EMAIL_USE_SSL = MAIL_SERVER is not None and MAIL_SERVER.security == "tls"
EMAIL_USE_TLS = MAIL_SERVER is not None and MAIL_SERVER.security == "starttls"
EMAIL_TIMEOUT = 30
DEFAULT_FROM_EMAIL = SERVER_EMAIL = MAIL_FROM
