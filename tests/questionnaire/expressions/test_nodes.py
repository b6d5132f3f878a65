from overblik.questionnaire.expressions import parse
from overblik.questionnaire.expressions.nodes import Compare, Constant, Name, walk


def test_an_expression_knows_the_names_that_it_depends_on() -> None:
    """Routing must be able to say which questions come first."""
    expression, _ = parse("count(kontakt) > 2 and (asked(`formaal/unge`) or not region in ['Fyn']) and 'a' in kanal")
    assert expression
    assert expression.names == {"kontakt", "formaal/unge", "region", "kanal"}


def test_the_same_condition_is_equal_wherever_it_stands() -> None:
    """Two questions with one condition can be seen to have it, however it was typed."""
    assert parse("ansatte>=10")[0] == parse("  (ansatte   >= 10)")[0]


def test_parts_come_from_left_to_right_after_their_whole() -> None:
    """What walks over an expression reads it as its author did."""
    left, right = Name(id="ansatte"), Constant(value=10.0)
    whole = Compare(op=">=", left=left, right=right)
    assert list(walk(whole)) == [whole, left, right]
