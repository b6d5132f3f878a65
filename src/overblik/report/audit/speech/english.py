"""Reading English reports."""

from __future__ import annotations

from overblik.report.audit.speech.speech import Speech

STOP = (
    "finds find the of and a to in is that it for was on are as with at be this have from or had by but not what all were "
    "we when your can said there use an each which she do how their if will up other about out many then them "
    "these so some her would make like him into time has look two more go see no way could my than been who "
    "its now did get may over such under between they also both while say says report reports reported answer "
    "answered respondents per cent percent very any own same our those where because during after before only "
    "most just i e g survey surveyed asked figure table shows show further moreover addition according nearly "
    "almost around found think thinks felt feel share total number one three four five six seven eight nine "
    "ten "
)

ENGLISH = Speech(
    language="en",
    percent=r"(?:per\s?cent\b|pct\.?|%)",
    points=r"(?:percentage[\s-]points?|per\s?cent(?:age)? points?|%[\s-]points?|pp\b)",
    joints=(r"out of", r"in(?: every)?", r"of"),
    normal_joint="out of",
    modifiers=(
        r"just over|just under|a little over|a little under|slightly more than|slightly less than|well over|more than|less than|"
        r"fewer than|no more than|no fewer than|no less than|up to|close to|over|above|under|below|at least|at most|about|"
        r"around|roughly|approximately|nearly|almost|not quite|some"
    ),
    numbers=("one|a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    named=(
        r"nearly all|almost all|all|every|almost none|none|no|more than half|over half|less than half|under half|"
        r"nearly half|almost half|just over half|just under half|about half|half|the (?:vast |great |large )?majority|"
        r"a (?:large )?majority|most|a minority|a third|one third|one-third|two thirds|two-thirds|a quarter|one quarter|"
        r"one-quarter|three quarters|three-quarters|a fifth|one fifth|every third|every fourth|every other"
    ),
    ranges=r"(?:-|–|to)",
    between=r"(?:between)\s",
    respondents=(
        r"(?:respondents?|participants?|those (?:who )?(?:asked|surveyed|answered|responded|took part)|answers|responses|replies|"
        r"people asked|people surveyed|questionnaires)"
    ),
    answered=(
        r"(?:answer\w*|respond\w*|respons\w*|repl(?:y|ied|ies)|participat\w*|complet\w*|took part|taken part|filled in|"
        r"return\w*)"
    ),
    asked=r"(?:sent\b|invited|surveyed|approached|contacted|asked|received|there are)",
    partly=r"(?:partly|partial\w*|in part|incomplete\w*|a further|another)",
    response=r"(?:response rates?|rate of response|completion rate|of the total|non-response)",
    total=r"(?:total of|in all|invited|eligible|all)",
    of=r"(?:of|out of|among)",
    articles=r"(?:the|all|all the|our|those|these)",
    neutral=r"(?:surveyed|responding|participating|taking part|in all|\d+)",
    relative=r"(?:that|who|which|with|without|in|at|from|whose|where|having|over|under)",
    here=r"(?:the survey|the study|this survey|this study|the sample|the country|all|total|the questionnaire|the period)",
    leading=r"(?:among|amongst|in|for|within|at|of|out of|here|from|according to|across)",
    harmless=(
        r"(?:in all|in total|in the survey|in this survey|in the period|for example|for instance|in spite|of the total|"
        r"in figure|in table|on average|in general|in addition|in short|in fact|at the same time|at present|in other words|"
        r"across the board|in the spring|in the autumn|of all|in practice)"
    ),
    pronouns=r"(?:of these|of them|of those|of whom|of which|among these|among them|among those)",
    elsewhere=(
        r"(?:population|statistics|according to|nationally|national average|census|earlier survey|previous survey|"
        r"last survey|averages?|median|mean|confidence|significan\w*|margin of error|tax|vat|interest rate|discount|"
        r"inflation|budget\w*|turnover|revenue|expenditure)"
    ),
    change=(
        r"(?:ris\w+|rose|fell|fall\w*|grow\w*|grew|increas\w*|decreas\w*|reduc\w*|differen\w*|growth|declin\w*|drop\w*|"
        r"gain\w*|up|down)"
    ),
    compares=r"(?:higher|lower|more|fewer|less|increase|decrease|growth|decline|reduction|rise|drop|fall)",
    compared=r"(?:from|against|than|compared with|compared to|versus|vs\.?|up from|down from)",
    one_answer=(
        r"(?:only one answer|one answer (?:only|each|per)|single answer|a single (?:choice|answer|option)|only one option|"
        r"choose one|chose one|pick one|tick one|one option|adds? up to 100|sums? to 100|in all 100|totals? 100|just one answer)"
    ),
    many_answers=(
        r"(?:one or more|more than one (?:answer|option|reason)|several answers|multiple (?:answers|responses|choices)|"
        r"tick all|all that appl\w+|add up to more|sum to more|several options|as many as|not add up|not sum)"
    ),
    left_out=r"(?:not shown|omitted|left out|excluding|not included|only the most)",
    filtered=(
        r"(?:only (?:\w+ ){0,3}(?:who|that|which)|of those who|asked of|if yes|answered yes|said yes|among (?:those|the))"
    ),
    weighted=r"(?<!un)(?<!not )(?:weighted\b|weights\b|grossed up)",
    in_percent=r"(?:per\s?cent\w*|pct|%|shares?)",
    remaining=r"(?:the (?:remaining|other|last|rest,)|remaining|the rest\s?[,(:–-]?)",
    together=r"(?:together|in all|in total|altogether|combined|taken together|overall)",
    of_which=r"(?:of which|of whom|of these|made up of|that is|namely|consisting of)",
    the_same_as=r"(?:corresponding to|equal to|equivalent to|that is|which is|or|i\.e\.|giving)",
    net=r"(?:total|overall|net|combined|all|together|sum)",
    all_row=r"(?:total|all|sum|overall|in all)",
    base_row=r"(?:.*\(n\)|n|n\s?=|number|base|count|answers|responses|respondents|number of (?:answers|responses|respondents))",
    neither=r"(?:not|never|no|neither|nor|without|disagree\w*|bad\w*|poor\w*|negative\w*|opposite|none)",
    stop=frozenset(STOP.split()),
    clause=r"(?:[,;:]\s(?:and|while|but|whereas)?|\sand\s|\swhile\s|\sbut\s|\swhereas\s|\s[–—-]\s|\.\s)",
)  # fmt: skip
