"""Logs never hold a link: whoever reads a log could answer with it."""

from __future__ import annotations

import logging
import re

_TOKEN = re.compile(r"\b([ud]\d+|ovb)(?:-|%2d|_)[a-z0-9_%-]{20,}", re.IGNORECASE)


def without_tokens(text: str) -> str:
    """
    Return *text* with the secret half of each link and each API token taken out.

    >>> without_tokens("/da/a/u7-abcdefghijklmnopqrstuvwxyz/s/borgere/")
    '/da/a/u7-…/s/borgere/'
    """
    return _TOKEN.sub(r"\1-…", text)


class NoTokens(logging.Filter):
    """Takes link tokens out of records, their arguments and tracebacks."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Clean the record in place, and let it pass."""
        record.msg, record.args = without_tokens(record.getMessage()), ()
        if record.exc_info:
            text = record.exc_text or logging.Formatter().formatException(record.exc_info)
            record.exc_text = without_tokens(text)
        if record.stack_info:
            record.stack_info = without_tokens(record.stack_info)
        return True
