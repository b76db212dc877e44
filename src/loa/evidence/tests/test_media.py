"""The kind of bytes is found in them, and what is two things at once is refused."""

import pytest

from loa.evidence.errors import MediaRefused
from loa.evidence.media import DOCX, check_media
from loa.evidence.tests.factories import PDF, make_docx, make_image, make_zip

HTML = b"<html><script>alert(1)</script></html>"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (PDF, "application/pdf"),
        (make_image("PNG"), "image/png"),
        (make_image("JPEG"), "image/jpeg"),
        (make_docx(), DOCX),
        ("Kế hoạch tuyên truyền".encode(), "text/plain"),
        ("Kế hoạch".encode("utf-16"), "text/plain"),
        (b"RIFF\x10\x00\x00\x00WAVEfmt ", "audio/wav"),
        (b"\x00\x00\x00\x18ftypmp42", "video/mp4"),
    ],
)
def test_kind_is_found_in_the_bytes(data, kind):
    assert check_media(data) == kind
    assert check_media(data, declared="application/octet-stream") == kind


@pytest.mark.parametrize(
    "data",
    [
        b"",
        HTML,
        b"  <!DOCTYPE html><p>x",
        b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        b"\x7fELF\x02\x01\x01\x00",
        make_zip("evil.exe"),
        b"MZ\x90\x00\x03",
        b"words\x00and nothing",
    ],
)
def test_what_is_of_no_kind_that_is_taken_is_refused(data):
    with pytest.raises(MediaRefused):
        check_media(data)


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
@pytest.mark.parametrize("second", [HTML, b"<SCRIPT src=x>", b"<?php x", make_zip("a.class")])
def test_image_that_is_something_else_too_is_refused(kind, second):
    image = make_image(kind)
    assert check_media(image)
    with pytest.raises(MediaRefused):
        check_media(image + second)


@pytest.mark.parametrize(
    "data",
    [
        PDF + make_zip("a.class"),
        b"GIF89a/*" + bytes(20) + b"*/=1;alert(1)//",
        b"GIF89a=1;alert(1)//" + bytes(20),
        b"ID3\x03\x00\x00\x00\x00\x00\x00" + make_zip("a.class"),
        make_image("PNG")[:-12] + b"<svg onload=alert(1)>" + make_image("PNG")[-12:],
        b"%PDF-1.4\n<html><body>",
        b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
    ],
    ids=[
        "zip in a PDF",
        "program in a GIF",
        "another",
        "zip in a recording",
        "svg in a PNG",
        "page in a PDF",
        "svg",
    ],
)
def test_polyglot_is_refused_in_words(data):
    with pytest.raises(MediaRefused) as refused:
        check_media(data)
    assert len(str(refused.value)) > 30
    assert check_media(make_image("GIF")) == "image/gif"


def test_markup_at_the_edges_of_a_pdf_is_refused():
    assert check_media(PDF)
    with pytest.raises(MediaRefused):
        check_media(PDF + HTML)
    with pytest.raises(MediaRefused):
        check_media(PDF[:9] + HTML + PDF[9:])


def test_declaration_must_agree_with_the_bytes():
    assert check_media(make_image("PNG"), declared="image/png") == "image/png"
    with pytest.raises(MediaRefused):
        check_media(make_image("PNG"), declared="application/pdf")


def test_declaration_may_be_finer():
    assert check_media(b"# Heading", declared="text/markdown; charset=utf-8") == "text/markdown"


def test_size_is_limited(settings):
    settings.EVIDENCE_MAX_BYTES = len(PDF)
    assert check_media(PDF)
    with pytest.raises(MediaRefused):
        check_media(PDF + b"\n")
