"""The units that the example plans name, found in the example province."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from django.core.management import call_command

from loa.directory.models import Unit
from loa.directory.resolution import How, Resolver

pytestmark = pytest.mark.django_db

EXAMPLES = Path(__file__).resolve().parents[4] / "examples"
OWNERS = {"sot-xuat-huyet": "UBND", "bau-cu": "SVHTTDL", "phong-chong-bao": "UBND"}
ASKED = {
    "sot-xuat-huyet": {"Trung tâm Truyền thông khu vực", "các trường học trên địa bàn"},
    "bau-cu": {"Ủy ban Mặt trận Tổ quốc Việt Nam cùng cấp"},
    "phong-chong-bao": set(),
}


def test_only_names_that_nobody_can_know_are_asked() -> None:
    call_command("load_example", verbosity=0)
    for stem, owner in OWNERS.items():
        facts = json.loads((EXAMPLES / f"{stem}.facts.json").read_text(encoding="utf-8"))
        near = Unit.objects.get(code=owner)
        resolver = Resolver(on=date.fromisoformat(facts["date"]), near=near)
        names = {name for duty in facts["assignments"] for name in (*duty["lead"], *duty["with"])}
        found = {name: resolver.resolve(name) for name in names}
        assert {name for name, who in found.items() if who.asks} == ASKED[stem]
        assert How.FUZZY not in {who.how for who in found.values()}
        for name, who in found.items():
            if "các xã" in name:
                assert len(who.units) == 99


def test_mass_organisations_are_socio_political_ones_or_all_as_the_words_say() -> None:
    call_command("load_example", verbosity=0)
    resolver = Resolver(on=date(2026, 11, 16), near=Unit.objects.get(code="UBND"))

    def meant(words: str) -> set[str]:
        return {unit.code for unit in resolver.resolve(words).units}

    five = {"TD", "HPN", "HND", "HCCB", "LDLD"}
    assert meant("các tổ chức chính trị - xã hội") == five
    assert meant("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội") == {"MT", *five}
    assert meant("các đoàn thể") == {"MT", "HNB", "HCTD", *five}
