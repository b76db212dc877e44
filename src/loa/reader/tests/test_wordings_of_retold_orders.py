# ruff: noqa: E501  # sample sentences read better unbroken
"""Pages without a head that retell what an office asks: they are read, and news that asks nobody is not."""

import pytest

from loa.reader.pipeline import read
from loa.reader.stages.run import NOT_ADMINISTRATIVE
from loa.reader.tests.factories import facts_of

ORDERED = [
    (
        "Giải phóng mặt bằng tuyến đường vành đai\nLãnh đạo tỉnh yêu cầu Sở Xây dựng khẩn trương hoàn thiện hồ sơ của dự án, báo cáo UBND tỉnh xem xét.\n\nMinh Anh\n",
        ["Sở Xây dựng"],
    ),
    (
        "Theo đó, với các công trình không phép thuộc thẩm quyền của tỉnh, giao Sở Xây dựng chủ trì, phối hợp với UBND các huyện đề xuất giải quyết.\n\nĐối với các công trình của huyện, theo báo cáo của Sở Xây dựng tính đến ngày 30/9 đã giảm còn 54 trường hợp.\n\nUBND tỉnh giao Chủ tịch UBND các huyện xử lý dứt điểm các trường hợp còn lại trong năm.\n\nN.H\n",
        ["Sở Xây dựng", "Chủ tịch UBND các huyện"],
    ),
    (
        "Phòng, chống rét cho vật nuôi\nCập nhật: 12/01/2022\nNgày 11/01/2022, UBND tỉnh ban hành Công văn số 72/UBND-NL về phòng, chống rét cho vật nuôi trên địa bàn tỉnh.\nTheo đó, Chủ tịch UBND tỉnh yêu cầu Sở Nông nghiệp và Phát triển nông thôn cử cán bộ xuống các xã hướng dẫn bà con che chắn chuồng trại.\nwww.songngan.gov.vn\n",
        ["Sở Nông nghiệp và Phát triển nông thôn"],
    ),
    (
        "Sở Thông tin và Truyền thông chủ trì, phối hợp với Đài tỉnh mở chuyên mục về chuyển đổi số từ ngày 01/8 đến ngày 10/10.\n\nỦy ban nhân dân các huyện có trách nhiệm chỉ đạo đài truyền thanh tuyên truyền trên địa bàn.\n",
        ["Sở Thông tin và Truyền thông", "Ủy ban nhân dân các huyện"],
    ),
    (
        "KẾ HOẠCH Phát động phong trào trồng cây\nNăm học 2021 - 2022\nI. NỘI DUNG\n- Trồng cây trong khuôn viên và giao mỗi chi đội chăm sóc một bồn hoa.\n",
        ["mỗi chi đội"],
    ),
]
TOLD = [
    "Khai trương thư viện mới của tỉnh\nSáng 10/10, Sở Văn hóa và Thể thao tổ chức lễ khai trương thư viện mới tại trung tâm thành phố.\nTại buổi lễ, Giám đốc Sở đã yêu cầu Thư viện tỉnh phục vụ bạn đọc cả ngày chủ nhật hằng tuần.\n",
]


@pytest.mark.parametrize(("page", "lead"), ORDERED)
def test_a_short_page_of_orders_is_read(page: str, lead: list[str]) -> None:
    reading = read(page.encode(), name="a.txt")
    assert [unit.value for duty in reading.facts.duties for unit in duty.lead] == lead


@pytest.mark.parametrize("page", TOLD)
def test_news_of_what_was_asked_is_not(page: str) -> None:
    reading = read(page.encode(), name="a.txt")
    assert reading.warnings == (NOT_ADMINISTRATIVE,)
    assert not reading.facts.duties


ISSUED = [
    (
        "Để có cơ sở báo cáo UBND tỉnh, Sở Xây dựng có Văn bản số 94/SXD-TTr ngày 18/5/2020 đề nghị UBND các huyện khẩn trương phân loại công trình.",
        ["UBND các huyện"],
    ),
    ("Ngày 29/7/2020. Sở Y tế ban hành Công văn số 732/SYT-NV về việc tăng cường tiêm chủng.", []),
    ("Tổng cục Thuế có công văn số 909/TCT-DNL ngày 31/10/2011 hướng dẫn Tập đoàn lập hóa đơn.", []),
    ("Bộ Y tế ký ban hành Quyết định số 12/QĐ-BYT phê duyệt kế hoạch.", []),
    ("Sở Y tế ban hành kế hoạch tập huấn trước ngày 15/3/2022.", ["Sở Y tế"]),
]


@pytest.mark.parametrize(("sentence", "lead"), ISSUED)
def test_a_paper_with_a_number_that_was_issued_is_told_and_no_work(sentence: str, lead: list[str]) -> None:
    page = f"Kính gửi: Các phòng, ban\n\n{sentence}\n"
    duties = read(page.encode(), name="a.txt").facts.duties
    assert [unit.value for duty in duties for unit in duty.lead] == lead


def test_an_order_above_paragraphs_opens_them_and_is_none_of_them() -> None:
    page = (
        "Triển khai kết luận của Thường trực Tỉnh ủy\nTheo đó, UBND tỉnh yêu cầu các sở, ngành, UBND các huyện triển khai thực hiện các nội dung:\n\n"
        "Tập trung rà soát các nhiệm vụ còn lại của năm, bảo đảm hoàn thành.\n\nTăng cường phòng, chống dịch bệnh trên cây trồng.\n"
    )
    duties = read(page.encode(), name="a.txt").facts.duties
    assert [duty.text.value[:14] for duty in duties] == ["Tập trung rà s", "Tăng cường phò"]


TOLD_ON = [
    (
        "- UBND tỉnh vừa có văn bản yêu cầu các sở, ngành, UBND các huyện treo cờ Tổ quốc chào mừng ngày bầu cử.\n\nTheo đó, thủ trưởng các sở, ngành triển khai treo băng rôn tại trụ sở cơ quan, bảo đảm trang trọng, đúng quy định.\n\nTin, ảnh: Trung Anh\n",
        ["thủ trưởng các sở, ngành"],
    ),
    (
        "Ban Tuyên giáo Tỉnh ủy vừa có văn bản định hướng tuyên truyền quý II và tháng 4 của năm.\n\nTheo đó, các cơ quan báo chí truyền thông tập trung thông tin về đại hội đảng các cấp và phòng, chống dịch.\n\nH.C\n",
        ["các cơ quan báo chí truyền thông"],
    ),
]


@pytest.mark.parametrize(("page", "lead"), TOLD_ON)
def test_a_page_that_goes_on_with_what_a_paper_says_is_read(page: str, lead: list[str]) -> None:
    duties = read(page.encode(), name="a.txt").facts.duties
    assert [unit.value for duty in duties for unit in duty.lead] == lead


def test_nobody_leads_what_is_asked_of_things() -> None:
    page = "HƯỚNG DẪN\nTuyên truyền ngày lễ\n\nBan Tuyên giáo Tỉnh ủy yêu cầu các hoạt động tuyên truyền cần được tổ chức trang trọng, tiết kiệm.\n"
    assert not read(page.encode(), name="a.txt").facts.duties


def test_days_that_are_told_of_are_no_work() -> None:
    page = (
        "Kính gửi: Các chi bộ\n\nĐảng ủy yêu cầu các chi bộ trực thuộc tuyên truyền một số sự kiện như:\n"
        "- Kỷ niệm 145 năm ngày sinh lãnh tụ (22/4/1870 – 22/4/2015); Ngày Giỗ Tổ (10/3 âm lịch).\n- Kỷ niệm 40 năm ngày thống nhất đất nước (30/4/1975 – 30/4/2015).\n"
    )
    assert [d.text.value[:7] for d in read(page.encode(), name="a.txt").facts.duties] == ["Đảng ủy"]


LETTERS = [
    (
        "Phòng Nội vụ sao gửi Công văn nêu trên và đề nghị Ủy ban nhân dân các xã báo cáo số liệu về Phòng trước ngày 20/3/2024.",
        ["Ủy ban nhân dân các xã"],
    ),
    ("Sở Y tế gửi kèm tài liệu, đề nghị các bệnh viện nghiên cứu, thực hiện.", ["các bệnh viện"]),
    ("Tổng cục Thuế trả lời để Cục Thuế được biết./.", []),
    ("Sở Nội vụ có ý kiến để Phòng Nội vụ các huyện biết, thực hiện./.", []),
    (
        "Thực hiện ý kiến của Phó Thủ tướng tại Công văn số 101/VPCP-KG, trong đó giao Bộ Y tế chủ trì xây dựng Đề án. Bộ Y tế đã xây dựng dự thảo.",
        [],
    ),
    ("Giao UBND huyện Tân Lâm giải phóng mặt bằng.", ["UBND huyện Tân Lâm"]),
]


@pytest.mark.parametrize(("sentence", "lead"), LETTERS)
def test_who_is_told_by_a_letter_that_sends_or_retells(sentence: str, lead: list[str]) -> None:
    page = f"Kính gửi: Các phòng, ban\n\n{sentence}\n"
    duties = facts_of(page).duties
    assert [unit.value for duty in duties for unit in duty.lead] == lead


def test_a_page_whose_only_order_is_told_in_the_past_is_read() -> None:
    page = (
        "Quyết liệt phòng, chống dịch\n\nChủ tịch UBND tỉnh vừa ban hành chỉ thị yêu cầu Thủ trưởng các sở, ngành, Chủ tịch UBND các huyện thực hiện nghiêm túc các nhiệm vụ "
        "ngăn chặn dịch lây lan trên địa bàn tỉnh.\n"
    )
    (duty,) = read(page.encode(), name="a.txt").facts.duties
    assert [unit.value for unit in duty.lead] == ["Thủ trưởng các sở, ngành", "Chủ tịch UBND các huyện"]
