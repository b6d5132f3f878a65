"""
Runs the blocks of README.md and the guide.

It stands here and not in docs/, because a conftest sees only what lies beside and below it.
"""

from __future__ import annotations

from doctest import ELLIPSIS
from pathlib import Path

from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser, SkipParser

from tests.house.blocks import ConsoleParser, enter_copy, leave_copy

pytest_collect_file = Sybil(
    parsers=[ConsoleParser(), PythonCodeBlockParser(doctest_optionflags=ELLIPSIS), SkipParser()],
    patterns=["README.md", "docs/guide/*.md"],
    path=str(Path(__file__).parent),
    setup=enter_copy,
    teardown=leave_copy,
).pytest()
