"""
A whole draft: headlines, who answered, the questions in their sections, the method.

    tables -> findings -> sentences -> Markdown, which is read and checked like any report; what may not be said is left out
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from overblik.errors import FalseFound, ProblemsFound, Unanswerable
from overblik.questionnaire.cell_names import CellName
from overblik.questionnaire.variables import Variable
from overblik.report.build import build
from overblik.report.draft import Draft
from overblik.report.drafting.certain import Certain
from overblik.report.drafting.find import LEADING, findings, look
from overblik.report.drafting.finding import Finding, Seen
from overblik.report.drafting.frames import about_text, method_text
from overblik.report.drafting.groups import differences
from overblik.report.drafting.marks import fence
from overblik.report.drafting.points import Point
from overblik.report.drafting.say import OPENING, Speaker
from overblik.report.drafting.voices import voice_of
from overblik.report.names import Names
from overblik.report.read import parse_report
from overblik.report.tabulated import Tabulated
from overblik.responses.responses import Responses
from overblik.tables.rates import background

MOST_HEADLINES, LEAST_STRENGTH = 5, 0.1
MOST_SENTENCES = 3
"""Sentences about the answers of one question, a difference between groups aside."""
MOST_ROUNDS = 20
HELD_BACK = ("claim-suppressed", "claim-not-carried")
"""What may be found against a claim that is true: that it gives away what is hidden, that the test does not carry it."""


@dataclass(frozen=True, kw_only=True)
class Told:
    """A question and what is to be said of it, with the break in which it differs, if any."""

    seen: Seen
    findings: tuple[Finding, ...]
    difference: Finding | None = None

    @property
    def leading(self) -> Finding | None:
        """The finding that the question is about, if it has numbers."""
        return next((one for one in self.findings if one.kind in LEADING), None)


def drafted(responses: Responses, language: str) -> str:
    """
    Return the first report of a study as its author's Markdown, every claim of which is true.

    Raises Unanswerable for a language in which no drafts are written, and where there are no response sets that count.
    """
    voice_of(language)
    if not responses.counting.num_rows:
        message = "there are no response sets that count, so there is nothing to write of; ask, or `overblik simulate` some answers"
        raise Unanswerable(message)
    names = Names(about=responses.about, questionnaire=responses.questionnaire, frame=responses.frame)
    without: frozenset[CellName] = frozenset()
    for _ in range(MOST_ROUNDS):
        text = _text(responses, language, without)
        hidden = _unsayable(parse_report(text, f"report.{language}.md", language=language, names=names), responses)
        if not hidden:
            return text
        without |= hidden
    message = "so much is hidden in this study that no draft of it can be written; look at `disclosure:` in study.yaml"
    raise Unanswerable(message)


def _unsayable(draft: Draft, responses: Responses) -> frozenset[CellName]:
    """Return the cells of which a draft says what the report would not: hidden ones; raises where anything else is wrong."""
    try:
        build(draft, responses)
    except (ProblemsFound, FalseFound) as found:
        if any(problem.code not in HELD_BACK for problem in found.problems):
            raise
        places = {problem.at for problem in found.problems}
        return frozenset(cell for claim in draft.claims if claim.at in places for cell in claim.cells)
    return frozenset()


def _text(responses: Responses, language: str, without: frozenset[CellName]) -> str:
    speaker = Speaker(voice=voice_of(language), about=responses.about)
    tabulated = Tabulated(responses=responses)
    told = _told(responses, tabulated, without)
    parts = [
        speaker.voice.comment,
        _headlines(told, speaker),
        about_text(responses, speaker),
        *_sections(responses, told, speaker),
        method_text(responses, speaker, few=any(point.few for one in told.values() for point in one.seen.points)),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _told(responses: Responses, tabulated: Tabulated, without: frozenset[CellName]) -> dict[str, Told]:
    """Return by id what is to be said of each question."""
    certain = Certain(responses=responses)
    seen = [look(question.variable, tabulated, certain, without) for question in responses.questionnaire.questions]
    told = {one.variable.id: Told(seen=one, findings=findings(one, tabulated)) for one in seen}
    spoken = [(one.seen, point) for one in told.values() for point in _spoken(one)]
    by: tuple[Variable, ...] = () if responses.about.disclosure else _breaks(responses)
    apart = differences(spoken, by, tabulated, certain)
    return {
        name: replace(one, difference=found if (found := apart.get(name)) and not _of(found, without) else None)
        for name, one in told.items()
    }


def _spoken(one: Told) -> tuple[Point | None, ...]:
    """Return what groups are compared in: what the question is about, or the ends of a scale without a net; None for a mean."""
    if one.findings and one.findings[0].kind == "mean":
        return (None,)
    leading, choices = one.leading, one.seen.variable.choices
    if leading is None or choices is None:
        return ()
    if choices.style == "nominal" or leading.points[0].net or leading.points[0].row:
        return leading.points[:1]
    ends = (choices.ids[0], choices.ids[-1])
    return tuple(point for point in one.seen.points if point.cell.option in ends)


def _of(finding: Finding, cells: frozenset[CellName]) -> bool:
    named = (*(point.cell for point in finding.points), *(value.cell for value in finding.values))
    return any(cell in cells for cell in named)


def _breaks(responses: Responses) -> tuple[Variable, ...]:
    return tuple(background(responses.questionnaire, responses.frame).values())


def _headlines(told: dict[str, Told], speaker: Speaker) -> str:
    """Return the strongest findings, one of a question, in the order of the questionnaire."""
    found: dict[str, Finding] = {}
    for name, one in told.items():
        options = [one.leading] if one.leading and not one.seen.routed else []
        options += [one.difference] if one.difference and one.difference.points and not one.seen.routed else []
        if options:
            found[name] = max(options, key=lambda finding: finding.strength)
    strong = [name for name in found if found[name].strength >= LEAST_STRENGTH]
    best = sorted(strong, key=lambda name: -found[name].strength)[:MOST_HEADLINES]
    lines = [f"- {speaker.headline(found[name])}" for name in found if name in best]
    return "\n".join(("::: {.headlines}", *lines, ":::")) if lines else ""


def _sections(responses: Responses, told: dict[str, Told], speaker: Speaker) -> Iterator[str]:
    number = 0
    for section in responses.questionnaire.sections:
        yield f"# {speaker.text(section.title)}"
        for question in section.questions:
            one = told[question.id]
            figure = one.seen.variable.shape == "number" or one.seen.variable.choices is not None
            number += figure
            yield from _question(one, speaker, number if figure else None)


def _question(one: Told, speaker: Speaker, number: int | None) -> Iterator[str]:
    """Yield the heading of a question, what there is to say of it, and its figure where it has one."""
    variable = one.seen.variable
    yield f"## {speaker.text(variable.label)}"
    yield " ".join(_sentences(one, speaker))
    if number is not None and one.findings:
        yield fence("figure", of=variable.id, number=number)
    elif one.findings and one.findings[0].kind == "written":
        block = f"::: {{.comments of={variable.id}}}"
        yield f"<!-- {speaker.fixed('open', question=speaker.label(variable.title), block=block)} -->"


def _sentences(one: Told, speaker: Speaker) -> Iterator[str]:
    if not one.findings:
        yield speaker.fixed("hidden" if any(cell.suppressed for cell in one.seen.table.cells) else "no answers")
        return
    if one.seen.routed and (asked := _asked(one.findings[0])):
        yield speaker.turn(asked)
    for place, finding in enumerate(one.findings[:MOST_SENTENCES]):
        yield speaker.sentence(finding, routed=one.seen.routed)
        if not place and one.seen.variable.shape == "many":
            yield speaker.turn("many several")
    if one.difference:
        yield speaker.sentence(one.difference, routed=one.seen.routed)


def _asked(first: Finding) -> str:
    """Return how it is said that not all units were asked, where the first sentence does not say so itself."""
    if first.kind in OPENING:
        return ""
    return "asked rows" if first.variable.shape == "grid" else "asked other"
