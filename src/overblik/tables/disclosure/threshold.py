"""
Primary suppression: the numbers that would tell what a few have answered.

A count below the threshold is one, and so is a count that leaves fewer than that many of its base: they are those who did *not*
answer so. Nobody at all is no unit, so that a 0 and a full cell are printed unless a study hides them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from overblik.tables.disclosure.lines import ANSWERED, BASE_NAMES, OWN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from overblik.questionnaire.about import Disclosure
    from overblik.tables.disclosure.lines import Filter, Group, Line, Number

    Place = tuple[Filter, Group, str]


class Primary(NamedTuple):
    """
    What must be hidden, and how well.

    *widths* gives for each number the least width of the range within which it must stay unknown; *lines* are the places of lines
    that are hidden with their bases.
    """

    widths: dict[Number, int]
    lines: frozenset[Place]


def primary(
    lines: Iterable[Line], disclosure: Disclosure, *, least_base: int, public: Callable[[Number], bool]
) -> Primary:
    """
    Return the numbers that a table must not show of itself.

    *least_base* holds for groups and filters, as it does in every study. *public* says of a number that the frame tells it.
    """
    widths: dict[Number, int] = {}
    places: set[Place] = set()
    for line in lines:
        least = max(disclosure.least_cell, least_base if line.depth else 0)
        small = 0 < line.values.get(ANSWERED, 0) < least
        if small and not public(line.number(ANSWERED)):
            places.add(line.place)
        for what, value in line.values.items():
            if public(line.number(what)):
                continue
            if (small and value) or (what not in BASE_NAMES and sensitive(value, _base(line, what), disclosure)):
                widths[line.number(what)] = disclosure.least_cell
    return Primary(widths, frozenset(places))


def sensitive(count: int, base: int, disclosure: Disclosure) -> bool:
    """
    Whether a count of a base tells of fewer units than the threshold what they did, or did not, answer.

    >>> from overblik.questionnaire.about import Disclosure
    >>> [sensitive(count, 10, Disclosure(least_cell=3)) for count in (0, 1, 2, 3, 7, 8, 9, 10)]
    [False, True, True, False, False, True, True, False]
    """
    few = {count, base - count} & set(range(1, disclosure.least_cell))
    return bool(few) or (disclosure.zeros == "hidden" and base > 0 and count in (0, base))


def _base(line: Line, what: str) -> int:
    outside = line.variable.choices.outside if line.variable.choices else ()
    base = OWN if what in {option.id for option in outside} else ANSWERED
    return line.values.get(base, line.values.get(ANSWERED, 0))
