"""A study small enough to be simulated and reported in a moment."""

from __future__ import annotations

from pathlib import Path

from overblik.study import Study
from tests.makers import STUDY, make_study

QUESTIONNAIRE = """\
sections:
  - id: s
    title: {da: Afsnit, en: Section}
    questions:
      - id: kaffe
        kind: single
        required: true
        text: {da: "Er der kaffe?", en: "Is there coffee?"}
        options: {ja: {da: Ja, en: "Yes"}, nej: {da: Nej, en: "No"}}
"""
REPORTS = {
    "da": "[8]{count=kaffe/ja} kontorer har kaffe.\n\n::: {.figure of=kaffe}\n:::\n",
    "en": "[8]{count=kaffe/ja} offices have coffee.\n\n::: {.figure of=kaffe}\n:::\n",
}
PUBLISHED = """\
responses: {complete: 12}
statements:
  - {id: kaffe, kind: count, value: "8", cell: kaffe/ja}
"""


def offices(folder: Path, *, published: str = PUBLISHED, invented: bool = True) -> Study:
    """Return a study with published numbers, reports in two languages, and no answers yet."""
    note = 'invented: {note: {da: "Opdigtet.", en: "Made up."}}\n' if invented else ""
    make_study(folder, QUESTIONNAIRE, settings=STUDY + note)
    (folder / "published.yaml").write_text(published, encoding="utf-8")
    for language, text in REPORTS.items():
        (folder / f"report.{language}.md").write_text(text, encoding="utf-8")
    return Study.open(folder)
