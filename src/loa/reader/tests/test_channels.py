"""The closed list of channels: what names one, what names none, in the order of the list."""

import pytest

from loa.reader.reading import Span
from loa.reader.rules.channels import CHANNELS, NEEDS
from loa.reader.stages.channels import name_channels


def channels(words: str) -> list[str]:
    return [value.value for value in name_channels(words, (Span(0, len(words)),))]


@pytest.mark.parametrize(
    ("channel", "words"),
    [
        ("press", "Đăng bài trên báo điện tử và tạp chí của ngành."),
        ("tv-radio", "Phát phóng sự trên sóng truyền hình."),
        ("loudspeaker", "Phát bài trên loa truyền thanh của thôn."),
        ("portal", "Đăng trên cổng thông tin điện tử của xã."),
        ("social", "Đăng trên Zalo của phường."),
        ("screen", "Chạy chữ trên bảng điện tử tại cửa khẩu."),
        ("visual", "Treo băng rôn, áp phích tại trụ sở."),
        ("mobile", "Dùng xe tuyên truyền lưu động."),
        ("meeting", "Lồng ghép trong sinh hoạt của chi hội."),
        ("publication", "In tờ rơi và sổ tay."),
        ("contest", "Tổ chức cuộc thi trực tuyến."),
        ("arts", "Biểu diễn văn nghệ tại chợ phiên."),
        ("training", "Mở lớp tập huấn cho trưởng thôn."),
        ("message", "Gửi tin nhắn đến thuê bao di động."),
        ("hotline", "Công bố đường dây nóng."),
        ("press-conference", "Tổ chức họp báo."),
        ("movement", "Phát động phong trào thi đua trong toàn xã."),
    ],
)
def test_each_channel_is_named(channel: str, words: str) -> None:
    assert channels(words) == [channel]


@pytest.mark.parametrize(
    "words",
    [
        "Tuyên truyền trên các phương tiện thông tin đại chúng.",
        "Triển khai trên các nền tảng số.",
        "Thông tin về chính sách, quyết sách và danh sách cử tri.",
        "Chào mừng hội nghị toàn quốc.",
        "Nói rõ tác hại của rác thải sinh hoạt.",
    ],
)
def test_general_words_and_occasions_name_none(words: str) -> None:
    assert channels(words) == []


def test_what_is_told_about_is_no_means() -> None:
    assert channels("Đưa tin về phong trào thi đua, cuộc thi tay nghề trên loa truyền thanh.") == [
        "loudspeaker"
    ]


def test_a_press_conference_is_neither_a_meeting_nor_the_press() -> None:
    assert channels("Tổ chức họp báo hoặc hội nghị cung cấp thông tin cho báo chí.") == ["press-conference"]


def test_several_come_in_the_order_of_the_list() -> None:
    words = "Họp báo; băng rôn; trang thông tin điện tử; báo in."
    assert channels(words) == ["press", "portal", "visual", "press-conference"]


def test_the_span_is_the_words_that_name_it() -> None:
    words = "Phát trên loa truyền thanh."
    (value,) = name_channels(words, (Span(0, len(words)),))
    assert words[value.spans[0].start : value.spans[0].end] == "truyền thanh"
    assert value.rule == "channel-word"


def test_every_channel_has_its_needs() -> None:
    assert [name for name, _ in CHANNELS] == list(NEEDS)


def test_what_is_told_ends_where_another_means_begins() -> None:
    assert channels("Tổ chức cuộc thi tìm hiểu về biển đảo, biểu diễn văn nghệ tại chợ.") == [
        "contest",
        "arts",
    ]
    assert channels("Cuộc thi tìm hiểu về báo chí, truyền hình.") == ["contest"]
