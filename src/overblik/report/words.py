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
        "weighted": "vægtet",
        "skip to contents": "Gå til indholdet",
        "percent": "Pct.",
        "count": "Antal",
        "answers": "Antal svar (n)",
        "pooled": "Alle svar",
        "units": "Spurgte",
        "complete": "Fuldstændige svar",
        "partial": "Delvise svar",
        "rate": "Svarprocent",
        "appendix": "Bilag: Hvor tallene kommer fra",
        "appendix text": (
            "Hvert udsagn i tabellen blev holdt op mod svarene, da rapporten blev dannet. "
            "Ved siden af står den celle, som udsagnet bygger på, og hvad cellen siger."
        ),
        "claim": "Udsagn",
        "cell": "Celle",
        "base": "Af",
        "exact": "Præcis andel eller værdi",
        "where": "hvor",
        "too few": "for få svar",
        "no comments": "Der er ingen kommentarer, som kan vises.",
    },
    "en": {
        "contents": "Contents",
        "figure": "Figure",
        "table": "Table",
        "note": "Note:",
        "numbers in the figure": "The numbers in the figure",
        "of": "of",
        "weighted": "weighted",
        "skip to contents": "Skip to main content",
        "percent": "Per cent",
        "count": "Number",
        "answers": "Answers (n)",
        "pooled": "All answers",
        "units": "Asked",
        "complete": "Complete answers",
        "partial": "Partial answers",
        "rate": "Response rate, per cent",
        "appendix": "Appendix: where the numbers come from",
        "appendix text": (
            "Every statement in the table was checked against the answers when the report was built. "
            "Beside it stands the cell that the statement rests on, and what the cell says."
        ),
        "claim": "Statement",
        "cell": "Cell",
        "base": "Out of",
        "exact": "Exact share or value",
        "where": "where",
        "too few": "too few answers",
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
