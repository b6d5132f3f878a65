"""Which response sets a filter keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from overblik.errors import Unanswerable
from overblik.tables.filters import filter_variables, filtered, kept

if TYPE_CHECKING:
    from overblik.study import Study


def test_a_filter_keeps_those_of_whom_it_is_true(ten: Study) -> None:
    """Six in the north; of whom it is unknown is not kept."""
    assert kept(ten.responses, "region == 'Nord'").sum() == 6
    assert kept(ten.responses, "antal >= 20").sum() == filtered(ten.responses, "antal >= 20").num_rows == 3


def test_without_a_filter_everything_is_kept(ten: Study) -> None:
    """The answers themselves."""
    assert kept(ten.responses, None).all()
    assert filtered(ten.responses, None) is ten.responses.counting


def test_every_mistake_in_a_filter_is_told(ten: Study) -> None:
    """With its place."""
    with pytest.raises(Unanswerable, match=r"regoin here.*character 1 of the filter.*digtal here"):
        kept(ten.responses, "regoin == 'Nord' and digtal == 'ja'")


def test_a_filter_speaks_of_variables(ten: Study) -> None:
    """In the order of their names."""
    found = filter_variables(ten.responses, "region == 'Nord' and 'unge' in kontakt")
    assert [variable.id for variable in found] == ["kontakt", "region"]
    assert filter_variables(ten.responses, None) == ()
