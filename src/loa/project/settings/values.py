"""What the environment says, as values: one that cannot be meant stops the program with one sentence.

Every function raises ValueError with that sentence, which names the variable and shows what to give.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable
from datetime import time
from difflib import get_close_matches
from pathlib import Path
from urllib.parse import urlsplit

from loa.project.speaking import gettext as _

PREFIX = "LOA_"
# What begins with one of these is asked for elsewhere: the limits of a reading refuse what is misspelt
# themselves, and the suites have names of their own.
ELSEWHERE = ("LOA_READ_", "LOA_TEST_", "LOA_GOLD_")
KNOWN = frozenset(
    {
        "LOA_ANCHOR_MAIL",
        "LOA_APPRISE_PRIVATE",
        "LOA_BASE_URL",
        "LOA_CAPTURE",
        "LOA_CHROMIUM",
        "LOA_CLAMD",
        "LOA_DATABASE_URL",
        "LOA_DIGEST_AT",
        "LOA_ESCALATE_DAYS",
        "LOA_EVIDENCE_STORE",
        "LOA_HOSTS",
        "LOA_JAIL",
        "LOA_LANGUAGE",
        "LOA_LINK_DAYS",
        "LOA_LOOKS_AFTER",
        "LOA_MAIL_FROM",
        "LOA_MAIL_SECONDS",
        "LOA_MAIL_URL",
        "LOA_OCCURRENCES_AHEAD_DAYS",
        "LOA_REMIND_DAYS",
        "LOA_S3_ENDPOINT",
        "LOA_S3_KEY",
        "LOA_S3_REGION",
        "LOA_S3_SECRET",
        "LOA_SECOND_FACTOR",
        "LOA_SECRET_KEY",
        "LOA_SIGNATURE_ROOTS",
        "LOA_SIGN_FILE",
        "LOA_SIGN_LABEL",
        "LOA_SIGN_MODULE",
        "LOA_SIGN_PASSWORD",
        "LOA_SIGN_PIN",
        "LOA_SIGN_TOKEN",
        "LOA_TSA_ROOTS",
        "LOA_TSA_URL",
        "LOA_VAR_DIR",
    }
)
_HOST = re.compile(r"\*|\.?[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*|\[[0-9A-Fa-f:.]+\]")
_MAIL = re.compile(r"[^<>\s@]+@[^<>\s@]+")


def text(name: str, default: str = "") -> str:
    """What the variable holds, without blanks around it; `default` where it is not set."""
    return os.environ.get(name, default).strip()


def one_of(name: str, default: str, choices: Iterable[str]) -> str:
    """One of a few words."""
    value, known = text(name, default), list(choices)
    if value not in known:
        said = _("%(name)s=%(value)s is not known; give one of: %(known)s.")
        raise ValueError(said % {"name": name, "value": value, "known": ", ".join(known)})
    return value


def number(name: str, default: int, *, least: int = 1, most: int = 9999) -> int:
    """One whole number between two bounds."""
    value = text(name, str(default))
    if not re.fullmatch(r"[0-9]{1,6}", value) or not least <= int(value) <= most:
        said = _("%(name)s: a whole number from %(least)d to %(most)d, not “%(value)s”")
        raise ValueError(said % {"name": name, "value": value, "least": least, "most": most})
    return int(value)


def numbers(name: str, default: str) -> list[int]:
    """The whole numbers in a list parted by commas."""
    value = text(name, default)
    if not re.fullmatch(r"\d{1,3}(\s*,\s*\d{1,3})*", value):
        said = _("%(name)s: whole numbers parted by commas, not “%(value)s”")
        raise ValueError(said % {"name": name, "value": value})
    return [int(part) for part in value.split(",")]


def time_of_day(name: str, default: str) -> time:
    """The time in "7:00"."""
    value = text(name, default)
    found = re.fullmatch(r"([01]?\d|2[0-3]):([0-5]\d)", value)
    if not found:
        said = _("%(name)s: a time of day like 7:00, not “%(value)s”")
        raise ValueError(said % {"name": name, "value": value})
    return time(int(found[1]), int(found[2]))


def web_address(name: str, default: str = "") -> str:
    """An address that begins with http:// or https://, or nothing."""
    return _shaped(name, default, _is_web, "https://loa.example.vn")


def bucket(name: str) -> str:
    """The address of a bucket, or nothing."""
    return _shaped(name, "", re.compile(r"s3://[^/\s]+(/\S*)?").fullmatch, "s3://bucket/prefix")


def scanner(name: str) -> str:
    """Where a virus scanner listens, or nothing."""
    shape = re.compile(r"unix:/\S+|tcp://[^\s/:]+:\d+").fullmatch
    return _shaped(name, "", shape, "unix:/run/clamav/clamd.ctl")


def mail_address(name: str) -> str:
    """A bare mail address, or nothing."""
    return _shaped(name, "", _MAIL.fullmatch, "loa@example.vn")


def hosts(name: str) -> list[str]:
    """Names of this server, parted by commas: no address, no port."""
    found = [host.strip() for host in text(name).split(",") if host.strip()]
    for host in found:
        if not _HOST.fullmatch(host):
            said = _(
                "%(name)s: names of the server like loa.example.vn, without https:// or port, not “%(value)s”"
            )
            raise ValueError(said % {"name": name, "value": host})
    return found


def file(name: str) -> str:
    """The path of a file that can be opened, or nothing."""
    path = text(name)
    if path:
        try:
            Path(path).open("rb").close()
        except OSError as error:
            said = _("%(name)s: %(path)s cannot be opened (%(why)s).")
            raise ValueError(said % {"name": name, "path": path, "why": error.strerror}) from error
    return path


def refuse_unknown(names: Iterable[str]) -> None:
    """Raises ValueError for a variable that looks like ours and is none; says which may have been meant."""
    for name in sorted(names):
        if name.startswith(PREFIX) and name not in KNOWN and not name.startswith(ELSEWHERE):
            near = get_close_matches(name, KNOWN, n=1, cutoff=0.8)
            said = (
                _("%(name)s is no setting; perhaps %(near)s is meant.")
                if near
                else _("%(name)s is no setting.")
            )
            raise ValueError(said % {"name": name, "near": "".join(near)})


def _shaped(name: str, default: str, fits: Callable[[str], object], example: str) -> str:
    value = text(name, default)
    if value and not fits(value):
        said = _("%(name)s: an address like %(example)s, not “%(value)s”")
        raise ValueError(said % {"name": name, "example": example, "value": value})
    return value


def _is_web(value: str) -> bool:
    try:
        parts = urlsplit(value)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:  # half an IPv6 address, a port that is no number
        return False
