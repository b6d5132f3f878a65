"""Derived variables are read as soon as what they are made of is known."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from overblik.files.languages import Text
from overblik.files.reading import Fields, RawText, did_you_mean
from overblik.questionnaire.derived import Derived
from overblik.questionnaire.kinds.options import read_nets
from overblik.questionnaire.ranges import read_ranges
from overblik.questionnaire.variables import RESERVED, Choices, Option, Variable

if TYPE_CHECKING:
    from collections.abc import Collection

    from overblik.files.reading import Reader
    from overblik.files.yaml_source import Path_

_RULES = ("count", "bands", "recode", "column")
_SHAPES = {"count": ("many",), "bands": ("number",), "recode": ("one",), "column": ("one", "number", "text")}
_NEEDS = {
    "count": "a multiple",
    "bands": "a number",
    "recode": "a single choice or a frame column with values",
    "column": "a frame column",
}


class DerivedFields(Fields):
    """A derived variable as the author writes it; exactly one of the four rules."""

    title: RawText
    short: RawText = None
    count: str | None = None
    bands: str | None = None
    recode: str | None = None
    column: str | None = None
    options: dict[str, Any] = {}
    nets: dict[str, Any] = {}


class DerivedReader:
    """Holds the derived variables that wait for what they are made of."""

    def __init__(self, reader: Reader, raw: dict[str, Any]) -> None:
        self.reader = reader
        self.names = frozenset(raw)
        self.found: list[Derived] = []
        self.waiting: dict[str, tuple[DerivedFields, str, str]] = {}
        for name, written in raw.items():
            reader.identifier(name, ("derived", name), "derived variable")
            if name in RESERVED:
                message = f"derived variable {name!r}: the name has a meaning of its own in the data; rename it"
                reader.problem("reserved-id", message, ("derived", name))
            fields = reader.fields(DerivedFields, written, ("derived", name))
            rule = self.rule(fields, name) if fields else None
            if fields and rule:
                self.waiting[name] = (fields, rule, getattr(fields, rule))

    def rule(self, fields: DerivedFields, name: str) -> str | None:
        """Return which of the four rules was written."""
        given = [rule for rule in _RULES if getattr(fields, rule) is not None]
        if len(given) != 1:
            message = f"derived variable {name!r} needs exactly one of {', '.join(_RULES)}; write one"
            self.reader.problem("derived-rule", message, ("derived", name))
            return None
        for key in ("options", "nets"):
            if getattr(fields, key) and given[0] in ("count", "column"):
                message = (
                    f"derived variable {name!r}: {given[0]} makes no options; take {key} out, or use bands or recode"
                )
                self.reader.problem("derived-rule", message, ("derived", name, key))
        return given[0]

    def settle(self, known: dict[str, Variable]) -> None:
        """Read every waiting variable whose source is in *known*, and add it there."""
        ready = [name for name, (_, _, of) in self.waiting.items() if of in known]
        for name in ready:
            fields, rule, of = self.waiting.pop(name)
            if name in known and known[name].source == "frame":
                message = f"derived variable {name!r} is called like a column of the frame; rename it"
                self.reader.problem("duplicate-id", message, ("derived", name))
            derived = self.derived(name, fields, rule, known[of])
            if derived:
                self.found.append(derived)
                known[name] = derived.variable
        if ready:
            self.settle(known)

    def unsettled(self) -> dict[str, str]:
        """Return the variables that are not known yet, each with what it is made of in the end."""
        settled = {derived.variable.id for derived in self.found}
        return {name: self.origin(name) for name in self.names - settled}

    def origin(self, name: str) -> str:
        """Return what a variable is made of in the end; of variables that are made of each other, one of them."""
        seen = {name}
        while name in self.waiting and self.waiting[name][2] not in seen:
            name = self.waiting[name][2]
            seen.add(name)
        return name

    def finish(self, known: dict[str, Variable], unread: Collection[str]) -> tuple[Derived, ...]:
        """Note a problem for everything whose source never came; return the rest. Sources in *unread* have been told of already."""
        for name, (_, rule, of) in self.waiting.items():
            path: Path_ = ("derived", name, rule)
            if self.origin(name) in self.waiting:
                message = (
                    f"derived variable {name!r} is made of itself in the end; make it of a question or a frame column"
                )
                self.reader.problem("derived-unknown", message, path, value=True)
            elif of not in unread and of not in self.names:
                message = f"derived variable {name!r}: there is no variable {of!r}; {did_you_mean(of, known)}"
                self.reader.problem("derived-unknown", message, path, value=True)
        return tuple(self.found)

    def derived(self, name: str, fields: DerivedFields, rule: Any, source: Variable) -> Derived | None:
        """Return one derived variable whose source is known."""
        path: Path_ = ("derived", name)
        if rule == "column" and source.source != "frame":
            message = (
                f"derived variable {name!r}: {source.id!r} is no frame column; name one, or leave the variable out"
            )
            self.reader.problem("derived-shape", message, (*path, rule), value=True)
            return None
        if source.shape not in _SHAPES[rule]:
            message = f"derived variable {name!r}: {rule} needs {_NEEDS[rule]}, and {source.id!r} is {source.kind}; name another"
            self.reader.problem("derived-shape", message, (*path, rule), value=True)
            return None
        what = f"derived variable {name!r}"
        title = self.reader.text(fields.title, (*path, "title"), what)
        short = self.reader.maybe_text(fields.short, (*path, "short"), what)
        mapping = self.mapping(fields, source, path, what) if rule == "recode" else {}
        bare = Variable(id=name, title=title, short=short, shape="number", kind="number", source="derived")
        variable = self.variable(bare, fields, rule, source)
        return Derived(variable=variable, rule=rule, of=source.id, mapping=mapping)

    def variable(self, bare: Variable, fields: DerivedFields, rule: str, source: Variable) -> Variable:
        """Return the variable that a rule makes of its source."""
        if rule == "column":
            return replace(source, id=bare.id, title=bare.title, short=bare.short, source="derived")
        if rule == "count":
            return bare
        if rule == "bands":
            return replace(bare, shape="one", kind="interval", choices=self.bands(fields, bare.id, source))
        return replace(bare, shape="one", kind="single", choices=self.recoded(fields, bare.id))

    def bands(self, fields: DerivedFields, name: str, source: Variable) -> Choices:
        """Return the bands as options."""
        path, what = ("derived", name), f"derived variable {name!r}"
        unit = source.unit or Text.same("")
        options = read_ranges(fields.options, unit, self.reader, (*path, "options"), what)
        nets = read_nets(fields.nets, options, self.reader, (*path, "nets"), what)
        return Choices(options=options, nets=nets, style="interval", unit=unit)

    def recoded(self, fields: DerivedFields, name: str) -> Choices:
        """Return the options of a recode."""
        path, what = ("derived", name), f"derived variable {name!r}"
        if not fields.options:
            self.reader.problem("no-options", f"{what} has no options; list them as id: {{of: [values], ...}}", path)
        options = []
        for option, written in fields.options.items():
            here = (*path, "options", option)
            self.reader.identifier(option, here, f"{what}: option")
            texts = (
                {key: text for key, text in written.items() if key != "of"}
                if isinstance(written, dict)
                else Text.same(option)
            )
            options.append(Option(id=option, label=self.reader.text(texts, here, f"{what}: option {option!r}")))
        nets = read_nets(fields.nets, tuple(options), self.reader, (*path, "nets"), what)
        return Choices(options=tuple(options), nets=nets)

    def mapping(self, fields: DerivedFields, source: Variable, path: Path_, what: str) -> dict[str, tuple[str, ...]]:
        """Return which values of the source each option of a recode stands for."""
        taken: dict[str, tuple[str, ...]] = {}
        for option, written in fields.options.items():
            here = (*path, "options", option)
            of = written.get("of") if isinstance(written, dict) else None
            if not isinstance(of, list) or not of:
                example = f"{{of: [values of {source.id}], ...}}"
                self.reader.problem("recode-of", f"{what}: option {option!r} stands for nothing; write {example}", here)
                continue
            elsewhere = {value for values in taken.values() for value in values}
            for index, value in enumerate(of):
                problem = _wrong_value(value, source, elsewhere)
                if problem:
                    self.reader.problem(problem[0], f"{what}: {problem[1]}", (*here, "of", index))
            taken[option] = tuple(str(value) for value in of)
        return taken


def _wrong_value(value: Any, source: Variable, elsewhere: set[str]) -> tuple[str, str] | None:
    """Return code and message for a value that the source does not have, or that another option has already."""
    known = source.choices.ids if source.choices else ()
    if value not in known:
        return "unknown-option", f"{source.id!r} has no value {value!r}; {did_you_mean(str(value), known)}"
    return ("recode-twice", f"{value!r} is in two options; remove one") if value in elsewhere else None
