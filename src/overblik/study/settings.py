"""`study.yaml` is read."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from overblik.files.languages import NAMES, Text
from overblik.files.problems import in_order
from overblik.files.reading import Fields, RawText, Reader
from overblik.frame.read import FrameFields, read_columns
from overblik.questionnaire.about import About, Disclosure, UnitName
from overblik.study.claim_settings import ClaimFields, read_claiming
from overblik.study.design_settings import DesignFields, read_design
from overblik.study.response_settings import ResponseFields, read_rule

if TYPE_CHECKING:
    from overblik.files.problems import Problem
    from overblik.files.yaml_source import Path_, Source
    from overblik.questionnaire.variables import Variable

_PAIR = 2
_LEAST_CELL = (2, 100)


class UnitFields(Fields):
    """What a unit is called."""

    one: RawText
    many: RawText
    the_many: RawText


class InventedFields(Fields):
    """That the answers are invented, and how that is said."""

    note: RawText


class DisclosureFields(Fields):
    """The threshold of cells."""

    least_cell: int
    zeros: Literal["shown", "hidden"] = "shown"


class StudyFields(Fields):
    """The whole file as the author writes it."""

    title: RawText
    subtitle: RawText = None
    owner: RawText
    languages: list[str]
    unit: UnitFields | None = None
    fieldwork: list[Any] | None = None
    reference: list[Any] | None = None
    published: Any = None
    counts: Literal["complete", "reached"] = "reached"
    decimals: int = 0
    least_base: int = 5
    dont_know: Literal["counted", "left_out"] = "left_out"
    disclosure: DisclosureFields | None = None
    design: DesignFields | None = None
    response: ResponseFields | None = None
    claims: ClaimFields | None = None
    waves: dict[str, str] = {}
    invented: InventedFields | None = None
    frame: FrameFields = FrameFields()


@dataclass(frozen=True, kw_only=True)
class Settings:
    """What `study.yaml` says: about the study, and where and how its frame is to be read."""

    about: About
    frame: FrameFields
    columns: tuple[Variable, ...] = ()


def read_settings(source: Source) -> tuple[Settings | None, tuple[Problem, ...]]:
    """Return the settings in *source*, and what is wrong with them."""
    if source.data is None and source.problems:
        return None, tuple(source.problems)
    reader = Reader(source, _languages(source.data))
    fields = reader.fields(StudyFields, {} if source.data is None else source.data, ())
    if fields is None:
        return None, in_order([*source.problems, *reader.problems])
    _check_languages(fields, reader)
    settings = Settings(
        about=_about(fields, reader), frame=fields.frame, columns=read_columns(fields.frame, reader, ("frame",))
    )
    return settings, in_order([*source.problems, *reader.problems])


def _languages(data: Any) -> tuple[str, ...]:
    """Return the languages that are written, or those of the title; a list that is wrong draws no other mistakes after it."""
    written = data.get("languages") if isinstance(data, dict) else None
    if not isinstance(written, list) or not written:
        title = data.get("title") if isinstance(data, dict) else None
        written = list(title) if isinstance(title, dict) and title else ["da"]
    return tuple(dict.fromkeys(str(language) for language in written))


def _check_languages(fields: StudyFields, reader: Reader) -> None:
    for index, language in enumerate(fields.languages):
        if language not in NAMES:
            message = f"Overblik cannot write {language!r} yet; choose from {', '.join(NAMES)}"
            reader.problem("unsupported-language", message, ("languages", index))
        elif language in fields.languages[:index]:
            reader.problem("unsupported-language", f"{language} stands here twice; remove one", ("languages", index))
    if not fields.languages:
        reader.problem("unsupported-language", "the study has no language; write one, [da] say", ("languages",))


def _check_threshold(fields: StudyFields, reader: Reader) -> None:
    """Tell of a threshold beside weights: a count and a weighted share are two equations, and would give hidden counts away."""
    design = fields.design
    if fields.disclosure is not None and design is not None and (design.weight or design.strata or design.clusters):
        message = (
            "a threshold of cells cannot be kept where answers are weighted or drawn in strata or clusters: a count and the "
            "weighted share or error beside it tell what is hidden; take disclosure out and rely on least_base, or take the "
            "design out"
        )
        reader.problem("disclosure-weighted", message, ("disclosure",))


def _about(fields: StudyFields, reader: Reader) -> About:
    _check_threshold(fields, reader)
    for name, least, most in (("decimals", 0, 3), ("least_base", 1, 1000)):
        if not least <= getattr(fields, name) <= most:
            message = f"{name} is {getattr(fields, name)}; write a whole number from {least} to {most}"
            reader.problem("out-of-range", message, (name,), value=True)
    invented = reader.text(fields.invented.note, ("invented", "note"), "invented: note") if fields.invented else None
    return About(
        title=reader.text(fields.title, ("title",), "title"),
        subtitle=reader.maybe_text(fields.subtitle, ("subtitle",), "subtitle"),
        owner=reader.text(fields.owner, ("owner",), "owner"),
        languages=reader.languages,
        unit=_unit(fields.unit, reader),
        fieldwork=_period(fields.fieldwork, reader, ("fieldwork",)),
        reference=_period(fields.reference, reader, ("reference",)),
        published=reader.date(fields.published, ("published",)) if fields.published is not None else None,
        counts=fields.counts,
        decimals=fields.decimals,
        least_base=fields.least_base,
        dont_know=fields.dont_know,
        disclosure=_disclosure(fields.disclosure, reader),
        design=read_design(fields.design, reader),
        response=read_rule(fields.response, reader),
        claims=read_claiming(fields.claims, reader),
        waves=fields.waves,
        invented=invented,
    )


def _disclosure(fields: DisclosureFields | None, reader: Reader) -> Disclosure | None:
    if fields is None:
        return None
    if not _LEAST_CELL[0] <= fields.least_cell <= _LEAST_CELL[1]:
        low, high = _LEAST_CELL
        message = (
            f"least_cell is {fields.least_cell}; write a whole number from {low} to {high}, or take disclosure out"
        )
        reader.problem("out-of-range", message, ("disclosure", "least_cell"), value=True)
    return Disclosure(least_cell=fields.least_cell, zeros=fields.zeros)


def _unit(fields: UnitFields | None, reader: Reader) -> UnitName:
    if fields is None:
        return UnitName()
    texts: dict[str, Text] = {
        name: reader.text(getattr(fields, name), ("unit", name), f"unit: {name}")
        for name in ("one", "many", "the_many")
    }
    return UnitName(**texts)


def _period(raw: list[Any] | None, reader: Reader, path: Path_) -> tuple[dt.date, dt.date] | None:
    if raw is None:
        return None
    if len(raw) != _PAIR:
        reader.problem("bad-date", f"{path[0]} takes two dates; write [first, last]", path, value=True)
        return None
    first, last = (reader.date(written, (*path, index)) for index, written in enumerate(raw))
    if first is None or last is None:
        return None
    if first > last:
        reader.problem("bad-date", f"{path[0]} ends before it begins; change the dates round", path, value=True)
        return None
    return first, last
