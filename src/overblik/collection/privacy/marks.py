"""Keyed hashes of persons: enough to find somebody again who must not come back, and no name for anybody without the key."""

from __future__ import annotations

import hmac
import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

MAIL = re.compile(r"[^\s<>()\[\],;:\"']+@[^\s<>()\[\],;:\"']+\.[^\s<>()\[\],;:\"'.]+")
_WORD = re.compile(r"[\w.'’-]+")
MOST_WORDS = 6
"""Words of the longest name that is looked for in running text."""
LEAST_NAME = 3
"""Characters below which a name is no name that could be looked for."""


def mark(key: bytes, text: str) -> str:
    """
    Return the keyed hash of a mail address, a name or a unit's id; how it is written (case, spaces) makes no difference.

    >>> mark(b"key", "Mette  Holm") == mark(b"key", "mette holm")
    True
    """
    plain = " ".join(text.split()).casefold()
    return hmac.new(key, b"overblik purge " + plain.encode(), sha256).hexdigest()


def is_name(text: str) -> bool:
    """Return whether a text is long enough to be looked for as a name."""
    return len(text.strip()) >= LEAST_NAME


def candidates(text: str) -> Iterator[str]:
    """Yield what could be a person in running text: mail addresses, and every few words in a row."""
    yield from MAIL.findall(text)
    words = [match.span() for match in _WORD.finditer(text)]
    for first, (begin, _) in enumerate(words):
        for _, end in words[first : first + MOST_WORDS]:
            yield text[begin:end].strip(".")


@dataclass(frozen=True)
class Persons:
    """Who is to be found in texts: mail addresses and names, as they were written."""

    tokens: tuple[str, ...]

    @classmethod
    def of(cls, *texts: str) -> Persons:
        """Return the persons with these addresses and names; what is too short to be one is left out."""
        found = {" ".join(text.split()) for text in texts if is_name(text)}
        return cls(tuple(sorted(found, key=lambda text: (-len(text), text))))

    def without(self, text: str) -> str:
        """Return *text* with an ellipsis wherever one of them is written."""
        for token in self.tokens:
            spaced = r"\s+".join(re.escape(part) for part in token.split())
            text = re.sub(rf"(?<!\w){spaced}(?!\w)", "…", text, flags=re.IGNORECASE)
        return text

    def in_text(self, text: str) -> bool:
        """Return whether one of them is written in *text*."""
        return self.without(text) != text
