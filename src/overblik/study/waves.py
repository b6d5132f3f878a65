"""
Other waves of a study, with which its reports compare: `waves: {"2019": ../survey-2019}` in `study.yaml`.

A wave is the folder of another study, from the study's own, or answers of this one that were pinned (`frozen:NAME`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.errors import ProblemsFound, Unanswerable
from overblik.files.problems import Problem
from overblik.files.yaml_source import read_yaml
from overblik.study.freezing import FROZEN, pinned
from overblik.study.study import STUDY, Study

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from overblik.report.draft import Draft
    from overblik.responses.responses import Responses

PINNED = "frozen:"


def check_waves(study: Study) -> tuple[Problem, ...]:
    """Return a problem for each wave of the study that is not there."""
    return tuple(_problems(study))


def wave_responses(study: Study, drafts: Iterable[Draft]) -> dict[str, Responses]:
    """
    Return the answers of the waves that claims of *drafts* name, by name.

    Raises ProblemsFound for a wave that is not there or has mistakes, and Unanswerable where it has no answers.
    """
    named = dict.fromkeys(claim.wave for draft in drafts for claim in draft.claims if claim.wave)
    missing = [problem for problem in check_waves(study) if named]
    if missing:
        raise ProblemsFound(missing)
    return {name: _responses(study, name) for name in named}


def _responses(study: Study, name: str) -> Responses:
    where = study.about.waves[name]
    if not where.startswith(PINNED):
        return Study.open(study.folder / where).responses
    pin = pinned(study, where.removeprefix(PINNED))
    found, misfits = study.with_answers(pin.answers).read_answers()
    if found is None:
        message = f"the answers pinned as {pin.name!r} do not fit today's questionnaire ({misfits[0].message}); name another wave"
        raise Unanswerable(message)
    return found


def _problems(study: Study) -> Iterator[Problem]:
    for name, where in study.about.waves.items():
        pin = where.removeprefix(PINNED)
        if pin != where:
            there, what = (study.folder / FROZEN / f"{pin}.yaml").is_file(), f"pinned as {pin!r}"
        else:
            there, what = (
                (study.folder / where / STUDY).is_file(),
                f"there as a study in the folder {where!r}, from this one",
            )
        if not there:
            at = read_yaml(study.folder / STUDY, STUDY).value_at(("waves", name))
            yield Problem("wave-missing", f"nothing is {what}; write where the wave {name!r} is", at)
