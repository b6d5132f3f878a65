"""
The one tree of exceptions.

    OverblikError
    + ProblemsFound     files that an author can mend; carries every problem (exit status 2)
    + Unanswerable      a request that names something that is not there (exit status 2)
    + FalseFound        a check that found something false (exit status 1)
    + PartMissing       a program or package that has to be installed (exit status 2)

What an author can mend is a value (`overblik.files.problems.Problem`) for as long as possible; it becomes an exception only
where nothing can go on without it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from overblik.files.problems import Problem


class OverblikError(Exception):
    """Anything that Overblik raises on purpose; `str` of it is a sentence for the user."""

    exit_status = 2


class ProblemsFound(OverblikError):
    """The files hold mistakes; all of them are in `problems`."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(problem.line() for problem in self.problems))


class Unanswerable(OverblikError):
    """The request names a variable, language, format or file that is not there."""


class FalseFound(OverblikError):
    """A check found something false; all findings are in `problems`."""

    exit_status = 1

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(problem.line() for problem in self.problems))


class PartMissing(OverblikError):
    """A program or package is not installed; the message says how to install it."""
