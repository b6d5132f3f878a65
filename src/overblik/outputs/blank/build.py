"""From the questionnaire to its form on paper: texts in one language, routing in words, and what is ticked or written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from overblik.files.languages import Text
from overblik.files.numbers import count_text
from overblik.outputs.blank.form import Answer, BlankForm, Grid, Item, Line, Lines, Number, Part, Ticks
from overblik.outputs.blank.words import BOX, RING, form_word
from overblik.questionnaire.in_words import Signposts, check_words, only_if, rows_words, with_placeholders
from overblik.questionnaire.in_words.clauses import figure
from overblik.report.dates import period_text

if TYPE_CHECKING:
    from overblik.frame.units import Frame
    from overblik.questionnaire.about import About
    from overblik.questionnaire.model import Question, Questionnaire, Section
    from overblik.questionnaire.variables import Choices, Variable

LONG, SHORT = 6, 2
"""Lines to write on."""


def blank_form(about: About, questionnaire: Questionnaire, frame: Frame, *, language: str) -> BlankForm:
    """Return the questionnaire as it stands on paper, in one language."""
    signposts = Signposts.of(questionnaire, columns=frame.columns, unit=about.unit)
    builder = _Builder(signposts=signposts, language=language)
    return BlankForm(
        language=language,
        title=about.title[language],
        subtitle=about.subtitle[language] if about.subtitle else None,
        owner=about.owner[language],
        name=form_word("name", language),
        facts=tuple(_facts(about, questionnaire, frame, language)),
        how_title=form_word("how title", language),
        how=tuple(_how(questionnaire, language)),
        parts=tuple(builder.part(section) for section in questionnaire.sections),
        date=about.fieldwork[0] if about.fieldwork else about.published,
    )


def _facts(about: About, questionnaire: Questionnaire, frame: Frame, language: str) -> Iterator[tuple[str, str]]:
    noun = about.unit.one if len(frame) == 1 else about.unit.many
    yield form_word("who", language), count_text(len(frame), language, unit=noun[language])
    for key, period in (("when", about.fieldwork), ("about", about.reference)):
        if period:
            yield form_word(key, language), period_text(*period, language)
    sections, questions = len(questionnaire.sections), len(questionnaire.questions)
    key = "questions in sections" if sections > 1 else "questions"
    yield form_word("size", language), form_word(key, language, questions=str(questions), sections=str(sections))


def _how(questionnaire: Questionnaire, language: str) -> Iterator[str]:
    """Yield what is to be known of the form, as far as it concerns this one."""
    yield form_word("how collect", language)
    yield form_word("how answer", language)
    yield form_word("how ticks", language, ring=RING, box=BOX)
    if any(question.required for question in questionnaire.questions):
        yield form_word("how required", language)
    if any(text.pipes() for text in _texts(questionnaire)):
        yield form_word("how pipes", language)


def _texts(questionnaire: Questionnaire) -> Iterator[Text]:
    for section in questionnaire.sections:
        yield from filter(None, (section.title, section.intro))
        for question in section.questions:
            choices = question.variable.choices
            options = (*choices.options, *choices.outside) if choices else ()
            yield from filter(None, (question.variable.title, question.help))
            yield from (option.label for option in (*options, *question.variable.rows))


@dataclass(frozen=True, kw_only=True)
class _Builder:
    """Builds the form in one language."""

    signposts: Signposts
    language: str

    def part(self, section: Section) -> Part:
        conditions = (section.when,) if section.when else ()
        return Part(
            title=self.text(section.title),
            intro=self.text(section.intro) if section.intro else None,
            routing=only_if(conditions, self.signposts, self.language, section=True),
            items=tuple(self.item(question) for question in section.questions),
        )

    def item(self, question: Question) -> Item:
        conditions = (question.when,) if question.when else ()
        routing = only_if(conditions, self.signposts, self.language)
        rows = rows_words(question.variable, self.signposts, self.language)
        return Item(
            number=self.signposts.numbers[question.id],
            title=self.text(question.variable.title),
            required=question.required,
            routing=tuple(filter(None, (routing, rows))),
            help=self.text(question.help) if question.help else None,
            answer=self.answer(question),
            remarks=tuple(check_words(check, self.signposts, self.language) for check in question.checks),
        )

    def answer(self, question: Question) -> Answer:
        """Return how a question is answered, by the shape of its answer."""
        variable = question.variable
        if variable.shape == "number":
            return self.number(variable)
        if variable.choices is None:
            limit = self.word("limit", limit=count_text(question.limit, self.language)) if question.limit else ""
            return Lines(rule=limit, count=LONG if question.long else SHORT)
        if variable.shape == "grid":
            return self.grid(variable, variable.choices)
        return self.ticks(variable.choices, many=variable.shape == "many")

    def ticks(self, choices: Choices, *, many: bool) -> Ticks:
        lines = tuple(
            Line(
                label=self.text(option.label),
                words=self.word("specify", label=self.text(option.label)) if option.id == choices.other else None,
                alone=self.word("alone") if option.id == choices.exclusive else None,
            )
            for option in choices.options
        )
        outside = tuple(Line(label=self.text(option.label)) for option in choices.outside)
        return Ticks(lines=lines, outside=outside, many=many)

    def grid(self, variable: Variable, choices: Choices) -> Grid:
        columns = (*choices.options, *choices.outside)
        return Grid(
            corner=self.word("corner rows" if variable.chosen_in else "corner"),
            rows=tuple(self.text(row.label) for row in variable.rows),
            columns=tuple(self.text(option.label) for option in columns),
            outside=len(choices.outside),
            words=self.word("specify rows", label=self.text(choices.label(choices.other))) if choices.other else None,
        )

    def number(self, variable: Variable) -> Number:
        low, high = variable.bounds
        shown = {
            name: figure(value, self.language) for name, value in (("low", low), ("high", high)) if value is not None
        }
        key = "between" if len(shown) > 1 else "from" if low is not None else "to"
        bounds = self.word(key, **shown) if shown else ""
        precision = {0: "whole", 1: "decimal"}.get(variable.decimals, "decimals")
        rule = self.word(precision, bounds=bounds, decimals=str(variable.decimals))
        return Number(rule=rule, unit=variable.unit[self.language] if variable.unit else None)

    def text(self, text: Text) -> str:
        return with_placeholders(text[self.language], self.signposts, self.language)

    def word(self, key: str, **parts: str) -> str:
        return form_word(key, self.language, **parts)
