"""The `response:` part of `study.yaml` is read, and held to the frame's columns."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from overblik.files.problems import Problem
from overblik.files.reading import Fields, RawText, did_you_mean
from overblik.questionnaire.response_rule import ResponseRule, Threshold
from overblik.tables.response.aapor import disposition

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from overblik.files.reading import Reader
    from overblik.files.yaml_source import Path_, Source
    from overblik.questionnaire.variables import Variable

KEY = "response"
WITHOUT_ANSWER = ("refusal", "non_contact", "other", "unknown")


class ThresholdFields(Fields):
    """Shares of applicable items; AAPOR's example is 80 and 50 per cent."""

    complete: float = 0.8
    partial: float = 0.5


class ResponseFields(Fields):
    """How outcomes are decided, as the author writes it."""

    threshold: ThresholdFields | None = None
    outcome: str | None = None
    unanswered: str = "2.2"
    eligible: float | None = None
    covers: list[str] | str = []
    against: list[str] | str = []
    members: RawText = None


def read_rule(fields: ResponseFields | None, reader: Reader) -> ResponseRule:
    """Return the rule that *fields* state, with a problem for what does not fit; the usual one where nothing is stated."""
    if fields is None:
        return ResponseRule()
    if fields.eligible is not None and not 0 <= fields.eligible <= 1:
        message = f"eligible is {fields.eligible:g}; write a share from 0 to 1, or leave it out to have it estimated"
        reader.problem("out-of-range", message, (KEY, "eligible"), value=True)
    if disposition(fields.unanswered) not in WITHOUT_ANSWER:
        message = (
            f"{fields.unanswered!r} is no AAPOR code of a unit that gave no answer; write '2.2' or '3.1', in quotes"
        )
        reader.problem("response-code", message, (KEY, "unanswered"), value=True)
    return ResponseRule(
        threshold=_threshold(fields.threshold, reader), outcome=fields.outcome, unanswered=fields.unanswered,
        eligible=None if fields.eligible is None else _exact(fields.eligible),
        covers=_listed(fields.covers), against=_listed(fields.against),
        members=reader.maybe_text(fields.members, (KEY, "members"), "response: members"),
    )  # fmt: skip


def _threshold(fields: ThresholdFields | None, reader: Reader) -> Threshold | None:
    if fields is None:
        return None
    if not 0 < fields.partial <= fields.complete <= 1:
        message = (
            f"threshold: from {fields.complete:g} complete and from {fields.partial:g} partial; "
            "write shares of the items with 0 < partial <= complete <= 1"
        )
        reader.problem("out-of-range", message, (KEY, "threshold"))
    return Threshold(complete=_exact(fields.complete), partial=_exact(fields.partial))


def check_rule(rule: ResponseRule, columns: Mapping[str, Variable], source: Source) -> tuple[Problem, ...]:
    """Return a problem for each name in *rule* that is no frame column of its kind; *source* is `study.yaml`."""
    return tuple(_problems(rule, columns, source))


def _problems(rule: ResponseRule, columns: Mapping[str, Variable], source: Source) -> Iterator[Problem]:
    for path, name in _places(rule, source):
        column, at = columns.get(name), source.value_at(path)
        if column is None:
            message = f"{path[1]} names {name!r}, which is no frame column; {did_you_mean(name, columns)}"
            yield Problem("response-column", message, at)
        elif path[1] == "covers" and column.shape != "number":
            message = f"covers sums numbers and {name!r} is {column.kind}; declare the column with kind: number"
            yield Problem("response-column", message, at)
        elif path[1] == "against" and not column.choices:
            message = f"{name!r} has no values to make groups of; declare its values"
            yield Problem("response-column", message, at)


def _places(rule: ResponseRule, source: Source) -> Iterator[tuple[Path_, str]]:
    named = {"outcome": (rule.outcome,) if rule.outcome else (), "covers": rule.covers, "against": rule.against}
    for key, names in named.items():
        for index, name in enumerate(names):
            yield ((KEY, key, index) if isinstance(source.data[KEY][key], list) else (KEY, key)), name


def _listed(written: list[str] | str) -> tuple[str, ...]:
    return (written,) if isinstance(written, str) else tuple(written)


def _exact(share: float) -> Fraction:
    """Return the decimal share that is written."""
    return Fraction(repr(share))
