"""What a reader would take for something else in a printed draft: duties, who leads, who helps, by when.

The campaign goes by what the draft says; others have nothing but the paper. So each paper is read as theirs
would be, and whoever sends or issues it is told in words what would be read otherwise.
"""

from __future__ import annotations

from typing import Any

from loa.documents.drafting.paper import Paper
from loa.documents.models import Fact
from loa.reader.exports.facts import facts_object
from loa.reader.reading import Reading
from loa.writer.comparing import alike_pairs
from loa.writer.matching import folded

# {"kind", "words", "meant", "found"}: of which duty what was meant, and what would be found.
Misread = dict[str, Any]
# Papers that tell of what others ordered: where one lays no duty itself, those a reader finds are no news.
_TELL_ONLY = ("công văn", "báo cáo", "tờ trình", "giấy mời", "biên bản")
_FIELDS = ("lead", "with", "due")


def misread_of(paper: Paper, found: Reading) -> list[Misread]:
    """What the reader of the printed paper takes otherwise than the draft says it, in its order."""
    ours = [saying.data for saying in paper.sayings if saying.kind == Fact.Kind.DUTY]
    if not ours and paper.doc_type in _TELL_ONLY:
        return []
    theirs = [
        {**duty, "times": [folded(words.value) for words in read.times]}
        for duty, read in zip(facts_object(found.facts)["assignments"], found.facts.duties, strict=True)
    ]
    pairs = alike_pairs([duty["text"] for duty in ours], [duty["text"] for duty in theirs])
    out: list[Misread] = []
    for number, duty in enumerate(ours):
        if number not in pairs:
            out.append({"kind": "lost", "words": duty["text"], "meant": [], "found": []})
        else:
            out += _fields(duty, theirs[pairs[number]])
    taken = set(pairs.values())
    more = [duty for at, duty in enumerate(theirs) if at not in taken]
    return out + [{"kind": "more", "words": d["text"], "meant": [], "found": d["lead"]} for d in more]


def _fields(meant: dict[str, Any], found: dict[str, Any]) -> list[Misread]:
    meant = {**meant, "due": [due for due in meant["due"] if not _is_time(due, found)]}
    return [
        {"kind": field, "words": meant["text"], "meant": _said(meant, field), "found": _said(found, field)}
        for field in _FIELDS
        if sorted(_known(meant, field)) != sorted(_known(found, field))
    ]


def _is_time(due: dict[str, Any], found: dict[str, Any]) -> bool:
    """Whether it is read as a time that sets no deadline: "Thường xuyên" in the cell of a table."""
    return due["end"] is None and folded(due["text"]) in found["times"]


def _known(duty: dict[str, Any], field: str) -> list[str]:
    """By what two values are the same: names without case, times by their last day."""
    if field == "due":
        return [due["end"] or folded(due["text"]) for due in duty["due"]]
    return [folded(name) for name in duty[field]]


def _said(duty: dict[str, Any], field: str) -> list[str]:
    return [due["text"] for due in duty["due"]] if field == "due" else list(duty[field])
