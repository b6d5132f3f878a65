"""From a finding to a sentence: the words of a language round claims."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from overblik.files.languages import Text
from overblik.files.numbers import count_text, number_text, rounded
from overblik.questionnaire.about import About
from overblik.questionnaire.cell_names import CellName
from overblik.report.bare import bare_numbers
from overblik.report.drafting.amounts import Manner, Way, neatest, value_phrase, ways
from overblik.report.drafting.finding import Finding
from overblik.report.drafting.marks import capital, claim, ended, escaped, lowered, plain, value_claim
from overblik.report.drafting.points import Point, Value
from overblik.report.drafting.rota import Rota
from overblik.report.drafting.voice import Pattern, Voice
from overblik.report.places import Places

MANNERS: dict[str, Manner] = {"net": "free", "lead": "neat", "top": "neat", "everybody": "free"}
"""How freely the first number of a finding is said; all others are said plainly."""
OPENING = {
    "lead": "asked",
    "top": "asked",
    "net": "asked",
    "everybody": "asked",
    "pair": "asked pair",
    "two": "asked pair",
}
"""The kinds with which a paragraph begins, and how they say in a routed question who was asked."""
_COMPARED = re.compile(r"<([^<>]+)>")


@dataclass(frozen=True, kw_only=True)
class Speaker:
    """Speaks one language of one study, in turns that the *rota* keeps."""

    voice: Voice
    about: About
    rota: Rota = field(default_factory=Rota)

    def sentence(self, finding: Finding, *, routed: bool = False) -> str:
        """Return a finding as a sentence; in a *routed* question it is not of all units, and says so where it opens."""
        key = self._key(finding, routed=routed)
        pattern = self.rota.say(key, [one for one in self.voice.patterns[key] if self._fits(one, finding)])
        return ended(capital(self._filled(pattern, finding, MANNERS.get(finding.kind, "plain"), bare=routed)))

    def headline(self, finding: Finding) -> str:
        """Return the first number of a finding as a whole sentence that stands alone, without a full stop."""
        key = "headline groups" if finding.kind == "groups" else "headline row" if finding.points[0].row else "headline"
        pattern = self.rota.take(key, self.voice.patterns[key])
        return capital(self._filled(pattern, finding, "free", near=True))

    def turn(self, key: str) -> str:
        """Return the sentence without numbers whose turn it is."""
        return self.rota.take(key, self.voice.patterns[key]).text.format(**self.nouns())

    def fixed(self, key: str, **words: str) -> str:
        """Return a sentence that there is one of."""
        return ended(self.voice.fixed[key].format(**self.nouns(), **words))

    def everybody(self, cells: list[CellName]) -> str:
        """Return the word for all as a claim."""
        return capital(claim(self.voice.fixed["all"], "share", cells))

    def label(self, text: Text) -> str:
        """Return a text of the study in quotation marks."""
        return self._own(self.voice.quoted(escaped(plain(text, self.voice.language))))

    def text(self, text: Text) -> str:
        """Return a text of the study as it is: a heading, a remark."""
        return self._own(escaped(plain(text, self.voice.language)))

    def lowered(self, text: Text) -> str:
        """Return a text of the study as part of a sentence."""
        return self._own(escaped(lowered(plain(text, self.voice.language))))

    def _own(self, text: str) -> str:
        """Return the study's own words, marked as a fact where they hold a quantity that no claim can cover."""
        nouns = self.about.unit.nouns(self.voice.language)
        bare = bare_numbers(text, Places("", text), language=self.voice.language, nouns=nouns)
        return f"[{text}]{{fact}}" if bare else text

    def nouns(self) -> dict[str, str]:
        """Return what units are called."""
        unit, language = self.about.unit, self.voice.language
        return {name: getattr(unit, name)[language] for name in ("one", "many", "the_many")}

    def _key(self, finding: Finding, *, routed: bool) -> str:
        shape, kind = finding.variable.shape, finding.kind
        if routed and kind in OPENING:
            return OPENING[kind]
        own = f"{'many' if shape == 'many' else 'one'} {kind}"
        return own if own in self.voice.patterns else kind

    def _filled(
        self, pattern: Pattern, finding: Finding, manner: Manner, *, bare: bool = False, near: bool = False
    ) -> str:
        words = self.nouns() | self._words(finding)
        if finding.points:
            words |= self._first(finding, manner, bare=bare, near=near) | self._second(finding)
        if pattern.first:
            words["items"] = self._items(pattern, finding, words)
        text = _COMPARED.sub(lambda match: self._compared(match[1].format(**words), finding), pattern.text)
        return text.format(**words)

    def _compared(self, phrase: str, finding: Finding) -> str:
        """Return the words of a comparison as a claim, in braces that are doubled as the sentence is yet to be filled in."""
        quantity = "rank" if finding.kind == "top" else "difference"
        first = finding.points[0].cell if finding.points else finding.values[0].cell
        cells = [first, *finding.against]
        return claim(phrase, quantity, cells).replace("{", "{{").replace("}", "}}")

    def _words(self, finding: Finding) -> dict[str, str]:
        """Return the words that do not hang on a single point."""
        voice, points = self.voice, finding.points
        labels = list(dict.fromkeys(self.label(point.label) for point in points))
        rows = [self.label(point.row) for point in points if point.row]
        question = self.label(finding.variable.title)
        words = {"question": question, "about": "", "break": "", "unit": ""}
        for name, texts in (("labels", labels), ("rows", rows)):
            if texts:
                words |= {f"and_{name}": voice.joined(texts), f"or_{name}": voice.joined(texts, voice.or_)}
        if finding.kind in ("rows", "groups"):
            words["points"] = self._points(*points)
        if finding.by:
            words["break"] = self.lowered(finding.by.label)
            words["about"] = self.voice.fixed["about row"].format(row=rows[0]) if rows else ""
        for place, value in enumerate(finding.values):
            words |= self._value(value, finding.variable.unit, "2" if place else "")
        if finding.written:
            words["who"] = self._written(*finding.written)
        return words

    def _points(self, first: Point, second: Point) -> str:
        printed = rounded(100 * abs(first.share - second.share), self.about.decimals)
        key = "point" if printed == 1 else "points"
        return self.voice.fixed[key].format(points=number_text(printed, self.voice.language, self.about.decimals))

    def _fits(self, pattern: Pattern, finding: Finding) -> bool:
        """Whether a pattern can be said: not points that are one off what the two printed percentages are apart."""
        if "{points}" not in pattern.text:
            return True
        one, other = (100 * point.share for point in finding.points)
        places = self.about.decimals
        return rounded(one, places) - rounded(other, places) == rounded(one - other, places)

    def _value(self, value: Value, unit: Text | None, place: str) -> dict[str, str]:
        phrases = {
            name: value_phrase(getattr(value, name), self.voice, self.about.decimals + 1) for name in ("mean", "median")
        }
        said = {f"{name}{place}": value_claim(phrase, name, value.cell) for name, phrase in phrases.items()}
        named = {f"group{place}": self.label(value.group)} if value.group else {}
        return said | named | {"unit": f" {self.text(unit)}" if unit else ""}

    def _written(self, cell: CellName, count: int) -> str:
        said = claim(count_text(count, self.voice.language), "count", [cell])
        return f"{said} {self.nouns()['one' if count == 1 else 'many']}"

    def _first(self, finding: Finding, manner: Manner, *, bare: bool, near: bool) -> dict[str, str]:
        """Return the words for the first point, which stands for all of them where they are said as one."""
        first = finding.points[0]
        alike = finding.kind in ("everybody", "nobody", "rows_everybody", "rows_nobody")
        cells = [point.cell for point in finding.points] if alike else [first.cell]
        found = ways(first, self.voice, self.about, manner=manner)
        way = self._way(neatest(found) if near else found)
        said = claim(way.phrase, way.quantity, cells)
        who = said if bare else said + way.after
        return {"who": who, "share": said, **self._names(first)}

    def _second(self, finding: Finding) -> dict[str, str]:
        if len(finding.points) <= 1:
            return {}
        second = finding.points[1]
        return {f"{name}2": text for name, text in {"share": self._share(second), **self._names(second)}.items()}

    def _names(self, point: Point) -> dict[str, str]:
        texts = {"label": point.label, "row": point.row, "group": point.group}
        return {name: self.label(text) for name, text in texts.items() if text is not None}

    def _items(self, pattern: Pattern, finding: Finding, first: dict[str, str]) -> str:
        """Return the points as a list; the first is said as the words that are there already say it."""
        points = finding.points
        said = [pattern.first.format(**first)]
        said += [pattern.other.format(share=self._share(point), **self._names(point)) for point in points[1:]]
        return self.voice.joined(said)

    def _share(self, point: Point) -> str:
        way = self._way(ways(point, self.voice, self.about))
        return claim(way.phrase, way.quantity, [point.cell])

    def _way(self, found: Iterable[Way]) -> Way:
        """Return the way whose turn it is."""
        known = {way.template: way for way in found}
        return known[self.rota.take("amount", tuple(known))]
