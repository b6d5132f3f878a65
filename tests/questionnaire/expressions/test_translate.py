import pytest

from overblik.questionnaire.expressions import parse
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

A, B = Name(id="a"), Name(id="b")
ONE, X = Constant(value=1.0), Constant(value="x")


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("a == 'x'", Compare(op="==", left=A, right=X)),
        ("a != b", Compare(op="!=", left=A, right=B)),
        (
            "0 <= a <= 1",
            And(terms=(Compare(op="<=", left=Constant(value=0.0), right=A), Compare(op="<=", left=A, right=ONE))),
        ),
        ("a in ['x', 1, -1]", IsOneOf(operand=A, values=(X, ONE, Constant(value=-1.0)))),
        ("a not in ['x']", IsOneOf(operand=A, values=(X,), negated=True)),
        ("'x' in a", Ticks(option=X, name=A)),
        ("'x' not in a", Ticks(option=X, name=A, negated=True)),
        ("not answered(a)", Not(operand=Answered(name=A))),
        (
            "asked(a) and answered(a) or True",
            Or(terms=(And(terms=(Asked(name=A), Answered(name=A))), Constant(value=True))),
        ),
        ("count(a) > -b", Compare(op=">", left=Count(name=A), right=Negative(operand=B))),
        ("a - 1 - b", Arithmetic(op="-", left=Arithmetic(op="-", left=A, right=ONE), right=B)),
        ("`a` / (a * b)", Arithmetic(op="/", left=A, right=Arithmetic(op="*", left=A, right=B))),
    ],
)
def test_each_notation_has_one_meaning(text: str, meaning: Node) -> None:
    """What the documentation's table promises is what is understood."""
    expression, mistakes = parse(text)
    assert mistakes == ()
    assert expression
    assert expression.root == meaning


@pytest.mark.parametrize(
    ("text", "offset", "message"),
    [
        ("len(a) > 1", 0, "len is no function of this language; the functions are answered(x), asked(x) and count(x)"),
        ("ikke (a == 'x')", 0, "ikke is no function of this language; write not"),
        ("answered('a')", 0, "answered takes one name without quotes; write answered(x)"),
        ("asked(a, b)", 0, "asked takes one name without quotes; write asked(x)"),
        ("'x'(a)", 0, "nothing stands between this and the bracket; write and, or, == or another sign"),
        ("a in ('x', 'y')", 5, "a list stands in square brackets; write ['a', 'b']"),
        ("a in 'x'", 5, "after in stands a list, ['a', 'b'], or the name of a multiple; write one of them"),
        ("a in []", 5, "the list is empty; write the values that are meant in it"),
        ("a in [x]", 6, "the values of a list are written out; put quotes round it: 'x'"),
        ("a in [1 + 1]", 6, "the values of a list are written out; write texts in quotes or numbers"),
        ("x in a", 0, "an option stands in quotes; write 'x' in a"),
        ("['x', 'y'] in a", 0, "a list stands only after in or not in; write what is to be in it before it"),
        ("(a == 'x') in b", 1, "before in stands one option; write 'a' in b for each that is meant"),
        ("a ['x']", 0, "there is nothing between the value and its list; write in before the ["),
        ("+a > 1", 0, "a plus stands only between two numbers; remove it"),
        (
            "()",
            0,
            "a comma may only stand between the values of a list; write a list as ['a', 'b'] and a decimal as 0.5",
        ),
        (
            "a > 1,5",
            5,
            "a comma may only stand between the values of a list; write a list as ['a', 'b'] and a decimal as 0.5",
        ),
        (
            "a in [*b]",
            6,
            "this is no part of the language; use comparisons, and, or, not, answered(x), asked(x), count(x)",
        ),
    ],
)
def test_what_has_no_meaning_is_refused_with_its_repair(text: str, offset: int, message: str) -> None:
    """Python allows more than a questionnaire needs, and each of its ways out is closed with a word of help."""
    expression, mistakes = parse(text)
    assert expression is None
    assert [(mistake.code, mistake.offset, mistake.message) for mistake in mistakes] == [
        ("expression-not-allowed", offset, message)
    ]


def test_refusals_are_collected() -> None:
    """One mistake does not hide the next."""
    _, mistakes = parse("len(a) > 1 and x in a and +b > 1")
    assert [mistake.offset for mistake in mistakes] == [0, 15, 26]


def test_long_sums_are_bounded_too() -> None:
    """A sum of hundreds of terms is as deep as it is long."""
    _, mistakes = parse(" + ".join("a" * 300) + " > 1")
    assert "levels deep" in mistakes[0].message
