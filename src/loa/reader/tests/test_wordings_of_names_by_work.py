# ruff: noqa: E501  # sample sentences read better unbroken
"""Who does it where a name holds a verb, a charge or an aside."""

import pytest

from loa.reader.tests.factories import who_does

Told = list[tuple[list[str], list[str]]]

BODIES: list[tuple[str, Told]] = [
    ("1. Thủ trưởng các cơ quan tham mưu, quản lý nhà nước thuộc Bộ\n- Cắt giảm thủ tục.", [(["Thủ trưởng các cơ quan tham mưu, quản lý nhà nước thuộc Bộ"], [])]),
    ("1. Các cơ quan chuyên trách tham mưu, giúp việc Đảng ủy: Mở lớp.", [(["Các cơ quan chuyên trách tham mưu, giúp việc Đảng ủy"], [])]),
    ("1. Các cơ quan tham mưu, giúp việc Huyện ủy phối hợp với Trung tâm Chính trị mở lớp.", [(["Các cơ quan tham mưu, giúp việc Huyện ủy"], ["Trung tâm Chính trị"])]),
    ("1. Các đơn vị quản lý nhà nước, đơn vị sự nghiệp thuộc Bộ\n- Mở lớp.", [(["Các đơn vị quản lý nhà nước, đơn vị sự nghiệp thuộc Bộ"], [])]),
    ("1. Các cơ quan tham mưu xây dựng kế hoạch.", [(["Các cơ quan tham mưu"], [])]),
    ("1. Trung tâm cung ứng dịch vụ công xã mở lớp.", [(["Trung tâm cung ứng dịch vụ công xã"], [])]),
]  # fmt: skip

POSTS: list[tuple[str, Told]] = [
    ("1. Đồng chí Trưởng Ban xây dựng Đảng - Trưởng Tiểu ban: Phụ trách chung.", [(["Trưởng Ban xây dựng Đảng - Trưởng Tiểu ban"], [])]),
    ("1. Trưởng Ban xây dựng Đảng chủ trì mở lớp.", [(["Trưởng Ban xây dựng Đảng"], [])]),
    ("1. Phó Giám đốc Trung tâm phục vụ hành chính công - Phó Trưởng tiểu ban: Mở lớp.", [(["Phó Giám đốc Trung tâm phục vụ hành chính công - Phó Trưởng tiểu ban"], [])]),
    ("1. Trưởng ban tổ chức Huyện ủy mở lớp.", [(["Trưởng ban tổ chức Huyện ủy"], [])]),
    ("1. Trưởng ban chỉ đạo huyện mở lớp.", [(["Trưởng ban chỉ đạo huyện"], [])]),
    ("1. Trưởng phòng quản lý đô thị mở lớp.", [(["Trưởng phòng quản lý đô thị"], [])]),
    # what they do, and no name
    ("1. Trưởng ban chỉ đạo việc mở lớp.", [(["Trưởng ban"], [])]),
    ("1. Giám đốc Trung tâm phục vụ nhân dân chu đáo.", [(["Giám đốc Trung tâm"], [])]),
    # a charge, before the verb of what is told
    ("1. Chuyên viên phụ trách tổng hợp tham mưu Ban Thường trực mở lớp.", [(["Chuyên viên phụ trách tổng hợp"], [])]),
    ("1. Chuyên viên phụ trách tuyên truyền xây dựng kế hoạch.", [(["Chuyên viên phụ trách tuyên truyền"], [])]),
    ("1. Công chức phụ trách kiểm tra rà soát hồ sơ.", [(["Công chức phụ trách kiểm tra"], [])]),
    ("1. Ban Thường trực yêu cầu các đồng chí trong Ban Thường trực, các chuyên viên trong cơ quan triển khai mở lớp.", [(["các đồng chí trong Ban Thường trực", "các chuyên viên trong cơ quan"], [])]),
]  # fmt: skip

LISTS: list[tuple[str, Told]] = [
    ("1. Giao Ban Thường vụ các Liên đoàn Lao động tỉnh, thành phố; Công đoàn ngành chỉ đạo các công đoàn cơ sở mở lớp.", [(["Ban Thường vụ các Liên đoàn Lao động tỉnh, thành phố", "Công đoàn ngành"], [])]),
    ("1. Đề nghị Hội Nông dân xã; Đoàn Thanh niên xã; Hội Phụ nữ xã vận động hội viên.", [(["Hội Nông dân xã", "Đoàn Thanh niên xã", "Hội Phụ nữ xã"], [])]),
    # where something is told already, a new clause begins
    ("1. Giao Hội Nông dân xã mở lớp; Đoàn Thanh niên xã vận động hội viên.", [(["Hội Nông dân xã", "Đoàn Thanh niên xã"], [])]),
    ("1. Các sở, ngành và UBND các xã được phân công chủ trì thực hiện nhiệm vụ được giao tại Kế hoạch này mở lớp.", [(["Các sở, ngành", "UBND các xã"], [])]),
    ("1. Các sở, ngành và UBND các xã, phường được giao chủ trì nhiệm vụ tại Kế hoạch này xây dựng kế hoạch.", [(["Các sở, ngành", "UBND các xã, phường"], [])]),
    ("1. Các đơn vị được giao nhiệm vụ tại Phụ lục kèm theo Kế hoạch này có trách nhiệm mở lớp.", [(["Các đơn vị được giao nhiệm vụ"], [])]),
    ("1. Người đứng đầu cơ quan, đơn vị được giao nhiệm vụ mở lớp.", [(["Người đứng đầu cơ quan, đơn vị được giao nhiệm vụ"], [])]),
    ("1. Các cơ quan được phân công chủ trì thực hiện nhiệm vụ\n- Mở lớp.", [(["Các cơ quan được phân công chủ trì thực hiện nhiệm vụ"], [])]),
]  # fmt: skip

ASIDES: list[tuple[str, Told]] = [
    ("1. Các cấp ủy, nhất là cấp ủy các phường trung tâm phải đi đầu trong chuyển đổi số.", [(["Các cấp ủy"], [])]),
    ("1. UBND các xã, nhất là các xã ven biển và các đô thị lớn phải kiểm tra tàu thuyền.", [(["UBND các xã"], [])]),
    ("1. Các sở, ngành, đặc biệt là Sở Y tế, Công an tỉnh, khẩn trương mở lớp.", [(["Các sở, ngành"], [])]),
    ("1. Sở Y tế, trước hết là các bệnh viện, tăng cường kiểm tra.", [(["Sở Y tế"], [])]),
    ("1. Sở Y tế mở lớp cho cán bộ, nhất là cán bộ trẻ, và Sở Nội vụ cấp giấy.", [(["Sở Y tế"], [])]),
]  # fmt: skip


@pytest.mark.parametrize(("work", "told"), [*BODIES, *POSTS, *LISTS, *ASIDES])
def test_who_does_it(work: str, told: Told) -> None:
    assert who_does(work) == told
