"""The audit log in words."""

from __future__ import annotations

import pytest

from overblik.collection.fieldwork.state import audit
from overblik.collection.models import AuditEntry
from overblik.collection.staff.log import EACH, details_text, entries, numbered
from tests.collection.office_study import NOW


@pytest.mark.usefixtures("db")
def test_entries_are_in_words_the_newest_first() -> None:
    """An action without a name is shown as it is."""
    audit("link shown", NOW, "staff:oda")
    audit("something new", NOW, "staff:oda")
    found = entries(AuditEntry.objects.all(), 1, "da")["rows"]
    assert [row["action"] for row in found] == ["something new", "Link vist"]


@pytest.mark.usefixtures("db")
def test_a_page_holds_so_many_and_a_page_too_far_is_the_last() -> None:
    """Nobody gets an error for an old address."""
    for _ in range(EACH + 1):
        audit("note", NOW, "staff:oda")
    assert len(entries(AuditEntry.objects.all(), 99, "da")["rows"]) == 1


def test_numbers_of_pages_are_read_kindly() -> None:
    """Anything else is the first page."""
    assert [numbered(text) for text in ("2", "-1", "²", "9" * 40)] == [2, 1, 1, 1]
    assert details_text({"a": "", "b": 0}) == "b: 0"
