"""Item non-response: of each question, who was asked it, who answered, and who did not."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np

from overblik.questionnaire.missing import Missing
from overblik.responses.answered_items import item_codes
from overblik.responses.codes import MISSING_NUMBERS
from overblik.responses.schema import COMPLETE, OUTCOME, PARTIAL

if TYPE_CHECKING:
    from overblik.responses.responses import Responses


@dataclass(frozen=True, kw_only=True)
class Item:
    """
    One question, or one row of a grid, over all response sets, partial ones too.

    *asked*: it was shown. Of these *answered* gave an answer in the options, *dont_know* and *not_applicable* one outside them, and
    *skipped* none. *not_reached*: broken off before it. *not_asked*: routing went past it.
    """

    id: str
    asked: int
    answered: int
    dont_know: int
    not_applicable: int
    skipped: int
    not_reached: int
    not_asked: int

    @property
    def nonresponse(self) -> Fraction | None:
        """Skipped, of those that were asked; None where nobody was."""
        return Fraction(self.skipped, self.asked) if self.asked else None

    @property
    def with_break_off(self) -> Fraction | None:
        """Skipped or not reached, of those that were asked or broke off before."""
        due = self.asked + self.not_reached
        return Fraction(self.skipped + self.not_reached, due) if due else None


def items(responses: Responses) -> tuple[Item, ...]:
    """Return item non-response of every question, in the order in which they are asked; break-offs are not looked at."""
    answers = responses.answers
    kept = np.array([outcome in (COMPLETE, PARTIAL) for outcome in answers[OUTCOME].to_pylist()], dtype=bool)
    return tuple(_item(name, codes[kept]) for name, codes in item_codes(answers, responses.questionnaire))


def _item(name: str, codes: np.ndarray[tuple[int], np.dtype[np.int16]]) -> Item:
    counts = {kind: int((codes == number).sum()) for kind, number in MISSING_NUMBERS.items()}
    out = counts[Missing.NOT_ASKED] + counts[Missing.NOT_REACHED]
    return Item(
        id=name, asked=len(codes) - out, answered=int((codes >= 0).sum()), dont_know=counts[Missing.DONT_KNOW],
        not_applicable=counts[Missing.NOT_APPLICABLE], skipped=counts[Missing.SKIPPED],
        not_reached=counts[Missing.NOT_REACHED], not_asked=counts[Missing.NOT_ASKED],
    )  # fmt: skip
