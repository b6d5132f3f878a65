"""Claims in English."""

from __future__ import annotations

from overblik.report.claims.phrases import Named
from overblik.report.claims.vocabulary import Sentences, Spans, Vocabulary

SENTENCES = Sentences(
    quoted="“{phrase}”",
    share_is="{count} of {base} is {value}",
    count_is="The count is {value}",
    value_is="The number is {value}",
    true_where="{fact}; {quoted} is true {span}.",
    true_only="{fact}; {quoted} is only true at {value}.",
    never="{fact}; {quoted} can never be true.",
    never_of="{fact}; {quoted} cannot be true of a base of {base}.",
    no_base="The base is 0, so nothing can be claimed.",
    not_understood=(
        "{quoted} is not understood; write, say, “71 per cent”, “9 out of 10”, “nearly all” or “at least 60”."
    ),
    value_not_understood="{quoted} is not understood; write a number, say “12.4”, “over 12” or “at least 10”.",
    of="{number} of {base}",
    spans=Spans(
        from_to="from {low} up to and including {high}",
        from_below="from {low} to below {high}",
        over_to="above {low} up to and including {high}",
        over_below="above {low} and below {high}",
        at_least="from {low} upwards",
        over="above {low}",
        at_most="up to and including {high}",
        below="below {high}",
    ),
)

ENGLISH = Vocabulary(
    language="en",
    percent=("per cent", "percent", "%"),
    joints=("out of", "of", "in"),
    articles=("the",),
    connectors=("of", "of the", "of all", "of all the", "the"),
    modifiers={
        "over": "over",
        "more than": "over",
        "above": "over",
        "under": "under",
        "less than": "under",
        "fewer than": "under",
        "below": "under",
        "at least": "at_least",
        "at most": "at_most",
        "about": "about",
        "around": "about",
        "nearly": "nearly",
        "almost": "nearly",
    },
    named={
        "all": Named.ALL,
        "every": Named.ALL,
        "none": Named.NONE,
        "no": Named.NONE,
        "half": Named.HALF,
        "most": Named.MAJORITY,
        "the majority": Named.MAJORITY,
        "a majority": Named.MAJORITY,
        "the greater part": Named.MAJORITY,
    },
    singular=frozenset({"every"}),
    numbers=("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    more_numbers={},
    sentences=SENTENCES,
)
