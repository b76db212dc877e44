"""What a sentence, an item or a name says of itself; what says nothing wants a look of its own."""

from __future__ import annotations

import pytest

from loa.reader.rules import vouching

# Duties in words that no rule knows: unknown verbs; units by group, abbreviation and post.
UNKNOWN = (
    "Anh em bến cảng gióng trống mỗi đêm giông.",
    "CATP rà phà, chắn bến sông trước 30/4.",
    "Đ/c Bí thư chi đoàn gánh phần trống múa lân.",
    "Sở VHTTDL bày tranh dọc bờ kè.",
    "Sở Văn hóa bày tranh dọc bờ kè suốt mùa hội.",
    "Các cháu xóm Đồi đi nhặt lá khô chiều thứ Bảy.",
)


@pytest.mark.parametrize("words", UNKNOWN)
def test_nothing_vouches_for_a_duty_in_unknown_words(words: str) -> None:
    for why in ("purpose", "closing", "recipients", "bases", "national-header", "pointer", "lead-in", ""):
        assert not vouching.background_vouched(words, why=why, heading=True), why
    assert not vouching.content_vouched(words)
    assert not vouching.form_vouched(words, channels=True)
    assert not vouching.slogan_vouched(words)
    assert not vouching.name_vouched(words)
    assert not vouching.title_vouched(f"Tuyên truyền bảo vệ rừng năm 2026 {words}")


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("Nơi nhận:", "recipients"),
        ("Độc lập - Tự do - Hạnh phúc", "national-header"),
        ("TỈNH BÌNH SƠN", "national-header"),
        ("(Đã ký)", "signature"),
        ("12", "targets"),
        ("Đơn vị phối hợp thực hiện:", "label"),
        ("Thời gian hoàn thành", "table-head"),
        ("Căn cứ Luật Trật tự, an toàn giao thông đường bộ ngày 27 tháng 6 năm 2024;", "bases"),
        ("- Căn cứ Luật Trẻ em số 102/2016/QH13 ngày 05/4/2016,", "bases"),
        ("Căn cứ Luật Du lịch năm 2017.", "bases"),
    ],
)
def test_the_form_of_a_paper_vouches_for_itself(words: str, why: str) -> None:
    assert vouching.background_vouched(words, why=why, heading=False)


@pytest.mark.parametrize("words", UNKNOWN)
@pytest.mark.parametrize(
    "law",
    [
        "Căn cứ Luật Du lịch {}",
        "Căn cứ Luật Du lịch, {}",
        "Căn cứ Luật Du lịch năm 2017; {}",
        "Căn cứ Luật {}",
    ],
)
def test_a_law_vouches_for_no_duty_behind_it(law: str, words: str) -> None:
    for said in (law.format(words), law.format(words.rstrip(".")) + " ngày 27 tháng 6 năm 2024;"):
        assert not vouching.background_vouched(said, why="bases", heading=False)


@pytest.mark.parametrize(
    "words",
    [
        "II. MỤC ĐÍCH, YÊU CẦU",
        "1. Mục đích",
        "3. Kinh phí thực hiện của đợt tuyên truyền năm nay",
        "Đợt 2: Mùa khô",
        "4. Chi cục Kiểm lâm, Công ty Lâm nghiệp",
    ],
)
def test_headings_of_sections_parts_and_units_vouch_for_themselves(words: str) -> None:
    assert vouching.background_vouched(words, why="", heading=True)
    assert not vouching.background_vouched(
        "2. Gióng trống, khua mõ quanh xóm suốt mùa bão", why="", heading=True
    )


@pytest.mark.parametrize("words", UNKNOWN)
@pytest.mark.parametrize("end", [".", ""])
@pytest.mark.parametrize(
    "heading",
    [
        "1. Mục đích: ",
        "2. Yêu cầu. ",
        "3. Kinh phí - ",
        "4. Mục đích, yêu cầu ",
        "II. Thời gian: ",
        "b) Nội dung: ",
    ],
)
def test_a_known_heading_vouches_for_no_duty_behind_it(heading: str, end: str, words: str) -> None:
    planted = heading + words.rstrip(".") + end
    assert not vouching.background_vouched(planted, why="purpose", heading=True)
    assert vouching.background_vouched(heading.strip(" :.-"), why="purpose", heading=True)


@pytest.mark.parametrize(
    "words",
    [
        "Thời gian: từ ngày 01/6/2025 đến ngày 30/6/2025",
        "1. Địa điểm: Nhà văn hóa xã",
        "2. Kinh phí: Ngân sách tỉnh",
        "3. Mục đích - Ý nghĩa của đợt tuyên truyền",
        "4. Yêu cầu của mùa khô",
    ],
)
def test_a_time_a_name_or_another_section_behind_a_heading_is_of_it(words: str) -> None:
    assert vouching.background_vouched(words, why="purpose", heading=True)


@pytest.mark.parametrize(
    ("words", "vouched"),
    [
        ("Quy định về dùng lửa gần rừng.", True),
        ("- Các hành vi bị cấm trong rừng.", True),
        ("Tuyên truyền cách báo cháy.", True),
        ("Cách báo cháy cho kiểm lâm. Bà con xóm Đồi quạt lúa giúp nhau.", False),
        ("Ý nghĩa của rừng: + Giữ nước; + Bà con xóm Đồi quạt lúa giúp nhau.", False),
    ],
)
def test_every_sentence_of_a_content_begins_with_what_is_told(words: str, vouched: bool) -> None:
    assert vouching.content_vouched(words) is vouched


@pytest.mark.parametrize("words", UNKNOWN)
@pytest.mark.parametrize("end", [".", ""])
@pytest.mark.parametrize(
    ("before", "why"),
    [
        ("I. ĐÁNH GIÁ TÌNH HÌNH\n", ""),
        ("5. ", ""),
        ("", "heading"),
        ("", "appendix-title"),
        ("TỈNH BÌNH SƠN\n", "national-header"),
        ("CHỦ TỊCH\n", "signature"),
    ],
)
def test_capitals_vouch_for_no_duty(words: str, end: str, before: str, why: str) -> None:
    assert vouching.background_vouched(before.strip() or "Nơi nhận", why=why, heading=True)
    planted = before + words.rstrip(".").upper() + end
    assert not vouching.background_vouched(planted, why=why, heading=True)
    assert not vouching.name_vouched(words.upper())


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("II. HOÀN\nTHIỆN CƠ CHẾ HỖ TRỢ DOANH NGHIỆP NHỎ", ""),
        ("III. NỘI DUNG, HÌNH THỨC VÀ THỜI GIAN TUYÊN\nTRUYỀN MÙA KHÔ, MÙA MƯA VÀ MÙA GIÓ CHƯỚNG", ""),
        ("I. MỤC ĐÍCH, YÊU CẦU\nCỦA CÔNG TÁC TUYÊN TRUYỀN MÙA MƯA BÃO", ""),
        ("2. SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH", ""),
        ("3. ỦY BAN NHÂN DÂN CÁC XÃ, PHƯỜNG CÓ RỪNG", ""),
        ("UBND TỈNH BÌNH SƠN\nSỞ VĂN HÓA, THỂ THAO VÀ\nDU LỊCH", "national-header"),
        ("BAN CHẤP HÀNH\nTRUNG ƯƠNG\nBAN TUYÊN GIÁO VÀ DÂN VẬN", "national-header"),
        ("HỘI CHỦ NGHĨA VIỆT NAM", "national-header"),
        ("UBND XÃ LAM SƠN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "national-header"),
        ("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", "signature"),
        ("DANH MỤC CÁC NHIỆM VỤ TRỌNG TÂM", "appendix-title"),
    ],
)
def test_headings_and_offices_in_capitals_vouch_for_themselves(words: str, why: str) -> None:
    assert vouching.background_vouched(words, why=why, heading=True)


def test_a_form_names_a_channel_and_begins_with_a_means_or_a_known_verb() -> None:
    assert vouching.form_vouched("Treo băng rôn ở cửa rừng.", channels=True)
    assert vouching.form_vouched("Loa truyền thanh của xã, ngày hai lần.", channels=True)
    assert not vouching.form_vouched("Treo băng rôn ở cửa rừng.", channels=False)
    assert not vouching.form_vouched("Anh em bến cảng treo băng rôn ở cầu tàu.", channels=True)


@pytest.mark.parametrize(
    "words",
    [
        "Bộ Nông nghiệp và Môi trường (b/c)",
        "UBND các xã có rừng",
        "TT Tỉnh ủy, TT HĐND tỉnh",
        "Đài Phát thanh và Truyền hình tỉnh",
        "Các phòng, ban, ngành thuộc huyện",
        "Như trên",
        "Lưu: VT, KGVX",
    ],
)
def test_names_of_offices_vouch_for_themselves(words: str) -> None:
    assert vouching.name_vouched(words)


@pytest.mark.parametrize(
    "words",
    [
        "Các xã gióng trống đêm giông",
        "Trưởng thôn gõ mõ báo bão",
        "Đoàn xã bày tranh",
        "UBND xã khua mõ",
        "Sở Y tế rà phà",
        "SỞ Y TẾ TỈNH BÌNH SƠN RÀ PHÀ",
    ],
)
def test_names_of_offices_that_go_on_do_not(words: str) -> None:
    assert not vouching.name_vouched(words)


@pytest.mark.parametrize(
    "words",
    [
        "Cổng Thông tin điện tử tỉnh",
        "Các cơ quan báo chí của tỉnh",
        "Các phóng viên báo, đài trên địa bàn tỉnh",
        "Hội Khuyến học thành phố",
        "Báo Lam Sơn, Đài Phát thanh và Truyền hình tỉnh",
        "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH",
        "Như mục VII",
    ],
)
def test_names_in_small_letters_and_in_capitals_vouch_for_themselves(words: str) -> None:
    assert vouching.name_vouched(words)


@pytest.mark.parametrize(
    ("words", "vouched"),
    [
        ("ỦY BAN NHÂN DÂN TỈNH BÌNH SƠN", True),
        ("UBND HUYỆN LAM GIANG PHÒNG VĂN HÓA VÀ THÔNG TIN", True),
        ("UBND TỈNH BÌNH SƠN SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH", True),
        ("TM. ỦY BAN NHÂN DÂN", True),
        ("KT. CHỦ TỊCH PHÓ CHỦ TỊCH", True),
        ("ỦY BAN NHÂN DÂN TỈNH BÌNH SƠN SỞ VHTTDL BÀY TRANH DỌC BỜ KÈ.", False),
        ("TM. ỦY BAN NHÂN DÂN CATP RÀ PHÀ, CHẮN BẾN SÔNG TRƯỚC 30/4.", False),
        ("CHỦ TỊCH ANH EM BẾN CẢNG GIÓNG TRỐNG MỖI ĐÊM GIÔNG.", False),
    ],
)
def test_who_issues_and_who_signs_is_an_office(words: str, vouched: bool) -> None:
    assert vouching.issuer_vouched(words) is vouched


def test_a_subject_that_a_sentence_was_put_before_is_none() -> None:
    assert not vouching.title_vouched("CATP RÀ PHÀ TRƯỚC 30/4. Tuyên truyền bảo vệ rừng năm 2026")
    assert vouching.title_vouched("Tuyên truyền kỷ niệm 30/4 và 1/5")


def test_a_slogan_cries_out_and_a_subject_is_one_phrase() -> None:
    assert vouching.slogan_vouched("Giữ rừng là giữ nước!")
    assert vouching.title_vouched("Tuyên truyền bảo vệ rừng năm 2026")
