from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import openpyxl
import pytest

from overblik.files.languages import Text
from overblik.outputs.workbook.banner import write
from overblik.tables.banner.build import banner
from overblik.tables.banner.request import Comparing, Request
from tests.banner_study import make_offices

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

    from overblik.questionnaire.about import About
    from overblik.tables.banner.model import Banner


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Banner, About]:
    """A banner of the offices, and what the study says of itself."""
    study = make_offices(tmp_path_factory.mktemp("offices"))
    by = (("region",), ("size",), ("veje",))
    request = Request(of=("aabent", "maal", "antal"), by=by, comparing=Comparing(against_total=True))
    return banner(study.responses, request), study.about


def opened(content: bytes) -> Workbook:
    """The workbook, read back."""
    return openpyxl.load_workbook(io.BytesIO(content))


def test_a_workbook_has_contents_banner_and_notes(made: tuple[Banner, About]) -> None:
    """The contents lead to the row in which each question begins."""
    book = opened(write(*made, language="da"))
    assert book.sheetnames == ["Indhold", "Banner", "Noter"]
    contents, sheet = book["Indhold"], book["Banner"]
    links = {cell.value: cell.hyperlink.location for (cell,) in contents["A5:A7"] if cell.hyperlink}
    assert list(links) == ["aabent", "maal", "antal"]
    assert [sheet[(location or "").partition("!")[2]].value for location in links.values()] == [
        "Har I åbent om aftenen?", "Hvad er målet?", "Hvor mange samtaler?",
    ]  # fmt: skip
    assert str(book["Noter"]["A2"].value).startswith("Bogstaverne viser")


def test_the_same_banner_gives_the_same_bytes(made: tuple[Banner, About]) -> None:
    """So that a workbook can be compared with the one before."""
    assert write(*made, language="en") == write(*made, language="en")


def test_what_is_hidden_is_nowhere_in_the_file(made: tuple[Banner, About]) -> None:
    """The shares of the north: 24 and 14 of 38, in no cell and no cache."""
    content = write(*made, language="da")
    archive = zipfile.ZipFile(io.BytesIO(content))
    everything = "".join(archive.read(name).decode(errors="replace") for name in archive.namelist())
    assert f"{10 / 39:.6}" in everything
    assert f"{24 / 38:.6}" not in everything
    assert 38 not in {cell for line in opened(content)["Banner"].values for cell in line}


def test_invented_answers_say_so_on_each_sheet(made: tuple[Banner, About]) -> None:
    """On the screen, and at the foot of printed pages."""
    made_up = replace(made[1], invented=Text({"da": "Opdigtede svar & tal"}))
    book = opened(write(made[0], made_up, language="da"))
    assert book["Indhold"]["A2"].value == book["Banner"]["A2"].value == "Opdigtede svar & tal"
    footer = book["Banner"].oddFooter
    assert footer is not None
    assert "Opdigtede svar" in str(footer.left.text)
