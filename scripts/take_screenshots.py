#!/usr/bin/env python3
"""Take the guide's pictures anew, of an example workspace of their own; `make screenshots`.

The workspace stands in a folder that is thrown away afterwards; nothing of `var/` is touched.
"""

from __future__ import annotations

import argparse
import io
import os
import shutil
import socket
import sys
import tempfile
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "docs" / "guide" / "img"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
HEIGHTS = {1280: 800, 360: 740}
MOST_BYTES = 200_000
UNIT_OFFICER = "xa.tan.hau"


@dataclass(frozen=True)
class Workspace:
    """A served example workspace: its address and who may sign in with which password."""

    address: str
    passwords: dict[str, str]
    document: int  # a document in review
    campaign: int


@dataclass(frozen=True)
class Picture:
    """A page as one person sees it, after some steps."""

    name: str
    user: str
    path: str
    widths: tuple[int, ...] = (1280, 360)
    steps: Callable[[Page, int], None] | None = None


def at_review(page: Page, width: int) -> None:
    """A duty is chosen, with its passage marked in the document."""
    page.wait_for_selector("body[data-ready]")
    page.locator("#jump a, #jump button").nth(5).click()
    page.locator(".fact--duty").first.click()
    if width > 800:
        page.wait_for_function("[...document.querySelectorAll('.sheet img')].some(i => i.naturalWidth > 0)")
    page.wait_for_timeout(600)


def at_open_duty(page: Page, _width: int) -> None:
    """The second duty of the list is opened: its sentence in the plan."""
    page.locator(".campaign-duties a.loa-quiet").nth(1).click()
    page.wait_for_load_state()
    page.locator(".is-open").scroll_into_view_if_needed()


def at_proof(page: Page, _width: int) -> None:
    """The form for proof is open."""
    page.get_by_text("Nộp bằng chứng").first.click()
    page.locator("details[open]").first.scroll_into_view_if_needed()


def at_assignment(page: Page, _width: int) -> None:
    """The first assignment of the list is opened."""
    page.locator("main a[href*='/assignments/']").first.click()
    page.wait_for_load_state()


def pictures(workspace: Workspace) -> list[Picture]:
    """All pictures of the guide."""
    campaign, review = f"/campaigns/{workspace.campaign}/", f"/documents/{workspace.document}/review/"
    return [
        Picture("sign-in", "", "/login/"),
        Picture("home", "admin", "/", (1280,)),
        Picture("documents", "admin", "/documents/", (1280,)),
        Picture("document", "admin", f"/documents/{workspace.document}/", (1280,)),
        Picture("review", "admin", review, steps=at_review),
        Picture("start", "admin", f"/campaigns/start/{workspace.document}/", (1280,)),
        Picture("campaign", "admin", campaign),
        Picture("duty", "admin", campaign, (1280,), at_open_duty),
        Picture("events", "admin", f"{campaign}events/", (1280,)),
        Picture("directory", "admin", "/directory/", (1280,)),
        Picture("my-work", UNIT_OFFICER, "/assignments/", (360,)),
        Picture("proof", UNIT_OFFICER, "/assignments/", (360,), at_proof),
        Picture("assignment", UNIT_OFFICER, "/assignments/", (1280, 360), at_assignment),
    ]


@contextmanager
def example_workspace():
    """A workspace with the example province, its campaign under way and a second plan in review."""
    folder = tempfile.mkdtemp(prefix="loa-pictures-")
    os.environ.update(LOA_VAR_DIR=folder, DJANGO_ALLOW_ASYNC_UNSAFE="true")
    os.environ.pop("LOA_DATABASE_URL", None)
    from loa.project.cli.run import end, start
    from loa.project.cli.setup import give_password, prepare

    password = prepare(example=True)
    document = second_plan()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    children = start(port)
    try:
        wait_for(port)
        from loa.campaigns.models import Campaign

        passwords = {"admin": password or "", UNIT_OFFICER: give_password(UNIT_OFFICER) or ""}
        yield Workspace(f"http://127.0.0.1:{port}", passwords, document, Campaign.objects.get().pk)
    finally:
        end(children)
        shutil.rmtree(folder, ignore_errors=True)


def second_plan() -> int:
    """The election plan is handed in and read; returns the document's number."""
    from django.core.management import call_command

    from loa.documents.models import Document

    call_command(
        "import_document", ROOT / "examples" / "bau-cu.pdf", user="admin", now=True, stdout=io.StringIO()
    )
    return Document.objects.order_by("-pk")[0].pk


def wait_for(port: int) -> None:
    """The server answers."""
    import time

    for _attempt in range(150):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.2)
    sys.exit("the workspace did not start")


def signed_in(browser: Browser, workspace: Workspace, user: str, width: int) -> Page:
    """A page of this person, in a browser of their own; without a user, of nobody."""
    context = browser.new_context(
        base_url=workspace.address, viewport={"width": width, "height": HEIGHTS[width]}, locale="vi-VN"
    )
    page = context.new_page()
    page.on("pageerror", lambda error: print(f"{page.url}: {error}", file=sys.stderr))
    if user:
        page.goto("/login/?next=/notices/")
        page.fill("[name=username]", user)
        page.fill("[name=password]", workspace.passwords[user])
        page.press("[name=password]", "Enter")
        page.wait_for_url("**/notices/")
    return page


def keep(data: bytes, path: Path) -> None:
    """The picture stands under `path` with as few colours as it can bear; a larger one ends the run."""
    out = io.BytesIO()
    Image.open(io.BytesIO(data)).convert("RGB").quantize(160, dither=Image.Dither.NONE).save(
        out, "PNG", optimize=True
    )
    if len(out.getvalue()) > MOST_BYTES:
        sys.exit(f"{path.name} has {len(out.getvalue())} bytes; {MOST_BYTES} are allowed.")
    path.write_bytes(out.getvalue())
    print(f"{path.relative_to(ROOT)}  {len(out.getvalue()) // 1024} kB", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="pictures to take (default: all), for example review")
    wanted = parser.parse_args().names
    IMAGES.mkdir(parents=True, exist_ok=True)
    with example_workspace() as workspace, sync_playwright() as playwright:
        path = shutil.which("chromium") or shutil.which("chromium-browser")
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        pages: dict[tuple[str, int], Page] = {}
        for picture in pictures(workspace):
            for width in picture.widths if not wanted or picture.name in wanted else ():
                who = (picture.user, width)
                page = pages.setdefault(who, None) or signed_in(browser, workspace, *who)  # type: ignore[arg-type]
                pages[who] = page
                page.goto(picture.path, wait_until="load")
                if picture.steps:
                    picture.steps(page, width)
                page.wait_for_timeout(300)
                keep(page.screenshot(), IMAGES / f"{picture.name}-{width}.png")
        browser.close()


if __name__ == "__main__":
    main()
