"""Names that lead elsewhere or hide what they are, are refused in words; those of people are taken."""

import unicodedata

import pytest

from loa.evidence.errors import MediaRefused
from loa.evidence.names import LONGEST, check_name

GOOD = [
    "Kế hoạch số 46 (bản ký).pdf",
    "ảnh-chụp.JPG",
    "báo cáo tháng 6, lần 2.docx",
    "IMG_0001.heic",
    "consolidated.pdf",
    "Lptop.txt",
]
BAD = {
    "path up": "../../etc/passwd",
    "path": "thư mục/tệp.pdf",
    "windows path": r"C:\Users\a.pdf",
    "windows path up": r"..\..\a.pdf",
    "nul": "a.pdf\0.exe",
    "turned round": "anh\u202egpj.exe",
    "isolated": "a\u2066b.pdf",
    "no width": "a\u200bb.pdf",
    "line feed": "a\nb.pdf",
    "too long": "a" * (LONGEST + 1),
    "300 signs": "ă" * 300 + ".pdf",
    "device": "CON",
    "device with ending": "nul.txt",
    "port": "com1.pdf",
    "stream": "a.pdf:evil.exe",
    "star": "*.pdf",
    "dot at the end": "a.pdf.",
    "blank at the end": "a.pdf ",
    "dots": "..",
    "nothing": "",
    "blanks": "   ",
}


@pytest.mark.parametrize("name", GOOD)
def test_names_of_people_are_taken(name):
    assert check_name(unicodedata.normalize("NFD", name)) == unicodedata.normalize("NFC", name)


@pytest.mark.parametrize("name", BAD.values(), ids=BAD.keys())
def test_names_that_may_harm_are_refused_in_words(name):
    with pytest.raises(MediaRefused) as refused:
        check_name(name)
    assert len(str(refused.value)) > 20
