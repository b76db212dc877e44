# ruff: noqa: E501  # patterns read better unbroken
"""What the heading of a section tells about who may be given work in it.

Source: from memory of administrative usage, unchecked. Written for `fold`ed text (no diacritics, lower case).
"""

from __future__ import annotations

import re
from typing import Literal

# "duties": whoever a heading names does what stands below. "sentences": only a sentence with a unit as its
# subject lays a duty. "nothing": targets, slogans, account of the situation.
SectionRole = Literal["duties", "sentences", "nothing"]

_EXECUTION = re.compile(
    r"to chuc thuc hien|to chuc trien khai|phan cong|trach nhiem|nhiem vu|giai phap|thuc hien ke hoach|cong tac|tien do|"
    r"to chuc chi dao|che do|dieu khoan|cong viec|hoat dong"
)
_NOTHING = re.compile(
    r"^(?:muc tieu|cac muc tieu|chi tieu|cac chi tieu|danh gia|tinh hinh|ket qua|thuc trang|can cu|su can thiet|"
    r"doi tuong|cac doi tuong|pham vi|ton tai|han che|nguyen nhan|thong tin chung|khau hieu|mot so khau hieu)"
)
_SENTENCES = re.compile(
    r"muc dich|^yeu cau$|quan diem|doi tuong|pham vi|thanh phan|^(?:cac )?(?:so luong|tieu chuan|dieu kien(?! (?:bao|dam) ))|thoi gian|dia diem|nguyen tac|^phuong cham|kinh phi|nguon von|nguon luc|ngan sach|"
    r"noi dung|hinh thuc|phuong thuc|chu de|co che tai chinh|bang cach nao|"
    r"(?:tuyen truyen|truyen thong|noi|pho bien) (?:(?:cai|nhung|dieu|nhung dieu) )?gi(?!\w)|^cach (?:tuyen truyen|truyen thong|noi)"
)
_WORK = re.compile(r"to chuc thuc hien|nhiem vu|giai phap|phan cong|trach nhiem|cong viec")


def role_of_heading(folded: str) -> SectionRole | None:
    """What the heading says about the work below; None where it says nothing."""
    if "khau hieu" in folded and "hinh thuc" not in folded:
        return "nothing"
    if _NOTHING.match(folded) and not _EXECUTION.search(folded):
        return "nothing"
    if _SENTENCES.search(folded) and not _WORK.search(folded):
        return "sentences"
    return "duties" if _EXECUTION.search(folded) else None
