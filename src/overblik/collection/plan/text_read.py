"""The words of mails are read, and held to the fields that they may use."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from overblik.collection.plan.model import TEXT_KINDS, MailText, TextKind
from overblik.collection.plan.texts import WITH_LINK, fields_of
from overblik.files.languages import PIPE, Text
from overblik.files.problems import Problem
from overblik.files.reading import Fields, RawText, Reader, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from overblik.files.yaml_source import Path_


class MailTextFields(Fields):
    """The words of one mail as the author writes them."""

    subject: RawText = None
    body: RawText = None


@dataclass(frozen=True, kw_only=True)
class TextReader:
    """Reads words of mails; *columns* are the names of frame columns that may stand in braces."""

    reader: Reader
    columns: frozenset[str]

    def texts(self, raw: Any, usual: Mapping[TextKind, MailText]) -> dict[TextKind, MailText]:
        """Return the plan's texts: the usual ones, with those written over them."""
        texts = dict(usual)
        if raw is not None and not isinstance(raw, dict):
            self.reader.problem(
                "wrong-type", f"'texts' takes kinds of text; write {TEXT_KINDS[0]}: ...", ("texts",), value=True
            )
            return texts
        for name, written in (raw or {}).items():
            path: Path_ = ("texts", name)
            if name not in TEXT_KINDS:
                hint = did_you_mean(name, TEXT_KINDS)
                self.reader.problem("unknown-field", f"{name!r} is not known here; {hint}", path)
                continue
            kind = cast("TextKind", name)
            texts[kind] = self.text(written, path, (kind,), usual[kind]) or usual[kind]
        return texts

    def text(self, raw: Any, path: Path_, kinds: Iterable[TextKind], usual: MailText | None) -> MailText | None:
        """Return the words at *path*, which serve as *kinds*; what is left out is as in *usual*, or a problem without it."""
        fields = self.reader.fields(MailTextFields, raw, path)
        if fields is None:
            return None
        found: dict[str, Text] = {}
        for part in ("subject", "body"):
            written, here = getattr(fields, part), (*path, part)
            if written is not None:
                found[part] = self.reader.text(written, here, f"{path[-1]}: {part}")
                self.pipes(written, here, kinds, body=part == "body")
            elif usual is not None:
                found[part] = getattr(usual, part)
            else:
                self.reader.problem("missing-field", f"{part!r} is missing; add it", path)
        return MailText(**found) if len(found) == len(MailTextFields.model_fields) else usual

    def pipes(self, raw: Any, path: Path_, kinds: Iterable[TextKind], *, body: bool) -> None:
        """Note what stands in braces and is not known in each of *kinds*, and a body that lacks the link."""
        known = frozenset.intersection(*(fields_of(kind) for kind in kinds)) | self.columns
        needs_link = body and any(kind in WITH_LINK for kind in kinds)
        for text, where in _written(raw, path):
            for match in PIPE.finditer(text):
                if match[1] not in known:
                    message = f"{match[0]} is not known in this text; {did_you_mean(match[1], known)}"
                    at = self.reader.source.inside(where, match.start())
                    self.reader.problems.append(Problem("unknown-pipe", message, at))
            if needs_link and "{link}" not in text and text.strip():
                message = "this mail lacks the link to the questionnaire; write {link} on a line of its own"
                self.reader.problem("mail-link", message, where, value=True)


def _written(raw: Any, path: Path_) -> list[tuple[str, Path_]]:
    """Return what is written in each language, with its place."""
    parts = [(text, (*path, language)) for language, text in raw.items()] if isinstance(raw, dict) else [(raw, path)]
    return [(text, where) for text, where in parts if isinstance(text, str)]
