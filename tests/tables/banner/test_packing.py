from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.tables.banner.build import banner
from overblik.tables.banner.packing import packed
from overblik.tables.banner.request import Request

if TYPE_CHECKING:
    from overblik.study import Study


def test_breaks_stay_on_one_sheet_if_they_fit(offices: Study) -> None:
    """And are parted evenly where they do not."""
    request = Request(of=("aabent",), by=(("size",), ("size", "region")))
    made = banner(offices.responses, request)
    widths = (5,) * 9
    assert packed(made, widths, room=70) == ((0, 1, 2, 3, 4, 5, 6, 7, 8),)
    assert packed(made, widths, room=35) == ((0, 1, 2), (0, 3, 4, 5, 6, 7, 8))
    assert packed(made, widths, room=26) == ((0, 1, 2), (0, 3, 4, 5), (0, 6, 7, 8))
    assert len(packed(made, widths, room=3)) == 8
