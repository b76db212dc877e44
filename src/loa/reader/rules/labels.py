# ruff: noqa: E501  # patterns read better unbroken
"""Labels of measures: a kind of body with its role ("Đơn vị chịu trách nhiệm chính"), a time, a task, or else.

Source: from memory of administrative usage, unchecked. Written for `fold`ed text (no diacritics, lower case).
"""

from __future__ import annotations

import re

_BODY = r"(?:co ?quan|d[o0]n ?\w{1,2}|to chuc|bo phan|nguoi|dia phuong|phong|so|ban|can bo|ca nhan|dau moi|thanh vien|luc luong)"
BODY = rf"(?:(?:cac )?{_BODY}(?:(?:[,/] ?| va )(?:co quan|don vi|ca nhan|to chuc|dia phuong))*\w?[ ]*)"

# Who does it: "chủ trì", "chịu trách nhiệm chính", "đầu mối".
_LEADING = r"(?:chu tri|to chuc|chu quan|thuc hien|chiu trach nhiem|dau moi|phu trach|trien khai|trach nhiem|lam dau moi|thuong truc|tham muu|chinh)"
# Who helps: "tham gia", "cùng thực hiện", "hỗ trợ".
_JOINING = r"(?:phoi hop|phoi,? ket hop|phoi ket hop|tham gia|cung (?:thuc hien|tham gia|phoi hop|trien khai|chiu trach nhiem)|ho tro|dong hanh|lien quan|dong (?:chu tri|thuc hien))"
_DONE = r"(?: tham muu| thuc hien| trien khai| to chuc| hoan thanh| chinh| tham gia| phoi hop| ho tro| chu yeu| du kien| nhiem vu|,| va)*"
_LEAD_DONE = r"(?: tham muu| thuc hien| trien khai| to chuc| hoan thanh| chinh| tham gia| chu yeu| du kien| nhiem vu|,| va)*"
_TIME = r"(?:thoi gian|thoi han|tien do|lo trinh|thoi diem|han (?:hoan thanh|cuoi|chot|thuc hien)|ky han|moc thoi gian|ngay (?:hoan thanh|lam|xong)|hoan thanh|bat dau|khi nao|bao gio|luc nao|han|xong)"
_TIME_DONE = r"(?: (?:thuc hien|hoan thanh|trien khai|to chuc|du kien|bao cao|ket thuc|va|tien do|thoi gian|cu the|xong|truoc|trong|bat dau|ban hanh|trinh|gui|nop|cong bo|phe duyet|tham dinh|nghiem thu|phat song|phat hanh|dang tai|dang ky|hoan thien|hoan tat|hoan chinh|xay dung|soan thao|chuan bi|lap|cap nhat|ra soat|thanh lap|ban giao|bao dam|giai quyet|xu ly|tham muu|thong qua|ky ban hanh|lay y kien|lam|can|phai|yeu cau|quy dinh|duoc giao|khai mac|phat dong|tien hanh|ap dung|kiem tra))*"
LABEL = (
    rf"(?P<lead>(?:{BODY}(?:duoc (?:giao|phan cong) )?{_LEADING}|chu tri|thuc hien|phan cong(?: nhiem vu)?|trach nhiem|giao|nguoi thuc hien|dau moi|(?:ai|nguoi|don vi|bo phan) lam(?: chinh)?|lam(?: chinh)?|ai chu tri|giao cho|phu trach(?: chinh)?|chiu trach nhiem(?: chinh)?){_LEAD_DONE})"
    rf"|(?P<with>(?:{BODY}|ai )?(?:phu|cung lam|lam cung|phu giup|giup(?: viec| do)?|ho tro|tham gia|dong hanh|phoi hop(?: cung)?|phoi,? ket hop|cung (?:thuc hien|tham gia|phoi hop|trien khai)){_DONE}|{BODY}{_JOINING}{_DONE})"
    rf"|(?P<time>{_TIME}{_TIME_DONE})"
    r"|(?P<task>(?:noi dung|nhiem vu|cong viec)(?: (?:thuc hien|cong viec|cu the|nhiem vu|hoat dong))*)"
    r"|(?P<other>(?:san pham|ket qua|kinh phi|dia diem|doi tuong|thanh phan|hinh thuc|so luong|chi tieu|dau ra|muc tieu|yeu cau|nguon kinh phi|nguon luc)"
    r"(?: [a-z]+){0,4})"
)

# A numbered heading that is a label and nothing else: what it says stands behind its colon or below it.
_WHO = r"(?:cac )?(?:co quan|don vi|bo phan|to chuc|dau moi)"
LABEL_SECTION = re.compile(
    rf"(?:(?P<both>(?:{_WHO} )?chu tri(?:,|/| va| -| –|;)? (?:(?:va )?{_WHO} )?phoi hop{_DONE})"
    rf"|(?P<lead>{_WHO} (?:chu tri|thuc hien|chiu trach nhiem|phu trach|dau moi|trien khai){_LEAD_DONE}|chu tri{_LEAD_DONE})"
    rf"|(?P<with>{_WHO} phoi hop{_DONE}|phoi hop{_DONE})"
    rf"|(?P<time>{_TIME}{_TIME_DONE})"
    r"|(?P<other>(?:san pham|ket qua|kinh phi|dia diem|nguon kinh phi|nguon luc|dau ra)(?: [a-z]+){0,4}))"
    r" ?(?:[:.;]|$)"
)
TASK_SECTION = re.compile(
    r"(?:noi dung|nhiem vu|cong viec|bien phap|giai phap|hoat dong)"
    r"(?:(?:,| va|,? cac|/)? (?:noi dung|nhiem vu|cong viec|bien phap|giai phap|hoat dong|thuc hien|cu the|chu yeu|trong tam))*"
)
