"""Claims that compare cells: held to the numbers, and, where they say that these differ, to the test of the study's design."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from overblik.errors import Unanswerable
from overblik.files.numbers import number_text
from overblik.files.problems import Problem
from overblik.questionnaire.cell_names import CellName
from overblik.report.claim_cells import labels_of
from overblik.report.claim_check import Evidence, Finding, evidence_for, hidden_problem, quoted, says, write_instead
from overblik.report.claims import Compared, Compares, Verdict, judge_comparison
from overblik.report.claims.compare import Kind
from overblik.report.claims.comparing import Order
from overblik.report.claims.languages import LANGUAGES
from overblik.report.draft import Claim
from overblik.report.names import RESPONSES, Names
from overblik.report.tabulated import Tabulated
from overblik.tables.comparisons.of_cells import Asked, Carried, carried, carried_over_waves, with_every_other
from overblik.tables.frame_counts import FRAME

KNOWN_OF_ALL = (RESPONSES, FRAME)
"""What is known of every unit of the frame, so that nothing about it is uncertain."""
LEAST_P = Fraction(1, 1000)
NOT_SURE = 0.05


@dataclass(frozen=True, kw_only=True)
class Waves:
    """The tables of the study, *now*, and those of its other waves by name."""

    now: Tabulated
    others: Mapping[str, Tabulated]


def check_comparison(claim: Claim, waves: Waves, language: str) -> Finding:
    """
    Return what was found of a claim that compares.

    It is false where its numbers say so, and where it says that they differ and the test does not carry that.
    """
    about, tables = waves.now.responses.about, _tables(claim, waves)
    found = [[evidence_for(cell, claim, tabulated, wave) for cell in claim.cells] for wave, tabulated in tables]
    evidence = [one for row in found for one in row if one is not None]
    hidden = [cell for row in found for cell, one in zip(claim.cells, row, strict=True) if one is None]
    if hidden:
        return Finding(claim=claim, evidence=tuple(evidence), problem=hidden_problem(claim, hidden, about, language))
    told = "; ".join(says(one, about, language) for one in evidence)
    if any(one.number() is None for one in evidence):
        message = (
            f"{quoted(claim.phrase, language)} compares with a base of 0, of which nothing can be claimed; take it out"
        )
        return Finding(
            claim=claim, evidence=tuple(evidence), says=told, problem=Problem("claim-false", message, claim.at)
        )
    numbers = _numbers(claim, evidence, waves, language)
    verdict, compared = judge_comparison(claim.phrase, numbers, language=language, nouns=about.unit.nouns(language))
    problem, p = _false(claim, verdict, language), ""
    if problem is None and compared is not None and _differs(compared) and not _is_known(claim):
        problem, p = _not_carried(claim, compared, waves, language)
    return Finding(claim=claim, evidence=tuple(evidence), says=f"{told}{p}", problem=problem)


def _tables(claim: Claim, waves: Waves) -> list[tuple[str | None, Tabulated]]:
    others: list[tuple[str | None, Tabulated]] = [(claim.wave, waves.others[claim.wave])] if claim.wave else []
    return [(None, waves.now), *others]


def _numbers(claim: Claim, evidence: Sequence[Evidence], waves: Waves, language: str) -> Compares:
    responses = waves.now.responses
    about = responses.about
    values = [one.number() or Fraction(0) for one in evidence]
    names = Names(about=about, questionnaire=responses.questionnaire, frame=responses.frame)
    labels = [labels_of(cell, names, language) for cell in claim.cells]
    kind: Kind = "share" if all(one.value is None for one in evidence) else "value"
    size = len(claim.cells)
    if claim.wave and claim.quantity == "rank":
        values = [now - then for now, then in zip(values[:size], values[size:], strict=True)]
    elif claim.wave:
        labels = [labels[0], frozenset({claim.wave.lower()})]
    return Compares(
        values=tuple(values), kind=kind, names=tuple(labels), decimals=about.decimals, bounds=about.claims.bounds,
        changes=bool(claim.wave) and claim.quantity == "rank",
    )  # fmt: skip


def _false(claim: Claim, verdict: Verdict, language: str) -> Problem | None:
    if verdict.true:
        return None
    message = (
        f"{quoted(claim.phrase, language)} is false. {verdict.because} {write_instead(verdict.would_be_true, language)}"
    )
    return Problem("claim-false", message, claim.at)


def _differs(compared: Compared) -> bool:
    """Whether it is claimed that numbers differ, of more than those who answered."""
    alike = isinstance(compared.relation, Order) and compared.relation.way == "same"
    return not alike and not compared.answers


def _is_known(claim: Claim) -> bool:
    return all(cell.variable in KNOWN_OF_ALL for cell in claim.cells)


def _not_carried(claim: Claim, compared: Compared, waves: Waves, language: str) -> tuple[Problem | None, str]:
    """Return the problem of a difference that the test does not carry, None where it does, and what the test says."""
    sentences = LANGUAGES[language].comparing.sentences
    try:
        tests = _tests(claim, waves)
    except Unanswerable as error:
        why = sentences["not tested"].format(why=str(error).splitlines()[0])
        return _refused(claim, compared, why, language), ""
    unsure = [test for test in tests if not test.sure]
    known = [test.p for test in tests if test.p is not None]
    p = sentences["p"].format(p=_p_text(max(known), language)) if known else ""
    if not unsure:
        return None, f"; {p}" if p else ""
    worst = max((test.p for test in unsure if test.p is not None and test.p >= NOT_SURE), default=None)
    if worst is None:
        return _refused(claim, compared, sentences["no variance"], language), ""
    return _refused(claim, compared, sentences["not carried"].format(p=_p_text(worst, language)), language), f"; {p}"


def _refused(claim: Claim, compared: Compared, why: str, language: str) -> Problem:
    answers = LANGUAGES[language].comparing.answers
    named = bool(compared.first or compared.second)
    example = quoted(f"{claim.phrase} {answers[2]}" if named else f"{compared.words} {answers[0]}", language)
    message = (
        f"{quoted(claim.phrase, language)} is so among those who answered, but the test does not carry it further. {why}. "
        f"Say it of the answers only, {example}, or take it out"
    )
    return Problem("claim-not-carried", message, claim.at)


def _tests(claim: Claim, waves: Waves) -> tuple[Carried, ...]:
    now = (waves.now.responses, [_asked(cell, claim, waves.now) for cell in claim.cells])
    if not claim.wave:
        return carried(*now, with_every_other(len(claim.cells)))
    other = waves.others[claim.wave]
    then = (other.responses, [_asked(cell, claim, other) for cell in claim.cells])
    return carried_over_waves(now, then, ranked=claim.quantity == "rank")


def _asked(cell: CellName, claim: Claim, tabulated: Tabulated) -> Asked:
    by = "*".join(name for name, _ in cell.by) or None
    return Asked(name=cell, basis=tabulated.table(cell.variable, by=by, where=claim.where, base=claim.base).basis)


def _p_text(p: float, language: str) -> str:
    least = number_text(LEAST_P, language, 3)
    return f"< {least}" if p < LEAST_P else f"= {number_text(Fraction(p), language, 3)}"
