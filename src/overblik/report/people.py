"""
What in an answer could tell who is meant by it: a unit, a person, a way to reach one.

Better one answer too many is held back than one too few: whoever has read it can release it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORD = r"[A-ZÆØÅÄÖÜÉ][a-zæøåäöüéáíóú]+(?:-[A-ZÆØÅÄÖÜÉ][a-zæøåäöüéáíóú]+)*"
_TWO_NAMES = re.compile(rf"(?<![\w-])({_WORD}) ((?:[A-ZÆØÅ]\. )*{_WORD})(?![\w-])")
_TITLED = re.compile(rf"\b(?:[Hh]r|[Ff]ru|[Ff]rk|[Ff]røken|[Mm]r|[Mm]rs|[Mm]s|[Dd]r)\.? {_WORD}")
_MAIL = re.compile(r"[\w.+-]+\s?(?:@|\(at\)|\[at\])\s?[\w-]+(?:\.[\w-]+)+")
_CPR = re.compile(r"(?<!\d)[0-3]\d[01]\d{3}\s?-?\s?\d{4}(?!\d)")
_TELEPHONE = re.compile(
    r"""(?<![\d.,])
    (?: \+\d{2}\s?\d(?:[ ]?\d){5,11}                             # with the country in front
      | \d{8} | \d{2}(?:[ ]\d{2}){3} | \d{2}(?:[.-]\d{2}){3}     # 12345678, in pairs
      | (?!(?:19|20)\d\d[ -](?:19|20)\d\d)\d{4}[ -]\d{4}         # in fours, two years aside
    )(?!\d)""",
    re.VERBOSE,
)
"""Danish telephone numbers have eight digits; foreign ones are known by their country."""
_SENTENCE = re.compile(r"(?:^|[.!?…:]\s+|[»«“”\"(]\s*)$")
_OPENERS = frozenset(
    """
    af alle at både da de den der det dette disse du efter en et fik for fra før gennem han har hun hver hvis hvor hvordan hvornår
    i ikke ingen jeg kun man med men mens mange mod nogle nogen nu når og også om op over på samt selv som så til under ud uden
    ved via vi vores

    after all and as at before both but by during each every for from he if in is it its many most my no not of on only or our
    she some that the then there these they this those we when where while with
    """.split()  # noqa: SIM905 - a list of quoted words is not to be read
)
"""Small words, Danish and English, that begin a sentence before a name of something else."""


def any_of(names: Iterable[str]) -> re.Pattern[str] | None:
    """Return what finds each of *names*, in capitals or small letters and in the genitive too; None without names."""
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    if not longest_first:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?:s|['’]s?)?(?!\w)", re.IGNORECASE)


def signs_of_people(text: str, named: re.Pattern[str] | None = None) -> tuple[str, ...]:
    """
    Return the words of *text* that *named* finds, or that look like a person, an address of mail, or a number to call.

    >>> signs_of_people("Ring til Mette Holm i Aalborg på 12 34 56 78", any_of(["Aalborg"]))
    ('Aalborg', 'Mette Holm', '12 34 56 78')
    """
    patterns = (named, _TITLED, _MAIL, _CPR, _TELEPHONE)
    units, *others = ([match[0] for match in pattern.finditer(text)] if pattern else [] for pattern in patterns)
    return tuple(dict.fromkeys([*units, *_persons(text), *(sign for found in others for sign in found)]))


def _persons(text: str) -> Iterable[str]:
    for match in _TWO_NAMES.finditer(text):
        opens = _SENTENCE.search(text[: match.start()]) is not None
        if not (opens and match[1].lower() in _OPENERS):
            yield match[0]
