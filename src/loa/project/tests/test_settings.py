"""A setting that cannot be meant stops the program with one sentence that names it; others are taken."""

from __future__ import annotations

import importlib
import os
import subprocess
import sys

import pytest

from loa.project.settings import values

SOUND = {
    "LOA_SECRET_KEY": "x" * 32,
    "LOA_HOSTS": "loa.example.vn, 10.0.0.5,[::1]",
    "LOA_BASE_URL": "https://loa.example.vn",
    "LOA_EVIDENCE_STORE": "s3://kho/bang-chung",
    "LOA_CLAMD": "tcp://127.0.0.1:3310",
    "LOA_CAPTURE": "off",
    "LOA_JAIL": "required",
    "LOA_LINK_DAYS": "90",
    "LOA_OCCURRENCES_AHEAD_DAYS": "0",
    "LOA_TSA_URL": "http://tsa.example.vn/tsr",
    "LOA_TSA_ROOTS": __file__,
    "LOA_ANCHOR_MAIL": "luu.tru@example.vn",
    "LOA_LOOKS_AFTER": "1, 30",
    "LOA_APPRISE_PRIVATE": "1",
    "LOA_LANGUAGE": "en",
    "LOA_MAIL_SECONDS": "30",
    "LOA_SIGN_FILE": __file__,
    "LOA_READ_PAGES": "20",
    "LOA_DATABASE_URL": "postgresql://loa@127.0.0.1:5432/loa",
}
WRONG = {
    "LOA_SECRET_KEY": ("", "a"),
    "LOA_HOSTS": ("", "https://a.vn", "a.vn:8000", "a b"),
    "LOA_BASE_URL": ("loa.vn", "https://", "https://[::1", "https://loa.vn:abc"),
    "LOA_EVIDENCE_STORE": ("ftp://x", "s3://", "/folder"),
    "LOA_CLAMD": ("/var/run/x", "tcp://host"),
    "LOA_CAPTURE": ("no", "1"),
    "LOA_JAIL": ("yes",),
    "LOA_LINK_DAYS": ("0", "x", "1,2", "366"),
    "LOA_OCCURRENCES_AHEAD_DAYS": ("-3", ""),
    "LOA_TSA_URL": ("abc",),
    "LOA_TSA_ROOTS": ("/nonexistent", "/tmp"),
    "LOA_SIGNATURE_ROOTS": ("/nonexistent",),
    "LOA_ANCHOR_MAIL": ("abc",),
    "LOA_LOOKS_AFTER": ("x", "1,x"),
    "LOA_APPRISE_PRIVATE": ("yes",),
    "LOA_LANGUAGE": ("fr",),
    "LOA_MAIL_SECONDS": ("abc", "0", "1,2"),
    "LOA_SIGN_FILE": ("/nonexistent",),
    "LOA_DATABASE_URL": ("postgresql://loa@127.0.0.1:abc/loa", "mysql://a/b"),
    "LOA_MAILURL": ("smtp://mail.example.vn",),
    "LOA_": ("1",),
}
MODULES = ("values", "databases", "accounts", "notices", "evidence", "base", "production")


@pytest.fixture
def read(monkeypatch, tmp_path):
    """The settings of an office's server, read anew from an environment."""
    for name in [name for name in os.environ if name.startswith(values.PREFIX)]:
        monkeypatch.delenv(name)

    def read_anew(environment: dict[str, str]) -> object:
        with monkeypatch.context() as patch:
            for name, value in {"LOA_VAR_DIR": str(tmp_path), **environment}.items():
                patch.setenv(name, value)
            for module in MODULES:
                patch.delitem(sys.modules, f"loa.project.settings.{module}", raising=False)
            return importlib.import_module("loa.project.settings.production")

    return read_anew


def test_what_can_be_meant_is_taken(read):
    found = read(SOUND)
    assert found.ALLOWED_HOSTS == ["loa.example.vn", "10.0.0.5", "[::1]"]
    assert (found.LINK_DAYS, found.OCCURRENCES_AHEAD_DAYS, found.EVIDENCE_LOOKS_AFTER) == (90, 0, (1, 30))
    assert (found.EVIDENCE_CAPTURE_LINKS, found.NOTICES_PRIVATE_HOSTS) == (False, True)


@pytest.mark.parametrize(("name", "value"), [(name, value) for name, all_ in WRONG.items() for value in all_])
def test_what_cannot_be_meant_is_told(read, name, value):
    with pytest.raises(Exception, match=name) as wrong:
        read({**SOUND, name: value})
    assert type(wrong.value).__name__ in {"ValueError", "ImproperlyConfigured"}
    assert "\n" not in str(wrong.value)


def test_a_name_misspelt_is_told_with_the_one_that_was_meant(read):
    with pytest.raises(ValueError, match=r"LOA_MAILURL .*LOA_MAIL_URL"):
        read({**SOUND, "LOA_MAILURL": "smtp://mail.example.vn"})


def test_each_of_the_workers_of_a_test_run_has_files_of_its_own(tmp_path):
    """Else bytes that one test alters in the store are those that another is reading."""
    run = {"FOLDER_OF_TEST_RUN": str(tmp_path), "LOA_VAR_DIR": str(tmp_path)}
    cases = [
        (run | {"PYTEST_XDIST_WORKER": "gw0"}, tmp_path / "gw0"),
        (run | {"PYTEST_XDIST_WORKER": "gw1"}, tmp_path / "gw1"),
        (run | {"PYTEST_XDIST_WORKER": "gw1", "LOA_VAR_DIR": str(tmp_path / "own")}, tmp_path / "own"),
    ]
    code = "from loa.project.settings import test; print(test.EVIDENCE_ROOT.parent)"
    for environment, folder in cases:
        asked = [sys.executable, "-c", code]
        done = subprocess.run(asked, env=os.environ | environment, capture_output=True, text=True, check=True)
        assert done.stdout.strip() == str(folder)
