from tests.makers import ask, codes, variable

QUESTION = """
- id: digital
  kind: single
  text: Har I digitale tilbud?
  options: {ja: Ja, nej: Nej, andet: Andet}
  other: andet
  outside: {ved_ikke: Ved ikke}
  nets: {svar: {any: [ja, nej], da: Ja eller nej}}
"""


def test_a_single_choice_has_one_answer() -> None:
    """Options in the author's order, an open text, an answer outside and a net."""
    found = variable(QUESTION)
    choices = found.choices
    assert choices is not None
    assert (found.shape, found.kind, choices.ids, choices.other, choices.style) == (
        "one",
        "single",
        ("ja", "nej", "andet"),
        "andet",
        "nominal",
    )
    assert [option.id for option in choices.outside] == ["ved_ikke"]
    assert [net.of for net in choices.nets] == [("ja", "nej")]


def test_other_is_one_of_the_options() -> None:
    """The open text goes with an option that can be chosen."""
    assert codes(ask(QUESTION.replace("other: andet", "other: andre"))[1]) == ["unknown-option"]
