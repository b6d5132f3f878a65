"""
Where in the text a part of Pandoc's tree stands.

Pandoc's Markdown reader keeps no positions. The text is therefore scanned for bracketed spans and fences, and each part of the
tree finds the one with its text and attributes; of several that are alike, the first that no other part has taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from overblik.files.problems import Location

_ATTRIBUTE = re.compile(
    r"""\s*(?: \.(?P<class>[^\s}="']+)
            |  \#(?P<id>[^\s}="']+)
            |  (?P<key>[^\s}="'.#]+)=(?: "(?P<double>(?:\\.|[^"\\])*)" | '(?P<single>(?:\\.|[^'\\])*)' | (?P<bare>[^\s}]*) )
       )""",
    re.VERBOSE,
)
_FENCE = re.compile(
    r"^[ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)*(?P<colons>:{3,})[ \t]*(?:\{|(?P<word>[^\s{:]+))", re.MULTILINE
)
_CLOSED = re.compile(r"\s*\}")
_NESTED = re.compile(r"\]\{[^}]*\}")

Key = tuple[frozenset[str], frozenset[tuple[str, str]]]


@dataclass(frozen=True, kw_only=True)
class Mark:
    """One span or fence as it was found in the text."""

    start: int
    key: Key
    letters: str = ""


@dataclass
class Places:
    """The places of one file; parts of the tree are to be asked for in the order of the tree."""

    file: str
    text: str
    _spans: list[Mark] = field(default_factory=list)
    _fences: list[Mark] = field(default_factory=list)
    _found: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._spans.extend(spans(self.text))
        self._fences.extend(fences(self.text))

    def location(self, start: int) -> Location:
        """Return the place of the character *start* of the text."""
        line = self.text.count("\n", 0, start) + 1
        return Location(file=self.file, line=line, column=start - self.text.rfind("\n", 0, start))

    def at(self, line: int, column: int = 1) -> Location:
        """Return a place by its line and column."""
        return Location(file=self.file, line=line, column=column)

    def span(self, text: str, classes: list[str], attributes: Mapping[str, str]) -> Location:
        """Return the place of a span with these words and attributes, or the top of the file."""
        key, letters = attribute_key(classes, attributes), _letters(text)
        alike = [mark for mark in self._spans if mark.key == key]
        return self._take(self._spans, [mark for mark in alike if mark.letters == letters] or alike)

    def fence(self, classes: list[str], attributes: Mapping[str, str]) -> Location:
        """Return the place of a fence with these attributes, or the top of the file."""
        key = attribute_key(classes, attributes)
        return self._take(self._fences, [mark for mark in self._fences if mark.key == key])

    def find(self, words: str) -> Location:
        """Return the next place of these words, or the top of the file."""
        start = self.text.find(words, self._found.get(words, 0))
        if start < 0:
            return Location(file=self.file)
        self._found[words] = start + 1
        return self.location(start)

    def words(self, text: str, *, after: Location) -> Location:
        """Return the first place after *after* where the letters of *text* stand, or *after* itself."""
        start = self._start(after)
        letters = [index for index in range(start, len(self.text)) if self.text[index].isalnum()]
        found = "".join(self.text[index] for index in letters).find(_letters(text))
        return self.location(letters[found]) if found >= 0 and _letters(text) else after

    def adopt(self, text: str, at: Location) -> None:
        """Take the spans of a *text* that the program puts where *at* is; that is their place."""
        self._spans.extend(replace(mark, start=self._start(at)) for mark in spans(text))

    def _start(self, at: Location) -> int:
        line_starts = [0, *(match.end() for match in re.finditer("\n", self.text))]
        return line_starts[at.line - 1] + at.column - 1

    def _take(self, marks: list[Mark], fitting: list[Mark]) -> Location:
        if not fitting:
            return Location(file=self.file)
        marks.remove(fitting[0])
        return self.location(fitting[0].start)


def attribute_key(classes: list[str], attributes: Mapping[str, str]) -> Key:
    """Return what makes two sets of attributes alike, whatever their order and spaces."""
    pairs = ((name, " ".join(value.split())) for name, value in attributes.items())
    return frozenset(classes), frozenset(pairs)


def spans(text: str) -> Iterator[Mark]:
    """
    Yield every `[...]{...}` of *text*, those in code among them.

    >>> [(mark.start, mark.letters) for mark in spans("of [71 pct.]{share=a/b}")]
    [(3, '71pct')]
    """
    for match in re.finditer(r"\]\{", text):
        start, key = _opening(text, match.start()), _attributes(text, match.end())
        if start is not None and key is not None:
            yield Mark(start=start, key=key, letters=_letters(_NESTED.sub("", text[start : match.start()])))


def fences(text: str) -> Iterator[Mark]:
    """Yield every `::: {...}` or `::: word` of *text*."""
    for match in _FENCE.finditer(text):
        word = match["word"]
        key = attribute_key([word], {}) if word else _attributes(text, match.end())
        if key is not None:
            yield Mark(start=match.start("colons"), key=key)


def _opening(text: str, closing: int) -> int | None:
    """Return where the bracket that closes at *closing* opens."""
    depth = 0
    for index in range(closing, -1, -1):
        if text[index] in "[]" and not _escaped(text, index):
            depth += 1 if text[index] == "]" else -1
            if not depth:
                return index
    return None


def _escaped(text: str, index: int) -> bool:
    slashes = 0
    while slashes < index and text[index - slashes - 1] == "\\":
        slashes += 1
    return slashes % 2 == 1


def _attributes(text: str, start: int) -> Key | None:
    """Return the attributes that begin after the brace before *start*, or None where they are none."""
    classes: list[str] = []
    pairs: dict[str, str] = {}
    while match := _ATTRIBUTE.match(text, start):
        start = match.end()
        if match["class"]:
            classes.append(match["class"])
        elif match["key"]:
            quoted = next((match[name] for name in ("double", "single") if match[name] is not None), None)
            pairs[match["key"]] = match["bare"] if quoted is None else re.sub(r"\\(.)", r"\1", quoted)
    return attribute_key(classes, pairs) if _CLOSED.match(text, start) else None


def _letters(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum())
