# ruff: noqa: E501  # sample sentences read better unbroken
"""Duties by classes of wording: how plans say who does something, and with whom."""

import pytest

from loa.reader.tests.factories import who_does

CASES = [
    (
        "1. Sở Y tế\n- Chủ trì, phối hợp với Sở Tài chính, Sở Nội vụ và các đơn vị liên quan xây dựng kế hoạch.",
        [(["Sở Y tế"], ["Sở Tài chính", "Sở Nội vụ", "các đơn vị liên quan"])],
    ),
    (
        "1. Sở Y tế\n- Phối hợp chặt chẽ với UBND các huyện, thành, thị kiểm tra hàng hóa.",
        [(["Sở Y tế"], ["UBND các huyện, thành, thị"])],
    ),
    (
        "1. Sở Y tế\n- Phối hợp cùng Đoàn Thanh niên, Hội Phụ nữ xã tổ chức ra quân.",
        [(["Sở Y tế"], ["Đoàn Thanh niên", "Hội Phụ nữ xã"])],
    ),
    (
        "1. Sở Y tế\n- Chủ trì phối hợp Sở Giáo dục và Đào tạo tổ chức hội thi.",
        [(["Sở Y tế"], ["Sở Giáo dục và Đào tạo"])],
    ),
    (
        "1. Công an tỉnh\n- Chủ trì, phối hợp với lực lượng quản lý thị trường, thuế, hải quan đấu tranh chống buôn lậu.",
        [(["Công an tỉnh"], ["lực lượng quản lý thị trường, thuế, hải quan"])],
    ),
    (
        "1. Công an tỉnh\n- Chỉ đạo Công an cấp xã phối hợp với lực lượng dân phòng tuần tra ban đêm.",
        [(["Công an tỉnh"], ["lực lượng dân phòng"])],
    ),
    (
        "1. Sở Công Thương\n- Hướng dẫn các doanh nghiệp phối hợp với chính quyền địa phương tuyên truyền đến công nhân.",
        [(["Sở Công Thương"], ["chính quyền địa phương"])],
    ),
    (
        "1. Báo và Phát thanh, Truyền hình tỉnh\n- Phối hợp với các cơ quan liên quan mở chuyên mục.",
        [(["Báo và Phát thanh, Truyền hình tỉnh"], ["các cơ quan liên quan"])],
    ),
    (
        "1. Sở Xây dựng phối hợp với Công an tỉnh, UBND cấp xã bố trí bãi đỗ xe.",
        [(["Sở Xây dựng"], ["Công an tỉnh", "UBND cấp xã"])],
    ),
    (
        "1. Sở Tài chính: Phối hợp với Kho bạc Nhà nước khu vực bảo đảm kinh phí.",
        [(["Sở Tài chính"], ["Kho bạc Nhà nước khu vực"])],
    ),
    (
        "1. Văn phòng UBND tỉnh\n- Phối hợp với Sở Y tế theo dõi, đôn đốc; phối hợp với Sở Tư pháp thẩm định văn bản.",
        [(["Văn phòng UBND tỉnh"], ["Sở Y tế", "Sở Tư pháp"])],
    ),
    (
        "1. Sở Nội vụ\n- Tham mưu UBND tỉnh khen thưởng; phối hợp với các đơn vị có liên quan rà soát hồ sơ.",
        [(["Sở Nội vụ"], ["các đơn vị có liên quan"])],
    ),
    (
        "1. Hội Nông dân tỉnh\n- Liên kết với các doanh nghiệp tiêu thụ nông sản.",
        [(["Hội Nông dân tỉnh"], [])],
    ),
    (
        "1. Hội Nông dân tỉnh\n- Ký kết chương trình phối hợp với Sở Nông nghiệp và Môi trường.",
        [(["Hội Nông dân tỉnh"], [])],
    ),
    (
        "1. Tỉnh đoàn\n- Cùng với Hội Cựu chiến binh tỉnh tổ chức giao lưu nhân chứng lịch sử.",
        [(["Tỉnh đoàn"], ["Hội Cựu chiến binh tỉnh"])],
    ),
    (
        "1. Trung tâm Y tế khu vực\n- Phối hợp với Trạm Y tế các xã, phường và nhà trường tổ chức khám sức khỏe.",
        [(["Trung tâm Y tế khu vực"], ["Trạm Y tế các xã, phường", "nhà trường"])],
    ),
    (
        "1. Điện lực thành phố\n- Phối hợp với Ban Quản lý các khu công nghiệp, các doanh nghiệp hạ tầng và UBND các phường tuyên truyền tiết kiệm điện.",
        [
            (
                ["Điện lực thành phố"],
                ["Ban Quản lý các khu công nghiệp", "các doanh nghiệp hạ tầng", "UBND các phường"],
            )
        ],
    ),
    (
        "1. Sở Tư pháp\n- Phối hợp Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội vận động Nhân dân.",
        [(["Sở Tư pháp"], ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "các tổ chức chính trị - xã hội"])],
    ),
    (
        "1. Giao Sở Y tế chủ trì, phối hợp với các sở, ngành liên quan triển khai Kế hoạch.",
        [(["Sở Y tế"], ["các sở, ngành liên quan"])],
    ),
    (
        "1. Giao Phòng Văn hóa - Xã hội là cơ quan thường trực theo dõi, đôn đốc.",
        [(["Phòng Văn hóa - Xã hội"], [])],
    ),
    (
        "1. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các đoàn thể tỉnh tăng cường tuyên truyền.",
        [(["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "các đoàn thể tỉnh"], [])],
    ),
    (
        "1. Yêu cầu Thủ trưởng các sở, ban, ngành, Chủ tịch UBND các xã, phường nghiêm túc thực hiện.",
        [(["Thủ trưởng các sở, ban, ngành", "Chủ tịch UBND các xã, phường"], [])],
    ),
    (
        "1. Hiệu trưởng các trường có học sinh bán trú bố trí bếp ăn bảo đảm vệ sinh.",
        [(["Hiệu trưởng các trường có học sinh bán trú"], [])],
    ),
    (
        "1. Trưởng các thôn, tổ dân phố thông báo lịch họp đến từng hộ.",
        [(["Trưởng các thôn, tổ dân phố"], [])],
    ),
    (
        "1. Công chức Văn hóa - Xã hội tham mưu UBND xã xây dựng kế hoạch.",
        [(["Công chức Văn hóa - Xã hội"], [])],
    ),
    ("- Mỗi trường học thành lập một đội tuyên truyền măng non.", [(["Mỗi trường học"], [])]),
    ("- Các hộ kinh doanh ký cam kết bảo đảm an toàn thực phẩm.", [(["Các hộ kinh doanh"], [])]),
    (
        "- Ban Giám hiệu nhà trường phổ biến kế hoạch đến giáo viên, học sinh.",
        [(["Ban Giám hiệu nhà trường"], [])],
    ),
    (
        "- Kinh phí do ngân sách huyện bảo đảm; việc cấp phát tài liệu do Phòng Tư pháp phụ trách.",
        [(["Phòng Tư pháp"], [])],
    ),
    (
        "- Việc kiểm tra do Thanh tra tỉnh chủ trì, Công an tỉnh phối hợp.",
        [(["Thanh tra tỉnh"], ["Công an tỉnh"])],
    ),
    ("- Cử cán bộ trực đường dây nóng (Phòng Y tế thực hiện).", [(["Phòng Y tế"], [])]),
    (
        "- In và phát hành 5.000 tờ gấp (Sở Tư pháp chủ trì, phối hợp với Bưu điện tỉnh).",
        [(["Sở Tư pháp"], ["Bưu điện tỉnh"])],
    ),
    ("- In 500 áp phích (giao Trung tâm Văn hóa tỉnh thực hiện).", [(["Trung tâm Văn hóa tỉnh"], [])]),
    (
        "- Tổ chức hội thảo khoa học. (Chủ trì: Trường Chính trị tỉnh; phối hợp: Hội Khoa học Lịch sử tỉnh)",
        [(["Trường Chính trị tỉnh"], ["Hội Khoa học Lịch sử tỉnh"])],
    ),
    (
        "1. Đối với các cơ quan báo chí\nTăng thời lượng phát sóng về chủ đề bình đẳng giới.",
        [(["các cơ quan báo chí"], [])],
    ),
    ("1. Trách nhiệm của Sở Công Thương\n- Tổ chức tuần hàng Việt.", [(["Sở Công Thương"], [])]),
    (
        "1. Nhiệm vụ của UBND cấp xã\na) Thành lập tổ công nghệ số.\nb) Hỗ trợ người dân nộp hồ sơ.",
        [(["UBND cấp xã"], []), (["UBND cấp xã"], [])],
    ),
    (
        "1. Ủy ban nhân dân các xã, phường, đặc khu:\n- Bố trí kinh phí.\n- Báo cáo kết quả.",
        [
            (["Ủy ban nhân dân các xã, phường, đặc khu"], []),
            (["Ủy ban nhân dân các xã, phường, đặc khu"], []),
        ],
    ),
    (
        "1. Các sở, ban, ngành, đoàn thể tỉnh; UBND các huyện, thành phố\nXây dựng kế hoạch của đơn vị mình.",
        [(["Các sở, ban, ngành, đoàn thể tỉnh", "UBND các huyện, thành phố"], [])],
    ),
    (
        "1. Sở Nông nghiệp và Môi trường, Sở Công Thương, Công an tỉnh: Theo chức năng, nhiệm vụ tăng cường kiểm tra.",
        [(["Sở Nông nghiệp và Môi trường", "Sở Công Thương", "Công an tỉnh"], [])],
    ),
    (
        "1. Ban Tuyên giáo và Dân vận Tỉnh ủy (cơ quan thường trực)\n- Biên soạn đề cương tuyên truyền.",
        [(["Ban Tuyên giáo và Dân vận Tỉnh ủy"], [])],
    ),
    (
        "1. Đồng chí Nguyễn Văn An, Phó Chủ tịch UBND xã chỉ đạo chung việc thực hiện.",
        [(["Phó Chủ tịch UBND xã"], [])],
    ),
    (
        "1. Sở Y tế có trách nhiệm:\n- Biên soạn tài liệu.\n- Tập huấn cộng tác viên.",
        [(["Sở Y tế"], []), (["Sở Y tế"], [])],
    ),
    (
        "1. Hằng năm, Sở Khoa học và Công nghệ tham mưu UBND tỉnh bố trí kinh phí.",
        [(["Sở Khoa học và Công nghệ"], [])],
    ),
    (
        "1. Căn cứ Kế hoạch này, các cơ quan, đơn vị xây dựng kế hoạch chi tiết.",
        [(["các cơ quan, đơn vị"], [])],
    ),
    (
        "1. Trong tháng 5, Liên đoàn Lao động tỉnh tổ chức Tháng Công nhân.",
        [(["Liên đoàn Lao động tỉnh"], [])],
    ),
    ("1. Đảng ủy Công an tỉnh lãnh đạo, chỉ đạo công tác bảo đảm an ninh.", [(["Đảng ủy Công an tỉnh"], [])]),
    (
        "1. Bảo hiểm xã hội khu vực X\n- Công khai danh sách đơn vị chậm đóng.",
        [(["Bảo hiểm xã hội khu vực X"], [])],
    ),
    (
        "1. Các Trung tâm Văn hóa, Thông tin và Thể thao\n- Treo băng rôn.",
        [(["Các Trung tâm Văn hóa, Thông tin và Thể thao"], [])],
    ),
    (
        "1. Các phòng, ban thuộc Sở, Văn phòng Sở\n- Chủ động phối hợp thực hiện.",
        [(["Các phòng, ban thuộc Sở", "Văn phòng Sở"], [])],
    ),
    (
        "1. Cục Thuế, Chi cục Hải quan khu vực, Ngân hàng Nhà nước chi nhánh khu vực 9\n- Cung cấp số liệu.",
        [(["Cục Thuế", "Chi cục Hải quan khu vực", "Ngân hàng Nhà nước chi nhánh khu vực 9"], [])],
    ),
    (
        "1. Các doanh nghiệp viễn thông, VNPT, Viettel\n- Nhắn tin đến thuê bao.",
        [(["Các doanh nghiệp viễn thông", "VNPT", "Viettel"], [])],
    ),
    (
        "1. Người đứng đầu cơ quan, đơn vị chịu trách nhiệm trước Chủ tịch UBND tỉnh về kết quả thực hiện.",
        [(["Người đứng đầu cơ quan, đơn vị"], [])],
    ),
    (
        "1. Ban Thường vụ Đoàn trường và Ban Chấp hành Công đoàn phát động thi đua.",
        [(["Ban Thường vụ Đoàn trường", "Ban Chấp hành Công đoàn"], [])],
    ),
    (
        "1. Tổ Công nghệ số cộng đồng hướng dẫn người dân cài đặt ứng dụng.",
        [(["Tổ Công nghệ số cộng đồng"], [])],
    ),
    (
        "1. Giáo viên chủ nhiệm phối hợp với Ban đại diện cha mẹ học sinh quản lý học sinh trong dịp hè.",
        [(["Giáo viên chủ nhiệm"], ["Ban đại diện cha mẹ học sinh"])],
    ),
    ("1. Thanh niên tình nguyện hỗ trợ thí sinh tại các điểm thi.", [(["Thanh niên tình nguyện"], [])]),
    (
        "1. Tổng Biên tập Báo, Giám đốc Đài chỉ đạo phóng viên đưa tin.",
        [(["Tổng Biên tập Báo", "Giám đốc Đài"], [])],
    ),
]


@pytest.mark.parametrize(("body", "expected"), CASES)
def test_who_does_it_and_with_whom(body: str, expected: list[tuple[list[str], list[str]]]) -> None:
    assert who_does(body) == expected
