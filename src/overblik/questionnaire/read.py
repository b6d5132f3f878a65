"""
`questionnaire.yaml` is read: every mistake at once, each with its place.

Questions are read in the order in which they are asked; routing, rows and texts may only look back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from overblik.files.problems import in_order
from overblik.files.reading import Fields, RawText, Reader, did_you_mean
from overblik.files.yaml_source import parse_yaml
from overblik.questionnaire.derived_read import DerivedReader
from overblik.questionnaire.kinds import KINDS
from overblik.questionnaire.kinds.kind import CheckFields, Head, QuestionFields
from overblik.questionnaire.model import Check, Question, Questionnaire, Section
from overblik.questionnaire.routing import read_expression

if TYPE_CHECKING:
    from overblik.files.problems import Problem
    from overblik.files.yaml_source import Path_, Source
    from overblik.questionnaire.expressions import Expression
    from overblik.questionnaire.variables import Variable

RESERVED = frozenset({"responses", "unit", "outcome", "id", "name"})
"""Names that mean something else in cells, answers and frames."""


class SectionFields(Fields):
    """A section as the author writes it."""

    id: str
    title: RawText
    intro: RawText = None
    when: str | None = None
    questions: list[Any]


class QuestionnaireFields(Fields):
    """The whole file as the author writes it."""

    sections: list[Any]
    derived: dict[str, Any] = {}


def parse_questionnaire(
    text: str, *, languages: tuple[str, ...] = ("da",), frame_columns: tuple[Variable, ...] = ()
) -> tuple[Questionnaire, tuple[Problem, ...]]:
    """Return the questionnaire written in *text*, and what is wrong with it."""
    return read_questionnaire(parse_yaml(text, "questionnaire.yaml"), languages=languages, frame_columns=frame_columns)


def read_questionnaire(
    source: Source,
    *,
    languages: tuple[str, ...],
    frame_columns: tuple[Variable, ...] = (),
    unit_names: tuple[str, ...] = (),
) -> tuple[Questionnaire, tuple[Problem, ...]]:
    """
    Return the questionnaire in *source*, and what is wrong with it; what could not be read is left out.

    *frame_columns* may be used like answers that are known already; *unit_names* (the columns with a unit's id and name)
    only fill texts.
    """
    reader = _QuestionnaireReader(Reader(source, languages), frame_columns, unit_names)
    questionnaire = reader.read() if source.data is not None else Questionnaire()
    if source.data is None and not source.problems:
        reader.say.problem("no-questions", "the questionnaire is empty; write at least one section with a question", ())
    return questionnaire, in_order([*source.problems, *reader.say.problems])


class _QuestionnaireReader:
    """One reading of one file; *known* grows with each question that has been read."""

    def __init__(self, say: Reader, frame_columns: tuple[Variable, ...], unit_names: tuple[str, ...]) -> None:
        self.say = say
        self.unit_names = unit_names
        self.known: dict[str, Variable] = {column.id: column for column in frame_columns}
        self.earlier: dict[str, Variable] = {}
        self.later = _ids_of(say.source.data)

    def read(self) -> Questionnaire:
        fields = self.say.fields(QuestionnaireFields, self.say.source.data, ())
        if fields is None:
            return Questionnaire()
        self.derived = DerivedReader(self.say, fields.derived)
        self.derived.settle(self.known)
        found = [self.section(raw, ("sections", index)) for index, raw in enumerate(fields.sections)]
        if not any(section and section.questions for section in found):
            self.say.problem(
                "no-questions", "the questionnaire asks nothing; write at least one question", ("sections",)
            )
        sections = tuple(section for section in found if section)
        self.repeated("section", [section.id for section in sections])
        return Questionnaire(sections=sections, derived=self.derived.finish(self.known))

    def repeated(self, what: str, names: list[str]) -> None:
        for index, name in enumerate(names):
            if name in names[:index]:
                message = f"{what} {name!r} stands here twice; rename one"
                self.say.problem("duplicate-id", message, (f"{what}s", index, "id"), value=True)

    def section(self, raw: Any, path: Path_) -> Section | None:
        fields = self.say.fields(SectionFields, raw, path)
        if fields is None:
            return None
        self.say.identifier(fields.id, (*path, "id"), "section")
        what = f"section {fields.id!r}"
        title = self.say.text(fields.title, (*path, "title"), what)
        intro = self.say.maybe_text(fields.intro, (*path, "intro"), what)
        when = self.expression(fields.when, (*path, "when"), what)
        for key, text in (("title", title), ("intro", intro)):
            self.pipes(text.pipes() if text else (), (*path, key), what)
        questions = [self.question(raw, (*path, "questions", index)) for index, raw in enumerate(fields.questions)]
        found = tuple(question for question in questions if question)
        return Section(id=fields.id, title=title, intro=intro, when=when, questions=found)

    def question(self, raw: Any, path: Path_) -> Question | None:
        kind = (
            KINDS.get(raw.get("kind", "")) if isinstance(raw, dict) and isinstance(raw.get("kind", ""), str) else None
        )
        if kind is None and isinstance(raw, dict) and "kind" in raw:
            message = f"{raw['kind']!r} is no kind of question; {did_you_mean(str(raw['kind']), KINDS)}"
            self.say.problem("unknown-kind", message, (*path, "kind"), value=True)
            return None
        fields = self.say.fields(kind.fields if kind else QuestionFields, raw, path)
        if fields is None or kind is None:
            return None
        what = f"question {fields.id!r}"
        self.name(fields.id, path, what)
        short = self.say.maybe_text(fields.short, (*path, "short"), what)
        head = Head(
            id=fields.id, title=self.say.text(fields.text, (*path, "text"), what), short=short, earlier=self.earlier
        )
        return self.known_question(kind.variable(fields, head, self.say, path), fields, path)

    def known_question(self, variable: Variable, fields: QuestionFields, path: Path_) -> Question:
        what = f"question {variable.id!r}"
        when = self.expression(fields.when, (*path, "when"), what)
        helped = self.say.maybe_text(fields.help, (*path, "help"), what)
        for key, text in (("text", variable.title), ("help", helped)):
            self.pipes(text.pipes() if text else (), (*path, key), what)
        question = Question(
            variable=variable, help=helped, required=fields.required, when=when, at=self.say.source.at((*path, "id")),
            long=getattr(fields, "long", False), limit=getattr(fields, "limit", None),
        )  # fmt: skip
        self.learn(question, path)
        return self.with_checks(question, fields.check, path)

    def with_checks(self, question: Question, checks: list[CheckFields], path: Path_) -> Question:
        found = []
        for index, check in enumerate(checks):
            here, what = (*path, "check", index), f"question {question.id!r}: check"
            must = self.expression(check.must, (*here, "must"), what)
            text = self.say.text(check.text, (*here, "text"), what)
            if must is not None:
                found.append(Check(must=must, text=text, hard=check.severity == "hard"))
        return Question(**{**question.__dict__, "checks": tuple(found)})

    def name(self, name: str, path: Path_, what: str) -> None:
        self.say.identifier(name, (*path, "id"), "question")
        if name in RESERVED:
            self.say.problem(
                "reserved-id", f"{what}: {name!r} means something else here; rename it", (*path, "id"), value=True
            )
        elif name in self.known or name in self.derived.names:
            message = f"{what}: the id {name!r} is taken already; rename one"
            self.say.problem("duplicate-id", message, (*path, "id"), value=True)

    def learn(self, question: Question, path: Path_) -> None:
        other = question.variable.other_text()
        if other and other.id in self.known:
            message = f"question {question.id!r}: its open text is called {other.id!r}, which is taken; rename one"
            self.say.problem("duplicate-id", message, (*path, "other"))
        for variable in question.variables():
            self.known[variable.id] = variable
            self.earlier[variable.id] = variable
        self.derived.settle(self.known)

    def expression(self, text: str | None, path: Path_, what: str) -> Expression | None:
        if text is None:
            return None
        later = self.later - set(self.known)
        return read_expression(text, self.say, path, what, known=self.known, later=later)

    def pipes(self, names: Any, path: Path_, what: str) -> None:
        for name in names:
            if name.partition("/")[0] not in self.known and name not in self.unit_names:
                hint = "it comes later; ask it earlier" if name in self.later else did_you_mean(name, self.known)
                self.say.problem(
                    "unknown-pipe", f"{what}: {{{name}}} is filled with nothing that is known here; {hint}", path
                )


def _ids_of(data: Any) -> frozenset[str]:
    """Return the ids of all questions in the raw data, so that a reference forward can be told from one to nothing."""
    sections = data.get("sections") if isinstance(data, dict) else None
    questions = [
        question
        for section in (sections if isinstance(sections, list) else [])
        if isinstance(section, dict) and isinstance(section.get("questions"), list)
        for question in section["questions"]
    ]
    return frozenset(str(question.get("id")) for question in questions if isinstance(question, dict))
