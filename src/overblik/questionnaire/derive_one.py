"""Derived variables of one answer set, as routing and texts need them while it is being answered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from overblik.questionnaire.missing import Missing

if TYPE_CHECKING:
    from overblik.questionnaire.derived import Derived
    from overblik.questionnaire.expressions import Value


def derived_value(derived: Derived, values: Mapping[str, Value]) -> Value:
    """
    Return the derived variable's value in one answer set; what is missing in its source is missing in it.

    The rules are those of `overblik.responses.derive`, which computes them for whole columns.
    """
    source = values.get(derived.of, Missing.NOT_REACHED)
    if isinstance(source, Missing) or derived.rule == "column":
        return source
    if derived.rule == "count":
        return float(len(source)) if isinstance(source, frozenset) else Missing.NOT_APPLICABLE
    if derived.rule == "bands":
        return _band(derived, source)
    return next((option for option, of in derived.mapping.items() if source in of), Missing.NOT_APPLICABLE)


def _band(derived: Derived, source: Value) -> Value:
    choices = derived.variable.choices
    for option in choices.options if choices and isinstance(source, float) else ():
        low, high = option.bounds or (None, None)
        if isinstance(source, float) and (low is None or source >= low) and (high is None or source <= high):
            return option.id
    return Missing.NOT_APPLICABLE
