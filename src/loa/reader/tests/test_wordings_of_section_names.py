"""Headings of contents and forms as offices and villages word them, and headings that look alike."""

import pytest

from loa.reader.tests.factories import facts_of, plan_of

TITLE = "Tuyên truyền Ngày hội đọc sách năm 2025"
SAID = ["Ý nghĩa của việc đọc", "Gương người đọc tiêu biểu"]
MEANS = ["Đăng tin trên trang thông tin điện tử", "Phát tờ rơi tại nhà văn hóa"]
OF_CONTENTS = [
    "Nội dung cần nói",
    "Nói những gì",
    "Nói về cái gì",
    "Cần nói điều gì",
    "Những điều cần nói với bà con",
    "Điều cần nhắn gửi",
    "Những thông tin cần đưa đến người dân",
    "Thông tin cần truyền tải",
    "Thông tin chính",
    "Thông điệp chính",
    "Các thông điệp chủ chốt",
    "Chủ đề tuyên truyền",
    "Chủ đề",
    "Chủ điểm tuyên truyền",
    "Trọng tâm tuyên truyền",
    "Những nội dung trọng tâm",
    "Các vấn đề cần tuyên truyền",
    "Những vấn đề trọng tâm cần tuyên truyền",
    "Vấn đề cần truyền thông",
    "Nội dung phổ biến",
    "Nội dung vận động",
    "Nội dung thông tin",
    "Nội dung giáo dục, truyền thông",
    "Nội dung truyền thông chủ yếu",
    "Định hướng tuyên truyền",
    "Định hướng nội dung",
    "Đề tài tuyên truyền",
    "Kiến thức cần phổ biến",
    "Kiến thức truyền thông",
    "Nội dung bài nói",
    "Nội dung phát thanh",
    "Nội dung tin bài",
    "Nội dung tư vấn",
    "Nội dung tập trung tuyên truyền",
    "Tập trung tuyên truyền những nội dung sau",
    "Nội dung cụ thể",
    "Nội dung cơ bản",
    "Tuyên truyền về những vấn đề gì",
    "Tuyên truyền những gì?",
    "Cho bà con biết những gì",
    "Cần cho người dân biết gì",
    "Bà con cần biết",
    "Người dân cần biết những gì",
    "Nội dung trao đổi với người dân",
    "Nội dung tuyên truyền, quán triệt",
    "Nội dung quán triệt, tuyên truyền",
    "Nội dung học tập, tuyên truyền",
    "Phần nội dung",
    "Về nội dung",
    "Nội dung của công tác tuyên truyền",
    "Nội dung các bài tuyên truyền",
]
OF_FORMS = [
    "Hình thức",
    "Cách làm",
    "Làm như thế nào",
    "Làm bằng cách nào",
    "Cách tuyên truyền",
    "Cách thức thực hiện",
    "Tuyên truyền ở đâu, bằng gì",
    "Tuyên truyền bằng cách nào",
    "Bằng những hình thức nào",
    "Bằng cách nào",
    "Qua những kênh nào",
    "Kênh tuyên truyền",
    "Kênh truyền thông",
    "Các kênh truyền tải",
    "Phương tiện truyền thông",
    "Phương pháp truyền thông",
    "Biện pháp tuyên truyền",
    "Biện pháp thực hiện",
    "Hình thức triển khai",
    "Hình thức, biện pháp",
    "Hình thức, biện pháp tuyên truyền",
    "Hình thức và phương pháp",
    "Hình thức thực hiện",
    "Hình thức thể hiện",
    "Loại hình tuyên truyền",
    "Công cụ truyền thông",
    "Sản phẩm và kênh truyền thông",
    "Phương thức truyền tải",
    "Phương thức thực hiện",
    "Các hình thức cụ thể",
    "Đa dạng hóa hình thức tuyên truyền",
    "Đa dạng hình thức truyền thông",
    "Tuyên truyền qua đâu",
    "Nói ở đâu",
    "Nói cho bà con bằng cách nào",
    "Đưa tin bằng cách nào",
    "Đường truyền tải thông tin",
    "Cách đưa thông tin đến người dân",
    "Cách đến với người dân",
    "Cách truyền tải",
    "Hình thức truyền thông chủ yếu",
    "Hình thức, phương tiện",
    "Phương tiện, công cụ tuyên truyền",
    "Về hình thức",
    "Phần hình thức",
    "Hình thức tổ chức",
    "Hình thức tiến hành",
    "Cách làm cụ thể",
]
OF_NEITHER = [
    "Nội dung công việc",
    "Nội dung thực hiện",
    "Hình thức khen thưởng",
    "Hình thức thi",
    "Hình thức xử lý",
    "Biện pháp phòng, chống dịch",
    "Nội dung kiểm tra",
    "Nội dung tập huấn",
    "Vấn đề tồn tại",
    "Vấn đề cần giải quyết",
    "Kiến thức chuyên môn",
    "Phương tiện vận chuyển",
    "Hình thức kỷ luật",
    "Công cụ lao động",
    "Người dân cần làm gì",
    "Những việc cần làm",
    "Làm ở đâu",
    "Kênh tiêu thụ sản phẩm",
    "Nội dung thi đua",
    "Nội dung chi",
    "Nội dung họp",
    "Nội dung hỗ trợ",
    "Hình thức hỗ trợ",
    "Phương thức tuyển sinh",
]


def told(first: str, second: str) -> tuple[list[str], list[str]]:
    """The contents and forms of a plan with two sections under these headings."""
    sections = f"II. {first}\n- {SAID[0]};\n- {SAID[1]}.\nIII. {second}\n- {MEANS[0]}.\n- {MEANS[1]}."
    facts = facts_of(plan_of(title=TITLE, told=sections, number="IV"))
    return [c.text.value.strip(" .;") for c in facts.contents], [
        f.text.value.strip(" .;") for f in facts.forms
    ]


@pytest.mark.parametrize("heading", OF_CONTENTS)
def test_headings_of_contents(heading: str) -> None:
    assert told(heading, "Hình thức tuyên truyền") == (SAID, MEANS)


@pytest.mark.parametrize("heading", OF_FORMS)
def test_headings_of_forms(heading: str) -> None:
    assert told("Nội dung tuyên truyền", heading) == (SAID, MEANS)


@pytest.mark.parametrize("heading", OF_NEITHER)
def test_headings_of_neither(heading: str) -> None:
    facts = facts_of(plan_of(title=TITLE, told=f"II. {heading}\n- {SAID[0]};\n- {MEANS[0]}."))
    assert not facts.contents
    assert not facts.forms
