"""No check of a right can be taken out unseen."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.slow
@pytest.mark.long
@pytest.mark.timeout(1800)
def test_every_check_is_missed_when_it_is_gone() -> None:
    environment = {name: value for name, value in os.environ.items() if name != "LOA_VAR_DIR"}
    done = subprocess.run(
        [sys.executable, "-m", "tests.rights.mutation"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
