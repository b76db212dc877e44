"""A name that a person cannot have typed is refused in words at every door, and nothing is half done."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core.cache import cache

from loa.documents import opening
from loa.evidence import logs
from loa.evidence.actions import keeping, proving
from loa.evidence.uploads import AsSent
from tests.hostile.doors import DOORS, Door, House
from tests.hostile.files import GOOD, NO_NAMES, TRICKS
from tests.hostile.test_doors import names, stored
from tests.rights.walking import undone
from tests.rights.world import counted

pytestmark = pytest.mark.django_db
SENT = [door for door in DOORS if ":" in door.address or door.address == "bearer"]  # the others read a disk
# A sign that a telephone or an editor slips in unseen: harmless, and cut off.
JOINED = "bien\u200bban\u202f1\u00ad"


@pytest.fixture(autouse=True)
def _opened_once(monkeypatch: pytest.MonkeyPatch, opened_once: Callable[..., Any]) -> None:
    for module in (opening, keeping, proving, logs):
        monkeypatch.setattr(module, "run_child", opened_once)
    cache.clear()


def called(trick: str, door: Door) -> tuple[str, str]:
    """The whole name, and what a refusal says of it."""
    if trick in NO_NAMES:
        return NO_NAMES[trick]
    start, said = TRICKS[trick]
    return start + GOOD[door.wants]()[0][-4:], said


@pytest.mark.parametrize("door", SENT, ids=str)
def test_trick_is_refused_and_the_same_file_under_its_own_name_is_taken(door: Door, house: House) -> None:
    good, data = GOOD[door.wants]()
    rows, files = counted(), stored()
    for trick in (*TRICKS, *NO_NAMES):
        name, said = called(trick, door)
        answer = door.send(house, (door.field, (name, data)))
        assert answer.status in (200, 302, 422), trick
        assert said in answer.words, f"{trick}: {answer.words[:300]}"
        assert (counted(), stored()) == (rows, files), trick
        cache.clear()
    with undone():
        door.send(house, (door.field, (good, data)))
        assert counted() != rows


@pytest.mark.parametrize("door", [door for door in SENT if door.other], ids=str)
def test_good_file_beside_a_trick_is_not_kept_either(door: Door, house: House) -> None:
    other = next((one.wants for one in DOORS if one.field == door.other), "file")
    rows, beside = counted(), (door.other, GOOD[other]())
    answer = door.send(house, beside, (door.field, ("../a.png", GOOD[door.wants]()[1])))
    assert "dẫn sang thư mục khác" in answer.words
    assert counted() == rows


@pytest.mark.parametrize("at", [0, 1, 2])
def test_each_of_several_files_of_one_field_is_asked_for_its_own_name(at: int, house: House) -> None:
    door = next(door for door in SENT if door.field == door.other)
    good, data = GOOD[door.wants]()
    sent = [(door.field, (f"{n}{good}", data)) for n in range(3)]
    sent[at] = (door.field, ("../" + good, data))
    rows = counted()
    answer = door.send(house, *sent)
    assert "dẫn sang thư mục khác" in answer.words
    assert counted() == rows


@pytest.mark.parametrize("door", SENT, ids=str)
def test_sign_that_nobody_meant_is_cut_off(door: Door, house: House) -> None:
    rows, known = counted(), names()
    with undone():
        good, data = GOOD[door.wants]()
        door.send(house, (door.field, (JOINED + good[-4:], data)))
        assert counted() != rows
        kept = names() - known
        assert door.wants == "slip" or {name[:8] for name in kept} == {"bienban1"}


def test_name_longer_than_any_head_of_a_form_is_not_taken(house: House) -> None:
    """No browser sends it: a name has at most 255 signs. The framework reads no such head."""
    for door in SENT:
        rows = counted()
        answer = door.send(house, (door.field, ("a" * 3000 + ".png", GOOD[door.wants]()[1])))
        assert (answer.status, counted()) == (400, rows)
        assert "Chưa lưu gì" in answer.words


def test_names_as_sent_are_read_first(settings: Any) -> None:
    assert settings.FILE_UPLOAD_HANDLERS[0] == f"{AsSent.__module__}.{AsSent.__qualname__}"
