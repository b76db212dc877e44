"""Run a command with a PostgreSQL of its own: `with_postgres.py [--forgetful] COMMAND…`.

Makes a throw-away cluster from Debian's PostgreSQL in a temporary folder (as user `postgres` where root runs
this), sets LOA_DATABASE_URL for the command, and removes everything when the command ends. A forgetful one
waits for no disk: it would not survive a power cut, which no test makes, and empties its tables ten times as
fast. What measures times for users takes one as it is installed.
"""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ACCOUNT = "postgres"
SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "max_connections": "60",
    "shared_buffers": "64MB",
}
FORGETFUL = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


def programs() -> Path:
    """The folder of the newest PostgreSQL that is installed; ends with a sentence where there is none."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if found:
        return found[-1].parent
    on_path = shutil.which("initdb")
    if on_path:
        return Path(on_path).parent
    sys.exit("PostgreSQL is not installed; install it: make test-deps (or apt-get install postgresql)")


def run(*command: object, folder: Path) -> None:
    """The command has run, as the account that may own a cluster; its words are shown where it fails."""
    done = subprocess.run(
        [str(word) for word in command], cwd=folder, capture_output=True, text=True, check=False, **_owner()
    )
    if done.returncode:
        sys.exit(f"{command[0]} failed:\n{done.stdout}{done.stderr}")


def _owner() -> dict[str, str]:
    # PostgreSQL refuses to be run by root.
    return {"user": ACCOUNT, "group": ACCOUNT} if os.geteuid() == 0 else {}


def free_port() -> int:
    """A port of this machine that nobody listens at now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


@contextmanager
def cluster(*, forgetful: bool = False) -> Iterator[str]:
    """The address of a database in a cluster that exists as long as the block."""
    settings = SETTINGS | (FORGETFUL if forgetful else {})
    folder = Path(tempfile.mkdtemp(prefix="loa-postgres-"))
    try:
        if os.geteuid() == 0:
            account = pwd.getpwnam(ACCOUNT)
            os.chown(folder, account.pw_uid, account.pw_gid)
        port, data, bin_folder = free_port(), folder / "data", programs()
        run(
            bin_folder / "initdb",
            "-D",
            data,
            "-U",
            "loa",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
            folder=folder,
        )
        words = " ".join(f"-c {name}={value}" for name, value in settings.items())
        words += f" -p {port} -c unix_socket_directories={folder}"
        control = [bin_folder / "pg_ctl", "-D", data, "-w", "-t", "60"]
        run(*control, "-l", folder / "log", "-o", words, "start", folder=folder)
        try:
            run(bin_folder / "createdb", "-h", "127.0.0.1", "-p", port, "-U", "loa", "loa", folder=folder)
            yield f"postgresql://loa@127.0.0.1:{port}/loa"
        finally:
            run(*control, "-m", "immediate", "stop", folder=folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def obey(command: list[str], *, url: str) -> int:
    """The exit status of the command; what tells us to end is handed on to it first."""
    child = subprocess.Popen(command, env={**os.environ, "LOA_DATABASE_URL": url})
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda got, _frame: child.send_signal(got))
    while True:
        try:
            return child.wait()
        except KeyboardInterrupt:  # the child has heard it too
            time.sleep(0.1)


def main() -> int:
    """The command's own exit status."""
    command = sys.argv[1:]
    forgetful = command[:1] == ["--forgetful"]
    if forgetful:
        command = command[1:]
    if not command:
        sys.exit(__doc__)
    with cluster(forgetful=forgetful) as url:
        return obey(command, url=url)


if __name__ == "__main__":
    sys.exit(main())
