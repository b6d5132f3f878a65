"""A small study in the field, in the author's own notation: every kind of question, routing, checks, two languages."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from overblik.app.fieldwork_site import site_of
from tests.makers import FRAME, STUDY, make_study

if TYPE_CHECKING:
    from pathlib import Path

    from overblik.collection.site import Site

KEY = b"a key for tests, thirty-two bytes"
NOW = dt.datetime(2026, 3, 3, 9, 42, tzinfo=dt.UTC)
"""A quarter to eleven in Copenhagen, near enough."""

SETTINGS = STUDY + "fieldwork: [2026-03-02, 2026-03-13]\n"

PLAN = """\
sender: {name: {da: Foreningen, en: The association}, address: svar@foreningen.test}
help: {name: {da: Mette Holm, en: Mette Holm}, mail: hjaelp@foreningen.test, phone: "33 11 22 33"}
opens: 2026-03-02 08:00
closes: 2026-03-13 23:59
mailings:
  - {id: invitation, kind: invitation, to: all, at: 2026-03-02 09:00}
  - {id: paamindelse, kind: reminder, to: all, at: 2026-03-09 09:00}
"""

QUESTIONNAIRE = """\
sections:
  - id: kontakt_afsnit
    title: {da: Kontakt, en: Contact}
    intro: {da: "Spørgsmålene gælder {name} i {region}.", en: "The questions are about {name} in {region}."}
    questions:
      - id: kontakt
        kind: multiple
        text: {da: "Hvem har I haft kontakt med?", en: "Whom have you been in contact with?"}
        help: {da: "Sæt gerne flere krydser.", en: "Tick all that apply."}
        required: true
        options:
          unge: {da: Unge, en: Young people}
          voksne: {da: Voksne, en: Adults}
          andet: {da: Andre, en: Others}
          ingen: {da: Ingen, en: Nobody}
        other: andet
        exclusive: ingen
      - id: formaal
        kind: grid
        text: {da: "Hvad var formålet?", en: "What was the purpose?"}
        required: true
        when: "not ('ingen' in kontakt)"
        rows: kontakt
        only_chosen_rows: true
        columns: single
        options:
          job: {da: Job, en: Work}
          kursus: {da: Kursus, en: Training}
          andet: {da: Andet, en: Other}
        other: andet
        outside:
          ved_ikke: {da: Ved ikke, en: Don’t know}
      - id: ansatte
        kind: number
        text: {da: "Hvor mange er I?", en: "How many are you?"}
        unit: {da: medarbejdere, en: employees}
        between: [0, 5000]
        check:
          - must: "ansatte >= 2"
            text: {da: "Er I færre end to?", en: "Are there fewer than two of you?"}
            severity: soft
  - id: digital_afsnit
    title: {da: Digitalt, en: Digital}
    questions:
      - id: digital
        kind: single
        text: {da: "Bruger I video?", en: "Do you use video?"}
        required: true
        options:
          ja: {da: Ja, en: "Yes"}
          nej: {da: Nej, en: "No"}
      - id: tilfreds
        kind: scale
        text: {da: "Hvordan går det med video?", en: "How does video work?"}
        required: true
        when: "digital == 'ja'"
        options:
          godt: {da: Godt, en: Well}
          hverken: {da: Hverken godt eller dårligt, en: Neither well nor badly}
          daarligt: {da: Dårligt, en: Badly}
        neutral: hverken
        outside:
          ved_ikke: {da: Ved ikke, en: Don’t know}
      - id: andel
        kind: interval
        text: {da: "Hvor stor en andel af møderne?", en: "What share of the meetings?"}
        when: "digital == 'ja'"
        unit: {da: "pct.", en: "per cent"}
        options:
          lav: [0, 50]
          hoej: [51, 100]
      - id: timer
        kind: number
        text: {da: "Timer om ugen på video", en: "Hours a week on video"}
        when: "digital == 'ja'"
        decimals: 1
        between: [0, 168]
        check:
          - must: "timer <= ansatte * 40"
            text: {da: "Det er flere timer, end I kan have arbejdet.", en: "That is more hours than you can have worked."}
            severity: hard
  - id: slut
    title: {da: Til sidst, en: Finally}
    questions:
      - id: kommentar
        kind: text
        text: {da: "Er der andet?", en: "Anything else?"}
        long: true
        limit: 200
derived:
  antal: {count: kontakt, title: {da: Antal grupper, en: Number of groups}}
"""


def office_site(
    folder: Path, *, questionnaire: str = QUESTIONNAIRE, settings: str = SETTINGS, plan: str = PLAN, **more: Any
) -> Site:
    """Write the study to *folder* and return what its pages stand on; *more* replaces parts of it."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "fieldwork.yaml").write_text(plan, encoding="utf-8")
    study = make_study(folder, questionnaire, settings=settings, frame=FRAME)
    site = site_of(study, key=KEY, address="http://127.0.0.1:8000")
    return replace(site, **{"now": lambda: NOW, **more})
