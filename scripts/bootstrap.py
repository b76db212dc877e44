"""Make `.venv` and install the locked libraries into it; says in one line what is wrong where it cannot.

Written for any Python 3, so that one too old can still be told so. Run by `make`. Its sentences stand here
in both languages: no catalogue is compiled yet.
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


def spoken(english, vietnamese):
    """The one of the two that the machine speaks, as `loa` itself finds it (project/speaking.py)."""
    chosen = os.environ.get("LOA_LANGUAGE", "").lower()[:2]
    locale = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    named = chosen if chosen in ("vi", "en") else locale.lower()[:2]
    return vietnamese if named == "vi" else english


def stop(english, vietnamese):
    """Ends with one line on the error stream and exit status 1."""
    write(sys.stderr, "loa: " + spoken(english, vietnamese))
    sys.exit(1)


def write(stream, line):
    """The line stands there in UTF-8, whatever the locale says."""
    stream.flush()
    stream.buffer.write((line + "\n").encode("utf-8"))
    stream.buffer.flush()


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
    """The sentence for the end of pip's log, in both languages."""
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
            "and repeat, or copy a wheelhouse here and repeat with PIP_NO_INDEX=1 PIP_FIND_LINKS=wheelhouse.",
            "không tải được các thư viện: không có mạng hoặc không có kho gói. Hãy nối mạng rồi chạy lại, "
            "hoặc chép một wheelhouse vào đây rồi chạy lại với PIP_NO_INDEX=1 PIP_FIND_LINKS=wheelhouse.",
        )
    if "no space left" in words:
        return (
            "the disk is full. Free about 1 GB under %s and repeat." % ROOT,
            "đĩa đã đầy. Hãy giải phóng khoảng 1 GB ở %s rồi chạy lại." % ROOT,
        )
    return (
        "the libraries could not be installed; the reason stands at the end of %s." % LOG,
        "không cài được các thư viện; lý do ở cuối tệp %s." % LOG,
    )


def stop_unwritable():
    """Ends because nobody may write in the folder."""
    stop(
        "%s cannot be written to. Copy the folder to a place of your own and repeat there." % ROOT,
        "không ghi được vào %s. Hãy chép thư mục sang chỗ của bạn rồi chạy lại ở đó." % ROOT,
    )


def not_made(why):
    """Ends because there is no environment."""
    stop("the environment could not be made: %s." % why, "không tạo được môi trường: %s." % why)


def main():
    if sys.version_info < OLDEST:
        found = "%d.%d" % sys.version_info[:2]
        stop(
            "Python 3.11 or newer is needed, this is %s. Install it and repeat with PYTHON=python3.11."
            % found,
            "cần Python 3.11 trở lên, máy này có %s. Hãy cài rồi chạy lại với PYTHON=python3.11." % found,
        )
    if current():
        return
    if not os.access(ROOT, os.W_OK) or (os.path.exists(VENV) and not os.access(VENV, os.W_OK)):
        stop_unwritable()
    begins = spoken(
        "Making .venv and installing the locked libraries (some minutes the first time) …",
        "Đang tạo .venv và cài các thư viện đã khóa (lần đầu mất vài phút) …",
    )
    write(sys.stdout, begins)
    try:
        made = subprocess.run(
            [sys.executable, "-m", "venv", VENV], stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False
        )
    except OSError as error:
        not_made(error)
    if made.returncode:
        words = (made.stdout + made.stderr).decode("utf-8", "replace")
        if "ensurepip" in words:
            stop(
                "Python's venv is missing. Debian, Ubuntu: sudo apt-get install python3-venv; then repeat.",
                "thiếu venv của Python. Debian, Ubuntu: sudo apt-get install python3-venv; rồi chạy lại.",
            )
        not_made((words.strip().splitlines() or ["?"])[-1])
    open(LOG, "wb").close()
    if not pip("install", "--require-hashes", "-r", LOCK):
        stop(*why_it_failed())
    if not pip("install", "--no-deps", "--no-build-isolation", "-e", ROOT):
        stop(*why_it_failed())
    with open(STAMP, "w") as file:
        file.write(digest())


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        stop("stopped; repeat to go on.", "đã dừng; chạy lại để tiếp tục.")
    except OSError as error:
        stop(
            "%s. Free the place or choose another folder, then repeat." % error,
            "%s. Hãy giải phóng chỗ hoặc chọn thư mục khác rồi chạy lại." % error,
        )
