"""The words for outcomes, rates and what is found of them, in the languages that the program writes."""

from __future__ import annotations

from collections.abc import Mapping

from overblik.files.languages import Text

DISPOSITION_WORDS: Mapping[str, Text] = {
    "complete": Text({"en": "Complete", "da": "Fuldstændig besvarelse"}),
    "partial": Text({"en": "Partial", "da": "Delvis besvarelse"}),
    "refusal": Text({"en": "Refusal or break-off", "da": "Afslag eller afbrudt besvarelse"}),
    "non_contact": Text({"en": "No answer", "da": "Intet svar"}),
    "other": Text({"en": "Other reason for no answer", "da": "Anden grund til intet svar"}),
    "unknown": Text({"en": "Not known whether eligible", "da": "Uvist om i målgruppen"}),
    "ineligible": Text({"en": "Not eligible", "da": "Udgået"}),
}
CODE_WORDS: Mapping[str, Text] = {
    "2.11": Text({"en": "Refusal", "da": "Afslag"}),
    "2.12": Text({"en": "Break-off", "da": "Afbrudt besvarelse"}),
}
HEADS: Mapping[str, Text] = {
    "title": Text({"en": "Who answered", "da": "Hvem der svarede"}),
    "outcomes": Text({"en": "Outcomes (AAPOR)", "da": "Udfald (AAPOR)"}),
    "rates": Text({"en": "Rates (AAPOR)", "da": "Rater (AAPOR)"}),
    "members": Text({"en": "members", "da": "medlemmer"}),
    "weights": Text({"en": "weighted {many}", "da": "vægtede {many}"}),
    "of": Text({"en": "of", "da": "af"}),
    "asked": Text({"en": "Asked", "da": "Spurgte"}),
    "complete": Text({"en": "Complete", "da": "Fuldstændige"}),
    "partial": Text({"en": "Partial", "da": "Delvise"}),
    "total": Text({"en": "All", "da": "Alle"}),
    "answered": Text({"en": "Answered", "da": "Svarede"}),
    "share_asked": Text({"en": "Of asked", "da": "Af spurgte"}),
    "share_answered": Text({"en": "Of answers", "da": "Af svar"}),
    "rate": Text({"en": "Rate", "da": "Svarpct."}),
    "part": Text({"en": "Partial R", "da": "Partiel R"}),
    "stand": Text(
        {"en": "How far those who answered stand for all", "da": "Hvor godt de, der svarede, repræsenterer alle"}
    ),
    "early": Text({"en": "Early against late", "da": "Tidlige mod sene svar"}),
    "items": Text({"en": "Item non-response", "da": "Ubesvarede spørgsmål"}),
    "skipped": Text({"en": "Skipped", "da": "Sprunget over"}),
    "due": Text({"en": "Shown", "da": "Stillet"}),
    "unanswered": Text({"en": "Per cent", "da": "Pct."}),
    "not_reached": Text({"en": "Not reached", "da": "Ikke nået"}),
    "no_value": Text({"en": "not known", "da": "uoplyst"}),
    "few": Text({"en": "too few units to be shown", "da": "for få til at blive vist"}),
}
SENTENCES: Mapping[str, Text] = {
    "bounds": Text(
        {
            "en": "The answers do not name their unit: those complete cover {low} to {high} of {total} {what}.",
            "da": "Svarene viser ikke, hvem der gav dem: De fuldstændige dækker {low} til {high} af {total} {what}.",
        }
    ),
    "e_declared": Text(
        {
            "en": "e = {e}: the share of units of unknown eligibility taken to be eligible, as declared.",
            "da": "e = {e}: den andel af de uvisse, der regnes med til målgruppen, som fastlagt i study.yaml.",
        }
    ),
    "e_proportional": Text(
        {
            "en": "e = {e}: the share of units of unknown eligibility taken to be eligible, as among the others.",
            "da": "e = {e}: den andel af de uvisse, der regnes med til målgruppen; samme andel som blandt de øvrige.",
        }
    ),
    "e_not_needed": Text(
        {
            "en": "It is known of all units whether they are eligible, so RR1, RR3 and RR5 are one, as are RR2, RR4 and RR6.",
            "da": "For alle er det kendt, om de hører til målgruppen. Derfor er RR1, RR3 og RR5 ens, og RR2, RR4 og RR6 ligeså.",
        }
    ),
    "r": Text(
        {
            "en": "{name}: R = {r}, adjusted for chance {adjusted}; coefficient of variation {cv}. "
            "Non-response can shift a share by {bias} percentage points at most, as far as it goes with these groups.",
            "da": "{name}: R = {r}, korrigeret for tilfældighed {adjusted}; variationskoefficient {cv}. "
            "Frafaldet kan højst flytte en andel {bias} procentpoint, så vidt det følger disse grupper.",
        }
    ),
    "cells": Text({"en": "Crossed groups", "da": "Krydsede grupper"}),
    "logit": Text({"en": "Logistic regression", "da": "Logistisk regression"}),
    "thin": Text(
        {
            "en": "There are {units} units in {cells} crossed groups: read the regression and each column alone instead.",
            "da": "Der er {units} enheder i {cells} krydsede grupper: Læs hellere regressionen og hver oplysning for sig.",
        }
    ),
    "alike": Text(
        {
            "en": "The differences by {title} are no larger than chance would give (p = {p}).",
            "da": "Forskellene efter {title} er ikke større, end tilfældet ville give (p = {p}).",
        }
    ),
    "unlike": Text(
        {
            "en": "The differences by {title} are larger than chance would give (p = {p}).",
            "da": "Forskellene efter {title} er større, end tilfældet ville give (p = {p}).",
        }
    ),
    "over": Text(
        {
            "en": "Best represented by {title} is “{most}”, least “{least}”.",
            "da": "Efter {title} er »{most}« bedst repræsenteret og »{least}« dårligst.",
        }
    ),
    "same": Text(
        {
            "en": "The response rate is the same in all groups by {title}.",
            "da": "Svarprocenten er den samme i alle grupper efter {title}.",
        }
    ),
    "everybody": Text(
        {
            "en": "Everybody answered: there is no non-response to look into.",
            "da": "Alle svarede, så der er intet frafald at undersøge.",
        }
    ),
    "nobody": Text(
        {
            "en": "Nobody has answered yet, so there is nothing to hold against the others.",
            "da": "Ingen har svaret endnu, så der er intet at holde op mod de øvrige.",
        }
    ),
    "early_reminder": Text(
        {
            "en": "{early} answered before the first reminder, {late} after it.",
            "da": "{early} svarede før den første påmindelse og {late} efter den.",
        }
    ),
    "early_days": Text(
        {
            "en": "{early} answered in the first half of the days, {late} in the second.",
            "da": "{early} svarede i den første halvdel af dagene og {late} i den anden.",
        }
    ),
    "early_none": Text(
        {
            "en": "The answers do not say when they came; during fieldwork they do.",
            "da": "Svarene viser ikke, hvornår de kom. Det gør de under dataindsamlingen.",
        }
    ),
    "early_alike": Text(
        {
            "en": "On none of {count} questions and columns do early and late answers differ by more than chance (p < 0.05).",
            "da": "På ingen af {count} spørgsmål og oplysninger er tidlige og sene svar signifikant forskellige (p < 0,05).",
        }
    ),
    "early_unlike": Text(
        {
            "en": "On {found} of {count} questions and columns early and late answers differ with p < 0.05; "
            "of so many, {chance} would by chance:",
            "da": "På {found} af {count} spørgsmål og oplysninger er forskellen på tidlige og sene svar signifikant (p < 0,05); "
            "ved tilfælde ville {chance} være det:",
        }
    ),
    "items_none": Text(
        {
            "en": "No question was skipped or left unreached.",
            "da": "Intet spørgsmål blev sprunget over eller ikke nået.",
        }
    ),
}


def head(key: str, language: str) -> str:
    """Return a heading."""
    return HEADS[key][language]


def sentence(key: str, language: str, **values: object) -> str:
    """Return a sentence with its values filled in."""
    return SENTENCES[key][language].format(**values)


def code_label(code: str, disposition: str, language: str) -> str:
    """Return what an AAPOR code means in words."""
    return (CODE_WORDS.get(code) or DISPOSITION_WORDS[disposition])[language]
