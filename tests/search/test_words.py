"""The words by which texts are found: the same for what is kept and for what is asked."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import assume, given, strategies as st

from sessional.search.asked import MOST_CHARACTERS, MOST_TERMS, Term, asked, term_of
from sessional.search.marking import mark, snippet, spans
from sessional.search.words import MOST_IN_WORD, MOST_WORDS, fold, stem, tokens, words

pytestmark = pytest.mark.pure

ANYTHING = st.text(st.characters(exclude_categories=()), max_size=60)
WRITTEN = st.text(
    st.sampled_from(
        "aÉßłœ審审议网犯罪カとابتيةىأإآؤئءَّـуйёЙЁ\u0306\u0301\u0308 \u00ad\u200f'’-/.,:*\"«»()[]0129٣½ﬁﷲⅣ\n"
    ),
    max_size=40,
)
#: Few characters, so that what is asked for is nearly there as often as not.
CHINESE = st.text(st.sampled_from("审议网。 犯a"), min_size=1, max_size=12)
ARABIC = st.text(st.sampled_from("ابتثجحدرسصطعفقكلمنهويةىأإآء"), min_size=3, max_size=9)


@given(ANYTHING | WRITTEN)
def test_folding_again_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(ANYTHING | WRITTEN)
def test_of_any_text_the_words_stand_where_they_are_said_to_stand(text):
    found = tokens(text)
    assert [token.word for token in found] == words(text)
    assert all(0 <= token.start < token.end <= len(text) for token in found)
    assert [token.start for token in found] == sorted(token.start for token in found)
    assert all(word and not any(sign.isspace() or sign in "'\"\\:*&|!<>()" for sign in word) for word in words(text))


@given(ANYTHING | WRITTEN)
def test_whatever_is_asked_means_something_or_nothing(text):
    told = asked(text)
    assert len(told.terms) + len(told.without) <= MOST_TERMS
    assert all(term.words for term in (*told.terms, *told.without))
    assert (told.together is None) is (told.terms == ())
    found = spans(text, told.terms)
    assert all(start < end for start, end in found)
    assert all(first[1] < second[0] for first, second in pairwise(found))
    assert "".join(piece for piece, _asked in mark(text, told.terms).pieces) == text


@given(ANYTHING | WRITTEN)
def test_a_text_is_found_by_the_whole_of_itself(text):
    term = term_of(text)
    assert (term is None) is (words(text) == [])
    if term is not None:
        assert spans(text, (term,)) != ()


@given(CHINESE, CHINESE)
def test_a_piece_of_chinese_is_found_where_it_stands_and_nowhere_else(text, piece):
    assume(term_of(piece) is not None)
    bare = "".join(sign if sign not in "。 " else "\0" for sign in text)
    wanted = "".join(sign if sign not in "。 " else "\0" for sign in piece).strip("\0")
    # What divides words in what is asked divides them in the text, however often it stands there.
    while "\0\0" in bare or "\0\0" in wanted:
        bare, wanted = bare.replace("\0\0", "\0"), wanted.replace("\0\0", "\0")
    assume("a" not in piece and "a" not in text)
    found = spans(text, (term_of(piece),))
    if "\0" not in wanted:
        assert (found != ()) is (wanted in bare)
        assert {sign for start, end in found for sign in text[start:end]} <= set(piece) | set("。 ")
    elif wanted in bare:
        assert found != ()


@given(ARABIC, st.sampled_from(["ال", "و", "ف", "وال", "فال", "بال", "كال", "لل", "ولل", "وبال", "فلل"]))
def test_an_arabic_word_is_the_same_with_and_without_what_is_joined_to_it(word, joined):
    assert words(joined + word) == words(word)
    assert stem(stem(fold(joined + word))) == stem(fold(word))


@given(st.text(st.sampled_from("ابتعدمن"), min_size=3, max_size=8), st.data())
def test_vowels_tatweel_and_forms_of_letters_tell_no_arabic_words_apart(word, data):
    signs = [sign + data.draw(st.sampled_from(["", "\u064e", "\u0651\u064f", "\u0640", "\u0652"])) for sign in word]
    alefs = data.draw(st.sampled_from(["ا", "أ", "إ", "آ"]))
    assert words("".join(signs).replace("ا", alefs)) == words(word)
    assert words(word + "ة") == words(word + "ه")
    assert words(word + "ى") == words(word + "ي")


@given(st.text(st.sampled_from("aàéîñöüçßœбвгдежйяё- 12"), max_size=30))
def test_case_and_composition_tell_no_words_apart(text):
    for same in (text.upper(), text.title(), unicodedata.normalize("NFD", text), unicodedata.normalize("NFC", text)):
        assert words(same) == words(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UNODC/CCPCJ/EG.4/2019/L.1", "unodc ccpcj eg 4 2019 l 1"),
        ("A/RES/65/230, para. 9", "a res 65 230 para 9"),
        ("Côte d’Ivoire, l'État: cœur", "cote d ivoire l etat coeur"),
        ("well-being co-operation", "well being co operation"),
        ("soft\u00adhyphen no\u2060break", "softhyphen nobreak"),
        ("Ещё ёлка, мой йод; Київ", "еще елка мой йод київ"),
        ("за\u0301мок", "замок"),
        ("审议网络", "审议 议网 网络 络"),
        ("2019年3月27日", "2019 年 3 月 27 日"),
        ("第5次 ５ ⅳ", "第 5 次 5 iv"),
        ("٢٠١٩ ۲۰۱۹", "2019 2019"),
        ("والجريمة بالحق للدول الوطنية وكالات", "جريمه حق دول طنيه كالات"),
        ("مسؤول مسئول", "مسؤول مسئول"),
        ("ﻻ ﻣﺆﺗﻤﺮ", "لا مؤتمر"),
        ("straße İstanbul ǆ", "strasse istanbul dz"),
    ],
)
def test_words_as_they_are_compared(text, expected):
    assert " ".join(words(text)) == expected


@pytest.mark.parametrize(
    ("text", "terms", "without"),
    [
        ("cyber crime", [Term(("cyber",)), Term(("crime",))], []),
        ('"cyber crime"', [Term(("cyber", "crime"))], []),
        ("“cyber crime” «un deux»", [Term(("cyber", "crime")), Term(("un", "deux"))], []),
        ('"never closed', [Term(("never", "closed"))], []),
        ("cyber*", [Term(("cyber",), True)], []),
        ('"cyber cri"*', [Term(("cyber", "cri"), True)], []),
        ('cyber -crime -"two words"', [Term(("cyber",))], [Term(("crime",)), Term(("two", "words"))]),
        ("co-operation - - -", [Term(("co", "operation"))], []),
        ("网络", [Term(("网络",))], []),
        ("网", [Term(("网",), True)], []),
        ("网络 罪", [Term(("网络",)), Term(("罪",), True)], []),
        ("a a a", [Term(("a",))], []),
        ("AND OR NOT NEAR(", [Term((word,)) for word in ("and", "or", "not", "near")], []),
        ("-only", [], [Term(("only",))]),
        ('* ** " -', [], []),
    ],
)
def test_what_is_meant_by_what_is_typed(text, terms, without):
    told = asked(text)
    assert (list(told.terms), list(told.without)) == (terms, without)


def test_what_is_far_too_much_is_cut():
    assert len(words("word " * (MOST_WORDS + 10))) == MOST_WORDS
    assert words("x" * 500) == ["x" * MOST_IN_WORD]
    assert len(asked("ab " * 1000).terms) == 1 == len(asked("q" * (MOST_CHARACTERS * 3)).terms)


def test_a_piece_of_a_long_text_shows_what_was_asked_for():
    text = f"{'before ' * 100}the electronic evidence stood here{' after' * 100}"
    shown = snippet(text, asked("electronic evidence").terms)
    assert [piece for piece, is_asked in shown.pieces if is_asked] == ["electronic", "evidence"]
    assert (shown.goes_before, shown.goes_on) == (True, True)
    assert shown.text.startswith("before ") and shown.text.endswith("after") and len(shown.text) <= 270
    beginning = snippet(text, asked("nothing").terms)
    assert (beginning.text[:6], beginning.spans, beginning.goes_before, beginning.goes_on) == (
        "before",
        (),
        False,
        True,
    )


def test_hits_in_chinese_are_marked_to_the_character():
    def marked(text: str, words: str) -> list[str]:
        return [piece for piece, is_asked in mark(text, asked(words).terms).pieces if is_asked]

    assert marked("会议审议了网络犯罪问题", "网络犯罪") == ["网络犯罪"]
    assert marked("会议审议了网络犯罪问题", "犯") == ["犯"]
    assert marked("会议审议了网络犯罪问题", "议") == ["议", "议"]
    assert marked("犯罪。犯罪", "犯罪") == ["犯罪", "犯罪"]
    assert marked("Well-being of l’État", "being etat well*") == ["Well", "being", "État"]
