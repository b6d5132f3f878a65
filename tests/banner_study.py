"""
A small study for banners: 100 offices, 80 of them answered, and everything about them follows from their number.

Offices 1-40 are in the north, 41-80 in the south, 81-83 in the west, the rest did not answer; every second one is large.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.makers import make_study

if TYPE_CHECKING:
    from pathlib import Path

    from overblik.study import Study

SETTINGS = """\
title: {da: "Kontorerne", en: "The offices"}
owner: {da: "Foreningen", en: "The association"}
languages: [da, en]
unit:
  one: {da: kontor, en: office}
  many: {da: kontorer, en: offices}
  the_many: {da: kontorerne, en: the offices}
counts: reached
least_base: 5
frame:
  columns:
    region:
      title: {da: Region, en: Region}
      values: {nord: {da: Nord, en: North}, syd: {da: Syd, en: South}, vest: {da: Vest, en: West}}
    size: {title: {da: Størrelse, en: Size}, values: {stor: {da: Stor, en: Large}, lille: {da: Lille, en: Small}}}
    ansatte: {title: {da: Ansatte, en: Staff}, kind: number}
"""

QUESTIONS = """\
sections:
  - id: kontakt
    title: {da: Kontakt, en: Contact}
    questions:
      - id: aabent
        kind: single
        text: {da: "Har I åbent om aftenen?", en: "Are you open in the evening?"}
        options:
          fast: {da: "Ja, fast", en: "Yes, always"}
          nu: {da: "Ja, nu og da", en: "Yes, now and then"}
          nej: {da: "Nej", en: "No"}
        nets: {ja: {any: [fast, nu], da: "Ja i alt", en: "Yes in all"}}
      - id: veje
        kind: multiple
        text: {da: "Hvordan holder I kontakt?", en: "How do you keep in touch?"}
        options: {tlf: {da: Telefon, en: Telephone}, video: {da: Video, en: Video}, brev: {da: Brev, en: Letter}}
      - id: maal
        kind: grid
        text: {da: "Hvad er målet?", en: "What is the aim?"}
        rows: {unge: {da: De unge, en: The young}, syge: {da: De syge, en: The sick}}
        columns: single
        options: {job: {da: Job, en: A job}, udd: {da: Uddannelse, en: Education}}
      - id: antal
        kind: number
        text: {da: "Hvor mange samtaler?", en: "How many talks?"}
      - id: ord
        kind: text
        text: {da: "Andet?", en: "Anything else?"}
"""

NORTH, SOUTH, WEST = range(1, 41), range(41, 81), range(81, 84)
ANSWERED = [*range(1, 39), *range(41, 80), *WEST]
"""38 of the north, 39 of the south, 3 of the west."""


def region(unit: int) -> str:
    """Where an office is."""
    return "nord" if unit in NORTH else "syd" if unit in SOUTH else "vest"


def answers() -> str:
    """What the offices answered: in the north most are open always, in the south few; nobody in the west is."""
    lines = ["unit,outcome,aabent,veje/tlf,veje/video,veje/brev,maal/unge,maal/syge,antal,ord"]
    for unit in ANSWERED:
        opened = "fast" if unit <= 24 or 41 <= unit <= 50 else "nu" if unit % 3 == 0 else "nej"
        ways = ["yes", "yes" if unit % 2 else "no", "yes" if unit % 5 == 0 else "no"]
        young = "job" if unit % 4 else "udd"
        sick = "#skipped" if unit % 7 == 0 else "job" if unit in NORTH else "udd"
        lines.append(f"u{unit:03},complete,{opened},{','.join(ways)},{young},{sick},{unit % 10},#skipped")
    return "\n".join(lines) + "\n"


def frame(last: int = 100) -> str:
    """The frame: up to number *last*."""
    rows = (f"u{n:03},Kontor {n},{region(n)},{'stor' if n % 2 else 'lille'},{n}" for n in range(1, last + 1))
    return "id,name,region,size,ansatte\n" + "\n".join(rows) + "\n"


def make_offices(folder: Path) -> Study:
    """Write the study with its answers, and open it."""
    return make_study(folder, QUESTIONS, answers=answers(), settings=SETTINGS, frame=frame())


def make_census(folder: Path) -> Study:
    """The same answers of a frame that holds nobody else."""
    header, *rows = frame().splitlines()
    kept = [row for row in rows if int(row[1:4]) in ANSWERED]
    return make_study(folder, QUESTIONS, answers=answers(), settings=SETTINGS, frame="\n".join([header, *kept]) + "\n")
