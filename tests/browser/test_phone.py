"""On a phone nothing of any page stands beyond the window, and all of the bar can be reached."""

from __future__ import annotations

from benchmark.web_pages import PAGES
from benchmark.web_people import KEEPER, OFFICER, UNIT, Eyes
from playwright.sync_api import Page

from loa.project.demo.making import Size, make_demo
from tests.browser.conftest import PHONE, SignIn

# Who sees the most buttons there.
KEPT = {"directory:index": (KEEPER,), "directory:detail": (KEEPER,), "directory:names": (KEEPER,)}
COUNTRY = Size(90, communes=12, provinces=2)
# Wider than the window, a part of the bar that is not wholly in it, or the present tab out of sight.
BEYOND = """() => {
  const wide = document.documentElement.scrollWidth, edge = window.innerWidth, found = [];
  const PARTS = ".loa-bar, .loa-bar a, .loa-bar button, .loa-bar__end, .loa-tabs > [aria-current]";
  if (wide > edge) found.push(`the page is ${wide} wide`);
  for (const part of document.querySelectorAll(PARTS)) {
    const box = part.getBoundingClientRect();
    if (box.width && (box.right > edge || box.left < 0)) found.push(part.outerHTML.slice(0, 120));
  }
  return found;
}"""


def beyond(page: Page, paths: list[str]) -> dict[str, list[str]]:
    """What does not fit, by the address of its page."""
    found = {}
    for path in paths:
        answer = page.goto(path, wait_until="domcontentloaded")
        assert answer is not None
        assert answer.ok, path
        if wrong := page.evaluate(BEYOND):
            found[path] = wrong
    return found


def test_every_list_and_dashboard_fits(sign_in: SignIn) -> None:
    make_demo(COUNTRY)
    seen: set[str] = set()
    wrong = {}
    for role in (KEEPER, UNIT, OFFICER):
        eyes = Eyes(role)
        left = [page for page in PAGES if page.name not in seen]
        mine = [page for page in left if role in (*page.who, *KEPT.get(page.name, ()))]
        seen |= {page.name for page in mine}
        wrong |= beyond(sign_in(eyes.user, PHONE), [page.path(eyes) for page in mine])
    assert wrong == {}
