"""Made-up answers for a study: for a dry run, or behind published numbers, and the proof that they are behind them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from overblik.errors import FalseFound, ProblemsFound, Unanswerable
from overblik.files.problems import Location, Problem, errors
from overblik.files.writing import write_all
from overblik.report import reconstruct as reconstruction
from overblik.report.provenance import origins
from overblik.responses import simulation
from overblik.responses.invented import INVENTED, invented_note
from overblik.responses.write import answers_bytes, codebook_bytes
from overblik.study.published import PUBLISHED, published_numbers
from overblik.study.study import ANSWERS, MODEL, Study

if TYPE_CHECKING:
    import pyarrow as pa

    from overblik.report.published import Published
    from overblik.report.reconstruct import Finding

CODEBOOK = "answers.codebook.csv"


@dataclass(frozen=True, kw_only=True)
class Written:
    """The files that were written, and what there is to say about them."""

    paths: tuple[Path, ...]
    said: tuple[str, ...] = ()


def read_model(study: Study) -> tuple[simulation.Model, tuple[Problem, ...]]:
    """Return the study's model of what nothing settles, and what is wrong with it."""
    return simulation.read_model(study.folder / MODEL, study.questionnaire, study.frame)


def order(study: Study, *, complete: int = 0, seed: int) -> simulation.Order:
    """Return what is to be simulated; raises ProblemsFound where the model has mistakes."""
    model, problems = read_model(study)
    if errors(problems):
        raise ProblemsFound(errors(problems))
    return simulation.Order(
        questionnaire=study.questionnaire, frame=study.frame, about=study.about, complete=complete, model=model, seed=seed,
    )  # fmt: skip


def dry_run(study: Study, n: int | None = None, *, seed: int, replace: bool = False) -> Written:
    """Write *n* made-up response sets, as many as there are units by default."""
    answers = simulation.dry_run(order(study, complete=len(study.frame) if n is None else n, seed=seed))
    return _write(study, answers, replace=replace, said=(f"{answers.num_rows} made-up response sets",))


def reconstruct(study: Study, match: str, *, seed: int, replace: bool = False) -> Written:
    """
    Write answers that give every number in the file *match*, and prove that they do.

    Raises FalseFound, with a smallest set of numbers that cannot all hold, where there are no such answers.
    """
    published = published_numbers(study, match)
    try:
        made = reconstruction.reconstruct(published, order(study, seed=seed))
    except ProblemsFound as found:
        raise FalseFound(found.problems) from found
    findings = _findings(study, published, made.answers)
    false = tuple(_problem(finding, match) for finding in findings if not finding.as_it_should_be)
    if false:
        raise FalseFound(false)
    held = len({finding.statement.id for finding in findings if finding.true})
    said = (f"{made.answers.num_rows} made-up response sets give {held} published numbers", *made.chosen)
    return _write(study, made.answers, replace=replace, said=said, published=published)


def _findings(study: Study, published: Published, answers: pa.Table) -> tuple[Finding, ...]:
    from overblik.responses.open import responses_of

    about, questionnaire, frame = study.about, study.questionnaire, study.frame
    return reconstruction.prove(published, responses_of(answers, about=about, questionnaire=questionnaire, frame=frame))


def proof(study: Study, file: str | Path = PUBLISHED) -> tuple[int, tuple[Problem, ...]]:
    """Return how many published numbers the study's answers give, and a problem for each that they ought to give and do not."""
    findings = reconstruction.prove(published_numbers(study, file), study.responses)
    held = len({finding.statement.id for finding in findings if finding.true})
    return held, tuple(_problem(finding, str(file)) for finding in findings if not finding.as_it_should_be)


def _problem(finding: Finding, file: str) -> Problem:
    hint = "simulate the answers again, or mend the number"
    message = f"statement {finding.statement.id!r} is not given by the answers: {finding.because}; {hint}"
    return Problem("published-false", message, Location(file=Path(file).name))


def _write(
    study: Study, answers: pa.Table, *, replace: bool, said: tuple[str, ...], published: Published | None = None
) -> Written:
    path = study.folder / ANSWERS
    if path.exists() and not replace and not _is_invented(path):
        message = f"{path} holds answers that are not made up; --replace overwrites them, and they are lost"
        raise Unanswerable(message)
    origin = None
    if published is not None:
        origin = origins(published, study.questionnaire, outside=study.about.dont_know == "counted")
    note = study.about.invented or invented_note(answers.schema)
    book = codebook_bytes(study.questionnaire, study.frame, study.about, invented=note, origin=origin)
    contents = {path: answers_bytes(answers), study.folder / CODEBOOK: book}
    write_all(contents)
    return Written(paths=tuple(contents), said=said)


def _is_invented(path: Path) -> bool:
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        return INVENTED in (pq.read_schema(path).metadata or {})
    except (pa.ArrowInvalid, OSError):
        return False
