"""Two hands in one draft: what goes together stands together, what does not is told, nothing is lost."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loa.documents.drafting.content import checked
from loa.documents.drafting.merging import Clash, merge

LETTERS = st.lists(st.sampled_from("abcdefgh"), max_size=8)


def content(*texts: str, **values: Any) -> dict[str, Any]:
    return checked({"rows": [{"kind": "words", "text": text} for text in texts], **values})


def texts(found: dict[str, Any]) -> list[str]:
    return [row["text"] for row in found["rows"]]


BASE = content("Một", "Hai", "Ba", title="Kết quả", recipients=["Như trên"])


@pytest.mark.parametrize(
    ("mine", "theirs", "both"),
    [
        (("Một sửa", "Hai", "Ba"), ("Một", "Hai", "Ba sửa"), ["Một sửa", "Hai", "Ba sửa"]),
        (("Một sửa", "Hai", "Ba"), ("Một", "Hai sửa", "Ba"), ["Một sửa", "Hai sửa", "Ba"]),
        (("Một", "Hai", "Ba", "Bốn"), ("Không", "Một", "Hai", "Ba"), ["Không", "Một", "Hai", "Ba", "Bốn"]),
        (("Hai", "Ba"), ("Một", "Hai", "Ba thêm"), ["Hai", "Ba thêm"]),
        (("Một", "Hai như nhau", "Ba"), ("Một", "Hai như nhau", "Ba"), ["Một", "Hai như nhau", "Ba"]),
        (("Một", "Hai", "Ba"), ("Ba", "Một", "Hai"), ["Ba", "Một", "Hai"]),
    ],
    ids=["far apart", "neighbours", "added", "taken out", "the same", "moved"],
)
def test_changes_in_different_rows_stand_together(mine, theirs, both):
    found = merge(BASE, content(*mine, title="Kết quả"), content(*theirs, title="Kết quả"))
    assert (texts(found.content), found.clashes) == (both, ())


def test_the_same_row_changed_by_both_is_told_with_the_words_of_both():
    mine, theirs = content("Một", "Hai của tôi", "Ba"), content("Một", "Hai của bạn", "Ba")
    found = merge(BASE, mine, theirs)
    assert found.clashes == (Clash("Hai của tôi", "Hai của bạn"),)
    assert texts(merge(BASE, mine, theirs, prefer="mine").content)[1] == "Hai của tôi"
    assert texts(merge(BASE, mine, theirs, prefer="theirs").content)[1] == "Hai của bạn"


def test_a_row_taken_out_by_one_and_changed_by_the_other_is_told():
    found = merge(BASE, content("Một", "Ba"), content("Một", "Hai sửa", "Ba"))
    assert found.clashes == (Clash("", "Hai sửa"),)


def test_the_head_is_put_together_field_by_field():
    mine = content("Một", "Hai", "Ba", title="Kết quả năm", recipients=["Như trên"])
    theirs = content("Một", "Hai", "Ba", title="Kết quả", recipients=["Như trên", "Lưu: VT"])
    found = merge(BASE, mine, theirs)
    assert (found.content["title"], found.content["recipients"]) == ("Kết quả năm", ["Như trên", "Lưu: VT"])
    other = content("Một", "Hai", "Ba", title="Kết quả quý", recipients=["Như trên"])
    assert merge(BASE, mine, other).clashes == (Clash("Kết quả năm", "Kết quả quý"),)


@given(LETTERS, LETTERS, LETTERS)
def test_whoever_changed_alone_has_it_as_they_wrote_it(base, mine, theirs):
    was, ours, other = content(*base), content(*mine), content(*theirs)
    assert merge(was, ours, was).content == ours
    assert merge(was, was, other).content == other
    assert merge(was, ours, ours).content == ours


@given(LETTERS, LETTERS, LETTERS)
def test_no_new_words_of_either_are_lost_untold(base, mine, theirs):
    """Marked words stand in the result, or both are told of them."""
    ours, other = [f"{one} tôi" for one in mine], [f"{one} bạn" for one in theirs]
    found = merge(content(*base), content(*base, *ours), content(*other, *base))
    told = "\n".join(f"{clash.mine}\n{clash.theirs}" for clash in found.clashes).split("\n")
    assert {*ours, *other} <= {*texts(found.content), *told}
