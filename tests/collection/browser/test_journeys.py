"""From the link in the mail to the receipt: on a telephone and at a desk, with scripts and without, and by keyboard alone."""

# ruff: noqa: FBT001 - whether there are scripts is drawn

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from overblik.collection.mailing.send import send_tasks
from overblik.collection.mailing.tasks import mailing_tasks
from overblik.collection.models import Contact, Response
from tests.collection.browser.people import DESK, TELEPHONE

if TYPE_CHECKING:
    from django.core.mail import EmailMultiAlternatives

    from overblik.collection.models import Unit
    from overblik.collection.site import Site
    from tests.collection.browser.conftest import People

WAYS = pytest.mark.parametrize(
    ("width", "scripts"), [(TELEPHONE, True), (TELEPHONE, False), (DESK, True), (DESK, False)],
    ids=["telephone", "telephone-plain", "desk", "desk-plain"],
)  # fmt: skip

PLAIN_OR_NOT = pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "plain"])


@WAYS
def test_from_the_link_to_the_receipt(person: People, link: str, unit: Unit, width: int, scripts: bool) -> None:
    """Everything that was answered is on the receipt."""
    head = person(width=width, scripts=scripts)
    head.open(link)
    head.press("Begynd")
    head.choose("Unge")
    if not scripts:
        head.press("Gem og gå videre")
        head.sees("Jeres svar giver flere spørgsmål på denne side")
    head.choose("Unge Job")
    head.write("Hvor mange er I?", "12")
    head.press("Gem og gå videre")
    head.choose("Nej")
    head.press("Gem og gå videre")
    head.write("Er der andet?", "Tak for det – 𝄞")
    head.press("Gem og gå til afslutning")
    head.sees("Alt, hvad der skal besvares, er besvaret")
    head.press("Afslut og send")
    head.sees("Tak! Jeres svar er modtaget.", "12 medarbejdere", "Job", "Tak for det – 𝄞")
    assert Response.objects.get(pk=unit.pk).finished_at is not None


def test_the_invitation_leads_to_the_receipt(
    person: People, site: Site, unit: Unit, mailoutbox: list[EmailMultiAlternatives]
) -> None:
    """The mail is read, its link is followed, and what was answered comes to the end."""
    Contact.objects.create(unit=unit, name="Åse Holm", email="aase@kontor.test")
    invitation = site.plan.mailing("invitation")
    assert invitation is not None
    assert [one.state for one in send_tasks(site, mailing_tasks(invitation)) if one.state == "sent"] == ["sent"]
    (mail,) = mailoutbox
    assert "aase@kontor.test" in mail.to[0]
    found = re.search(r"http://\S+/a/\S+/", mail.body)
    assert found is not None
    head = person(width=TELEPHONE)
    head.open(found[0])
    head.press("Begynd")
    head.choose("Ingen")
    head.press("Gem og gå videre")
    head.choose("Nej")
    head.press("Gem og gå videre")
    head.press("Gem og gå til afslutning")
    head.press("Afslut og send")
    head.sees("Tak! Jeres svar er modtaget.")


@PLAIN_OR_NOT
def test_one_resumes_where_one_left_off(person: People, link: str, scripts: bool) -> None:
    """On another machine, with what was answered by then."""
    first = person(scripts=scripts)
    first.open(link)
    first.press("Begynd")
    first.choose("Ingen")
    first.press("Gem og gå videre")
    first.choose("Ja")
    first.press("Gem og hold pause")
    first.sees("Jeres svar er gemt")
    second = person(width=TELEPHONE, scripts=scripts)
    second.open(link)
    second.press("Fortsæt, hvor I slap")
    expect(second.page.get_by_role("heading", level=1)).to_have_text("Digitalt")
    expect(second.page.get_by_label("Ja", exact=True)).to_be_checked()


def test_by_keyboard_alone(person: People, link: str) -> None:
    """Tab, the arrows, the space bar and Enter are enough; Enter in a field goes on and never switches the language."""
    head = person()
    page, keys = head.page, head.page.keyboard
    head.open(link)
    head.tab_to(page.get_by_role("link", name="Begynd"))
    keys.press("Enter")
    head.tab_to(page.get_by_label("Unge", exact=True))
    keys.press("Space")
    expect(page.locator("#r-formaal--unge")).to_be_visible()
    head.tab_to(page.locator("#f-formaal--unge--job"))
    keys.press("ArrowRight")
    expect(page.locator("#f-formaal--unge--kursus")).to_be_checked()
    head.tab_to(page.locator("#f-ansatte"))
    keys.type("12")
    keys.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Digitalt")
    head.tab_to(page.locator("#f-digital--ja"))
    keys.press("ArrowDown")
    head.tab_to(page.get_by_role("button", name="Gem og gå videre"))
    keys.press("Enter")
    head.tab_to(page.get_by_label("Er der andet?"))
    keys.type("Hej")
    head.tab_to(page.get_by_role("button", name="Gem og gå til afslutning"))
    keys.press("Enter")
    head.tab_to(page.get_by_role("button", name="Afslut og send"))
    keys.press("Enter")
    head.sees("Tak! Jeres svar er modtaget.", "Kursus", "Hej")


def test_the_first_tab_leads_past_the_head_of_the_page(person: People, link: str) -> None:
    """To what the page is about."""
    head = person()
    head.open(f"{link}s/kontakt_afsnit/")
    head.page.keyboard.press("Tab")
    expect(head.page.get_by_role("link", name="Gå til indholdet")).to_be_focused()
    head.page.keyboard.press("Enter")
    assert head.focused() == "main"


@PLAIN_OR_NOT
def test_the_language_is_switched_in_mid_page_without_loss(person: People, link: str, scripts: bool) -> None:
    """What was typed and not yet sent is there in the other language."""
    head = person(scripts=scripts)
    head.open(f"{link}s/slut/")
    head.page.get_by_label("Er der andet?").fill("Halvt skrevet")
    head.press("English")
    expect(head.page.get_by_label("Anything else?")).to_have_value("Halvt skrevet")
    head.press("Dansk")
    expect(head.page.get_by_label("Er der andet?")).to_have_value("Halvt skrevet")


@PLAIN_OR_NOT
def test_the_back_button_never_loses(person: People, link: str, scripts: bool) -> None:
    """It shows what is stored, and what is sent from there is no conflict with oneself."""
    head = person(scripts=scripts)
    head.open(f"{link}s/kontakt_afsnit/")
    head.choose("Ingen")
    head.press("Gem og gå videre")
    head.page.go_back()
    expect(head.page.get_by_label("Ingen", exact=True)).to_be_checked()
    head.write("Hvor mange er I?", "7")
    head.press("Gem og gå videre")
    expect(head.page.get_by_role("heading", level=1)).to_have_text("Digitalt")
    head.page.go_back()
    expect(head.page.get_by_label("Hvor mange er I?")).to_have_value("7")
    head.page.get_by_label("Hvor mange er I?").fill("9")
    head.press("Gem og gå videre")
    head.open(f"{link}s/kontakt_afsnit/")
    expect(head.page.get_by_label("Hvor mange er I?")).to_have_value("9")
