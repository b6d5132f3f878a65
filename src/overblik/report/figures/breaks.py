"""
Where a word may be parted that is wider than its column.

First where its author said so, with a soft hyphen; then between the parts of a Danish compound, which show by the endings that
take a linking s; then between syllables; last, where there are none, anywhere. Narrow headings need it, rows hardly ever.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

SOFT_HYPHEN = "\u00ad"
LEAST = 3
"""Letters that stay together on either side of a break."""

LINKED = re.compile(
    r"(?:elses|heds|ings|ions|skabs|doms|tets|løbs|dags|jælps|ejds|penge)(?=[a-zæøå]{4})",
    re.IGNORECASE,
)
VOWELS = "aeiouyæøå"
ONSETS = re.compile(r"[bfgkp]l|[bdfgkpt]r|[bfghklmnpst]j|[kg]n|[hkst]v|s[klmnpt]|s[kpt]r|stj|[cpst]h|c[lr]|sh")
"""Consonants that begin a syllable together."""

Fits = Callable[[str], bool]


def parts(word: str, fits: Fits) -> tuple[str, ...]:
    """
    Return a word in parts, each of which fits, as far as that can be.

    All parts but the last get a hyphen when they end a line; *fits* is asked with it.

    >>> parts("uddannelsespålæg", lambda text: len(text) <= 13)
    ('uddannelses', 'pålæg')
    """
    found = [word]
    for places in (declared, joints, syllables, anywhere):
        found = [piece for part in found for piece in _parted(part, places, fits)]
    return tuple(_filled(found, fits))


def compound(word: str) -> tuple[str, ...]:
    """
    Return the parts of a compound, all with the hyphens that they would get at the end of a line.

    >>> compound("uddannelsespålæg")
    ('uddannelses-', 'pålæg')
    """
    inside = [at for at in sorted({*declared(word), *joints(word)}) if LEAST <= at <= len(word) - LEAST]
    *first, last = (part.replace(SOFT_HYPHEN, "") for part in _cut(word, inside))
    return (*(f"{part}-" for part in first), last)


def declared(word: str) -> Iterator[int]:
    """Yield the places after the soft hyphens."""
    return (found.end() for found in re.finditer(SOFT_HYPHEN, word))


def joints(word: str) -> Iterator[int]:
    """
    Yield the places between the parts of a compound that are joined by a linking s.

    >>> list(joints("kontanthjælpsmodtager"))
    [13]
    """
    return (found.end() for found in LINKED.finditer(word))


def syllables(word: str) -> Iterator[int]:
    """
    Yield the places between syllables: before the consonants that begin the next one.

    >>> list(syllables("opkvalificering"))
    [2, 5, 7, 9, 11]
    """
    for found in re.finditer(rf"(?<=[{VOWELS}])[^\W\d_{VOWELS}]+(?=[{VOWELS}])", word, re.IGNORECASE):
        yield found.end() - _onset(found[0].lower())


def anywhere(word: str) -> Iterator[int]:
    """Yield the places between letters."""
    return iter(range(1, len(word)))


def _onset(consonants: str) -> int:
    return next((size for size in (3, 2) if ONSETS.fullmatch(consonants[-size:])), 1)


def _parted(part: str, places: Callable[[str], Iterator[int]], fits: Fits) -> list[str]:
    if fits(f"{part}-"):
        return [part]
    inside = [at for at in places(part) if LEAST <= at <= len(part) - LEAST]
    return _cut(part, inside)


def _cut(word: str, places: list[int]) -> list[str]:
    return [word[start:end] for start, end in zip([0, *places], [*places, len(word)], strict=True)]


def _filled(pieces: list[str], fits: Fits) -> list[str]:
    filled = [pieces[0]]
    for index, piece in enumerate(pieces[1:], start=2):
        joined = filled[-1] + piece
        if fits(joined if index == len(pieces) else f"{joined}-"):
            filled[-1] = joined
        else:
            filled.append(piece)
    return [part.replace(SOFT_HYPHEN, "") for part in filled]
