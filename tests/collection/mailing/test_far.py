"""How far a unit is: what it lacks, and who holds it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from overblik.collection.mailing.claims import unit_with_all
from overblik.collection.mailing.far import entry_of, how_far, section_title
from overblik.collection.models import Delegation, Response
from tests.collection.office_study import NOW

if TYPE_CHECKING:
    from overblik.collection.mailing.far import Far
    from overblik.collection.models import Unit
    from overblik.collection.site import Site


def far(site: Site, unit: Unit, **response: Any) -> Far:
    """Return how far a unit with such a response set is."""
    Response.objects.filter(unit=unit).update(**response)
    return how_far(site, unit.fieldwork, unit_with_all(unit.pk), NOW)


def passed_on(unit: Unit, section: str, **more: Any) -> None:
    """Pass a section on."""
    Delegation.objects.create(
        unit=unit, section=section, name="Kim", email="k@x.test", language="da", made_at=NOW, **more
    )


BEGUN = {"begun_at": NOW, "last_at": NOW, "items": {"digital": {"v": "nej"}}, "submitted": ["digital_afsnit", "slut"]}


def test_from_nothing_to_the_end(site: Site, unit: Unit) -> None:
    """A section is missing while it was not sent, or lacks a required answer."""
    assert far(site, unit).state == "none"
    begun = far(site, unit, **BEGUN)
    assert (begun.state, begun.missing, begun.active) == ("begun", ("kontakt_afsnit",), NOW)
    assert far(site, unit, submitted=["kontakt_afsnit", "digital_afsnit", "slut"]).missing == ("kontakt_afsnit",)
    assert far(site, unit, finished_at=NOW).state == "finished"


def test_only_a_colleagues_part_is_missing(site: Site, unit: Unit) -> None:
    """And not any more when it is done or taken back."""
    passed_on(unit, "kontakt_afsnit", done_at=NOW)
    passed_on(unit, "kontakt_afsnit", taken_back_at=NOW)
    assert far(site, unit, **BEGUN).state == "begun"
    passed_on(unit, "kontakt_afsnit")
    found = far(site, unit)
    assert (found.state, [one.section for one in found.delegations]) == ("delegated", ["kontakt_afsnit"])


def test_who_passed_something_on_has_begun(site: Site, unit: Unit) -> None:
    """Though nothing is answered yet."""
    passed_on(unit, "kontakt_afsnit")
    assert far(site, unit).state == "begun"


def test_a_section_is_called_by_its_title(site: Site, unit: Unit) -> None:
    """In the language that is asked for; one that is gone by its id."""
    entry = entry_of(site, unit.fieldwork, unit, NOW, language="en")
    assert section_title(entry, "slut") == "Finally"
    assert section_title(entry, "gone") == "gone"
