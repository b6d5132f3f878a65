from tests.makers import ask, codes, variable

QUESTION = """
- id: kontakt
  kind: multiple
  text: Hvem?
  options: {unge: Unge, syge: Syge, andet: Andre, ingen: Ingen}
  exclusive: ingen
  other: andet
  nets: {begge: {all: [unge, syge]}, hverken: {none: [unge, syge]}}
"""


def test_a_multiple_has_many_answers() -> None:
    """One option may exclude all others."""
    found = variable(QUESTION)
    choices = found.choices
    assert choices is not None
    assert (found.shape, found.kind, choices.exclusive, choices.other) == ("many", "multiple", "ingen", "andet")
    assert [(net.rule, net.label["da"]) for net in choices.nets] == [
        ("all", "Unge og Syge"),
        ("none", "Ingen af delene"),
    ]


def test_the_exclusive_option_is_one_of_the_options() -> None:
    """Otherwise nothing would exclude anything."""
    assert codes(ask(QUESTION.replace("exclusive: ingen", "exclusive: ingne"))[1]) == ["unknown-option"]


def test_a_multiple_has_no_answers_outside() -> None:
    """A don't-know beside ticks would be both; the message says what to do instead."""
    (problem,) = ask(QUESTION + "  outside: {ved_ikke: Ved ikke}\n")[1]
    assert problem.code == "multiple-outside"
    assert problem.message.endswith("make it an option and name it as `exclusive`")
