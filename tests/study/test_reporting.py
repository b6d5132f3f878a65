"""From a study to the files of its report."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from overblik.errors import FalseFound, ProblemsFound, Unanswerable
from overblik.study.reporting import (
    Wish,
    check_reference,
    document,
    draft,
    make,
    report_formats,
    write_report,
    write_reports,
)
from overblik.study.simulating import reconstruct
from tests.study.offices import offices

if TYPE_CHECKING:
    from pathlib import Path

    from overblik.study import Study


@pytest.fixture
def study(tmp_path: Path) -> Study:
    """Twelve offices, eight of them with coffee."""
    study = offices(tmp_path / "study")
    reconstruct(study, "published.yaml", seed=1)
    return study


def test_a_draft_needs_no_answers(tmp_path: Path) -> None:
    """The report can be checked before anybody has answered."""
    assert draft(offices(tmp_path), "da").problems == ()


def test_without_answers_the_report_says_how_to_get_some(tmp_path: Path) -> None:
    """`overblik simulate`."""
    with pytest.raises(Unanswerable, match="simulate"):
        write_report(offices(tmp_path), "html", language="da")


def test_each_language_is_a_document(study: Study) -> None:
    """With its own title and the same figures."""
    danish, english = (document(study, language) for language in ("da", "en"))
    assert (danish.title, english.title) == ("En lille undersøgelse", "A small survey")
    assert len(danish.figures) == len(english.figures) == 1


def test_mistakes_come_before_falsehoods(study: Study, tmp_path: Path) -> None:
    """A report that cannot be read stops the build with exit status 2, and false claims of the other language are told as well."""
    (study.folder / "report.da.md").write_text("[8]{count=te/ja}\n", encoding="utf-8")
    (study.folder / "report.en.md").write_text("[9]{count=kaffe/ja}\n", encoding="utf-8")
    with pytest.raises(ProblemsFound) as found:
        write_reports(study, tmp_path / "out", languages=("da", "en"))
    assert not (tmp_path / "out").exists()
    assert {problem.code for problem in found.value.problems} == {"claim-unknown-cell", "claim-false"}


def test_false_claims_of_all_languages_are_one_finding(study: Study, tmp_path: Path) -> None:
    """Exit status 1."""
    for language in ("da", "en"):
        (study.folder / f"report.{language}.md").write_text("[9]{count=kaffe/ja}\n", encoding="utf-8")
    with pytest.raises(FalseFound) as found:
        write_reports(study, tmp_path / "out", languages=("da", "en"))
    assert [problem.at.file for problem in found.value.problems] == ["report.da.md", "report.en.md"]


def test_files_are_named_by_language_and_format(study: Study, tmp_path: Path) -> None:
    """And each language is told when it is done."""
    told: list[str] = []
    paths = write_reports(
        study, tmp_path / "out", languages=("da", "en"), wish=Wish(formats=("html",)), step=told.append
    )
    assert [path.name for path in paths] == ["report.da.html", "report.en.html"]
    assert told == ["da", "en"]


def test_a_process_of_its_own_makes_the_same_file(study: Study, tmp_path: Path) -> None:
    """English is made by another process here, and by this one there."""
    wish = Wish(formats=("html",))
    write_reports(study, tmp_path / "out", languages=("da", "en"), wish=wish)
    assert (tmp_path / "out" / "report.en.html").read_bytes() == make(study, "en", wish).files["html"]


@pytest.mark.parametrize(("to", "formats"), [("html", ("html",)), ("pdf, html,pdf", ("pdf", "html"))])
def test_formats_are_named_with_commas(to: str, formats: tuple[str, ...]) -> None:
    """Spaces and repetitions do no harm."""
    assert report_formats(to) == formats


@pytest.mark.parametrize("to", ["", "odt", "html,doc"])
def test_unknown_formats_are_answered(to: str) -> None:
    """With those that there are."""
    with pytest.raises(Unanswerable, match="choose from html, pdf, docx"):
        report_formats(to)


def test_a_reference_must_be_a_word_document(tmp_path: Path) -> None:
    """Not a missing file, not a text, not any other zip."""
    text, other = tmp_path / "text.docx", tmp_path / "other.docx"
    text.write_text("no", encoding="utf-8")
    zipfile.ZipFile(other, "w").close()
    for path in (tmp_path / "none.docx", text, other):
        with pytest.raises(Unanswerable):
            check_reference(path)
    check_reference(None)


def test_answers_from_elsewhere_are_those_of_every_language(study: Study, tmp_path: Path) -> None:
    """The other languages too, which are made in processes of their own."""
    fewer = study.with_answers(study.declared.slice(0, 0))
    with pytest.raises(FalseFound) as found:
        write_reports(fewer, tmp_path / "out", languages=("da", "en"), wish=Wish(formats=()))
    assert [problem.at.file for problem in found.value.problems] == ["report.da.md", "report.en.md"]
    assert write_reports(study, tmp_path / "out", languages=("da", "en"), wish=Wish(formats=())) == ()
