"""A foreign file gives a whole reading or a refusal, and a page gives a picture or none."""

import io

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from loa.fetching import foreign
from loa.fetching.child import ChildFailed, Ended
from loa.fetching.foreign import NotDrawn, read_in_child, render_page
from loa.reader.errors import ReadingRefused


def make_pdf(pages=2):
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=(300, 400))
    for _ in range(pages):
        canvas.drawString(50, 200, "Trang")
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def answering(monkeypatch, ended):
    def run(*_args, **_options):
        if isinstance(ended, Exception):
            raise ended
        return ended

    monkeypatch.setattr(foreign, "run_child", run)


@pytest.mark.parametrize(
    ("ended", "key"),
    [
        (Ended(3, b'{"refused": "encrypted"}', ""), "encrypted"),
        (Ended(3, b'{"refused": "never heard of"}', ""), "failed"),
        (Ended(0, b"", ""), "failed"),
        (Ended(0, b"{}", ""), "failed"),
        (Ended(0, b'{"text": "ha', ""), "failed"),
        (Ended(0, b"[]", ""), "failed"),
        (ChildFailed("time", "920 s"), "time"),
        (ChildFailed("memory", "1024 MiB"), "memory"),
        (ChildFailed("output"), "failed"),
        (ChildFailed("crash", "1"), "failed"),
        (ChildFailed("crash", "134", signal=6), "memory"),
    ],
)
def test_whatever_is_no_whole_reading_is_a_refusal(monkeypatch, ended, key):
    answering(monkeypatch, ended)
    with pytest.raises(ReadingRefused) as caught:
        read_in_child(b"x", "kế hoạch.pdf")
    assert (caught.value.key, caught.value.name) == (key, "kế hoạch.pdf")
    assert "kế hoạch.pdf" in caught.value.sentence("vi")


def test_whole_reading_is_given(monkeypatch):
    answering(monkeypatch, Ended(0, b'{"text": "x"}', ""))
    assert read_in_child(b"x", "a.txt") == {"text": "x"}


def test_page_of_a_pdf_is_drawn_to_the_width():
    with Image.open(io.BytesIO(render_page(make_pdf(), 2, width=600))) as image:
        assert (image.format, image.size) == ("PNG", (600, 800))


def test_page_of_an_image_is_drawn_to_the_width():
    made = io.BytesIO()
    frames = [Image.new("L", (200, 100), shade) for shade in (0, 255)]
    frames[0].save(made, "TIFF", save_all=True, append_images=frames[1:])
    with Image.open(io.BytesIO(render_page(made.getvalue(), 2, width=100))) as image:
        assert (image.size, image.getpixel((0, 0))) == ((100, 50), (255, 255, 255))


@pytest.mark.parametrize(
    ("data", "page", "width"),
    [
        (make_pdf(), 3, 600),
        (make_pdf(), 0, 600),
        (make_pdf(), 1, 100_000),
        (b"%PDF-1.4 broken", 1, 600),
        (b"no picture", 1, 600),
        (b"", 1, 600),
    ],
)
def test_what_cannot_be_drawn_is_no_picture(data, page, width):
    with pytest.raises(NotDrawn):
        render_page(data, page, width=width)


PLAN = "ỦY BAN NHÂN DÂN TỈNH BÌNH SƠN\nSố: 12/KH-UBND\n\nKẾ HOẠCH\nTuyên truyền\n\nSở Y tế chủ trì.\n"


@pytest.mark.parametrize("mode", ["auto", "off"])
def test_real_file_is_read_in_the_child(settings, mode):
    settings.FETCHING_JAIL = mode
    found = read_in_child(PLAN.encode(), "-kế hoạch.txt", units="name,aliases\nSở Y tế,SYT\n")
    assert "chủ trì" in found["text"]


def test_real_refusal_names_its_reason():
    with pytest.raises(ReadingRefused) as caught:
        read_in_child(b"%PDF-1.7 broken", "a.pdf")
    assert caught.value.key == "broken"


def test_pages_are_counted_while_they_are_read():
    heard = []
    read_in_child(make_pdf(3), "a.pdf", on_progress=lambda *count: heard.append(count))
    assert heard == [(0, 3), (1, 3), (2, 3)]
