"""How far every unit is, in one look at the database, and what that adds up to: counts, rates, groups."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

from overblik.collection.answers.unit_state import unit_state
from overblik.collection.models import Unit

if TYPE_CHECKING:
    from overblik.collection.site import Site
    from overblik.questionnaire.variables import Variable

STATES = ("complete", "partial", "begun", "not_begun", "refused", "ineligible")
"""What became of asking a unit so far; *begun* is not far enough to count as partial."""


@dataclass(frozen=True, kw_only=True)
class Standing:
    """One unit, which comes with its response set, and how far it is."""

    unit: Unit
    state: str


@dataclass(frozen=True, kw_only=True)
class Tally:
    """How many units are how far. Rates are of the eligible ones, as AAPOR's RR1 (complete) and RR2 (complete or partial)."""

    counts: Counter[str]

    @property
    def eligible(self) -> int:
        """Units that are asked."""
        return self.counts.total() - self.counts["ineligible"]

    def per_cent(self, *states: str) -> int | None:
        """Return the share of the eligible units in these states in whole per cent, rounded half up; None of no units."""
        found = sum(self.counts[state] for state in states)
        return (200 * found + self.eligible) // (2 * self.eligible) if self.eligible else None

    @property
    def rr1(self) -> int | None:
        """Complete, of eligible."""
        return self.per_cent("complete")

    @property
    def rr2(self) -> int | None:
        """Complete or partial, of eligible."""
        return self.per_cent("complete", "partial")


@dataclass(frozen=True, kw_only=True)
class Group:
    """The tally of the units that the frame puts into one group."""

    label: str
    tally: Tally


def standings(site: Site, *, pilot: bool = False) -> list[Standing]:
    """Return how far each unit is, in the order of the frame; pilot units are asked for apart."""
    units = Unit.objects.select_related("response").filter(pilot=pilot).order_by("position")
    return [Standing(unit=unit, state=unit_state(site, unit)) for unit in units]


def tally(found: Iterable[Standing]) -> Tally:
    """Return how many units are how far."""
    return Tally(counts=Counter(one.state for one in found))


def grouped(site: Site, found: Sequence[Standing], language: str) -> list[tuple[str, list[Group]]]:
    """Return for each frame column with values its title and the tallies of its groups, those without units left out."""
    columns = [column for column in site.frame.columns if column.choices]
    return [(column.label[language], _groups(column, found, language)) for column in columns]


def _groups(column: Variable, found: Sequence[Standing], language: str) -> list[Group]:
    groups = []
    for option in column.choices.options if column.choices else ():
        own = [one for one in found if one.unit.values.get(column.id) == option.id]
        if own:
            groups.append(Group(label=option.label[language], tally=tally(own)))
    return groups


def median_minutes(found: Iterable[Standing]) -> int | None:
    """Return the median time from the first saved answer to the end, in whole minutes; None where nobody has finished."""
    spans: list[dt.timedelta] = [
        one.unit.response.finished_at - one.unit.response.begun_at
        for one in found
        if one.unit.response.finished_at and one.unit.response.begun_at and one.unit.response.items
    ]
    return round(median(span.total_seconds() for span in spans) / 60) if spans else None


def span_text(minutes: int, language: str) -> str:
    """
    Return a span of time in words.

    >>> span_text(14, "da"), span_text(200, "da"), span_text(3000, "en")
    ('14 min.', '3 t. 20 min.', '2 days')
    """
    if minutes < 60:  # noqa: PLR2004 - an hour
        return f"{minutes} min."
    hours, left = divmod(minutes, 60)
    if hours < 24:  # noqa: PLR2004 - a day
        return f"{hours} t. {left} min." if language == "da" else f"{hours} h {left} min."
    days = round(hours / 24)
    word = ("døgn" if language == "da" else "days") if days > 1 else ("døgn" if language == "da" else "day")
    return f"{days} {word}"
