"""What was answered in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.collection.cleaning.open_answers import open_answers, open_variables, questionnaire_of
from overblik.collection.models import Fieldwork, Unit
from tests.collection.cleaning.comments import others
from tests.collection.given import give

if TYPE_CHECKING:
    from overblik.collection.site import Site


def test_texts_and_texts_after_other_are_open(site: Site) -> None:
    """In grids, too."""
    assert [variable.id for variable in open_variables(questionnaire_of(site))] == [
        "kontakt_andet",
        "formaal_andet",
        "kommentar",
    ]


def test_answers_on_the_route_are_read_in_the_order_of_the_frame(site: Site) -> None:
    """A text after an option that is not chosen any more is not; nor are pilot units."""
    _, answers = others(site)
    assert [(one.unit.unit_id, one.key, one.text) for one in answers] == [
        ("u01", "kontakt_andet", "De helt unge"), ("u02", "kontakt_andet", "Voksne over 30"), ("u03", "kontakt_andet", "=Naboer"),
    ]  # fmt: skip
    Unit.objects.filter(unit_id="u02").update(pilot=True)
    assert len(open_answers(site, "kontakt_andet")) == 2


def test_rows_of_a_grid_are_answers_of_their_own(site: Site) -> None:
    """With the row they stand in."""
    give("u01", kontakt=["unge"], formaal__unge="andet", formaal_andet__unge="Fritidsjob")
    (answer,) = open_answers(site, "formaal_andet")
    assert (answer.row, answer.text) == ("unge", "Fritidsjob")


def test_in_an_anonymous_study_nobody_reads_them_beside_units(site: Site) -> None:
    """Not even while they are being written."""
    others(site)
    Fieldwork.objects.update(anonymous=True)
    assert open_answers(site, "kontakt_andet") == []
