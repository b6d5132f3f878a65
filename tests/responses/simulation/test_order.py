from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from overblik.errors import Unanswerable
from overblik.questionnaire.cell_names import CellName
from overblik.questionnaire.model import Questionnaire
from overblik.responses.open import check_answers, responses_of
from overblik.responses.responses import Responses
from overblik.responses.simulation import Model, Order, Target, conflicts, dry_run, impossible, simulate
from overblik.tables.cells import Cell
from overblik.tables.tabulate import tabulate
from tests.responses.simulation.questionnaires import FRAME, about, exactly, questionnaires, share, survey

slow = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
)


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
    second = simulate(replace(order, targets=targets, seed=1))
    assert isinstance(second, pa.Table), second
    found = {cell.name: cell for cell in [*cells(second, order, None), *cells(second, order, "region")]}
    assert {name: (found[name].count, found[name].base) for name in wanted} == {
        name: (cell.count, cell.base) for name, cell in wanted.items()
    }


def targets_of(cell: Cell) -> list[Target]:
    """Return targets that ask for exactly this count and base."""
    name: CellName = cell.name
    bounds = {"count": Fraction(cell.count or 0), "base": Fraction(cell.base or 0)}
    return [
        Target(id=f"{name}", cells=(name,), quantity=quantity, low=at, high=at)  # type: ignore[arg-type]
        for quantity, at in bounds.items()
    ]


SMALL = Order(questionnaire=survey(), frame=FRAME, about=about(), complete=18, partial=3, seed=7)


def made(order: Order) -> pa.Table:
    """Return the answers of an order that can be met."""
    found = simulate(order)
    assert isinstance(found, pa.Table)
    return found


def test_the_same_order_gives_the_same_answers() -> None:
    """And another seed gives others."""
    assert made(SMALL).equals(made(SMALL), check_metadata=True)
    assert not made(SMALL).equals(made(replace(SMALL, seed=8)))


def test_no_one_is_joined_to_a_unit_of_the_frame() -> None:
    """Respondents are called R001 and on, in an order that says nothing, and carry region and size only."""
    answers = made(SMALL)
    assert answers["unit"].to_pylist() == [f"R{number:03}" for number in range(1, 22)]
    assert not {"id", "name", "navn"} & set(answers.column_names)
    assert {"region", "areal"} < set(answers.column_names)
    assert answers["outcome"].to_pylist() != sorted(answers["outcome"].to_pylist())


def test_no_more_answer_from_a_class_than_the_frame_has_of_it() -> None:
    """Even when everyone answers, some of them in part."""
    answers = made(replace(SMALL, complete=20, partial=4))
    found = sorted(zip(answers["region"].to_pylist(), answers["areal"].to_pylist(), strict=True))
    assert found == sorted((unit.values["region"], unit.values["areal"]) for unit in FRAME.units)


def test_invented_answers_say_so() -> None:
    """In the data themselves, with the seed that made them."""
    metadata = made(SMALL).schema.metadata
    assert metadata[b"overblik.seed"] == b"7"
    assert b"opdigtet" in metadata[b"overblik.invented"]


def test_partial_answers_are_targets_where_they_count() -> None:
    """A target on a question counts those who broke off behind it, in a study that counts as far as they reached."""
    order = replace(
        SMALL, about=about(counts="reached"), targets=(exactly("formaal/unge/job", 9), exactly("grupper/unge", 21))
    )
    assert {cell.id: (cell.count, cell.base) for cell in cells(made(order), order, None)}["grupper/unge"] == (21, 21)


def test_targets_are_hit_exactly_behind_routing() -> None:
    """A break, a net, a band of a number and the answers outside a scale at once."""
    wanted = [
        "digital/ja@region=Nord",
        "grupper/alle",
        "stor/mange",
        "tilfreds/ved_ikke",
        "midler/a",
        "kommentar/answered",
    ]
    counts = [5, 11, 4, 2, 3, 10]
    order = replace(SMALL, targets=tuple(exactly(name, count) for name, count in zip(wanted, counts, strict=True)))
    answers = made(order)
    found = {cell.id: cell.count for by in (None, "region") for cell in cells(answers, order, by)}
    assert [found[name] for name in wanted] == counts


def test_targets_that_cannot_hold_are_told_and_nothing_is_made() -> None:
    """Each part of the questionnaire has a smallest conflict of its own."""
    order = replace(SMALL, targets=(share("digital/ja", "1/4"), exactly("grupper/unge", 30)))
    found = simulate(order)
    assert isinstance(found, tuple)
    assert sorted(conflict.ids for conflict in found) == [("digital/ja",), ("grupper/unge",)]
    assert sorted(conflict.ids for conflict in conflicts(order)) == [("digital/ja",), ("grupper/unge",)]
    assert conflicts(SMALL) == ()


def test_a_dry_run_has_complete_and_partial_answers() -> None:
    """One in twenty breaks off."""
    answers = dry_run(replace(SMALL, complete=20, partial=0))
    assert sorted(set(answers["outcome"].to_pylist())) == ["complete", "partial"]
    assert answers["outcome"].to_pylist().count("partial") == 1
    one = survey("sections: [{id: a, title: A, questions: [{id: q, kind: text, text: Q}]}]")
    assert set(dry_run(replace(SMALL, questionnaire=one, complete=20))["outcome"].to_pylist()) == {"complete"}


def test_what_cannot_be_asked_for_is_refused() -> None:
    """More answers than units, or breaking off one question."""
    with pytest.raises(Unanswerable, match="the frame has 24 units, 25 response sets are asked for"):
        simulate(replace(SMALL, complete=25, partial=0))
    one = "sections: [{id: a, title: A, questions: [{id: q, kind: text, text: Q}]}]"
    with pytest.raises(Unanswerable, match="cannot be broken off"):
        simulate(replace(SMALL, questionnaire=survey(one)))


def test_answers_follow_the_model_that_is_stated() -> None:
    """With nothing else to hold, each share is the nearest that whole counts allow."""
    model = Model(shares={"digital": {"ja": 0.5, "nej": 0.25, "overvejer": 0.25}}, frame={"region": {"Syd": 3}})
    order = replace(SMALL, complete=16, partial=0, model=model)
    found = {cell.id: cell.count for cell in [*cells(made(order), order, None)]}
    assert [found[f"digital/{option}"] for option in ("ja", "nej", "overvejer")] == [8, 4, 4]
    assert made(order)["region"].to_pylist().count("Syd") == 8
