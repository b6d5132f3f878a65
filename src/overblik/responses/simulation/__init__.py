"""
Answers that nobody gave: made from a stated model, to hold whatever targets are set, and marked as invented.

    Order -> Setting -> Network -> Draft -> Plan -> individuals -> answers

An order says what is wanted, a setting what is asked of whom, a network what hangs together in it, a draft what must hold of how
many there are of each pattern, a plan how many there are. Glue makes individuals of them, and columns what is written.

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
