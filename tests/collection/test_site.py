"""What the pages stand on: the study, its versions, the clock."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from overblik.collection.models import Version
from overblik.collection.site import Site, read_version
from tests.collection.office_study import NOW, QUESTIONNAIRE

if TYPE_CHECKING:
    from overblik.collection.models import Unit

SHORTER = QUESTIONNAIRE.replace("Er der andet?", "Er der mere at sige?")


def test_the_site_is_found_through_djangos_settings(site: Site) -> None:
    """There is one study on a server."""
    from overblik.collection import site as module

    assert module.site() is site
    assert site.languages == ("da", "en")
    assert site.now() == NOW


def test_each_version_is_read_once_and_shown_as_it_is(site: Site, unit: Unit) -> None:  # noqa: ARG001 - set up
    """A version other than the folder's is made of its own text."""
    Version.objects.create(number=2, text=SHORTER, digest="x", at=NOW)
    first, second = site.sheet_of(1), site.sheet_of(2)
    assert first is site.sheet_of(1)
    assert [sheet.questionnaire.questions[-1].variable.title["da"] for sheet in (first, second)] == [
        "Er der andet?",
        "Er der mere at sige?",
    ]
    assert first.questionnaire is site.questionnaire
    assert read_version(SHORTER, site).questions[-1].id == "kommentar"


def test_two_sites_of_one_study_are_two(site: Site) -> None:
    """What is made for one is not shown for the other."""
    other = replace(site)
    assert other != site
    assert len({site, other}) == 2


def test_the_key_is_never_printed(site: Site) -> None:
    """Neither in a message nor in a log."""
    assert str(site.key) not in repr(site)


def test_the_clock_is_in_utc(site: Site) -> None:
    """Unless another one is put in."""
    made = Site(
        about=site.about,
        questionnaire=site.questionnaire,
        text="",
        frame=site.frame,
        plan=site.plan,
        key=b"",
        address="",
    )
    assert made.now().tzinfo is dt.UTC
    assert site is not made
