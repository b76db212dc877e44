# ruff: noqa: E501  # patterns read better unbroken
"""Measures followed by labels: "Cơ quan chủ trì: …", "Cơ quan phối hợp: …", "Thời gian thực hiện: …"."""

from __future__ import annotations

import re

from loa.reader.reading import Duty, Span, Value
from loa.reader.stages.block import Block
from loa.reader.stages.cooperation import find_cooperating
from loa.reader.stages.deadlines import times_without_end
from loa.reader.stages.document import Document
from loa.reader.stages.duties.drafts import (
    Values,
    body_of,
    draft,
    inherited,
    means_everybody,
    role_of,
    wording_of,
    year_of,
)
from loa.reader.stages.duties.items import is_closing
from loa.reader.stages.duties.label_dues import due_under_labels
from loa.reader.stages.duties.label_group import Group
from loa.reader.stages.duties.label_marks import Label, find_labels
from loa.reader.stages.duties.label_sections import Labelled, find_label_sections, measures_of
from loa.reader.stages.duties.label_units import helping, leading, named_from
from loa.reader.stages.duties.manner import how_it_is_done
from loa.reader.stages.run_ins import leads_in
from loa.reader.stages.subjects import Subject, find_subject, is_unit_list
from loa.reader.stages.units import as_values, split_units
from loa.reader.stages.wording import Wording

_SECTIONS = ("roman", "upper", "part", "chapter", "section")
_LONGEST_HEADING = 120
_FIRST_SYLLABLES = 4  # by which a thing to make is known again
_LAST_BRACKET = re.compile(
    r"(?P<whole>\s?\([^()]{3,400}\)(?:,? (?:xong|hoàn thành|trước|trong|thời gian|chậm nhất|từ) [^()\n;.]{3,60})?[.;,]?)[ \t]*(?:\n|\Z)"
)


def find_under_labels(document: Document) -> tuple[list[Duty], set[int]]:
    """The duties that labels give to units, and the blocks they take up."""
    reader = _LabelReader(document)
    for section in find_label_sections(document):
        reader.read_section(section)
    for block in document.blocks:
        if block.index in reader.in_sections:
            reader.close()
        elif document.zone(block) in ("body", "appendix", "closing"):
            reader.read(block)
    reader.close()
    return reader.duties, reader.taken


class _LabelReader:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.year = year_of(document)
        self.duties: list[Duty] = []
        self.taken: set[int] = set()
        self.group = Group()
        self.in_sections: set[int] = set()  # blocks that sections of labels have taken up

    def read_section(self, section: Labelled) -> None:
        """The duties of a section whose labels are sections beside it."""
        lead = leading([label for label in section.labels if label.kind == "lead"])
        for node, block in measures_of(self.document, section.work):
            group = Group(node, labels=section.labels)
            words = body_of(self.document, block)
            self.duties.append(self._duty(group, list(words.spans(0, len(words.text))), lead))
            self.in_sections.add(block.index)
        nodes = (section.work, *section.heads)
        self.in_sections.update(self.document.block_of(node).index for node in nodes)
        self.in_sections.update(block.index for block in section.blocks)
        self.taken |= self.in_sections

    def read(self, block: Block) -> None:
        if block.kind in ("row", "footnote") or self._take_more(block):
            return
        labels, at = find_labels(self.document, block)
        if labels and at == 0 and not self._stands_beside(block, labels):
            self.group.add(block, labels)
            return
        if self.group.labels:
            self.close()
        if block.index in self.document.bare_headings:
            self.group = Group()
        elif block.kind == "numbered":
            self.group = Group(self.document.node_at(block), block)
        elif is_closing(self.document, block):
            self.group = Group()
        elif block.kind == "bullet" and block.marker == "+" and self.group.measures:
            self.group.measures.append(block)
        else:
            self.group.measures.append(block)
        if labels and block.kind != "numbered" and labels[0].words.text[at : at + 1] == "(":
            self.group = Group(self.group.node, None, [block])  # a bracket tells of its own sentence alone
        if labels:
            self.group.labels = [label for label in labels if label.kind != "task"]
            self.group.tasks = []

    def _take_more(self, block: Block) -> bool:
        """Whether a "+" item says what the bare label above it opens, to which it goes: "- Thành phần: + Sở Y tế: 50 người"."""
        bare = self.group.bare
        if block.marker != "+" or bare is None:
            return False
        words = body_of(self.document, block)
        end = len(words.text)
        if bare.kind == "task":
            self.group.tasks.append(Label("task", words, 0, end))
        elif bare.kind in ("lead", "with"):
            labels, at = find_labels(self.document, block)  # "+ Chủ trì: Sở Y tế"
            start = named_from(words) if at else 0
            if start is None:
                return False  # work of its own: "Cơ quan thực hiện: + Sở Y tế mở lớp tập huấn"
            self.group.labels += labels if labels and not at else [Label(bare.kind, words, start, end)]
        elif bare.kind != "other":
            self.group.labels.append(Label(bare.kind, words, 0, end))
        self.group.blocks.append(block)
        return True

    def _stands_beside(self, block: Block, labels: list[Label]) -> bool:
        """Whether a numbered line like "8. Kinh phí: …" is a point beside the measure above and no label of it."""
        above = self.group.heading
        return (
            block.mark is not None
            and above is not None
            and above.mark is not None
            and block.mark.style == above.mark.style
            and all(label.kind == "other" for label in labels)
        )

    def close(self) -> None:
        """The duties of the group that ends here; the next measures stand under the same heading."""
        group, self.group = self.group, Group(self.group.node, None)
        lead = leading(group.of("lead"))
        role = role_of(self.document, group.node) if group.labels else "nothing"
        if role == "nothing" or not (lead or (role == "duties" and self._tell_their_own(group))):
            return
        self.taken.update(block.index for block in group.blocks)
        lead = lead or self._holder(group)
        for pieces in self._measures(group):
            self.duties.append(self._duty(group, pieces, lead))

    def _tell_their_own(self, group: Group) -> bool:
        """Whether labels of partners or times stand below measures that tell who does them, or a heading does."""
        measures = group.measures or ([group.heading] if group.heading else [])
        if not measures or not group.blocks or not (group.of("with") or group.of("time")):
            return False
        if any(find_labels(self.document, block)[0] for block in measures):
            return False  # a time on the line of the measure is a part of its sentence
        words = [body_of(self.document, block) for block in measures]
        if not group.measures:
            return all(find_subject(each, 0, len(each.text)) for each in words)
        pointed = [after.marker == "+" for after in [*measures[1:], measures[0]]]
        if any(
            leads_in(each, 0, len(each.text)) and not point
            for each, point in zip(words, pointed, strict=True)
        ):
            return False
        return bool(self._holder(group)) or all(find_subject(each, 0, len(each.text)) for each in words)

    def _holder(self, group: Group) -> Values:
        """The units that the next heading names which is nothing but units; () where none does."""
        above = (group.node, *reversed(self.document.ancestors(group.node))) if group.node else ()
        for node in above:
            words = body_of(self.document, self.document.block_of(node))
            if is_unit_list(words, 0, len(words.text)):
                return as_values(words, split_units(words, 0, len(words.text)))
            if subject := find_subject(words, 0, len(words.text)):
                return as_values(words, subject.units) if leads_in(words, 0, len(words.text)) else ()
        return ()

    def _measures(self, group: Group) -> list[list[Span]]:
        """The spans of each measure: task labels, bullets and paragraphs, or the numbered line itself."""
        if group.tasks:
            self.taken.update(block.index for block in group.measures)
            return [[*_spans(label)] for label in group.tasks]
        heading = group.heading
        if heading is not None and (how := how_it_is_done(self.document, heading, group.measures)):
            self.taken |= {heading.index, *how}
            others = [block for block in group.measures if block.index not in how]
            words = body_of(self.document, heading)
            return [[*words.spans(0, len(words.text))], *self._below(others)]
        measures = self._below(group.measures)
        if heading is not None and heading.mark and heading.mark.style in _SECTIONS and not measures:
            words = body_of(self.document, heading)
            if not find_subject(words, 0, len(words.text)):
                return []  # labels right under the heading of a section name no measure
        if heading is not None and (not measures or self._goes_on(heading, group.measures)):
            self.taken.add(heading.index)
            words = body_of(self.document, heading)
            _, at = find_labels(self.document, heading)
            measures = [[*words.spans(0, at), *(span for spans in measures for span in spans)]]
        elif heading is not None and self._only_heads(heading):
            self.taken.add(
                heading.index
            )  # all that stood below it is taken: it must not look like work itself
        return measures

    def _below(self, blocks: list[Block]) -> list[list[Span]]:
        """The spans of the bullets and paragraphs that stand above the labels, a "+" with its bullet."""
        measures: list[list[Span]] = []
        for block in blocks:
            self.taken.add(block.index)
            if not any(c.isalpha() for c in self.document.text[block.body.start : block.body.end]):
                continue
            _, at = find_labels(self.document, block)
            words = body_of(self.document, block)
            if not words.text[:at].strip(" -–("):
                continue
            spans = list(words.spans(0, at))
            if block.kind == "bullet" and block.marker == "+" and measures:
                measures[-1].append(Span(block.start, spans[-1].end))
            else:
                measures.append(spans)
        return measures

    def _only_heads(self, heading: Block) -> bool:
        """Whether a numbered line is the heading of a matter: it names nobody and ends no sentence."""
        words = body_of(self.document, heading)
        if len(words.text) > _LONGEST_HEADING or words.text[-1:] in (".", ";"):
            return False
        return not is_unit_list(words, 0, len(words.text)) and not find_subject(words, 0, len(words.text))

    def _goes_on(self, heading: Block, measures: list[Block]) -> bool:
        """Whether the paragraphs after a numbered line are the rest of it, broken by the page or the scan."""
        words = body_of(self.document, heading).text
        running = len(words) > 150 and (". " in words or words[-1] not in ".;:")
        return running and all(block.kind == "paragraph" for block in measures)

    def _duty(self, group: Group, pieces: list[Span], lead: Values) -> Duty:
        words = wording_of(self.document, *pieces)
        end = len(words.text.rstrip(" (-–"))
        subject = find_subject(words, 0, end)
        named = as_values(words, subject.units) if subject else ()
        if group.tasks and lead and self._is_made(group, named):
            subject, named = None, ()
        among = bool(group.blocks) and {v.value.casefold() for v in named} < {
            v.value.casefold() for v in lead
        }
        if (
            subject
            and not among
            and (subject.ordered or not _plural(words, subject) or not lead or means_everybody(lead))
        ):
            lead = named
        else:
            lead = inherited(lead, "lead-from-label")
        others = helping(group.of("lead"), group.of("with"))
        if not group.of("with") and not others:
            others = as_values(words, find_cooperating(words, 0, end))
        times = group.of("time")
        due = due_under_labels(words, end, times=times, leads=group.of("lead"), year=self.year)
        return draft(
            self.document,
            self._with_bracket(group, pieces) or words.value((0, end)),
            lead=lead,
            cooperating=inherited(others, "with-from-label"),
            node=group.node,
            due=due,
            times=tuple(t for label in times for t in times_without_end(label.words, label.start, label.end)),
        )

    def _is_made(self, group: Group, named: Values) -> bool:
        """Whether the heading tells to make what is named: "Lập Cổng dữ liệu" over "Cổng dữ liệu giúp người dân …"."""
        if group.heading is None or not named:
            return False
        made = body_of(self.document, group.heading).canon
        first = (" ".join(unit.value.casefold().split()[:_FIRST_SYLLABLES]) for unit in named)
        return any(f" {begins}" in made for begins in first)

    def _with_bracket(self, group: Group, pieces: list[Span]) -> Value[str] | None:
        """The measure with the bracket at its end that says who does it; None where none closes it."""
        if not pieces or not any(
            label.bracketed or label.words.text[label.start - 1 : label.start] == "("
            for label in group.labels
        ):
            return None
        at = pieces[-1].end
        bracket = _LAST_BRACKET.match(self.document.text, at)
        if not bracket or self.document.text[at - 1] in ".;":  # a bracket behind the sentence is a label
            return None
        words = wording_of(self.document, *pieces[:-1], Span(pieces[-1].start, bracket.end("whole")))
        return words.value((0, len(words.text)))


def _plural(words: Wording, subject: Subject) -> bool:
    """Whether only groups are named, whom the label names better: "các cơ quan", "các trường đại học"."""
    return all(
        unit.kind == "collective" or words.canon.startswith(("các ", "những "), unit.pieces[0][0])
        for unit in subject.units[:1]
    )


def _spans(label: Label) -> tuple[Span, ...]:
    return label.words.spans(label.start, label.end)
