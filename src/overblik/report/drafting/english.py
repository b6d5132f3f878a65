"""A draft in English."""

from __future__ import annotations

from overblik.report.drafting.voice import Voice, listed, one

AMOUNTS = {
    "all": ("[all] {many}",),
    "none": ("[none] of {the_many}",),
    "nearly all": ("[nearly all] {many}", "[almost all] {many}"),
    "vast majority": ("[the vast majority] of {the_many}", "[the great majority] of {the_many}"),
    "most": ("[most] of {the_many}", "[a majority] of {the_many}"),
    "half": ("[half] of {the_many}",),
    "just over half": ("[just over half] of {the_many}",),
    "just under half": ("[just under half] of {the_many}",),
    "third": ("[a third] of {the_many}",),
    "two thirds": ("[two thirds] of {the_many}",),
    "quarter": ("[a quarter] of {the_many}",),
    "three quarters": ("[three quarters] of {the_many}",),
    "tenths": ("[{n} out of 10] {many}",),
    "percent": ("[{percent}] of {the_many}",),
    "under": ("[under {percent}] of {the_many}",),
    "counts": ("[{count} out of {base}] {many}",),
    "number": ("[{count}] {many}",),
    "one": ("[{count}] {one}",),
}

ONE = {
    "lead": one(
        "{who} answered {label}.",
        "The answer was {label} for {who}.",
        "{label} was the answer of {who}.",
        "{who} said {label}.",
    ),
    "top": one(
        "The <most common> answer was {label}, given by {who}.",
        "<most often> the answer was {label}: {who} said so.",
        "{label} was <the most common> answer and came from {who}.",
        "{who} chose {label}, which makes it <the most common> answer.",
    ),
    "pair": one(
        "{who} said {label} and {share2} {label2}.",
        "{label} was chosen by {who} and {label2} by {share2}.",
        "The answer was {label} for {who} and {label2} for {share2}.",
    ),
    "two": one(
        "{who} said {label}, while {share2} said {label2}.",
        "{label} was the answer of {who}, and {share2} answered {label2}.",
        "The answer was {label} for {who} and {label2} for {share2}.",
    ),
    "net": one(
        "{who} answered {label}.",
        "Taken together, {who} gave the answer {label}.",
        "{label} was the answer of {who}.",
        "For {who} the answer was {label}.",
    ),
    "parts": (
        listed("That is made up of {items}.", "{share} for {label}"),
        listed("Taken one by one, {items}.", "{label} was chosen by {share}", "{label} by {share}"),
        listed("Behind it lie {items}.", "{label} ({share})"),
        listed("They divide into {items}.", "{label} ({share})"),
    ),
    "next": (
        listed("{items}.", "{share} answered {label}", "{share} {label}"),
        listed("{items}.", "{label} was chosen by {share}", "{label} by {share}"),
        listed("Others answered {items}.", "{label} ({share})"),
        listed("The answer was {items}.", "{label} for {share}"),
    ),
    "far": one(
        "At the other end is {label}, with {share}.",
        "{label} was the answer of <fewer>: {share}.",
        "Rather <fewer>, {share}, answered {label}.",
        "{label} was said <less often>, by {share}.",
    ),
    "everybody": one(
        "{who} answered {and_labels}.",
        "The answer was {and_labels} for {who}.",
        "{and_labels} was the answer of {who}.",
    ),
    "nobody": one("{share} answered {or_labels}.", "{who} chose {or_labels}.", "{who} said {or_labels}."),
}

MANY = {
    "lead": one(
        "{who} ticked {label}.", "{label} was chosen by {who}.", "{who} pointed to {label}.", "{who} named {label}."
    ),
    "top": one(
        "<the most common> choice was {label}, ticked by {who}.",
        "<most often> named was {label}: {who} did so.",
        "{label} was <the most common> answer, chosen by {who}.",
        "The <most common> answer, {label}, was named by {who}.",
    ),
    "pair": one(
        "{who} pointed to {label} and {share2} to {label2}.",
        "{label} was named by {who} and {label2} by {share2}.",
        "{who} ticked {label}, and {share2} ticked {label2}.",
    ),
    "net": one("{label} holds for {who}.", "Taken together, {label} holds for {who}."),
    "parts": (),
    "next": (
        listed("There is also {items}.", "{label} ({share})"),
        listed("{items}.", "{share} pointed to {label}", "{share} to {label}"),
        listed("{items}.", "{label} was named by {share}", "{label} by {share}"),
        listed("Also on the list: {items}.", "{label} ({share})"),
    ),
    "far": one(
        "At the other end is {label}, chosen by {share}.",
        "{label} was named by <fewer>: {share}.",
        "Rather <fewer>, {share}, pointed to {label}.",
        "{label} was chosen <less often>, by {share}.",
    ),
    "everybody": one(
        "{who} ticked {and_labels}.",
        "{who} named {and_labels}.",
        "{who} pointed to {and_labels}.",
    ),
    "nobody": one("{share} ticked {or_labels}.", "{who} chose {or_labels}.", "{who} pointed to {or_labels}."),
    "several": one(
        "Several answers could be given.",
        "It was possible to tick several answers.",
        "The question allowed several answers.",
        "Here several boxes could be ticked.",
    ),
}

GRID = {
    "rows": one(
        "<more> {many} said {label} on {row} ({share}) than on {row2} ({share2}).",
        "{who} chose {label} on {row}, <{points} more> than on {row2} ({share2}).",
        "{label} was the answer of {who} when it comes to {row}, but of {share2} when it comes to {row2}.",
    ),
    "rows_alike": (
        listed("{items}.", "on {row}, {who} answered {label}", "on {row} {share}"),
        listed("{label} was the answer of {items}.", "{who} on {row}", "{share} on {row}"),
        listed("{items}.", "{who} chose {label} on {row}", "{share} on {row}"),
    ),
    "rows_middle": (
        listed("In between: {items}.", "{row} ({share})"),
        listed("In between, the share is {items}.", "{share} for {row}"),
    ),
    "rows_everybody": one("On {and_rows}, {who} said {label}.", "{who} answered {label} on {and_rows}."),
    "rows_nobody": one("On {and_rows}, {share} answered {label}.", "{share} answered {label} on {and_rows}."),
    "pooled": one(
        "Taking the rows together, the answer was {label} in {share} of cases.",
        "Across the rows, {share} of the answers were {label}.",
    ),
    "modal": (
        listed("{items}.", "on {row}, {who} answered {label}", "on {row} {share}"),
        listed("{label} was the answer of {items}.", "{share} on {row}"),
        listed("{items}.", "{share} pointed to {label} on {row}", "{share} on {row}"),
    ),
}

OTHER = {
    "groups": one(
        "Answers vary with {break}: {share} answered {label}{about} in the group {group}, <{points} more> than in the group "
        "{group2} ({share2}).",
        "Broken down by {break}, <more> answered {label}{about} in the group {group} ({share}) than in the group {group2} "
        "({share2}).",
        "By {break}, the share that answered {label}{about} is <{points} higher> in the group {group} ({share}) than in the "
        "group {group2} ({share2}).",
        "There is a difference by {break}: {label} was <more often> the answer{about} in the group {group} ({share}) than in "
        "the group {group2} ({share2}).",
    ),
    "groups_mean": one(
        "Answers vary with {break}: the mean is <higher> in the group {group} ({mean}) than in the group {group2} ({mean2}).",
        "Broken down by {break}, the mean is <higher> in the group {group} ({mean}) than in the group {group2} ({mean2}).",
        "There is a difference by {break}: in the group {group} the mean is {mean} and thus <higher> than in the group {group2} "
        "({mean2}).",
    ),
    "mean": one(
        "The mean is {mean}{unit}, and the median is {median}.",
        "On average the answer was {mean}{unit}; the median is {median}.",
        "Answers average {mean}{unit}, with a median of {median}.",
    ),
    "written": one(
        "Here answers could be given in one’s own words, and {who} wrote something.",
        "{who} wrote an answer in their own words.",
        "{who} took the opportunity to answer in their own words.",
    ),
    "unwritten": one("Here answers could be given in one’s own words, but the field was not used."),
    "asked": one(
        "Among the {many} that got the question, {share} answered {and_labels}.",
        "The question was put where earlier answers made it relevant. Among those that got it, {share} answered {and_labels}.",
        "{and_labels} was the answer of {share} of the {many} that got the question.",
        "Of the {many} that got the question, {share} said {and_labels}.",
    ),
    "asked pair": one(
        "Among the {many} that got the question, {share} answered {label} and {share2} {label2}.",
        "Of the {many} that got the question, {share} said {label} and {share2} {label2}.",
    ),
    "asked rows": one(
        "Rows were put only where earlier answers made them relevant.",
        "Each row was put to the {many} that it was relevant for.",
    ),
    "asked other": one(
        "The question was put only where earlier answers made it relevant.",
        "The question was put to the {many} that it was relevant for.",
    ),
    "headline": one(
        "{who} answered {label} to the question {question}",
        "{who} said {label} to the question {question}",
        "{who} answered {label} when asked {question}",
    ),
    "headline row": one(
        "{who} answered {label} on {row} to the question {question}",
        "{who} said {label} on {row} when asked {question}",
    ),
    "headline groups": one(
        "{share} in the group {group} answered {label}{about} to the question {question}, <{points} more> than in the "
        "group {group2}",
    ),
}

FIXED = {
    "all": "all",
    "of": "out of",
    "about row": " on {row}",
    "about": "About the survey",
    "complete": "{complete} {many} answered the whole questionnaire, which is a response rate of {rate}.",
    "everybody": "{everybody} {many} answered the whole questionnaire.",
    "partial": "Another {partial} answered part of it.",
    "counts_complete": "The report rests on the complete answers.",
    "counts_reached": "Partial answers count in the questions that they reached.",
    "period": "Answers were collected in the period {period}.",
    "day": "Answers were collected on {period}.",
    "weight": "Shares and means are weighted with {weight}.",
    "weighed": "Shares and means are weighted up from the sample to all {many}.",
    "method": "Method",
    "tests": "The text speaks of a difference only where a statistical test that takes account of how the answers came in "
    "carries it. That holds for differences between answers, between rows and between groups.",
    "low": "Where few have answered, their number is written instead of a percentage.",
    "table": "Response rate by {breaks}",
    "no answers": "The question was not answered.",
    "hidden": "Too few answered for the figures to be shown.",
    "open": "Answers to {question} may be quoted here in a block, {block}, once somebody has read them.",
    "points": "{points} percentage points",
    "point": "{points} percentage point",
}

COMMENT = """\
<!--
A draft, written by the program from the answers. Each number is a claim that is checked whenever the report is built, so
that sentences may be rewritten, moved and deleted freely. What the draft does not know is why the questions were asked and
what the answers mean: write that, and delete what adds nothing.
-->"""

ENGLISH = Voice(
    language="en",
    quotes=("“", "”"),
    and_="and",
    or_="or",
    amounts=AMOUNTS,
    patterns={
        **{f"one {kind}": patterns for kind, patterns in ONE.items()},
        **{f"many {kind}": patterns for kind, patterns in MANY.items()},
        **GRID,
        **OTHER,
    },
    fixed=FIXED,
    comment=COMMENT,
)
