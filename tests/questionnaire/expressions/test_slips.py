import pytest

from overblik.questionnaire.expressions.scan import scan
from overblik.questionnaire.expressions.slips import DEEPEST, slips


def told(text: str) -> list[tuple[int, str]]:
    """Return the places and messages of the slips in *text*."""
    return [(mistake.offset, mistake.message) for mistake in slips(scan(text)[0])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a == 'b' og c == 'd'", [(9, "write and for og")]),
        ("a == 'b' eller c == 'd'", [(9, "write or for eller")]),
        ("a == 'b' AND NOT c == 'd'", [(9, "write and for AND"), (13, "write not for NOT")]),
        ("a er 'b'", [(2, "write == for er")]),
        ("ikke a == 'b' Or c == 'd'", [(0, "write not for ikke"), (14, "write or for Or")]),
        ("'b' i a", [(4, "write in for i")]),
    ],
)
def test_danish_and_shouted_words_get_their_english_one(text: str, expected: list[tuple[int, str]]) -> None:
    """The language has four words, and authors reach for their own."""
    assert told(text) == expected


def test_a_danish_word_may_still_be_a_name() -> None:
    """A question called `i` is nobody's mistake."""
    assert told("i == 'og' and `eller` in ['ikke']") == []


def test_two_values_side_by_side_are_told_apart() -> None:
    """A forgotten comma would join two options into one that nobody has."""
    assert told("a in ['b' 'c']") == [
        (10, "nothing stands between 'b' and 'c'; write and, or, == or another sign, or a comma in a list")
    ]


def test_numbers_with_a_space_are_put_together() -> None:
    """In Danish print thousands may stand apart."""
    assert told("a > 10 500") == [(7, "two numbers stand side by side; write 10500, or put a sign between them")]


def test_not_after_a_value_belongs_before_in() -> None:
    """`not in` is the only place in which *not* follows something."""
    assert told("a not in ['b']") == []
    assert told("a not 'b'") == [(2, "not stands after a value here; write !=, not in or and not")]


def test_brackets_are_matched() -> None:
    """Both ends of a bracket are looked for, also where together they would come out even."""
    assert [place for place, _ in told("a) or (b")] == [1, 6]
    assert told("(a in ['b')")[0] == (10, "nothing opens this ); remove it, or write ( where it begins")
    assert [place for place, _ in told("(a in ['b'")] == [0, 6]


@pytest.mark.parametrize("prefix", ["(", "not ", "-", "[", "- not "])
def test_depth_is_bounded(prefix: str) -> None:
    """No text, however it came into the file, makes a parser follow it down for ever."""
    assert any("levels deep" in message for _, message in told(prefix * (DEEPEST + 1) + "a"))
