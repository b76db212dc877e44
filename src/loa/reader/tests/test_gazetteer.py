"""The gazetteer: places of both orders by name and day, an office's own units from a CSV file."""

from pathlib import Path

import pytest

from loa.reader.errors import ReadingRefused
from loa.reader.gazetteer import NATIONAL, Gazetteer, Unit, add_units
from loa.reader.rules.folding import bare, fold
from loa.reader.rules.places import national_places, national_provinces


def test_both_orders_have_their_provinces() -> None:
    provinces = national_provinces()
    assert sum(p.end == "2025-06-30" for p in provinces) == 63
    assert sum(p.start == "2025-07-01" for p in provinces) == 34


def test_communes_and_districts_stand_in_their_order() -> None:
    places = national_places()
    assert 690 < sum(p.level == "district" for p in places) < 710
    assert all(p.end for p in places if p.level == "district")
    assert sum(p.level == "commune" and p.start == "2025-07-01" for p in places) == 3321


def test_a_province_is_found_only_on_the_days_it_stood() -> None:
    assert NATIONAL.named_places("Hà Giang", on="2025-06-30", level="province")
    assert not NATIONAL.named_places("Hà Giang", on="2025-07-01", level="province")
    assert NATIONAL.named_places("tỉnh Cà Mau", on="2026-01")[0].full_name == "Tỉnh Cà Mau"


def test_kind_narrows_and_missing_diacritics_are_forgiven() -> None:
    assert {p.kind for p in NATIONAL.named_places("phường Cửa Nam", on="2024-05-05")} == {"phường"}
    assert NATIONAL.named_places("Quang Tri", level="province")[0].name == "Quảng Trị"
    assert not NATIONAL.named_places("Không Có Đâu")


def test_a_province_with_a_slip_is_a_proposal() -> None:
    assert (place := NATIONAL.likely_province("Vinh Phuc", on="2020-04-17"))
    assert place.name == "Vĩnh Phúc"
    assert (place := NATIONAL.likely_province("Thái Nguvên"))
    assert place.name == "Thái Nguyên"
    assert NATIONAL.likely_province("cộng hòa") is None


def test_folding_keeps_every_offset() -> None:
    words = "Đường về Ủy ban, ƯỚC mơ 2025"
    assert fold(words) == "duong ve uy ban, uoc mo 2025"
    assert bare(words) == "Duong ve Uy ban, UOC mo 2025"


def test_an_offices_units_are_added_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "units.csv"
    path.write_text(
        "name,aliases,from,until\nSở Truyền thông số,Sở TTS; STTS,2025-07-01,\nPhòng Tin Cũ,,,2025-06-30\n",
        "utf-8",
    )
    gazetteer = add_units(NATIONAL, path)
    assert gazetteer.named_units("sở tts")[0].name == "Sở Truyền thông số"
    assert gazetteer.named_units("Phong tin cu", on="2024-01-01") == (
        Unit("Phòng Tin Cũ", (), None, "2025-06-30"),
    )
    assert not gazetteer.named_units("Phòng Tin Cũ", on="2025-07-01")
    assert not Gazetteer().named_units("Sở TTS")


def test_a_file_without_names_is_refused(tmp_path: Path) -> None:
    (tmp_path / "u.csv").write_text("tên\nSở X\n", "utf-8")
    with pytest.raises(ReadingRefused, match="line 1"):
        add_units(NATIONAL, tmp_path / "u.csv")
    with pytest.raises(ReadingRefused):
        add_units(NATIONAL, tmp_path / "missing.csv")


@pytest.mark.parametrize(
    ("words", "key", "told"),
    [
        ("", "empty", "u.csv: the file is empty"),
        ("tên,aliases\n", "units-header", "u.csv: line 1 "),
        ("\n\n", "units-header", "u.csv: line 1 "),
        ("name,from\nSở X,2026-01-01\nSở Y,1/2/2026\n", "units-day", "line 3, from “1/2/2026”"),
        ("name,until\nSở X,2026-02-30\n", "units-day", "line 2, until “2026-02-30”"),
        ("name,until\nSở X,20260201\n", "units-day", "line 2, until “20260201”"),
    ],
)
def test_a_bad_file_of_units_is_refused_with_its_line(
    words: str, key: str, told: str, tmp_path: Path
) -> None:
    (tmp_path / "u.csv").write_text(words, "utf-8")
    with pytest.raises(ReadingRefused) as refused:
        add_units(NATIONAL, tmp_path / "u.csv")
    assert refused.value.key == key
    assert told in refused.value.sentence("en")
