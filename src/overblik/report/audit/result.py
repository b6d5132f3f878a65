"""What an audit comes to: a verdict on each number, and what cannot be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from overblik.report.audit.model import Lifted, Quantity
from overblik.report.audit.possible import Near
from overblik.report.audit.sources.passages import NOWHERE, Place

Verdict = Literal["possible", "impossible", "unknown"]
FindingKind = Literal["impossible", "base", "sum", "net", "count", "twice", "words"]


@dataclass(frozen=True, kw_only=True)
class Fit:
    """The whole counts that give a number of one base: all of a range."""

    base: int
    counts: range


@dataclass(frozen=True, kw_only=True)
class Number:
    """One number with its verdict; *fits* are empty and *nearest* told where it is impossible."""

    quantity: Quantity
    bases: tuple[int, ...]
    verdict: Verdict
    fits: tuple[Fit, ...] = ()
    nearest: tuple[tuple[int, Near], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Finding:
    """Something that cannot be, under the assumption that *because* states; *text* is what is printed."""

    kind: FindingKind
    text: str
    because: str
    sentence: str = ""
    place: Place = NOWHERE
    where: str = ""


@dataclass(frozen=True, kw_only=True)
class Result:
    """The audit of one report."""

    name: str
    lifted: Lifted
    numbers: tuple[Number, ...]
    findings: tuple[Finding, ...]
