"""Who is asked: the units of the frame."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from overblik.questionnaire.variables import Variable


@dataclass(frozen=True, kw_only=True)
class Unit:
    """One unit that is asked; a joint unit names its *members*. *values* holds the frame's columns as text."""

    id: str
    name: str
    members: tuple[str, ...] = ()
    values: dict[str, str] = field(default_factory=dict)

    @property
    def joint(self) -> bool:
        """Whether several members answer as one unit."""
        return len(self.members) > 1


@dataclass(frozen=True, kw_only=True)
class Frame:
    """All units, and the columns that are known of each of them."""

    units: tuple[Unit, ...]
    columns: tuple[Variable, ...] = ()

    def __len__(self) -> int:
        return len(self.units)

    def column(self, name: str) -> Variable | None:
        """Return the frame column called *name*, if there is one."""
        return next((column for column in self.columns if column.id == name), None)

    def names(self) -> frozenset[str]:
        """Return every name by which a unit or a member of one can be recognised."""
        return frozenset(name for unit in self.units for name in (unit.name, *unit.members) if name)
