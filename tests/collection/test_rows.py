"""Rows that are written directly are those that Django reads back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.collection.models import Change, Response
from overblik.collection.rows import insert_rows, update_row
from tests.collection.office_study import NOW

if TYPE_CHECKING:
    from overblik.collection.models import Unit

ODD = {"a": ["æøå", "😀", 'quote"', "%s", None, 1.5], "b": {"c": "</script>"}}


def test_a_row_is_written_whole(unit: Unit) -> None:
    """JSON, moments, texts and nothing at all come back as they were."""
    response = Response.objects.get(pk=unit.pk)
    response.items, response.begun_at, response.at, response.rev = ODD, NOW, "100 %s ø", 7
    update_row(response)
    found = Response.objects.get(pk=unit.pk)
    assert (found.items, found.begun_at, found.finished_at, found.at, found.rev) == (ODD, NOW, None, "100 %s ø", 7)
    assert Response.objects.exclude(pk=unit.pk).filter(rev=7).count() == 0


def test_rows_are_added_together(unit: Unit) -> None:
    """In the order given; none at all is no statement."""
    insert_rows([])
    values = [None, "tekst", 5, 0.5, ["a", "b"]]
    rows = [Change(response_id=unit.pk, rev=n, key=f"k{n}", value=v, by="unit", at=NOW) for n, v in enumerate(values)]
    insert_rows(rows)
    assert [change.value for change in Change.objects.filter(response=unit.pk)] == values
    assert Change.objects.filter(response=unit.pk, raw__isnull=True, fate="applied").count() == len(values)
