from overblik.errors import FalseFound, OverblikError, PartMissing, ProblemsFound, Unanswerable
from overblik.files.problems import Location, Problem

PROBLEMS = [Problem("a", "mend it", Location(file="x.yaml")), Problem("b", "mend it too", Location(file="y.yaml"))]


def test_problems_are_told_one_on_each_line() -> None:
    """And are there as values."""
    for raised in (ProblemsFound(PROBLEMS), FalseFound(PROBLEMS)):
        assert str(raised) == "x.yaml:1:1: mend it (a)\ny.yaml:1:1: mend it too (b)"
        assert raised.problems == tuple(PROBLEMS)


def test_what_is_false_ends_otherwise_than_what_must_be_mended() -> None:
    """A build that stops at a false claim is told from one that could not begin."""
    assert [error.exit_status for error in (FalseFound, ProblemsFound, Unanswerable, PartMissing)] == [1, 2, 2, 2]
    assert all(issubclass(error, OverblikError) for error in (FalseFound, ProblemsFound, Unanswerable, PartMissing))
