"""
Who answered: outcomes of the frame's units.

`responses` is a variable of its own, with the options complete, partial and none; its base is the units of the frame, so that
its shares are response rates: `responses/complete` is AAPOR's RR1 and, with the net `any`, RR2 where every unit is eligible
(AAPOR, Standard Definitions, 10th edition, 2023).
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from overblik.errors import Unanswerable
from overblik.files.languages import Text
from overblik.questionnaire.cell_names import CellName, Group
from overblik.questionnaire.variables import Choices, Net, Option, Variable
from overblik.responses.schema import COMPLETE, OUTCOME, PARTIAL
from overblik.tables.cells import Cell
from overblik.tables.groups import TOTAL
from overblik.tables.table import Basis, Table

if TYPE_CHECKING:
    from overblik.responses.responses import Responses

RESPONSES = "responses"

_CHOICES = Choices(
    options=(
        Option(id=COMPLETE, label=Text({"da": "Besvaret", "en": "Complete"})),
        Option(id=PARTIAL, label=Text({"da": "Delvist besvaret", "en": "Partial"})),
        Option(id="none", label=Text({"da": "Ikke besvaret", "en": "No answer"})),
    ),
    nets=(
        Net(
            id="any",
            label=Text({"da": "Besvaret helt eller delvist", "en": "Complete or partial"}),
            rule="any",
            of=(COMPLETE, PARTIAL),
        ),
    ),
)
VARIABLE = Variable(
    id=RESPONSES,
    title=Text({"da": "Besvarelser", "en": "Responses"}),
    shape="one",
    kind="responses",
    choices=_CHOICES,
    source="frame",
)


def tabulate_outcomes(responses: Responses, *, by: str | None = None, where: str | None = None) -> Table:
    """Return the outcomes of the frame's units, broken by frame columns with values; a filter makes no sense here."""
    if where:
        message = "responses are counted over the whole frame and take no filter; break them by a frame column instead"
        raise Unanswerable(message)
    parts = [_variables(part, responses) for part in by.split(",")] if by else [()]
    about = responses.about
    basis = Basis(
        base="all", counts=about.counts, responses=len(responses.frame), unit=about.unit, least_base=about.least_base,
        breaks=tuple(variable for part in parts for variable in part),
    )  # fmt: skip
    cells = [cell for part in parts for cell in _cells(responses, part)]
    groups = tuple(dict.fromkeys(cell.by for cell in cells))
    return Table(
        variable=VARIABLE, cells=tuple(cells), basis=basis, decimals=about.decimals, languages=about.languages, groups=groups,
    )  # fmt: skip


def _variables(part: str, responses: Responses) -> tuple[Variable, ...]:
    found = []
    for name in part.split("*"):
        column = responses.frame.column(name.strip())
        if column is None or not column.choices:
            known = ", ".join(column.id for column in responses.frame.columns if column.choices) or "none"
            message = f"responses are broken by frame columns with values ({known}), not by {name.strip()!r}"
            raise Unanswerable(message)
        found.append(column)
    return tuple(found)


def _cells(responses: Responses, part: tuple[Variable, ...]) -> list[Cell]:
    names = [variable.id for variable in part]
    units: Counter[Group] = Counter(_group(names, unit.values) for unit in responses.frame.units)
    outcomes = _outcomes(responses, names)
    found = []
    for group in _groups(part):
        complete, partial = outcomes[group, COMPLETE], outcomes[group, PARTIAL]
        counts = {COMPLETE: complete, PARTIAL: partial, "none": units[group] - complete - partial}
        for option, count in counts.items():
            found.append(_cell(option, group, count, units[group]))
        found.append(Cell(**{**_cell("any", group, complete + partial, units[group]).__dict__, "net": True}))
    return found


def _cell(option: str, group: Group, count: int, base: int) -> Cell:
    return Cell(name=CellName(variable=RESPONSES, option=option, by=group), count=count, base=base)


def _outcomes(responses: Responses, names: list[str]) -> Counter[tuple[Group, str]]:
    columns: list[list[Any]] = [responses.answers[name].to_pylist() for name in names]
    outcomes = responses.answers[OUTCOME].to_pylist()
    values = zip(*columns, strict=True) if columns else iter([()] * len(outcomes))
    return Counter(
        (tuple(zip(names, row, strict=True)), outcome) for row, outcome in zip(values, outcomes, strict=True)
    )


def _group(names: list[str], values: dict[str, str]) -> Group:
    return tuple((name, values[name]) for name in names)


def _groups(part: tuple[Variable, ...]) -> list[Group]:
    groups: list[Group] = [TOTAL]
    for variable in part:
        ids = variable.choices.ids if variable.choices else ()
        groups = [(*group, (variable.id, value)) for group in groups for value in ids]
    return groups
