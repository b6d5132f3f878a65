from __future__ import annotations

import pytest

from overblik.questionnaire.cell_names import parse_cell_name
from overblik.report.claim_cells import labels_of, split_cells
from tests.report.offices import names


@pytest.mark.parametrize(
    ("written", "cells"),
    [
        ("a/b", ("a/b",)),
        ("a/b, c/d", ("a/b", "c/d")),
        ("a/{b,c}/d", ("a/{b,c}/d",)),
        ("a/b c/d", ("a/b", "c/d")),
        ("a/b@x=Ny By, c/d@x=Ny By", ("a/b@x=Ny By", "c/d@x=Ny By")),
        ("a/{b,c}/d,e/f@x=1,y=2,g/h", ("a/{b,c}/d", "e/f@x=1,y=2", "g/h")),
        ("ansatte@region=Nord,aar=nyt", ("ansatte@region=Nord,aar=nyt",)),
        ("", ("",)),
    ],
)
def test_commas_part_cells(written: str, cells: tuple[str, ...]) -> None:
    """But not those between braces, nor those of a group."""
    assert split_cells(written) == cells


@pytest.mark.parametrize(
    ("name", "labels"),
    [
        ("kontaktform/video@region=Nord", {"video", "north"}),
        ("maal/unge/job", {"the young", "work"}),
        ("oplevelse/ikke_daarligt", {"not badly"}),
        ("frame/units@region=Syd", {"units", "south"}),
        ("nothing/there", set()),
    ],
)
def test_a_cell_is_called_by_its_labels(name: str, labels: set[str]) -> None:
    """In small letters: option or net, row and group."""
    cell = parse_cell_name(name)
    assert cell is not None
    assert labels_of(cell, names(), "en") == labels
