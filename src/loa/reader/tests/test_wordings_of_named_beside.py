# ruff: noqa: E501  # sample sentences read better unbroken
"""Who does it where a list goes on with people at large, with bodies of rarer kinds, or with those who lead an office."""

import pytest

from loa.reader.tests.factories import who_does

Told = list[tuple[list[str], list[str]]]
WORK: list[tuple[str, Told]] = [
    # people at large, delegates, and whoever else is concerned, at the end of a list
    ('1. Yêu cầu Giám đốc các sở, Thủ trưởng các ban, ngành, Chủ tịch UBND các xã, cộng đồng doanh nghiệp và nhân dân toàn tỉnh thực hiện nghiêm.',[(['Giám đốc các sở','Thủ trưởng các ban, ngành','Chủ tịch UBND các xã','cộng đồng doanh nghiệp','nhân dân toàn tỉnh'],[])]),
    ('1. Đề nghị Hội Nông dân, cộng đồng doanh nghiệp, nhân dân cả nước thực hiện nghiêm.',[(['Hội Nông dân','cộng đồng doanh nghiệp','nhân dân cả nước'],[])]),
    ('1. Hội Cựu chiến binh và nhân dân các thôn tổ chức dọn vệ sinh.',[(['Hội Cựu chiến binh','nhân dân các thôn'],[])]),
    ('1. Sở Y tế, các cơ quan, tổ chức hữu quan có trách nhiệm triển khai thực hiện.',[(['Sở Y tế','các cơ quan, tổ chức hữu quan'],[])]),
    ('1. Thường trực Hội đồng nhân dân, các đại biểu Hội đồng nhân dân tỉnh có trách nhiệm giám sát.',[(['Thường trực Hội đồng nhân dân','các đại biểu Hội đồng nhân dân tỉnh'],[])]),
    ('1. Hội Nông dân vận động nhân dân thu gom rác.',[(['Hội Nông dân'],[])]),
    # what stands between who orders and who is told, or behind a name; words of thanks are no work
    ('1. Trân trọng đề nghị Sở, ban, ngành đoàn thể tỉnh và các phòng, ban, ngành, đảng, đoàn thể thành phố chỉ đạo việc chỉnh trang.',[(['Sở, ban, ngành đoàn thể tỉnh','các phòng, ban, ngành, đảng, đoàn thể thành phố'],[])]),
    ('1. Sở Y tế sẽ định ky tổng hợp, rà soát các đơn vị.',[(['Sở Y tế'],[])]),
    ('1. Sở Y tế rất mong nhận được sự quan tâm phối hợp của Quý cơ quan.',[]),
    ('1. Chủ tịch Hội Nhà báo, Chủ nhiệm Văn phòng Hội chịu trách nhiệm tổ chức.',[(['Chủ tịch Hội Nhà báo','Chủ nhiệm Văn phòng Hội'],[])]),
    # those who lead an office, groups of party members in one, bodies of rarer kinds
    ('1. Tổ đảng ở Thường trực Hội đồng nhân dân tỉnh\n- Chủ trì thẩm tra dự thảo nghị quyết.',[(['Tổ đảng ở Thường trực Hội đồng nhân dân tỉnh'],[])]),
    ('1. Lãnh đạo Ban Dân nguyện\n- Chủ trì tiếp công dân.',[(['Lãnh đạo Ban Dân nguyện'],[])]),
    ('1. Lãnh đạo Trung tâm Y tế\n- Chỉ đạo các khoa trực cấp cứu.',[(['Lãnh đạo Trung tâm Y tế'],[])]),
    ('1. Lãnh đạo, chỉ đạo các chi bộ học tập nghị quyết.',[]),
    ('1. Nhà hát Chèo tỉnh\n- Xây dựng chương trình biểu diễn.',[(['Nhà hát Chèo tỉnh'],[])]),
    ('1. Các quân khu\n- Huy động lực lượng tìm kiếm.',[(['Các quân khu'],[])]),
    ('1. Doanh nghiệp viễn thông\n- Nhắn tin cảnh báo.',[(['Doanh nghiệp viễn thông'],[])]),
    ('1. Người sử dụng lao động\n- Trang bị bảo hộ cho công nhân.',[(['Người sử dụng lao động'],[])]),
    # departments told by their fields, one of which is a body as well
    ('1. UBND tỉnh giao các sở, ngành: Y tế, Công an, Giáo dục và Đào tạo triển khai kế hoạch.',[(['các sở, ngành: Y tế, Công an, Giáo dục và Đào tạo'],[])]),
    # an order whose first letters lost a stroke and took another tone
    ('1. Công tác thu\n- Tổng cục dé nghị Cục Thuế các tỉnh rà soát danh sách.',[(['Cục Thuế các tỉnh'],[])]),
]  # fmt: skip


@pytest.mark.parametrize(("work", "expected"), WORK)
def test_who_does_it_beside_others(work: str, expected: Told) -> None:
    assert who_does(work) == expected
