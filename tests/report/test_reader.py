from __future__ import annotations

import pytest

from overblik.files.problems import Location
from overblik.report.places import Places
from overblik.report.reader import Reader
from tests.report.offices import names

AT = Location(file="report.da.md", line=7, column=2)


@pytest.fixture
def reader() -> Reader:
    """A reader of an empty report."""
    return Reader(names=names(), language="da", places=Places(file="report.da.md", text=""))


def codes(reader: Reader) -> list[str]:
    """What was noted."""
    assert all(problem.at == AT for problem in reader.problems)
    return [problem.code for problem in reader.problems]


def test_an_unknown_attribute_is_told_with_the_nearest(reader: Reader) -> None:
    """Claims have a code of their own; any part may say what language it is in."""
    reader.unknown_attributes({"nummer": "4", "of": "a", "lang": "da"}, ("of", "number"), "a figure", AT)
    reader.unknown_attributes({"shar": "a/b"}, ("share", "count"), "a claim", AT)
    assert codes(reader) == ["report-unknown-attribute", "claim-unknown-attribute"]
    assert reader.problems[0].message == "a figure has no attribute 'nummer'; did you mean 'number'?"


def test_a_closed_set_of_values_is_held_to(reader: Reader) -> None:
    """What is not given is left to the program."""
    assert reader.choice({"order": "size"}, "order", ("asked", "size"), AT) == "size"
    assert reader.choice({}, "order", ("asked", "size"), AT) is None
    assert reader.choice({"order": "siz"}, "order", ("asked", "size"), AT) is None
    assert codes(reader) == ["report-wrong-value"]


@pytest.mark.parametrize(
    ("text", "number"), [("4", 4), ("0", None), ("10", None), ("x", None), ("1.5", None), ("²", None)]
)
def test_a_number_is_whole_and_within_bounds(reader: Reader, text: str, number: int | None) -> None:
    """Digits of other scripts are no numbers."""
    assert reader.whole({"number": text}, "number", (1, 9), AT) == number
    assert codes(reader) == ([] if number else ["report-wrong-value"])


def test_mentions_are_of_multiples(reader: Reader) -> None:
    """A single choice has one mention a unit, which is the ordinary base."""
    assert reader.base({"base": "mentions"}, ["kontaktform"], AT) == "mentions"
    assert reader.base({}, ["oplevelse"], AT) == "answered"
    assert reader.base({"base": "asked"}, ["oplevelse"], AT) == "asked"
    assert codes(reader) == []
    assert reader.base({"base": "mentions"}, ["oplevelse"], AT) == "answered"
    assert reader.base({"base": "answerd"}, ["oplevelse"], AT) == "answered"
    assert codes(reader) == ["report-wrong-value", "report-wrong-value"]


def test_a_filter_keeps_the_code_of_its_mistake(reader: Reader) -> None:
    """An expression is wrong in the same words wherever it stands."""
    assert reader.where({"where": "region == 'Nord'"}, AT) == "region == 'Nord'"
    assert reader.where({}, AT) is None
    assert codes(reader) == []
    reader.where({"where": "region == 'Nor'"}, AT)
    assert codes(reader) == ["expression-unknown-option"]
    assert reader.problems[0].message.startswith("in where=\"region == 'Nor'\", character 11: ")


def test_a_break_makes_groups(reader: Reader) -> None:
    """Every variable in it that does not is told."""
    assert reader.by({"by": "region,aar"}, "oplevelse", AT) == "region,aar"
    assert reader.by({"by": "region*kontaktform,x"}, "oplevelse", AT) is None
    assert codes(reader) == ["report-wrong-break", "report-wrong-break"]
