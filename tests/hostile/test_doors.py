"""Each hostile file at each door: refused in words and nothing kept, or taken without what is hostile."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as configured
from django.core.cache import cache
from django.core.files.uploadedfile import TemporaryUploadedFile

from loa.assignments.models import Attachment
from loa.documents import opening
from loa.documents.actions import register
from loa.documents.models import Document
from loa.evidence import logs
from loa.evidence.actions import keeping, proving
from loa.evidence.models import Record
from loa.evidence.tests.clam import clamd_path, running_clamd
from tests.hostile.doors import DOORS, Door, House
from tests.hostile.files import GOOD, KINDS, LIMIT, SVG, with_virus
from tests.rights.walking import undone
from tests.rights.world import counted

pytestmark = pytest.mark.django_db
NOBODY = "tcp://127.0.0.1:9"


@pytest.fixture(autouse=True)
def _small(settings: Any, monkeypatch: pytest.MonkeyPatch, opened_once: Callable[..., Any]) -> None:
    settings.EVIDENCE_MAX_BYTES = LIMIT
    monkeypatch.setattr(register, "DEFAULT", replace(register.DEFAULT, file_bytes=LIMIT))
    for module in (opening, keeping, proving, logs):
        monkeypatch.setattr(module, "run_child", opened_once)
    cache.clear()


def stored() -> set[str]:
    """The files of the store."""
    return {str(path) for path in Path(configured.EVIDENCE_ROOT).rglob("*") if path.is_file()}


def names() -> set[str]:
    """Every name under which a file that was handed in can be seen."""
    columns = (Record, "title"), (Document, "name"), (Attachment, "name")
    return {name for model, column in columns for name in model.objects.values_list(column, flat=True)}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("door", DOORS, ids=str)
def test_hostile_file_is_refused_in_words_or_harmless(door: Door, kind: str, house: House) -> None:
    hostile = KINDS[kind]
    rows, files, known = counted(), stored(), names()
    answer = door.send(house, (door.field, hostile.make(door.wants)))
    assert answer.status in (200, 302, 422)
    if door.wants in hostile.taken:
        (name,) = names() - known
        assert not re.search(r"[/\\\0\u202e]|\.\.", name)
        assert len(name.encode()) <= 255 + len(name)  # as many signs as every system keeps
    else:
        assert re.search(hostile.said, answer.words), answer.words[:500]
        assert (counted(), stored()) == (rows, files)


@pytest.mark.parametrize("door", [door for door in DOORS if door.other], ids=str)
def test_good_file_beside_a_hostile_one_is_not_kept_either(door: Door, house: House) -> None:
    """Its bytes may lie in the store until the night: no row knows them, and they are swept."""
    rows, good = counted(), GOOD["photo"]()
    answer = door.send(house, (door.other, good), (door.field, ("hinh.svg", SVG)))
    assert "Không nhận ra loại tệp" in answer.words
    assert counted() == rows


@pytest.mark.parametrize(
    "door", [door for door in DOORS if door.wants == "paper" and ":" in door.address], ids=str
)
def test_paper_lies_nowhere_on_the_disk_before_it_was_looked_at(
    door: Door, house: House, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may bear a mark of secrecy: the framework's own file of a large upload would outlive a refusal."""
    made: list[Any] = []
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 0
    monkeypatch.setattr(TemporaryUploadedFile, "__init__", lambda *_values: made.append(1))
    rows = counted()
    answer = door.send(house, (door.field, GOOD[door.wants]()))
    assert (answer.status in (200, 302), made, counted() != rows) == (True, [], True)


@pytest.mark.parametrize("door", DOORS, ids=str)
def test_nothing_is_taken_while_nobody_can_look_for_viruses(door: Door, house: House, settings: Any) -> None:
    settings.CLAMD = NOBODY
    rows, files = counted(), stored()
    answer = door.send(house, (door.field, GOOD[door.wants]()))
    assert "thử lại sau ít phút" in answer.words
    assert (counted(), stored()) == (rows, files)


@pytest.mark.slow
@pytest.mark.skipif(clamd_path() is None, reason="clamd is missing: run make test-deps")
def test_virus_is_refused_by_its_name_at_every_door_and_the_rest_is_taken(
    house: House, settings: Any, tmp_path: Path
) -> None:
    rows, files = counted(), stored()
    with running_clamd(tmp_path) as settings.CLAMD:
        for door in DOORS:
            answer = door.send(house, (door.field, with_virus(door.wants)))
            assert "mã độc (Thu-Nghiem.EICAR" in answer.words, f"{door}: {answer.words[:300]}"
            assert (counted(), stored()) == (rows, files), door
            with undone():
                door.send(house, (door.field, GOOD[door.wants]()))
                assert counted() != rows, door
            cache.clear()
            files = stored()
