from overblik.responses.schema import answer_columns, arrow_schema
from tests.makers import ask

QUESTIONNAIRE, _ = ask(
    """
    - {id: kontakt, kind: multiple, text: Hvem?, options: {unge: Unge, syge: Syge}}
    - {id: digital, kind: single, text: Digitalt?, options: {ja: Ja, andet: Andet}, other: andet}
    - {id: formaal, kind: grid, text: Hvorfor?, rows: kontakt, columns: single, options: {job: Job, andet: A}, other: andet}
    - {id: ansatte, kind: number, text: Hvor mange?}
    """
)


def test_the_columns_are_the_documented_ones() -> None:
    """They are all that asking and reporting share."""
    assert [column.name for column in answer_columns(QUESTIONNAIRE)] == [
        "kontakt/unge", "kontakt/syge",
        "digital", "digital_andet",
        "formaal/unge", "formaal/syge", "formaal_andet/unge", "formaal_andet/syge",
        "ansatte",
    ]  # fmt: skip


def test_numbers_and_texts_have_a_column_of_missing_kinds_beside_them() -> None:
    """Choices hold theirs themselves."""
    found = {column.name: column.missing_name for column in answer_columns(QUESTIONNAIRE)}
    assert found["ansatte"] == "ansatte#missing"
    assert found["formaal_andet/unge"] == "formaal_andet/unge#missing"
    assert found["digital"] is None


def test_a_column_says_what_may_stand_in_it() -> None:
    """Options, ticks, or anything."""
    found = {column.name: (column.values(), column.row, column.option) for column in answer_columns(QUESTIONNAIRE)}
    assert found["kontakt/unge"] == (("yes", "no"), None, "unge")
    assert found["formaal/syge"] == (("job", "andet"), "syge", None)
    assert found["ansatte"] == ((), None, None)


def test_a_file_begins_with_the_unit_and_its_outcome() -> None:
    """Then come the frame's columns that pseudonymous answers carry, then the answers."""
    schema = arrow_schema(QUESTIONNAIRE, ("region",))
    assert schema.names[:4] == ["unit", "outcome", "region", "kontakt/unge"]
    assert str(schema.field("ansatte").type) == "double"
