"""A draft in Danish."""

from __future__ import annotations

from overblik.report.drafting.voice import Voice, listed, one

AMOUNTS = {
    "all": ("[alle] {many}", "[samtlige] {many}"),
    "none": ("[ingen] {many}",),
    "nearly all": ("[næsten alle] {many}",),
    "vast majority": ("[langt de fleste] {many}",),
    "most": ("[de fleste] {many}", "[hovedparten] af {the_many}", "[flertallet] af {the_many}"),
    "half": ("[halvdelen] af {the_many}",),
    "just over half": ("[lidt over halvdelen] af {the_many}",),
    "just under half": ("[knap halvdelen] af {the_many}",),
    "third": ("[en tredjedel] af {the_many}",),
    "two thirds": ("[to tredjedele] af {the_many}",),
    "quarter": ("[en fjerdedel] af {the_many}",),
    "three quarters": ("[tre fjerdedele] af {the_many}", "[3 ud af 4] {many}"),
    "tenths": ("[{n} ud af 10] {many}",),
    "percent": ("[{percent}] af {the_many}",),
    "under": ("[under {percent}] af {the_many}",),
    "counts": ("[{count} ud af {base}] {many}",),
    "number": ("[{count}] {many}",),
    "one": ("[{count}] {one}",),
}

ONE = {
    "lead": one(
        "{who} svarer {label}.",
        "Svaret er {label} hos {who}.",
        "{label} er svaret fra {who}.",
        "{who} har svaret {label}.",
    ),
    "top": one(
        "<det hyppigste> svar er {label}, som {who} har givet.",
        "<oftest> er svaret {label}. Det siger {who}.",
        "{label} er <det mest udbredte> svar og kommer fra {who}.",
        "{who} svarer {label}, som dermed er <det hyppigste> svar.",
    ),
    "pair": one(
        "{who} svarer {label}, og {share2} svarer {label2}.",
        "{label} er valgt af {who} og {label2} af {share2}.",
        "Svaret er {label} hos {who} og {label2} hos {share2}.",
    ),
    "two": one(
        "{who} svarer {label}, mens {share2} svarer {label2}.",
        "{label} er svaret fra {who}, og {share2} har svaret {label2}.",
        "Svaret er {label} hos {who} og {label2} hos {share2}.",
    ),
    "net": one(
        "{who} svarer {label}.",
        "Samlet svarer {who} {label}.",
        "{label} er svaret fra {who}.",
        "Hos {who} er svaret {label}.",
    ),
    "parts": (
        listed("Det dækker over {items}.", "{share} med {label}"),
        listed("Hver for sig er {items}.", "{label} valgt af {share}", "{label} af {share}"),
        listed("Bag det ligger {items}.", "{label} ({share})"),
        listed("De fordeler sig på {items}.", "{label} ({share})"),
    ),
    "next": (
        listed("{items}.", "{share} svarer {label}", "{share} {label}"),
        listed("{items}.", "{label} er valgt af {share}", "{label} af {share}"),
        listed("Andre svarer {items}.", "{label} ({share})"),
        listed("Svaret er {items}.", "{label} hos {share}"),
    ),
    "far": one(
        "I den anden ende ligger {label} med {share}.",
        "{label} er svaret hos <færre>, nemlig {share}.",
        "Noget <færre>, {share}, svarer {label}.",
        "{label} er <sjældnere> svaret: Det siger {share}.",
    ),
    "everybody": one(
        "{who} svarer {and_labels}.", "Svaret er {and_labels} hos {who}.", "{who} har svaret {and_labels}."
    ),
    "nobody": one(
        "{share} har svaret {or_labels}.",
        "{or_labels} har {share} valgt.",
        "{who} svarer {or_labels}.",
    ),
}

MANY = {
    "lead": one(
        "{who} har sat kryds ved {label}.",
        "{label} er valgt af {who}.",
        "{who} peger på {label}.",
        "{who} nævner {label}.",
    ),
    "top": one(
        "<flest> har sat kryds ved {label}, nemlig {who}.",
        "<oftest> nævnt er {label}: Det peger {who} på.",
        "<det hyppigste> svar er {label}, som er valgt af {who}.",
        "{label} er <det mest udbredte> svar og er nævnt af {who}.",
    ),
    "pair": one(
        "{who} peger på {label} og {share2} på {label2}.",
        "{label} er nævnt af {who} og {label2} af {share2}.",
        "{who} har sat kryds ved {label}, og {share2} har sat kryds ved {label2}.",
    ),
    "net": one("{label} gælder for {who}.", "Samlet gælder {label} for {who}."),
    "parts": (),
    "next": (
        listed("Dertil kommer {items}.", "{label} ({share})"),
        listed("{items}.", "{share} peger på {label}", "{share} på {label}"),
        listed("{items}.", "{label} er nævnt af {share}", "{label} af {share}"),
        listed("Også {items} er på listen.", "{label} ({share})"),
    ),
    "far": one(
        "I den anden ende ligger {label}, som {share} har valgt.",
        "{label} er nævnt af <færre>, nemlig {share}.",
        "Noget <færre>, {share}, peger på {label}.",
        "{label} er <sjældnere> med: Det har {share} valgt.",
    ),
    "everybody": one(
        "{who} har sat kryds ved {and_labels}.",
        "{and_labels} er valgt af {who}.",
        "{who} nævner {and_labels}.",
    ),
    "nobody": one(
        "{share} har sat kryds ved {or_labels}.",
        "{or_labels} har {share} nævnt.",
        "{who} peger på {or_labels}.",
    ),
    "several": one(
        "Der kunne gives flere svar.",
        "Det var muligt at vælge flere svar.",
        "Spørgsmålet gav plads til flere svar.",
        "Her kunne der sættes flere krydser.",
    ),
}

GRID = {
    "rows": one(
        "<flere> {many} svarer {label} om {row} ({share}) end om {row2} ({share2}).",
        "{who} svarer {label} om {row}, <{points} flere> end om {row2} ({share2}).",
        "{label} er svaret fra {who}, når det gælder {row}, men fra {share2}, når det gælder {row2}.",
    ),
    "rows_alike": (
        listed("{items}.", "om {row} svarer {who} {label}", "om {row} {share}"),
        listed("{label} er svaret fra {items}.", "{who} om {row}", "{share} om {row}"),
        listed("{items}.", "{who} svarer {label} om {row}", "{share} om {row}"),
    ),
    "rows_middle": (
        listed("Imellem ligger {items}.", "{row} ({share})"),
        listed("Derimellem er andelen {items}.", "{share} for {row}"),
    ),
    "rows_everybody": one("Om {and_rows} svarer {who} {label}.", "{who} svarer {label} om {and_rows}."),
    "rows_nobody": one("Om {and_rows} har {share} svaret {label}.", "{share} har svaret {label} om {and_rows}."),
    "pooled": one(
        "Ses rækkerne samlet, er svaret {label} i {share} af tilfældene.",
        "På tværs af rækkerne er {share} af svarene {label}.",
    ),
    "modal": (
        listed("{items}.", "om {row} svarer {who} {label}", "om {row} {share}"),
        listed("{label} er svaret fra {items}.", "{share} om {row}"),
        listed("{items}.", "{share} peger på {label} om {row}", "{share} om {row}"),
    ),
}

OTHER = {
    "groups": one(
        "Svarene varierer med {break}: {share} svarer {label}{about} i gruppen {group}, <{points} flere> end i gruppen "
        "{group2} ({share2}).",
        "Opdelt efter {break} svarer <flere> {label}{about} i gruppen {group} ({share}) end i gruppen {group2} ({share2}).",
        "Efter {break} er andelen, der svarer {label}{about}, <{points} højere> i gruppen {group} ({share}) end i gruppen "
        "{group2} ({share2}).",
        "Der er forskel efter {break}: {label} er <oftere> svaret{about} i gruppen {group} ({share}) end i gruppen {group2} "
        "({share2}).",
    ),
    "groups_mean": one(
        "Svarene varierer med {break}: Gennemsnittet er <højere> i gruppen {group} ({mean}) end i gruppen {group2} ({mean2}).",
        "Opdelt efter {break} er gennemsnittet <højere> i gruppen {group} ({mean}) end i gruppen {group2} ({mean2}).",
        "Der er forskel efter {break}: I gruppen {group} er gennemsnittet {mean} og dermed <højere> end i gruppen {group2} "
        "({mean2}).",
    ),
    "mean": one(
        "Gennemsnittet er {mean}{unit}, og medianen er {median}.",
        "I gennemsnit er svaret {mean}{unit}; medianen er {median}.",
        "Svarene ligger i gennemsnit på {mean}{unit} med en median på {median}.",
    ),
    "written": one(
        "Her kunne der svares med egne ord, og {who} har skrevet noget.",
        "{who} har skrevet et svar med egne ord.",
        "{who} har benyttet muligheden for at svare med egne ord.",
    ),
    "unwritten": one("Her kunne der svares med egne ord, men feltet er ikke brugt."),
    "asked": one(
        "Blandt de {many}, der fik spørgsmålet, svarer {share} {and_labels}.",
        "Spørgsmålet er stillet, hvor tidligere svar gjorde det relevant. Blandt dem, der fik det, svarer {share} {and_labels}.",
        "{and_labels} er svaret fra {share} af de {many}, der fik spørgsmålet.",
        "Ser man på de {many}, der fik spørgsmålet, har {share} svaret {and_labels}.",
    ),
    "asked pair": one(
        "Blandt de {many}, der fik spørgsmålet, svarer {share} {label} og {share2} {label2}.",
        "Af de {many}, der fik spørgsmålet, har {share} svaret {label} og {share2} {label2}.",
    ),
    "asked rows": one(
        "Rækkerne er kun vist, hvor tidligere svar gjorde dem relevante.",
        "Hver række er vist for de {many}, den var relevant for.",
    ),
    "asked other": one(
        "Spørgsmålet er kun stillet, hvor tidligere svar gjorde det relevant.",
        "Spørgsmålet er stillet til de {many}, det var relevant for.",
    ),
    "headline": one(
        "{who} svarer {label} på spørgsmålet {question}",
        "{who} har svaret {label} på spørgsmålet {question}",
        "{who} svarer {label}, når de bliver spurgt {question}",
    ),
    "headline row": one(
        "{who} svarer {label} om {row} på spørgsmålet {question}",
        "{who} har svaret {label} om {row}, når spørgsmålet er {question}",
    ),
    "headline groups": one(
        "{share} i gruppen {group} svarer {label}{about} på spørgsmålet {question}, <{points} flere> end i gruppen {group2}",
    ),
}

FIXED = {
    "all": "alle",
    "of": "ud af",
    "about row": " om {row}",
    "about": "Om undersøgelsen",
    "complete": "{complete} {many} har besvaret hele spørgeskemaet, så svarprocenten er {rate}.",
    "everybody": "{everybody} {many} har besvaret hele spørgeskemaet.",
    "partial": "Yderligere {partial} har besvaret en del af det.",
    "counts_complete": "Rapporten bygger på de fuldstændige besvarelser.",
    "counts_reached": "De delvise besvarelser tæller med i de spørgsmål, de nåede.",
    "period": "Svarene er indsamlet i perioden {period}.",
    "day": "Svarene er indsamlet {period}.",
    "weight": "Andele og gennemsnit er vægtet med {weight}.",
    "weighed": "Andele og gennemsnit er vægtet op fra stikprøven til alle {many}.",
    "method": "Metode",
    "tests": "Teksten nævner kun en forskel, når en statistisk test, der tager højde for, hvordan svarene er kommet ind, "
    "bærer den. Det gælder både forskelle mellem svar, mellem rækker og mellem grupper.",
    "low": "Hvor få har svaret, er antallet skrevet i stedet for en procent.",
    "table": "Svarprocent efter {breaks}",
    "no answers": "Spørgsmålet er ikke besvaret.",
    "hidden": "For få har svaret til, at tallene kan vises.",
    "open": "Svar på {question} kan citeres her i en blok, {block}, når nogen har læst dem igennem.",
    "points": "{points} procentpoint",
    "point": "{points} procentpoint",
}

COMMENT = """\
<!--
Et udkast, skrevet af programmet ud fra svarene. Hvert tal er et udsagn, der prøves, hver gang rapporten bygges, så
sætningerne kan skrives om, flyttes og slettes frit. Det, udkastet ikke ved, er, hvorfor der blev spurgt, og hvad svarene
betyder: Skriv det, og slet det, der ikke bidrager.
-->"""

DANISH = Voice(
    language="da",
    quotes=("»", "«"),
    and_="og",
    or_="eller",
    amounts=AMOUNTS,
    patterns={
        **{f"one {kind}": patterns for kind, patterns in ONE.items()},
        **{f"many {kind}": patterns for kind, patterns in MANY.items()},
        **GRID,
        **OTHER,
    },
    fixed=FIXED,
    comment=COMMENT,
)
