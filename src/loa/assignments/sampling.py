"""How large a random sample has to be, and what it says about all from which it was drawn.

Wilson's interval (E. B. Wilson, Journal of the American Statistical Association 22, 1927) with the correction
for a finite population (W. G. Cochran, Sampling Techniques, 3rd edition 1977, 2.6 and 4.2): what is drawn
without replacement from N says as much as (N − 1) ÷ (N − n) times as many drawn with it. From memory,
unchecked; `tests/test_sampling.py` holds the interval against draws from populations that are known.
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass

CONFIDENCE = 0.95
Z = 1.959964  # of the normal distribution, for 95 %
VAGUE = 0.1


@dataclass(frozen=True)
class Estimate:
    """What a sample says: `bad` of `size` judged out of `population`, and the interval of the bad share."""

    bad: int
    size: int
    population: int
    low: float
    high: float

    @property
    def share(self) -> float:
        """The share of bad ones in the sample."""
        return self.bad / self.size if self.size else 0.0

    @property
    def margin(self) -> float:
        """Half the width of the interval."""
        return (self.high - self.low) / 2

    @property
    def vague(self) -> bool:
        """Whether a tenth of all may be wanting beyond what was seen: too little to stand for the rest."""
        return self.high - self.share > VAGUE

    @property
    def most_bad(self) -> int:
        """How many bad ones there may be in all, by the upper end."""
        return math.floor(self.high * self.population)


def size_for(population: int, margin: float) -> int:
    """How many have to be judged so that the share is known within ± `margin`, whatever it is."""
    if population <= 0:
        return 0
    endless = Z * Z * 0.25 / (margin * margin)
    return min(population, max(1, math.ceil(endless / (1 + (endless - 1) / population))))


def estimate(bad: int, size: int, population: int) -> Estimate:
    """What `bad` of `size`, drawn without replacement from `population`, say about all of them."""
    if not 0 <= bad <= size <= population:
        raise ValueError("a sample is a part of its population")
    if size == 0:
        return Estimate(bad, size, population, 0.0, 1.0)
    share = bad / size
    if size == population:
        return Estimate(bad, size, population, share, share)
    worth = size * (population - 1) / (population - size)
    middle = (share + Z * Z / (2 * worth)) / (1 + Z * Z / worth)
    spread = Z * math.sqrt(share * (1 - share) / worth + Z * Z / (4 * worth * worth)) / (1 + Z * Z / worth)
    low, high = max(0.0, middle - spread), min(1.0, middle + spread)
    # Whatever was seen is certain: so many are bad at least, so many good at least.
    return Estimate(
        bad, size, population, max(low, bad / population), min(high, 1 - (size - bad) / population)
    )


def draw(population: Sequence[int], size: int, *, seed: str) -> list[int]:
    """So many of the population, none twice; the same seed and population give the same."""
    return random.Random(seed).sample(list(population), size)  # noqa: S311  drawn by lot, guards nothing
