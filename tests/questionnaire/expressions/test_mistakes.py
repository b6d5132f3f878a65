from overblik.questionnaire.expressions.mistakes import Mistake, in_order


def test_mistakes_are_told_once_and_from_left_to_right() -> None:
    """An author mends a line by reading along it."""
    late, early = Mistake("expression-types", "b", 9), Mistake("expression-syntax", "a", 2)
    assert in_order([late, early, late]) == (early, late)
