"""How documents speak of units otherwise than by name: by post, by collective word, of nobody in particular.

Source: everyday wording of administrative documents, from memory, unchecked. All entries are folded.
"""

from __future__ import annotations

import re

# Words before the name of a unit that mean whoever heads it. After "|" stand the words of which one must
# follow, where the head could as well begin a name; nothing after it: any.
_HEADS = {
    "de nghi": "",
    "yeu cau": "",
    "doi voi": "",
    "cac dong chi": "",
    "dong chi": "",
    "lanh dao": "",
    "nguoi dung dau": "",
    "thu truong": "",
    "chu tich": "uy ban|hoi dong|hoi|lien doan|lien minh|cac",
    "pho chu tich": "uy ban|hoi dong",
    "giam doc": "",
    "pho giam doc": "",
    "tong giam doc": "",
    "bi thu": "tinh doan|tinh uy|dang uy|thanh uy|huyen uy|doan|cac",
    "chanh": "van phong",
    "chi huy truong": "",
    "tong bien tap": "",
    "cuc truong": "",
    "chi cuc truong": "",
    "hieu truong": "",
    "vien truong": "",
    "truong": "ban|phong|cong an|cac",  # "trưởng ban X" keeps "ban"
}
_HEADS_RE = re.compile(
    "|".join(
        rf"{head}\s+(?=(?:{after})\b)" if after else rf"{head}\s+"
        for head, after in sorted(_HEADS.items(), key=lambda pair: -len(pair[0]))
    )
)

# Words that add nothing to which group is meant.
_FILLERS = re.compile(
    r"\b(?:tren dia ban(?: tinh| toan tinh)?|trong(?: toan)? tinh|toan tinh|truc thuoc(?: tinh)?|"
    r"thuoc tinh|cua tinh|cap tinh|cac|tat ca|toan the|va|cung|nhu)\b"
)

# Who does it is left to the context; nobody can be asked for.
_OPEN_END = re.compile(
    r"\s(?:(?:co )?lien quan|duoc (?:phan cong|giao)(?: nhiem vu)?|chuc nang|khac|huu quan|chu tri|phoi hop)"
    r"(?:\s(?:(?:co )?lien quan|khac|tren dia ban(?: tinh)?))*$"
)
_ANYBODY = {
    *("co", "quan", "don", "vi", "to", "chuc", "ca", "nhan", "so", "ban", "nganh", "dia", "phuong"),
    *("bo", "phan", "luc", "luong", "doanh", "nghiep", "cac", "va"),
}

# Beginnings that many units share; what follows tells them apart.
SHARED = re.compile(
    r"^(?:uy ban nhan dan (?:xa|phuong|dac khu|thi tran|huyen|thi xa|thanh pho)|"
    r"hoi dong nhan dan (?:xa|phuong)|so|ban|trung tam|hoi|phong|chi cuc|cuc|truong|xa|phuong|"
    r"van phong|chi nhanh)\s+"
)

# First words that say what kind of body it is: "Bộ Y tế" is no slip of "Sở Y tế".
_KIND_WORDS = {
    *("bo", "so", "ban", "hoi", "cuc", "vu", "chi", "trung", "truong", "phong", "vien", "toa", "bao", "dai"),
    *("uy", "hoi", "cong", "xa", "phuong", "huyen", "tinh", "dac", "thi", "thanh", "to", "doan", "dang"),
}

# "các sở, ban, ngành và UBND các xã": a list of names parts where the next one begins.
LIST_BREAK = re.compile(
    r"\s*(?:,|\bvà\b)\s*(?=(?:UBND|Ủy ban|Uỷ ban|[Cc]ác|Sở|Ban|Công an|Báo|Đài)\b)|\s*;\s*(?:và\s+)?"
)


def without_head(key: str) -> str:
    """The unit that a post stands for: "giam doc so y te" is "so y te"."""
    before = None
    while before != key:
        before, key = key, _HEADS_RE.sub("", key, count=1) if _HEADS_RE.match(key) else key
    return key


def names_nobody(key: str) -> bool:
    """Whether the words leave open who is meant: "cac co quan lien quan"."""
    end = _OPEN_END.search(key)
    return end is not None and set(key[: end.start()].split()) <= _ANYBODY


def group_key(key: str, *, province: str) -> str:
    """The words of a collective name in one order, without fillers and the name of the province."""
    bare = key.replace(f"tinh {province}", " ") if province else key
    bare = re.sub(r"\btinh$", " ", _FILLERS.sub(" ", bare).strip())
    return " ".join(sorted(set(bare.split())))


def can_be_slip(key: str, other: str) -> bool:
    """Whether one may be the other with wrong letters: not where kind of body or a number differs."""
    first, second = key.split(" ", 1)[0], other.split(" ", 1)[0]
    if first != second and first in _KIND_WORDS and second in _KIND_WORDS:
        return False
    return re.findall(r"\d+", key) == re.findall(r"\d+", other)
