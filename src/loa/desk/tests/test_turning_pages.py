"""Lists lead from page to page at the address they stand at."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.template.loader import render_to_string
from django.test import RequestFactory


def shown(address: str, number: int, **values: object) -> str:
    page = Paginator(range(25), 10).get_page(number)
    return render_to_string("desk/pages.html", {"page": page, **values}, RequestFactory().get(address))


def test_the_other_pages_keep_what_was_asked_for() -> None:
    html = shown("/list/?q=su%E1%BB%91i&page=2&state=late", 2)
    assert 'href="?q=su%E1%BB%91i&amp;page=1&amp;state=late"' in html
    assert 'href="?q=su%E1%BB%91i&amp;page=3&amp;state=late"' in html
    assert "Trang 2 trong 3" in html


def test_two_lists_of_one_page_are_turned_each_by_its_own_name() -> None:
    html = shown("/list/?page=2", 1, page_name="asked")
    assert 'href="?page=2&amp;asked=2"' in html
    assert html.count("href=") == 1


def test_one_page_is_not_turned() -> None:
    page = Paginator(range(5), 10).get_page(1)
    assert render_to_string("desk/pages.html", {"page": page}, RequestFactory().get("/")).strip() == ""
