"""Numbers written down by hand, or lifted and corrected: a YAML file of published percentages, counts and bases."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from overblik.errors import ProblemsFound, Unanswerable
from overblik.files.problems import in_order
from overblik.files.reading import Reader, did_you_mean
from overblik.files.yaml_source import Path_, parse_yaml
from overblik.report.audit.lifting.amounts import amounts, is_vague, share_of
from overblik.report.audit.model import Figure, Lifted, Net, Quantity, Series
from overblik.report.audit.numbers_fields import FileFields, NetFields, NumberFields, RowFields, TableFields
from overblik.report.audit.sources.passages import Place
from overblik.report.audit.speech.languages import SPEECHES, language_of

if TYPE_CHECKING:
    from pathlib import Path

    from overblik.report.audit.lifting.amounts import Amount

_FIGURES = re.compile(r"[0-9]{1,9}(?:[.,][0-9]{1,6})?$")
HUNDRED = 100


def read_numbers(path: Path, language: str | None = None) -> Lifted:
    """Return the numbers in the file at *path*; raises ProblemsFound with all mistakes at once, each with its place."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise Unanswerable(f"{path}: there is no such file; check the path") from None
    except UnicodeDecodeError:
        raise Unanswerable(f"{path.name}: this is not UTF-8; save the file as UTF-8 in your editor") from None
    return parse_numbers(text, path.name, language)


def parse_numbers(text: str, name: str, language: str | None = None) -> Lifted:
    """Return the numbers written in *text*; raises ProblemsFound with all mistakes at once."""
    source = parse_yaml(text, name)
    reader = Reader(source, ())
    if source.data is None and not source.problems:
        reader.problem("published-empty", "the file is empty; write `n: 72` and `numbers:` with what is printed", ())
    fields = None if source.data is None else reader.fields(FileFields, source.data, ())
    lifted = None if fields is None else _FileReader(reader, text.splitlines(), fields, language).read()
    problems = in_order([*source.problems, *reader.problems])
    if problems or lifted is None:
        raise ProblemsFound(problems)
    return lifted


class _FileReader:
    """One reading of one file."""

    def __init__(self, reader: Reader, lines: list[str], fields: FileFields, language: str | None) -> None:
        self.reader, self.lines, self.fields = reader, lines, fields
        said = " ".join(line for line in lines if not line.lstrip().startswith("#"))
        self.language = language or fields.language or language_of(said)
        if self.language not in SPEECHES:
            hint = did_you_mean(self.language, SPEECHES)
            reader.problem(
                "unknown-language", f"numbers cannot be read in {self.language!r}; {hint}", ("language",), value=True
            )
            self.language = "en"
        self.speech = SPEECHES[self.language]
        self.answered = self.bases(fields.answered, ("answered",)) or self.bases(fields.n, ("n",))

    def read(self) -> Lifted:
        fields = self.fields
        quantities = [it for place, raw in enumerate(fields.numbers) if (it := self.number(raw, ("numbers", place)))]
        quantities += [
            it for place, raw in enumerate(fields.percentages) if (it := self.percentage(raw, ("percentages", place)))
        ]
        pairs = [pair for place, raw in enumerate(fields.pairs) if (pair := self.pair(raw, ("pairs", place)))]
        pairs += [(counted, it) for it in quantities if (counted := self.counted(it))]
        return Lifted(
            language=self.language,
            quantities=tuple(quantities),
            figures=tuple(
                figure for place, raw in enumerate(fields.tables) if (figure := self.table(raw, ("tables", place)))
            ),
            nets=tuple(net for place, raw in enumerate(fields.nets) if (net := self.net(raw, ("nets", place)))),
            pairs=tuple(pairs),
            answered=self.answered,
            asked=self.bases(fields.asked, ("asked",)),
            units=frozenset(fields.units),
            weighted=fields.weighted,
        )

    def bases(self, raw: Any, path: Path_) -> tuple[int, ...]:
        """Return one base or several."""
        written = raw if isinstance(raw, list) else [] if raw is None else [raw]
        good = [it for it in written if isinstance(it, int) and not isinstance(it, bool) and it > 0]
        if len(good) < len(written):
            self.reader.problem(
                "published-count", "a base is a whole number, 1 or more; write n: 72, or n: [72, 71]", path, value=True
            )
        return tuple(dict.fromkeys(good))

    def decimal(self, raw: Any, path: Path_) -> Decimal | None:
        """Return a number with its decimals as written, also where no quotes keep them."""
        text = str(raw).strip()
        if isinstance(raw, float):
            at = self.reader.source.value_at(path)
            found = re.match(r"[0-9.]+", self.lines[at.line - 1][at.column - 1 :])
            text = found.group() if found else text
        text = re.sub(rf"\s*{self.speech.percent}$", "", text, flags=re.IGNORECASE)
        if isinstance(raw, bool) or not _FIGURES.match(text):
            message = f'{text!r} is no number that can be printed; write it as it stands, "26,8" say'
            self.reader.problem("published-value", message, path, value=True)
            return None
        return Decimal(text.replace(",", "."))

    def percentage(self, raw: Any, path: Path_) -> Quantity | None:
        """Return a bare percentage of the whole survey."""
        return self.quantity(NumberFields(percent=raw), path, ("percent", raw, path))

    def number(self, raw: Any, path: Path_) -> Quantity | None:
        if not isinstance(raw, dict):
            return (
                self.spoken(str(raw), path)
                if isinstance(raw, str) and not _FIGURES.match(raw)
                else self.percentage(raw, path)
            )
        fields = self.reader.fields(NumberFields, raw, path)
        if fields is None:
            return None
        kinds = [name for name in ("percent", "words", "mean") if getattr(fields, name) is not None]
        if not set(raw) <= set(NumberFields.model_fields):  # told already
            return None
        if len(kinds) > 1 or (not kinds and fields.count is None):
            self.reader.problem(
                "missing-field", "a number is one of percent, words, mean and count; write one of them", path
            )
            return None
        if kinds == ["words"]:
            return self.spoken(fields.words or "", (*path, "words"), fields)
        kind = kinds[0] if kinds else "count"
        return self.quantity(fields, path, (kind, getattr(fields, kind), (*path, kind)))

    def quantity(self, fields: NumberFields, path: Path_, printed: tuple[str, Any, Path_]) -> Quantity | None:
        kind, raw, at = printed
        own = self.bases(fields.n, (*path, "n"))
        common = {
            "says": fields.says,
            "sentence": fields.says,
            "where": fields.where,
            "group": fields.group,
            **self.place(fields, path),
        }
        if kind == "count":
            return Quantity(
                kind="count",
                text=str(raw),
                count=raw,
                base=own[0] if own else None,
                bases=own or self.answered,
                **common,
            )
        value = self.decimal(raw, at)
        if value is None:
            return None
        if kind == "percent" and value > HUNDRED:
            self.reader.problem("published-value", f"{value} per cent is no share; write 0 to 100", at, value=True)
        bases = own or (() if fields.group else self.answered)
        text = self.printed(raw, value)
        share = None if kind == "mean" else self.meaning(value)
        count = fields.count
        return Quantity(
            kind="mean" if kind == "mean" else "percent", text=text if kind == "mean" else self.signed(text), value=value,
            bases=bases, meaning=share, items=fields.items, count=count, **common,
        )  # fmt: skip

    def printed(self, raw: Any, value: Decimal) -> str:
        """Return a number as it is written, a bare one with the marks of the language."""
        text = str(raw).strip() if isinstance(raw, str) else str(value)
        return text.replace(".", ",") if self.language == "da" and _FIGURES.match(text) else text

    def signed(self, text: str) -> str:
        """Return a percentage with its sign."""
        has = re.search(self.speech.percent, text, re.IGNORECASE)
        return text if has else f"{text} {'pct.' if self.language == 'da' else 'per cent'}"

    def meaning(self, value: Decimal) -> Any:
        return next(
            (share_of(it, self.speech) for it in amounts(self.signed(self.printed(value, value)), self.speech)), None
        )

    def place(self, fields: NumberFields, path: Path_) -> dict[str, Any]:
        """Return where a number stands; numbers without a passage of their own stand apart from all others."""
        line = self.reader.source.at(path).line
        return {
            "place": Place(line=None if fields.where else line),
            "passage": -line if fields.passage is None else fields.passage,
        }

    def spoken(self, text: str, path: Path_, fields: NumberFields | None = None) -> Quantity | None:
        """Return an amount in words, or as it is printed with its sign."""
        found = list(amounts(text.strip(), self.speech))
        told = fields or NumberFields()
        if len(found) != 1 or found[0].form in {"none", "count"}:
            message = f'{text!r} is not understood as an amount; write one as printed, "9 ud af 10" or "71 pct." say'
            self.reader.problem("published-words", message, path, value=True)
            return None
        own = self.bases(told.n, (*path[:-1], "n"))
        return self.amount(found[0], told, path, own)

    def amount(self, amount: Amount, fields: NumberFields, path: Path_, own: tuple[int, ...]) -> Quantity:
        exactly = amount.form == "out of" and amount.whole in {
            *self.answered,
            *own,
            *self.bases(self.fields.asked, ("asked",)),
        }
        return Quantity(
            kind="percent" if amount.form == "percent" else "count" if exactly else "words", text=amount.text, value=amount.value,
            count=amount.part if exactly else fields.count, base=amount.whole if exactly else None,
            bases=(amount.whole,) if exactly and amount.whole else own or (() if fields.group else self.answered),
            meaning=share_of(amount, self.speech), exact=not amount.modifier, vague=is_vague(amount), says=fields.says,
            sentence=fields.says, group=fields.group, where=fields.where, **self.place(fields, path),
        )  # fmt: skip

    def counted(self, share: Quantity) -> Quantity | None:
        """Return the count that is printed beside a percentage as a quantity of its own."""
        if share.kind != "percent" or share.count is None:
            return None
        return Quantity(kind="count", text=str(share.count), count=share.count, base=None)

    def pair(self, raw: Any, path: Path_) -> tuple[Quantity, Quantity] | None:
        fields = self.reader.fields(NumberFields, raw, path)
        if fields is None or fields.percent is None:
            return None
        share = self.quantity(fields, path, ("percent", fields.percent, (*path, "percent")))
        if fields.words is not None:
            counted = self.spoken(fields.words, (*path, "words"), fields)
        else:
            counted = Quantity(kind="count", text=str(fields.count), count=fields.count)
        return (counted, share) if counted and share else None

    def table(self, raw: Any, path: Path_) -> Figure | None:
        fields = self.reader.fields(TableFields, raw, path)
        if fields is None:
            return None
        base = next(iter(self.bases(fields.n, (*path, "n"))), None)
        series = [it for row, at in self.rows(fields, path) if (it := self.series(row, at, fields, base))]
        return Figure(
            title=fields.title, series=tuple(series), base=base, place=Place(line=self.reader.source.at(path).line)
        )

    def rows(self, fields: TableFields, path: Path_) -> Iterator[tuple[RowFields, Path_]]:
        """Yield the rows, written as a list or as `label: [percentages]`."""
        if isinstance(fields.rows, dict):
            for label, percent in fields.rows.items():
                yield (
                    RowFields(label=label, percent=percent if isinstance(percent, list) else [percent]),
                    (*path, "rows", label),
                )
        elif isinstance(fields.rows, list):
            for place, raw in enumerate(fields.rows):
                at = (*path, "rows", place)
                row = RowFields(percent=raw) if isinstance(raw, list) else self.reader.fields(RowFields, raw, at)
                if row:
                    yield row, at
        else:
            self.reader.problem(
                "wrong-type", "'rows' is neither a list nor a mapping; write `rows: {label: [\"26,8\", ...]}`", path
            )

    def series(self, row: RowFields, path: Path_, table: TableFields, base: int | None) -> Series | None:
        """Return a row; of several bases none is its own, and an empty list says that nobody knows it."""
        own = self.bases(row.n, (*path, "n"))
        base = own[0] if len(own) == 1 else None if row.n is not None else base
        bases = (base,) if base else own if row.n is not None else self.answered
        found = [self.cell(row, at, table, (path, bases)) for at in range(len(row.percent))]
        quantities = tuple(it for it in found if it)
        if not quantities:
            return None
        place = Place(line=self.reader.source.at(path).line)
        adds_up = table.adds_up if row.adds_up is None else row.adds_up
        return Series(title=row.label, quantities=quantities, base=base, adds_up=adds_up, place=place)

    def cell(
        self, row: RowFields, column: int, table: TableFields, known: tuple[Path_, tuple[int, ...]]
    ) -> Quantity | None:
        """Return the percentage in one column of a row, which stands at a path of the file and can be of some bases."""
        (path, bases), raw = known, row.percent[column]
        inner: Path_ = (*path, "percent", column)
        at = inner if inner in self.reader.source.values else (*path, column)
        value = self.decimal(raw, at)
        if value is None:
            return None
        head = table.columns[column] if column < len(table.columns) else ""
        count = row.counts[column] if column < len(row.counts) else None
        where = row.where or table.where
        return Quantity(
            kind="percent", text=self.signed(self.printed(raw, value)), value=value, bases=bases, meaning=self.meaning(value),
            count=count if isinstance(count, int) else None, says=": ".join(part for part in (row.label, head) if part),
            sentence=table.title, where=where, place=Place(line=None if where else self.reader.source.at(at).line),
        )  # fmt: skip

    def net(self, raw: Any, path: Path_) -> Net | None:
        fields = self.reader.fields(NetFields, raw, path)
        if fields is None:
            return None
        told = NumberFields(n=fields.n, where=fields.where)
        whole = self.quantity(told, path, ("percent", fields.whole, (*path, "whole")))
        parts = [self.quantity(told, path, ("percent", it, (*path, "parts", at))) for at, it in enumerate(fields.parts)]
        found = tuple(it for it in parts if it)
        return Net(whole=whole, parts=found, overlap=fields.overlap) if whole and len(found) == len(parts) else None
