"""Whoever reads a log finds no link in it."""

from __future__ import annotations

import io
import logging

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblik.collection.links import make_token
from overblik.collection.security.logs import NoTokens, without_tokens


def logged(write: str, *arguments: object, error: Exception | None = None) -> str:
    """Return what a handler with the filter writes."""
    out = io.StringIO()
    handler = logging.StreamHandler(out)
    handler.addFilter(NoTokens())
    logger = logging.getLogger("overblik.tests.logs")
    logger.handlers, logger.propagate = [handler], False
    logger.error(write, *arguments, exc_info=error, stack_info=error is not None)
    return out.getvalue()


@given(number=st.integers(1, 10**12), issue=st.integers(1, 99), holder=st.sampled_from(["unit", "delegation"]))
def test_no_token_survives_the_log(number: int, issue: int, holder: str) -> None:
    """Whether it stands in the message, in an argument or in an address within an address."""
    token = make_token(b"key", holder, number, issue)  # type: ignore[arg-type]
    secret = token.partition("-")[2]
    said = logged(f"Not Found: /da/a/{token}/s/a/ %s %r", f"/en/a/{token}/", {"to": token.replace("-", "%2D")})
    assert secret not in said
    assert token.partition("-")[0] in said


def test_tracebacks_are_cleaned_too() -> None:
    """Where an exception names the address that it was about."""
    token = make_token(b"key", "unit", 7, 1)
    error = _raised(ValueError(f"/da/a/{token}/"))
    said = logged("broken", error=error)
    assert "ValueError: /da/a/u7-…/" in said
    assert token not in said


def test_a_record_that_another_handler_has_written_is_cleaned() -> None:
    """The first handler of a record leaves its traceback behind as text."""
    token = make_token(b"key", "unit", 7, 1)
    record = logging.LogRecord(
        "test", logging.ERROR, "", 1, "broken", (), (ValueError, _raised(ValueError(token)), None)
    )
    logging.Formatter().format(record)
    NoTokens().filter(record)
    assert record.exc_text is not None
    assert token not in record.exc_text


@pytest.mark.parametrize("plain", ["/da/a/", "u7-kort", "GET /static/text-400.fe8f7a2f362e.woff2", "2026-03-09 09:00"])
def test_what_is_no_token_stays(plain: str) -> None:
    """A log is there to be read."""
    assert without_tokens(plain) == plain


def test_api_tokens_are_taken_out() -> None:
    """They are links for programs."""
    assert without_tokens("Bearer ovb_" + "Ab-_9" * 8) == "Bearer ovb-…"


def _raised(error: Exception) -> Exception:
    try:
        raise error
    except ValueError as caught:
        return caught
