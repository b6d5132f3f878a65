from __future__ import annotations

from dataclasses import replace

import pytest

from overblik.responses.responses import Responses
from overblik.tables.disclosure.lines import ANSWERED, OWN, Line, Number, less, lines_of, merged, together
from overblik.tables.tabulate import tabulate
from tests.tables.disclosure.offices import respondents


@pytest.fixture(scope="module")
def plain() -> Responses:
    """Five offices, with nothing hidden."""
    office = {"region": "nord", "str": "lille"}
    rows = [office | more for more in ({}, {}, {"form": "video"}, {"form": "#dont_know"}, {"region": "syd"})]
    found = respondents(rows)
    return replace(found, about=replace(found.about, disclosure=None, least_base=0))


def by_region(responses: Responses, name: str = "form") -> dict[str, Line]:
    """The lines of a table by region, by their region."""
    return {dict(line.group)["region"]: line for line in lines_of(tabulate(responses, name, by="region"))}


def test_a_line_has_counts_and_bases(plain: Responses) -> None:
    """Those who said that they do not know have a base of their own."""
    nord = by_region(plain)["nord"]
    counts = {"brev": 2, "video": 1, "mail": 0, "digital": 1, "ved_ikke": 1}
    assert nord.values == {**counts, ANSWERED: 3, OWN: 4}
    assert nord.depth == 1


def test_a_number_is_the_same_wherever_it_stands(plain: Responses) -> None:
    """Form by region is region by form."""
    turned = {dict(line.group)["form"]: line for line in lines_of(tabulate(plain, "region", by="form"))}
    assert by_region(plain)["nord"].number("brev") == turned["brev"].number("nord")
    assert by_region(plain)["nord"].values["brev"] == turned["brev"].values["nord"]


def test_without_a_base_its_line_is_not_printed(plain: Responses) -> None:
    """The base of a don't-know takes only these along, a count nothing."""
    line = by_region(plain)["nord"]
    assert set(line.beside(ANSWERED)) == set(line.numbers())
    assert set(line.beside(OWN)) == {line.number(OWN), line.number("ved_ikke")}
    assert line.beside("brev") == []


def test_tables_of_several_bases_make_one_line(plain: Responses) -> None:
    """The counts are the same, the bases add up."""
    found = merged([*lines_of(tabulate(plain, "form")), *lines_of(tabulate(plain, "form", base="all"))])
    (line,) = found.values()
    assert (line.values[ANSWERED], line.values["*all"]) == (4, 5)


def test_what_is_left_of_a_whole_is_not_printed(plain: Responses) -> None:
    """All less those of a filter; it is divided further than all."""
    (whole,) = lines_of(tabulate(plain, "form"))
    (part,) = lines_of(tabulate(plain, "form", where="region == 'syd'"), under=("region == 'syd'",))
    rest = less(whole, part)
    assert rest.values["brev"] == 2
    assert (rest.printed, whole.depth, rest.depth) == (False, 0, 1)


def test_groups_are_added_up(plain: Responses) -> None:
    """North and south are one group of a filter on both."""
    lines = by_region(plain)
    both = together([lines["nord"], lines["syd"]], frozenset({("region", "nord|syd")}))
    assert both.values[ANSWERED] == 4
    assert both.number("brev") == Number((), frozenset({("region", "nord|syd"), ("form", "brev")}))
