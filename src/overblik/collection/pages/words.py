"""What the program itself says on pages for respondents, in each language."""

from __future__ import annotations

from overblik.files.languages import Text

WORDS: dict[str, Text] = {
    name: Text({"da": danish, "en": english})
    for name, danish, english in (
        ("required", "skal besvares", "required"),
        ("specify", "Uddyb gerne", "Please specify"),
        ("next", "Gem og gå videre", "Save and continue"),
        ("previous", "Gem og gå tilbage", "Save and go back"),
        ("to_end", "Gem og gå til afslutning", "Save and go to the end"),
        ("save", "Gem", "Save"),
        ("pause", "Gem og hold pause", "Save and take a break"),
        ("finish", "Afslut og send", "Finish and submit"),
        ("saved", "Gemt kl. {time}", "Saved at {time}"),
        ("not_saved", "Ikke gemt endnu", "Not saved yet"),
        ("saving", "Gemmer …", "Saving …"),
        ("retrying", "Ikke gemt – prøver igen", "Not saved – trying again"),
        ("gone", "Ikke gemt. Genindlæs siden, og prøv igen.", "Not saved. Reload the page and try again."),
        ("in_part", "Ikke alt er gemt: Et svar er for langt.", "Not everything is saved: one answer is too long."),
        ("in_doubt", "Ikke alt er gemt: Vælg, hvilket svar der skal gælde.",
         "Not everything is saved: choose which answer is to count."),
        ("closed", "Undersøgelsen tager ikke imod svar lige nu. Svarene på denne side tæller ikke med.",
         "The survey takes no answers at the moment. The answers on this page do not count."),
        ("error_title", "Der er noget, der skal rettes", "Something needs to be corrected"),
        ("look_title", "Se lige på dette en gang til", "Please look at this once more"),
        ("choose_title", "En anden har svaret samtidig", "Somebody else has answered at the same time"),
        ("missing_title", "Der mangler noget, før I kan afslutte", "Something is missing before you can finish"),
        ("required_lack", "Spørgsmålet mangler et svar", "This question needs an answer"),
        ("required_row", "»{row}« mangler et svar", "“{row}” needs an answer"),
        ("unreadable", "Skriv et tal{unit}{between}", "Write a number{unit}{between}"),
        ("whole", " uden decimaler", " without decimals"),
        ("between", " fra {low} til {high}", " from {low} to {high}"),
        ("at_least", " på mindst {low}", " of {low} or more"),
        ("at_most", " på højst {high}", " of {high} or less"),
        ("too_long", "Svaret er for langt: {over} tegn for meget (højst {limit} tegn)",
         "The answer is too long: {over} characters too many (at most {limit})"),
        ("much_too_long", "Svaret er for langt til at blive gemt. Gør det kortere.",
         "The answer is too long to be saved. Shorten it."),
        ("exclusive", "»{option}« kan ikke vælges sammen med andre svar",
         "“{option}” cannot be chosen together with other answers"),
        ("sure", "Er I sikre?", "Are you sure?"),
        ("reason", "Ret svaret, eller skriv kort, hvorfor det er rigtigt", "Change the answer, or say briefly why it is right"),
        ("conflict_title", "En anden har også svaret her", "Somebody else has answered here too"),
        ("conflict_intro", "Mens siden var åben hos dig, har en anden gemt et andet svar. Vælg, hvilket svar der skal gælde.",
         "While you had this page open, somebody else saved a different answer. Choose which one is to count."),
        ("mine", "Mit svar", "My answer"),
        ("theirs", "Svaret fra {who}, kl. {time}", "The answer from {who}, at {time}"),
        ("no_answer", "Intet svar", "No answer"),
        ("left", "Ca. {left} spørgsmål tilbage", "About {left} questions left"),
        ("left_one", "Ét spørgsmål tilbage", "One question left"),
        ("left_none", "Alle spørgsmål er besvaret", "All questions are answered"),
        ("characters", "{left} tegn tilbage", "{left} characters left"),
        ("characters_over", "{over} tegn for meget", "{over} characters too many"),
        ("clear", "Ryd svar", "Clear the answer"),
        ("more", "Jeres svar giver flere spørgsmål på denne side", "Your answers lead to more questions on this page"),
        ("head", "kontaktpersonen", "the contact person"),
        ("staff", "undersøgelsens medarbejdere", "the survey team"),
    )
}  # fmt: skip


def say(name: str, language: str, **values: object) -> str:
    """
    Return what the program says, with its fields filled.

    >>> say("saved", "da", time="10.42")
    'Gemt kl. 10.42'
    """
    return WORDS[name][language].format(**values)


def clock(hour: int, minute: int, language: str) -> str:
    """
    Return a time of day as it is written.

    >>> clock(9, 5, "da"), clock(9, 5, "en")
    ('9.05', '9:05')
    """
    return f"{hour}.{minute:02}" if language == "da" else f"{hour}:{minute:02}"
