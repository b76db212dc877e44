"""The bare facts: exactly the keys of the rules of annotation, down to the last part."""

from __future__ import annotations

import json
from typing import Any

from loa.reader.exports.facts import facts_object, parties_object
from loa.reader.exports.json import reading_to_json
from loa.reader.pipeline import read
from loa.reader.reading import (
    Content,
    Due,
    Duty,
    Facts,
    Form,
    Header,
    Inconsistency,
    Node,
    Party,
    Phase,
    Reference,
    Report,
    Representative,
    Signatory,
    Span,
    Value,
)  # fmt: skip

RECORD = """BIÊN BẢN NGHIỆM THU
Lắp loa thôn Bãi Giữa
I. BÊN A: Cơ sở điện tử Hồng Nhung
1. Ông: Vũ Đình Khảo - Chức vụ: Chủ cơ sở
II. BÊN B: Ủy ban nhân dân xã Đồng Nghệ
1. Bà: Mạc Thị Lựu - Chức vụ: Phó Chủ tịch
Hai bên cùng kiểm tra và thống nhất.
"""
# Every key of the rules of annotation, in their order, down to the last part.
SHAPE: dict[str, Any] = {
    **dict.fromkeys(("doc_type", "code", "place", "date", "title")),
    "signatory": dict.fromkeys(("authority", "position", "name")),
    "addressees": [None],
    "recipients": [None],
    "references": [dict.fromkeys(("code", "date"))],
    "outline": [dict.fromkeys(("num", "heading", "level"))],
    "phases": [dict.fromkeys(("name", "start", "end", "text"))],
    "assignments": [
        {
            "lead": [None],
            "with": [None],
            "text": None,
            "section": None,
            "due": [dict.fromkeys(("text", "end"))],
        }
    ],
    "contents": [dict.fromkeys(("phase", "text"))],
    "forms": [{"text": None, "channels": [None]}],
    "slogans": [None],
    "reports": [{"from": [None], "to": [None], "text": None, "due": None}],
    "funding": [None],
    "inconsistencies": [dict.fromkeys(("kind", "text"))],
}


def of_everything() -> Facts:
    """Facts with one of each: every list has an entry, so that every part shows its keys."""
    word, dated = Value("x", (Span(0, 1),)), Value("2026-01-02", (Span(0, 1),))
    duty = Duty(word, (word,), (word,), word, (Due(word, dated),))
    return Facts(
        header=Header(word, word, word, dated, word, signatory=Signatory(word, word, word)),
        addressees=(word,),
        recipients=(word,),
        references=(Reference(word, dated),),
        outline=(Node(word, word, 1, "I", 0, 1),),
        phases=(Phase(word, word, dated, dated),),
        duties=(duty,),
        contents=(Content(word, word),),
        forms=(Form(word, (word,)),),
        slogans=(word,),
        reports=(Report(word, (word,), (word,), dated),),
        funding=(word,),
        parties=(Party(word, word, (Representative(word, word),)),),
        inconsistencies=(Inconsistency("date-conflict", "x"),),
    )


def shape(value: Any) -> Any:
    """The keys of all parts in their order; a word or nothing is None."""
    if isinstance(value, dict):
        return {key: shape(each) for key, each in value.items()}
    return [shape(each) for each in value] if isinstance(value, list) else None


def test_facts_have_exactly_the_annotated_keys_in_their_order() -> None:
    assert json.dumps(shape(facts_object(of_everything()))) == json.dumps(SHAPE)
    assert json.dumps(shape(facts_object(Facts()))) == json.dumps(
        {key: [] if isinstance(part, list) else part for key, part in SHAPE.items()}
    )


def test_sides_of_a_record_stand_in_the_reading_and_not_in_its_facts() -> None:
    reading = read(RECORD.encode(), name="a.txt")
    assert [side["name"] for side in parties_object(reading.facts)] == [
        "Cơ sở điện tử Hồng Nhung",
        "Ủy ban nhân dân xã Đồng Nghệ",
    ]
    assert len(json.loads(reading_to_json(reading))["facts"]["parties"]) == 2
    assert list(facts_object(reading.facts)) == list(SHAPE)
