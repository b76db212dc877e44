# ruff: noqa: E501  # tables of words read better unbroken
"""Facts of fictional papers of every kind, as varied as offices write them, from the number of a die.

A paper is put together from parts that each may be missing: other kinds of document, other numbering, duties under
headings of units, in running paragraphs, under measures, in brackets, with and without a section of their own.
"""

from __future__ import annotations

from random import Random
from types import ModuleType
from typing import Any

from tests.journeys import words_of_papers

Json = dict[str, Any]


def paper(seed: int) -> Json:
    """The facts of the paper that this number gives; the same number gives the same facts."""
    return Paper(Random(seed), words_of_papers).facts()


class Paper:
    """One paper in the making."""

    def __init__(self, die: Random, words: ModuleType) -> None:
        self.die, self.words = die, words
        self.kind, self.abbreviation = die.choice(self.words.KINDS)
        self.plain = self.kind in ("công văn", "công điện", "chỉ thị")  # arabic numbers from the top
        self.year = die.choice((2021, 2024, 2026))
        self.units = die.sample(self.words.UNITS, die.randint(2, 5))
        self.outline: list[Json] = []
        self.duties: list[Json] = []
        self.works = die.sample(self.words.WORKS, len(self.words.WORKS))
        self.informs = False  # papers of other work list no contents
        self.contents: list[Json] = []
        self.forms: list[Json] = []
        self.phases: list[Json] = []
        self.styles = die.choice(self.words.LEVELS)
        if self.plain:
            self.styles = ("arabic", "letter", "none")
        self.chants = die.sample(self.words.SLOGANS, die.choice((0, 0, 1, 3)))

    def facts(self) -> Json:
        die = self.die
        subject = die.choice(self.words.SUBJECTS)
        bare = die.random() < 0.1  # no outline at all
        out = self._head(subject)
        self._phases()
        if not self.plain:
            self._section("purpose", bare=bare)
            if self.informs and not bare and die.random() < 0.25:
                self._told_together()
            elif self.informs:
                if die.random() < 0.75:
                    self._contents(bare=bare)
                if die.random() < 0.75:
                    self._forms(bare=bare)
            if self.chants and not bare and die.random() < 0.4:
                self._node(1, "KHẨU HIỆU TUYÊN TRUYỀN")
            if die.random() < 0.4 and not bare:
                self._measures()
        funding = die.sample(self.words.BUDGETS, die.choice((0, 1, 2, 3)))
        if funding and not bare and not self.plain and die.random() < 0.7:
            self._node(1, die.choice(self.words.HEADINGS["funding"]))
        self._tasks(bare=bare)
        return out | {
            "outline": self.outline,
            "phases": self.phases,
            "assignments": self.duties,
            "contents": self.contents,
            "forms": self.forms,
            "slogans": self.chants,
            "reports": self._reports(),
            "funding": funding,
        }

    # ------------------------------------------------------------ head and foot
    def _head(self, subject: str) -> Json:
        die = self.die
        place, area = die.choice(self.words.PLACES), die.choice(self.words.AREAS)
        number = die.choice((f"{die.randint(1, 3000)}", f"{die.randint(1, 9):02}", ""))
        code = (
            f"{number}/UBND-{die.choice(('KGVX', 'VX', 'NC'))}" if self.kind in ("công văn", "công điện")
            else f"{number}/{self.abbreviation}-UBND"
        )  # fmt: skip
        signature = die.choice(self.words.SIGNATURES)
        name = die.choice((die.choice(self.words.NAMES), die.choice(self.words.NAMES), None))
        work = die.choice(("Tuyên truyền", "Truyền thông", "Triển khai công tác", "Tăng cường công tác"))
        self.informs = work in ("Tuyên truyền", "Truyền thông")
        title = f"{work} {subject}"
        day = f"{self.year}-{die.randint(1, 12):02}-{die.randint(1, 28):02}"
        return {
            "doc_type": self.kind,
            "code": die.choice((code, code, code, None)),
            "place": place,
            "date": die.choice((day, day, day[:7])),
            "title": title if self.kind != "công văn" else title[0].lower() + title[1:],
            "issuer": [f"ỦY BAN NHÂN DÂN {area}"],
            "signatory": {"authority": signature[0], "position": signature[1], "name": name},
            "addressees": die.sample(self.units, die.randint(1, len(self.units))) if self.kind in ("công văn", "công điện", "tờ trình") else [],
            "recipients": [*die.sample(self.words.RECIPIENTS, die.randint(1, 6)), "Lưu: VT, KGVX"],
            "references": self._references(),
        }  # fmt: skip

    def _references(self) -> list[Json]:
        die = self.die
        codes = (
            "128/KH-UBND",
            "1755/QĐ-TTg",
            "05-CT/TU",
            "30/2020/NĐ-CP",
            "412/STTTT-TTBCXB",
            "09/2024/TT-BYT",
            "77-KH/BTGTU",
        )
        return [
            {"code": code, "date": die.choice((f"{self.year}-0{die.randint(1, 9)}-1{die.randint(0, 9)}", None))}
            for code in die.sample(codes, die.randint(0, 4))
        ]  # fmt: skip

    # ------------------------------------------------------------ outline
    def _node(self, level: int, heading: str) -> str:
        """A numbered unit after the others; answers its path."""
        before = [node for node in self.outline if node["level"] <= level]
        sisters = 0
        for node in reversed(before):
            if node["level"] < level:
                break
            sisters += 1
        style = self.styles[level - 1]
        romans = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
        num = {
            "roman": romans[sisters], "letter": "abcdđeghiklmn"[sisters], "upper": "ABCDEGHIKLMN"[sisters],
        }.get(style, str(sisters + 1))  # fmt: skip
        self.outline.append({"num": num, "heading": heading[:80], "level": level})
        path: list[str] = []
        wanted = level
        for node in reversed(self.outline):
            if node["level"] == wanted:
                path.insert(0, node["num"])
                wanted -= 1
        return ".".join(path)

    def _section(self, key: str, *, bare: bool) -> str | None:
        return None if bare else self._node(1, self.die.choice(self.words.HEADINGS[key]))

    # ------------------------------------------------------------ phases, contents, forms
    def _phases(self) -> None:
        die, year = self.die, self.year
        event = die.choice(self.words.EVENTS)
        ways: tuple[list[Json], ...] = (
            [],
            [_phase(f"năm {year}", f"{year}-01-01", f"{year}-12-31", f"năm {year}")],
            [
                _phase("Đợt 1", f"{year}-03-01", f"{year}-04-30", f"từ ngày 01/3/{year} đến ngày 30/4/{year}"),
                _phase("Đợt 2", f"{year}-08-15", f"{year}-09-30", f"từ ngày 15/8/{year} đến hết ngày 30/9/{year}"),
            ],
            [
                _phase("Giai đoạn 1", f"{year}-02-01", f"{year}-06-30", f"từ tháng 02/{year} đến tháng 6/{year}"),
                _phase("Giai đoạn 2", f"{year}-07-01", f"{year}-12-31", f"từ tháng 7/{year} đến hết tháng 12/{year}"),
            ],
            [_phase(f"Trước {event}", None, None, f"Trước {event}"), _phase(f"Sau {event}", None, None, f"Sau {event}")],
            [_phase(words := f"từ ngày 05/5/{year} đến ngày 20/6/{year}", f"{year}-05-05", f"{year}-06-20", words)],
            [_phase("Tháng cao điểm", f"{year}-10-01", f"{year}-10-31", f"từ ngày 01/10/{year} đến ngày 31/10/{year}")],
            [
                _phase("Giai đoạn chuẩn bị", None, f"{year}-05-31", f"từ nay đến ngày 31/5/{year}"),
                _phase("Giai đoạn cao điểm", f"{year}-06-01", f"{year}-06-30", f"từ ngày 01/6/{year} đến ngày 30/6/{year}"),
            ],
        )  # fmt: skip
        self.phases = [] if self.plain else die.choice(ways)

    def _contents(self, *, bare: bool) -> None:
        die = self.die
        self._section("contents", bare=bare)
        topics = die.sample(self.words.TOPICS, die.randint(1, 5))
        labelled = (
            len(self.phases) > 1 and not bare and die.random() < 0.5 and len(topics) >= len(self.phases)
        )
        if labelled:
            named = all(phase["name"] != phase["text"] for phase in self.phases)
            bounds = die.choice(("apart", "inside")) if named else "apart"
            for number, phase in enumerate(self.phases):
                self._node(2, phase["name"] if bounds == "apart" else f"{phase['name']} ({phase['text']})")
                self.contents += [
                    {"phase": phase["name"], "text": text} for text in topics[number :: len(self.phases)]
                ]
        else:
            self.contents += [{"phase": None, "text": text} for text in topics]

    def _told_together(self) -> None:
        """Contents and forms below one heading."""
        die = self.die
        self._node(1, die.choice(("NỘI DUNG, HÌNH THỨC TUYÊN TRUYỀN", "NỘI DUNG VÀ HÌNH THỨC TRUYỀN THÔNG")))
        self._node(2, die.choice(("Nội dung", "Nội dung tuyên truyền")))
        self.contents += [
            {"phase": None, "text": text} for text in die.sample(self.words.TOPICS, die.randint(1, 4))
        ]
        self._node(2, die.choice(("Hình thức", "Hình thức tuyên truyền")))
        means = die.sample(self.words.MEANS, die.randint(1, 4))
        self.forms += [{"text": text, "channels": list(channels)} for text, channels in means]

    def _forms(self, *, bare: bool) -> None:
        die = self.die
        self._section("forms", bare=bare)
        means = die.sample(self.words.MEANS, die.randint(1, 5))
        self.forms += [{"text": text, "channels": list(channels)} for text, channels in means]
        if not bare and die.random() < 0.3:  # numbered forms
            for text, _ in means:
                self._node(2, text)

    # ------------------------------------------------------------ duties
    def _work(self) -> str:
        return self.works.pop()

    def _deadline(self) -> tuple[str, str | None] | None:
        if self.die.random() < 0.45:
            return None
        words, end = self.die.choice(self.words.DEADLINES)
        return words.format(y=self.year), end.format(y=self.year) if end else None

    def _duty(self, lead: list[str], section: str | None, *, way: str) -> Json:
        """A duty of these units in one of the ways that offices have of saying it."""
        die = self.die
        partners = die.sample(
            [each for each in self.words.PARTNERS if each not in lead], die.choice((0, 0, 1, 2))
        )
        work, due = self._work(), self._deadline()
        low = work[0].lower() + work[1:]
        named = ", ".join(lead)
        says_partners = bool(partners) and way != "labels" and die.random() < 0.8
        with_words = f"phối hợp với {', '.join(partners)} " if says_partners else ""
        text = {
            "begins": f"{named} {'chủ trì, ' if says_partners else die.choice(('', 'có trách nhiệm ', 'chủ trì '))}{with_words}{low}",
            "ordered": f"{die.choice(('Giao', 'Đề nghị', 'Yêu cầu'))} {named} {'chủ trì, ' if says_partners else ''}{with_words}{low}",
            "bracket": f"{work} ({named} chủ trì{', ' + with_words.strip() if says_partners else ''})",
        }.get(way, f"{'Chủ trì, ' if says_partners else ''}{with_words}{low if says_partners else work}")
        if due and way != "labels" and way != "bracket" and die.random() < 0.75:
            text = f"{text} {due[0]}"
        dues = [{"text": due[0], "end": due[1]}] if due else []
        if due and due[0] in text and way in ("bare", "begins") and die.random() < 0.15:
            words, end = (each.format(y=self.year) for each in self.words.AGAIN)
            text, dues = f"{text}; hoàn thành toàn bộ {words}", [*dues, {"text": words, "end": end}]
        elif way in ("bare", "labels") and not dues and die.random() < 0.15:
            text += ": + Ở cấp tỉnh, gắn với từng chuyên đề; + Ở cấp xã, phù hợp với từng địa bàn"
            dues = []
        return {
            "lead": lead, "with": partners, "text": f"{text}{die.choice('.;')}", "section": section, "due": dues,
        }  # fmt: skip

    def _measures(self) -> None:
        """Measures under headings of matters; who does them, with whom and by when is told beside them."""
        die = self.die
        top = self._node(1, die.choice(self.words.HEADINGS["measures"]))
        for point in die.sample(self.words.POINTS, die.randint(1, 3)):
            path = self._node(2, point) if die.random() < 0.7 else top
            for _ in range(die.randint(1, 2)):
                lead = die.sample(self.units, die.choice((1, 1, 2)))
                self.duties.append(
                    self._duty(lead, path, way=die.choice(("labels", "labels", "begins", "bracket")))
                )

    def _tasks(self, *, bare: bool) -> None:
        die = self.die
        top = None if bare or self.plain else self._node(1, die.choice(self.words.HEADINGS["tasks"]))
        way = die.choice(("units", "units", "units", "running", "loose"))
        if not bare and not self.plain and die.random() < 0.1:  # a table of work in an appendix
            for unit in self.units:
                self.duties.append(self._duty([unit], None, way="labels"))
            return
        if bare or way == "loose":
            for unit in self.units:
                self.duties.append(self._duty([unit], top, way=die.choice(("begins", "ordered", "labels"))))
            return
        level = 1 if self.plain else 2
        if way == "units" and die.random() < 0.3:
            units, heading = die.choice(self.words.LIST_HEADINGS)
            path = self._node(level, heading)
            self.duties += [self._duty(list(units), path, way="bare") for _ in range(die.randint(1, 2))]
        for unit in self.units:
            if way == "running":
                duty = self._duty([unit], None, way=die.choice(("begins", "ordered")))
                duty["section"] = self._node(level, duty["text"])
                self.duties.append(duty)
                continue
            path = self._node(level, die.choice(self.words.PREFIXES).format(unit))
            if not self.plain and self.styles[level] != "none" and die.random() < 0.15:
                for matter in die.sample(self.words.POINTS, 2):
                    self.duties.append(self._duty([unit], self._node(level + 1, matter), way="bare"))
                continue
            self.duties += [self._duty([unit], path, way="bare") for _ in range(die.randint(1, 3))]

    # ------------------------------------------------------------ reports
    def _reports(self) -> list[Json]:
        die = self.die
        out: list[Json] = []
        for unit in die.sample(self.units, die.choice((0, 0, 1, 2))):
            to = die.choice(
                [
                    each
                    for each in self.words.RECEIVERS
                    if each != unit and (not out or [each] != out[0]["to"])
                ]
            )
            sender = [unit]
            words, due = die.choice(self.words.RHYTHMS)
            clause = f"báo cáo kết quả thực hiện về {to} {words.format(y=self.year)}".strip()
            low = unit[0].lower() + unit[1:] if unit.startswith("Các ") else unit
            text = die.choice((
                clause, clause, f"{unit} {clause}", f"Tổng hợp, {clause}",
                f"định kỳ hằng tháng tổng hợp tình hình, {clause}",
                f"nếu có khó khăn, vướng mắc, đề nghị {low} kịp thời phản ánh về {to} để được hướng dẫn",
            ))  # fmt: skip
            due = None if text.startswith("nếu") else due
            out.append(
                {"from": sender, "to": [to], "text": text, "due": due.format(y=self.year) if due else None}
            )
        return out  # fmt: skip


def _phase(name: str, start: str | None, end: str | None, text: str) -> Json:
    return {"name": name, "start": start, "end": end, "text": text}
