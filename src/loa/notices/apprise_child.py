"""The child process in which Apprise runs: JSON on standard input, one line of JSON back.

No framework here. Every connection of this process is judged by the address it really goes to: what is not
of the open internet is refused, unless the installation allows its own network.
"""

from __future__ import annotations

import ipaddress
import json
import logging
import re
import socket
import sys
from typing import Any

# Apprise's ways to this very machine, to files, or to mail, which goes through our own deliveries.
REFUSED = {"dbus", "qt", "glib", "kde", "gnome", "macosx", "windows", "syslog", "mailto", "mailtos"}
_COME_BACK = {429, 503}  # too many, or not now
_ANSWERED = re.compile(r"error=(\d{3})|error (\d{3})", re.IGNORECASE)


class NotOutside(OSError):
    """The connection would lead into a network that is not the open internet."""


class Watch:
    """What the connections of this process have come to."""

    def __init__(self, *, private: bool) -> None:
        self.private, self.connected, self.refused = private, False, ""

    def judge(self, family: int, address: Any) -> None:
        """Raises NotOutside where the process may not connect to this address."""
        if family not in (socket.AF_INET, socket.AF_INET6):
            self._refuse("a socket of this machine")
        found = ipaddress.ip_address(str(address[0]).partition("%")[0])
        inner = getattr(found, "ipv4_mapped", None) or found
        outside = inner.is_global and not inner.is_multicast and not inner.is_reserved
        if not outside and not self.private:
            self._refuse(str(found))

    def _refuse(self, what: str) -> None:
        self.refused = what
        raise NotOutside(f"{what} is not of the open internet")


def guard(watch: Watch) -> None:
    """From now on every socket of this process asks the watch before it connects."""

    class Guarded(socket.socket):
        def connect(self, address: Any) -> None:
            watch.judge(self.family, _resolved(self.family, address))
            super().connect(address)
            watch.connected = True

        def connect_ex(self, address: Any) -> int:
            watch.judge(self.family, _resolved(self.family, address))
            watch.connected = True
            return super().connect_ex(address)

        def sendto(self, data: Any, *rest: Any) -> int:
            watch.judge(self.family, _resolved(self.family, rest[-1]))
            watch.connected = True
            return super().sendto(data, *rest)

    socket.socket = Guarded  # type: ignore[misc]


def _resolved(family: int, address: Any) -> Any:
    """A name would be resolved only after it was judged: it is refused unless it is a number already."""
    if family in (socket.AF_INET, socket.AF_INET6):
        try:
            ipaddress.ip_address(str(address[0]).partition("%")[0])
        except ValueError as error:
            raise NotOutside("a name that was not resolved") from error
    return address


def answer_to(asked: dict[str, Any]) -> dict[str, str]:
    """What is said back: a problem of the address, or the outcome of the post."""
    address = str(asked["address"])
    if address.partition("://")[0].lower() in REFUSED:
        return {"problem": "service", "outcome": "refused", "said": "service"}
    watch = Watch(private=bool(asked.get("private")))
    guard(watch)
    import apprise  # only now: whatever it opens is guarded

    told: list[str] = []
    _listen(told)
    service = apprise.Apprise()
    if not service.add(address):
        return {"problem": "unknown", "outcome": "refused", "said": "unknown"}
    if asked["act"] == "check":
        return {"problem": ""}
    sent = service.notify(title=asked["title"], body=asked["body"], body_format=apprise.NotifyFormat.TEXT)
    return {"outcome": _outcome(bool(sent), watch, told), "said": watch.refused or " · ".join(told[-3:])}


def _outcome(sent: bool, watch: Watch, told: list[str]) -> str:
    """Sent; refused for good; surely not sent; or nobody can know."""
    if sent:
        return "sent"
    if watch.refused:
        return "refused"
    if not watch.connected:
        return "not-sent"
    codes = [int(found[1] or found[2]) for line in told if (found := _ANSWERED.search(line))]
    if codes and codes[-1] in _COME_BACK:
        return "not-sent"
    return "refused" if codes and codes[-1] < 500 else "in-doubt"


def _listen(told: list[str]) -> None:
    class Keep(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            told.append(record.getMessage()[:300])

    for name in ("apprise", "apprise.plugins"):
        logger = logging.getLogger(name)
        logger.setLevel(logging.WARNING)
        logger.addHandler(Keep())
        logger.propagate = False


if __name__ == "__main__":
    sys.stdout.write("\n" + json.dumps(answer_to(json.load(sys.stdin))))
