"""One condition as a clause that can stand after "hvis": "I har valgt »Telefon« i spørgsmål 5"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from overblik.files.numbers import NO_BREAK_SPACE, number_text
from overblik.questionnaire.expressions.nodes import (
    And,
    Answered,
    Arithmetic,
    Asked,
    Compare,
    Constant,
    Count,
    IsOneOf,
    Name,
    Negative,
    Node,
    Not,
    Or,
    Ticks,
)
from overblik.questionnaire.in_words.phrases import listed, phrase, quoted

if TYPE_CHECKING:
    from collections.abc import Callable

    from overblik.questionnaire.in_words.signposts import Signposts

_TWO = 2
_NOUNS = {"number": "the number", "one": "the answer", "many": "the answers", "grid": "the answers", "text": "the text"}


def figure(value: float, language: str) -> str:
    """
    Return a number as the language prints it, with the decimals that it has.

    >>> figure(30000.5, "da")
    '30.000,5'
    """
    exact = Decimal(str(value)).normalize()
    exponent = exact.as_tuple().exponent
    return number_text(exact, language, max(0, -exponent) if isinstance(exponent, int) else 0)


@dataclass(frozen=True, kw_only=True)
class Clauses:
    """Says conditions in one language; *whole* says a condition that stands where a value should, which only a mistake makes."""

    signposts: Signposts
    language: str
    whole: Callable[[Node], str]

    def clause(self, node: Node) -> str:  # noqa: PLR0911 - one for each sort of node
        """Return a single condition as a clause."""
        match node:
            case Not(operand=Answered() | Asked() as operand):
                return self.reached(operand, negated=True)
            case Not(operand=operand):
                return self.say("not holds", it=self.noun(operand))
            case Answered() | Asked():
                return self.reached(node, negated=False)
            case Ticks():
                return self.ticks([node], all_=True)
            case IsOneOf():
                return self.one_of(node)
            case Compare():
                return self.comparison(node)
            case Constant(value=bool() as value):
                return self.say("always" if value else "never")
            case _:
                return self.say("holds", it=self.noun(node))

    def ticks(self, ticks: Sequence[Ticks], *, all_: bool) -> str:
        """Return a clause on options of one multiple, all of them ticked or not, or any of them."""
        name, negated = ticks[0].name, ticks[0].negated
        labels = [self.label(name, tick.option) for tick in ticks]
        place = self.place(name)
        if negated and all_ and len(labels) > 1:
            return self.say("ticked neither", labels=listed(labels, "nor", self.language), place=place)
        every = ("both" if len(labels) == _TWO else "all of") if all_ is not negated else "or"
        key = "not ticked" if negated else "ticked"
        return self.say(key, labels=listed(labels, every, self.language), place=place)

    def one_of(self, node: IsOneOf) -> str:
        """Return a clause on one answer that is, or is not, among some values."""
        node = self.positive(node)
        opening = "not " if node.negated else ""
        labels = listed([self.label(node.operand, value) for value in node.values], "or", self.language)
        if isinstance(node.operand, Name):
            name = node.operand.id
            found = self.signposts.variable(name)
            if found is not None and found.shape != "number" and self.signposts.of_frame(name):
                title = self.signposts.title(name, self.language)
                return self.say(f"{opening}frame", unit=self.unit(), labels=labels, title=title)
            if found is not None and found.source != "derived" and found.shape in ("one", "text"):
                return self.say(f"{opening}{found.shape}", labels=labels, place=self.place(node.operand))
        return self.say(f"{opening}is", it=self.noun(node.operand), labels=labels)

    def positive(self, node: IsOneOf) -> IsOneOf:
        """Return "is not yes" as "is no" where that is the one option left; what is missing is neither."""
        found = self.signposts.variable(node.operand.id) if isinstance(node.operand, Name) else None
        if not node.negated or found is None or found.shape != "one" or found.choices is None:
            return node
        left = [option for option in found.choices.ids if option not in {value.value for value in node.values}]
        return IsOneOf(operand=node.operand, values=(Constant(value=left[0]),)) if len(left) == 1 else node

    def comparison(self, node: Compare) -> str:
        """Return a clause on two values."""
        count = self.counted(node.left)
        if count is not None and isinstance(node.right, Constant):
            return self.say(f"count {node.op}", n=self.noun(node.right), place=self.place(count))
        key: str = node.op
        if key in ("==", "!=") and not isinstance(node.right, Constant):
            key = "same" if key == "==" else "different"
        return self.say(key, left=self.noun(node.left), right=self.measured(node.left, node.right))

    def between(self, low: Compare, high: Compare) -> str:
        """Return a clause on a value between two bounds, both included."""
        bounds = {"low": self.noun(low.right), "high": self.measured(high.left, high.right)}
        return self.say("between", it=self.noun(low.left), **bounds)

    def counted(self, node: Node) -> Name | None:
        """Return the multiple whose ticks *node* counts, if it counts any."""
        if isinstance(node, Count) and node.name.id in self.signposts.numbers:
            return node.name
        derived = self.signposts.derived.get(node.id) if isinstance(node, Name) else None
        return Name(id=derived.of) if derived and derived.rule == "count" else None

    def reached(self, node: Answered | Asked, *, negated: bool) -> str:
        """Return a clause on whether a question was answered, or shown."""
        name, said = node.name.id, "answered" if isinstance(node, Answered) else "asked"
        opening = "not " if negated else ""
        if name.partition("/")[0] not in self.signposts.numbers:
            return self.say(f"{opening}known", it=self.noun(node.name))
        if self.signposts.has_row(name, self.language):
            return self.say(f"{opening}row {said}", place=self.place(node.name))
        return self.say(f"{opening}{said}", place=self.signposts.question(name, self.language))

    def noun(self, node: Node) -> str:  # noqa: PLR0911 - one for each sort of node
        """Return what *node* is worth, as a noun: "tallet i spørgsmål 7"."""
        match node:
            case Name():
                return self.named(node)
            case Constant(value=bool() as value):
                return self.say("true" if value else "false")
            case Constant(value=str() as text):
                return quoted(text, self.language) if text.strip() else self.say("no text")
            case Constant(value=number):
                return figure(float(number), self.language)
            case Arithmetic(op=op, left=left, right=right):
                return self.say(op, left=self.inner(left), right=self.inner(right))
            case Negative(operand=operand):
                return self.say("negative", it=self.inner(operand))
            case Count(name=name):
                return self.say("the count", place=self.place(name))
            case And() | Or() | Not() | Compare() | IsOneOf() | Ticks() | Answered() | Asked():
                return self.say("statement", clause=self.whole(node))

    def inner(self, node: Node) -> str:
        """Return an operand of a calculation, in brackets where it is one itself."""
        return f"({self.noun(node)})" if isinstance(node, Arithmetic | Negative) else self.noun(node)

    def named(self, name: Name) -> str:
        """Return what a name holds, by the number of its question or by its title."""
        found = self.signposts.variable(name.id)
        if found is None:
            return self.say("nothing there")
        if name.id.partition("/")[0] in self.signposts.numbers:
            return self.say(_NOUNS[found.shape], place=self.place(name))
        title = quoted(self.signposts.title(name.id, self.language), self.language)
        return self.say("of the unit", it=title, unit=self.unit()) if self.signposts.of_frame(name.id) else title

    def measured(self, left: Node, right: Node) -> str:
        """Return the right side of a comparison, with the unit of the number on its left."""
        found = self.signposts.variable(left.id) if isinstance(left, Name) else None
        noun = self.noun(right)
        number = isinstance(right, Constant) and not isinstance(right.value, str | bool)
        return f"{noun}{NO_BREAK_SPACE}{found.unit[self.language]}" if found and found.unit and number else noun

    def label(self, operand: Node, value: Constant) -> str:
        """Return a value as the reader knows it: the label of an option in quotation marks."""
        found = self.signposts.variable(operand.id) if isinstance(operand, Name) else None
        if found is None or found.choices is None or not isinstance(value.value, str):
            return self.measured(operand, value)
        options = {option.id: option.label for option in (*found.choices.options, *found.choices.outside)}
        if value.value not in options:
            return self.say("no such option")
        return quoted(options[value.value][self.language], self.language)

    def place(self, name: Name) -> str:
        """Return where a question is answered; a title in quotation marks stands for what has no number."""
        if name.id.partition("/")[0] in self.signposts.numbers:
            return self.signposts.place(name.id, self.language)
        return f"({self.named(name)})"

    def unit(self) -> str:
        """Return what one unit is called."""
        return self.signposts.unit.one[self.language]

    def say(self, key: str, **parts: str) -> str:
        """Return a phrase of the language."""
        return phrase(key, self.language, **parts)
