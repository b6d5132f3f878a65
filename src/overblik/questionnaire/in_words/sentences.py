"""Routing and checks as whole sentences."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from overblik.questionnaire.expressions.nodes import Constant, Node, Not
from overblik.questionnaire.in_words.conditions import conditional
from overblik.questionnaire.in_words.phrases import phrase, quoted
from overblik.questionnaire.in_words.placeholders import with_placeholders
from overblik.questionnaire.in_words.settle import joined, settle

if TYPE_CHECKING:
    from overblik.questionnaire.expressions import Expression
    from overblik.questionnaire.in_words.signposts import Signposts
    from overblik.questionnaire.model import Check
    from overblik.questionnaire.variables import Variable


def condition_words(expression: Expression, signposts: Signposts, language: str) -> str:
    """Return a condition in words, from its conjunction on and without a full stop: "hvis I har svaret på spørgsmål 5"."""
    return conditional(expression.root, signposts, language)


def only_if(
    conditions: Sequence[Expression], signposts: Signposts, language: str, *, section: bool = False
) -> str | None:
    """Return for whom a question, or a whole section, is: all *conditions* must hold; None where there are none."""
    if not conditions:
        return None
    whole: Node = joined([settle(condition.root) for condition in conditions], all_=True)
    if isinstance(whole, Constant) and isinstance(whole.value, bool):
        return phrase("everybody" if whole.value else "nobody", language)
    key = "section only if" if section else "only if"
    return phrase(key, language, condition=conditional(whole, signposts, language))


def rows_words(variable: Variable, signposts: Signposts, language: str) -> str | None:
    """Return which rows of a grid are to be filled in; None where it is all of them."""
    if variable.chosen_in is None:
        return None
    return phrase("rows", language, place=signposts.place(variable.chosen_in, language))


def check_words(check: Check, signposts: Signposts, language: str) -> str:
    """Return when a check speaks up on the web, and what it says."""
    condition = conditional(Not(operand=check.must.root), signposts, language)
    text = quoted(with_placeholders(check.text[language], signposts, language), language)
    return phrase("check hard" if check.hard else "check soft", language, condition=condition, text=text)
