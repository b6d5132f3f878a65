"""Who answered, for other programs: exact numerators and denominators beside each value."""

from __future__ import annotations

import json
from dataclasses import asdict
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from overblik.tables.response.aapor import DISPOSITIONS
from overblik.tables.response.covered import MEMBERS, UNITS, WEIGHTS
from overblik.tables.response.measured import parts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from overblik.questionnaire.response_rule import ResponseRule
    from overblik.tables.response.aapor import Rate
    from overblik.tables.response.covered import Outcome
    from overblik.tables.response.early_late import Compared, EarlyLate
    from overblik.tables.response.items import Item
    from overblik.tables.response.measured import Held, Representativeness, Represented
    from overblik.tables.response.representativeness import Indicator, Part
    from overblik.tables.response.who import Of, Who


def as_json(who: Who) -> str:
    """Return everything as one JSON object; what is not known, or may not be shown, is null."""
    return json.dumps(as_object(who), ensure_ascii=False, indent=2, allow_nan=False)


def as_object(who: Who) -> dict[str, Any]:
    """Return the same as plain values."""
    about = who.cases.about
    return {
        "counts": about.counts,
        "rule": _rule(about.response),
        "placed": who.cases.placed,
        **_outcomes(who.outcomes),
        "by": [_group(found) for found in who.groups],
        "representativeness": _represented(who.represented) if who.represented else None,
        "early_late": _early_late(who.early_late) if who.early_late else None,
        "items": [_item(found) for found in who.items],
    }


def number(value: Fraction | None) -> int | float | None:
    """Return a whole number as one, any other as the nearest float."""
    if value is None:
        return None
    return int(value) if value.denominator == 1 else float(value)


def _rule(rule: ResponseRule) -> dict[str, Any]:
    threshold = rule.threshold
    return {
        "complete": "finished" if threshold is None else number(threshold.complete),
        "partial": "begun, and counted" if threshold is None else number(threshold.partial),
        "outcome": rule.outcome, "unanswered": rule.unanswered, "eligible": number(rule.eligible),
    }  # fmt: skip


def _outcomes(found: Sequence[Outcome]) -> dict[str, Any]:
    """Return outcomes of units, of units by weight, of members, and of the frame columns that units cover."""
    own = {one.what: _outcome(one) for one in found if one.what in (UNITS, WEIGHTS, MEMBERS) and not one.column}
    covers = {one.what: _outcome(one) for one in found if one.column}
    return {UNITS: own.get(UNITS), WEIGHTS: own.get(WEIGHTS), MEMBERS: own.get(MEMBERS), "covers": covers}


def _outcome(found: Outcome) -> dict[str, Any]:
    if found.tally is None or found.eligible is None:
        names = ("complete", "answered")
        bounds = zip(names, found.least or (), found.most or (), strict=True)
        return {
            "what": found.what, "total": number(found.total), "tally": None, "codes": None, "e": None, "rates": None,
            "bounds": {name: [number(low), number(high)] for name, low, high in bounds},
        }  # fmt: skip
    return {
        "what": found.what,
        "total": number(found.total),
        "tally": {name: number(getattr(found.tally, name)) for name in DISPOSITIONS},
        "codes": {code: number(count) for code, count in found.codes},
        "e": {"value": float(found.eligible.share), "exact": str(found.eligible.share), "by": found.eligible.by},
        "rates": {name: _rate(rate) for name, rate in found.rates.items()},
        "bounds": None,
    }


def _rate(rate: Rate) -> dict[str, Any]:
    value = rate.value
    return {
        "numerator": number(rate.numerator), "denominator": number(rate.denominator),
        "value": None if value is None else float(value), "exact": None if value is None else str(value),
    }  # fmt: skip


def _group(found: Of) -> dict[str, Any]:
    return {"by": dict(found.group), "suppressed": not found.outcomes, **_outcomes(found.outcomes)}


def _represented(found: Representativeness) -> dict[str, Any]:
    return {
        "variables": [held.variable.id for held in found.held],
        "units": found.units,
        "answered": found.answered,
        "number_of_cells": found.count,
        "thin": found.thin,
        "cells": _indicator(found.cells),
        "logit": _indicator(found.logit),
        "by_variable": [_held(held) for held in found.held],
    }


def _indicator(found: Indicator) -> dict[str, Any]:
    share = found.largest_bias_share
    return {
        "r": found.r, "r_adjusted": found.r_adjusted, "mean": found.mean, "variance": found.variance, "bias": found.bias,
        "cv": found.cv, "cv_adjusted": found.cv_adjusted, "largest_bias": found.cv, "largest_bias_share": share,
    }  # fmt: skip


def _held(held: Held) -> dict[str, Any]:
    return {
        "variable": held.variable.id,
        "alone": _indicator(held.alone),
        "unconditional": {"cells": held.cells.unconditional, "logit": held.logit.unconditional},
        "conditional": {"cells": held.cells.conditional, "logit": held.logit.conditional},
        "chi_square": asdict(held.test),
        "categories": [
            _category(group, cells, logit)
            for (group, cells), (_, logit) in zip(parts(held, held.cells), parts(held, held.logit), strict=True)
        ],
    }


def _category(group: Represented, cells: Part, logit: Part) -> dict[str, Any]:
    if group.hidden:
        return {"value": group.level, "suppressed": True}
    return {
        "value": group.level, "suppressed": False, "asked": group.asked, "answered": group.answered,
        "share_asked": group.share_asked, "share_answered": group.share_answered, "difference": group.difference,
        "rate": group.rate,
        "unconditional": {"cells": cells.unconditional, "logit": logit.unconditional},
        "conditional": {"cells": cells.conditional, "logit": logit.conditional},
    }  # fmt: skip


def _early_late(found: EarlyLate) -> dict[str, Any]:
    return {
        "early": found.early, "late": found.late, "parted": found.parted,
        "compared": [_compared(one) for one in found.compared],
    }  # fmt: skip


def _compared(found: Compared) -> dict[str, Any]:
    if found.hidden:
        return {"id": found.id, "suppressed": True}
    options = [
        {"id": one.id, "early": list(one.early), "late": list(one.late), "difference": one.difference}
        for one in found.options
    ]
    return {
        "id": found.id, "suppressed": False, "chi_square": found.statistic, "df": found.df, "p": found.p,
        "least_expected": found.least, "options": options,
    }  # fmt: skip


def _item(found: Item) -> dict[str, Any]:
    rates = {"nonresponse": found.nonresponse, "with_break_off": found.with_break_off}
    return asdict(found) | {name: None if rate is None else float(rate) for name, rate in rates.items()}
