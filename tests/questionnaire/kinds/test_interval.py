from tests.makers import ask, codes, variable

QUESTION = """
- id: andel
  kind: interval
  text: Hvor stor en andel?
  unit: pct.
  options: {lidt: [0, 50], meget: [51, 100]}
  outside: {ved_ikke: Ved ikke}
  nets: {noget: {any: [lidt, meget], da: Noget}}
"""


def test_an_interval_is_a_choice_between_ranges() -> None:
    """Its options have bounds and make their own labels."""
    found = variable(QUESTION)
    choices = found.choices
    assert choices is not None
    assert (found.shape, found.kind, choices.style, choices.unit and choices.unit["da"]) == (
        "one",
        "interval",
        "interval",
        "pct.",
    )
    assert [(option.bounds, option.label["da"]) for option in choices.options] == [
        ((0, 50), "0–50\u00a0pct."),
        ((51, 100), "51–100\u00a0pct."),
    ]
    assert [option.id for option in choices.outside] == ["ved_ikke"]


def test_an_interval_without_a_unit_has_bare_numbers() -> None:
    """Years and grades have none."""
    choices = variable(QUESTION.replace("  unit: pct.\n", "")).choices
    assert choices is not None
    assert choices.options[0].label["da"] == "0–50"


def test_an_option_that_is_a_text_is_told() -> None:
    """Whoever writes a text here means a single choice."""
    assert codes(ask(QUESTION.replace("[0, 50]", "Lidt"))[1]) == ["interval-bounds", "net-unknown-option"]
