from tests.makers import ask

QUESTIONNAIRE, PROBLEMS = ask(
    """
    - {id: kontakt, kind: multiple, text: Hvem?, options: {unge: Unge, syge: Syge}}
    - id: formaal
      kind: grid
      text: Hvorfor?
      when: "'unge' in kontakt"
      rows: kontakt
      columns: single
      options: {job: Job, andet: Andet}
      other: andet
    """,
    derived="antal: {count: kontakt, title: Antal}",
)


def test_a_question_is_found_by_its_id() -> None:
    """Section after section, in order."""
    assert PROBLEMS == ()
    assert [question.id for question in QUESTIONNAIRE.questions] == ["kontakt", "formaal"]
    assert QUESTIONNAIRE.question("formaal") is QUESTIONNAIRE.questions[1]
    assert QUESTIONNAIRE.question("x") is None


def test_variables_are_questions_then_their_open_texts_then_derived_ones() -> None:
    """All of them can be counted."""
    assert [variable.id for variable in QUESTIONNAIRE.variables()] == ["kontakt", "formaal", "formaal_andet", "antal"]


def test_a_row_of_a_grid_is_a_variable_too() -> None:
    """Rows that do not exist are none."""
    row = QUESTIONNAIRE.variable("formaal/unge")
    assert row is not None
    assert row.id == "formaal/unge"
    assert [QUESTIONNAIRE.variable(name) for name in ("formaal/x", "kontakt/unge", "x")] == [None, None, None]


def test_a_question_is_shown_under_the_conditions_of_its_section_and_its_own() -> None:
    """Here only the question has one."""
    conditions = [QUESTIONNAIRE.conditions(question) for question in QUESTIONNAIRE.questions]
    assert [[condition.text for condition in found] for found in conditions] == [[], ["'unge' in kontakt"]]
