"""What the command line and the settings say, in the language of the machine; knows no Django.

They speak before the framework is there, and where it cannot start. The words are in the room's catalogue.
"""

from __future__ import annotations

import argparse
import gettext as machine
import os
from functools import cache
from pathlib import Path
from typing import Literal

Language = Literal["vi", "en"]
CATALOGUES = Path(__file__).resolve().parent / "locale"
LOCALES = ("LC_ALL", "LC_MESSAGES", "LANG")


def spoken(*, otherwise: Language = "en") -> Language:
    """LOA_LANGUAGE, else the language of the terminal; `otherwise` where that is none of ours."""
    locale = next((os.environ[name] for name in LOCALES if os.environ.get(name)), "")
    for named in (os.environ.get("LOA_LANGUAGE", ""), locale):
        if named.lower().startswith("vi"):
            return "vi"
        if named.lower().startswith("en"):
            return "en"
    return otherwise


def gettext(words: str) -> str:
    """The words in the language that is spoken."""
    return _catalogue(spoken()).gettext(words)


def gettext_of_workspace(words: str) -> str:
    """The same; Vietnamese where that is none of ours: what is told is of the workspace, as its pages are."""
    return _catalogue(spoken(otherwise="vi")).gettext(words)


def gettext_noop(words: str) -> str:
    """The words as they are: they stand in the catalogue, and are translated where they are told."""
    return words


@cache
def _catalogue(language: Language) -> machine.NullTranslations:
    return machine.translation("django", CATALOGUES, languages=[language], fallback=True)


def let_arguments_speak() -> None:
    """What argparse itself says comes from the catalogue from now on, not from the process's own domain."""
    argparse._ = gettext  # type: ignore[attr-defined]


# What argparse says, for the catalogue.
OF_ARGPARSE = (
    gettext_noop("usage: "),
    gettext_noop("positional arguments"),
    gettext_noop("options"),
    gettext_noop("show this help message and exit"),
    gettext_noop("show program's version number and exit"),
    gettext_noop("%(prog)s: error: %(message)s\n"),
    gettext_noop("argument %(argument_name)s: %(message)s"),
    gettext_noop("the following arguments are required: %s"),
    gettext_noop("unrecognized arguments: %s"),
    gettext_noop("invalid choice: %(value)r (choose from %(choices)s)"),
    gettext_noop("invalid %(type)s value: %(value)r"),
    gettext_noop("expected one argument"),
    gettext_noop("expected at least one argument"),
    gettext_noop("ambiguous option: %(option)s could match %(matches)s"),
)
