"""The report as a person and as a program reads it."""

from __future__ import annotations

import json
from dataclasses import replace

from overblik.tables.designs.spec import DesignSpec
from overblik.tables.weighting.record import Record
from overblik.tables.weighting.report import report
from overblik.tables.weighting.show import as_json, as_text, base_words
from overblik.tables.weighting.weigh import weigh
from tests.weighting_makers import margin, matched, rows

MARGIN = margin("sex, part, Freq\nk, A, 8\nm, B, 4", "sex.csv")
CELLS = matched(rows(sex="k k m", part="A A B", w="1 3 1"), MARGIN, weight="w")
RECORD = Record(weight="weight", method="poststratify", base=DesignSpec(weight="w"), margins=(MARGIN,), bounds=(0, 5))
REPORT = report(weigh(CELLS, "poststratify", bounds=(0, 5)))


def test_the_report_is_aligned() -> None:
    """Numbers stand under each other, to six digits."""
    assert as_text(RECORD, REPORT).splitlines() == [
        "weight: post-stratification, base weight w, trimmed to 0-5",
        "",
        "rows           3",
        "sum            12",
        "range          2.5 to 5",
        "mean           4",
        "CV             0.270",
        "effective n    2.8",
        "design effect  1.073",
        "trimmed        1",
        "",
        "sex.csv",
        "sex x part  rows  before  after  target  difference",
        "k x A          2       4    7.5       8        -0.5",
        "m x B          1       1    4.5       4         0.5",
    ]


def test_negative_weights_are_said_with_a_way_out() -> None:
    """Other programs refuse them."""
    text = as_text(replace(RECORD, bounds=None), replace(REPORT, negative=2))
    assert "negative       2; many programs refuse them: raking gives none" in text
    assert "trimmed" not in text


def test_programs_get_full_precision() -> None:
    """Under the same names as in `overblik estimate`, where they mean the same."""
    found = json.loads(as_json(RECORD, REPORT))
    assert found["n_eff"] == REPORT.effective
    assert found["margins"][0]["cells"][0] == {
        "cell": {"sex": "k", "part": "A"}, "rows": 2, "before": 4, "after": 7.5, "target": 8, "difference": -0.5,
    }  # fmt: skip
    assert (found["weight"], found["method"], found["base"], found["trim"]) == (
        "weight", "poststratify", {"weight": "w", "fpc": []}, [0, 5],
    )  # fmt: skip


def test_base_weights_have_words() -> None:
    """A column, sampled fractions, or 1."""
    bases = (DesignSpec(weight="w"), DesignSpec(fpc=("N", "M")), DesignSpec())
    assert [base_words(replace(RECORD, base=base)) for base in bases] == ["w", "from N, M", "1"]
