# ruff: noqa: E501  # sample sentences read better unbroken
"""Who gets a report, in what haste and by when, and talks that are none."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of

Parties = list[tuple[list[str], list[str], str | None]]
SY = ["Sở Y tế"]


@pytest.mark.parametrize(
    ("duty", "closing", "expected"),
    [
        ("Có dịch bệnh bất thường phải báo cáo ngay Giám đốc Sở để xử lý.", "", [(SY, ["Giám đốc Sở"], None)]),
        ("Phát hiện vi phạm báo ngay Công an tỉnh qua đường dây nóng.", "", [(SY, ["Công an tỉnh"], None)]),
        ("Báo cáo UBND tỉnh trong tuần đầu tháng 11/2025.", "", [(SY, ["UBND tỉnh"], "2025-11-07")]),
        ("Là đầu mối tổng hợp, hằng quý báo cáo Thường trực Tỉnh ủy.", "", [(SY, ["Thường trực Tỉnh ủy"], None)]),
        ("Báo cáo kịp thời Chủ tịch UBND tỉnh những vấn đề phát sinh.", "", [(SY, ["Chủ tịch UBND tỉnh"], None)]),
        ("Tổng hợp, báo cáo Tiểu ban Tuyên truyền trước ngày 05/8/2025.", "", [(SY, ["Tiểu ban Tuyên truyền"], "2025-08-05")]),
        ("Báo cáo Ban Tổ chức hội thi trước ngày 10/5/2025.", "", [(SY, ["Ban Tổ chức hội thi"], "2025-05-10")]),
        ("Tổ chức tập huấn cho cán bộ y tế.", "Trong quá trình thực hiện có vướng mắc, các đơn vị báo về Sở Y tế để được hướng dẫn.", [(["các đơn vị"], SY, None)]),
        ("Tổ chức tập huấn cho cán bộ y tế.", "Quá trình triển khai nếu phát sinh khó khăn, đề nghị các cơ quan báo cáo UBND tỉnh xem xét.", [(["các cơ quan"], ["UBND tỉnh"], None)]),
        ("Khi có tình huống phức tạp, báo cáo khẩn Thường trực Ban Chỉ đạo.", "", [(SY, ["Thường trực Ban Chỉ đạo"], None)]),
        ("Gửi báo cáo kết quả về Phòng Truyền thông trước ngày 05/12/2025.", "", [(SY, ["Phòng Truyền thông"], "2025-12-05")]),
        ("Tổ chức báo cáo chuyên đề cho cán bộ công đoàn.", "", []),
        ("Chuẩn bị báo cáo tham luận tại hội nghị.", "", []),
        ("Có ca mắc mới thì báo cáo ngay Chủ tịch UBND xã.", "", [(SY, ["Chủ tịch UBND xã"], None)]),
        ("Mọi sự cố báo ngay cho Ban Chỉ huy phòng thủ dân sự tỉnh.", "", [(SY, ["Ban Chỉ huy phòng thủ dân sự tỉnh"], None)]),
        ("Báo cáo Hội đồng thi đua trong nửa đầu tháng 6/2025.", "", [(SY, ["Hội đồng thi đua"], "2025-06-15")]),
        ("Riêng ngày 20/5 báo cáo nhanh hai lần về UBND tỉnh.", "", [(SY, ["UBND tỉnh"], "2025-05-20")]),
        ("Tham mưu UBND tỉnh báo cáo Bộ Y tế trước ngày 15/12/2025.", "", [(["UBND tỉnh"], ["Bộ Y tế"], "2025-12-15")]),
        ("Hằng tháng báo cáo Ban Thường vụ Tỉnh Đoàn.", "", [(SY, ["Ban Thường vụ Tỉnh Đoàn"], None)]),
        ("Phát hiện ca nghi mắc thì báo ngay về Trung tâm Kiểm soát bệnh tật tỉnh.", "", [(SY, ["Trung tâm Kiểm soát bệnh tật tỉnh"], None)]),
        ("Kết thúc mỗi đợt, báo cáo nhanh Ban Chỉ đạo tỉnh kết quả thực hiện.", "", [(SY, ["Ban Chỉ đạo tỉnh"], None)]),
        ("Báo cáo đầy đủ, kịp thời Trưởng Ban Chỉ đạo những vụ việc nghiêm trọng.", "", [(SY, ["Trưởng Ban Chỉ đạo"], None)]),
        ("Gửi tin, bài, ảnh về Cổng Thông tin điện tử tỉnh hằng tuần.", "", []),
        ("Cung cấp thông tin cho các cơ quan báo chí trước ngày 10/5/2025.", "", []),
        ("Xây dựng kế hoạch cụ thể, gửi về Ban Chỉ đạo tỉnh trước ngày 10/4/2025.", "", []),
        ("Báo cáo kết quả với Ban Thường vụ Tỉnh ủy trong nửa cuối tháng 12/2025.", "", [(SY, ["Ban Thường vụ Tỉnh ủy"], "2025-12-31")]),
        ("Tổng hợp kết quả gửi về Bộ Y tế trước ngày 20/6 và 20/12/2025.", "", [(SY, ["Bộ Y tế"], "2025-06-20"), (SY, ["Bộ Y tế"], "2025-12-20")]),
        ("Tổ chức tập huấn cho cán bộ y tế.", "Quá trình tổ chức thực hiện gặp khó khăn, vướng mắc, UBND các xã phản ánh về Sở Y tế để tổng hợp, báo cáo UBND tỉnh.", [(["UBND các xã"], SY, None), (SY, ["UBND tỉnh"], None)]),
        ("Giúp Ban Chỉ đạo theo dõi, đôn đốc; 6 tháng một lần báo cáo Ban Chỉ đạo Trung ương.", "", [(SY, ["Ban Chỉ đạo Trung ương"], None)]),
        ("Lập báo cáo tổng kết, trình UBND tỉnh trong tháng 12/2025.", "", [(SY, ["UBND tỉnh"], "2025-12-31")]),
        ("Sẵn sàng báo cáo viên phục vụ các hội nghị.", "", []),
        ("Trước ngày 10/12/2025, tổng hợp kết quả báo cáo UBND tỉnh.", "", [(SY, ["UBND tỉnh"], "2025-12-10")]),
        ("Tổ chức tập huấn cho cán bộ y tế.", "Trước ngày 10/12/2025, các đơn vị báo cáo kết quả về Sở Y tế.", [(["các đơn vị"], SY, "2025-12-10")]),
        ("Tổ chức tập huấn cho cán bộ y tế.", "Định kỳ 6 tháng (trước ngày 15/6), hằng năm (trước ngày 15/12), UBND các xã báo cáo về Sở Y tế.", [(["UBND các xã"], SY, "--06-15"), (["UBND các xã"], SY, "--12-15")]),
        ("Tổ chức tập huấn cho cán bộ y tế.", "Chậm nhất ngày 20/11/2025, các cơ quan gửi báo cáo về Sở Y tế để tổng hợp.", [(["các cơ quan"], SY, "2025-11-20")]),
        ("Tổ chức tập huấn cho cán bộ y tế.", "Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị báo cáo về Sở Y tế.", [(["các đơn vị"], SY, None)]),
        ("Phát hiện tin giả phải báo ngay cho Sở Thông tin và Truyền thông.", "", [(SY, ["Sở Thông tin và Truyền thông"], None)]),
        ("Đề xuất khen thưởng, báo cáo Hội đồng Thi đua - Khen thưởng tỉnh trong tuần đầu tháng 12/2025.", "", [(SY, ["Hội đồng Thi đua - Khen thưởng tỉnh"], "2025-12-07")]),
        ("Báo cáo khẩn cấp Chủ tịch UBND tỉnh khi xảy ra sự cố.", "", [(SY, ["Chủ tịch UBND tỉnh"], None)]),
        ("Tổ chức tập huấn cho cán bộ y tế.", "Nếu phát sinh vướng mắc, các địa phương điện thoại về Sở Y tế để được giải đáp.", [(["các địa phương"], SY, None)]),
        ("Tổ chức tập huấn cho cán bộ y tế.", "Trước ngày 25 hằng tháng, UBND các xã báo cáo tiến độ về Sở Y tế.", [(["UBND các xã"], SY, None)]),
        ("Mời chuyên gia báo cáo chuyên đề tại hội nghị.", "", []),
        ("Gửi phóng sự cho Đài Phát thanh - Truyền hình tỉnh phát sóng.", "", []),
        ("Báo cáo trực tiếp Thường trực Tỉnh ủy kết quả xử lý.", "", [(SY, ["Thường trực Tỉnh ủy"], None)]),
        ("Tham mưu UBND tỉnh sơ kết, báo cáo Bộ Y tế trong nửa đầu tháng 7/2025.", "", [(["UBND tỉnh"], ["Bộ Y tế"], "2025-07-15")]),
        ("Tổng hợp số liệu báo cáo Tiểu ban Truyền thông trước 17 giờ hằng ngày.", "", [(SY, ["Tiểu ban Truyền thông"], None)]),
    ],
)  # fmt: skip
def test_who_reports_to_whom(duty: str, closing: str, expected: Parties) -> None:
    reports = facts_of(plan_of(f"1. Sở Y tế\n- {duty}\n{closing}")).reports
    assert [
        ([v.value for v in r.sender], [v.value for v in r.receiver], r.due.value if r.due else None)
        for r in reports
    ] == expected
