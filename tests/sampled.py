"""
A stratified sample of institutions, with weights, shared by tests.

In the east 4 of 10 institutions answered, in the west 3 of 6: weights are 2.5 and 2, and add up to the 16.

    unit            u1    u2    u3    u4   |  u5    u6    u7
    weight          2.5   2.5   2.5   2.5  |  2     2     2
    digital         ja    ja    nej   ja   |  ja    nej   nej
    kanal           mail  both  tlf   -    |  mail  both  mail
    hold/unge       ja    nej   ja    ja   |  nej   ja    -
    hold/gamle      ja    ja    -     nej  |  nej   ja    ja
    ansatte         10    12    20    4    |  6     8     -
    boern           10    20    30    40   |  50    60    70
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.makers import make_study

if TYPE_CHECKING:
    from pathlib import Path

    from overblik.study import Study

DESIGN = "design: {weight: vaegt, strata: landsdel, fpc: antal}\n"
SETTINGS = """\
title: {da: "Institutionerne", en: "The institutions"}
owner: {da: "Foreningen", en: "The association"}
languages: [da, en]
unit:
  one: {da: institution, en: institution}
  many: {da: institutioner, en: institutions}
  the_many: {da: institutionerne, en: the institutions}
least_base: 1
decimals: 1
frame:
  columns:
    landsdel:
      title: {da: Landsdel, en: Part of the country}
      values: {oest: {da: Øst, en: East}, vest: {da: Vest, en: West}}
    vaegt: {title: {da: Vægt, en: Weight}, kind: number}
    antal: {title: {da: Institutioner i landsdelen, en: Institutions in the part}, kind: number}
    boern: {title: {da: Børn, en: Children}, kind: number}
"""
QUESTIONNAIRE = """\
sections:
  - id: drift
    title: {da: Driften, en: Running}
    questions:
      - id: digital
        kind: single
        text: {da: "Er I digitale?", en: "Are you digital?"}
        options: {ja: {da: Ja, en: "Yes"}, nej: {da: Nej, en: "No"}}
        outside: {ved_ikke: {da: "Ved ikke", en: "Don't know"}}
        nets: {svar: {any: [ja, nej], da: "Har svaret", en: "Answered"}}
      - id: kanal
        kind: multiple
        text: {da: "Hvordan kan I nås?", en: "How can one reach you?"}
        options: {mail: {da: Mail, en: Mail}, tlf: {da: Telefon, en: Telephone}}
        nets: {begge: {all: [mail, tlf], da: Begge, en: Both}}
      - id: hold
        kind: grid
        text: {da: "Er der ventetid?", en: "Is there a queue?"}
        rows: {unge: {da: Unge, en: Young}, gamle: {da: Gamle, en: Old}}
        columns: single
        options: {ja: {da: Ja, en: "Yes"}, nej: {da: Nej, en: "No"}}
      - id: ansatte
        kind: number
        text: {da: "Hvor mange er ansat?", en: "How many are employed?"}
"""
ANSWERS = """\
unit,outcome,digital,kanal/mail,kanal/tlf,hold/unge,hold/gamle,ansatte
u1,complete,ja,yes,no,ja,ja,10
u2,complete,ja,yes,yes,nej,ja,12
u3,complete,nej,no,yes,ja,#skipped,20
u4,complete,ja,#skipped,#skipped,ja,nej,4
u5,complete,ja,yes,no,nej,nej,6
u6,complete,nej,yes,yes,ja,ja,8
u7,partial,nej,yes,no,#skipped,ja,#not_reached
"""
EAST, WEST = ("u1", "u2", "u3", "u4"), ("u5", "u6", "u7")


def frame(*, unasked: int = 0, weight: tuple[str, str] = ("2.5", "2")) -> str:
    """Return the frame of the seven, and of so many more that did not answer."""
    part = dict.fromkeys(EAST, ("oest", weight[0], "10")) | dict.fromkeys(WEST, ("vest", weight[1], "6"))
    part |= {f"x{number}": ("oest", weight[0], "10") for number in range(unasked)}
    rows = (
        f"{unit},Institution {unit},{','.join(values)},{10 * at}" for at, (unit, values) in enumerate(part.items(), 1)
    )
    return "\n".join(("id,name,landsdel,vaegt,antal,boern", *rows, ""))


def sampled(
    folder: Path,
    *,
    design: str = DESIGN,
    answers: str = ANSWERS,
    frame_file: str | None = None,
    settings: str = SETTINGS,
) -> Study:
    """Return the study with a stated *design*, or without one."""
    return make_study(folder, QUESTIONNAIRE, answers=answers, settings=design + settings, frame=frame_file or frame())
