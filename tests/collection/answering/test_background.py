"""What the frame knows of a unit is there before anything is asked."""

from __future__ import annotations

from overblik.collection.answering.background import background, pipe_texts
from overblik.files.languages import Text
from overblik.frame.units import Frame
from overblik.questionnaire.missing import Missing
from overblik.questionnaire.variables import Choices, Option, Variable

NORTH = Choices(options=(Option(id="Nord", label=Text({"da": "Nord", "en": "North"})),))
FRAME = Frame(
    units=(),
    columns=(
        Variable(id="region", title=Text.same("Region"), shape="one", kind="single", choices=NORTH, source="frame"),
        Variable(id="indbyggere", title=Text.same("Indbyggere"), shape="number", kind="number", source="frame"),
    ),
)


def test_columns_become_values() -> None:
    """Numbers are numbers, choices their ids."""
    assert background(FRAME, {"region": "Nord", "indbyggere": "31205"}) == {"region": "Nord", "indbyggere": 31205.0}


def test_what_is_empty_or_no_number_is_not_applicable() -> None:
    """As in tables, where the frame is joined to answers."""
    nothing = {"region": Missing.NOT_APPLICABLE, "indbyggere": Missing.NOT_APPLICABLE}
    assert background(FRAME, {"region": "", "indbyggere": "ukendt"}) == nothing
    assert background(FRAME, {}) == nothing


def test_texts_are_filled_in_words() -> None:
    """A choice by its label in the language of the page; what is not known fills nothing."""
    assert pipe_texts(FRAME, {"region": "Nord"}, {"name": "Kontor 1"}, "en") == {"name": "Kontor 1", "region": "North"}
