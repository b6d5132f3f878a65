"""Two data sets are the same when every cell of every table is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.app.simulated.same import differences
from tests.makers import answers_from_csv, make_study

if TYPE_CHECKING:
    from pathlib import Path

QUESTIONS = """\
sections:
  - id: afsnit
    title: {da: Afsnit, en: Section}
    questions:
      - id: digital
        kind: single
        text: {da: "Digitalt?", en: "Digital?"}
        options: {ja: {da: Ja, en: "Yes"}, nej: {da: Nej, en: "No"}}
      - id: ansatte
        kind: number
        text: {da: "Ansatte?", en: "Employees?"}
"""
ONE = "unit,outcome,digital,ansatte\nu01,complete,ja,10\nu07,complete,nej,20\n"


def test_the_order_of_rows_does_not_matter(tmp_path: Path) -> None:
    """Tables count; whole, and by region."""
    study = make_study(tmp_path, QUESTIONS, answers=ONE)
    turned = answers_from_csv("unit,outcome,digital,ansatte\nu07,complete,nej,20\nu01,complete,ja,10\n", study)
    compared, wrong = differences(study, study.with_answers(turned))
    assert compared > 30
    assert wrong == ()


def test_one_answer_that_differs_is_named_by_its_cells(tmp_path: Path) -> None:
    """In the whole table, in its group, and as a number of another mean."""
    study = make_study(tmp_path, QUESTIONS, answers=ONE)
    other = answers_from_csv(ONE.replace("ja,10", "nej,11"), study)
    wrong = differences(study, study.with_answers(other))[1]
    assert {"digital/ja", "digital/nej", "digital/ja@region=Nord", "ansatte/mean"} <= set(wrong)
    assert "digital/ja@region=Syd" not in wrong
