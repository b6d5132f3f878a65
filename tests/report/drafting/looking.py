"""A question of a small study as it is looked at before it is written of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.report.drafting.certain import Certain
from overblik.report.drafting.find import findings, look
from overblik.report.tabulated import Tabulated
from tests.makers import STUDY, make_study

if TYPE_CHECKING:
    from pathlib import Path

    from overblik.report.drafting.finding import Finding, Seen
    from overblik.study import Study

UNITS = 100


def study_of(folder: Path, question: str, answers: dict[str, str], *, settings: str = STUDY) -> Study:
    """
    Return a hundred offices, all of which were asked one *question* (a YAML flow mapping) and have answered.

    *answers* have a string for each column, a letter for each ten offices, that begins the option: "aaabbbcccc". Two hundred were
    asked, so that what differs is not known without a test.
    """
    options = {"y": "yes", "n": "no", "-": "#skipped"}
    rows = ["unit,outcome," + ",".join(answers)]
    for number in range(UNITS):
        letters = (column[number // 10] for column in answers.values())
        rows.append(f"u{number},complete," + ",".join(options.get(letter, letter) for letter in letters))
    frame = "id,name,region\n" + "".join(
        f"u{number},Kontor {number},{'Nord' if number % 2 else 'Syd'}\n" for number in range(2 * UNITS)
    )
    return make_study(
        folder, f"sections: [{{id: s, title: {{da: Afsnit, en: Section}}, questions: [{question}]}}]\n",
        answers="\n".join(rows) + "\n", settings=settings, frame=frame,
    )  # fmt: skip


def seen(study: Study) -> Seen:
    """The first question of a study."""
    responses = study.responses
    variable = responses.questionnaire.questions[0].variable
    return look(variable, Tabulated(responses=responses), Certain(responses=responses), frozenset())


def found(study: Study) -> tuple[Finding, ...]:
    """What there is to say of the first question of a study."""
    return findings(seen(study), Tabulated(responses=study.responses))


def told(study: Study) -> list[tuple[str, list[str]]]:
    """The kinds of findings, each with the options or rows that it is of."""
    return [(one.kind, [point.cell.row or point.cell.option for point in one.points]) for one in found(study)]


def options(names: str) -> str:
    """Options of one letter: `a, b`."""
    return "{" + ", ".join(f"{name}: {{da: {name.upper()}, en: {name.upper()}}}" for name in names) + "}"
