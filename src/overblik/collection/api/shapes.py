"""What the API answers with; `openapi.json` is made of these."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from ninja import Field, Schema

from overblik.collection.answers.unit_state import State


class Problem(Schema):
    """What is wrong with a call, in words."""

    detail: str


class UnitRow(Schema):
    """One unit in the field."""

    unit: str = Field(description="The unit's id in the frame.")
    name: str
    state: State
    begun_at: dt.datetime | None
    last_at: dt.datetime | None = Field(description="When its answers were last changed.")
    finished_at: dt.datetime | None
    values: dict[str, str] = Field(description="The frame's columns.")


class UnitList(Schema):
    """Units in the order of the frame."""

    total: int
    units: list[UnitRow]


class Counts(Schema):
    """How many units are in each state, and what that comes to; a rate is null where no unit is eligible."""

    units: int
    eligible: int
    complete: int
    partial: int
    begun: int = Field(description="Opened and saved, but not far enough to count.")
    not_begun: int
    refused: int
    ineligible: int
    complete_rate: float | None = Field(description="Complete of eligible units (AAPOR's RR1).")
    response_rate: float | None = Field(description="Complete and partial of eligible units (AAPOR's RR2).")
    refusal_rate: float | None = Field(description="Refusals of eligible units (AAPOR's REF1).")


class Group(Schema):
    """The counts of one group; null where it has fewer units than the study's least base."""

    group: str
    counts: Counts | None


class Status(Schema):
    """How far the fieldwork is."""

    fieldwork: Literal["draft", "open", "paused", "closed"]
    opens_at: dt.datetime | None
    closes_at: dt.datetime | None
    version: int | None
    all: Counts
    by: str | None
    groups: list[Group]


class ColumnShape(Schema):
    """One declared column of the answers."""

    name: str
    variable: str
    kind: str
    title: str
    row: str | None
    option: str | None


class ResponseList(Schema):
    """Response sets in the declared columns; the five missing codes begin with #."""

    version: int | None
    total: int
    columns: list[ColumnShape]
    rows: list[dict[str, str | float | None]]


class CellShape(Schema):
    """One cell of a table, as `overblik table --format json` prints it; numbers of suppressed cells are null."""

    id: str
    row: str | None
    option: str
    by: dict[str, str]
    count: int | None
    base: int | None
    share: float | None
    statistic: str | None = None
    value: float | None = None
    net: bool | None = None
    outside: bool | None = None
    suppressed: bool | None = None


class TableShape(Schema):
    """A table with the note that says what its numbers are of."""

    variable: str
    kind: str
    title: str
    cells: list[CellShape]
    notes: list[str]
