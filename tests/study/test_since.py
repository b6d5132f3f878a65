"""What has changed since answers were pinned."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pytest

from overblik.errors import ProblemsFound, Unanswerable
from overblik.study import Study
from overblik.study.freezing import Pin
from overblik.study.since import Changes, since, told
from tests.makers import STUDY, answers_from_csv, make_study
from tests.study.offices import QUESTIONNAIRE

NUMBER = """\
      - id: kopper
        kind: number
        text: {da: "Hvor mange kopper?", en: "How many cups?"}
"""
REPORT = """\
::: {.headlines}
- [4]{count=kaffe/ja} kontorer har kaffe.
:::

[Alle]{share=kaffe/ja@region=Nord} i nord, [3,0]{mean=kopper} kopper.

::: {.figure of=kaffe}
:::

::: {.table of=kaffe by=region}
:::

::: {.table of=responses}
:::
"""


def study(folder: Path, *, report: str = REPORT, settings: str = STUDY) -> Study:
    """Return a study with a Danish report; its answers are given by each test."""
    made = make_study(folder, QUESTIONNAIRE + NUMBER, settings=settings)
    (folder / "report.da.md").write_text(report, encoding="utf-8")
    return made


def answers(made: Study, north: str, south: str, cups: int = 3) -> pa.Table:
    """Return answers of the offices in the north (j: coffee, n: none), then of those in the south."""
    units = [*(f"u{n:02}" for n, _ in enumerate(north, start=1)), *(f"u{n:02}" for n, _ in enumerate(south, start=7))]
    said = {"j": "ja", "n": "nej"}
    lines = [f"{unit},complete,{said[one]},{cups}" for unit, one in zip(units, north + south, strict=True)]
    return answers_from_csv("\n".join(["unit,outcome,kaffe,kopper", *lines]), made)


def compared(made: Study, before: pa.Table, after: pa.Table) -> Changes:
    """Return what has changed between two sets of answers."""
    pin = Pin(name="a", date="2026-11-25", by="Anna", note="", sha256="", files={}, answers=before)
    return since(made.with_answers(after), pin, ("da",))


def test_the_same_answers_change_nothing(tmp_path: Path) -> None:
    """And no claim is told of."""
    made = study(tmp_path)
    found = compared(made, answers(made, "jj", "jjn"), answers(made, "jj", "jjn"))
    assert [*found.changed, *found.false, *found.true, *found.hidden] == []
    assert next(line for line in told(found) if line.startswith("None of the")).endswith("has changed since")


def test_a_number_that_changed_is_told_with_its_base_and_where_it_is_printed(tmp_path: Path) -> None:
    """Figures, tables, their totals, claims, headlines and the front page."""
    made = study(tmp_path)
    found = compared(made, answers(made, "jj", "jjn"), answers(made, "jj", "jjnn"))
    changed = {change.cell: change for change in found.changed}
    assert (changed["kaffe/ja"].before, changed["kaffe/ja"].after) == ("4 of 5 = 80 per cent", "4 of 6 = 66.7 per cent")
    assert changed["kaffe/ja"].places == ("figure 1", "table 1", "report.da.md:2:3")
    assert "kaffe/ja@region=Nord" not in changed
    assert changed["kaffe/nej@region=Syd"].places == ("table 1",)
    assert changed["kopper/mean"].before == "3 (n = 5)"
    assert changed["responses/complete"].places == ("table 2", "front page")


def test_claims_turn_false_and_true(tmp_path: Path) -> None:
    """Those that were false before are told apart."""
    made = study(tmp_path)
    fewer, more = answers(made, "jj", "jjn"), answers(made, "jj", "jjjn", cups=4)
    found = compared(made, fewer, more)
    assert [finding.claim.phrase for finding in found.false] == ["4", "3,0"]
    back = compared(made, more, fewer)
    assert [finding.claim.phrase for finding in back.true] == ["4", "3,0"]
    assert not back.any_false
    still = compared(made, more, more)
    assert [finding.claim.phrase for finding in still.false_before] == ["4", "3,0"]
    assert still.false == ()
    assert still.any_false
    assert any(line == "2 claims would now be false:" for line in told(found))
    assert any(line == "2 claims now true:" for line in told(back))


def test_a_claim_of_too_few_is_told(tmp_path: Path) -> None:
    """It is neither true nor false, and could not be printed; the number is not said."""
    made = study(tmp_path, settings=STUDY.replace("least_base: 1", "least_base: 2"))
    found = compared(made, answers(made, "jj", "jjn"), answers(made, "j", "jjn"))
    assert [finding.claim.phrase for finding in found.hidden] == ["Alle"]
    change = next(change for change in found.changed if change.cell == "kaffe/ja@region=Nord")
    assert change.after == "held back (fewer than 2 offices)"


def test_a_group_that_nobody_was_in_is_told(tmp_path: Path) -> None:
    """Whatever it is that is printed of it."""
    made = study(tmp_path)
    found = compared(made, answers(made, "jj", ""), answers(made, "jj", "jj"))
    changed = {change.cell: change for change in found.changed}
    assert changed["kaffe/ja@region=Syd"].after == "2 of 2 = 100 per cent"


def test_pinned_answers_to_another_questionnaire_cannot_be_compared(tmp_path: Path) -> None:
    """It is said why."""
    made = study(tmp_path)
    now = answers(made, "jj", "jj")
    with pytest.raises(Unanswerable, match="do not fit today's questionnaire"):
        compared(made, now.drop_columns(["kaffe"]), now)


def test_mistakes_in_the_report_are_told_first(tmp_path: Path) -> None:
    """As when it is built."""
    made = study(tmp_path, report="[4]{count=kafe/ja}")
    now = answers(made, "jj", "jj")
    with pytest.raises(ProblemsFound, match="kafe"):
        compared(made, now, now)


def test_files_that_changed_are_told(tmp_path: Path) -> None:
    """As the comparison is of today's words."""
    made = study(tmp_path)
    found = compared(made, answers(made, "jj", "jjn"), answers(made, "jj", "jjn"))
    assert any(line.startswith("Changed since, too") and "report.da.md" in line for line in told(found))
