"""What people see is not typed into pages and answers: it goes through gettext, or stands here by name."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings

from tests.documented.test_catalogues import ROOMS, SAME

HOUSE = Path(settings.ROOM_ROOT)
# Names that are the same in both languages: of formats, keys and signs.
NAMES = SAME | {"HTML", "HTTP", "Parquet", "ZIP", "SMART", "Esc", "Alt", "Ctrl", "Shift", "Enter", "https"}
TYPED = {
    # They are shown when nothing else works, and say all in both languages.
    "desk/templates/400.html": None,
    "desk/templates/500.html": None,
    "desk/templates/not_served.html": None,
    # Samples of what belongs into a document, which is in Vietnamese whoever writes it.
    "documents/templates/documents/draft.html": {"TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH"},
    "documents/templates/documents/draft_sides.html": {
        "Ông Lê Văn Mẫu, Giám đốc",
        "Bà Trần Thị Ví Dụ, Phó Giám đốc",
    },
    # What is typed by hand as it stands there.
    "assignments/templates/assignments/slips.html": {"0012-7K3M-9QXT"},
    "reports/templates/reports/case/case.html": {"loa case --verify .zip"},
}
MARKED = re.compile(
    r"{%\s*blocktrans(?:late)?\b.*?endblocktrans(?:late)?\s*%}|{%\s*comment.*?endcomment\s*%}|{#.*?#}"
    r"|{%\s*block \w*class\s*%}.*?{%\s*endblock\s*%}|<(script|style)\b.*?</\1>|{%.*?%}|{{.*?}}",
    re.DOTALL,
)
SHOWN_ATTRIBUTE = re.compile(r'\b(?:title|aria-label|placeholder|alt|label)="([^"]*)"')
WORD = re.compile(r"[^\W\d_]{2,}")


def typed_into(template: str) -> Iterator[str]:
    """The visible words of a template that no tag marks for translation."""
    bare = MARKED.sub("", template)
    shown = SHOWN_ATTRIBUTE.findall(bare) + re.sub(r"<[^>]*>", "\0", bare).split("\0")
    for words in shown:
        plain = re.sub(r"&#?\w+;", " ", words).strip()
        rest = plain
        for name in sorted(NAMES, key=len, reverse=True):
            rest = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "", rest)
        if WORD.search(rest):
            yield plain


@pytest.mark.parametrize("room", ROOMS)
def test_templates_show_no_word_that_is_not_translated(room: str) -> None:
    wrong = []
    for path in sorted((HOUSE / room).glob("templates/**/*")):
        if path.suffix not in {".html", ".txt"}:
            continue
        name = str(path.relative_to(HOUSE))
        known = TYPED.get(name, set())
        if known is not None:
            wrong += [
                f"{name}: {words}" for words in typed_into(path.read_text("utf-8")) if words not in known
            ]
    assert wrong == []


def test_what_is_typed_by_intent_is_still_there() -> None:
    for name, known in TYPED.items():
        found = set(typed_into((HOUSE / name).read_text("utf-8")))
        assert found
        assert known is None or known <= found, name


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("<p>Overdue: {{ n }}</p>", ["Overdue:"]),
        ('<button aria-label="Close">×</button>', ["Close"]),
        ('{% translate "Late" %} days', ["days"]),
        ("{% blocktranslate %}Late{% endblocktranslate %} <b>PDF</b> – {# why #}", []),
        ('<a title="{% translate "Close" %} (Esc)" class="big">{{ name }}</a>&nbsp;·', []),
    ],
)
def test_a_typed_word_is_found(template: str, words: list[str]) -> None:
    assert list(typed_into(template)) == words


TELLING = {"Refused", "ValidationError", "PermissionDenied", "complain", "say"}
SHOWN_KEYWORDS = {"label", "help_text", "verbose_name", "verbose_name_plural", "short_description"}


def typed_in(source: str) -> Iterator[tuple[int, str]]:
    """Lines and words that Python code hands to people without gettext."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        function = node.func
        name = getattr(function, "id", "")
        of = getattr(getattr(function, "value", None), "id", "")
        told = node.args if name in TELLING or of == "messages" else []
        for given in (*told, *(k.value for k in node.keywords if k.arg in SHOWN_KEYWORDS)):
            text = given.value if isinstance(given, ast.Constant) else None
            if isinstance(given, ast.JoinedStr):
                text = " ".join(str(part.value) for part in given.values if isinstance(part, ast.Constant))
            if isinstance(text, str) and WORD.search(text) and text not in NAMES:
                yield node.lineno, text


@pytest.mark.parametrize("room", ROOMS)
def test_code_tells_nothing_that_is_not_translated(room: str) -> None:
    wrong = [
        f"{path.relative_to(HOUSE)}:{line}: {text}"
        for path in sorted((HOUSE / room).rglob("*.py"))
        if not {"tests", "migrations"} & set(path.relative_to(HOUSE).parts)
        for line, text in typed_in(path.read_text("utf-8"))
    ]
    assert wrong == []
