import pytest

from tests.makers import ask, codes, variable

QUESTION = "- {id: ansatte, kind: number, text: Hvor mange?, unit: ansatte, between: [0, null], decimals: 1}"


def test_a_number_has_a_unit_bounds_and_decimals() -> None:
    """An open end is null."""
    found = variable(QUESTION)
    assert (found.shape, found.unit and found.unit["da"], found.bounds, found.decimals) == (
        "number",
        "ansatte",
        (0, None),
        1,
    )


def test_a_number_may_be_any_number() -> None:
    """Nothing but a text is needed."""
    found = variable("- {id: ansatte, kind: number, text: Hvor mange?}")
    assert (found.unit, found.bounds, found.decimals) == (None, (None, None), 0)


@pytest.mark.parametrize(
    ("between", "code"),
    [
        ("[0]", "number-bounds"),
        ("[5, 1]", "number-bounds"),
        ("[1, 2, 3]", "number-bounds"),
        ("[a, b]", "wrong-type"),
        ("5", "wrong-type"),
    ],
)
def test_bounds_are_two_numbers_that_rise(between: str, code: str) -> None:
    """Anything else is told at its place."""
    assert set(codes(ask(QUESTION.replace("[0, null]", between))[1])) == {code}


@pytest.mark.parametrize("decimals", ["-1", "7"])
def test_decimals_are_few(decimals: str) -> None:
    """More than six nobody reads, and fewer than none there are not."""
    assert codes(ask(QUESTION.replace("decimals: 1", f"decimals: {decimals}"))[1]) == ["out-of-range"]
