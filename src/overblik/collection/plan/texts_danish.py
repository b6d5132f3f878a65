"""
What mails say in Danish unless the author writes something else.

A line that begins with a word in brackets stands only in plans of which it is true (see `texts.py`).
"""

DANISH = {
    "invitation": (
        "Spørgeskema til {unit}: {title}",
        """\
Kære {contact}

{owner} gennemfører undersøgelsen »{title}« og vil gerne høre fra {unit}. I svarer her:

{link}

Det tager cirka {minutes} at svare.
[closes] Vi beder om jeres svar senest {closes}.

• I kan holde pause undervejs. Svarene bliver gemt, og I fortsætter, hvor I slap.
[delegation] • Ved en kollega mere om noget af det, kan I sende enkelte afsnit videre fra spørgeskemaet.
[named] • Linket gælder kun {unit}. Alle, der har linket, kan se og ændre jeres svar, så send det ikke ud af huset.
[anonymous] • Svarene er anonyme og kan ikke ændres, når de er sendt. Linket gælder kun {unit}, så send det ikke ud af huset.
• Er du ikke den rette at spørge, kan du skrive samme sted, hvem vi skal kontakte.
• På siden kan du også læse, hvad svarene bruges til.

Har du spørgsmål, er du velkommen til at kontakte {help}.

Venlig hilsen
{sender}
""",
    ),
    "reminder_none": (
        "Vi mangler svar fra {unit}: {title}",
        """\
Kære {contact}

Vi har endnu ikke fået svar fra {unit} i undersøgelsen »{title}«. Jo flere der svarer, jo sikrere bliver resultaterne.

[closes] Fristen er {closes}. Der er {days_left} tilbage.

I svarer her:

{link}

Det tager cirka {minutes} at svare, og I kan holde pause undervejs.
[delegation] I kan også sende enkelte afsnit videre til en kollega.

Vil I ikke være med, eller er det en anden, vi skal spørge, kan du skrive det samme sted. Har I svaret i mellemtiden, kan \
du se bort fra denne mail.

Har du spørgsmål, er du velkommen til at kontakte {help}.

Venlig hilsen
{sender}
""",
    ),
    "reminder_begun": (
        "I er ikke færdige endnu: {title}",
        """\
Kære {contact}

Tak, fordi I er gået i gang med spørgeskemaet »{title}«. Alt, hvad I har svaret, er gemt.

I mangler endnu {missing}.
[closes] Fristen er {closes}. Der er {days_left} tilbage.

Fortsæt, hvor I slap:

{link}

[delegation] Ved en kollega mere om noget af det, der mangler, kan I sende enkelte afsnit videre fra spørgeskemaet.

Har du spørgsmål, er du velkommen til at kontakte {help}.

Venlig hilsen
{sender}
""",
    ),
    "reminder_delegated": (
        "Vi mangler kun svar fra {colleague}: {title}",
        """\
Kære {contact}

{unit} er næsten færdig med spørgeskemaet »{title}«. Der mangler kun svar på {missing}, som I har sendt videre til \
{colleague}.

[closes] Fristen er {closes}. Der er {days_left} tilbage.

Her kan du se, hvor langt I er. Du kan også selv svare på det, der mangler, eller trække det tilbage og sende det til en anden:

{link}

Husk, at besvarelsen først er færdig, når den er afsluttet og sendt.

Har du spørgsmål, er du velkommen til at kontakte {help}.

Venlig hilsen
{sender}
""",
    ),
    "reminder_colleague": (
        "{head} venter på dine svar på »{section}«",
        """\
Kære {colleague}

{head} fra {unit} har bedt dig svare på afsnittet »{section}« i spørgeskemaet »{title}«. Det er det, der mangler, før {unit} kan \
sende sin besvarelse.

[closes] Fristen er {closes}. Der er {days_left} tilbage.

Du svarer her:

{link}

Kan du ikke nå det, eller er det en anden, der skal svare, så sig det til {head}, som kan trække afsnittet tilbage.

Har du spørgsmål til undersøgelsen, er du velkommen til at kontakte {help}.

Venlig hilsen
{sender}
""",
    ),
    "thanks": (
        "Tak for jeres svar: {title}",
        """\
Kære {contact}

Tak, fordi {unit} har svaret på spørgeskemaet »{title}«. Vi har modtaget svarene, og I skal ikke gøre mere.

Har du spørgsmål, er du velkommen til at kontakte {help}.

Venlig hilsen
{sender}
""",
    ),
    "delegation": (
        "{head} beder dig svare på »{section}«",
        """\
Kære {colleague}

{head} fra {unit} beder dig svare på afsnittet »{section}« i spørgeskemaet »{title}«. Det er en undersøgelse, som {owner} \
gennemfører.

»{message}«

Du svarer her:

{link}

Linket er dit eget og åbner kun dette afsnit. {head} kan se dine svar og sender besvarelsen, når den er færdig.
[closes] Spørgeskemaet lukker {closes}. Svar gerne i god tid, så {head} kan nå at samle det hele.

Har du spørgsmål til afsnittet, så tal med {head}. Spørgsmål til undersøgelsen kan du stille til {help}.

Venlig hilsen
{sender}
""",
    ),
    "delegation_taken_back": (
        "Du skal ikke længere svare på »{section}«",
        """\
Kære {colleague}

{head} fra {unit} har trukket afsnittet »{section}« i spørgeskemaet »{title}« tilbage. Du skal ikke gøre mere, og dit link \
virker ikke længere. Det, du allerede har svaret, er gemt i besvarelsen.

»{message}«

Har du spørgsmål, så tal med {head}.

Venlig hilsen
{sender}
""",
    ),
    "receipt": (
        "Kvittering for jeres svar: {title}",
        """\
Kære {contact}

Vi har modtaget svarene fra {unit} på spørgeskemaet »{title}«. Tak for hjælpen.

[named closes] I kan se, gemme og rette jeres svar frem til {closes}:
[named undated] I kan se, gemme og rette jeres svar her:

[named] {link}

[anonymous] Svarene er gemt uden jeres navn. Derfor kan de hverken vises igen eller rettes.

Har du spørgsmål, er du velkommen til at kontakte {help}.

Venlig hilsen
{sender}
""",
    ),
    "letter": (
        "{title}",
        """\
Kære {contact}

{owner} gennemfører undersøgelsen »{title}« og vil gerne høre fra {unit}. I svarer på nettet. Adressen står nederst i \
brevet sammen med en kode, som I kan skanne med telefonen.

{link}

Det tager cirka {minutes} at svare.
[closes] Vi beder om jeres svar senest {closes}.

• I kan holde pause undervejs. Svarene bliver gemt, og I fortsætter, hvor I slap.
[delegation] • Ved en kollega mere om noget af det, kan I sende enkelte afsnit videre fra spørgeskemaet.
[named] • Adressen gælder kun {unit}. Alle, der har den, kan se og ændre jeres svar, så pas på brevet.
[anonymous] • Svarene er anonyme og kan ikke ændres, når de er sendt. Adressen gælder kun {unit}, så pas på brevet.
• Er du ikke den rette at spørge, kan du skrive samme sted, hvem vi skal kontakte.

Har du spørgsmål, er du velkommen til at kontakte {help}.

Venlig hilsen
{sender}
""",
    ),
}
