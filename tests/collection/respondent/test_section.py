"""A section's page: its questions, what is wrong with them, and how far one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.test import Client

from overblik.collection.links import make_token
from overblik.collection.respondent.entry import enter
from overblik.collection.respondent.section import (
    all_lacks,
    field_target,
    is_done,
    lack_target,
    people,
    place_title,
    progress_of,
    saved_line,
)
from tests.collection.respondent.visitors import answer_all, body, passed_on, send

if TYPE_CHECKING:
    from overblik.collection.models import Unit
    from overblik.collection.respondent.entry import Entry
    from overblik.collection.site import Site


def _entry(site: Site, unit: Unit) -> Entry:
    return enter(make_token(site.key, "unit", unit.pk, unit.issue), "da")


def test_a_page_shows_the_questions_that_are_asked(link: str) -> None:
    """With texts filled, in the language of the page."""
    page = body(Client().get(f"{link}s/kontakt_afsnit/"))
    assert "Spørgsmålene gælder Kontor 1 i Nord." in page
    assert 'id="q-kontakt"' in page
    assert 'id="q-formaal"' not in page
    assert "Whom have you been in contact with?" in body(
        Client().get(f"{link.replace('/da/', '/en/')}s/kontakt_afsnit/")
    )


def test_only_chosen_rows_appear(link: str) -> None:
    """After the page was sent, and a question without any not at all."""
    send(link, "kontakt_afsnit", kontakt=["voksne"])
    page = body(Client().get(f"{link}s/kontakt_afsnit/"))
    assert 'id="r-formaal--voksne"' in page
    assert 'id="r-formaal--unge"' not in page


def test_a_section_that_is_not_on_the_route_leads_to_where_one_is(link: str) -> None:
    """Also one that there never was."""
    assert Client().get(f"{link}s/findes_ikke/").headers["Location"] == link


def test_a_link_from_the_list_of_what_is_missing_shows_it_on_the_page(link: str) -> None:
    """And leads to the field."""
    page = body(Client().get(f"{link}s/kontakt_afsnit/?missing"))
    assert 'href="#f-kontakt--unge"' in page
    assert "Spørgsmålet mangler et svar" in page
    assert "Fejl: Kontakt" in page
    assert "mangler et svar" not in body(Client().get(f"{link}s/kontakt_afsnit/"))


def test_targets_are_fields(site: Site, unit: Unit, link: str) -> None:
    """So that following a link moves the focus to where something can be mended."""
    send(link, "kontakt_afsnit", kontakt=["unge"], ansatte="1")
    send(link, "digital_afsnit", digital="ja")
    send(link, "digital_afsnit", digital="ja", timer="100")
    entry = _entry(site, unit)
    targets = [lack_target(lack) for lack in all_lacks(entry)]
    assert targets == ["#f-formaal--unge--job", "#reason-ansatte-0", "#f-tilfreds--godt", "#k-timer-0"]
    assert field_target(entry.places["ansatte"]) == "#f-ansatte"
    for name in ("kontakt_afsnit", "digital_afsnit"):
        page = body(Client().get(f"{link}s/{name}/?missing"))
        for target in targets:
            assert f'href="{target}"' not in page or f'id="{target[1:]}"' in page


def test_progress_is_told_in_words(link: str, site: Site, unit: Unit) -> None:
    """By the questions still to come under one's own routing."""
    assert "Ca. 4 spørgsmål tilbage" in body(Client().get(f"{link}s/kontakt_afsnit/"))
    answer_all(link)
    entry = _entry(site, unit)
    assert progress_of(entry).left == 0
    assert all(is_done(entry, stop) for stop in entry.route.stops)
    assert saved_line(entry) == "Gemt kl. 10.42"


def test_a_colleague_sees_the_section_that_was_passed_on_alone(site: Site, unit: Unit) -> None:
    """Its questions are those that progress counts, and its button leads to the end."""
    _, theirs = passed_on(site, unit)
    page = body(Client().get(f"{theirs}s/digital_afsnit/"))
    assert "Ét spørgsmål tilbage" in page
    assert "Gem og gå til afslutning" in page
    assert 'class="sections"' not in page
    assert Client().get(f"{theirs}s/kontakt_afsnit/").headers["Location"] == theirs


def test_the_head_sees_what_was_passed_on(site: Site, unit: Unit, link: str) -> None:
    """And can take it back from the page."""
    delegation, _ = passed_on(site, unit)
    page = body(Client().get(f"{link}s/digital_afsnit/"))
    assert "I har sendt dette afsnit til Ida" in page
    assert f"{link}take-back/{delegation.pk}/" in page
    assert people(_entry(site, unit))[f"delegation:{delegation.pk}"] == "Ida"


def test_a_row_of_a_grid_is_told_with_its_question(site: Site, unit: Unit) -> None:
    """Where answers are listed outside the page."""
    assert place_title("formaal/unge", _entry(site, unit)) == "Hvad var formålet? Unge"


def test_enter_in_a_field_means_next(link: str) -> None:
    """The first button of the form, wherever it stands, is the one that Enter presses."""
    page = body(Client().get(f"{link}s/kontakt_afsnit/"))
    assert page.index('name="to" value="next"') < page.index('name="to" value="language:en"')


def test_a_text_that_fills_a_title_is_never_markup(link: str, unit: Unit) -> None:
    """What the frame says is text."""
    type(unit).objects.filter(pk=unit.pk).update(name="<script>alert(1)</script>")
    for path in (
        "",
        "s/kontakt_afsnit/",
        "end/",
        "receipt/",
        "remark/",
        "decline/",
        "delegate/slut/",
        "about/",
        "pause/",
    ):
        assert "<script>alert" not in body(Client().get(link + path))
