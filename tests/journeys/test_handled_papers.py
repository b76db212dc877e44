"""What offices do with a paper leaves its facts in it: metadata stripped, saved again, printed and scanned.

All real papers and examples in all ways: `python -m tests.journeys.handled_papers`. Here every paper goes the
ways that take no time, and one of the short ones is scanned, another each day.
"""

from __future__ import annotations

import io
import zipfile
from datetime import date
from pathlib import Path
from statistics import mean

import docx
import pypdfium2
import pytest

from loa.reader.pipeline import read
from loa.writer.tests.factories import facts
from loa.writer.writing import write
from tests.journeys.handled_papers import (
    SCAN,
    TEXT,
    WAYS,
    Papers,
    examples,
    figures_of,
    generated,
    gold,
    nameless,
    scanned,
    stripped,
)

FEW_PAGES = 4  # of a paper that is scanned here
WORST, WORST_SCAN = 0.95, 0.85
SCANNED = {
    "scan": ("paper-2000", "paper-2001", "paper-2002", "paper-2003"),
    "worn-scan": ("paper-2007", "paper-2008", "paper-2010"),
}
SETS = {"examples": examples(), "real": gold()}


def short_papers() -> list[tuple[str, str]]:
    """The papers of few pages in the order of their files, each with its set."""
    return [
        (kind, name)
        for kind, papers in SETS.items()
        for name in sorted(papers)
        if len(pypdfium2.PdfDocument(write(papers[name], "pdf"))) <= FEW_PAGES
    ]


@pytest.mark.slow
@pytest.mark.office
@pytest.mark.timeout(120)
@pytest.mark.parametrize("way", ["stripped", "saved-again"])
@pytest.mark.parametrize("kind", SETS)
def test_every_paper_keeps_its_facts_without_metadata_and_saved_again(kind: str, way: str):
    if not (papers := SETS[kind]):
        pytest.skip("LOA_GOLD_DIR names no folder of documents")
    figures = figures_of(WAYS[way][0], papers, real=kind == "real", checked=False)
    print(f"{way} {kind}: mean {mean(figures.values()):.3f} worst {min(figures.values()):.3f}")
    assert mean(figures.values()) >= TEXT


@pytest.mark.slow
@pytest.mark.timeout(120)
@pytest.mark.parametrize(
    "way", ["stripped", pytest.param("saved-again", marks=pytest.mark.office), "nameless-pdf"]
)
def test_generated_papers_keep_their_facts_without_metadata_and_saved_again(way: str):
    figures = figures_of(WAYS[way][0], generated(), real=False)
    print(f"{way} generated: mean {mean(figures.values()):.3f} worst {min(figures.values()):.3f}")
    assert mean(figures.values()) >= TEXT
    assert min(figures.values()) >= WORST


@pytest.mark.slow
@pytest.mark.ocr
@pytest.mark.timeout(120)
@pytest.mark.parametrize(("way", "names"), SCANNED.items())
def test_generated_papers_keep_their_facts_as_a_scan(way: str, names: tuple[str, ...]):
    papers = generated()
    figures = figures_of(WAYS[way][0], {name: papers[name] for name in names}, real=False)
    print(f"{way} generated: mean {mean(figures.values()):.3f} worst {min(figures.values()):.3f}")
    assert mean(figures.values()) >= SCAN
    assert min(figures.values()) >= WORST_SCAN


def test_a_paper_that_lost_something_on_its_way_is_seen():
    """Each way is measured by what comes out of it, not by what went in."""
    papers = dict(list(generated().items())[:2])

    def exchanged(files: dict[str, bytes], _folder: Path) -> dict[str, bytes]:
        return dict(zip(files, reversed(files.values()), strict=True))

    def cut(files: dict[str, bytes], _folder: Path) -> dict[str, bytes]:
        return {name: without_last_pages(data) for name, data in files.items()}

    assert max(figures_of(exchanged, papers, real=False, checked=False).values()) < TEXT
    assert max(figures_of(cut, papers, real=False, checked=False).values()) < TEXT


def without_last_pages(data: bytes) -> bytes:
    """The DOCX without the last third of its paragraphs and tables."""
    paper = docx.Document(io.BytesIO(data))
    body = [each for each in paper.element.body if not each.tag.endswith("sectPr")]
    for each in body[len(body) * 2 // 3 :]:
        paper.element.body.remove(each)
    paper.save(out := io.BytesIO())
    return out.getvalue()


@pytest.mark.slow
@pytest.mark.ocr
@pytest.mark.timeout(120)
def test_the_paper_of_the_day_keeps_its_facts_as_a_scan():
    """Clean on even days, askew and specked on odd ones."""
    today = date.today().toordinal()
    papers = short_papers()
    kind, name = papers[today // 2 % len(papers)]
    way = ("scan", "worn-scan")[today % 2]
    one: Papers = {name: SETS[kind][name]}
    figures = figures_of(WAYS[way][0], one, real=kind == "real", checked=True)
    print(f"{way} {kind} {name}: {figures[name]:.3f}")
    assert figures[name] >= SCAN


def test_what_is_stripped_is_spoken_of_nowhere():
    with zipfile.ZipFile(io.BytesIO(stripped(write(facts(), "docx")))) as parts:
        named = parts.namelist()
        assert "word/document.xml" in named
        assert not any("docProps" in name or b"docProps" in parts.read(name) for name in named)


def test_a_nameless_pdf_tells_its_facts_and_nothing_of_itself():
    paper = write(facts(), "pdf")
    bare = nameless(paper)
    assert b"/Info" in paper
    assert b"xmpmeta" in paper
    assert not any(sign in bare for sign in (b"/Info", b"/Metadata", b"xmpmeta"))
    assert read(bare, name="a.pdf").facts == read(paper, name="a.pdf").facts


def test_a_worn_scan_is_another_picture_of_the_same_page():
    paper = write(facts(), "pdf")
    clean, worn, again = scanned(paper), scanned(paper, noise="a"), scanned(paper, noise="a")
    assert worn == again != clean
    pages = [pypdfium2.PdfDocument(data) for data in (paper, clean, worn)]
    assert len({len(each) for each in pages}) == 1
    assert [page[0].get_textpage().get_text_range() for page in pages[1:]] == ["", ""]
