"""Reports that nobody owes before something comes up, and those that are owed whatever happens."""

import pytest

from loa.reader.rules.conditions import is_conditional

CONDITIONAL = [
    "nếu có khó khăn, vướng mắc, các đơn vị phản ánh về Sở Y tế",
    "Nếu gặp khó khăn, các xã báo cáo UBND tỉnh",
    "nếu phát sinh vướng mắc đề nghị các cơ quan kịp thời báo cáo về Sở Nội vụ để được hướng dẫn",
    "trường hợp vượt thẩm quyền, Sở Tài chính tổng hợp, báo cáo UBND tỉnh",
    "Trong quá trình thực hiện, nếu có vấn đề phát sinh, các địa phương phản ánh về Sở Công Thương",
    "quá trình triển khai nếu có vướng mắc, phản ánh về Sở Xây dựng",
    "khi có vướng mắc, các phường báo cáo về Phòng Văn hóa",
    "Khi phát hiện ca bệnh, trạm y tế báo cáo ngay về Trung tâm Y tế",
    "khi xảy ra sự cố, báo cáo ngay Giám đốc Sở",
    "mọi khó khăn, vướng mắc báo cáo về Sở Y tế",
    "Khó khăn, vướng mắc (nếu có) phản ánh về Sở Tư pháp",
    "kịp thời phản ánh những khó khăn, vướng mắc về Sở Y tế",
    "chủ động báo cáo những vấn đề mới nảy sinh",
]
OWED = [
    "báo cáo kết quả thực hiện về Sở Y tế trước ngày 10/12/2026",
    "tổng hợp, báo cáo UBND tỉnh",
    "để tổng hợp, báo cáo UBND tỉnh theo quy định",
    "khi kết thúc đợt, báo cáo kết quả về Sở Y tế",
    "khi có kết quả, các xã báo cáo Sở Nội vụ",
    "sau khi hoàn thành, báo cáo UBND tỉnh",
    "định kỳ hằng tháng báo cáo tình hình, khó khăn, vướng mắc về Sở Y tế",
    "báo cáo kết quả, khó khăn, vướng mắc và đề xuất về Sở Y tế",
    "Các sở, ngành báo cáo đột xuất khi có yêu cầu",
    "thực hiện chế độ thông tin, báo cáo định kỳ, đột xuất khi có yêu cầu",
]


@pytest.mark.parametrize("words", CONDITIONAL)
def test_a_report_of_what_may_come_up_is_conditional(words: str) -> None:
    assert is_conditional(words)


@pytest.mark.parametrize("words", OWED)
def test_a_report_of_the_work_is_owed(words: str) -> None:
    assert not is_conditional(words)
