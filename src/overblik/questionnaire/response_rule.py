"""How it is decided what became of asking a unit, as a study states it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from overblik.files.languages import Text


@dataclass(frozen=True, kw_only=True)
class Threshold:
    """
    What makes a response set complete, partial or a break-off: the share of its applicable items that were answered.

    From *complete* on it is complete, from *partial* on partial, below that a break-off, which counts as no answer.
    """

    complete: Fraction
    partial: Fraction

    def code(self, answered: int, applicable: int) -> str:
        """
        Return AAPOR's code of a response set; one to which nothing applied is complete.

        >>> rule = Threshold(complete=Fraction(8, 10), partial=Fraction(5, 10))
        >>> rule.code(8, 10), rule.code(5, 10), rule.code(4, 10)
        ('1.1', '1.2', '2.12')
        """
        share = Fraction(answered, applicable) if applicable else Fraction(1)
        if share >= self.complete:
            return "1.1"
        return "1.2" if share >= self.partial else "2.12"


@dataclass(frozen=True, kw_only=True)
class ResponseRule:
    """
    How outcomes are decided, and what rates are of beside units.

    *threshold*: None where a response set is complete when its respondent finished it. *outcome*: the frame column with AAPOR's
    codes of units that gave no answer. *unanswered*: the code of those of which nothing is said. *eligible*: the share of units
    of unknown eligibility that is taken to be eligible; None for that of the others. *covers*: frame columns of what units cover
    (inhabitants). *against*: frame columns that those who answered are held against; empty for all that have values. *members*:
    what the members of joint units are called, in the plural.
    """

    threshold: Threshold | None = None
    outcome: str | None = None
    unanswered: str = "2.2"
    eligible: Fraction | None = None
    covers: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    members: Text | None = None
