"""Quotations held to the answers: given by somebody, and naming nobody."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass

from overblik.files.problems import Problem
from overblik.report.draft import Comments, Quote
from overblik.report.people import any_of, signs_of_people
from overblik.responses.responses import Responses
from overblik.responses.schema import UNIT, variable_columns

_ALIKE = str.maketrans("\u2018\u2019\u201c\u201d»«\u2013\u2014\u00a0", '\'\'""""-- ', "\u00ad")
"""What Pandoc, or the respondent's own program, makes of quotation marks, dashes and spaces; soft hyphens are left out."""
NEAR = 0.6
MOST_SHOWN = 90


@dataclass(frozen=True, kw_only=True)
class Answer:
    """One answer to an open question, with single spaces, and what in it could tell who is meant."""

    text: str
    signs: tuple[str, ...]


def answers(responses: Responses, of: str) -> tuple[Answer, ...]:
    """
    Return what was answered to an open question, by unit and then by row of a grid.

    Every response set is asked, the partial ones too: what somebody wrote was written, whether or not the rest was.
    """
    columns = list(variable_columns(responses.variable(of)))
    table = responses.answers.sort_by(UNIT)
    texts = zip(*(table[column.name].to_pylist() for column in columns), strict=True)
    named = any_of(_names(responses))
    said = (" ".join(text.split()) for row in texts for text in row if text and text.strip())
    return tuple(Answer(text=text, signs=signs_of_people(text, named)) for text in said)


def check_comments(comments: Comments, given: tuple[Answer, ...]) -> Iterator[Problem]:
    """Yield what is wrong with each quotation."""
    for quote in comments.quotes:
        answer = find(quote, given)
        if answer is None:
            message = f"nobody answered »{_shortened(quote.text)}« to {comments.of}; {_nearest(quote, given)}"
            yield Problem("comment-unknown", message, quote.at)
        elif answer.signs and not quote.released:
            message = (
                f"»{_shortened(quote.text)}« could tell who is meant ({', '.join(answer.signs)}); "
                "leave it out, or release it when you may: [...]{.quote .released}"
            )
            yield Problem("comment-names", message, quote.at)


def find(quote: Quote, given: tuple[Answer, ...]) -> Answer | None:
    """Return the answer that is quoted; spaces and the shape of quotation marks, dashes and dots make no difference."""
    wanted = _alike(quote.text)
    return next((answer for answer in given if _alike(answer.text) == wanted), None)


def showable(given: tuple[Answer, ...]) -> tuple[str, ...]:
    """Return the answers that can be printed without anybody having read them."""
    return tuple(answer.text for answer in given if not answer.signs)


def _names(responses: Responses) -> frozenset[str]:
    """Return the names of units and members, also without the word for what they are."""
    about = responses.about
    nouns = {noun for language in about.languages for noun in about.unit.nouns(language)}
    found = set(responses.frame.names())
    for name in responses.frame.names():
        words = [word for word in name.split() if word.lower() not in nouns]
        found.add(" ".join(words))
    return frozenset(name for name in found if len(name) > 1 and not name.isdigit())


def _alike(text: str) -> str:
    return " ".join(text.translate(_ALIKE).replace("…", "...").replace("---", "-").replace("--", "-").split())


def _nearest(quote: Quote, given: tuple[Answer, ...]) -> str:
    near = difflib.get_close_matches(quote.text, [answer.text for answer in given], n=1, cutoff=NEAR)
    if near:
        return f"somebody did answer »{near[0]}«; quote it exactly"
    return "quote an answer exactly as it was given" if given else "there are no answers to it; leave the fence out"


def _shortened(text: str) -> str:
    return text if len(text) <= MOST_SHOWN else text[: MOST_SHOWN - 1].rstrip() + "…"
