import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from overblik.files.problems import Location
from overblik.files.yaml_slips import hard_spaces, syntax_problem
from overblik.files.yaml_source import parse_yaml


@pytest.mark.parametrize(
    ("text", "column", "says"),
    [
        ("when: 'unge' in kontakt", 7, "put quotes round all of it: \"'unge' in kontakt\""),
        ("- {must: 'unge' in kontakt, text: x}", 10, "put quotes round all of it: \"'unge' in kontakt\""),
        ("text: {en: 'Don't know', da: x}", 12, 'put quotes round all of it: "Don\'t know"'),
        ("when: 'a' in b and c == \"d\"", 7, "put other quotes round all of it"),
        ("text: Til sidst: Har I åbent?", 7, "holds a colon needs quotes"),
        ("text: {da: Til sidst: hvem?, en: x}", 21, "holds a colon needs quotes"),
        ("text: {da: Nr. #1, en: x}", 16, "what follows a # is a comment"),
        ("text: {navn}, hej", 7, "begins with { needs quotes"),
        ("text: [navn] hej", 7, "begins with [ needs quotes"),
        ("text: {da: {navn} hej, en: x}", 12, "begins with { needs quotes"),
        ("when: `formaal/unge` == 'job'", 7, "begins with ` needs quotes"),
        ("text: %5", 7, "begins with % needs quotes"),
        ("text: *vigtigt* at huske", 7, "begins with * needs quotes"),
        ("text: *vigtigt", 7, "begins with * needs quotes"),
        ("text: - nej", 7, "begins with - needs quotes"),
        ("text: > 5", 7, "begins with > needs quotes"),
        ('text: "C:\\Users"', 7, "a backslash means something"),
    ],
)
def test_quotes_mend_a_trap(text: str, column: int, says: str) -> None:
    """The message names the sign that did it, at the beginning of the text that needs quotes."""
    (problem,) = parse_yaml(text, "q.yaml").problems
    assert (problem.code, problem.at.column) == ("yaml-trap", column)
    assert says in problem.message


@pytest.mark.parametrize(
    ("text", "place", "says"),
    [
        ("a:\n\tb: c", (2, 1), "indent with spaces"),
        ("a:\n  b: c\n d: e", (3, 2), "not indented like those it belongs to"),
        ("a: b\n  c: d", (2, 4), "indented deeper than the one before it"),
        ("a:\n  da:Ja\n  en: Yes", (2, 5), "a space is missing behind the colon; write da: Ja"),
        ("a: {b: c\nd: e", (1, 4), "this { is not closed"),
        ("a: [b, c\nd: e", (1, 4), "this [ is not closed"),
        ('a: "b\nc: d', (1, 4), "the quote that begins here is never closed"),
        ("a: b\n---\nc: d", (2, 1), "a second document"),
        ("a: b\nc\nd: e", (2, 1), "a colon is missing on this line"),
        ("}", (1, 1), "this is not YAML here"),
    ],
)
def test_what_quotes_do_not_mend_is_told_apart(text: str, place: tuple[int, int], says: str) -> None:
    """Indentation, brackets and quotes that are left open have repairs of their own, where they begin."""
    (problem,) = parse_yaml(text, "q.yaml").problems
    assert (problem.code, problem.at.line, problem.at.column) == ("yaml-syntax", *place)
    assert says in problem.message


def test_an_error_without_a_place_is_told_of_the_whole_file() -> None:
    """Whatever the parser says, the author gets a sentence."""
    problem = syntax_problem(yaml.MarkedYAMLError(problem="strange"), "", "q.yaml")
    assert problem.line() == "q.yaml:1:1: this is not YAML (strange); write it anew (yaml-syntax)"


def test_a_hard_space_is_found_where_yaml_needs_a_space() -> None:
    """It is pasted in from a word processor, and nobody sees it; in the middle of a text it belongs."""
    found = list(hard_spaces("a:\u00a0b\nc: 10\u00a0kr.\n\u00a0d: e\n", "q.yaml"))
    assert [problem.at for problem in found] == [
        Location(file="q.yaml", line=1, column=3),
        Location(file="q.yaml", line=3, column=1),
    ]


@given(st.text(st.sampled_from("ab:,'\"{}[]#-*&!|>%@` \n\t"), max_size=40))
def test_every_error_of_the_parser_has_an_answer(text: str) -> None:
    """Whatever is typed, the message is one line that ends in a repair."""
    for problem in parse_yaml(text, "q.yaml").problems:
        assert "\n" not in problem.message
        assert ";" in problem.message
