"""Server and worker killed while people use them: real processes, both databases; all or nothing, and once.

`make chaos` does the same two hundred times. Each guard is taken out once, to show that the run would notice.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.databases import KINDS
from tests.journeys.house import ROOT

pytestmark = [pytest.mark.slow, pytest.mark.long, pytest.mark.timeout(900)]
SEED = os.environ.get("LOA_TEST_SEED", "20261121")
CHAOS = [sys.executable, "-m", "benchmark.chaos", "--quick", "--seed", SEED]
ACTS = {"start", "hand-down", "hand-in", "reminder", "issue"}
START = {"sqlite": {"start": 4}, "postgresql": {"start": 3}}


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[str, str]]:
    """A database of the test's own: its kind and its address."""
    kind = KINDS[request.param]
    url = kind.make(tmp_path)
    yield request.param, url
    kind.drop(url)


def run(*words: str, url: str) -> subprocess.CompletedProcess[str]:
    """The run with all that it printed."""
    return subprocess.run(
        [*CHAOS, *words],
        cwd=ROOT,
        env={**os.environ, "LOA_DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": ""},
        capture_output=True,
        text=True,
        timeout=840,
        check=False,
    )


def killed(printed: str) -> dict[str, int]:
    """How often each act was killed, as the summary says."""
    summary = re.search(r"kills in .* minutes \((.*)\)", printed)
    assert summary, printed
    return {name: int(count) for count, name in re.findall(r"(\d+) ([a-z-]+)", summary[1])}


def test_whatever_is_killed_stands_wholly_or_not_at_all(database: tuple[str, str]) -> None:
    # Many on SQLite, which every suite has; on PostgreSQL the places at which a transaction is open, and the
    # third place of the first act: a start dies after its claim, in its middle and before its end on both.
    kind, url = database
    kills, freezes = (20, 2) if kind == "sqlite" else (11, 1)
    found = run("--kills", str(kills), "--freezes", str(freezes), url=url)
    assert found.returncode == 0, found.stdout + found.stderr
    assert killed(found.stdout) == dict.fromkeys(ACTS, kills // len(ACTS)) | START[kind]
    for place in ("claimed", "middle", "active"):
        assert f"at start:{place} " in found.stdout
    answered = re.search(r"beside it (\d+) writes were answered", found.stdout)
    assert answered
    assert int(answered[1]) > kills
    assert "wrong: 0" in found.stdout


@pytest.mark.parametrize("kind", ["sqlite"])
def test_without_the_lease_a_killed_start_is_never_done(kind: str, tmp_path: Path) -> None:
    url = KINDS[kind].make(tmp_path)
    found = run("--kills", "1", "--freezes", "0", "--only", "start", "--without", "lease", url=url)
    assert found.returncode == 1, found.stdout + found.stderr
    assert "in vain waited for the end of start" in found.stdout


@pytest.mark.parametrize("kind", ["sqlite"])
def test_without_the_fence_a_worker_that_slept_starts_a_campaign_twice(kind: str, tmp_path: Path) -> None:
    url = KINDS[kind].make(tmp_path)
    found = run("--kills", "0", "--freezes", "1", "--only", "start", "--without", "fence", url=url)
    assert found.returncode == 1, found.stdout + found.stderr
    assert "2 × campaigns.activate_campaign" in found.stdout
