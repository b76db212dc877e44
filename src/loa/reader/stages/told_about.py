# ruff: noqa: E501  # patterns read better unbroken
"""People whom the work is about, not those who do it: "Đối với hộ có biển cũ: Hướng dẫn hộ thay biển."

Reads a `Wording`. The sign is that who is named before the colon comes again behind it.
"""

from __future__ import annotations

import re

from loa.reader.stages.wording import Wording

_NEEDS = "đối với "
_PEOPLE = re.compile(
    r"đối với (?:các |những |mỗi )?(?P<who>cá nhân|hộ|người|học sinh|sinh viên|trẻ em|doanh nghiệp|cơ sở|chủ hộ|gia đình|thí sinh|bệnh nhân)(?!\w)"
)
_LONGEST = 200  # letters before the colon


def colon_of_people(words: Wording, start: int, end: int) -> int:
    """Where the colon stands behind people whom the work behind it names again; -1 where it does not."""
    if not words.canon.startswith(_NEEDS, start) or not (told := _PEOPLE.match(words.canon, start)):
        return -1
    colon = words.canon.find(":", told.end(), min(end, start + _LONGEST))
    again = re.compile(rf"(?<=\w ){told['who']}(?!\w)")
    return colon if colon > 0 and again.search(words.canon, colon + 2, end) else -1
