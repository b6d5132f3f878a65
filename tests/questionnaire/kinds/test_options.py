from __future__ import annotations

import pytest

from overblik.files.reading import Reader
from overblik.files.yaml_source import parse_yaml
from overblik.questionnaire.kinds.options import check_named, read_nets, read_options, read_outside
from overblik.questionnaire.missing import Missing
from tests.makers import codes

LANGUAGES = ("da", "en")


def reader(text: str) -> Reader:
    """Return a reader of a text in two languages."""
    return Reader(parse_yaml(text, "q.yaml"), LANGUAGES)


OPTIONS = read_options(
    {name: {"da": name.title(), "en": name.upper()} for name in ("ja", "nej", "maaske")}, reader(""), (), "q"
)


def test_options_are_ids_with_labels() -> None:
    """In the author's order."""
    say = reader("{b: {da: B, en: B}, a: {da: A, en: A}}")
    assert [option.id for option in read_options(say.source.data, say, (), "q")] == ["b", "a"]
    assert say.problems == []


def test_a_question_with_options_has_some() -> None:
    """And their ids are ids."""
    empty, wrong = reader("{}"), reader("{Ja: {da: A, en: A}}")
    read_options({}, empty, ("options",), "q")
    read_options(wrong.source.data, wrong, ("options",), "q")
    assert (codes(empty.problems), codes(wrong.problems)) == (["no-options"], ["bad-id"])


def test_an_answer_outside_is_stored_as_a_missing_kind() -> None:
    """Don't know, unless the author says not applicable."""
    say = reader("{ved_ikke: {da: V, en: D}, irrelevant: {da: I, en: N, as: not_applicable}}")
    found = read_outside(say.source.data, OPTIONS, say, (), "q")
    assert say.problems == []
    assert [(option.id, option.missing) for option in found] == [
        ("ved_ikke", Missing.DONT_KNOW),
        ("irrelevant", Missing.NOT_APPLICABLE),
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{a: {da: A, en: A}, b: {da: B, en: B}}", "outside-kind"),
        ("{a: {da: A, en: A, as: not_applicable}, b: {da: B, en: B, as: not_applicable}}", "outside-kind"),
        ("{a: {da: A, en: A, as: skipped}}", "outside-kind"),
        ("{a: {da: A, en: A, as: [dont_know]}}", "outside-kind"),
        ("{ja: {da: A, en: A}}", "duplicate-option"),
        ("{A: {da: A, en: A}}", "bad-id"),
        ("{a: A}", "missing-translation"),
    ],
)
def test_no_two_answers_outside_are_stored_alike(text: str, code: str) -> None:
    """In the data they could not be told apart; nor may they be called like an option."""
    say = reader(text)
    read_outside(say.source.data, OPTIONS, say, (), "q")
    assert codes(say.problems) == [code]


def test_a_net_is_any_all_or_none_of_options() -> None:
    """Its label is made of theirs unless it is written."""
    say = reader(
        "{en_af_dem: {any: [ja, nej, maaske]}, alle: {all: [ja, nej]}, ingen: {none: [ja]}, "
        "navn: {any: [ja], da: Navn, en: Name}}"
    )
    found = read_nets(say.source.data, OPTIONS, say, (), "q")
    assert say.problems == []
    assert [(net.rule, net.of) for net in found] == [
        ("any", ("ja", "nej", "maaske")),
        ("all", ("ja", "nej")),
        ("none", ("ja",)),
        ("any", ("ja",)),
    ]
    assert [net.label["da"] for net in found] == ["Ja, Nej eller Maaske", "Ja og Nej", "Ingen af delene", "Navn"]
    assert [net.label["en"] for net in found] == ["JA, NEJ or MAASKE", "JA and NEJ", "None of them", "Name"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{n: ja}", "net-rule"),
        ("{n: {da: N, en: N}}", "net-rule"),
        ("{n: {any: ja}}", "net-rule"),
        ("{n: {any: []}}", "net-rule"),
        ("{n: {any: [ja], all: [nej]}}", "net-rule"),
        ("{n: {any: [jo]}}", "net-unknown-option"),
        ("{n: {any: [{a: b}]}}", "net-unknown-option"),
        ("{n: {any: [ved_ikke]}}", "net-unknown-option"),
        ("{ja: {any: [nej]}}", "duplicate-id"),
        ("{ved_ikke: {any: [nej]}}", "duplicate-id"),
        ("{N: {any: [nej]}}", "bad-id"),
        ("{n: {any: [nej], da: N}}", "missing-translation"),
    ],
)
def test_a_net_that_cannot_be_made_is_told(text: str, code: str) -> None:
    """Of options that there are, by one rule, under a name of its own."""
    say, outside = reader(text), reader("{ved_ikke: {da: V, en: D}}")
    others = read_outside(outside.source.data, OPTIONS, outside, (), "q")
    read_nets(say.source.data, OPTIONS, say, (), "q", outside=others)
    assert codes(say.problems) == [code]


def test_a_named_option_is_one_of_the_options() -> None:
    """Other, exclusive and neutral all name one."""
    say = reader("")
    assert [check_named(name, OPTIONS, say, (), "q") for name in ("ja", None, "jo")] == ["ja", None, None]
    assert codes(say.problems) == ["unknown-option"]
