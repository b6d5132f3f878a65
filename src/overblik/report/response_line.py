"""The line of the front page that says who answered, and when."""

from __future__ import annotations

from overblik.files.numbers import count_text, percent, percent_text, unbroken
from overblik.questionnaire.cell_names import CellName
from overblik.report.dates import period_text
from overblik.report.names import RESPONSES
from overblik.report.tabulated import Tabulated

LINES = {
    "da": {
        "complete": "Besvaret af {count} ud af {units} {many} ({rate})",
        "reached": "Besvaret helt eller delvist af {count} ud af {units} {many} ({rate})",
        "partial": " og delvist af yderligere {partial}",
    },
    "en": {
        "complete": "Answered by {count} of {units} {many} ({rate})",
        "reached": "Answered in full or in part by {count} of {units} {many} ({rate})",
        "partial": " and in part by another {partial}",
    },
}


def response_line(tabulated: Tabulated, language: str) -> str:
    """
    Return who answered, and when: "Besvaret af 72 ud af 94 jobcentre (77 pct.), 15.-24. maj 2020".

    The units that are counted are those whose answers count in this study.
    """
    about, line = tabulated.responses.about, LINES.get(language, LINES["en"])
    complete, partial = (_count(tabulated, outcome) for outcome in ("complete", "partial"))
    reached = about.counts == "reached" and partial > 0
    count, units = complete + (partial if reached else 0), _units(tabulated)
    said = line["reached" if reached else "complete"].format(
        count=count_text(count, language),
        units=count_text(units, language),
        many=about.unit.many[language],
        rate=percent_text(percent(count, units, about.decimals), language, about.decimals) if units else "–",
    )
    if partial and not reached:
        said += line["partial"].format(partial=count_text(partial, language))
    if about.fieldwork:
        said += f", {period_text(*about.fieldwork, language)}"
    return unbroken(said)


def _units(tabulated: Tabulated) -> int:
    cell = tabulated.cell(CellName(variable=RESPONSES, option="complete"))
    return cell.base or 0 if cell else 0


def _count(tabulated: Tabulated, outcome: str) -> int:
    cell = tabulated.cell(CellName(variable=RESPONSES, option=outcome))
    return cell.count or 0 if cell else 0
