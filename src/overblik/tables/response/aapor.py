"""
Outcome codes and rates of AAPOR.

The American Association for Public Opinion Research, Standard Definitions: Final Dispositions of Case Codes and Outcome Rates for
Surveys, 10th edition (2023); the formulas are those of its chapter on outcome rates.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal

Disposition = Literal["complete", "partial", "refusal", "non_contact", "other", "unknown", "ineligible"]
DISPOSITIONS: tuple[Disposition, ...] = (
    "complete", "partial", "refusal", "non_contact", "other", "unknown", "ineligible",
)  # fmt: skip
EligibleBy = Literal["declared", "proportional", "not_needed"]

COMPLETE, PARTIAL, REFUSED, BREAK_OFF, NON_CONTACT, INELIGIBLE = "1.1", "1.2", "2.11", "2.12", "2.2", "4"

_CODE = re.compile(r"(?P<first>[1-4])(?:\.(?P<more>[0-9]{1,3}))?")
_ANSWERED: Mapping[str, Disposition] = {"1": "complete", "2": "partial"}
_NOT_ANSWERED: Mapping[str, Disposition] = {"1": "refusal", "2": "non_contact"}


def disposition(code: str) -> Disposition | None:
    """
    Return what a code means; None for what is no code of a final disposition.

    >>> disposition("1.1"), disposition("2.12"), disposition("2.35"), disposition("3.1"), disposition("4"), disposition("1")
    ('complete', 'refusal', 'other', 'unknown', 'ineligible', None)
    """
    match = _CODE.fullmatch(code.strip())
    if match is None:
        return None
    second = (match["more"] or "")[:1]
    if match["first"] == "1":
        return _ANSWERED.get(second)
    if match["first"] == "2":
        return _NOT_ANSWERED.get(second, "other")
    return "unknown" if match["first"] == "3" else "ineligible"


@dataclass(frozen=True, kw_only=True)
class Tally:
    """How many units (or what they cover) came to each disposition: AAPOR's I, P, R, NC, O, U and the ineligible."""

    complete: Fraction = Fraction(0)
    partial: Fraction = Fraction(0)
    refusal: Fraction = Fraction(0)
    non_contact: Fraction = Fraction(0)
    other: Fraction = Fraction(0)
    unknown: Fraction = Fraction(0)
    ineligible: Fraction = Fraction(0)

    @property
    def answered(self) -> Fraction:
        """I + P."""
        return self.complete + self.partial

    @property
    def eligible(self) -> Fraction:
        """Those that are known to be eligible: I + P + R + NC + O."""
        return self.answered + self.refusal + self.non_contact + self.other

    @property
    def total(self) -> Fraction:
        """All that were asked, the ineligible too."""
        return self.eligible + self.unknown + self.ineligible


def tally(codes: Iterable[str], counts: Iterable[Fraction | int]) -> Tally:
    """Return the tally of *codes*, each of which counts with the number in *counts*; codes are known to be right."""
    sums = dict.fromkeys(DISPOSITIONS, Fraction(0))
    for code, count in zip(codes, counts, strict=True):
        found = disposition(code)
        if found is not None:
            sums[found] += count
    return replace(Tally(), **sums)


@dataclass(frozen=True, kw_only=True)
class Eligible:
    """*e*, the share of units of unknown eligibility that is taken to be eligible, and how it was found."""

    share: Fraction
    by: EligibleBy


def eligible(found: Tally, declared: Fraction | None = None) -> Eligible:
    """
    Return e: 1 where no unit is of unknown eligibility, the *declared* share, or that of the units whose eligibility is known.

    The last is proportional allocation, the CASRO method. Where nothing is known of any unit, e is 1: the rates are the least ones.
    """
    if not found.unknown:
        return Eligible(share=Fraction(1), by="not_needed")
    if declared is not None:
        return Eligible(share=declared, by="declared")
    known = found.eligible + found.ineligible
    return Eligible(share=found.eligible / known if known else Fraction(1), by="proportional")


@dataclass(frozen=True, kw_only=True)
class Rate:
    """One rate, exact; *value* is None where nobody is in the denominator."""

    numerator: Fraction
    denominator: Fraction

    @property
    def value(self) -> Fraction | None:
        """The quotient."""
        return self.numerator / self.denominator if self.denominator else None


def _all(found: Tally, _: Fraction) -> Fraction:
    return found.eligible + found.unknown


def _estimated(found: Tally, e: Fraction) -> Fraction:
    return found.eligible + e * found.unknown


def _known(found: Tally, _: Fraction) -> Fraction:
    return found.eligible


def _reached(found: Tally, _: Fraction) -> Fraction:
    return found.answered + found.refusal + found.other


def _willing(found: Tally, _: Fraction) -> Fraction:
    return found.answered + found.refusal


def _complete(found: Tally) -> Fraction:
    return found.complete


def _answered(found: Tally) -> Fraction:
    return found.answered


def _refusal(found: Tally) -> Fraction:
    return found.refusal


def _contacted(found: Tally) -> Fraction:
    return found.answered + found.refusal + found.other


RATES: Mapping[str, tuple[Callable[[Tally], Fraction], Callable[[Tally, Fraction], Fraction]]] = {
    "rr1": (_complete, _all), "rr2": (_answered, _all), "rr3": (_complete, _estimated), "rr4": (_answered, _estimated),
    "rr5": (_complete, _known), "rr6": (_answered, _known),
    "coop1": (_complete, _reached), "coop2": (_answered, _reached), "coop3": (_complete, _willing), "coop4": (_answered, _willing),
    "ref1": (_refusal, _all), "ref2": (_refusal, _estimated), "ref3": (_refusal, _known),
    "con1": (_contacted, _all), "con2": (_contacted, _estimated), "con3": (_contacted, _known),
}  # fmt: skip
"""Numerator and denominator of each rate: response, cooperation, refusal and contact rates."""


def rates(found: Tally, e: Fraction = Fraction(1)) -> dict[str, Rate]:
    """
    Return every rate of a tally; *e* is used by RR3, RR4, REF2 and CON2.

    >>> rates(Tally(complete=Fraction(72), partial=Fraction(5), non_contact=Fraction(17)))["rr1"].value
    Fraction(36, 47)
    """
    return {name: Rate(numerator=over(found), denominator=under(found, e)) for name, (over, under) in RATES.items()}
