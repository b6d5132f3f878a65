"""One page, as it behaves while somebody answers it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.collection.browser.people import TELEPHONE
from tests.collection.respondent.visitors import stored

if TYPE_CHECKING:
    from playwright.sync_api import Dialog, Route

    from overblik.collection.models import Unit
    from tests.collection.browser.conftest import People


def test_routing_there_and_back_brings_answers_back(person: People, link: str, unit: Unit) -> None:
    """Questions come and go as one answers; what was answered is there again, and never lost meanwhile."""
    head = person(width=TELEPHONE)
    head.open(f"{link}s/digital_afsnit/")
    head.choose("Ja", "Hverken godt eller dårligt")
    head.write("Timer om ugen på video", "2,5")
    head.choose("Nej")
    expect(head.page.locator("#q-tilfreds")).to_have_count(0)
    assert stored(unit)["timer"] == 2.5
    head.choose("Ja")
    expect(head.option("Hverken godt eller dårligt")).to_be_checked()
    expect(head.page.get_by_label("Timer om ugen på video")).to_have_value("2,5")


def test_only_chosen_rows_appear_and_exclusive_options_stand_alone(person: People, link: str, unit: Unit) -> None:
    """Ticking nobody unticks everybody, and the other way round; the focus stays where it is."""
    head = person()
    head.open(f"{link}s/kontakt_afsnit/")
    head.choose("Unge", "Voksne", "Unge Job")
    expect(head.page.locator("#r-formaal--voksne")).to_be_visible()
    expect(head.page.locator("#r-formaal--andet")).to_have_count(0)
    assert head.focused() == "f-formaal--unge--job"
    head.choose("Ingen")
    expect(head.option("Unge")).not_to_be_checked()
    expect(head.page.locator("#q-formaal")).to_have_count(0)
    assert stored(unit)["kontakt"] == ["ingen"]
    head.choose("Unge")
    expect(head.option("Ingen")).not_to_be_checked()
    expect(head.option("Unge Job")).to_be_checked()


def test_what_is_missing_is_listed_at_the_end_with_links_that_move_the_focus(person: People, link: str) -> None:
    """To the field itself."""
    head = person()
    head.open(f"{link}s/kontakt_afsnit/")
    head.choose("Voksne")
    head.open(f"{link}end/")
    assert head.focused() == "errors"
    head.page.get_by_role("link", name="Hvad var formålet? – »Voksne« mangler et svar").click()
    expect(head.page.locator("#f-formaal--voksne--job")).to_be_focused()
    head.choose("Voksne Job")
    expect(head.page.locator("#e-formaal--voksne")).to_be_empty()
    assert head.faults() == []


def test_a_soft_check_asks_and_takes_a_reason(person: People, link: str) -> None:
    """The page comes back once, with the focus on what it says."""
    head = person()
    head.open(f"{link}s/kontakt_afsnit/")
    head.choose("Ingen")
    head.write("Hvor mange er I?", "1")
    head.press("Gem og gå videre")
    head.sees("Se lige på dette en gang til", "Er I sikre?")
    assert head.focused() == "errors"
    assert head.faults() == []
    head.page.get_by_role("link", name="Hvor mange er I?").click()
    expect(head.page.locator("#reason-ansatte-0")).to_be_focused()
    head.page.keyboard.type("Vi er en ny afdeling")
    head.press("Gem og gå videre")
    expect(head.page.get_by_role("heading", level=1)).to_have_text("Digitalt")


def test_a_hard_check_blocks_finishing_and_nothing_else(person: People, link: str) -> None:
    """One is told at once, may go on, and meets it at the end."""
    head = person()
    head.open(f"{link}s/kontakt_afsnit/")
    head.choose("Ingen")
    head.write("Hvor mange er I?", "2")
    head.open(f"{link}s/digital_afsnit/")
    head.choose("Ja", "Godt")
    head.write("Timer om ugen på video", "100")
    head.press("Gem og gå videre")
    head.sees("Det er flere timer, end I kan have arbejdet.")
    assert head.faults() == []
    head.press("Gem og gå videre")
    expect(head.page.get_by_role("heading", level=1)).to_have_text("Til sidst")
    head.press("Gem og gå til afslutning")
    head.press("Afslut og send")
    head.sees("Der mangler noget, før I kan afslutte", "Det er flere timer")


def test_limits_and_mistakes_are_told_as_one_types(person: People, link: str) -> None:
    """Characters left, and a number that is none."""
    head = person()
    head.open(f"{link}s/slut/")
    expect(head.page.locator("#n-kommentar")).to_have_text("200 tegn tilbage")
    head.write("Er der andet?", "𝄞" * 201)
    expect(head.page.locator("#n-kommentar")).to_have_text("1 tegn for meget")
    head.sees("Svaret er for langt: 1 tegn for meget")
    assert head.faults() == []
    head.open(f"{link}s/kontakt_afsnit/")
    head.write("Hvor mange er I?", "mange")
    head.sees("Skriv et tal uden decimaler")
    head.write("Hvor mange er I?", "1.000")
    expect(head.page.locator("#e-ansatte")).to_be_empty()


def test_an_answer_that_need_not_be_given_can_be_cleared(person: People, link: str, unit: Unit) -> None:
    """Radio buttons cannot otherwise be left again."""
    head = person()
    head.open(f"{link}s/digital_afsnit/")
    head.choose("Ja", "0–50\u00a0pct.")
    assert stored(unit)["andel"] == "lav"
    head.press("Ryd svar Hvor stor en andel af møderne?")
    head.saved()
    expect(head.option("0–50\u00a0pct.")).not_to_be_checked()
    assert stored(unit)["andel"] is None
    assert head.faults() == []


def test_the_page_never_says_that_something_is_saved_which_is_not(person: People, link: str, unit: Unit) -> None:
    """Without a connection it says so, tries again, and warns who wants to leave."""
    head = person()
    head.open(f"{link}s/slut/")
    asked: list[str] = []

    def leave(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    head.page.on("dialog", leave)
    broken = True

    def answer(route: Route) -> None:
        if broken:
            route.abort()
        else:
            route.continue_()

    head.page.route("**/save/", answer)
    head.page.get_by_label("Er der andet?").press_sequentially("Hej")
    head.sees("Ikke gemt – prøver igen")
    head.page.close(run_before_unload=True)
    head.page.wait_for_timeout(100)
    assert asked == ["beforeunload"]
    broken = False
    head.saved()
    assert stored(unit)["kommentar"] == "Hej"


def test_each_answer_is_sent_once(person: People, link: str, unit: Unit) -> None:
    """A click is one request, and so is a text, when one pauses or leaves the field."""
    head = person()
    head.open(f"{link}s/digital_afsnit/")
    sent: list[str] = []
    head.page.on("request", lambda request: sent.append(f"{request.method} {request.url[-6:]}"))
    head.choose("Ja", "Godt")
    head.page.get_by_label("Timer om ugen på video").fill("2,5")
    head.saved()
    head.page.get_by_label("Timer om ugen på video").blur()
    head.page.wait_for_timeout(1000)
    assert [one for one in sent if one.startswith("POST")] == ["POST /save/"] * 3, sent
    assert stored(unit)["timer"] == 2.5


def test_a_page_that_never_heard_of_its_save_does_not_meet_itself(person: People, link: str, unit: Unit) -> None:
    """The server has written, the answer got lost: what is chosen next counts, without a conflict."""
    head = person()
    head.open(f"{link}s/digital_afsnit/")

    def lose(route: Route) -> None:
        route.fetch()
        route.abort()

    head.page.route("**/save/", lose, times=1)
    head.option("Ja").check()
    head.sees("Ikke gemt – prøver igen")
    head.option("Nej").check()
    head.saved()
    expect(head.page.locator(".conflict")).to_have_count(0)
    assert stored(unit)["digital"] == "nej"
