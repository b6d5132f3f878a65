"""Whatever was answered, the relations hold between the numbers of its tables."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from overblik.tables.disclosure.lines import Line, lines_of, merged
from overblik.tables.disclosure.links import links
from overblik.tables.disclosure.relations import apart, between, joined, tight, within
from overblik.tables.tabulate import tabulate
from tests.tables.disclosure.offices import FORMS, READY, REGIONS, SIZES, respondents, study

if TYPE_CHECKING:
    from collections.abc import Iterable

    from overblik.responses.responses import Responses
    from overblik.tables.disclosure.relation import Relation

OFFICES = st.fixed_dictionaries(
    {
        "region": st.sampled_from(REGIONS),
        "str": st.sampled_from(SIZES),
        "form": st.sampled_from(FORMS),
        "klar": st.sampled_from(READY),
        "grupper": st.sampled_from(["unge", "syge", "unge syge", "ingen"]),
        "maal/unge": st.sampled_from(["job", "udd", "#skipped"]),
    }
)


def everything(rows: list[dict[str, str]]) -> Responses:
    """Responses of which nothing is hidden."""
    found = respondents(rows)
    return replace(found, about=replace(found.about, disclosure=None, least_base=0))


def holds(relation: Relation, lines: Iterable[Line]) -> bool:
    """Whether a relation holds between the numbers of lines; of ways of ticking, test_ticks tells."""
    values = {number: value for line in lines for number, value in line.numbers().items()}
    if not relation.terms.keys() <= values.keys():
        return True
    return relation.low <= sum(factor * values[number] for number, factor in relation.terms.items()) <= relation.high


@settings(max_examples=5)
@given(st.lists(OFFICES, max_size=12), st.sampled_from(["left_out", "counted"]))
def test_relations_hold_of_all_answers(rows: list[dict[str, str]], dont_know: str) -> None:
    """Of single choices, multiples with exclusive options and nets, grids with pooled rows, breaks, and between questions."""
    responses = everything(rows)
    responses = replace(responses, about=replace(responses.about, dont_know=dont_know))  # type: ignore[arg-type]
    tables = [
        tabulate(responses, name, by=by, base=base)
        for name in ("form", "klar", "grupper", "maal", "ansatte")
        for by, base in (
            (None, "answered"),
            (None, "asked"),
            ("klar", "answered"),
            ("klar", "all"),
            ("region,str", "answered"),
            ("region*str", "answered"),
        )
    ]
    lines = merged(line for table in tables for line in lines_of(table))
    found = [relation for line in lines.values() for relation in within(line, counted=dont_know == "counted")]
    found += [*between(lines), *links(lines, study().questionnaire)]
    found += tight(found, lines.values())
    assert [relation for relation in found if not holds(relation, lines.values())] == []
    assert len(found) > 100


def test_a_whole_is_its_part_and_the_rest() -> None:
    """Number by number; and several groups together are their sum."""
    (form,) = lines_of(tabulate(everything([{"region": "nord", "str": "lille"}]), "form"))
    other = replace(form, filter=("x",))
    assert all(
        sorted(relation.terms.values()) == [-1, -1, 1] for relation in apart(form, other, replace(form, filter=("y",)))
    )
    assert len(list(joined(form, [other]))) == len(form.values)
