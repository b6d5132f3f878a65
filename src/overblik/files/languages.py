"""A text in the languages of a study."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

PIPE = re.compile(r"\{([^{}\s]+)\}")

NAMES: Mapping[str, Mapping[str, str]] = {
    "da": {"da": "dansk", "en": "Danish"},
    "en": {"da": "engelsk", "en": "English"},
}
"""The languages in which the program itself can write, with their names in each."""


class Text(Mapping[str, str]):
    """
    One text in several languages; frozen.

    >>> Text({"da": "Ja", "en": "Yes"})["en"]
    'Yes'

    A language that was left out falls back to the first that is there: `overblik check` has complained of it by then.
    """

    __slots__ = ("_texts",)

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = dict(texts)

    @classmethod
    def same(cls, text: str) -> Text:
        """Return a text that is alike in every language (a name, an id)."""
        return cls({"": text})

    def __getitem__(self, language: str) -> str:
        if language in self._texts:
            return self._texts[language]
        return next(iter(self._texts.values()), "")

    def __contains__(self, language: object) -> bool:
        return language in self._texts or "" in self._texts

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)

    def __hash__(self) -> int:
        return hash(tuple(sorted(self._texts.items())))

    def __repr__(self) -> str:
        return f"Text({self._texts!r})"

    def pipes(self) -> frozenset[str]:
        """Return the names in braces that are to be filled in, in any language."""
        return frozenset(name for text in self._texts.values() for name in PIPE.findall(text))

    def filled(self, values: Mapping[str, str]) -> Text:
        """Return the text with `{name}` replaced by its value, and by an ellipsis where there is none."""
        return Text({key: PIPE.sub(lambda m: values.get(m[1], "…"), text) for key, text in self._texts.items()})
