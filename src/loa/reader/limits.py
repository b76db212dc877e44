"""Limits of a reading: every bound that protects the machine from a file, in one place."""

from __future__ import annotations

import math
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from loa.reader.errors import SettingWrong

MEBIBYTE = 1024 * 1024
PREFIX = "LOA_READ_"  # LOA_READ_PAGES sets `pages`
LEAST = {"memory_bytes": 256 * MEBIBYTE, "scan_dpi": 70}  # below these no reading can succeed


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


def limits_of(environment: Mapping[str, str]) -> Limits:
    """The limits with those of the LOA_READ_* variables in their places; raises SettingWrong."""
    usual = asdict(Limits())
    chosen = dict(usual)
    for name, words in environment.items():
        if name.startswith(PREFIX):
            key = name.removeprefix(PREFIX).lower()
            if key not in usual:
                known = ", ".join(PREFIX + each.upper() for each in usual)
                raise SettingWrong(
                    f"{name} is no setting; the limits of a reading are {known}.",
                    vi=f"{name} không phải là thiết lập; các giới hạn khi đọc là {known}.",
                )
            chosen[key] = _value(name, words.strip(), usual=usual[key], least=LEAST.get(key, 0))
    return Limits(**chosen)


def _value(name: str, words: str, *, usual: float, least: int) -> float:
    """The number that a variable holds, whole where the limit is."""
    whole = isinstance(usual, int)
    try:
        value = int(words) if whole else float(words)
    except ValueError:
        value = math.nan
    if not (0 < value < math.inf and value >= least):
        raise _wrong(name, words, usual=usual, least=least)
    return value


def _wrong(name: str, words: str, *, usual: float, least: int) -> SettingWrong:
    whole = isinstance(usual, int)
    kind, kind_vi = ("a whole number", "một số nguyên") if whole else ("a number", "một số")
    bound, bound_vi = (f"of at least {least}", f"từ {least} trở lên") if least else ("above 0", "lớn hơn 0")
    return SettingWrong(
        f"{name}={words} is no limit; give {kind} {bound}, for example {name}={usual}.",
        vi=f"{name}={words} không phải là giới hạn; hãy ghi {kind_vi} {bound_vi}, ví dụ {name}={usual}.",
    )


DEFAULT = limits_of(os.environ)
