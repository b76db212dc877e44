"""What is asked of a page is asked of the whole page: a click may lead to one that has only begun to come."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import assert_accessible, assert_fits

LINK = b'<!doctype html><html lang="vi"><title>A</title><main><h1>A</h1><a href="/slow">B</a></main>'
BAD = b'<!doctype html><html lang="vi"><title>B</title><main><h1>B</h1><img src="data:,"></main>'


@pytest.fixture
def address() -> Iterator[str]:
    """A server whose second page begins at once and comes half a second later."""

    class Slow(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            if self.path == "/slow":
                self.wfile.write(b" " * 2048)
                self.wfile.flush()
                threading.Event().wait(0.5)
            self.wfile.write(BAD if self.path == "/slow" else LINK)

        def log_message(self, *_said: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Slow)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def test_a_page_that_has_only_begun_is_waited_for(chromium: Browser, address: str) -> None:
    page = chromium.new_page()
    page.goto(address)
    page.click("a")
    assert_fits(page)
    page.goto(address)
    page.click("a")
    with pytest.raises(AssertionError, match="image-alt"):  # the page that came is the one that is judged
        assert_accessible(page)
    page.close()
