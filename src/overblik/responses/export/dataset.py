"""The answers that are written, beside what their columns and codes mean."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from overblik.responses.invented import invented_note
from overblik.responses.write import codebook_bytes, codebook_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pyarrow as pa

    from overblik.files.languages import Text
    from overblik.frame.units import Frame
    from overblik.questionnaire.about import About
    from overblik.questionnaire.model import Questionnaire

CODEBOOK = "codebook.csv"
"""What the codebook beside a file is called after the file's own name."""


@dataclass(frozen=True, kw_only=True)
class Dataset:
    """Answers as declared columns, known to fit the questionnaire."""

    answers: pa.Table
    about: About
    questionnaire: Questionnaire
    frame: Frame

    @property
    def invented(self) -> Text | None:
        """The note of invented answers."""
        return self.about.invented or invented_note(self.answers.schema)

    @cached_property
    def background(self) -> tuple[str, ...]:
        """The frame columns that stand in the answers themselves."""
        return tuple(column.id for column in self.frame.columns if column.id in self.answers.column_names)

    @cached_property
    def codebook(self) -> tuple[tuple[str, str, Text | None], ...]:
        """The lines of the codebook, for the columns that are there (see `codebook_rows`)."""
        return tuple(codebook_rows(self.questionnaire, self.frame, self.background))

    @cached_property
    def meanings(self) -> dict[tuple[str, str], Text]:
        """What a column (with an empty value) and each of its values mean."""
        return {(column, value): text for column, value, text in self.codebook if text is not None}

    def codebook_file(self, notes: Sequence[Text] = (), *, separator: str = ",") -> bytes:
        """Return the codebook as CSV; *notes* say what the format did to the answers."""
        return codebook_bytes(
            self.questionnaire, self.frame, self.about,
            invented=self.invented, notes=notes, background=self.background, separator=separator,
        )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Exported:
    """
    The files of one format.

    *main* is the file itself; *beside* is a codebook, for formats that do not hold it. *notices* say, for the one who exports, what
    the format could not hold.
    """

    main: bytes
    beside: bytes | None = None
    notices: tuple[str, ...] = ()
