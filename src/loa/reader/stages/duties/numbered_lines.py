"""A numbered line as the walk of the headings sees it: words, role, and whether it leads in others."""

from __future__ import annotations

import re
from dataclasses import dataclass

from loa.reader.reading import Node
from loa.reader.rules.roles import SectionRole
from loa.reader.rules.verbs import DUTY_VERB
from loa.reader.stages.wording import Wording

LONGEST_HEADING = 120  # letters
_ACTS = re.compile(DUTY_VERB)


def acts(words: Wording) -> bool:
    """Whether the words begin with what is done, not with what is so: "Mức hỗ trợ là …", "Thời gian …"."""
    return _ACTS.match(words.canon) is not None


@dataclass(frozen=True, slots=True)
class NumberedLine:
    """A numbered line and what stands below it."""

    node: Node
    words: Wording
    role: SectionRole
    led: bool  # whether its words lead in what follows
    listed: bool  # whether numbered lines or bullets stand below
    below: bool  # whether anything does

    @property
    def opens(self) -> bool:
        """Whether it is the heading of what stands below, no work of its own."""
        text = self.words.text
        if len(text) > LONGEST_HEADING and text.endswith(".") and acts(self.words):
            return False  # work of its own, to which bullets add more
        heads = self.led or (len(text) < LONGEST_HEADING and text[-1:] not in (".", ";"))
        return self.listed or (self.below and heads)
