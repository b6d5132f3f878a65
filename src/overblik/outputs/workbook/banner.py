"""
A banner as a workbook: contents with links, the banner with its heads in sight, the notes.

Numbers are numbers: shares with a percent format, bases as whole numbers. Letters have a row of their own below the numbers that
they belong to, where there are any. What is held back is a dash, and stands nowhere in the file.
"""

from __future__ import annotations

import datetime as dt
import io
from typing import TYPE_CHECKING

from overblik.outputs.workbook.banner_sheet import ON_ONE_PAGE, BannerSheet
from overblik.outputs.workbook.styles import LINE_HEIGHT, Styles, lines_of, safe_header
from overblik.tables.banner.notes import notes
from overblik.tables.banner.words import words

if TYPE_CHECKING:
    from typing import Any

    from overblik.questionnaire.about import About
    from overblik.tables.banner.model import Banner

UNDATED = dt.date(2000, 1, 1)
"""When the workbook of a study without dates says that it was made: the clock is not asked."""
WIDE, MARGIN = 100, 10
"""The width of a column of running text in letters, and what wide letters may take of it."""


def write(banner: Banner, about: About, *, language: str) -> bytes:
    """Return the workbook; the same banner gives the same bytes."""
    import xlsxwriter

    content, say = io.BytesIO(), words(language)
    with xlsxwriter.Workbook(
        content, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    ) as book:
        book.set_properties(_properties(about, language))
        style = Styles(book=book)
        contents, sheet = book.add_worksheet(say["contents"]), book.add_worksheet(say["banner"])
        made = BannerSheet(banner=banner, language=language, sheet=sheet, style=style)
        made.write(about)
        _contents(contents, made, about, style)
        _notes(book.add_worksheet(say["notes"]), banner, language, style)
        for page in book.worksheets():
            _page(page, about, language)
            if page is not sheet or len(banner.columns) <= ON_ONE_PAGE:
                page.fit_to_pages(1, 0)
    return content.getvalue()


def _properties(about: About, language: str) -> dict[str, object]:
    day = about.published or (about.fieldwork[1] if about.fieldwork else UNDATED)
    return {
        "title": about.title[language],
        "company": about.owner[language],
        "comments": about.invented[language] if about.invented else "",
        "created": dt.datetime.combine(day, dt.time()),
    }


def _contents(sheet: Any, made: BannerSheet, about: About, style: Styles) -> None:
    """Write the title of the study, and a link to each question."""
    say, language = words(made.language), made.language
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, WIDE)
    sheet.write_string(0, 0, about.title[language], style("title"))
    if about.invented:
        sheet.write_string(1, 0, about.invented[language], style("invented"))
    sheet.write_string(3, 0, say["question"], style("over", align="left"))
    sheet.write_string(3, 1, "", style("over", align="left"))
    for row, (question, at) in enumerate(made.places, start=4):
        target = f"internal:'{say['banner']}'!A{at + 1}"
        sheet.write_url(
            row, 0, target, style("wrapped", font_color="#005766", underline=1), string=question.variable.id
        )
        sheet.write_string(row, 1, question.title[language], style("wrapped"))
    sheet.activate()


def _notes(sheet: Any, banner: Banner, language: str, style: Styles) -> None:
    sheet.set_column(0, 0, WIDE)
    sheet.write_string(0, 0, words(language)["notes"], style("title"))
    for row, sentence in enumerate(notes(banner, language), start=1):
        sheet.set_row(row, LINE_HEIGHT * lines_of(sentence, WIDE - MARGIN))
        sheet.write_string(row, 0, sentence, style("wrapped"))


def _page(sheet: Any, about: About, language: str) -> None:
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.set_margins(left=0.5, right=0.5, top=0.7, bottom=0.7)
    note = f"&L{safe_header(about.invented[language])}" if about.invented else ""
    sheet.set_header(f"&L{safe_header(about.title[language])}")
    sheet.set_footer(f"{note}&R{words(language)['page']}")
