"""A time-stamping authority on this machine: `openssl ts` behind a small server, with keys of its own."""

from __future__ import annotations

import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

CONFIG = """
[tsa]
default_tsa = main
[main]
serial = {folder}/serial
crypto_device = builtin
signer_cert = {folder}/tsa.pem
signer_key = {folder}/tsa.key
signer_digest = sha256
certs = {folder}/ca.pem
default_policy = 1.2.3.4.1
digests = sha256, sha384, sha512
accuracy = secs:1
ordering = yes
tsa_name = yes
ess_cert_id_chain = no
ess_cert_id_alg = sha256
[stamping]
extendedKeyUsage = critical, timeStamping
keyUsage = critical, digitalSignature
basicConstraints = critical, CA:FALSE
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
"""


def make_authority(folder: Path, name: str = "Loa TSA thử nghiệm") -> Path:
    """The authority's keys and settings stand in the folder; returns the certificate of its root."""
    (folder / "openssl.cnf").write_text(CONFIG.format(folder=folder))
    (folder / "serial").write_text("01\n")
    _openssl(
        "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", folder / "ca.key", "-out",
        folder / "ca.pem",
        "-days", "30", "-subj", f"/CN={name} gốc", "-utf8",
    )  # fmt: skip
    _openssl(
        "req", "-newkey", "rsa:2048", "-nodes", "-keyout", folder / "tsa.key", "-out", folder / "tsa.csr",
        "-subj", f"/CN={name}", "-utf8",
    )  # fmt: skip
    _openssl(
        "x509", "-req", "-in", folder / "tsa.csr", "-CA", folder / "ca.pem", "-CAkey", folder / "ca.key",
        "-CAcreateserial", "-days", "30", "-out", folder / "tsa.pem", "-extfile", folder / "openssl.cnf",
        "-extensions", "stamping",
    )  # fmt: skip
    return folder / "ca.pem"


def _openssl(*words: object) -> None:
    subprocess.run(["openssl", *map(str, words)], check=True, capture_output=True)


class _Handler(BaseHTTPRequestHandler):
    """Stamps what it is sent, or does what `server.mood` says."""

    server: Any

    def log_message(self, *_args: object) -> None:
        """Nothing on the screen."""

    def do_POST(self) -> None:
        query = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.seen += 1
        if self.server.mood == "error":
            self._say(500, "text/plain", b"out of order")
        elif self.server.mood == "replay":
            self._say(200, "application/timestamp-reply", self.server.last)
        elif self.server.mood == "rubbish":
            self._say(200, "application/timestamp-reply", b"rubbish")
        else:
            self.server.last = self._stamp(query)
            self._say(200, "application/timestamp-reply", self.server.last)

    def _stamp(self, query: bytes) -> bytes:
        folder: Path = self.server.folder
        (folder / "query.tsq").write_bytes(query)
        _openssl(
            "ts", "-reply", "-config", folder / "openssl.cnf", "-queryfile", folder / "query.tsq",
            "-out", folder / "reply.tsr",
        )  # fmt: skip
        return (folder / "reply.tsr").read_bytes()

    def _say(self, status: int, kind: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def running_authority(folder: Path) -> Iterator[Any]:
    """The server: `.url`, `.roots`, `.mood` ("", error, replay, rubbish), `.seen`."""
    roots = make_authority(folder)
    with ThreadingHTTPServer(("127.0.0.1", 0), _Handler) as server:
        running: Any = server
        running.folder, running.roots, running.mood, running.seen, running.last = folder, roots, "", 0, b""
        running.url = f"http://127.0.0.1:{server.server_port}/"
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield running
        server.shutdown()
