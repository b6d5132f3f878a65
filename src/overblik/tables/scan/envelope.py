"""
What comes back from other machines: bytes in pieces, in record batches, so that none is lost unseen.

Each part of the data sends one message, cut into pieces. Every piece says how many its message has and how many rows were
counted for it; who opens them knows that all pieces of each message, and all rows of the data, are there.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import numpy as np
import pyarrow as pa

from overblik.errors import Unanswerable
from overblik.tables.scan.cube import Cube, empty
from overblik.tables.scan.plan import Plan

MOST_BYTES = 1 << 20
"""Bytes of a piece: far below what a message of any server may have."""

COLUMNS = (
    ("part", "string"),
    ("piece", "int"),
    ("pieces", "int"),
    ("rows", "bigint"),
    ("failed", "boolean"),
    ("payload", "binary"),
)
"""The columns of a piece, with their types as Spark calls them."""

Counted = tuple[int, bytes]
"""Rows that were counted, and what was counted."""


def sealed(
    count: Callable[[Iterator[Any]], Counted], batches: Iterator[Any], *, most: int = MOST_BYTES
) -> Iterator[Any]:
    """Count batches and yield the pieces of the result; what a user did wrong is sent as the result, in words."""
    failed = False
    try:
        rows, message = count(batches)
    except Unanswerable as wrong:
        failed, rows, message = True, 0, str(wrong).encode()
    part = uuid.uuid4().hex
    pieces = [message[start : start + most] for start in range(0, len(message), most)] or [b""]
    for number, payload in enumerate(pieces):
        yield pa.RecordBatch.from_arrays(
            [
                pa.array([part]),
                pa.array([number], pa.int32()),
                pa.array([len(pieces)], pa.int32()),
                pa.array([rows], pa.int64()),
                pa.array([failed]),
                pa.array([payload], pa.binary()),
            ],
            names=[name for name, _ in COLUMNS],
        )


def opened(pieces: Iterable[dict[str, Any]], rows: int) -> list[bytes]:
    """
    Return the messages of all parts.

    Raises Unanswerable with the first mistake that a part tells of, and Incomplete where pieces are missing or the parts have
    not counted *rows* rows together.
    """
    parts: dict[str, list[dict[str, Any]]] = {}
    for piece in pieces:
        parts.setdefault(piece["part"], []).append(piece)
    messages = {part: _whole(sorted(own, key=lambda piece: piece["piece"])) for part, own in parts.items()}
    for part, own in parts.items():
        if own[0]["failed"]:
            raise Unanswerable(messages[part].decode())
    counted = sum(own[0]["rows"] for own in parts.values())
    if counted != rows:
        message = (
            f"{counted:,} rows were counted and the data have {rows:,}; part of the data was lost or counted twice, "
            "so there is no result; ask again"
        )
        raise Incomplete(message)
    return list(messages.values())


class Incomplete(Unanswerable):
    """What came back is not the whole."""


def packed(cube: Cube) -> bytes:
    """Return a cube as bytes, in an order that its plan tells."""
    head = np.array([cube.rows, cube.counted], dtype="<i8")
    return b"".join(
        array.astype(array.dtype.newbyteorder("<"), copy=False).tobytes() for array in (head, *cube.arrays())
    )


def unpacked(message: bytes, plan: Plan) -> Cube:
    """Return the cube that `packed` made of one of the same plan."""
    found = empty(plan)
    head = np.frombuffer(message, dtype="<i8", count=2)
    start = head.nbytes
    for array in found.arrays():
        flat = np.frombuffer(message, array.dtype.newbyteorder("<"), array.size, start)
        array[...] = flat.reshape(array.shape)
        start += array.nbytes
    return Cube(
        rows=int(head[0]),
        counted=int(head[1]),
        cell_rows=found.cell_rows,
        cell_counted=found.cell_counted,
        parts=found.parts,
    )


def _whole(pieces: Sequence[dict[str, Any]]) -> bytes:
    if [piece["piece"] for piece in pieces] != list(range(pieces[0]["pieces"])):
        message = f"of {pieces[0]['pieces']} pieces of a result {len(pieces)} came back; part of it was lost, so there is no result"
        raise Incomplete(message)
    return b"".join(piece["payload"] for piece in pieces)
