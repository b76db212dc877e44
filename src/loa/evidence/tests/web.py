"""A web site on this machine for the tests of captures: pages that behave, and pages that do not."""

from __future__ import annotations

import gzip
import io
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from PIL import Image

PAGE = """<!doctype html><title>Tin  xã</title><link rel=stylesheet href=/style.css>
<h1>Xã Bình Sơn phát thanh tuyên truyền phòng cháy</h1>
<p>Đài truyền thanh xã phát ba buổi mỗi ngày trong tuần lễ phòng cháy, chữa cháy.</p>
<img src=/red.png alt=""><img src="http://169.254.169.254/latest/meta-data"><iframe src=/moved-frame></iframe>
<script>
  fetch("/words").then(r => r.text()).then(t => document.body.append(t));
  fetch("/posted", {method: "POST", body: "x"}).catch(() => 0);
  try { new WebSocket("ws://127.0.0.1:1/"); } catch (error) {}
  open("/popup");
</script>"""
OTHER = "<title>Tin khác</title><p>Trang này nay đăng một quảng cáo bán hàng, không còn gì của bài cũ cả.</p>"
EMPTY = "<!doctype html><title>Trống</title><div id=app></div><script src=/absent.js></script>"
ENDLESS = """<title>Không dứt</title><div id=all></div><script>
  function more() { for (let n = 0; n < 30; n++) {
    let p = document.createElement("p"); p.style.height = "200px"; p.textContent = "dòng"; all.append(p); } }
  more(); addEventListener("scroll", more);</script>"""
BUSY = "<title>Bận</title><p>một hai ba</p><script>setTimeout(() => { for (;;); }, 50)</script>"
BOMB = gzip.compress(bytes(60 * 1024 * 1024))


class _Handler(BaseHTTPRequestHandler):
    """Answers as the path says, and keeps count."""

    protocol_version = "HTTP/1.1"
    server: Any

    def log_message(self, *_args: object) -> None:
        """Nothing on the screen."""

    def do_POST(self) -> None:
        self.server.seen.append(f"POST {self.path}")
        self.give(b"")

    def do_GET(self) -> None:
        self.server.seen.append(self.path)
        name = self.path.strip("/").partition("?")[0].replace("-", "_").partition(".")[0]
        getattr(self, f"give_{name}", self.give_absent)()

    def give(self, body: bytes | str, *, status: int = 200, **headers: str) -> None:
        data = body.encode() if isinstance(body, str) else body
        self.send_response(status)
        named = {"Content_Type": "text/html; charset=utf-8", "Content_Length": str(len(data))} | headers
        for name, value in named.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)

    def give_absent(self) -> None:
        self.give("không có", status=404)

    def give_page(self) -> None:
        if self.server.page is None:
            self.give_absent()
        else:
            self.give(gzip.compress(self.server.page.encode()), Content_Encoding="gzip")

    def give_moved(self) -> None:
        self.give("", status=302, Location="/page")

    def give_moved_frame(self) -> None:
        self.give("", status=301, Location="/frame")

    def give_frame(self) -> None:
        self.give("<p>Lịch phát sóng trong khung</p>")

    def give_style(self) -> None:
        self.give("h1 { color: green } body { background: url(/red.png) }", Content_Type="text/css")

    def give_red(self) -> None:
        made = io.BytesIO()
        Image.new("RGB", (60, 40), "red").save(made, "PNG")
        self.give(made.getvalue(), Content_Type="image/png")

    def give_words(self) -> None:
        self.give("Chữ do kịch bản viết ra", Content_Type="text/plain; charset=utf-8")

    def give_popup(self) -> None:
        self.give("<p>cửa sổ bật lên</p>")

    def give_empty(self) -> None:
        self.give(EMPTY)

    def give_nothing(self) -> None:
        self.give("")

    def give_endless(self) -> None:
        self.give(ENDLESS)

    def give_busy(self) -> None:
        self.give(BUSY)

    def give_error(self) -> None:
        self.give("hỏng", status=503)

    def give_huge(self) -> None:
        self.give(bytes(12 * 1024 * 1024))

    def give_bomb(self) -> None:
        self.give(BOMB, Content_Encoding="gzip")

    def give_loop(self) -> None:
        self.give("", status=302, Location="/loop")

    def give_inside(self) -> None:
        self.give("", status=302, Location="http://10.0.0.1/")

    def give_file(self) -> None:
        self.give("", status=302, Location="file:///etc/passwd")

    def give_plan(self) -> None:
        self.give(b"%PDF-1.4\n%%EOF\n", Content_Type="application/pdf")

    def give_slow(self) -> None:
        self.give("<title>Chậm</title><p>Bài viết có ảnh chậm</p><img src=/drip.png>")

    def give_drip(self) -> None:
        self.server.done.wait(20)
        self.give("", status=500)

    def give_virus(self) -> None:
        self.give("<title>Virus</title><p>" + self.server.virus)


@contextmanager
def running_site() -> Iterator[Any]:
    """The server: `.url` its address, `.seen` the paths asked for, `.page` what /page shows (None: none)."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Handler) as server:
        site: Any = server
        site.daemon_threads = True
        site.seen, site.page, site.virus, site.done = [], PAGE, "", threading.Event()
        site.url = f"http://127.0.0.1:{server.server_port}"
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield site
        site.done.set()
        server.shutdown()
