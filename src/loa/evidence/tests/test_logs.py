"""A log of broadcasts is kept as handed in; where a line is unclear it is named and nothing is kept."""

import io
from datetime import datetime

import pytest
from django.utils import timezone
from openpyxl import Workbook

from loa.evidence.actions import add_broadcast_log
from loa.evidence.logs import LogRefused, as_csv, check_lines, read_log
from loa.evidence.models import Blob, Broadcast, Record
from loa.evidence.queries import log_of, open_blob
from loa.evidence.verifying import verify

pytestmark = pytest.mark.django_db
HEAD = "Đài, địa điểm;Hình thức;Chương trình;Từ;Đến;Số lần;Số phút"
LINE = "Đài xã Bình Sơn;Loa truyền thanh;Phòng cháy, chữa cháy;01/06/2026 05:00;07/06/2026 18:00;21;15"
CSV = f"{HEAD}\n{LINE}\nThôn Đông;pano;Khẩu hiệu;2/6/2026;30/6/2026;1;\n".encode()


def line(**values):
    good = {
        "place": "Đài xã", "means": "loa", "programme": "Tin tức", "begins": "01/06/2026 05:00",
        "ends": "01/06/2026 05:30", "times": "1", "minutes": "15",
    }  # fmt: skip
    return good | values


def refusal(lines=None, *, file=None):
    with pytest.raises(LogRefused) as refused:
        read_log(file) if file is not None else check_lines(lines)
    return str(refused.value)


def test_csv_is_kept_as_handed_in_with_its_lines():
    record = add_broadcast_log(None, subject="a.b:1", title="sổ phát.csv", file=CSV)
    assert (record.kind, open_blob(record.blob)) == (Record.Kind.LOG, CSV)
    first, second = record.broadcasts.all()
    assert (first.place, first.means, first.times, first.minutes) == (
        "Đài xã Bình Sơn",
        "loudspeaker",
        21,
        15,
    )
    assert timezone.localtime(first.begins) == timezone.make_aware(datetime(2026, 6, 1, 5))
    assert (second.means, second.minutes) == ("poster", None)
    assert timezone.localtime(second.ends) == timezone.make_aware(datetime(2026, 6, 30, 23, 59))
    log = log_of(record)
    assert (log.times, log.minutes) == (22, 315)
    assert record.made_at == first.begins
    assert verify().holds


def test_workbook_gives_the_same_lines():
    book = Workbook()
    book.active.append(HEAD.split(";"))
    book.active.append(
        [
            "Đài xã Bình Sơn",
            "Loa truyền thanh",
            "Phòng cháy",
            datetime(2026, 6, 1, 5),
            datetime(2026, 6, 7, 18),
            21,
            15.0,
        ]
    )
    made = io.BytesIO()
    book.save(made)
    (entry,) = read_log(made.getvalue())
    assert (entry.place, entry.times, entry.minutes) == ("Đài xã Bình Sơn", 21, 15)
    assert timezone.localtime(entry.begins).hour == 5


def test_lines_of_a_form_are_kept_as_a_known_text():
    entries = check_lines([line()])
    one = add_broadcast_log(None, subject="a.b:1", entries=entries)
    two = add_broadcast_log(None, subject="a.b:2", entries=entries)
    assert one.blob == two.blob
    assert open_blob(one.blob) == as_csv(entries)
    assert b"2026-06-01T05:00+07:00" in as_csv(entries)
    assert read_log(as_csv(entries)) == entries


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"place": " "}, "Dòng 1"),
        ({"programme": ""}, "trống"),
        ({"means": "bồ câu"}, "bồ câu"),
        ({"begins": "hôm qua"}, "hôm qua"),
        ({"begins": "31/02/2026"}, "31/02/2026"),
        ({"ends": "32/13/2026"}, "32/13/2026"),
        ({"times": "0"}, "số lần"),
        ({"times": "-3"}, "số lần"),
        ({"times": "nhiều"}, "số lần"),
        ({"times": "1.5"}, "số lần"),
        ({"minutes": "0"}, "số phút"),
        ({"minutes": "9999"}, "số phút"),
        ({"ends": "31/05/2026"}, "kết thúc trước"),
        ({"begins": "01/06/2099", "ends": "02/06/2099"}, "chưa diễn ra"),
        ({"times": "3", "minutes": "15"}, "không đủ"),
    ],
)
def test_line_that_is_not_clear_is_named(wrong, said):
    assert said in refusal([line(**wrong)])


def test_every_unclear_line_is_named_by_its_number_and_nothing_is_kept():
    said = refusal(file=CSV + LINE.replace("21;15", "x;15").encode() + b"\n;;;;;;\n" + b";;a;b;;1;\n")
    assert "Dòng 4" in said
    assert "Dòng 5" in said
    with pytest.raises(LogRefused):
        add_broadcast_log(None, subject="a.b:1", file=CSV + b"x\n")
    for model in (Record, Broadcast, Blob):
        assert not model.objects.exists()


@pytest.mark.parametrize(
    ("file", "said"),
    [
        (b"", "không có dòng"),
        (HEAD.encode(), "không có dòng"),
        ("Tên;Tuổi\nA;3".encode(), "đài, địa điểm"),
        (b"\xff\xfe\x00rubbish", "UTF-8"),
        (b"PK\x03\x04rubbish", "UTF-8"),
        ((HEAD + "\n" + "\n".join([LINE] * 5001)).encode(), "5000"),
    ],
)
def test_file_that_is_no_log_is_refused_in_words(file, said):
    assert said.lower() in refusal(file=file).lower()


def test_log_is_only_added_to():
    record = add_broadcast_log(None, subject="a.b:1", entries=check_lines([line()]))
    with pytest.raises(Exception, match="not changed"):
        record.broadcasts.get().save()
