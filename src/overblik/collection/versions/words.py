"""What a version changes, in words for staff."""

from __future__ import annotations

from collections.abc import Iterator

from overblik.collection.answering.items import all_places
from overblik.collection.versions.difference import Difference
from overblik.collection.versions.fits import Why
from overblik.collection.versions.review import Loss, Review
from overblik.files.languages import Text
from overblik.questionnaire.model import Questionnaire

MOST_NAMED = 10
"""Units that are named in a sentence."""


def _texts(*rows: tuple[str, str, str]) -> dict[str, Text]:
    return {name: Text({"da": danish, "en": english}) for name, danish, english in rows}


DIFFERENCES = _texts(
    ("section_added", "Nyt afsnit: »{after}« ({where})", "New section: “{after}” ({where})"),
    ("section_removed", "Afsnittet »{before}« ({where}) er fjernet", "Section “{before}” ({where}) is taken out"),
    ("section_order", "Afsnittene står i en anden rækkefølge: {after}", "Sections stand in another order: {after}"),
    (
        "section_text",
        "{where}: Afsnittets tekst er ændret fra »{before}« til »{after}«",
        "{where}: the section's words were “{before}” and are “{after}”",
    ),
    ("section_routing", "{where}: Afsnittet vises for andre end før", "{where}: the section is shown to others than before"),
    ("question_added", "Nyt spørgsmål: »{after}« ({where})", "New question: “{after}” ({where})"),
    ("question_removed", "Spørgsmålet »{before}« ({where}) er fjernet", "Question “{before}” ({where}) is taken out"),
    ("question_order", "Spørgsmålene står i en anden rækkefølge: {after}", "Questions stand in another order: {after}"),
    (
        "question_section",
        "{where}: Spørgsmålet er flyttet fra afsnittet {before} til {after}",
        "{where}: the question has moved from section {before} to {after}",
    ),
    ("kind", "{where}: Spørgsmålstypen er ændret fra {before} til {after}", "{where}: the kind was {before} and is {after}"),
    ("text", "{where}: Teksten er ændret fra »{before}« til »{after}«", "{where}: the words were “{before}” and are “{after}”"),
    ("routing", "{where}: Spørgsmålet vises for andre end før", "{where}: the question is shown to others than before"),
    ("required", "{where}: Spørgsmålet skal nu besvares", "{where}: the question must now be answered"),
    ("not_required", "{where}: Spørgsmålet kan nu springes over", "{where}: the question can now be left open"),
    ("option_added", "{where}: Ny svarmulighed: »{after}« ({name})", "{where}: new option “{after}” ({name})"),
    (
        "option_removed",
        "{where}: Svarmuligheden »{before}« ({name}) er fjernet",
        "{where}: option “{before}” ({name}) is taken out",
    ),
    (
        "option_order",
        "{where}: Svarmulighederne står i en anden rækkefølge: {after}",
        "{where}: options stand in another order: {after}",
    ),
    (
        "option_text",
        "{where}: Svarmuligheden {name} er ændret fra »{before}« til »{after}«",
        "{where}: option {name} was “{before}” and is “{after}”",
    ),
    (
        "option_meaning",
        "{where}: Svarmuligheden {name} dækker noget andet end før",
        "{where}: option {name} stands for something else than before",
    ),
    ("row_added", "{where}: Ny række: »{after}« ({name})", "{where}: new row “{after}” ({name})"),
    ("row_removed", "{where}: Rækken »{before}« ({name}) er fjernet", "{where}: row “{before}” ({name}) is taken out"),
    ("row_order", "{where}: Rækkerne står i en anden rækkefølge: {after}", "{where}: rows stand in another order: {after}"),
    (
        "row_text",
        "{where}: Rækken {name} er ændret fra »{before}« til »{after}«",
        "{where}: row {name} was “{before}” and is “{after}”",
    ),
    ("rows_chosen", "{where}: Rækkerne afhænger af noget andet end før", "{where}: which rows are asked depends on something else"),
    (
        "special_options",
        "{where}: Andre svarmuligheder har et tekstfelt eller udelukker de øvrige",
        "{where}: other options have a text or exclude the rest",
    ),
    ("bounds", "{where}: Tallet skal ligge i {after} (før {before})", "{where}: the number lies in {after} (was {before})"),
    (
        "limit",
        "{where}: Grænsen for teksten er {after} tegn (før {before})",
        "{where}: the text has at most {after} characters (was {before})",
    ),
    ("checks", "{where}: Kontrollen af svaret er ændret", "{where}: the checks have changed"),
    ("check_text", "{where}: Kontrollens ordlyd er ændret", "{where}: the words of a check have changed"),
    ("counted", "Samlede kategorier eller afledte variable er ændret", "Nets or derived variables have changed"),
)  # fmt: skip

WHY: dict[Why, Text] = {
    "gone": Text({"da": "der ikke længere er plads til svaret", "en": "there is no place for them any more"}),
    "kind": Text({"da": "spørgsmålstypen er en anden", "en": "the question is of another kind"}),
    "option": Text({"da": "svarmuligheden ikke længere findes", "en": "the option is not there any more"}),
    "meaning": Text({"da": "svarmuligheden dækker noget andet", "en": "the option stands for something else"}),
    "exclusive": Text({"da": "svarene nu udelukker hinanden", "en": "the answers exclude one another now"}),
    "bounds": Text({"da": "tallet ligger uden for de nye grænser", "en": "the number lies outside the new bounds"}),
    "limit": Text({"da": "teksten er længere end den nye grænse", "en": "the text is longer than the new limit"}),
    "reason": Text(
        {"da": "begrundelsen hører til en anden kontrol", "en": "the reason was given to a check that is another now"}
    ),
}

SENTENCES = _texts(
    ("nothing", "Spørgeskemaet er det samme som det, der er i felten.", "The questionnaire is the one in the field."),
    ("answers", "{question}: {count} har svaret.", "{question}: {count} units have answered."),
    (
        "again",
        "{count} vil blive stillet spørgsmål, som de ikke er blevet stillet før: {units}.",
        "{count} units will meet questions that they were not asked before: {units}.",
    ),
    ("finished_again", "Heraf har {count} allerede afsluttet: {units}.", "Of these, {count} have finished: {units}."),
    (
        "aside",
        "{count} har svaret på noget, de ikke længere bliver spurgt om. Svarene bliver gemt: {units}.",
        "{count} units have answered what they are no longer asked. Their answers are kept aside: {units}.",
    ),
    (
        "loss",
        "{question}: {count} svar ville gå tabt, fordi {why}: {units}.",
        "{question}: answers of {count} units would be lost, as {why}: {units}.",
    ),
    (
        "pilot_loss",
        "{question}: {count} pilotsvar passer ikke længere, fordi {why}: {units}.",
        "{question}: pilot answers of {count} units do not fit any more, as {why}: {units}.",
    ),
)  # fmt: skip


def say_difference(difference: Difference, language: str) -> str:
    """Return a difference in words; where only the words of another language have changed, those are shown."""
    before, after = difference.before, difference.after
    spoken = next((one for one in (language, *after, *before) if before[one] != after[one]), language)
    return DIFFERENCES[difference.what][language].format(
        where=difference.where, name=difference.name, before=before[spoken], after=after[spoken]
    )


def say_effects(found: Review, language: str) -> Iterator[str]:
    """Yield what the version does to answers that are there, in words; nothing of losses."""
    for question, count in found.answers.items():
        if count:
            yield SENTENCES["answers"][language].format(question=question, count=count)
    for name, units in (("again", found.again), ("finished_again", found.finished_again), ("aside", found.aside)):
        if units:
            yield SENTENCES[name][language].format(count=len(units), units=_named(units))


def say_losses(found: Review, old: Questionnaire, language: str) -> Iterator[str]:
    """Yield what would be lost, which forbids the version."""
    return (_loss("loss", loss, old, language) for loss in found.losses)


def say_pilot_losses(found: Review, old: Questionnaire, language: str) -> Iterator[str]:
    """Yield which pilot answers will not fit any more."""
    return (_loss("pilot_loss", loss, old, language) for loss in found.pilot_losses)


def _loss(sentence: str, loss: Loss, old: Questionnaire, language: str) -> str:
    place = all_places(old).get(loss.key)
    title = f"{loss.key} (»{place.question.variable.label[language]}«)" if place else loss.key
    return SENTENCES[sentence][language].format(
        question=title, count=len(loss.units), why=WHY[loss.why][language], units=_named(loss.units)
    )


def _named(units: tuple[str, ...]) -> str:
    more = f", … (+{len(units) - MOST_NAMED})" if len(units) > MOST_NAMED else ""
    return ", ".join(units[:MOST_NAMED]) + more
