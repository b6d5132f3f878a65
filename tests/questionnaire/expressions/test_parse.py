import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblik.questionnaire.expressions import parse
from overblik.questionnaire.expressions.nodes import Name, walk
from overblik.questionnaire.expressions.parse import LONGEST

PIECES = (
    *"()[],+-*/<>=!&|.:;#'\"`{}~^%@\\\n\t\0 ",
    *("==", "!=", "<=", ">=", "**", "and", "or", "not", "in", "not in", "is", "if", "else", "lambda", "for", "None"),
    *(
        "True",
        "og",
        "eller",
        "AND",
        "answered",
        "count(",
        "kontakt",
        "størrelse",
        "`a b`",
        "'x'",
        '"y"',
        "1",
        "2.5",
        "01",
    ),
    *("f'x'", "1,5", "30.000", "x.y", "…", "’", "å", "\ud800", "٣"),
)


@given(st.lists(st.sampled_from(PIECES), max_size=25), st.sampled_from(["", " "]))
def test_any_text_is_understood_or_refused_with_a_place_in_it(pieces: list[str], between: str) -> None:
    """No text stops the program: it is an expression, or it has mistakes that can be shown where they are."""
    text = between.join(pieces)
    expression, mistakes = parse(text)
    assert (expression is None) == bool(mistakes)
    assert all(0 <= mistake.offset <= len(text) for mistake in mistakes)
    assert all(";" in mistake.message or mistake.message.startswith("write ") for mistake in mistakes)


@given(st.text(max_size=60))
def test_any_characters_at_all_are_understood_or_refused(text: str) -> None:
    """Files hold whatever editors put into them."""
    expression, mistakes = parse(text)
    assert (expression is None) == bool(mistakes)


def test_places_are_those_of_the_text_as_it_was_written() -> None:
    """Backticks, Danish letters and line breaks move nothing."""
    text = "`mål / år` == 'ø'\n  and\tstørrelse != `class`"
    expression, _ = parse(text)
    assert expression
    places = {node.id: node.offset for node in walk(expression.root) if isinstance(node, Name)}
    assert places == {"mål / år": 0, "størrelse": text.index("størrelse"), "class": text.index("`class`")}


def test_names_are_never_taken_for_anything_else() -> None:
    """What stands in backticks or quotes cannot become a part of the program."""
    expression, _ = parse("`__import__('os')` == '__import__(\"os\")' and `count` == 'x) or (y'")
    assert expression
    assert expression.names == {"__import__('os')", "count"}


@pytest.mark.parametrize(
    ("text", "offset", "message"),
    [
        ("", 0, "the expression is empty; write a condition or remove the key"),
        ("  ", 0, "the expression is empty; write a condition or remove the key"),
        ("a == ", 2, "the expression ends too early; write what comes after =="),
        ("a == 'x' and", 9, "the expression ends too early; write what comes after and"),
        ("== 'x'", 0, "== cannot stand here; remove it, or write what is missing before it"),
        ("a == == 'x'", 5, "== cannot stand here; remove it, or write what is missing before it"),
        ("(a ==) and b", 5, ") cannot stand here; remove it, or write what is missing before it"),
    ],
)
def test_what_stands_in_the_wrong_place_is_pointed_at(text: str, offset: int, message: str) -> None:
    """Python's `invalid syntax` helps nobody who does not write Python."""
    assert [(mistake.offset, mistake.message) for mistake in parse(text)[1]] == [(offset, message)]


@pytest.mark.parametrize(
    "text", ["-" * 1900 + "1", "(" * 1999, "not " * 490 + "a", "+".join("a" * 900), "a<" * 900 + "a"]
)
def test_hostile_texts_are_refused_or_read_but_never_followed_down(text: str) -> None:
    """Studies come from strangers, too."""
    expression, mistakes = parse(text)
    assert (expression is None) == bool(mistakes)


def test_length_is_bounded() -> None:
    """Beyond a page, what is meant wants a name of its own."""
    _, mistakes = parse("a == 'x' or " * 400)
    assert [(mistake.offset, mistake.code) for mistake in mistakes] == [(LONGEST, "expression-syntax")]


def test_strange_signs_do_not_hide_other_slips() -> None:
    """Everything that the first reading can see is told in one go."""
    _, mistakes = parse("(a = 'x' && b == 'y' og c == 'z'")
    assert [mistake.offset for mistake in mistakes] == [0, 3, 9, 21]
