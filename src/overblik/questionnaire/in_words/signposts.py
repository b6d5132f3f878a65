"""How a reader finds what an expression speaks of: the number of a question, the label of a row, a title."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from overblik.questionnaire.about import UnitName
from overblik.questionnaire.in_words.phrases import phrase, quoted

if TYPE_CHECKING:
    from overblik.questionnaire.derived import Derived
    from overblik.questionnaire.model import Questionnaire
    from overblik.questionnaire.variables import Variable


@dataclass(frozen=True, kw_only=True)
class Signposts:
    """
    The questions by their numbers, counted from 1 through all sections, and everything else that has a name.

    *numbers* holds questions and their open texts by id; *variables* is everything an expression may name; *unit* is what
    a unit is called.
    """

    numbers: Mapping[str, int]
    variables: Mapping[str, Variable]
    derived: Mapping[str, Derived] = field(default_factory=dict)
    unit: UnitName = field(default_factory=UnitName)

    @classmethod
    def of(
        cls, questionnaire: Questionnaire, *, columns: Iterable[Variable] = (), unit: UnitName | None = None
    ) -> Signposts:
        """Return the signposts of a questionnaire, *columns* being those of the frame."""
        numbered = list(enumerate(questionnaire.questions, start=1))
        return cls(
            numbers={variable.id: number for number, question in numbered for variable in question.variables()},
            variables={variable.id: variable for variable in (*columns, *questionnaire.variables())},
            derived={derived.variable.id: derived for derived in questionnaire.derived},
            unit=unit or UnitName(),
        )

    def variable(self, name: str) -> Variable | None:
        """Return the variable called *name*, which may be one row of a grid (`formaal/unge`)."""
        head, _, row = name.partition("/")
        found = self.variables.get(head)
        if found is None or not row:
            return found
        return found.row(row) if any(option.id == row for option in found.rows) else None

    def place(self, name: str, language: str) -> str:
        """Return where a question is answered, with its preposition: "ud for »Unge« i spørgsmål 4"."""
        head, _, _ = name.partition("/")
        number, beside = str(self.numbers.get(head, "")), self._beside(name, language)
        if beside:
            return phrase("at row", language, row=beside, n=number)
        return phrase("at question", language, n=number)

    def has_row(self, name: str, language: str) -> bool:
        """Whether *name* is only a part of its question: a row of a grid, or an open text."""
        return bool(self._beside(name, language))

    def question(self, name: str, language: str) -> str:
        """Return the question by its number alone: "spørgsmål 5"."""
        return phrase("question", language, n=str(self.numbers.get(name.partition("/")[0], "")))

    def title(self, name: str, language: str) -> str:
        """Return the title of what has no number, a frame column or a derived variable."""
        found = self.variable(name)
        return found.label[language] if found else ""

    def of_frame(self, name: str) -> bool:
        """Whether *name* says something that is known of each unit before it is asked."""
        derived = self.derived.get(name)
        if derived is not None:
            return self.of_frame(derived.of)
        found = self.variables.get(name)
        return found is not None and found.source == "frame"

    def _beside(self, name: str, language: str) -> str:
        """Return the label beside which the answer stands, where it is one of several of its question."""
        head, _, row = name.partition("/")
        found = self.variables.get(head)
        if found is None:
            return ""
        if row:
            return next((quoted(option.label[language], language) for option in found.rows if option.id == row), "")
        return quoted(found.label[language], language) if found.source == "other" else ""
