"""Which server takes our mail: read from one address, without any web framework."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal
from urllib.parse import parse_qs, unquote, urlsplit

Security = Literal["tls", "starttls", "offered", "off"]
_PORTS = {"smtp": 587, "smtps": 465}


@dataclass(frozen=True)
class MailServer:
    """A mail server and how it is spoken to; `seconds` is the time one message may take in all.

    `security`: encrypted from the start, by STARTTLS or not at all, by STARTTLS where offered, or never.
    """

    host: str
    port: int
    user: str = ""
    password: str = ""
    security: Security = "offered"
    seconds: float = 60.0

    def __repr__(self) -> str:
        return f"MailServer({self.user + '@' if self.user else ''}{self.host}:{self.port}, {self.security})"


def mail_server(url: str, *, seconds: float = 60.0) -> MailServer | None:
    """The server of `smtp://user:password@host:587` or `smtps://…`; None where no address is given.

    A password never goes over a line in clear, unless the address ends in `?tls=off`. Raises ValueError
    for an address of any other kind, without the password in its words.
    """
    if not url:
        return None
    try:
        parts = urlsplit(url)
        port = parts.port or _PORTS[parts.scheme]
    except (KeyError, ValueError) as error:
        raise ValueError("LOA_MAIL_URL: use smtp://user:password@host:587 or smtps://…") from error
    if not parts.hostname:
        raise ValueError("LOA_MAIL_URL names no server: use smtp://user:password@host:587")
    user, password = unquote(parts.username or ""), unquote(parts.password or "")
    return MailServer(
        host=parts.hostname,
        port=port,
        user=user,
        password=password,
        security=_security(parts.scheme, off="off" in parse_qs(parts.query).get("tls", []), user=user),
        seconds=seconds,
    )


def _security(scheme: str, *, off: bool, user: str) -> Security:
    if scheme == "smtps":
        return "tls"
    if off:
        return "off"
    return "starttls" if user else "offered"
