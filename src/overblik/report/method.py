"""
The method chapter, written from who answered: Markdown in which each number is a claim, so that it is proved like any other.

No number stands in it that is not a claim; what could be none, such as an R-indicator, is said in words, and told with its numbers
by `overblik response-rate`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from overblik.files.numbers import count_text, percent, percent_text
from overblik.questionnaire.cell_names import CellName
from overblik.report.dates import period_text
from overblik.report.method_words import say
from overblik.tables.rates import RESPONSES, tabulate_outcomes
from overblik.tables.response.stand_text import LEVEL, uncapped
from overblik.tables.response.who import Who, who_answered

if TYPE_CHECKING:
    from overblik.responses.responses import Responses
    from overblik.tables.response.measured import Held, Represented

CLOSE = 1e-9


def method_chapter(responses: Responses, language: str, *, parts: tuple[str, ...] = (), who: Who | None = None) -> str:
    """
    Return the chapter as Markdown, a paragraph for each of *parts* (all of `PARTS` where none are named).

    *who* is given where fieldwork knows more than the answers do.
    """
    found = who or who_answered(responses)
    written = (" ".join(PARTS[part](responses, found, language)) for part in parts or tuple(PARTS))
    return "\n\n".join(paragraph for paragraph in written if paragraph)


def _outcomes(responses: Responses, who: Who, language: str) -> Iterator[str]:
    about, many = responses.about, responses.about.unit.many[language]
    counts, base = _counts(responses)
    if not base:
        return
    if about.design is None:
        yield say("census", language, many=many)
    if about.fieldwork:
        yield say("period", language, period=period_text(*about.fieldwork, language))
    if counts["complete"] == base:
        yield say("everybody", language, many=many)
        return
    if not counts["complete"]:
        yield say("nobody", language, many=many)
    else:
        yield from _complete(counts["complete"], base, responses, language)
    if counts["partial"]:
        yield _partial(counts, base, responses, language)
    if counts["none"]:
        yield say("none", language, none=count_text(counts["none"], language))
    if counts["partial"]:
        yield say(f"counts_{about.counts}", language)
    if counts["any"]:
        yield from _joint(responses, who, language)


def _complete(count: int, base: int, responses: Responses, language: str) -> Iterator[str]:
    many = responses.about.unit.many[language]
    yield say("complete", language, count=count_text(count, language), base=count_text(base, language), many=many)
    yield say("rate", language, percent=_percent(count, base, responses, language))


def _partial(counts: Mapping[str, int], base: int, responses: Responses, language: str) -> str:
    partial = count_text(counts["partial"], language)
    if not counts["none"]:
        return say("partial_all", language, partial=partial)
    return say("partial", language, partial=partial, percent=_percent(counts["any"], base, responses, language))


def _joint(responses: Responses, who: Who, language: str) -> Iterator[str]:
    """Yield what joint units are, with the numbers of the frame where everybody in it is eligible."""
    units = who.cases.frame.units
    joint = sum(unit.joint for unit in units)
    if not joint:
        return
    about, members = responses.about, responses.about.response.members
    words = {"many": about.unit.many[language], "the_many": about.unit.the_many[language]}
    words["members"] = members[language] if members else ""
    if members is None:
        yield say("joint_plain", language, **words)
    elif who.cases.eligible.all():
        total = sum(max(len(unit.members), 1) for unit in units)
        numbers = {"joint": count_text(joint, language), "total": count_text(total, language)}
        yield say("joint_counted", language, **words, **numbers)
    else:
        yield say("joint", language, **words)


def _uncertainty(responses: Responses, _: Who, language: str) -> Iterator[str]:
    """Only a census can do without; a study that states its design has its uncertainty in every table."""
    counts, base = _counts(responses)
    if responses.about.design is not None or not base:
        return
    if counts["complete"] == base:
        yield say("full", language)
    else:
        all_of_them = responses.about.counts == "reached" and not counts["none"]
        yield say("full_partial" if all_of_them else "sampling", language)


def _groups(responses: Responses, who: Who, language: str) -> Iterator[str]:
    found = who.represented
    if found is None or found.answered in (0, found.units):
        return
    verdicts = [_verdict(held) for held in found.held]
    together = len(verdicts) > 1 and set(verdicts) == {"alike"}
    for held, verdict in zip(found.held, verdicts, strict=True):
        yield from _group(responses, held, language)
        if verdict and not together:
            yield say(verdict, language)
    if together:
        yield say("alike_all", language)


def _verdict(held: Held) -> str:
    """Return whether chance would do as much, in one word; nothing where there is nothing to compare."""
    shown = _shown(held)
    spread = max(map(_rate, shown), default=0.0) - min(map(_rate, shown), default=0.0)
    if len(shown) <= 1 or spread < CLOSE or held.test.p_finite is None:
        return ""
    return "unlike" if held.test.p_finite < LEVEL else "alike"


def _shown(held: Held) -> list[Represented]:
    return [group for group in held.groups if not group.hidden and group.level is not None]


def _group(responses: Responses, held: Held, language: str) -> Iterator[str]:
    """Yield which group has the highest rate and which the lowest; numbers only where the study hides no small cells."""
    shown = _shown(held)
    if len(shown) <= 1:
        return
    title = uncapped(held.variable.label[language])
    most, least = max(shown, key=_rate), min(shown, key=_rate)
    if most.rate - least.rate < CLOSE:
        yield say("same", language, title=title)
        return
    names = {"most": _label(held, most, language), "least": _label(held, least, language)}
    if responses.about.disclosure is None and not any(group.hidden for group in held.groups):
        shares = _share(responses, held, most, language, "high") | _share(responses, held, least, language, "low")
        yield say("groups", language, title=title, **names, **shares)
    else:
        yield say("groups_hidden", language, title=title, **names)


def _share(responses: Responses, held: Held, group: Represented, language: str, key: str) -> dict[str, str]:
    """Return the claim of a group's response rate."""
    option = "any" if responses.about.counts == "reached" else "complete"
    cell = CellName(variable=RESPONSES, option=option, by=((held.variable.id, group.level or ""),))
    return {key: _percent(group.answered, group.asked, responses, language), f"{key}_cell": f'"{cell}"'}


def _items(responses: Responses, who: Who, language: str) -> Iterator[str]:
    closed = {
        question.id: question for question in responses.questionnaire.questions if question.variable.shape != "text"
    }
    found = [item for item in who.items if item.id.partition("/")[0] in closed and item.asked]
    if not found:
        return
    most = max(found, key=lambda item: (item.nonresponse or 0, item.skipped))
    if not most.skipped:
        yield say("items_all", language)
        return
    question = closed[most.id.partition("/")[0]]
    yield say("items_some", language, most=question.variable.label.filled({})[language].rstrip(" ?."))


def _early(_: Responses, who: Who, language: str) -> Iterator[str]:
    if who.early_late is None:
        return
    tested = [
        one
        for one in who.early_late.compared
        if one.p is not None and not one.hidden and one.variable.source != "frame"
    ]
    clear = sorted((one for one in tested if (one.p or 0) < LEVEL / max(len(tested), 1)), key=lambda one: one.p or 0)
    if clear:
        yield say("early_unlike", language, most=clear[0].variable.label.filled({})[language].rstrip(" ?."))
    elif tested:
        yield say("early_alike", language)


PARTS: Mapping[str, Callable[[Responses, Who, str], Iterator[str]]] = {
    "outcomes": _outcomes, "uncertainty": _uncertainty, "groups": _groups, "items": _items, "early": _early,
}  # fmt: skip
"""The paragraphs of the chapter, in their order."""


def _counts(responses: Responses) -> tuple[dict[str, int], int]:
    table = tabulate_outcomes(responses)
    return {cell.option: cell.count or 0 for cell in table.cells}, table.cell("complete").base or 0


def _percent(count: int, base: int, responses: Responses, language: str) -> str:
    decimals = responses.about.decimals
    return percent_text(percent(count, base, decimals), language, decimals, space=" ")


def _rate(group: Represented) -> float:
    """Return the response rate as it is claimed: of units, whatever they weigh."""
    return group.answered / group.asked


def _label(held: Held, group: Represented, language: str) -> str:
    choices = held.variable.choices
    return choices.label(group.level)[language] if choices and group.level else ""
