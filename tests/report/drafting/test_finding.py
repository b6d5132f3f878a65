from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from overblik.report.drafting.finding import decided
from tests.report.drafting.looking import options, seen, study_of

if TYPE_CHECKING:
    from pathlib import Path

    from overblik.study import Study

QUESTION = f"{{id: q, kind: scale, text: {{da: Hvad?, en: What?}}, options: {options('ab')}, outside: {options('z')}}}"


@pytest.mark.parametrize("counted", [True, False])
def test_answers_outside_a_scale_are_told_where_they_are_part_of_the_base(tmp_path: Path, *, counted: bool) -> None:
    """Otherwise their shares are of something else."""
    looked = seen(study_of(tmp_path, QUESTION, {"q": "aaaaabbbbb"}))
    table = replace(looked.table, basis=replace(looked.table.basis, dont_know="counted" if counted else "left_out"))
    assert [point.cell.option for point in replace(looked, table=table).options] == [
        "a",
        "b",
        *(["z"] if counted else []),
    ]


def test_a_question_is_routed_where_not_everybody_was_asked(tmp_path: Path, citizens: Study) -> None:
    """A condition that is true of everybody changes nothing."""
    assert not seen(study_of(tmp_path, QUESTION, {"q": "aaaaabbbbb"})).routed
    table = citizens.table("bange")
    assert replace(seen(study_of(tmp_path / "b", QUESTION, {"q": "a" * 10})), table=table).routed


def test_what_is_decided_says_more_than_what_is_even(tmp_path: Path) -> None:
    """And many units more than few."""
    (yes, _) = seen(study_of(tmp_path, QUESTION, {"q": "aaaaaaaaab"})).options[:2]
    assert decided(yes) == pytest.approx(0.8)
    assert decided(replace(yes, base=9)) == pytest.approx(0.2)
