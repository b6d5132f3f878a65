from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblik.files.problems import Location
from overblik.report.places import Places, fences, spans

WORD = st.text("abc æø71.,", min_size=1, max_size=12).filter(lambda text: text.strip() and text.strip()[0].isalnum())


def place(text: str, words: str, **attributes: str) -> tuple[int, int]:
    """Where a span with these words and attributes stands in a text."""
    at = Places(file="report.da.md", text=text).span(words, [], attributes)
    return at.line, at.column


def test_a_span_is_found_by_its_words_and_attributes() -> None:
    """The place is that of the opening bracket, counted from 1 in characters."""
    assert place("På dansk:\nså [71 pct.]{share=a/b} af", "71 pct.", share="a/b") == (2, 4)


@pytest.mark.parametrize(
    "text",
    [
        "[omkring 6\nud af 10]{share=a/b}",
        "[omkring **6** ud af 10]{ share = a/b }".replace(" = ", "="),
        "[omkring 6 ud af\\ 10]{share='a/b'}",
        '[omkring 6 ud af 10]{share="a/b"}',
        "[omkring 6 ud af 10]{\nshare=a/b}",
    ],
)
def test_breaks_emphasis_and_quotes_make_no_difference(text: str) -> None:
    """Pandoc's tree tells nothing of them."""
    assert place(f"Se {text}.", "omkring 6 ud af 10", share="a/b") == (1, 4)


def test_two_alike_are_found_one_after_the_other() -> None:
    """The second claim of the same words is not placed on the first."""
    places = Places(file="x", text="[alle]{share=a/b} og\n[alle]{share=a/b}, [alle]{share=a/c}")
    found = [places.span("alle", [], {"share": name}) for name in ("a/b", "a/b", "a/c")]
    assert [(at.line, at.column) for at in found] == [(1, 1), (2, 1), (2, 20)]


def test_words_that_pandoc_changed_are_found_by_their_attributes() -> None:
    """A reference in the words, say, is not what stands in the text."""
    assert place("x [ca&shy;. 7]{share=a/b}", "ca. 7", share="a/b") == (1, 3)


def test_what_is_not_there_is_placed_at_the_top() -> None:
    """A place is always given, so that a problem can be told."""
    assert place("intet her", "71 pct.", share="a/b") == (1, 1)


def test_a_span_may_hold_another() -> None:
    """The brackets are matched from the inside out."""
    text = "a [b [c]{.quote} d]{share=x/y}"
    assert [(mark.start, mark.letters) for mark in spans(text)] == [(5, "c"), (2, "bcd")]


def test_an_escaped_bracket_opens_nothing() -> None:
    """What is printed as a bracket is no markup."""
    assert [mark.start for mark in spans(r"\[71 pct.]{share=a/b}")] == []
    assert [mark.start for mark in spans(r"[a \] b]{share=a/b}")] == [0]


def test_fences_are_found_in_lists_and_quotations() -> None:
    """A figure may stand inside an item, and a fence may be a single word."""
    text = "::: {.figure of=a}\n:::\n\n- x\n\n  ::: {.figure of=b number=2}\n  :::\n\n> ::: headlines\n> :::\n"
    places = Places(file="x", text=text)
    found = [
        places.fence(["figure"], {"of": "b", "number": "2"}),
        places.fence(["figure"], {"of": "a"}),
        places.fence(["headlines"], {}),
    ]
    assert [(at.line, at.column) for at in found] == [(6, 3), (1, 1), (9, 3)]
    assert len(list(fences(text))) == 3


def test_words_are_found_after_a_place() -> None:
    """A quotation without markup is looked for below its fence, whatever Pandoc made of its quotation marks."""
    places = Places(file="x", text='- Det gik "fint"\n::: {.comments of=a}\n- Det gik\n  "fint"\n')
    after = Location(file="x", line=2, column=1)
    assert places.words("Det gik „fint“", after=after) == Location(file="x", line=3, column=3)
    assert places.words("noget andet", after=after) == after


def test_the_same_words_are_found_again_further_on() -> None:
    """Two pictures of one address are two problems in two places."""
    places = Places(file="x", text="![](a.png)\n![](a.png)")
    assert [(at.line, at.column) for at in (places.find("a.png"), places.find("a.png"), places.find("a.png"))] == [
        (1, 5),
        (2, 5),
        (1, 1),
    ]


@given(st.lists(st.tuples(WORD, WORD, st.sampled_from(["a/b", "c/d@e=f", "x y"])), min_size=1, max_size=6))
def test_every_span_is_found_where_it_was_written(parts: list[tuple[str, str, str]]) -> None:
    """Whatever stands around them, and however many are alike."""
    text, wanted = "", []
    for before, words, cell in parts:
        text += f"{before}\n"
        wanted.append((text.count("\n") + 1, 1))
        text += f'[{words}]{{share="{cell}"}} '
    places = Places(file="x", text=text)
    found = [places.span(words, [], {"share": cell}) for _, words, cell in parts]
    assert [(at.line, at.column) for at in found] == wanted
