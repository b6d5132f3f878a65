from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from overblik.questionnaire.cell_names import CellName
from overblik.report.drafting.certain import Certain
from overblik.tables.comparisons.of_cells import Asked, carried
from tests.report.drafting.looking import options, study_of

if TYPE_CHECKING:
    from pathlib import Path

    from overblik.study import Study

QUESTION = f"{{id: q, kind: single, text: {{da: Hvad?, en: What?}}, options: {options('ab')}}}"
A, B = CellName(variable="q", option="a"), CellName(variable="q", option="b")


@pytest.mark.parametrize(("answers", "sure"), [("aaaaaabbbb", True), ("aaaaabbbbb", False)])
def test_a_difference_is_carried_where_chance_would_not_make_it(tmp_path: Path, answers: str, *, sure: bool) -> None:
    """A hundred of two hundred answered: 60 against 40 is sure, 50 against 50 is not."""
    study = study_of(tmp_path, QUESTION, {"q": answers})
    compared = Certain(responses=study.responses).compared([A, B], study.table("q").basis)
    assert compared.carried(A, B) is compared.carried(B, A) is sure


def test_two_cells_are_tested_as_claims_are(tmp_path: Path) -> None:
    """With two there is nothing to correct for, and the p-value is the same."""
    study = study_of(tmp_path, QUESTION, {"q": "aaaaaabbbb"})
    basis = study.table("q").basis
    (told,) = carried(study.responses, [Asked(name=A, basis=basis), Asked(name=B, basis=basis)], [(0, 1)])
    assert Certain(responses=study.responses).compared([A, B], basis).p_of(A, B) == pytest.approx(told.p)


def test_of_few_units_nothing_is_carried(kindergartens: Study) -> None:
    """Unless everybody has answered: then each difference is a fact."""
    responses = kindergartens.responses
    yes, no = (CellName(variable="koekken", option=option) for option in ("ja", "nej"))
    assert Certain(responses=responses).compared([yes, no], kindergartens.table("koekken").basis).carried(yes, no)


def test_groups_are_compared_where_they_are(citizens: Study) -> None:
    """Who lives in town goes by bicycle, and the shares are of one weighted sample."""
    town, country = (CellName(variable="transport", option="cykel", by=(("bydel", name),)) for name in ("midt", "land"))
    certain = Certain(responses=citizens.responses)
    assert certain.compared([town, country], citizens.table("transport", by="bydel").basis).carried(town, country)


def test_one_cell_is_compared_with_nothing(tmp_path: Path) -> None:
    """And what was not tested is not carried."""
    study = study_of(tmp_path, QUESTION, {"q": "aaaaaaaaaa"})
    compared = Certain(responses=study.responses).compared([A], study.table("q").basis)
    assert compared.p_of(A, A) == 1
