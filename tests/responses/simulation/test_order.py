from __future__ import annotations

import pyarrow as pa
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from overblik.questionnaire.cell_names import CellName
from overblik.questionnaire.model import Questionnaire
from overblik.responses.open import check_answers, responses_of
from overblik.responses.responses import Responses
from overblik.responses.simulation import Order, Target, impossible, simulate
from overblik.tables.cells import Cell
from overblik.tables.tabulate import tabulate
from tests.responses.simulation.questionnaires import FRAME, about, questionnaires

slow = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])


def opened(answers: pa.Table, order: Order) -> Responses:
    """Return simulated answers as tables read them."""
    return responses_of(answers, about=order.about, questionnaire=order.questionnaire, frame=order.frame)


def cells(answers: pa.Table, order: Order, by: str | None) -> list[Cell]:
    """Return every share of every variable of a study."""
    responses = opened(answers, order)
    names = [v.id for v in order.questionnaire.variables() if v.shape != "number"]
    found = [cell for name in names for cell in tabulate(responses, name, by=by).cells]
    return [cell for cell in found if cell.base]


@slow
@given(questionnaires(), st.integers(0, 99), st.sampled_from(["complete", "reached"]))
def test_no_impossible_answer_set_exists(questionnaire: Questionnaire, seed: int, counts: str) -> None:
    """Whatever is asked, no one answers what they were not asked, leaves what is required, or breaks a hard check."""
    order = Order(
        questionnaire=questionnaire, frame=FRAME, about=about(counts=counts), complete=9, partial=4, seed=seed
    )
    answers = simulate(order)
    if isinstance(answers, tuple):
        assert [conflict.ids for conflict in answers] == [()] * len(answers)
        return
    assert impossible(questionnaire, answers) == []
    assert check_answers(answers, questionnaire, FRAME, "answers.parquet") == ()


@slow
@given(questionnaires(), st.data(), st.sampled_from(["complete", "reached"]), st.sampled_from(["counted", "left_out"]))
def test_what_one_set_of_answers_gives_another_can_be_made_to_give(
    questionnaire: Questionnaire, data: st.DataObject, counts: str, dont_know: str
) -> None:
    """Cells taken from possible answers are targets that can be hit, exactly, by answers from another seed."""
    order = Order(
        questionnaire=questionnaire, frame=FRAME, about=about(counts=counts, dont_know=dont_know), complete=9, partial=3
    )
    first = simulate(order)
    assume(isinstance(first, pa.Table))
    assert isinstance(first, pa.Table)
    known = [*cells(first, order, None), *cells(first, order, "region")]
    assume(known)
    wanted = {cell.name: cell for cell in data.draw(st.lists(st.sampled_from(known), max_size=6))}
    targets = tuple(target for cell in wanted.values() for target in targets_of(cell))
    second = simulate(Order(**{**order.__dict__, "targets": targets, "seed": 1}))
    assert isinstance(second, pa.Table), second
    found = {cell.name: cell for cell in [*cells(second, order, None), *cells(second, order, "region")]}
    assert {name: (found[name].count, found[name].base) for name in wanted} == {
        name: (cell.count, cell.base) for name, cell in wanted.items()
    }


def targets_of(cell: Cell) -> list[Target]:
    """Return targets that ask for exactly this count and base."""
    from fractions import Fraction

    name: CellName = cell.name
    bounds = {"count": Fraction(cell.count or 0), "base": Fraction(cell.base or 0)}
    return [
        Target(id=f"{name}", cells=(name,), quantity=quantity, low=at, high=at)  # type: ignore[arg-type]
        for quantity, at in bounds.items()
    ]
