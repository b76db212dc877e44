"""No file comes in by a door that the table of this folder does not know."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from django.apps import apps
from django.db.models import BinaryField, FileField

import loa
from loa.project.cli.main import COMMANDS
from tests.hostile.doors import DOORS
from tests.rights.walking import addresses

HERE = Path(loa.__file__).parent
# Where a view takes the files of its form → the address that this is.
TAKEN = {
    "assignments.views.act.act": "assignments:act",
    "assignments.views.bearer._act": "bearer",
    "assignments.views.comments.comment": "assignments:comment",
    "assignments.views.sending.send": "assignments:send",
    "assignments.views.slips.key_in": "assignments:key-in",
    "documents.views.in_memory.chosen_file": "documents:upload assignments:answer",
    "reports.views.writing.attach": "reports:attach",
}
# Bodies that are no form: JSON of a page of ours, no file.
BODIES = {"documents.views.review.act", "documents.views.drafts.save"}
# Who gives bytes to the store, and whence he has them; of what was made here no scanner is asked.
MADE_HERE = "the writer"
KEEPERS = {
    "assignments.actions.comments._attach": "a form",
    "assignments.proofs._keep_file": "a form",
    "assignments.proofs._keep_photo": "a form",
    "documents.actions.issued.register_issued": MADE_HERE,
    "documents.actions.issuing.issue_draft": MADE_HERE,
    "documents.actions.register._store": "a form",
    "evidence.actions.proving.add_broadcast_log": "a form",
    "evidence.actions.proving.add_signed_statement": "a form",
    "evidence.actions.proving.add_statement": "words",
    "evidence.capturing._keep": "a page behind a link",
    "reports.actions.drafting._kept": "a form",
}
UNSCANNED = r"keep_made|put_ahead"
KEEPING = re.compile(rf"(?:keep|store)_(?:bytes|photo|picture|recording)|{UNSCANNED}")
# Words of the command line that read a file of the machine; only the first keeps it.
AT_THE_MACHINE = {"import", "read", "write", "decide", "case", "units"}


def nodes(of: str) -> Iterator[tuple[str, ast.AST]]:
    """Each node of the product's own code, with the function that it stands in."""
    for path in sorted(HERE.rglob("*.py")):
        room = path.relative_to(HERE).with_suffix("")
        text = path.read_text(encoding="utf-8")
        if not {"tests", "migrations"} & set(room.parts) and re.search(of, text):
            for outer in ast.parse(text).body:
                name = f"{'.'.join(room.parts)}.{getattr(outer, 'name', '')}"
                yield from ((name, node) for node in ast.walk(outer))


def users_of(attribute: str) -> set[str]:
    """The functions that read this attribute of a request."""
    return {
        name
        for name, node in nodes(rf"\.{attribute}\b")
        if isinstance(node, ast.Attribute)
        and node.attr == attribute
        and getattr(node.value, "id", "") == "request"
    }


def test_every_view_that_takes_a_file_is_a_door_of_the_table() -> None:
    assert users_of("FILES") == set(TAKEN)
    taken = {address for some in TAKEN.values() for address in some.split()}
    assert taken | {"$ import"} == {door.address for door in DOORS}
    assert taken <= set(addresses())
    assert users_of("body") == BODIES


# A field as it stands, and the one that pages include by its name.
_FILE_FIELD = r'<input[^>]*type="file"[^>]*>|{% include "desk/file\.html"[^%]*%}'


def test_every_field_of_a_form_and_of_a_page_that_takes_a_file_is_in_the_table() -> None:
    fields = {
        target.id
        for _name, node in nodes(r"FileField|FilesField|ImageField")
        if isinstance(node, ast.Assign | ast.AnnAssign) and _makes_file_field(node.value)
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        if isinstance(target, ast.Name)
    }
    inputs = {
        re.search(r'name="([^"]+)"', tag)[1]  # type: ignore[index]
        for path in HERE.rglob("*.html")
        for tag in re.findall(_FILE_FIELD, path.read_text(encoding="utf-8"))
        if path.name != "file.html" or "{{ name }}" not in tag
    }
    known = {door.field for door in DOORS}
    assert fields | inputs == known


def _makes_file_field(value: ast.expr | None) -> bool:
    return isinstance(value, ast.Call) and ast.unparse(value.func).endswith(
        ("FileField", "FilesField", "ImageField")
    )


def keepers(calls: str) -> set[str]:
    """The functions that give bytes to the store by these calls."""
    found = {
        name
        for name, node in nodes(calls)
        if isinstance(node, ast.Name | ast.Attribute)
        and re.fullmatch(calls, ast.unparse(node).rpartition(".")[2])
    }
    return {name for name in found if not name.startswith("evidence.actions.keeping.")}


def test_whoever_gives_bytes_to_the_store_is_known() -> None:
    assert keepers(KEEPING.pattern) == set(KEEPERS)
    assert keepers(UNSCANNED) == {name for name, whence in KEEPERS.items() if whence == MADE_HERE}


def test_no_table_of_ours_keeps_files_by_itself() -> None:
    kept = {
        f"{field.model._meta.label_lower}.{field.name}"
        for model in apps.get_models()
        if model.__module__.startswith("loa.")
        for field in model._meta.local_concrete_fields
        if isinstance(field, FileField | BinaryField)
    }
    # Made by us of what was taken; what a time-stamping authority answered.
    assert kept == {"assignments.picture.thumbnail", "evidence.anchor.token"}


def test_each_word_of_the_command_line_that_reads_files_is_known() -> None:
    takes_no_file = {
        "schema",
        "run",
        "demo",
        "password",
        "second-factor",
        "worker",
        "mail",
        "check",
        "evidence",
        "migrate",
        "collectstatic",
        "load-example",
    }
    assert set(COMMANDS) == AT_THE_MACHINE | takes_no_file
