from __future__ import annotations

from overblik.tables.disclosure.lines import ANSWERED, Group, Line, Number, merged
from overblik.tables.disclosure.links import links
from tests.makers import ask, variable

YES_NO = "- {id: klar, kind: single, text: Klar?, options: {ja: Ja, nej: Nej}}\n"


def line(path: str, values: dict[str, int], group: Group = frozenset()) -> Line:
    """A line of a question of two options, whatever it is called."""
    return Line(path=path, variable=variable(YES_NO), values=values, group=group)


def number(path: str, what: str) -> Number:
    """A number of an undivided table."""
    return Number((), frozenset({(path, what)}))


def test_who_is_asked_is_who_chose_an_option_before() -> None:
    """A condition of one option: the base of the question is at most the count of the option."""
    questionnaire, problems = ask(
        YES_NO + "- {id: hvornaar, kind: single, text: Hvornår?, when: klar == 'ja', options: {nu: Nu, snart: Snart}}\n"
    )
    assert problems == ()
    lines = merged(
        [line("klar", {"ja": 4, "nej": 5, ANSWERED: 9}), line("hvornaar", {"nu": 3, "snart": 1, ANSWERED: 4})]
    )
    (found,) = links(lines, questionnaire)
    assert found.terms == {number("klar", "ja"): 1, number("hvornaar", ANSWERED): -1}


def test_a_break_by_a_question_has_bases_that_are_counts_of_it() -> None:
    """Of those who were ready, no more can have answered than were ready."""
    group = frozenset({("klar", "ja")})
    lines = merged([line("klar", {"ja": 4, ANSWERED: 9}), line("form", {ANSWERED: 4}, group=group)])
    (found,) = links(lines, ask(YES_NO)[0])
    assert found.terms[number("klar", "ja")] == 1


def test_a_recoded_option_is_a_sum_of_options() -> None:
    """What it stands for adds up to it."""
    questionnaire, problems = ask(
        "- {id: klar, kind: single, text: Klar?, options: {ja: Ja, nej: Nej, vejs: Måske}}\n",
        derived="kort: {recode: klar, title: Kort, options: {muligt: {of: [ja, vejs], da: Muligt}, nej: {of: [nej], da: Nej}}}",
    )
    assert problems == ()
    lines = merged(
        [line("klar", {"ja": 1, "vejs": 2, "nej": 1, ANSWERED: 4}), line("kort", {"muligt": 3, ANSWERED: 4})]
    )
    (found,) = links(lines, questionnaire)
    assert found.terms == {number("kort", "muligt"): 1, number("klar", "ja"): -1, number("klar", "vejs"): -1}
