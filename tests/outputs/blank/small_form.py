"""The form of a small questionnaire with a question of each kind."""

from __future__ import annotations

import datetime as dt
from functools import cache

from overblik.files.languages import Text
from overblik.frame.units import Frame, Unit
from overblik.outputs.blank import BlankForm, blank_form
from overblik.questionnaire.about import About
from overblik.questionnaire.read import parse_questionnaire
from tests.questionnaire.in_words.offices import COLUMNS, UNIT

ABOUT = About(
    title=Text({"da": "Hjælp i huset", "en": "Help about the house"}),
    owner=Text({"da": "Foreningen", "en": "The association"}),
    languages=("da", "en"),
    unit=UNIT,
    fieldwork=(dt.date(2020, 5, 15), dt.date(2020, 5, 24)),
)
FRAME = Frame(units=tuple(Unit(id=f"u{n}", name=f"Kontor {n}") for n in range(12)), columns=COLUMNS)
TEXT = """
sections:
  - id: s
    title: {da: Første, en: First}
    intro: {da: "Tak, {navn}.", en: "Thank you, {navn}."}
    questions:
      - id: kontakt
        kind: multiple
        text: {da: Hvem hjælper?, en: Who helps?}
        help: {da: Sæt gerne flere krydser., en: Tick all that apply.}
        required: true
        options:
          unge: {da: Piger, en: Girls}
          ledige: {da: Drenge, en: Boys}
          andet: {da: Andre, en: Others}
          ingen: {da: Ingen af dem, en: None}
        exclusive: ingen
        other: andet
        check:
          - {must: "not ('ingen' in kontakt)", text: {da: Er det rigtigt?, en: Is that right?}, severity: soft}
      - id: grad
        kind: scale
        text: {da: Hvordan går det?, en: How is it going?}
        when: "'unge' in kontakt"
        options: {godt: {da: Godt, en: Well}, skidt: {da: Skidt, en: Badly}}
        outside: {ved_ikke: {da: Ved ikke, en: Don't know}}
      - id: formaal
        kind: grid
        text: {da: Hvorfor?, en: Why?}
        rows: kontakt
        only_chosen_rows: true
        columns: single
        options: {ja: {da: Derfor, en: Because}, noget: {da: Noget andet, en: Something else}}
        other: noget
  - id: t
    title: {da: Anden, en: Second}
    when: "'ingen' not in kontakt"
    questions:
      - id: ansatte
        kind: number
        text: {da: Hvor mange hjælper?, en: How many help?}
        unit: {da: hoveder, en: heads}
        between: [0, 5000]
      - id: udgift
        kind: number
        text: {da: Hvad koster det?, en: What does it cost?}
        decimals: 2
        between: [1, null]
      - id: kommentar
        kind: text
        text: {da: Mere?, en: More?}
        long: true
        limit: 2000
"""


@cache
def small_form(language: str) -> BlankForm:
    """Return the form in one language."""
    found, problems = parse_questionnaire(
        TEXT.replace("{navn}", "{region}"), languages=("da", "en"), frame_columns=COLUMNS
    )
    assert problems == ()
    return blank_form(ABOUT, found, FRAME, language=language)
