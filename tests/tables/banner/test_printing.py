from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.questionnaire.cell_names import cell_name
from overblik.tables.banner.build import banner
from overblik.tables.banner.model import Base, Entry
from overblik.tables.banner.printing import (
    base_text,
    covered_text,
    effective_text,
    entry_text,
    marks,
    part_title,
    row_label,
)
from overblik.tables.banner.request import Request
from overblik.tables.cells import Cell

if TYPE_CHECKING:
    from overblik.study import Study


def test_numbers_are_printed_as_in_tables(offices: Study) -> None:
    """Rounded by the study's decimals; a dash where there is nothing to see."""
    made = banner(offices.responses, Request(of=("maal",), by=(("region",),), covering="ansatte"))
    (question,) = made.questions
    young, first = question.parts[0], question.parts[0].rows[0]
    assert part_title(question, young, "en") == "The young"
    assert row_label(question, first, "da") == "Job"
    assert [entry_text(entry, question.table, "da") for entry in first.entries] == ["78", "–", "77", "–"]
    assert covered_text(first.entries[1], question.table, "da") == "–"
    assert covered_text(first.entries[2], question.table, "da") == "77"
    assert (effective_text(Base(n=80, effective=61.6), "da"), effective_text(Base(n=80), "da")) == ("62", "–")
    assert (base_text(Base(n=1234), "da"), base_text(Base(n=None), "da")) == ("1.234", "–")


def test_letters_are_apart_only_where_they_must_be() -> None:
    """AA is one column, not two."""
    cell = Cell(name=cell_name("a", "b"), count=1, base=2)
    assert marks(Entry(cell=cell, letters=("A", "C"), against_total=1)) == "AC↑"
    assert marks(Entry(cell=cell, letters=("Z", "AA"))) == "Z AA"
    assert marks(Entry(cell=cell, against_total=-1)) == "↓"
