"""A simulated respondent goes from the link to the receipt, as a browser without scripts would."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.test import Client

from overblik.app.simulated.answers import Script
from overblik.app.simulated.respondent import Answer, Respondent, Stuck
from overblik.collection.models import Delegation, Response

if TYPE_CHECKING:
    from collections.abc import Mapping

    from overblik.collection.models import Unit
    from overblik.collection.site import Site

WHOLE = Script(
    answers={
        "kontakt": ("unge", "voksne"), "formaal/unge": ("job",), "formaal/voksne": ("kursus",), "ansatte": ("1",),
        "digital": ("ja",), "tilfreds": ("#dont_know",), "kommentar": ("Tak – æøå",),
    }
)  # fmt: skip


def in_process(client: Client) -> object:
    """A way to send that needs no server."""

    def send(method: str, path: str, cookies: Mapping[str, str], body: bytes | None) -> Answer:
        client.cookies.load(dict(cookies))
        found = client.generic(method, path, body or b"", content_type="application/x-www-form-urlencoded")
        new = {name: morsel.value for name, morsel in found.cookies.items()}
        location = found.headers.get("Location", "")
        return Answer(status=found.status_code, location=location, text=found.content.decode(), cookies=new)

    return send


def respondent(script: Script) -> Respondent:
    """A respondent whose forms are checked against forgery like anybody's."""
    return Respondent(in_process(Client(enforce_csrf_checks=True)), script)  # type: ignore[arg-type]


def test_it_answers_to_the_end(link: str, unit: Unit) -> None:
    """Questions that its answers lead to are answered too, a soft check gets a reason, and it ends at the receipt."""
    made = respondent(WHOLE)
    assert made.answer(link).endswith("/receipt/")
    response = Response.objects.get(pk=unit.pk)
    assert response.finished_at is not None
    assert {key: item["v"] for key, item in response.items.items()} == {
        "kontakt": ["unge", "voksne"], "formaal/unge": "job", "formaal/voksne": "kursus", "ansatte": 1, "digital": "ja",
        "tilfreds": "#dont_know", "kommentar": "Tak – æøå",
    }  # fmt: skip
    assert response.reasons == {"ansatte.0": "Det passer."}


def test_it_breaks_off_where_its_script_does(link: str, unit: Unit) -> None:
    """What it was at last is noted, although it was left open."""
    script = Script(
        answers={"kontakt": ("unge",), "formaal/unge": ("job",)}, complete=False, last="ansatte",
        reached=frozenset({"kontakt", "formaal", "ansatte"}),
    )  # fmt: skip
    assert "/s/kontakt_afsnit/" in respondent(script).answer(link)
    response = Response.objects.get(pk=unit.pk)
    assert (response.finished_at, response.at, response.submitted) == (None, "ansatte", [])
    assert set(response.items) == {"kontakt", "formaal/unge"}


def test_it_passes_a_section_on(link: str, unit: Unit, site: Site) -> None:  # noqa: ARG001 - the study is set up
    """The delegation stands there afterwards, with the colleague's name and address."""
    respondent(WHOLE).pass_on(link, "digital_afsnit", "Kollega", "kollega@kontor.test")
    made = Delegation.objects.get(unit=unit)
    assert (made.section, made.name, made.email) == ("digital_afsnit", "Kollega", "kollega@kontor.test")


def test_it_says_where_it_is_stuck(link: str) -> None:
    """An answer that is missing is named; a demo never goes on as if it had been given."""
    with pytest.raises(Stuck, match=r"would not finish: .*Bruger I video"):
        respondent(Script(answers={key: value for key, value in WHOLE.answers.items() if key != "digital"})).answer(
            link
        )
