"""
Runs the blocks of README.md and the guide, and starts Django for what needs it.

It stands here and not in docs/, because a conftest sees only what lies beside and below it.
"""

from __future__ import annotations

import os
import tempfile
from doctest import ELLIPSIS
from pathlib import Path

import hypothesis
import pytest
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


def pytest_configure(config: pytest.Config) -> None:
    """
    Start Django with the small study of tests/collection, on SQLite or, as OVERBLIK_TEST_DATABASE says, on PostgreSQL.

    It is started for every run, since the examples in docstrings are collected from modules that need it.
    """
    hypothesis.settings.register_profile("house", deadline=None)  # a busy machine is no mistake; time is for bench/
    hypothesis.settings.load_profile("house")
    _leave_the_users_own_alone()
    from overblik.app.connection import start_django
    from overblik.collection.configuration import Configuration
    from tests.collection.database import database
    from tests.collection.office_study import office_site

    with tempfile.TemporaryDirectory() as folder:
        site = office_site(Path(folder) / "study")
        found = database("sqlite" if _only_hands_out(config) else os.environ.get("OVERBLIK_TEST_DATABASE", "sqlite"))
        start_django(Configuration(site=site, database=found, secret="tests only", hosts=("testserver", "127.0.0.1")))  # noqa: S106 - of tests


def _only_hands_out(config: pytest.Config) -> bool:
    """Whether this process hands tests out to others (pytest-xdist), and so needs no server of its own."""
    return bool(config.getoption("numprocesses", None)) and not hasattr(config, "workerinput")


def _leave_the_users_own_alone() -> None:
    """Commands that tests run keep fieldwork in a folder of their own, and know nothing of a server that is set up here."""
    for name in [name for name in os.environ if name.startswith("OVERBLIK_") and not name.startswith("OVERBLIK_TEST")]:
        if name != "OVERBLIK_KILLS":
            del os.environ[name]
    os.environ.pop("DATABASE_URL", None)
    os.environ["XDG_DATA_HOME"] = tempfile.mkdtemp(prefix="overblik-data-")
