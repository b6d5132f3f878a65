"""Nothing that comes back from other machines is lost unseen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overblik.errors import Unanswerable
from overblik.tables.scan import kernel
from overblik.tables.scan.envelope import Incomplete, opened, packed, sealed, unpacked
from overblik.tables.scan.plan import Plan
from tests.tables.scan.rows import PLANS, ROWS, batch
from tests.tables.scan.test_kernel import same


def pieces(rows: int, message: bytes, most: int = 4) -> list[dict[str, Any]]:
    """What a part that counted so many rows sends."""
    return [piece for sent in sealed(lambda _: (rows, message), iter(()), most=most) for piece in sent.to_pylist()]


@settings(max_examples=30)
@given(rows=ROWS, plan=PLANS)
def test_a_cube_comes_back_as_it_was_sent(rows: list[dict[str, Any]], plan: Plan) -> None:
    """To the last bit."""
    cube = kernel.cube(batch(rows), plan)
    same(unpacked(packed(cube), plan), cube)


@given(messages=st.lists(st.binary(max_size=20), max_size=4), order=st.randoms(use_true_random=False))
def test_messages_are_put_together_whatever_the_order(messages: list[bytes], order: Any) -> None:
    """Pieces come as they come; an empty message is one too."""
    sent = [piece for message in messages for piece in pieces(3, message)]
    order.shuffle(sent)
    assert sorted(opened(sent, 3 * len(messages))) == sorted(messages)


def test_a_lost_part_a_lost_piece_and_a_doubled_part_are_no_result() -> None:
    """Each would be a wrong number."""
    one, other = pieces(3, b"0123456789"), pieces(4, b"x")
    with pytest.raises(Incomplete, match="3 rows were counted and the data have 7"):
        opened(one, 7)
    with pytest.raises(Incomplete, match="of 3 pieces of a result 2 came back"):
        opened([*one[:1], *one[2:], *other], 7)
    with pytest.raises(Incomplete, match="11 rows were counted and the data have 7"):
        opened([*one, *other, *pieces(4, b"x")], 7)
    with pytest.raises(Incomplete, match="0 rows"):
        opened([], 7)


def test_a_mistake_of_the_user_is_told_in_its_own_words() -> None:
    """However far away it was met."""

    def fails(_: Iterator[Any]) -> tuple[int, bytes]:
        message = "column 'q' holds 7; name it"
        raise Unanswerable(message)

    sent = [piece for each in sealed(fails, iter(())) for piece in each.to_pylist()]
    with pytest.raises(Unanswerable, match="column 'q' holds 7; name it"):
        opened([*pieces(3, b"x"), *sent], 7)
