"""From YAML to values: shapes by pydantic, texts in all languages, every mistake with its place and its repair."""

from __future__ import annotations

import datetime as dt
import difflib
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from overblik.files.languages import Text
from overblik.files.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from overblik.files.yaml_source import Path_, Source

ID = re.compile(r"[a-z][a-z0-9_]*")
_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
RawText = object
"""A text as the author writes it: `{da: ..., en: ...}`, or one text in a study of one language."""


class Fields(BaseModel):
    """What an author may write in one mapping; anything else is a mistake."""

    model_config = ConfigDict(extra="forbid", strict=True, arbitrary_types_allowed=True)


Shape = TypeVar("Shape", bound=Fields)

_EXPECTED = {
    "string_type": "a text",
    "bool_type": "true or false",
    "int_type": "a whole number",
    "float_type": "a number",
    "list_type": "a list ([a, b] or lines that begin with -)",
    "dict_type": "a mapping (name: value)",
    "model_type": "a mapping (name: value)",
}


@dataclass
class Reader:
    """Reads one file's data; collects every problem on the way."""

    source: Source
    languages: tuple[str, ...]
    problems: list[Problem] = field(default_factory=list)

    def problem(self, code: str, message: str, path: Path_, *, value: bool = False) -> None:
        """Note a problem at the key of *path*, or at its value; of what an alias stands for there is told elsewhere."""
        if path in self.source.aliased:
            return
        at = self.source.value_at(path) if value else self.source.at(path)
        self.problems.append(Problem(code, message, at))

    def fields(self, shape: type[Shape], raw: Any, path: Path_, *, beside: Iterable[str] = ()) -> Shape | None:
        """
        Return *raw* in the given shape, with a problem for each field that does not fit.

        What does not fit is left out, as far as it may be, so that one mistake does not draw others after it; None where nothing
        sensible is left. *beside* are fields that are known here too, though not to the shape.
        """
        if not isinstance(raw, dict):
            due = ", ".join(f"{name}: ..." for name, field in shape.model_fields.items() if field.is_required())
            message = f"expected a mapping (name: value), found {found(raw)}; write {due or 'name: value'}"
            self.problem("wrong-type", message, path, value=True)
            return None
        try:
            return shape.model_validate(raw)
        except ValidationError as error:
            details = error.errors()
        for detail in _by_place(details, raw):
            self._misfit(shape, detail, path, beside)
        return _salvaged(shape, raw, {str(detail["loc"][0]) for detail in details if detail["loc"]})

    def _misfit(self, shape: type[Fields], misfit: _Misfit, path: Path_, beside: Iterable[str]) -> None:
        here, name = (*path, *misfit.loc), misfit.name
        if "missing" in misfit.kinds:
            self.problem("missing-field", f"{name!r} is missing; add it", here[:-1])
        elif "extra_forbidden" in misfit.kinds:
            hint = did_you_mean(name, (*_names(shape, misfit.loc), *beside))
            self.problem("unknown-field", f"{name!r} is not known here; {hint}", here)
        elif "literal_error" in misfit.kinds:
            message = f"{name!r} is {found(misfit.value, quoted=True)}, which is not possible; write {misfit.allowed}"
            self.problem("unknown-value", message, here, value=True)
        else:
            self.problem("wrong-type", f"{name!r} is {found(misfit.value)}; {misfit.repair()}", here, value=True)

    def text(self, raw: RawText, path: Path_, what: str) -> Text:
        """Return a text in all languages of the study; *what* names it in messages ("question 'x'")."""
        if isinstance(raw, Text):  # stands in for one that is missing, of which has been told
            return raw
        if isinstance(raw, dict):
            return self._translations(raw, path, what)
        if not isinstance(raw, str):
            self.problem(
                "wrong-type", f"{what}: expected a text, found {found(raw)}; {_as_text(raw)}", path, value=True
            )
            return Text.same("")
        if len(self.languages) > 1:
            written = ", ".join(f"{language}: ..." for language in self.languages)
            message = f"{what}: the study has several languages; write {{{written}}}"
            self.problem("missing-translation", message, path, value=True)
            return Text.same(raw)
        if not raw.strip():
            self.problem("missing-translation", f"{what}: the text is empty; write it", path, value=True)
        return Text({self.languages[0]: raw})

    def _translations(self, raw: dict[str, Any], path: Path_, what: str) -> Text:
        for language, text in raw.items():
            if language not in self.languages:
                hint = did_you_mean(language, self.languages)
                message = f"{what}: {language!r} is no language of the study; {hint}"
                self.problem("unknown-language", message, (*path, language))
            elif not _is_empty(text) and not isinstance(text, str):
                message = f"{what}: expected a text, found {found(text)}; {_as_text(text)}"
                self.problem("wrong-type", message, (*path, language), value=True)
        for language in self.languages:
            if _is_empty(raw.get(language)):
                message = f"{what}: there is no text in {language!r}; add {language}: ..."
                where = (*path, language) if language in raw else path
                self.problem("missing-translation", message, where, value=language not in raw)
        return Text({language: raw[language] for language in self.languages if isinstance(raw.get(language), str)})

    def maybe_text(self, raw: RawText, path: Path_, what: str) -> Text | None:
        """Return a text that may be left out."""
        return None if raw is None else self.text(raw, path, what)

    def identifier(self, name: str, path: Path_, what: str) -> None:
        """Note a problem if *name* is no id: small letters, digits and underscores, beginning with a letter."""
        if not ID.fullmatch(name):
            message = f"{what} {name!r}: an id is small letters a-z, digits and underscores, beginning with a letter; rename it"
            self.problem("bad-id", message, path, value=path[-1:] == ("id",))

    def date(self, written: Any, path: Path_) -> dt.date | None:
        """Return the date that is *written*, or None and a problem."""
        match = _DATE.fullmatch(written) if isinstance(written, str) else None
        try:
            if match:
                return dt.date(*(int(part) for part in match.groups()))
        except ValueError:
            pass  # the thirtieth of February
        message = f"{found(written, quoted=True)} is no date; write year-month-day, 2020-05-15 say"
        self.problem("bad-date", message, path, value=True)
        return None


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return the end of a message about an unknown name: the nearest known one, or all of them."""
    names = sorted(set(known))
    near = difflib.get_close_matches(name, names, n=1, cutoff=0.6)
    if near:
        return f"did you mean {near[0]!r}?"
    return f"choose from {', '.join(names[:12])}" if names else "remove it"


def found(raw: object, *, quoted: bool = False) -> str:
    """Return what stands in a file, in words: "the number 12"; a text word for word if *quoted*."""
    if raw is None:
        return "nothing"
    if isinstance(raw, bool):
        return f"the truth value {str(raw).lower()}"
    if isinstance(raw, int | float):
        return f"the number {raw}"
    if isinstance(raw, str):
        return repr(raw) if quoted else "a text"
    return "a list" if isinstance(raw, list) else "a mapping"


def _is_empty(text: object) -> bool:
    return text is None or (isinstance(text, str) and not text.strip())


def _as_text(raw: object) -> str:
    """Return how to make a text of what is none."""
    return "write a text" if raw is None or isinstance(raw, dict | list) else "put quotes round it"


@dataclass(kw_only=True)
class _Misfit:
    """Everything that pydantic says of one place; where several types are allowed it says so of each."""

    loc: tuple[str | int, ...]
    value: Any
    kinds: list[str]
    allowed: str

    @property
    def name(self) -> str:
        """The innermost name; items of a list have none of their own."""
        return next((part for part in reversed(self.loc) if isinstance(part, str)), "")

    def repair(self) -> str:
        if "string_type" in self.kinds and isinstance(self.value, bool | int | float):
            return "put quotes round it"
        expected = " or ".join(dict.fromkeys(_EXPECTED.get(kind, self.allowed) for kind in self.kinds))
        return f"write {expected}" + (" or leave it out" if self.value is None else "")


def _by_place(details: list[Any], raw: Any) -> list[_Misfit]:
    places: dict[tuple[str | int, ...], _Misfit] = {}
    for detail in details:
        loc = _written(detail["loc"], raw, absent=detail["type"] == "missing")
        allowed = str(detail.get("ctx", {}).get("expected") or detail["msg"]).replace("'", "")
        misfit = places.setdefault(loc, _Misfit(loc=loc, value=detail["input"], kinds=[], allowed=allowed))
        misfit.kinds.append(detail["type"])
    return list(places.values())


def _written(loc: tuple[str | int, ...], raw: Any, *, absent: bool) -> tuple[str | int, ...]:
    """Return a place without the names that pydantic gives to the types it has tried there."""
    path: list[str | int] = []
    for part in loc[:-1] if absent else loc:
        here = isinstance(raw, dict) and part in raw
        if here or (isinstance(raw, list) and isinstance(part, int)):
            path.append(part)
            raw = raw[part]
    return (*path, loc[-1]) if absent else tuple(path)


def _salvaged(shape: type[Shape], raw: dict[str, Any], wrong: set[str]) -> Shape | None:
    """Return *raw* without its wrong fields; an empty text stands in for one that is missing."""
    kept = {name: value for name, value in raw.items() if name not in wrong}
    texts = {name for name, field in shape.model_fields.items() if field.annotation is object}
    try:
        return shape.model_validate(kept | {name: Text.same("") for name in texts & wrong})
    except ValidationError:
        return None


def _names(shape: type[Fields], loc: tuple[str | int, ...]) -> list[str]:
    """Return the fields that may stand where an unknown one was found."""
    current: type[Fields] = shape
    for part in loc[:-1]:
        inner = _inner(current, part) if isinstance(part, str) else None
        current = inner or current
    return list(current.model_fields)


def _inner(shape: type[Fields], name: str) -> type[Fields] | None:
    annotation = shape.model_fields[name].annotation if name in shape.model_fields else None
    for candidate in (annotation, *getattr(annotation, "__args__", ())):
        if isinstance(candidate, type) and issubclass(candidate, Fields):
            return candidate
    return None
