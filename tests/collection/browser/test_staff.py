"""Staff pages in a real browser: readable by everybody at every width, and renewed while one looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from overblik.collection.models import Contact, Delegation, Message, Note
from tests.collection.browser.people import DESK, TELEPHONE, ZOOMED
from tests.collection.given import finished, give
from tests.collection.office_study import NOW
from tests.collection.staff.signed_in import signed_in

if TYPE_CHECKING:
    from overblik.collection.models import Unit
    from overblik.collection.site import Site
    from tests.collection.browser.conftest import People
    from tests.collection.browser.people import Person

WIDTHS = pytest.mark.parametrize("width", [ZOOMED, TELEPHONE, DESK])
PAGES = (
    "", "status/numbers/", "units/", "calls/", "units/?state=complete", "units/{pk}/", "units/{pk}/answers/", "units/{pk}/enter/",
    "units/{pk}/enter/telephone/da/s/kontakt_afsnit/", "units/{pk}/enter/paper/en/end/", "units/{pk}/preview/", "mail/",
    "mail/invitation/", "control/", "members/", "log/", "sign-in/2fa/", "sign-in/2fa/totp/deactivate/", "sign-in/logout/",
    "sign-in/password/change/",
)  # fmt: skip


def member(site: Site, person: People, role: str = "owner", **more: object) -> Person:
    """Return a member of staff who is signed in, with a browser of their own."""
    found = person(**more)
    session = signed_in(role).cookies["sessionid"].value
    found.context.add_cookies([{"name": "sessionid", "value": session, "url": f"{site.address}/staff/"}])
    return found


@pytest.fixture
def full(unit: Unit) -> Unit:
    """A study in the middle of its fieldwork."""
    Contact.objects.create(unit=unit, name="Åse Leder", email="aase@example.test", state="bounced")
    Delegation.objects.create(
        unit=unit, section="digital_afsnit", name="Bo", email="bo@example.test", language="da", made_at=NOW
    )
    for number, state in enumerate(("sent", "failed", "uncertain")):
        Message.objects.create(
            unit=unit,
            mailing=f"m{number}",
            kind="reminder",
            to="aase@example.test",
            subject="x",
            state=state,
            claimed_at=NOW,
            sent_at=NOW,
        )
    Note.objects.create(
        unit=unit, kind="promise", text="Svarer torsdag", by="staff:oda", at=NOW, due=NOW.date(), holder="oda"
    )
    give("u01", kontakt=["unge"])
    finished("u02", kontakt=["unge"])
    return unit


@WIDTHS
@pytest.mark.parametrize("language", ["da", "en"])
def test_every_staff_page_is_open_to_everybody(
    site: Site, full: Unit, person: People, width: int, language: str
) -> None:
    """axe-core finds nothing, and nothing is cut off at 400 %."""
    found, somebody = {}, member(site, person, width=width)
    somebody.context.add_cookies(
        [{"name": "overblik_staff_language", "value": language, "url": f"{site.address}/staff/"}]
    )
    for page in PAGES:
        somebody.open(f"{site.address}/staff/{page.format(pk=full.pk)}")
        looked_into = width == ZOOMED or language == "da"
        found[page] = somebody.cut_off() + (somebody.faults() if looked_into else [])
    assert {page: faults for page, faults in found.items() if faults} == {}


@WIDTHS
def test_the_way_in_is_open_to_everybody(site: Site, person: People, width: int) -> None:
    """The sign-in page, also when it complains."""
    somebody = person(width=width)
    somebody.open(f"{site.address}/staff/")
    assert (somebody.cut_off(), somebody.faults()) == ([], [])
    somebody.page.get_by_label("Brugernavn").fill("oda")
    somebody.page.get_by_label("Adgangskode").fill("forkert")
    somebody.press("Log ind")
    somebody.sees("Prøv igen")
    assert (somebody.cut_off(), somebody.faults()) == ([], [])


def test_an_answer_is_seen_while_one_looks(site: Site, full: Unit, person: People) -> None:  # noqa: ARG001 - in the field
    """Nobody presses anything."""
    somebody = member(site, person, "reader")
    somebody.open(f"{site.address}/staff/")
    number = somebody.page.locator(".tiles .complete .tile-number")
    expect(number).to_have_text("1")
    finished("u03", kontakt=["unge"])
    expect(number).to_have_text("2")


def test_everything_is_done_without_scripts(site: Site, full: Unit, person: People) -> None:
    """A note is written, a deadline given, and the fieldwork paused."""
    somebody = member(site, person, scripts=False)
    somebody.open(f"{site.address}/staff/units/{full.pk}/")
    somebody.page.get_by_label("Ny note").fill("Ringede")
    somebody.press("Gem note")
    somebody.sees("Noten er gemt.", "Ringede")
    somebody.page.get_by_text("Særlig frist", exact=True).click()
    somebody.page.get_by_label("Enheden kan svare til og med").fill("2027-01-31")
    somebody.press("Gem frist")
    somebody.sees("Fristen er nu søndag den 31. januar 2027.")
    somebody.open(f"{site.address}/staff/control/")
    somebody.press("Sæt på pause")
    somebody.sees("Undersøgelsen er sat på pause.")
