"""A survey of twelve offices, in the author's own notation, for the tests of reports: eleven answered, ten of them in full."""

from __future__ import annotations

import csv
import io
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from overblik.report.draft import Draft
from overblik.report.names import Names
from overblik.report.read import parse_report
from overblik.responses.responses import Responses
from overblik.study import Study
from tests.makers import answers_from_csv, make_study

SETTINGS = """\
title: {da: "Kontorernes kontakt", en: "The offices' contact"}
owner: {da: "Foreningen", en: "The association"}
languages: [da, en]
unit:
  one: {da: kontor, en: office}
  many: {da: kontorer, en: offices}
  the_many: {da: kontorerne, en: the offices}
fieldwork: [2020-05-15, 2020-05-24]
published: 2020-06-10
counts: complete
frame:
  members: members
  columns:
    region: {title: {da: Region, en: Region}, values: {Nord: {da: Nord, en: North}, Syd: {da: Syd, en: South}}}
    aar: {title: {da: År, en: Year}, values: {gammel: {da: Gammelt, en: Old}, nyt: {da: Nyt, en: New}}}
"""
FRAME = "id,name,members,region,aar\n" + "".join(
    f"u{n:02},Kontor {name},{members},{'Nord' if n <= 6 else 'Syd'},{'gammel' if n % 2 else 'nyt'}\n"
    for n, (name, members) in enumerate(
        [("Aalborg", "Aalborg"), ("Ribe", "Ribe|Vejen"), *((str(number), "") for number in range(3, 13))], start=1
    )
)
QUESTIONNAIRE = """\
sections:
  - id: kontakt
    title: {da: Kontakt, en: Contact}
    questions:
      - id: kontaktform
        kind: multiple
        text: {da: "Hvordan har I haft kontakt?", en: "How have you been in contact?"}
        options:
          brev: {da: Brev, en: Letter}
          video: {da: Video, en: Video}
          telefon: {da: Telefon, en: Telephone}
          andet: {da: Andet, en: Other}
        other: andet
        nets:
          paa_afstand: {all: [telefon, video], da: Telefon og video, en: Telephone and video}
      - id: maal
        kind: grid
        text: {da: "Hvad var målet?", en: "What was the aim?"}
        rows: {unge: {da: De unge, en: The young}, syge: {da: De syge, en: The sick}}
        columns: single
        options:
          job: {da: Job, en: Work}
          udd: {da: Uddannelse, en: Education}
          andet: {da: Andet, en: Other}
        other: andet
      - id: oplevelse
        kind: scale
        text: {da: "Hvordan gik det?", en: "How did it go?"}
        options: {godt: {da: Godt, en: Well}, nogenlunde: {da: Nogenlunde, en: Fairly}, daarligt: {da: Dårligt, en: Badly}}
        neutral: nogenlunde
        direction: falling
        outside: {ved_ikke: {da: Ved ikke, en: "Don't know"}}
        nets: {ikke_daarligt: {any: [godt, nogenlunde], da: Ikke dårligt, en: Not badly}}
      - {id: ansatte, kind: number, text: {da: "Hvor mange er ansat?", en: "How many are employed?"}}
      - {id: kommentar, kind: text, text: {da: "Hvad vil I tilføje?", en: "What would you add?"}}
"""
COMMENTS = {
    1: 'Det gik fint -  vi "talte" meget',
    2: "Vejen frem er åben",
    3: "Tak til Mette Holm, ring 12 34 56 78",
    11: "Vi nåede ikke det hele",
}
"""By number of unit; the second names a member of a joint unit, though it may mean a road."""

CLAIM = "[7 ud af 10]{share=kontaktform/video}"
EVERYWHERE = {
    "heading": f"# Ja {CLAIM}",
    "table cell": f"| a | b |\n|---|---|\n| c | {CLAIM} |",
    "grid table": f"+---+{'-' * 60}+\n| a | b{' ' * 58}|\n+===+{'=' * 60}+\n| c | {CLAIM:<58} |\n+---+{'-' * 60}+",
    "footnote": f"a[^1]\n\n[^1]: b {CLAIM}",
    "inline footnote": f"a^[b {CLAIM}]",
    "caption": f"| a |\n|---|\n| c |\n\n: Tabel {CLAIM}",
    "title of a figure": f"::: {{.figure of=kontaktform}}\nJa {CLAIM}\n:::",
    "title of a table": f"::: {{.table of=kontaktform}}\nJa {CLAIM}\n:::",
    "list": f"- a\n    1. b {CLAIM}",
    "definition": f"Ord\n:   ja {CLAIM}",
    "quotation": f"> a {CLAIM}",
    "headlines": f"::: headlines\n- {CLAIM} kontorer\n:::",
    "beside a comment": f"::: {{.comments of=kommentar}}\n- [Det gik]{{.quote}} siger {CLAIM}\n:::",
    "emphasis": f"**a {CLAIM}**",
    "quotation marks": f'"a {CLAIM}"',
    "link": f"[a {CLAIM}](https://x.dk)",
    "line block": f"| a\n| {CLAIM}",
}
"""A true claim in every place of a report where words can stand."""


def respondent(number: int) -> dict[str, str]:
    """
    The answers of one office.

    All ten use the telephone and the first seven video; of the nine that say so, the young are for work in four; things went
    well for nine; the mean number of employees is 5.5. The eleventh broke off and left a comment.
    """
    ticks = {"brev": False, "video": number <= 7, "telefon": True, "andet": number == 10}
    row = {f"kontaktform/{option}": "yes" if ticked else "no" for option, ticked in ticks.items()}
    row |= {
        "kontaktform_andet": "Sms" if number == 10 else "#not_asked",
        "maal/unge": "job" if number <= 4 else "udd" if number <= 9 else "andet",
        "maal/syge": "job" if number <= 2 else "udd" if number <= 8 else "andet" if number == 9 else "#skipped",
        "maal_andet/unge": "Ro på" if number == 10 else "#not_asked",
        "maal_andet/syge": "Bedring" if number == 9 else "#not_asked",
        "oplevelse": "godt" if number <= 9 else "nogenlunde",
        "ansatte": str(number),
    }
    if number > 10:
        row = dict.fromkeys(row, "#not_reached")
    return {
        "unit": f"u{number:02}",
        "outcome": "complete" if number <= 10 else "partial",
        **row,
        "kommentar": COMMENTS.get(number, "#skipped"),
    }


@cache
def study() -> Study:
    """The study, opened from a folder."""
    with TemporaryDirectory() as folder:
        return make_study(Path(folder), QUESTIONNAIRE, settings=SETTINGS, frame=FRAME)


@cache
def responses(answers: str = "") -> Responses:
    """Everybody's answers; *answers* replaces lines of the CSV that they are written as."""
    from overblik.responses.open import responses_of

    opened = study()
    table = answers_from_csv(answers or as_csv(), opened)
    return responses_of(table, about=opened.about, questionnaire=opened.questionnaire, frame=opened.frame)


def as_csv() -> str:
    """The answers as CSV."""
    rows = [respondent(number) for number in range(1, 12)]
    written = io.StringIO()
    writer = csv.DictWriter(written, rows[0])
    writer.writeheader()
    writer.writerows(rows)
    return written.getvalue()


def names() -> Names:
    """What a report of the study may name."""
    opened = study()
    return Names(about=opened.about, questionnaire=opened.questionnaire, frame=opened.frame)


def draft(text: str, language: str = "da") -> Draft:
    """A report of the study."""
    return parse_report(text, f"report.{language}.md", language=language, names=names())


def said(found: Draft) -> list[str]:
    """What is wrong with a report: place and code of each problem."""
    return [f"{problem.at.line}:{problem.at.column} {problem.code}" for problem in found.problems]
