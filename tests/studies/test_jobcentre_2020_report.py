"""The report on the 2020 study: every figure is there, with a note that names its base, in both languages and all formats."""

from __future__ import annotations

import html
import io
import re
from pathlib import Path

import docx
import pypdf
import pytest

from overblik.study import Study
from overblik.study.reporting import document, write_report

FOLDER = Path(__file__).parents[2] / "studies" / "jobcentre-2020"
FIGURES = range(1, 17)
BASES = {2: "71", 14: "71", 16: "71"} | dict.fromkeys((1, *range(3, 14), 15), "72")
"""Figure 2 has a row of 71 beside its rows of 72; one centre had no contact with employers and was not asked about it."""

WORDS = {
    "da": {"figure": "Figur", "table": "Tabel", "note": r"Note:\sAndel af de[^.]*\bjobcentre"},
    "en": {"figure": "Figure", "table": "Table", "note": r"Note:\sShare of the[^.]*\bjob centres"},
}


@pytest.fixture(scope="module")
def study() -> Study:
    """The study as it is committed."""
    return Study.open(FOLDER)


def text_of(content: bytes, form: str) -> str:
    """Return the running text of a report, its contents list left out, with plain spaces."""
    if form == "pdf":
        pages = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages]
        text = "\n".join(pages[2:])
    elif form == "docx":
        lists = ("toc", "table of")
        paragraphs = docx.Document(io.BytesIO(content)).paragraphs
        text = "\n".join(each.text for each in paragraphs if not str(each.style and each.style.name).startswith(lists))
    else:
        text = html.unescape(
            re.sub(r"<(style|svg|nav|details).*?</\1>|<[^>]+>", " ", content.decode(), flags=re.DOTALL)
        )
    return re.sub(r"\s+", " ", text.replace("\u00ad", ""))


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("form", ["html", "pdf", "docx"])
def test_each_figure_and_table_1_has_a_note_that_names_its_base(study: Study, language: str, form: str) -> None:
    """Between its title and the next one's."""
    words = WORDS[language]
    text = text_of(write_report(study, form, language=language), form)
    parts = re.split(rf"(?={words['figure']} \d+\. |{words['table']} \d+\. )", text)
    titled = {
        match[0]: part for part in parts if (match := re.match(rf"({words['figure']}|{words['table']}) \d+", part))
    }
    for number in FIGURES:
        note = re.search(words["note"] + r"[^.]*", titled[f"{words['figure']} {number}"])
        assert note, number
        assert BASES[number] in note[0], number
    table = re.search(words["note"] + r"[^.]*", titled[f"{words['table']} 1"])
    assert table
    assert "71" in table[0]
    assert "72" in table[0]


@pytest.mark.parametrize("language", ["da", "en"])
def test_each_figure_says_what_is_published_and_what_is_drawn(study: Study, language: str) -> None:
    """Under the figure, besides the note on every page that the answers are invented."""
    text = text_of(write_report(study, "html", language=language), "html")
    mark = {"da": "Rekonstruktion: ", "en": "Reconstruction: "}[language]
    assert text.count(mark) >= len(FIGURES) + 2


def test_both_languages_bind_the_same_cells(study: Study) -> None:
    """No claim is made in one language only."""
    cells = [
        re.findall(r'"cell", "([^"]+)"', str(document(study, language).tree).replace("'", '"'))
        for language in ("da", "en")
    ]
    assert sorted(set(cells[0])) == sorted(set(cells[1]))
    assert len(cells[0]) > len(FIGURES)
