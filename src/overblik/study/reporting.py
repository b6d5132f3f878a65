"""From an opened study to the files of its report."""

from __future__ import annotations

import zipfile
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from overblik.errors import FalseFound, ProblemsFound, Unanswerable
from overblik.files.problems import errors
from overblik.files.writing import write_all
from overblik.outputs.formats import FORMATS
from overblik.outputs.options import Options
from overblik.outputs.pictures import Pictures
from overblik.report.build import build
from overblik.report.read import read_report
from overblik.study.published import names_of, provenance_mark

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from overblik.files.problems import Problem
    from overblik.report.document import Document
    from overblik.report.draft import Draft
    from overblik.study.study import Study


def draft(study: Study, language: str) -> Draft:
    """Return the report in one language as it was written; what is wrong with it stands in its problems."""
    name = f"report.{language}.md"
    return read_report(study.folder / name, name, language=language, names=names_of(study))


def document(study: Study, language: str, *, allow_false: bool = False) -> Document:
    """Return the finished report in one language; raises ProblemsFound or FalseFound with everything that stands against it."""
    written = draft(study, language)
    if errors(written.problems):
        raise ProblemsFound(errors(written.problems))
    return build(written, study.responses, mark=provenance_mark(study, language), allow_false=allow_false)


def documents(study: Study, languages: Sequence[str], *, allow_false: bool = False) -> tuple[Document, ...]:
    """Return the report in several languages; what stands against any of them is told at once."""
    found: list[Document] = []
    mistakes: list[Problem] = []
    false: list[Problem] = []
    for language in languages:
        try:
            found.append(document(study, language, allow_false=allow_false))
        except ProblemsFound as error:
            mistakes += error.problems
        except FalseFound as error:
            false += error.problems
    if mistakes:
        raise ProblemsFound([*mistakes, *false])
    if false:
        raise FalseFound(false)
    return tuple(found)


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


def write_reports(  # noqa: PLR0913 - each is a choice of the user's
    study: Study, folder: Path, *, languages: Sequence[str], formats: Sequence[str], allow_false: bool = False,
    reference: Path | None = None, step: Callable[[str], None] = lambda _: None,
) -> tuple[Path, ...]:  # fmt: skip
    """
    Write the report to *folder* as `report.LANGUAGE.FORMAT` and return the paths; *step* is told of each file that is made.

    Nothing is written before every claim of every language has been checked and every file has been made.
    """
    check_reference(reference)
    found = documents(study, languages, allow_false=allow_false)

    def made(document: Document, form: str, options: Options) -> tuple[Path, bytes]:
        content = FORMATS[form](document, options=options)
        step(f"{document.language}, {form}")
        return folder / f"report.{document.language}.{form}", content

    with ThreadPoolExecutor() as pool:
        shared = [Options(reference=reference, pictures=Pictures(figures=document.figures)) for document in found]
        waiting = [
            pool.submit(made, document, form, options)
            for document, options in zip(found, shared, strict=True)
            for form in formats
        ]
        contents = dict(future.result() for future in waiting)
    write_all(contents)
    return tuple(contents)
