"""People at their browsers: what they ask, whether an answer came, and the same again where none did."""

from __future__ import annotations

import http.client
import threading
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field

HOST = "127.0.0.1"
SECRET = "k" * 32  # of the form, against requests from elsewhere
PATIENCE = 20.0  # seconds until an answer


@dataclass(frozen=True)
class Ask:
    """A form as a browser sends it; the same again carries the same key."""

    act: str
    session: str
    path: str
    fields: tuple[tuple[str, str], ...]
    files: tuple[tuple[str, str, bytes], ...] = ()  # field, file's name, bytes

    def body(self) -> tuple[bytes, str]:
        """The form's bytes, and of what type they are."""
        edge = uuid.uuid4().hex
        parts = [
            f'--{edge}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
            for name, value in self.fields
        ]
        for name, file, data in self.files:
            head = f'--{edge}\r\nContent-Disposition: form-data; name="{name}"; filename="{file}"\r\n\r\n'
            parts.append(head.encode() + data + b"\r\n")
        return b"".join(parts) + f"--{edge}--\r\n".encode(), f"multipart/form-data; boundary={edge}"


def send(ask: Ask, port: int) -> int:
    """The status of the server's answer; 0 where none came."""
    body, kind = ask.body()
    headers = {
        "Content-Type": kind,
        "Cookie": f"sessionid={ask.session}; csrftoken={SECRET}",
        "X-CSRFToken": SECRET,
        "X-Chaos": ask.act,
    }
    line = http.client.HTTPConnection(HOST, port, timeout=PATIENCE)
    try:
        line.request("POST", ask.path, body, headers)
        answer = line.getresponse()
        answer.read()
    except (OSError, http.client.HTTPException):
        return 0
    else:
        return answer.status
    finally:
        line.close()


def is_well(port: int) -> bool:
    """Whether the server answers now."""
    line = http.client.HTTPConnection(HOST, port, timeout=2)
    try:
        line.request("GET", "/health/")
        return line.getresponse().status == http.client.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        line.close()


class Sending(threading.Thread):
    """A form on its way, beside whatever else happens."""

    def __init__(self, ask: Ask, port: int) -> None:
        super().__init__(daemon=True)
        self.ask, self.port, self.status = ask, port, 0
        self.start()

    def run(self) -> None:
        """The status stands when this has ended."""
        self.status = send(self.ask, self.port)


@dataclass
class Talk:
    """Somebody who goes on saying things all the while, and notes what was answered and what was not.

    What was not answered is said again with the same key until it is, as the browser does off line.
    """

    make: Callable[[int], Ask]
    port: int
    pause: float = 0.15
    answered: list[str] = field(default_factory=list)
    repeated: set[str] = field(default_factory=set)
    refused: list[str] = field(default_factory=list)
    _stop: threading.Event = field(default_factory=threading.Event)
    _thread: threading.Thread | None = None

    def begin(self) -> None:
        """From now on something is said every so often."""
        self._thread = threading.Thread(target=self._go_on, daemon=True)
        self._thread.start()

    def end(self) -> None:
        """All that was begun has been answered."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join(60)

    def _go_on(self) -> None:
        number = 0
        while not self._stop.is_set():
            number += 1
            self._say(self.make(number))
            self._stop.wait(self.pause)

    def _say(self, ask: Ask) -> None:
        words = dict(ask.fields)["text"]
        until = time.monotonic() + 90
        while not (status := send(ask, self.port)):
            self.repeated.add(words)
            if time.monotonic() > until:
                self.refused.append(f"{words}: no answer for 90 s")
                return
            time.sleep(0.1)
        if status in (200, 302):
            self.answered.append(words)
        else:
            self.refused.append(f"{words}: {status}")
