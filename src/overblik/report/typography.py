"""What an author need not think of: quotation marks of the language, and spaces that do not break."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from overblik.files.numbers import NO_BREAK_SPACE
from overblik.report.dates import months
from overblik.report.inlines import text_of

QUOTES: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "da": {"DoubleQuote": ("»", "«"), "SingleQuote": ("\u203a", "\u2039")},
    "en": {"DoubleQuote": ("“", "”"), "SingleQuote": ("\u2018", "\u2019")},
}
UNITS: Mapping[str, frozenset[str]] = {
    "da": frozenset(
        {"pct", "procent", "%", "ud", "kr", "mio", "mia", "år", "point", "procentpoint", "km", "timer", "uger"}
    ),
    "en": frozenset(
        {"per", "percent", "%", "out", "of", "in", "million", "billion", "years", "points", "km", "hours", "weeks"}
    ),
}
_LABELS = re.compile(
    r"\b(?:figur|tabel|figure|table|side|page|nr\.|no\.|kl\.|kapitel|chapter|afsnit|section)$", re.IGNORECASE
)
_OF = re.compile(r"\b(?:ud af|out of)$")
_HALF_OF = re.compile(r"\d (?:ud|out|per)$")
_ENDING = ".,;:!?)…"


@dataclass(frozen=True, kw_only=True)
class Typography:
    """The typography of one language; *nouns* are what units are called."""

    language: str
    nouns: frozenset[str] = frozenset()

    def set(self, document: Any) -> Any:
        """Return a panflute document (or a part of one) with quotation marks and spaces set; quotations stay as given."""
        return document.walk(self._set)

    def _set(self, element: Any, _: Any) -> Any:
        import panflute as pf

        if isinstance(element, pf.Quoted):
            opening, closing = QUOTES.get(self.language, QUOTES["en"])[element.quote_type]
            return [pf.Str(opening), *element.content, pf.Str(closing)]
        classes = getattr(element, "classes", ())
        inside = getattr(element, "content", None)
        if inside and "quote" not in classes and any(isinstance(part, (pf.Space, pf.SoftBreak)) for part in inside):
            element.content = self._unbroken(list(inside), claim="claim" in classes)
        return None

    def _unbroken(self, inlines: list[Any], *, claim: bool) -> list[Any]:
        import panflute as pf

        said, found = "", []
        for place, part in enumerate(inlines):
            if not isinstance(part, (pf.Space, pf.SoftBreak)):
                said += text_of(part).replace(NO_BREAK_SPACE, " ")
                found.append(part)
                continue
            after = text_of(inlines[place + 1]) if place + 1 < len(inlines) else ""
            sticks = self.sticks(said, after) or (claim and _beside_number(said, after))
            found.append(pf.Str(NO_BREAK_SPACE) if sticks else part)
            said += " "
        return found

    def sticks(self, before: str, after: str) -> bool:
        """
        Whether the space between two texts must not break.

        >>> da = Typography(language="da", nouns=frozenset({"jobcentre"}))
        >>> [da.sticks(*pair) for pair in (("i alt 72", "jobcentre"), ("den 12.", "marts"), ("Figur", "4"), ("i", "2020"))]
        [True, True, True, False]
        """
        first = after.split(" ", maxsplit=1)[0]
        word = first.rstrip(_ENDING) or first
        if before[-1:].isdigit():
            return word.lower() in self._units() or first.startswith("%")
        if first[:1].isdigit():
            return bool(_LABELS.search(before) or _OF.search(before))
        if re.search(r"\b\d{1,2}\.$", before):
            return word in months(self.language)
        return bool(_HALF_OF.search(before)) and word in ("af", "of", "cent")

    def _units(self) -> Iterable[str]:
        names = (month for month in months(self.language) if self.language != "da")
        return UNITS.get(self.language, UNITS["en"]) | self.nouns | {month.lower() for month in names}


def _beside_number(before: str, after: str) -> bool:
    return before[-1:].isdigit() or after[:1].isdigit()
