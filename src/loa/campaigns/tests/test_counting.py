"""What a duty counts is guessed from its words, and from nothing else."""

import pytest

from loa.campaigns.counting import guess_counts
from loa.campaigns.models import Duty


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
    found = guess_counts(text)[0]
    assert (found.counts, found.noun, found.target) == (counts, noun, target)


@pytest.mark.parametrize(
    "text",
    ["Phát trên loa truyền thanh ít nhất 02 lần mỗi tuần", "Đăng 01 bài/tuần", "Mỗi tuần 01 số chuyên mục"],
)
def test_a_rhythm_gives_no_total(text):
    assert guess_counts(text)[0].target is None


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
    assert guess_counts(text, period="week")[0].target == target


def test_a_rhythm_before_the_least_number_gives_no_total():
    assert guess_counts("Mỗi tuần tối thiểu 02 tin, bài về phòng bệnh")[0].target is None


def test_words_without_number_give_the_kind_alone():
    (found,) = guess_counts("Tiếp sóng chương trình của đài tỉnh")
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
    assert guess_counts(text) == ()


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "Mỗi tuần phát sóng ít nhất 02 phóng sự và đăng 03 tin, bài",
            [("broadcasts", "phóng sự", 2), ("items", "tin, bài", 3)],
        ),
        (
            "Biên soạn 5.000 tờ rơi cấp cho 200 trường, treo 20 băng rôn, 05 pa nô tại các xã",
            [("items", "tờ rơi", 5000), ("items", "băng rôn", 20), ("items", "pa nô", 5)],
        ),
        ("Đăng 03 tin, bài; phát 02 phóng sự", [("broadcasts", "phóng sự", 2), ("items", "tin, bài", 3)]),
        ("In 10 pa nô. Mở 02 lớp tập huấn.", [("items", "pa nô", 10), ("items", "lớp", 2)]),
        ("Chỉ đạo một số cơ quan đăng 10 bài viết", [("items", "bài viết", 10)]),
        (
            "Biên soạn 02 bộ tài liệu, 05 áp phích và 10 thông điệp; ký 3.000 bản cam kết",
            [("items", "bộ", 2), ("items", "áp phích", 5), ("items", "thông điệp", 10),
             ("items", "bản cam kết", 3000)],
        ),
        (
            "Tổ chức 06 buổi chiếu phim lưu động, 04 buổi biểu diễn văn nghệ tại các xã",
            [("items", "buổi chiếu phim lưu động", 6), ("items", "buổi biểu diễn văn nghệ", 4)],
        ),
        (
            "Mở 02 hội nghị tuyên truyền cho cán bộ, 03 hội nghị tại các xã",
            [("items", "hội nghị tuyên truyền", 2), ("items", "hội nghị", 3)],
        ),
    ],
)  # fmt: skip
def test_everything_listed_is_counted(text, counts):
    assert [(one.counts, one.noun, one.target) for one in guess_counts(text, period="week")] == counts


@pytest.mark.parametrize(
    "text",
    [
        "Mở 03 lớp tập huấn, mỗi lớp 50 học viên",
        "Đăng 10 tin, bài, trong đó có 05 bài viết về phòng bệnh",
        "Tổ chức 02 hội nghị với 200 người tham dự",
        "Đăng 02 tin trên Báo và 03 tin trên Đài",
        "Đăng 02 tin/tuần và 01 bài/tháng",
        "Treo 20 băng rôn tại 05 trường",
    ],
)
def test_what_makes_up_a_thing_or_comes_at_another_rhythm_is_no_further_one(text):
    assert len(guess_counts(text, period="week")) == 1


def test_a_duty_counts_no_more_things_than_its_forms_have_fields_for():
    text = "In 10 pa nô, 20 băng rôn, 30 áp phích, 40 khẩu hiệu, 50 tờ rơi"
    assert [one.noun for one in guess_counts(text)] == ["pa nô", "băng rôn", "áp phích", "khẩu hiệu"]


def test_the_word_for_a_thing_is_no_longer_than_a_duty_keeps():
    more = "nghiêng nghiêng nghiêng nghiêng"
    nouns = [
        one.noun for one in guess_counts(f"04 câu chuyện truyền thanh {more}, 05 câu chuyện truyền thanh")
    ]
    assert nouns == ["câu chuyện truyền thanh nghiêng nghiêng", "câu chuyện truyền thanh"]
    assert max(map(len, nouns)) <= Duty._meta.get_field("counted_in").max_length
