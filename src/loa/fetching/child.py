"""Running one module of Loa over foreign bytes in a child process: bytes in, bytes out, or a failure."""

from __future__ import annotations

import os
import selectors
import signal
import subprocess
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from loa.fetching.jail import Bounds, command_of, environment

CHUNK = 65536
STDERR_KEPT = 8192
OUT_OF_MEMORY = b"MemoryError"
LineReader = Callable[[str], None]


class ChildFailed(Exception):
    """The child gave nothing: `why` is time, memory, output or crash; `detail` its status or last words.

    Where a signal ended it, `signal` is its number, else 0.
    """

    def __init__(self, why: str, detail: str = "", *, signal: int = 0) -> None:
        self.why, self.detail, self.signal = why, detail, signal
        super().__init__(f"{why}: {detail}" if detail else why)


@dataclass
class Ended:
    """How a child ended: its exit status and what it wrote."""

    status: int
    output: bytes
    words: str  # the end of what it wrote to its error channel


@dataclass
class _Talk:
    """What has been said between parent and child so far."""

    data: memoryview
    bounds: Bounds
    on_line: LineReader | None
    output: bytearray = field(default_factory=bytearray)
    words: bytearray = field(default_factory=bytearray)
    line: bytearray = field(default_factory=bytearray)

    def heard(self, chunk: bytes) -> None:
        """Standard output grows; raises ChildFailed beyond its bound."""
        self.output += chunk
        if len(self.output) > self.bounds.output_bytes:
            raise ChildFailed("output", f"more than {self.bounds.output_bytes} bytes")

    def told(self, chunk: bytes) -> None:
        """The end of the error channel is kept; whole lines go to whoever listens."""
        self.words = (self.words + chunk)[-STDERR_KEPT:]
        if self.on_line is None:
            return
        *lines, rest = (self.line + chunk).split(b"\n")
        self.line = rest[-STDERR_KEPT:]
        for line in lines:
            self.on_line(line.decode("utf-8", "replace"))


def run_child(
    module: str,
    data: bytes,
    *,
    arguments: list[str] | None = None,
    bounds: Bounds | None = None,
    on_line: LineReader | None = None,
    shown: tuple[Path, ...] = (),
    accepted: tuple[int, ...] = (0, 3),
) -> Ended:
    """What the module made of the bytes on its standard input; raises ChildFailed.

    An exit status not among `accepted` is a crash. `on_line` gets each line of the error channel as it comes;
    what it raises ends the child. `shown` are files it may read. All it has started is gone in the end.
    """
    bounds = bounds or Bounds()
    talk = _Talk(memoryview(data), bounds, on_line)
    child = subprocess.Popen(  # noqa: S603  our own modules only
        command_of(module, arguments or [], bounds=bounds, shown=shown),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
        cwd="/",
        start_new_session=True,  # Ctrl-C in a terminal is for the worker, not for its children
    )
    try:
        _converse(child, talk, until=time.monotonic() + bounds.seconds)
        status = child.wait(timeout=5)
    except subprocess.TimeoutExpired as error:
        raise ChildFailed("time", f"{bounds.seconds:g} s") from error
    finally:
        _end(child)
    return _judge(status, talk, accepted)


def _judge(status: int, talk: _Talk, accepted: tuple[int, ...]) -> Ended:
    words = talk.words.decode("utf-8", "replace").strip()
    if status in accepted:
        return Ended(status, bytes(talk.output), words)
    if OUT_OF_MEMORY in talk.words:
        raise ChildFailed("memory", f"{talk.bounds.memory_bytes // 1024**2} MiB")
    # A jail reports a signal as 128 + its number, a bare child as its negative.
    number = -status if status < 0 else max(0, status - 128)
    if number in (signal.SIGXCPU, signal.SIGALRM):
        raise ChildFailed("time", f"{talk.bounds.seconds:g} s", signal=number)
    raise ChildFailed("crash", f"{status} {words[-300:]}".strip(), signal=number)


def _converse(child: subprocess.Popen[bytes], talk: _Talk, *, until: float) -> None:
    """All bytes are given and all that is said is heard, or the time is up."""
    with selectors.DefaultSelector() as channels:
        for channel, event, hear in (
            (child.stdin, selectors.EVENT_WRITE, None),
            (child.stdout, selectors.EVENT_READ, talk.heard),
            (child.stderr, selectors.EVENT_READ, talk.told),
        ):
            assert channel is not None
            os.set_blocking(channel.fileno(), False)
            channels.register(channel, event, hear)
        while channels.get_map():
            left = until - time.monotonic()
            if left <= 0:
                raise ChildFailed("time", f"{talk.bounds.seconds:g} s")
            for key, _events in channels.select(left):
                if not (_give(key.fd, talk) if key.data is None else _take(key.fd, key.data)):
                    channels.unregister(key.fileobj)
                    key.fileobj.close()  # type: ignore[union-attr]


def _give(channel: int, talk: _Talk) -> bool:
    """Some bytes are given; False when there are no more, or nobody takes them."""
    with suppress(BlockingIOError):
        try:
            talk.data = talk.data[os.write(channel, talk.data[:CHUNK]) :]
        except BrokenPipeError:
            return False
    return bool(talk.data)


def _take(channel: int, hear: Callable[[bytes], None]) -> bool:
    """Some bytes are heard; False when the other side is done."""
    with suppress(BlockingIOError):
        chunk = os.read(channel, CHUNK)
        if not chunk:
            return False
        hear(chunk)
    return True


def _end(child: subprocess.Popen[bytes]) -> None:
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(child.pid, signal.SIGKILL)
    child.wait()
    for channel in (child.stdin, child.stdout, child.stderr):
        if channel is not None:
            channel.close()
