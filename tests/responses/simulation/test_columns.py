from __future__ import annotations

from overblik.questionnaire.missing import Missing
from overblik.responses.schema import arrow_schema
from overblik.responses.simulation.columns import answers_of
from overblik.responses.simulation.names import Names
from overblik.responses.simulation.states import NOT_ASKED, State
from tests.responses.simulation.questionnaires import FRAME, survey

NAMES = Names.of(survey(), FRAME)
ITEMS = ("formaal/unge", "formaal/syge", "formaal/ledige", "formaal_andet/unge", "formaal_andet/syge",
         "formaal_andet/ledige", "digital", "tilfreds", "midler", "kommentar")  # fmt: skip
PERSON = dict.fromkeys(ITEMS, NOT_ASKED) | {
    "region": State(value="Nord"),
    "areal": State(value="stor"),
    "grupper": State(value=frozenset({"unge"})),
    "formaal/unge": State(value="andet"),
    "formaal_andet/unge": State(value=Missing.SKIPPED),
    "ansatte": State(value=12.0),
    "tilfreds": State(value=Missing.DONT_KNOW),
}


def test_answers_stand_in_the_declared_columns() -> None:
    """With the columns of the frame that they carry, and a mark that they are invented."""
    answers = answers_of(NAMES, [PERSON, PERSON], [True, False], {b"overblik.invented": b"{}"})
    assert answers.schema.names == arrow_schema(NAMES.questionnaire, ("region", "areal")).names
    assert answers["unit"].to_pylist() == ["R001", "R002"]
    assert answers["outcome"].to_pylist() == ["complete", "partial"]
    assert answers.schema.metadata == {b"overblik.invented": b"{}"}


def test_missing_is_a_code_and_never_nothing() -> None:
    """In the column itself, or in the one beside a number or a text."""
    (row,) = answers_of(NAMES, [PERSON], [True], {}).to_pylist()
    assert (row["grupper/unge"], row["grupper/syge"]) == ("yes", "no")
    assert row["midler/a"] == "#not_asked"
    assert row["tilfreds"] == "#dont_know"
    assert (row["ansatte"], row["ansatte#missing"]) == (12.0, None)
    assert (row["formaal_andet/unge"], row["formaal_andet/unge#missing"]) == (None, "#skipped")
