"""A real mail server on a free port of this machine, that can be told how to misbehave."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

from aiosmtpd.controller import Controller

from loa.notices.mail_server import MailServer

HANG = 30.0  # longer than any test waits


class Mailbox:
    """What has arrived, and what the server does with the next message, step by step.

    `plan` is a list of behaviours, one a conversation that reaches its message: "take", "cut" (the connection
    is closed after the dot, the message kept), "cut-lost" (closed, nothing kept), "hang" (no answer),
    "kill" (the process `victim` is killed, the message kept), or an answer like "451 later". A server that
    is `slow` waits so many seconds before it answers to a recipient, and again to a message.
    """

    def __init__(self) -> None:
        self.received: list[bytes] = []
        self.rcpts: dict[str, str] = {}
        self.plan: list[str] = []
        self.slow = 0.0
        self.victim = 0
        self.port = 0
        self.talks = 0

    @property
    def mails(self) -> list[EmailMessage]:
        """What has arrived, parsed."""
        return [message_from_bytes(raw, policy=default) for raw in self.received]  # type: ignore[misc]

    @property
    def ids(self) -> list[str]:
        """The Message-IDs in the order of arrival."""
        return [str(mail["Message-ID"]) for mail in self.mails]

    def server(self, **values: Any) -> MailServer:
        """How it is spoken to."""
        return MailServer("127.0.0.1", self.port, **{"seconds": 5.0, "security": "offered", **values})

    async def handle_RCPT(  # noqa: N802  the library calls it so
        self, _server: Any, _session: Any, envelope: Any, address: str, _options: Any
    ) -> str:
        await asyncio.sleep(self.slow)
        answer = self.rcpts.get(address, "250 OK")
        if answer.startswith("250"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802
        self.talks += 1
        await asyncio.sleep(self.slow)
        act = self.plan.pop(0) if self.plan else "take"
        if act in ("take", "cut", "kill"):
            self.received.append(envelope.content)
        if act == "kill":
            os.kill(self.victim, signal.SIGKILL)
        if act.startswith("cut"):
            server.transport.abort()
        if act == "hang":
            await asyncio.sleep(HANG)
        return "250 taken" if act in ("take", "cut", "cut-lost", "hang", "kill") else act


class _OnFreePort(Controller):
    def _trigger_server(self) -> None:
        self.port = self.server.sockets[0].getsockname()[1]  # type: ignore[union-attr]
        super()._trigger_server()


@contextmanager
def mail_server_running() -> Iterator[Mailbox]:
    """The server runs in a thread of its own, and has ended afterwards."""
    box = Mailbox()
    controller = _OnFreePort(box, hostname="127.0.0.1", port=0)
    controller.start()
    box.port = controller.port
    try:
        yield box
    finally:
        controller.stop(no_assert=True)
