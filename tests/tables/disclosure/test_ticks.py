"""What is known of ticks is true, and is enough to tell what follows."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overblik.tables.disclosure.lines import ANSWERED, Line, Number
from overblik.tables.disclosure.system import system
from overblik.tables.disclosure.ticks import ticked
from tests.makers import variable

MANY = ", ".join(f"o{n}: O{n}" for n in range(8))
FEW = variable("""
- id: kontakt
  kind: multiple
  text: Hvem?
  options: {a: A, b: B, c: C, ingen: Ingen}
  exclusive: ingen
  nets: {ab: {any: [a, b], da: Et}, begge: {all: [a, b], da: Begge}, uden: {none: [a, b], da: Uden}, noget: {any: [a, b, c], da: N}}
""")
SO_MANY = variable(f"""
- id: kontakt
  kind: multiple
  text: Hvem?
  options: {{{MANY}, ingen: Ingen}}
  exclusive: ingen
  nets: {{ab: {{any: [o0, o1], da: Et}}, alt: {{all: [{", ".join(f"o{n}" for n in range(8))}], da: Alt}}}}
""")


def line_of(asked: object, given_ticks: list[frozenset[str]]) -> Line:
    """The line of a multiple, counted by hand; who ticks nothing chooses the exclusive option."""
    of = FEW if asked is FEW else SO_MANY
    assert of.choices
    ticks = [ticks or frozenset({"ingen"}) for ticks in given_ticks]
    values = {option: sum(option in tick for tick in ticks) for option in of.choices.ids} | {ANSWERED: len(ticks)}
    for net in of.choices.nets:
        found = [[option in tick for option in net.of] for tick in ticks]
        holds = {
            "any": [any(one) for one in found],
            "all": [all(one) for one in found],
            "none": [not any(one) for one in found],
        }
        values[net.id] = sum(holds[net.rule])
    return Line(path="kontakt", variable=of, values=values)


def reach(line: Line, hidden: set[str]) -> dict[str, tuple[float, float]]:
    """The ends of what each hidden number of a line can be."""
    assert line.variable.choices
    made = system([line], ticked(line, line.variable.choices))
    ((at, program),) = made.programs(0)
    free = np.array([not made.printed[place] or _what(made.numbers[place]) in hidden for place in at])
    found = {}
    for place in np.flatnonzero(free & made.printed[at]):
        ends = [program.extreme(int(place), free, largest=largest) for largest in (False, True)]
        assert ends[0] is not None
        assert ends[1] is not None
        found[_what(made.numbers[at[place]])] = (ends[0][place], ends[1][place])
    return found


def _what(number: Number) -> str:
    return next(what for _, what in number.of)


@pytest.mark.parametrize("asked", [FEW, SO_MANY], ids=["few", "many"])
@settings(max_examples=8)
@given(st.data())
def test_the_truth_is_possible(asked: object, data: st.DataObject) -> None:
    """Whatever was ticked, what was hidden can be what it is."""
    options = ["a", "b", "c"] if asked is FEW else [f"o{n}" for n in range(8)]
    line = line_of(asked, data.draw(st.lists(st.frozensets(st.sampled_from(options)), min_size=1, max_size=9)))
    for name, (low, high) in reach(line, {options[0], "ab", "ingen"}).items():
        assert low <= line.values[name] <= high


def test_who_ticked_either_follows_from_each_and_both() -> None:
    """A or b is a and b less both, and the exclusive option is what is left when all the others are told."""
    line = line_of(FEW, [frozenset("a"), frozenset("a"), frozenset("ab"), frozenset("c"), frozenset()])
    assert reach(line, {"ab"}) == {"ab": (3, 3)}
    assert reach(line, {"ingen"}) == {"ingen": (1, 1)}
    assert reach(line, {"ingen", "noget"}) == {"ingen": (1, 2), "noget": (3, 4)}


def test_too_many_ways_leave_bounds() -> None:
    """Either of two is at least the larger, and at most their sum."""
    line = line_of(SO_MANY, [frozenset({"o0"}), frozenset({"o0", "o1"}), frozenset({"o5"})])
    assert reach(line, {"ab"}) == {"ab": (2, 3)}
