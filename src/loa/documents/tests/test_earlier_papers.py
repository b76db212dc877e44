"""A draft from an earlier paper keeps all it laid down, however the paper numbers its lines."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import loa.reader.tests
from loa.directory.models import Unit, User
from loa.documents.drafting.content import checked
from loa.documents.drafting.earlier import content_of
from loa.documents.drafting.paper import compose
from loa.documents.drafting.sheet import Form
from loa.documents.drafting.times import FLAG, unsettled
from loa.documents.models import Fact, Reading
from loa.documents.tests.factories import make_officer, make_read_document, make_unit

pytestmark = pytest.mark.django_db
PAPERS = [
    *sorted((Path(loa.reader.tests.__file__).parent / "duty_papers").glob("*.txt"))[::5],
    *sorted((Path(__file__).parents[4] / "examples" / "sources").glob("*.txt")),
]
KINDS = {Fact.Kind.DUTY: "duty", Fact.Kind.REPORT: "report", Fact.Kind.PHASE: "phase"}


@pytest.fixture
def office() -> Unit:
    return make_unit("Ủy ban nhân dân tỉnh Bình Sơn")


@pytest.fixture
def writer(office: Unit) -> User:
    return make_officer(office)


def decided(office: Unit, writer: User, text: str) -> Reading:
    """A paper of which every fact was accepted."""
    reading = make_read_document(office, by=writer, text=text)
    reading.facts.update(state=Fact.State.ACCEPTED)
    return reading


def rows_of(office: Unit, writer: User, text: str) -> list[dict[str, Any]]:
    reading = decided(office, writer, text)
    rows: list[dict[str, Any]] = content_of(reading.document)["rows"]
    return rows


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.stem)
def test_no_duty_report_or_phase_is_lost(path: Path, office: Unit, writer: User) -> None:
    reading = decided(office, writer, path.read_text(encoding="utf-8"))
    rows = content_of(reading.document)["rows"]
    for kind, row_kind in KINDS.items():
        facts = reading.facts.filter(kind=kind)
        assert {row["fact"] for row in rows if row["kind"] == row_kind} == {
            fact.pk for fact in facts if fact.spans
        }


HEAD = """ỦY BAN NHÂN DÂN TỈNH BÌNH SƠN
Số: 128/KH-UBND
Bình Sơn, ngày 02 tháng 3 năm 2026
KẾ HOẠCH
Tuyên truyền phòng bệnh
"""


def test_items_of_a_list_stay_items_whose_dash_is_printed(office: Unit, writer: User) -> None:
    text = f"""{HEAD}I. YÊU CẦU
Việc tuyên truyền bảo đảm thiết thực.
- Nội dung ngắn gọn, dễ hiểu.
- Hình thức phù hợp với từng địa bàn.
"""
    content = content_of(decided(office, writer, text).document)
    assert [row["kind"] for row in content["rows"]] == ["heading", "words", "item", "item"]
    paper = compose(checked(content), Form("kế hoạch", (office.name,), None, None))
    printed = {block.text: block.role for block in paper.document.blocks}
    assert printed["Nội dung ngắn gọn, dễ hiểu."] == "bullet"
    assert printed["Việc tuyên truyền bảo đảm thiết thực."] == "words"
    assert "\n- Hình thức phù hợp với từng địa bàn." in paper.text


def test_a_numbered_line_is_a_duty_or_a_heading_and_never_cut(office: Unit, writer: User) -> None:
    text = f"""{HEAD}I. MỤC ĐÍCH
1. Nâng cao nhận thức của người dân về phòng bệnh sốt xuất huyết, các dấu hiệu trở nặng và cách xử lý tại nhà.
II. TỔ CHỨC THỰC HIỆN
1. Sở Y tế: Tổ chức chiến dịch diệt lăng quăng trước ngày 15 tháng 4 năm 2026.
2. Báo và Đài Bình Sơn
a) Mở chuyên mục hằng tuần.
3. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh vận động đoàn viên, hội viên tham gia tổng vệ sinh.
"""
    assert [(row["kind"], row["text"].rstrip(".")) for row in rows_of(office, writer, text)] == [
        ("heading", "MỤC ĐÍCH"),
        ("words", "Nâng cao nhận thức của người dân về phòng bệnh sốt xuất huyết, các dấu hiệu trở nặng "
                  "và cách xử lý tại nhà"),
        ("heading", "TỔ CHỨC THỰC HIỆN"),
        ("heading", "Sở Y tế"),
        ("duty", "Tổ chức chiến dịch diệt lăng quăng"),
        ("heading", "Báo và Đài Bình Sơn"),
        ("duty", "Mở chuyên mục hằng tuần"),
        ("duty", "Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh vận động đoàn viên, hội viên tham gia "
                 "tổng vệ sinh"),
    ]  # fmt: skip


def test_what_follows_the_days_of_a_phase_is_kept_without_them(office: Unit, writer: User) -> None:
    text = f"""{HEAD}I. THỜI GIAN THỰC HIỆN
1. Giai đoạn 1: Từ ngày 10 tháng 3 đến ngày 30 tháng 4 năm 2026, chuẩn bị tài liệu, tập huấn cộng tác viên.
2. Giai đoạn 2: Từ ngày 01 tháng 5 đến ngày 30 tháng 9 năm 2026, truyền thông cao điểm tại mọi địa phương.
"""
    rows = [row for row in rows_of(office, writer, text) if row["kind"] != "heading"]
    assert [(row["kind"], row["text"]) for row in rows] == [
        ("phase", "Giai đoạn 1"),
        ("words", "Chuẩn bị tài liệu, tập huấn cộng tác viên."),
        ("phase", "Giai đoạn 2"),
        ("words", "Truyền thông cao điểm tại mọi địa phương."),
    ]


def test_a_short_line_above_others_stays_their_heading(office: Unit, writer: User) -> None:
    text = f"""{HEAD}I. NỘI DUNG TRUYỀN THÔNG
1. Phòng bệnh tại nhà
- Úp xô chậu, đậy kín lu khạp mỗi tuần một lần.
2. Phòng bệnh tại trường học
- Dọn sạch vật chứa nước trong sân trường.
"""
    kinds = [(row["kind"], row["text"]) for row in rows_of(office, writer, text)]
    assert ("heading", "Phòng bệnh tại nhà") in kinds
    assert ("heading", "Phòng bệnh tại trường học") in kinds


def test_words_behind_a_run_in_heading_are_kept(office: Unit, writer: User) -> None:
    text = f"""{HEAD}I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích: Nâng cao nhận thức của người dân về phòng bệnh.
2. Đối tượng: hộ gia đình, tiểu thương, học sinh, khách du lịch.
II. TỔ CHỨC THỰC HIỆN
1. Sở Y tế: Tổ chức chiến dịch diệt lăng quăng trước ngày 15 tháng 4 năm 2026.
"""
    assert [(row["kind"], row["text"].rstrip(".")) for row in rows_of(office, writer, text)] == [
        ("heading", "MỤC ĐÍCH, YÊU CẦU"),
        ("heading", "Mục đích"),
        ("words", "Nâng cao nhận thức của người dân về phòng bệnh"),
        ("heading", "Đối tượng"),
        ("words", "Hộ gia đình, tiểu thương, học sinh, khách du lịch"),
        ("heading", "TỔ CHỨC THỰC HIỆN"),
        ("heading", "Sở Y tế"),
        ("duty", "Tổ chức chiến dịch diệt lăng quăng"),
    ]


def test_its_bases_are_kept_to_be_looked_at(office: Unit, writer: User) -> None:
    text = f"""{HEAD}Căn cứ Luật Phòng bệnh ngày 10 tháng 12 năm 2025;
Theo đề nghị của Giám đốc Sở Y tế tại Tờ trình số 5/TTr-SYT ngày 01 tháng 3 năm 2026, Ủy ban nhân dân tỉnh \
ban hành Kế hoạch như sau:
I. MỤC ĐÍCH
1. Nâng cao nhận thức của người dân về phòng bệnh sốt xuất huyết, các dấu hiệu trở nặng và cách xử lý tại nhà.
"""
    content = content_of(decided(office, writer, text).document)
    assert content["bases"] == [
        f"Căn cứ Luật Phòng bệnh ngày 10 tháng 12 năm 2025 {FLAG}",
        f"Theo đề nghị của Giám đốc Sở Y tế tại Tờ trình số 5/TTr-SYT ngày 01 tháng 3 năm 2026 {FLAG}",
    ]
    assert len([line for line in unsettled(content) if "Căn cứ Luật" in line]) == 1
    clean = {**content, "bases": [one.removesuffix(f" {FLAG}") for one in content["bases"]], "rows": []}
    assert unsettled(clean) == []
