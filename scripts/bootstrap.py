"""Make `.venv` and install the locked libraries into it; says in one line what is wrong where it cannot.

Written for any Python 3, so that one too old can still be told so. Run by `make`.
"""

import hashlib
import os
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
VENV = os.path.join(ROOT, ".venv")
LOCK = os.path.join(ROOT, "requirements.lock")
PROJECT = os.path.join(ROOT, "pyproject.toml")
STAMP = os.path.join(VENV, "installed-from")
LOG = os.path.join(VENV, "install.log")
OLDEST = (3, 11)


def stop(sentence):
    """Ends with one line on the error stream and exit status 1."""
    sys.stderr.write("loa: " + sentence + "\n")
    sys.exit(1)


def digest():
    """What the environment is made from: the lock, the project file and this Python."""
    total = hashlib.sha256(sys.version.encode())
    for path in (LOCK, PROJECT):
        with open(path, "rb") as file:
            total.update(file.read())
    return total.hexdigest()


def current():
    """Whether the environment was made from the present lock."""
    try:
        with open(STAMP) as file:
            return file.read() == digest()
    except OSError:
        return False


def pip(*arguments):
    """Runs pip in the environment, its words in the log; False where it failed."""
    command = [os.path.join(VENV, "bin", "python"), "-m", "pip", "--disable-pip-version-check"]
    with open(LOG, "ab") as log:
        return subprocess.call(command + list(arguments), stdout=log, stderr=log, cwd=ROOT) == 0


def why_it_failed():
    """The sentence for the end of pip's log."""
    with open(LOG, "rb") as log:
        words = log.read().decode("utf-8", "replace").lower()
    offline = (
        "name resolution",
        "connection",
        "network is unreachable",
        "no matching distribution",
        "timed out",
    )
    if any(sign in words for sign in offline):
        return (
            "the libraries could not be downloaded: no network, or no package index. Connect this machine "
            "and repeat, or copy a wheelhouse here and repeat with PIP_NO_INDEX=1 PIP_FIND_LINKS=wheelhouse."
        )
    if "no space left" in words:
        return "the disk is full. Free about 1 GB under %s and repeat." % ROOT
    return "the libraries could not be installed; the reason stands at the end of %s." % LOG


def main():
    if sys.version_info < OLDEST:
        found = "%d.%d" % sys.version_info[:2]
        stop(
            "Python 3.11 or newer is needed, this is %s. Install it and repeat with PYTHON=python3.11."
            % found
        )
    if current():
        return
    if not os.access(ROOT, os.W_OK) or (os.path.exists(VENV) and not os.access(VENV, os.W_OK)):
        stop("%s cannot be written to. Copy the folder to a place of your own and repeat there." % ROOT)
    print("Making .venv and installing the locked libraries (some minutes the first time) …", flush=True)
    try:
        made = subprocess.run(
            [sys.executable, "-m", "venv", VENV], stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False
        )
    except OSError as error:
        stop("the environment could not be made: %s." % error)
    if made.returncode:
        words = (made.stdout + made.stderr).decode("utf-8", "replace")
        if "ensurepip" in words:
            stop("Python's venv is missing. Debian, Ubuntu: sudo apt-get install python3-venv; then repeat.")
        stop(
            "the environment could not be made: %s" % (words.strip().splitlines() or ["no reason given"])[-1]
        )
    open(LOG, "wb").close()
    if not pip("install", "--require-hashes", "-r", LOCK):
        stop(why_it_failed())
    if not pip("install", "--no-deps", "--no-build-isolation", "-e", ROOT):
        stop(why_it_failed())
    with open(STAMP, "w") as file:
        file.write(digest())


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        stop("stopped; repeat to go on.")
    except OSError as error:
        stop("%s. Free the place or choose another folder, then repeat." % error)
