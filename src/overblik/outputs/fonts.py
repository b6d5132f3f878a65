"""
The one font of charts, pages and PDF: Source Sans Pro, in the four faces that a report uses.

Whoever draws is given these files and no others. With the whole family in reach, in many weights and two formats, each program
would choose for itself which file is meant by a weight. The files are lightened: alternative letter shapes go, which nobody asks
for and which every program searches for every text; that alone halves the time that figures take.
"""

from __future__ import annotations

import atexit
import base64
import hashlib
import io
import shutil
import tempfile
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from overblik.files.writing import write_whole

FAMILY = "Source Sans Pro"
SIGNS = range(0x2010, 0x2040)
"""Dashes, quotation marks, the ellipsis and other signs of typography."""
CHARACTERS = "".join(map(chr, [*range(0x20, 0x7F), *range(0xA0, 0x100), *SIGNS])) + "€−≤≥≈→"
"""What a page may hold."""
PREPARED = Path(__file__).parent / "prepared" / "faces.css"
"""Made by `prepare`, never committed."""
UNUSED = ("GSUB", "GDEF", "DSIG")
"""Tables of alternative shapes, and a signature. The font's figures are of one width without them."""


@dataclass(frozen=True, kw_only=True)
class FontFile:
    """One face of the family: its file, and how style sheets name it."""

    name: str
    weight: int
    style: str = "normal"

    def read(self) -> bytes:
        """Return the TrueType file as it came."""
        return files("font_source_sans_pro").joinpath("files", self.name).read_bytes()


FONT_FILES = (
    FontFile(name="SourceSansPro-Regular.ttf", weight=400),
    FontFile(name="SourceSansPro-It.ttf", weight=400, style="italic"),
    FontFile(name="SourceSansPro-Semibold.ttf", weight=600),
    FontFile(name="SourceSansPro-Bold.ttf", weight=700),
)


@cache
def folder() -> Path:
    """Return a folder with the four lightened faces and nothing else; it is removed when the program ends."""
    path = Path(tempfile.mkdtemp(prefix="overblik-fonts-"))
    atexit.register(shutil.rmtree, path, ignore_errors=True)
    for font in FONT_FILES:
        (path / font.name).write_bytes(lightened(font))
    return path


@cache
def register() -> None:
    """Make the four faces known to vl-convert, once in the life of the program."""
    import vl_convert

    vl_convert.register_font_directory(str(folder()))


@cache
def woff2_faces() -> str:
    """
    Return a style sheet that carries the four faces, cut down to Latin-1 and the signs of typography: about 60 kB.

    It is the same to the byte every time: fonts keep the dates that they came with. `make setup` keeps it in a file, as
    cutting costs more than half a second; where the file is missing or of other fonts, they are cut here.
    """
    try:
        key, _, sheet = PREPARED.read_text(encoding="utf-8").partition("\n")
    except OSError:
        return _cut_faces()
    return sheet if key == _key() else _cut_faces()


def prepare() -> None:
    """Keep the style sheet of the faces in a file, for `woff2_faces`."""
    write_whole(PREPARED, f"{_key()}\n{_cut_faces()}".encode())


def _cut_faces() -> str:
    return "\n".join(_face_rule(font) for font in FONT_FILES)


def _key() -> str:
    """Return what the style sheet depends on, as one line."""
    digest = hashlib.sha256(CHARACTERS.encode() + version("fonttools").encode())
    for font in FONT_FILES:
        digest.update(font.read())
    return f"/* {digest.hexdigest()} */"


def lightened(font: FontFile) -> bytes:
    """Return a face as TrueType, all its characters, without the tables that nobody uses."""
    from fontTools.ttLib import TTFont

    with TTFont(io.BytesIO(font.read()), recalcTimestamp=False, recalcBBoxes=False, lazy=True) as face:
        for table in UNUSED:
            if table in face:
                del face[table]
        stream = io.BytesIO()
        face.save(stream)
    return stream.getvalue()


def subset(font: FontFile) -> bytes:
    """Return a face as WOFF2 with the characters that a page may hold, and their kerning."""
    from fontTools import subset as cut
    from fontTools.ttLib import TTFont

    options = cut.Options(flavor="woff2", hinting=False, layout_features=["kern"])
    with TTFont(io.BytesIO(lightened(font)), recalcTimestamp=False, lazy=True) as face:
        cutter = cut.Subsetter(options)
        cutter.populate(text=CHARACTERS)
        cutter.subset(face)
        stream = io.BytesIO()
        cut.save_font(face, stream, options)
    return stream.getvalue()


def _face_rule(font: FontFile) -> str:
    data = base64.b64encode(subset(font)).decode("ascii")
    return (
        f'@font-face{{font-family:"{FAMILY}";font-weight:{font.weight};font-style:{font.style};'
        f'src:url(data:font/woff2;base64,{data}) format("woff2")}}'
    )
