# ruff: noqa: E501  # sample sentences read better unbroken
"""Who does it where no unit opens the sentence: passive work, brackets at the end, work given to somebody; names of many parts."""

import pytest

from loa.reader.tests.factories import who_does

Told = list[tuple[list[str], list[str]]]
VH = "Phòng Văn hóa"
WORK: list[tuple[str, Told]] = [
    # passive work and a unit in brackets
    ("1. Băng rôn được treo tại các trục đường chính (Phòng Văn hóa).", [([VH], [])]),
    ("1. Tờ rơi được phát đến từng hộ (các tổ dân phố), xong trước 15/5.", [(["các tổ dân phố"], [])]),
    ("- Tin bài được đăng tải trên Trang thông tin điện tử (Văn phòng UBND huyện).", [(["Văn phòng UBND huyện"], [])]),
    ("- Lễ phát động được tổ chức tại sân vận động (Huyện đoàn chủ trì, Phòng Văn hóa phối hợp).", [(["Huyện đoàn"], [VH])]),
    ("- Tài liệu sẽ được in và cấp về xã (Trung tâm Y tế huyện).", [(["Trung tâm Y tế huyện"], [])]),
    ("- Danh sách hộ nghèo được rà soát lại (UBND các xã, thị trấn).", [(["UBND các xã, thị trấn"], [])]),
    # who is given the work, behind it
    ("- Treo băng rôn tại chợ; giao Phòng Văn hóa thực hiện.", [([VH], [])]),
    ("- Treo băng rôn tại chợ, do Phòng Văn hóa thực hiện.", [([VH], [])]),
    ("- Treo băng rôn tại chợ (do Phòng Văn hóa thực hiện).", [([VH], [])]),
    ("- Treo băng rôn tại chợ (giao Phòng Văn hóa).", [([VH], [])]),
    ("- Treo băng rôn tại chợ (giao Phòng Văn hóa chủ trì, phối hợp với Huyện đoàn).", [([VH], ["Huyện đoàn"])]),
    ("- Việc treo băng rôn giao cho Phòng Văn hóa.", [([VH], [])]),
    ("- Việc treo băng rôn được giao cho Phòng Văn hóa.", [([VH], [])]),
    ("- Băng rôn do Phòng Văn hóa treo, tháo.", [([VH], [])]),
    # twice told by a dash or colon at the end
    ("- Treo băng rôn tại chợ - Phòng Văn hóa.\n- Dọn vệ sinh chợ - Ban Quản lý chợ.", [([VH], []), (["Ban Quản lý chợ"], [])]),
    ("- Treo băng rôn tại chợ: Phòng Văn hóa.\n- Dọn vệ sinh chợ: Ban Quản lý chợ.", [([VH], []), (["Ban Quản lý chợ"], [])]),
    # brackets and clauses that give nobody the work
    ("1. Phòng Văn hóa\n- Treo băng rôn tại Trung tâm Văn hóa (số 5 đường Lê Lợi).", [([VH], [])]),
    ("1. Phòng Văn hóa\n- Phát tờ rơi cho các hộ (mỗi hộ 01 tờ).", [([VH], [])]),
    ("1. Phòng Văn hóa\n- Gửi tin về huyện (qua Phòng Nội vụ) trước ngày 20.", [([VH], [])]),
    ("1. Phòng Văn hóa\n- Mời báo cáo viên (Sở Y tế) nói chuyện chuyên đề.", [([VH], [])]),
    ("1. Phòng Văn hóa\n- Tổng hợp số liệu (theo mẫu của Sở Y tế).", [([VH], [])]),
    ("1. Phòng Văn hóa\n- Dự hội nghị do Sở Y tế tổ chức.", [([VH], [])]),
    ("1. Phòng Văn hóa\n- Phát tài liệu do Sở Y tế biên soạn.", [([VH], [])]),
    ("- Kinh phí in tờ rơi do Sở Tài chính cấp.", []),
    ("- Thành lập Ban Tổ chức do Phó Chủ tịch UBND xã làm Trưởng ban.", []),
    # names of several words between commas
    ("1. Phòng Văn hóa, Khoa học và Thông tin\n- Treo băng rôn.", [(["Phòng Văn hóa, Khoa học và Thông tin"], [])]),
    ("1. Phòng Kinh tế, Hạ tầng và Đô thị, Văn phòng HĐND và UBND\n- Dọn vệ sinh.", [(["Phòng Kinh tế, Hạ tầng và Đô thị", "Văn phòng HĐND và UBND"], [])]),
    ("1. Trung tâm Văn hóa, Thể thao và Truyền thanh, Trạm Y tế\n- Dọn vệ sinh.", [(["Trung tâm Văn hóa, Thể thao và Truyền thanh", "Trạm Y tế"], [])]),
    ("1. Trung tâm Dịch vụ tổng hợp, Trung tâm Phục vụ hành chính công\n- Dọn vệ sinh.", [(["Trung tâm Dịch vụ tổng hợp", "Trung tâm Phục vụ hành chính công"], [])]),
    ("1. Chi cục Trồng trọt, Bảo vệ thực vật và Thủy lợi, Chi cục Chăn nuôi, Thú y và Thủy sản\n- Dọn vệ sinh.", [(["Chi cục Trồng trọt, Bảo vệ thực vật và Thủy lợi", "Chi cục Chăn nuôi, Thú y và Thủy sản"], [])]),
    ("- Sở Y tế phối hợp với Sở Khoa học và Công nghệ, Báo và phát thanh, truyền hình tỉnh treo băng rôn.", [(["Sở Y tế"], ["Sở Khoa học và Công nghệ", "Báo và phát thanh, truyền hình tỉnh"])]),
    ("1. Các Sở Công Thương, Giao thông vận tải, Xây dựng và các sở khác chủ động ứng phó.", [(["Các Sở Công Thương, Giao thông vận tải, Xây dựng", "các sở khác"], [])]),
    # one word for several names
    ("1. Các Điện lực Sông Ngàn, Núi Đèo, Đồng Quang\n- Phát tờ rơi.", [(["Các Điện lực Sông Ngàn, Núi Đèo, Đồng Quang"], [])]),
    ("- Giao các Điện lực Sông Ngàn, Núi Đèo phát tờ rơi.", [(["các Điện lực Sông Ngàn, Núi Đèo"], [])]),
    ("1. Các trường THCS Lê Lợi, Quang Trung, Trần Phú\n- Phát tờ rơi.", [(["Các trường THCS Lê Lợi, Quang Trung, Trần Phú"], [])]),
    ("- Các khoa Nội, Ngoại, Sản, Nhi tổ chức nói chuyện sức khỏe.", [(["Các khoa Nội, Ngoại, Sản, Nhi"], [])]),
    ("- Phòng Kế hoạch phối hợp các khoa Nội, Ngoại, Sản dán áp phích.", [(["Phòng Kế hoạch"], ["các khoa Nội, Ngoại, Sản"])]),
    ("- Các tổ dân phố 1, 2, 3 và 4 treo cờ.", [(["Các tổ dân phố 1, 2, 3 và 4"], [])]),
    ("- Các thôn Đông, Đoài, Trung treo cờ.", [(["Các thôn Đông, Đoài, Trung"], [])]),
    ("1. Các chủ đầu tư, đơn vị thi công trên địa bàn tỉnh phải che chắn công trình.", [(["Các chủ đầu tư, đơn vị thi công trên địa bàn tỉnh"], [])]),
    # who is set apart, who is a member of those above, what is no office
    ("1. Ủy ban Mặt trận Tổ quốc tỉnh\n- Vận động hội viên. Riêng Tỉnh đoàn huy động thanh niên hỗ trợ các hộ.", [(["Ủy ban Mặt trận Tổ quốc tỉnh", "Tỉnh đoàn"], [])]),
    ("1. Hội Nông dân, Huyện đoàn vận động hội viên; mỗi tổ chức nhận một tuyến đường.", [(["Hội Nông dân", "Huyện đoàn"], [])]),
    ("1. Phòng Văn hóa\n- Thanh tra, kiểm tra việc treo biển quảng cáo.", [([VH], [])]),
    ("1. Thanh tra, Công an huyện kiểm tra việc treo biển quảng cáo.", [(["Thanh tra", "Công an huyện"], [])]),
    ("1. UBND xã\n- Phối hợp với Ủy ban MTTQ xã, người có uy tín, già làng vận động đồng bào.", [(["UBND xã"], ["Ủy ban MTTQ xã", "người có uy tín", "già làng"])]),
    ("1. Đồn Biên phòng phối hợp với chính quyền các xã biên giới, ven biển vận động ngư dân.", [(["Đồn Biên phòng"], ["chính quyền các xã biên giới, ven biển"])]),
    ("1. UBND xã\n- Phối hợp với Đài Thông tin duyên hải bằng mọi biện pháp thông báo cho chủ tàu.", [(["UBND xã"], ["Đài Thông tin duyên hải"])]),
    ("- Công an xã phối hợp cùng Tổ bảo vệ an ninh trật tự cơ sở tuyên truyền, phòng ngừa lừa đảo.", [(["Công an xã"], ["Tổ bảo vệ an ninh trật tự cơ sở"])]),
]  # fmt: skip


@pytest.mark.parametrize(("work", "expected"), WORK)
def test_who_does_it_behind_the_work_or_in_long_names(work: str, expected: Told) -> None:
    assert who_does(work) == expected
