from itertools import product

import pytest

from overblik.questionnaire.expressions import Value, evaluate, parse
from overblik.questionnaire.missing import Missing

TRUTH = {True: "answered(a)", False: "not answered(a)", None: "b == 'x'"}


def verdict(text: str, **values: Value) -> bool | None:
    """Return what the expression says where *a* is answered and *b* skipped, unless told otherwise."""
    expression, mistakes = parse(text)
    assert mistakes == ()
    assert expression
    usual: dict[str, Value] = {"a": "x", "b": Missing.SKIPPED}
    return evaluate(expression, usual | values)


@pytest.mark.parametrize(("left", "right"), list(product((True, False, None), repeat=2)))
def test_and_or_not_follow_kleene(*, left: bool | None, right: bool | None) -> None:
    """With false < unknown < true, *and* is the lesser, *or* the greater and *not* the mirror image."""
    rank = {False: 0, None: 1, True: 2}
    lesser, greater = sorted((left, right), key=lambda value: rank[value])
    assert verdict(f"{TRUTH[left]} and {TRUTH[right]}") is lesser
    assert verdict(f"{TRUTH[left]} or {TRUTH[right]}") is greater
    assert verdict(f"not {TRUTH[left]}".replace("not not", "")) is {True: False, False: True, None: None}[left]


@pytest.mark.parametrize("missing", Missing)
@pytest.mark.parametrize(
    "text",
    [
        "m == 'x'",
        "m != 'x'",
        "m in ['x']",
        "m not in ['x']",
        "'x' in m",
        "'x' not in m",
        "m > 1",
        "count(m) > 1",
        "-m + 1 < 2",
    ],
)
def test_every_comparison_with_something_missing_is_unknown(text: str, missing: Missing) -> None:
    """Whoever gave no answer has not answered otherwise."""
    assert verdict(text, m=missing) is None


@pytest.mark.parametrize(
    ("value", "answered", "asked"),
    [
        ("ja", True, True),
        ("", True, True),
        (0.0, True, True),
        (frozenset[str](), True, True),
        (Missing.SKIPPED, False, True),
        (Missing.DONT_KNOW, False, True),
        (Missing.NOT_APPLICABLE, False, True),
        (Missing.NOT_ASKED, False, False),
        (Missing.NOT_REACHED, False, False),
    ],
)
def test_answered_and_asked_are_never_unknown(value: Value, *, answered: bool, asked: bool) -> None:
    """They are how an author asks about what is missing."""
    assert verdict("answered(m)", m=value) is answered
    assert verdict("asked(m)", m=value) is asked


def test_a_name_without_a_value_was_not_reached() -> None:
    """On the web, the questions ahead have no values yet."""
    assert verdict("asked(ahead) or answered(ahead)") is False
    assert verdict("ahead == 'x'") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a == 'x'", True),
        ("a != 'x'", False),
        ("'x' == a", True),
        ("a in ['y', 'x']", True),
        ("a not in ['y']", True),
        ("n >= 10 and n < 10.5", True),
        ("0 <= n <= 9", False),
        ("n in [9, 10]", True),
        ("(n - 4) * 2 / 3 == 4", True),
        ("-n + 1 == -9", True),
        ("n / (n - 10) > 1", None),
        ("'unge' in k", True),
        ("'andre' in k", False),
        ("'andre' not in k", True),
        ("count(k) == 2", True),
        ("True", True),
        ("k == 'unge'", None),
        ("n == 'x'", None),
        ("a in ['x', 1]", None),
        ("a < 'y'", None),
        ("a", None),
    ],
)
def test_answers_are_compared(text: str, *, expected: bool | None) -> None:
    """Options and texts are the same or not, numbers are reckoned with, and nonsense is unknown."""
    assert verdict(text, n=10.0, k=frozenset({"unge", "ledige"})) is expected
