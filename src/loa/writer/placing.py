"""Where the facts stand: duties, contents, forms, periods, slogans, reports and money under their units.

Facts say where a duty stands; for the rest the headings say it. What no heading takes is given words of its
own by `wording`. Nothing is written twice: what a text says already is not said again.
"""

from __future__ import annotations

from dataclasses import replace

from loa.writer import wording
from loa.writer.accepting import place_acceptance
from loa.writer.body import Body
from loa.writer.duties import place_duties
from loa.writer.facts import Facts
from loa.writer.matching import code_key
from loa.writer.matters import place_funding, place_phases, place_reports, place_slogans
from loa.writer.outline import Item, units_of
from loa.writer.plainly import NOTHING, Plain, left
from loa.writer.sheets import sheets_of
from loa.writer.topics import place_contents, place_forms

_FEWEST = 2  # headings without a number: one alone parts nothing


def place(facts: Facts, plain: Plain = NOTHING) -> Body:
    """The body of the document: each fact in one place, those that are `plain` in labels or tables."""
    body = Body(units=units_of(facts.outline), sheets=sheets_of(facts, plain))
    told = _told_in_words(facts, plain)
    place_duties(body, facts, plain)
    place_contents(body, told)
    place_forms(body, told)
    place_phases(body, told, left(facts.phases, "phase", plain))
    place_slogans(body, facts, apart=("slogan", 0) in plain)
    place_reports(body, told)
    place_funding(body, told)
    place_acceptance(body, facts)
    _head_parts(body)
    said = code_key(" ".join(body.said(facts)))
    body.bases = [wording.basis(r) for r in facts.references if code_key(r.code) not in said]
    return body


def _told_in_words(facts: Facts, plain: Plain) -> Facts:
    """The facts without those that tables tell; periods still give their bounds to what stands below them."""
    if not plain:
        return facts
    return replace(
        facts,
        contents=left(facts.contents, "content", plain),
        forms=left(facts.forms, "form", plain),
        reports=left(facts.reports, "report", plain),
        funding=left(facts.funding, "money", plain),
    )


def _head_parts(body: Body) -> None:
    """The parts of a paper without numbered sections have headings without a number, if there are several."""
    parted, money = body.is_parted, bool(body.later) and body.later[0].kind == "section"
    if body.is_free and body.units and (parted or body.later):
        body.before.append(Item(wording.WORK, "section"))
    duties = 2 if money else 0  # the heading of money and its sentence stand above them
    if body.is_free and len(body.later) > duties and (body.units or parted):
        body.later.insert(duties, Item(wording.TASKS, "section"))
    heads = [item for item in (*body.before, *body.later) if item.kind == "section"]
    if len(heads) < _FEWEST:
        for item in heads:
            item.kind = "words"
    for item in body.before:
        if item.kind == "words" and item.text == wording.TIME:
            item.text = f"{item.text}:"
