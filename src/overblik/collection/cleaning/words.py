"""What pages for cleaning say after something was done."""

from __future__ import annotations

from overblik.files.languages import Text

WORDS = {
    "edited": Text({
        "da": "Svaret er rettet. Det gamle svar står i historikken.",
        "en": "The answer is changed. The old one is in the history.",
    }),
    "same": Text({"da": "Svaret er det samme som før.", "en": "The answer is the same as before."}),
    "no_reason": Text({"da": "Skriv, hvorfor svaret rettes.", "en": "Write why the answer is changed."}),
    "no_answer": Text({
        "da": "Spørgsmålet kan ikke tage imod det svar. Vælg en af svarmulighederne, eller skriv et tal inden for grænserne.",
        "en": "The question does not take this answer. Choose one of its options, or write a number within its bounds.",
    }),
    "code_saved": Text({"da": "Koden er gemt.", "en": "The code is saved."}),
    "code_wrong": Text({
        "da": "Koden kan ikke gemmes. Den skal begynde med et bogstav, bestå af bogstaver, tal og _ og have en tekst.",
        "en": "The code cannot be saved. It begins with a letter, has letters, digits and _, and needs words.",
    }),
    "code_removed": Text({"da": "Koden er fjernet.", "en": "The code is removed."}),
    "code_used": Text({
        "da": "Koden er brugt og kan ikke fjernes. Kod svarene om først.",
        "en": "The code has been given to answers. Code them otherwise first.",
    }),
    "all_coded": Text({"da": "Du har kodet alle svar.", "en": "You have coded all answers."}),
    "released": Text({"da": "Kommentaren er frigivet.", "en": "The comment is released."}),
    "taken_back": Text({"da": "Kommentaren er ikke længere frigivet.", "en": "The comment is no longer released."}),
    "moved": Text({
        "da": "{count} svar er flyttet til de lukkede svarmuligheder.",
        "en": "{count} answers were moved into closed options.",
    }),
}  # fmt: skip


def say(name: str, language: str, **values: object) -> str:
    """Return a sentence with its gaps filled."""
    return WORDS[name][language].format(**values)


def decimal_text(value: object, language: str) -> str:
    """
    Return a figure between minus one and one with two decimals; a dash for none.

    >>> decimal_text(0.5, "da"), decimal_text(None, "en")
    ('0,50', '–')
    """
    if value is None:
        return "–"
    text = f"{float(value):.2f}"  # type: ignore[arg-type]
    return text.replace(".", ",") if language == "da" else text
