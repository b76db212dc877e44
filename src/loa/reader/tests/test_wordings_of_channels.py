# sample items read better unbroken
"""The channels of one item, in the words of villages, schools and companies; and items that name none."""

import pytest

from loa.reader.reading import Span
from loa.reader.stages.channels import name_channels

ITEMS: list[tuple[str, list[str]]] = [
    ('Phát trên hệ thống loa truyền thanh xã vào 5 giờ và 17 giờ',['loudspeaker']),
    ('Phát thanh trên loa của các thôn',['loudspeaker']),
    ('Phát thanh trên sóng của Đài huyện',['tv-radio']),
    ('Xây dựng phóng sự phát trên Đài PT-TH tỉnh',['tv-radio']),
    ('Đăng bài trên Báo Sông Ngàn',['press']),
    ('Đăng bài trên trang fanpage của xã',['social']),
    ('Đăng tin trên Trang thông tin điện tử xã và nhóm Zalo các thôn',['portal','social']),
    ('Lập nhóm Zalo từng tổ dân phố',['social']),
    ('Livestream trên Facebook',['social']),
    ('Gửi tin nhắn SMS đến khách hàng',['message']),
    ('Nhắn tin qua Zalo OA',['social','message']),
    ('Phát tờ rơi, tờ gấp tại bến xe',['publication']),
    ('In sổ tay hỏi đáp',['publication']),
    ('Dán áp phích tại nhà văn hóa thôn',['visual']),
    ('Treo băng rôn, cờ phướn dọc đường',['visual']),
    ('Chạy chữ trên bảng LED trước trụ sở',['screen']),
    ('Trình chiếu clip trên màn hình LED',['screen']),
    ('Chiếu clip tại phòng chờ',[]),
    ('Xe loa lưu động đi các thôn',['mobile']),
    ('Xe thông tin lưu động gắn loa',['mobile']),
    ('Nói chuyện dưới cờ sáng thứ Hai',['meeting']),
    ('Tổ chức tọa đàm, hội nghị chuyên đề',['meeting']),
    ('Lồng ghép trong họp thôn, sinh hoạt chi hội',['meeting']),
    ('Đến từng nhà, gặp từng người vận động',[]),
    ('Thi rung chuông vàng',['contest']),
    ('Cuộc thi viết, thi vẽ tranh',['contest']),
    ('Giao lưu văn nghệ, chiếu phim',['meeting','arts']),
    ('Sân khấu hóa, tiểu phẩm',['arts']),
    ('Tập huấn cho cộng tác viên',['training']),
    ('Mở đường dây nóng 1900xxxx',['hotline']),
    ('Tổ chức họp báo',['press-conference']),
    ('Cung cấp thông tin cho báo chí',['press-conference']),
    ('Nêu gương người tốt, việc tốt',['movement']),
    ('Phát động phong trào thi đua',['movement']),
    ('Quét mã QR dán tại quầy',[]),
    ('Podcast, infographic đăng trên mạng xã hội',['social','publication']),
    ('Video ngắn trên TikTok, YouTube',['social']),
    ('Bảng tin của khoa, phòng',[]),
    ('Gắn biển tuyên truyền tại bờ kênh',['visual']),
    ('Cổng chào, pa nô lớn ở ngã tư',['visual']),
    ('Hội thi tuyên truyền viên giỏi',['contest']),
    ('Diễn đàn trẻ em',['meeting']),
    ('Đội tuyên truyền măng non',['mobile']),
    ('Phát thanh học đường giờ ra chơi',['loudspeaker']),
    ('Trưng bày ảnh, sách tại thư viện',['publication','arts']),
    ('Ký cam kết với từng hộ',[]),
    ('Gửi email đến toàn thể nhân viên',['message']),
    ('Thông báo trên ứng dụng Smart của tỉnh',[]),
    ('Thông báo trong hóa đơn tiền điện',[]),
]  # fmt: skip


@pytest.mark.parametrize(("item", "expected"), ITEMS)
def test_channels_of_one_item(item: str, expected: list[str]) -> None:
    assert [value.value for value in name_channels(item, (Span(0, len(item)),))] == expected
