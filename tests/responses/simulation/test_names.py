from __future__ import annotations

from overblik.files.languages import Text
from overblik.frame.units import Frame
from overblik.questionnaire.expressions import parse
from overblik.questionnaire.missing import Missing
from overblik.questionnaire.variables import Variable
from overblik.responses.open import responses_of
from overblik.responses.simulation import Order, simulate
from overblik.responses.simulation.names import Names
from tests.responses.simulation.questionnaires import COLUMNS, FRAME, about, survey

NAMES = Names.of(survey(), FRAME)


def test_a_derived_variable_rests_on_its_source() -> None:
    """Bands rest on the number that they cut; a question rests on itself."""
    assert NAMES.roots(["stor", "antal", "digital", "region"]) == {"ansatte", "grupper", "digital", "region"}


def test_a_column_that_is_not_carried_is_not_known_of_anybody() -> None:
    """Inhabitants would point at the unit, so pseudonymous answers leave them out."""
    inhabitants = Variable(id="borgere", title=Text.same("Borgere"), shape="number", kind="number", source="frame")
    names = Names.of(survey(), Frame(units=FRAME.units, columns=(*COLUMNS, inhabitants)))
    assert [column.id for column in names.carried] == ["region", "areal"]
    assert names.root("borgere") is None
    assert names.value("borgere", {}) is Missing.NOT_APPLICABLE


def test_what_is_missing_stays_missing_in_what_is_derived() -> None:
    """A number that was skipped is in no band, and says why."""
    assert NAMES.value("stor", {"ansatte": 50.0}) == "mange"
    assert NAMES.value("stor", {"ansatte": Missing.SKIPPED}) is Missing.SKIPPED
    assert NAMES.value("antal", {"grupper": frozenset({"unge", "syge"})}) == 2.0


def test_a_verdict_may_rest_on_a_derived_variable() -> None:
    """An expression sees bands as it sees questions; what is not reached is unknown."""
    many, _ = parse("stor == 'mange'")
    assert many
    assert NAMES.verdict(many, {"ansatte": 10.0}) is False
    assert NAMES.verdict(many, {}) is None


def test_one_answer_set_and_the_whole_column_give_the_same_derived_values() -> None:
    """What the plan reckons with is what tables will count."""
    answers = simulate(Order(questionnaire=survey(), frame=FRAME, about=about(), complete=20, partial=2))
    assert not isinstance(answers, tuple)
    opened = responses_of(answers, about=about(), questionnaire=survey(), frame=FRAME).answers
    numbers = zip(answers["ansatte"].to_pylist(), answers["ansatte#missing"].to_pylist(), strict=True)
    values = [Missing.from_code(code) if code else number for number, code in numbers]
    found = [NAMES.value("stor", {"ansatte": value}) for value in values]
    assert [own.code if isinstance(own, Missing) else own for own in found] == opened["stor"].to_pylist()
