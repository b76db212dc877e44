"""The reader's own suite passes without the web framework, installed from the wheelhouse."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
WHEELHOUSE = ROOT / "wheelhouse"
LIBRARIES = [
    "lxml",
    "pypdfium2",
    "msgspec",
    "rapidfuzz",
    "pyahocorasick",
    "tesserocr",
    "Pillow",
    "rich",
    "openpyxl",
]
FOR_TESTS = [
    "pytest",
    "pytest-timeout",
    "hypothesis",
    "jsonschema",
    "python-docx",
    "reportlab",
    "img2pdf",
    "numpy",
]

pytestmark = [
    pytest.mark.slow,
    pytest.mark.long,
    pytest.mark.timeout(1200),
    pytest.mark.skipif(not WHEELHOUSE.is_dir(), reason="there is no wheelhouse: make test-deps"),
]


def test_the_reader_needs_no_web_framework(tmp_path):
    python = tmp_path / "venv" / "bin" / "python"
    subprocess.run([sys.executable, "-m", "venv", tmp_path / "venv"], check=True)
    offline = [str(python), "-m", "pip", "install", "-q", "--no-index", "--find-links", str(WHEELHOUSE)]
    subprocess.run([*offline, *LIBRARIES, *FOR_TESTS], check=True)
    refused = subprocess.run([python, "-c", "import django"], capture_output=True, check=False)
    assert refused.returncode != 0
    command = [
        python,
        "-m",
        "pytest",
        "-q",
        "-m",
        "not slow and not ocr",
        "-p",
        "no:cacheprovider",
        "src/loa/reader",
    ]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
