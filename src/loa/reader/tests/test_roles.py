"""Background by named rules, declined passages, and the suspects that a section of background shows."""

from loa.reader.formats.text import read_text
from loa.reader.gazetteer import NATIONAL
from loa.reader.reading import Passage
from loa.reader.rules.background import RULES, SECTIONS, ZONES, duty_suspects
from loa.reader.stages.run import StageResult, run_stages
from loa.reader.tests.information_plans import DENGUE, HEAD, TAIL

PLANTED = """II. QUAN ĐIỂM CHỈ ĐẠO

- Lấy phòng bệnh làm chính.

III. MỤC TIÊU

- Trên 90% hộ gia đình được truyền thông. Trạm Y tế xã nộp danh sách hộ trước ngày 05/3/2026.

IV. HÌNH THỨC TUYÊN TRUYỀN

- Treo băng rôn tại chợ.

- Vận động giáo viên đăng bài trên trang cá nhân.
"""


def stages_of(title: str, body: str) -> tuple[str, StageResult]:
    source = read_text(HEAD.format(title=title) + body + TAIL)
    return source.text, run_stages(source, NATIONAL)


def role_of(text: str, result: StageResult, words: str) -> Passage:
    at = text.index(words)
    return next(p for p in result.passages if p.start <= at < p.end)


def test_parts_of_the_document_are_background_by_name() -> None:
    text, result = stages_of(*DENGUE[:2])
    for words, rule in [
        ("Độc lập - Tự do", "national-header"),
        ("Căn cứ Chương trình", "bases"),
        ("Giúp người dân hiểu", "purpose"),
        ("Nội dung chính xác", "purpose"),
        ("Trên đây là", "closing"),
        ("Lưu: VT", "recipients"),
    ]:
        passage = role_of(text, result, words)
        assert (passage.role, passage.why) in {("background", rule), ("carried", None)}, words
    assert role_of(text, result, "Giúp người dân hiểu").why == "purpose"


def test_facts_are_carried_and_lead_ins_are_background() -> None:
    text, result = stages_of(*DENGUE[:2])
    assert role_of(text, result, "Vòng đời của muỗi").role == "carried"
    assert role_of(text, result, "Treo băng rôn").role == "carried"


def test_names_of_sources_of_money_order_nothing() -> None:
    money = "V. KINH PHÍ\n\nKinh phí từ ngân sách nhà nước, quỹ bảo đảm an toàn, nguồn xã hội hóa."
    text, result = stages_of("Truyền thông phòng bệnh", f"\n{money}\n")
    assert role_of(text, result, "Kinh phí từ").why == "funding"


def test_a_duty_beside_sources_of_money_is_a_suspect() -> None:
    money = "V. KINH PHÍ\n\nKinh phí từ ngân sách nhà nước, các xã kiểm tra lại dự toán đã lập."
    text, result = stages_of("Truyền thông phòng bệnh", f"\n{money}\n")
    assert role_of(text, result, "Kinh phí từ").why != "funding"


def test_a_planted_duty_in_a_section_of_targets_is_a_suspect() -> None:
    text, result = stages_of("Truyền thông phòng bệnh", PLANTED)
    assert role_of(text, result, "Lấy phòng bệnh").why == "principles"
    planted = role_of(text, result, "Trạm Y tế xã nộp")
    assert planted.role in ("background", "unaccounted")
    assert [text[s.start : s.end] for s in duty_suspects(text, planted.start, planted.end)] == [
        "Trạm Y tế xã nộp danh sách hộ trước ngày 05/3/2026."
    ]
    plain = role_of(text, result, "Trên 90% hộ")
    assert duty_suspects(text, plain.start, plain.end) == []


def test_a_declined_form_is_read_and_not_carried() -> None:
    text, result = stages_of("Truyền thông phòng bệnh", PLANTED)
    passage = role_of(text, result, "Vận động giáo viên")
    assert (passage.role, passage.why) == ("not-carried", "posing")
    assert role_of(text, result, "Treo băng rôn").role == "carried"


LABELS = """II. NHIỆM VỤ

1. Tập huấn tuyên truyền viên

- Tổ chức hai lớp tập huấn cho tuyên truyền viên cơ sở.

Đơn vị chủ trì: Sở Y tế.

Đơn vị phối hợp: Sở Nội vụ và Hội Nông dân tỉnh.

Thời gian thực hiện: Thường xuyên.

2. Việc khác

Bác Ba xóm trên mang loa ra bến, bà con cùng nghe.
"""


def test_labels_beside_facts_are_background_and_other_words_are_not() -> None:
    text, result = stages_of("Tập huấn tuyên truyền viên", LABELS)
    for words in ("Đơn vị chủ trì: Sở", "Đơn vị phối hợp: Sở", "Thời gian thực hiện: Thường"):
        assert role_of(text, result, words).why == "label", words
    assert role_of(text, result, "Bác Ba xóm trên").role == "unaccounted"


def test_suspects_need_a_unit_and_a_verb() -> None:
    assert duty_suspects("Giao Sở Y tế tham mưu ban hành văn bản.")
    assert not duty_suspects("Nâng cao nhận thức của người dân.")
    assert not duty_suspects("Không để dịch lây lan rộng.")
    assert not duty_suspects("V. PHÂN CÔNG NHIỆM VỤ VÀ TỔ CHỨC THỰC HIỆN")
    assert duty_suspects("Phân công Vụ Tổ chức cán bộ thực hiện.")


def test_every_rule_has_its_words() -> None:
    assert set(ZONES.values()) | {name for name, _ in SECTIONS} <= set(RULES)
