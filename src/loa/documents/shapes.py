"""What the data of each kind of fact look like, and which of them are its own words."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext as _

from loa.documents.errors import Refused
from loa.documents.models import Fact

Data = dict[str, Any]

HEADER_FIELDS = ("doc_type", "code", "place", "date", "title", "issuer", "signatory")
_PARTIAL_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_YEARLY_DATE = re.compile(r"--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")


def _words(value: Any) -> Any:
    if not isinstance(value, str) or not value.strip():
        raise ValueError
    return " ".join(value.split())


def _optional(check: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda value: None if value in (None, "") else check(value)


def _list_of(check: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def check_all(value: Any) -> list[Any]:
        if not isinstance(value, list):
            raise ValueError
        return [check(item) for item in value]

    return check_all


def _date(value: Any) -> str:
    if not isinstance(value, str) or not (_PARTIAL_DATE.fullmatch(value) or _YEARLY_DATE.fullmatch(value)):
        raise ValueError
    return value


def _due(value: Any) -> Data:
    if not isinstance(value, dict):
        raise ValueError
    return {"text": _words(value.get("text")), "end": _optional(_date)(value.get("end"))}


def _header(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _optional(_words)(value.get(key)) for key in ("authority", "position", "name")}
    return _words(value)


def _field(value: Any) -> str:
    if value not in HEADER_FIELDS:
        raise ValueError
    return str(value)


_TEXT: dict[str, Callable[[Any], Any]] = {"text": _words}
SHAPES: dict[str, dict[str, Callable[[Any], Any]]] = {
    Fact.Kind.HEADER: {"name": _field, "value": _header},
    Fact.Kind.ADDRESSEE: _TEXT,
    Fact.Kind.RECIPIENT: _TEXT,
    Fact.Kind.REFERENCE: {"code": _words, "date": _optional(_date)},
    Fact.Kind.PHASE: {
        "name": _words,
        "start": _optional(_date),
        "end": _optional(_date),
        "text": _optional(_words),
    },
    Fact.Kind.CONTENT: {"phase": _optional(_words), "text": _words},
    Fact.Kind.FORM: {"text": _words, "channels": _list_of(_words)},
    Fact.Kind.SLOGAN: _TEXT,
    Fact.Kind.DUTY: {
        "text": _words,
        "lead": _list_of(_words),
        "with": _list_of(_words),
        "section": _optional(_words),
        "due": _list_of(_due),
        "product": _list_of(_words),
    },
    Fact.Kind.REPORT: {
        "text": _words,
        "from": _list_of(_words),
        "to": _list_of(_words),
        "due": _optional(_date),
    },
    Fact.Kind.FUNDING: _TEXT,
}
_LISTS = {"lead", "with", "due", "from", "to", "channels", "product"}
_WHERE_ANY = {"product"}  # left out where there is none, as of duties that no table lays down


def checked(kind: str, data: Data) -> Data:
    """`data` with exactly the keys of its kind, words in single spaces; `Refused` where one is wrong."""
    shape = SHAPES.get(kind)
    if shape is None:
        raise Refused(_("There is no kind of fact called “%(kind)s”.") % {"kind": kind})
    unknown = set(data) - set(shape)
    if unknown:
        raise Refused(_("“%(key)s” is no value of this kind of fact.") % {"key": min(unknown)})
    result = {}
    for key, check in shape.items():
        if key in _WHERE_ANY and not data.get(key):
            continue
        try:
            result[key] = check(data.get(key, [] if key in _LISTS else None))
        except ValueError:
            raise _wrong(key) from None
    if kind == Fact.Kind.HEADER:
        _check_header(result)
    return result


def _check_header(data: Data) -> None:
    if isinstance(data["value"], dict) != (data["name"] == "signatory"):
        raise _wrong(data["name"])
    if data["name"] == "date" and not _PARTIAL_DATE.fullmatch(data["value"]):
        raise _wrong("date")


def _wrong(key: str) -> Refused:
    return Refused(
        _("The value of “%(key)s” is missing or has the wrong form; nothing was saved.") % {"key": key}
    )


def main_text(kind: str, data: Data) -> str:
    """The words by which a person recognises the fact."""
    if kind == Fact.Kind.HEADER:
        value = data["value"]
        if isinstance(value, dict):
            return ", ".join(part for part in (value.get("name"), value.get("position")) if part)
        return str(value)
    for key in ("text", "name", "code"):
        if data.get(key):
            return str(data[key])
    return ""
