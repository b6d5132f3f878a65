"""Whom to call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.collection.answers.outcomes import field_cases
from overblik.collection.models import Unit
from overblik.collection.staff.calls import context
from overblik.tables.response.to_call import call_list
from tests.collection.api.answered import answer
from tests.collection.office_study import NOW

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    from overblik.collection.site import Site


def test_the_group_that_lags_behind_comes_first(site: Site) -> None:
    """Two of the north have answered, one of the south has refused; each unit has its page."""
    answer("u01")
    answer("u02")
    Unit.objects.filter(unit_id="u07").update(refused_at=NOW)
    cases = field_cases(site)
    shown = context(cases, call_list(cases), "da")
    assert [(row["name"], row["group"], row["answered"], row["asked"]) for row in shown["rows"][:2]] == [
        ("Kontor 8", "Syd", 0, 6), ("Kontor 9", "Syd", 0, 6),
    ]  # fmt: skip
    assert shown["missing"] == 9
    assert shown["rows"][0]["pk"] == Unit.objects.get(unit_id="u08").pk


def test_the_page_says_what_to_do(owner: Client) -> None:
    """In the language of who looks."""
    found = owner.get("/staff/calls/").content.decode()
    assert "Ring i denne rækkefølge" in found
    assert "12 kontorer kan stadig kontaktes" in found


def test_nobody_left_is_told(owner: Client) -> None:
    """And so is that nothing is known to call by."""
    Unit.objects.update(eligible=False)
    assert "Vi ved ikke noget om kontorerne" in owner.get("/staff/calls/").content.decode()
    Unit.objects.update(eligible=True, refused_at=NOW)
    assert "Der er ingen tilbage at ringe til" in owner.get("/staff/calls/").content.decode()


def test_who_sees_no_units_sees_no_calls(sign: Callable[[str], Client]) -> None:
    """A reader sees numbers only."""
    assert sign("reader").get("/staff/calls/").status_code == 403
