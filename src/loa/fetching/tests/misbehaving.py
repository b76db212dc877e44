"""A child that does what its first argument says: run by the tests, inside and outside the jail."""

import os
import socket
import sys
import time
from pathlib import Path


def echo():
    sys.stdout.buffer.write(sys.stdin.buffer.read())


def refuse():
    sys.stdout.write('{"key": "encrypted", "detail": ""}')
    sys.exit(3)


def crash():
    os.abort()


def stumble():
    sys.stderr.write("the last words\n")
    sys.exit(1)


def hang():
    time.sleep(600)


def spin():
    while True:
        pass


def grow():
    kept = bytearray(4 * 1024**3)
    sys.stdout.write(str(len(kept)))


def flood():
    while True:
        sys.stdout.buffer.write(b"x" * 65536)


def ignore_input():
    sys.stdout.write("done")


def progress():
    for done in (1, 2):
        sys.stderr.write(f"progress {done} 2\n")
        sys.stderr.flush()
    sys.stdout.write('{"text": "x"}')


def connect():
    with socket.create_connection(("127.0.0.1", int(sys.argv[2])), timeout=3):
        sys.stdout.write("connected")


def look():
    sys.stdout.write(Path(sys.argv[2]).read_text())


def variables():
    sys.stdout.write(" ".join(sorted(os.environ)))


def leave_behind():
    if os.fork() == 0:
        os.setsid() if len(sys.argv) > 2 else None
        time.sleep(600)
    sys.stdout.write(str(os.getpid()))


globals()[sys.argv[1]]()
