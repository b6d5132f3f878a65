"""What every kind of question has in common."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from overblik.files.languages import Text
from overblik.files.reading import Fields, RawText, Reader
from overblik.files.yaml_source import Path_
from overblik.questionnaire.variables import Choices, Variable


class CheckFields(Fields):
    """A check as the author writes it."""

    must: str
    text: RawText
    severity: Literal["hard", "soft"] = "soft"


class QuestionFields(Fields):
    """What every question may have."""

    id: str
    kind: str
    text: RawText
    short: RawText = None
    help: RawText = None
    required: bool = False
    when: str | None = None
    check: list[CheckFields] = []


@dataclass(frozen=True, kw_only=True)
class Head:
    """What is known of a question before its kind is asked: id, title, short title, and the earlier variables by id."""

    id: str
    title: Text
    short: Text | None
    earlier: dict[str, Variable]


MakeVariable = Callable[[Any, Head, Reader, Path_], Variable]
MakeChoices = Callable[[Any, Reader, Path_, str], Choices]


@dataclass(frozen=True, kw_only=True)
class Kind:
    """
    One kind of question.

    *fields* is what an author may write, *variable* makes the value. A kind that can be the columns of a grid also says which
    fields make its options (*choice_fields*) and how (*choices*).
    """

    name: str
    fields: type[QuestionFields]
    variable: MakeVariable
    choice_fields: type[Fields] | None = None
    choices: MakeChoices | None = None
