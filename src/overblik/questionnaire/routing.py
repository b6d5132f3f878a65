"""Expressions in a questionnaire: read, held to what is known at their place, and told from references forward."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from overblik.files.problems import Problem
from overblik.questionnaire.expressions import check, names_of, parse

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from overblik.files.reading import Reader
    from overblik.files.yaml_source import Path_
    from overblik.questionnaire.expressions import Expression, Mistake
    from overblik.questionnaire.variables import Variable


@dataclass(frozen=True, kw_only=True)
class Scope:
    """
    What an expression or a text may speak of at its place.

    *known* are the variables that are, *later* the names that come after, *unread* those that have mistakes of their own, of which
    nothing more can be said.
    """

    known: Mapping[str, Variable]
    later: Collection[str] = ()
    unread: Collection[str] = ()


def read_expression(text: str, scope: Scope, reader: Reader, path: Path_, what: str) -> Expression | None:
    """Return the expression in *text*, or None with a problem for each of its mistakes; *what* names the place in messages."""
    expression, mistakes = parse(text)
    found = [*mistakes, *(_check(expression, scope) if expression else ())]
    for mistake in found:
        if _head(mistake) in scope.unread:
            continue
        code, message = _forward(mistake, scope.later) or (mistake.code, mistake.message)
        reader.problems.append(Problem(code, f"{what}: {message}", reader.source.inside(path, mistake.offset)))
    return None if found else expression


def _check(expression: Expression, scope: Scope) -> tuple[Mistake, ...]:
    """Check against the names that are used; all that there are, maybe thousands, are needed only to say what to write."""
    heads = {name.partition("/")[0] for name in expression.names}
    used = names_of(scope.known[head] for head in heads if head in scope.known)
    return check(expression, names_of(scope.known.values())) if check(expression, used) else ()


def _head(mistake: Mistake) -> str:
    return (mistake.name or "").partition("/")[0]


def _forward(mistake: Mistake, later: Collection[str]) -> tuple[str, str] | None:
    """Return code and message for a name that is unknown only because it comes later."""
    head = _head(mistake)
    if head in later:
        return "routing-forward", f"{head!r} is answered only here or later; move it up, or look back only"
    return None
