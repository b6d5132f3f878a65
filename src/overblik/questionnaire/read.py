"""
`questionnaire.yaml` is read: every mistake at once, each with its place.

Questions are read in the order in which they are asked; routing, rows and texts may only look back.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from overblik.files.languages import PIPE
from overblik.files.problems import Problem, in_order
from overblik.files.reading import Fields, RawText, Reader, did_you_mean, found
from overblik.files.yaml_source import parse_yaml
from overblik.questionnaire.derived_read import DerivedReader
from overblik.questionnaire.kinds import KINDS
from overblik.questionnaire.kinds.kind import CheckFields, Head, Kind, QuestionFields
from overblik.questionnaire.model import Check, Question, Questionnaire, Section
from overblik.questionnaire.routing import Scope, read_expression
from overblik.questionnaire.variables import RESERVED

if TYPE_CHECKING:
    import re

    from overblik.files.languages import Text
    from overblik.files.yaml_source import Path_, Source
    from overblik.questionnaire.expressions import Expression
    from overblik.questionnaire.variables import Variable


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
    """One reading of one file; *known* grows with each question that has been read, *unread* with each that could not be."""

    def __init__(self, say: Reader, frame_columns: tuple[Variable, ...], unit_names: tuple[str, ...]) -> None:
        self.say = say
        self.unit_names = unit_names
        self.known: dict[str, Variable] = {column.id: column for column in frame_columns}
        self.earlier: dict[str, Variable] = {}
        self.unread: set[str] = set()
        self.asked = _ids_of(say.source.data)

    def read(self) -> Questionnaire:
        fields = self.say.fields(QuestionnaireFields, self.say.source.data, ())
        if fields is None:
            return Questionnaire()
        self.derived = DerivedReader(self.say, fields.derived)
        self.derived.settle(self.known)
        found = [self.section(raw, ("sections", index)) for index, raw in enumerate(fields.sections)]
        if not any(_asks(raw) for raw in fields.sections):
            self.say.problem(
                "no-questions", "the questionnaire asks nothing; write at least one question", ("sections",)
            )
        self.repeated(found)
        derived = self.derived.finish(self.known, self.unread)
        return Questionnaire(sections=tuple(section for section in found if section), derived=derived)

    def repeated(self, sections: list[Section | None]) -> None:
        names: set[str] = set()
        for index, section in enumerate(sections):
            if section and section.id in names:
                message = f"section {section.id!r} stands here twice; rename one"
                self.say.problem("duplicate-id", message, ("sections", index, "id"), value=True)
            names |= {section.id} if section else set()

    def section(self, raw: Any, path: Path_) -> Section | None:
        fields = self.say.fields(SectionFields, raw, path)
        if fields is None:
            return None
        self.say.identifier(fields.id, (*path, "id"), "section")
        what = f"section {fields.id!r}"
        title = self.say.text(fields.title, (*path, "title"), what)
        intro = self.say.maybe_text(fields.intro, (*path, "intro"), what)
        when = self.expression(fields.when, (*path, "when"), what)
        self.pipes(title, (*path, "title"), what)
        self.pipes(intro, (*path, "intro"), what)
        questions = [self.question(raw, (*path, "questions", index)) for index, raw in enumerate(fields.questions)]
        found = tuple(question for question in questions if question)
        return Section(id=fields.id, title=title, intro=intro, when=when, questions=found)

    def question(self, raw: Any, path: Path_) -> Question | None:
        kind = self.kind(raw, path)
        fields = self.say.fields(kind.fields, raw, path) if kind else None
        if fields is None or kind is None:
            self.unread |= {str(raw.get("id"))} if isinstance(raw, dict) else set()
            return None
        what = f"question {fields.id!r}"
        self.name(fields.id, path, what)
        short = self.say.maybe_text(fields.short, (*path, "short"), what)
        head = Head(
            id=fields.id, title=self.say.text(fields.text, (*path, "text"), what), short=short, earlier=self.earlier
        )
        return self.known_question(kind.variable(fields, head, self.say, path), fields, path)

    def kind(self, raw: Any, path: Path_) -> Kind | None:
        """Return the kind of question that was written, with a problem where there is none."""
        written = raw.get("kind") if isinstance(raw, dict) else None
        if isinstance(written, str) and written in KINDS:
            return KINDS[written]
        if not isinstance(raw, dict):
            self.say.fields(QuestionFields, raw, path)
        elif written is None:
            self.say.problem("missing-field", f"'kind' is missing; write kind: and one of {', '.join(KINDS)}", path)
        else:
            message = f"{found(written, quoted=True)} is no kind of question; {did_you_mean(str(written), KINDS)}"
            self.say.problem("unknown-kind", message, (*path, "kind"), value=True)
        return None

    def known_question(self, variable: Variable, fields: QuestionFields, path: Path_) -> Question:
        what = f"question {variable.id!r}"
        when = self.expression(fields.when, (*path, "when"), what)
        helped = self.say.maybe_text(fields.help, (*path, "help"), what)
        self.question_pipes(variable, helped, path, what)
        question = Question(
            variable=variable, help=helped, required=fields.required, when=when, at=self.say.source.at((*path, "id")),
            long=getattr(fields, "long", False), limit=getattr(fields, "limit", None),
        )  # fmt: skip
        self.learn(question, path)
        return self.with_checks(question, fields.check, path)

    def question_pipes(self, variable: Variable, helped: Text | None, path: Path_, what: str) -> None:
        self.pipes(variable.title, (*path, "text"), what)
        self.pipes(variable.short, (*path, "short"), what)
        self.pipes(helped, (*path, "help"), what)
        choices = variable.choices
        for key, options in (
            ("options", choices.options if choices else ()),
            ("outside", choices.outside if choices else ()),
        ):
            for option in options:
                self.pipes(option.label, (*path, key, option.id), what)
        for row in variable.rows:
            self.pipes(row.label, (*path, "rows", row.id), what)

    def with_checks(self, question: Question, checks: list[CheckFields], path: Path_) -> Question:
        found = []
        for index, check in enumerate(checks):
            here, what = (*path, "check", index), f"question {question.id!r}: check"
            must = self.expression(check.must, (*here, "must"), what)
            text = self.say.text(check.text, (*here, "text"), what)
            self.pipes(text, (*here, "text"), what)
            if must is not None:
                found.append(Check(must=must, text=text, hard=check.severity == "hard"))
        return replace(question, checks=tuple(found))

    def name(self, name: str, path: Path_, what: str) -> None:
        self.say.identifier(name, (*path, "id"), "question")
        if name in RESERVED or name in self.unit_names:
            self.say.problem(
                "reserved-id",
                f"{what}: {name!r} has a meaning of its own in the data; rename it",
                (*path, "id"),
                value=True,
            )
        elif name in self.known or name in self.derived.names:
            message = f"{what}: the id is taken already, by {self.owner(name)}; rename one"
            self.say.problem("duplicate-id", message, (*path, "id"), value=True)

    def owner(self, name: str) -> str:
        """Return whose name it is, in words."""
        if name not in self.known:
            return "a derived variable"
        owners = {
            "question": "an earlier question",
            "other": "the open text of a question",
            "frame": "a column of the frame",
        }
        return owners.get(self.known[name].source, "a derived variable")

    def learn(self, question: Question, path: Path_) -> None:
        other = question.variable.other_text()
        if other and (other.id in self.known or other.id in self.derived.names):
            message = f"question {question.id!r}: its open text {other.id!r} is called like {self.owner(other.id)}; rename one"
            self.say.problem("duplicate-id", message, (*path, "other"))
        for variable in question.variables():
            self.known[variable.id] = variable
            self.earlier[variable.id] = variable
        self.derived.settle(self.known)

    def scope(self) -> Scope:
        """Return what may be spoken of at this point."""
        coming = self.asked - set(self.known) - self.unread
        derived = self.derived.unsettled()
        later = coming | {name for name, origin in derived.items() if origin in coming}
        unread = (self.unread | set(derived)) - later
        return Scope(known=self.known, later=later, unread=unread)

    def expression(self, text: str | None, path: Path_, what: str) -> Expression | None:
        return None if text is None else read_expression(text, self.scope(), self.say, path, what)

    def pipes(self, text: Text | None, path: Path_, what: str) -> None:
        """Note a problem for each pair of braces in a text that nothing fills."""
        scope = self.scope() if text and text.pipes() else None
        for language, words in text.items() if text and scope else ():
            for match in PIPE.finditer(words):
                name, _, _ = match[1].partition("/")
                if scope and name not in {*scope.known, *scope.unread, *self.unit_names}:
                    here = next((p for p in ((*path, language), path) if p in self.say.source.styles), path)
                    self.unknown_pipe(match, scope, here, what)

    def unknown_pipe(self, match: re.Match[str], scope: Scope, path: Path_, what: str) -> None:
        names = (*scope.known, *self.unit_names)
        hint = "it is answered later, ask it earlier" if match[1] in scope.later else did_you_mean(match[1], names)
        message = f"{what}: {match[0]} is filled with nothing that is known here; {hint}"
        self.say.problems.append(Problem("unknown-pipe", message, self.say.source.inside(path, match.start())))


def _asks(section: Any) -> bool:
    return isinstance(section, dict) and bool(section.get("questions"))


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
