"""`python -m benchmark.photos [--scenes 120] [--strangers 2500]`: how surely a photo is known again.

Each scene of a village yard is changed as photos are on their way, and looked for again; then all pairs of
different scenes are held against each other. Both fingerprints have to be near, as on the wall of photos.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from itertools import combinations

from PIL import Image, ImageDraw, ImageEnhance, ImageFont

from loa.assignments.looks import NEAR_EDGES, NEAR_WAVES, differing, fingerprints
from loa.assignments.tests.scenes import ON_ITS_WAY, scene

Prints = tuple[int, int]
Change = Callable[[Image.Image], Image.Image]


def _stamped(picture: Image.Image) -> Image.Image:
    """Day and place in white letters over the lower left corner, as cameras write them."""
    said, font = picture.copy(), ImageFont.load_default(picture.height // 25)
    words = "23/11/2026 08:15\nUBND xa Suoi 1"
    ImageDraw.Draw(said).text((10, int(picture.height * 0.9)), words, fill=(255, 255, 255), font=font)
    return said


def _covered(picture: Image.Image) -> Image.Image:
    """A white box over the lower right corner, a third of the width and a twelfth of the height."""
    said, (wide, high) = picture.copy(), picture.size
    ImageDraw.Draw(said).rectangle((int(wide * 0.65), int(high * 0.92), wide, high), fill=(255, 255, 255))
    return said


def _cropped(share: float, *, left_alone: bool = False) -> Change:
    def change(picture: Image.Image) -> Image.Image:
        wide, high = picture.size
        if left_alone:
            return picture.crop((int(wide * share), 0, wide, high))
        across, down = int(wide * share / 2), int(high * share / 2)
        return picture.crop((across, down, wide - across, high - down))

    return change


CHANGES: dict[str, Change] = {
    **ON_ITS_WAY,
    "320 points wide": lambda picture: picture.resize((320, picture.height * 320 // picture.width)),
    "more contrast": lambda picture: ImageEnhance.Contrast(picture).enhance(1.25),
    "letters over a corner": _stamped,
    "a white box over a corner": _covered,
    "5 % off the left edge": _cropped(0.05, left_alone=True),
    "cropped by 10 %": _cropped(0.10),
}


def prints_of(picture: Image.Image) -> Prints:
    """Both fingerprints of a picture on which something is to be seen."""
    edges, waves = fingerprints(picture)
    if edges is None or waves is None:
        raise ValueError("a scene without features")
    return edges, waves


def near(one: Prints, other: Prints) -> bool:
    """Whether the wall would call them nearly the same."""
    return differing(one[0], other[0]) <= NEAR_EDGES and differing(one[1], other[1]) <= NEAR_WAVES


def found_again(scenes: int) -> dict[str, float]:
    """By change: the share of scenes that are known again after it."""
    counts = dict.fromkeys(CHANGES, 0)
    for seed in range(scenes):
        picture = scene(seed)
        own = prints_of(picture)
        for name, change in CHANGES.items():
            counts[name] += near(own, prints_of(change(picture)))
    return {name: count / scenes for name, count in counts.items()}


def mistaken(strangers: int) -> tuple[int, int]:
    """How many pairs of different scenes there are, and how many are taken for the same."""
    seen: Sequence[Prints] = [prints_of(scene(seed)) for seed in range(strangers)]
    pairs = strangers * (strangers - 1) // 2
    return pairs, sum(near(one, other) for one, other in combinations(seen, 2))


def main() -> int:
    """Prints a line for each change, and one for the strangers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scenes", type=int, default=120)
    parser.add_argument("--strangers", type=int, default=2500)
    asked = parser.parse_args()
    for name, share in found_again(asked.scenes).items():
        print(f"{name:<26} {share:>6.1%} of {asked.scenes}")
    pairs, wrong = mistaken(asked.strangers)
    print(f"{'different scenes':<26} {wrong} of {pairs:,} pairs taken for the same")
    return 0


if __name__ == "__main__":
    sys.exit(main())
