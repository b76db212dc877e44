"""Files that nobody should take, made here; each for the kind of file that its door asks for."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from loa.evidence.tests.clam import EICAR
from loa.evidence.tests.factories import make_image
from loa.evidence.tests.test_logs import CSV
from loa.evidence.tests.test_statements import make_pdf

LIMIT = 1024 * 1024
UNPACKED = 130 * 1024 * 1024
HTML = b"<html><script>alert(1)</script></html>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
PLAN = "KẾ HOẠCH\nTuyên truyền phòng cháy năm 2026\n".encode()
File = tuple[str, bytes]


@cache
def photo() -> bytes:
    """A small picture."""
    return make_image("PNG")


@cache
def signed() -> bytes:
    """A signed PDF."""
    return make_pdf()


GOOD: dict[str, Callable[[], File]] = {
    "file": lambda: ("bien-ban.txt", b"Bien ban\n"),
    "paper": lambda: ("ke-hoach.txt", PLAN),
    "photo": lambda: ("anh.png", photo()),
    "slip": lambda: ("phieu.png", photo()),  # kept under a name of ours
    "log": lambda: ("so-phat.csv", CSV),
    "signed": lambda: ("xac-nhan.pdf", signed()),
}


def too_long(wants: str) -> File:
    """The right kind, and more of it than is taken."""
    name, data = GOOD[wants]()
    return name, data + b"\n" * (LIMIT + 1)


def with_virus(wants: str) -> File:
    """The right kind, with the test virus where that kind has room for words."""
    name, data = GOOD[wants]()
    if wants in ("photo", "slip"):
        words = b"tEXt" + b"Comment\0" + EICAR
        piece = struct.pack(">I", len(words) - 4) + words + struct.pack(">I", zlib.crc32(words))
        return name, data[:33] + piece + data[33:]
    if wants == "log":
        return name, data.replace("Khẩu hiệu".encode(), EICAR)
    return name, data + EICAR


@cache
def bomb(folder: str, part: str) -> bytes:
    """An office file of a few hundred kilobytes that unpacks to more than anybody opens."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open(f"{folder}/{part}", "w", force_zip64=True) as entry:
            for _ in range(UNPACKED // LIMIT):
                entry.write(b" " * LIMIT)
    return made.getvalue()


@dataclass(frozen=True)
class Hostile:
    """A kind of file, what a refusal says of it, and at which doors it is harmless and taken."""

    make: Callable[[str], File]
    said: str
    taken: frozenset[str] = frozenset()


def _named(name: str, said: str, taken: frozenset[str]) -> Hostile:
    """A harmless file under a name that is not."""
    return Hostile(lambda wants: (name + GOOD[wants]()[0][-4:], GOOD[wants]()[1]), said, taken)


RENAMED, FILES = frozenset({"paper", "slip"}), frozenset({"file"})
KINDS: dict[str, Hostile] = {
    "over the limit": Hostile(too_long, "lớn hơn 1 MB"),
    "no bytes": Hostile(lambda wants: (GOOD[wants]()[0], b""), "rỗng"),
    "page in a picture": Hostile(
        lambda _wants: ("anh.png", photo() + HTML), "mang hai định dạng|không có chữ nào đọc được"
    ),
    "drawing with a script": Hostile(lambda _wants: ("hinh.svg", SVG), "Không nhận ra loại tệp"),
    # Kept as a file nobody opens it, and it leaves as a file.
    "bomb as a document": Hostile(
        lambda _wants: ("ke-hoach.docx", bomb("word", "document.xml")),
        "vượt giới hạn an toàn|không phải là (?:ảnh|CSV|tệp PDF)", FILES,
    ),
    "bomb as a workbook": Hostile(
        lambda _wants: ("so-phat.xlsx", bomb("xl", "worksheets/sheet1.xml")),
        "không nhận ra loại tệp|Không đọc được bảng tính|không phải là (?:ảnh|tệp PDF)", FILES,
    ),
    # The browser of whoever downloads a paper makes its name one that fits there.
    "name of 300 signs": _named("ă" * 300, "dài quá 200 ký tự", RENAMED),
    "name of a device": _named("CON", "Windows không lưu được", RENAMED),
}  # fmt: skip
# How a name begins that a program sent and no person typed → what a refusal says of it.
ELSEWHERE, HIDDEN, NAMELESS = "dẫn sang thư mục khác", "ký tự ẩn", "không có tên"
TRICKS: dict[str, tuple[str, str]] = {
    "path up": ("../../../etc/passwd", ELSEWHERE),
    "path up of the other system": ("..\\..\\tin", ELSEWHERE),
    "path of this system": ("/etc/cron.d/tin", ELSEWHERE),
    "path of the other system": ("C:\\fakepath\\tin", ELSEWHERE),
    "drive": ("C:tin", ELSEWHERE),
    "share": ("\\\\may-chu\\chung\\tin", ELSEWHERE),
    "folder": ("thu-muc/tin", ELSEWHERE),
    "path written as of a page": ("..&#47;..&#x2f;tin", ELSEWHERE),
    "no sign": ("a\0b", HIDDEN),
    "control sign": ("tin\x1b[2J", HIDDEN),
    "tab": ("tin\t", HIDDEN),
    "turned round": ("anh\u202egnp.exe", HIDDEN),
    "isolated": ("anh\u2066gnp.exe", HIDDEN),
    "line apart": ("tin\u2028", HIDDEN),
}
# Whole names of which the framework leaves nothing: the field would count as left empty.
NO_NAMES: dict[str, tuple[str, str]] = {
    "one dot": (".", NAMELESS),
    "two dots": ("..", NAMELESS),
    "dots and a path": ("../..", ELSEWHERE),
    "path that ends": ("thu-muc/", ELSEWHERE),
    "only a control sign": ("\x01", HIDDEN),
}
