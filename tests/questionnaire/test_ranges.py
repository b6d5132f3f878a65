from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblik.files.languages import Text
from overblik.files.reading import Reader
from overblik.files.yaml_source import parse_yaml
from overblik.questionnaire.ranges import range_text, read_ranges
from overblik.questionnaire.variables import Bounds, Option


def ranges(text: str) -> tuple[tuple[Option, ...], list[str]]:
    """Return the options of a mapping of ranges in two languages, and the problems as lines."""
    reader = Reader(parse_yaml(text, "q.yaml"), ("da", "en"))
    unit = Text({"da": "pct.", "en": "per cent"})
    options = read_ranges(reader.source.data, unit, reader, (), "question 'andel'")
    return options, [problem.line() for problem in reader.problems]


def test_labels_are_made_from_the_bounds() -> None:
    """In each language, with a space that does not break before the unit."""
    options, problems = ranges("{lav: [null, 25], mellem: [26, 50], hoej: [50.5, null]}")
    assert problems == []
    assert [option.label["da"] for option in options] == [
        "25\u00a0pct. eller mindre",
        "26–50\u00a0pct.",
        "50,5\u00a0pct. eller mere",
    ]
    assert options[2].label["en"] == "50.5\u00a0per cent or more"
    assert options[1].bounds == (26, 50)


def test_a_label_may_be_written_instead() -> None:
    """Beside the range."""
    options, problems = ranges("{lav: {range: [0, 25], da: Kun få, en: Only few}}")
    assert problems == []
    assert (options[0].label["da"], options[0].bounds) == ("Kun få", (0, 25))


@pytest.mark.parametrize(
    "pair", ["[1]", "[1, 2, 3]", "[5, 1]", "[a, 2]", "[true, 2]", "5", "", "{da: x}", "[1e999, 2]"]
)
def test_a_range_is_two_bounds_that_rise(pair: str) -> None:
    """Everything else is told, and left out."""
    options, problems = ranges(f"lav: {pair}")
    assert options == ()
    assert len(problems) == 1
    assert problems[0].endswith("takes two bounds that rise; write [from, to], null for an open end (interval-bounds)")


@pytest.mark.parametrize("second", ["[25, 50]", "[null, 50]", "[0, 10]"])
def test_ranges_stand_in_rising_order_and_do_not_overlap(second: str) -> None:
    """An answer belongs to one of them."""
    assert ["interval-overlap" in problem for problem in ranges(f"{{a: [0, 25], b: {second}}}")[1]] == [True]
    assert ["interval-overlap" in problem for problem in ranges("{a: [0, null], b: [5, 6]}")[1]] == [True]


def test_there_is_at_least_one_range() -> None:
    """Of nothing nobody can choose."""
    assert ranges("{}")[1] == ["q.yaml:1:1: question 'andel' has no options; list them as id: [from, to] (no-options)"]


@pytest.mark.parametrize(
    ("bounds", "danish"),
    [
        ((0, 29999), "0–29.999"),
        ((-5.0, 1.25), "−5–1,25"),
        ((1e-7, 1.0), "0,0000001–1"),
        ((None, None), "alle"),
    ],
)
def test_bounds_are_written_as_the_language_writes_numbers(bounds: Bounds, danish: str) -> None:
    """With as many decimals as the author gave."""
    assert range_text(bounds, "", "da") == danish


numbers = st.integers(-(10**9), 10**9) | st.floats(-1e9, 1e9).map(lambda number: round(number, 3))


@given(st.none() | numbers, st.none() | numbers)
def test_every_range_has_a_label(low: float | None, high: float | None) -> None:
    """No bound breaks the printing of it."""
    assert range_text((low, high), "pct.", "da")
