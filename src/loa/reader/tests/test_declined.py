"""What Loa does not carry is proposed with its reason; open information beside it stays carried."""

import pytest

from loa.reader.reading import Declined, Duty, Form, Span, Value, reread
from loa.reader.rules.declined import REASONS
from loa.reader.stages.declined import decline_item, find_declined
from loa.reader.stages.letters import Letters


def declined(text: str) -> list[Declined]:
    return decline_item(text, (Span(0, len(text)),))


def left_of(text: str) -> str:
    """What of `text` is still carried."""
    taken = [span for found in declined(text) for span in found.spans]
    return "".join(c for i, c in enumerate(text) if not any(s.start <= i < s.end for s in taken)).strip(
        " ;,."
    )


@pytest.mark.parametrize(
    ("reason", "text"),
    [
        ("people", "Phối hợp với đơn vị nghiệp vụ xác minh danh tính chủ các tài khoản đăng bài về dự án."),
        ("people", "Lập danh sách, theo dõi các tài khoản Facebook thường bình luận về xã."),
        ("opinion", "Thường xuyên nắm bắt dư luận xã hội trên địa bàn phường."),
        ("opinion", "Theo dõi thông tin, bình luận của người dân trên mạng xã hội."),
        ("opinion", "Xây dựng đội ngũ cộng tác viên dư luận xã hội ở từng thôn."),
        ("speech", "Kịp thời ngăn chặn, gỡ bỏ các thông tin sai sự thật về dịch bệnh."),
        ("speech", "Xử lý nghiêm các trường hợp đăng tải tin giả."),
        ("press", "Thanh tra, kiểm tra hoạt động báo chí và các cơ sở in."),
        ("press", "Thẩm định, cấp giấy phép xuất bản tài liệu không kinh doanh."),
        ("posing", "Vận động đoàn viên, hội viên chia sẻ bài viết của huyện trên trang cá nhân."),
        ("posing", "Yêu cầu viên chức đăng bài tuyên truyền trên các tài khoản mạng xã hội cá nhân."),
    ],
)
def test_each_reason_is_proposed(reason: str, text: str) -> None:
    assert [found.reason for found in declined(text)] == [reason]
    assert reason in REASONS
    assert left_of(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "Đăng tải tin, bài trên trang Facebook của Ủy ban nhân dân phường.",
        "Tuyên truyền trên mạng xã hội, cổng thông tin điện tử và hệ thống truyền thanh cơ sở.",
        "Phản bác, đấu tranh với các quan điểm sai trái bằng tin, bài có nguồn dẫn.",
        "Cung cấp thông tin chính thống cho báo chí nhằm góp phần đẩy lùi, ngăn chặn tin giả về dịch bệnh.",
        "Theo dõi, kiểm tra, đôn đốc các cơ quan báo chí thực hiện Kế hoạch này.",
        "Giám sát an toàn, an ninh mạng đối với cổng thông tin điện tử; bóc gỡ mã độc.",
        "Rà soát các tài khoản có mật khẩu yếu của hệ thống một cửa.",
        "Tiếp nhận, xử lý thông tin phản ánh của người dân về vi phạm trật tự xây dựng.",
        "Lấy ý kiến góp ý của Nhân dân qua cổng thông tin điện tử; tổng hợp, tiếp thu, giải trình.",
        "Vận động người dân không chia sẻ thông tin chưa được kiểm chứng trên mạng xã hội.",
        "Tổ chức họp báo, cấp thẻ tác nghiệp cho phóng viên; bố trí phòng làm việc cho báo chí.",
        "Tổng hợp thông tin báo chí viết về công tác phòng, chống lụt bão hằng tuần.",
        "Khảo sát mức độ hài lòng của người dân đối với dịch vụ công.",
        "Xử lý nghiêm các trường hợp đăng ký hành nghề không đúng quy định.",
        "Kiểm tra chất lượng nước sinh hoạt; xử lý ổ bọ gậy, ngăn chặn dịch lây lan.",
    ],
)
def test_open_information_is_not_declined(text: str) -> None:
    assert declined(text) == []


def test_one_sentence_is_split_into_what_is_carried_and_what_is_not() -> None:
    text = (
        "Chủ động tuyên truyền về cuộc diễn tập, rà soát, nắm bắt thông tin trên mạng xã hội về công tác này."
    )
    (found,) = declined(text)
    assert (found.reason, left_of(text)) == ("opinion", "Chủ động tuyên truyền về cuộc diễn tập")
    assert reread(text, found.spans).startswith(", rà soát")


@pytest.mark.parametrize(
    "watching",
    ["Giám sát thường xuyên các bài viết", "Quản lý nghiêm những nội dung", "Dẫn dắt dư luận"],
)
def test_watching_in_other_words_is_declined_beside_an_act(watching: str) -> None:
    assert declined(f"{watching} về dự án") == []
    act = "gỡ bỏ các thông tin sai sự thật về dự án."
    assert [found.reason for found in declined(f"{watching} về dự án; {act}")] == ["speech"]
    assert left_of(f"{watching} về dự án; {act}") == ""


@pytest.mark.parametrize("control", ["chặt chẽ", "thường xuyên", "tốt"])
def test_a_press_digest_loses_its_networks_and_its_control(control: str) -> None:
    text = f"Theo dõi và quản lý {control} các thông tin trên báo chí, mạng xã hội về lễ hội."
    (found,) = declined(text)
    assert found.reason == "speech"
    assert " ".join(left_of(text).split()) == "Theo dõi các thông tin trên báo chí về lễ hội"


def test_clauses_of_open_information_stay() -> None:
    text = "Mở chuyên mục về phòng cháy; xử lý các trường hợp đăng tải thông tin sai sự thật; treo băng rôn."
    assert left_of(text) == "Mở chuyên mục về phòng cháy; ; treo băng rôn"


def test_a_form_is_judged_point_by_point() -> None:
    text = (
        "Trên mạng xã hội:\n+ Đăng tin trên trang của xã.\n+ Vận động cán bộ chia sẻ tin trên trang cá nhân."
    )
    assert left_of(text).split("\n")[:2] == ["Trên mạng xã hội:", "+ Đăng tin trên trang của xã."]


def test_proposals_of_a_document_come_once_in_its_order() -> None:
    text = "Nắm bắt dư luận xã hội.\nTreo băng rôn.\nGỡ bỏ thông tin xấu độc."
    spans = [Span(24, 38), Span(39, len(text)), Span(0, 23)]
    duties = [Duty(Value(text[s.start : s.end], (s,)), (), (), None) for s in spans]
    found = find_declined(Letters(text), duties, [Form(duties[0].text)])
    assert [d.reason for d in found] == ["opinion", "speech"]


def test_an_item_over_two_pages_is_declined_in_both_its_spans() -> None:
    text = "Nắm bắt dư luận\n\n12\n\nxã hội trên địa bàn."
    spans = (Span(0, 15), Span(21, len(text)))
    (found,) = decline_item(text, spans)
    assert found.spans == spans
