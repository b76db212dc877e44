"""How a child process is locked in: a bubblewrap jail where it works, resource limits everywhere.

In the jail the child has no network, sees the system's programs and Loa's own code read-only, and nothing
else of the machine: no data, no settings, no other process. Without it (no `bwrap`, or user namespaces
switched off) only the limits hold; `checks` says so. The setting FETCHING_JAIL: "auto", "required" or "off".
"""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

import loa

MEBIBYTE = 1024 * 1024
SOURCE = Path(next(iter(loa.__path__))).parent
# Read-only in the jail, where they exist; /etc has what programs need to find libraries and fonts.
SYSTEM = ("/usr", "/etc/fonts", "/etc/alternatives", "/etc/ld.so.cache")
LINKS = ("/bin", "/lib", "/lib64", "/sbin")
KEPT_VARIABLES = ("TESSDATA_PREFIX", "TZ")


@dataclass(frozen=True)
class Bounds:
    """What one child may use; reaching a bound is a failure.

    `together`: memory is counted over the child and all it has started, by who runs it (`dialogue`). A
    browser reserves more addresses than any machine has memory, so that no bound of the system fits it.
    """

    seconds: float = 60.0  # by the clock on the wall, and of the processor
    memory_bytes: int = 1024 * MEBIBYTE
    together: bool = False
    open_files: int = 256
    output_bytes: int = 64 * MEBIBYTE
    file_bytes: int = 64 * MEBIBYTE


class NoJail(Exception):
    """The setting asks for a jail and this machine has none."""


def command_of(
    module: str, arguments: list[str], *, bounds: Bounds, shown: tuple[Path, ...] = ()
) -> list[str]:
    """The command that runs a Python module of Loa within the bounds, in the jail where there is one.

    The files `shown` are seen in the jail too, read-only, under their own names.
    """
    run = [*_limits(bounds), sys.executable, "-P", "-X", "utf8", "-m", module, *arguments]
    wanted = getattr(settings, "FETCHING_JAIL", "auto")
    if wanted != "off" and jail_works():
        return [*_jail(shown), "--", *run]
    if wanted == "required":
        raise NoJail(
            'FETCHING_JAIL is "required" and bubblewrap does not work here: apt-get install bubblewrap'
        )
    return ["setpriv", "--pdeathsig", "KILL", "--", *run]


def environment() -> dict[str, str]:
    """The variables a child sees: no key, no address of the database, one thread a library."""
    kept = {name: os.environ[name] for name in KEPT_VARIABLES if name in os.environ}
    return {
        "PATH": "/usr/bin:/bin",
        "HOME": "/tmp",  # noqa: S108  the jail's own
        "LANG": "C.UTF-8",
        "PYTHONPATH": str(SOURCE),
        "PYTHONDONTWRITEBYTECODE": "1",
        "OMP_THREAD_LIMIT": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "MALLOC_ARENA_MAX": "2",
        **kept,
    }


@functools.cache
def jail_works() -> bool:
    """Whether this machine can make a jail: tried once a process."""
    if shutil.which("bwrap") is None:
        return False
    command = [*_jail(), "--", sys.executable, "-I", "-c", "pass"]
    done = subprocess.run(command, capture_output=True, timeout=20, check=False)  # noqa: S603  our own words
    return done.returncode == 0


def _limits(bounds: Bounds) -> list[str]:
    processor = int(bounds.seconds) + 1
    return [
        "prlimit",
        *([] if bounds.together else [f"--as={bounds.memory_bytes}"]),
        f"--cpu={processor}:{processor + 2}",
        f"--fsize={bounds.file_bytes}",
        "--core=0",
        f"--nofile={bounds.open_files}",
        "--",
    ]


def _jail(shown: tuple[Path, ...] = ()) -> list[str]:
    command = ["bwrap", "--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL"]
    for path in SYSTEM:
        command += ["--ro-bind-try", path, path]
    for link in LINKS:
        if os.path.islink(link):
            command += ["--symlink", os.readlink(link), link]
        elif os.path.isdir(link):
            command += ["--ro-bind", link, link]
    # The jail's own /tmp first: Loa itself may stand in a folder of the machine's /tmp.
    command += ["--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp", "--chdir", "/tmp"]  # noqa: S108
    for path in _python_folders():
        command += ["--ro-bind", path, path]
    for file in shown:
        command += ["--ro-bind", str(file), str(file)]
    return command


def _python_folders() -> list[str]:
    folders = {str(Path(sys.prefix)), str(Path(sys.base_prefix)), str(SOURCE)}
    return sorted(path for path in folders if not path.startswith("/usr/") and path != "/usr")
