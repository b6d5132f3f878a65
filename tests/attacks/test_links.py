"""Links that were made up, stolen, taken back or meant for somebody else open nothing that they should not."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from django.test import Client

from overblik.collection.fieldwork.addresses import colleague_link, unit_link
from overblik.collection.models import Delegation, Note, Response, Unit
from tests.attacks.records import whole_database
from tests.collection.given import give
from tests.collection.office_study import NOW
from tests.collection.respondent.visitors import body, send

if TYPE_CHECKING:
    from overblik.collection.site import Site

PAGES = (
    "", "s/kontakt_afsnit/", "s/slut/", "end/", "receipt/", "pause/", "about/", "blank.pdf", "decline/", "wrong-person/",
    "remark/", "delegate/slut/",
)  # fmt: skip
END = "a" * 26
"""As long as the secret half of a link."""
POSTS: dict[str, dict[str, Any]] = {
    "s/kontakt_afsnit/": {"rev": "0", "shown": ["kontakt"], "kontakt": ["voksne"]},
    "s/kontakt_afsnit/save/": {"rev": "0", "shown": ["kontakt"], "kontakt": ["voksne"]},
    "end/": {},
    "decline/": {"why": "Nej"},
    "wrong-person/": {"name": "Bo"},
    "remark/": {"text": "Forkert"},
    "delegate/slut/": {"name": "Bo", "mail": "bo@kontor.test"},
    "take-back/1/": {},
}


def opens_nothing(link: str) -> None:
    """Hold every page and every form under a link to 404, and the database to standing still."""
    before = whole_database()
    for page in PAGES:
        answer = Client().get(link + page)
        assert answer.status_code == 404, page
        assert "Kontor 1" not in body(answer)
    for page, fields in POSTS.items():
        assert Client().post(link + page, fields).status_code == 404, page
    after = whole_database()
    before.pop("collection.RateCount"), after.pop("collection.RateCount")
    assert after == before


def changed(link: str, position: int) -> str:
    """Return a link with one sign of its secret changed."""
    start = link.index("-") + 1 + position
    return link[:start] + ("a" if link[start] != "a" else "b") + link[start + 1 :]


@pytest.mark.parametrize("position", [0, 13, 25])
def test_a_link_with_one_sign_changed(link: str, position: int) -> None:
    """Wherever it stands."""
    opens_nothing(changed(link, position))


def test_a_link_made_with_another_key(site: Site, unit: Unit) -> None:
    """Who knows how links are made still lacks the key."""
    opens_nothing(
        unit_link(replace(site, key=b"another key of thirty-two bytes."), unit, "da").removeprefix(site.address)
    )


def test_the_secret_of_one_unit_under_the_name_of_another(link: str, unit: Unit) -> None:
    """A link is for one unit."""
    other = Unit.objects.get(unit_id="u02")
    opens_nothing(link.replace(f"/u{unit.pk}-", f"/u{other.pk}-"))


def test_the_secret_of_a_unit_as_that_of_a_colleague(link: str, unit: Unit) -> None:
    """Units and delegations have numbers of their own."""
    made = Delegation.objects.create(
        unit=unit, section="slut", name="Bo", email="bo@kontor.test", language="da", made_at=NOW
    )
    opens_nothing(link.replace(f"/u{unit.pk}-", f"/d{made.pk}-"))


def test_a_revoked_link(link: str, site: Site, unit: Unit) -> None:
    """A new one makes it void, and works."""
    Unit.objects.filter(pk=unit.pk).update(issue=2)
    opens_nothing(link)
    unit.refresh_from_db()
    assert Client().get(unit_link(site, unit, "da").removeprefix(site.address)).status_code == 200


def test_the_link_of_a_unit_that_is_no_longer_asked(link: str, unit: Unit) -> None:
    """It closed, or was merged into another."""
    Unit.objects.filter(pk=unit.pk).update(eligible=False)
    opens_nothing(link)


@pytest.mark.parametrize(
    "token",
    [
        "u1", "u1-", "-", "u-" + END, "x1-" + END, "u1-" + END.upper(), "u1-" + "å" * 26, "u" + "9" * 40 + "-" + END,
        "u\u0661-" + END,
    ],
)  # fmt: skip
@pytest.mark.usefixtures("site")
def test_what_only_looks_like_a_link(token: str) -> None:
    """However it is spelled."""
    opens_nothing(f"/da/a/{token}/")


def test_a_link_in_a_language_that_the_study_does_not_speak(link: str) -> None:
    """It is no way around anything."""
    opens_nothing(link.replace("/da/", "/xx/"))


def test_after_the_close_a_link_shows_and_takes_nothing(link: str, site: Site, unit: Unit, settings: Any) -> None:
    """What comes too late is kept apart, and the answers stand as they were."""
    give(unit.unit_id, "kontakt_afsnit", kontakt=["unge"])
    settings.OVERBLIK = replace(site, now=lambda: NOW + dt.timedelta(days=60))
    before = Response.objects.get(pk=unit.pk)
    for page, fields in POSTS.items():
        Client().post(link + page, fields)
    after = Response.objects.get(pk=unit.pk)
    assert (after.items, after.rev, after.finished_at) == (before.items, before.rev, None)
    assert Delegation.objects.count() == 0


@pytest.fixture
def colleague(site: Site, unit: Unit) -> str:
    """The link of a colleague who was sent the last section."""
    give(unit.unit_id, "kontakt_afsnit", kontakt=["unge"], ansatte=1234)
    made = Delegation.objects.create(
        unit=unit, section="slut", name="Bo", email="bo@kontor.test", language="da", made_at=NOW
    )
    return colleague_link(site, made).removeprefix(site.address)


@pytest.mark.parametrize(
    "page", ["", "s/kontakt_afsnit/", "s/digital_afsnit/", "s/slut/", "end/", "receipt/", "pause/", "about/"]
)
def test_a_colleague_sees_nothing_of_other_sections(colleague: str, page: str) -> None:
    """Not even by asking for them by name."""
    text = body(Client().get(colleague + page, follow=True))
    assert "1234" not in text
    assert "Hvem har I haft kontakt med" not in text


@pytest.mark.parametrize(("page", "fields"), [item for item in POSTS.items() if item[0] != "end/"])
def test_a_colleague_does_nothing_outside_the_section(colleague: str, unit: Unit, page: str, fields: Any) -> None:
    """Neither answers, nor declines, nor passes on; it is as if the page were not there."""
    before = Response.objects.get(pk=unit.pk)
    assert Client().post(colleague + page, fields).status_code == 404
    after, found = Response.objects.get(pk=unit.pk), Unit.objects.get(pk=unit.pk)
    assert (after.items, after.rev, found.refused_at) == (before.items, before.rev, None)
    assert (Note.objects.count(), Delegation.objects.count()) == (0, 1)


@pytest.mark.parametrize("page", ["s/slut/", "s/slut/save/"])
def test_a_colleague_smuggles_nothing_into_the_own_section(colleague: str, unit: Unit, page: str) -> None:
    """Fields of other sections are passed over, wherever they are sent to."""
    fields = {"rev": "1", "shown": ["kommentar", "kontakt", "ansatte"], "kommentar": "Hej", "kontakt": ["voksne"], "ansatte": "2",
              "at": "kontakt", "conflict": ["kontakt"], "keep:kontakt": "mine"}  # fmt: skip
    Client().post(colleague + page, fields)
    items = Response.objects.get(pk=unit.pk).items
    assert (items["kommentar"]["v"], items["kontakt"]["v"], items["ansatte"]["v"]) == ("Hej", ["unge"], 1234)


def test_a_colleague_does_not_sign_off_for_the_unit(colleague: str, unit: Unit) -> None:
    """Only the section is reported done."""
    Client().post(colleague + "end/")
    assert Response.objects.get(pk=unit.pk).finished_at is None
    assert Delegation.objects.get().done_at == NOW


def test_a_link_that_was_taken_back(colleague: str) -> None:
    """From that moment on it is as if it had never been."""
    Delegation.objects.update(taken_back_at=NOW)
    opens_nothing(colleague)


def test_a_unit_takes_back_no_delegation_of_another(colleague: str, site: Site) -> None:
    """Numbers can be guessed."""
    other = unit_link(site, Unit.objects.get(unit_id="u02"), "da").removeprefix(site.address)
    assert Client().post(f"{other}take-back/{Delegation.objects.get().pk}/").status_code == 404
    assert Client().get(colleague).status_code == 200


def test_two_units_never_meet(link: str, site: Site) -> None:
    """What one answers is nowhere under the other's link."""
    give("u02", "slut", kommentar="Hemmeligheden")
    send(link, "slut", kommentar="Mit eget")
    for page in PAGES:
        assert "Hemmeligheden" not in Client().get(link + page).content.decode("utf-8", "replace")
    assert Response.objects.get(unit__unit_id="u02").items["kommentar"]["v"] == "Hemmeligheden"
    assert site.languages == ("da", "en")
