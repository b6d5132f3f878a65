from __future__ import annotations

from overblik.files.reading import Reader
from overblik.files.yaml_source import parse_yaml
from overblik.questionnaire.routing import Scope, read_expression
from tests.makers import variable

KNOWN = {"digital": variable("- {id: digital, kind: single, text: x, options: {ja: Ja, nej: Nej}}")}


def routing(written: str, scope: Scope) -> list[str]:
    """Return the problems of an expression written under `when:`, as lines."""
    reader = Reader(parse_yaml(f"when: {written}", "q.yaml"), ("da",))
    read_expression(reader.source.data["when"], scope, reader, ("when",), "question 'x'")
    return [problem.line() for problem in reader.problems]


def test_an_expression_that_speaks_of_what_is_known_is_right() -> None:
    """It comes back parsed."""
    reader = Reader(parse_yaml("", "q.yaml"), ("da",))
    found = read_expression("digital == 'ja'", Scope(known=KNOWN), reader, (), "question 'x'")
    assert found is not None
    assert found.names == {"digital"}


def test_a_mistake_is_told_at_its_character() -> None:
    """Quotes round the expression count, and none do where there are none."""
    message = "question 'x': digital has no option 'jo'; use one of 'ja', 'nej' (expression-unknown-option)"
    assert routing("\"digital == 'jo'\"", Scope(known=KNOWN)) == [f"q.yaml:1:19: {message}"]
    assert routing("digital == 'jo'", Scope(known=KNOWN)) == [f"q.yaml:1:18: {message}"]


def test_a_name_that_comes_later_is_told_from_one_that_never_comes() -> None:
    """Moving a question is another repair than spelling its name right."""
    scope = Scope(known=KNOWN, later={"kontakt"})
    (forward,) = routing("\"'unge' in kontakt\"", scope)
    assert "'kontakt' is answered only here or later; move it up, or look back only (routing-forward)" in forward
    (unknown,) = routing("\"'unge' in kontrakt\"", scope)
    assert unknown.endswith("(expression-unknown-name)")


def test_a_row_of_a_later_grid_is_forward_too() -> None:
    """The grid comes later, and so do its rows."""
    (forward,) = routing("\"`formaal/unge` == 'job'\"", Scope(known=KNOWN, later={"formaal"}))
    assert forward.endswith("(routing-forward)")


def test_of_a_name_with_mistakes_of_its_own_nothing_is_said() -> None:
    """One mistake draws no others after it; beside it, others are told."""
    scope = Scope(known=KNOWN, later={"kontakt"}, unread={"kontakt"})
    assert routing("\"'unge' in kontakt\"", scope) == []
    assert len(routing("\"'unge' in kontakt and digital == 'jo'\"", scope)) == 1
