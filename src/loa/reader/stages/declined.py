"""Declined: spans of duties and forms that ask for what Loa does not carry. Proposals; a person confirms.

Reads duties and forms. Writes, per item and reason, the declined spans; what is left of the item is carried.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import reduce
from operator import or_
from typing import NamedTuple

from loa.reader.reading import Declined, Duty, Form, Passage, Span
from loa.reader.rules.declined import AIM, DIGEST, DIGEST_NEEDS, INFORM, NETWORKS, RULES, WITH_AN_ACT, Rule
from loa.reader.rules.needles import Hits, hits
from loa.reader.stages.letters import Letters

_SENTENCE_END = re.compile(
    r"(?<=[.!?…])\s+(?=[A-ZĐÀ-Ỹ+\-“])|(?:^|\n|(?<=[.:;])[ \t])[ \t]{0,9}[+•][ \t]{1,9}", re.MULTILINE
)
_MAY_END = re.compile(r"[.!?…+•]\s")  # as every one of these ends does, or holds
_PARENTHESES = re.compile(r"\([^()]*\)")
_CHAIN = re.compile(
    r"(?:[,\s]|\bvà\b|\bkịp\s+thời|\bchủ\s+động|\bthường\s+xuyên|\btăng\s+cường|\bkiểm\s+tra|\brà\s+soát|\btheo\s+dõi"
    r"|\bnắm\s+bắt|\bphát\s+hiện|\bgiám\s+sát|\bngăn\s+chặn|\bđấu\s+tranh|\bxử\s+lý|\bkiểm\s+soát|\bquản\s+lý"
    r"|\bthanh\s+tra)++$",
    re.IGNORECASE,
)
_LONGEST_CHAIN = 160
_COORDINATED = re.compile(r"^\s*(?:,|và\b)", re.IGNORECASE)
_ANY_NEEDS = reduce(or_, (rule.needs[0] for rule in RULES))
_SHIELDED = frozenset({"control-information", "watch-networks"})


class Hit(NamedTuple):
    """A declined stretch of an item, by offsets in its joined words."""

    start: int
    end: int
    reason: str
    rule: str


def find_declined(letters: Letters, duties: Iterable[Duty], forms: Iterable[Form]) -> tuple[Declined, ...]:
    """What of `duties` and `forms` Loa does not carry, in the order of the paper, each stretch once."""
    items = {words.spans: words.value for duty in duties for words in (duty.text, *duty.products)}
    items |= {form.text.spans: form.text.value for form in forms}
    asking = [
        spans
        for spans, words in items.items()
        if _may_ask(letters.hits(letters.lowered(words, spans[0].start)))
    ]
    found = [declined for spans in sorted(asking) for declined in decline_item(letters.source, spans)]
    kept: list[Declined] = []
    for declined in sorted(found, key=lambda d: d.spans):
        if not any(_inside(declined.spans, other.spans) for other in kept):
            kept.append(declined)
    return tuple(kept)


def find_in_open(letters: Letters, passages: Iterable[Passage]) -> tuple[Declined, ...]:
    """What Loa does not carry of open passages: an order that names nobody is no duty."""
    text = letters.source
    asking = [
        Span(each.start, each.end)
        for each in passages
        if each.role == "unaccounted"
        and _may_ask(letters.hits(letters.lowered(text[each.start : each.end], each.start)))
    ]
    return tuple(declined for span in asking for declined in decline_item(text, (span,)))


def _inside(spans: tuple[Span, ...], others: tuple[Span, ...]) -> bool:
    return all(any(o.start <= s.start and s.end <= o.end for o in others) for s in spans)


def decline_item(text: str, spans: tuple[Span, ...]) -> list[Declined]:
    """One proposal per reason for the item under `spans`; the reason that comes first leads."""
    words = "\n".join([text[span.start : span.end] for span in spans])
    by_reason: dict[str, list[Hit]] = {}
    for start, end in _sentences(words):
        for hit in decline_sentence(words, start, end):
            by_reason.setdefault(hit.reason, []).append(hit)
    return [
        Declined(tuple(s for hit in hits for s in _place(text, spans, hit)), reason, _rule_of(hits))
        for reason, hits in by_reason.items()
    ]


def _rule_of(hits: list[Hit]) -> str:
    """The first rule that found an act of its own."""
    return next((hit.rule for hit in hits if hit.rule != "beside-an-act"), hits[0].rule)


def _sentences(words: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _SENTENCE_END.finditer(words) if _MAY_END.search(words) else ():
        if match.start() > start:
            yield start, match.start()
        start = match.end()
    yield start, len(words)


def _place(text: str, spans: tuple[Span, ...], hit: Hit) -> Iterator[Span]:
    """The spans of the document under a stretch of the joined words, without white space at their ends."""
    offset = 0
    for span in spans:
        start = max(span.start, span.start + hit.start - offset)
        end = min(span.end, span.start + hit.end - offset)
        offset += span.end - span.start + 1
        part = text[start:end] if start < end else ""
        if part.strip():
            yield Span(start + len(part) - len(part.lstrip()), end - len(part) + len(part.rstrip()))


def decline_sentence(words: str, start: int, end: int) -> list[Hit]:
    """The declined stretches of one sentence; a clause that only watches is declined beside an act."""
    clauses = list(_clauses(words, start, end))
    hits = {clause: _clause_hits(words, *clause) for clause in clauses}
    first = next((found[0] for found in hits.values() if found), None)
    if not first:
        return []
    for clause, found in hits.items():
        if not found and WITH_AN_ACT.search(words, *clause):
            found.append(Hit(*clause, first.reason, "beside-an-act"))
    return [hit for clause in clauses for hit in hits[clause]]


def _clauses(words: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The clauses between ";" outside parentheses."""
    flat = _PARENTHESES.sub(lambda m: " " * len(m[0]), words[start:end])
    at = 0
    while (stop := flat.find(";", at)) >= 0:
        yield start + at, start + stop
        at = stop + 1
    yield start + at, end


def _clause_hits(words: str, start: int, end: int) -> list[Hit]:
    open_gates = hits(" ".join(words[start:end].lower().split()))
    rule, act = _weightiest(words, start, end, open_gates=open_gates)
    shielded = (not rule or rule.name in _SHIELDED) and open_gates & DIGEST_NEEDS
    if shielded and (digest := DIGEST.search(words, start, end)):
        return _cut_digest(words, digest, end=end)
    return [Hit(_declined_from(words, start, act), end, rule.reason, rule.name)] if rule else []


def _may_ask(open_gates: Hits) -> bool:
    """Whether a rule may find something in words where these gates are open."""
    if open_gates & DIGEST_NEEDS:
        return True
    if not open_gates & _ANY_NEEDS:
        return False
    for rule in RULES:  # noqa: SIM110  # asked so often that a generator costs more than the look
        if _may_hold(open_gates, rule):
            return True
    return False


def _may_hold(open_gates: Hits, rule: Rule) -> bool:
    for needs in rule.needs:  # noqa: SIM110  # asked so often that a generator costs more than the look
        if not open_gates & needs:
            return False
    return True


def _weightiest(words: str, start: int, end: int, *, open_gates: Hits) -> tuple[Rule | None, int]:
    """The first rule that asks for an act, not only names it as an aim, and where the act begins."""
    flat = ""
    for rule in RULES:
        if not _may_hold(open_gates, rule):
            continue
        flat = flat or words[start:end].replace("...", "   ")
        for match in rule.words.finditer(flat):
            ahead = flat[: match.start()]
            if not (AIM.search(ahead) and INFORM.search(ahead)):
                return rule, start + match.start()
    return None, start


def _cut_digest(words: str, digest: re.Match[str], *, end: int) -> list[Hit]:
    """Of a press digest only the control of what is written and the networks are declined."""
    control = "speech" if digest["control"] else None
    hits = [Hit(*digest.span("control"), "speech", "control-information")] if control else []
    for match in NETWORKS.finditer(words, digest.start(), end):
        hits.append(Hit(match.start(), match.end(), control or "opinion", "watch-networks"))
    return hits


def _declined_from(words: str, start: int, act: int) -> int:
    """Where the declined stretch begins: after open information beside it, else with the clause."""
    chain = _CHAIN.search(words, max(start, act - _LONGEST_CHAIN), act)
    edge = chain.start() if chain else act
    open_part = words[start:edge]
    if chain and _COORDINATED.match(words[edge:act]) and INFORM.search(open_part):
        return edge
    return start
