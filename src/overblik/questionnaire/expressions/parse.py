"""
From text to an expression, or to everything that is wrong with it.

The text is scanned first. Python's own parser then sees a skeleton of the same length in which every name and every
text is blanked out: its places are ours, names need not be Python's, and nothing in quotes can mean anything to it.
"""

from __future__ import annotations

import ast
from collections.abc import Sequence

from overblik.questionnaire.expressions.mistakes import Mistake, in_order
from overblik.questionnaire.expressions.nodes import Expression
from overblik.questionnaire.expressions.scan import Token, scan
from overblik.questionnaire.expressions.slips import slips, too_deep
from overblik.questionnaire.expressions.translate import translate

LONGEST = 2000
"""How many characters an expression may have."""


def parse(text: str) -> tuple[Expression | None, tuple[Mistake, ...]]:
    """
    Return the expression that *text* means, or None and what is wrong with it.

    Mistakes have the codes `expression-syntax` and `expression-not-allowed`. Whether the names exist is for `check` to
    say.

    >>> expression, mistakes = parse("'unge' in kontakt and `formaal/unge` != 'andet'")
    >>> sorted(expression.names)
    ['formaal/unge', 'kontakt']
    >>> parse("digital = 'nej'")[1][0].message
    '= is no sign of this language; write =='
    """
    if len(text) > LONGEST:
        message = f"the expression is longer than {LONGEST} characters; declare a derived variable for a part of it"
        return None, (Mistake("expression-syntax", message, LONGEST),)
    tokens, mistakes = scan(text)
    mistakes = in_order((*mistakes, *slips(tokens, [mistake.offset for mistake in mistakes])))
    if mistakes:
        return None, mistakes
    tree = _tree(text, tokens)
    if isinstance(tree, Mistake):
        return None, (tree,)
    root, mistakes = translate(tree, tokens)
    return (Expression(text=text, root=root), ()) if root and not mistakes else (None, in_order(mistakes))


def _tree(text: str, tokens: Sequence[Token]) -> ast.expr | Mistake:
    if not tokens:
        return Mistake("expression-syntax", "the expression is empty; write a condition or remove the key", 0)
    try:
        return ast.parse(f"({_skeleton(text, tokens)})", mode="eval").body
    except SyntaxError as error:
        return _misplaced(tokens, (error.offset or 0) - 2)
    except (RecursionError, MemoryError):
        return too_deep(0)


def _skeleton(text: str, tokens: Sequence[Token]) -> str:
    """Return *text* with spaces for all white space, and names and texts of the same length that say nothing."""
    signs = [" "] * len(text)
    for token in tokens:
        blank = token.value
        if token.kind == "name":
            blank = "_" * token.width
        elif token.kind == "text":
            blank = f"'{'_' * (token.width - 2)}'"
        signs[token.offset : token.offset + token.width] = blank
    return "".join(signs)


def _misplaced(tokens: Sequence[Token], offset: int) -> Mistake:
    """Return the mistake for a skeleton that Python refuses at *offset*."""
    token = next((token for token in tokens if token.offset <= offset < token.offset + token.width), None)
    if token is None:
        last = tokens[-1]
        message = f"the expression ends too early; write what comes after {last.value}"
        return Mistake("expression-syntax", message, last.offset)
    message = f"{token.value} cannot stand here; remove it, or write what is missing before it"
    return Mistake("expression-syntax", message, token.offset)
