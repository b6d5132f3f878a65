"""Where something stands, and what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from pathlib import Path

Severity = Literal["error", "notice"]


@dataclass(frozen=True, kw_only=True, order=True)
class Location:
    """A place in a file of the study; line and column count from 1, in characters."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True)
class Problem:
    """
    Something that an author can mend.

    The message says what is wrong and ends in the repair; the code is stable and has its entry in `docs/problems.md`.
    A *notice* tells what was understood (an encoding, say) and stops nothing.

    >>> Problem("duplicate-option", "option 'x' is listed twice; remove one", Location(file="q.yaml", line=4)).line()
    "q.yaml:4:1: option 'x' is listed twice; remove one (duplicate-option)"
    """

    code: str
    message: str
    at: Location
    severity: Severity = "error"

    def line(self) -> str:
        """Return the problem as one line for a terminal, the way compilers write it."""
        return f"{self.at}: {self.message} ({self.code})"

    def as_json(self) -> dict[str, Any]:
        """Return the problem as a JSON object."""
        place = {"file": self.at.file, "line": self.at.line, "column": self.at.column}
        return {"code": self.code, "severity": self.severity, "message": self.message, **place}


def unreadable(name: str, path: Path) -> Problem:
    """Return the problem of a file that is there and cannot be read: a folder, or one that belongs to somebody else."""
    reason = "it is a folder" if path.is_dir() else "it must be a file that you may read"
    return Problem("unreadable-file", f"{name} cannot be read; {reason}, put a file in its place", Location(file=name))


def not_utf8(name: str, raw: bytes, error: UnicodeDecodeError) -> Problem:
    """Return the problem of a file whose bytes *raw* are a text in some other encoding, at the line where that shows."""
    line = raw[: error.start].count(b"\n") + 1
    return Problem(
        "encoding", "this is not UTF-8; save the file as UTF-8 in your editor", Location(file=name, line=line)
    )


def in_order(problems: list[Problem] | tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Return the problems without repetitions, by file, line and column."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda problem: (problem.at, problem.code, problem.message)))


def errors(problems: tuple[Problem, ...] | list[Problem]) -> tuple[Problem, ...]:
    """Return those problems that stop the work."""
    return tuple(problem for problem in problems if problem.severity == "error")
