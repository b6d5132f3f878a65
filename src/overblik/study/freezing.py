"""
The answers on which a draft was approved are pinned: `frozen/NAME.parquet`, with what they are of in `frozen/NAME.yaml`.

A pin is written once and never changed; its hashes say whether it still is what was approved.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import yaml

from overblik.errors import ProblemsFound, Unanswerable
from overblik.files.problems import errors
from overblik.files.reading import Fields, Reader, did_you_mean
from overblik.files.writing import write_all
from overblik.files.yaml_source import read_yaml
from overblik.responses.write import answers_bytes
from overblik.study.study import QUESTIONNAIRE, STUDY

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator
    from pathlib import Path

    import pyarrow as pa

    from overblik.study.study import Study

FROZEN = "frozen"
"""The folder of the pins, in the study's own."""

_NAME = re.compile(r"\w[\w.-]{0,59}(?<!\.)")


class PinFields(Fields):
    """A pin as it is written."""

    date: str
    by: str = ""
    note: str = ""
    responses: int
    sha256: str
    files: dict[str, str]


@dataclass(frozen=True, kw_only=True)
class Pin:
    """
    Pinned answers: when, *by* whom and why they were pinned, and what they are of.

    *sha256* is that of the data; *files* holds those of the study's files as they were, by name.
    """

    name: str
    date: str
    by: str
    note: str
    sha256: str
    files: dict[str, str]
    answers: pa.Table


def freeze(study: Study, name: str, *, by: str, on: dt.date, note: str = "") -> tuple[Path, ...]:
    """
    Pin the study's answers under *name* and return the files written.

    Raises Unanswerable for a name that is taken or can be none of a file, and as `Study.responses` does.
    """
    if not _NAME.fullmatch(name):
        message = f"{name!r} cannot be the name of a pin; write letters, digits, hyphens and dots, draft-1 say"
        raise Unanswerable(message)
    data, about = _paths(study, name)
    if data.exists() or about.exists():
        message = (
            f"{data if data.exists() else about} is there already, and what is pinned stays so; choose another name"
        )
        raise Unanswerable(message)
    answers = study.declared
    content = answers_bytes(answers)
    fields = PinFields(
        date=on.isoformat(),
        by=by,
        note=note,
        responses=answers.num_rows,
        sha256=_hash(content),
        files=file_hashes(study),
    )
    text = yaml.safe_dump(fields.model_dump(), allow_unicode=True, sort_keys=False, width=120)
    write_all({data: content, about: text.encode()})
    return data, about


def pinned(study: Study, name: str) -> Pin:
    """Return the answers pinned under *name*; raises Unanswerable where there are none, or not those any more that were pinned."""
    data, about = _paths(study, name)
    if not about.exists() or not data.exists():
        known = pin_names(study)
        hint = did_you_mean(name, known) if known else "`overblik freeze` pins some"
        message = f"nothing is pinned as {name!r} in {study.folder}; {hint}"
        raise Unanswerable(message)
    fields = _read(about)
    content = data.read_bytes()
    if _hash(content) != fields.sha256:
        message = (
            f"{data} is not what was pinned on {fields.date}: its SHA-256 is another; put the file back from a copy"
        )
        raise Unanswerable(message)
    return Pin(
        name=name, date=fields.date, by=fields.by, note=fields.note, sha256=fields.sha256, files=fields.files,
        answers=_table(content),
    )  # fmt: skip


def repinned(study: Study, pin: Pin, answers: pa.Table) -> dict[Path, bytes]:
    """Return the files of a pin with other answers, from which persons have been purged; all else of it stays."""
    data, about = _paths(study, pin.name)
    content = answers_bytes(answers)
    fields = PinFields(
        date=pin.date, by=pin.by, note=pin.note, responses=answers.num_rows, sha256=_hash(content), files=pin.files
    )
    text = yaml.safe_dump(fields.model_dump(), allow_unicode=True, sort_keys=False, width=120)
    return {data: content, about: text.encode()}


def pin_names(study: Study) -> tuple[str, ...]:
    """Return the names under which answers are pinned."""
    return tuple(sorted(path.stem for path in (study.folder / FROZEN).glob("*.yaml")))


def changed_files(study: Study, pin: Pin) -> tuple[str, ...]:
    """Return the names of the study's files that are not what they were when *pin* was made, new and missing ones too."""
    now = file_hashes(study)
    return tuple(name for name in dict.fromkeys((*pin.files, *now)) if pin.files.get(name) != now.get(name))


def file_hashes(study: Study) -> dict[str, str]:
    """Return the SHA-256 of each file from which the report follows, besides the answers, by name."""
    return {path.name: _hash(path.read_bytes()) for path in _files(study)}


def _files(study: Study) -> Iterator[Path]:
    for name in (STUDY, QUESTIONNAIRE, study.settings.frame.file):
        yield study.folder / name
    for language in study.about.languages:
        path = study.folder / f"report.{language}.md"
        if path.exists():
            yield path


def _paths(study: Study, name: str) -> tuple[Path, Path]:
    folder = study.folder / FROZEN
    return folder / f"{name}.parquet", folder / f"{name}.yaml"


def _read(path: Path) -> PinFields:
    source = read_yaml(path, f"{FROZEN}/{path.name}")
    reader = Reader(source, ())
    fields = reader.fields(PinFields, source.data, ()) if not errors(source.problems) else None
    problems = errors([*source.problems, *reader.problems])
    if fields is None or problems:
        raise ProblemsFound(problems)
    return fields


def _hash(content: bytes) -> str:
    return sha256(content).hexdigest()


def _table(content: bytes) -> Any:
    import pyarrow as pa
    import pyarrow.parquet as pq

    return pq.read_table(pa.BufferReader(content))
