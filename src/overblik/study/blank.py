"""The blank questionnaire of a study, or of what is asked by now where the web serves a later version than the folder's."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from overblik.errors import Unanswerable
from overblik.files.writing import write_all
from overblik.outputs.blank import FORMATS, blank_form

if TYPE_CHECKING:
    from overblik.frame.units import Frame
    from overblik.questionnaire.about import About
    from overblik.questionnaire.model import Questionnaire
    from overblik.study.study import Study


def blank_questionnaire(study: Study, form: str, *, language: str) -> bytes:
    """Return the blank questionnaire of a study in one language and format (`pdf` or `docx`)."""
    return blank_of(study.about, study.questionnaire, study.frame, form, language=language)


def blank_of(about: About, questionnaire: Questionnaire, frame: Frame, form: str, *, language: str) -> bytes:
    """Return the blank form of a questionnaire without its folder."""
    return FORMATS[form](blank_form(about, questionnaire, frame, language=language))


def blank_formats(to: str) -> tuple[str, ...]:
    """Return the formats named in *to*, separated by commas; raises Unanswerable for an unknown one."""
    names = tuple(dict.fromkeys(name.strip() for name in to.split(",") if name.strip()))
    unknown = [name for name in names if name not in FORMATS]
    if unknown or not names:
        message = f"there is no format {', '.join(unknown) or 'named'}; choose from {', '.join(FORMATS)}"
        raise Unanswerable(message)
    return names


def write_blanks(
    study: Study,
    folder: Path,
    *,
    languages: Sequence[str],
    formats: Sequence[str],
    step: Callable[[str], None] = lambda _: None,
) -> tuple[Path, ...]:
    """
    Write the blank questionnaire to *folder* as `questionnaire.LANGUAGE.FORMAT` and return the paths.

    Nothing is written before every file has been made; *step* is told of each language that is done.
    """
    contents: dict[Path, bytes] = {}
    for language in languages:
        for form in formats:
            contents[folder / f"questionnaire.{language}.{form}"] = blank_questionnaire(study, form, language=language)
        step(language)
    write_all(contents)
    return tuple(contents)
