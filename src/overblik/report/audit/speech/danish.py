"""Reading Danish reports."""

from __future__ import annotations

from overblik.report.audit.speech.speech import Speech

STOP = (
    "og i at det en den til er som på de med han af for der var sig men et har om vi havde nu over da fra du "
    "ud sin dem os op hans hvor eller hvad skal selv her alle vil blev kunne ind når være dog noget ville "
    "deres efter ned skulle denne end dette mig under have ingen mellem blive min mange ja nej været kan så "
    "også jer sit disse nogen ved samt både mens svarer angiver vurderer mener oplyser siger haft gjort fået "
    "får bliver blevet ligger pct procent fx bl ang ift hhv dvs herunder inden sige altså hele flere enten "
    "fremover samme egen eget egne næsten omkring knap godt tilbage andel andelen undersøgelsen undersøgelse "
    "viser figur tabel fremgår således desuden derudover samtidig ifølge adspurgte respondenter respondenterne "
    "svarede svaret ligeledes tilsvarende antal anden andet andre hinanden tredje fjerde femte "
)

DANISH = Speech(
    language="da",
    percent=r"(?:pct\.?|procent(?:en)?\b|%|p\.?c\.?t\.)",
    points=r"(?:procent-?\s?point|pct\.?-?\s?point|%-?\s?point)",
    joints=(r"ud af", r"ud", r"af"),
    normal_joint="ud af",
    modifiers=(
        r"lidt over|lidt under|lidt mere end|lidt mindre end|godt og vel|godt|knap|op mod|op til|tæt på|over|mere end|flere end|"
        r"under|mindre end|færre end|mindst|højst|maksimalt|minimum|omkring|cirka|ca\.|ca|næsten|omtrent|ikke helt"
    ),
    numbers=("én|en|et|ét", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv"),
    named=(
        r"næsten alle|samtlige|alle|næsten ingen|ingen|mere end halvdelen|over halvdelen|under halvdelen|næsten halvdelen|"
        r"knap halvdelen|godt halvdelen|omkring halvdelen|halvdelen|flertallet|et flertal|størstedelen|hovedparten|"
        r"langt de fleste|de fleste|et mindretal|en fjerdedel|en tredjedel|to tredjedele|tre fjerdedele|en femtedel|"
        r"hvert? (?:anden|andet|tredje|fjerde|femte|sjette|tiende)"
    ),
    ranges=r"(?:-|–|til)",
    between=r"(?:mellem)\s",
    respondents=r"(?:respondent\w*|adspurgt\w*|deltager\w*|besvarelser\w*|besvarelse|svar|svarene|svarpersoner\w*|personer|skemaer)",
    answered=r"(?:besvar\w*|svaret|svarede|svar|deltag\w*|deltog|udfyld\w*|medvirke\w*|respondent\w*|returner\w*)",
    asked=r"(?:udsend\w*|sendt\w*|inviter\w*|spurgt\w*|adspurgt\w*|rundsend\w*|findes|kontaktet|modtog\w*)",
    partly=r"(?:delvist|delvis|ufuldstændig\w*|yderligere)",
    response=r"(?:svarprocent\w*|besvarelsesprocent\w*|svarandel\w*|samlede antal|deltagelse\w*|bortfald\w*)",
    total=r"(?:i alt|samlet|inviterede|adspurgte|mulige|udsendte)",
    of=r"(?:af|ud af)",
    articles=r"(?:de|den|det|alle|samtlige|vores|landets)",
    neutral=r"(?:adspurgte|deltagende|medvirkende|svarende|samlede|i alt|danske|\d+)",
    relative=r"(?:der|som|med|uden|i|på|fra|hvor|hvis|under|over)",
    here=r"(?:undersøgelsen|analysen|stikprøven|rundspørgen|alt|spørgeskemaet|landet|danmark|respondenterne|perioden|suspen\w*)",
    leading=r"(?:blandt|hos|for|inden for|i|på|af|ud af|når det gælder|her|der|mod|fra|ifølge|heraf)",
    harmless=(
        r"(?:i alt|i undersøgelsen|i analysen|i rundspørgen|i perioden|for eksempel|på spørgsmålet|på trods|i figur|i tabel|"
        r"af figur\w*|af tabel\w*|det fremgår|i dag|i det hele taget|på den baggrund|af undersøgelsen|i gennemsnit|der er)"
    ),
    pronouns=r"(?:heraf|hvoraf|af dem|af disse|af de sidste|blandt dem|blandt disse|deraf|blandt de øvrige)",
    elsewhere=(
        r"(?:befolkning\w*|danmarks statistik|ifølge|på landsplan|landsgennemsnit\w*|tidligere undersøgelse\w*|"
        r"seneste undersøgelse|gennemsnit\w*|median\w*|konfidens\w*|signifikan\w*|sikkerhed|usikkerhed\w*|moms|rente|rabat|"
        r"inflation\w*|budget\w*|omsætning\w*|lønsum\w*|bevilling\w*)"
    ),
    change=(
        r"(?:st[ei]g\w*|fald\w*|vokse\w*|vokset|øge\w*|øget|reducer\w*|mindsk\w*|forskel\w*|fremgang|tilbagegang|vækst\w*|"
        r"nedgang)"
    ),
    compares=r"(?:højere|lavere|mere|flere|færre|mindre|stigning\w*|fald|fremgang|tilbagegang|vækst\w*|nedgang|reduktion\w*)",
    compared=r"(?:fra|mod|end|sammenlignet med|i forhold til|kontra|op fra|ned fra)",
    one_answer=(
        r"(?:(?:kun|ét|et|én|en) (?:én|ét|en|et) ?svar\w*|kun (?:haft )?(?:været )?(?:én|ét|en|et) svar\w*|ét svar|"
        r"kunne kun vælge|kun vælge (?:ét|én|et|en)|(?:ét|én) (?:enkelt )?svarmulighed|summer til 100|giver tilsammen 100|"
        r"i alt 100|tilsammen 100|kun sætte ét kryds|ét kryds)"
    ),
    many_answers=(
        r"(?:en eller flere|ét eller flere|et eller flere|flere svar|mulighed for (?:at (?:vælge|angive|give|sætte) )?flere|"
        r"flere kryds|alle (?:de )?svar, der|mere end ét svar|summer (?:derfor )?(?:ikke|til mere)|vælge flere|sætte flere)"
    ),
    left_out=r"(?:ikke vist|udeladt|vises ikke|er ikke med|ekskl\w*|kun de hyppigste|de hyppigste|uoplyst)",
    filtered=(
        r"(?:kun (?:de |dem|\w+,? )(?:\w+,? )?(?:der|som)|stillet til (?:de|dem)|hvis ja|har svaret ja|svarede ja|"
        r"blandt (?:de|dem))"
    ),
    weighted=r"(?<!u)(?<!ikke )(?:vægtet\b|vægtede\b|vejet\b|vejede\b|opregnet\b)",
    in_percent=r"(?:pct\b|procent\w*|%|andel\w*)",
    remaining=r"(?:(?:de|den) (?:resterende|øvrige|sidste)|resten,?|de resterende|øvrige)",
    together=r"(?:tilsammen|samlet|i alt|sammenlagt|til sammen|lagt sammen)",
    of_which=r"(?:heraf|hvoraf|deraf|fordelt på|nemlig|dvs\.)",
    the_same_as=r"(?:svarende til|det svarer til|hvilket svarer til|det vil sige|dvs\.|eller|altså)",
    net=r"(?:i alt|samlet|netto|total|tilsammen|sum)",
    all_row=r"(?:i alt|total|sum|samlet|alle)",
    base_row=r"(?:.*\(n\)|n|n\s?=|antal|antal svar|antal besvarelser|antal respondenter|base|basis|grundlag|besvarelser|svar)",
    neither=r"(?:ikke|aldrig|ingen|hverken|uden|uenig\w*|modsat|dårlig\w*|negativ\w*|nej)",
    stop=frozenset(STOP.split()),
    clause=r"(?:[,;:]\s(?:og|mens|men|hvor|samt)?|\sog\s|\smens\s|\smen\s|\ssamt\s|\s[–—-]\s|\.\s)",
)  # fmt: skip
