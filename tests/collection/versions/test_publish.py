"""A version is put into the field, or refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.test import Client

from overblik.collection.models import AuditEntry, Change, Fieldwork, Version
from overblik.collection.versions.publish import AnswersWouldBeLost, publish, review_text
from overblik.errors import ProblemsFound
from tests.collection.given import finished, give
from tests.collection.office_study import NOW, QUESTIONNAIRE

if TYPE_CHECKING:
    from overblik.collection.models import Unit
    from overblik.collection.site import Site

BETTER = (
    QUESTIONNAIRE
    .replace("Hvor mange er I?", "Hvor mange ansatte er I?")
    .replace("voksne: {da: Voksne, en: Adults}", "voksne: {da: Voksne, en: Adults}\n          boern: {da: Børn, en: Children}")
    .replace(
        "      - id: digital\n",
        "      - {id: siden, kind: number, text: {da: Siden hvornår?, en: Since when?}}\n      - id: digital\n",
    )
)  # fmt: skip


def test_a_version_is_published_with_what_it_changed(site: Site) -> None:
    """Who did it stands in the log."""
    version, _ = publish(site, BETTER, NOW, "staff:mette")
    assert version is not None
    assert (version.number, Fieldwork.objects.get(pk=1).version_id) == (2, 2)
    assert {change["what"] for change in version.changes} == {"text", "option_added", "row_added", "question_added"}
    assert AuditEntry.objects.get(action="version published").details == {"version": 2}


def test_publishing_what_is_there_does_nothing(site: Site) -> None:
    """Also where only the layout differs."""
    assert publish(site, QUESTIONNAIRE + "\n# a remark\n", NOW, "x")[0] is None
    assert Version.objects.count() == 1


def test_a_respondent_in_the_middle_keeps_everything(site: Site, link: str, unit: Unit) -> None:
    """The page that was open before is saved after, and the next page is the new version's."""
    give("u01", kontakt=["unge", "voksne"], formaal__unge="job", ansatte=12)
    old_page = Client().get(f"{link}s/digital_afsnit/")
    publish(site, BETTER, NOW, "x")
    rev = old_page.context["rev"]
    sent = {"rev": str(rev), "shown": ["digital"], "digital": "nej", "to": "previous"}
    assert Client().post(f"{link}s/digital_afsnit/", sent).status_code == 302
    unit.refresh_from_db()
    assert {key: (item["v"], item["q"]) for key, item in unit.response.items.items()} == {
        "kontakt": (["unge", "voksne"], 1), "formaal/unge": ("job", 1), "ansatte": (12, 1), "digital": ("nej", 2),
    }  # fmt: skip
    assert "Hvor mange ansatte er I?" in Client().get(f"{link}s/kontakt_afsnit/").content.decode()
    assert set(Change.objects.values_list("version", flat=True)) == {1, 2}


def test_a_version_that_loses_an_answer_is_refused(site: Site) -> None:
    """And the one in the field stays."""
    give("u01", kontakt=["voksne"])
    without = QUESTIONNAIRE.replace("          voksne: {da: Voksne, en: Adults}\n", "")
    with pytest.raises(AnswersWouldBeLost) as refused:
        publish(site, without, NOW, "x")
    assert [(loss.key, loss.units) for loss in refused.value.review.losses] == [("kontakt", ("u01",))]
    assert Fieldwork.objects.get(pk=1).version_id == 1
    give("u01", None, kontakt=["unge"])


def test_an_option_that_nobody_gave_can_go(site: Site) -> None:
    """Answers beside it are no matter."""
    finished("u01", kontakt=["unge"])
    without = QUESTIONNAIRE.replace("          voksne: {da: Voksne, en: Adults}\n", "")
    assert publish(site, without, NOW, "x")[0] is not None


def test_a_text_with_mistakes_is_not_published(site: Site) -> None:
    """They are told with their places."""
    with pytest.raises(ProblemsFound, match=r"questionnaire\.yaml:"):
        review_text(site, QUESTIONNAIRE.replace("kind: scale", "kind: skala"))
