"""`overblik report` builds what the answers show, and nothing else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import docx
import docx.shared
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from overblik.app.cli import main

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.conftest import Run

HTML = ("--language", "en", "--to", "html")


def rewrite(path: Path, old: str, new: str) -> None:
    """Change a file of a study as its author would; the old words must be there."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_six_files_in_two_languages_and_three_formats(run: Run, made: Path, tmp_path: Path) -> None:
    """Named report.LANGUAGE.FORMAT; their paths are printed."""
    result = run("report", made, "--out", tmp_path)
    names = {f"report.{language}.{form}" for language in ("da", "en") for form in ("html", "pdf", "docx")}
    assert {path.name for path in tmp_path.iterdir()} == names
    assert {line.rpartition("/")[2].rpartition("\\")[2] for line in result.stdout.splitlines()} == names
    assert (tmp_path / "report.da.pdf").read_bytes().startswith(b"%PDF-")
    assert (tmp_path / "report.da.docx").read_bytes().startswith(b"PK")


def test_the_same_study_gives_the_same_bytes(run: Run, made: Path, tmp_path: Path) -> None:
    """Dates come from the study, not from the clock."""
    for name in ("first", "second"):
        run("report", made, "--language", "da", "--out", tmp_path / name)
    for form in ("html", "pdf", "docx"):
        assert (tmp_path / "first" / f"report.da.{form}").read_bytes() == (
            tmp_path / "second" / f"report.da.{form}"
        ).read_bytes()


@pytest.mark.parametrize(
    "place",
    [
        "# {} in a heading\n",
        "| a | b |\n|---|---|\n| {} | x |\n",
        "A footnote.[^1]\n\n[^1]: {} in a footnote.\n",
        "::: {{.figure of=aftenaabent}}\n{} in a caption\n:::\n",
        "::: {{.headlines}}\n- {} in a headline\n:::\n",
        "Plain {} text.\n",
    ],
)
def test_a_false_number_stops_the_build_wherever_it_stands(
    library: Path, capsys: pytest.CaptureFixture[str], place: str
) -> None:
    """Exit status 1, with the place, what the data say and the words that would be true; nothing is written."""
    claim = "[71 per cent]{share=aftenaabent/ja_net}"
    (library / "report.en.md").write_text(place.format(claim), encoding="utf-8")
    with pytest.raises(SystemExit) as left:
        main(["report", str(library), *HTML])
    printed = capsys.readouterr().err
    assert left.value.code == 1
    line, column = next(
        (number, text.index(claim) + 1)
        for number, text in enumerate(place.format(claim).splitlines(), start=1)
        if claim in text
    )
    assert printed.startswith(f"report.en.md:{line}:{column}: ")
    assert "19 of 24" in printed
    assert "79 per cent" in printed
    assert "(claim-false)" in printed
    assert not (library / "out").exists()


def test_a_changed_answer_turns_a_claim_false(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One library more that is open: the text still says 79 per cent."""
    path = library / "answers.parquet"
    answers = pq.read_table(path)
    values = answers["aftenaabent"].to_pylist()
    values[values.index("fast")] = "nej"
    place = answers.column_names.index("aftenaabent")
    pq.write_table(answers.set_column(place, answers.schema.field(place), pa.array(values, pa.string())), path)
    with pytest.raises(SystemExit) as left:
        main(["report", str(library), *HTML])
    assert left.value.code == 1
    assert "18 of 24" in capsys.readouterr().err


def test_false_claims_of_all_languages_are_told_at_once(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One in Danish and one in English, each in its own words."""
    rewrite(library / "report.da.md", "[79 pct.]", "[78 pct.]")
    rewrite(library / "report.en.md", "[79 per cent]", "[78 per cent]")
    with pytest.raises(SystemExit):
        main(["report", str(library)])
    printed = capsys.readouterr().err
    assert "report.da.md" in printed
    assert "report.en.md" in printed
    assert "79 pct." in printed


def test_a_draft_shows_false_claims_in_red(run: Run, library: Path) -> None:
    """`--allow-false` builds, and marks."""
    rewrite(library / "report.en.md", "[79 per cent]", "[78 per cent]")
    assert run("report", library, *HTML, "--allow-false").exit_code == 0
    page = (library / "out" / "report.en.html").read_text(encoding="utf-8")
    assert re.search(r'class="claim false"', page)


def test_an_old_report_stays_when_a_new_one_cannot_be_built(library: Path, run: Run) -> None:
    """Nothing is lost or half written."""
    run("report", library, *HTML)
    before = (library / "out" / "report.en.html").read_bytes()
    rewrite(library / "report.en.md", "[79 per cent]", "[78 per cent]")
    run("report", library, *HTML)
    assert (library / "out" / "report.en.html").read_bytes() == before


def test_an_unknown_format_is_answered(made: Path, run: Run) -> None:
    """With the formats that there are."""
    assert "choose from html, pdf, docx" in str(run("report", made, "--to", "odt").exception)


def test_an_unknown_language_is_answered(made: Path, run: Run) -> None:
    """With the languages that there are."""
    assert "choose from da, en" in str(run("report", made, "--language", "sv").exception)


def test_the_look_in_word_can_be_changed(made: Path, run: Run, tmp_path: Path) -> None:
    """Save the document, change it, name it."""
    look = tmp_path / "look.docx"
    assert run("report", "--save-reference", look).exit_code == 0
    document = docx.Document(str(look))
    document.styles["Heading 1"].font.size = docx.shared.Pt(33)
    document.save(str(look))
    run("report", made, "--language", "da", "--to", "docx", "--reference", look, "--out", tmp_path / "out")
    written = docx.Document(str(tmp_path / "out" / "report.da.docx"))
    assert written.styles["Heading 1"].font.size == docx.shared.Pt(33)


def test_a_reference_document_that_is_not_there_is_answered(made: Path, run: Run, tmp_path: Path) -> None:
    """Not with a traceback."""
    result = run(
        "report",
        made,
        "--language",
        "da",
        "--to",
        "docx",
        "--reference",
        tmp_path / "none.docx",
        "--out",
        tmp_path / "out",
    )
    assert "none.docx" in str(result.exception)
    assert not (tmp_path / "out").exists()
