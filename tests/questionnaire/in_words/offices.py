"""A small questionnaire whose labels have nothing in common with its ids, in Danish and English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.files.languages import Text
from overblik.questionnaire.about import UnitName
from overblik.questionnaire.expressions import Expression, parse
from overblik.questionnaire.in_words import Signposts
from overblik.questionnaire.read import parse_questionnaire
from overblik.questionnaire.variables import Choices, Option, Variable

if TYPE_CHECKING:
    from overblik.questionnaire.model import Questionnaire

NORTH = Option(id="Nord", label=Text({"da": "Oppe", "en": "Up"}))
SOUTH = Option(id="Syd", label=Text({"da": "Nede", "en": "Down"}))
UNIT = UnitName(
    one=Text({"da": "kontor", "en": "office"}),
    many=Text({"da": "kontorer", "en": "offices"}),
    the_many=Text({"da": "kontorerne", "en": "the offices"}),
)
COLUMNS = (
    Variable(
        id="region", title=Text({"da": "Egn", "en": "Area"}), shape="one", kind="frame", source="frame",
        choices=Choices(options=(NORTH, SOUTH)),
    ),
    Variable(
        id="indbyggere", title=Text({"da": "Beboere", "en": "Residents"}), shape="number", kind="frame", source="frame"
    ),
)  # fmt: skip

QUESTIONNAIRE = """
sections:
  - id: s
    title: {da: Første, en: First}
    questions:
      - id: kontakt
        kind: multiple
        text: {da: Hvem?, en: Who?}
        options:
          unge: {da: Piger, en: Girls}
          ledige: {da: Drenge, en: Boys}
          ingen: {da: Ingen af dem, en: None}
        exclusive: ingen
      - id: digital
        kind: single
        text: {da: Gør I det?, en: Do you?}
        options:
          ja: {da: Jo, en: "Yes"}
          nej: {da: Næ, en: "No"}
          andet: {da: Noget helt tredje, en: Something else}
        other: andet
        outside: {ved_ikke: {da: Ved ikke, en: Don't know}}
      - id: formaal
        kind: grid
        text: {da: Hvorfor?, en: Why?}
        rows: kontakt
        only_chosen_rows: true
        columns: single
        options: {ja: {da: Derfor, en: Because}, nej: {da: Ingen grund, en: No reason}}
      - id: ansatte
        kind: number
        text: {da: Hvor mange hjælper?, en: How many help?}
        unit: {da: hoveder, en: heads}
      - id: ledere
        kind: number
        text: {da: Hvor mange styrer?, en: How many steer?}
        decimals: 1
      - id: kommentar
        kind: text
        text: {da: Mere?, en: More?}
derived:
  grupper: {count: kontakt, title: {da: Slags, en: Sorts}}
  klasse:
    bands: ansatte
    title: {da: Klasse af hus, en: Class of house}
    options: {lille: [0, 9], stor: [10, null]}
  side:
    recode: region
    title: {da: Side, en: Side}
    options: {op: {of: [Nord], da: Den øvre, en: The upper}, ned: {of: [Syd], da: Den nedre, en: The lower}}
"""


def offices() -> Questionnaire:
    """Return the questionnaire."""
    found, problems = parse_questionnaire(QUESTIONNAIRE, languages=("da", "en"), frame_columns=COLUMNS)
    assert problems == ()
    return found


def posts() -> Signposts:
    """Return how its readers find what expressions speak of."""
    return Signposts.of(offices(), columns=COLUMNS, unit=UNIT)


def expression(text: str) -> Expression:
    """Return the expression in a text."""
    found, mistakes = parse(text)
    assert mistakes == ()
    assert found is not None
    return found
