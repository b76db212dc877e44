"""Bad files: one sentence with the name, what is wrong and what to do; never a crash."""

from __future__ import annotations

import io

import pikepdf
import pytest
from PIL import Image

from loa.reader.errors import SENTENCES, ReadingRefused
from loa.reader.formats.opening import open_source
from loa.reader.limits import MEBIBYTE, Limits
from loa.reader.pipeline import load, read
from loa.reader.tests.files import PdfPages, W, docx, paragraph, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def refusal(data: bytes, name: str, limits: Limits | None = None) -> str:
    with pytest.raises(ReadingRefused) as refused:
        open_source(data, name, limits or Limits())
    sentences = {refused.value.sentence("vi"), refused.value.sentence("en")}
    assert len(sentences) == 2
    assert all(each.startswith(f"{name}: ") and each.endswith(".") and "{" not in each for each in sentences)
    return refused.value.key


def pdf(pages: int = 1) -> bytes:
    drawn = PdfPages()
    for number in range(pages):
        drawn.write(85, 100, f"KẾ HOẠCH {number}")
        if number < pages - 1:
            drawn.turn()
    return drawn.data()


def locked() -> bytes:
    with pikepdf.open(io.BytesIO(pdf())) as document:
        document.save(out := io.BytesIO(), encryption=pikepdf.Encryption(user="x", owner="y"))
    return out.getvalue()


def empty_pdf() -> bytes:
    with pikepdf.new() as document:
        document.add_blank_page()
        document.save(out := io.BytesIO())
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "key"),
    [
        (b"", "a.pdf", "empty"),
        (b" \n\t\r\n", "a.txt", "empty"),
        (b"xin ch\xc3\xa0o", "a.pdf", "wrong-type"),
        (b"%PDF-1.7\nrubbish", "a.pdf", "broken"),
        (b"%PDF-1.7\nrubbish", "a.docx", "wrong-type"),
        (b"PK\x03\x04rubbish", "a.docx", "broken"),
        (b"\x89PNG\r\n\x1a\nrubbish", "a.png", "broken"),
        (b"GIF89a" + bytes(40), "a.gif", "unknown-type"),
        (b"\x7fELF" + bytes(40), "a", "unknown-type"),
        (OLE, "a.doc", "legacy-doc"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "a.docx", "encrypted"),
        (b"a\0b", "a.txt", "binary"),
        (b"\xed\xa0\x80", "a.txt", "encoding"),
        (b"-----\n\n=====\n", "a.txt", "no-text"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_sentence(data: bytes, name: str, key: str) -> None:
    assert refusal(data, name) == key


def test_bad_pdfs_are_refused() -> None:
    assert refusal(locked(), "khoa.pdf") == "encrypted"
    assert refusal(pdf()[:200], "cut.pdf") == "broken"
    assert refusal(empty_pdf(), "trang.pdf") == "no-text"
    assert refusal(pdf(3), "dai.pdf", Limits(pages=2)) == "page-count"


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (f'<w:document xmlns:w="{W}">' + " " * 12 * MEBIBYTE, "zip-bomb"),
        (f'<!DOCTYPE x [<!ENTITY a "b">]><w:document xmlns:w="{W}"/>', "unsafe-xml"),
        ("no xml", "broken"),
        (f'<w:document xmlns:w="{W}"/>', "broken"),
    ],
)
def test_bad_docx_parts_are_refused(content: str, key: str) -> None:
    assert refusal(zipped({"word/document.xml": content}), "a.docx") == key


def test_a_docx_of_too_many_parts_is_refused() -> None:
    parts: dict[str, str | bytes] = {f"word/{number}.xml": "<a/>" for number in range(30)}
    parts["word/document.xml"] = "<a/>"
    assert refusal(zipped(parts), "a.docx", Limits(docx_entries=20)) == "zip-bomb"
    assert refusal(zipped(parts), "a.docx", Limits(docx_inflated_bytes=50)) == "zip-bomb"


def test_limits_of_size_are_kept() -> None:
    assert refusal(b"a" * 100, "a.txt", Limits(file_bytes=99)) == "file-size"
    assert refusal(b"a" * 100, "a.txt", Limits(line_characters=99)) == "line-size"
    assert refusal(b"a\n" * 100, "a.txt", Limits(text_characters=99)) == "text-size"
    assert refusal(docx(paragraph("a" * 100)), "a.docx", Limits(line_characters=99)) == "line-size"
    Image.new("1", (3000, 3000)).save(out := io.BytesIO(), "PNG")
    assert refusal(out.getvalue(), "a.png", Limits(image_pixels=1_000_000)) == "image-size"


def test_a_document_of_a_known_type_of_which_nothing_is_read_is_a_failure() -> None:
    with pytest.raises(ReadingRefused) as refused:
        read("KẾ HOẠCH\n".encode(), name="a.txt")
    assert refused.value.key == "no-facts"


def test_a_text_that_is_no_document_gives_a_nearly_empty_reading() -> None:
    reading = read("Ngày xưa có một cô bé quàng khăn đỏ. Cô đi thăm bà.\n".encode(), name="truyen.txt")
    assert reading.facts.header.doc_type is None
    assert reading.facts.duties == ()
    assert reading.text.startswith("Ngày xưa")


def test_missing_and_unreadable_paths_are_refused(tmp_path) -> None:  # type: ignore[no-untyped-def]
    for path, key in ((tmp_path / "khong-co.txt", "missing"), (tmp_path, "unreadable")):
        with pytest.raises(ReadingRefused) as refused:
            load(path)
        assert refused.value.key == key


def test_every_refusal_is_worded_in_both_languages() -> None:
    for languages in SENTENCES.values():
        assert languages["vi"] != languages["en"]
        assert all(part.strip() for parts in languages.values() for part in parts)


def test_a_name_with_line_feeds_and_controls_leaves_a_sentence_on_one_line() -> None:
    refused = ReadingRefused("empty", name="a\nb\x1b[31m\u202ec.txt")
    assert refused.sentence("en") == "a b [31m c.txt: the file is empty; choose a file that has content."
