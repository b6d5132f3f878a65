from __future__ import annotations

from tests.questionnaire.in_words.offices import posts


def test_questions_are_numbered_through_all_sections() -> None:
    """Their open texts have the number of their question."""
    numbers = posts().numbers
    assert (numbers["kontakt"], numbers["digital"], numbers["digital_andet"], numbers["kommentar"]) == (1, 2, 2, 6)


def test_an_answer_has_a_place() -> None:
    """A row is found beside its label."""
    assert posts().place("ansatte", "da") == "i spørgsmål 4"
    assert posts().place("formaal/unge", "en") == "for “Girls” in question 3"
    assert posts().has_row("digital_andet", "da")
    assert not posts().has_row("digital", "da")


def test_what_is_made_of_a_frame_column_belongs_to_the_unit() -> None:
    """What is made of answers does not."""
    found = posts()
    assert [found.of_frame(name) for name in ("region", "side", "klasse", "digital")] == [True, True, False, False]


def test_what_is_not_there_is_no_variable() -> None:
    """Neither a name nor a row."""
    found = posts()
    assert found.variable("katten") is None
    assert found.variable("formaal/katten") is None
    assert found.title("katten", "da") == ""
