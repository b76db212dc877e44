# sample sentences read better unbroken
"""Units in running words: where one ends and the next begins, who is told to do something."""

import pytest

from loa.reader.reading import Span
from loa.reader.stages.cooperation import find_cooperating
from loa.reader.stages.doers import find_late_subject
from loa.reader.stages.run_ins import find_run_in
from loa.reader.stages.subjects import find_subject, is_unit_list
from loa.reader.stages.units import Unit, as_values, split_units
from loa.reader.stages.wording import Wording, word


def wording(text: str) -> Wording:
    return word(text, [Span(0, len(text))])


def names(words: Wording, units: tuple[Unit, ...]) -> list[str]:
    return [value.value for value in as_values(words, units)]


@pytest.mark.parametrize(
    ("phrase", "units"),
    [
        ("Sở Văn hóa, Thể thao và Du lịch", ["Sở Văn hóa, Thể thao và Du lịch"]),
        ("Các sở, ban, ngành, đoàn thể cấp tỉnh", ["Các sở, ban, ngành, đoàn thể cấp tỉnh"]),
        ("Sở Y tế; UBND các huyện, thành phố", ["Sở Y tế", "UBND các huyện, thành phố"]),
        (
            "các sở, ngành, cơ quan liên quan, UBND các huyện, thị xã",
            ["các sở, ngành, cơ quan liên quan", "UBND các huyện, thị xã"],
        ),
        ("Đề nghị: Hội Nông dân tỉnh, Tỉnh đoàn", ["Hội Nông dân tỉnh", "Tỉnh đoàn"]),
        ("Đảng ủy, UBND các xã, phường", ["Đảng ủy, UBND các xã, phường"]),
        (
            "Trung tâm Y tế huyện (cơ quan thường trực) và Công an huyện",
            ["Trung tâm Y tế huyện", "Công an huyện"],
        ),
        (
            "Thủ trưởng các sở, ban, ngành và Chủ tịch UBND các xã",
            ["Thủ trưởng các sở, ban, ngành", "Chủ tịch UBND các xã"],
        ),
        ("Các Sở: Y tế, Công Thương, Nội vụ", ["Các Sở: Y tế, Công Thương, Nội vụ"]),
        ("Đồng chí Lê Văn Ba, Phó Chủ tịch UBND xã", ["Phó Chủ tịch UBND xã"]),
        (
            "Ban Quản lý Khu kinh tế và các khu công nghiệp tỉnh",
            ["Ban Quản lý Khu kinh tế và các khu công nghiệp tỉnh"],
        ),
        (
            "Sở Nội vụ, các sở trong phạm vi chức năng, nhiệm vụ của mình và các tổ chức có liên quan",
            ["Sở Nội vụ", "các sở", "các tổ chức có liên quan"],
        ),
        ("Đài Truyền thanh xã theo quy định.", ["Đài Truyền thanh xã"]),
        (  # a kind that no list names: the territory closes the name before it
            "Hội Nông dân tỉnh, Mạng lưới Tình nguyện viên tỉnh, Sở Văn hóa, Thể thao và Du lịch tỉnh",
            ["Hội Nông dân tỉnh", "Mạng lưới Tình nguyện viên tỉnh", "Sở Văn hóa, Thể thao và Du lịch tỉnh"],
        ),
    ],
)
def test_a_phrase_is_split_where_a_unit_of_its_own_begins(phrase: str, units: list[str]) -> None:
    words = wording(phrase)
    assert names(words, split_units(words, 0, len(phrase))) == units


@pytest.mark.parametrize(
    ("sentence", "units", "verb"),
    [
        (
            "Sở Thông tin và Truyền thông chủ trì, phối hợp với Sở Y tế",
            ["Sở Thông tin và Truyền thông"],
            "chủ trì",
        ),
        ("Các cơ quan, đơn vị tổ chức đăng tải tin", ["Các cơ quan, đơn vị"], "tổ chức"),
        ("Giao Công an tỉnh theo dõi, đôn đốc", ["Công an tỉnh"], "theo dõi"),
        ("UBND tỉnh yêu cầu các sở, ngành khẩn trương rà soát", ["các sở, ngành"], "khẩn trương"),
        (
            "Các đơn vị được giao chủ trì có trách nhiệm hoàn thành",
            ["Các đơn vị được giao chủ trì"],
            "có trách nhiệm",
        ),
        ("Ban chỉ đạo xã chỉ đạo các thôn", ["Ban chỉ đạo xã"], "chỉ đạo"),
        ("Sở Nông nghiệp và Môi trường quây vùng dịch", ["Sở Nông nghiệp và Môi trường"], "quây"),
        ("Các cơ quan báo chí, truyền thông trên địa bàn tỉnh đưa tin", None, "đưa tin"),
    ],
)
def test_the_units_before_the_verb_are_told(sentence: str, units: list[str] | None, verb: str) -> None:
    words = wording(sentence)
    subject = find_subject(words, 0, len(sentence))
    assert subject is not None
    assert names(words, subject.units) == (units or ["Các cơ quan báo chí, truyền thông trên địa bàn tỉnh"])
    assert sentence[subject.verb :].startswith(verb)


@pytest.mark.parametrize(
    "sentence",
    [
        "Tổ chức hội nghị tập huấn cho cán bộ",
        "Tổ chức, hướng dẫn các đơn vị tham gia",
        "Phòng, chống dịch bệnh là nhiệm vụ của toàn dân",
        "Báo cáo kết quả về Sở Y tế",
        "Các hội thi tuyên truyền được tổ chức hằng năm",
        "Các hoạt động phải thiết thực",
        "UBND tỉnh đã ban hành Kế hoạch",
        "Sở Y tế được giao chủ trì",
        "Từ nguồn ngân sách tỉnh giao Sở Y tế năm 2026",
        "Bộ tiêu chí đánh giá cần cập nhật",
    ],
)
def test_work_events_and_the_past_are_no_subject(sentence: str) -> None:
    assert find_subject(wording(sentence), 0, len(sentence)) is None


def test_a_run_in_heading_ends_at_its_colon() -> None:
    words = wording("Đối với Hội Phụ nữ xã: Vận động hội viên phân loại rác")
    run_in = find_run_in(words, 0, len(words.text))
    assert run_in is not None
    assert names(words, run_in.units) == ["Hội Phụ nữ xã"]
    assert words.text[run_in.rest :].strip() == "Vận động hội viên phân loại rác"


def test_a_heading_of_work_is_no_unit_list() -> None:
    for heading in ("TỔ CHỨC THỰC HIỆN", "Công tác tuyên truyền", "Phòng, chống bão", "Kinh phí"):
        assert not is_unit_list(wording(heading), 0, len(heading)), heading


@pytest.mark.parametrize(
    ("sentence", "units"),
    [
        (
            "Chủ trì, phối hợp với Sở Y tế và các cơ quan liên quan theo dõi dịch",
            ["Sở Y tế", "các cơ quan liên quan"],
        ),
        ("Phối hợp Công an tỉnh trao đổi thông tin", ["Công an tỉnh"]),
        ("Phối hợp tuyên truyền với một số báo trung ương; in tài liệu", ["một số báo trung ương"]),
        ("Phối hợp huy động nguồn vốn của doanh nghiệp", []),
        ("Phối hợp giữa nhà trường và gia đình", []),
        ("Chỉ đạo các trạm y tế phối hợp với Hội Phụ nữ xã thăm hộ dân", ["Hội Phụ nữ xã"]),
        (
            "Phối hợp với Sở Y tế chỉ đạo các trạm y tế phối hợp với Hội Phụ nữ xã thăm hộ dân",
            ["Sở Y tế"],
        ),
        ("Việc kiểm tra do Thanh tra tỉnh chủ trì, Công an tỉnh phối hợp.", ["Công an tỉnh"]),
        ("Đề nghị Ủy ban chỉ đạo các thôn, Đài Truyền thanh xã phối hợp thực hiện.", []),
        ("Có sự tham gia của Bộ Chỉ huy Quân sự tỉnh; ban đêm", ["Bộ Chỉ huy Quân sự tỉnh"]),
        ("Ký quy chế phối hợp", []),
        ("In tờ rơi, cùng Hội Nông dân xã phát đến hộ dân", ["Hội Nông dân xã"]),
        ("Giao Trạm Y tế cùng Đoàn Thanh niên xã thăm hộ dân", ["Đoàn Thanh niên xã"]),
        ("Người dân đồng hành cùng chính quyền", []),
    ],
)
def test_who_works_along_is_found(sentence: str, units: list[str]) -> None:
    words = wording(sentence)
    assert names(words, find_cooperating(words, 0, len(sentence))) == units


@pytest.mark.parametrize(
    ("sentence", "units"),
    [
        ("Trạm Y tế xã cùng Hội Nông dân xã tổ chức tiêm phòng", ["Trạm Y tế xã"]),
        ("Việc cấp phát hóa chất do Trạm Y tế xã chủ trì", ["Trạm Y tế xã"]),
        ("Bản tin ra hằng tuần, việc này do Văn phòng UBND huyện đảm nhiệm", ["Văn phòng UBND huyện"]),
        ("Thiệt hại do bão gây ra được thống kê", None),
    ],
)
def test_who_leads_is_told_from_who_helps_and_found_behind_what_is_done(
    sentence: str, units: list[str] | None
) -> None:
    words = wording(sentence)
    subject = find_late_subject(words, 0, len(sentence))
    assert (names(words, subject.units) if subject else None) == units


def test_line_breaks_inside_a_name_do_not_count() -> None:
    text = "Sở Văn hóa, Thể thao\nvà Du lịch; Công\nan tỉnh"
    words = wording(text)
    assert names(words, split_units(words, 0, len(words.text))) == [
        "Sở Văn hóa, Thể thao và Du lịch",
        "Công an tỉnh",
    ]
