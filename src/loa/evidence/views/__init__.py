"""The pages of this room, by concern."""

from loa.evidence.views.chain import chain, check, erase
from loa.evidence.views.records import again, look, look_now, record
from loa.evidence.views.serving import attachment, blob

__all__ = ["again", "attachment", "blob", "chain", "check", "erase", "look", "look_now", "record"]
