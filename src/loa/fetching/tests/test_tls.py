"""Over TLS a server must prove that it is the one of the address; anything less is a failure."""

import ssl
import subprocess
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from loa.fetching.fetch import Caps, FetchFailed, fetch

CAPS = {"ports": None, "loopback": True, "seconds": 5}


class Handler(BaseHTTPRequestHandler):
    def log_message(self, *_args):
        """Nothing on the screen."""

    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"ok")


def make_certificate(folder, name, *, days="2", names="IP:127.0.0.1"):
    key, certificate = folder / f"{name}.key", folder / f"{name}.pem"
    command = [
        "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", f"/CN={name}", "-days", days,
        "-addext", f"subjectAltName={names}", "-keyout", str(key), "-out", str(certificate),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True)
    return certificate, key


@pytest.fixture
def serve(tmp_path):
    """`serve(certificate, key)` is the port of a server that shows it."""
    running = []

    def start(certificate, key, *, newest=None):
        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        if newest:
            context.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
            context.maximum_version = newest
            context.set_ciphers("ALL:@SECLEVEL=0")
        server.socket = context.wrap_socket(server.socket, server_side=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        running.append(server)
        return server.server_port

    yield start
    for server in running:
        server.shutdown()
        server.server_close()


def test_only_a_proven_server_is_heard(serve, tmp_path):
    certificate, key = make_certificate(tmp_path, "dung")
    port = serve(certificate, key)
    url = f"https://127.0.0.1:{port}/"
    assert fetch(url, caps=Caps(**CAPS, roots=str(certificate))).data == b"ok"
    with pytest.raises(FetchFailed, match=r"network.*(?i:certificate|ssl)"):
        fetch(url, caps=Caps(**CAPS))


def test_certificate_of_another_name_is_refused(serve, tmp_path):
    certificate, key = make_certificate(tmp_path, "khac", names="DNS:khac.example")
    port = serve(certificate, key)
    with pytest.raises(FetchFailed, match="network"):
        fetch(f"https://127.0.0.1:{port}/", caps=Caps(**CAPS, roots=str(certificate)))


def test_old_ways_of_speaking_are_refused(serve, tmp_path):
    certificate, key = make_certificate(tmp_path, "cu")
    port = serve(certificate, key, newest=ssl.TLSVersion.TLSv1_1)
    with pytest.raises(FetchFailed, match="network"):
        fetch(f"https://127.0.0.1:{port}/", caps=Caps(**CAPS, roots=str(certificate)))
