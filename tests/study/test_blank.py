from __future__ import annotations

from pathlib import Path

import pytest

from overblik.errors import Unanswerable
from overblik.study.blank import blank_formats, blank_of, blank_questionnaire, write_blanks
from tests.makers import make_study

ASKED = """\
sections:
  - id: s
    title: {da: Et, en: One}
    questions:
      - {id: navne, kind: text, text: {da: "Hvem, {name}?", en: "Who, {name}?"}}
"""


def test_a_form_in_each_language_and_format(tmp_path: Path) -> None:
    """Named after what they are; told of one language after the other."""
    study = make_study(tmp_path / "s", ASKED)
    done: list[str] = []
    paths = write_blanks(study, tmp_path / "out", languages=("da", "en"), formats=("pdf", "docx"), step=done.append)
    assert [path.name for path in paths] == [
        "questionnaire.da.pdf", "questionnaire.da.docx", "questionnaire.en.pdf", "questionnaire.en.docx",
    ]  # fmt: skip
    assert all(path.stat().st_size > 5000 for path in paths)
    assert done == ["da", "en"]


def test_a_form_needs_no_folder(tmp_path: Path) -> None:
    """What the web asks by now may be newer than the folder."""
    study = make_study(tmp_path / "s", ASKED)
    made = blank_of(study.about, study.questionnaire, study.frame, "pdf", language="en")
    assert made == blank_questionnaire(study, "pdf", language="en")
    assert made.startswith(b"%PDF")


def test_formats_are_named_once() -> None:
    """An unknown one is told with those that there are."""
    assert blank_formats("pdf, docx,pdf") == ("pdf", "docx")
    for wrong in ("html", "", "pdf,odt"):
        with pytest.raises(Unanswerable, match="choose from pdf, docx"):
            blank_formats(wrong)
