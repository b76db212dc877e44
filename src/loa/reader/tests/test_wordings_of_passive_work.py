# ruff: noqa: E501  # sample sentences read better unbroken
"""Work told in the passive, and work that several do together; and passives that lay nothing on anybody."""

import pytest

from loa.reader.tests.factories import who_does

WORK: list[tuple[str, list[tuple[list[str], list[str]]]]] = [
    ("1. Băng rôn tại cổng chợ được Trung tâm Văn hóa huyện treo trước ngày 15/8/2019.", [(["Trung tâm Văn hóa huyện"], [])]),
    ("- Tờ rơi được các tổ dân phố phát đến từng hộ.", [(["các tổ dân phố"], [])]),
    ("- Pano ở ngã ba bến phà sẽ được Phòng Kinh tế và Hạ tầng dựng, xong trước 10/9/2017.", [(["Phòng Kinh tế và Hạ tầng"], [])]),
    ("- Hội thi cấp huyện được Huyện đoàn tổ chức trong quý III/2018.", [(["Huyện đoàn"], [])]),
    ("- Loa hỏng ở ấp được Đài Truyền thanh huyện sửa trong tháng 7/2020.", [(["Đài Truyền thanh huyện"], [])]),
    # under a heading that names another
    ("1. UBND xã\n- Băng rôn được Đoàn xã treo trước 20/5/2019.\n- Sửa đường.", [(["Đoàn xã"], []), (["UBND xã"], [])]),
    # together
    ("- Sở Y tế và Sở Nội vụ cùng làm: mở 04 lớp cho cán bộ thôn.", [(["Sở Y tế", "Sở Nội vụ"], [])]),
    ("- Mở 04 lớp cho cán bộ thôn: Sở Y tế và Sở Nội vụ cùng làm.", [(["Sở Y tế", "Sở Nội vụ"], [])]),
    ("- Dọn kênh thoát nước do Hội Nông dân và Đoàn xã cùng làm trong tháng 4.", [(["Hội Nông dân", "Đoàn xã"], [])]),
    ("- Danh sách hộ nuôi heo do Trạm Thú y và Hội Nông dân phối hợp thực hiện.", [(["Trạm Thú y", "Hội Nông dân"], [])]),
    ("- Việc cấp phát vật tư do Trạm Y tế phường phối hợp với các khu phố thực hiện.", [(["Trạm Y tế phường"], ["các khu phố"])]),
    ("- Hội Nông dân, Đoàn xã cùng nhau quét dọn bến đò trước ngày 20/6/2022.", [(["Hội Nông dân", "Đoàn xã"], [])]),
    # what was done, what somebody receives, what is made by others
    ("1. UBND xã\n- Tài liệu đã được Sở Y tế phát.", [(["UBND xã"], [])]),
    ("1. UBND xã\n- Các hộ được Công an xã cấp giấy.", [(["UBND xã"], [])]),
    ("1. UBND xã\n- Phát tài liệu được Sở Y tế biên soạn.", [(["UBND xã"], [])]),
    ("- Kinh phí in tờ rơi được Sở Tài chính cấp.", []),
]  # fmt: skip


@pytest.mark.parametrize(("work", "expected"), WORK)
def test_who_does_it_told_behind_the_work(work: str, expected: list[tuple[list[str], list[str]]]) -> None:
    assert who_does(work) == expected
