from tests.makers import ask, codes, variable


def test_a_text_is_an_answer_in_own_words() -> None:
    """It has no options."""
    found = variable("- {id: kommentar, kind: text, text: Andet?, long: true}")
    assert (found.shape, found.choices) == ("text", None)


def test_a_limit_leaves_room_for_something() -> None:
    """At least one character."""
    assert codes(ask("- {id: kommentar, kind: text, text: Andet?, limit: 0}")[1]) == ["text-limit"]
