"""Claims held to the numbers: true, false with the words that would be true, or about what may not be shown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction

from overblik.files.numbers import count_text, number_text, percent_text
from overblik.files.problems import Problem
from overblik.questionnaire.about import About
from overblik.questionnaire.cell_names import CellName
from overblik.report.claim_read import VALUES
from overblik.report.claims import Verdict, judge, judge_value, understand
from overblik.report.draft import COMPARING, Claim
from overblik.report.tabulated import Tabulated
from overblik.report.words import word
from overblik.tables.cells import Cell

FALSE = ("claim-false", "claim-not-carried")
"""Problems that say that the answers do not bear the words out."""
MOST_NAMED = 3
"""How many false cells of a set are told one by one."""
MOST_OFFERED = 4
QUOTES = {"da": "»{}«", "en": "“{}”"}


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """
    What the answers say of one cell: *value* for a number's mean or median, otherwise *count* of *base*.

    *weighted*: the share where it is a weighted one. *wave*: the other wave that it is from.
    """

    cell: CellName
    count: int
    base: int
    value: Fraction | None = None
    wave: str | None = None
    weighted: Fraction | None = None

    def number(self) -> Fraction | None:
        """Return what is compared: the exact value or share, None where there is none."""
        return self.share() if self.value is None else self.value

    def share(self) -> Fraction | None:
        """Return the exact share, None for the value of a number and where nobody answered."""
        if not self.base or self.value is not None:
            return None
        return Fraction(self.count, self.base) if self.weighted is None else self.weighted


@dataclass(frozen=True, kw_only=True)
class Finding:
    """A claim after it was checked; *problem* is what is wrong with it, if anything, *says* what the answers say."""

    claim: Claim
    evidence: tuple[Evidence, ...] = ()
    says: str = ""
    problem: Problem | None = None

    @property
    def false(self) -> bool:
        """Whether the claim could be judged, and is false."""
        return self.problem is not None and self.problem.code in FALSE


def check_claim(claim: Claim, tabulated: Tabulated, language: str) -> Finding:
    """
    Return what was found of a claim; it is true only if it is true of each of its cells.

    *tabulated* are the tables of the wave that the claim names. Claims that compare are checked by `overblik.report.claim_compare`.
    """
    evidence = [evidence_for(cell, claim, tabulated, claim.wave) for cell in claim.cells]
    hidden = [cell for cell, found in zip(claim.cells, evidence, strict=True) if found is None]
    known = tuple(found for found in evidence if found is not None)
    about = tabulated.responses.about
    if hidden:
        return Finding(claim=claim, evidence=known, problem=hidden_problem(claim, hidden, about, language))
    verdicts = [_verdict(claim.phrase, found, about, language) for found in known]
    false = [(found, verdict) for found, verdict in zip(known, verdicts, strict=True) if not verdict.true]
    problem = _false(claim, known, false, about, language) if false else None
    return Finding(
        claim=claim, evidence=known, says="; ".join(says(found, about, language) for found in known), problem=problem
    )


def says(evidence: Evidence, about: About, language: str) -> str:
    """
    Return what a cell says: "51 af 72 = 70,8 pct.", with a decimal more than the study prints unless it is exact.

    The value of a number is followed by the units that gave one: "4,52 (n = 72)".
    """
    base, wave = count_text(evidence.base, language), f"{evidence.wave}: " if evidence.wave else ""
    if evidence.value is not None:
        value = number_text(evidence.value, language, told_decimals(evidence.value, about.decimals + 2))
        return f"{wave}{value} (n = {base})"
    of = f"{wave}{count_text(evidence.count, language)} {word('of', language)} {base}"
    share = evidence.share()
    if share is None:
        return of
    per_cent = percent_text(100 * share, language, told_decimals(100 * share, about.decimals + 1), space=" ")
    return f"{of} = {per_cent}" if evidence.weighted is None else f"{of}, {word('weighted', language)} {per_cent}"


def told_decimals(number: Fraction, most: int) -> int:
    """Return how many decimals *number* is told with: those that it has, but *most* at most."""
    return next((decimals for decimals in range(most) if (number * 10**decimals).denominator == 1), most)


def evidence_for(name: CellName, claim: Claim, tabulated: Tabulated, wave: str | None = None) -> Evidence | None:
    """Return what a cell of a claim says, from the tables of another *wave* where one is named; None where it is not shown."""
    cell = tabulated.cell(name, where=claim.where, base=claim.base)
    if cell is None or cell.suppressed or cell.count is None or cell.base is None:
        return None
    value = None
    if claim.quantity in VALUES or (claim.quantity in COMPARING and cell.statistic != "share"):
        value = tabulated.value(name, where=claim.where, base=claim.base)
    return replace(evidence_of(cell, value), wave=wave)


def evidence_of(cell: Cell, value: Fraction | None) -> Evidence:
    """Return what a cell that is shown says; *value* is the exact one of a number."""
    weighted = None if cell.weighted is None else cell.share
    return Evidence(cell=cell.name, count=cell.count or 0, base=cell.base or 0, value=value, weighted=weighted)


def _verdict(phrase: str, evidence: Evidence, about: About, language: str) -> Verdict:
    nouns, bounds = about.unit.nouns(language), about.claims.bounds
    if evidence.value is not None:
        return judge_value(
            phrase, evidence.value, language=language, decimals=about.decimals + 1, nouns=nouns, bounds=bounds
        )
    return judge(
        phrase, evidence.count, evidence.base, language=language, decimals=about.decimals, nouns=nouns,
        weighted=evidence.weighted, bounds=bounds,
    )  # fmt: skip


def hidden_problem(claim: Claim, hidden: list[CellName], about: About, language: str) -> Problem:
    """Return the problem of a claim that speaks of cells which are not shown."""
    cells, few = ", ".join(map(str, hidden)), too_few(about)
    why = f"it could tell what {few} answered" if about.disclosure else f"{few} stand behind it"
    message = (
        f"{quoted(claim.phrase, language)} says something of {cells}, which is not shown: {why}; "
        "claim it of a larger group, or take it out"
    )
    return Problem("claim-suppressed", message, claim.at)


def too_few(about: About) -> str:
    """Return of how many nothing is shown, in English: "fewer than 5 offices"."""
    least = max(about.least_base, about.disclosure.least_cell if about.disclosure else 0)
    return f"fewer than {least} {about.unit.many['en']}"


def _false(
    claim: Claim, known: tuple[Evidence, ...], false: list[tuple[Evidence, Verdict]], about: About, language: str
) -> Problem:
    of = ", ".join(str(found.cell) for found, _ in false)
    told = " ".join(
        f"{found.cell}: {verdict.because}" if len(known) > 1 else verdict.because
        for found, verdict in false[:MOST_NAMED]
    )
    more = f" And {len(false) - MOST_NAMED} more." if len(false) > MOST_NAMED else ""
    scope = f"{len(false)} of its {len(known)} cells" if len(known) > 1 else of
    where = f" where {claim.where}" if claim.where else ""
    candidates = [phrase for _, verdict in false for phrase in verdict.would_be_true]
    repair = _repair(_of_its_kind(candidates, claim, about, language), known, about, language)
    message = f"{quoted(claim.phrase, language)} is false of {scope}{where}. {told}{more} {repair}"
    return Problem("claim-false", message, claim.at)


def _of_its_kind(phrases: Iterable[str], claim: Claim, about: About, language: str) -> Iterable[str]:
    """Yield the phrases that can stand in the claim's own words: a share where it names a share, a count where a count."""
    nouns = about.unit.nouns(language)
    for phrase in dict.fromkeys(phrases):
        meaning = understand(phrase, language=language, nouns=nouns)
        if claim.quantity in VALUES or (meaning and meaning.quantity == claim.quantity):
            yield phrase


def _repair(candidates: Iterable[str], known: tuple[Evidence, ...], about: About, language: str) -> str:
    """Return the words that would be true, those that are true of every cell."""
    true = [phrase for phrase in candidates if all(_verdict(phrase, found, about, language).true for found in known)]
    if len(known) > 1 and not true:
        return "No words are true of all of them; make a claim of each cell"
    return write_instead(true, language)


def write_instead(phrases: Iterable[str], language: str) -> str:
    """Return the advice to write one of the phrases that would be true, or to take the claim out where there is none."""
    true = [quoted(phrase, language) for phrase in phrases][:MOST_OFFERED]
    return f"Write {_either(true)}" if true else "Take the claim out"


def quoted(phrase: str, language: str) -> str:
    """Return a phrase in the quotation marks of the report's language."""
    return QUOTES.get(language, QUOTES["en"]).format(phrase)


def _either(phrases: Iterable[str]) -> str:
    *first, last = phrases
    return f"{', '.join(first)} or {last}" if first else last
