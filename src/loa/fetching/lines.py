"""The connections of one fetch: to judged addresses only, and cut when its time is up.

Built on requests-hardened, which resolves a name once, refuses private addresses and connects to the very
address it has judged. Added here: a stricter notion of "outside", and a bound on the resolving too.
"""

from __future__ import annotations

import ipaddress
import os
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import requests
from requests.adapters import HTTPAdapter
from requests_hardened.ip_filter import EXTRA_BLOCKED_NET_RANGES
from requests_hardened.ip_filter_adapter import IPFilterAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

# Embeds an IPv4 address although it is no mapped one; the machine may route it to itself.
COMPATIBLE = ipaddress.ip_network("::/96")


class NotOutside(Exception):
    """The address is not one that the whole internet can reach."""


class Line:
    """The connections of one fetch, cut when its time is up, also in the middle of a slow answer."""

    def __init__(self, deadline: float) -> None:
        self.deadline, self.cut = deadline, False
        self._sockets: list[socket.socket] = []
        self._timer = threading.Timer(max(0.0, deadline - time.monotonic()), self._cut)
        self._timer.daemon = True
        self._timer.start()

    @property
    def left(self) -> float:
        """Seconds until the deadline; below zero after it."""
        return self.deadline - time.monotonic()

    def watch(self, connection: socket.socket) -> None:
        """The connection is cut at the deadline; a handle of our own outlives its being wrapped by TLS."""
        self._sockets.append(socket.socket(fileno=os.dup(connection.fileno())))
        if self.cut:
            self._cut()

    def close(self) -> None:
        """Nothing is cut any more."""
        self._timer.cancel()
        for one in self._sockets:
            one.close()

    def _cut(self) -> None:
        self.cut = True
        for one in self._sockets:
            try:
                one.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue


_present = threading.local()


@contextmanager
def open_line(deadline: float) -> Iterator[Line]:
    """Every connection that this thread makes inside is cut at the deadline."""
    line = _present.line = Line(deadline)
    try:
        yield line
    finally:
        line.close()
        del _present.line


class _Connection(HTTPConnection):
    def _new_conn(self) -> socket.socket:
        made: socket.socket = super()._new_conn()
        _present.line.watch(made)
        return made


class _SecureConnection(HTTPSConnection):
    def _new_conn(self) -> socket.socket:
        made: socket.socket = super()._new_conn()
        _present.line.watch(made)
        return made


class _Pool(HTTPConnectionPool):
    ConnectionCls = _Connection


class _SecurePool(HTTPSConnectionPool):
    ConnectionCls = _SecureConnection


POOLS = {"http": _Pool, "https": _SecurePool}


class OutsideAdapter(IPFilterAdapter):
    """Judges the resolved address once more, strictly: outside is what the whole internet can reach."""

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, **kwargs)
        self.poolmanager.pool_classes_by_scheme = POOLS

    def build_connection_pool_key_attributes(self, *args: Any, **kwargs: Any) -> Any:
        judge = super().build_connection_pool_key_attributes
        host, pool = _in_time(lambda: judge(*args, **kwargs), _present.line)
        address = ipaddress.ip_address(host["host"].strip("[]"))
        if not (is_outside(address) or (self._allow_loopback and address.is_loopback)):
            raise NotOutside(str(address))
        return host, pool


class AnyAdapter(HTTPAdapter):
    """Goes where the operator of this machine has said, inside too; the deadline holds all the same."""

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, **kwargs)
        self.poolmanager.pool_classes_by_scheme = POOLS


def is_outside(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    """Whether the whole internet can reach the address, and it is one host's own."""
    embedded = address.version == 6 and address in COMPATIBLE
    if embedded or any(address in net for net in EXTRA_BLOCKED_NET_RANGES):
        return False
    return address.is_global and not address.is_multicast and not address.is_reserved


def _in_time(resolve: Callable[[], Any], line: Line) -> Any:
    """What resolving gives; the system's resolver knows no deadline of ours, so it is left behind at it."""
    found: list[Any] = []
    errors: list[Exception] = []

    def run() -> None:
        try:
            found.append(resolve())
        except Exception as error:  # noqa: BLE001  carried over to the thread that asked
            errors.append(error)

    thread = threading.Thread(target=run, name="resolving", daemon=True)
    thread.start()
    thread.join(max(0.01, line.left))
    if errors:
        raise errors[0]
    if not found:
        raise requests.ConnectTimeout("the name was not resolved in time")
    return found[0]
