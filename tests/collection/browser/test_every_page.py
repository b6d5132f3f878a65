"""Every page for respondents in every state: readable by everybody, at every width, and light."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from overblik.collection.models import Fieldwork
from tests.collection.browser.people import DESK, TELEPHONE, ZOOMED
from tests.collection.respondent.visitors import answer_all, passed_on, send

if TYPE_CHECKING:
    from overblik.collection.models import Unit
    from overblik.collection.site import Site
    from tests.collection.browser.conftest import People

WIDTHS = pytest.mark.parametrize("width", [ZOOMED, TELEPHONE, DESK])
BEFORE = (
    "", "s/kontakt_afsnit/?missing", "s/digital_afsnit/", "s/slut/", "end/", "pause/", "about/", "decline/", "wrong-person/",
    "wrong-person/?thanks", "remark/", "delegate/digital_afsnit/?sent", "findes/ikke/",
)  # fmt: skip
AFTER = ("?again", "receipt/?new", "end/", "s/digital_afsnit/")


def _faults(person: People, width: int, addresses: list[str]) -> dict[str, list[str]]:
    """
    Return what is wrong with pages: what axe-core finds, and what is cut off.

    All are looked into in the narrow layout, and those in the wide one that are laid out differently.
    """
    somebody, found = person(width=width), {}
    for address in addresses:
        somebody.open(address)
        looked_into = width == ZOOMED or (width == DESK and "/s/" in address)
        found[address] = somebody.cut_off() + (somebody.faults() if looked_into else [])
    return {address: faults for address, faults in found.items() if faults}


def test_the_instruments_find_faults(person: People) -> None:
    """Else it would mean little that they find none."""
    somebody = person(width=ZOOMED)
    somebody.page.set_content('<html lang="da"><title>x</title><main><input><p style="width:400px">x</p></main></html>')
    assert [fault.partition(":")[0] for fault in somebody.faults()] == ["label"]
    assert len(somebody.cut_off()) == 2


@WIDTHS
def test_pages_on_the_way_are_open_to_everybody(site: Site, unit: Unit, person: People, link: str, width: int) -> None:
    """With a grid, a section that was passed on, and what is missing."""
    start = link.removeprefix(site.address)
    send(start, "kontakt_afsnit", kontakt=["unge", "voksne", "andet"], ansatte="12")
    send(start, "kontakt_afsnit", formaal__unge="andet", kontakt=["unge", "voksne", "andet"], ansatte="1")
    send(start, "digital_afsnit", digital="ja")
    passed_on(site, unit)
    english = link.replace("/da/", "/en/")
    assert _faults(person, width, [link + path for path in BEFORE] + [english, f"{english}s/kontakt_afsnit/"]) == {}


@WIDTHS
def test_pages_at_the_end_are_open_to_everybody(site: Site, unit: Unit, person: People, link: str, width: int) -> None:
    """The receipt, what is changed afterwards, and what a colleague sees."""
    answer_all(link.removeprefix(site.address))
    delegation, theirs = passed_on(site, unit)
    colleague = [site.address + theirs + path for path in ("", "s/digital_afsnit/", "end/", "receipt/")]
    somebody = person(width=width)
    somebody.open(f"{link}end/")
    somebody.press("Afslut og send")
    assert _faults(person, width, [link + path for path in AFTER] + colleague) == {}
    delegation.done_at = delegation.made_at
    delegation.save()
    assert _faults(person, width, [colleague[2], f"{link}s/digital_afsnit/"]) == {}


@pytest.mark.parametrize("state", ["draft", "paused", "closed"])
def test_pages_at_the_wrong_time_are_open_to_everybody(person: People, link: str, state: str) -> None:
    """Whatever the reason."""
    Fieldwork.objects.update(state=state)
    assert _faults(person, ZOOMED, [link]) == {}


def test_what_was_not_filled_in_right_is_told_to_everybody(person: People, link: str) -> None:
    """On the smaller pages too, and a refusal with the way back."""
    somebody = person(width=TELEPHONE)
    for path, button, said in (
        ("delegate/slut/", "Send link", "Skriv kollegaens navn"),
        ("wrong-person/", "Send", "Udfyld mindst ét af felterne"),
        ("remark/", "Send", "Skriv, hvad der er forkert"),
        ("decline/", "Meld fra", "I deltager ikke"),
    ):
        somebody.open(link + path)
        somebody.press(button)
        somebody.sees(said)
        assert somebody.faults() == []
    somebody.press("Vi vil gerne deltage alligevel")
    somebody.sees("Begynd")


def test_the_wrong_person_names_the_right_one_and_the_frame_is_corrected(person: People, link: str) -> None:
    """In two small forms that say thank you."""
    somebody = person()
    somebody.open(link)
    somebody.press("Det er en anden, I skal spørge")
    somebody.page.get_by_label("Navn").fill("Bo")
    somebody.press("Send")
    somebody.sees("Vi tager kontakt til den rette")
    somebody.open(f"{link}remark/")
    somebody.page.get_by_label("Hvad er forkert, og hvad er rigtigt?").fill("Vi ligger i Syd")
    somebody.press("Send")
    somebody.sees("Vi har noteret rettelsen", "Vi ligger i Syd")


def test_the_first_question_is_light(person: People, link: str) -> None:
    """From nothing, over the first page: at most 8 requests and 150 kB, of which none goes anywhere else."""
    somebody = person(width=TELEPHONE)
    addresses: list[str] = []
    weights: list[float] = []
    wire = somebody.context.new_cdp_session(somebody.page)
    wire.send("Network.enable")
    wire.on("Network.requestWillBeSent", lambda event: addresses.append(event["request"]["url"]))
    wire.on("Network.loadingFinished", lambda event: weights.append(event["encodedDataLength"]))
    somebody.open(link)
    somebody.press("Begynd")
    somebody.page.wait_for_load_state("networkidle")
    fetched = [weight for weight in weights if weight]  # what the browser kept of the first page weighs nothing
    assert len(fetched) <= 8, addresses
    assert sum(fetched) <= 150_000
    assert {address.split("/")[2] for address in addresses} == {link.split("/")[2]}
