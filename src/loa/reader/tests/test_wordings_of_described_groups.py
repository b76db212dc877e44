"""Headings that tell a group by what it is or does: the whole of it does what stands below."""

import pytest

from loa.reader.tests.factories import who_does

_FIRST = "1. Nâng cao ý thức của mọi người.\n2. "
_BELOW = "\n- Lắp thiết bị giám sát.\n- Tăng cường kiểm tra kho."


def _below(heading: str, first: str = _FIRST) -> list[list[str]]:
    return [lead for lead, _ in who_does(first + heading + _BELOW)][-2:]


@pytest.mark.parametrize(
    "group",
    [
        # which of them are meant
        "Các chủ tàu là tổ chức",
        "Các chủ hộ là đảng viên",
        "Các chủ đầu tư là doanh nghiệp",
        # their part in something
        "Các sở, ngành chủ trì, quản lý, tham gia thực hiện các dự án thành phần thuộc Chương trình",
        "Các xã được giao quản lý, thực hiện mô hình điểm",
        "Các phòng tham gia, phối hợp thực hiện các tiêu chí",
        "Các đơn vị quản lý, thực hiện các tiểu dự án",
    ],
)
def test_a_heading_names_the_whole_group(group: str) -> None:
    assert _below(group) == [[group], [group]]


@pytest.mark.parametrize(
    "group",
    [
        "các cơ sở sản xuất có lượng nước thải lớn và nằm ngoài khu công nghiệp",
        "các nhà máy đang vận hành lò hơi",
        "các hộ chăn nuôi trong khu dân cư",
        "các đơn vị vận tải kinh doanh bằng xe khách giường nằm",
        "các chủ đập có hồ chứa trên 01 triệu mét khối",
    ],
)
@pytest.mark.parametrize("colon", ["", ":"])
def test_points_for_those_who_run_something_are_theirs(group: str, colon: str) -> None:
    assert _below(f"Đối với {group}{colon}") == [[group], [group]]


def test_a_bracket_says_who_they_are() -> None:
    told = [["Các chủ rừng là tổ chức"]] * 2
    assert _below("Các chủ rừng là tổ chức (ban quản lý, công ty lâm nghiệp)") == told


def test_whom_work_is_done_for_does_none() -> None:
    assert ["các hộ nghèo có nhà dột nát"] not in _below("Đối với các hộ nghèo có nhà dột nát")
    held = "1. Sở Y tế\na) Mở lớp.\nb) "
    assert _below("Đối với các nhà máy đang vận hành lò hơi", held) == [["Sở Y tế"], ["Sở Y tế"]]


@pytest.mark.parametrize(
    ("sentence", "lead"),
    [
        ("Các chủ tàu là cá nhân phải lắp thiết bị.", "Các chủ tàu là cá nhân"),
        ("Chi hội trưởng là người tổ chức hội thi.", "Chi hội trưởng"),
        ("Sở Y tế là cơ quan thường trực, tổ chức tập huấn.", "Sở Y tế"),
    ],
)
def test_what_somebody_is(sentence: str, lead: str) -> None:
    assert who_does(f"1. {sentence}") == [([lead], [])]
