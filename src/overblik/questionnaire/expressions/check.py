"""
Whether an expression speaks of what there is, and compares what can be compared.

All mistakes are told at once; a name that is not known is told once and excused from everything else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches

from overblik.questionnaire.expressions.mistakes import Mistake, in_order
from overblik.questionnaire.expressions.nodes import (
    And,
    Arithmetic,
    Compare,
    Constant,
    Count,
    Expression,
    IsOneOf,
    Name,
    Negative,
    Node,
    Not,
    Or,
    Ticks,
    walk,
)
from overblik.questionnaire.expressions.shapes import Kind, NameType, kind_of
from overblik.questionnaire.expressions.unparse import quoted_name, unparse

_CALLED: Mapping[Kind, str] = {
    "truth": "true or false",
    "number": "a number",
    "text": "an option or a text",
    "many": "a multiple",
}

_SHOWN = 8


def check(
    expression: Expression, known: Mapping[str, NameType], *, called: str = "question, derived variable or frame column"
) -> tuple[Mistake, ...]:
    """
    Return what is wrong with *expression* where only the names in *known* may be used.

    *called* is what they are names of, for the message about one that is not there. The codes are
    `expression-unknown-name`, `expression-unknown-option` and `expression-types`.

    >>> from overblik.questionnaire.expressions.parse import parse
    >>> digital = {"digital": NameType(shape="one", options=("ja", "nej"))}
    >>> [mistake.message for mistake in check(parse("digital == 'nje'")[0], digital)]
    ["digital has no option 'nje'; did you mean 'nej'?"]
    """
    nodes = tuple(walk(expression.root))
    divided = [node for node in nodes if isinstance(node, Arithmetic) and _row(node) in known]
    excused = {part.offset for node in divided for part in (node.left, node.right)}
    found = (*_truth(expression.root, known), *(mistake for node in nodes for mistake in _of_node(node, known, called)))
    return in_order(
        [mistake for mistake in found if mistake.offset not in excused] + [_divided(node) for node in divided],
    )


def _row(node: Arithmetic) -> str | None:
    """Return the name of the grid's row that was meant where `formaal/unge` stands without backticks."""
    if node.op == "/" and isinstance(node.left, Name) and isinstance(node.right, Name):
        return f"{node.left.id}/{node.right.id}"
    return None


def _divided(node: Arithmetic) -> Mistake:
    message = f"a grid's row stands in backticks; write `{_row(node)}`"
    return Mistake("expression-unknown-name", message, node.offset, name=_row(node))


def _of_node(node: Node, known: Mapping[str, NameType], called: str) -> Iterator[Mistake]:
    match node:
        case Name() if node.id not in known:
            yield _unknown_name(node, known, called)
        case And(terms=terms) | Or(terms=terms):
            for term in terms:
                yield from _truth(term, known)
        case Not(operand=operand):
            yield from _truth(operand, known)
        case Arithmetic(left=left, right=right):
            yield from _number(left, known)
            yield from _number(right, known)
        case Negative(operand=operand):
            yield from _number(operand, known)
        case _:
            yield from _of_comparison(node, known)


def _of_comparison(node: Node, known: Mapping[str, NameType]) -> Iterator[Mistake]:
    match node:
        case Compare(op="==" | "!="):
            yield from _alike(node.left, node.right, known)
        case Compare():
            yield from _ordered(node, known)
        case IsOneOf(operand=operand, values=values):
            for value in values:
                yield from _alike(operand, value, known)
        case Ticks():
            yield from _ticks(node, known)
        case Count(name=name):
            if kind_of(name, known) not in ("many", None):
                said = f"{_said(name)} is {_what(name, known)}"
                message = f"count() counts the options of a multiple, and {said}; write {_said(name)} without count()"
                yield Mistake("expression-types", message, name.offset)


def _truth(node: Node, known: Mapping[str, NameType]) -> Iterator[Mistake]:
    kind = kind_of(node, known)
    if kind in ("truth", None):
        return
    said, repair = _said(node), "compare it with something"
    if isinstance(node, Name):
        example = f"'a' in {said}" if kind == "many" else f"{said} == {'1' if kind == 'number' else repr('a')}"
        repair = f"write answered({said}) or compare it: {example}"
    yield Mistake("expression-types", f"{said} is {_what(node, known)}, not true or false; {repair}", node.offset)


def _number(node: Node, known: Mapping[str, NameType]) -> Iterator[Mistake]:
    kind = kind_of(node, known)
    if kind in ("number", None):
        return
    said, repair = _said(node), "< <= > >= + - * / are for numbers, other answers take == and in"
    if kind == "many":
        repair = f"write count({said}) for how many are ticked"
    elif isinstance(node, Constant) and isinstance(node.value, str) and _is_number(node.value):
        repair = f"write {node.value} without quotes"
    yield Mistake("expression-types", f"{said} is {_what(node, known)}, not a number; {repair}", node.offset)


def _ordered(node: Compare, known: Mapping[str, NameType]) -> Iterator[Mistake]:
    """Yield what is wrong with `left < right`; beside a name that is no number, a text has nothing to answer for."""
    wrong = [(side, mistake) for side in (node.left, node.right) for mistake in _number(side, known)]
    named = [mistake for side, mistake in wrong if not isinstance(side, Constant)]
    yield from named or [mistake for _, mistake in wrong]


def _alike(left: Node, right: Node, known: Mapping[str, NameType]) -> Iterator[Mistake]:
    """Yield what is wrong with `left == right`; both must be numbers or both texts, an option one that there is."""
    kinds = (kind_of(left, known), kind_of(right, known))
    for node, kind in zip((left, right), kinds, strict=True):
        if kind == "many":
            yield _many_compared(node, left if node is right else right)
            return
        if kind == "truth":
            message = f"{_said(node)} is true or false already; leave out the comparison, or write not before it"
            yield Mistake("expression-types", message, node.offset)
            return
    if set(kinds) == {"number", "text"}:
        yield _mixed(left, right, known)
    elif kinds == ("text", "text"):
        yield from _option(left, right, known)
        yield from _option(right, left, known)


def _many_compared(node: Node, other: Node) -> Mistake:
    said = _said(node)
    option = _said(other) if isinstance(other, Constant) else "'a'"
    message = f"{said} is a multiple and may have several options ticked; write {option} in {said}"
    return Mistake("expression-types", message, node.offset)


def _mixed(left: Node, right: Node, known: Mapping[str, NameType]) -> Mistake:
    """Return the mistake of a number compared with a text; it is the constant that is most easily mended."""
    wrong, other = (left, right) if isinstance(left, Constant) else (right, left)
    repair = "compare numbers with numbers and texts with texts"
    if isinstance(wrong, Constant):
        text = str(wrong.value)
        if not isinstance(wrong.value, str):
            repair = f"write '{_said(wrong)}' in quotes"
        elif _is_number(text):
            repair = f"write {text} without quotes"
        else:
            repair = "write a number without quotes"
    message = f"{_said(other)} is {_what(other, known)} and {_said(wrong)} is {_what(wrong, known)}; {repair}"
    return Mistake("expression-types", message, wrong.offset)


def _ticks(node: Ticks, known: Mapping[str, NameType]) -> Iterator[Mistake]:
    kind, said = kind_of(node.name, known), _said(node.name)
    if kind is None:
        return
    if kind != "many":
        repair = f"write {said} == {_said(node.option)}"
        message = f"{said} is {_what(node.name, known)}, and only a multiple has options ticked; {repair}"
        yield Mistake("expression-types", message, node.name.offset)
    elif not isinstance(node.option.value, str):
        message = f"an option stands in quotes; write '{_said(node.option)}' in {said}"
        yield Mistake("expression-types", message, node.option.offset)
    else:
        yield from _option(node.name, node.option, known)


def _option(name: Node, option: Node, known: Mapping[str, NameType]) -> Iterator[Mistake]:
    """Yield a mistake where *option* is written out and *name* has no such option."""
    if not (isinstance(name, Name) and isinstance(option, Constant) and isinstance(option.value, str)):
        return
    options = known[name.id].options
    if options is None or option.value in options:
        return
    message = f"{_said(name)} has no option {_said(option)}; {_did_you_mean(option.value, options, quote=True)}"
    yield Mistake("expression-unknown-option", message, option.offset)


def _unknown_name(node: Name, known: Mapping[str, NameType], called: str) -> Mistake:
    said = _said(node)
    rows = [name for name in known if name.startswith(f"{node.id}/")]
    owner = next((name for name, type_ in known.items() if type_.options and node.id in type_.options), None)
    if rows:
        repair = f"it has a row each, write for example {quoted_name(rows[0])}"
    elif owner:
        repair = f"as an option of {quoted_name(owner)} it stands in quotes, '{node.id}'"
    else:
        repair = _did_you_mean(node.id, tuple(known), quote=False)
    message = f"there is no {called} {said} here; {repair}"
    return Mistake("expression-unknown-name", message, node.offset, name=node.id)


def _did_you_mean(word: str, there_are: Sequence[str], *, quote: bool) -> str:
    written = {name: f"'{name}'" if quote else quoted_name(name) for name in there_are}
    close = get_close_matches(word, there_are, n=1, cutoff=0.6)
    if close:
        return f"did you mean {written[close[0]]}?"
    some = ", ".join((*list(written.values())[:_SHOWN], *(["..."] if len(written) > _SHOWN else [])))
    return f"use one of {some}" if some else "remove it, for there is nothing to name"


def _said(node: Node) -> str:
    return unparse(node)


def _what(node: Node, known: Mapping[str, NameType]) -> str:
    """Return what *node* is, in words: `a number`."""
    if isinstance(node, Constant) and isinstance(node.value, str):
        return "a text"
    kind = kind_of(node, known)
    if isinstance(node, Name) and kind == "text":
        return "a text" if known[node.id].shape == "text" else "a single answer"
    return _CALLED[kind] if kind else "unknown"


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
