"""Several people on one questionnaire: passing on, meeting, and the close."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from overblik.collection.models import Change, Fieldwork
from tests.collection.browser.people import TELEPHONE
from tests.collection.respondent.visitors import passed_on, stored

if TYPE_CHECKING:
    from overblik.collection.models import Unit
    from overblik.collection.site import Site
    from tests.collection.browser.conftest import People


def test_a_section_is_passed_on_answered_seen_and_taken_back(
    person: People, link: str, mailoutbox: list[object]
) -> None:
    """The colleague follows the link in the mail; the head sees who answered, and the link ends when it is taken back."""
    head, ida = person(), person(width=TELEPHONE)
    head.open(f"{link}s/digital_afsnit/")
    head.press("Send afsnittet til en kollega")
    head.page.get_by_label("Kollegaens navn").fill("Ida")
    head.page.get_by_label("E-mail").fill("ida@kontor.test")
    head.press("Send link")
    head.sees("Linket er sendt")
    found = re.search(r"http://\S+/a/\S+", str(getattr(mailoutbox[0], "body", "")))
    assert found
    ida.open(found[0])
    ida.sees("Hej Ida")
    ida.press("Begynd")
    expect(ida.page.get_by_role("navigation")).to_have_count(0)
    ida.choose("Nej")
    ida.press("Gem og gå til afslutning")
    ida.press("Ja, meld afsnittet færdigt")
    ida.sees("Afsnittet er meldt færdigt")
    head.press("Tilbage til spørgsmålene")
    head.sees("Ida har udfyldt dette afsnit og meldt det færdigt")
    head.open(f"{link}s/slut/")
    head.write("Er der andet?", "Nej")
    head.open(f"{link}receipt/")
    head.sees("Besvaret af Ida", "Besvaret af kontaktpersonen")
    head.open(f"{link}s/digital_afsnit/")
    head.press("Tag afsnittet tilbage fra Ida")
    ida.page.reload()
    ida.sees("Siden findes ikke")
    expect(head.option("Nej")).to_be_checked()


def test_two_people_who_meet_choose(person: People, link: str, unit: Unit) -> None:
    """Both answers are shown, who gave them and when; the one that is chosen counts, and both are in the history."""
    first, second = person(), person(width=TELEPHONE)
    for one in (first, second):
        one.open(f"{link}s/digital_afsnit/")
    first.choose("Ja")
    second.option("Nej").check()
    second.sees(
        "En anden har også svaret her", "Svaret fra kontaktpersonen, kl. 10.42", "Vælg, hvilket svar der skal gælde."
    )
    expect(second.page.locator("#saved-at")).to_contain_text("Ikke alt er gemt")
    assert second.faults() == []
    second.page.get_by_role("radio", name="Mit svar Nej").check()
    second.saved()
    expect(second.page.locator(".conflict")).to_have_count(0)
    assert stored(unit)["digital"] == "nej"
    assert [c.fate for c in Change.objects.filter(key="digital")] == ["applied", "conflict", "applied"]


def test_two_people_who_meet_choose_without_scripts(person: People, link: str, unit: Unit) -> None:
    """When the page is sent."""
    first, second = person(scripts=False), person(scripts=False)
    for one in (first, second):
        one.open(f"{link}s/slut/")
    for one, text in ((first, "Et"), (second, "To")):
        one.page.get_by_label("Er der andet?").fill(text)
        one.press("Gem og gå til afslutning")
    second.sees("En anden har også svaret her")
    second.page.get_by_role("radio", name="Svaret fra kontaktpersonen").check()
    second.press("Gem og gå til afslutning")
    assert stored(unit)["kommentar"] == "Et"


def test_the_page_shows_what_somebody_else_answered_meanwhile(
    site: Site, unit: Unit, person: People, link: str
) -> None:
    """With the next save, so that nobody works on an old page; what one types oneself is left in peace."""
    _, theirs = passed_on(site, unit)
    head, ida = person(), person()
    head.open(f"{link}s/digital_afsnit/")
    ida.open(f"{site.address}{theirs}s/digital_afsnit/")
    ida.choose("Ja")
    ida.choose("Godt")
    head.choose("Ja")
    expect(head.option("Godt")).to_be_checked()


def test_the_close_while_somebody_answers(person: People, link: str, unit: Unit) -> None:
    """The page says so, and keeps what was typed; sent, it is shown and kept aside."""
    head = person()
    head.open(f"{link}s/digital_afsnit/")
    head.choose("Ja")
    Fieldwork.objects.update(state="closed")
    head.option("Godt").check()
    head.sees("Undersøgelsen tager ikke imod svar lige nu")
    expect(head.option("Godt")).to_be_checked()
    assert head.faults() == []
    head.press("Gem og gå videre")
    head.sees("Undersøgelsen lukkede, mens I svarede", "Hvordan går det med video?", "Godt")
    assert head.faults() == []
    assert stored(unit) == {"digital": "ja"}
    assert Change.objects.get(key="tilfreds").fate == "late"
