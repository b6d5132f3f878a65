"""Expressions in a questionnaire: read, held to what is known at their place, and told from references forward."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.files.problems import Location, Problem
from overblik.questionnaire.expressions import check, names_of, parse

if TYPE_CHECKING:
    from collections.abc import Collection

    from overblik.files.reading import Reader
    from overblik.files.yaml_source import Path_
    from overblik.questionnaire.expressions import Expression, Mistake
    from overblik.questionnaire.variables import Variable


def read_expression(
    text: str, reader: Reader, path: Path_, what: str, *, known: dict[str, Variable], later: Collection[str] = ()
) -> Expression | None:
    """
    Return the expression in *text*, or None with a problem for each of its mistakes.

    *known* are the variables that it may speak of, *later* the questions that come after its place; *what* names the place in
    messages.
    """
    expression, mistakes = parse(text)
    found = [*mistakes, *(check(expression, names_of(known.values())) if expression else ())]
    start = reader.source.value_at(path)
    for mistake in found:
        code, message = _forward(mistake, later) or (mistake.code, mistake.message)
        at = Location(file=start.file, line=start.line, column=start.column + 1 + mistake.offset)
        reader.problems.append(Problem(code, f"{what}: {message}", at))
    return None if found else expression


def _forward(mistake: Mistake, later: Collection[str]) -> tuple[str, str] | None:
    """Return code and message for a name that is unknown only because it comes later."""
    head = (mistake.name or "").partition("/")[0]
    if head in later:
        return "routing-forward", f"{head!r} is asked later (or here); move it up, or look back only"
    return None
