"""The table of response rates: who was asked, who answered, by what is known of everybody."""

from __future__ import annotations

from collections.abc import Iterator

from overblik.files.numbers import count_text, number_text, percent
from overblik.questionnaire.cell_names import CellName, Group
from overblik.report.names import RESPONSES
from overblik.report.sheet import DASH, Column, Row, Sheet
from overblik.report.words import word
from overblik.tables.notes import group_label
from overblik.tables.table import Table


def rates_sheet(table: Table, total: Table, language: str) -> Sheet:
    """
    Return the table of `responses` as it is printed: units asked, complete and partial answers, the response rate.

    *table* is broken, *total* is not; its line stands last, unless a group is held back: it would be the total less the others.
    The rate is of complete answers, or of all in a study that counts each answer as far as it reached.
    """
    columns = ("units", "complete", "partial", "rate")
    rows = [*(_rows(table, language) if table.basis.breaks else ())]
    rows += [] if table.basis.hidden else [_row(total, (), language)]
    return Sheet(corner="", columns=tuple(Column(label=word(key, language)) for key in columns), rows=tuple(rows))


def _rows(table: Table, language: str) -> Iterator[Row]:
    titles = {variable.id: variable.label[language] for variable in table.basis.breaks}
    heading = ""
    for group in table.groups:
        over = ", ".join(titles[name] for name, _ in group)
        if over != heading:
            yield Row(label=over, kind="group")
        heading = over
        yield _row(table, group, language)


def _row(table: Table, group: Group, language: str) -> Row:
    units = table.base(by=group)
    if units is None:
        return Row(label=group_label(table, group, language), cells=(DASH,) * 4)
    complete, partial, answered = (_count(table, outcome, group) for outcome in ("complete", "partial", "any"))
    counted = answered if table.basis.counts == "reached" else complete
    rate = number_text(percent(counted, units, table.decimals), language, table.decimals) if units else DASH
    counts = (count_text(number, language) for number in (units, complete, partial))
    return Row(label=group_label(table, group, language), cells=(*counts, rate), kind="plain" if group else "net")


def _count(table: Table, outcome: str, group: Group) -> int:
    cell = table.find(CellName(variable=RESPONSES, option=outcome, by=group))
    return cell.count or 0 if cell else 0
