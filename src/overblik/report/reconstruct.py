"""
From published numbers back to answers, and the proof that those answers give them.

Every statement becomes a target that the simulation must hold. One that was printed but cannot be (98 per cent of 72) is shown to
be impossible, and then come as near to as the others allow.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

import pyarrow as pa

from overblik.errors import ProblemsFound
from overblik.files.numbers import number_text
from overblik.files.problems import Location, Problem, in_order
from overblik.questionnaire.cell_names import CellName
from overblik.report.claims import judge
from overblik.report.names import RESPONSES
from overblik.report.published import FILE
from overblik.report.statements import Published, Statement
from overblik.responses.open import responses_of
from overblik.responses.responses import Responses
from overblik.responses.simulation import Conflict, Order, Target, conflicts, simulate
from overblik.tables.table import Table
from overblik.tables.tabulate import tabulate


@dataclass(frozen=True, kw_only=True)
class Reconstruction:
    """Answers that give every published number that can be given, and what was *chosen* for those that cannot, a sentence each."""

    answers: pa.Table
    chosen: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One statement held to one cell of the finished data; *because* is the reason in the statement's language."""

    statement: Statement
    cell: CellName
    count: int
    base: int
    true: bool
    because: str

    @property
    def as_it_should_be(self) -> bool:
        """Whether a statement that can be true is, and an impossible one is not."""
        return self.true is not self.statement.impossible


def reconstruct(published: Published, order: Order) -> Reconstruction:
    """
    Return answers to the study in *order* that give every published number; its model says what nothing settles.

    How many answered, completely and in part, and the targets are taken from *published*. Raises ProblemsFound where statements
    cannot all hold, with a smallest set of those that conflict, and where one that is said to be impossible is not.
    """
    order = replace(order, complete=published.complete, partial=published.partial)
    planned = [s for s in published.statements if all(cell.variable != RESPONSES for cell in s.cells)]
    possible = tuple(target for s in planned if not s.impossible for target in targets_of(s))
    wished = tuple(replace(target, wished=True) for s in planned if s.impossible for target in targets_of(s))
    found = simulate(replace(order, targets=(*possible, *wished)))
    if not isinstance(found, pa.Table):
        raise ProblemsFound(in_order([_conflict(conflict, published) for conflict in found]))
    proofs = {s.id: _impossibility(s, replace(order, targets=possible)) for s in planned if s.impossible}
    wrong = [_not_impossible(s) for s in planned if s.impossible and proofs[s.id] is None]
    if wrong:
        raise ProblemsFound(wrong)
    responses = responses_of(found, about=order.about, questionnaire=order.questionnaire, frame=order.frame)
    chosen = [
        _chosen(finding, proofs[finding.statement.id])
        for finding in prove(published, responses)
        if finding.statement.impossible
    ]
    return Reconstruction(answers=found, chosen=tuple(chosen))


def targets_of(statement: Statement) -> tuple[Target, ...]:
    """Return what the simulation must hold for a statement to be true: its interval, and the count behind it."""
    meaning, said = statement.meaning, statement.said
    if statement.kind == "base":
        base = Fraction(statement.value)
        return (Target(id=statement.id, cells=statement.cells, quantity="base", low=base, high=base, said=said),)
    target = Target(
        id=statement.id, cells=statement.cells, quantity="count" if meaning.quantity == "count" else "share", low=meaning.low,
        high=meaning.high, low_closed=meaning.low_closed, high_closed=meaning.high_closed, said=said,
    )  # fmt: skip
    if statement.count is None:
        return (target,)
    count = Fraction(statement.count)
    return target, replace(
        target, quantity="count", low=count, high=count, low_closed=True, high_closed=True, said=str(count)
    )


def _impossibility(statement: Statement, order: Order) -> Conflict | None:
    """Return why a statement cannot hold, by itself or beside all others, which can hold without it; None where it can."""
    own = targets_of(statement)
    for targets in (own, (*order.targets, *own)):
        for conflict in conflicts(replace(order, targets=targets)):
            if statement.id in conflict.ids:
                return conflict
    return None


def _not_impossible(statement: Statement) -> Problem:
    message = f"{statement.said} is marked as impossible, but answers can give it; remove the mark"
    return Problem("published-possible", message, statement.at)


def _conflict(conflict: Conflict, published: Published) -> Problem:
    places = {statement.id: statement.at for statement in published.statements}
    at = next((places[name] for name in conflict.ids if name in places), Location(file=FILE))
    repair = "mend it, or mark what was misprinted with `impossible: true`"
    if len(conflict.ids) > 1:
        repair = "mend one of them, or mark the one that was misprinted with `impossible: true`"
    return Problem("published-conflict", f"{conflict.message}; {repair}", at)


def _chosen(finding: Finding, conflict: Conflict | None) -> str:
    share = number_text(Fraction(100 * finding.count, finding.base), "en", 1) if finding.base else "nothing"
    why = conflict.message if conflict else finding.statement.said
    return f"impossible: {why}. The nearest that the other statements allow: {finding.count} of {finding.base}, {share} per cent"


def prove(published: Published, responses: Responses) -> tuple[Finding, ...]:
    """
    Hold every statement to the finished answers, by way of the same tables and claims as a report.

    Raises `Unanswerable` for a statement about what the study does not have.
    """
    every = replace(responses, about=replace(responses.about, least_base=0, disclosure=None))
    tables: dict[tuple[str, str | None], Table] = {}
    return tuple(finding for statement in published.statements for finding in _findings(statement, every, tables))


def _findings(
    statement: Statement, responses: Responses, tables: dict[tuple[str, str | None], Table]
) -> Iterator[Finding]:
    nouns, bounds = responses.about.unit.nouns(statement.language), responses.about.claims.bounds
    for name in statement.cells:
        by = "*".join(variable for variable, _ in name.by) or None
        table = tables.get((name.variable, by)) or tabulate(responses, name.variable, by=by)
        tables[name.variable, by] = table
        cell = table.find(name)
        count, base = (cell.count or 0, cell.base or 0) if cell else (0, 0)
        weighted = cell.share if cell and cell.weighted is not None else None
        verdict = judge(
            statement.phrase, count, base, language=statement.language, nouns=nouns, weighted=weighted, bounds=bounds
        )
        yield Finding(
            statement=statement, cell=name, count=count, base=base,
            true=statement.holds(count, base, weighted) and (verdict.true or statement.kind == "base"),
            because=verdict.because if statement.kind != "base" else f"the base is {base}",
        )  # fmt: skip
