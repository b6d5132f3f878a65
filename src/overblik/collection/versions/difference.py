"""What one version of the questionnaire changes of another; pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from overblik.files.languages import Text
from overblik.questionnaire.expressions import Expression
from overblik.questionnaire.model import Check, Question, Questionnaire, Section
from overblik.questionnaire.variables import Bounds, Option, Variable

NOTHING = Text.same("")


@dataclass(frozen=True, kw_only=True)
class Difference:
    """
    One change: *what* it is (see `say_difference`), in which section or question, at which option, row or check.

    *before* and *after* are the words, where there are any.
    """

    what: str
    where: str
    name: str = ""
    before: Text = NOTHING
    after: Text = NOTHING

    def to_json(self) -> dict[str, Any]:
        """Return the difference as it is stored with its version."""
        found = {"what": self.what, "where": self.where, "name": self.name}
        return found | {"before": dict(self.before), "after": dict(self.after)}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Difference:
        """Return the difference that was stored."""
        words = {name: Text(stored.get(name, {"": ""})) for name in ("before", "after")}
        return cls(what=stored["what"], where=stored["where"], name=stored.get("name", ""), **words)


def differences(old: Questionnaire, new: Questionnaire) -> tuple[Difference, ...]:
    """Return what *new* changes of *old*, in the order of the new questionnaire, with what is gone at the end."""
    return (*_sections(old, new), *_questions(old, new), *_counted(old, new))


def _sections(old: Questionnaire, new: Questionnaire) -> Iterator[Difference]:
    before, after = {s.id: s for s in old.sections}, {s.id: s for s in new.sections}
    yield from _listed("section", "", [(s.id, s.title) for s in old.sections], [(s.id, s.title) for s in new.sections])
    for name, section in after.items():
        if name in before:
            yield from _section(before[name], section)


def _section(old: Section, new: Section) -> Iterator[Difference]:
    yield from _words("section_text", new.id, "", old.title, new.title)
    yield from _words("section_text", new.id, "intro", old.intro, new.intro)
    yield from _routing("section_routing", new.id, old.when, new.when)


def _questions(old: Questionnaire, new: Questionnaire) -> Iterator[Difference]:
    before = {q.id: q for q in old.questions}
    yield from _listed(
        "question",
        "",
        [(q.id, q.variable.title) for q in old.questions],
        [(q.id, q.variable.title) for q in new.questions],
    )
    section_of = {q.id: s.id for s in old.sections for q in s.questions}
    for section in new.sections:
        for question in section.questions:
            if question.id not in before:
                continue
            if section_of[question.id] != section.id:
                yield Difference(
                    what="question_section", where=question.id,
                    before=Text.same(section_of[question.id]), after=Text.same(section.id),
                )  # fmt: skip
            yield from _question(before[question.id], question)


def _question(old: Question, new: Question) -> Iterator[Difference]:
    here, was, now = new.id, old.variable, new.variable
    if (was.kind, was.shape) != (now.kind, now.shape):
        yield Difference(what="kind", where=here, before=Text.same(was.kind), after=Text.same(now.kind))
    yield from _words("text", here, "", was.title, now.title)
    for name, one, other in (
        ("short", was.short, now.short),
        ("help", old.help, new.help),
        ("unit", was.unit, now.unit),
    ):
        yield from _words("text", here, name, one, other)
    yield from _routing("routing", here, old.when, new.when)
    if old.required != new.required:
        yield Difference(what="required" if new.required else "not_required", where=here)
    yield from _choices(was, now)
    yield from _options("row", here, was.rows, now.rows)
    if was.chosen_in != now.chosen_in:
        yield _plain("rows_chosen", here, was.chosen_in or "", now.chosen_in or "")
    if was.shape == now.shape == "number" and (was.bounds, was.decimals) != (now.bounds, now.decimals):
        yield _plain("bounds", here, _range(was.bounds, was.decimals), _range(now.bounds, now.decimals))
    if old.limit != new.limit:
        yield _plain("limit", here, str(old.limit or ""), str(new.limit or ""))
    yield from _checks(here, old.checks, new.checks)


def _choices(was: Variable, now: Variable) -> Iterator[Difference]:
    one, other = was.choices, now.choices
    before = (*one.options, *one.outside) if one else ()
    after = (*other.options, *other.outside) if other else ()
    yield from _options("option", now.id, before, after)
    if one and other and (one.other, one.exclusive) != (other.other, other.exclusive):
        yield _plain("special_options", now.id, f"{one.other} {one.exclusive}", f"{other.other} {other.exclusive}")


def _options(what: str, here: str, old: Sequence[Option], new: Sequence[Option]) -> Iterator[Difference]:
    yield from _listed(what, here, [(o.id, o.label) for o in old], [(o.id, o.label) for o in new])
    before = {option.id: option for option in old}
    for option in new:
        was = before.get(option.id)
        if was is None:
            continue
        yield from _words(f"{what}_text", here, option.id, was.label, option.label)
        if (was.bounds, was.missing) != (option.bounds, option.missing):
            yield Difference(what="option_meaning", where=here, name=option.id, before=was.label, after=option.label)


def _checks(here: str, old: Sequence[Check], new: Sequence[Check]) -> Iterator[Difference]:
    if [(c.must, c.hard) for c in old] != [(c.must, c.hard) for c in new]:
        yield Difference(what="checks", where=here)
    elif [c.text for c in old] != [c.text for c in new]:
        yield Difference(what="check_text", where=here)


def _listed(what: str, here: str, old: list[tuple[str, Text]], new: list[tuple[str, Text]]) -> Iterator[Difference]:
    """Yield what was added, taken out, or stands in another order."""
    before, after = dict(old), dict(new)
    for name, label in new:
        if name not in before:
            yield Difference(what=f"{what}_added", where=here or name, name=name if here else "", after=label)
    for name, label in old:
        if name not in after:
            yield Difference(what=f"{what}_removed", where=here or name, name=name if here else "", before=label)
    stay = [name for name, _ in old if name in after]
    now = [name for name, _ in new if name in before]
    if stay != now:
        yield Difference(
            what=f"{what}_order", where=here, before=Text.same(", ".join(stay)), after=Text.same(", ".join(now))
        )


def _counted(old: Questionnaire, new: Questionnaire) -> Iterator[Difference]:
    before, after = _nets(old), _nets(new)
    nets = any(before[name] != after[name] for name in before if name in after)
    if nets or _derived(old) != _derived(new):
        yield Difference(what="counted", where="")


def _nets(questionnaire: Questionnaire) -> dict[str, object]:
    choices = {question.id: question.variable.choices for question in questionnaire.questions}
    return {name: (found.nets, found.neutral, found.falling) for name, found in choices.items() if found}


def _derived(questionnaire: Questionnaire) -> list[object]:
    return [(one.variable.id, one.rule, one.of, one.mapping) for one in questionnaire.derived]


def _words(what: str, here: str, name: str, old: Text | None, new: Text | None) -> Iterator[Difference]:
    before, after = old or NOTHING, new or NOTHING
    if dict(before) != dict(after):
        yield Difference(what=what, where=here, name=name, before=before, after=after)


def _routing(what: str, here: str, old: Expression | None, new: Expression | None) -> Iterator[Difference]:
    if old != new:
        yield Difference(what=what, where=here)


def _plain(what: str, here: str, before: str, after: str) -> Difference:
    return Difference(what=what, where=here, before=Text.same(before), after=Text.same(after))


def _range(bounds: Bounds, decimals: int) -> str:
    low, high = ("…" if bound is None else f"{bound:g}" for bound in bounds)
    return f"{low}–{high}" + (f" ({decimals})" if decimals else "")
