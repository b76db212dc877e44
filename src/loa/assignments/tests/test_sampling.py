"""What a sample says about all: held against populations that are known."""

import math
import random

import pytest

from loa.assignments.sampling import CONFIDENCE, draw, estimate, size_for


def test_the_size_keeps_the_margin_that_was_asked_for():
    for population in (40, 300, 3321, 100_000):
        for margin in (0.02, 0.05, 0.1):
            size = size_for(population, margin)
            assert 1 <= size <= population
            half = estimate(size // 2, size, population)
            assert half.margin <= margin + 0.5 / size + 1e-9
    assert size_for(3321, 0.05) == 345  # 384.1 of an endless population
    assert size_for(10, 0.05) == 10
    assert size_for(0, 0.05) == 0


def test_the_interval_holds_what_is_certain():
    nothing_bad = estimate(0, 80, 3000)
    assert nothing_bad.low == 0
    assert 0.03 < nothing_bad.high < 0.06
    assert estimate(5, 50, 50).low == estimate(5, 50, 50).high == 0.1
    assert estimate(0, 0, 50).high == 1
    assert estimate(3, 40, 45).low >= 3 / 45
    assert estimate(3, 40, 45).high <= 8 / 45
    for wrong in ((-1, 5, 10), (6, 5, 10), (1, 11, 10)):
        with pytest.raises(ValueError, match="part"):
            estimate(*wrong)


def test_a_larger_part_of_a_small_population_says_more():
    widths = [estimate(2, 40, population).margin for population in (45, 100, 1000, 100_000)]
    assert widths == sorted(widths)


def exact_cover(population: int, bad: int, size: int) -> float:
    """How often the interval holds the true share, over all samples: by the hypergeometric distribution."""
    total = math.comb(population, size)
    cover = 0.0
    for seen in range(max(0, size - (population - bad)), min(size, bad) + 1):
        found = estimate(seen, size, population)
        if found.low - 1e-12 <= bad / population <= found.high + 1e-12:
            cover += math.comb(bad, seen) * math.comb(population - bad, size - seen) / total
    return cover


@pytest.mark.parametrize(("population", "size"), [(60, 20), (300, 80), (3321, 345), (3321, 100)])
def test_the_interval_holds_the_truth_as_often_as_it_says(population, size):
    shares = [share / 100 for share in range(0, 101, 4)]
    covers = [exact_cover(population, round(share * population), size) for share in shares]
    assert sum(covers) / len(covers) >= CONFIDENCE - 0.01
    assert min(covers) >= 0.88  # Wilson's known weak spots near 0 and 1


def test_the_lot_falls_the_same_with_the_same_seed_and_evenly():
    population = list(range(100, 150))
    assert draw(population, 10, seed="a") == draw(population, 10, seed="a") != draw(population, 10, seed="b")
    assert len(set(draw(population, 50, seed="a"))) == 50
    counts = dict.fromkeys(population, 0)
    for seed in random.Random(3).sample(range(10**6), 2000):
        for one in draw(population, 5, seed=str(seed)):
            counts[one] += 1
    assert 130 < min(counts.values()) <= max(counts.values()) < 275  # 200 expected each
