"""What a banner is asked for, and everything that is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from overblik.errors import Unanswerable
from overblik.files.reading import did_you_mean
from overblik.tables.comparisons.pairwise import LOW_BASE
from overblik.tables.groups import makes_groups

if TYPE_CHECKING:
    from collections.abc import Iterator

    from overblik.questionnaire.variables import Variable
    from overblik.responses.responses import Responses
    from overblik.tables.comparisons.correction import Correction

EVERYTHING = "all"
BASES = ("answered", "asked", "all")
Where = Literal["of", "by", "base", "covering"]
"""Which part of a request is wrong."""


@dataclass(frozen=True, kw_only=True)
class Comparing:
    """
    How strictly columns are compared.

    *level* is one of confidence (0.95), *correction* is made within a row of a block, *least* is the units below which a column
    is flagged and not compared. *against_total*: each column with the total besides.
    """

    letters: bool = True
    correction: Correction = "none"
    level: float = 0.95
    least: int = LOW_BASE
    against_total: bool = False


@dataclass(frozen=True, kw_only=True)
class Request:
    """
    A banner: the variables *of*, the breaks *by* (each of one variable or several that are crossed), and of whom.

    *covering* is a number of the frame: shares of what units cover stand below shares of units.
    """

    of: tuple[str, ...]
    by: tuple[tuple[str, ...], ...]
    where: str | None = None
    base: str = "answered"
    covering: str | None = None
    comparing: Comparing = field(default_factory=Comparing)


def split(text: str) -> tuple[str, ...]:
    """
    Return the names in a list with commas.

    >>> split("kontakt, formaal/unge,")
    ('kontakt', 'formaal/unge')
    """
    return tuple(dict.fromkeys(name.strip() for name in text.split(",") if name.strip()))


def split_breaks(text: str) -> tuple[tuple[str, ...], ...]:
    """
    Return the breaks in a list with commas, crossed ones by stars.

    >>> split_breaks("region, region*size")
    (('region',), ('region', 'size'))
    """
    return tuple(tuple(name.strip() for name in part.split("*")) for part in split(text))


def checked(responses: Responses, request: Request) -> tuple[Variable, ...]:
    """Return the variables of the banner, every question for `all`; raises Unanswerable with every mistake in the request."""
    if found := mistakes(responses, request):
        raise Unanswerable("\n".join(dict.fromkeys(message for _, message in found)))
    return asked_variables(responses, request.of)


def mistakes(responses: Responses, request: Request) -> list[tuple[Where, str]]:
    """Return everything that is wrong with a request, its filter aside, and which part of it is; answers are not looked at."""
    found: list[tuple[Where, str]] = [("of", message) for message in _of(responses, request.of)]
    found += [("by", message) for message in _breaks(responses, request)]
    if request.base not in BASES:
        found.append(("base", f"there is no base {request.base!r}; choose from {', '.join(BASES)}"))
    if request.covering:
        found += [("covering", message) for message in _covering(responses, request.covering)]
    return found


def asked_variables(responses: Responses, names: tuple[str, ...]) -> tuple[Variable, ...]:
    """Return the variables of right names, every question that can be counted for `all`."""
    if names == (EVERYTHING,):
        asked = (question.variable for question in responses.questionnaire.questions)
        return tuple(variable for variable in asked if countable(variable))
    return tuple(responses.variable(name) for name in names)


def countable(variable: Variable) -> bool:
    """Whether a variable has options or is a number; open answers are neither."""
    return variable.choices is not None or variable.shape == "number"


def can_break(variable: Variable) -> bool:
    """Whether a variable makes columns; those of a multiple overlap."""
    return makes_groups(variable) or (variable.shape == "many" and variable.choices is not None)


def _of(responses: Responses, names: tuple[str, ...]) -> Iterator[str]:
    if not names:
        yield "a banner is of one question or more; name them, or write all"
    for name in () if names == (EVERYTHING,) else names:
        try:
            variable = responses.variable(name)
        except Unanswerable as error:
            yield str(error)
            continue
        if not countable(variable):
            yield f"{name!r} is an open question, which has no shares; leave it out"


def _breaks(responses: Responses, request: Request) -> Iterator[str]:
    if not request.by:
        yield "a banner has one break or more; name them with commas between: region,size"
    several = [part for part in request.by if len(set(part)) < len(part)]
    if several:
        yield f"{'*'.join(several[0])} crosses a variable with itself; name each once"
    for name in dict.fromkeys(name for part in request.by for name in part):
        try:
            variable = responses.variable(name)
        except Unanswerable as error:
            yield str(error)
            continue
        if not can_break(variable):
            yield (
                f"{name!r} is {variable.kind} and makes no columns; break by a single choice, a scale, a multiple or a frame column"
            )
        elif variable.shape == "many" and responses.about.disclosure:
            yield (
                f"{name!r} is a multiple, whose columns overlap, and a study with a threshold of cells cannot protect them; "
                "break by something else"
            )


def _covering(responses: Responses, name: str) -> Iterator[str]:
    numbers = [column.id for column in responses.frame.columns if column.shape == "number"]
    if name not in numbers:
        hint = did_you_mean(name, numbers) if numbers else "the frame of this study has none"
        yield f"what units cover is a number of the frame, and {name!r} is none; {hint}"
