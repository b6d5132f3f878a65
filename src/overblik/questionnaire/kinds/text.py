"""Text: an answer in the respondent's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.questionnaire.kinds.kind import Head, Kind, QuestionFields
from overblik.questionnaire.variables import Variable

if TYPE_CHECKING:
    from overblik.files.reading import Reader
    from overblik.files.yaml_source import Path_


class TextFields(QuestionFields):
    """A text as the author writes it; *limit* counts characters."""

    long: bool = False
    limit: int = 2000


def variable(fields: TextFields, head: Head, reader: Reader, path: Path_) -> Variable:
    """Return the variable of a text."""
    if fields.limit < 1:
        message = f"question {head.id!r}: the limit must be at least 1 character; raise it"
        reader.problem("text-limit", message, (*path, "limit"), value=True)
    return Variable(id=head.id, title=head.title, short=head.short, shape="text", kind="text")


KIND = Kind(name="text", fields=TextFields, variable=variable)
