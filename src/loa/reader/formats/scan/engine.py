"""Tesseract, where it is installed with the Vietnamese data; one sentence where it is not."""

from __future__ import annotations

import importlib
import os
from functools import lru_cache
from pathlib import Path
from typing import Any

from loa.reader.errors import ReadingRefused

_FOLDERS = (
    "/usr/share/tesseract-ocr/5/tessdata",
    "/usr/share/tesseract-ocr/4.00/tessdata",
    "/usr/share/tessdata",
    "/usr/local/share/tessdata",
    "/opt/homebrew/share/tessdata",
)
_LSTM_ONLY = 1
AUTO, BLOCK = 3, 6  # tesseract's page segmentation modes


def tessdata() -> Path:
    """The folder that holds `vie.traineddata`; refuses where there is none."""
    named = os.environ.get("TESSDATA_PREFIX")
    folders = [Path(folder) for folder in _FOLDERS]
    if named:
        folders = [Path(named), Path(named) / "tessdata", *folders]
    for folder in folders:
        if (folder / "vie.traineddata").is_file():
            return folder
    raise ReadingRefused("no-ocr", detail="vie.traineddata")


@lru_cache(maxsize=1)
def library() -> Any:
    """The binding to tesseract, one thread a process; refuses where it is not installed."""
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")
    try:
        binding = importlib.import_module("tesserocr")
    except ImportError as error:
        if "map segment" in str(error) or "allocate" in str(error):
            raise MemoryError from error
        raise ReadingRefused("no-ocr", detail="tesserocr") from error
    if hasattr(binding, "set_leptonica_log_level"):
        binding.set_leptonica_log_level(binding.LeptLogLevel.NONE)
    return binding


@lru_cache(maxsize=2)
def engine(language: str, mode: int) -> Any:
    """The engine for a language; the one for English is None where its data is missing."""
    folder = tessdata()
    if not (folder / f"{language}.traineddata").is_file():
        return None
    try:
        return library().PyTessBaseAPI(path=f"{folder}/", lang=language, psm=mode, oem=_LSTM_ONLY)
    except RuntimeError as error:
        raise ReadingRefused("no-ocr", detail=f"{language}.traineddata") from error
