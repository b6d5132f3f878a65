"""Two-way tables, held to R's survey and to a table worked by hand."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from overblik.errors import Unanswerable
from overblik.tables.comparisons.crosstab import MOST_CELLS, crosstab
from overblik.tables.comparisons.results import Comparison
from tests.tables.comparisons.samples import DESIGNS, classified, column, exactly, invented, reference, sample, women

TABLES = {
    "answer_by_sex": ("answer", "sex", None),
    "answer_by_group": ("answer", "group", None),
    "group_of_women": ("answer", "group", women()),
}


def p_values(found: Comparison) -> list[float | None]:
    """The p of each test."""
    return [test.p for test in found.tests]


# Without clusters R counts the rows of the domain, where we count those of its strata.
ASKED = [pair for pair in product(DESIGNS, TABLES) if pair != ("weights", "group_of_women")]


@pytest.mark.parametrize(("kind", "table"), ASKED)
def test_a_table_is_tested_as_r_does(kind: str, table: str) -> None:
    """Second-order F, first-order chi-square and Pearson's under each design, in a domain and with answers missing."""
    first, second, domain = TABLES[table]
    found, known = crosstab(invented(kind), column(first), column(second), domain=domain), reference()[kind][table]
    f, first_order, pearson = found.tests
    assert [f.statistic, f.df, f.ddf, f.p] == exactly([known[of] for of in ("f", "df", "ddf", "p")])
    assert first_order.p == exactly(known["chisq_p"])
    assert [pearson.statistic, pearson.p] == exactly([known["pearson"], known["pearson_p"]])
    assert found.n == f.n == known["n"]
