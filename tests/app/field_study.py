"""A small study in the field with a database of its own, and the program run on it as its user runs it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.collection.office_study import office_site

if TYPE_CHECKING:
    from pathlib import Path

_ANSWER = """
import datetime as dt, json, sys
from overblik.app.connection import connect
from overblik.study import Study
connect(Study.open(sys.argv[1]))
from overblik.collection.answering.merge import Given, Posted
from overblik.collection.answering.posted import Page
from overblik.collection.models import Fieldwork, Unit
from overblik.collection.store import Whole, Writer, finish, save_page
fieldwork = Fieldwork.objects.get(pk=1)
for name, answers in json.loads(sys.argv[2]).items():
    unit = Unit.objects.get(unit_id=name)
    writer = Writer(by="unit", at=fieldwork.opens_at + dt.timedelta(hours=1))
    page = Page(posted=Posted(seen=0, given={key: Given(value=value) for key, value in answers.items() if key != "*"}))
    save_page(unit, page, writer, Whole(section="kontakt_afsnit", language="da"))
    if "*" in answers:
        finish(unit, writer)
"""
"""Saves answers through the door that pages use; the key `*` finishes."""


@dataclass(frozen=True)
class Field:
    """The study's folder, and the folder of its database and key."""

    study: Path
    data: Path

    def run(self, *arguments: object, status: int = 0, **environ: str) -> str:
        """Run `overblik ARGUMENTS` in a process of its own; returns what it printed."""
        return self.python("-m", "overblik.app", *arguments, status=status, **environ)

    def python(self, *arguments: object, status: int = 0, **environ: str) -> str:
        """Run Python with the study's database around it."""
        found = subprocess.run(
            [sys.executable, *map(str, arguments)], capture_output=True, text=True, check=False,
            env={**os.environ, "OVERBLIK_DATA": str(self.data), **environ},
        )  # fmt: skip
        assert found.returncode == status, found.stderr + found.stdout
        return found.stdout + found.stderr

    def answer(self, answers: dict[str, dict[str, object]], **environ: str) -> None:
        """Save answers: by unit, then by item; the key `*` finishes."""
        self.python("-c", _ANSWER, self.study, json.dumps(answers), status=0, **environ)


def field_study(folder: Path, **parts: str) -> Field:
    """Write the small study of tests/collection and open its fieldwork."""
    office_site(folder / "study", **parts)
    found = Field(folder / "study", folder / "data")
    found.run("fieldwork", "open", found.study)
    return found
