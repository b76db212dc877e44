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
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--lang=vi"]
HEIGHTS = {1280: 800, 360: 740}
MOST_BYTES = 200_000
DRAWN = """() => {
  const box = (image) => image.getBoundingClientRect();
  const inView = (image) => box(image).bottom > 0 && box(image).top < innerHeight;
  const images = [...document.querySelectorAll(".sheet img")].filter(inView);
  return images.length > 0 && images.every((image) => image.naturalWidth > 0);
}"""
PROVINCE_OFFICER, CULTURE_OFFICER = "ubnd.truyenthong", "vhttdl.baochi"


@dataclass(frozen=True)
class Workspace:
    """A served example workspace: its address and who may sign in with which password."""

    address: str
    passwords: dict[str, str]
    campaign: int
    in_review: int  # documents: one in review, one that is ready to start
    ready: int
    unit_officer: str  # of a commune with work that is late


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
    while width > 800 and not page.evaluate(DRAWN):
        page.wait_for_timeout(100)
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
    page.locator("main h3 a[href*='/assignments/']").first.click()
    page.wait_for_load_state()


def at_objective(page: Page, _width: int) -> None:
    """The first goal of the plan is made an objective."""
    page.get_by_text("Đặt mục tiêu này").first.click()
    page.wait_for_load_state()


def at_next_plan(page: Page, _width: int) -> None:
    """Next year's plan is drafted, its first page drawn."""
    page.get_by_text("Soạn kế hoạch năm sau").first.click()
    page.wait_for_load_state()
    page.wait_for_load_state("networkidle")


def at_first_request(page: Page, _width: int) -> None:
    """The grid of who has reported and who has not."""
    page.locator("main a[href*='/reports/requests/']").first.click()
    page.wait_for_load_state()


def pictures(workspace: Workspace) -> list[Picture]:
    """All pictures of the guide."""
    campaign, review = f"/campaigns/{workspace.campaign}/", f"/documents/{workspace.in_review}/review/"
    officer, unit = PROVINCE_OFFICER, workspace.unit_officer
    reports = f"/reports/campaigns/{workspace.campaign}/"
    return [
        Picture("sign-in", "", "/login/"),
        Picture("home", officer, "/", (1280,)),
        Picture("documents", officer, "/documents/", (1280,)),
        Picture("document", CULTURE_OFFICER, f"/documents/{workspace.in_review}/", (1280,)),
        Picture("review", CULTURE_OFFICER, review, steps=at_review),
        Picture("start", officer, f"/campaigns/start/{workspace.ready}/", (1280,)),
        Picture("campaign", officer, campaign),
        Picture("duty", officer, campaign, (1280,), at_open_duty),
        Picture("events", officer, f"{campaign}events/", (1280,)),
        Picture("directory", "admin", "/directory/", (1280,)),
        Picture("my-work", unit, "/assignments/", (360,)),
        Picture("proof", unit, "/assignments/", (360,), at_proof),
        Picture("assignment", unit, "/assignments/", (1280, 360), at_assignment),
        Picture("dashboard", officer, "/reports/dashboard/", (1280,)),
        Picture("request", officer, campaign, (1280,), at_first_request),
        Picture("evaluation", officer, f"{reports}evaluation/", (1280,), at_objective),
        Picture("next-plan", officer, f"{reports}evaluation/", (1280,), at_next_plan),
        Picture("case", officer, f"{reports}case/close/", (1280,)),
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
    in_review, ready = (
        handed_in(CULTURE_OFFICER, "bau-cu.pdf"),
        handed_in(PROVINCE_OFFICER, "phong-chong-bao.pdf"),
    )
    decide_all(ready)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    children = start(port)
    try:
        wait_for(port)
        from loa.campaigns.models import Campaign

        unit = late_officer()
        people = (PROVINCE_OFFICER, CULTURE_OFFICER, unit)
        passwords = {"admin": password or "", **{name: give_password(name) or "" for name in people}}
        address = f"http://127.0.0.1:{port}"
        yield Workspace(address, passwords, Campaign.objects.get().pk, in_review, ready, unit)
    finally:
        end(children)
        shutil.rmtree(folder, ignore_errors=True)


def handed_in(user: str, name: str) -> int:
    """An example plan is handed in and read; returns the document's number."""
    from django.core.management import call_command

    from loa.documents.models import Document

    call_command("import_document", ROOT / "examples" / name, user=user, now=True, stdout=io.StringIO())
    return Document.objects.order_by("-pk")[0].pk


def decide_all(number: int) -> None:
    """All that was read is accepted, the rest is background, a name that nobody knows means the province."""
    from loa.directory.models import User
    from loa.documents.actions.calls import decide
    from loa.documents.ledger import ledger_of
    from loa.documents.models import Document
    from loa.documents.names import resolved_names, unresolved
    from loa.documents.queries import current_reading

    officer, document = User.objects.get(username=PROVINCE_OFFICER), Document.objects.get(pk=number)
    reading = current_reading(document)
    if reading.proposals.exists():
        decide(officer, document, [{"do": "confirm_not_carried", "words": "all"}])
    decide(officer, document, [{"do": "accept_group", "kind": "all"}])
    alone = reading.facts.filter(state="proposed").values_list("pk", "version")  # not taken with their group
    decide(officer, document, [{"do": "accept", "id": pk, "version": version} for pk, version in alone])
    left = [one.passage.number for one in ledger_of(reading).standings if not one.settled]
    decide(officer, document, [{"do": "background", "passages": [n], "shown": [n]} for n in left])
    names = unresolved(resolved_names(document, reading.facts.all()))
    top = Document.objects.get(pk=number).owner.pk
    decide(officer, document, [{"do": "name_unit", "name": name, "units": [top]} for name in names])


def late_officer() -> str:
    """The officer of the commune with the most work that is late."""
    from django.db.models import Count, Q
    from django.utils import timezone

    from loa.directory.models import Unit

    late = Q(assignments__due__lt=timezone.localdate(), assignments__state__in=["offered", "accepted"])
    units = Unit.objects.filter(posts__person__user__username__startswith="xa.").annotate(
        late=Count("assignments", late)
    )
    unit = units.order_by("-late", "pk")[0]
    return unit.posts.filter(person__user__isnull=False).first().person.user.username


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
