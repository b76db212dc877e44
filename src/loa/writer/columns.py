"""How wide the columns of a table are, where its words are too long for columns of one width."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from math import sqrt

LETTERS = 76  # in a line of a table over the whole width, 12 pt
LONGEST = 17  # letters for which a column makes room; longer words are broken
SHOWN = 80  # of what a cell holds, more letters make no wider column


def fair_widths(cells: Sequence[Sequence[str]]) -> tuple[float, ...]:
    """The shares of the columns, so that words stay whole; none where columns of one width hold them.

    A column has the letters of its longest word; what is left goes to those that say more.
    """
    columns = list(zip_longest(*cells, fillvalue=""))
    words = [max((len(word) for cell in column for word in cell.split()), default=1) for column in columns]
    if not columns or max(words) < LETTERS // len(columns):
        return ()
    needs = [min(length, LONGEST) + 1 for length in words]
    says = [sqrt(min(max(map(len, column)), SHOWN)) for column in columns]
    left = max(LETTERS - sum(needs), 0)
    return tuple(round(need + left * say / sum(says), 2) for need, say in zip(needs, says, strict=True))
