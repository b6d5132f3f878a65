from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from overblik.errors import Unanswerable
from overblik.tables.rates import tabulate_outcomes
from tests.makers import STUDY, make_study
from tests.response_makers import offices

if TYPE_CHECKING:
    from pathlib import Path

    from overblik.study import Study

QUESTIONNAIRE = """\
sections:
  - {id: a, title: {da: A, en: A}, questions: [{id: navn, kind: text, text: {da: N, en: N}}]}
derived:
  size: {bands: people, title: {da: S, en: S}, options: {small: [0, 9], large: [10, null]}}
  everywhere: {recode: size, title: {da: E, en: E}, options: {all: {of: [small, large], da: A, en: A}}}
"""
FRAME = "id,name,region,people\nu01,A,Nord,9\nu02,B,Nord,10\nu03,C,Syd,11\nu04,D,Syd,\n"


def sized(folder: Path, answers: str) -> Study:
    """A study whose frame knows how many people there are at each unit but one."""
    settings = STUDY + "    people: {title: {da: P, en: P}, kind: number}\n"
    return make_study(folder, QUESTIONNAIRE, answers=answers, settings=settings, frame=FRAME)


def test_response_rates_are_of_every_unit_of_the_frame(ten: Study) -> None:
    """Eight complete, two partial, two of twelve never answered; the net is AAPOR's RR2 where all are eligible."""
    cells = {cell.option: cell for cell in tabulate_outcomes(ten.responses).cells}
    assert {name: (cell.count, cell.base) for name, cell in cells.items()} == {
        "complete": (8, 12), "partial": (2, 12), "none": (2, 12), "any": (10, 12),
    }  # fmt: skip
    assert cells["any"].net


def test_partial_responses_are_told_apart_whatever_counts(eight: Study) -> None:
    """That they are in no other table does not mean that nobody answered."""
    assert tabulate_outcomes(eight.responses).cell("partial").count == 2


def test_rates_are_broken_by_the_frame(ten: Study) -> None:
    """Every unit of a group is in its base, answered or not."""
    table = tabulate_outcomes(ten.responses, by="region")
    assert [(cell.id, cell.count, cell.base) for cell in table.cells if cell.option == "none"] == [
        ("responses/none@region=Nord", 0, 6),
        ("responses/none@region=Syd", 2, 6),
    ]
    assert len(tabulate_outcomes(ten.responses, by="region,region*region").groups) == 2 + 4


@pytest.mark.parametrize(("by", "where"), [("oplevelse", None), ("x", None), (None, "region == 'Nord'")])
def test_what_is_not_known_of_every_unit_breaks_no_rates(ten: Study, by: str | None, where: str | None) -> None:
    """Answers are not known of those who gave none."""
    with pytest.raises(Unanswerable):
        tabulate_outcomes(ten.responses, by=by, where=where)


def test_rates_are_broken_by_what_follows_from_the_frame(tmp_path: Path) -> None:
    """Bands of a column, and bands put together, are known of those who gave no answer too."""
    study = sized(tmp_path, "unit, outcome, navn\nu01, complete, x\nu04, complete, y\n")
    table = tabulate_outcomes(study.responses, by="size,everywhere")
    assert [(cell.id, cell.count, cell.base) for cell in table.cells if cell.option == "complete"] == [
        ("responses/complete@size=small", 1, 1),
        ("responses/complete@size=large", 0, 2),
        ("responses/complete@everywhere=all", 1, 3),
    ]


def test_answers_that_do_not_say_their_group_have_no_rates_by_it(tmp_path: Path) -> None:
    """Two pseudonymous sets without a size, but one unit without one: a rate of 0 would be false."""
    study = sized(tmp_path, "unit, outcome, navn\nu01, complete, x\nu04, complete, y\n")
    answers = study.responses.answers
    nowhere = answers.set_column(answers.column_names.index("size"), "size", [["#not_applicable"] * 2])
    with pytest.raises(Unanswerable, match="size"):
        tabulate_outcomes(replace(study.responses, answers=nowhere), by="size")


def test_groups_of_few_units_have_no_rates(tmp_path: Path) -> None:
    """The least base holds for units as it does for answers; without a break nothing is hidden."""
    study = sized(tmp_path, "unit, outcome, navn\nu01, complete, x\n")
    strict = replace(study.responses, about=replace(study.responses.about, least_base=2))
    table = tabulate_outcomes(strict, by="size")
    assert {cell.by for cell in table.cells if cell.suppressed} == {(("size", "small"),)} == set(table.basis.hidden)
    assert not tabulate_outcomes(replace(strict, about=replace(strict.about, least_base=9))).basis.hidden


def test_units_that_are_not_eligible_are_not_asked(tmp_path: Path) -> None:
    """Where the study names a column of outcome codes: twelve in the frame, one of them closed."""
    table = tabulate_outcomes(offices(tmp_path).responses)
    assert {cell.option: (cell.count, cell.base) for cell in table.cells} == {
        "complete": (4, 11), "partial": (1, 11), "none": (6, 11), "any": (5, 11),
    }  # fmt: skip
