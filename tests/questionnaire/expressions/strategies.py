"""Expressions, made up: over names of every shape, some sensible and some not."""

from hypothesis import strategies as st

from overblik.questionnaire.expressions import NameType
from overblik.questionnaire.expressions.nodes import (
    And,
    Answered,
    Arithmetic,
    Asked,
    Compare,
    Constant,
    Count,
    IsOneOf,
    Name,
    Negative,
    Node,
    Not,
    Or,
    Ticks,
)

KNOWN = {
    "digital": NameType(shape="one", options=("ja", "nej")),
    "formaal/unge": NameType(shape="one", options=("ja", "kontakt", "andet")),
    "region": NameType(shape="one"),
    "kontakt": NameType(shape="many", options=("unge", "ledige", "ingen")),
    "kanal": NameType(shape="many"),
    "ansatte": NameType(shape="number"),
    "ledere": NameType(shape="number"),
    "kommentar": NameType(shape="text"),
    "digital_andet": NameType(shape="text"),
}
"""A small questionnaire: what each name holds."""

ORDERS = ("==", "!=", "<", "<=", ">", ">=")
TEXTS = ("ja", "nej", "andet", "unge", "ledige", "ingen", "Sjælland", "", "#skipped", "it's")
TRUTHS = (True, False)
NUMBERS = (0.0, 1.0, 2.0, 2.5, -1.0, 30000.0, 0.125, 30.125, 1e30)


def names(*shapes: str) -> st.SearchStrategy[Name]:
    """Return names of the questionnaire with one of *shapes*, now and then one that it does not have."""
    fitting = [name for name, known in KNOWN.items() if not shapes or known.shape in shapes]
    return st.sampled_from([*fitting, "ukendt"] if not shapes else fitting).map(lambda name: Name(id=name))


def constants(*values: str | float | bool) -> st.SearchStrategy[Constant]:
    """Return one of *values*, written out."""
    return st.sampled_from(values).map(lambda value: Constant(value=value))


def numbers() -> st.SearchStrategy[Node]:
    """Return what is worth a number."""
    leaves = st.one_of(names("number"), constants(*NUMBERS), names("many").map(lambda name: Count(name=name)))
    return st.recursive(leaves, _calculations, max_leaves=4)


def _calculations(parts: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    signs = st.sampled_from(("+", "-", "*", "/"))
    return st.one_of(
        st.builds(Arithmetic, op=signs, left=parts, right=parts),
        parts.map(_negative),
    )


def _negative(node: Node) -> Node:
    """Return `-node`, the minus of a number written out being part of it."""
    if isinstance(node, Constant) and isinstance(node.value, float):
        return Constant(value=-node.value)
    return Negative(operand=node)


def sensible() -> st.SearchStrategy[Node]:
    """Return conditions that compare what can be compared."""
    texts = st.one_of(names("one", "text"), constants(*TEXTS))
    leaves = st.one_of(
        st.builds(Compare, op=st.sampled_from(ORDERS), left=numbers(), right=numbers()),
        st.builds(Compare, op=st.sampled_from(ORDERS[:2]), left=texts, right=texts),
        st.builds(IsOneOf, operand=texts, values=_lists(constants(*TEXTS)), negated=st.booleans()),
        st.builds(IsOneOf, operand=numbers(), values=_lists(constants(*NUMBERS)), negated=st.booleans()),
        st.builds(Ticks, option=constants(*TEXTS), name=names("many"), negated=st.booleans()),
        names().map(lambda name: Answered(name=name)),
        names().map(lambda name: Asked(name=name)),
        constants(*TRUTHS),
    )
    return st.recursive(leaves, _conditions, max_leaves=6)


def anything() -> st.SearchStrategy[Node]:
    """Return whatever can be written down, sense or nonsense."""
    values = constants(*TEXTS, *NUMBERS, *TRUTHS)
    leaves = st.one_of(
        sensible(),
        names(),
        values,
        names().map(lambda name: Count(name=name)),
        st.builds(Ticks, option=values, name=names(), negated=st.booleans()),
    )
    return st.recursive(leaves, _nonsense, max_leaves=8)


def _lists(items: st.SearchStrategy[Constant]) -> st.SearchStrategy[tuple[Constant, ...]]:
    return st.lists(items, min_size=1, max_size=3).map(tuple)


def _conditions(parts: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    terms = st.lists(parts, min_size=2, max_size=3).map(tuple)
    return st.one_of(st.builds(And, terms=terms), st.builds(Or, terms=terms), st.builds(Not, operand=parts))


def _nonsense(parts: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    values = constants(*TEXTS, *NUMBERS, *TRUTHS)
    return st.one_of(
        _conditions(parts),
        _calculations(parts),
        st.builds(Compare, op=st.sampled_from(ORDERS), left=parts, right=parts),
        st.builds(IsOneOf, operand=parts, values=_lists(values), negated=st.booleans()),
    )
