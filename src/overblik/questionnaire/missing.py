"""
Why there is no answer.

Missing is never one thing: who was routed past a question has not declined to answer it. The five kinds are written
into the answers as codes that no option id can be, since ids begin with a letter.
"""

from __future__ import annotations

from enum import Enum


class Missing(Enum):
    """
    One of the five reasons why an answer is not there.

    >>> Missing.DONT_KNOW.code
    '#dont_know'
    >>> Missing.from_code("#skipped")
    <Missing.SKIPPED: '#skipped'>
    """

    NOT_ASKED = "#not_asked"
    """Routing went past the question."""

    NOT_REACHED = "#not_reached"
    """The respondent broke off before it."""

    SKIPPED = "#skipped"
    """Seen and left open."""

    DONT_KNOW = "#dont_know"
    """The answer "don't know", outside the options."""

    NOT_APPLICABLE = "#not_applicable"
    """The answer "not relevant", outside the options."""

    @property
    def code(self) -> str:
        """What stands in the data."""
        return self.value

    @property
    def seen(self) -> bool:
        """Was the question shown? True for what was skipped or answered outside the options."""
        return self not in (Missing.NOT_ASKED, Missing.NOT_REACHED)

    @classmethod
    def from_code(cls, code: str) -> Missing:
        """Return the kind that *code* stands for; raises ValueError for anything else (see `MISSING_CODES`)."""
        return cls(code)


MISSING_CODES: tuple[str, ...] = tuple(kind.code for kind in Missing)
"""The five codes, in the order of the documentation."""
