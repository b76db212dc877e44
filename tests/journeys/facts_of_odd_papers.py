# ruff: noqa: E501  # tables of words read better unbroken
"""Facts of papers that speak as no rule expects: who, with whom and by when are told in ways of their own.

The papers are put together as `facts_of_papers` does, from other words, and sentences turn those as they like: what the
sentence says is often no more than a hint at the fact.
"""

from __future__ import annotations

from random import Random
from typing import Any

from tests.journeys import odd_words
from tests.journeys.facts_of_papers import Json, Paper

_SYLLABLES = (
    "trăng", "khoan", "bưởi", "nghiêng", "sấm", "lụa", "ghềnh", "quạnh", "thoi", "mướp", "ngõ", "rì", "kẽm", "bông", "vạt", "thúng",
    "chõng", "khuya", "đọt", "lều", "mành", "sương", "gạch", "bụi", "néo", "thuẫn", "dăm", "phên", "ruột", "chiêng", "lạch", "cói", "mận",
)  # fmt: skip
_DUTIES = {
    "begins": (
        "{lead} đứng mũi chịu sào: {work}", "{lead} cùng với {partners} bắt tay {work}", "Để {lead} một tay {work}",
        "{lead} {work}", "Mời {lead} ghé vai {work}", "{lead} đi đầu, {partners} theo sau, {work}",
    ),
    "ordered": (
        "Phần này về tay {lead}: {work}", "Trông cậy {lead} {work}", "{work}, ấy là việc của {lead}", "Nhờ {lead} và {partners} {work}",
    ),
    "bracket": (
        "{work} ({lead}; phụ: {partners})", "{work} – {lead} gánh", "{work}. Hỏi {lead}", "{work} / {lead}",
    ),
    "bare": (
        "{work}", "{work}, rủ thêm {partners}", "Gọi {partners} một tiếng rồi {work}", "{work}; chỗ nào kẹt có {partners} đỡ",
    ),
    "labels": ("{work}",),
}  # fmt: skip
_TIMES = (
    "{text} {due}",
    "{text}, {due}",
    "{due}: {text}",
    "{text} ({due})",
    "{text}, hẹn {due} phải đâu vào đấy",
)
_REPORTS = (
    "kể lại đầu đuôi cho {to} {due}", "nhắn {to} mấy dòng {due}", "báo cáo gọn một trang cho {to} {due}", "trình {to} cuốn sổ ghi {due}",
    "gửi con số về {to} {due}", "{sender} thưa lại với {to} {due}", "có gì lạ thì gọi {to} liền {due}",
)  # fmt: skip


def odd_paper(seed: int) -> Json:
    """The facts of the odd paper that this number gives; the same number gives the same facts."""
    return _OddPaper(Random(seed), odd_words).facts()


class _OddPaper(Paper):
    """One paper in the making, its sentences turned as they like."""

    def _phases(self) -> None:
        die, year = self.die, self.year
        ways: tuple[list[Json], ...] = (
            [], [],
            [_phase("Chặng nhóm lửa", f"{year}-03-01", f"{year}-04-30", f"01/3 – 30/4/{year}"), _phase("Chặng bùng lên", f"{year}-05-01", f"{year}-06-30", f"01/5 – 30/6/{year}")],
            [_phase("Con nước đầu", None, None, "khi nước mới nhú chân đê"), _phase("Con nước cuối", None, None, "khi bãi lộ ra")],
            [_phase(words := f"cả vụ hè {year}", f"{year}-05-01", f"{year}-08-31", words)],
            [_phase("Tuần trăng", f"{year}-10-01", f"{year}-10-15", f"nửa đầu tháng Mười năm {year}")],
        )  # fmt: skip
        self.phases = [] if self.plain else die.choice(ways)

    def _node(self, level: int, heading: str) -> str:
        """A heading that runs in ends at its colon."""
        return super()._node(level, heading.partition(": ")[0])

    def _deadline(self) -> tuple[str, str | None] | None:
        found = super()._deadline()
        if found and self.die.random() < 0.2:
            return " ".join(self.die.sample(_SYLLABLES, 3)), self.die.choice((None, f"{self.year}-08-17"))
        return found

    def _duty(self, lead: list[str], section: str | None, *, way: str) -> Json:
        die = self.die
        partners = die.sample(self.words.PARTNERS, die.choice((0, 0, 1, 2)))
        if die.random() < 0.15:
            partners = [" ".join(die.sample(_SYLLABLES, die.randint(2, 4))).capitalize()]
        work, due = self._work(), self._deadline()
        turns = [turn for turn in _DUTIES[way] if partners or "{partners}" not in turn]
        turn = die.choice(turns)
        low = work if turn.startswith("{work}") else work[0].lower() + work[1:]
        text = turn.format(lead=", ".join(lead), partners=", ".join(partners), work=low)
        if due and way != "labels" and die.random() < 0.75:
            text = die.choice(_TIMES).format(text=text, due=due[0])
        dues = [{"text": due[0], "end": due[1]}] if due else []
        text = text[0].upper() + text[1:]
        return {
            "lead": lead, "with": partners, "text": f"{text}{die.choice('.;')}", "section": section, "due": dues,
        }  # fmt: skip

    def _reports(self) -> list[Json]:
        die = self.die
        out: list[Json] = []
        for unit in die.sample(self.units, die.choice((0, 0, 1, 2))):
            words, due = die.choice(self.words.RHYTHMS)
            to = self.words.RECEIVERS[len(out)]
            text = die.choice(_REPORTS).format(to=to, sender=unit, due=words.format(y=self.year)).strip()
            out.append(
                {"from": [unit], "to": [to], "text": text, "due": due.format(y=self.year) if due else None}
            )
        return out


def _phase(name: str, start: str | None, end: str | None, text: str) -> dict[str, Any]:
    return {"name": name, "start": start, "end": end, "text": text}
