# ruff: noqa: E501  # sample sentences read better unbroken
"""Who does it in papers of ministries and schools: groups told by their fields, posts with a name behind, people by their charge."""

import pytest

from loa.reader.tests.factories import who_does

Told = list[tuple[list[str], list[str]]]
Y = "Sở Y tế"
WORK: list[tuple[str, Told]] = [
    # ministries and what stands beside them
    ('1. Bộ Tài chính chủ trì, phối hợp với Bộ Nội vụ và các bộ, ngành liên quan xây dựng đề án.',[(['Bộ Tài chính'],['Bộ Nội vụ','các bộ, ngành liên quan'])]),
    ('1. Bộ Công an chủ trì, phối hợp với các bộ, ngành đẩy nhanh tiến độ cấp thẻ.',[(['Bộ Công an'],['các bộ, ngành'])]),
    ('1. Giao Bộ Tài chính rà soát, hướng dẫn các bộ, ngành thực hiện.',[(['Bộ Tài chính'],[])]),
    ('1. Các bộ, ngành, địa phương khẩn trương hoàn thành việc rà soát.',[(['Các bộ, ngành, địa phương'],[])]),
    ('1. Thanh tra các bộ, ngành, địa phương rà soát kế hoạch năm.',[(['Thanh tra các bộ, ngành, địa phương'],[])]),
    ('1. Giao Thủ trưởng các Vụ, Cục, đơn vị:\n- Tổng hợp kết quả.',[(['Thủ trưởng các Vụ, Cục, đơn vị'],[])]),
    ('1. In bộ tài liệu tuyên truyền; phát hồ sơ cho các thôn.',[]),
    # groups told by their fields, and what they are asked
    ('1. Giao các Bộ: Công an, Tài chính, Xây dựng, Nông nghiệp và Môi trường có ý kiến về đề xuất trước ngày 10/5.',[(['các Bộ: Công an, Tài chính, Xây dựng, Nông nghiệp và Môi trường'],[])]),
    ('1. Các Sở: Tài chính, Xây dựng, Công Thương có ý kiến bằng văn bản gửi Văn phòng UBND tỉnh.',[(['Các Sở: Tài chính, Xây dựng, Công Thương'],[])]),
    ('1. Sở Y tế phối hợp với các Sở: GDĐT, VHTTDL, Nội vụ tổ chức hội nghị.',[([Y],['các Sở: GDĐT, VHTTDL, Nội vụ'])]),
    ('1. Yêu cầu các Sở: Y tế, Nội vụ; UBND các xã, phường khẩn trương rà soát.',[(['các Sở: Y tế, Nội vụ','UBND các xã, phường'],[])]),
    # a post, whoever holds it
    ('1. Phó Hiệu trưởng Trần Minh Tâm\n- Là đầu mối tổ chức triển khai.',[(['Phó Hiệu trưởng'],[])]),
    ('1. Phân công Phó Thủ tướng Lê Văn Nam sớm tổ chức cuộc họp với Bộ Tài chính.',[(['Phó Thủ tướng'],[])]),
    ('1. Giao Phó Chủ tịch UBND tỉnh Lê Thị Hoa trực tiếp chỉ đạo.',[(['Phó Chủ tịch UBND tỉnh'],[])]),
    ('1. Chủ tịch UBND phường Lê Lợi treo cờ tại các tuyến phố.',[(['Chủ tịch UBND phường Lê Lợi'],[])]),
    ('1. Chủ tịch Hội đồng thành viên, Tổng Giám đốc các tập đoàn, tổng công ty nhà nước rà soát.',[(['Chủ tịch Hội đồng thành viên, Tổng Giám đốc các tập đoàn, tổng công ty nhà nước'],[])]),
    ('1. UBND các xã có trách nhiệm chỉ đạo, kiểm tra; Thủ trưởng các cơ quan, đơn vị chỉ đạo, kiểm tra việc treo cờ.',[(['UBND các xã','Thủ trưởng các cơ quan, đơn vị'],[])]),
    ('1. UBND các xã tổ chức thực hiện; người đứng đầu cơ quan chịu trách nhiệm nếu chậm trễ.',[(['UBND các xã'],[])]),
    # what people are charged with names them
    ('1. Cán bộ phụ trách lĩnh vực giám sát và phản biện xã hội\n- Chuẩn bị tài liệu.',[(['Cán bộ phụ trách lĩnh vực giám sát và phản biện xã hội'],[])]),
    ('1. Chuyên viên phụ trách lĩnh vực Hành chính, Văn phòng\n- Tham mưu kế hoạch.',[(['Chuyên viên phụ trách lĩnh vực Hành chính, Văn phòng'],[])]),
    ('1. Đối với giáo viên phụ trách công tác Đoàn và Tổ Tư vấn tâm lý\n- Tư vấn học sinh.',[(['giáo viên phụ trách công tác Đoàn','Tổ Tư vấn tâm lý'],[])]),
    # schools
    ('1. Ban Giám hiệu, GVCN các lớp:\n- Ổn định tổ chức.',[(['Ban Giám hiệu','GVCN các lớp'],[])]),
    ('1. Đối với đội ngũ giáo viên\n- Tăng cường giáo dục đạo đức.',[(['đội ngũ giáo viên'],[])]),
    ('1. Định kỳ cuối học kỳ, nhà trường tổng hợp kết quả, gửi báo cáo về Sở GDĐT.',[(['nhà trường'],[])]),
    # a later clause that asks somebody else
    ('1. Vụ Tuyên truyền chủ trì, đôn đốc các Vụ trả lời vướng mắc; Đề nghị Cục Thuế các tỉnh, thành phố đẩy mạnh đối thoại.',[(['Vụ Tuyên truyền','Cục Thuế các tỉnh, thành phố'],[])]),
]  # fmt: skip


@pytest.mark.parametrize(("work", "expected"), WORK)
def test_who_does_it_in_papers_of_ministries_and_schools(work: str, expected: Told) -> None:
    assert who_does(work) == expected
