"""A log of broadcasts or displays, from a form, a CSV or a workbook: checked line by line, never guessed."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from loa.evidence.errors import MediaRefused
from loa.evidence.media import XLSX, sniff
from loa.evidence.models import Broadcast
from loa.fetching.child import ChildFailed, run_child
from loa.fetching.jail import Bounds

SHEET = "loa.evidence.sheet"
MOST_LINES = 5000
MOST_TIMES, MOST_MINUTES = 10_000, 24 * 60
SHOWN_ERRORS = 10
COLUMNS = ("place", "means", "programme", "begins", "ends", "times", "minutes")
# How people head these columns; compared without accents and case.
HEADINGS = {
    "place": ("dia diem", "dai", "dai, dia diem", "dai / dia diem", "noi phat", "place", "station"),
    "means": ("hinh thuc", "phuong tien", "means", "by"),
    "programme": ("chuong trinh", "noi dung", "chuong trinh, noi dung", "ten chuong trinh", "programme"),
    "begins": ("tu", "tu ngay", "bat dau", "thoi gian bat dau", "ngay", "ngay phat", "from", "begins"),
    "ends": ("den", "den ngay", "ket thuc", "thoi gian ket thuc", "to", "ends"),
    "times": ("so lan", "so luot", "so buoi", "times"),
    "minutes": ("so phut", "thoi luong", "so phut moi lan", "thoi luong (phut)", "minutes", "minutes each"),
}
MEANS = {
    "loa": Broadcast.Means.LOUDSPEAKER,
    "loa truyen thanh": Broadcast.Means.LOUDSPEAKER,
    "truyen thanh": Broadcast.Means.LOUDSPEAKER,
    "phat thanh": Broadcast.Means.RADIO,
    "truyen hinh": Broadcast.Means.TELEVISION,
    "bang dien tu": Broadcast.Means.SCREEN,
    "man hinh": Broadcast.Means.SCREEN,
    "ap phich": Broadcast.Means.POSTER,
    "bang ron": Broadcast.Means.POSTER,
    "pano": Broadcast.Means.POSTER,
    "khau hieu": Broadcast.Means.POSTER,
    "xe loa": Broadcast.Means.CAR,
    "xe tuyen truyen": Broadcast.Means.CAR,
    "khac": Broadcast.Means.OTHER,
    **{str(value): Broadcast.Means(value) for value in Broadcast.Means.values},
}
DAYS = (
    "%d/%m/%Y %H:%M", "%d/%m/%Y %Hh%M", "%d-%m-%Y %H:%M", "%H:%M %d/%m/%Y", "%d/%m/%Y %Hg%M", "%d/%m/%Y",
    "%d-%m-%Y", "%d.%m.%Y",
)  # fmt: skip


class LogRefused(MediaRefused):
    """Some lines of the log are not clear; `errors` names each, and nothing was kept."""

    def __init__(self, errors: Sequence[str]) -> None:
        self.errors = list(errors)
        more = len(self.errors) - SHOWN_ERRORS
        shown = self.errors[:SHOWN_ERRORS] + ([_("… and %(n)d more.") % {"n": more}] if more > 0 else [])
        super().__init__("\n".join(shown))


@dataclass(frozen=True)
class Entry:
    """One line, checked."""

    place: str
    means: str
    programme: str
    begins: datetime
    ends: datetime
    times: int
    minutes: int | None


def read_log(data: bytes) -> list[Entry]:
    """The entries of a CSV (UTF-8) or workbook; raises LogRefused, which names every unclear line."""
    rows = _workbook(data) if sniff(data) == XLSX else _csv(data)
    if not rows:
        raise LogRefused([_("The log has no lines.")])
    columns = _columns(rows[0])
    missing = [name for name in ("place", "programme", "begins", "times") if name not in columns.values()]
    if missing:
        raise LogRefused(
            [
                _("The first line must name the columns; missing: %(names)s.")
                % {"names": ", ".join(map(_called, missing))}
            ]
        )
    if len(rows) - 1 > MOST_LINES:
        raise LogRefused([_("The log has more than %(n)d lines; hand it in in parts.") % {"n": MOST_LINES}])
    named = [{columns[at]: cell for at, cell in enumerate(row) if at in columns} for row in rows[1:]]
    return check_lines(named, first=2)


def check_lines(lines: Sequence[Mapping[str, str]], *, first: int = 1) -> list[Entry]:
    """The lines as entries; raises LogRefused. `first` is the number that people see at the first of them."""
    entries, errors = [], []
    for number, line in enumerate(lines, start=first):
        found = _check(line)
        if isinstance(found, Entry):
            entries.append(found)
        else:
            errors += [_("Line %(n)d: %(what)s") % {"n": number, "what": what} for what in found]
    if not (entries or errors):
        errors = [_("The log has no lines.")]
    if errors:
        raise LogRefused(errors)
    return entries


def as_csv(entries: Sequence[Entry]) -> bytes:
    """The entries as one known text, so that the same log has the same SHA-256."""
    made = io.StringIO()
    writer = csv.writer(made, lineterminator="\n")
    writer.writerow(COLUMNS)
    for one in entries:
        begins, ends = (timezone.localtime(at).isoformat(timespec="minutes") for at in (one.begins, one.ends))
        cells = (one.place, one.means, one.programme, begins, ends, one.times, one.minutes)
        writer.writerow("" if cell is None else cell for cell in cells)
    return made.getvalue().encode()


def _check(line: Mapping[str, str]) -> Entry | list[str]:
    said = {name: unicodedata.normalize("NFC", str(line.get(name) or "")).strip() for name in COLUMNS}
    wrong: list[str] = []
    for name in ("place", "programme"):
        if not said[name]:
            wrong.append(_("“%(column)s” is empty") % {"column": _called(name)})
    begins, ends = _moment(said["begins"]), _moment(said["ends"] or said["begins"], end=True)
    times, minutes = _number(said["times"]), _number(said["minutes"])
    means = MEANS.get(_folded(said["means"])) if said["means"] else Broadcast.Means.LOUDSPEAKER
    most_times = _("how many times is no number from 1 to %(n)d") % {"n": MOST_TIMES}
    most_minutes = _("the minutes are no number from 1 to %(n)d") % {"n": MOST_MINUTES}
    no_minutes = bool(said["minutes"]) and (minutes is None or not 1 <= minutes <= MOST_MINUTES)
    checks = (
        (means is None, _("“%(said)s” is no known means") % {"said": said["means"]}),
        (begins is None, _("the day it began is not clear: “%(said)s”") % {"said": said["begins"]}),
        (ends is None, _("the day it ended is not clear: “%(said)s”") % {"said": said["ends"]}),
        (times is None or not 1 <= times <= MOST_TIMES, most_times),
        (no_minutes, most_minutes),
    )
    wrong += [words for holds, words in checks if holds]
    if wrong or begins is None or ends is None or times is None or means is None:
        return wrong
    doubts = _doubts(begins, ends, times, minutes)
    if doubts:
        return doubts
    return Entry(said["place"][:200], str(means), said["programme"][:300], begins, ends, times, minutes)


def _doubts(begins: datetime, ends: datetime, times: int, minutes: int | None) -> list[str]:
    """What cannot be, though each value alone could."""
    if ends < begins:
        return [_("it ended before it began")]
    if begins > timezone.now() + timedelta(minutes=5):
        return [_("it has not happened yet")]
    span = ends - begins
    if minutes and timedelta(minutes=minutes) * times > span + timedelta(minutes=1) and span:
        return [_("so many times so many minutes do not fit between its beginning and its end")]
    return []


def _moment(said: str, *, end: bool = False) -> datetime | None:
    """The moment; of a bare day its first minute, or as an end its last."""
    bare = re.fullmatch(r"\d{4}-\d\d-\d\d|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}", said) is not None
    found = None
    try:
        found = datetime.fromisoformat(said)
    except ValueError:
        for form in DAYS:
            try:
                found = datetime.strptime(said, form)
                break
            except ValueError:
                continue
    if found is None or not 2000 <= found.year <= 2100:
        return None
    if bare and end:
        found = found.replace(hour=23, minute=59)
    return found if found.tzinfo else timezone.make_aware(found)


def _number(said: str) -> int | None:
    said = said.replace(".", "").replace(" ", "") if re.fullmatch(r"\d{1,3}(?:[. ]\d{3})+", said) else said
    return int(said) if re.fullmatch(r"\d{1,9}", said) else None


def _columns(heading: Sequence[str]) -> dict[int, str]:
    known = {words: name for name, all_words in HEADINGS.items() for words in all_words}
    found = {at: known[_folded(cell)] for at, cell in enumerate(heading) if _folded(cell) in known}
    return found


def _folded(words: str) -> str:
    parts = unicodedata.normalize("NFD", words.strip().lower().replace("đ", "d"))
    return " ".join("".join(sign for sign in parts if not unicodedata.combining(sign)).split())


def _called(name: str) -> str:
    return str(Broadcast._meta.get_field(name).verbose_name)  # type: ignore[union-attr]


def _csv(data: bytes) -> list[list[str]]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise LogRefused([_("The file is no CSV in UTF-8 and no XLSX workbook.")]) from error
    if data and sniff(data) != "text/plain":
        raise LogRefused([_("The file is no CSV in UTF-8 and no XLSX workbook.")])
    heading = text.partition("\n")[0]
    delimiter = max(",;\t", key=heading.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        return [row for row in rows if any(cell.strip() for cell in row)]
    except csv.Error as error:
        raise LogRefused([_("The file is no CSV in UTF-8 and no XLSX workbook.")]) from error


def _workbook(data: bytes) -> list[list[str]]:
    try:
        ended = run_child(SHEET, data, bounds=Bounds(seconds=30.0))
    except ChildFailed as failure:
        raise LogRefused([_("The workbook cannot be read; save it as CSV and try again.")]) from failure
    if ended.status:
        raise LogRefused([_("The workbook cannot be read; save it as CSV and try again.")])
    rows: list[list[str]] = json.loads(ended.output)
    return rows
