"""A study of offices with a threshold of three, whose answers a test makes up by how many offices there are of each kind."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pyarrow as pa

from overblik.questionnaire.about import Disclosure
from overblik.responses.open import responses_of
from overblik.study.study import Study as Opened
from tests.makers import answers_from_csv, make_study

if TYPE_CHECKING:
    from collections.abc import Sequence

    from overblik.responses.responses import Responses

SETTINGS = """\
title: {da: "Små kontorer", en: "Small offices"}
owner: {da: "Foreningen", en: "The association"}
languages: [da, en]
unit:
  one: {da: kontor, en: office}
  many: {da: kontorer, en: offices}
  the_many: {da: kontorerne, en: the offices}
least_base: 4
disclosure: {least_cell: 3}
frame:
  columns:
    region:
      title: {da: Region, en: Region}
      values: {nord: {da: Nord, en: North}, syd: {da: Syd, en: South}, vest: {da: Vest, en: West}}
    str: {title: {da: Størrelse, en: Size}, values: {lille: {da: Lille, en: Small}, stor: {da: Stor, en: Large}}}
"""
QUESTIONNAIRE = """\
sections:
  - id: afsnit
    title: {da: Afsnit, en: Section}
    questions:
      - id: form
        kind: single
        text: {da: "Hvilken form?", en: "Which form?"}
        options:
          brev: {da: Brev, en: Letter}
          video: {da: Video, en: Video}
          mail: {da: Mail, en: Mail}
        outside: {ved_ikke: {da: "Ved ikke", en: "Don't know"}}
        nets: {digital: {any: [video, mail], da: Digital, en: Digital}}
      - id: klar
        kind: single
        text: {da: "Var I klar?", en: "Were you ready?"}
        options: {ja: {da: Ja, en: "Yes"}, nej: {da: Nej, en: "No"}}
      - id: grupper
        kind: multiple
        text: {da: "Hvilke grupper?", en: "Which groups?"}
        options:
          unge: {da: Unge, en: Young}
          syge: {da: Syge, en: Sick}
          ingen: {da: Ingen, en: None}
        exclusive: ingen
        nets: {nogen: {any: [unge, syge], da: Nogen, en: Any}, begge: {all: [unge, syge], da: Begge, en: Both}}
      - id: maal
        kind: grid
        text: {da: "Hvad er målet?", en: "What is the aim?"}
        rows: grupper
        only_chosen_rows: true
        columns: single
        options: {job: {da: Job, en: Work}, udd: {da: Uddannelse, en: Education}}
      - {id: ansatte, kind: number, text: {da: "Hvor mange ansatte?", en: "How many employees?"}}
"""


def _sensible(kind: tuple[str, ...]) -> bool:
    """Whether an office has no other aim than work for groups that it did not tick; only one of each such kind is needed."""
    return all(name in kind[1].split() or aim == "job" for name, aim in zip(("unge", "syge"), kind[2:], strict=True))


REGIONS, SIZES = ("nord", "syd", "vest"), ("lille", "stor")
FORMS, READY = ("brev", "video", "mail", "#dont_know", "#skipped"), ("ja", "nej", "#skipped")
NAMES = ("region", "str", "form", "klar")
KINDS = tuple(product(REGIONS, SIZES, FORMS, READY))


GROUPS = ("unge", "syge", "unge syge", "ingen")
TICKED_NAMES = ("region", "grupper", "maal/unge", "maal/syge")
TICKED = tuple(kind for kind in product(REGIONS, GROUPS, ("job", "udd"), ("job", "udd")) if _sensible(kind))


@cache
def study() -> Opened:
    """Return the study, without answers."""
    with TemporaryDirectory() as folder:
        frame = "id,name,region,str\n" + "".join(f"u{n:03},K{n},nord,lille\n" for n in range(400))
        return make_study(Path(folder) / "studie", QUESTIONNAIRE, settings=SETTINGS, frame=frame)


def respondents(rows: Sequence[dict[str, str]], *, zeros: str = "shown") -> Responses:
    """Return responses of the offices that *rows* describe, with region and size in the answers themselves."""
    opened = study()
    text = "unit,outcome,form,klar,grupper/unge,grupper/syge,grupper/ingen,maal/unge,maal/syge,ansatte\n"
    for number, row in enumerate(rows):
        ticks = row.get("grupper", "unge syge").split()
        aims = [row.get(f"maal/{group}", "job") if group in ticks else "#not_asked" for group in ("unge", "syge")]
        ticked = ["yes" if group in ticks else "no" for group in ("unge", "syge", "ingen")]
        values = (row.get("form", "brev"), row.get("klar", "ja"), *ticked, *aims, row.get("ansatte", "1"))
        text += f"u{number:03},complete,{','.join(values)}\n"
    answers = answers_from_csv(text, opened)
    for name in ("region", "str"):
        answers = answers.append_column(name, pa.array([row[name] for row in rows], pa.string()))
    about = replace(opened.about, disclosure=Disclosure(least_cell=3, zeros=zeros))  # type: ignore[arg-type]
    return responses_of(answers, about=about, questionnaire=opened.questionnaire, frame=opened.frame)


def of_kinds(numbers: Sequence[int], **options: str) -> Responses:
    """Return responses with so many offices of each of KINDS."""
    rows = [dict(zip(NAMES, kind, strict=True)) for kind, many in zip(KINDS, numbers, strict=True) for _ in range(many)]
    return respondents(rows, **options)


def holds_of_ticks(of: str, kind: tuple[str, ...], what: str) -> int:
    """How often a kind of TICKED counts towards a number of *grupper*, or of a row of *maal*."""
    ticked = kind[1].split()
    row, _, option = what.rpartition("/")
    if of == "maal":
        rows = [name for name in ticked if name != "ingen" and row in (name, "*")]
        return sum(option in ("answered", kind[TICKED_NAMES.index(f"maal/{name}")]) for name in rows)
    nets = {"answered": True, "nogen": "ingen" not in ticked, "begge": len(ticked) > 1}
    return nets.get(what, what in ticked)


def holds(of: str, kind: tuple[str, ...], what: str) -> bool:
    """Whether a kind counts towards an option, net or base of *form* or *klar*."""
    value = kind[NAMES.index(of)]
    if what in ("answered", "own"):
        return value != "#skipped" and (what == "own" or value != "#dont_know")
    return value in {"digital": ("video", "mail"), "ved_ikke": ("#dont_know",)}.get(what, (what,))
