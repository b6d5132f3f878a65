"""From YAML to values: shapes by pydantic, texts in all languages, every mistake with its place and its repair."""

from __future__ import annotations

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

ID = re.compile(r"[a-z][a-z0-9_]*$")
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
    "date_type": "a date such as 2020-05-15",
    "tuple_type": "a list of two",
}


@dataclass
class Reader:
    """Reads one file's data; collects every problem on the way."""

    source: Source
    languages: tuple[str, ...]
    problems: list[Problem] = field(default_factory=list)

    def problem(self, code: str, message: str, path: Path_, *, value: bool = False) -> None:
        """Note a problem at the key of *path*, or at its value."""
        at = self.source.value_at(path) if value else self.source.at(path)
        self.problems.append(Problem(code, message, at))

    def fields(self, shape: type[Shape], raw: Any, path: Path_) -> Shape | None:
        """Return *raw* in the given shape, or None with a problem for each field that does not fit."""
        if not isinstance(raw, dict):
            self.problem("wrong-type", f"expected a mapping (name: value), found {_found(raw)}", path, value=True)
            return None
        try:
            return shape.model_validate(raw)
        except ValidationError as error:
            for detail in error.errors():
                self._misfit(shape, detail, raw, path)
            return None

    def _misfit(self, shape: type[Fields], detail: Any, raw: dict[str, Any], path: Path_) -> None:
        here = (*path, *(part for part in detail["loc"] if isinstance(part, int) or part in _keys(raw)))
        name, kind = str(detail["loc"][-1]), detail["type"]
        if kind == "missing":
            self.problem("missing-field", f"{name!r} is missing; add it", (*path, *detail["loc"][:-1]))
        elif kind == "extra_forbidden":
            hint = did_you_mean(name, _names(shape, detail["loc"]))
            self.problem("unknown-field", f"{name!r} is not known here; {hint}", (*path, *detail["loc"]))
        elif kind == "literal_error":
            allowed = detail["ctx"]["expected"].replace("'", "")
            self.problem(
                "unknown-value", f"{detail['input']!r} is not possible here; write {allowed}", here, value=True
            )
        else:
            expected = _EXPECTED.get(kind, detail["msg"].lower())
            quotes = (
                "; put quotes round it"
                if kind == "string_type" and not isinstance(detail["input"], dict | list)
                else ""
            )
            message = f"{name!r}: expected {expected}, found {_found(detail['input'])}{quotes or '; mend it'}"
            self.problem("wrong-type", message, here, value=True)

    def text(self, raw: RawText, path: Path_, what: str) -> Text:
        """Return a text in all languages of the study; *what* names it in messages ("question 'x'")."""
        if isinstance(raw, str) and len(self.languages) == 1:
            return Text({self.languages[0]: raw})
        if isinstance(raw, str):
            written = ", ".join(f"{language}: ..." for language in self.languages)
            message = f"{what}: the study has several languages; write {{{written}}}"
            self.problem("missing-translation", message, path, value=True)
            return Text.same(raw)
        if not isinstance(raw, dict):
            quotes = "; put quotes round it" if raw is not None else "; write a text"
            self.problem("wrong-type", f"{what}: expected a text, found {_found(raw)}{quotes}", path, value=True)
            return Text.same(str(raw))
        return self._translations(raw, path, what)

    def _translations(self, raw: dict[str, Any], path: Path_, what: str) -> Text:
        for language, text in raw.items():
            if language not in self.languages:
                hint = did_you_mean(language, self.languages)
                self.problem(
                    "unknown-language", f"{what}: {language!r} is no language of the study; {hint}", (*path, language)
                )
            elif text is not None and not isinstance(text, str):
                message = f"{what}: expected a text, found {_found(text)}; put quotes round it"
                self.problem("wrong-type", message, (*path, language), value=True)
        for language in self.languages:
            if language not in raw or raw[language] in (None, ""):
                message = f"{what}: there is no text in {language!r}; add {language}: ..."
                self.problem("missing-translation", message, path, value=language not in raw)
        return Text({language: str(raw[language]) for language in self.languages if raw.get(language) is not None})

    def maybe_text(self, raw: RawText, path: Path_, what: str) -> Text | None:
        """Return a text that may be left out."""
        return None if raw is None else self.text(raw, path, what)

    def identifier(self, name: str, path: Path_, what: str) -> None:
        """Note a problem if *name* is no id: small letters, digits and underscores, beginning with a letter."""
        if not ID.match(name):
            message = f"{what} {name!r}: an id is small letters a-z, digits and underscores, beginning with a letter; rename it"
            self.problem("bad-id", message, path)


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return the end of a message about an unknown name: the nearest known one, or all of them."""
    names = sorted(set(known))
    near = difflib.get_close_matches(name, names, n=1, cutoff=0.6)
    if near:
        return f"did you mean {near[0]!r}?"
    return f"choose from {', '.join(names[:12])}" if names else "remove it"


def _found(raw: object) -> str:
    if raw is None:
        return "nothing"
    if isinstance(raw, bool):
        return f"the truth value {str(raw).lower()}"
    if isinstance(raw, int | float):
        return f"the number {raw}"
    if isinstance(raw, str):
        return "a text"
    return "a list" if isinstance(raw, list) else "a mapping"


def _keys(raw: Any) -> set[Any]:
    if isinstance(raw, dict):
        return set(raw).union(*(_keys(value) for value in raw.values()))
    return set().union(*(_keys(value) for value in raw)) if isinstance(raw, list) else set()


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
