"""
How many units the frame holds, for claims about it: `frame/units`, `frame/members`, `frame/joint` and `frame/joined`.

A unit that names no members stands for itself. Joint units are those with more than one member, which are joined in them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.files.languages import Text
from overblik.questionnaire.variables import Choices, Option, Variable
from overblik.responses.derive import of_units
from overblik.responses.schema import UNIT
from overblik.tables.cells import Cell

if TYPE_CHECKING:
    from overblik.questionnaire.cell_names import CellName, Group
    from overblik.responses.responses import Responses

FRAME = "frame"
VARIABLE = Variable(
    id=FRAME,
    title=Text({"da": "De spurgte", "en": "The units asked"}),
    shape="one",
    kind=FRAME,
    choices=Choices(
        options=(
            Option(id="units", label=Text({"da": "Enheder", "en": "Units"})),
            Option(id="members", label=Text({"da": "Medlemmer", "en": "Members"})),
            Option(id="joint", label=Text({"da": "Fælles enheder", "en": "Joint units"})),
            Option(id="joined", label=Text({"da": "Medlemmer af fælles enheder", "en": "Members of joint units"})),
        )
    ),
    source="frame",
)


def frame_cell(responses: Responses, name: CellName) -> Cell | None:
    """
    Return the cell *name* of the frame, in a group of units or all; None for one that there is not.

    Units and joint units are of all units of the frame, members of all members.
    """
    members = _members(responses)
    inside = _inside(responses, name.by)
    counts = {
        "units": (sum(1 for unit in inside), len(members)),
        "members": (sum(members[unit] for unit in inside), sum(members.values())),
        "joint": (sum(members[unit] > 1 for unit in inside), len(members)),
        "joined": (sum(members[unit] for unit in inside if members[unit] > 1), sum(members.values())),
    }
    if name.option not in counts:
        return None
    count, base = counts[name.option]
    return Cell(name=name, count=count, base=base)


def _members(responses: Responses) -> dict[str, int]:
    return {unit.id: max(len(unit.members), 1) for unit in responses.frame.units}


def _inside(responses: Responses, by: Group) -> list[str]:
    rows = of_units(responses.frame, responses.questionnaire)
    kept = [True] * rows.num_rows
    for name, value in by:
        kept = [so and found == value for so, found in zip(kept, rows[name].to_pylist(), strict=True)]
    return [unit for unit, so in zip(rows[UNIT].to_pylist(), kept, strict=True) if so]
