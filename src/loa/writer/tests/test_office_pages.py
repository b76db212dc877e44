"""The DOCX form of each kind looks in LibreOffice as it did when somebody looked at it: pages compared."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as Paper
from docx.shared import Mm, Pt
from PIL import Image

from loa.writer.tests.office_pages import KEPT, are_alike, kept, shown, written

pytestmark = [pytest.mark.slow, pytest.mark.office]
# A letter and a paper with a title: each of the others is laid out like one of them.
SPOILED = ("cong-van", "quyet-dinh")


def _moved_right(paper: Paper) -> None:
    paper.sections[0].left_margin = Mm(35)


def _narrower(paper: Paper) -> None:
    paper.sections[0].right_margin = Mm(25)


def _lower(paper: Paper) -> None:
    paper.sections[0].top_margin = Mm(25)


def _without_header(paper: Paper) -> None:
    header = paper.tables[0]._element
    header.getparent().remove(header)


def _unsigned(paper: Paper) -> None:
    for paragraph in paper.tables[-1].rows[-1].cells[-1].paragraphs:
        for run in paragraph.runs:
            run.text = ""


def _in_small_print(paper: Paper) -> None:
    paper.styles["Normal"].font.size = Pt(8)


SPOILT = (_moved_right, _narrower, _lower, _without_header, _unsigned, _in_small_print)


def changed(data: bytes, change: Callable[[Paper], None]) -> bytes:
    """The file after the change."""
    paper = Document(io.BytesIO(data))
    change(paper)
    paper.save(out := io.BytesIO())
    return out.getvalue()


def drawn_otherwise(page: Image.Image) -> Image.Image:
    """The page as another version may draw it: two dots lower, a hair wider, with softer edges."""
    moved = (0.998, 0, 0, 0, 1, -2)
    return page.transform(page.size, Image.Transform.AFFINE, moved, Image.Resampling.BICUBIC, fillcolor=255)


def test_a_paper_looks_in_libreoffice_as_it_was_kept_and_a_spoilt_one_does_not(tmp_path: Path) -> None:
    papers = written()
    spoilt = {
        f"{name}.{change.__name__}": changed(data, change)
        for name, data in papers.items()
        if name in SPOILED
        for change in SPOILT
    }
    pages = shown(papers | spoilt, tmp_path)
    assert {name for name in pages if are_alike(pages[name], kept(name.partition(".")[0]))} == set(papers)
    assert all(are_alike(drawn_otherwise(pages[name]), kept(name)) for name in papers)
    assert {path.stem for path in KEPT.glob("*.png")} == set(papers)
