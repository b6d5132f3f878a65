"""
The letters of the pages: IBM Plex Sans, cut down to Danish, English and their neighbours.

A font that was cut is another font, and its licence keeps the name Plex for the whole one: ours is called Overblik Sans, and says
whose it is where fonts say such things.
"""

from __future__ import annotations

import io
from dataclasses import dataclass

FAMILY = "Overblik Sans"
CHARACTERS = "".join(
    map(chr, [*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x2010, 0x2027), 0x2032, 0x2039, 0x203A])
)
SIGNS = "€−≤≥≈→←↑↓×÷•"
"""Beside the letters of Latin scripts, what numbers and arrows need."""
NAMED = (1, 3, 4, 6, 16)
"""The records of a font that carry its name."""


@dataclass(frozen=True, kw_only=True)
class Cut:
    """One face: the *file* it is cut from, its plain name here, and the weights that style sheets ask for it by."""

    file: str
    name: str
    weights: str


CUTS = (
    Cut(file="IBMPlexSans-Regular.woff2", name="text-400.woff2", weights="100 500"),
    Cut(file="IBMPlexSans-SemiBold.woff2", name="text-600.woff2", weights="600 900"),
)


def cut(font: bytes) -> bytes:
    """Return a face as WOFF2 with the characters that a page may hold, kerning and figures of one width, under our name."""
    from fontTools import subset
    from fontTools.ttLib import TTFont

    options = subset.Options(flavor="woff2", hinting=False, layout_features=["kern", "mark", "ccmp", "tnum"])
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    with TTFont(io.BytesIO(font), recalcTimestamp=False, lazy=True) as face:
        cutter = subset.Subsetter(options)
        cutter.populate(text=CHARACTERS + SIGNS)
        cutter.subset(face)
        for record in face["name"].names:
            if record.nameID in NAMED:
                record.string = FAMILY.replace(" ", "") if record.nameID == 6 else FAMILY  # noqa: PLR2004 - PostScript's
        stream = io.BytesIO()
        subset.save_font(face, stream, options)
    return stream.getvalue()


def face_rule(face: Cut, address: str) -> str:
    """Return the rule by which a style sheet finds a face; text is shown in another font until it is there."""
    return (
        f'@font-face{{font-family:"{FAMILY}";font-style:normal;font-weight:{face.weights};font-display:swap;'
        f'src:url("{address}") format("woff2")}}'
    )
