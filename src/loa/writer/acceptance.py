"""A record of acceptance (biên bản nghiệm thu): two parties, what one hands over and the other accepts.

"Biên bản" is one of the 29 kinds of Decree 30/2020/NĐ-CP, Appendix III, and its model there has number,
place and day, who was present, the hour it was closed, and two signatures (from memory, unchecked). The
parties with their representatives, the table of results and "lập thành … bản, mỗi bên giữ … bản" come from
usage.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

GIVER, TAKER = "giao", "nhận"
RESULT_HEAD = ("STT", "Nội dung nghiệm thu", "Đơn vị tính", "Số lượng giao", "Số lượng đạt", "Chất lượng")
RESULT_WIDTHS = (1.2, 5.6, 2.0, 2.0, 2.0, 3.4)
RESULTS = "Kết quả nghiệm thu"
LEADS = "Hai bên cùng tiến hành nghiệm thu, với nội dung và kết quả như sau:"
_SIDES = {GIVER: "Bên giao (Bên A)", TAKER: "Bên nhận (Bên B)"}
_BLANK_HOUR = "…… giờ …… phút"
_HOUR = re.compile(r"(\d{1,2})(?::|[hH]|\s*giờ\s*)(\d{2})?\s*(?:phút)?\Z")
_ADDRESS = re.compile(r"(?:Ông|Bà|Anh|Chị|Đồng chí|Đ/c)[:\s]\s*")


@dataclass(frozen=True, slots=True)
class Person:
    """Who stands for a party, as addressed ("Ông Lê Văn Mẫu"), and the post."""

    name: str
    post: str | None = None

    @property
    def signs_as(self) -> str:
        """The bare name below the signature."""
        return _ADDRESS.sub("", self.name, count=1)


@dataclass(frozen=True, slots=True)
class Party:
    """One of the two sides; its first representative signs."""

    name: str
    people: tuple[Person, ...] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """A line of what is accepted."""

    text: str
    measure: str = ""
    given: str = ""
    accepted: str = ""
    quality: str = ""

    @property
    def cells(self) -> tuple[str, ...]:
        """The line as the table has it, without its number."""
        return self.text, self.measure, self.given, self.accepted, self.quality


@dataclass(frozen=True, slots=True)
class Acceptance:
    """All that a record of acceptance says beside the facts of any paper; hours as "08:30"."""

    giver: Party
    taker: Party
    venue: str | None = None
    opened: str | None = None
    closed: str | None = None
    copies: str | None = None  # that each side keeps
    subject: str | None = None  # what is accepted: under which contract or task, how much of it
    results: tuple[Result, ...] = ()
    conclusion: str | None = None

    @property
    def sides(self) -> tuple[tuple[str, Party], tuple[str, Party]]:
        """Who gives and who takes, in the order in which they are named and sign."""
        return (GIVER, self.giver), (TAKER, self.taker)


UNKNOWN = Acceptance(Party(""), Party(""))  # a form to be filled in by hand


def opening(acceptance: Acceptance, *, day: str) -> str:
    """When and where the two sides met; `day` in words."""
    at = f", tại {acceptance.venue}" if acceptance.venue else ""
    return f"Hôm nay, hồi {spoken_hour(acceptance.opened)}, {day}{at}, chúng tôi gồm:"


def side_line(role: str, party: Party) -> str:
    """The line that names a side: "Bên giao (Bên A): Sở Y tế"."""
    return f"{_SIDES[role]}: {party.name or '…………'}"


def person_line(person: Person) -> str:
    """A representative: "Ông Lê Văn Mẫu, chức vụ: Giám đốc"."""
    return f"{person.name}, chức vụ: {person.post}" if person.post else person.name


def closing(acceptance: Acceptance) -> str:
    """The hour at which it was closed, that both sides agree, and who keeps it."""
    each = acceptance.copies or ""
    total = f"{int(each) * 2:02}" if each.isascii() and each.isdigit() else "……"
    kept = f"{int(each):02}" if total != "……" else each or "……"
    return (
        f"Biên bản được lập xong hồi {spoken_hour(acceptance.closed)} cùng ngày, đã đọc lại cho hai bên cùng "
        f"nghe và nhất trí ký tên; lập thành {total} bản có giá trị như nhau, mỗi bên giữ {kept} bản./."
    )


def signed(acceptance: Acceptance) -> tuple[tuple[tuple[str, ...], str | None], ...]:
    """The two columns of the signature: their lines, as many on both sides, and the names."""
    columns = []
    for role, party in acceptance.sides:
        first = party.people[0] if party.people else None
        post = (first.post or "").upper() if first else ""
        lines = (f"ĐẠI DIỆN BÊN {role.upper()}", *([post] if post else []))
        columns.append((lines, first.signs_as if first else None))
    tall = max(len(lines) for lines, _ in columns)
    return tuple((lines + ("",) * (tall - len(lines)), name) for lines, name in columns)


def spoken_hour(hour: str | None) -> str:
    """ "08:30" as it is said: "08 giờ 30 phút"; other words as they are; dots for none."""
    if not hour:
        return _BLANK_HOUR
    found = _HOUR.match(hour.strip())
    return f"{int(found[1]):02} giờ {found[2] or '00'} phút" if found else hour
