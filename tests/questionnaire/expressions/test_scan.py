import pytest

from overblik.questionnaire.expressions.scan import scan


def test_words_and_signs_know_what_they_are_and_where() -> None:
    """Every later message points back at these places."""
    tokens, mistakes = scan("'en ø' in `størrelse 2` and x>=2.5")
    assert not mistakes
    assert [(token.kind, token.value, token.offset) for token in tokens] == [
        ("text", "en ø", 0),
        ("word", "in", 7),
        ("name", "størrelse 2", 10),
        ("word", "and", 24),
        ("name", "x", 28),
        ("sign", ">=", 29),
        ("number", "2.5", 31),
    ]


def test_quotes_hold_anything_but_themselves() -> None:
    """An option or a Danish text needs no escapes, and a backslash is a backslash."""
    tokens, _ = scan(r"""'a "b" \' "it's" 'and'""")
    assert [(token.kind, token.value) for token in tokens] == [("text", 'a "b" \\'), ("text", "it's"), ("text", "and")]


@pytest.mark.parametrize(
    ("text", "offset", "repair"),
    [
        ("a = 'b'", 2, "write =="),
        ("a === 'b'", 2, "write =="),
        ("a <> 'b'", 2, "write !="),
        ("a => 1", 2, "write >="),
        ("a ≤ 1", 2, "write <="),
        ("a && b", 2, "write and"),
        ("a || b", 2, "write or"),
        ("!a", 0, "write not"),
        ("a == ‘b’", 5, "write straight quotes"),  # noqa: RUF001 - as Word writes them
        ("a == b.c", 5, "write `b.c`"),
        ("a#missing", 1, "write answered(x)"),
        ("a is b", 2, "write =="),
        ("a == None", 5, "write not answered(x)"),
        ("class == 'a'", 0, "put it in backticks: `class`"),
        ("indbyggere >= 30.000", 14, "write 30000, or 30.0000"),
        ("indbyggere >= 1.000.000", 14, "write 1000000"),
        ("nummer == 012", 10, "without spaces or zeros before it"),
        ("a > 1e5", 4, "write it like 30000 or 0.5"),
        ("a == 'b", 5, "write another ' where it ends"),
        ("`a == 'b'", 0, "write another ` where it ends"),
        ("a ** 2", 2, "use names"),
        ("a; b", 1, "use names"),
    ],
)
def test_what_is_no_part_of_the_language_is_named_with_its_repair(text: str, offset: int, repair: str) -> None:
    """An author who knows another notation is told what this one calls it."""
    _, mistakes = scan(text)
    assert mistakes[0].offset == offset
    assert repair in mistakes[0].message


def test_all_strange_signs_are_told_at_once() -> None:
    """One look at the list is enough to mend the whole line."""
    _, mistakes = scan("a = 'b' && c => 3")
    assert [mistake.offset for mistake in mistakes] == [2, 8, 13]
