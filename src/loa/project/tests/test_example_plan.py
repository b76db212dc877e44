"""A first run that was broken off is gone on with; a database with documents of its own is left alone."""

from __future__ import annotations

import pytest

from loa.directory.models import Unit, User
from loa.directory.tests.factories import make_unit
from loa.documents.errors import Refused
from loa.documents.models import Document
from loa.documents.tests.factories import make_document, make_officer, make_reading
from loa.project.cli import example_plan
from loa.work.models import Leased

NAME = f"{example_plan.PLAN}.pdf"


@pytest.fixture
def office(db: None) -> Unit:
    return make_unit()


@pytest.fixture
def officer(office: Unit, monkeypatch: pytest.MonkeyPatch) -> User:
    """The example plan's officer; what each step would do is only noted down."""
    officer = make_officer(office)
    monkeypatch.setattr(example_plan, "decisions", lambda: (officer, {}))
    monkeypatch.setattr(example_plan, "register", lambda _: make_document(office, by=officer, name=NAME))
    return officer


@pytest.fixture
def steps(officer: User, monkeypatch: pytest.MonkeyPatch) -> list[object]:
    done: list[object] = []
    monkeypatch.setattr(example_plan, "decide_and_start", lambda _user, document, _calls: document)
    monkeypatch.setattr(example_plan, "live", lambda _user, campaign: done.append(campaign))
    return done


@pytest.mark.parametrize("first", [True, False])
def test_only_a_run_that_never_came_to_its_end_is_gone_on_with(
    steps: list[object], monkeypatch: pytest.MonkeyPatch, first: bool
) -> None:
    def broken_off(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(example_plan, "decide_and_start", broken_off)
        with pytest.raises(KeyboardInterrupt):
            example_plan.read_example_plan(first=True)
    example_plan.read_example_plan(first=first)
    assert steps == ([Document.objects.get()] if first else [])


def test_documents_of_ones_own_are_left_alone(steps: list[object], office: Unit) -> None:
    for owner in ("Nơi khác", "Nơi nữa"):
        make_document(office, by=make_officer(make_unit(owner)), name=NAME)
    example_plan.read_example_plan(first=True)
    assert (steps, Document.objects.count()) == ([], 2)


def test_a_plan_that_cannot_be_read_is_left_out_in_a_sentence(
    steps: list[object], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object) -> None:
        raise Refused("chưa đọc xong")

    monkeypatch.setattr(example_plan, "decide_and_start", refuse)
    example_plan.read_example_plan(first=True)
    assert "chưa đọc xong" in capsys.readouterr().err
    assert steps == []


def test_what_a_killed_run_still_holds_is_waited_for(
    office: Unit, officer: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading = make_reading(make_document(office, by=officer))
    reading.lease_state = Leased.LeaseState.RUNNING
    reading.save()
    looked: list[int] = []

    def look() -> None:
        looked.append(1)
        if len(looked) == 3:
            type(reading).objects.update(lease_state=Leased.LeaseState.DONE)

    monkeypatch.setattr("loa.work.worker.work_off", look)
    monkeypatch.setattr(example_plan.time, "sleep", lambda _: None)
    example_plan.work_off(reading)
    assert (len(looked), reading.lease_state) == (3, Leased.LeaseState.DONE)
    example_plan.work_off(reading)
    assert len(looked) == 4
