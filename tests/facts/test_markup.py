"""HTML that is sent in keeps its words and loses what could run."""

import pytest
from hypothesis import given, strategies as some

from sessional.facts.markup import clean_markup, words_of_markup


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("<p>One <strong>two</strong></p>", "<p>One <strong>two</strong></p>"),
        ("<p onclick='x()' style='color:red' class='a'>One</p>", "<p>One</p>"),
        ("a<script>alert(1)</script>b<style>p{}</style>", "ab"),
        ("<img src=x onerror=alert(1)>words", "words"),
        ("<a href='javascript:alert(1)'>x</a>", '<a rel="noopener noreferrer nofollow">x</a>'),
        (
            "<a href='https://example.org/' target='_blank'>x</a>",
            '<a href="https://example.org/" rel="noopener noreferrer nofollow">x</a>',
        ),
        ("<h1>Title</h1><!-- said -->", "Title"),
        ("1 < 2 & 3", "1 &lt; 2 &amp; 3"),
    ],
)
def test_markup_is_cleaned(sent, kept):
    assert clean_markup(sent) == kept


def test_words_stay_when_markup_goes():
    assert words_of_markup("<p>1 &lt; 2 <b>&amp;</b></p><script>x</script>") == "1 < 2 &"


@given(some.text(some.sampled_from("<>/&;\"'= abimgsrconer:javptx!-"), max_size=80))
def test_cleaning_twice_is_cleaning_once(text):
    assert clean_markup(clean_markup(text)) == clean_markup(text)
