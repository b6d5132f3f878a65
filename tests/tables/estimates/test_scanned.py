from __future__ import annotations

from dataclasses import asdict
from typing import Any

import numpy as np
import pyarrow as pa
import pytest

from overblik.errors import Unanswerable
from overblik.tables.data.reading import data_of
from overblik.tables.designs.encode import design_of
from overblik.tables.designs.spec import DesignSpec, ReplicateSpec
from overblik.tables.estimates.estimate import estimate
from overblik.tables.estimates.request import Estimate, Request
from overblik.tables.estimates.scanned import scanned, why_not
from overblik.tables.scan.engine_local import LocalEngine

ROWS = 60
RANDOM = np.random.default_rng(7)
COLUMNS: dict[str, Any] = {
    "answer": [[None, "yes", "no", "007"][at] for at in RANDOM.integers(0, 4, ROWS)],
    "size": [None if at == 3 else 1000 + float(at) / 7 for at in RANDOM.integers(0, 40, ROWS)],
    "region": [[None, "n", "s", "w"][at] for at in RANDOM.integers(0, 4, ROWS)],
    "kind": [[1, 2][at] for at in RANDOM.integers(0, 2, ROWS)],
    "mail": [[None, 1, 0][at] for at in RANDOM.integers(0, 3, ROWS)],
    "phone": [[None, 1, 0][at] for at in RANDOM.integers(0, 3, ROWS)],
    "w": RANDOM.integers(1, 5, ROWS).astype(float),
    "s": [["A", "B"][row % 2] for row in range(ROWS)],
    "c": [f"c{row % 10}" for row in range(ROWS)],
    "d": [f"d{row % 20}" for row in range(ROWS)],
    "N": [[40, 50][row % 2] for row in range(ROWS)],
    "M": [8] * ROWS,
    "P": [90] * ROWS,
}
DATA = data_of(pa.table(COLUMNS))

DESIGNS = {
    "none": DesignSpec(),
    "weight": DesignSpec(weight="w"),
    "strata": DesignSpec(weight="w", strata="s", fpc=("N",)),
    "population": DesignSpec(fpc=("P",)),
    "strata, populations": DesignSpec(strata="s", fpc=("N",)),
    "clusters": DesignSpec(weight="w", strata="s", clusters=("c",)),
    "clusters, populations": DesignSpec(strata="s", clusters=("c",), fpc=("M",)),
    "two stages": DesignSpec(clusters=("c", "d"), fpc=("N", "M")),
}
REQUESTS: dict[str, dict[str, Any]] = {
    "share": {"of": ("answer", "kind")},
    "share, groups": {"of": ("answer",), "by": ("region", "kind")},
    "share, asked": {"of": ("answer",), "by": ("region",), "base": "asked", "interval": "beta"},
    "share, domain": {"of": ("answer",), "where": "size > 1002", "interval": "logit"},
    "share, wilson": {"of": ("answer",), "interval": "wilson", "level": 0.9},
    "multiple": {"of": ("mail", "phone"), "kind": "multiple", "by": ("region",)},
    "multiple, asked": {"of": ("mail", "phone"), "kind": "multiple", "base": "asked"},
    "mean": {"of": ("size", "kind"), "kind": "mean", "by": ("region",)},
    "mean, domain": {"of": ("size",), "kind": "mean", "where": "region == 's'", "df": 5.0},
    "total": {"of": ("size", "answer"), "kind": "total", "by": ("kind",)},
}


def numbers(found: tuple[Estimate, ...]) -> list[dict[str, Any]]:
    """Return estimates as records."""
    return [asdict(one) for one in found]


@pytest.mark.parametrize("name", REQUESTS)
@pytest.mark.parametrize("design", DESIGNS)
def test_one_scan_finds_what_the_rows_tell(name: str, design: str) -> None:
    """Every number, to rounding, under every design whose variance is additive."""
    spec, request = DESIGNS[design], Request(**REQUESTS[name])
    if design == "two stages":
        spec = DesignSpec(clusters=("c", "d"), fpc=("P", "M"))
    by_rows = numbers(estimate(DATA, design_of(DATA, spec), request))
    by_scan = numbers(scanned(LocalEngine(data=DATA), spec, request).estimates)
    assert [(one["variable"], one["level"], one["by"]) for one in by_scan] == [
        (one["variable"], one["level"], one["by"]) for one in by_rows
    ]
    for ours, theirs in zip(by_scan, by_rows, strict=True):
        for key in ("count", "base", "estimate", "se", "low", "high", "df", "deff", "n_eff"):
            assert ours[key] == pytest.approx(theirs[key], rel=1e-9, abs=1e-9, nan_ok=True), (
                key,
                ours["level"],
                ours["by"],
            )


def test_text_is_scanned_as_it_is_read() -> None:
    """CSV holds texts; ticks are told from the words that occur."""
    texts = data_of(
        pa.table(
            {
                name: pa.array([None if v is None else str(v) for v in values], pa.string())
                for name, values in COLUMNS.items()
            }
        )
    )
    for request in (Request(of=("mail", "phone"), kind="multiple"), Request(of=("size", "answer"), kind="total")):
        by_rows = numbers(estimate(texts, design_of(texts, DESIGNS["weight"]), request))
        by_scan = numbers(scanned(LocalEngine(data=texts), DESIGNS["weight"], request).estimates)
        assert [one["estimate"] for one in by_scan] == pytest.approx([one["estimate"] for one in by_rows], rel=1e-12)
        assert [one["level"] for one in by_scan] == [one["level"] for one in by_rows]


@pytest.mark.parametrize(
    ("request_", "spec", "said"),
    [
        (Request(of=("size",), kind="quantile"), DesignSpec(), "a quantile needs the rows"),
        (Request(of=("size",), kind="ratio", denominator="w"), DesignSpec(), "a ratio needs the rows"),
        (Request(of=("mail",), kind="multiple", base="mentions"), DesignSpec(), "shares of mentions"),
        (Request(of=("answer",), percent="row"), DesignSpec(), "shares of mentions, of levels"),
        (Request(of=("answer",)), DesignSpec(replicates=ReplicateSpec(columns=("w",))), "replicate weights need"),
        (Request(of=("answer",)), DesignSpec(clusters=("c",), fpc=("P", "M")), "the last of several stages"),
    ],
)
def test_what_needs_the_rows_is_told(request_: Request, spec: DesignSpec, said: str) -> None:
    """With the way out."""
    assert said in str(why_not(request_, spec))
    with pytest.raises(Unanswerable, match="leave it out"):
        scanned(LocalEngine(data=DATA), spec, request_)


def test_a_domain_without_rows_is_told() -> None:
    """As it is of rows."""
    with pytest.raises(Unanswerable, match="no row is in the domain"):
        scanned(LocalEngine(data=DATA), DesignSpec(), Request(of=("answer",), where="size > 5000"))
