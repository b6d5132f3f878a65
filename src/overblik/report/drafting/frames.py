"""What stands round the questions: who answered, and how the survey was made."""

from __future__ import annotations

from collections.abc import Iterator

from overblik.errors import Unanswerable
from overblik.files.numbers import count_text, percent, percent_text
from overblik.report.dates import period_text
from overblik.report.drafting.marks import claim, fence
from overblik.report.drafting.say import Speaker
from overblik.responses.responses import Responses
from overblik.tables.designs.of_study import study_design, weighs
from overblik.tables.rates import RESPONSES, tabulate_outcomes


def about_text(responses: Responses, speaker: Speaker) -> str:
    """Return the paragraph that says who answered, and when; that answers are invented stands on every page."""
    sentences = (*_answered(responses, speaker), *_when(responses, speaker))
    return f"# {speaker.fixed('about')}\n\n{' '.join(sentences)}"


def method_text(responses: Responses, speaker: Speaker, *, few: bool) -> str:
    """Return the chapter on how the survey was made; *few*: whether numbers of few units are told in counts."""
    known = "groups,items,early" if responses.about.design else "uncertainty,groups,items,early"
    sentences = " ".join(_method(responses, speaker, few=few))
    parts = [f"# {speaker.fixed('method')}", fence("method", parts=known), sentences, _rates(responses, speaker)]
    return "\n\n".join(part for part in parts if part)


def _answered(responses: Responses, speaker: Speaker) -> Iterator[str]:
    about, language = responses.about, speaker.voice.language
    cells = {cell.option: cell for cell in tabulate_outcomes(responses).cells}
    complete, partial = cells["complete"], cells["partial"]
    count, base = complete.count or 0, complete.base or 0
    if not base:
        return
    if count == base:
        yield speaker.fixed("everybody", everybody=speaker.everybody([complete.name]))
        return
    of = f"{count_text(count, language)} {speaker.voice.fixed['of']} {count_text(base, language)}"
    rate = percent_text(percent(count, base, about.decimals), language, about.decimals, space=" ")
    yield speaker.fixed(
        "complete", complete=claim(of, "share", [complete.name]), rate=claim(rate, "share", [complete.name])
    )
    if partial.count:
        yield speaker.fixed("partial", partial=claim(count_text(partial.count, language), "count", [partial.name]))
        yield speaker.fixed(f"counts_{about.counts}")


def _when(responses: Responses, speaker: Speaker) -> Iterator[str]:
    if responses.about.fieldwork:
        first, last = responses.about.fieldwork
        key = "day" if first == last else "period"
        yield speaker.fixed(key, period=period_text(first, last, speaker.voice.language))


def _method(responses: Responses, speaker: Speaker, *, few: bool) -> Iterator[str]:
    design = responses.about.design
    if weighs(responses):
        weight = responses.variable(design.weight) if design and design.weight else None
        yield speaker.fixed("weight", weight=speaker.label(weight.label)) if weight else speaker.fixed("weighed")
    if not study_design(responses).census:
        yield speaker.fixed("tests")
    if few:
        yield speaker.fixed("low")


def _rates(responses: Responses, speaker: Speaker) -> str:
    """Return the table of response rates by what is known of all units, where the answers say it too."""
    by = {column.id: column for column in responses.frame.columns if column.choices}
    known = [name for name in by if _is_told(responses, name)]
    if not known:
        return ""
    labels = [speaker.lowered(by[name].label) for name in known]
    title = speaker.fixed("table", breaks=speaker.voice.joined(labels))
    opening, closing = fence("table", of=RESPONSES, by=",".join(known), number=1).split("\n")
    return f"{opening}\n{title}\n{closing}"


def _is_told(responses: Responses, name: str) -> bool:
    try:
        found = tabulate_outcomes(responses, by=name)
    except Unanswerable:
        return False
    return any(cell.count is not None for cell in found.cells)
