from __future__ import annotations

import csv
import io
import json
import math

from overblik.tables.estimates.request import Estimate
from overblik.tables.estimates.show import FORMATS, columns, plain, sentence

ONE = Estimate(
    variable="a", level="yes", by={"region": "n"}, count=1, base=3, estimate=1 / 3, se=0.1, low=0.0, high=0.5, df=math.inf,
    deff=math.nan, n_eff=3.0,
)  # fmt: skip
DESIGN = {
    "rows": 12, "sum_of_weights": 40.0, "weight": "w", "strata": "s", "clusters": ["c"], "fpc": ["N"], "n_strata": 2, "n_psu": 5,
    "replicates": None, "interval": "wald", "level": 0.95,
}  # fmt: skip


def test_json_keeps_every_digit() -> None:
    """What there is not is null, and what is endless says so."""
    found = json.loads(FORMATS["json"]([ONE], DESIGN))
    assert found["design"] == DESIGN
    assert found["estimates"] == [
        {
            "variable": "a", "level": "yes", "by": {"region": "n"}, "count": 1, "base": 3, "estimate": 1 / 3, "se": 0.1, "low": 0.0,
            "high": 0.5, "df": "inf", "deff": None, "n_eff": 3.0,
        },
    ]  # fmt: skip


def test_csv_has_a_column_for_each_break() -> None:
    """And every digit."""
    rows = list(csv.DictReader(io.StringIO(FORMATS["csv"]([ONE], DESIGN))))
    assert rows[0]["region"] == "n"
    assert float(rows[0]["estimate"]) == 1 / 3
    assert rows[0]["deff"] == ""


def test_text_is_aligned_and_says_what_it_rests_on() -> None:
    """Six digits are enough for eyes."""
    found = FORMATS["text"]([ONE], DESIGN).splitlines()
    assert found[0].split() == [
        "variable",
        "level",
        "region",
        "count",
        "base",
        "estimate",
        "se",
        "low",
        "high",
        "df",
        "deff",
        "n_eff",
    ]
    assert found[1].split()[3:] == ["1", "3", "0.333333", "0.1", "0", "0.5", "inf", "-", "3"]
    assert found[-1].endswith("5 clusters of c; 2 strata of s; finite population of N; wald intervals at 0.95.")


def test_a_census_says_so() -> None:
    """Instead of an interval."""
    assert "nothing varies by sampling" in sentence(DESIGN | {"census": True})
    assert "20 replicate weights" in sentence(DESIGN | {"replicates": {"count": 20}})


def test_words_stand_left_and_numbers_right() -> None:
    """In columns as wide as their widest."""
    assert columns([["name", "n"], ["b", "100"]], 1) == "name    n\nb     100"


def test_nested_values_are_made_plain() -> None:
    """For JSON."""
    assert plain({"a": [math.nan, -math.inf, 1]}) == {"a": [None, "-inf", 1]}
