import pytest

from overblik.questionnaire.missing import Missing
from tests.makers import ask, codes, variable

QUESTION = """
- id: oplevelse
  kind: scale
  text: Hvordan gik det?
  direction: falling
  neutral: saadan
  options: {godt: Godt, saadan: Sådan, daarligt: Dårligt}
  outside: {ved_ikke: Ved ikke, ikke_relevant: {da: Ikke relevant, as: not_applicable}}
"""


def test_a_scale_has_an_order_a_direction_and_a_middle() -> None:
    """Figures diverge around the middle, the best on one side."""
    found = variable(QUESTION)
    choices = found.choices
    assert choices is not None
    assert (found.shape, choices.style, choices.falling, choices.neutral) == ("one", "scale", True, "saadan")
    assert [option.missing for option in choices.outside] == [Missing.DONT_KNOW, Missing.NOT_APPLICABLE]


def test_a_scale_rises_unless_it_is_said_to_fall() -> None:
    """The first option is then the worst."""
    choices = variable(QUESTION.replace("  direction: falling\n", "")).choices
    assert choices is not None
    assert choices.falling is False


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        ("neutral: saadan", "neutral: midt", "unknown-option"),
        ("direction: falling", "direction: down", "unknown-value"),
    ],
)
def test_middle_and_direction_are_of_the_scale(before: str, after: str, code: str) -> None:
    """A middle that is no option and a direction that is none are told."""
    assert codes(ask(QUESTION.replace(before, after))[1]) == [code]
