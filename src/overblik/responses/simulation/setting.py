"""Everything that a plan is made from: who answers, what is asked, and what must hold of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from overblik.questionnaire.about import About
from overblik.questionnaire.cell_names import POOLED, CellName
from overblik.questionnaire.expressions import Expression, Value
from overblik.questionnaire.missing import Missing
from overblik.questionnaire.model import Check, Question
from overblik.responses.simulation.items import REACH, Item, items_of
from overblik.responses.simulation.model import Model
from overblik.responses.simulation.names import Names
from overblik.responses.simulation.needs import needs_of
from overblik.responses.simulation.states import NOT_ASKED, NOT_REACHED, State
from overblik.responses.simulation.targets import Target

Class_ = tuple[str, ...]
"""One value of each frame column that the answers carry, in the order of `Names.carried`."""


@dataclass(frozen=True, kw_only=True)
class Limit:
    """A check that must hold wherever any of *asked* is asked; to know both, everything in *scope* must be looked at together."""

    must: Expression
    hard: bool
    scope: frozenset[str]
    asked: tuple[Item, ...]


@dataclass(frozen=True, kw_only=True)
class Setting:
    """
    What a plan is made from.

    *complete* response sets reach the end, and for each of *breaks* one breaks off after that many questions (or elsewhere among
    *points*, where targets ask for it). *capacity* is how many units of the frame there are in each class. *soft* says whether
    soft checks are minded.
    """

    names: Names
    about: About
    model: Model
    complete: int
    breaks: tuple[int, ...] = ()
    points: tuple[int, ...] = ()
    capacity: Mapping[Class_, int]
    targets: tuple[Target, ...] = ()
    soft: bool = True

    @property
    def total(self) -> int:
        """How many response sets there are."""
        return self.complete + len(self.breaks)

    @cached_property
    def items(self) -> dict[str, Item]:
        """Every item by name."""
        questionnaire = self.names.questionnaire
        routing = (
            expression for question in questionnaire.questions for expression in questionnaire.conditions(question)
        )
        musts = (check.must for question in questionnaire.questions for check in self._checks(question))
        return items_of(self.names, needs_of(self.names, (*routing, *musts), self.targets), self.model)

    def _checks(self, question: Question) -> tuple[Check, ...]:
        return tuple(check for check in question.checks if check.hard or self.soft)

    @cached_property
    def limits(self) -> tuple[Limit, ...]:
        """The checks that are minded, in order."""
        return tuple(self._limits())

    def _limits(self) -> Iterator[Limit]:
        for question in self.names.questionnaire.questions:
            own = tuple(
                item for item in self.items.values() if item.question is question and item.variable.source != "other"
            )
            for check in self._checks(question):
                roots = self.names.roots(check.must.names)
                if question.variable.chosen_in:  # any row will do, and what is chosen says whether there is one
                    yield Limit(must=check.must, hard=check.hard, scope=roots | self.parents(own[0]), asked=own)
                else:
                    yield Limit(must=check.must, hard=check.hard, scope=roots | {own[0].id}, asked=own[:1])

    def broken(self, limit: Limit, values: Mapping[str, Value]) -> bool:
        """Whether someone with these *values* breaks a check; what is unknown passes."""
        return (
            any(self._is_asked(item, values) for item in limit.asked)
            and self.names.verdict(limit.must, values) is False
        )

    def _is_asked(self, item: Item, values: Mapping[str, Value]) -> bool:
        if item.id in values:
            value = values[item.id]
            return not isinstance(value, Missing) or value.seen
        return self.status(item, values) is None

    @cached_property
    def reach(self) -> tuple[State, ...]:
        """The places where a respondent may stop, with the share that does; empty where nobody breaks off."""
        if not self.breaks:
            return ()
        drawn = Counter(self.breaks)
        ends = {len(self.names.questionnaire.questions): self.complete} if self.complete else {}
        counts = {place: drawn[place] for place in sorted({*self.points, *self.breaks})} | ends
        return tuple(State(value=float(place), share=count / self.total) for place, count in counts.items())

    @cached_property
    def vertices(self) -> dict[str, tuple[State, ...]]:
        """The reach, the carried frame columns and the items, each with its states where nothing else is known."""
        found = {REACH: self.reach} if self.reach else {}
        for place, column in enumerate(self.names.carried):
            values = dict.fromkeys(key[place] for key, count in self.capacity.items() if count)
            found[column.id] = tuple(State(value=value) for value in values)
        for item in self.items.values():
            routed = (NOT_ASKED,) if item.conditions or item.chosen else ()
            unreached = (NOT_REACHED,) if self.reach else ()
            found[item.id] = (*item.states, *routed, *unreached)
        return found

    @property
    def end(self) -> float:
        """The reach of complete response sets: the number of questions."""
        return float(len(self.names.questionnaire.questions))

    def parents(self, item: Item) -> frozenset[str]:
        """
        Return what decides whether *item* is asked.

        Where nobody breaks off between those items and this one, they know already whether it is reached.
        """
        return self._parents[item.id]

    @cached_property
    def _parents(self) -> dict[str, frozenset[str]]:
        found = {}
        for item in self.items.values():
            earlier = item.earlier(self.names)
            last = max((self.items[name].position for name in earlier if name in self.items), default=-1)
            stops = any(last < state.value <= item.position for state in self.reach if isinstance(state.value, float))
            found[item.id] = earlier | ({REACH} if stops else set())
        return found

    def status(self, item: Item, values: Mapping[str, Value]) -> Missing | None:
        """Return why *item* is not asked of someone whose parents of it have these *values*, None where it is."""
        reach = values.get(REACH)
        stopped = isinstance(reach, float) and reach <= item.position
        if stopped or any(values.get(name) is Missing.NOT_REACHED for name in self.parents(item)):
            return Missing.NOT_REACHED
        return None if item.asked(self.names, values) else Missing.NOT_ASKED

    @cached_property
    def depth(self) -> dict[str, int]:
        """How many items decide about each other in a row before this one; -1 for the frame and the reach."""
        found = dict.fromkeys(self.vertices, -1)
        for item in self.items.values():
            found[item.id] = 1 + max((found[name] for name in self.parents(item)), default=-1)
        return found

    def rooms(self, cell: CellName) -> tuple[frozenset[str], ...]:
        """Return what must be looked at together to count a cell: for a pooled row, one set for each row."""
        groups = self.names.roots(name for name, _ in cell.by)
        return tuple(self.names.roots([name]) | groups for name in self.rows(cell))

    def rows(self, cell: CellName) -> tuple[str, ...]:
        """Return the names of the variables that are added up in a cell."""
        if cell.row == POOLED:
            return tuple(row.id for row in self.names.variables[cell.variable].row_variables())
        return (cell.variable if cell.row is None else f"{cell.variable}/{cell.row}",)

    def scopes(self) -> Iterator[frozenset[str]]:
        """Yield every set of vertices that must be looked at together."""
        yield frozenset(column.id for column in self.names.carried)
        yield from (limit.scope for limit in self.limits)
        for target in self.targets:
            for cell in target.cells:
                yield from self.rooms(cell)
        for item in self.items.values():
            yield self.parents(item)
            if item.rest:
                yield self.strata(item)

    def strata(self, item: Item) -> frozenset[str]:
        """Return what the further ticks of a multiple are divided by: itself, and the breaks of targets on them."""
        cells = [cell for target in self.targets for cell in target.cells]
        broken = [
            name for cell in cells if cell.variable == item.id and cell.option in item.rest for name, _ in cell.by
        ]
        return self.names.roots(broken) | {item.id}
