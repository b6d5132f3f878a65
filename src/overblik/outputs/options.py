"""What a user may choose about the formats."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from overblik.outputs.pictures import Pictures


@dataclass(frozen=True, kw_only=True)
class Options:
    """
    Choices that formats look at; each looks at what concerns it.

    *reference*: a Word document whose styles, margins, headers and footers are taken over. *pictures*: the report's drawings,
    where several formats are to share them.
    """

    reference: Path | None = None
    pictures: Pictures | None = None


DEFAULT = Options()
