"""What of a report has changed since its answers were pinned: the numbers it prints, and whether its claims still hold."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from overblik.errors import ProblemsFound, Unanswerable
from overblik.files.problems import errors
from overblik.questionnaire.cell_names import CellName
from overblik.report.checked import checked
from overblik.report.claim_check import Finding, evidence_of, says, too_few
from overblik.report.claim_compare import Waves
from overblik.report.names import RESPONSES
from overblik.report.printed import printed
from overblik.report.tabulated import Tabulated
from overblik.study.freezing import changed_files
from overblik.study.reporting import draft
from overblik.study.reporting import drafts as every_draft
from overblik.study.waves import wave_responses

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from overblik.report.draft import Draft, Exhibit
    from overblik.study.freezing import Pin
    from overblik.study.study import Study
    from overblik.tables.cells import Cell

LANGUAGE = "en"
"""The language of the terminal."""
FRONT_PAGE = "front page"

Key = tuple[CellName, str | None, str]
"""A number that a report prints: its cell, the filter, and what its share is of."""


@dataclass(frozen=True, kw_only=True)
class Change:
    """A number that has changed: what is said of it, before and after, and where it is printed."""

    cell: str
    before: str
    after: str
    places: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Changes:
    """
    What has changed since answers were pinned.

    *numbers* is how many the report prints. Claims are judged in today's words: those that are *false* now and were not, those
    *false_before* too, those that have become true, and those of which too few units are left to say anything.
    """

    pin: Pin
    numbers: int
    changed: tuple[Change, ...] = ()
    false: tuple[Finding, ...] = ()
    false_before: tuple[Finding, ...] = ()
    true: tuple[Finding, ...] = ()
    hidden: tuple[Finding, ...] = ()
    files: tuple[str, ...] = ()

    @property
    def any_false(self) -> bool:
        """Whether a claim is false now, whatever it was before."""
        return bool(self.false or self.false_before)


@dataclass(frozen=True, kw_only=True)
class _Comparison:
    """The same draft held to two sets of answers."""

    before: Tabulated
    after: Tabulated
    others: dict[str, Tabulated] = field(default_factory=dict)
    places: dict[Key, list[str]] = field(default_factory=dict)
    findings: list[tuple[Finding, Finding]] = field(default_factory=list)

    def add(self, written: Draft) -> None:
        """Take in everything that a draft prints."""
        for exhibit in written.exhibits:
            for tabulated in (self.before, self.after):
                for key in _exhibited(exhibit, tabulated):
                    self._at(key, f"{exhibit.sort} {exhibit.number}")
        for claim in written.claims:
            for cell in claim.cells:
                self._at((cell, claim.where, claim.base), str(claim.at))
            waves = [Waves(now=tabulated, others=self.others) for tabulated in (self.before, self.after)]
            pair = [checked(claim, known, written.language) for known in waves]
            self.findings.append((pair[0], pair[1]))
        for outcome in ("complete", "partial"):
            self._at((CellName(variable=RESPONSES, option=outcome), None, "answered"), FRONT_PAGE)

    def _at(self, key: Key, place: str) -> None:
        places = self.places.setdefault(key, [])
        if place not in places:
            places.append(place)

    def changed(self) -> Iterator[Change]:
        """Yield the numbers that have changed, in the order in which they are printed."""
        for (name, where, base), places in self.places.items():
            before, after = (_said(tabulated, name, where, base) for tabulated in (self.before, self.after))
            if before != after:
                told = f"{name}{f' where {where}' if where else ''}{f' ({base})' if base != 'answered' else ''}"
                yield Change(cell=told, before=before, after=after, places=tuple(places))


def since(study: Study, pin: Pin, languages: Sequence[str]) -> Changes:
    """
    Return what has changed of the report in *languages* between the answers of *pin* and those of the study.

    Raises ProblemsFound for mistakes in the reports and the answers, Unanswerable where the pinned answers no longer fit.
    """
    drafts = [draft(study, language) for language in languages]
    mistakes = [problem for written in drafts for problem in errors(written.problems)]
    if mistakes:
        raise ProblemsFound(mistakes)
    found, misfits = study.with_answers(pin.answers).read_answers()
    if found is None:
        message = (
            f"the answers pinned as {pin.name!r} do not fit today's questionnaire ({misfits[0].message}); "
            "compare them with the study's files as they were then"
        )
        raise Unanswerable(message)
    together = printed([*drafts, *every_draft(study)])
    comparison = _Comparison(
        before=Tabulated(responses=found, printed=together),
        after=Tabulated(responses=study.responses, printed=together),
        others={name: Tabulated(responses=other) for name, other in wave_responses(study, drafts).items()},
    )
    for written in drafts:
        comparison.add(written)
    pairs = comparison.findings
    return Changes(
        pin=pin,
        numbers=len(comparison.places),
        changed=tuple(comparison.changed()),
        false=tuple(after for before, after in pairs if after.false and not before.false),
        false_before=tuple(after for before, after in pairs if after.false and before.false),
        true=tuple(after for before, after in pairs if before.false and after.problem is None),
        hidden=tuple(after for before, after in pairs if _is_hidden(after) and not _is_hidden(before)),
        files=changed_files(study, pin),
    )


def _is_hidden(finding: Finding) -> bool:
    return finding.problem is not None and not finding.false


def _exhibited(exhibit: Exhibit, tabulated: Tabulated) -> Iterator[Key]:
    """Yield the numbers of a figure or table; a divided table has the total behind it, unless that would give a group away."""
    table = tabulated.exhibited(exhibit)
    cells: list[Cell] = list(table.cells)
    if exhibit.sort == "table" and exhibit.by and not table.basis.hidden:
        cells += tabulated.table(exhibit.of, where=exhibit.where, base=exhibit.base).cells
    for cell in cells:
        yield cell.name, exhibit.where, exhibit.base


def _said(tabulated: Tabulated, name: CellName, where: str | None, base: str) -> str:
    cell, about = tabulated.cell(name, where=where, base=base), tabulated.responses.about
    if cell is None:
        return "not there"
    if cell.suppressed or cell.count is None or cell.base is None:
        return f"held back ({too_few(about)})"
    value = None if cell.statistic == "share" else tabulated.value(name, where=where, base=base)
    return says(evidence_of(cell, value), about, LANGUAGE)


def told(changes: Changes) -> Iterator[str]:
    """Yield, line by line, what there is to say of the changes."""
    pin = changes.pin
    by = f" by {pin.by}" if pin.by else ""
    count = (
        f"{len(changes.changed)} of the {changes.numbers} numbers"
        if changes.changed
        else f"None of the {changes.numbers} numbers"
    )
    yield f"Pinned as {pin.name} on {pin.date}{by}{f': {pin.note}' if pin.note else ''}"
    yield f"{count} that the report prints {'has' if len(changes.changed) <= 1 else 'have'} changed since"
    for change in changes.changed:
        yield f"  {change.cell}: {change.before} -> {change.after} ({', '.join(change.places)})"
    for title, findings in (
        ("would now be false", changes.false),
        ("false when pinned, and still so", changes.false_before),
        ("would now say something of too few to be shown", changes.hidden),
    ):
        yield from _listed(title, [finding.problem.line() for finding in findings if finding.problem])
    yield from _listed(
        "now true", [f"{finding.claim.at}: {finding.claim.phrase} ({finding.says})" for finding in changes.true]
    )
    if changes.files:
        yield f"Changed since, too, and compared as they are now: {', '.join(changes.files)}"


def _listed(title: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield f"{len(lines)} {'claim' if len(lines) == 1 else 'claims'} {title}:"
        yield from (f"  {line}" for line in lines)
