"""The index of a packed case, for people: as a page without script that works from disk, and as XLSX.

Two lists, as archives keep them: the line of the case itself (mục lục hồ sơ: symbol, title, time, retention),
and its papers (mục lục văn bản, tài liệu: number, symbol, day, kind and subject, author, pages, remark).
Decree 30/2020/NĐ-CP on clerical work asks for both where a case is closed (lập hồ sơ). The columns are from
memory, unchecked: the text of its appendices V and VI was not at hand.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import IO, Any
from urllib.parse import quote

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from loa.reports.casefile.manifest import About, Absent, Packed
from loa.reports.casefile.openness import WORDS
from loa.reports.exports import Cell, Sheet
from loa.reports.xlsx import write_workbook

HTML, XLSX = "0 Muc luc ho so.html", "0 Muc luc ho so.xlsx"
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_STYLE = (
    'body{font:16px/1.5 "Times New Roman",Tinos,serif;max-width:1100px;margin:24px auto;padding:0 16px;'
    "color:#16202b}h1{font-size:24px;text-align:center}"
    "h2{margin-top:32px;font-size:19px}"
    "table{border-collapse:collapse;width:100%;margin:8px 0 24px}"
    "th,td{border:1px solid #c2cad2;padding:4px 8px;text-align:left;vertical-align:top}"
    "p,td{overflow-wrap:anywhere}"
    "td.n{text-align:right;white-space:nowrap}code{font-size:11px;word-break:break-all}a{color:#0d5596}"
    "p.m{color:#586471}.r{background:#fcecea}.w{overflow-x:auto}"
    "@media(max-width:700px){body{font-size:15px}th,td{padding:3px 5px;font-size:13px}}"
)


def titles() -> dict[str, Any]:
    """The lists of the index in their order, each with its heading."""
    return {
        "paper": _("Papers"),
        "work": _("Assignments and their history"),
        "report": _("Units' reports"),
        "figure": _("Figures"),
        "evidence": _("Evidence"),
        "enclosure": _("Files that came with comments"),
        "chain": _("Chain of evidence"),
        "notice": _("Notices"),
        "log": _("Log of changes"),
        "data": _("Rows of the database, for machines"),
    }


def retention(about: About) -> str:
    """For how long the case is kept, in the words of archives."""
    if about.years is None:
        return _("for ever")
    return _("%(years)d years") % {"years": about.years}


def page(
    about: About, files: Sequence[Packed], absent: Sequence[Absent], *, head: tuple[int, str]
) -> Iterator[str]:
    """The index as a page: nothing is fetched, nothing runs, every file is a link beside it."""
    yield '<!doctype html>\n<html lang="vi"><head><meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield f"<title>{_e(about.title)}</title><style>{_STYLE}</style></head><body>\n"
    yield f"<p>{_e(about.owner)}</p><h1>{_e(_('Index of the case file'))}<br>{_e(about.title)}</h1>\n"
    yield _table(_case_head(), [_case_row(about, files)])
    yield _facts(about, head)
    if absent:
        yield f"<h2>{_e(_('Not in this pack'))}</h2>\n"
        yield _table(_absent_head(), [_absent_row(one) for one in absent], marked=True)
    for kind, title in titles().items():
        found = [one for one in files if one.kind == kind]
        if found:
            yield f'<h2 id="{kind}">{_e(title)} ({len(found)})</h2>\n'
            yield from _list(kind, found)
    yield "</body></html>\n"


def workbook(file: IO[bytes], about: About, files: Sequence[Packed], absent: Sequence[Absent]) -> None:
    """The same as XLSX: the line of the case, its papers, every file, and what is not there."""
    papers = [one for one in files if one.kind == "paper"]
    sheets = [
        Sheet(_("Index of cases"), _case_head(), [_case_row(about, files)]),
        Sheet(_("Index of papers"), _paper_head(), [_paper_row(n, one) for n, one in enumerate(papers, 1)]),
        Sheet(_("Files"), _file_head(), [_file_row(n, one) for n, one in enumerate(files, 1)]),
        Sheet(_("Not in this pack"), _absent_head(), [_absent_row(one) for one in absent]),
    ]
    write_workbook(file, sheets)


def _case_head() -> list[str]:
    return [
        pgettext("case", "No."), _("Number and symbol of the case"), _("Title of the case"),
        _("Time of the papers"), _("Kept for"), pgettext("case", "Pages"), _("Remark"),
    ]  # fmt: skip


def _case_row(about: About, files: Sequence[Packed]) -> list[Cell]:
    pages = sum(one.pages for one in files)
    remark = _("electronic case of %(n)d files") % {"n": len(files)}
    days = f"{_day(about.began)} – {_day(about.ended)}"
    return [1, about.code, about.title, days, retention(about), pages or None, remark]


def _facts(about: About, head: tuple[int, str]) -> str:
    lines = [
        (_("Campaign by"), about.plan),
        (_("Closed"), f"{_moment(about.closed_at)}, {about.closed_by}"),
        (_("Closing number"), str(about.closing)),
        (_("Kept until"), _day(about.kept_until) if about.kept_until else _("for ever")),
        (_("Last record of evidence then"), f"{head[0]} · {head[1]}"),
    ]
    if about.open:
        still = ", ".join(f"{_open_words(what)}: {count}" for what, count in about.open.items())
        lines += [(_("Open at the closing"), still), (_("Closed over it because"), about.reason)]
    return "".join(f"<p><b>{_e(name)}:</b> {_e(value)}</p>\n" for name, value in lines)


def _open_words(what: str) -> str:
    return str(WORDS.get(what, what))


def _list(kind: str, files: Sequence[Packed]) -> Iterator[str]:
    if kind == "paper":
        yield _table(
            [*_paper_head(), "SHA-256"], [[*_linked(n, one), one.sha256] for n, one in enumerate(files, 1)]
        )
    else:
        yield _table(_file_head(), [_file_row(n, one, link=True) for n, one in enumerate(files, 1)])


def _paper_head() -> list[str]:
    return [
        pgettext("case", "No."), _("Number and symbol"), _("Day"), _("Kind and subject of the paper"),
        _("Author of the paper"), pgettext("case", "Pages"), _("Remark"), _("File"),
    ]  # fmt: skip


def _paper_row(number: int, one: Packed) -> list[Cell]:
    return [number, one.code, _day(one.day), one.title, one.author, one.pages or None, one.note, one.path]


def _linked(number: int, one: Packed) -> list[Any]:
    return [*_paper_row(number, one)[:-1], _Link(one.path)]


def _file_head() -> list[str]:
    return [
        pgettext("case", "No."),
        _("File"),
        _("What"),
        _("Day"),
        _("By"),
        _("Records"),
        _("Bytes"),
        "SHA-256",
    ]


def _file_row(number: int, one: Packed, *, link: bool = False) -> list[Any]:
    records = ", ".join(map(str, one.records))
    path = _Link(one.path) if link else one.path
    return [number, path, one.title, _day(one.day), one.author, records, one.size, one.sha256]


def _absent_head() -> list[str]:
    return [
        _("What"),
        _("Why"),
        _("Reason"),
        _("Day"),
        _("By"),
        _("Records"),
        _("Record of the erasure"),
        "SHA-256",
    ]


def _absent_row(one: Absent) -> list[Cell]:
    why = _("erased by law") if one.why == "erased" else _("missing from the store")
    day = _moment(one.at) if one.at else ""
    records = ", ".join(map(str, one.records))
    return [one.title, why, one.reason, day, one.by, records, one.erasure or None, one.sha256]


class _Link(str):
    """A path that is a link where it is printed."""

    __slots__ = ()


def _table(head: Sequence[str], rows: Iterable[Sequence[Any]], *, marked: bool = False) -> str:
    """The table as HTML, without columns in which nothing stands; what is a number stands at the right."""
    found = [tuple(row) for row in rows]
    used = [at for at in range(len(head)) if any(row[at] not in ("", None) for row in found)]
    head, rows = [head[at] for at in used], [[row[at] for at in used] for row in found]
    top = "".join(f'<th scope="col">{_e(title)}</th>' for title in head)
    body = "".join(f"<tr>{''.join(map(_td, row))}</tr>\n" for row in rows)
    start = '<div class="w"><table class="r">' if marked else '<div class="w"><table>'
    return f"{start}<thead><tr>{top}</tr></thead><tbody>\n{body}</tbody></table></div>\n"


def _td(value: Any) -> str:
    if isinstance(value, _Link):
        return f'<td><a href="{quote(value)}">{_e(value)}</a></td>'
    if isinstance(value, int):
        return f'<td class="n">{value}</td>'
    text = "" if value is None else str(value)
    return (
        f"<td><code>{_e(text)}</code></td>" if len(text) == 64 and text.isalnum() else f"<td>{_e(text)}</td>"
    )


def _e(text: Any) -> str:
    return html.escape(str(text))


def _day(iso: str | None) -> str:
    return f"{date.fromisoformat(iso):%d/%m/%Y}" if iso else ""


def _moment(iso: str) -> str:
    return f"{timezone.localtime(datetime.fromisoformat(iso)):%d/%m/%Y %H:%M}"
