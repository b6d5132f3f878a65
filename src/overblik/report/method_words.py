"""The sentences of the method chapter that the program writes, in each language; what is in square brackets is a claim."""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: Mapping[str, Mapping[str, str]] = {
    "da": {
        "period": "Svarene blev indsamlet i perioden {period}.",
        "census": "Spørgeskemaet gik til alle {many} i målgruppen.",
        "everybody": "[Alle]{{share=responses/complete}} {many} besvarede hele skemaet.",
        "nobody": "[Ingen]{{share=responses/complete}} {many} besvarede hele skemaet.",
        "complete": "[{count} ud af {base}]{{share=responses/complete}} {many} besvarede hele skemaet.",
        "rate": "Det er [{percent}]{{share=responses/complete}} af dem, der blev spurgt.",
        "partial": "Yderligere [{partial}]{{count=responses/partial}} svarede på en del af det. "
        "Dermed har [{percent}]{{share=responses/any}} svaret helt eller delvist.",
        "partial_all": "Yderligere [{partial}]{{count=responses/partial}} svarede på en del af det, "
        "så [alle]{{share=responses/any}} har svaret helt eller delvist.",
        "none": "[{none}]{{count=responses/none}} svarede ikke.",
        "counts_complete": "Rapportens tal bygger på de fuldstændige besvarelser.",
        "counts_reached": "Rapportens tal bygger også på de delvise besvarelser, så langt de nåede.",
        "joint": "Nogle {many} dækker flere {members}. Hvert svar regnes for ét, også når det gælder flere {members}.",
        "joint_counted": "De spurgte {many} dækker tilsammen [{total}]{{count=frame/members}} {members}, fordi "
        "[{joint}]{{count=frame/joint}} af {the_many} dækker flere. Hvert svar regnes for ét, også når det gælder flere {members}.",
        "joint_plain": "Nogle {many} svarede samlet for flere. Hvert svar regnes for ét.",
        "sampling": "Alle i målgruppen er spurgt, så tallene har ingen stikprøveusikkerhed. Til gengæld ved vi ikke, "
        "hvad resten ville have svaret.",
        "full_partial": "Alle i målgruppen er spurgt, og alle har svaret, nogle dog kun på en del. Tallene har derfor ingen "
        "stikprøveusikkerhed.",
        "full": "Da alle i målgruppen har svaret, er tallene uden stikprøveusikkerhed og uden frafald.",
        "groups": "Opdelt efter {title} er svarprocenten højest i gruppen »{most}« ([{high}]{{share={high_cell}}}) "
        "og lavest i gruppen »{least}« ([{low}]{{share={low_cell}}}).",
        "groups_hidden": "Opdelt efter {title} er svarprocenten højest i gruppen »{most}« og lavest i gruppen »{least}«.",
        "alike": "Forskellene er ikke større, end tilfældet ville give.",
        "alike_all": "Ingen af forskellene er større, end tilfældet ville give.",
        "unlike": "Forskellene er større, end tilfældet ville give, og det skal man have med, når man læser tallene.",
        "same": "Svarprocenten er den samme i alle grupper, når man opdeler efter {title}.",
        "items_all": "Alle, der fik stillet et spørgsmål med faste svarmuligheder, svarede på det.",
        "items_some": "Flest sprang spørgsmålet »{most}« over.",
        "early_alike": "Sene svar ligner de tidlige på alle spørgsmål.",
        "early_unlike": "Sene svar adskiller sig fra de tidlige på nogle af spørgsmålene, blandt andet »{most}«.",
    },
    "en": {
        "period": "Answers were collected in the period {period}.",
        "census": "The questionnaire went to all {many} in the target group.",
        "everybody": "[All]{{share=responses/complete}} {many} answered the whole questionnaire.",
        "nobody": "[None]{{share=responses/complete}} of the {many} answered the whole questionnaire.",
        "complete": "[{count} out of {base}]{{share=responses/complete}} {many} answered the whole questionnaire.",
        "rate": "That is [{percent}]{{share=responses/complete}} of those asked.",
        "partial": "Another [{partial}]{{count=responses/partial}} answered part of it. "
        "In all, [{percent}]{{share=responses/any}} have answered in full or in part.",
        "partial_all": "Another [{partial}]{{count=responses/partial}} answered part of it, "
        "so that [all]{{share=responses/any}} have answered in full or in part.",
        "none": "[{none}]{{count=responses/none}} did not answer.",
        "counts_complete": "The figures of the report rest on the complete answers.",
        "counts_reached": "The figures of the report rest on the partial answers too, as far as they reached.",
        "joint": "Some {many} cover several {members}. Each answer counts as one, also where it speaks for several {members}.",
        "joint_counted": "The {many} asked cover [{total}]{{count=frame/members}} {members} together, since several are covered by "
        "[{joint}]{{count=frame/joint}} of {the_many}. Each answer counts as one, also where it speaks for several {members}.",
        "joint_plain": "Some {many} answered for several together. Each answer counts as one.",
        "sampling": "Everybody in the target group was asked, so the figures have no sampling error. "
        "What the others would have answered we do not know.",
        "full_partial": "Everybody in the target group was asked and has answered, some in part only. The figures therefore "
        "have no sampling error.",
        "full": "As everybody in the target group has answered, the figures have neither sampling error nor non-response.",
        "groups": "Broken down by {title}, the response rate is highest in the group “{most}” "
        "([{high}]{{share={high_cell}}}) and lowest in the group “{least}” ([{low}]{{share={low_cell}}}).",
        "groups_hidden": "Broken down by {title}, the response rate is highest in the group “{most}” and lowest in the "
        "group “{least}”.",
        "alike": "The differences are no larger than chance would give.",
        "alike_all": "None of the differences is larger than chance would give.",
        "unlike": "The differences are larger than chance would give, and should be kept in mind when the figures are read.",
        "same": "The response rate is the same in all groups when broken down by {title}.",
        "items_all": "Everybody who was asked a question with fixed options answered it.",
        "items_some": "The question most often skipped is “{most}”.",
        "early_alike": "Late answers are like the early ones on all questions.",
        "early_unlike": "Late answers differ from the early ones on some of the questions, “{most}” among them.",
    },
}


def say(key: str, language: str, **values: object) -> str:
    """
    Return a sentence with its values; English where the program does not write the language.

    >>> say("none", "da", none=17)
    '[17]{count=responses/none} svarede ikke.'
    """
    return SENTENCES.get(language, SENTENCES["en"])[key].format(**values)
