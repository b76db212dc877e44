"""Every sentence that people see is there in Vietnamese, and is not the English one again."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from babel.messages.extract import extract
from babel.messages.pofile import read_po
from django.conf import settings
from django.utils.translation.template import templatize

HOUSE = Path(settings.ROOM_ROOT)
ROOMS = [app.removeprefix("loa.") for app in settings.ROOMS]
# Words that are the same in both languages.
SAME = {
    "Loa",
    "URL",
    "PDF",
    "DOCX",
    "SHA-256",
    "English",
    "Tiếng Việt",
    "XLSX",
    "CSV",
    "JSON",
    "%(n)d",
    "Zalo",
    "WARC",
}


def catalogue(room: str):
    path = HOUSE / room / "locale" / "vi" / "LC_MESSAGES" / "django.po"
    return read_po(io.BytesIO(path.read_bytes())) if path.exists() else []


def words(message) -> list[str]:
    return list(message.string) if isinstance(message.string, tuple | list) else [message.string]


@pytest.mark.parametrize("room", ROOMS)
def test_no_message_is_empty_fuzzy_or_left_in_english(room: str):
    bad = [
        message.id
        for message in catalogue(room)
        if message.id and (message.fuzzy or not all(words(message)) or same(message))
    ]
    assert bad == []


def same(message) -> bool:
    ids = message.id if isinstance(message.id, tuple | list) else [message.id]
    return any(i == s and i not in SAME and re.search(r"[A-Za-z]{2}", i) for i in ids for s in words(message))


KEYWORDS = {
    **dict.fromkeys(("_", "gettext", "gettext_lazy", "gettext_noop")),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (1, 2)),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), ((1, "c"), 2)),
}


def unindented(source: str) -> str:
    """The same without indentation, which means nothing in a template and would be an error in Python."""
    return "\n".join(line.lstrip() for line in source.splitlines())


def used_in(room: str) -> set[str]:
    """The msgids of a room's Python code and templates."""
    sources = [
        path.read_text("utf-8")
        for path in (HOUSE / room).rglob("*.py")
        if not {"tests", "migrations"} & set(path.relative_to(HOUSE).parts)
    ]
    pages = [path for kind in ("html", "txt") for path in (HOUSE / room).rglob(f"templates/**/*.{kind}")]
    sources += [unindented(templatize(path.read_text("utf-8"))) for path in pages]
    found: set[str] = set()
    for source in sources:
        for _line, message, _comments, _context in extract(
            "python", io.BytesIO(source.encode()), KEYWORDS, options={"encoding": "utf-8"}
        ):
            found.add(message[0] if isinstance(message, tuple) else message)
    return found


@pytest.mark.parametrize("room", ROOMS)
def test_every_sentence_of_the_room_is_in_its_catalogue(room: str):
    known = {
        part
        for message in catalogue(room)
        for part in (message.id if isinstance(message.id, tuple | list) else [message.id])
    }
    assert sorted(used_in(room) - known - SAME) == []


def test_a_message_of_two_rooms_has_one_translation():
    """Django lays the catalogues of all rooms one upon the other: one of two translations stands in both."""
    found: dict[tuple[str | None, str], dict[str, list[str]]] = {}
    for room in ROOMS:
        for message in catalogue(room):
            if message.id:
                name = message.id if isinstance(message.id, str) else message.id[0]
                said = found.setdefault((message.context, name), {})
                said.setdefault(" / ".join(words(message)), []).append(room)
    assert {name: said for name, said in found.items() if len(said) > 1} == {}
