"""The examples of docs/claims.md."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.house.modules import TOP

if TYPE_CHECKING:
    from collections.abc import Iterator


def page_examples(true_column: str) -> Iterator[tuple[str, str, str, bool]]:
    """
    Every example in the tables whose third column is *true_column*: Danish, English, the value or values, and whether it is true.

    Values stand between commas; several that are compared stand between spaces.
    """
    header = f"| Danish | English | {true_column} | {true_column.replace('true', 'false')} |"
    in_table = False
    for line in (TOP / "docs" / "claims.md").read_text(encoding="utf-8").splitlines():
        in_table = line == header or (in_table and line.startswith("|"))
        if in_table and line.startswith("| `"):
            danish, english, *columns = (cell.strip().strip("`") for cell in line.strip("|").split("|"))
            for cell, verdict in zip(columns, (True, False), strict=True):
                for value in cell.split(","):
                    yield danish, english, value.strip(), verdict
