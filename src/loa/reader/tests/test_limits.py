"""Limits are settings: variables of the environment reach the child; nonsense is told in a sentence."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from loa.reader.errors import SettingWrong
from loa.reader.isolated import command, environment
from loa.reader.limits import DEFAULT, MEBIBYTE, Limits, limits_of

SMALL = "import sys; from loa.reader.isolated import read_isolated\nread_isolated(b'a' * 100, name='a.txt')"


def test_variables_of_the_environment_set_the_limits_and_others_are_left() -> None:
    limits = limits_of({"LOA_READ_PAGES": " 500 ", "LOA_READ_SECONDS_A_PAGE": "2.5", "LOA_VAR_DIR": "x"})
    assert limits == Limits(pages=500, seconds_a_page=2.5)
    assert limits_of({}) == Limits()
    assert limits_of({"LOA_READ_MEMORY_BYTES": str(512 * MEBIBYTE)}).memory_bytes == 512 * MEBIBYTE


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("LOA_READ_PAGES", "many"),
        ("LOA_READ_PAGES", ""),
        ("LOA_READ_PAGES", "0"),
        ("LOA_READ_PAGES", "-3"),
        ("LOA_READ_PAGES", "2.5"),
        ("LOA_READ_SECONDS_A_PAGE", "nan"),
        ("LOA_READ_SECONDS_A_PAGE", "inf"),
        ("LOA_READ_MEMORY_BYTES", "1024"),
        ("LOA_READ_SCAN_DPI", "1"),
        ("LOA_READ_PAGE", "5"),
    ],
)
def test_nonsense_is_told_in_a_sentence_with_the_variable(name: str, value: str) -> None:
    with pytest.raises(SettingWrong) as wrong:
        limits_of({name: value})
    sentences = [wrong.value.sentence(language) for language in ("en", "vi")]
    assert sentences[0] == str(wrong.value) != sentences[1]
    for sentence in sentences:
        assert sentence.startswith(name)
        assert sentence.endswith(".")
        assert "\n" not in sentence


@pytest.mark.parametrize(
    ("name", "value", "vi"),
    [
        (
            "LOA_READ_SCAN_DPI",
            "1",
            "LOA_READ_SCAN_DPI=1 không phải là giới hạn; hãy ghi một số nguyên từ 70 trở lên",
        ),
        (
            "LOA_READ_SECONDS_A_PAGE",
            "x",
            "LOA_READ_SECONDS_A_PAGE=x không phải là giới hạn; hãy ghi một số lớn",
        ),
        (
            "LOA_READ_PAGE",
            "5",
            "LOA_READ_PAGE không phải là thiết lập; các giới hạn khi đọc là LOA_READ_FILE",
        ),
    ],
)
def test_nonsense_is_told_in_vietnamese_too(name: str, value: str, vi: str) -> None:
    with pytest.raises(SettingWrong) as wrong:
        limits_of({name: value})
    assert wrong.value.sentence("vi").startswith(vi)


def test_the_child_keeps_the_limits_of_its_parent() -> None:
    changed = {**os.environ, "LOA_READ_FILE_BYTES": "10"}
    done = subprocess.run([sys.executable, "-c", SMALL], env=changed, capture_output=True, check=False)
    assert b"larger than" in done.stderr
    words = command(None, name="a.txt", limits=Limits(pages=7))
    assert json.loads(words[words.index("--limits") + 1]) == {"pages": 7}
    assert Limits() == DEFAULT
    assert "LOA_READ_FILE_BYTES" not in environment()
