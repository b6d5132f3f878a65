"""What one may say instead of answering, or beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.test import Client

from overblik.collection.models import Note, Unit
from tests.collection.respondent.visitors import body, passed_on

if TYPE_CHECKING:
    from overblik.collection.site import Site


def _notes(kind: str) -> list[str]:
    return [note.text for note in Note.objects.filter(kind=kind)]


def test_a_unit_can_decline_and_change_its_mind(link: str, unit: Unit) -> None:
    """With a reason if it likes; the reason stays among the notes."""
    page = Client().post(f"{link}decline/", {"why": "Vi har travlt"}, follow=True)
    assert "I deltager ikke" in body(page)
    refused = Unit.objects.get(pk=unit.pk)
    assert (refused.refused_why, refused.refused_at is None) == ("Vi har travlt", False)
    assert "I er stadig velkomne til at svare" in body(Client().get(link))
    Client().post(f"{link}decline/", {"again": "1"})
    assert Unit.objects.get(pk=unit.pk).refused_at is None
    assert _notes("refusal") == ["Vi har travlt"]


def test_who_is_not_the_right_one_says_who_is(link: str) -> None:
    """An empty form is told, and said again."""
    assert "Udfyld mindst ét af felterne" in body(Client().post(f"{link}wrong-person/", {"name": " "}))
    page = Client().post(f"{link}wrong-person/", {"name": "Bo", "mail": "bo@kontor.test", "more": ""}, follow=True)
    assert "Vi tager kontakt til den rette" in body(page)
    assert _notes("wrong_person") == ["Bo\nbo@kontor.test"]


def test_what_the_frame_has_wrong_is_a_remark(link: str) -> None:
    """It changes nothing by itself; what was said is shown."""
    assert "Skriv, hvad der er forkert" in body(Client().post(f"{link}remark/", {"text": ""}))
    page = body(Client().post(f"{link}remark/", {"text": "Vi ligger i <Syd>"}, follow=True))
    assert "Vi har noteret rettelsen" in page
    assert "Vi ligger i &lt;Syd&gt;" in page


def test_what_is_said_has_a_limit_and_no_control_characters(link: str) -> None:
    """However much is sent."""
    Client().post(f"{link}remark/", {"text": "x\0" * 5000})
    assert _notes("frame") == ["x" * 2000]


def test_a_colleague_does_not_speak_for_the_unit(site: Site, unit: Unit) -> None:
    """Only the head can decline or correct."""
    _, theirs = passed_on(site, unit)
    for path in ("decline/", "wrong-person/", "remark/"):
        assert Client().get(theirs + path).status_code == 404
        assert Client().post(theirs + path, {"why": "x", "name": "x", "text": "x"}).status_code == 404
    assert Note.objects.count() == 0
