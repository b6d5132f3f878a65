"""
Who answered: outcomes of the frame's units.

`responses` is a variable of its own, with the options complete, partial and none; its base is the units of the frame, so that
its shares are response rates: `responses/complete` is AAPOR's RR1 and, with the net `any`, RR2 where every unit is eligible
(AAPOR, Standard Definitions, 10th edition, 2023).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from overblik.errors import Unanswerable
from overblik.files.languages import Text
from overblik.questionnaire.cell_names import CellName, Group
from overblik.questionnaire.variables import Choices, Net, Option, Variable
from overblik.responses.derive import from_frame, of_units
from overblik.responses.schema import COMPLETE, OUTCOME, PARTIAL, UNIT
from overblik.tables.cells import Cell
from overblik.tables.groups import TOTAL
from overblik.tables.response.aapor import disposition
from overblik.tables.table import Basis, Table

if TYPE_CHECKING:
    from overblik.frame.units import Frame
    from overblik.questionnaire.model import Questionnaire
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
    """
    Return the outcomes of the frame's units, broken by what is known of all of them; a filter makes no sense here.

    Units that a study's column of codes says are not eligible are none of them.

    Groups of fewer units than the study's least base are held back. Raises Unanswerable where answers do not say their group.
    """
    if where:
        message = "responses are counted over the whole frame and take no filter; break them by a frame column instead"
        raise Unanswerable(message)
    parts = [_variables(part, responses) for part in by.split(",")] if by else [()]
    about = responses.about
    responses = _of_eligible(responses)
    units = of_units(responses.frame, responses.questionnaire)
    found = [cell for part in parts for cell in _cells(responses, units, part)]
    cells = tuple(cell.hidden() if by and (cell.base or 0) < about.least_base else cell for cell in found)
    basis = Basis(
        base="all", counts=about.counts, responses=len(responses.frame), unit=about.unit, least_base=about.least_base,
        breaks=tuple(variable for part in parts for variable in part),
        hidden=tuple(dict.fromkeys(cell.by for cell in cells if cell.suppressed)),
    )  # fmt: skip
    groups = tuple(dict.fromkeys(cell.by for cell in cells))
    return Table(
        variable=VARIABLE, cells=cells, basis=basis, decimals=about.decimals, languages=about.languages, groups=groups,
    )  # fmt: skip


def _of_eligible(responses: Responses) -> Responses:
    """Return the answers and units without those that the frame's column of codes says are not eligible."""
    column = responses.about.response.outcome
    if column is None:
        return responses
    codes = {unit.id: unit.values.get(column, "").strip() for unit in responses.frame.units}
    out = [unit for unit, code in codes.items() if disposition(code) == "ineligible"]
    units = tuple(unit for unit in responses.frame.units if unit.id not in out)
    kept = pc.invert(pc.is_in(responses.answers[UNIT], value_set=pa.array(out, pa.string())))
    return replace(responses, frame=replace(responses.frame, units=units), answers=responses.answers.filter(kept))


def background(questionnaire: Questionnaire, frame: Frame) -> dict[str, Variable]:
    """Return by id the variables that put each unit of the frame into a group: columns with values, and what is made of columns."""
    derived = (derived.variable for derived in from_frame(questionnaire, frame))
    return {variable.id: variable for variable in (*frame.columns, *derived) if variable.choices}


def _variables(part: str, responses: Responses) -> tuple[Variable, ...]:
    known = background(responses.questionnaire, responses.frame)
    names = [name.strip() for name in part.split("*")]
    strange = next((name for name in names if name not in known), None)
    if strange is not None:
        message = (
            f"responses are broken by what is known of every unit ({', '.join(known) or 'nothing'}), not by {strange!r}"
        )
        raise Unanswerable(message)
    return tuple(known[name] for name in names)


def _cells(responses: Responses, units: pa.Table, part: tuple[Variable, ...]) -> list[Cell]:
    names, groups = [variable.id for variable in part], _groups(part)
    asked = Counter(_groups_of(units, names))
    outcomes = Counter(zip(_groups_of(responses.answers, names), responses.answers[OUTCOME].to_pylist(), strict=True))
    found = []
    for group in groups:
        complete, partial = outcomes[group, COMPLETE], outcomes[group, PARTIAL]
        counts = {COMPLETE: complete, PARTIAL: partial, "none": asked[group] - complete - partial}
        for option, count in counts.items():
            found.append(_cell(option, group, count, asked[group]))
        found.append(replace(_cell("any", group, complete + partial, asked[group]), net=True))
    placed = sum(outcomes[group, outcome] for group in groups for outcome in (COMPLETE, PARTIAL))
    _agree(found, _answered(responses) - placed, len(units) - sum(asked[group] for group in groups), names)
    return found


def _answered(responses: Responses) -> int:
    """Return how many response sets are no break-offs."""
    return sum(outcome in (COMPLETE, PARTIAL) for outcome in responses.answers[OUTCOME].to_pylist())


def _agree(cells: list[Cell], unplaced: int, unplaced_units: int, names: list[str]) -> None:
    """Raise Unanswerable where the answers and the frame cannot both be right, as a rate of the two would be wrong."""
    if unplaced > unplaced_units or any((cell.count or 0) < 0 for cell in cells):
        message = (
            f"the answers do not say of {' and '.join(names)} what the frame says, so that there is no response rate by it; "
            "break by another column, or write this one into the answers"
        )
        raise Unanswerable(message)


def _cell(option: str, group: Group, count: int, base: int) -> Cell:
    return Cell(name=CellName(variable=RESPONSES, option=option, by=group), count=count, base=base)


def _groups_of(table: pa.Table, names: list[str]) -> list[Group]:
    """Return the group of each row."""
    columns = [table[name].to_pylist() for name in names]
    rows = zip(*columns, strict=True) if columns else iter([()] * table.num_rows)
    return [tuple(zip(names, row, strict=True)) for row in rows]


def _groups(part: tuple[Variable, ...]) -> list[Group]:
    groups: list[Group] = [TOTAL]
    for variable in part:
        ids = variable.choices.ids if variable.choices else ()
        groups = [(*group, (variable.id, value)) for group in groups for value in ids]
    return groups
