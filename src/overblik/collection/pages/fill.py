"""A question is filled with a respondent's answers, what is wrong with them, and what somebody else answered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape

from django.template.loader import get_template

from overblik.collection.answering.items import Item, Items, Place
from overblik.collection.answering.lacks import Lack, check_name
from overblik.collection.answering.merge import Conflict, Given
from overblik.collection.answering.route import Asked
from overblik.collection.pages.pieces import filled, pieces
from overblik.collection.pages.questions import html_id, piped
from overblik.collection.pages.say_lack import lack_text
from overblik.collection.pages.sheet import Sheet
from overblik.collection.pages.words import clock, say


@dataclass(frozen=True, kw_only=True)
class Filling:
    """
    What a page's questions, which stand on *sheet*, are filled with.

    *typed* stands in for stored items where a page comes back with what was not saved; *too_long* are those items of it that
    never can be. *pipes* fill the braces of texts. *lacks* are shown as errors, *reasons* stand in the boxes of soft checks.
    *people* are the names of writers by who they are.
    """

    sheet: Sheet
    language: str
    items: Items
    pipes: Mapping[str, str]
    typed: Mapping[str, Given] = field(default_factory=dict)
    lacks: Sequence[Lack] = ()
    reasons: Mapping[str, str] = field(default_factory=dict)
    conflicts: Sequence[Conflict] = ()
    people: Mapping[str, str] = field(default_factory=dict)
    zone: dt.tzinfo = dt.UTC
    too_long: Collection[str] = ()

    def given(self, key: str) -> Given:
        """Return what stands in an item's field."""
        if key in self.typed:
            return self.typed[key]
        item = self.items.get(key, Item())
        return Given(value=item.value, raw=item.raw)


def fill_question(asked: Asked, filling: Filling) -> str:
    """Return the markup of a question that is asked, filled."""
    made = filling.sheet.markup(asked.question, filling.language)
    filler = _Filler(asked, filling, made.places)
    return filled(made.parts, filler.hole, frozenset(asked.keys))


def fill_text(text: str, filling: Filling) -> str:
    """Return a text with marks (see `questions.piped`), escaped and filled."""
    return filled(pieces(escape(text)), lambda about: escape(filling.pipes.get(about[1], "…")), frozenset())


class _Filler:
    """Fills the holes of one question."""

    def __init__(self, asked: Asked, filling: Filling, places: Mapping[str, Place]) -> None:
        self.asked, self.filling, self.places = asked, filling, places

    def hole(self, about: tuple[str, ...]) -> str:
        kind, *of = about
        if kind == "pipe":
            return escape(self.filling.pipes.get(of[0], "…"))
        made: str = getattr(self, _HOLES[kind])(*of)
        return made

    def checked(self, key: str, value: str) -> str:
        held = self.filling.given(key).value
        return " checked" if (value in held if isinstance(held, list) else held == value) else ""

    def value(self, key: str) -> str:
        given = self.filling.given(key)
        if given.raw is not None:
            return escape(given.raw)
        if isinstance(given.value, int | float):
            return escape(number_typed(given.value, self.filling.language))
        return escape(given.value) if isinstance(given.value, str) else ""

    def error(self, key: str) -> str:
        return errors_markup(key, self.filling)

    def invalid(self, key: str) -> str:
        return ' aria-invalid="true"' if self.error(key) else ""

    def checks(self, _: str) -> str:
        """Return the boxes of the checks that do not hold, and of soft ones that were answered with a reason."""
        language, failed = self.filling.language, {lack.name for lack in self.filling.lacks if lack.check}
        out = []
        for number, check in enumerate(self.asked.question.checks):
            name = check_name(self.asked.question, number)
            reason = self.filling.reasons.get(name, "")
            if name in failed or (reason and not check.hard):
                context = {
                    "name": name, "hard": check.hard, "reason": reason, "sure": say("sure", language),
                    "ask": say("reason", language), "html": check_id(name),
                    "text": fill_text(piped(check.text, language), self.filling),
                }  # fmt: skip
                out.append(get_template("question/check.html").render(context))
        return "".join(out)

    def conflicts(self, _: str) -> str:
        found = [conflict for conflict in self.filling.conflicts if conflict.key in self.asked.keys]
        return "".join(self.conflict(conflict) for conflict in found)

    def conflict(self, conflict: Conflict) -> str:
        language, theirs = self.filling.language, conflict.theirs
        context = {
            "key": conflict.key, "html": html_id(conflict.key), "title": say("conflict_title", language),
            "intro": say("conflict_intro", language), "mine_label": say("mine", language),
            "theirs_label": say("theirs", language, who=writer_name(theirs.by, self.filling), time=self.time(theirs.at)),
            "mine": self.answer(conflict.key, conflict.mine),
            "theirs": self.answer(conflict.key, Given(value=theirs.value, raw=theirs.raw)),
            "row": self.row(conflict.key),
        }  # fmt: skip
        return get_template("question/conflict.html").render(context)

    def time(self, at: str) -> str:
        local = dt.datetime.fromisoformat(at).astimezone(self.filling.zone)
        return clock(local.hour, local.minute, self.filling.language)

    def row(self, key: str) -> str:
        place = self.places[key]
        label = next((row.label for row in place.variable.rows if row.id == place.row), None)
        return fill_text(piped(label, self.filling.language), self.filling) if label else ""

    def answer(self, key: str, given: Given) -> str:
        return answer_text(self.places[key], given, self.filling.language) or say("no_answer", self.filling.language)


_HOLES = {
    "checked": "checked",
    "value": "value",
    "error": "error",
    "invalid": "invalid",
    "checks": "checks",
    "conflict": "conflicts",
}
"""Which method fills which hole."""


def errors_markup(key: str, filling: Filling) -> str:
    """Return what is wrong with an item, as it stands beside its field; the page says it again when it is sent."""
    language = filling.language
    found = [lack for lack in filling.lacks if lack.key == key and lack.check is None]
    texts = [(lack_text(lack, language, filling.pipes), lack.told) for lack in found]
    texts += [(say("much_too_long", language), "")] if key in filling.too_long else []
    return "".join(
        f'<span class="form-error-message">{escape(text)}</span>'
        f'<input type="hidden" name="asked" value="{escape(told)}">'
        for text, told in texts
    )


def writer_name(by: str, filling: Filling) -> str:
    """Return who wrote an answer, in words for the respondent: a colleague's name; members of staff go without theirs."""
    return say("staff", filling.language) if by.startswith("staff:") else filling.people.get(by, by)


def check_id(name: str) -> str:
    """
    Return the name of a check as part of an HTML id.

    >>> check_id("ansatte.0")
    'ansatte-0'
    """
    return html_id(name.replace(".", "-"))


def number_typed(value: float, language: str) -> str:
    """
    Return a stored number as it stands in its field.

    >>> number_typed(0.5, "da"), number_typed(31205, "da")
    ('0,5', '31205')
    """
    text = str(int(value)) if float(value).is_integer() else repr(float(value))
    return text.replace(".", ",") if language == "da" else text


def answer_text(place: Place, given: Given, language: str) -> str:
    """Return an answer in words: labels of options, a number with its unit, a text; empty where there is none."""
    value, choices = given.value, place.variable.choices
    if given.raw is not None:
        return given.raw
    if isinstance(value, list):
        return "; ".join(option.label[language] for option in choices.options if option.id in value) if choices else ""
    if isinstance(value, int | float):
        unit = f" {place.variable.unit[language]}" if place.variable.unit else ""
        return number_typed(value, language) + unit
    if value and choices and place.shape == "one":
        every = (*choices.options, *choices.outside)
        return next((o.label[language] for o in every if value in (o.id, o.missing.code if o.missing else None)), value)
    return value or ""
