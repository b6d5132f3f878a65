"""Invented answers are marked in the data themselves, so that no report of them can forget to say so."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from overblik.files.languages import Text

if TYPE_CHECKING:
    import pyarrow as pa

INVENTED = b"overblik.invented"
"""The key of the note in the metadata of `answers.parquet`."""

SEED = b"overblik.seed"
GENERATOR = b"overblik.generator"
NOTE = Text({
    "da": "Prøvedata: Svarene er opdigtet af programmet.",
    "en": "Trial data: the answers were made up by the program.",
})  # fmt: skip
"""What is said of invented answers where the study does not say it itself."""


def marks_of(note: Text | None, seed: int) -> dict[bytes, bytes]:
    """Return what is written beside the columns: that the answers are invented, in every language, and how they were made."""
    texts = json.dumps(dict(note or NOTE), ensure_ascii=False, sort_keys=True)
    return {INVENTED: texts.encode(), SEED: str(seed).encode(), GENERATOR: b"overblik simulate"}


def invented_note(schema: pa.Schema) -> Text | None:
    """Return the note of invented answers; None for answers that somebody gave."""
    written = (schema.metadata or {}).get(INVENTED)
    if written is None:
        return None
    try:
        texts = json.loads(written)
    except ValueError:
        return NOTE
    return Text({str(key): str(text) for key, text in texts.items()}) if isinstance(texts, dict) and texts else NOTE
