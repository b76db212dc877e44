"""What all suites share: what may be skipped, how patient they are, that no test speaks for the next."""

from __future__ import annotations

import gc
import os
import shutil
import sys
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# A busy machine is no fault of a test.
settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")

OFFICE = Path(shutil.which("soffice") or "/nowhere").resolve().parent
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
TESSDATA = [
    Path(folder) / "vie.traineddata"
    for folder in (os.environ.get("TESSDATA_PREFIX", ""), "/usr/share/tesseract-ocr/5/tessdata")
    if folder
]
NEEDS = {
    "browser": (bool(CHROMIUM), "Chromium is not installed: make test-deps"),
    "office": (bool(shutil.which("soffice")), "LibreOffice is not installed: make test-deps"),
    "calc": ((OFFICE / "libsclo.so").exists(), "LibreOffice Calc is not installed: make test-deps"),
    "ocr": (any(p.exists() for p in TESSDATA), "tesseract with vie is not installed: make test-deps"),
    "gold": (bool(os.environ.get("LOA_GOLD_DIR")), "LOA_GOLD_DIR names no folder of real documents"),
    "postgres": (
        os.environ.get("LOA_DATABASE_URL", "").startswith("postgres"),
        "no PostgreSQL: make test-postgres",
    ),
}


ROWS_IN = {"db", "transactional_db", "world"}


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--rows`: only what keeps rows. What has none tells nothing new on another database."""
    parser.addoption("--rows", action="store_true", help="only tests that touch rows of the database")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """`-m slow`: no file is loaded that says of no test, neither itself nor by its folder, that it is slow.

    Nine of ten files hold none; to load them takes each worker longer than many a slow test. "slow or not
    slow" asks for all of them.
    """
    wanted = config.option.markexpr
    if not wanted.startswith("slow") or " or " in wanted or not collection_path.name.startswith("test_"):
        return None
    places = (collection_path, collection_path.with_name("conftest.py"))
    return None if any("slow" in place.read_text() for place in places if place.exists()) else True


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Nine thousand tests are no garbage: the collector looks at none of them, neither now nor later.

    It would look at all of them again and again, which takes a third of the time to find them.
    """
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


def touches_rows(item: pytest.Item) -> bool:
    """Whether the test has a database, its own or that of its processes."""
    marked = any(item.get_closest_marker(name) for name in ("django_db", "postgres", "rows"))
    return marked or not ROWS_IN.isdisjoint(getattr(item, "fixturenames", ()))


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """A test whose need is not met is skipped with its reason; a long one begins before the others."""
    if config.getoption("rows"):
        config.hook.pytest_deselected(items=[item for item in items if not touches_rows(item)])
        items[:] = filter(touches_rows, items)
    # Else one worker would wait at the end for the other's last test.
    items.sort(key=lambda item: item.get_closest_marker("long") is None)
    for item in items:
        for mark, (met, reason) in NEEDS.items():
            if not met and item.get_closest_marker(mark):
                item.add_marker(pytest.mark.skip(reason=reason))


@pytest.fixture(autouse=True)
def language_of_the_house() -> Iterator[None]:
    """After each test Vietnamese is spoken again: a page in English leaves its thread in English."""
    yield
    if translation := sys.modules.get("django.utils.translation"):
        translation.deactivate()
