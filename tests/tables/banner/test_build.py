from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from overblik.errors import Unanswerable
from overblik.questionnaire.about import Disclosure
from overblik.tables.banner.build import asked_tables, banner
from overblik.tables.banner.request import Comparing, Request
from overblik.tables.tabulate import tabulate_together

if TYPE_CHECKING:
    from overblik.study import Study
    from overblik.tables.banner.model import Banner


def shown(made: Banner) -> set[tuple[str, str, str | None]]:
    """The groups and lines of which any number stands in a banner."""
    return {
        (entry.cell.name.variable, str(entry.cell.by), entry.cell.row)
        for entry in made.entries
        if entry.cell.count is not None or entry.cell.base is not None or entry.cell.value is not None
    }


def test_every_number_is_the_tables(offices: Study) -> None:
    """Cell by cell, under the ids that claims use."""
    made = banner(offices.responses, Request(of=("aabent", "maal", "antal"), by=(("size",),)))
    for question in made.questions:
        table, whole = offices.table(question.variable.id, by="size"), offices.table(question.variable.id)
        for part in question.parts:
            for row in part.rows:
                for entry in row.entries:
                    assert entry.cell == (table if entry.cell.by else whole).find(entry.cell.name)
            assert [base.n for base in part.bases] == [
                (table if column.group else whole).base(row=part.row, by=column.group) for column in made.columns
            ]


def test_a_number_shows_mean_and_median_and_compares_means(offices: Study) -> None:
    """The median has no letters."""
    made = banner(offices.responses, Request(of=("antal",), by=(("size",),)))
    (part,) = made.questions[0].parts
    assert [row.option for row in part.rows] == ["mean", "median"]
    assert [entry.letters for entry in part.rows[0].entries] == [(), ("B",), ()]
    assert not any(entry.letters for entry in part.rows[1].entries)


def test_columns_of_a_multiple_overlap(offices: Study) -> None:
    """All 80 have a telephone, every second one video, every fifth writes letters."""
    made = banner(offices.responses, Request(of=("aabent",), by=(("veje",),)))
    assert [base.n for base in made.questions[0].parts[0].bases] == [80, 80, 41, 14]
    assert [base.low for base in made.questions[0].parts[0].bases] == [False, False, False, True]


def test_what_a_table_hides_stands_nowhere_and_cannot_be_worked_out(offices: Study) -> None:
    """The 3 of the west are hidden, and the north, which is smaller than the south, with them; the pooled row too."""
    made = banner(offices.responses, Request(of=("aabent", "maal"), by=(("region",),)))
    assert {group for _, group, _ in shown(made)} == {"()", "(('region', 'syd'),)"}
    assert not any(entry.letters for entry in made.entries)


def test_a_threshold_of_cells_protects_all_questions_together(offices: Study) -> None:
    """The tables of a banner are protected as tables that are printed together, and what they hide is not compared."""
    about = replace(offices.responses.about, disclosure=Disclosure(least_cell=3), least_base=1)
    responses = replace(offices.responses, about=about)
    request = Request(of=("aabent", "veje"), by=(("size",), ("region",)))
    tables = tabulate_together(responses, asked_tables(responses, request))
    made = banner(responses, request, tables=tables)
    hidden = [entry for entry in made.entries if entry.cell.suppressed]
    assert {cell.id for table in tables.values() for cell in table.cells if cell.suppressed} == {
        entry.cell.id for entry in hidden
    }
    assert hidden
    assert not any(entry.letters for entry in hidden)


def test_a_full_census_is_not_tested(everybody: Study) -> None:
    """Differences are facts; everything else is there."""
    made = banner(everybody.responses, Request(of=("aabent",), by=(("size",),)))
    assert made.census
    assert not made.tested
    assert not any(entry.letters or entry.against_total for entry in made.entries)


def test_a_filter_is_a_domain(offices: Study) -> None:
    """Bases shrink; the design is still that of everybody."""
    made = banner(offices.responses, Request(of=("aabent",), by=(("size",),), where="region != 'vest'"))
    assert [base.n for base in made.questions[0].parts[0].bases] == [77, 39, 38]
    assert made.answered == 80


def test_what_units_cover_stands_beside_shares_of_units(offices: Study) -> None:
    """As `overblik table --covering` has it; a number has none."""
    request = Request(of=("aabent", "antal"), by=(("size",),), covering="ansatte")
    made = banner(offices.responses, request)
    open_, count = made.questions
    total = open_.parts[0].rows[0].entries[0]
    assert total.cell.covered == pytest.approx((sum(range(1, 25)) + sum(range(41, 51))) / _staff())
    assert count.parts[0].rows[0].entries[0].cell.covered is None


def _staff() -> int:
    return sum([*range(1, 39), *range(41, 80), 81, 82, 83])


def test_weights_of_a_design_are_in_shares_and_bases(offices: Study) -> None:
    """Bases stay unweighted; the effective number is beside them."""
    from overblik.questionnaire.sampling import Sampling

    about = replace(offices.responses.about, design=Sampling(weight="ansatte"))
    responses = replace(offices.responses, about=about)
    made = banner(responses, Request(of=("aabent",), by=(("size",),), comparing=Comparing(correction="bh")))
    (part,) = made.questions[0].parts
    assert made.weighted
    assert part.bases[0].n == 80
    assert part.bases[0].weighted == pytest.approx(_staff())
    assert part.bases[0].effective == pytest.approx(
        _staff() ** 2 / sum(n * n for n in [*range(1, 39), *range(41, 80), 81, 82, 83])
    )
    assert float(part.rows[0].entries[0].cell.share or 0) == pytest.approx(
        (300 + sum(range(41, 51))) / _staff(), abs=1e-6
    )


def test_mistakes_are_told(offices: Study) -> None:
    """Those of the request, and those of its filter."""
    with pytest.raises(Unanswerable, match="no variable is called 'aben'"):
        banner(offices.responses, Request(of=("aben",), by=(("size",),)))
    with pytest.raises(Unanswerable, match="character 1 of the filter"):
        banner(offices.responses, Request(of=("aabent",), by=(("size",),), where="aben == 1"))
