"""What every part of the reading of a report needs: the study's names, the places, and where problems are noted."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from overblik.files.problems import Location, Problem
from overblik.files.reading import did_you_mean
from overblik.report.names import Names, Unknown, break_names
from overblik.report.places import Places
from overblik.tables.table import BASES

ANYWHERE = ("lang",)
"""Attributes that any span or fence may have: what language its words are in."""


@dataclass
class Reader:
    """The reading of one file; collects every problem on the way."""

    names: Names
    language: str
    places: Places
    problems: list[Problem] = field(default_factory=list)

    def problem(self, code: str, message: str, at: Location) -> None:
        """Note a problem."""
        self.problems.append(Problem(code, message, at))

    def unknown_attributes(
        self, attributes: Mapping[str, str], known: Collection[str], what: str, at: Location
    ) -> None:
        """Note every attribute that *what* does not have."""
        code = "claim-unknown-attribute" if what == "a claim" else "report-unknown-attribute"
        for name in attributes:
            if name not in (*known, *ANYWHERE):
                self.problem(code, f"{what} has no attribute {name!r}; {did_you_mean(name, known)}", at)

    def choice(self, attributes: Mapping[str, str], name: str, allowed: Collection[str], at: Location) -> str | None:
        """Return the value of an attribute that has a closed set of values; None where it is not given or wrong."""
        value = attributes.get(name)
        if value is None or value in allowed:
            return value
        self.problem("report-wrong-value", f"{name}={value} is not known; {did_you_mean(value, allowed)}", at)
        return None

    def whole(self, attributes: Mapping[str, str], name: str, between: tuple[int, int], at: Location) -> int | None:
        """Return the value of an attribute that is a whole number; None where it is not given or wrong."""
        value = attributes.get(name)
        if value is None:
            return None
        low, high = between
        if value.isascii() and value.isdigit() and low <= int(value) <= high:
            return int(value)
        self.problem("report-wrong-value", f"{name}={value}: write a whole number from {low} to {high}", at)
        return None

    def base(self, attributes: Mapping[str, str], of: Collection[str], at: Location) -> str:
        """Return the base that is asked for, `answered` by default; *of* are the variables that it is for."""
        base = self.choice(attributes, "base", BASES, at) or "answered"
        single = [name for name in of if base == "mentions" and self._shape(name) != "many"]
        if single:
            message = f"base=mentions is for questions with several answers, and {single[0]!r} has one; leave base out"
            self.problem("report-wrong-value", message, at)
            return "answered"
        return base

    def where(self, attributes: Mapping[str, str], at: Location) -> str | None:
        """Return the filter, with a problem for each mistake in it."""
        text = attributes.get("where")
        if text is None:
            return None
        for mistake in self.names.expression(text):
            self.problem(mistake.code, f"in where={text!r}, character {mistake.offset + 1}: {mistake.message}", at)
        return text

    def by(self, attributes: Mapping[str, str], of: str, at: Location) -> str | None:
        """Return the break, with a problem for each variable in it that makes no groups."""
        text = attributes.get("by")
        if text is None:
            return None
        known = self.names.breaks(of=of)
        strange = [name for part in break_names(text) for name in part if name not in known]
        for name in strange:
            message = f"{name!r} is no variable to break {of} by; {did_you_mean(name, known)}"
            self.problem("report-wrong-break", message, at)
        return None if strange else text

    def _shape(self, name: str) -> str | None:
        variable = self.names.variable(name)
        return None if isinstance(variable, Unknown) else variable.shape
