"""`loa schema`: the published JSON Schema of what `loa read --format json` writes."""

from __future__ import annotations

import argparse

from loa.reader.exports.json import published_schema


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command takes no arguments."""


def run(arguments: argparse.Namespace) -> int:  # noqa: ARG001 - every command takes them
    """The schema stands on standard output."""
    print(published_schema(), end="")
    return 0
