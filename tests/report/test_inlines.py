from __future__ import annotations

import panflute as pf
from hypothesis import given
from hypothesis import strategies as st

from overblik.report.inlines import str_inlines, text_of
from overblik.report.markdown import parse_markdown


def first(text: str) -> pf.Block:
    """The first block of a text."""
    return parse_markdown(text)[0].content[0]


def test_words_are_told_without_their_dress() -> None:
    """Emphasis, links, code and breaks leave nothing but words and single spaces."""
    assert text_of(first("a  **b *c***\n[d](https://e.dk) `f` [g]{.h}")) == "a b c d f g"


def test_quotation_marks_are_words_and_footnotes_are_not() -> None:
    """A footnote is another text, which stands elsewhere."""
    assert text_of(first("\"a\" 'b'^[note]")) == "\"a\" 'b'"


def test_a_space_that_does_not_break_is_an_ordinary_one() -> None:
    """Words are compared, however their spaces were typed."""
    assert text_of(first("9\u00a0ud af\\ 10")) == "9 ud af 10"


@given(st.text("ab ,.«»", max_size=20))
def test_a_text_survives_becoming_inline_elements(text: str) -> None:
    """Only the number of spaces is lost."""
    assert text_of(str_inlines(text)) == " ".join(text.split())
