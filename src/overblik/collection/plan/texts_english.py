"""
What mails say in English unless the author writes something else.

A line that begins with a word in brackets stands only in plans of which it is true (see `texts.py`).
"""

ENGLISH = {
    "invitation": (
        "Questionnaire for {unit}: {title}",
        """\
Dear {contact}

{owner} is carrying out the survey “{title}” and would like to hear from {unit}. You can answer here:

{link}

It takes about {minutes}.
[closes] Please answer by {closes}.

• You can take a break at any time. Your answers are saved, and you carry on where you left off.
[delegation] • If a colleague knows more about some of it, you can pass sections on to them from the questionnaire.
[named] • The link is for {unit} only. Anyone who has it can see and change your answers, so please keep it within your \
organisation.
[anonymous] • Answers are anonymous and cannot be changed once they are sent. The link is for {unit} only, so please keep it \
within your organisation.
• If we should be asking somebody else, you can tell us so in the same place.
• The page also says what your answers are used for.

If you have any questions, please contact {help}.

Kind regards
{sender}
""",
    ),
    "reminder_none": (
        "We have not heard from {unit} yet: {title}",
        """\
Dear {contact}

We have not yet had an answer from {unit} to the survey “{title}”. The more who answer, the more reliable the results.

[closes] The deadline is {closes}. Time left: {days_left}.

You can answer here:

{link}

It takes about {minutes}, and you can take a break at any time.
[delegation] You can also pass sections on to a colleague.

If you would rather not take part, or if we should be asking somebody else, you can tell us so in the same place. If you \
have answered in the meantime, please disregard this message.

If you have any questions, please contact {help}.

Kind regards
{sender}
""",
    ),
    "reminder_begun": (
        "Not quite finished yet: {title}",
        """\
Dear {contact}

Thank you for starting on the questionnaire “{title}”. Everything you have answered is saved.

What is left: {missing}.
[closes] The deadline is {closes}. Time left: {days_left}.

Carry on where you left off:

{link}

[delegation] If a colleague knows more about what is missing, you can pass sections on to them from the questionnaire.

If you have any questions, please contact {help}.

Kind regards
{sender}
""",
    ),
    "reminder_delegated": (
        "Only the part with {colleague} is missing: {title}",
        """\
Dear {contact}

{unit} has almost finished the questionnaire “{title}”. All we still need is {missing}, which you passed on to {colleague}.

[closes] The deadline is {closes}. Time left: {days_left}.

Here you can see how far you have come. You can also answer the missing part yourself, or take it back and send it to somebody \
else:

{link}

Please remember that the questionnaire is not finished until you have sent it.

If you have any questions, please contact {help}.

Kind regards
{sender}
""",
    ),
    "reminder_colleague": (
        "{head} is waiting for your answers on “{section}”",
        """\
Dear {colleague}

{head} from {unit} has asked you to answer the section “{section}” of the questionnaire “{title}”. It is what is missing before \
{unit} can send its answers.

[closes] The deadline is {closes}. Time left: {days_left}.

You can answer here:

{link}

If you do not have the time, or somebody else should answer, please tell {head}, who can take the section back.

If you have any questions about the survey, please contact {help}.

Kind regards
{sender}
""",
    ),
    "thanks": (
        "Thank you for your answers: {title}",
        """\
Dear {contact}

Thank you for answering the questionnaire “{title}” on behalf of {unit}. We have received your answers, and there is nothing \
more for you to do.

If you have any questions, please contact {help}.

Kind regards
{sender}
""",
    ),
    "delegation": (
        "{head} asks you to answer “{section}”",
        """\
Dear {colleague}

{head} from {unit} asks you to answer the section “{section}” of the questionnaire “{title}”. It is part of a survey carried \
out by {owner}.

“{message}”

You can answer here:

{link}

The link is your own and opens this section only. {head} can see your answers and sends the questionnaire when it is finished.
[closes] The questionnaire closes on {closes}. Please answer in good time, so that {head} can put it all together.

If you have questions about the section, please talk to {head}. Questions about the survey can be put to {help}.

Kind regards
{sender}
""",
    ),
    "delegation_taken_back": (
        "You no longer need to answer “{section}”",
        """\
Dear {colleague}

{head} from {unit} has taken back the section “{section}” of the questionnaire “{title}”. There is nothing more for you to do, \
and your link no longer works. What you have already answered is kept with the other answers.

“{message}”

If you have any questions, please talk to {head}.

Kind regards
{sender}
""",
    ),
    "receipt": (
        "We have received your answers: {title}",
        """\
Dear {contact}

We have received the answers from {unit} to the questionnaire “{title}”. Thank you for your help.

[named closes] You can see, save and correct your answers until {closes}:
[named undated] You can see, save and correct your answers here:

[named] {link}

[anonymous] The answers are stored without your name. They can therefore not be shown again or corrected.

If you have any questions, please contact {help}.

Kind regards
{sender}
""",
    ),
    "letter": (
        "{title}",
        """\
Dear {contact}

{owner} is carrying out the survey “{title}” and would like to hear from {unit}. You can answer on the web. The address stands \
at the foot of this letter, with a code that you can scan with your telephone.

{link}

It takes about {minutes}.
[closes] Please answer by {closes}.

• You can take a break at any time. Your answers are saved, and you carry on where you left off.
[delegation] • If a colleague knows more about some of it, you can pass sections on to them from the questionnaire.
[named] • The address is for {unit} only. Anyone who has it can see and change your answers, so please keep the letter safe.
[anonymous] • Answers are anonymous and cannot be changed once they are sent. The address is for {unit} only, so please keep the \
letter safe.
• If we should be asking somebody else, you can tell us so in the same place.

If you have any questions, please contact {help}.

Kind regards
{sender}
""",
    ),
}
