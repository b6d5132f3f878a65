"""What is wrong with an expression, and where in its text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

Code: TypeAlias = Literal[
    "expression-syntax",
    "expression-not-allowed",
    "expression-unknown-name",
    "expression-unknown-option",
    "expression-types",
]


@dataclass(frozen=True)
class Mistake:
    """
    Something in an expression that its author can mend.

    *offset* counts characters from the beginning of the expression's text, from 0; whoever knows where the text stands
    in its file makes a `Problem` of it. The message ends in the repair. *name* is the name that is not known, where that
    is the mistake, for those who know more about it (that it comes later, say).
    """

    code: Code
    message: str
    offset: int
    name: str | None = None


def in_order(mistakes: Iterable[Mistake]) -> tuple[Mistake, ...]:
    """Return the mistakes once each, from left to right."""
    return tuple(sorted(dict.fromkeys(mistakes), key=lambda mistake: (mistake.offset, mistake.code, mistake.message)))
