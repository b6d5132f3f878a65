from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from scipy import stats

from overblik.tables.banner.columns import members, spread
from overblik.tables.banner.compare import Comparer, nothing
from overblik.tables.banner.request import Comparing, Request
from overblik.tables.banner.scores import Score, scores
from overblik.tables.designs.of_study import study_design
from overblik.tables.estimates.ratio import ratios
from overblik.tables.filters import kept

if TYPE_CHECKING:
    from overblik.study import Study


def comparer(study: Study, by: tuple[str, ...], comparing: Comparing) -> Comparer:
    """One for a break of the offices."""
    responses = study.responses
    columns = spread(responses, Request(of=("aabent",), by=(by,)), responses.counting)
    inside = members(columns.columns, responses.counting, kept(responses, None))
    design = study_design(responses)
    return Comparer(design=design, inside=inside, blocks=columns.blocks, comparing=comparing, df=design.df())


def score(study: Study, name: str, option: str) -> Score:
    """What each office adds to a share."""
    variable = study.responses.variable(name)
    return scores(variable, study.responses.counting, study.table(name).basis)[None].options[option]


def test_letters_are_those_of_a_test_by_hand(offices: Study) -> None:
    """
    24 of 38 in the north against 10 of 39 in the south, 80 of 100 answered.

    The linearised variance of a group's share is (1 - f) n/(n - 1) p(1 - p)/n_g, and two groups that do not overlap have no
    covariance: (1 - 0.8) 80/79 (0.2327/38 + 0.1907/39).
    """
    north, south = 24 / 38, 10 / 39
    variance = 0.2 * 80 / 79 * (north * (1 - north) / 38 + south * (1 - south) / 39)
    p = 2 * stats.t.sf((north - south) / variance**0.5, 79)
    shown = np.ones(4, bool)
    for level, letters in ((1 - 1.01 * p, ("B",)), (1 - 0.99 * p, ())):
        found = comparer(offices, ("region",), Comparing(level=level)).marks(score(offices, "aabent", "fast"), shown)
        assert found.letters == ((), letters, (), ())


def test_what_is_held_back_or_too_small_is_not_compared(offices: Study) -> None:
    """The 3 offices of the west are too few; a column that is not shown gives and gets no letter."""
    fast = score(offices, "aabent", "fast")
    made = comparer(offices, ("region",), Comparing(least=1))
    assert made.marks(fast, np.ones(4, bool)).letters[1] == ("B", "C")
    assert made.marks(fast, np.array([True, True, False, True])).letters == ((), ("C",), (), ())
    assert made.marks(fast, np.array([True, False, False, False])) == nothing(4)


def test_a_correction_finds_no_more(offices: Study) -> None:
    """Of three pairs, Holm's first is held to a third of the level."""
    shown, made = np.ones(4, bool), comparer(offices, ("region",), Comparing(least=1))
    never = score(offices, "aabent", "nej")
    smallest = 2 * float(stats.t.sf(_largest(made, never), 79))
    level = 1 - 2 * smallest
    strict = replace(made, comparing=Comparing(least=1, level=level, correction="holm"))
    assert any(replace(made, comparing=Comparing(least=1, level=level)).marks(never, shown).letters)
    assert not any(strict.marks(never, shown).letters)


def _largest(made: Comparer, of: Score) -> float:
    """The largest t of all pairs of columns, by the covariance of their shares."""
    found = ratios(made.design, of.numerator[:, None] * made.inside, of.denominator[:, None] * made.inside)
    pairs = [(one, other) for one in (1, 2, 3) for other in (1, 2, 3) if one < other]
    spread = found.covariance
    ts = [
        abs(found.values[a] - found.values[b]) / (spread[a, a] + spread[b, b] - 2 * spread[a, b]) ** 0.5
        for a, b in pairs
    ]
    return float(np.max(ts))


def test_a_column_is_compared_with_the_total_that_it_is_part_of(offices: Study) -> None:
    """The north is above everybody, the south below; in a break that is everybody nothing differs."""
    made = comparer(offices, ("region",), Comparing(against_total=True))
    assert made.marks(score(offices, "aabent", "fast"), np.ones(4, bool)).against_total == (0, 1, -1, 0)
    ways = comparer(offices, ("veje",), Comparing(against_total=True))
    assert ways.marks(score(offices, "aabent", "fast"), np.ones(4, bool)).against_total[1] == 0


def test_hardly_any_answers_make_no_difference(offices: Study) -> None:
    """4 against 0 with most of the population in: too few for a normal approximation, whatever t says."""
    made = comparer(offices, ("region",), Comparing(least=30))
    base = np.ones(80)
    rare = np.isin(np.arange(80), [0, 1, 2, 3]).astype(np.float64)
    assert made.marks(Score(numerator=rare, denominator=base), np.ones(4, bool)) == nothing(4)
    more = np.isin(np.arange(80), range(6)).astype(np.float64)
    assert made.marks(Score(numerator=more, denominator=base), np.ones(4, bool)).letters[1] == ("B",)


def test_means_are_compared_whatever_their_size(offices: Study) -> None:
    """They are no counts."""
    made = comparer(offices, ("size",), Comparing())
    small = np.where(made.inside[:, 1], 0.02, 0.01)  # together they add up to less than the least number of answers
    found = made.marks(Score(numerator=small, denominator=np.ones(80), share=False), np.ones(3, bool))
    assert found.letters == ((), (), ())
    found = made.marks(
        Score(numerator=small + np.arange(80) % 3 / 1000, denominator=np.ones(80), share=False), np.ones(3, bool)
    )
    assert found.letters == ((), ("B",), ())
