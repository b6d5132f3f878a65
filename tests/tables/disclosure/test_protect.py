"""Suppressed values cannot be computed from what is shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overblik.errors import Unanswerable
from overblik.questionnaire.about import Disclosure
from overblik.tables.disclosure import protect
from overblik.tables.disclosure.asked import Asked
from overblik.tables.disclosure.threshold import sensitive
from overblik.tables.tabulate import tabulate, tabulate_together
from tests.tables.disclosure.attack import Attacker
from tests.tables.disclosure.offices import (
    KINDS,
    NAMES,
    REGIONS,
    TICKED,
    TICKED_NAMES,
    holds,
    holds_of_ticks,
    of_kinds,
    respondents,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from overblik.responses.responses import Responses
    from tests.tables.disclosure.attack import Kind

FILTERS: dict[str | None, Callable[[Kind], bool]] = {
    None: lambda _: True,
    "region == 'nord'": lambda kind: kind[0] == "nord",
    "region in ['nord', 'syd']": lambda kind: kind[0] in REGIONS[:2],
    "str != 'lille' and klar == 'ja'": lambda kind: kind[1] == "stor" and kind[3] == "ja",
    "region == 'nord' or str == 'lille'": lambda kind: kind[0] == "nord" or kind[1] == "lille",
}
MIXED = "region == 'nord' or str == 'lille'"
BREAKS = (None, "region", "str", "region,str", "region*str", "klar")
TABLES = [
    Asked(name, "form" if (name, by) == ("klar", "klar") else by, where)
    for name in ("form", "klar")
    for by in BREAKS
    for where in FILTERS
]
UNITS = st.sampled_from([0, 0, 0, 0, 0, 0, 1, 1, 2, 3, 5, 9])
KINDS_OF_OFFICES = st.lists(UNITS, min_size=len(KINDS), max_size=len(KINDS))


def ranges(responses: Responses, asked: set[Asked]) -> dict[str, tuple[int, int]]:
    """What an attacker finds out of tables that are printed together: the ends of what each hidden number can be."""
    attacker = Attacker(names=NAMES, kinds=KINDS)
    for one, table in tabulate_together(responses, sorted(asked, key=str)).items():
        attacker.read(table, partial(holds, one.name), FILTERS[one.where])
    return attacker.ranges()


@settings(max_examples=6)
@given(
    KINDS_OF_OFFICES, st.sets(st.sampled_from([one for one in TABLES if one.where != MIXED]), min_size=1, max_size=2)
)
def test_what_is_hidden_cannot_be_computed_from_what_is_shown(numbers: list[int], asked: set[Asked]) -> None:
    """By break, crossed, transposed and filtered: a solver finds at least two values for every number that is hidden."""
    assert {name: ends for name, ends in ranges(of_kinds(numbers), asked).items() if ends[0] == ends[1]} == {}


@settings(max_examples=5)
@given(
    st.lists(UNITS, min_size=len(TICKED), max_size=len(TICKED)),
    st.sets(st.sampled_from([Asked(name, by) for name in ("grupper", "maal") for by in (None, "region")]), min_size=1),
)
def test_ticks_and_the_rows_that_they_open_cannot_be_computed(numbers: list[int], asked: set[Asked]) -> None:
    """Multiples with nets and an exclusive option, grids with a pooled row."""
    kinds = [kind for kind, many in zip(TICKED, numbers, strict=True) for _ in range(many)]
    responses = respondents([{"str": "lille", **dict(zip(TICKED_NAMES, kind, strict=True))} for kind in kinds])
    attacker = Attacker(names=TICKED_NAMES, kinds=TICKED)
    for one, table in tabulate_together(responses, sorted(asked, key=str)).items():
        attacker.read(table, partial(holds_of_ticks, one.name))
    assert {name: ends for name, ends in attacker.ranges().items() if ends[0] == ends[1]} == {}


@settings(max_examples=2)
@given(KINDS_OF_OFFICES, st.sets(st.sampled_from(TABLES), min_size=2, max_size=2))
def test_filters_that_overlap_tell_of_no_few(numbers: list[int], asked: set[Asked]) -> None:
    """Where a hidden number follows from filters all the same, it stood with a hidden base and is none of a few."""
    found = [ends[0] for ends in ranges(of_kinds(numbers), asked).values() if ends[0] == ends[1]]
    assert not any(0 < number < 3 for number in found)


@settings(max_examples=5)
@given(KINDS_OF_OFFICES, st.sampled_from(TABLES))
def test_no_number_of_few_is_shown(numbers: list[int], asked: Asked) -> None:
    """Neither who answered so, nor who did not."""
    for cell in tabulate_together(of_kinds(numbers), [asked])[asked].cells:
        if cell.count is not None and cell.base is not None:
            assert not sensitive(cell.count, cell.base, Disclosure(least_cell=3))


def rows(text: str, **options: str) -> Responses:
    """Responses written as "3 nord lille brev ja": how many of which region, size, form and readiness."""
    found = [line.split() for line in text.strip().splitlines()]
    return respondents(
        [dict(zip(NAMES, kind, strict=True)) for many, *kind in found for _ in range(int(many))], **options
    )


PLAIN = """
9 nord lille brev ja
8 nord stor video nej
2 nord stor mail ja
9 syd lille brev nej
7 syd stor video ja
6 syd stor mail nej
9 vest lille brev ja
7 vest stor video nej
8 vest stor mail nej
"""


def hidden(responses: Responses, name: str, **asked: str) -> set[str]:
    """The cells that are hidden in a table by itself."""
    return {cell.id for cell in tabulate(responses, name, **asked).cells if cell.suppressed}  # type: ignore[arg-type]


def test_a_count_of_two_is_hidden_within_three() -> None:
    """At least four counts are possible, not just two: the range is as wide as the threshold."""
    found = ranges(rows(PLAIN), {Asked("form", "region"), Asked("form")})
    low, high = found["form/mail@region=nord where None"]
    assert high - low >= 3


def test_a_table_without_few_is_shown_whole() -> None:
    """Nothing is hidden that need not be."""
    assert hidden(rows(PLAIN), "form") == set()


def test_a_table_hides_the_same_beside_finer_ones() -> None:
    """What is hidden by region does not depend on whether region by size is printed too."""
    alone = hidden(rows(PLAIN), "form", by="region")
    both = tabulate_together(rows(PLAIN), [Asked("form", "region"), Asked("form", "region*str")])
    assert alone == {cell.id for cell in both[Asked("form", "region")].cells if cell.suppressed}


def test_a_table_hides_the_same_when_it_is_turned_round() -> None:
    """Form by readiness and readiness by form have the same numbers."""
    one = {
        tuple(sorted([("form", c.option), *c.by]))
        for c in tabulate(rows(PLAIN), "form", by="klar").cells
        if c.suppressed
    }
    other = {
        tuple(sorted([("klar", c.option), *c.by]))
        for c in tabulate(rows(PLAIN), "klar", by="form").cells
        if c.suppressed
    }
    assert one
    assert {pair for pair in one if pair[0][1] in ("brev", "video", "mail")} == other


def test_a_row_of_a_grid_is_hidden_where_its_option_is() -> None:
    """The base of a row that only those saw who ticked it is how many did."""
    offices = [{"region": "nord", "str": "lille", "grupper": "unge"}] * 9
    offices += [{"region": "syd", "str": "lille", "grupper": "unge syge"}] * 2
    offices += [{"region": "syd", "str": "lille", "grupper": "ingen"}] * 7
    both = tabulate_together(respondents(offices), [Asked("grupper"), Asked("maal")])
    assert both[Asked("grupper")].cell("syge").suppressed
    assert both[Asked("maal")].base(row="syge") is None
    assert both[Asked("maal")].base(row="*") is None


def test_the_least_and_the_most_of_a_number_are_those_of_one_unit() -> None:
    """They are never shown under a threshold; quartiles need units on either side."""
    offices = [{"region": "nord", "str": "lille", "ansatte": str(number)} for number in range(8)]
    assert hidden(respondents(offices), "ansatte") == {f"ansatte/{name}" for name in ("min", "max", "q1", "q3")}


def test_zeros_are_hidden_where_a_study_says_so() -> None:
    """That nobody, or everybody, in the north sends letters is then not told."""
    answers = PLAIN.replace("2 nord stor mail", "3 nord stor brev")
    assert "form/mail@region=nord" not in hidden(rows(answers), "form", by="region")
    assert "form/mail@region=nord" in hidden(rows(answers, zeros="hidden"), "form", by="region")


def test_response_rates_are_of_the_fieldwork_and_stay() -> None:
    """They say who answered, not what."""
    assert not hidden(rows(PLAIN), "responses")


def test_tables_that_are_too_fine_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rather than print for hours."""
    monkeypatch.setattr(protect, "MOST_NUMBERS", 50)
    with pytest.raises(Unanswerable, match="no more than 50 can be protected together"):
        tabulate(rows(PLAIN), "form", by="region*str")
