"""`loa run`: prepare the database, load the example, serve the workspace with the worker beside it."""

from __future__ import annotations

import argparse
import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from loa.project.cli.complaining import complain
from loa.project.speaking import gettext as _

HOST = "127.0.0.1"
PATIENCE = 120.0  # seconds until the server must answer; a server that ends is not waited for


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--port",
        nargs="?",  # what `make run PORT=` gives is answered in our words
        const="",
        default=os.environ.get("PORT", "8000"),
        help=_("port to serve on (default 8000)"),
    )
    parser.add_argument("--empty", action="store_true", help=_("start without the example province and plan"))


def run(arguments: argparse.Namespace) -> int:
    """Serves until Ctrl-C; everything it started has ended when it returns."""
    problem = port_problem(arguments.port) or folder_problem()
    if problem:
        complain(problem)
        return 1
    stand_at(arguments.port)
    from loa.project.cli.setup import prepare  # Django starts only after the cheap checks

    password = prepare(example=not arguments.empty)
    stopped = heed_the_end()
    children = [serve(int(arguments.port))]
    if not answers(int(arguments.port), stopped, children):
        if password:
            tell_account(password)  # it is known nowhere else
        return watch(children, stopped) if stopped or ended(children) else give_up(children)
    tell(arguments.port, password)
    children.append(work())  # what it says stands below the three lines
    return watch(children, stopped)


def stand_at(port: str) -> None:
    """Links in mails lead to this port, unless the office says where its workspace stands."""
    os.environ.setdefault("LOA_BASE_URL", f"http://{HOST}:{port}")


def tell(port: str, password: str | None) -> None:
    """Where the workspace is, and who signs in first."""
    print(f"Address: http://{HOST}:{port}/")
    tell_account(password or "set at the first run; make password sets a new one")


def tell_account(password: str) -> None:
    """The first account's name and password stand on standard output, in words that scripts read too."""
    print(f"User: admin\nPassword: {password}", flush=True)


def port_problem(port: str) -> str | None:
    """Why this port cannot be served on, or None."""
    if not port.isdecimal() or not 0 < int(port) < 65536:
        said = _("PORT=%(port)s is no port. Give a number from 1 to 65535, for example PORT=8001.")
        return said % {"port": port}
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, int(port)))
        except PermissionError:
            said = _("port %(port)s needs the administrator's rights. Repeat with PORT=8000.")
            return said % {"port": port}
        except OSError:
            said = _("port %(port)s is in use. Repeat with another one: PORT=%(other)s.")
            return said % {"port": port, "other": int(port) % 65535 + 1}
    return None


def folder_problem() -> str | None:
    """Why the data folder cannot be written to, or None."""
    folder = Path(os.environ.get("LOA_VAR_DIR", "var")).resolve()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / ".written"
        probe.write_bytes(b"")
        probe.unlink()
    except OSError:
        said = _(
            "the folder %(folder)s cannot be written to. Set LOA_VAR_DIR to a folder of your own and repeat."
        )
        return said % {"folder": folder}
    return None


def serve(port: int) -> subprocess.Popen[bytes]:
    """The server as the process of a group of its own."""
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", HOST, "--port", str(port)]
    command += [
        "--workers",
        "1",
        "--blocking-threads",
        "2",
        "--log-level",
        "warning",
        "loa.project.wsgi:application",
    ]
    return subprocess.Popen(command, start_new_session=True)  # noqa: S603


def work() -> subprocess.Popen[bytes]:
    """The worker as the process of a group of its own."""
    command = [sys.executable, "-m", "loa.project.cli.main", "worker"]
    return subprocess.Popen(command, start_new_session=True)  # noqa: S603


def heed_the_end() -> list[int]:
    """From now on Ctrl-C, a closed terminal and the request to end only stand in this list."""
    stopped: list[int] = []
    heeded = [signal.SIGINT, signal.SIGTERM]
    if signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN:  # begun by nohup, it outlives its terminal
        heeded.append(signal.SIGHUP)
    for number in heeded:
        signal.signal(number, lambda got, _frame: stopped.append(got))
    return stopped


def answers(
    port: int,
    stopped: Sequence[int],
    children: Sequence[subprocess.Popen[bytes]],
    *,
    patience: float = PATIENCE,
) -> bool:
    """Whether the server answers within `patience` seconds; asks no longer once all is to end or has."""
    until = time.monotonic() + patience
    while time.monotonic() < until and not stopped and not ended(children):
        if is_well(port):
            return True
        time.sleep(0.2)
    return False


def is_well(port: int) -> bool:
    """Whether /health/ answers just now; a server that refuses this name of the machine is up, too."""
    connection = http.client.HTTPConnection(HOST, port, timeout=5)
    try:
        connection.request("GET", "/health/")
        return connection.getresponse().status < http.HTTPStatus.INTERNAL_SERVER_ERROR
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def ended(children: Sequence[subprocess.Popen[bytes]]) -> bool:
    """Whether one of them has ended by itself."""
    return any(child.poll() is not None for child in children)


def give_up(children: Sequence[subprocess.Popen[bytes]]) -> int:
    """Says that the server does not answer, and ends all; 1."""
    end(children)
    said = _(
        "the server has not answered within %(seconds)g seconds; its last words stand above. "
        "Repeat when the machine has less to do."
    )
    complain(said % {"seconds": PATIENCE})
    return 1


def watch(children: Sequence[subprocess.Popen[bytes]], stopped: Sequence[int]) -> int:
    """Waits for Ctrl-C or the end of a child, then ends all; 0 after Ctrl-C, 1 where a child failed."""
    while not stopped and not ended(children):
        time.sleep(0.2)
    end(children)
    if not stopped:
        complain(_("a part of Loa has ended by itself; its last words stand above."))
    return 0 if stopped else 1


def end(children: Sequence[subprocess.Popen[bytes]], patience: float = 10.0) -> None:
    """No child and no grandchild runs afterwards: asked first, killed after `patience` seconds."""
    for child in children:
        signal_group(child, signal.SIGTERM)
    until = time.monotonic() + patience
    for child in children:
        with suppress(subprocess.TimeoutExpired):
            child.wait(max(0.1, until - time.monotonic()))
        signal_group(child, signal.SIGKILL)


def signal_group(child: subprocess.Popen[bytes], number: int) -> None:
    """Sends a signal to the child's whole group; silent where the group is gone."""
    with suppress(ProcessLookupError):
        os.killpg(child.pid, number)
