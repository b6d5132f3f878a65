"""What there is to say of a question with options: one answer of each unit, or several."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from overblik.questionnaire.variables import Net
from overblik.report.drafting.certain import Compared
from overblik.report.drafting.finding import Finding, Kind, Seen, decided
from overblik.report.drafting.points import Point, ranked

MOST_NEXT = 2
MOST_NAMED = 6
"""How many options are named together that everybody or nobody chose."""
SMALL = 4
"""Options up to which all of them are told, so that none need be set apart as the other end."""


def of_one(seen: Seen) -> Iterator[Finding]:
    """Yield what there is to say of a question with one answer, in the order in which it is said."""
    options = ranked(seen.options)
    net = _net(seen)
    if net is None:
        yield from _ranked(seen, options)
        return
    point, of = net
    inside = tuple(option for option in seen.options if option.cell.option in of and option.share)
    yield Finding(kind="net", variable=seen.variable, points=(point,), strength=decided(point))
    if point.share != 1 or len(inside) > 1:
        yield Finding(kind="parts", variable=seen.variable, points=inside)
    rest = tuple(option for option in options if option.cell.option not in of)
    yield from _after(seen, rest, most=MOST_NEXT)


def of_many(seen: Seen) -> Iterator[Finding]:
    """Yield what there is to say of a question with several answers, in the order in which it is said."""
    exclusive = seen.variable.choices.exclusive if seen.variable.choices else None
    options = ranked(point for point in seen.options if point.cell.option != exclusive)
    every = tuple(point for point in options if point.share == 1)
    if every:
        strength = decided(every[0]) / len(every)  # where everybody ticks much, it is the question that says little
        yield Finding(kind="everybody", variable=seen.variable, points=every[:MOST_NAMED], strength=strength)
        yield from _taken_together(seen)
        yield from _after(seen, options[len(every) :], most=MOST_NEXT + 1)
        return
    yield from _ranked(seen, options)
    yield from _taken_together(seen)


def _last(seen: Seen, given: tuple[Point, ...]) -> Point | None:
    """Return the option that fewest gave; "other" is none."""
    other = seen.variable.choices.other if seen.variable.choices else None
    named = [point for point in given if point.cell.option != other]
    return named[-1] if named else None


def _taken_together(seen: Seen) -> Iterator[Finding]:
    """Yield the net of several answers, where it is neither of everybody nor of nobody."""
    net = _net(seen)
    if net is not None and 0 < net[0].share < 1:
        yield Finding(kind="net", variable=seen.variable, points=(net[0],), strength=decided(net[0]))


def _ranked(seen: Seen, options: tuple[Point, ...]) -> Iterator[Finding]:
    """Yield the first answer, those after it, and the other end."""
    if not options or not options[0].share:
        return
    first = options[0]
    if first.share == 1:
        yield Finding(kind="everybody", variable=seen.variable, points=(first,), strength=decided(first))
        return
    compared = seen.certain.compared([option.cell for option in options], seen.table.basis)
    opening = _opening(options, compared, one_answer=seen.variable.shape == "one")
    said = 2 if opening in ("pair", "two") else 1
    strength = decided(first) if 2 * first.share > 1 else 0.0
    others = tuple(option.cell for option in options[1:]) if opening == "top" else ()
    yield Finding(kind=opening, variable=seen.variable, points=options[:said], against=others, strength=strength)
    yield from _after(seen, options[said:], most=MOST_NEXT, above=first, compared=compared)


def _opening(options: tuple[Point, ...], compared: Compared, *, one_answer: bool) -> Kind:
    """Return how an order begins: with an answer that is ahead, with two side by side, or with one of which nothing is said."""
    first, *others = options
    if len(others) <= 1:
        return "two" if others and others[0].share and one_answer else "lead"
    if all(compared.carried(first.cell, other.cell) for other in others):
        return "top"
    return "pair" if others[0].share else "lead"


def _after(
    seen: Seen, rest: tuple[Point, ...], *, most: int, above: Point | None = None, compared: Compared | None = None
) -> Iterator[Finding]:
    """Yield the answers that follow, and those that nobody or few gave."""
    given = tuple(point for point in rest if point.share)
    told = given if len(given) < SMALL else given[:most]
    if told:
        yield Finding(kind="next", variable=seen.variable, points=told)
    last = _last(seen, given[len(told) :])
    if last and above and compared and compared.carried(above.cell, last.cell):
        yield Finding(kind="far", variable=seen.variable, points=(last,), against=(above.cell,))
    nobody = tuple(point for point in rest if not point.share)
    if nobody and len(nobody) <= MOST_NAMED:
        yield Finding(kind="nobody", variable=seen.variable, points=tuple(islice(nobody, MOST_NAMED)))


def _net(seen: Seen) -> tuple[Point, tuple[str, ...]] | None:
    """Return the net that says most, with the options that it is made of; None where no net says more than an option does."""
    nets = {net.id: net for net in seen.table.nets}
    found = [
        (point, nets[point.cell.option].of)
        for point in seen.points
        if point.net and _tells(nets[point.cell.option], seen)
    ]
    return max(found, key=lambda pair: pair[0].share, default=None)


def _tells(net: Net, seen: Seen) -> bool:
    """Whether a net takes several options together, and leaves some out; of several answers, whether it is of all of them."""
    if seen.variable.shape == "many":
        return net.rule == "all" and len(net.of) > 1
    return net.rule == "any" and 1 < len(net.of) < len(seen.table.options)
