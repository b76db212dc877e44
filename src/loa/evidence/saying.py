"""What a record is called on pages: the chain keeps words as they were written, readers have their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import override

from loa.evidence.errors import BROKE_OFF, NOT_SEEN
from loa.evidence.models import Record

Kind = Record.Kind


def said(record: Record) -> str:
    """What the record is called; a sentence of Loa's own stands in the language of the reader."""
    return next((words() for words in _own(record) if record.title in _everywhere(words)), record.shown)


def not_captured(why: str | Promise, url: str) -> str:
    """That the page could not be captured, and why."""
    return _("Not captured, because %(why)s: %(url)s") % {"why": why, "url": url}


def asked_anew(url: str) -> str:
    """That the page is to be captured after all."""
    return _("Asked for anew: %(url)s") % {"url": url}


def _own(record: Record) -> Iterator[Callable[[], str]]:
    if record.kind == Kind.ANEW:
        yield partial(asked_anew, record.link)
    elif record.kind == Kind.GIVEN_UP:
        for why in (*NOT_SEEN.values(), BROKE_OFF):
            yield partial(not_captured, why, record.link)


def _everywhere(words: Callable[[], str]) -> Iterator[str]:
    """The sentence in each language of the site, as long as a title may be."""
    for language, _name in settings.LANGUAGES:
        with override(language):
            yield words()[:300]
