from __future__ import annotations

from fractions import Fraction

from overblik.responses.simulation.conflicts import Conflict, conflicts_of, smallest
from overblik.responses.simulation.plan import unplanned
from overblik.responses.simulation.targets import Target
from tests.responses.simulation.questionnaires import cells, exactly, read, setting, share, survey, texts


def conflict(*targets: Target, complete: int = 12) -> Conflict:
    """Return the only conflict of these targets on the small survey."""
    failure = unplanned(setting(survey(), targets=targets, complete=complete))
    assert failure is not None
    (found,) = conflicts_of(failure)
    return found


def test_one_percentage_that_no_count_gives_is_a_conflict_by_itself() -> None:
    """Whatever else is asked for; the counts on both sides are told."""
    impossible = share("digital/ja", "975/1000", "985/1000", said="98 per cent")
    found = conflict(exactly("grupper/unge", 5), impossible, exactly("grupper/syge", 5))
    assert found.ids == ("digital/ja",)
    assert found.message == (
        "digital/ja: 98 per cent of digital/ja: no count of 12 gives it (11 is 91.7, 12 is 100.0 per cent)"
    )


def test_two_options_of_one_choice_cannot_be_more_than_all() -> None:
    """Neither is impossible by itself."""
    found = conflict(
        share("digital/ja", "2/3", said="two thirds"), share("digital/nej", "1/2"), share("tilfreds/meget", "1/2")
    )
    assert found.ids == ("digital/ja", "digital/nej")
    assert found.message.startswith(
        "these cannot all hold: digital/ja: two thirds of digital/ja: 8 of 12; digital/nej: "
    )


def test_a_base_that_routing_does_not_give_is_a_conflict() -> None:
    """Five have used video, so six cannot be asked about it."""
    found = conflict(exactly("digital/ja", 5), exactly("tilfreds/meget", 6, "base"), exactly("tilfreds/lidt", 1))
    assert found.ids == ("digital/ja", "tilfreds/meget")
    assert "6 as the base of tilfreds/meget (possible: 0 to 12)" in found.message.replace("from 6 up to 6", "6")


def test_a_smaller_conflict_is_found_behind_a_larger_one() -> None:
    """Three that conflict together are not told of where two do."""
    targets = (exactly("digital/ja", 5), exactly("digital/nej", 5), exactly("digital/nej_net", 8))
    failure = unplanned(setting(survey(), targets=targets, complete=12))
    assert failure is not None
    assert smallest(failure.parts[0]) == ("digital/ja", "digital/nej_net")


def test_all_cells_of_a_statement_are_told() -> None:
    """A set of cells is one statement; a share of a base that may vary is told with its range."""
    both = Target(id="begge", cells=cells("tilfreds/meget", "tilfreds/lidt"), low=Fraction(3, 4), said="over 3 ud af 4")
    assert conflict(both).message == "begge: over 3 ud af 4 of tilfreds/meget, over 3 ud af 4 of tilfreds/lidt"


def test_hard_checks_that_leave_nothing_are_a_conflict_without_statements() -> None:
    """The message says what to loosen."""
    question = {"id": "vil", "kind": "single", "text": "?", "options": texts(("x",)), "required": True}
    never = read([question | {"check": [{"must": "vil == 'x' and vil != 'x'", "text": "?", "severity": "hard"}]}])
    failure = unplanned(setting(never))
    assert failure is not None
    (found,) = conflicts_of(failure)
    assert found.ids == ()
    assert "hard checks" in found.message
