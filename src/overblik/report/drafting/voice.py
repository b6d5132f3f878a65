"""What one language brings to a draft: its words for amounts, and patterns of sentences for each kind of finding."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Pattern:
    """
    One way to say a finding, with names in braces.

    Words between `<` and `>` compare, and become a claim. A pattern with *first* is of a list, `{items}`: *first* is how its first
    part is said, *other* how each further one is.
    """

    text: str
    first: str = ""
    other: str = ""

    def __str__(self) -> str:
        return f"{self.text}{self.first}"


def one(*texts: str) -> tuple[Pattern, ...]:
    """Return patterns without lists."""
    return tuple(Pattern(text=text) for text in texts)


def listed(text: str, first: str, other: str = "") -> Pattern:
    """Return a pattern of a list, whose parts are all said as the *first* where *other* is not given."""
    return Pattern(text=text, first=first, other=other or first)


@dataclass(frozen=True, kw_only=True)
class Voice:
    """
    The words of one language.

    *amounts* are ways to say a share, by manner: the phrase of the claim in square brackets, then the unit (`{many}`,
    `{the_many}`). *patterns* are the sentences by kind of finding, *fixed* those that there is one of, *comment* is for the author.
    """

    language: str
    quotes: tuple[str, str]
    and_: str
    or_: str
    amounts: Mapping[str, tuple[str, ...]]
    patterns: Mapping[str, tuple[Pattern, ...]]
    fixed: Mapping[str, str]
    comment: str

    def joined(self, parts: Sequence[str], joint: str | None = None) -> str:
        """Return parts as one list, "a, b og c"; *joint* is the word before the last, "and" where none is given."""
        if len(parts) == 1:
            return parts[0]
        return f"{', '.join(parts[:-1])} {joint or self.and_} {parts[-1]}"

    def quoted(self, text: str) -> str:
        """Return *text* in quotation marks; those that it has inside become single ones."""
        opening, closing = self.quotes
        inside = text.replace('"', "'").replace(opening, "'").replace(closing, "'")
        return f"{opening}{inside}{closing}"
