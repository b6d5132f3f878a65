import pytest
from hypothesis import given

from overblik.questionnaire.expressions import parse, unparse
from overblik.questionnaire.expressions.nodes import Node
from overblik.questionnaire.expressions.unparse import quoted_name
from tests.questionnaire.expressions.strategies import anything


@given(anything())
def test_what_is_written_down_is_read_back(node: Node) -> None:
    """Writing and reading are each other's opposites, for sense and nonsense alike."""
    expression, mistakes = parse(unparse(node))
    assert mistakes == ()
    assert expression
    assert expression.root == node


@pytest.mark.parametrize(
    "text",
    [
        "a == 'x' and (b == 'y' or not c in ['z', 'w'])",
        "'x' not in `formaal/unge` or answered(`class`)",
        "(a + 1) * 2 - (b - c) >= -a / 30.1250",
        'a == "it\'s"',
        "not (not answered(a) and asked(a))",
    ],
)
def test_no_brackets_are_added(text: str) -> None:
    """What the program writes looks as an author would write it."""
    expression, _ = parse(text)
    assert expression
    assert unparse(expression.root) == text


@pytest.mark.parametrize(
    ("name", "written"), [("størrelse", "størrelse"), ("in", "`in`"), ("a b", "`a b`"), ("2a", "`2a`")]
)
def test_names_get_backticks_only_where_they_need_them(name: str, written: str) -> None:
    """A name is written the way that messages can be copied from."""
    assert quoted_name(name) == written
