# ruff: noqa: E501  # sample sentences read better unbroken
"""Bodies of the party and what they lead, who pays, times beside units in brackets, and words that look like units."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of, who_does

Told = list[tuple[list[str], list[str]]]
Y = "Sở Y tế"
WORK: list[tuple[str, Told]] = [
    # what a body of the party leads, and who leads an office
    ("1. Đảng ủy Ủy ban nhân dân tỉnh\nLãnh đạo Sở Xây dựng sửa đèn đường; Sở Công Thương chỉ đạo điện lực bảo đảm điện.", [(["Đảng ủy Ủy ban nhân dân tỉnh"], [])]),
    ("1. Đảng ủy Bệnh viện tỉnh, Chi hội Điều dưỡng\n- Lãnh đạo điều dưỡng viên, hội viên trực ca đêm.", [(["Đảng ủy Bệnh viện tỉnh", "Chi hội Điều dưỡng"], [])]),
    ("1. Chi bộ Trường THCS Trà Giang\na) Lãnh đạo Công đoàn nhà trường treo cờ.", [(["Chi bộ Trường THCS Trà Giang"], [])]),
    ("1. Sở Y tế\n- Lãnh đạo Sở trực tiếp kiểm tra các xã.", [(["Lãnh đạo Sở"], [])]),
    ("1. Huyện ủy, Thành ủy\n- Lãnh đạo các đoàn thể tổ chức sinh hoạt.", [(["Huyện ủy", "Thành ủy"], [])]),
    ("1. Đảng ủy xã\n- Chi bộ cơ quan, chi bộ quân sự tổ chức học chuyên đề.", [(["Chi bộ cơ quan", "chi bộ quân sự"], [])]),
    # bodies of one kind, some of them right under the one that directs all
    ("1. Các chi bộ thôn, chi bộ trực thuộc Đảng ủy xã\n- Sinh hoạt chuyên đề.", [(["Các chi bộ thôn", "chi bộ trực thuộc Đảng ủy xã"], [])]),
    ("1. Các đảng ủy xã, phường, đảng ủy trực thuộc Tỉnh ủy\n- Sinh hoạt chuyên đề.", [(["Các đảng ủy xã, phường", "đảng ủy trực thuộc Tỉnh ủy"], [])]),
    ("1. Các huyện ủy, đảng ủy trực thuộc Tỉnh ủy\n- Sinh hoạt chuyên đề.", [(["Các huyện ủy, đảng ủy trực thuộc Tỉnh ủy"], [])]),
    # who pays is nobody's work
    ("1. Sở Y tế\n- Phát tờ rơi.\n\nKinh phí thực hiện do ngân sách huyện bảo đảm.", [([Y], [])]),
    ("1. Sở Y tế\n- Phát tờ rơi.\n- Kinh phí in tờ rơi lấy từ nguồn sự nghiệp y tế.", [([Y], [])]),
    ("1. Sở Y tế\n- Phát tờ rơi.\n\nKinh phí do ngân sách tỉnh cấp. Các huyện tự cân đối phần việc của mình.", [([Y], []), (["Các huyện"], [])]),
    ("1. Sở Y tế\n- Phát tờ rơi.\n- Kinh phí thực hiện sử dụng trong dự toán được giao.", [([Y], [])]),
    ("1. Sở Y tế\n- Bố trí kinh phí in tờ rơi.", [([Y], [])]),
    ("1. Sở Y tế\n- Kinh phí: lập dự toán gửi Sở Tài chính.", [([Y], [])]),
    # when and who in one bracket at the end
    ("- Tập huấn cho 30 cộng tác viên (Tháng 5/2025; Trung tâm Y tế huyện).\n- Mở lớp dạy bơi (dịp nghỉ hè; các xã, thị trấn Đoàn).", [(["Trung tâm Y tế huyện"], []), (["các xã, thị trấn Đoàn"], [])]),
    ("- In tờ rơi (trước 15/5/2025; Phòng Văn hóa).\n- Chiếu phim tại các thôn (Trung tâm Văn hóa tỉnh; quý III/2025).", [(["Phòng Văn hóa"], []), (["Trung tâm Văn hóa tỉnh"], [])]),
    ("- Tập huấn cho 30 người (Trung tâm Y tế huyện, tháng 5/2025).\n- Mở lớp dạy bơi (Đoàn xã - hè 2025).", [(["Trung tâm Y tế huyện"], []), (["Đoàn xã"], [])]),
    ("1. Phòng Văn hóa\n- Dự họp (tháng 5/2025; Sở Y tế).", [(["Phòng Văn hóa"], [])]),
    # names that hold what is a verb elsewhere, and words that look like a kind of unit
    ("1. Ban Biên tập phát thanh, Tổ Kỹ thuật: ghi âm, phát lại.", [(["Ban Biên tập phát thanh", "Tổ Kỹ thuật"], [])]),
    ("1. Sở Y tế\n- bộ ảnh về tiêm chủng; bộ nhận diện cho trang của ngành.", [([Y], [])]),
    # plain words for giving one's share
    ("1. Đề nghị các Đài Truyền thanh huyện cộng tác ít nhất 03 tin, bài/tuần về y tế.", [(["các Đài Truyền thanh huyện"], [])]),
    ("1. Thủ trưởng các đơn vị nói trên tổ chức trực 24/7.", [(["Thủ trưởng các đơn vị"], [])]),
]  # fmt: skip


@pytest.mark.parametrize(("work", "expected"), WORK)
def test_who_does_it_among_bodies_of_the_party(work: str, expected: Told) -> None:
    assert who_does(work) == expected


TIMES = [
    ("- Tập huấn (Tháng 5/2025; Trung tâm Y tế huyện).\n- Mở lớp dạy bơi (dịp nghỉ hè; các xã Đoàn).", [["Tháng 5/2025"], ["dịp nghỉ hè"]]),
    ("1. Đài xã\n- Đọc 02 bài/tuần về an toàn điện.", [["02 bài/tuần"]]),
    ("1. Báo tỉnh\n- Đăng 03 tin, bài/tháng.", [["03 tin, bài/tháng"]]),
]  # fmt: skip


@pytest.mark.parametrize(("work", "expected"), TIMES)
def test_when_it_is_done(work: str, expected: list[list[str]]) -> None:
    assert [[due.text.value for due in duty.due] for duty in facts_of(plan_of(work)).duties] == expected


REPORTS = [
    ("1. Sở Y tế\n- Các khoa báo cáo Giám đốc tại giao ban đầu tuần.", ["Các khoa"], ["Giám đốc"], "Các khoa báo cáo Giám đốc tại giao ban đầu tuần"),
    ("1. Các trạm trực 24/7; Phòng Nghiệp vụ tổng hợp, gửi báo cáo quý trước ngày 20/6/2025 đến Sở Y tế.", ["Phòng Nghiệp vụ"], [Y], "Phòng Nghiệp vụ tổng hợp, gửi báo cáo quý trước ngày 20/6/2025 đến Sở Y tế"),
    ("1. Các trạm trực 24/7; Phòng Nghiệp vụ theo dõi, gửi báo cáo tháng về Sở Y tế.", ["Phòng Nghiệp vụ"], [Y], "gửi báo cáo tháng về Sở Y tế"),
]  # fmt: skip


@pytest.mark.parametrize(("work", "sender", "receiver", "text"), REPORTS)
def test_who_reports_to_whom(work: str, sender: list[str], receiver: list[str], text: str) -> None:
    report = facts_of(plan_of(work)).reports[0]
    assert ([v.value for v in report.sender], [v.value for v in report.receiver]) == (sender, receiver)
    assert report.text.value == text


TABLE = """1. Việc cần làm theo bảng sau:

STT

Nội dung

Chủ trì

Phối hợp

Thời gian


A.
PHÒNG BỆNH


1

Phun hóa chất diệt muỗi

Trạm Y tế

Công an xã

01 lần/tháng


2

Dọn ao tù

Hội Nông dân

Thứ Bảy hằng tuần


B.
CHỮA BỆNH


3

Khám cho người già

Trạm Y tế

Hội Người cao tuổi

Quý II/2025"""


def test_groups_of_a_table_by_letters_that_stand_alone_and_times_that_come_again() -> None:
    facts = facts_of(plan_of(TABLE))
    assert [(n.num.value, n.heading.value) for n in facts.outline[-2:]] == [("A", "PHÒNG BỆNH"), ("B", "CHỮA BỆNH")]  # fmt: skip
    assert [
        (d.lead[0].value, [u.value for u in d.cooperating], [t.text.value for t in d.due])
        for d in facts.duties
    ] == [
        ("Trạm Y tế", ["Công an xã"], ["01 lần/tháng"]),
        ("Hội Nông dân", [], ["Thứ Bảy hằng tuần"]),
        ("Trạm Y tế", ["Hội Người cao tuổi"], ["Quý II/2025"]),
    ]
    assert [d.section.value.rpartition(".")[2] for d in facts.duties if d.section] == ["A", "A", "B"]
