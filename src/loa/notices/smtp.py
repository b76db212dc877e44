"""One message given to a mail server, in phases that say what is known when it breaks.

Until the dot that ends the message is on its way, the server must not deliver anything: a break is safe to
try again. From then on, and until its answer has come, nobody can know: a break leaves the message in doubt.
"""

from __future__ import annotations

import re
import smtplib
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from loa.notices.mail_server import MailServer

_FINAL = range(500, 600)
_DONE = 250
_GO_ON = 354


class NotSent(Exception):
    """The server has surely not taken the message; `final`: it will not take it later either."""

    def __init__(self, words: str, *, final: bool = False) -> None:
        self.final = final
        super().__init__(words)


class InDoubt(Exception):
    """The message was given whole, and no answer came: it may have been taken."""


def send(
    server: MailServer, *, sender: str, address: str, message: bytes, before_dot: Callable[[], None]
) -> str:
    """The server has answered for the message; returns its words. Raises NotSent or InDoubt.

    `before_dot` is called when all of the message but its last dot has been given: what it writes down
    stands before anything can be delivered, and what it raises keeps the message from being delivered.
    """
    with _conversation(server) as smtp:
        with _safe():
            _open(smtp, server, sender=sender, address=address)
            _give(smtp, message)
        before_dot()
        return _end(smtp)


def try_line(server: MailServer) -> None:
    """The server answers and lets us in; nothing is sent. Raises NotSent."""
    with _conversation(server) as smtp, _safe():
        _enter(smtp, server)


@contextmanager
def _conversation(server: MailServer) -> Iterator[smtplib.SMTP]:
    """A connection that is cut when its time is up, also in the middle of an answer that drips."""
    smtp = _client(server)
    smtp._host = server.host  # type: ignore[attr-defined]  # what a certificate is checked against
    cut = threading.Timer(server.seconds, _cut, (smtp,))
    cut.daemon = True
    cut.start()
    try:
        with _safe():
            code, words = smtp.connect(server.host, server.port)
            _expect((code, words), (220,), final=False)
        yield smtp
        with suppress(OSError, smtplib.SMTPException):
            smtp.quit()
    finally:
        cut.cancel()
        smtp.close()


def _client(server: MailServer) -> smtplib.SMTP:
    name, seconds = socket.gethostname(), server.seconds
    if server.security == "tls":
        context = ssl.create_default_context()
        return smtplib.SMTP_SSL(timeout=seconds, context=context, local_hostname=name)
    return smtplib.SMTP(timeout=seconds, local_hostname=name)


def _cut(smtp: smtplib.SMTP) -> None:
    with suppress(OSError, AttributeError):
        smtp.sock.shutdown(socket.SHUT_RDWR)  # type: ignore[union-attr]


@contextmanager
def _safe() -> Iterator[None]:
    """Whatever breaks in here breaks before the message was whole.

    That we may not come in (greeting, password, sender) is no fault of this message: it is tried again.
    """
    try:
        yield
    except (smtplib.SMTPException, OSError, ValueError) as error:
        raise NotSent(_words(error)) from error


def _open(smtp: smtplib.SMTP, server: MailServer, *, sender: str, address: str) -> None:
    _enter(smtp, server)
    _expect(smtp.mail(sender), (_DONE,), final=False)
    _expect(smtp.rcpt(address), (_DONE, 251))
    _expect(smtp.docmd("DATA"), (_GO_ON,))


def _enter(smtp: smtplib.SMTP, server: MailServer) -> None:
    smtp.ehlo_or_helo_if_needed()
    if server.security in ("starttls", "offered"):
        if smtp.has_extn("starttls"):
            smtp.starttls(context=ssl.create_default_context())
            smtp.ehlo()
        elif server.security == "starttls":
            raise NotSent("The server offers no encryption (STARTTLS); the password was not sent.")
    if server.user:
        smtp.login(server.user, server.password)


def _give(smtp: smtplib.SMTP, message: bytes) -> None:
    """All of the message, each line that begins with a dot guarded, without the dot that ends it."""
    lines = re.sub(rb"\r\n|\n|\r", b"\r\n", message)
    lines = re.sub(rb"(?m)^\.", b"..", lines)
    smtp.send(lines if lines.endswith(b"\r\n") else lines + b"\r\n")


def _end(smtp: smtplib.SMTP) -> str:
    try:
        smtp.send(b".\r\n")
        code, words = smtp.getreply()
    except (smtplib.SMTPException, OSError) as error:
        raise InDoubt(_words(error)) from error
    if code == _DONE:
        return words.decode("utf-8", "replace")
    if code < 400:
        raise InDoubt(f"{code} {words.decode('utf-8', 'replace')}")
    raise _refused(code, words)


def _expect(answer: tuple[int, bytes], codes: tuple[int, ...], *, final: bool = True) -> None:
    if answer[0] not in codes:
        refusal = _refused(*answer)
        raise refusal if final else NotSent(str(refusal))


def _refused(code: int, words: bytes) -> NotSent:
    return NotSent(f"{code} {words.decode('utf-8', 'replace')}", final=code in _FINAL)


def _words(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"[:500]
