"""
The units that were asked, each with the code of what became of it.

Where answers name their unit, everything follows from the frame. Answers under pseudonyms name none, but carry columns of it; then
it is known of each group of these columns how many in it answered, and nothing else. Codes are given to units within such a
group as if it were known whose they are, and only what is of whole groups may be asked of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from overblik.errors import Unanswerable
from overblik.files.reading import did_you_mean
from overblik.frame.read import number
from overblik.responses.answered_items import BREAK_OFF
from overblik.responses.derive import of_units
from overblik.responses.schema import COMPLETE, OUTCOME, PARTIAL, PSEUDONYMS, UNIT
from overblik.tables.rates import background
from overblik.tables.response import aapor

if TYPE_CHECKING:
    from overblik.frame.units import Frame, Unit
    from overblik.questionnaire.about import About
    from overblik.questionnaire.variables import Variable
    from overblik.responses.responses import Responses
    from overblik.tables.response.propensities import Codes, Flags, Floats

CODES = {COMPLETE: aapor.COMPLETE, PARTIAL: aapor.PARTIAL, BREAK_OFF: aapor.BREAK_OFF}
_ORDER = (COMPLETE, PARTIAL, BREAK_OFF)


@dataclass(frozen=True, kw_only=True)
class Cases:
    """
    Units with their codes, in the order of the frame.

    *columns* holds by id the variables that put units into groups, and *values* what each unit has of them. *known* are those by
    which it is known who answered; with *placed* it is known of each unit.
    """

    about: About
    frame: Frame
    codes: tuple[str, ...]
    columns: Mapping[str, Variable]
    values: Mapping[str, Sequence[str]]
    known: frozenset[str]
    placed: bool = True

    def __len__(self) -> int:
        return len(self.codes)

    @cached_property
    def eligible(self) -> Flags:
        """Which units count when those who answered are held against all: every one that is not known to be ineligible."""
        return np.array([aapor.disposition(code) != "ineligible" for code in self.codes], dtype=bool)

    @cached_property
    def answered(self) -> Flags:
        """Which units have given an answer that counts in the study."""
        counted = (aapor.COMPLETE, aapor.PARTIAL) if self.about.counts == "reached" else (aapor.COMPLETE,)
        return np.array([code in counted for code in self.codes], dtype=bool)

    @cached_property
    def weights(self) -> Floats:
        """The design weights of the units, 1 where the study states none that is known of each of them."""
        design = self.about.design
        found = self.numbers(design.weight) if design and design.weight and self.frame.column(design.weight) else None
        if found is None or not all(found):
            return np.ones(len(self), dtype=np.float64)
        return np.array([float(one) for one in found], dtype=np.float64)

    @property
    def weighted(self) -> bool:
        """Whether units have design weights that differ."""
        return bool(len(self)) and bool(np.ptp(self.weights) > 0)

    def numbers(self, name: str) -> tuple[Fraction, ...] | None:
        """Return a frame column of numbers, exact; None where a unit has none, or a negative one."""
        found = [number(unit.values.get(name, "")) for unit in self.frame.units]
        if any(one is None or one < 0 for one in found):
            return None
        return tuple(Fraction(repr(one)) for one in found)

    def level_codes(self, name: str) -> Codes:
        """Return a grouping column as codes: positions in its values, and one beyond them for a unit without a value."""
        ids = {value: place for place, value in enumerate(self.levels(name))}
        return np.array([ids.get(value, len(ids)) for value in self.values[name]], dtype=np.int64)

    def levels(self, name: str) -> tuple[str, ...]:
        """Return the values of a grouping column."""
        choices = self.columns[name].choices
        return choices.ids if choices else ()

    def grouping(self, names: Sequence[str]) -> tuple[str, ...]:
        """Return *names*; raises Unanswerable for what puts no unit into a group, or by which it is not known who answered."""
        for name in names:
            if name not in self.columns:
                hint = did_you_mean(name, self.columns) if self.columns else "the frame has no column with values"
                message = f"{name!r} is not known of every unit, so there are no rates by it; {hint}"
                raise Unanswerable(message)
            if name not in self.known:
                message = (
                    f"the answers do not say of {name} what the frame says, so that there is no response rate by it; "
                    "break by another column, or write this one into the answers"
                )
                raise Unanswerable(message)
        return tuple(names)


def cases_of(responses: Responses, said: Mapping[str, str] | None = None, *, named: bool | None = None) -> Cases:
    """
    Return what became of each unit of the frame.

    *said* are AAPOR's codes of units, by id, as fieldwork knows them; a frame column of codes is read where the study names one.
    An answer goes before a code, unless that says that the unit is not eligible. *named*: whether answers name their units; None
    looks. Where they are known not to, *said* holds the code of every unit. Raises Unanswerable where the answers and the frame
    cannot both be right, and for codes that are none.
    """
    frame, rule = responses.frame, responses.about.response
    told = {**_stated(frame, rule.outcome), **(said or {})}
    columns = background(responses.questionnaire, frame)
    units = of_units(frame, responses.questionnaire)
    values = {name: units[name].to_pylist() for name in columns}
    if said is not None and named is False:
        codes = tuple(said[unit.id] for unit in frame.units)
        return _cases(responses, codes, columns, values, known=frozenset(columns), placed=True)
    if named or (named is None and _named(responses)):
        own = dict(zip(responses.answers[UNIT].to_pylist(), responses.answers[OUTCOME].to_pylist(), strict=True))
        codes = tuple(_code(unit, own.get(unit.id), told, rule.unanswered) for unit in frame.units)
        return _cases(responses, codes, columns, values, known=frozenset(columns), placed=True)
    known = tuple(name for name, one in columns.items() if _says(responses, name, one))
    codes = _within(responses, known, values, told)
    return _cases(responses, codes, columns, values, known=frozenset(known), placed=False)


def _cases(responses: Responses, codes: tuple[str, ...], columns: Any, values: Any, **more: Any) -> Cases:
    return Cases(about=responses.about, frame=responses.frame, codes=codes, columns=columns, values=values, **more)


def _stated(frame: Frame, column: str | None) -> dict[str, str]:
    """Return the codes that a frame column holds; raises Unanswerable with every one that is none."""
    if column is None:
        return {}
    found = {unit.id: unit.values.get(column, "").strip() for unit in frame.units}
    wrong = [f"{unit}: {code!r}" for unit, code in found.items() if code and aapor.disposition(code) is None]
    if wrong:
        message = f"the frame's column {column} holds what is no AAPOR code ({', '.join(wrong[:5])}); write 2.1, 2.2, 3.1 or 4, say"
        raise Unanswerable(message)
    return {unit: code for unit, code in found.items() if code}


def _named(responses: Responses) -> bool:
    """Whether answers name units of the frame; pseudonyms say so, or are none of its ids."""
    metadata = responses.answers.schema.metadata or {}
    ids = {unit.id for unit in responses.frame.units}
    return not PSEUDONYMS.items() <= metadata.items() and ids.issuperset(responses.answers[UNIT].to_pylist())


def _code(unit: Unit, outcome: str | None, told: Mapping[str, str], unanswered: str) -> str:
    code = told.get(unit.id, "")
    if outcome is not None and (not code or aapor.disposition(code) != "ineligible"):
        return CODES[outcome]
    return unanswered if not code or aapor.disposition(code) in ("complete", "partial") else code


def _says(responses: Responses, name: str, column: Variable) -> bool:
    """Whether each answer says in which group of a column its unit is."""
    ids = set(column.choices.ids if column.choices else ())
    return ids.issuperset(responses.answers[name].to_pylist())


def _within(
    responses: Responses, known: Sequence[str], values: Mapping[str, Sequence[str]], told: Mapping[str, str]
) -> tuple[str, ...]:
    """Return the codes of units under pseudonyms: within each group those that answered come first."""
    answers = responses.answers
    rows = _groups([answers[name].to_pylist() for name in known], answers.num_rows)
    given: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for group, outcome in zip(rows, answers[OUTCOME].to_pylist(), strict=True):
        given[group].append(outcome)
    left = {group: sorted(outcomes, key=_ORDER.index) for group, outcomes in given.items()}
    codes = []
    for unit, group in zip(
        responses.frame.units, _groups([values[name] for name in known], len(responses.frame)), strict=True
    ):
        own = left.get(group, []) if unit.id not in told else []
        codes.append(_code(unit, own.pop(0) if own else None, told, responses.about.response.unanswered))
    if any(left.values()):
        by = " and ".join(known) or "nothing"
        message = (
            f"more answers came from groups of {by} than the frame has units that could have answered; "
            "mend the frame, or the columns in the answers"
        )
        raise Unanswerable(message)
    return tuple(codes)


def _groups(columns: Sequence[Sequence[str]], rows: int) -> list[tuple[str, ...]]:
    return list(zip(*columns, strict=True)) if columns else [()] * rows
