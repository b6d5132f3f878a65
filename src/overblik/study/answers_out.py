"""The answers of a study are written for other programs, with their codebook."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from overblik.errors import Unanswerable
from overblik.files.writing import write_all
from overblik.responses.export.dataset import CODEBOOK, Dataset
from overblik.responses.export.formats import FORMATS
from overblik.responses.invented import INVENTED
from overblik.study.study import ANSWERS

if TYPE_CHECKING:
    from pathlib import Path

    import pyarrow as pa

    from overblik.study.study import Study

SOURCE = b"overblik.source"
"""The key in the metadata of `answers.parquet` that says where its answers come from."""
FIELDWORK = b"fieldwork"


@dataclass(frozen=True, kw_only=True)
class Order:
    """What is wanted: a format of `FORMATS`, a language, the separator of CSV, and whether answers of another source may go."""

    form: str = "parquet"
    language: str
    separator: str = ","
    replace: bool = False


@dataclass(frozen=True, kw_only=True)
class AnswersOut:
    """The files that were written, the answers first; what the first one holds; and what it could not hold."""

    paths: tuple[Path, ...]
    rows: int
    sha256: str
    notices: tuple[str, ...] = ()


def write_answers(study: Study, out: Path | None, order: Order) -> AnswersOut:
    """
    Write the study's answers to *out*, and the codebook beside it where the format does not hold it.

    Without *out* they go to `out/answers.FORMAT` in the study's folder; live answers as Parquet become the folder's own data set.
    Raises Unanswerable rather than replace answers there that neither came from fieldwork nor are invented.
    """
    live = study.given is not None
    answers = _marked(study.declared) if live else study.declared
    path = out or (study.folder if live and order.form == "parquet" else study.folder / "out") / f"answers.{order.form}"
    if path == study.folder / ANSWERS and live and not order.replace:
        _must_not_lose(path)
    dataset = Dataset(answers=answers, about=study.about, questionnaire=study.questionnaire, frame=study.frame)
    exported = FORMATS[order.form](dataset, order.language, order.separator)
    contents = {path: exported.main}
    if exported.beside is not None:
        contents[path.with_name(f"{path.stem}.{CODEBOOK}")] = exported.beside
    write_all(contents)
    digest = sha256(exported.main).hexdigest()
    return AnswersOut(paths=tuple(contents), rows=answers.num_rows, sha256=digest, notices=exported.notices)


def _marked(answers: pa.Table) -> pa.Table:
    return answers.replace_schema_metadata({**(answers.schema.metadata or {}), SOURCE: FIELDWORK})


def _must_not_lose(path: Path) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    if not path.exists():
        return
    try:
        metadata = pq.read_schema(path).metadata or {}
    except (pa.ArrowInvalid, OSError):
        metadata = {}
    if INVENTED not in metadata and metadata.get(SOURCE) != FIELDWORK:
        message = f"{path} holds answers that did not come from this fieldwork; name another file with --out, or --replace them"
        raise Unanswerable(message)
