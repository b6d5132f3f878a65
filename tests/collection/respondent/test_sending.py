"""A section is sent: saved, complained of once, and led on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from overblik.collection.models import Change, Delegation, Fieldwork, Response
from tests.collection.respondent.visitors import body, passed_on, revision, send, stored

if TYPE_CHECKING:
    from overblik.collection.models import Unit
    from overblik.collection.site import Site


def test_a_sent_page_is_saved_and_leads_on(link: str, unit: Unit) -> None:
    """The answers are stored under their items, and the next section is shown."""
    answer = send(link, "kontakt_afsnit", kontakt=["unge"], formaal__unge="job", ansatte="12")
    assert (answer.status_code, answer.headers["Location"]) == (302, f"{link}s/digital_afsnit/")
    assert stored(unit) == {"kontakt": ["unge"], "formaal/unge": "job", "ansatte": 12}


def test_rows_that_the_answers_bring_are_shown_before_one_goes_on(link: str, unit: Unit) -> None:
    """Without scripts they come when the page is sent; what was answered is saved by then."""
    answer = send(link, "kontakt_afsnit", kontakt=["unge"])
    assert "Jeres svar giver flere spørgsmål på denne side" in body(answer)
    assert "r-formaal--unge" in body(answer)
    assert stored(unit)["kontakt"] == ["unge"]


@pytest.mark.parametrize(
    ("to", "leads"),
    [
        ("next", "s/slut/"), ("previous", "s/kontakt_afsnit/"), ("page:pause", "pause/"),
        ("page:delegate", "delegate/digital_afsnit/"), ("section:slut", "s/slut/"), ("page:end", "end/"), ("nonsense", "s/slut/"),
    ],
)  # fmt: skip
def test_every_button_saves_and_leads_somewhere(link: str, unit: Unit, to: str, leads: str) -> None:
    """Going back never loses."""
    assert send(link, "digital_afsnit", digital="nej", to=to).headers["Location"] == link + leads
    assert stored(unit) == {"digital": "nej"}


def test_the_language_is_switched_without_loss(link: str, unit: Unit) -> None:
    """What was answered so far is saved by the switch."""
    answer = send(link, "digital_afsnit", digital="nej", to="language:en")
    assert answer.headers["Location"] == f"{link.replace('/da/', '/en/')}s/digital_afsnit/"
    assert stored(unit) == {"digital": "nej"}


def test_required_answers_never_hold_anybody_up(link: str) -> None:
    """They are listed at the end."""
    assert send(link, "kontakt_afsnit").headers["Location"] == f"{link}s/digital_afsnit/"


@pytest.mark.parametrize(
    ("section", "answers", "said"),
    [
        ("kontakt_afsnit", {"kontakt": ["ingen"], "ansatte": "mange"}, "Skriv et tal uden decimaler"),
        ("kontakt_afsnit", {"kontakt": ["ingen"], "ansatte": "1"}, "Er I sikre?"),
        ("digital_afsnit", {"digital": "ja", "tilfreds": "godt", "timer": "100"}, "flere timer"),
        ("slut", {"kommentar": "x" * 201}, "1 tegn for meget"),
    ],
)
def test_what_is_wrong_is_saved_told_once_and_then_let_pass(
    link: str, unit: Unit, section: str, answers: dict[str, Any], said: str
) -> None:
    """Only finishing needs it mended."""
    send(link, "kontakt_afsnit", kontakt=["unge"], formaal__unge="job", ansatte="2")
    send(link, "digital_afsnit", digital="ja", save=True)
    answer = send(link, section, **answers)
    assert answer.status_code == 200
    assert said in body(answer)
    assert set(answers) <= set(stored(unit))
    told: dict[str, Any] = {"asked": re.findall(r'name="asked" value="([^"]+)"', body(answer))}
    assert send(link, section, **answers, **told).status_code == 302
    assert send(link, section, **answers, to="previous").status_code == 302


def test_a_reason_answers_a_soft_check(link: str, unit: Unit) -> None:
    """It is not asked again."""
    reason: dict[str, Any] = {"reason:ansatte.0": "Vi er én"}
    answer = send(link, "kontakt_afsnit", kontakt=["ingen"], ansatte="1", **reason)
    assert answer.status_code == 302
    assert Response.objects.get(pk=unit.pk).reasons == {"ansatte.0": "Vi er én"}


def test_two_people_on_one_page_choose(link: str, unit: Unit) -> None:
    """Both answers are shown, and the one that is chosen counts."""
    first = {"rev": "0", "shown": ["digital"], "digital": "ja"}
    Client().post(f"{link}s/digital_afsnit/", first)
    answer = body(Client().post(f"{link}s/digital_afsnit/", first | {"digital": "nej"}))
    assert "En anden har også svaret her" in answer
    assert 'href="#keep-digital-mine"' in answer
    assert stored(unit)["digital"] == "ja"
    choice = {
        "rev": revision(answer),
        "shown": ["digital"],
        "digital": "nej",
        "conflict": "digital",
        "keep:digital": "mine",
    }
    assert Client().post(f"{link}s/digital_afsnit/", choice).status_code == 302
    assert stored(unit)["digital"] == "nej"
    assert [c.fate for c in Change.objects.filter(key="digital")] == ["applied", "conflict", "applied"]


def test_an_answer_beyond_all_measure_comes_back_as_it_was_typed(link: str, unit: Unit) -> None:
    """It is not saved, and nobody says that it was."""
    typed = "æ" * 20_001
    page = body(send(link, "slut", kommentar=typed))
    assert typed in page
    assert "for langt til at blive gemt" in page
    assert "Ikke alt er gemt" in body(send(link, "slut", kommentar=typed, save=True))
    assert stored(unit) == {}


def test_each_answer_is_saved_as_it_is_given(link: str, unit: Unit) -> None:
    """The page is told when, how many are left, its new revision, and what it has to show now."""
    parts = body(send(link, "kontakt_afsnit", kontakt=["unge"], save=True))
    for part in (
        'id="saved-at">Gemt kl. 10.42',
        'id="rev" name="rev" value="1"',
        'id="c-formaal"',
        "r-formaal--unge",
        "Ca. 4 spørgsmål",
    ):
        assert part in parts
    assert 'id="c-kontakt"' not in parts
    assert stored(unit)["kontakt"] == ["unge"]
    assert Response.objects.get(pk=unit.pk).submitted == []


def test_what_somebody_else_changed_is_shown_with_the_next_save(link: str) -> None:
    """Since the page then claims to have seen it."""
    Client().post(f"{link}s/digital_afsnit/save/", {"rev": "0", "shown": ["digital"], "digital": "ja"})
    parts = body(Client().post(f"{link}s/digital_afsnit/save/", {"rev": "0", "shown": ["digital"]}))
    assert 'id="c-digital"' in parts
    assert 'value="ja" checked' in parts


def test_errors_come_and_go_as_one_types(link: str) -> None:
    """Beside the field, without the page being sent."""
    assert "Skriv et tal" in body(send(link, "kontakt_afsnit", ansatte="mange", save=True))
    assert '<div class="field-error" id="e-ansatte" hx-swap-oob="true"></div>' in body(
        send(link, "kontakt_afsnit", ansatte="2", save=True)
    )


def test_a_required_answer_that_was_complained_of_is_so_until_it_is_there(link: str) -> None:
    """And no other is complained of."""
    told = {"asked": ["kontakt:required"]}
    assert "mangler et svar" in body(send(link, "kontakt_afsnit", ansatte="3", save=True, **told))
    assert "mangler et svar" not in body(send(link, "kontakt_afsnit", kontakt=["ingen"], save=True, **told))


@pytest.mark.parametrize("state", ["closed", "paused"])
def test_the_close_while_somebody_answers(link: str, unit: Unit, state: str) -> None:
    """What was typed is shown and kept aside, and the page stops saving."""
    Fieldwork.objects.update(state=state)
    fields = {"rev": "0", "shown": ["digital"], "digital": "ja"}
    assert Client().post(f"{link}s/digital_afsnit/save/", fields).status_code == 409
    answer = Client().post(f"{link}s/digital_afsnit/", fields)
    assert answer.status_code == 409
    assert "Bruger I video?" in body(answer)
    assert (stored(unit), Change.objects.get().fate) == ({}, "late")


def test_a_colleague_reaches_no_other_section(site: Site, unit: Unit) -> None:
    """Neither by address nor by fields; the first answer accepts."""
    delegation, theirs = passed_on(site, unit)
    fields = {"rev": "0", "shown": ["ansatte", "digital"], "ansatte": "3", "digital": "nej"}
    assert Client().post(f"{theirs}s/kontakt_afsnit/", fields).status_code == 404
    answer = Client().post(f"{theirs}s/digital_afsnit/", fields)
    assert answer.headers["Location"] == f"{theirs}end/"
    assert stored(unit) == {"digital": "nej"}
    assert Delegation.objects.get(pk=delegation.pk).accepted_at is not None


def test_a_section_that_never_was_is_not_found(link: str) -> None:
    """Nothing is saved under it."""
    assert Client().post(f"{link}s/findes_ikke/", {"shown": ["ansatte"], "ansatte": "3"}).status_code == 404


@given(name=st.text(max_size=40), value=st.text(max_size=40), to=st.text(max_size=20))
@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nothing_that_can_be_sent_breaks_a_page(link: str, name: str, value: str, to: str) -> None:
    """Whatever the fields are called and hold."""
    field, said, where_to = (text.encode("utf-8", "ignore").decode() for text in (name, value, to))
    sent = {"to": where_to, "shown": ["kommentar", said], "kommentar": said, "at": said, "rev": said}
    for where in ("s/slut/", "s/slut/save/"):
        assert Client().post(link + where, sent | {"reason:ansatte.0": said, field: said}).status_code in (200, 302)
