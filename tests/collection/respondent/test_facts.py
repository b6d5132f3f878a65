"""What the frame knows is shown, not asked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from overblik.collection.models import Unit
from overblik.collection.respondent.entry import Entry, enter
from overblik.collection.respondent.facts import facts
from overblik.files.languages import Text
from overblik.frame.units import Frame
from overblik.questionnaire.variables import Variable
from tests.collection.respondent.visitors import passed_on

if TYPE_CHECKING:
    from overblik.collection.site import Site


def _entry(link: str, language: str = "da", **shown: object) -> Entry:
    entry = enter(link.split("/")[3], language)
    return replace(entry, site=replace(entry.site, plan=replace(entry.site.plan, **shown)))  # type: ignore[arg-type]


def test_columns_are_shown_in_words_as_the_plan_says(link: str) -> None:
    """Titles and values in the language of the page."""
    assert facts(_entry(link, "en", show=("region",))) == [("Region", "North")]
    assert facts(_entry(link, show=())) == []


def test_numbers_are_written_as_the_language_does(link: str, unit: Unit) -> None:
    """With the thousands marked."""
    Unit.objects.filter(pk=unit.pk).update(values={"indbyggere": "31205"})
    entry = _entry(link, show=("indbyggere",))
    column = Variable(id="indbyggere", title=Text.same("Indbyggere"), shape="number", kind="number", source="frame")
    entry = replace(entry, site=replace(entry.site, frame=Frame(units=(), columns=(column,))))
    assert facts(entry) == [("Indbyggere", "31.205")]


def test_a_joint_unit_is_told_whom_it_answers_for(link: str, unit: Unit) -> None:
    """As its members stand in the frame."""
    Unit.objects.filter(pk=unit.pk).update(members=["Nord", "Nordøst"])
    assert facts(_entry(link, show=())) == [("Svarer for", "Nord, Nordøst")]


def test_a_colleague_is_of_the_same_unit(site: Site, unit: Unit) -> None:
    """The facts are the unit's."""
    _, theirs = passed_on(site, unit)
    assert facts(_entry(theirs, show=("region",))) == [("Region", "Nord")]
