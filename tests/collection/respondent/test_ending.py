"""The end: what is missing, signing off, the receipt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.test import Client

from overblik.collection.models import Delegation, Fieldwork, Response
from overblik.collection.respondent.ending import answer_sheet, open_delegations
from overblik.collection.respondent.entry import enter
from tests.collection.respondent.visitors import answer_all, body, passed_on, send

if TYPE_CHECKING:
    from overblik.collection.models import Unit
    from overblik.collection.site import Site


def test_what_is_missing_is_listed_with_links_that_lead_there(link: str, unit: Unit) -> None:
    """And nothing is finished as long as it is."""
    send(link, "kontakt_afsnit", kontakt=["unge"])
    for page in (body(Client().get(f"{link}end/")), body(Client().post(f"{link}end/"))):
        assert "Der mangler noget, før I kan afslutte" in page
        assert "»Unge« mangler et svar" in page
        assert f'href="{link}s/digital_afsnit/?missing#f-digital--ja"' in page
    assert Response.objects.get(pk=unit.pk).finished_at is None


def test_finishing_gives_a_receipt(link: str, unit: Unit) -> None:
    """With one's answers and when it was; they can be changed until the close."""
    answer_all(link)
    assert "Alt, hvad der skal besvares, er besvaret" in body(Client().get(f"{link}end/"))
    done = Client().post(f"{link}end/", follow=True)
    page = body(done)
    assert "Tak! Jeres svar er modtaget." in page
    assert "Kontor 1 afsluttede besvarelsen tirsdag den 3. marts 2026 kl. 10.42" in page
    assert "12 medarbejdere" in page
    assert "I kan rette svarene" in page
    Fieldwork.objects.update(state="closed")
    assert "I kan rette svarene" not in body(Client().get(f"{link}receipt/"))
    assert Response.objects.get(pk=unit.pk).finished_by == "unit"


def test_a_soft_check_is_told_at_the_end_and_blocks_nothing(link: str) -> None:
    """Once more, for who went past it."""
    answer_all(link)
    send(link, "kontakt_afsnit", kontakt=["unge"], formaal__unge="job", ansatte="1", to="previous")
    assert "Er I færre end to?" in body(Client().get(f"{link}end/"))
    assert Client().post(f"{link}end/").headers["Location"] == f"{link}receipt/?new"


def test_a_hard_check_blocks_finishing(link: str) -> None:
    """It is among what is missing."""
    answer_all(link)
    send(link, "digital_afsnit", digital="ja")
    send(link, "digital_afsnit", digital="ja", tilfreds="godt", timer="168", to="previous")
    send(link, "kontakt_afsnit", kontakt=["unge"], formaal__unge="job", ansatte="2", to="previous")
    assert "Det er flere timer, end I kan have arbejdet" in body(Client().post(f"{link}end/"))


def test_the_head_can_finish_without_a_colleague(site: Site, unit: Unit, link: str) -> None:
    """Who has not reported a section done is told by name."""
    passed_on(site, unit)
    answer_all(link)
    assert "Ida har endnu ikke meldt sit afsnit færdigt" in body(Client().get(f"{link}end/"))
    assert [d.name for d in open_delegations(enter(link.split("/")[3], "da"))] == ["Ida"]
    assert Client().post(f"{link}end/").status_code == 302


def test_a_colleague_reports_the_section_done(site: Site, unit: Unit) -> None:
    """When nothing is missing in it; the head alone finishes."""
    delegation, theirs = passed_on(site, unit)
    assert "mangler et svar" in body(Client().post(f"{theirs}end/"))
    send(theirs, "digital_afsnit", digital="nej")
    page = body(Client().post(f"{theirs}end/", follow=True))
    assert "Afsnittet er meldt færdigt" in page
    assert Delegation.objects.get(pk=delegation.pk).done_at is not None
    assert Response.objects.get(pk=unit.pk).finished_at is None


def _rows(sheet: list[dict[str, Any]]) -> dict[str, tuple[list[str], str]]:
    return {
        str(row["title"]): ([part["text"] for part in row["parts"]], row["who"])
        for part in sheet
        for row in part["rows"]
    }


def test_the_sheet_says_who_answered_where_several_did(site: Site, unit: Unit, link: str) -> None:
    """A colleague sees the section that was passed on alone."""
    _, theirs = passed_on(site, unit)
    send(link, "kontakt_afsnit", kontakt=["andet"], kontakt_andet="Præster", ansatte="12")
    send(theirs, "digital_afsnit", digital="nej")
    rows = _rows(answer_sheet(enter(link.split("/")[3], "da")))
    assert rows["Hvem har I haft kontakt med?"] == (["Andre", "Præster"], "kontaktpersonen")
    assert rows["Bruger I video?"] == (["Nej"], "Ida")
    assert rows["Er der andet?"] == (["Intet svar"], "")
    assert list(_rows(answer_sheet(enter(theirs.split("/")[3], "da")))) == ["Bruger I video?"]


def test_answers_are_never_markup(link: str) -> None:
    """Whatever was typed."""
    send(link, "slut", kommentar="<b>fed</b>\n=cmd()")
    page = body(Client().get(f"{link}receipt/"))
    assert "&lt;b&gt;fed&lt;/b&gt;<br>=cmd()" in page
