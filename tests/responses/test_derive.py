from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.makers import STUDY, make_study

if TYPE_CHECKING:
    from pathlib import Path

    from overblik.study import Study

SETTINGS = (
    STUDY
    + """\
    egn: {title: {da: Egn, en: Area}}
    indbyggere: {title: {da: Indbyggere, en: Inhabitants}, kind: number}
"""
)
FRAME = (
    "id,name,region,egn,indbyggere\nu01,A,Nord,Vendsyssel,1000\nu02,B,Nord,,\nu03,C,Syd,Als,30000\nu04,D,Syd,Als,9\n"
)
QUESTIONNAIRE = """\
sections:
  - id: a
    title: {da: A, en: A}
    questions:
      - id: kontakt
        kind: multiple
        text: {da: K, en: K}
        options: {unge: {da: U, en: U}, syge: {da: S, en: S}, ingen: {da: I, en: I}}
        exclusive: ingen
      - {id: aaben, kind: single, text: {da: Å, en: O}, options: {ja: {da: J, en: Y}, nej: {da: N, en: N}, lidt: {da: L, en: L}}}
derived:
  antal: {count: kontakt, title: {da: Antal, en: Number}}
  flere: {bands: antal, title: {da: F, en: F}, options: {faa: [0, 1], mange: [2, null]}}
  stoerrelse: {bands: indbyggere, title: {da: S, en: S}, options: {lille: [null, 999], mellem: [1000, 9999]}}
  helt: {recode: aaben, title: {da: H, en: H}, options: {ja: {of: [ja], da: J, en: Y}, nej: {of: [nej], da: N, en: N}}}
  omraade: {column: region, title: {da: O, en: A}}
  folk: {column: indbyggere, title: {da: F, en: P}}
"""
ANSWERS = """\
unit, outcome, kontakt/unge, kontakt/syge, kontakt/ingen, aaben
u01, complete, yes, yes, no, ja
u02, complete, #skipped, #skipped, #skipped, lidt
u03, complete, no, no, yes, nej
u04, partial, #not_reached, #not_reached, #not_reached, #not_reached
"""


@pytest.fixture
def study(tmp_path: Path) -> Study:
    """Four units, of which one skipped and one broke off."""
    return make_study(tmp_path, QUESTIONNAIRE, answers=ANSWERS, settings=SETTINGS, frame=FRAME)


def column(study: Study, name: str) -> list[object]:
    """Return a column of the answers, its missing kinds in the place of what is missing."""
    answers = study.responses.answers
    values: list[object] = answers[name].to_pylist()
    if name + "#missing" not in answers.column_names:
        return values
    missing = answers[name + "#missing"].to_pylist()
    return [value if code is None else code for value, code in zip(values, missing, strict=True)]


def test_frame_columns_are_joined_by_unit(study: Study) -> None:
    """What the frame does not know of a unit is not applicable, never empty."""
    assert column(study, "region") == ["Nord", "Nord", "Syd", "Syd"]
    assert column(study, "egn") == ["Vendsyssel", "#not_applicable", "Als", "Als"]
    assert column(study, "indbyggere") == [1000.0, "#not_applicable", 30000.0, 9.0]


def test_a_count_is_of_ticks_and_missing_where_they_are(study: Study) -> None:
    """Who broke off has ticked nothing, which is not nought; the exclusive option is a tick like others."""
    assert column(study, "antal") == [2.0, "#skipped", 1.0, "#not_reached"]


def test_bands_cut_a_number_and_keep_what_is_missing(study: Study) -> None:
    """A number in no band is not applicable."""
    assert column(study, "flere") == ["mange", "#skipped", "faa", "#not_reached"]
    assert column(study, "stoerrelse") == ["mellem", "#not_applicable", "#not_applicable", "lille"]


def test_a_recode_keeps_what_is_missing(study: Study) -> None:
    """An option that is in no other is not applicable."""
    assert column(study, "helt") == ["ja", "#not_applicable", "nej", "#not_reached"]


def test_a_frame_column_gets_a_name_of_its_own(study: Study) -> None:
    """With its missing kinds."""
    assert column(study, "omraade") == column(study, "region")
    assert column(study, "folk") == column(study, "indbyggere")


def test_what_answers_carry_themselves_is_kept(tmp_path: Path) -> None:
    """Pseudonymous respondents are in no frame."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    found = make_study(tmp_path, QUESTIONNAIRE, answers=ANSWERS.replace("u0", "p0"), settings=SETTINGS, frame=FRAME)
    path = tmp_path / "answers.parquet"
    answers = pq.read_table(path).append_column("region", pa.array(["Syd", None, "Nord", "Nord"]))
    pq.write_table(answers, path)
    assert column(found, "region") == ["Syd", "#not_applicable", "Nord", "Nord"]
    assert column(found, "indbyggere") == ["#not_applicable"] * 4


def test_derived_variables_are_counted_like_questions(study: Study) -> None:
    """Two of those who have a number of inhabitants are in a band."""
    cells = study.table("stoerrelse").cells
    assert [(cell.option, cell.count, cell.base) for cell in cells] == [("lille", 1, 2), ("mellem", 1, 2)]
    assert study.table("antal").cell("mean").value == 1.5
