"""Twelve offices of which ten were asked to good purpose: a study whose frame knows what became of those that gave no answer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.makers import STUDY, make_study

if TYPE_CHECKING:
    from pathlib import Path

    from overblik.responses.responses import Responses
    from overblik.study import Study

QUESTIONNAIRE = """\
sections:
  - id: a
    title: {da: A, en: A}
    questions:
      - {id: tilfreds, kind: single, text: {da: "Er I tilfredse?", en: "Are you satisfied?"}, options: {ja: {da: "Ja", en: "Yes"}, nej: {da: "Nej", en: "No"}}}
      - {id: hvorfor, kind: text, text: {da: "Hvorfor?", en: "Why?"}, when: "tilfreds == 'nej'"}
      - id: emner
        kind: multiple
        text: {da: "Hvilke emner?", en: "Which topics?"}
        options: {loen: {da: Løn, en: Pay}, tid: {da: Tid, en: Time}}
      - {id: antal, kind: number, text: {da: "Hvor mange?", en: "How many?"}}
"""  # noqa: E501 - one line for each small question
SETTINGS = (
    STUDY.replace("frame:\n", "frame:\n  members: byer\n")
    + """\
    udfald: {title: {da: Udfald, en: Outcome}}
    borgere: {title: {da: Borgere, en: Citizens}, kind: number}
response:
  outcome: udfald
  covers: borgere
  members: {da: byer, en: towns}
"""
)
FRAME = """\
id,name,byer,region,udfald,borgere
u01,Kontor 1,By 1,Nord,,100
u02,Kontor 2,By 2|By 2 vest,Nord,,200
u03,Kontor 3,By 3,Nord,,100
u04,Kontor 4,By 4,Nord,,100
u05,Kontor 5,By 5,Nord,2.11,100
u06,Kontor 6,By 6,Nord,,100
u07,Kontor 7,By 7|By 7 syd,Syd,,300
u08,Kontor 8,By 8,Syd,,100
u09,Kontor 9,By 9,Syd,,100
u10,Kontor 10,By 10,Syd,3.1,100
u11,Kontor 11,By 11,Syd,2.3,100
u12,Kontor 12,By 12,Syd,4.5,50
"""
ANSWERS = """\
unit, outcome,  tilfreds, hvorfor,     emner/loen, emner/tid,    antal
u01,  complete, ja,       #not_asked,  yes,          no,           3
u02,  complete, nej,      Tiden,       no,           yes,          #skipped
u03,  complete, nej,      #skipped,    #skipped,     #skipped,     5
u04,  partial,  ja,       #not_asked,  #not_reached, #not_reached, #not_reached
u07,  complete, ja,       #not_asked,  yes,          yes,          #skipped
"""


def offices(folder: Path, *, answers: str = ANSWERS, settings: str = SETTINGS, frame: str = FRAME) -> Study:
    """Five of eleven eligible offices answered, one of them in part; one refused, of one it is not known whether it is eligible."""
    return make_study(folder, QUESTIONNAIRE, answers=answers, settings=settings, frame=frame)


def pseudonymous(study: Study) -> Responses:
    """The same answers under pseudonyms that carry their region."""
    found = study.responses
    answers = found.answers.set_column(0, "unit", [[f"R{row}" for row in range(found.answers.num_rows)]])
    return replace(found, answers=answers)
