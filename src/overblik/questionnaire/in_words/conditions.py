"""Conditions joined by *and* and *or*, said as one: what is said of the same question is said together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from overblik.questionnaire.expressions.nodes import And, Compare, Constant, IsOneOf, Node, Or, Ticks
from overblik.questionnaire.in_words.clauses import Clauses
from overblik.questionnaire.in_words.phrases import phrase
from overblik.questionnaire.in_words.settle import settle

if TYPE_CHECKING:
    from overblik.questionnaire.in_words.signposts import Signposts


def conditional(node: Node, signposts: Signposts, language: str) -> str:
    """Return a condition with its conjunction: "hvis I har valgt »Telefon« i spørgsmål 5, og hvis ..."."""
    return _Conditions(signposts=signposts, language=language).after(settle(node), "if")


@dataclass(frozen=True, kw_only=True)
class _Conditions:
    """Says settled expressions in one language."""

    signposts: Signposts
    language: str

    def after(self, node: Node, conjunction: str) -> str:
        """Return a condition after *if* or *that*, which is repeated before each of its terms."""
        word = phrase(conjunction, self.language)
        return f"{word} {self.terms(node, word)}"

    def terms(self, node: Node, word: str) -> str:
        """Return a condition without its first conjunction; *word* stands before each further term."""
        if not isinstance(node, And | Or):
            return self.clauses.clause(node)
        joint = phrase("terms and" if isinstance(node, And) else "terms or", self.language, word=word)
        return joint.join(text for text, _ in self.said(node))

    def said(self, node: And | Or) -> Iterator[tuple[str, bool]]:
        """Yield the terms of a condition, those of one question together, each with whether it is joined of several."""
        all_ = isinstance(node, And)
        for group in grouped(node.terms, all_=all_):
            match group:
                case [And() | Or() as inner]:
                    yield self.nested(inner)
                case [Ticks(), *_]:
                    yield self.clauses.ticks([tick for tick in group if isinstance(tick, Ticks)], all_=all_), False
                case [IsOneOf() as first, *_]:
                    values = dict.fromkeys(it for one in group if isinstance(one, IsOneOf) for it in one.values)
                    yield self.clauses.one_of(replace(first, values=tuple(values))), False
                case [Compare() as first, Compare() as second]:
                    low, high = (first, second) if first.op == ">=" else (second, first)
                    yield self.clauses.between(low, high), False
                case _:
                    yield self.clauses.clause(group[0]), False

    def nested(self, node: And | Or) -> tuple[str, bool]:
        """Return a condition inside another; one that is inside again stands in brackets."""
        that, kind = phrase("that", self.language), "and" if isinstance(node, And) else "or"
        said = [f"({text})" if compound else text for text, compound in self.said(node)]
        if len(said) == 1:
            return said[0], False
        joint = phrase(f"terms {kind}", self.language, word=that)
        return phrase(f"nested {kind}", self.language, terms=joint.join(said)), True

    @property
    def clauses(self) -> Clauses:
        """What says single conditions."""
        return Clauses(signposts=self.signposts, language=self.language, whole=self.whole)

    def whole(self, node: Node) -> str:
        """Return a condition that stands where a value should."""
        return self.terms(settle(node), phrase("that", self.language))


def grouped(terms: Sequence[Node], *, all_: bool) -> list[list[Node]]:
    """Return terms in groups of which each can be said in one clause, in the order of their first ones."""
    groups: dict[object, list[Node]] = {}
    for place, term in enumerate(terms):
        groups.setdefault(_key(term, all_=all_) or place, []).append(term)
    return [part for group in groups.values() for part in _parts(group)]


def _key(term: Node, *, all_: bool) -> object:
    """Return what terms must have in common to be said together; None for a term that stands alone."""
    match term:
        case Ticks():
            return ("ticks", term.name, term.negated)
        case IsOneOf() if term.negated is all_:
            return ("one of", term.operand, term.negated)
        case Compare(op=">=" | "<=", right=Constant()) if all_:
            return ("between", term.left)
        case _:
            return None


def _parts(group: list[Node]) -> list[list[Node]]:
    """Return a group as it is; bounds only where they are one from below and one from above."""
    if not isinstance(group[0], Compare):
        return [group]
    orders = sorted(term.op for term in group if isinstance(term, Compare))
    return [group] if orders == ["<=", ">="] else [[term] for term in group]
