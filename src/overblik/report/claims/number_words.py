"""Whole numbers in words: "femogtyve", "to hundrede og ti", "one hundred and twenty-five"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

MOST_TIMES = {100: 9, 1000: 999}
"""How many hundreds, and how many thousands, are told in words."""


@dataclass(frozen=True, kw_only=True)
class NumberWords:
    """
    The words for numbers of one language.

    *below_hundred* maps each word that is understood to its number; *powers* maps 1000 and 100 to their words, *and_* may stand
    between a power and the rest, *one* are words that mean 1 only before a power ("a hundred").
    """

    below_hundred: Mapping[str, int]
    powers: Mapping[int, tuple[str, ...]]
    and_: str
    one: tuple[str, ...] = ()

    def read(self, text: str) -> int | None:
        """Return the number that *text*, in small letters, stands for; None where it stands for none."""
        if text in self.below_hundred:
            return self.below_hundred[text]
        for power in sorted(self.powers, reverse=True):
            for word in self.powers[power]:
                match = re.fullmatch(rf"(?:(?P<times>.+?) ?)?{word}(?: (?:{self.and_} )?(?P<rest>.+))?", text)
                found = self._of_power(power, match["times"], match["rest"]) if match else None
                if found is not None:
                    return found
        return None

    def _of_power(self, power: int, times_text: str | None, rest_text: str | None) -> int | None:
        times = 1 if times_text is None or times_text in self.one else self.read(times_text)
        rest = self.read(rest_text) if rest_text else 0
        if (
            times is None
            or rest is None
            or not 1 <= times <= MOST_TIMES[power]
            or (rest_text and not 1 <= rest < power)
        ):
            return None
        return times * power + rest


def counted_up(units: tuple[str, ...], teens: tuple[str, ...], tens: Mapping[str, int], joined: str) -> dict[str, int]:
    """
    Return the words from 1 to 99.

    *units* are 1 to 9 as they stand before or after the tens, *teens* 10 to 19, *tens* the others; *joined* says how unit and ten
    are put together ("{unit}og{ten}").

    >>> counted_up(("en", "to"), ("ti",), {"tyve": 20}, "{unit}og{ten}")["toogtyve"]
    22
    """
    found = {word: number for number, word in enumerate(units, start=1)}
    found |= {word: number for number, word in enumerate(teens, start=10)} | dict(tens)
    for ten, value in tens.items():
        found |= {joined.format(unit=word, ten=ten): value + number for number, word in enumerate(units, start=1)}
    return found
