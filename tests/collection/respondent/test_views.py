"""The addresses under a personal link: a GET changes nothing, and one comes back to where one left off."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.core import serializers
from django.test import Client

from overblik.collection.models import AuditEntry, Change, Delegation, Fieldwork, Note, Response, Unit
from overblik.collection.respondent.entry import enter
from overblik.collection.respondent.views import resume_url
from tests.collection.office_study import NOW
from tests.collection.respondent.visitors import answer_all, body, passed_on, send

if TYPE_CHECKING:
    from overblik.collection.site import Site

PATHS = (
    "", "s/kontakt_afsnit/", "s/digital_afsnit/?missing", "s/slut/", "end/", "receipt/?new", "pause/", "about/", "decline/",
    "wrong-person/?thanks", "remark/", "delegate/slut/?sent", "blank.pdf",
)  # fmt: skip


def _everything() -> str:
    rows: list[Any] = [
        row
        for model in (Unit, Response, Change, Note, Delegation, Fieldwork, AuditEntry)
        for row in model.objects.order_by("pk")
    ]
    return str(serializers.serialize("json", rows))


def test_a_scanner_that_opens_everything_changes_nothing(site: Site, unit: Unit, link: str) -> None:
    """Mail scanners follow links before people do: with the head's link and with a colleague's, in both languages."""
    delegation, theirs = passed_on(site, unit)
    before = _everything()
    for start in (link, link.replace("/da/", "/en/"), theirs, f"/a/{link.split('/')[3]}/"):
        for path in PATHS:
            for method in (Client().get, Client().head):
                assert method(start + path).status_code in (200, 302, 404)
    for path in ("s/kontakt_afsnit/save/", f"take-back/{delegation.pk}/"):
        assert Client().get(link + path).status_code == 405
    assert _everything() == before


def test_pages_are_kept_by_nobody(link: str) -> None:
    """Neither browser nor proxy."""
    for path in PATHS:
        assert "no-store" in Client().get(link + path).headers["Cache-Control"]


def test_a_link_without_a_language_leads_to_the_first(link: str) -> None:
    """As in a letter, where it is typed."""
    assert Client().get(link.removeprefix("/da")).headers["Location"] == link


def test_one_comes_back_to_where_one_left_off(link: str) -> None:
    """The question one was at, else the first section that is not done, else the end."""

    def where() -> str:
        return resume_url(enter(link.split("/")[3], "da"))

    assert where() == f"{link}s/kontakt_afsnit/"
    send(link, "digital_afsnit", digital="ja", save=True, at="digital")
    assert where() == f"{link}s/digital_afsnit/#c-digital"
    assert "Fortsæt, hvor I slap" in body(Client().get(link))
    answer_all(link)
    assert where() == f"{link}end/"


def test_who_has_finished_sees_the_receipt_and_can_go_back(link: str) -> None:
    """Until the close."""
    answer_all(link)
    Client().post(f"{link}end/")
    assert Client().get(link).headers["Location"] == f"{link}receipt/"
    assert Client().get(f"{link}?again").status_code == 200


@pytest.mark.parametrize(
    ("state", "said"),
    [("draft", "ikke åbnet endnu"), ("paused", "holder pause"), ("closed", "tager ikke imod flere svar")],
)
def test_who_comes_at_the_wrong_time_is_told(site: Site, unit: Unit, link: str, state: str, said: str) -> None:
    """On every page that takes answers, with whom to ask; a colleague too."""
    _, theirs = passed_on(site, unit)
    Fieldwork.objects.update(state=state)
    for page in (link, f"{link}s/slut/", f"{link}end/", theirs, f"{theirs}s/digital_afsnit/", f"{theirs}end/"):
        assert said in body(Client().get(page))
        assert "Mette Holm" in body(Client().get(page))


def test_a_finished_set_is_shown_after_the_close_to_the_head_alone(site: Site, unit: Unit, link: str) -> None:
    """A colleague is told that it is over."""
    _, theirs = passed_on(site, unit)
    Response.objects.filter(pk=unit.pk).update(finished_at=NOW)
    Fieldwork.objects.update(state="closed")
    assert Client().get(link).headers["Location"] == f"{link}receipt/"
    assert "tager ikke imod flere svar" in body(Client().get(theirs))


def test_a_colleague_is_told_what_is_asked(site: Site, unit: Unit) -> None:
    """By whom, in which section, and that answers are saved; a section that is not asked any more is not."""
    _, theirs = passed_on(site, unit)
    page = body(Client().get(theirs))
    assert "Kontor 1 har bedt dig" in page
    assert "Begynd" in page
    send(theirs, "digital_afsnit", digital="ja", save=True)
    assert "Fortsæt" in body(Client().get(theirs))


def test_a_break_says_how_one_comes_back(link: str) -> None:
    """And that everything is saved."""
    send(link, "digital_afsnit", digital="nej")
    page = body(Client().get(f"{link}pause/"))
    assert "Gemt kl. 10.42" in page
    assert "det samme link" in page


def test_everybody_can_read_what_the_data_are_for(link: str, site: Site, unit: Unit) -> None:
    """The head and a colleague."""
    _, theirs = passed_on(site, unit)
    for start in (link, theirs):
        page = body(Client().get(f"{start}about/"))
        assert "dataansvarlig" in page
        assert "Mette Holm" in page


def test_the_blank_questionnaire_can_be_fetched(link: str) -> None:
    """As PDF and Word, from the first page; in no other form."""
    assert f'href="{link}blank.pdf"' in body(Client().get(link))
    found = Client().get(f"{link}blank.pdf")
    assert (found.headers["Content-Type"], found.content[:5]) == ("application/pdf", b"%PDF-")
    assert "spoergeskema.pdf" in found.headers["Content-Disposition"]
    assert Client().get(f"{link.replace('/da/', '/en/')}blank.docx").content[:2] == b"PK"
    assert Client().get(f"{link}blank.exe").status_code == 404
