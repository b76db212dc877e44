"""Limits of a reading: every bound that protects the machine from a file, in one place."""

from __future__ import annotations

from dataclasses import dataclass

MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one reading; reaching one refuses the file and never cuts it short."""

    file_bytes: int = 20 * MEBIBYTE
    line_characters: int = MEBIBYTE
    text_characters: int = 3_000_000  # 300 pages of 10,000
    pages: int = 300
    seconds_a_page: float = 20.0
    seconds_to_start: float = 20.0
    seconds_in_all: float = 900.0
    memory_bytes: int = 1024 * MEBIBYTE
    docx_entries: int = 2_000
    docx_inflated_bytes: int = 200 * MEBIBYTE
    docx_part_bytes: int = 60 * MEBIBYTE
    docx_ratio: int = 200
    image_pixels: int = 60_000_000
    scan_dpi: int = 200


DEFAULT = Limits()
