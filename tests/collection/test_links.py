"""Personal links: made of a key that no database holds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from overblik.collection.links import is_genuine, make_token, read_token

numbers = st.integers(min_value=1, max_value=10**9)


@given(key=st.binary(min_size=1), number=numbers, issue=numbers, holder=st.sampled_from(["unit", "delegation"]))
def test_a_link_says_whom_it_is_for(key: bytes, number: int, issue: int, holder: str) -> None:
    """What was made with the key is read back and genuine."""
    token = make_token(key, holder, number, issue)  # type: ignore[arg-type]
    name = read_token(token)
    assert name is not None
    assert (name.holder, name.number) == (holder, number)
    assert is_genuine(key, token, name, issue)


@given(number=numbers, issue=numbers)
def test_another_key_issue_or_holder_opens_nothing(number: int, issue: int) -> None:
    """A new issue number revokes every earlier link; the database without the key makes none."""
    token = make_token(b"key", "unit", number, issue)
    name = read_token(token)
    assert name is not None
    assert not is_genuine(b"other", token, name, issue)
    assert not is_genuine(b"key", token, name, issue + 1)
    assert make_token(b"key", "delegation", number, issue)[1:] != token[1:]


@given(st.text())
def test_anything_else_is_no_token(text: str) -> None:
    """Whatever stands in an address is read without an error, and is no link unless it was made as one."""
    name = read_token(text)
    assert name is None or not is_genuine(b"key", text, name, 1)
