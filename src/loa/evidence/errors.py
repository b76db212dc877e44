"""Why bytes or records are refused; `str()` of each is a sentence for people."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class EvidenceRefused(Exception):
    """Nothing was stored; the message says why and what to do."""

    def __init__(self, sentence: str | Promise) -> None:
        self.sentence = sentence
        super().__init__(sentence)

    def __str__(self) -> str:
        return str(self.sentence)


class MediaRefused(EvidenceRefused):
    """The bytes are too large, of no known kind, or not what they are said to be."""


class BytesErased(EvidenceRefused):
    """The bytes were erased and are not to be had, nor stored again."""


class ScannerAway(EvidenceRefused):
    """The bytes could not be looked through for viruses, and are therefore not taken."""


class StoreFault(OSError):
    """The store does not do what is asked of it; `sentence` is for people, the message for the operator."""

    sentence: str | Promise = ""


class StoreAway(StoreFault):
    """The folder or bucket cannot be reached, or takes nothing: nothing was stored, and nothing is lost.

    No refusal of what was handed in: the same may be sent again.
    """

    sentence = _(
        "The store of evidence cannot be reached just now. Nothing was stored; try again in a few minutes."
    )


class BytesAltered(StoreFault):
    """What stands in the store is not what was stored there."""

    sentence = _("The stored file is damaged and is not given out; tell the administrator.")


# Why a page was not captured, or not reached again: what `gathering.NotSeen` calls by a key.
NOT_SEEN = {
    "refused-address": _("the address lies inside an office network or on this machine, which is not opened"),
    "refused-scheme": _("it is no web address (http or https)"),
    "refused-port": _("the address names an unusual port, which is not opened"),
    "refused-name": _("the address is not well formed"),
    "gone": _("the page does not exist (any more)"),
    "status": _("the site answered with an error"),
    "empty": _("the page shows nothing"),
    "size": _("the page is larger than is taken"),
    "time": _("the site took too long"),
    "hops": _("the site sends from page to page without end"),
    "encoding": _("the site packs its pages in an unknown way"),
    "network": _("the site cannot be reached"),
    "memory": _("the page takes more memory than is given"),
    "page": _("the browser could not show the page"),
    "browser": _("there is no browser on this server; the administrator installs Chromium"),
    "virus": _("the page carries a virus"),
    "scanner": _("the virus scanner does not answer"),
    "store": _("the store of evidence does not answer"),
}
BROKE_OFF = _("the work on it broke off each time")  # no reason was found: the worker died each time
