"""The zip of a DOCX opened safely: bounded sizes, XML without document types or entities."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from functools import lru_cache

from lxml import etree

from loa.reader.errors import ReadingRefused
from loa.reader.limits import MEBIBYTE, Limits

Element = etree._Element

_OFFICE = "/officeDocument"
_DECLARATIONS = tuple(
    mark.encode(encoding)
    for mark in ("<!DOCTYPE", "<!ENTITY")
    for encoding in ("ascii", "utf-16-le", "utf-16-be")
)


@lru_cache(maxsize=4096)
def local(tag: str) -> str:
    """A tag's name without its namespace; Word has two for each name (transitional and strict)."""
    return tag.rpartition("}")[2]


def name_of(element: Element) -> str:
    """The name of an element; comments and processing instructions have none."""
    return local(element.tag) if isinstance(element.tag, str) else ""


def attribute(element: Element | None, name: str) -> str | None:
    """The attribute of that name, whatever its namespace."""
    if element is None:
        return None
    for key, value in element.items():
        if local(str(key)) == name:
            return str(value)
    return None


def child(element: Element | None, name: str) -> Element | None:
    """The first child of that name."""
    if element is None:
        return None
    return next((node for node in element if name_of(node) == name), None)


def children(element: Element | None, name: str) -> list[Element]:
    """All children of that name."""
    return [] if element is None else [node for node in element if name_of(node) == name]


class Package:
    """The parts of one DOCX; refuses archives that inflate beyond the limits."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self.limits = limits
        try:
            self.archive = zipfile.ZipFile(io.BytesIO(data))
            self.entries = {info.filename.lstrip("/"): info for info in self.archive.infolist()}
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise ReadingRefused("broken", detail="DOCX") from error
        self._guard(list(self.entries.values()))
        self.main = self._find_main()

    def _guard(self, entries: list[zipfile.ZipInfo]) -> None:
        limits = self.limits
        if any(info.flag_bits & 1 for info in entries):
            raise ReadingRefused("encrypted")
        if len(self.archive.infolist()) > limits.docx_entries:
            raise ReadingRefused("zip-bomb")
        inflated = sum(info.file_size for info in entries)
        if inflated > limits.docx_inflated_bytes:
            raise ReadingRefused("zip-bomb")
        for info in entries:
            ratio = info.file_size / max(1, info.compress_size)
            if info.file_size > MEBIBYTE and ratio > limits.docx_ratio:
                raise ReadingRefused("zip-bomb")

    def _find_main(self) -> str:
        for target in self.targets("", _OFFICE):
            if target in self.entries:
                return target
        if "word/document.xml" in self.entries:
            return "word/document.xml"
        raise ReadingRefused("broken", detail="DOCX")

    def xml(self, part: str) -> Element | None:
        """The root of a part; None where the package has no such part."""
        info = self.entries.get(part)
        if info is None:
            return None
        data = self._inflate(info)
        if any(mark in data for mark in _DECLARATIONS):
            raise ReadingRefused("unsafe-xml")
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True
        )
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise ReadingRefused("broken", detail="DOCX") from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise ReadingRefused("unsafe-xml")
        return root

    def bytes_of(self, part: str) -> bytes | None:
        """What a part holds; None where the package has no such part."""
        info = self.entries.get(part)
        return self._inflate(info) if info else None

    def _inflate(self, info: zipfile.ZipInfo) -> bytes:
        limit = self.limits.docx_part_bytes
        try:
            with self.archive.open(info) as file:
                data = file.read(limit + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            NotImplementedError,
            RuntimeError,
        ) as error:
            raise ReadingRefused("broken", detail="DOCX") from error
        if len(data) > limit:
            raise ReadingRefused("zip-bomb")
        return data

    def relations(self, part: str) -> list[tuple[str, str, str]]:
        """Id, type and target of each inner relation of a part ("" for the whole package)."""
        folder, name = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        if root is None:
            return []
        found = []
        for node in children(root, "Relationship"):
            if node.get("TargetMode") == "External":
                continue
            target = node.get("Target") or ""
            path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")
            found.append((node.get("Id") or "", node.get("Type") or "", path.lstrip("/")))
        return found

    def targets(self, part: str, kind: str) -> list[str]:
        """Targets of a part's relations whose type ends so."""
        return [target for _, kind_of, target in self.relations(part) if kind_of.endswith(kind)]
