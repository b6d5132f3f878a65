"""Small things in one line, shared by tests: a study out of text, answers out of a few words."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from textwrap import dedent, indent
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq

from overblik.questionnaire.read import parse_questionnaire
from overblik.responses.schema import MISSING_SUFFIX, answer_columns, arrow_schema
from overblik.study import Study

if TYPE_CHECKING:
    from overblik.files.problems import Problem
    from overblik.questionnaire.model import Questionnaire
    from overblik.questionnaire.variables import Variable

STUDIES = Path(__file__).parent / "studies"

STUDY = """\
title: {da: "En lille undersøgelse", en: "A small survey"}
owner: {da: "Foreningen", en: "The association"}
languages: [da, en]
unit:
  one: {da: kontor, en: office}
  many: {da: kontorer, en: offices}
  the_many: {da: kontorerne, en: the offices}
counts: reached
least_base: 1
frame:
  columns:
    region: {title: {da: Region, en: Region}, values: {Nord: {da: Nord, en: North}, Syd: {da: Syd, en: South}}}
"""

FRAME = "id,name,region\n" + "".join(f"u{n:02},Kontor {n},{'Nord' if n <= 6 else 'Syd'}\n" for n in range(1, 13))


def answers_from_csv(text: str, study: Study) -> pa.Table:
    """
    Return answers written as CSV, one column per answer column and one row per unit; a value may be a missing kind's code.

    A column that is left out holds `#not_asked` in every row.
    """
    rows = [
        {key: value.strip() for key, value in row.items()}
        for row in csv.DictReader(io.StringIO(text), skipinitialspace=True)
    ]
    columns: dict[str, list[object]] = {name: [row[name] for row in rows] for name in ("unit", "outcome")}
    for column in answer_columns(study.questionnaire):
        values = [row.get(column.name, "#not_asked") for row in rows]
        if column.missing_name is None:
            columns[column.name] = list(values)
            continue
        there = [None if value.startswith("#") else value for value in values]
        columns[column.name] = [float(v) if v and column.store == "number" else v for v in there]
        columns[column.name + MISSING_SUFFIX] = [value if value.startswith("#") else None for value in values]
    return pa.table(columns, schema=arrow_schema(study.questionnaire))


def make_study(
    folder: Path, questionnaire: str, *, answers: str = "", settings: str = STUDY, frame: str = FRAME
) -> Study:
    """Write a study folder and open it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in (("study.yaml", settings), ("questionnaire.yaml", questionnaire), ("frame.csv", frame)):
        (folder / name).write_text(text, encoding="utf-8")
    study = Study.open(folder)
    if answers:
        pq.write_table(answers_from_csv(answers, study), folder / "answers.parquet")
    return study


def ask(
    questions: str, *, derived: str = "", columns: tuple[Variable, ...] = ()
) -> tuple[Questionnaire, tuple[Problem, ...]]:
    """Return a Danish questionnaire with these questions (a YAML list, which begins on line 5), and what is wrong with it."""
    text = f"sections:\n  - id: afsnit\n    title: Afsnit\n    questions:\n{indent(dedent(questions), ' ' * 6)}\n"
    if derived:
        text += f"derived:\n{indent(dedent(derived), '  ')}\n"
    return parse_questionnaire(text, frame_columns=columns)


def variable(question: str, *, before: str = "") -> Variable:
    """Return the variable that a single right question makes, after the questions *before* it."""
    found, problems = ask(dedent(before) + dedent(question))
    assert problems == ()
    return found.questions[-1].variable


def codes(problems: tuple[Problem, ...] | list[Problem]) -> list[str]:
    """Return what kinds of problems there are, in their order."""
    return [problem.code for problem in problems]
