from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from overblik.tables.disclosure.scope import scope

if TYPE_CHECKING:
    from overblik.tables.disclosure.lines import Filter

LEVELS = {"region": ("nord", "syd", "vest"), "form": ("brev", "video")}


def levels(name: str) -> tuple[str, ...]:
    """The groups of two variables."""
    return LEVELS.get(name, ())


@pytest.mark.parametrize(
    ("where", "values", "rest"),
    [
        (None, {}, ()),
        ("region == 'nord'", {"region": ("nord",)}, ()),
        ("'nord' == region", {"region": ("nord",)}, ()),
        ("region != 'nord'", {"region": ("syd", "vest")}, ()),
        ("region in ['vest', 'nord']", {"region": ("nord", "vest")}, ()),
        ("region not in ['vest']", {"region": ("nord", "syd")}, ()),
        ("region != 'nord' and region != 'syd'", {"region": ("vest",)}, ()),
        ("region == 'nord' and antal > 3", {"region": ("nord",)}, ("antal > 3",)),
        ("region == 'nord' or form == 'brev'", {}, ("region == 'nord' or form == 'brev'",)),
        ("'unge' in grupper", {}, ("'unge' in grupper",)),
        ("navn == 'x'", {}, ("navn == 'x'",)),
        ("form == 'ved_ikke'", {}, ("form == 'ved_ikke'",)),
        ("region == 'nord' and region == 'syd'", {"region": ("nord",)}, ("region == 'syd'",)),
    ],
)
def test_what_a_filter_keeps(where: str | None, values: dict[str, tuple[str, ...]], rest: Filter) -> None:
    """Conditions on groups of a break are those groups, whatever their words; all else is the filter's own."""
    assert scope(where, levels) == (values, rest)
