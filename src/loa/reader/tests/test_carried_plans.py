# ruff: noqa: E501  # papers read better unbroken
"""A letter that carries its plan in one file: the plan is the paper, with number, day and ends of the letter."""

from loa.reader.tests.factories import facts_of
from loa.reader.tests.test_wordings_of_headers import words

LETTER = """SỞ Y TẾ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
TỈNH SÔNG NGÀN | Độc lập - Tự do - Hạnh phúc |
Số: 93/SYT-NVY | Sông Ngàn, ngày 7 tháng 7 năm 2021 |
V/v gửi Kế hoạch phòng, chống sốt xuất huyết

Kính gửi:
- Trung tâm Y tế các huyện;
- Bệnh viện Đa khoa tỉnh.

Thực hiện Công văn số 12/BYT-DP ngày 01/7/2021 của Bộ Y tế, Sở Y tế gửi Kế hoạch phòng, chống sốt xuất huyết và yêu cầu các đơn vị triển khai thực hiện./.

Nơi nhận:
- Như trên;
- Lưu: VT, NVY.

KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC
Trần Văn Bình

KẾ HOẠCH
PHÒNG, CHỐNG SỐT XUẤT HUYẾT NĂM 2021
{bracket}

I. MỤC ĐÍCH
Giảm số người mắc bệnh.

II. TỔ CHỨC THỰC HIỆN
1. Trung tâm Y tế các huyện
- Phun hóa chất tại các ổ dịch trước ngày 15/8/2021.
2. Bệnh viện Đa khoa tỉnh
- Tập huấn phác đồ điều trị.
"""
CARRIED = LETTER.format(bracket="(Ban hành kèm theo Công văn số 93/SYT-NVY ngày 7/7/2021 của Sở Y tế)")


def test_the_plan_is_the_paper_and_has_the_head_and_ends_of_the_letter() -> None:
    facts = facts_of(CARRIED)
    head = facts.header
    told = (head.doc_type, head.title, head.code, head.place, head.date, head.issuer, head.signatory.name)
    assert [words(value) for value in told] == [
        "kế hoạch",
        "PHÒNG, CHỐNG SỐT XUẤT HUYẾT NĂM 2021",
        "93/SYT-NVY",
        "Sông Ngàn",
        "2021-07-07",
        "SỞ Y TẾ TỈNH SÔNG NGÀN",
        "Trần Văn Bình",
    ]
    assert [words(each) for each in facts.addressees] == [
        "Trung tâm Y tế các huyện",
        "Bệnh viện Đa khoa tỉnh",
    ]
    assert [words(each) for each in facts.recipients] == ["Như trên", "Lưu: VT, NVY"]


def test_the_duties_are_those_of_the_plan() -> None:
    duties = facts_of(CARRIED).duties
    assert [([words(unit) for unit in duty.lead], words(duty.section)) for duty in duties] == [
        (["Trung tâm Y tế các huyện"], "II.1"),
        (["Bệnh viện Đa khoa tỉnh"], "II.2"),
    ]


def test_a_letter_stays_the_paper_where_nothing_says_that_it_carries_one() -> None:
    assert words(facts_of(LETTER.format(bracket="(Tài liệu tham khảo)")).header.doc_type) == "công văn"
