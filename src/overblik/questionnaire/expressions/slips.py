"""
Slips of the pen that Python's parser would only call invalid syntax.

Two values side by side, words of other languages (`AND`, `og`), brackets that do not match, and texts so deep that no
author wrote them by hand.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from overblik.questionnaire.expressions.mistakes import Mistake
from overblik.questionnaire.expressions.scan import Token

DEEPEST = 50
"""How many levels brackets, `not` and minus may be nested."""

MEANT = {
    "og": "and",
    "eller": "or",
    "ikke": "not",
    "i": "in",
    "er": "==",
    "lig": "==",
    "equals": "==",
    "xor": "!=",
}
"""What an author means by words that are none of the language."""

_CLOSES = {")": "(", "]": "["}
_VALUES = ("text", "name", "number")


def meant(word: str) -> str | None:
    """Return the word of the language that was meant by *word*: `and` for `AND` and `og`."""
    lowered = word.lower()
    if lowered in ("and", "or", "not", "in"):
        return lowered
    return MEANT.get(lowered)


def slips(tokens: Sequence[Token], strangers: Sequence[int] = ()) -> tuple[Mistake, ...]:
    """Return the slips in *tokens*; at the offsets in *strangers* stands something that is no token."""
    return (*_side_by_side(tokens, strangers), *_stray_not(tokens), *_brackets(tokens), *_depth(tokens))


def _side_by_side(tokens: Sequence[Token], strangers: Sequence[int]) -> Iterator[Mistake]:
    hinted: set[Token] = set()
    for left, right in pairwise(tokens):
        if not (_ends_value(left) and _is_value(right)) or any(left.offset < at < right.offset for at in strangers):
            continue
        word = next((token for token in (right, left) if token.kind == "name" and meant(token.value)), None)
        if word is None:
            yield Mistake("expression-syntax", _between(left, right), right.offset)
        elif word not in hinted:
            hinted.add(word)
            yield Mistake("expression-syntax", f"write {meant(word.value)} for {word.value}", word.offset)


def _is_value(token: Token) -> bool:
    return token.kind in _VALUES or (token.kind == "word" and token.value in ("True", "False"))


def _ends_value(token: Token) -> bool:
    return _is_value(token) or (token.kind == "sign" and token.value in (")", "]"))


def _stray_not(tokens: Sequence[Token]) -> Iterator[Mistake]:
    """Yield a mistake for each `x not y`, which only `x not in y` could have become."""
    following = (*tokens[2:], None)
    for (left, right), after in zip(pairwise(tokens), following, strict=False):
        is_in = after is not None and after.kind == "word" and after.value == "in"
        if _ends_value(left) and right.kind == "word" and right.value == "not" and not is_in:
            message = "not stands after a value here; write !=, not in or and not"
            yield Mistake("expression-syntax", message, right.offset)


def _between(left: Token, right: Token) -> str:
    if left.kind == right.kind == "number":
        return f"two numbers stand side by side; write {left.value}{right.value}, or put a sign between them"
    shown = f"{_shown(left)} and {_shown(right)}"
    return f"nothing stands between {shown}; write and, or, == or another sign, or a comma in a list"


def _shown(token: Token) -> str:
    return f"'{token.value}'" if token.kind == "text" else token.value


def _brackets(tokens: Sequence[Token]) -> Iterator[Mistake]:
    opened: list[Token] = []
    for token in tokens:
        if token.kind != "sign":
            continue
        if token.value in "([":
            opened.append(token)
        elif token.value in _CLOSES and opened and opened[-1].value == _CLOSES[token.value]:
            opened.pop()
        elif token.value in _CLOSES:
            message = f"nothing opens this {token.value}; remove it, or write {_CLOSES[token.value]} where it begins"
            yield Mistake("expression-syntax", message, token.offset)
    for token in opened:
        closing = ")" if token.value == "(" else "]"
        message = f"this {token.value} is never closed; write {closing} where it ends"
        yield Mistake("expression-syntax", message, token.offset)


def _depth(tokens: Sequence[Token]) -> Iterator[Mistake]:
    """Yield a mistake where brackets or runs of prefixes go too deep, before a parser must follow them."""
    level = run = 0
    for token in tokens:
        level += (token.value in ("(", "[")) - (token.value in (")", "]")) if token.kind == "sign" else 0
        run = run + 1 if token.value in ("not", "-", "+") and token.kind in ("word", "sign") else 0
        if max(level, run) > DEEPEST:
            yield too_deep(token.offset)
            return


def too_deep(offset: int) -> Mistake:
    """Return the mistake of an expression that is nested too deeply at *offset*."""
    message = f"this is nested more than {DEEPEST} levels deep; split it, or declare a derived variable"
    return Mistake("expression-syntax", message, offset)
