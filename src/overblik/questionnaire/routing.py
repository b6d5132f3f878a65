"""Expressions in a questionnaire: read, held to what is known at their place, and told from references forward."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.files.problems import Location, Problem
from overblik.questionnaire.expressions import check, names_of, parse

if TYPE_CHECKING:
    from collections.abc import Collection

    from overblik.files.reading import Reader
    from overblik.files.yaml_source import Path_
    from overblik.questionnaire.expressions import Expression
    from overblik.questionnaire.variables import Variable


def read_expression(  # noqa: PLR0913, PLR0917 - what is known, what comes later, and where it stands
    text: str, known: dict[str, Variable], later: Collection[str], reader: Reader, path: Path_, what: str
) -> Expression | None:
    """Return the expression in *text*, or None with a problem for each of its mistakes."""
    expression, mistakes = parse(text)
    start = reader.source.value_at(path)
    names = names_of(known.values())
    found: list[tuple[str, str, int]] = [(mistake.code, mistake.message, mistake.offset) for mistake in mistakes]
    if expression is not None:
        for mistake in check(expression, names):
            unknown = _unknown(mistake.code, expression, known, later, mistake.message)
            found.append((*unknown, mistake.offset))
    for code, message, offset in found:
        at = Location(file=start.file, line=start.line, column=start.column + 1 + offset)
        reader.problems.append(Problem(code, f"{what}: {message}", at))
    return None if found else expression


def _unknown(
    code: str, expression: Expression, known: dict[str, Variable], later: Collection[str], message: str
) -> tuple[str, str]:
    """Return code and message of a mistake; a name that comes later gets a code and a repair of its own."""
    if code != "expression-unknown-name":
        return code, message
    for name in sorted(expression.names):
        head = name.partition("/")[0]
        if head not in known and head in later and repr(name)[1:-1] in message:
            return "routing-forward", f"{head!r} is asked later (or here); move it up, or look back only"
    return code, message
