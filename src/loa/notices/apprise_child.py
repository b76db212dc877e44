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

# Apprise's ways to this very machine; and to mail, which goes through our own deliveries.
HERE = {"blink1", "dbus", "gio", "glib", "gnome", "kde", "macosx", "qt", "syslog", "windows"}
MAIL = {"mailto", "mailtos"}
_COME_BACK = {429, 503}  # too many, or not now
_ANSWERED = re.compile(r"error=(\d{3})|error (\d{3})", re.IGNORECASE)


class NotOutside(OSError):
    """The connection would lead into a network that is not the open internet."""


class Watch:
    """What the connections of this process have come to."""

    def __init__(self, *, private: bool) -> None:
        self.private, self.connected, self.refused = private, False, ""

    def judge(self, family: int, address: Any) -> Any:
        """The very address to go to, a name resolved; raises NotOutside where nobody may go there."""
        if family not in (socket.AF_INET, socket.AF_INET6):
            self._refuse("a socket of this machine")
        resolved = _resolved(family, address)
        found = ipaddress.ip_address(str(resolved[0]).partition("%")[0])
        if not self.private and not _is_outside(getattr(found, "ipv4_mapped", None) or found):
            self._refuse(str(found))
        return resolved

    def _refuse(self, what: str) -> None:
        self.refused = what
        raise NotOutside(f"{what} is not of the open internet")


def guard(watch: Watch) -> None:
    """From now on every socket of this process asks the watch before it connects."""

    class Guarded(socket.socket):
        def connect(self, address: Any) -> None:
            super().connect(watch.judge(self.family, address))
            watch.connected = True

        def connect_ex(self, address: Any) -> int:
            there = watch.judge(self.family, address)
            watch.connected = True
            return super().connect_ex(there)

        def sendto(self, data: Any, *rest: Any) -> int:
            there = watch.judge(self.family, rest[-1])
            watch.connected = True
            return super().sendto(data, *rest[:-1], there)  # type: ignore[call-overload]

    socket.socket = Guarded  # type: ignore[misc]


def _resolved(family: int, address: Any) -> Any:
    """The address by number, the first as in `fetching`: the one that is judged is the one gone to."""
    try:
        ipaddress.ip_address(str(address[0]).partition("%")[0])
    except ValueError:
        return socket.getaddrinfo(address[0], address[1], family)[0][4]
    return address


def _is_outside(found: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    from loa.fetching.lines import is_outside  # only now: the sockets of its libraries are guarded

    return is_outside(found)


def answer_to(asked: dict[str, Any]) -> dict[str, str]:
    """What is said back: a problem of the address, or the outcome of the post."""
    address = str(asked["address"])
    scheme = address.partition("://")[0].lower()
    if scheme in HERE | MAIL:
        return _refused("service" if scheme in HERE else "mail")
    watch = Watch(private=bool(asked.get("private")))
    guard(watch)
    import apprise  # only now: whatever it opens is guarded

    told: list[str] = []
    _listen(told)
    service = apprise.Apprise()
    if not service.add(address):
        wanting = _wanting(scheme)
        return _refused("library", wanting) if wanting else _refused("unknown")
    if asked["act"] == "check":
        return {"problem": ""}
    sent = service.notify(title=asked["title"], body=asked["body"], body_format=apprise.NotifyFormat.TEXT)
    return {"outcome": _outcome(bool(sent), watch, told), "said": watch.refused or " · ".join(told[-3:])}


def _refused(problem: str, what: str = "") -> dict[str, str]:
    return {"problem": problem, "what": what, "outcome": "refused", "said": problem}


def _wanting(scheme: str) -> str:
    """The libraries that Apprise needs for the kind of address and that are not installed; "" for none."""
    from apprise.manager_plugins import NotificationManager

    kinds = NotificationManager()
    if scheme not in kinds or kinds[scheme].enabled:
        return ""
    wanted = kinds[scheme].requirements.get("packages_required") or []
    return ", ".join([wanted] if isinstance(wanted, str) else wanted)


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
