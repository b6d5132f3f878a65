from __future__ import annotations

from overblik.tables.estimates.request import Request


def test_a_request_names_its_columns() -> None:
    """Those of the expression aside."""
    assert Request(of=("a",), by=("b", "c"), denominator="d", where="e == 1").names == ("a", "b", "c", "d")
