"""
A banner as blocks of Pandoc's tree: tables with two rows of heads, and its notes.

A banner that is wider than a page is parted into several tables, each with the answers and the total; breaks stay whole where they
fit.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from overblik.files.numbers import NO_BREAK_SPACE
from overblik.report.figures.wrap import Face
from overblik.report.inlines import str_inlines
from overblik.report.words import word
from overblik.tables.banner.model import Banner, Base, Part, Question, Row
from overblik.tables.banner.notes import notes, question_notes
from overblik.tables.banner.packing import packed
from overblik.tables.banner.printing import (
    base_text,
    covered_text,
    effective_text,
    entry_text,
    marks,
    part_title,
    row_label,
)
from overblik.tables.banner.words import words
from overblik.tables.notes import covered_head

FACE = Face(size=12, weight=600)
"""The letters of a printed table, in pixels."""
PAGE, LABELS, INSET, LEAST = 605.0, 170.0, 11.0, 26.0
"""The width of a page, what the answers have of it, what cells keep free at their sides, and the narrowest column."""
LONGEST, SHORT = 80.0, 8
"""How wide a word in a head is before it may be parted, and how many letters stay on one line."""
NARROW_SPACE = "\N{NARROW NO-BREAK SPACE}"


def banner_title(banner: Banner, language: str) -> str:
    """Return the question of a banner of one, or by what several are broken."""
    if len(banner.questions) == 1:
        return banner.questions[0].title[language]
    titles = [_uncapped(block.title[language]) for block in banner.blocks]
    *most, last = titles
    listed = f"{', '.join(most)}{words(language)['and']}{last}" if most else last
    return words(language)["title"].format(breaks=listed)


def banner_blocks(banner: Banner, language: str) -> list[Any]:
    """Return the tables of a banner, and its notes in a Div of the class `note`."""
    import panflute as pf

    sheets = packed(banner, _widths(banner, language), room=PAGE - LABELS)
    tables = [_Sheet(banner, columns, language).table() for columns in sheets]
    return [*tables, pf.Div(*(pf.Para(*str_inlines(text)) for text in _notes(banner, language)), classes=["note"])]


def _uncapped(text: str) -> str:
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def _notes(banner: Banner, language: str) -> list[str]:
    """Return the note on the whole, and one for each question where they differ."""
    quoted = words(language)["quoted"]
    own = {question.title[language]: " ".join(question_notes(question, language)) for question in banner.questions}
    alike = list(dict.fromkeys(own.values()))
    whole = " ".join((word("note", language), *notes(banner, language)))
    if len(alike) == 1:
        return [f"{whole} {alike[0]}"]
    return [whole, *(f"{quoted.format(text=title)}: {said}" for title, said in own.items())]


def _widths(banner: Banner, language: str) -> list[float]:
    """Return how wide each column is to be: its widest number, or the longest word of its head within bounds."""
    found = []
    for position, column in enumerate(banner.columns):
        head = max((FACE.width(part) for part in column.label[language].split()), default=0.0)
        cells = [
            FACE.width(entry_text(row.entries[position], question.table, language) + marks(row.entries[position]))
            for question in banner.questions
            for part in question.parts
            for row in part.rows
        ]
        found.append(INSET + max(LEAST, min(head, LONGEST), *cells))
    return found


class _Sheet:
    """Some columns of a banner as one table."""

    def __init__(self, banner: Banner, columns: tuple[int, ...], language: str) -> None:
        self.banner, self.columns, self.language = banner, columns, language

    def table(self) -> Any:
        """Return the table."""
        import panflute as pf

        count = len(self.columns)
        body = [row for question in self.banner.questions for row in self._question(question)]
        aligned = [("AlignLeft", "ColWidthDefault"), *[("AlignRight", "ColWidthDefault")] * count]
        return pf.Table(
            pf.TableBody(*body, row_head_columns=1),
            head=pf.TableHead(*self._heads()),
            caption=pf.Caption(),
            colspec=aligned,
        )

    def _heads(self) -> list[Any]:
        """Return the titles of the breaks over their columns, and the names of the columns with their letters."""
        import panflute as pf

        over: list[list[Any]] = []
        for position in self.columns:
            block = self.banner.columns[position].block
            if over and block is not None and over[-1][0] == block:
                over[-1][1] += 1
            else:
                over.append([block, 1])
        titles = [self._block(block, span) for block, span in over]
        names = [self._name(position) for position in self.columns]
        return [
            pf.TableRow(_cell(""), *titles),
            pf.TableRow(_cell(word("percent", self.language), strong=True), *names),
        ]

    def _block(self, block: int | None, span: int) -> Any:
        import panflute as pf

        if block is None:
            return _cell("")
        title = str_inlines(self.banner.blocks[block].title[self.language])
        return pf.TableCell(pf.Plain(*title), alignment="AlignCenter", colspan=span)

    def _name(self, position: int) -> Any:
        import panflute as pf

        column = self.banner.columns[position]
        letter = [pf.LineBreak, pf.Str(column.letter)] if self.banner.tested and column.letter else []
        label = column.label[self.language]
        if len(label) <= SHORT:
            label = label.replace(" ", NO_BREAK_SPACE)
        return pf.TableCell(pf.Plain(pf.Strong(*str_inlines(label)), *letter))

    def _question(self, question: Question) -> list[Any]:
        rows = [self._over(question.title[self.language])] if len(self.banner.questions) > 1 else []
        for part in question.parts:
            if part.row is not None and len(question.parts) > 1:
                rows.append(self._row_of_grid(part_title(question, part, self.language)))
            rows += self._part(question, part)
        return rows

    def _over(self, text: str) -> Any:
        import panflute as pf

        return pf.TableRow(_cell(text, strong=True, span=len(self.columns) + 1), classes=["group"])

    def _row_of_grid(self, text: str) -> Any:
        import panflute as pf

        return pf.TableRow(
            pf.TableCell(pf.Plain(pf.Emph(*str_inlines(text))), colspan=len(self.columns) + 1), classes=["part"]
        )

    def _part(self, question: Question, part: Part) -> list[Any]:
        say = words(self.language)
        bases = [part.bases[position] for position in self.columns]
        stars = (f"{base_text(base, self.language)}{'*' if base.low and base.n is not None else ''}" for base in bases)
        rows = [self._quiet(say["base"], stars)]
        if self.banner.weighted:
            rows.append(self._quiet(say["effective"], (effective_text(base, self.language) for base in bases)))
        for row in part.rows:
            rows.append(self._row(question, row, bases))
            if self.banner.covering and row.kind != "statistic":
                entries = (row.entries[position] for position in self.columns)
                texts = (covered_text(entry, question.table, self.language) for entry in entries)
                rows.append(self._quiet(covered_head(self.banner.covering, self.language), texts))
        return rows

    def _quiet(self, label: str, texts: Iterable[str]) -> Any:
        """Return a row in grey, as bases are."""
        import panflute as pf

        return pf.TableRow(_cell(label, quiet=True), *(_cell(text, quiet=True) for text in texts), classes=["base"])

    def _row(self, question: Question, row: Row, bases: list[Base]) -> Any:
        import panflute as pf

        net = row.kind == "net"
        cells = []
        for position, base in zip(self.columns, bases, strict=True):
            entry = row.entries[position]
            text = entry_text(entry, question.table, self.language)
            cells.append(_cell(text, strong=net, quiet=base.low, raised=marks(entry, between=NARROW_SPACE)))
        return pf.TableRow(
            _cell(row_label(question, row, self.language), strong=net), *cells, classes=["net"] if net else []
        )


def _cell(text: str, *, strong: bool = False, quiet: bool = False, span: int = 1, raised: str = "") -> Any:
    import panflute as pf

    said = str_inlines(text)
    inlines = [pf.Strong(*said)] if strong and said else said
    above = [pf.Superscript(*str_inlines(f"{NARROW_SPACE}{raised}"))] if raised else []
    return pf.TableCell(pf.Plain(*inlines, *above), classes=["base"] if quiet else [], colspan=span)
