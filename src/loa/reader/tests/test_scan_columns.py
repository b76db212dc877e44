"""The last two columns of a scanned page are read each alone where the engine mixed their lines."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

from loa.reader.formats.scan.columns import read_columns
from loa.reader.formats.scan.words import TextLine, Word

DOTS = 200.0
Place = tuple[str, int, int, int]
LEFT: list[Place] = [
    ("Nơi nhận:", 100, 600, 90),
    ("- Như trên;", 100, 630, 120),
    ("- Lưu: VT.", 100, 655, 110),
]
RIGHT: list[Place] = [("TM. HỘI ĐỒNG", 600, 602, 200), ("KT. CHỦ TỊCH", 600, 640, 200), ("PHÓ", 650, 678, 80)]


def line(*places: Place) -> TextLine:
    words = [Word(text, left, top, left + width, top + 20) for text, left, top, width in places]
    return TextLine(words, float(words[-1].bottom), 14.0)


def page(*, stamped: bool = False) -> Image.Image:
    drawn = Image.new("L", (1000, 1000), 255)
    pen = ImageDraw.Draw(drawn)
    for _text, left, top, width in LEFT + RIGHT:
        pen.rectangle((left, top, left + width, top + 20), fill=0)
    if stamped:
        pen.rectangle((180, 640, 700, 660), fill=0)
    return drawn


def mixed() -> list[TextLine]:
    """As the engine gave them: a line of each side, then one of both, of which much is lost."""
    body = line(("Trên đây là kế hoạch./.", 100, 500, 400))
    return [body, line(LEFT[0], RIGHT[0]), line(("l Mà trên;", 100, 632, 110), ("CHỦ", 640, 640, 90))]


def each_alone(part: Image.Image) -> list[TextLine]:
    is_left = part.width == 410
    return [
        line((text, left if is_left else left - 410, top - 590, width))
        for text, left, top, width in (LEFT if is_left else RIGHT)
    ]


def words_of(lines: list[TextLine]) -> list[str]:
    return [word.text for each in lines for word in each.words]


def test_lines_that_ran_across_both_columns_are_read_anew_where_they_stand() -> None:
    seen: list[tuple[int, int]] = []

    def read(part: Image.Image) -> list[TextLine]:
        seen.append(part.size)
        return each_alone(part)

    found = read_columns(page(), mixed(), dots=DOTS, read=read)
    assert words_of(found)[1:] == [text for text, *_where in LEFT + RIGHT]
    assert [size[0] for size in seen] == [410, 590]
    assert [word.top for each in found[1:] for word in each.words] == [top for _, _, top, _ in LEFT + RIGHT]


@pytest.mark.parametrize("case", ["no recipients", "no gutter", "nothing across", "less is read"])
def test_else_the_lines_stay_as_they_were(case: str) -> None:
    lines = mixed()
    if case == "no recipients":
        lines = lines[:1] + lines[2:]
    if case == "nothing across":
        lines = [*lines[:2], line(LEFT[1]), line(RIGHT[1])]
    read = (lambda _part: []) if case == "less is read" else each_alone
    found = read_columns(page(stamped=case == "no gutter"), lines, dots=DOTS, read=read)
    assert found == lines
