"""A link is followed: who is here, and nothing is changed by it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from overblik.collection.links import make_token
from overblik.collection.models import Fieldwork, Unit
from overblik.collection.respondent.entry import NoEntry, enter
from tests.collection.office_study import NOW
from tests.collection.respondent.visitors import passed_on, send

if TYPE_CHECKING:
    from overblik.collection.site import Site


def _token(site: Site, unit: Unit) -> str:
    return make_token(site.key, "unit", unit.pk, unit.issue)


def test_a_good_link_opens_its_unit(site: Site, unit: Unit) -> None:
    """And says who writes."""
    entry = enter(_token(site, unit), "en")
    assert (entry.unit.unit_id, entry.by, entry.state, entry.language) == ("u01", "unit", "open", "en")
    assert entry.url("s", "slut", language="da") == f"/da/a/{_token(site, unit)}/s/slut/"


def test_a_colleagues_link_opens_the_same_unit(site: Site, unit: Unit) -> None:
    """In the name of the delegation."""
    delegation, theirs = passed_on(site, unit)
    entry = enter(theirs.split("/")[3], "da")
    assert (entry.unit.pk, entry.by, entry.delegation) == (unit.pk, f"delegation:{delegation.pk}", delegation)


def test_other_links_open_nothing(site: Site, unit: Unit) -> None:
    """Forged, revoked, taken back, of a unit that is not to be asked, in a language that there is not."""
    delegation, theirs = passed_on(site, unit)
    delegation.taken_back_at = NOW
    delegation.save()
    good = _token(site, unit)
    for token, language in (
        (make_token(b"x", "unit", unit.pk, 1), "da"),
        (theirs.split("/")[3], "da"),
        (good, "fr"),
        ("hej", "da"),
    ):
        with pytest.raises(NoEntry):
            enter(token, language)
    for change in ({"eligible": False}, {"eligible": True, "issue": 2}):
        Unit.objects.filter(pk=unit.pk).update(**change)
        with pytest.raises(NoEntry):
            enter(good, "da")


def test_texts_are_filled_with_the_unit_the_frame_and_earlier_answers(site: Site, unit: Unit, link: str) -> None:
    """In words."""
    send(link, "kontakt_afsnit", kontakt=["voksne", "unge"], ansatte="12")
    pipes = enter(_token(site, unit), "en").pipes
    assert (pipes["name"], pipes["region"]) == ("Kontor 1", "North")
    assert (pipes["kontakt"], pipes["ansatte"]) == ("Young people; Adults", "12 employees")


def test_a_unit_with_an_extension_enters_after_the_close(site: Site, unit: Unit) -> None:
    """The others do not."""
    Fieldwork.objects.update(state="closed")
    assert enter(_token(site, unit), "da").state == "closed"
    Unit.objects.filter(pk=unit.pk).update(extended_to=NOW + dt.timedelta(days=1))
    assert enter(_token(site, unit), "da").state == "open"
