"""A real clamd with one signature of our own making: that of the EICAR test file. Nothing is downloaded."""

from __future__ import annotations

import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# The harmless test file of EICAR, put together here so that no scanner finds this source.
EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
# ClamAV's extended signatures (.ndb): name, any kind of file, any offset, the bytes in hexadecimal.
SIGNATURE = f"Thu-Nghiem.EICAR:0:*:{EICAR.hex()}\n"


def clamd_path() -> str | None:
    """Where clamd is installed; Debian keeps it where only root's path leads."""
    return shutil.which("clamd") or shutil.which("clamd", path="/usr/sbin")


@contextmanager
def running_clamd(folder: Path, *, most: str = "25M") -> Iterator[str]:
    """The setting of a clamd on a socket in the folder."""
    (folder / "db").mkdir()
    (folder / "db" / "thu.ndb").write_text(SIGNATURE)
    socket = folder / "clamd.sock"
    lines = [
        f"LocalSocket {socket}", f"DatabaseDirectory {folder}/db", "Foreground yes",
        f"StreamMaxLength {most}", f"TemporaryDirectory {folder}", "MaxThreads 2",
        "User root" if _is_root() else "",
    ]  # fmt: skip
    (folder / "clamd.conf").write_text("\n".join(filter(None, lines)) + "\n")
    process = subprocess.Popen(
        [str(clamd_path()), "--config-file", str(folder / "clamd.conf")],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait(socket, process)
        yield f"unix:{socket}"
    finally:
        process.kill()
        process.wait()


def _is_root() -> bool:
    return Path("/proc/self").stat().st_uid == 0


def _wait(socket: Path, process: subprocess.Popen[bytes]) -> None:
    for _ in range(300):
        if socket.exists():
            return
        if process.poll() is not None:
            break
        time.sleep(0.1)
    raise RuntimeError("clamd did not start.")
