"""
Answers that nobody gave: made from a stated model, to hold whatever targets are set, and marked as invented.

    model, targets -> items -> network -> program -> Plan -> individuals -> answers
    what to expect    what is   what hangs  in whole   how many  who       the declared columns
                      asked     together    numbers    of each   answers

The plan is in whole counts, not in persons: how many give each pattern of answers to the questions that hang together. Patterns
that routing, an exclusive option or a hard check rules out are never in it, so no answer set that is drawn from it is impossible.
"""

from __future__ import annotations

from overblik.responses.simulation.conflicts import Conflict
from overblik.responses.simulation.model import Model, Texts, read_model
from overblik.responses.simulation.order import Order, conflicts, dry_run, simulate
from overblik.responses.simulation.possible import Impossible, impossible
from overblik.responses.simulation.targets import Target

__all__ = [
    "Conflict",
    "Impossible",
    "Model",
    "Order",
    "Target",
    "Texts",
    "conflicts",
    "dry_run",
    "impossible",
    "read_model",
    "simulate",
]
