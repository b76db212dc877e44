"""A gate stands open wherever its pattern matches: needles spare searches, and hide no match."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loa.reader.formats.pdf import furniture
from loa.reader.rules import channels, codes, dates, declined, frequency, funding, phrases, sentences, verbs
from loa.reader.rules.at_words import AtWords
from loa.reader.rules.folding import _USUAL, bare, fold
from loa.reader.rules.needles import Hits, Needles, gate, hits
from loa.reader.rules.units import canonical
from loa.reader.rules.units.spelling import Openings
from loa.reader.stages import (
    asides,
    cooperation,
    doers,
    heads,
    no_times,
    places_and_days,
    rhythms,
    unit_edges,
)
from loa.reader.stages.duties import day_heads, idle, openings, orders_behind, quotas
from loa.reader.stages.duties import sentences as duty_sentences
from loa.reader.tests.first_letters import first_letters

_GATED: dict[str, tuple[re.Pattern[str], tuple[Hits, ...]]] = {
    **{f"channel {name}": (rough, (needs,)) for name, _, rough, needs in channels.CHANNEL_WORDS},
    **{f"declined {i} {rule.name}": (rule.words, rule.needs) for i, rule in enumerate(declined.RULES)},
    "no means": (channels.NO_MEANS_WORDS, (channels.NO_MEANS_NEEDS,)),
    "press conference": (channels.PRESS_CONFERENCE_WORDS, (channels.PRESS_CONFERENCE_NEEDS,)),
    "digest": (declined.DIGEST, (declined.DIGEST_NEEDS,)),
    "money": (funding.MONEY_SENTENCE, (gate(*funding.MONEY_NEEDS),)),
    "rhythm": (re.compile(frequency.RHYTHM), (frequency.RHYTHM_NEEDS,)),
    "counted": (re.compile(frequency.COUNTED), (frequency.COUNTED_NEEDS,)),
    "hourly": (re.compile(frequency.HOURLY), (frequency.HOURLY_NEEDS,)),
    "plain days": (re.compile(frequency.PLAIN_DAYS), (frequency.PLAIN_DAYS_NEEDS,)),
    "each": (re.compile(frequency.EACH), (frequency.RHYTHM_NEEDS,)),
    "periodic": (re.compile(frequency.PERIODIC), (frequency.RHYTHM_NEEDS,)),
    "event": (re.compile(frequency.EVENT), (frequency.EVENT_NEEDS,)),
    "yearly event": (re.compile(frequency.YEARLY_EVENT), (frequency.YEARLY_NEEDS,)),
    "together": (cooperation._TOGETHER.here, (cooperation.TOGETHER_NEEDS,)),
    "done by": (doers._DONE_BY, (doers.DONE_BY_NEEDS,)),
    "done to": (doers._PASSIVE, (doers.PASSIVE_NEEDS,)),
    "order": (re.compile(verbs.ORDER), (verbs.ORDER_NEEDS,)),
    "aside": (asides._ASIDE, (asides.ASIDE_NEEDS,)),
}
# The signs of office papers: a digit of another script or "ſ" for "s" is matched by `re`, and stands in none.
_LETTERS = _USUAL.strip("\0")


def _usual(letter: str) -> str:
    if letter in _LETTERS:
        return letter
    return " " if letter.isspace() else "x"


def _lower(words: str) -> str:
    return " ".join(words.lower().split())


@pytest.mark.parametrize("name", _GATED)
def test_no_gate_hides_a_match(name: str) -> None:
    pattern, needs = _GATED[name]

    @settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.from_regex(pattern))
    def opens(words: str) -> None:
        usual = "".join(map(_usual, words))
        if pattern.search(usual):
            found = hits(_lower(usual))
            assert all(found & need for need in needs), words

    opens()


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.from_regex(unit_edges._LEADING, fullmatch=True, alphabet=_LETTERS)
    | st.from_regex(unit_edges._PERSON, fullmatch=True, alphabet=_LETTERS)
)
def test_no_lead_is_taken_for_an_ordinary_word(words: str) -> None:
    assert not unit_edges._is_ordinary(words[:2]), words


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.from_regex(unit_edges._TRAILING, alphabet=_LETTERS))
def test_no_trailing_word_is_taken_for_a_name(words: str) -> None:
    if unit_edges._TRAILING.search(words):
        assert not unit_edges.is_bare_name(words), words


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.from_regex(places_and_days.PLACE, alphabet=_LETTERS + "'"))
def test_no_place_before_a_day_is_passed_over(words: str) -> None:
    assert places_and_days._BEFORE_DAY.search(words), words


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (cooperation._TOGETHER.here, "phối hợp chặt chẽ với Sở Y tế"),
        (cooperation._TOGETHER.here, "cùng với sở y tế"),
        (cooperation._TOGETHER.here, "sự tham gia của sở y tế"),
        (cooperation._HELP, " công an tỉnh phối hợp."),
        (cooperation._INVITED, "; mời hội chữ thập đỏ cùng giảng"),
        (cooperation._INVITED, ", nhờ trạm y tế cùng giảng"),
    ],
)
def test_no_helper_is_passed_over_for_want_of_a_first_word(pattern: re.Pattern[str], words: str) -> None:
    found = pattern.search(words)
    assert found
    rest = words[found.start() :]
    # Each word of the look is needed by one of these, and none hides another.
    assert cooperation._may_be_named(rest, 0, len(rest)), words
    assert not cooperation._may_be_named("sở y tế treo băng rôn", 0, 21)


@pytest.mark.parametrize(
    ("words", "pattern"),
    [
        (heads._NAMING, heads._NAMED),
        (heads._COLLECTING, heads._COLLECTIVE),
        (heads._TERRITORIES, heads.TERRITORIAL),
        (heads.SPOILT_OPENINGS, heads._SPOILT),
    ],
)
def test_no_unit_is_passed_over_for_want_of_its_first_word(words: Openings, pattern: re.Pattern[str]) -> None:
    known = tuple(word[:8] for some in words.values() for word in some)
    begun = {letters.rstrip("\0") for letters in first_letters(pattern, 8)}
    assert {letters for letters in begun if not letters.startswith(known)} == set()


@pytest.mark.parametrize("words", ["Ngày 3", "ngày 3", "NGÀY 3"])
def test_no_day_above_work_is_passed_over(words: str) -> None:
    assert day_heads._MAY.match(words)
    assert day_heads._may_hold(words, 0, len(words)), words


def test_no_time_is_passed_over_for_want_of_its_first_letters() -> None:
    opens = re.compile(dates._OPENS, re.IGNORECASE)
    for letters in first_letters(dates._TIMES):
        for begun in (letters.lower().replace("\0", "1"), letters.upper().replace("\0", "1")):
            assert opens.match(begun), letters
    assert opens.match("T 5/2026")


def test_no_paper_in_a_list_is_passed_over_for_want_of_its_first_letters() -> None:
    assert first_letters(openings._CITED) == openings._CITED_BEGIN


@pytest.mark.parametrize("sign", [".", "!", "?"])
def test_no_sentence_is_passed_over_for_want_of_its_end(sign: str) -> None:
    assert duty_sentences._sentences(f"Treo băng rôn{sign} Phát loa") == [15]
    assert duty_sentences._sentences("Treo băng rôn, phát loa") == []


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.from_regex(quotas._COUNT, alphabet=_LETTERS))
def test_no_count_is_passed_over(words: str) -> None:
    if quotas._COUNT.search(words):
        assert quotas._MAY_COUNT.search(words), words


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.from_regex(furniture._NUMBER, fullmatch=True, alphabet=_LETTERS))
def test_no_page_number_is_passed_over(words: str) -> None:
    assert furniture._may_count(words), words


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.from_regex(idle._NOTE, alphabet=_LETTERS), st.from_regex(idle._CONTACT, alphabet=_LETTERS))
def test_no_note_is_passed_over(note: str, contact: str) -> None:
    assert ":" in note, note
    assert idle._CONTACTED in contact, contact


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.from_regex(no_times._HELD, alphabet=_LETTERS))
def test_no_day_of_what_is_held_is_passed_over(words: str) -> None:
    assert no_times._holds_one(no_times._HELD_WORDS, words), words


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.from_regex(orders_behind._BEHIND, alphabet=_LETTERS))
def test_no_order_behind_is_passed_over(words: str) -> None:
    if orders_behind._BEHIND.search(words):
        assert orders_behind._BEHIND_ANOTHER in words, words


@pytest.mark.parametrize("words", ["46/KH", "51-UBND", "51 – UBND", "l7/KH"])
def test_no_code_is_passed_over_for_want_of_a_bar(words: str) -> None:
    assert codes._CODE.match(words) or codes._MISREAD_CODE.search(f"số {words}", 3)
    assert codes._may_hold(words, 1, len(words)), words


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.from_regex(sentences._END))
def test_no_end_of_a_sentence_is_passed_over(words: str) -> None:
    assert sentences._may_end(words, 0, len(words) - 1), words


def test_a_gate_opens_for_its_own_needles_only() -> None:
    needles = Needles()
    money, slogans = needles.gate("kinh phí"), needles.gate("khẩu hiệu", "băng rôn")
    assert needles.hits("kinh phí treo băng rôn") == money | slogans
    assert needles.hits("treo băng rôn") == slogans
    assert needles.hits("tuyên truyền") == 0


@given(st.text(alphabet="aàÀăẮâđĐðeéÊiíOóơỚuýỳYỹ -–“”…\t\n①ſİ"))
def test_folding_by_bytes_is_folding_letter_by_letter(words: str) -> None:
    assert fold(words) == "".join(fold(letter) for letter in words)
    assert bare(words) == "".join(bare(letter) for letter in words)
    assert len(fold(words)) == len(bare(words)) == len(canonical(words)) == len(words)


def test_no_first_letters_hide_what_opens_a_block() -> None:
    hidden = {letters for letters in first_letters(phrases.OPENS) if letters not in phrases.OPENINGS}
    # White space stands only behind these; labels, "Doc lap" and "V/v" open a block with a capital alone.
    assert {letters for letters in hidden if not letters[0].islower() and "\0" not in letters} == set()
    assert {letters[0] for letters in hidden if letters[1:] == "\0"} <= set("QVv(\0")
    labels = first_letters(re.compile(phrases.LABEL.pattern))
    assert {letters for letters in hidden if letters[0].islower() and letters[0] not in "dv"} <= labels


@pytest.mark.parametrize(
    ("openings", "pattern"),
    [(rhythms._RHYTHM_OPENS, frequency.RHYTHM), (rhythms._EVENT_OPENS, frequency.EVENT)],
)
def test_no_first_words_hide_a_time(openings: str, pattern: str) -> None:
    whole, opening = re.compile(pattern), re.compile(openings)

    @settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.from_regex(whole, fullmatch=True, alphabet=_LETTERS))
    def opens(words: str) -> None:
        if whole.match(words):
            assert opening.match(words), words

    opens()


@given(st.text(alphabet="ab .(à1Aß"), st.integers(0, 4))
def test_words_behind_signs_are_all_words_that_a_look_back_finds(text: str, start: int) -> None:
    words = r"a+b?|1 ?a|b(?! )"
    found = [match.span() for match in re.compile(rf"(?<!\w)(?:{words})").finditer(text, start)]
    for look in (AtWords(words), AtWords(words, opens="[ab1]")):
        assert [match.span() for match in look.finditer(text, start, len(text))] == found
