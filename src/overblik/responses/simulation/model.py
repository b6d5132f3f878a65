"""
The stated model: how answers are drawn where nothing settles them (`model.yaml`, docs/report.md, "What is drawn").

Questions are drawn independently of each other, but for routing, checks and what the targets settle.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from overblik.files.problems import Problem, in_order
from overblik.files.reading import Fields, Reader, did_you_mean
from overblik.files.yaml_source import Path_, Source, read_yaml
from overblik.frame.units import Frame
from overblik.questionnaire.model import Questionnaire
from overblik.questionnaire.variables import Choices, Variable

SKIPPED = 0.02
"""Share of questions that may be left open and are, unless the model says otherwise."""
_PAIR = 2


@dataclass(frozen=True, kw_only=True)
class Texts:
    """Open answers, drawn without replacement; *share* of those asked write one."""

    share: float
    texts: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Model:
    """
    What is expected of answers that nothing settles.

    *shares*: by question, or row of a grid, and option; 0 to 1. *numbers*: mean and spread. *texts*: by open question. *skipped*: 0
    to 1. *frame*: how likely the units with a value of a frame column are to answer, relative to all others (1 = alike).
    """

    shares: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    numbers: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    texts: Mapping[str, Texts] = field(default_factory=dict)
    skipped: float = SKIPPED
    frame: Mapping[str, Mapping[str, float]] = field(default_factory=dict)

    def stated(self, name: str) -> Mapping[str, float]:
        """Return the shares that are stated for a question or a row; for a row, else those of its grid."""
        return self.shares.get(name) or self.shares.get(name.partition("/")[0]) or {}

    def pool(self, name: str) -> str | None:
        """Return under which name the texts for an open question (or its row) stand, None where there are none."""
        return next((key for key in (name, name.partition("/")[0]) if key in self.texts), None)


class ModelFields(Fields):
    """The whole file as the author writes it."""

    shares: dict[str, dict[str, float]] = {}
    numbers: dict[str, list[float]] = {}
    texts: dict[str, Any] = {}
    skipped: float = SKIPPED
    frame: dict[str, dict[str, float]] = {}


class TextsFields(Fields):
    """The texts for one open question as the author writes them."""

    share: float = 1.0
    texts: list[str]


def read_model(path: Path, questionnaire: Questionnaire, frame: Frame) -> tuple[Model, tuple[Problem, ...]]:
    """Return the model in the file at *path* and what is wrong with it; without a file, the model with nothing stated."""
    if not path.exists():
        return Model(), ()
    return parse_model(read_yaml(path, path.name), questionnaire, frame)


def parse_model(source: Source, questionnaire: Questionnaire, frame: Frame) -> tuple[Model, tuple[Problem, ...]]:
    """Return the model in *source* and what is wrong with it."""
    reader = Reader(source, ())
    fields = reader.fields(ModelFields, source.data, ()) if source.data is not None else None
    if fields is None:
        return Model(), in_order([*source.problems, *reader.problems])
    checker = _Checker(reader, questionnaire, frame)
    model = Model(
        shares=checker.shares(fields.shares),
        numbers=checker.numbers(fields.numbers),
        texts=checker.texts(fields.texts),
        skipped=checker.part(fields.skipped, ("skipped",)),
        frame=checker.frame(fields.frame),
    )
    return model, in_order([*source.problems, *reader.problems])


class _Checker:
    """Holds what the file says to the questionnaire and the frame; what does not fit is noted and left out."""

    def __init__(self, reader: Reader, questionnaire: Questionnaire, frame: Frame) -> None:
        self.reader = reader
        self.questionnaire = questionnaire
        self.columns = {column.id: column for column in frame.columns if column.choices}
        self.asked = {v.id: v for question in questionnaire.questions for v in question.variables()}
        self.limits = {question.id: question.limit for question in questionnaire.questions}

    def unknown(self, name: str, known: Iterable[str], path: Path_, what: str) -> None:
        self.reader.problem("model-unknown", f"there is no {what} {name!r}; {did_you_mean(name, known)}", path)

    def variable(self, name: str, shapes: tuple[str, ...], path: Path_) -> Variable | None:
        """Return the question (or row) called *name* if it is of one of *shapes*."""
        head = name.partition("/")[0]
        found = self.asked.get(head)
        if found is not None and head != name:
            rows = {row.id: row for row in found.row_variables()}
            if name not in rows:
                self.unknown(name, rows, path, "row")
                return None
            found = rows[name]
        if found is None:
            self.unknown(name, self.asked, path, "question")
        elif found.shape not in shapes:
            message = (
                f"{name!r} is {found.kind}, which is not what stands here; move it to the part that fits or remove it"
            )
            self.reader.problem("model-shape", message, path)
            return None
        return found

    def part(self, share: float, path: Path_) -> float:
        if 0 <= share <= 1:
            return share
        message = f"{share:g} is no share; write a number from 0 to 1 (0.25 for 25 per cent)"
        self.reader.problem("model-share", message, path, value=True)
        return 0.0

    def shares(self, raw: dict[str, dict[str, float]]) -> dict[str, dict[str, float]]:
        found = {}
        for name, options in raw.items():
            variable = self.variable(name, ("one", "many", "grid"), ("shares", name))
            if variable is not None and variable.choices is not None:
                found[name] = self.options(variable.shape, variable.choices, options, ("shares", name))
        return found

    def options(self, shape: str, choices: Choices, raw: dict[str, float], path: Path_) -> dict[str, float]:
        known = (*choices.ids, *(option.id for option in choices.outside))
        for option in raw:
            if option not in known:
                self.unknown(option, known, (*path, option), "option")
        found = {option: self.part(share, (*path, option)) for option, share in raw.items() if option in known}
        whole = set(found) == set(known)
        total = sum(found.values())
        if shape != "many" and (total > 1 + 1e-9 or (whole and total < 1 - 1e-9)):
            message = (
                f"the shares add up to {total:g}; one option is chosen, so let them add up to 1 (or leave options out)"
            )
            self.reader.problem("model-share", message, path)
        return found

    def numbers(self, raw: dict[str, list[float]]) -> dict[str, tuple[float, float]]:
        found = {}
        for name, pair in raw.items():
            if self.variable(name, ("number",), ("numbers", name)) is None:
                continue
            if len(pair) != _PAIR or pair[1] < 0:
                message = f"{name!r} needs [mean, spread], two numbers, the spread 0 or more; mend it"
                self.reader.problem("model-number", message, ("numbers", name), value=True)
            else:
                found[name] = (pair[0], pair[1])
        return found

    def texts(self, raw: dict[str, Any]) -> dict[str, Texts]:
        found = {}
        for name, written in raw.items():
            path: Path_ = ("texts", name)
            variable = self.variable(name, ("text", "grid"), path)
            if variable is None or (variable.shape == "grid" and variable.choices):
                if variable is not None:
                    self.reader.problem("model-shape", f"{name!r} takes no texts; name its open text instead", path)
                continue
            fields = self.reader.fields(TextsFields, written, path)
            if fields is not None:
                self.fitting(name, fields.texts, (*path, "texts"))
                found[name] = Texts(share=self.part(fields.share, (*path, "share")), texts=tuple(fields.texts))
        return found

    def fitting(self, name: str, texts: list[str], path: Path_) -> None:
        limit = self.limits.get(name)
        for index, text in enumerate(texts):
            if not text.strip():
                self.reader.problem(
                    "model-text", "this text is empty; write one or remove it", (*path, index), value=True
                )
            elif text in texts[:index]:
                self.reader.problem("model-text", "this text stands here twice; remove one", (*path, index), value=True)
            elif limit is not None and len(text) > limit:
                message = f"this text has {len(text)} characters, {name!r} takes {limit}; shorten it"
                self.reader.problem("model-text", message, (*path, index), value=True)

    def frame(self, raw: dict[str, dict[str, float]]) -> dict[str, dict[str, float]]:
        found: dict[str, dict[str, float]] = {}
        for name, weights in raw.items():
            column = self.columns.get(name)
            if column is None or column.choices is None:
                self.unknown(name, self.columns, ("frame", name), "frame column with values")
                continue
            for value, weight in weights.items():
                path: Path_ = ("frame", name, value)
                if value not in column.choices.ids:
                    self.unknown(value, column.choices.ids, path, "value")
                elif weight < 0:
                    self.reader.problem(
                        "model-share", "a weight is 0 or more; 1 answers like all others", path, value=True
                    )
                else:
                    found.setdefault(name, {})[value] = weight
        return found
