from __future__ import annotations

from dataclasses import replace

import pytest

from overblik.errors import Unanswerable
from overblik.frame.units import Frame
from overblik.questionnaire.cell_names import parse_cell_name
from overblik.responses.responses import Responses
from overblik.tables.comparisons.of_cells import Asked, carried, carried_over_waves, with_every_other
from overblik.tables.tabulate import tabulate
from tests.report.offices import responses


def asked(*names: str) -> list[Asked]:
    """Cells of the offices, ten of whose twelve answered."""
    found = []
    for text in names:
        name = parse_cell_name(text)
        assert name is not None
        by = "*".join(key for key, _ in name.by) or None
        found.append(Asked(name=name, basis=tabulate(responses(), name.variable, by=by).basis))
    return found


def everybody() -> Responses:
    """The offices as if only the ten had been asked."""
    whole = responses()
    ids = whole.counting["unit"].to_pylist()
    units = tuple(unit for unit in whole.frame.units if unit.id in ids)
    return replace(whole, frame=Frame(units=units, columns=whole.frame.columns), answers=whole.counting)


@pytest.mark.parametrize(
    ("one", "other", "p"),
    [
        ("kontaktform/video", "kontaktform/andet", 0.000094067439),
        ("maal/unge/job", "maal/syge/job", 0.014103563061),
        ("ansatte/mean@region=Nord", "ansatte/mean@region=Syd", 0.000000387870),
    ],
)
def test_a_difference_is_tested_as_the_design_calls_for(one: str, other: str, p: float) -> None:
    """Options of one question, rows with other bases, means of groups: tests/reference/cells.R has the p of R's survey."""
    (found,) = carried(responses(), asked(one, other), [(0, 1)])
    assert found.p == pytest.approx(p, abs=1e-11)
    assert found.sure


def test_a_difference_that_could_be_chance_is_not_sure() -> None:
    """All ten use the telephone and one something else; of one and none of ten the intervals meet."""
    cells = asked("kontaktform/telefon", "kontaktform/andet", "kontaktform/brev")
    sure, unsure = carried(responses(), cells, [(0, 1), (1, 2)])
    assert sure.sure
    assert not unsure.sure
    (close,) = carried(responses(), asked("maal/unge/udd", "maal/unge/job"), [(0, 1)])
    assert close.p is not None
    assert close.p > 0.05
    assert not close.sure


def test_where_everybody_answered_every_difference_is_sure() -> None:
    """There is nothing to test."""
    (found,) = carried(everybody(), asked("kontaktform/andet", "kontaktform/brev"), [(0, 1)])
    assert (found.sure, found.p) == (True, None)


def test_without_variance_the_intervals_decide() -> None:
    """All of ten and none of ten lie apart; the same share of the same units does not."""
    apart, same = carried(
        responses(), asked("kontaktform/telefon", "kontaktform/brev", "kontaktform/telefon"), [(0, 1), (0, 2)]
    )
    assert (apart.sure, apart.p) == (True, None)
    assert (same.sure, same.p) == (False, None)


def test_waves_are_two_samples() -> None:
    """Against itself nothing has changed; of two censuses everything that differs has."""
    cells = asked("kontaktform/video")
    (same,) = carried_over_waves((responses(), cells), (responses(), cells))
    assert (same.sure, same.p) == (False, 1.0)
    (census,) = carried_over_waves((everybody(), cells), (everybody(), cells))
    assert census.sure
    cells = asked("kontaktform/video", "kontaktform/andet")
    assert len(carried_over_waves((responses(), cells), (responses(), cells), ranked=True)) == 2


def test_what_has_no_test_is_refused() -> None:
    """A median is no ratio of totals."""
    with pytest.raises(Unanswerable, match="compare means"):
        carried(responses(), asked("ansatte/median@region=Nord", "ansatte/median@region=Syd"), with_every_other(2))
