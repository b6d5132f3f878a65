"""Derived variables: declared once, computed wherever answers are read, used like questions."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from overblik.questionnaire.variables import Variable

Rule = Literal["count", "bands", "recode", "column"]


@dataclass(frozen=True, kw_only=True)
class Derived:
    """
    A variable made of another one.

    *count*: how many options of the multiple *of* are ticked. *bands*: the number *of*, cut at the options' bounds. *recode*: each
    option stands for the values of *of* in *mapping* (option -> values). *column*: the frame column *of* under a name of its own.
    """

    variable: Variable
    rule: Rule
    of: str
    mapping: dict[str, tuple[str, ...]] = field(default_factory=dict)
