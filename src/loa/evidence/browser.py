"""A page as Chromium shows it: its picture, its text, its title; run in a child process without a network.

`python -m loa.evidence.browser` gets its order on standard input. Chromium itself reaches nothing: every
request is handed to the parent, which fetches it under its own rules or refuses.
Runs without the web framework.
"""

from __future__ import annotations

import asyncio
import os
import sys
from contextlib import suppress
from typing import Any

from playwright.async_api import Browser, Page, Request, Route, async_playwright
from playwright.async_api import Error as BrowserError
from playwright.async_api import TimeoutError as BrowserTimeout

from loa.fetching.frames import LENGTHS, Message, head_of, lengths, packed

LONGEST_BODY = 64 * 1024 * 1024
LONGEST_TEXT = 2_000_000
NOWHERE = "127.0.0.1:9"  # a proxy that is none, and no name resolves: for what would slip by the handing over
ARGUMENTS = [
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--dns-prefetch-disable",
    "--no-pings",
    "--disable-quic",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    f"--proxy-server=socks5://{NOWHERE}",
    "--proxy-bypass-list=<-loopback>",
]
# Said by the server for the line and not for the page; the bytes are decoded, and no cookie is kept.
NOT_HANDED_ON = {
    "content-encoding",
    "content-length",
    "transfer-encoding",
    "connection",
    "set-cookie",
    "strict-transport-security",
    "alt-svc",
}
SHOWN = """() => {
  const big = list => [...list].filter(one => one.getBoundingClientRect().width > 8);
  return {
    pictures: [...document.images].filter(one => one.naturalWidth > 1).length
      + big(document.querySelectorAll('canvas, video, svg, object, embed')).length,
    height: Math.max(document.documentElement.scrollHeight, document.body ? document.body.scrollHeight : 0),
    text: document.body ? document.body.innerText : '',
  };
}"""


class Parent:
    """The other end of the pipes: it is asked for every address."""

    def __init__(self) -> None:
        self._waiting: dict[int, asyncio.Future[Message]] = {}
        self._count = 0
        self._stdout = os.dup(sys.stdout.fileno())
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # nobody else writes into the messages

    async def open(self) -> Message:
        """The order; from now on answers are heard."""
        self._reader = asyncio.StreamReader(limit=2**22)
        protocol = asyncio.StreamReaderProtocol(self._reader)
        await asyncio.get_running_loop().connect_read_pipe(lambda: protocol, sys.stdin)
        order = await self._next()
        self._hearing = asyncio.create_task(self._hear())
        return order

    async def ask(self, **head: Any) -> Message:
        """What the parent gives for an address."""
        self._count += 1
        number = self._count
        future = self._waiting[number] = asyncio.get_running_loop().create_future()
        self.say(Message({"ask": number, **head}))
        return await future

    def say(self, message: Message) -> None:
        """The whole message is in the pipe."""
        data = memoryview(packed(message))
        while data:
            data = data[os.write(self._stdout, data) :]

    async def _hear(self) -> None:
        while True:
            message = await self._next()
            future = self._waiting.pop(int(message.head["ask"]), None)
            if future is not None and not future.done():
                future.set_result(message)

    async def _next(self) -> Message:
        prefix = await self._reader.readexactly(LENGTHS.size)
        head, body = lengths(prefix, longest_body=LONGEST_BODY)
        return Message(head_of(await self._reader.readexactly(head)), await self._reader.readexactly(body))


async def give(route: Route, request: Request, parent: Parent) -> None:
    """The page gets what the parent gives, or learns that the request failed."""
    with suppress(BrowserError):  # the page may have gone on without it
        if request.method != "GET" or not request.url.startswith(("http://", "https://")):
            await route.abort("blockedbyclient")
            return
        leading = request.is_navigation_request()
        answer = await parent.ask(url=request.url, leading=leading)
        if "status" not in answer.head:
            await route.abort("failed")
        elif leading and answer.head["url"] != request.url.partition("#")[0]:
            # A redirect cannot be handed to Chromium; a page that leads on can.
            await route.fulfill(status=200, content_type="text/html", body=_leading_on(answer.head["url"]))
        else:
            headers = {k: v for k, v in answer.head["headers"] if k.lower() not in NOT_HANDED_ON}
            await route.fulfill(status=answer.head["status"], headers=headers, body=answer.body)


def _leading_on(url: str) -> str:
    safe = url.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
    return f'<!doctype html><meta http-equiv="refresh" content="0; url={safe}">'


async def open_page(browser: Browser, order: dict[str, Any], parent: Parent) -> Page:
    """An empty page whose every request is asked of the parent; no pop-up, worker or socket leaves it."""
    context = await browser.new_context(
        viewport={"width": order["width"], "height": order["height"]},
        user_agent=order["agent"],
        locale="vi-VN",
        timezone_id="Asia/Ho_Chi_Minh",
        service_workers="block",
        accept_downloads=False,
        reduced_motion="reduce",
    )
    await context.route("**/*", lambda route: route.abort("blockedbyclient"))  # of any other page
    await context.route_web_socket("**/*", lambda socket: socket.close())
    page = await context.new_page()
    await page.route("**/*", lambda route, request: give(route, request, parent))
    page.on("popup", lambda other: other.close())
    page.on("dialog", lambda dialog: dialog.dismiss())
    page.set_default_timeout(order["patience"] * 1000)
    return page


async def look(page: Page, order: dict[str, Any]) -> Message:
    """The page, once it is there and has been scrolled through."""
    patience = order["patience"] * 1000
    await page.goto(order["url"], wait_until="commit", timeout=patience)
    late = False
    try:
        await page.wait_for_load_state("load", timeout=patience)
    except BrowserTimeout:
        late = True
    await scroll(page, order)
    with suppress(BrowserTimeout):
        await page.wait_for_load_state("networkidle", timeout=order["calm"] * 1000)
    seen = await page.evaluate(SHOWN)
    height = max(1, min(int(seen["height"]), order["max_height"]))
    clip = {"x": 0, "y": 0, "width": order["width"], "height": height}
    picture = await page.screenshot(full_page=True, clip=clip, animations="disabled", timeout=patience)  # type: ignore[arg-type]
    head = {
        "title": (await page.title())[:300],
        "text": "\n".join([seen["text"], *await framed(page)])[:LONGEST_TEXT],
        "url": page.url,
        "pictures": seen["pictures"],
        "cut": seen["height"] > order["max_height"],
        "late": late,
    }
    return Message(head, picture)


async def scroll(page: Page, order: dict[str, Any]) -> None:
    """What loads as one goes down has been asked for; a page without end is left at the greatest height."""
    step = order["height"]
    for top in range(0, order["max_height"], step):
        bottom = await page.evaluate(
            "top => { scrollTo(0, top); return document.documentElement.scrollHeight; }", top
        )
        await asyncio.sleep(0.1)
        if top + step >= bottom:
            break
    await page.evaluate("scrollTo(0, 0)")


async def framed(page: Page) -> list[str]:
    """The text of the frames within the page."""
    texts = []
    for frame in page.frames[1:40]:
        with suppress(BrowserError):
            texts.append(await frame.evaluate("document.body ? document.body.innerText : ''"))
    return [text for text in texts if text.strip()]


async def run() -> None:
    """The order is carried out, and the last message says what was seen or what went wrong."""
    parent = Parent()
    order = (await parent.open()).head
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=order["chromium"],
            args=ARGUMENTS,
            # Chromium's own sandbox cannot be made by root.
            chromium_sandbox=os.geteuid() != 0,
        )
        try:
            page = await open_page(browser, order, parent)
            parent.say(await asyncio.wait_for(look(page, order), order["seconds"]))
        except (TimeoutError, BrowserTimeout):
            parent.say(Message({"failed": "time"}))
        except BrowserError as error:
            parent.say(Message({"failed": "page", "detail": str(error)[:300]}))
        finally:
            await browser.close()


if __name__ == "__main__":
    asyncio.run(run())
