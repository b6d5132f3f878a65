"""The words of a banner, in each language that the program writes, under the same keys."""

from __future__ import annotations

from collections.abc import Mapping

_WORDS: Mapping[str, Mapping[str, str]] = {
    "da": {
        "banner": "Banner",
        "contents": "Indhold",
        "notes": "Noter",
        "question": "Spørgsmål",
        "option": "Svar",
        "percent": "Pct.",
        "total": "I alt",
        "base": "Grundlag (n)",
        "weighted": "Vægtet grundlag",
        "effective": "Effektivt antal (Kish)",
        "letters": "Højere end",
        "note": "Note: ",
        "title": "Svar opdelt på {breaks}",
        "letters_note": (
            "Bogstaverne viser, hvilke kolonner i samme opdeling et tal er signifikant højere end "
            "(signifikansniveau {alpha}, {correction})."
        ),
        "none": "uden korrektion for, at der laves mange sammenligninger",
        "holm": "korrigeret for antallet af sammenligninger i hver linje efter Holm",
        "bh": "korrigeret for antallet af sammenligninger i hver linje efter Benjamini og Hochberg",
        "against_note": "↑ og ↓ viser, at et tal er signifikant højere eller lavere end tallet for alle.",
        "overlap_note": "Kolonnerne under {blocks} overlapper hinanden; det tager testene højde for.",
        "simple_note": (
            "I testene regnes de {answered} {many}, der har svaret, for en simpel tilfældig stikprøve af de {population}, "
            "der er blevet spurgt."
        ),
        "stated_note": "Testene følger undersøgelsens stikprøvedesign.",
        "few_note": (
            "Et svar, som færre end {few} i to kolonner tilsammen har givet eller ladet være med at give, sammenlignes ikke i dem."
        ),
        "low_note": "* Bygger på færre end {least} {many} og er usikkert.",
        "low_tested_note": "* Bygger på færre end {least} {many}, er usikkert og indgår ikke i testene.",
        "census_note": "Alle {population} {many} har svaret. Forskellene er derfor faktiske, og der er ikke lavet test.",
        "hidden_note": (
            "– betyder, at tallet ikke vises, fordi det bygger på færre end {least_base} {many}, eller fordi et sådant tal ellers "
            "kunne regnes ud."
        ),
        "protected_note": (
            "– betyder, at tallet ikke vises, fordi det kunne røbe, hvad enkelte {many} har svaret, eller fordi et sådant tal "
            "ellers kunne regnes ud."
        ),
        "empty_note": "– betyder, at der ingen svar er.",
        "weighted_note": "Andele og gennemsnit er vægtede; grundlaget (n) er uvægtet.",
        "covered_note": "I linjerne {covering} tæller {the_many} med det, de dækker.",
        "quoted": "»{text}«",
        "and": " og ",
        "back": "Til indholdet",
        "page": "Side &P af &N",
    },
    "en": {
        "banner": "Banner",
        "contents": "Contents",
        "notes": "Notes",
        "question": "Question",
        "option": "Answer",
        "percent": "Per cent",
        "total": "Total",
        "base": "Base (n)",
        "weighted": "Weighted base",
        "effective": "Effective n (Kish)",
        "letters": "Higher than",
        "note": "Note: ",
        "title": "Answers by {breaks}",
        "letters_note": (
            "A letter beside a figure names a column of the same break whose figure is significantly lower "
            "(significance level {alpha}, {correction})."
        ),
        "none": "not corrected for the many comparisons",
        "holm": "corrected for the number of comparisons in each row by Holm's method",
        "bh": "corrected for the number of comparisons in each row by Benjamini and Hochberg's method",
        "against_note": "↑ and ↓ say that a figure is significantly higher or lower than the one for everybody.",
        "overlap_note": "The columns under {blocks} overlap, which the tests allow for.",
        "simple_note": (
            "For the tests, the {answered} {many} that answered count as a simple random sample of the {population} that were "
            "asked."
        ),
        "stated_note": "The tests follow the sampling design of the survey.",
        "few_note": "An answer that fewer than {few} in two columns together gave, or did not give, is not compared between them.",
        "low_note": "* Rests on fewer than {least} {many} and is uncertain.",
        "low_tested_note": "* Rests on fewer than {least} {many}, is uncertain and takes no part in the tests.",
        "census_note": "All {population} {many} answered. Differences are therefore facts, and no tests are made.",
        "hidden_note": (
            "– marks a figure that is not shown, as it rests on fewer than {least_base} {many}, or as such a figure could "
            "otherwise be worked out."
        ),
        "protected_note": (
            "– marks a figure that is not shown, as it could give away what single {many} answered, or as such a figure could "
            "otherwise be worked out."
        ),
        "empty_note": "– marks where there are no answers.",
        "weighted_note": "Shares and means are weighted; bases (n) are not.",
        "covered_note": "In the lines {covering}, {the_many} count with what they cover.",
        "quoted": "“{text}”",
        "and": " and ",
        "back": "To the contents",
        "page": "Page &P of &N",
    },
}
"""
{least}, {least_base}, {population}, {few} and {answered} are filled in with numbers, {many} and {the_many} with what units are
called, {covering} with what stands before shares of what units cover, {blocks} with the titles of breaks.
"""


def words(language: str) -> Mapping[str, str]:
    """
    Return the words in *language*, the English ones where the program does not write it.

    >>> words("da")["base"], sorted(words("da")) == sorted(words("en"))
    ('Grundlag (n)', True)
    """
    return _WORDS.get(language, _WORDS["en"])
