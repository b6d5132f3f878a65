"""From an opened study to the files of its report."""

from __future__ import annotations

import zipfile
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

from overblik.errors import FalseFound, ProblemsFound, Unanswerable
from overblik.files.problems import Problem, errors
from overblik.files.writing import write_all
from overblik.outputs.blank import blank_form, with_questionnaire
from overblik.outputs.formats import FORMATS
from overblik.outputs.options import Options
from overblik.outputs.pictures import Pictures
from overblik.report.build import build
from overblik.report.read import read_report
from overblik.study.method import method_writer
from overblik.study.published import names_of, provenance_mark
from overblik.study.study import Study
from overblik.study.waves import wave_responses

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    import pyarrow as pa

    from overblik.report.document import Document
    from overblik.report.draft import Draft


@dataclass(frozen=True, kw_only=True)
class Wish:
    """What is wanted of a report: its formats, whether false claims are only marked, and a Word document whose styles are used."""

    formats: tuple[str, ...] = tuple(FORMATS)
    allow_false: bool = False
    reference: Path | None = None


@dataclass(frozen=True, kw_only=True)
class Made:
    """The report in one language: its files by format, or what stands against it."""

    language: str
    files: dict[str, bytes] = field(default_factory=dict)
    mistakes: tuple[Problem, ...] = ()
    false: tuple[Problem, ...] = ()


def draft(study: Study, language: str) -> Draft:
    """Return the report in one language as it was written; what is wrong with it stands in its problems."""
    name = f"report.{language}.md"
    names, method = names_of(study), method_writer(study, language)
    return read_report(study.folder / name, name, language=language, names=names, method=method)


def drafts(study: Study) -> tuple[Draft, ...]:
    """Return the report in every language in which it is written."""
    return tuple(draft(study, name) for name in study.about.languages if (study.folder / f"report.{name}.md").exists())


def document(study: Study, language: str, *, allow_false: bool = False) -> Document:
    """Return the finished report in one language; raises ProblemsFound or FalseFound with everything that stands against it."""
    written = draft(study, language)
    if errors(written.problems):
        raise ProblemsFound(errors(written.problems))
    built = build(
        written,
        study.responses,
        mark=provenance_mark(study, language),
        allow_false=allow_false,
        beside=drafts(study) if study.about.disclosure else (),
        waves=wave_responses(study, [written]),
    )
    return with_questionnaire(built, blank_form(study.about, study.questionnaire, study.frame, language=language))


def report_formats(to: str) -> tuple[str, ...]:
    """Return the formats named in *to*, separated by commas; raises Unanswerable for an unknown one."""
    names = tuple(dict.fromkeys(name.strip() for name in to.split(",") if name.strip()))
    unknown = [name for name in names if name not in FORMATS]
    if unknown or not names:
        message = f"there is no format {', '.join(unknown) or 'named'}; choose from {', '.join(FORMATS)}"
        raise Unanswerable(message)
    return names


def check_reference(path: Path | None) -> None:
    """Raise Unanswerable where *path* names no Word document."""
    if path is None:
        return
    if not path.is_file():
        message = f"there is no Word document {path}; name one whose styles are to be used, or leave --reference out"
        raise Unanswerable(message)
    if not zipfile.is_zipfile(path) or "word/styles.xml" not in zipfile.ZipFile(path).namelist():
        message = f"{path} is no Word document (.docx); save it as one in Word"
        raise Unanswerable(message)


def write_report(study: Study, form: str, *, language: str, allow_false: bool = False) -> bytes:
    """Return the report in one language and format."""
    return FORMATS[form](document(study, language, allow_false=allow_false), options=Options())


def write_reports(
    study: Study,
    folder: Path,
    *,
    languages: Sequence[str],
    wish: Wish | None = None,
    step: Callable[[str], None] = lambda _: None,
) -> tuple[Path, ...]:
    """
    Write the report to *folder* as `report.LANGUAGE.FORMAT` and return the paths; *step* is told of each language that is done.

    Nothing is written before every claim of every language has been checked and every file has been made; what stands against any
    of them is told at once, by ProblemsFound or FalseFound.
    """
    wish = wish or Wish()
    check_reference(wish.reference)
    found = []
    for made in _all_made(study, languages, wish):
        step(made.language)
        found.append(made)
    _raise(found)
    contents = {folder / f"report.{made.language}.{form}": file for made in found for form, file in made.files.items()}
    write_all(contents)
    return tuple(contents)


def _raise(found: Sequence[Made]) -> None:
    mistakes = [problem for made in found for problem in made.mistakes]
    false = [problem for made in found for problem in made.false]
    if mistakes:
        raise ProblemsFound([*mistakes, *false])
    if false:
        raise FalseFound(false)


def _all_made(study: Study, languages: Sequence[str], wish: Wish) -> Iterator[Made]:
    """
    Yield each language as it is made: the first here, each other one in a process of its own, which opens the study again.

    Drawing holds Python's lock, so that threads would take turns (docs/adr/0019-a-process-for-each-language.md).
    """
    study.responses  # noqa: B018 - what is wrong with the answers is told once, not once for each language
    first, *others = languages
    if not others:
        yield make(study, first, wish)
        return
    with ProcessPoolExecutor(len(others), mp_context=get_context("spawn")) as pool:
        waiting: list[Future[Made]] = [
            pool.submit(make_from, study.folder, language, wish, study.given) for language in others
        ]
        yield make(study, first, wish)
        for future in waiting:
            yield future.result()


def make_from(folder: Path, language: str, wish: Wish, answers: pa.Table | None = None) -> Made:
    """Open the study in *folder* and make its report in one language, from its own answers or from *answers*."""
    return make(Study.open(folder).with_answers(answers), language, wish)


def make(study: Study, language: str, wish: Wish) -> Made:
    """Return the report in one language, or what stands against it."""
    try:
        built = document(study, language, allow_false=wish.allow_false)
    except ProblemsFound as found:
        return Made(language=language, mistakes=found.problems)
    except FalseFound as found:
        return Made(language=language, false=found.problems)
    options = Options(reference=wish.reference, pictures=Pictures(figures=built.figures))
    with ThreadPoolExecutor() as pool:
        written = pool.map(partial(_written, built, options), wish.formats)
        return Made(language=language, files=dict(zip(wish.formats, written, strict=True)))


def _written(built: Document, options: Options, form: str) -> bytes:
    return FORMATS[form](built, options=options)
