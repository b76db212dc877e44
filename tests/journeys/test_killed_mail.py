"""Mails of workers that are killed: real processes, a real mail server, both databases.

A mail arrives once, or is shown in doubt and not sent again by itself. Rounds of reminders: see `test_chaos`.
"""

from __future__ import annotations

import os
import signal
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from loa.notices.tests.mailbox import Mailbox, mail_server_running
from tests.journeys.house import House, wait_until

pytestmark = [pytest.mark.slow, pytest.mark.long]
MODULE = "tests.journeys.mail_process"
MAILS = 6
UNSETTLED = "SELECT count(*) FROM notices_delivery WHERE state = 'waiting'"
UNROUTED = (
    "SELECT count(*) FROM notices_notice WHERE kind = 'escalation' AND lease_state IN ('ready', 'running')"
)


class Office(House):
    """A house whose mail goes to the test's server."""

    port = 0

    def variables(self, **options: Any) -> dict[str, str]:
        """Its processes know the mail server."""
        mail = {"LOA_MAIL_URL": f"smtp://127.0.0.1:{self.port}", "LOA_MAIL_SECONDS": "10"}
        return {**super().variables(**options), **mail, "LOA_MAIL_FROM": "Loa <loa@example.vn>"}


@pytest.fixture
def box() -> Iterator[Mailbox]:
    with mail_server_running() as running:
        yield running


@pytest.fixture(scope="module", params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def prepared(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """An office in which mails wait."""
    office = Office(request.param, MODULE, tmp_path_factory.mktemp("prepared"))
    office.port = 9
    office.run("prepare")
    yield office
    office.close()


@pytest.fixture
def office(
    prepared: Office, request: pytest.FixtureRequest, tmp_path: Path, box: Mailbox
) -> Iterator[Office]:
    """A copy of it, beside the mail server."""
    house = Office(request.node.callspec.params["prepared"], MODULE, tmp_path, like=prepared)
    house.port = box.port
    yield house
    house.close()


def finish(office: Office, *, seconds: float = 60, **options: str) -> dict[str, Any]:
    """What stands when a worker that nobody kills has done all it can."""
    last = office.work(**options)
    ends = (UNSETTLED, UNROUTED)
    wait_until(lambda: not any(office.ask(question) for question in ends), seconds=seconds)
    last.terminate()
    assert last.wait(timeout=60) == 0
    return office.report()


def killed_after_the_dot(office: Office, box: Mailbox, **options: str) -> dict[str, Any]:
    """The server has taken the first message and kills the worker before it answers."""
    box.plan = ["kill"]
    first = office.work(**options)
    box.victim = first.pid
    assert first.wait(timeout=60) == -signal.SIGKILL
    return finish(office, **options)


def test_killed_between_the_dot_and_the_answer_a_mail_is_in_doubt_and_not_sent_twice(
    office: Office, box: Mailbox
) -> None:
    report = killed_after_the_dot(office, box)
    assert report["deliveries"] == {"in-doubt": 1, "sent": MAILS - 1}
    assert sorted(box.ids) == report["ids"]
    assert max(Counter(box.ids).values()) == 1


def test_without_the_mark_it_would_be_sent_twice(office: Office, box: Mailbox) -> None:
    report = killed_after_the_dot(office, box, sabotage="mark")
    assert report["deliveries"] == {"sent": MAILS}
    assert max(Counter(box.ids).values()) == 2


@pytest.mark.parametrize("point", ["mail:after-claim", "mail:sealed"])
def test_killed_before_the_message_is_whole_a_mail_arrives_once(
    office: Office, box: Mailbox, point: str
) -> None:
    assert office.work(die_at=point).wait(timeout=60) == -signal.SIGKILL
    assert box.received == []
    report = finish(office)
    assert report["deliveries"] == {"sent": MAILS}
    assert sorted(box.ids) == report["ids"]


def test_killed_before_the_outcome_is_written_a_mail_is_in_doubt(office: Office, box: Mailbox) -> None:
    assert office.work(die_at="mail:before-outcome").wait(timeout=60) == -signal.SIGKILL
    report = finish(office)
    assert report["deliveries"] == {"in-doubt": 1, "sent": MAILS - 1}
    assert max(Counter(box.ids).values()) == 1


def test_two_workers_at_once_send_each_mail_once(office: Office, box: Mailbox) -> None:
    workers = [office.work() for _ in range(2)]
    assert wait_until(lambda: not office.ask(UNSETTLED) and not office.ask(UNROUTED), seconds=60)
    for worker in workers:
        os.kill(worker.pid, signal.SIGTERM)
        assert worker.wait(timeout=60) == 0
    assert sorted(box.ids) == office.report()["ids"]
    assert len(box.ids) == MAILS
