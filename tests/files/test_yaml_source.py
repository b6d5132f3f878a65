from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from overblik.files.problems import Location
from overblik.files.yaml_source import DEEPEST, Source, parse_yaml, plain, read_yaml
from tests.makers import codes

if TYPE_CHECKING:
    from pathlib import Path


def at(line: int, column: int) -> Location:
    """Return a place in q.yaml."""
    return Location(file="q.yaml", line=line, column=column)


def test_every_key_and_value_keeps_its_place() -> None:
    """A mistake that is found much later still knows where it stands."""
    source = parse_yaml("title: Hej\nlist:\n  - {id: a}\n", "q.yaml")
    assert source.data == {"title": "Hej", "list": [{"id": "a"}]}
    assert source.at(("title",)) == at(1, 1)
    assert source.value_at(("title",)) == at(1, 8)
    assert source.at(("list", 0, "id")) == at(3, 6)
    assert source.value_at(("list", 0, "id")) == at(3, 10)


def test_columns_count_characters() -> None:
    """Danish letters are one column wide, whatever they weigh in bytes."""
    assert parse_yaml("ærøskøbing: å", "q.yaml").value_at(("ærøskøbing",)) == at(1, 13)


def test_what_has_no_place_of_its_own_is_told_of_what_is_around_it() -> None:
    """A field that is missing is missing from its mapping."""
    source = parse_yaml("a:\n  b: c\n", "q.yaml")
    assert source.at(("a", "x", "y")) == at(1, 1)
    assert Source(name="q.yaml").at(("a",)) == at(1, 1)


@pytest.mark.parametrize(
    ("written", "column"), [('a: "b c"', 6), ("a: 'b c'", 6), ("a: b c", 5), ("a: |\n  b c", 4), ("a: >-\n  b c", 4)]
)
def test_a_place_inside_a_text_counts_its_quotes(written: str, column: int) -> None:
    """The third character of an expression is found as exactly as its style of writing lets one tell."""
    assert parse_yaml(written, "q.yaml").inside(("a",), 1) == at(1, column)


@pytest.mark.parametrize(
    "text", ["Yes", "NO", "on", "off", "1:30", "12:30:45", "012", "0x1F", "0o7", "1_000", "-0_1", "+1:30.5"]
)
def test_words_that_programs_do_not_agree_about_need_quotes(text: str) -> None:
    """The same study must not mean two things in two programs; as a key no less than as a value."""
    assert codes(parse_yaml(f"a: {text}", "q.yaml").problems) == ["yaml-trap"]
    assert codes(parse_yaml(f"{text}: a", "q.yaml").problems) == ["yaml-trap"]
    source = parse_yaml(f'a: "{text}"', "q.yaml")
    assert (source.data, source.problems) == ({"a": text}, [])


def test_the_rest_of_a_text_with_a_comma_is_found() -> None:
    """`{da: Ja, men ...}` is a mapping of two to YAML."""
    source = parse_yaml('{da: Ja, men ikke altid, en: "Yes"}', "q.yaml")
    assert [problem.at for problem in source.problems] == [at(1, 10)]
    assert source.data == {"da": "Ja", "en": "Yes"}


def test_a_space_that_is_missing_behind_a_colon_is_found() -> None:
    """`{da:Ja}` is a key without a value to YAML."""
    (problem,) = parse_yaml("{da:Ja}", "q.yaml").problems
    assert problem.message == "a space is missing behind the colon; write da: Ja"


def test_a_key_stands_once() -> None:
    """YAML would keep one of them in silence."""
    (problem,) = parse_yaml("a: b\na: c", "q.yaml").problems
    assert problem.line() == "q.yaml:2:1: 'a' stands here already, on line 1; remove one (duplicate-key)"


def test_an_option_that_is_listed_twice_names_its_question() -> None:
    """The message is the one that the manual shows."""
    (problem,) = parse_yaml("id: formaal\noptions:\n  x: a\n  x: b\n", "q.yaml").problems
    assert problem.line() == "q.yaml:4:3: question 'formaal': option 'x' is listed twice; remove one (duplicate-option)"


def test_nothing_is_copied_by_reference() -> None:
    """What is written out can be read by everyone; and a few references to each other could fill any memory."""
    source = parse_yaml("a: &x {b: c}\nd: *x\n", "q.yaml")
    assert [problem.line() for problem in source.problems] == [
        "q.yaml:2:4: what was written at an anchor (&) is used again here (*); write it out instead (yaml-alias)"
    ]
    assert source.aliased == {("d",)}
    assert codes(parse_yaml("a: &x {b: c}\nd: {<<: *x}\n", "q.yaml").problems) == ["yaml-alias"]
    assert codes(parse_yaml("d:\n  <<: {b: c}\n", "q.yaml").problems) == ["yaml-alias"]


def test_tags_are_refused() -> None:
    """A text that begins with an exclamation mark would be lost."""
    assert codes(parse_yaml("a: !Husk det\nb: !!str 12", "q.yaml").problems) == ["yaml-trap", "yaml-trap"]


def test_a_key_is_a_word() -> None:
    """Lists as keys are YAML, and nothing that a study needs."""
    assert codes(parse_yaml("? [a]\n: b", "q.yaml").problems) == ["yaml-syntax"]


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "{? "])
def test_no_depth_breaks_the_parser(opening: str) -> None:
    """A hundred thousand brackets are told of like any other mistake."""
    assert codes(parse_yaml(opening * 100_000, "q.yaml").problems) == ["yaml-nested"]
    assert parse_yaml("[" * DEEPEST + "]" * DEEPEST, "q.yaml").problems == []


def test_a_control_character_is_told_with_its_place() -> None:
    """Files that were cut off or are no text have them."""
    (problem,) = parse_yaml("a: b\nc: x\x07y", "q.yaml").problems
    assert problem.line().startswith("q.yaml:2:5: the character 0x0007 cannot stand in a text file; remove it")


@pytest.mark.parametrize("text", ["", "# kun en kommentar\n", "---\n"])
def test_an_empty_file_holds_nothing(text: str) -> None:
    """What must be there is for the reader of the file to say."""
    source = parse_yaml(text, "q.yaml")
    assert (source.data, source.problems) == (None, [])


def test_a_number_beyond_all_measure_stays_a_text() -> None:
    """It would stop Python, or become infinite."""
    assert plain("9" * 5000) == "9" * 5000
    assert plain("1e999") == "1e999"


def test_a_file_is_read_as_utf8(tmp_path: Path) -> None:
    """With a byte order mark or without; other encodings are named by line."""
    path = tmp_path / "study.yaml"
    path.write_bytes("a: æ\n".encode("utf-8-sig"))
    assert read_yaml(path, "study.yaml").data == {"a": "æ"}
    path.write_bytes("a: b\nc: æ\n".encode("cp1252"))
    (problem,) = read_yaml(path, "study.yaml").problems
    assert (problem.code, problem.at.line) == ("encoding", 2)


def test_a_file_that_is_not_there_or_no_file_is_a_problem(tmp_path: Path) -> None:
    """The author can mend it."""
    assert codes(read_yaml(tmp_path / "study.yaml", "study.yaml").problems) == ["missing-file"]
    assert codes(read_yaml(tmp_path, "study.yaml").problems) == ["unreadable-file"]


@given(st.text(max_size=200))
def test_no_text_breaks_the_reader(text: str) -> None:
    """Whatever is in the file, there is a value or a problem; no exception."""
    source = parse_yaml(text, "q.yaml")
    assert all(problem.at.line >= 1 and problem.at.column >= 1 for problem in source.problems)


words = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=8)
values = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=10,
)


@given(values)
def test_what_another_program_writes_is_read_back(value: object) -> None:
    """YAML that is quoted where it must be means the same to us as to everyone."""
    text = yaml.safe_dump(value, allow_unicode=True, default_style='"' if isinstance(value, str) else None)
    source = parse_yaml(text, "q.yaml")
    if not source.problems:
        assert source.data == value
