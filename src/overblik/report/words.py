"""The words that the program itself prints in a report, in each language that it writes."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "da": {
        "contents": "Indhold",
        "figure": "Figur",
        "table": "Tabel",
        "note": "Note:",
        "numbers in the figure": "Tallene i figuren",
        "of": "af",
        "page": "side",
        "skip to contents": "Gå til indholdet",
        "percent": "Pct.",
        "count": "Antal",
        "answers": "Antal svar (n)",
        "all answers": "Alle",
        "pooled": "Alle svar",
        "and": "og",
        "units": "Spurgte",
        "complete": "Fuldstændige svar",
        "partial": "Delvise svar",
        "rate": "Svarprocent",
        "total": "I alt",
        "mean": "Gennemsnit",
        "median": "Median",
        "q1": "Nedre kvartil",
        "q3": "Øvre kvartil",
        "min": "Mindste",
        "max": "Største",
        "sum": "Sum",
        "appendix": "Bilag: Hvor tallene kommer fra",
        "appendix text": (
            "Hvert tal i teksten er kontrolleret mod svarene, da rapporten blev dannet. "
            "Tabellen viser, hvilken celle hvert udsagn bygger på, og hvad cellen siger."
        ),
        "claim": "Udsagn",
        "cell": "Celle",
        "base": "Af",
        "exact": "Præcis andel eller værdi",
        "where": "hvor",
        "no comments": "Der er ingen kommentarer, som kan vises.",
    },
    "en": {
        "contents": "Contents",
        "figure": "Figure",
        "table": "Table",
        "note": "Note:",
        "numbers in the figure": "The numbers in the figure",
        "of": "of",
        "page": "page",
        "skip to contents": "Skip to the contents",
        "percent": "Per cent",
        "count": "Number",
        "answers": "Answers (n)",
        "all answers": "All",
        "pooled": "All answers",
        "and": "and",
        "units": "Asked",
        "complete": "Complete answers",
        "partial": "Partial answers",
        "rate": "Response rate",
        "total": "Total",
        "mean": "Mean",
        "median": "Median",
        "q1": "Lower quartile",
        "q3": "Upper quartile",
        "min": "Lowest",
        "max": "Highest",
        "sum": "Sum",
        "appendix": "Appendix: where the numbers come from",
        "appendix text": (
            "Every number in the text was checked against the answers when the report was built. "
            "The table shows the cell that each statement rests on, and what the cell says."
        ),
        "claim": "Statement",
        "cell": "Cell",
        "base": "Out of",
        "exact": "Exact share or value",
        "where": "where",
        "no comments": "There are no comments that can be shown.",
    },
}


def word(key: str, language: str) -> str:
    """
    Return a word of the program's own in *language*; English where the program does not write the language.

    >>> word("contents", "da")
    'Indhold'
    """
    return WORDS.get(language, WORDS["en"])[key]
