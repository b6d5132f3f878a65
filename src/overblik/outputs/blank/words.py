"""The words that the blank questionnaire prints round the author's own, in every language under the same keys."""

from __future__ import annotations

from collections.abc import Mapping

RING, BOX = "○", "☐"
"""What is ticked: a ring where one answer is chosen, a box where several may be."""

WORDS: Mapping[str, Mapping[str, str]] = {
    "da": {
        "name": "Spørgeskema",
        "who": "Hvem svarer",
        "when": "Svarperiode",
        "about": "Spørgsmålene gælder",
        "size": "Omfang",
        "questions": "{questions} spørgsmål",
        "questions in sections": "{questions} spørgsmål i {sections} afsnit",
        "how title": "Sådan bruger I skemaet",
        "how collect": (
            "Her kan I se alle spørgsmålene på én gang. Brug skemaet til at samle oplysningerne og blive enige om svarene, "
            "inden I går i gang."
        ),
        "how answer": (
            "Svarene giver I på nettet gennem det link, I har fået. Dér ser I kun de spørgsmål, der er relevante for jer. "
            "I skal ikke sende dette skema ind."
        ),
        "how ticks": "Vælg ét svar, hvor der står {ring}. Vælg gerne flere, hvor der står {box}.",
        "how required": "Spørgsmål med * skal være besvaret, før I kan afslutte.",
        "how pipes": "Det, der står i kantede parenteser, er fyldt ud, når I svarer på nettet.",
        "specify": "{label}, skriv hvad:",
        "specify rows": "Har I valgt »{label}«, så skriv hvad, og for hvilken række:",
        "alone": "vælges alene",
        "corner": "Ét svar i hver række",
        "corner rows": "Ét svar i hver af de rækker, I udfylder",
        "limit": "Højst {limit} tegn.",
        "whole": "Skriv et helt tal{bounds}.",
        "decimal": "Skriv et tal med højst 1 decimal{bounds}.",
        "decimals": "Skriv et tal med højst {decimals} decimaler{bounds}.",
        "between": " fra {low} til {high}",
        "from": ", som er {low} eller mere",
        "to": ", som er {high} eller mindre",
    },
    "en": {
        "name": "Questionnaire",
        "who": "Who answers",
        "when": "When to answer",
        "about": "Period asked about",
        "size": "Length",
        "questions": "{questions} questions",
        "questions in sections": "{questions} questions in {sections} sections",
        "how title": "How to use this form",
        "how collect": (
            "Here you can see all the questions at once. Use the form to collect the facts and agree on the answers before you "
            "begin."
        ),
        "how answer": (
            "The answers themselves are given on the web, through the link that you have received. There you will see only the "
            "questions that apply to you. There is no need to send this form in."
        ),
        "how ticks": "Choose one answer where there is a {ring}. Choose as many as apply where there is a {box}.",
        "how required": "Questions marked * must be answered before you can finish.",
        "how pipes": "Words in square brackets will be filled in when you answer on the web.",
        "specify": "{label}, please specify:",
        "specify rows": "If you chose “{label}”, please specify, and say for which row:",
        "alone": "to be chosen alone",
        "corner": "One answer in each row",
        "corner rows": "One answer in each row that you fill in",
        "limit": "At most {limit} characters.",
        "whole": "Write a whole number{bounds}.",
        "decimal": "Write a number with at most 1 decimal{bounds}.",
        "decimals": "Write a number with at most {decimals} decimals{bounds}.",
        "between": " from {low} to {high}",
        "from": " that is {low} or more",
        "to": " that is {high} or less",
    },
}


def form_word(key: str, language: str, **parts: str) -> str:
    """
    Return a word of the form with its parts filled in; English where the program does not write the language.

    >>> form_word("limit", "da", limit="500")
    'Højst 500 tegn.'
    """
    return WORDS.get(language, WORDS["en"])[key].format(**parts)
