"""Files made in code for tests of the formats: DOCX parts, PDF pages, pictures of pages."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
FONTS = (("FreeSerif.ttf", "FreeSerifBold.ttf"), ("DejaVuSerif.ttf", "DejaVuSerif-Bold.ttf"))
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PARTS = ("styles", "numbering", "footnotes", "endnotes", "header", "footer")


def zipped(parts: dict[str, str | bytes]) -> bytes:
    """A zip file of these parts."""
    with zipfile.ZipFile(out := io.BytesIO(), "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """A DOCX with this body; `parts` are the inner XML of styles, numbering, footnotes, header …"""
    names = {"styles": "styles", "numbering": "numbering", "header": "hdr", "footer": "ftr"}
    files: dict[str, str | bytes] = {"[Content_Types].xml": "<Types/>"}
    links = ""
    for number, name in enumerate(part for part in _PARTS if part in parts):
        root = names.get(name, name)
        files[f"word/{name}.xml"] = f'<w:{root} xmlns:w="{W}">{parts[name]}</w:{root}>'
        links += f'<Relationship Id="r{number}" Type="{_RELATION}/{name}" Target="{name}.xml"/>'
    files["word/_rels/document.xml.rels"] = f"<Relationships>{links}</Relationships>"
    spaces = f'xmlns:w="{W}" xmlns:mc="urn:mc" xmlns:wps="urn:wps" xmlns:v="urn:v"'
    files["word/document.xml"] = f"<w:document {spaces}><w:body>{body}</w:body></w:document>"
    return zipped(files)


def paragraph(text: str, properties: str = "", run: str = "") -> str:
    """A paragraph of one run."""
    words = f'<w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'
    return f"<w:p><w:pPr>{properties}</w:pPr>{words}</w:p>"


def numbered(text: str, number: int, level: int = 0) -> str:
    """A paragraph in a list."""
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def font_path(*, bold: bool = False) -> str:
    """A font of this machine with Vietnamese letters; without one the test is skipped."""
    for names in FONTS:
        try:
            return str(ImageFont.truetype(names[bold]).path)
        except OSError:
            continue
    pytest.skip("needs a font with Vietnamese letters: apt-get install fonts-freefont-ttf")


class PdfPages:
    """A PDF drawn line by line, in points from the top left."""

    def __init__(self) -> None:
        registerFont(TTFont("plain", font_path()))
        registerFont(TTFont("heavy", font_path(bold=True)))
        self.out = io.BytesIO()
        self.canvas = Canvas(self.out, pagesize=A4, invariant=1)

    def write(self, x: float, y: float, text: str, *, size: float = 13, bold: bool = False) -> PdfPages:
        self.canvas.setFont("heavy" if bold else "plain", size)
        self.canvas.drawString(x, A4[1] - y, text)
        return self

    def rule(self, x: float, y: float, to_x: float, to_y: float) -> PdfPages:
        self.canvas.line(x, A4[1] - y, to_x, A4[1] - to_y)
        return self

    def grid(self, xs: list[float], ys: list[float]) -> PdfPages:
        for x in xs:
            self.rule(x, ys[0], x, ys[-1])
        for y in ys:
            self.rule(xs[0], y, xs[-1], y)
        return self

    def turn(self) -> PdfPages:
        self.canvas.showPage()
        return self

    def data(self) -> bytes:
        self.canvas.showPage()
        self.canvas.save()
        return self.out.getvalue()


def rotated(data: bytes, degrees: int) -> bytes:
    """The PDF with its pages turned."""
    with pikepdf.open(io.BytesIO(data)) as document:
        for page in document.pages:
            page.rotate(degrees, relative=False)
        document.save(out := io.BytesIO())
    return out.getvalue()


def picture(lines: list[str], *, form: str = "PNG") -> bytes:
    """A white page at 200 dpi with these lines, as an image file."""
    page = Image.new("L", (1654, 2339), 255)
    draw = ImageDraw.Draw(page)
    font = ImageFont.truetype(Path(font_path()), 36)
    for number, line in enumerate(lines):
        draw.text((240, 200 + 56 * number), line, fill=0, font=font)
    page.save(out := io.BytesIO(), form, dpi=(200, 200))
    return out.getvalue()
