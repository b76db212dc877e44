# ruff: noqa: E501  # sample sentences read better unbroken
"""Duties by classes of wording: how plans and letters say who does something, and with whom."""

import pytest

from loa.reader.tests.factories import facts_of

PLAN = """UBND TỈNH SÔNG NGÀN
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 118/KH-UBND
Sông Ngàn, ngày 14 tháng 3 năm 2025

KẾ HOẠCH
Tăng cường công tác y tế năm 2025

I. MỤC ĐÍCH
Nâng cao nhận thức.

III. TỔ CHỨC THỰC HIỆN
%s

Nơi nhận:
- UBND tỉnh;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trần Văn Bình
"""
LETTER = """UBND TỈNH SÔNG NGÀN
SỞ Y TẾ
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 118/SYT-NVY
V/v tăng cường phòng, chống dịch
Sông Ngàn, ngày 14 tháng 3 năm 2025

Kính gửi:
- UBND các xã, phường;
- Các bệnh viện công lập.

Thực hiện Công văn số 15/UBND-VX ngày 02/3/2025 của UBND tỉnh về phòng, chống dịch, {lead}
{body}
Trân trọng./.

Nơi nhận:
- Như trên;
- Lưu: VT.

GIÁM ĐỐC

Trần Văn Bình
"""


UNDER_HEADINGS = [
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
WITH_MANY_NAMES = [
    (
        "1. Trách nhiệm của ngành Giáo dục và Đào tạo\n- Chỉ đạo các trường tổ chức ngoại khóa.",
        [(["ngành Giáo dục và Đào tạo"], [])],
    ),
    ("1. Ngành Y tế\n- Cung cấp tài liệu truyền thông.", [(["Ngành Y tế"], [])]),
    (
        "1. Trách nhiệm chung\n- Hai bên thống nhất chỉ đạo cấp dưới ký kết chương trình phối hợp.",
        [(["Hai bên"], [])],
    ),
    (
        "1. Hội Liên hiệp Phụ nữ tỉnh có trách nhiệm\na) Chủ trì tổ chức hội thi.\nb) Chọn 05 đơn vị làm điểm.",
        [(["Hội Liên hiệp Phụ nữ tỉnh"], []), (["Hội Liên hiệp Phụ nữ tỉnh"], [])],
    ),
    ("1. Cấp tỉnh: Sở Tư pháp là cơ quan đầu mối, tham mưu tổ chức sơ kết.", [(["Sở Tư pháp"], [])]),
    ("1. Sở GD&ĐT\n- Đưa nội dung vào giờ chào cờ.", [(["Sở GD&ĐT"], [])]),
    (
        "1. Phòng LĐ-TB&XH huyện phối hợp với TTYT huyện, Hội LHPN huyện tập huấn cộng tác viên.",
        [(["Phòng LĐ-TB&XH huyện"], ["TTYT huyện", "Hội LHPN huyện"])],
    ),
    ("1. LĐLĐ tỉnh phối hợp với BHXH tỉnh tuyên truyền tại doanh nghiệp.", [(["LĐLĐ tỉnh"], ["BHXH tỉnh"])]),
    ("1. UBMTTQ Việt Nam xã, Hội CCB xã vận động hội viên.", [(["UBMTTQ Việt Nam xã", "Hội CCB xã"], [])]),
    ("1. BCH Quân sự xã: Phối hợp với Công an xã tuần tra.", [(["BCH Quân sự xã"], ["Công an xã"])]),
    ("1. Ban CHQS huyện\n- Huy động dân quân dọn vệ sinh.", [(["Ban CHQS huyện"], [])]),
    (
        "1. Sở VHTTDL chủ trì, phối hợp với Sở TT&TT, Đài PT-TH tỉnh thực hiện.",
        [(["Sở VHTTDL"], ["Sở TT&TT", "Đài PT-TH tỉnh"])],
    ),
    ("1. NHCSXH huyện giải ngân vốn vay học sinh, sinh viên.", [(["NHCSXH huyện"], [])]),
    ("1. TTVH-TT&TT huyện\n- Mở chuyên mục phát thanh.", [(["TTVH-TT&TT huyện"], [])]),
    (
        "1. Đoàn TNCS Hồ Chí Minh xã phát động phong trào Tuổi trẻ xung kích.",
        [(["Đoàn TNCS Hồ Chí Minh xã"], [])],
    ),
    (
        "1. Ban Giám hiệu\n- Phê duyệt kế hoạch.\n2. Tổ chuyên môn\n- Xây dựng chuyên đề.\n3. Giáo viên chủ nhiệm\n- Phổ biến đến học sinh.\n4. Đoàn trường, Liên đội\n- Tổ chức hội diễn.",
        [
            (["Ban Giám hiệu"], []),
            (["Tổ chuyên môn"], []),
            (["Giáo viên chủ nhiệm"], []),
            (["Đoàn trường", "Liên đội"], []),
        ],
    ),
    (
        "1. Trưởng thôn, Ban Công tác Mặt trận thôn\n- Họp dân phổ biến quy định.",
        [(["Trưởng thôn", "Ban Công tác Mặt trận thôn"], [])],
    ),
    (
        "1. Công đoàn cơ sở các doanh nghiệp thương lượng với người sử dụng lao động về bữa ăn ca.",
        [(["Công đoàn cơ sở các doanh nghiệp"], [])],
    ),
    ("1. Nhân viên y tế trường học\n- Theo dõi sức khỏe học sinh.", [(["Nhân viên y tế trường học"], [])]),
    (
        "1. Cộng tác viên dân số, y tế thôn bản\n- Thăm hộ gia đình.",
        [(["Cộng tác viên dân số", "y tế thôn bản"], [])],
    ),
    ("1. Các cấp ủy, tổ chức đảng tổ chức quán triệt Nghị quyết.", [(["Các cấp ủy, tổ chức đảng"], [])]),
    (
        "1. Ban Thường vụ các huyện ủy, thành ủy, đảng ủy trực thuộc chỉ đạo xây dựng kế hoạch.",
        [(["Ban Thường vụ các huyện ủy, thành ủy, đảng ủy trực thuộc"], [])],
    ),
    (
        "1. Ban Tuyên giáo Tỉnh ủy chủ trì, phối hợp Ban Tổ chức Tỉnh ủy, Văn phòng Tỉnh ủy theo dõi.",
        [(["Ban Tuyên giáo Tỉnh ủy"], ["Ban Tổ chức Tỉnh ủy", "Văn phòng Tỉnh ủy"])],
    ),
    (
        "1. Đảng đoàn HĐND, Ban cán sự đảng UBND tỉnh lãnh đạo thể chế hóa Nghị quyết.",
        [(["Đảng đoàn HĐND", "Ban cán sự đảng UBND tỉnh"], [])],
    ),
    (
        "1. Trường Chính trị tỉnh, các trung tâm chính trị cấp huyện\n- Lồng ghép vào bài giảng.",
        [(["Trường Chính trị tỉnh", "các trung tâm chính trị cấp huyện"], [])],
    ),
    ("1. Báo cáo viên các cấp\n- Tuyên truyền tại hội nghị.", [(["Báo cáo viên các cấp"], [])]),
    (
        "1. Bộ Chỉ huy Bộ đội Biên phòng tỉnh, Hải đội 2\n- Phát thanh trên biển.",
        [(["Bộ Chỉ huy Bộ đội Biên phòng tỉnh", "Hải đội 2"], [])],
    ),
    (
        "1. Vườn Quốc gia, Hạt Kiểm lâm, các chủ rừng\n- Cắm biển cấm lửa.",
        [(["Vườn Quốc gia", "Hạt Kiểm lâm", "các chủ rừng"], [])],
    ),
    (
        "1. Đề nghị Tòa án nhân dân tỉnh, Viện kiểm sát nhân dân tỉnh chọn án điểm đưa ra xét xử lưu động.",
        [(["Tòa án nhân dân tỉnh", "Viện kiểm sát nhân dân tỉnh"], [])],
    ),
    ("1. Ủy ban nhân dân huyện giao cho Phòng Y tế làm đầu mối.", [(["Phòng Y tế"], [])]),
    ("1. Sở Y tế được giao là cơ quan thường trực, có trách nhiệm tổng hợp.", [(["Sở Y tế"], [])]),
    (
        "1. Căn cứ tình hình thực tế, Chủ tịch UBND các xã quyết định thời điểm phun hóa chất.",
        [(["Chủ tịch UBND các xã"], [])],
    ),
    (
        "1. Về nhân lực: Sở Nội vụ bố trí biên chế.\n2. Về kinh phí: Sở Tài chính cân đối.",
        [(["Sở Nội vụ"], []), (["Sở Tài chính"], [])],
    ),
    (
        "1. Sở Công Thương, Sở Nông nghiệp và Môi trường mỗi đơn vị cử 01 cán bộ tham gia đoàn kiểm tra.",
        [(["Sở Công Thương", "Sở Nông nghiệp và Môi trường"], [])],
    ),
    (
        "1. Các Sở: Y tế, Giáo dục và Đào tạo, Công Thương\n- Phối hợp kiểm tra bếp ăn.",
        [(["Các Sở: Y tế, Giáo dục và Đào tạo, Công Thương"], [])],
    ),
    (
        "1. Đối với các Sở, ngành và UBND cấp huyện: Xây dựng kế hoạch trước ngày 30/3/2025.",
        [(["các Sở, ngành", "UBND cấp huyện"], [])],
    ),
    (
        "- Phòng Kinh tế: kiểm tra giá cả.\n- Phòng Tư pháp: phổ biến pháp luật.\n- Công an xã: bảo đảm trật tự.",
        [(["Phòng Kinh tế"], []), (["Phòng Tư pháp"], []), (["Công an xã"], [])],
    ),
    (
        "- Phòng Kinh tế có nhiệm vụ kiểm tra giá cả thị trường.\n- Trạm Y tế xã chuẩn bị cơ số thuốc.",
        [(["Phòng Kinh tế"], []), (["Trạm Y tế xã"], [])],
    ),
    (
        "1. Hội đồng phối hợp phổ biến, giáo dục pháp luật tỉnh ban hành kế hoạch.",
        [(["Hội đồng phối hợp phổ biến, giáo dục pháp luật tỉnh"], [])],
    ),
    (
        "1. Ban Chỉ đạo phòng, chống dịch các cấp họp hằng tuần.",
        [(["Ban Chỉ đạo phòng, chống dịch các cấp"], [])],
    ),
    (
        "1. Quỹ Bảo vệ và Phát triển rừng tỉnh chi trả tiền dịch vụ môi trường rừng.",
        [(["Quỹ Bảo vệ và Phát triển rừng tỉnh"], [])],
    ),
    (
        "1. Công ty Điện lực tỉnh bảo đảm điện phục vụ lễ hội; phối hợp với Công an tỉnh bảo vệ trạm điện.",
        [(["Công ty Điện lực tỉnh"], ["Công an tỉnh"])],
    ),
    (
        "1. Các cơ quan thông tấn, báo chí Trung ương thường trú tại tỉnh đưa tin đậm nét.",
        [(["Các cơ quan thông tấn, báo chí Trung ương thường trú tại tỉnh"], [])],
    ),
    (
        "1. Văn phòng Điều phối nông thôn mới tỉnh theo dõi tiến độ.",
        [(["Văn phòng Điều phối nông thôn mới tỉnh"], [])],
    ),
]
IN_LETTERS = [
    (
        "Sở Y tế đề nghị các đơn vị thực hiện một số nội dung sau:",
        "1. Tăng cường truyền thông trên loa xã.\n2. Báo cáo kết quả trước ngày 20/3/2025.",
        [(["các đơn vị"], [], "1"), (["các đơn vị"], [], "2")],
    ),
    (
        "Sở Y tế yêu cầu UBND các xã, phường:",
        "- Tổng vệ sinh môi trường.\n- Phun hóa chất diệt muỗi.",
        [(["UBND các xã, phường"], [], None), (["UBND các xã, phường"], [], None)],
    ),
    (
        "Sở Y tế đề nghị:",
        "1. UBND các xã, phường tổ chức tổng vệ sinh.\n2. Các bệnh viện công lập chuẩn bị giường bệnh; phối hợp với Trung tâm Kiểm soát bệnh tật tập huấn.",
        [
            (["UBND các xã, phường"], [], "1"),
            (["Các bệnh viện công lập"], ["Trung tâm Kiểm soát bệnh tật"], "2"),
        ],
    ),
    (
        "Sở Y tế đề nghị các cơ quan, đơn vị quan tâm triển khai:",
        "1. Đối với UBND các xã, phường:\n- Kiện toàn Ban Chỉ đạo.\n2. Đối với các bệnh viện:\n- Thu dung, điều trị.",
        [(["UBND các xã, phường"], [], "1"), (["các bệnh viện"], [], "2")],
    ),
    (
        "Giám đốc Sở Y tế yêu cầu Thủ trưởng các đơn vị trực thuộc, đề nghị Chủ tịch UBND các xã, phường tập trung thực hiện:",
        "1. Quán triệt nội dung công văn.\n2. Bố trí trực 24/24 giờ.",
        [
            (["Thủ trưởng các đơn vị trực thuộc", "Chủ tịch UBND các xã, phường"], [], "1"),
            (["Thủ trưởng các đơn vị trực thuộc", "Chủ tịch UBND các xã, phường"], [], "2"),
        ],
    ),
    (
        "Sở Y tế có ý kiến như sau:",
        "1. Về công tác tuyên truyền: UBND các xã, phường tăng thời lượng phát thanh.\n2. Về công tác điều trị: các bệnh viện chủ động thuốc, vật tư.",
        [(["UBND các xã, phường"], [], "1"), (["các bệnh viện"], [], "2")],
    ),
    (
        "Sở Y tế đề nghị quý cơ quan, đơn vị phối hợp thực hiện các nội dung sau:",
        "Thứ nhất, đăng tải thông điệp trên trang thông tin điện tử.\nThứ hai, cử đầu mối tiếp nhận thông tin.",
        [(["quý cơ quan, đơn vị"], [], None), (["quý cơ quan, đơn vị"], [], None)],
    ),
    (
        "Sở Y tế đề nghị các đồng chí thủ trưởng đơn vị chỉ đạo thực hiện tốt các nhiệm vụ sau:",
        "a) Rà soát trang thiết bị.\nb) Tập huấn nhân viên.",
        [(["thủ trưởng đơn vị"], [], "a"), (["thủ trưởng đơn vị"], [], "b")],
    ),
    (
        "Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:",
        "1. Giám đốc các Sở: Y tế, Nội vụ, Tài chính và Thủ trưởng các đơn vị liên quan:\na) Rà soát nhân lực.\nb) Bố trí kinh phí.",
        [
            (["Giám đốc các Sở: Y tế, Nội vụ, Tài chính", "Thủ trưởng các đơn vị liên quan"], [], "1.a"),
            (["Giám đốc các Sở: Y tế, Nội vụ, Tài chính", "Thủ trưởng các đơn vị liên quan"], [], "1.b"),
        ],
    ),
]


@pytest.mark.parametrize(("body", "expected"), UNDER_HEADINGS + WITH_MANY_NAMES)
def test_who_does_it_and_with_whom(body: str, expected: list[tuple[list[str], list[str]]]) -> None:
    duties = facts_of(PLAN % body).duties
    found = [([u.value for u in duty.lead], [u.value for u in duty.cooperating]) for duty in duties]
    assert found == expected


@pytest.mark.parametrize(("asked", "body", "expected"), IN_LETTERS)
def test_whom_a_letter_asks(
    asked: str, body: str, expected: list[tuple[list[str], list[str], str | None]]
) -> None:
    found = [
        (
            [u.value for u in duty.lead],
            [u.value for u in duty.cooperating],
            duty.section.value if duty.section else None,
        )
        for duty in facts_of(LETTER.format(lead=asked, body=body)).duties
    ]
    assert found == expected
