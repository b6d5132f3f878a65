"""By hand: what is hidden beside what must be hidden."""

from __future__ import annotations

from overblik.tables.disclosure.lines import ANSWERED, Line, Number
from overblik.tables.disclosure.secondary import suppressed
from tests.tables.disclosure.test_system import NORD, SYD, line, made

VEST = ("region", "vest")


def hidden(*lines: Line, widths: dict[Number, int]) -> set[tuple[str, str]]:
    """What is hidden, as group and option."""
    found = suppressed(made(*lines), widths, ())
    return {
        (dict(number.of).get("region", "alle"), next(what for path, what in number.of if path == "klar"))
        for number in found
    }


def test_of_two_options_both_are_hidden() -> None:
    """One is the base less the other."""
    only = line(2, 7)
    assert hidden(only, widths={only.number("ja"): 3}) == {("alle", "ja"), ("alle", "nej")}


def test_a_square_is_hidden_where_rows_and_columns_add_up() -> None:
    """Two options in two groups, the third group stays."""
    lines = [line(20, 30), line(2, 9, NORD), line(8, 11, SYD), line(10, 10, VEST)]
    found = hidden(*lines, widths={lines[1].number("ja"): 3})
    assert len(found) == 4
    assert {("nord", "ja"), ("nord", "nej")} < found
    assert not any(group == "alle" for group, _ in found)


def test_a_hidden_group_takes_another_one_along() -> None:
    """Its base is the total's less those of the others; the line of a base that is hidden is hidden with it."""
    lines = [line(20, 30), line(1, 1, NORD), line(9, 19, SYD), line(10, 10, VEST)]
    found = hidden(*lines, widths={lines[1].number(what): 3 for what in ("ja", "nej", ANSWERED)})
    groups = {group for group, what in found if what == ANSWERED}
    assert len(groups) == 2
    assert "nord" in groups
    assert {(group, what) for group in groups for what in ("ja", "nej", ANSWERED)} == found


def test_nothing_is_hidden_where_nothing_must_be() -> None:
    """A table without few is shown."""
    assert hidden(line(20, 30), widths={}) == set()


def test_what_is_known_anyhow_is_given_up() -> None:
    """Nobody at all said yes, so that no group can have done so."""
    lines = [line(0, 20), line(0, 9, NORD), line(0, 11, SYD)]
    assert ("alle", "ja") not in hidden(*lines, widths={lines[1].number("ja"): 3})
