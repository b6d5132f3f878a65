from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblik.questionnaire.expressions import Expression, Value, evaluate, unparse
from overblik.questionnaire.expressions.nodes import Node
from overblik.questionnaire.in_words.settle import joined, settle
from overblik.questionnaire.missing import Missing
from tests.questionnaire.expressions.strategies import KNOWN, sensible
from tests.questionnaire.in_words.offices import expression

WHY_NOT = st.sampled_from([Missing.SKIPPED, Missing.NOT_ASKED, Missing.DONT_KNOW])


def values() -> st.SearchStrategy[Mapping[str, Value]]:
    """Return answers to everything that the expressions name, some of them missing."""
    given_ = {
        "one": st.sampled_from(["ja", "nej", "andet"]),
        "text": st.sampled_from(["ja", "Sjælland"]),
        "number": st.sampled_from([0.0, 1.0, 2.5, 30000.0]),
        "many": st.frozensets(st.sampled_from(["unge", "ledige", "ingen"])),
    }
    return st.fixed_dictionaries({name: st.one_of(given_[known.shape], WHY_NOT) for name, known in KNOWN.items()})


@given(sensible(), values())
def test_what_is_settled_means_the_same(node: Node, answers: Mapping[str, Value]) -> None:
    """True stays true and false stays false, whatever is missing; only what nobody can know may be settled."""
    before = evaluate(Expression(text="", root=node), answers)
    after = evaluate(Expression(text="", root=settle(node)), answers)
    assert before is None or after is before


@pytest.mark.parametrize(
    ("written", "settled"),
    [
        ("not (not answered(x))", "answered(x)"),
        ("not (a < 1 and 'x' in b)", "a >= 1 or 'x' not in b"),
        ("10 <= a", "a >= 10"),
        ("'ja' == a", "a in ['ja']"),
        ("a == 1 and (a == 1 and b == 2)", "a == 1 and b == 2"),
        ("a == 1 or True", "True"),
        ("not (a in ['x'])", "a not in ['x']"),
    ],
)
def test_nots_go_inside_and_brackets_go(written: str, settled: str) -> None:
    """So that a reader meets one condition after the other."""
    assert unparse(settle(expression(written).root)) == settled


def test_all_of_nothing_holds_and_any_of_nothing_does_not() -> None:
    """As in logic."""
    assert [unparse(joined([], all_=all_)) for all_ in (True, False)] == ["True", "False"]
