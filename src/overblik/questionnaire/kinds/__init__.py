"""The kinds of question: one module and one line here each."""

from overblik.questionnaire.kinds import grid, interval, multiple, number, scale, single, text
from overblik.questionnaire.kinds.kind import Kind

KINDS: dict[str, Kind] = {
    "single": single.KIND,
    "multiple": multiple.KIND,
    "grid": grid.KIND,
    "scale": scale.KIND,
    "interval": interval.KIND,
    "number": number.KIND,
    "text": text.KIND,
}
