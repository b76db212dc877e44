"""How names of units are written down to be found again: folded, with the usual abbreviations opened.

Source of the abbreviations: everyday use in provincial documents, from memory, unchecked.
"""

from __future__ import annotations

import re
import unicodedata

from loa.reader.rules.folding import fold

_NOT_WORD = re.compile(r"[^0-9a-z]+")

# Folded abbreviation → folded words; whole words only.
ABBREVIATIONS = {
    "ubnd": "uy ban nhan dan",
    "hdnd": "hoi dong nhan dan",
    "ubmttq": "uy ban mat tran to quoc",
    "mttq": "mat tran to quoc",
    "mttqvn": "mat tran to quoc viet nam",
    "bch": "ban chi huy",
    "bchqs": "ban chi huy quan su",
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
    "tt": "thi tran",
    "p": "phuong",
    "x": "xa",
    "h": "huyen",
    "t": "tinh",
    "dk": "dac khu",
}


def fold_name(name: str) -> str:
    """`name` as it is compared: no diacritics, lower case, words parted by one space, no punctuation."""
    return _NOT_WORD.sub(" ", fold(unicodedata.normalize("NFC", name))).strip()


def opened(folded: str) -> str:
    """A folded name with its abbreviations opened: "ubnd tinh" is "uy ban nhan dan tinh"."""
    # "GD&ĐT" and "TT&TT" fold to parted letters; they are joined again where that gives a known abbreviation.
    words = _joined(folded.split())
    return " ".join(ABBREVIATIONS.get(word, word) for word in words)


def initials(folded: str) -> str:
    """First letters of all words but "va": "so thong tin va truyen thong" is "stttt"."""
    return "".join(word[0] for word in folded.split() if word != "va")


def _joined(words: list[str]) -> list[str]:
    out: list[str] = []
    index = 0
    while index < len(words):
        for width in (4, 3, 2):
            word = "".join(words[index : index + width])
            if len(words) >= index + width and word in ABBREVIATIONS and len(word) > 2:
                out.append(word)
                index += width
                break
        else:
            out.append(words[index])
            index += 1
    return out
