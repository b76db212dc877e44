"""Every kind of paper looks as it did when somebody looked at it: pages compared as pictures."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

from loa.writer.tests.kinds import KINDS
from loa.writer.tests.page_pictures import KEPT, are_alike, keep_difference, kept, pages_of


@pytest.mark.parametrize("kind", KINDS)
def test_its_first_page_and_its_signature_look_as_they_were_kept(kind: str):
    for name, page in pages_of(kind):
        assert (KEPT / f"{name}.png").is_file(), f"no picture of {name}: run `make pages`, and look at it"
        if not are_alike(page, kept(name)):
            pytest.fail(f"{name} looks otherwise: {keep_difference(name, page)} (red: new, blue: missing)")


def test_no_picture_is_left_of_a_page_that_is_no_more():
    assert {path.stem for path in KEPT.glob("*.png")} == {
        name for kind in KINDS for name, _ in pages_of(kind)
    }


def test_a_rule_or_a_word_less_is_another_page_and_a_softer_edge_is_not(
    tmp_path_factory: pytest.TempPathFactory,
):
    ((_, page),) = pages_of("cong-van")
    for box in ((300, 50, 400, 66), (330, 70, 380, 80)):
        other = page.copy()
        ImageDraw.Draw(other).rectangle(box, fill=255)
        assert not are_alike(page, other)
    assert are_alike(page, page.point(lambda grey: grey if grey == 255 else max(0, grey - 12)))
    assert not are_alike(page, page.resize((page.width, page.height + 1), Image.Resampling.BICUBIC))
