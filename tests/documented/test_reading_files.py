"""The page on `loa read` names every option, limit and refusal, and no other."""

from __future__ import annotations

import argparse
import re
from dataclasses import fields
from pathlib import Path

from loa.project.cli import read
from loa.reader.errors import SENTENCES
from loa.reader.limits import Limits

PAGE = (Path(__file__).parents[2] / "docs/reference/reading-files.md").read_text(encoding="utf-8")


def test_every_option_and_format_is_documented():
    parser = argparse.ArgumentParser()
    read.add_arguments(parser)
    for action in parser._actions:
        assert all(option in PAGE for option in action.option_strings[:1] if option != "-h"), action
    for form in read.SUFFIXES:
        assert f"`--format {form}`" in PAGE


def test_every_limit_is_documented_and_no_other():
    assert re.findall(r"^\| `(\w+)` \|", PAGE.split("## Limits")[1], re.M) == [f.name for f in fields(Limits)]


def test_every_refusal_is_documented_and_no_other():
    listed = PAGE.split("## Refusals")[1].split("A page with ink")[0].partition("one of:")[2]
    assert re.findall(r"`([\w-]+)`", listed) == list(SENTENCES)
