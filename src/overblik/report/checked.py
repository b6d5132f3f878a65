"""Every claim of a report held to the answers: to this wave's, to another's, or to both."""

from __future__ import annotations

from overblik.files.problems import Problem
from overblik.questionnaire.variables import Option
from overblik.report.claim_check import Finding, check_claim, quoted
from overblik.report.claim_compare import Waves, check_comparison
from overblik.report.draft import COMPARING, Claim
from overblik.report.names import RESPONSES
from overblik.responses.responses import Responses
from overblik.tables.frame_counts import FRAME


def checked(claim: Claim, waves: Waves, language: str) -> Finding:
    """
    Return what was found of a claim.

    Of another wave nothing can be claimed in which the question was not the same: another text, other options or rows, or asked of
    others.
    """
    other = waves.others[claim.wave].responses if claim.wave else None
    now = waves.now.responses
    different = [name for name in _variables(claim) if other and not same_question(name, now, other, language)]
    if different:
        names = " and ".join(different)
        message = (
            f"{quoted(claim.phrase, language)} speaks of the wave {claim.wave}, in which {names} was not asked in the same words "
            "of the same units; take it out"
        )
        return Finding(claim=claim, problem=Problem("claim-wave-differs", message, claim.at))
    if claim.quantity in COMPARING:
        return check_comparison(claim, waves, language)
    return check_claim(claim, waves.others[claim.wave] if claim.wave else waves.now, language)


def same_question(name: str, one: Responses, other: Responses, language: str) -> bool:
    """Whether a variable means the same in two waves, in the words of *language*, and of whom it was asked."""
    if name in (RESPONSES, FRAME):
        return True
    return name in other.variables and _meaning(name, one, language) == _meaning(name, other, language)


def _meaning(name: str, responses: Responses, language: str) -> tuple[object, ...]:
    variable, about = responses.variables[name], responses.about
    question, choices = responses.questionnaire.question(name), variable.choices
    when = list(responses.questionnaire.conditions(question)) if question else []
    options = (*choices.options, *choices.outside) if choices else ()
    nets = [(net.id, net.rule, net.of) for net in choices.nets] if choices else []
    return (
        variable.title.get(language), variable.shape, _words(options, language), _words(variable.rows, language), nets,
        variable.chosen_in, when, about.counts, about.dont_know,
    )  # fmt: skip


def _words(options: tuple[Option, ...], language: str) -> list[tuple[str, str | None]]:
    return [(option.id, option.label.get(language)) for option in options]


def _variables(claim: Claim) -> tuple[str, ...]:
    return tuple(dict.fromkeys(cell.variable for cell in claim.cells))
