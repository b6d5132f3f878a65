from __future__ import annotations

from overblik.tables.disclosure.lines import ANSWERED, Line, merged
from overblik.tables.disclosure.relations import between, within
from overblik.tables.disclosure.system import System, system
from tests.makers import variable

KLAR = variable("- {id: klar, kind: single, text: Klar?, options: {ja: Ja, nej: Nej}}")


def line(yes: int, no: int, *conditions: tuple[str, str], printed: bool = True, path: str = "klar") -> Line:
    """A line of yes and no."""
    values = {"ja": yes, "nej": no, ANSWERED: yes + no}
    return Line(path=path, variable=KLAR, group=frozenset(conditions), values=values, printed=printed)


def made(*lines: Line) -> System:
    """The system of some lines."""
    placed = merged(lines)
    relations = [relation for one in placed.values() for relation in within(one, counted=False)]
    return system(placed.values(), [*relations, *between(placed)])


NORD, SYD = ("region", "nord"), ("region", "syd")


def test_everything_that_is_printed_keeps_the_relations() -> None:
    """The truth is one of the counts that are looked for."""
    found = made(line(5, 7), line(2, 4, NORD), line(3, 3, SYD))
    product = found.matrix @ found.values
    assert (product >= found.low).all()
    assert (product <= found.high).all()


def test_each_depth_has_its_programs() -> None:
    """The undivided table by itself, then together with its break."""
    found = made(line(5, 7), line(2, 4, NORD), line(3, 3, SYD))
    assert [[len(at) for at, _ in found.programs(depth)] for depth in (0, 1)] == [[3], [9]]


def test_what_has_nothing_to_do_with_each_other_is_apart() -> None:
    """Two questions are two programs."""
    found = made(line(5, 7), line(2, 4, path="andet"))
    assert sorted(len(at) for at, _ in found.programs(0)) == [3, 3]


def test_a_base_has_its_line_beside_it() -> None:
    """Its numbers are hidden with it; of what nobody prints nothing is hidden."""
    found = made(line(5, 7), line(1, 2, NORD, printed=False))
    assert list(found.lines.values()) == [(0, 1, 2)]
    assert found.printed.tolist() == [True, True, True, False, False, False]
