"""`overblik test` answers from a file, or says how to ask."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.tables.comparisons.samples import REFERENCE, exactly, reference

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.conftest import Run

DATA = REFERENCE / "comparisons.csv"
DESIGN = ("--weight", "weight", "--strata", "stratum", "--cluster", "psu")
REPLICATES = ("--weight", "weight", "--replicates", "rep*", "--combined", "--scale", "1", "--rscales", "0.75")


@pytest.mark.parametrize(
    ("kind", "design"), [("clusters", DESIGN), ("fpc", (*DESIGN, "--fpc", "psus")), ("replicates", REPLICATES)]
)
def test_a_table_from_the_command_line_is_r_s(run: Run, kind: str, design: tuple[str, ...]) -> None:
    """The options state the designs of the reference."""
    f = json.loads(run("test", DATA, "--table", "answer,group", *design, "--format", "json").stdout)["tests"][0]
    known = reference()[kind]["answer_by_group"]
    assert [f[of] for of in ("statistic", "df", "ddf", "p", "n")] == exactly(
        [known[of] for of in ("f", "df", "ddf", "p", "n")]
    )


def test_means_from_the_command_line_are_r_s(run: Run) -> None:
    """Inside a domain, corrected."""
    asked = ("--mean", "score", "--by", "group", "--where", "sex == 'f'", "--correct", "holm")
    found = json.loads(run("test", DATA, *asked, *DESIGN, "--format", "json").stdout)
    known = reference()["clusters"]["score_by_group_of_women"]
    assert found["tests"][0]["p"] == exactly(known["f_p"])
    assert [test["adjusted"] for test in found["tests"][1:]] == exactly(known["holm"])
    assert (found["design"]["df"], found["design"]["where"]) == (12, "sex == 'f'")


def test_calibrated_weights_vary_by_what_their_margins_leave(run: Run, tmp_path: Path) -> None:
    """R's numbers after postStratify, from the weights that `overblik weight` made."""
    margins, data = tmp_path / "margins.csv", tmp_path / "weighted.csv"
    margins.write_text("sex,Freq\nf,300\nm,350\n", encoding="utf-8")
    run(
        "weight",
        DATA,
        "--method",
        "poststratify",
        "--margins",
        margins,
        "--weight",
        "weight",
        "--name",
        "to",
        "--out",
        data,
    )
    design = ("--weight", "to", *DESIGN[2:], "--format", "json")
    known = reference()["poststratified"]
    f = json.loads(run("test", data, "--table", "answer,group", *design).stdout)["tests"][0]
    assert [f[of] for of in ("statistic", "df", "p")] == exactly(
        [known["answer_by_group"][of] for of in ("f", "df", "p")]
    )
    pairs = json.loads(run("test", data, "--mean", "score", "--by", "group", *design).stdout)["tests"][1:3]
    assert [[pair[of] for pair in pairs] for of in ("estimate", "se")] == [
        exactly(known[of]) for of in ("estimate", "se")
    ]


def test_text_is_the_default(run: Run) -> None:
    """A line for each test."""
    lines = run("test", DATA, "--table", "answer,sex", *DESIGN).stdout.splitlines()
    assert lines[0] == "answer by sex; 156 rows, 12 degrees of freedom by the design"
    assert lines[3] == "Rao-Scott F (second order)                  1.35182  2.02517  24.302  0.2777"


@pytest.mark.parametrize("asked", [("--table", "a,g"), ("--mean", "y", "--by", "g")])
def test_a_census_is_no_mistake(run: Run, tmp_path: Path, asked: tuple[str, ...]) -> None:
    """No test, the reason, and exit status 0."""
    path = tmp_path / "all.csv"
    path.write_text("a,g,y,N\nx,1,1,4\nx,2,2,4\nz,1,5,4\nz,2,9,4\n", encoding="utf-8")
    done = run("test", path, *asked, "--fpc", "N", "--format", "json")
    found = json.loads(done.stdout)
    assert (done.exit_code, found["tests"], found["design"]["census"]) == (0, [], True)
    assert found["because"].startswith("every unit of the population is in the data")


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ((), "name either two variables with --table A,B, or a number with --mean Y"),
        (("--table", "answer,sex", "--mean", "score"), "name either two variables with --table A,B, or a number"),
        (("--table", "answer,answer"), "--table answer,answer: a test is of two different variables"),
        (("--table", "answer,sex", "--by", "group", "--correct", "bh"), "--by goes with --mean.*\n--correct goes with --mean"),
        (("--mean", "score"), "name them with --by G"),
        (("--mean", "score,psu", "--by", "group,sex"), "--mean score,psu: name one.*\n--by group,sex: name one"),
        (("--table", "answr,sex", "--strata", "stratm"), "--table: there is no column 'answr'.*\n--strata: there is no column"),
    ],
)  # fmt: skip
def test_what_cannot_be_asked_is_told(run: Run, asked: tuple[str, ...], told: str) -> None:
    """Everything at once, each with its repair."""
    error = run("test", DATA, *asked).exception
    assert error is not None
    with pytest.raises(type(error), match=told):
        raise error
