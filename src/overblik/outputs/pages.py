"""Pages that Typst sets out of a template and values: the blank questionnaire, letters."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

from overblik.outputs.parts import NO_DATE

TEMPLATES = Path(__file__).parent / "templates"
MONOSPACED = "DejaVu Sans Mono"
"""Typst carries it along."""


def pages(template: str, values: dict[str, Any], *, date: dt.date | None = None) -> bytes:
    """
    Return a PDF, tagged and built under the checks of PDF/UA-1: templates/look.typ, then the *template*, filled with *values*.

    The same values give the same bytes; *date* is the one that the file carries.
    """
    import typst

    from overblik.outputs.fonts import FAMILY, folder

    text = "".join((TEMPLATES / name).read_text(encoding="utf-8") for name in ("look.typ", template))
    day = date or NO_DATE
    compile_: Any = typst.compile  # its types are those of no call in particular
    made: bytes = compile_(
        text.encode(),
        font_paths=[str(folder())],
        ignore_system_fonts=True,
        sys_inputs={"values": json.dumps({"font": FAMILY, "mono": MONOSPACED, **values})},
        pdf_standards=["ua-1"],
        timestamp=int(dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC).timestamp()),
    )
    return made
