from __future__ import annotations

from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblik.files.languages import Text
from overblik.files.reading import ID, Fields, RawText, Reader, did_you_mean, found
from overblik.files.yaml_source import parse_yaml
from tests.makers import codes


class Inner(Fields):
    """A mapping in a list."""

    must: str
    severity: Literal["hard", "soft"] = "soft"


class Outer(Fields):
    """A mapping with one field of each sort."""

    id: str
    title: RawText
    rows: str | dict[str, Any] = "x"
    decimals: int = 0
    required: bool = False
    languages: list[str] = []
    check: list[Inner] = []


def read(text: str, *, languages: tuple[str, ...] = ("da", "en")) -> tuple[Outer | None, list[str]]:
    """Return the fields in *text*, and the problems as lines."""
    reader = Reader(parse_yaml(text, "q.yaml"), languages)
    fields = reader.fields(Outer, reader.source.data, ())
    return fields, [problem.line() for problem in reader.problems]


def problems_of_text(text: str, *, languages: tuple[str, ...] = ("da", "en")) -> tuple[Text, list[str]]:
    """Return the text under `t:` and its problems as lines."""
    reader = Reader(parse_yaml(f"t: {text}", "q.yaml"), languages)
    return reader.text(reader.source.data["t"], ("t",), "title"), [problem.line() for problem in reader.problems]


@pytest.mark.parametrize(
    ("extra", "says"),
    [
        ("titel: x", "q.yaml:3:1: 'titel' is not known here; did you mean 'title'? (unknown-field)"),
        ("decimals: '0'", "q.yaml:3:11: 'decimals' is a text; write a whole number (wrong-type)"),
        ("decimals: 1.5", "q.yaml:3:11: 'decimals' is the number 1.5; write a whole number (wrong-type)"),
        ("decimals:", "q.yaml:3:10: 'decimals' is nothing; write a whole number or leave it out (wrong-type)"),
        ("required: 1", "q.yaml:3:11: 'required' is the number 1; write true or false (wrong-type)"),
        ("rows: 12", "q.yaml:3:7: 'rows' is the number 12; put quotes round it (wrong-type)"),
        ("rows: [a]", "q.yaml:3:7: 'rows' is a list; write a text or a mapping (name: value) (wrong-type)"),
        ("languages: [da, 1]", "q.yaml:3:17: 'languages' is the number 1; put quotes round it (wrong-type)"),
        ("check: [x]", "q.yaml:3:9: 'check' is a text; write a mapping (name: value) (wrong-type)"),
        ("check: [{severity: hard}]", "q.yaml:3:9: 'must' is missing; add it (missing-field)"),
        (
            "check: [{must: a, severity: hrad}]",
            "q.yaml:3:29: 'severity' is 'hrad', which is not possible; write hard or soft (unknown-value)",
        ),
        (
            "check: [{must: a, txt: b}]",
            "q.yaml:3:19: 'txt' is not known here; choose from must, severity (unknown-field)",
        ),
    ],
)
def test_what_does_not_fit_is_told_at_its_place(extra: str, says: str) -> None:
    """Name, what was found and what to write; of several types that would do there is one message."""
    fields, problems = read(f"id: a\ntitle: x\n{extra}")
    assert problems == [says]
    assert fields is not None


def test_all_mistakes_are_told_at_once() -> None:
    """An author mends a file in one go."""
    _, problems = read("titel: x\ndecimals: a\n")
    assert len(problems) == 4


def test_what_does_not_fit_draws_no_other_mistakes_after_it() -> None:
    """The rest of the mapping is read as if it had not been there; a text that is missing is told of once."""
    fields, _ = read("id: a\ndecimals: x\nrequired: true")
    assert fields is not None
    assert (fields.id, fields.decimals, fields.required) == ("a", 0, True)
    reader = Reader(parse_yaml("", "q.yaml"), ("da", "en"))
    assert reader.text(fields.title, ("title",), "title") == Text.same("")
    assert reader.problems == []


def test_without_its_id_nothing_is_left() -> None:
    """What nothing can refer to is no thing."""
    assert read("title: x") == (None, ["q.yaml:1:1: 'id' is missing; add it (missing-field)"])


def test_what_is_no_mapping_is_told_with_what_is_due() -> None:
    """A file that begins with a hyphen is a list."""
    assert read("- id: a")[1] == [
        "q.yaml:1:1: expected a mapping (name: value), found a list; write id: ..., title: ... (wrong-type)"
    ]


def test_fields_of_another_shape_are_offered_too() -> None:
    """A grid's fields are those of its columns beside its own."""
    reader = Reader(parse_yaml("id: a\ntitle: b\nbetwen: 1", "q.yaml"), ("da",))
    reader.fields(Outer, reader.source.data, (), beside=["between"])
    assert "did you mean 'between'?" in reader.problems[0].message


def test_of_an_alias_is_told_where_it_stands_and_nowhere_else() -> None:
    """It stands for nothing, which would be a second mistake."""
    assert read("id: a\ntitle: &x b\nrows: *x")[1] == []


def test_a_text_has_every_language() -> None:
    """Languages that are missing, empty or not the study's are told one by one."""
    text, problems = problems_of_text('{da: Ja, sv: Ja, en: ""}')
    assert problems == [
        "q.yaml:1:13: title: 'sv' is no language of the study; choose from da, en (unknown-language)",
        "q.yaml:1:21: title: there is no text in 'en'; add en: ... (missing-translation)",
    ]
    assert text["da"] == "Ja"


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        ("Ja", "q.yaml:1:4: title: the study has several languages; write {da: ..., en: ...} (missing-translation)"),
        ("12", "q.yaml:1:4: title: expected a text, found the number 12; put quotes round it (wrong-type)"),
        ("[Ja]", "q.yaml:1:4: title: expected a text, found a list; write a text (wrong-type)"),
        ("", "q.yaml:1:3: title: expected a text, found nothing; write a text (wrong-type)"),
        ("{da: Ja}", "q.yaml:1:4: title: there is no text in 'en'; add en: ... (missing-translation)"),
    ],
)
def test_what_is_no_text_in_all_languages_is_told(raw: str, says: str) -> None:
    """The repair says whether quotes will do."""
    assert problems_of_text(raw)[1] == [says]


def test_a_number_in_a_language_needs_quotes() -> None:
    """Some years and sizes look like numbers."""
    (problem,) = problems_of_text("{da: 2020, en: '2020'}")[1]
    assert problem.startswith("q.yaml:1:9: title: expected a text, found the number 2020; put quotes round it")


def test_in_one_language_a_text_is_plain() -> None:
    """Nobody writes {da: ...} in a study that is only Danish, though they may."""
    assert problems_of_text("Ja", languages=("da",)) == (Text({"da": "Ja"}), [])
    assert problems_of_text("{da: Ja}", languages=("da",)) == (Text({"da": "Ja"}), [])
    assert len(problems_of_text('" "', languages=("da",))[1]) == 1


def test_a_text_may_be_left_out_where_it_is_not_needed() -> None:
    """Help and intro are no duty."""
    reader = Reader(parse_yaml("", "q.yaml"), ("da",))
    assert reader.maybe_text(None, ("help",), "help") is None
    assert reader.maybe_text("Hjælp", ("help",), "help") == Text({"da": "Hjælp"})


@given(st.text(max_size=6))
def test_an_id_is_small_letters_digits_and_underscores(name: str) -> None:
    """It is a column in data files and a word in expressions, in every program."""
    reader = Reader(parse_yaml("", "q.yaml"), ("da",))
    reader.identifier(name, (name,), "question")
    right = bool(name) and name[0] in "abcdefghijklmnopqrstuvwxyz" and name.isascii() and name.lower() == name
    right = right and name.replace("_", "a").isalnum()
    assert codes(reader.problems) == ([] if right else ["bad-id"])
    assert bool(ID.fullmatch(name)) is right


def test_the_nearest_name_is_offered_or_all_there_are() -> None:
    """A slip of the pen gets the name that was meant; a wild guess gets the list."""
    assert did_you_mean("regoin", ["region", "unge"]) == "did you mean 'region'?"
    assert did_you_mean("x", ["b", "a"]) == "choose from a, b"
    assert did_you_mean("x", []) == "remove it"


def test_what_was_found_is_said_in_words() -> None:
    """Authors are not programmers."""
    values: list[object] = [None, True, 1.5, "a", [], {}]
    assert [found(value) for value in values] == [
        "nothing", "the truth value true", "the number 1.5", "a text", "a list", "a mapping",
    ]  # fmt: skip
    assert found("a", quoted=True) == "'a'"
