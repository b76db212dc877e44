"""A server on this machine that answers as the path says: well, half, slowly, too much, or with ill will."""

import gzip
import socket
from http.server import BaseHTTPRequestHandler

BOMB = gzip.compress(bytes(50 * 1024 * 1024))


class Handler(BaseHTTPRequestHandler):
    """Answers as the path says, and keeps count."""

    seen: list[str]

    def log_message(self, *_args):
        """Nothing on the screen."""

    def do_GET(self):
        self.server.seen.append(self.path)
        getattr(self, "give_" + self.path.strip("/").partition("?")[0])()

    def give(self, body=b"", *, status=200, **headers):
        self.send_response(status)
        for name, value in {"Content_Length": len(body), **headers}.items():
            self.send_header(name.replace("_", "-"), str(value))
        self.end_headers()
        self.wfile.write(body)

    def give_page(self):
        self.give("Tin bài".encode(), Content_Type="text/html")

    def give_agent(self):
        self.give(self.headers["User-Agent"].encode())

    def give_absent(self):
        self.give(b"no", status=404)

    def give_zipped(self):
        self.give(gzip.compress(b"words" * 100), Content_Encoding="gzip")

    def give_bomb(self):
        self.give(BOMB, Content_Encoding="gzip")

    def give_brotli(self):
        self.give(b"x", Content_Encoding="br")

    def give_large(self):
        self.give(bytes(200_000))

    def give_cut(self):
        self.give(b"half", Content_Length=1000)

    def give_cut_zipped(self):
        body = gzip.compress(b"words" * 1000)[:-9]
        self.give(body, Content_Encoding="gzip")

    def give_hop(self):
        self.give(status=302, Location="/page")

    def give_loop(self):
        self.give(status=302, Location="/loop")

    def give_inside(self):
        self.give(status=302, Location="http://10.0.0.1/")

    def give_file(self):
        self.give(status=302, Location="file:///etc/passwd")

    def do_POST(self):
        self.server.seen.append(self.path)
        if self.path == "/echo":
            words = self.rfile.read(int(self.headers["Content-Length"]))
            self.give(self.headers["Content-Type"].encode() + b" " + words)
        else:
            self.give(status=307, Location="/echo")

    def give_cookies(self):
        self.send_response(200)
        for cookie in ("a=1", "b=2"):
            self.send_header("Set-Cookie", cookie)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def give_flood_of_headers(self):
        self.give(b"x", **{f"X_{n}": "y" for n in range(500)})

    def give_long_header(self):
        self.give(b"x", X_Long="y" * 200_000)

    def give_no_http(self):
        self.wfile.write(b"SSH-2.0-OpenSSH_9.0\r\n")

    def give_hangs_up(self):
        self.connection.shutdown(socket.SHUT_RDWR)

    def give_bad_chunks(self):
        self.wfile.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n")

    def give_endless_chunks(self):
        self.wfile.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        try:
            while not self.server.done.is_set():
                self.wfile.write(b"2000\r\n" + bytes(0x2000) + b"\r\n")
        except OSError:
            return

    def give_zipped_twice(self):
        self.give(gzip.compress(gzip.compress(b"x")), Content_Encoding="gzip, gzip")

    def give_no_gzip(self):
        self.give(b"no gzip at all", Content_Encoding="gzip")

    def give_hop_to_ftp(self):
        self.give(status=302, Location="ftp://example.org/")

    def give_hop_with_password(self):
        self.give(status=302, Location="http://a:b@example.org/")

    def give_hop_to_port(self):
        self.give(status=302, Location="//192.168.1.1:8080/")

    def give_hop_to_metadata(self):
        self.give(status=307, Location="http://169.254.169.254/latest/")

    def give_hop_slow(self):
        self.server.done.wait(0.3)
        self.give(status=302, Location="/hop_slow")

    def drip(self):
        try:
            while not self.server.done.wait(0.05):
                self.wfile.write(b"x")
                self.wfile.flush()
        except OSError:
            return

    def give_drip(self):
        self.send_response(200)
        self.send_header("Content-Length", "1000000")
        self.end_headers()
        self.drip()

    def give_slow_head(self):
        self.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        self.drip()
