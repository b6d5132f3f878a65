import pytest

from overblik.questionnaire.expressions import NameType, check, parse

KNOWN = {
    "digital": NameType(shape="one", options=("ja", "nej", "nej_overvejer")),
    "region": NameType(shape="one"),
    "kontakt": NameType(shape="many", options=("unge", "ledige")),
    "formaal/unge": NameType(shape="one", options=("job", "samtale")),
    "ansatte": NameType(shape="number"),
    "kommentar": NameType(shape="text"),
}


def told(text: str) -> list[tuple[str, int, str]]:
    """Return code, place and message of everything that is wrong with *text* in this questionnaire."""
    expression, mistakes = parse(text)
    assert mistakes == ()
    assert expression
    return [(mistake.code, mistake.offset, mistake.message) for mistake in check(expression, KNOWN)]


@pytest.mark.parametrize(
    "text",
    [
        "digital == 'nej' and region == 'hvad som helst'",
        "digital in ['ja', 'nej'] or 'unge' in kontakt",
        "0 <= ansatte / 2 + 1 <= count(kontakt) * -3",
        "ansatte in [1, 2] and kommentar != ''",
        "answered(kontakt) and asked(`formaal/unge`) and not answered(kommentar)",
        "digital == region",
    ],
)
def test_what_can_be_compared_passes(text: str) -> None:
    """An expression about what there is has nothing wrong with it."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "offset", "repair"),
    [
        ("digitla == 'ja'", 0, "did you mean digital?"),
        ("answered(`formal/unge`)", 9, "did you mean `formaal/unge`?"),
        ("formaal == 'job'", 0, "it has a row each, write for example `formaal/unge`"),
        ("formaal/unge == 'job'", 0, "a grid's row stands in backticks; write `formaal/unge`"),
        ("digital == nej", 11, "as an option of digital it stands in quotes, 'nej'"),
        ("zzz > 1 + 2", 0, "use one of digital, region, kontakt, `formaal/unge`, ansatte, kommentar"),
    ],
)
def test_an_unknown_name_is_told_once_with_what_was_meant(text: str, offset: int, repair: str) -> None:
    """A name that is not there may be misspelt, a grid, a row without backticks, or an option without quotes."""
    ((code, place, message),) = told(text)
    assert (code, place) == ("expression-unknown-name", offset)
    assert message.endswith(repair)


@pytest.mark.parametrize(
    ("text", "offset", "message"),
    [
        ("digital == 'nje'", 11, "digital has no option 'nje'; did you mean 'nej'?"),
        ("'nje' != digital", 0, "digital has no option 'nje'; did you mean 'nej'?"),
        ("digital in ['ja', 'xyz']", 18, "digital has no option 'xyz'; use one of 'ja', 'nej', 'nej_overvejer'"),
        ("'ungee' in kontakt", 0, "kontakt has no option 'ungee'; did you mean 'unge'?"),
    ],
)
def test_an_unknown_option_is_told_with_the_nearest(text: str, offset: int, message: str) -> None:
    """A misspelt option would be false for everybody, and nobody would notice."""
    assert told(text) == [("expression-unknown-option", offset, message)]


@pytest.mark.parametrize(
    ("text", "offset", "repair"),
    [
        ("kontakt", 0, "write answered(kontakt) or compare it: 'a' in kontakt"),
        ("digital", 0, "write answered(digital) or compare it: digital == 'a'"),
        ("answered(digital) and ansatte", 22, "write answered(ansatte) or compare it: ansatte == 1"),
        ("not ansatte + 1", 4, "compare it with something"),
        ("kontakt == 'unge'", 0, "write 'unge' in kontakt"),
        ("kontakt > 2", 0, "write count(kontakt) for how many are ticked"),
        ("'ja' in digital", 8, "write digital == 'ja'"),
        ("1 in kontakt", 0, "write '1' in kontakt"),
        ("count(digital) > 1", 6, "write digital without count()"),
        ("ansatte == '10'", 11, "write 10 without quotes"),
        ("ansatte >= '10'", 11, "write 10 without quotes"),
        ("ansatte in [1, 'ti']", 15, "write a number without quotes"),
        ("digital == 1", 11, "write '1' in quotes"),
        ("ansatte == digital", 11, "compare numbers with numbers and texts with texts"),
        ("digital > 'ja'", 0, "< <= > >= + - * / are for numbers, other answers take == and in"),
        ("-kommentar == 1", 1, "< <= > >= + - * / are for numbers, other answers take == and in"),
        ("answered(digital) == True", 0, "leave out the comparison, or write not before it"),
    ],
)
def test_what_cannot_be_compared_is_told_with_what_can(text: str, offset: int, repair: str) -> None:
    """Each shape of answer has its own comparisons, and the message names the right one."""
    ((code, place, message),) = told(text)
    assert (code, place) == ("expression-types", offset)
    assert message.endswith(repair)


def test_an_unknown_name_comes_with_its_mistake() -> None:
    """Whoever knows more of a name, that it is asked later for instance, can say so instead."""
    expression, _ = parse("`senere spm` == 'a' and digital == 'nje'")
    assert expression
    assert [mistake.name for mistake in check(expression, KNOWN)] == ["senere spm", None]


def test_all_mistakes_are_told_from_left_to_right() -> None:
    """One check is enough for the whole line."""
    assert [(code, place) for code, place, _ in told("digitla == 'ja' or digital == 'x' or kontakt")] == [
        ("expression-unknown-name", 0),
        ("expression-unknown-option", 30),
        ("expression-types", 37),
    ]


def test_long_questionnaires_make_short_messages() -> None:
    """A hundred names are no help."""
    expression, _ = parse("zzz > 1")
    assert expression
    (mistake,) = check(expression, {f"spm{number}": NameType(shape="number") for number in range(100)})
    assert mistake.message.endswith("use one of spm0, spm1, spm2, spm3, spm4, spm5, spm6, spm7, ...")


def test_names_are_called_what_they_are() -> None:
    """In data without a questionnaire they are columns."""
    expression, _ = parse("styp == 'E'")
    assert expression
    (mistake,) = check(expression, {"stype": NameType(shape="text")}, called="column")
    assert mistake.message == "there is no column styp here; did you mean stype?"
