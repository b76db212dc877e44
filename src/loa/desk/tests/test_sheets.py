"""The sheets of the workspace: what a page needs stands in the sheets that it names itself."""

from pathlib import Path

from django.apps import apps
from django.contrib.staticfiles import finders


def test_no_sheet_fetches_another_one():
    """A line to the other sheet would be asked for only once this one is there: a round more on a bad line.

    Tools that read a page's sheets ask for it below the page's own address, where nothing is.
    """
    rooms = [Path(app.path) for app in apps.get_app_configs() if app.name.startswith("loa.")]
    sheets = [sheet for room in rooms for sheet in room.glob("static/**/*.css")]
    assert len(sheets) > 5
    assert [sheet.name for sheet in sheets if "@import" in sheet.read_text()] == []


def test_the_one_sheet_of_every_page_has_the_letters():
    sheet = Path(str(finders.find("loa/look.css")))
    named = [part.split('"')[0] for part in sheet.read_text().split('url("')[1:]]
    assert sum(name.endswith(".woff2") for name in named) >= 10
    assert all((sheet.parent / name).is_file() for name in named)


# Each has a button of the page: the component, where files are dropped, the tiles of a task.
OWN_BUTTON = {"desk/file.html", "documents/register.html", "assignments/acts.html"}


def test_no_field_for_files_speaks_the_language_of_the_browser():
    rooms = [Path(app.path) / "templates" for app in apps.get_app_configs() if app.name.startswith("loa.")]
    pages = {str(page.relative_to(room)): page for room in rooms for page in room.glob("**/*.html")}
    bare = {name for name, page in pages.items() if 'type="file"' in page.read_text()}
    assert bare == OWN_BUTTON
