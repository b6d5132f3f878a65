"""
What an expression says of every row of the answers at once.

The same language as `overblik.questionnaire.expressions.evaluate`, on Arrow columns: a property test holds the two to
the same verdicts. Choices are judged once for each entry of their dictionary, not once for each row.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import reduce
from typing import TypeAlias

import pyarrow as pa
import pyarrow.compute as pc

from overblik.questionnaire.expressions.nodes import (
    And,
    Answered,
    Arithmetic,
    Asked,
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
)
from overblik.questionnaire.expressions.shapes import NameType, kind_of
from overblik.questionnaire.missing import MISSING_CODES, Missing

Values: TypeAlias = pa.Array | pa.Scalar
"""One value for each row, or one for all of them; null where it is unknown. Texts may be dictionary-encoded."""

_SEEN = tuple(kind.code for kind in Missing if kind.seen)
_NO_TEXT, _NO_NUMBER, _NO_TRUTH = (pa.scalar(None, type_) for type_ in (pa.string(), pa.float64(), pa.bool_()))
_ORDERS: Mapping[str, Callable[[Values, Values], Values]] = {
    "==": pc.equal,
    "!=": pc.not_equal,
    "<": pc.less,
    "<=": pc.less_equal,
    ">": pc.greater,
    ">=": pc.greater_equal,
}
_SIGNS: Mapping[str, Callable[[Values, Values], Values]] = {
    "+": pc.add,
    "-": pc.subtract,
    "*": pc.multiply,
    "/": pc.divide,
}


def mask(expression: Expression, table: pa.Table, known: Mapping[str, NameType]) -> pa.BooleanArray:
    """
    Return the verdict of *expression* on each row of *table*: true, false, or null where it is unknown.

    *table* holds the columns of docs/study-folder.md, "The answers"; *known* says how each name is stored. A name that
    is not in *known*, a column that is not in the table and a null in a column count as not reached. The expression
    should have passed `check`; where it compares what cannot be compared, it is unknown.
    """
    needed = [column for column in table.column_names if _bases(column) & expression.names]
    batches = table.select(needed or table.column_names[:1]).to_batches()
    return pa.concat_arrays([verdicts(expression, batch, known) for batch in batches] or [pa.array([], pa.bool_())])


def verdicts(expression: Expression, batch: pa.RecordBatch, known: Mapping[str, NameType]) -> pa.BooleanArray:
    """Return what `mask` does, for one record batch."""
    found = _truth(expression.root, _Rows(batch, known))
    return pa.repeat(found, len(batch)) if isinstance(found, pa.Scalar) else found


def _bases(column: str) -> set[str]:
    """Return the names that *column* may belong to: `kontakt/unge` to itself and `kontakt`, `a#missing` to `a`."""
    return {column, column.removesuffix("#missing"), column.rpartition("/")[0]}


@dataclass(frozen=True)
class _Rows:
    """Some rows of the answers, name by name; what is missing is null."""

    batch: pa.RecordBatch
    known: Mapping[str, NameType]

    def shape(self, name: str) -> str | None:
        return self.known[name].shape if name in self.known else None

    def column(self, column: str) -> pa.Array | None:
        place = self.batch.schema.get_field_index(column)
        return None if place < 0 else self.batch.column(place)

    def options(self, name: str) -> dict[str, pa.Array]:
        """Return the columns of a multiple by option, as far as there are such columns."""
        options = self.known[name].options
        if options is None:
            start = f"{name}/"
            options = tuple(column[len(start) :] for column in self.batch.schema.names if column.startswith(start))
        columns = {option: self.column(f"{name}/{option}") for option in options}
        return {option: column for option, column in columns.items() if column is not None}

    def values(self, name: str) -> Values:
        """Return the texts, option ids or numbers under *name*; of a multiple, what its first option has."""
        if self.shape(name) == "many":
            return next((_ticked(column) for column in self.options(name).values()), _NO_TRUTH)
        column = self.column(name)
        if column is None or self.shape(name) is None:
            return _NO_NUMBER if self.shape(name) == "number" else _NO_TEXT
        if self.shape(name) == "one":
            return _without_codes(_strings(column))
        return self.unless_missing(name, column)

    def unless_missing(self, name: str, column: pa.Array) -> pa.Array:
        """Return a number or text with nulls where the column beside it, `name#missing`, has a missing kind."""
        values = column.cast(pa.float64()) if self.shape(name) == "number" else _plain(_strings(column))
        codes = self.codes(name)
        if codes is None:
            return values
        missing = pc.fill_null(_each(codes, _is_code), fill_value=False)
        return pc.if_else(missing, pa.scalar(None, values.type), values)

    def codes(self, name: str) -> pa.Array | None:
        """Return the column in which the missing kinds of *name* stand."""
        match self.shape(name):
            case "one":
                column = self.column(name)
            case "many":
                column = next(iter(self.options(name).values()), None)
            case _:
                column = self.column(f"{name}#missing")
        return None if column is None else _strings(column)


def _truth(node: Node, rows: _Rows) -> Values:  # noqa: PLR0911 - one for each node
    match node:
        case And(terms=terms):
            return reduce(pc.and_kleene, (_truth(term, rows) for term in terms))
        case Or(terms=terms):
            return reduce(pc.or_kleene, (_truth(term, rows) for term in terms))
        case Not(operand=operand):
            return pc.invert(_truth(operand, rows))
        case Compare():
            return _compare(node, rows)
        case IsOneOf():
            return _negated(node, _is_one_of(node, rows))
        case Ticks():
            return _negated(node, _ticks(node, rows))
        case Answered() | Asked():
            return _status(node, rows)
        case Constant(value=bool() as value):
            return pa.scalar(value)
        case _:
            return _NO_TRUTH


def _negated(node: IsOneOf | Ticks, verdicts: Values) -> Values:
    return pc.invert(verdicts) if node.negated else verdicts


def _compare(node: Compare, rows: _Rows) -> Values:
    kinds = {kind_of(node.left, rows.known), kind_of(node.right, rows.known)}
    if kinds == {"number"}:
        return _ORDERS[node.op](_number(node.left, rows), _number(node.right, rows))
    if kinds == {"text"} and node.op in ("==", "!="):
        return _compare_texts(node, rows)
    return _NO_TRUTH


def _compare_texts(node: Compare, rows: _Rows) -> Values:
    """Compare a column with one text by its dictionary, and only two columns with each other row by row."""
    left, right = _text(node.left, rows), _text(node.right, rows)
    compare = _ORDERS[node.op]
    if isinstance(right, pa.Scalar):
        return _each(left, lambda texts: compare(texts, right))
    if isinstance(left, pa.Scalar):
        return _each(right, lambda texts: compare(texts, left))
    return compare(_plain(left), _plain(right))


def _is_one_of(node: IsOneOf, rows: _Rows) -> Values:
    kinds = {kind_of(part, rows.known) for part in (node.operand, *node.values)}
    if kinds not in ({"number"}, {"text"}):
        return _NO_TRUTH
    operand = _number(node.operand, rows) if kinds == {"number"} else _text(node.operand, rows)
    return _each(operand, lambda values: reduce(pc.or_, (pc.equal(values, item.value) for item in node.values)))


def _ticks(node: Ticks, rows: _Rows) -> Values:
    """Return where the option is ticked; one that has no column is ticked nowhere."""
    option, name = node.option.value, node.name.id
    if rows.shape(name) != "many" or not isinstance(option, str):
        return _NO_TRUTH
    column = rows.options(name).get(option)
    if column is not None:
        return _ticked(column)
    return pc.if_else(pc.is_valid(rows.values(name)), pa.scalar(value=False), _NO_TRUTH)


def _status(node: Answered | Asked, rows: _Rows) -> Values:
    answered = pc.fill_null(_each(rows.values(node.name.id), pc.is_valid), fill_value=False)
    codes = rows.codes(node.name.id)
    if isinstance(node, Answered) or codes is None:
        return answered
    seen = _each(codes, lambda values: pc.is_in(values, pa.array(_SEEN, values.type)))
    return pc.or_(answered, pc.fill_null(seen, fill_value=False))


def _text(node: Node, rows: _Rows) -> Values:
    return rows.values(node.id) if isinstance(node, Name) else pa.scalar(getattr(node, "value", None), pa.string())


def _number(node: Node, rows: _Rows) -> Values:
    match node:
        case Constant(value=float() as value):
            return pa.scalar(value, pa.float64())
        case Name(id=name) if rows.shape(name) == "number":
            return rows.values(name)
        case Count(name=name):
            return _count(name.id, rows)
        case Negative(operand=operand):
            return pc.negate(_number(operand, rows))
        case Arithmetic():
            return _arithmetic(node, rows)
        case _:
            return _NO_NUMBER


def _count(name: str, rows: _Rows) -> Values:
    if rows.shape(name) != "many":
        return _NO_NUMBER
    ticked = [_ticked(column).cast(pa.int32()) for column in rows.options(name).values()]
    return reduce(pc.add, ticked).cast(pa.float64()) if ticked else _NO_NUMBER


def _arithmetic(node: Arithmetic, rows: _Rows) -> Values:
    left, right = _number(node.left, rows), _number(node.right, rows)
    if node.op == "/":
        right = pc.if_else(pc.equal(right, 0.0), _NO_NUMBER, right)
    return _SIGNS[node.op](left, right)


def _each(values: Values, judge: Callable[[Values], Values]) -> Values:
    """Return what *judge* says of each value; of a dictionary-encoded column it sees each entry only once."""
    if isinstance(values, pa.DictionaryArray):
        return judge(values.dictionary).take(values.indices)
    return judge(values)


def _plain(texts: pa.Array) -> pa.Array:
    return _each(texts, lambda values: values)


def _strings(column: pa.Array) -> pa.Array:
    """Return *column* as strings, dictionary-encoded if it was."""
    if isinstance(column, pa.DictionaryArray):
        return pa.DictionaryArray.from_arrays(column.indices, _strings(column.dictionary))
    is_text = pa.types.is_string(column.type) or pa.types.is_large_string(column.type)
    return column if is_text else column.cast(pa.string())


def _is_code(texts: pa.Array) -> pa.Array:
    return pc.is_in(texts, pa.array(MISSING_CODES, texts.type))


def _without_codes(texts: pa.Array) -> pa.Array:
    """Return *texts* with nulls where a missing code stands."""
    if isinstance(texts, pa.DictionaryArray):
        return pa.DictionaryArray.from_arrays(texts.indices, _without_codes(texts.dictionary))
    return pc.if_else(_is_code(texts), pa.scalar(None, texts.type), texts)


def _ticked(column: pa.Array) -> pa.Array:
    """Return where a column of a multiple says yes; null where it has a missing code."""
    return _each(_without_codes(_strings(column)), lambda texts: pc.equal(texts, "yes"))
