from unicodedata import bidirectional

from hypothesis import given, strategies as st

from sessional.report.render.docx.direction import Embedded, Piece, pieces_of
from sessional.report.status import Status
from sessional.report.tree import Bracket, Emphasis, Foreign, Symbol, Text, plain
from tests.report.render.hostile import contents
from tests.report.render.reading_docx import without_marks

LRM, RLM, RLE, PDF = "\u200e", "\u200f", "\u202b", "\u202c"


def shown(*content, lang="ar"):
    """The words of the pieces; what runs from left to right is in braces."""
    return _shown(pieces_of(content, lang, lang == "ar"))


def _shown(pieces):
    return [
        _shown(piece.pieces) if isinstance(piece, Embedded) else piece.text if piece.rtl else f"{{{piece.text}}}"
        for piece in pieces
    ]


def test_a_symbol_in_arabic_is_a_piece_from_left_to_right_without_any_mark():
    assert shown(Text("القرار "), Symbol("A/RES/65/230"), Text(" وبعده")) == ["القرار ", "{A/RES/65/230}", " وبعده"]


def test_a_range_in_arabic_has_a_mark_before_it_since_its_hyphen_would_turn_it_round():
    assert shown(Text("الفترة "), Symbol("2018-2021"), Text(" كلها")) == [
        "الفترة ",
        f"{{{LRM}}}",
        "{2018-2021}",
        " كلها",
    ]


def test_a_range_that_an_arabic_text_holds_is_kept_in_order_too():
    assert shown(Text("أيام 10-13 نيسان/أبريل 2017")) == [
        "أيام ",
        f"{{{LRM}}}",
        "{10-13}",
        " نيسان/أبريل ",
        "{2017}",
    ]


def test_what_ends_in_a_sign_has_a_mark_after_it():
    assert shown(Text("الوثيقة "), Symbol("A/80/L.4*"), Text(" هنا")) == [
        "الوثيقة ",
        "{A/80/L.4*}",
        f"{{{LRM}}}",
        " هنا",
    ]


def test_two_symbols_with_only_a_comma_between_them_stay_in_arabic_order():
    assert shown(Symbol("A/1"), Text("، "), Symbol("A/2")) == ["{A/1}", RLM, "، ", "{A/2}"]


def test_brackets_right_around_a_symbol_in_arabic_go_with_it():
    assert shown(Text("الخطة ("), Symbol("A/1"), Text(").")) == [
        "الخطة ",
        f"{{{LRM}}}",
        "{(}",
        "{A/1}",
        "{)}",
        f"{{{LRM}}}",
        ".",
    ]
    unknown = Bracket((Symbol("30-60"),), "k", Status.UNCONFIRMED)
    assert shown(Text("خلال "), unknown, Text(" يوما")) == [
        "خلال ",
        f"{{{LRM}}}",
        "{[}",
        "{30-60}",
        "{]}",
        f"{{{LRM}}}",
        " يوما",
    ]


def test_a_number_and_the_bracket_around_it_need_no_mark():
    day = Bracket((Text("و28"),), "k", Status.UNCONFIRMED)
    assert shown(Text("في 27 "), day, Text(" آذار/مارس")) == ["في ", "{27}", " ", "[و", "{28}", "]", " آذار/مارس"]


def test_a_latin_name_in_arabic_is_one_piece():
    name = Foreign((Text("Ioana Albani"),), "und-Latn", "ltr")
    assert shown(name, Text(" (رومانيا)")) == ["{Ioana Albani}", " (رومانيا)"]


def test_an_arabic_sentence_with_a_symbol_in_an_english_paper_is_embedded_whole():
    sentence = Foreign((Text("انظر "), Symbol("A/1"), Text(".")), "ar", "rtl")
    assert shown(Text("It said: "), sentence, Text(" 5 States"), lang="en") == [
        "{It said: }",
        ["انظر ", "{A/1}", "."],
        f"{{{LRM}}}",
        "{ 5 States}",
    ]


def test_an_arabic_word_that_an_english_text_holds_is_a_piece_from_right_to_left():
    assert shown(Text("called مجموعة there"), lang="en") == ["{called }", "مجموعة", "{ there}"]


def test_words_that_look_alike_are_one_piece():
    content = (Text("One "), Text("word"), Emphasis((Text("!"),)), Text(" "), Symbol("A/1"), Symbol("A/2"))
    assert [(piece.text, piece.look.italic) for piece in pieces_of(content, "en", False)] == [
        ("One word", False),
        ("!", True),
        (" ", False),
        ("A/1", False),
        ("A/2", False),
    ]


def test_words_are_in_italics_where_their_script_has_them():
    def italic(lang, *children):
        return [(piece.text, piece.look.italic) for piece in pieces_of((Emphasis(children),), lang, lang == "ar")]

    latin = Foreign((Text("Lex"),), "la", "ltr")
    assert italic("en", Text("Law")) == [("Law", True)]
    assert italic("ru", Text("Закон")) == [("Закон", True)]
    assert italic("zh", Text("法律"), latin) == [("法律", False), ("Lex", False)]
    assert italic("ar", Text("قانون")) == [("قانون", False)]


@given(contents, st.sampled_from(("ar", "en", "zh")))
def test_the_pieces_hold_the_words_in_order_and_only_marks_besides(content, lang):
    def joined(pieces):
        return "".join(joined(piece.pieces) if isinstance(piece, Embedded) else piece.text for piece in pieces)

    assert without_marks(joined(pieces_of(content, lang, lang == "ar"))) == without_marks(plain(content))


@given(
    st.lists(st.builds(Text, st.text("abc é中[]()0123456789-/., ")) | st.builds(Symbol, st.just("A/1-2*"))).map(tuple)
)
def test_a_paper_in_one_direction_holds_no_mark(content):
    assert all(isinstance(piece, Piece) for piece in pieces_of(content, "en", False))
    assert "".join(piece.text for piece in pieces_of(content, "en", False)) == plain(content)


@given(
    st.lists(st.builds(Text, st.text("abc قال، ()[]0123456789-/., ")) | st.builds(Symbol, st.just("2018-2021"))).map(
        tuple
    )
)
def test_no_strong_letter_stands_in_a_piece_of_the_other_direction(content):
    for piece in pieces_of(content, "ar", True):
        wrong = ("L",) if piece.rtl else ("R", "AL")
        assert not any(bidirectional(char) in wrong for char in piece.text)
