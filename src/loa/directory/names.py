"""How names of units are written down to be found again: folded, with the usual abbreviations opened.

Source of the abbreviations: everyday use in provincial documents, from memory, unchecked.
"""

from __future__ import annotations

import re
import unicodedata

from loa.reader.rules.folding import fold

_NOT_WORD = re.compile(r"[^0-9a-z]+")
_AND = re.compile(r"\s*&\s*")

# Folded abbreviation → folded words; whole words only.
ABBREVIATIONS = {
    "ubnd": "uy ban nhan dan",
    "hdnd": "hoi dong nhan dan",
    "ubmttq": "uy ban mat tran to quoc",
    "mttq": "mat tran to quoc",
    "mttqvn": "mat tran to quoc viet nam",
    "tgdv": "tuyen giao va dan van",
    "btg": "ban tuyen giao",
    "bql": "ban quan ly",
    "bqlda": "ban quan ly du an",
    "bqlkcn": "ban quan ly khu cong nghiep",
    "ttxvn": "thong tan xa viet nam",
    "vp": "van phong",
    "ptth": "phat thanh truyen hinh",
    "ptnt": "phat trien nong thon",
    "gddt": "giao duc va dao tao",
    "khcn": "khoa hoc va cong nghe",
    "tttt": "thong tin va truyen thong",
    "vhttdl": "van hoa the thao va du lich",
    "ldtbxh": "lao dong thuong binh va xa hoi",
    "tnmt": "tai nguyen va moi truong",
    "nnptnt": "nong nghiep va phat trien nong thon",
    "lhpn": "lien hiep phu nu",
    "ldld": "lien doan lao dong",
    "tncs": "thanh nien cong san",
    "bhxh": "bao hiem xa hoi",
    "ttyt": "trung tam y te",
    "kkt": "khu kinh te",
    "kcn": "khu cong nghiep",
    "dbqh": "dai bieu quoc hoi",
    "tp": "thanh pho",
    "tx": "thi xa",
    "tt": "trung tam",
    "cdc": "trung tam kiem soat benh tat",
    "dk": "dac khu",
}


# Between capitals: "GD&ĐT", "NN-PTNT" are one abbreviation.
_INSIDE = re.compile(r"(?<=[A-ZĐÂÊÔƠƯ])(?:\s*&\s*|[\-–.,])(?=[A-ZĐÂÊÔƠƯ])")


def fold_name(name: str) -> str:
    """`name` as it is compared: no diacritics, lower case, words parted by one space, no punctuation."""
    return _NOT_WORD.sub(" ", fold(_AND.sub(" và ", unicodedata.normalize("NFC", name)))).strip()


def fold_short(name: str) -> str:
    """`name` folded with its abbreviations in one piece: "Sở GD&ĐT" is "so gddt"."""
    return fold_name(_INSIDE.sub("", unicodedata.normalize("NFC", name)))


def opened(folded: str) -> str:
    """A folded name with its abbreviations opened: "ubnd tinh" is "uy ban nhan dan tinh"."""
    return " ".join(ABBREVIATIONS.get(word, word) for word in folded.split())


def initials(folded: str) -> str:
    """First letters of all words but "va": "so thong tin va truyen thong" is "stttt"."""
    return "".join(word[0] for word in folded.split() if word != "va")
