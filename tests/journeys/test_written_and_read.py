"""What the writer writes, the reader reads back with the same facts: as DOCX and as PDF."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from rapidfuzz import fuzz

from loa.reader.exports.facts import facts_object, parties_object
from loa.reader.pipeline import read
from loa.writer.tests.factories import acceptance
from loa.writer.tests.factories import facts as sample
from loa.writer.writing import Form, write
from tests.journeys.facts_of_plans import letters, plans
from tests.journeys.handled_papers import saved_again, scanned, stripped

GOLD = Path(os.environ.get("LOA_GOLD_DIR") or "/nowhere")
KEY_FIGURE, WORST = 0.97, 0.95
FORMS = ("docx", "pdf")
AT_ONCE = settings(max_examples=15, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


def read_back(facts: dict[str, Any], form: Form) -> dict[str, Any]:
    return facts_object(read(write(facts, form), name=f"paper.{form}").facts)


def bare(value: Any) -> Any:
    """Texts without the signs at their ends, which belong to the paper."""
    if isinstance(value, dict):
        return {key: bare(item) for key, item in value.items() if key not in ("inconsistencies", "issuer")}
    if isinstance(value, list):
        return [bare(item) for item in value]
    return value.rstrip(" .;/") if isinstance(value, str) else value


def without_senders(facts: dict[str, Any]) -> dict[str, Any]:
    """Who reports may be read as a part of the clause that says so: the bare clause is compared."""
    for report in facts["reports"]:
        report["text"] = report["text"].removeprefix(f"{', '.join(report['from'])} ")
    return facts


@pytest.mark.parametrize("form", FORMS)
@AT_ONCE
@given(facts=plans())
def test_a_plan_is_read_back_as_it_was_written(form: Form, facts: dict[str, Any]):
    assert without_senders(bare(read_back(facts, form))) == bare(facts)


@pytest.mark.parametrize("form", FORMS)
@AT_ONCE
@given(facts=letters())
def test_a_letter_is_read_back_as_it_was_written(form: Form, facts: dict[str, Any]):
    assert bare(read_back(facts, form)) == bare(facts)


@pytest.mark.parametrize("form", FORMS)
def test_a_paper_of_the_party_is_read_back_as_it_was_written(form: Form):
    facts = sample(doc_type="hướng dẫn", code="61-HD/BTGTU", issuer=["Tỉnh ủy Sông Vân", "Ban Tuyên giáo"])
    assert bare(read_back(facts, form)) == bare(facts)


@pytest.mark.parametrize("form", FORMS)
def test_a_record_of_acceptance_is_read_back_with_its_parties(form: Form):
    facts = acceptance()
    reading = read(write(facts, form), name=f"paper.{form}")
    found, told = facts_object(reading.facts), facts.pop("acceptance")
    sides = zip(("Bên giao (Bên A)", "Bên nhận (Bên B)"), (told["giver"], told["taker"]), strict=True)
    assert parties_object(reading.facts) == [{"role": role} | side for role, side in sides]
    assert found.pop("references") == [{"code": "15/HĐ-SYT", "date": "2026-01-12"}]
    assert bare(found) == bare({key: facts[key] for key in facts if key != "references"})


def test_a_paper_without_metadata_says_the_same():
    data = stripped(write(sample(), "docx"))
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        assert not any(b"docProps" in parts.read(name) or "docProps" in name for name in parts.namelist())
    assert bare(facts_object(read(data, name="paper.docx").facts)) == bare(sample())


@pytest.mark.office
def test_a_paper_saved_again_by_libreoffice_says_the_same(tmp_path: Path):
    data = saved_again({"paper": write(sample(), "docx")}, tmp_path)["paper"]
    assert bare(facts_object(read(data, name="paper.docx").facts)) == bare(sample())


@pytest.mark.ocr
def test_a_scanned_paper_says_nearly_the_same():
    read_by = facts_object(read(scanned(write(sample(), "pdf")), name="scan.pdf").facts)
    for fact in ("doc_type", "code", "place", "date", "signatory"):
        assert read_by[fact] == sample()[fact]
    assert [node["num"] for node in read_by["outline"]] == [node["num"] for node in sample()["outline"]]
    assert len(read_by["assignments"]) == len(sample()["assignments"])
    likeness = fuzz.ratio(read_by["assignments"][0]["text"], sample()["assignments"][0]["text"])
    assert likeness > 90


@pytest.mark.gold
@pytest.mark.skipif(not (GOLD / "score.py").is_file(), reason="LOA_GOLD_DIR names no folder of documents")
@pytest.mark.parametrize("form", FORMS)
def test_real_facts_are_written_and_read_back(form: Form, tmp_path: Path):
    for path in sorted((GOLD / "gold").glob("*.json")):
        facts = read_back(json.loads(path.read_text("utf-8")), form)
        (tmp_path / path.name).write_text(json.dumps(facts, ensure_ascii=False), encoding="utf-8")
    command = [sys.executable, str(GOLD / "score.py"), "--json", str(GOLD / "gold"), str(tmp_path)]
    figures = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    for name, key in figures["keys"].items():
        print(f"{form} {name:>6} {key:.3f}")
    print(f"{form}    all {figures['key']:.3f}")
    assert figures["key"] >= KEY_FIGURE
    assert min(figures["keys"].values()) >= WORST
