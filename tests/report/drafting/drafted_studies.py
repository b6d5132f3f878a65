"""Studies to be drafted: people in a weighted sample, the smallest study there is, and any small one by chance."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from tests.makers import make_study

if TYPE_CHECKING:
    from pathlib import Path

    from overblik.study import Study

    Answer = dict[str, str]

PEOPLE = """\
title: {da: "Tryghed i hverdagen", en: "Feeling safe every day"}
owner: {da: "Kommunen", en: "The municipality"}
languages: [da, en]
unit:
  one: {da: borger, en: citizen}
  many: {da: borgere, en: citizens}
  the_many: {da: borgerne, en: the citizens}
fieldwork: [2026-03-02, 2026-03-20]
design: {weight: vaegt, strata: bydel}
frame:
  columns:
    bydel:
      title: {da: Bydel, en: District}
      values: {midt: {da: Midtbyen, en: Town centre}, havn: {da: Havnen, en: The harbour}, land: {da: Landdistriktet, en: Countryside}}
    alder:
      title: {da: Alder, en: Age}
      values: {ung: {da: "18-34 år", en: "18 to 34 years"}, midt: {da: "35-64 år", en: "35 to 64 years"}, gammel: {da: "65 år og derover", en: "65 years and over"}}
    vaegt: {title: {da: Vægt, en: Weight}, kind: number}
"""  # noqa: E501 - a column to a line
PEOPLE_ASKED = """\
sections:
  - id: hjemme
    title: {da: "Hvor man bor", en: "Where one lives"}
    questions:
      - id: tryg
        kind: scale
        text: {da: "Hvor tryg føler du dig, når du går alene hjem om aftenen?", en: "How safe do you feel when you walk home alone in the evening?"}
        short: {da: "Tryghed om aftenen", en: "Feeling safe in the evening"}
        direction: falling
        options:
          meget: {da: Meget tryg, en: Very safe}
          ret: {da: Ret tryg, en: Fairly safe}
          utryg: {da: Utryg, en: Unsafe}
          meget_utryg: {da: Meget utryg, en: Very unsafe}
        outside: {ved_ikke: {da: "Ved ikke", en: "Don’t know"}}
      - id: transport
        kind: single
        text: {da: "Hvordan kommer du oftest hjem?", en: "How do you mostly get home?"}
        options: {cykel: {da: Cykel, en: By bicycle}, bil: {da: Bil, en: By car}, bus: {da: Bus, en: By bus}, gaaben: {da: Til fods, en: On foot}}
      - id: bange
        kind: multiple
        text: {da: "Hvad gør dig utryg?", en: "What makes you feel unsafe?"}
        when: "tryg in ['utryg', 'meget_utryg']"
        options:
          moerke: {da: "Mørke stier", en: Dark paths}
          trafik: {da: Trafikken, en: Traffic}
          mennesker: {da: "Grupper af mennesker", en: Groups of people}
          andet: {da: Andet, en: Other}
  - id: kommunen
    title: {da: "Kommunens indsats", en: "What the municipality does"}
    questions:
      - id: indsats
        kind: grid
        text: {da: "Hvor enig er du i disse udsagn?", en: "How far do you agree with these statements?"}
        short: {da: "Udsagn om indsatsen", en: "Statements on what is done"}
        rows:
          lys: {da: "Der er lys nok på stierne", en: "The paths are well lit"}
          politi: {da: "Politiet er synligt", en: "The police are visible"}
          rent: {da: "Der er pænt og rent", en: "The streets are clean"}
          lytter: {da: "Kommunen lytter", en: "The municipality listens"}
        columns: scale
        direction: falling
        options: {enig: {da: Enig, en: Agree}, hverken: {da: Hverken eller, en: Neither}, uenig: {da: Uenig, en: Disagree}, helt: {da: Helt uenig, en: Strongly disagree}}
        nets: {uenig_net: {any: [uenig, helt], da: "Uenig eller helt uenig", en: "Disagree or strongly disagree"}}
      - {id: brev, kind: single, text: {da: "Har du fået kommunens brev?", en: "Have you had the municipality’s letter?"}, options: {ja: {da: Ja, en: "Yes"}, nej: {da: Nej, en: "No"}}}
      - {id: ture, kind: number, unit: {da: aftener, en: evenings}, text: {da: "Hvor mange aftener om ugen er du ude?", en: "How many evenings a week do you go out?"}}
      - {id: forslag, kind: text, text: {da: "Hvad skal der gøres?", en: "What should be done?"}}
"""  # noqa: E501 - an option to a line
TWO = """\
title: {da: "Madpakker", en: "Packed lunches"}
owner: {da: "Forældrene", en: "The parents"}
languages: [da, en]
unit:
  one: {da: børnehave, en: kindergarten}
  many: {da: børnehaver, en: kindergartens}
  the_many: {da: børnehaverne, en: the kindergartens}
frame: {}
"""
TWO_ASKED = """\
sections:
  - id: mad
    title: {da: Maden, en: The food}
    questions:
      - {id: koekken, kind: single, text: {da: "Har I eget køkken?", en: "Have you a kitchen of your own?"}, options: {ja: {da: Ja, en: "Yes"}, nej: {da: Nej, en: "No"}}}
      - id: maaltid
        kind: multiple
        text: {da: "Hvilke måltider serverer I?", en: "Which meals do you serve?"}
        options: {morgen: {da: Morgenmad, en: Breakfast}, frokost: {da: Frokost, en: Lunch}, frugt: {da: Frugt, en: Fruit}}
"""  # noqa: E501 - a question to a line
SIZE, KINDERGARTENS = 400, 12


def people(folder: Path) -> Study:
    """Four hundred citizens in three districts; the young go by bicycle, the old feel unsafe and go out less."""
    chance = np.random.default_rng(2026)
    frame, answers = ["id,name,bydel,alder,vaegt"], []
    for number in range(SIZE):
        district, age = chance.choice(["midt", "havn", "land"]), chance.choice(["ung", "midt", "gammel"])
        frame.append(f"p{number},Person {number},{district},{age},{1 + (district == 'land')}")
        if number % 5:
            answers.append({"unit": f"p{number}", "outcome": "complete", **_citizen(str(district), str(age), chance)})
    return make_study(
        folder, PEOPLE_ASKED, settings=PEOPLE, frame="\n".join(frame) + "\n", answers=_csv(answers),
    )  # fmt: skip


def _citizen(district: str, age: str, chance: np.random.Generator) -> Answer:
    safe = [0.45, 0.42, 0.1, 0.03] if age != "gammel" else [0.2, 0.35, 0.3, 0.15]
    tryg = str(chance.choice(["meget", "ret", "utryg", "meget_utryg"], p=safe))
    bicycle = {"midt": 0.7, "havn": 0.45, "land": 0.15}[district]
    rest = [(1 - bicycle) * part for part in (0.5, 0.3, 0.2)]
    found = {"tryg": tryg, "transport": str(chance.choice(["cykel", "bil", "bus", "gaaben"], p=[bicycle, *rest]))}
    unsafe = tryg in ("utryg", "meget_utryg")
    for option, share in {"moerke": 0.7, "trafik": 0.5, "mennesker": 0.4, "andet": 0.1}.items():
        found[f"bange/{option}"] = ("yes" if chance.random() < share else "no") if unsafe else "#not_asked"
    if unsafe and not any(found[f"bange/{option}"] == "yes" for option in ("moerke", "trafik", "mennesker", "andet")):
        found["bange/moerke"] = "yes"
    for row, agree in {"lys": 0.2, "politi": 0.35, "rent": 0.7, "lytter": 0.4}.items():
        shares = [agree, (1 - agree) * 0.3, (1 - agree) * 0.5, (1 - agree) * 0.2]
        found[f"indsats/{row}"] = str(chance.choice(["enig", "hverken", "uenig", "helt"], p=shares))
    found |= {
        "brev": str(chance.choice(["ja", "nej"], p=[0.9, 0.1])),
        "ture": str(chance.integers(0, 3 if age == "gammel" else 7)),
    }
    return found | {"forslag": "Mere lys" if chance.random() < 0.1 else "#skipped"}


def two_questions(folder: Path) -> Study:
    """Twelve kindergartens, all of which have answered two questions."""
    frame = "id,name\n" + "".join(f"b{number},Børnehave {number}\n" for number in range(KINDERGARTENS))
    answers = [
        {
            "unit": f"b{number}", "outcome": "complete", "koekken": "ja" if number < 7 else "nej",
            "maaltid/morgen": "yes" if number < 3 else "no", "maaltid/frokost": "yes", "maaltid/frugt": "yes" if number else "no",
        }
        for number in range(KINDERGARTENS)
    ]  # fmt: skip
    return make_study(folder, TWO_ASKED, settings=TWO, frame=frame, answers=_csv(answers))


def _csv(answers: list[Answer]) -> str:
    return "\n".join([",".join(answers[0]), *(",".join(row.values()) for row in answers)]) + "\n"
