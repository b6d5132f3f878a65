"""Pages for coding and quotations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.collection.cleaning.releases import released
from overblik.collection.models import Code, Coding, Response
from tests.collection.cleaning.comments import others
from tests.collection.given import give
from tests.collection.staff.signed_in import signed_in

if TYPE_CHECKING:
    from overblik.collection.site import Site

FRAME = "/staff/cleaning/kontakt_andet/"


def test_what_is_answered_in_words_is_listed(site: Site) -> None:
    """With how much of it is coded."""
    others(site)
    shown = signed_in("analyst").get("/staff/cleaning/").content.decode()
    assert FRAME in shown
    assert "Er der andet?" in shown


def test_a_code_is_written_and_removed(site: Site) -> None:
    """What is no code is told."""
    give("u01", kommentar="Godt")
    browser, page = signed_in("owner"), "/staff/cleaning/kommentar/"
    assert "ingen koder endnu" in browser.get(page).content.decode()
    browser.post(page + "write/", {"code": "ros", "danish": "Ros", "english": "Praise"})
    assert "Ros" in browser.get(page).content.decode()
    assert "kan ikke gemmes" in browser.post(page + "write/", {"code": "1", "danish": ""}, follow=True).content.decode()
    browser.post(page + "write/", {"code": "ros", "remove": "1"})
    assert not Code.objects.exists()
    assert browser.get("/staff/cleaning/digital/").status_code == 404
    assert site.languages == ("da", "en")


def test_answers_are_coded_one_after_another(site: Site) -> None:
    """By keyboard alone: a group of radio buttons and a button; what the first coder chose is not shown to the second."""
    others(site)
    browser, page = signed_in("analyst"), FRAME + "code/"
    codes = ("unge", "voksne", "naboer")
    to = page
    for number, code in enumerate(codes, start=1):
        shown = browser.get(to).content.decode()
        assert f"Svar {number} af 3" in shown
        answer = browser.get(to).context["answer"]
        found = browser.post(page, {"unit": answer.unit.unit_id, "item": answer.key, "code": code})
        to = found.headers["Location"]
    assert to == FRAME
    assert [row.code.code for row in Coding.objects.order_by("pk")] == list(codes)
    assert " checked" not in signed_in("owner").get(page + "?at=0").content.decode()
    assert " checked" in browser.get(page + "?at=0").content.decode()
    assert browser.post(page, {"unit": "u01", "item": "nix", "code": "unge"}).status_code == 404


def test_agreement_stands_on_the_page_and_answers_are_moved(site: Site) -> None:
    """Codings come out as CSV that no spreadsheet runs."""
    others(site)
    for role in ("analyst", "owner"):
        browser = signed_in(role)
        browser.post(FRAME + "code/", {"unit": "u01", "item": "kontakt_andet", "code": "unge"})
        browser.post(FRAME + "code/", {"unit": "u03", "item": "kontakt_andet", "code": "naboer"})
    shown = browser.get(FRAME).content.decode()
    assert "Cohens kappa" in shown
    assert "1,00" in shown
    text = browser.get(FRAME + "codes.csv").content.decode("utf-8-sig")
    assert "u03,,'=Naboer,naboer,naboer" in text
    browser.post(FRAME + "move/")
    assert Response.objects.get(unit__unit_id="u01").items["kontakt"]["v"] == ["unge"]


def test_comments_are_released_one_by_one(site: Site) -> None:
    """And taken back."""
    give("u01", kommentar="Godt")
    browser, page = signed_in("owner"), "/staff/cleaning/kommentar/"
    browser.post(page + "release/", {"unit": "u01", "item": "kommentar"})
    assert [one.text for one in released(site, "kommentar")] == ["Godt"]
    assert "[Godt]{.quote .released}" in browser.get(page).content.decode()
    browser.post(page + "release/", {"unit": "u01", "item": "kommentar", "back": "1"})
    assert released(site, "kommentar") == []
