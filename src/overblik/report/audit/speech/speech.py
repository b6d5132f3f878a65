"""
What one must know of a language to read the numbers in its reports.

The fields are pieces of regular expressions, without groups that capture; they are matched without regard to case. They say which
words open or close a meaning, never what it is: that is the business of `report.claims`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Speech:
    """
    The words of one language.

    *percent*, *points*: signs of shares and of differences. *joints* stand in "9 out of 10", *modifiers* before an amount,
    *numbers* are words for 1 to 12. *named* are amounts that are words; those in *bare* need no unit behind them.
    """

    language: str
    percent: str
    points: str
    joints: tuple[str, ...]
    normal_joint: str
    modifiers: str
    numbers: tuple[str, ...]
    named: str
    ranges: str
    between: str

    respondents: str
    """Words for those who answered, whatever a unit is called."""
    answered: str
    """Stems of verbs and nouns of answering: in such a sentence stands how many answered."""
    asked: str
    """Words of sending out and inviting: in such a sentence stands how many were asked."""
    partly: str
    response: str
    """Words for a response rate, or for the whole that it is of."""
    total: str
    """Words between "of" and the number of all: "of the **in all** 94"."""

    of: str
    articles: str
    neutral: str
    """Adjectives that do not single out a group: those asked, taking part."""
    relative: str
    """What directly behind a unit singles out some of them: "that", "who", "with", "in"."""
    here: str
    """What may follow such a word without singling anything out: "in the survey"."""
    leading: str
    """What singles out a group when a sentence begins with it: "Among", "In"."""
    harmless: str
    """What begins a sentence in the same way and does not: "In all", "In the survey"."""
    pronouns: str
    """What refers to a group that was named before: "of these"."""
    elsewhere: str
    """Signs that a number comes from elsewhere or is no share of those who answered."""
    change: str
    """Words of change, before "by" and a percentage."""
    compares: str
    """What directly behind a percentage makes it a change or a difference: "more", "increase"."""
    compared: str
    """What directly before a number makes it the one that another is compared with."""

    one_answer: str
    """Says that each answered once, so that parts add up to all."""
    many_answers: str
    """Says that several answers could be given."""
    left_out: str
    """Says that some parts are not shown."""
    filtered: str
    """Says that a question was put to some only."""
    weighted: str
    in_percent: str
    remaining: str
    """Directly before a percentage: it is what is left of all."""
    together: str
    """Says that a percentage is the sum of those named around it."""
    of_which: str
    """What follows is a part of what was named before."""
    the_same_as: str
    """Between a count and a percentage: they say the same."""
    net: str
    """A row of a table that adds up others, in its label."""
    all_row: str
    base_row: str
    neither: str
    """Words that turn a statement round, or compare: with one of them on one side only, two statements are not the same."""
    stop: frozenset[str]
    """Words that say nothing of what a statement is about."""
    clause: str
    """Where one statement ends and the next begins, between two amounts."""
