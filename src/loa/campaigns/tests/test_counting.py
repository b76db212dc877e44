"""What a duty counts is guessed from its words, and from nothing else."""

import pytest

from loa.campaigns.counting import guess_count


@pytest.mark.parametrize(
    ("text", "counts", "noun", "target"),
    [
        ("Tổ chức 04 buổi truyền thông lưu động tại các xã vùng cao", "items", "buổi", 4),
        ("Đăng ít nhất 10 tin, bài về phòng bệnh", "items", "tin, bài", 10),
        ("Phát tối thiểu 12 lần phát sóng trong tháng", "broadcasts", "lần phát sóng", 12),
        ("Phát trên đài truyền thanh 20 lần", "broadcasts", "lần", 20),
        ("Phát bản tin trên hệ thống truyền thanh cơ sở tối thiểu 03 buổi", "broadcasts", "buổi", 3),
        ("Phát thanh 02 buổi về phòng cháy", "broadcasts", "buổi", 2),
        ("Tổ chức 02 buổi tập huấn trên hệ thống truyền thanh", "items", "buổi", 2),
        ("Tập huấn 02 buổi cho cán bộ truyền thanh", "items", "buổi", 2),
        ("Nói chuyện chuyên đề 02 buổi và phát thanh viên đọc tin", "items", "buổi", 2),
        ("Bảo đảm 30 giờ phát sóng", "hours", "giờ phát sóng", 30),
        ("Tuyên truyền trực tiếp cho 1.500 lượt người", "participants", "lượt người", 1500),
        ("Mở hai lớp tập huấn cho cán bộ", "items", "lớp", 2),
        ("In 05 (năm) pa nô tại cửa ngõ", "items", "pa nô", 5),
    ],
)
def test_number_and_noun_give_a_target(text, counts, noun, target):
    found = guess_count(text)
    assert (found.counts, found.noun, found.target) == (counts, noun, target)


@pytest.mark.parametrize(
    "text",
    ["Phát trên loa truyền thanh ít nhất 02 lần mỗi tuần", "Đăng 01 bài/tuần", "Mỗi tuần 01 số chuyên mục"],
)
def test_a_rhythm_gives_no_total(text):
    assert guess_count(text).target is None


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Phát trên loa truyền thanh ít nhất 02 lần mỗi tuần", 2),
        ("Tổ chức ít nhất 03 buổi mỗi tuần", 3),
        ("Đăng 01 bài/tuần", 1),
        ("Mỗi tuần 01 số chuyên mục", 1),
        ("Mỗi tuần tối thiểu 02 tin, bài về phòng bệnh", 2),
        ("Phát thanh 02 lần/ngày", None),
        ("Đăng 04 bài mỗi tháng", None),
    ],
)
def test_what_is_done_each_round_is_the_target_of_a_round(text, target):
    assert guess_count(text, period="week").target == target


def test_a_rhythm_before_the_least_number_gives_no_total():
    assert guess_count("Mỗi tuần tối thiểu 02 tin, bài về phòng bệnh").target is None


def test_words_without_number_give_the_kind_alone():
    found = guess_count("Tiếp sóng chương trình của đài tỉnh")
    assert (found.counts, found.target) == ("broadcasts", None)


@pytest.mark.parametrize(
    "text",
    [
        "Báo cáo kết quả trước 17 giờ ngày 30/6/2026",
        "Thực hiện Kế hoạch số 128/KH-UBND",
        "Chỉ đạo một số cơ quan phối hợp",
        "",
    ],
)
def test_nothing_counted_gives_nothing(text):
    assert guess_count(text) is None
