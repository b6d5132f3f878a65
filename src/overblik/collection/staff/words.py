"""What staff pages say, in Danish and English; sentences with more of the page around them stand in the templates."""

from __future__ import annotations

from collections.abc import Mapping

from overblik.files.languages import Text

STATES: Mapping[str, Text] = {
    "complete": Text({"da": "Besvaret", "en": "Complete"}),
    "partial": Text({"da": "Delvist besvaret", "en": "Partial"}),
    "begun": Text({"da": "Kun lige begyndt", "en": "Barely begun"}),
    "not_begun": Text({"da": "Ikke begyndt", "en": "Not begun"}),
    "refused": Text({"da": "Deltager ikke", "en": "Refused"}),
    "ineligible": Text({"da": "Udgået", "en": "Ineligible"}),
}
"""What became of asking a unit so far."""

KINDS: Mapping[str, Text] = {
    "invitation": Text({"da": "Invitation", "en": "Invitation"}),
    "reminder": Text({"da": "Påmindelse", "en": "Reminder"}),
    "reminder_colleague": Text({"da": "Påmindelse til kollega", "en": "Reminder to a colleague"}),
    "thanks": Text({"da": "Tak", "en": "Thanks"}),
    "receipt": Text({"da": "Kvittering", "en": "Receipt"}),
    "delegation": Text({"da": "Afsnit sendt til kollega", "en": "Section passed on to a colleague"}),
    "delegation_taken_back": Text({"da": "Afsnit taget tilbage", "en": "Section taken back"}),
}
"""The kinds of mail."""

NOTE_KINDS: Mapping[str, Text] = {
    "note": Text({"da": "Note", "en": "Note"}),
    "promise": Text({"da": "Aftale", "en": "Promise"}),
    "frame": Text({"da": "Rettelse fra enheden", "en": "Correction from the unit"}),
    "wrong_person": Text({"da": "Forkert kontaktperson", "en": "Wrong contact person"}),
    "refusal": Text({"da": "Afmelding", "en": "Refusal"}),
}

MESSAGE_STATES: Mapping[str, Text] = {
    "claimed": Text({"da": "Ved at blive sendt", "en": "Being sent"}),
    "sent": Text({"da": "Sendt", "en": "Sent"}),
    "failed": Text({"da": "Mislykket", "en": "Failed"}),
    "uncertain": Text({"da": "Uvist, om den er sendt", "en": "May have been sent"}),
    "bounced": Text({"da": "Kom retur", "en": "Bounced"}),
}

CONTACT_STATES: Mapping[str, Text] = {
    "ok": Text({"da": "Kan kontaktes", "en": "Can be reached"}),
    "bounced": Text({"da": "Adressen virker ikke", "en": "Address does not work"}),
    "away": Text({"da": "Fraværende", "en": "Away"}),
    "stopped": Text({"da": "Skal ikke have mails", "en": "Gets no mail"}),
}

SAID: Mapping[str, Text] = {
    "member_removed": Text({"da": "{name} er ikke længere medarbejder.", "en": "{name} is no longer on the staff."}),
    "role_changed": Text({"da": "{name} har fået en anden rolle.", "en": "{name} has another role now."}),
    "staff_twice": Text({
        "da": "{name} er allerede medarbejder. Giv en anden rolle, eller nulstil adgangen.",
        "en": "{name} is on the staff already; give another role with `role`, or a new password with `reset`",
    }),
    "staff_name": Text({
        "da": "»{name}« kan ikke bruges som brugernavn. Brug kun bogstaver, tal og tegnene .@+-_, som i mette.holm.",
        "en": "{name!r} is no user name; write letters, digits and .@+-_ only, as in mette.holm",
    }),
    "staff_role": Text({"da": "Vælg en af rollerne: {roles}.", "en": "{role!r} is no role; choose one of {roles}"}),
    "staff_mail": Text({
        "da": "»{mail}« er ikke en mailadresse. Den skal ligne mette@example.dk.",
        "en": "{mail!r} is no mail address; write one such as mette@example.dk",
    }),
    "staff_unknown": Text({
        "da": "{name} er ikke medarbejder.",
        "en": "{name} is not on the staff ({names}); add somebody with `add`",
    }),
    "staff_last_owner": Text({
        "da": "Den sidste ejer kan ikke fjernes, for så kunne ingen bestemme, hvem der har adgang. Gør først en anden til ejer.",
        "en": "the last owner stays, since nobody else could say who is staff; make somebody else an owner first",
    }),
    "contact_saved": Text({"da": "Kontaktpersonen er gemt.", "en": "The contact person has been saved."}),
    "contact_removed": Text({"da": "Kontaktpersonen er slettet.", "en": "The contact person has been deleted."}),
    "contact_empty": Text({
        "da": "Skriv mindst et navn, en mailadresse eller et telefonnummer.",
        "en": "Write at least a name, a mail address or a telephone number.",
    }),
    "contact_mail": Text({
        "da": "»{mail}« er ikke en mailadresse. Den skal ligne mette@example.dk.",
        "en": "“{mail}” is not a mail address. It must look like mette@example.dk.",
    }),
    "note_saved": Text({"da": "Noten er gemt.", "en": "The note has been saved."}),
    "note_empty": Text({"da": "Skriv, hvad der skal noteres.", "en": "Write what is to be noted."}),
    "promise_due": Text({
        "da": "Skriv den dag, der er aftalt, som 2026-03-12.",
        "en": "Write the day that was agreed, as 2026-03-12.",
    }),
    "note_settled": Text({"da": "Markeret som afsluttet.", "en": "Marked as settled."}),
    "bad_date": Text({
        "da": "»{text}« er ikke en dato. Skriv den som 2026-03-12.",
        "en": "“{text}” is not a date. Write it as 2026-03-12.",
    }),
    "date_passed": Text({"da": "Datoen er passeret. Vælg en senere.", "en": "That date has passed. Choose a later one."}),
    "extended": Text({"da": "Fristen er nu {until}.", "en": "The deadline is now {until}."}),
    "extension_taken": Text({"da": "Den særlige frist er fjernet.", "en": "The extension has been removed."}),
    "reissued": Text({
        "da": "Enheden har fået et nyt link. Det gamle virker ikke længere.",
        "en": "The unit has a new link. The old one no longer works.",
    }),
    "excluded": Text({"da": "Enheden tæller ikke længere med.", "en": "The unit no longer counts."}),
    "excluded_why": Text({"da": "Skriv, hvorfor enheden udgår.", "en": "Write why the unit is taken out."}),
    "included": Text({"da": "Enheden tæller med igen.", "en": "The unit counts again."}),
    "merged": Text({"da": "Enheden er lagt sammen med {name}.", "en": "The unit has been merged into {name}."}),
    "merge_with": Text({
        "da": "Vælg en anden enhed, som stadig tæller med.",
        "en": "Choose another unit that still counts.",
    }),
    "refusal_taken": Text({"da": "Afmeldingen er trukket tilbage.", "en": "The refusal has been taken back."}),
    "refused": Text({"da": "Det er noteret, at enheden ikke deltager.", "en": "It is noted that the unit does not take part."}),
    "pilot_on": Text({
        "da": "Enheden er nu med i pilottesten. Dens svar tæller ikke med.",
        "en": "The unit is now part of the pilot. Its answers do not count.",
    }),
    "pilot_off": Text({"da": "Enheden er ikke længere med i pilottesten.", "en": "The unit is no longer part of the pilot."}),
    "pilot_answered": Text({
        "da": "Enheden har allerede svaret, så svarene kan ikke skifte mellem pilottest og undersøgelse.",
        "en": "The unit has answered already, so its answers cannot move between pilot and survey.",
    }),
    "reopened": Text({
        "da": "Besvarelsen er åbnet igen og skal afsluttes på ny.",
        "en": "The response set is open again and has to be finished anew.",
    }),
    "anonymous": Text({
        "da": "Undersøgelsen er anonym, så en afsluttet besvarelse kan ikke åbnes igen.",
        "en": "The survey is anonymous, so a finished response set cannot be opened again.",
    }),
    "state_open": Text({"da": "Undersøgelsen er åben.", "en": "The survey is open."}),
    "state_paused": Text({"da": "Undersøgelsen er sat på pause.", "en": "The survey is paused."}),
    "state_closed": Text({"da": "Undersøgelsen er lukket.", "en": "The survey is closed."}),
    "mail_sent": Text({"da": "Mailen er sendt til {name}.", "en": "The mail has been sent to {name}."}),
    "mail_not_sent": Text({"da": "Mailen er ikke sendt: {why}", "en": "The mail has not been sent: {why}"}),
    "nothing_for_it": Text({
        "da": "{name} har fået den, er færdig eller skal ikke have den.",
        "en": "{name} has had it, has finished, or is not to have it.",
    }),
    "mails_sent": Text({"da": "{n} mails er sendt. {failed} mislykkedes.", "en": "{n} mails have been sent. {failed} failed."}),
    "mail_decided": Text({"da": "Det er noteret.", "en": "That has been noted."}),
    "entered": Text({"da": "Svarene er gemt.", "en": "The answers have been saved."}),
}  # fmt: skip
"""What is said once, after something was done or not done."""

ACTIONS: Mapping[str, Text] = {
    "fieldwork state": Text({"da": "Undersøgelsen åbnet eller lukket", "en": "Survey opened or closed"}),
    "staff added": Text({"da": "Medarbejder tilføjet", "en": "Member of staff added"}),
    "staff removed": Text({"da": "Medarbejder fjernet", "en": "Member of staff removed"}),
    "staff role": Text({"da": "Rolle ændret", "en": "Role changed"}),
    "staff reset": Text({"da": "Konto nulstillet", "en": "Account reset"}),
    "signed in": Text({"da": "Logget ind", "en": "Signed in"}),
    "password changed": Text({"da": "Adgangskode skiftet", "en": "Password changed"}),
    "contact saved": Text({"da": "Kontaktperson gemt", "en": "Contact person saved"}),
    "contact removed": Text({"da": "Kontaktperson slettet", "en": "Contact person deleted"}),
    "note": Text({"da": "Note skrevet", "en": "Note written"}),
    "promise": Text({"da": "Aftale noteret", "en": "Promise noted"}),
    "note settled": Text({"da": "Note afsluttet", "en": "Note settled"}),
    "extension": Text({"da": "Særlig frist", "en": "Extension"}),
    "link renewed": Text({"da": "Nyt link", "en": "Link renewed"}),
    "link shown": Text({"da": "Link vist", "en": "Link shown"}),
    "unit excluded": Text({"da": "Enhed udgået", "en": "Unit taken out"}),
    "unit included": Text({"da": "Enhed taget med igen", "en": "Unit taken in again"}),
    "unit merged": Text({"da": "Enhed lagt sammen", "en": "Unit merged"}),
    "refusal": Text({"da": "Afmelding noteret", "en": "Refusal noted"}),
    "refusal taken back": Text({"da": "Afmelding trukket tilbage", "en": "Refusal taken back"}),
    "pilot": Text({"da": "Pilottest", "en": "Pilot"}),
    "response set reopened": Text({"da": "Besvarelse åbnet igen", "en": "Response set reopened"}),
    "answers seen": Text({"da": "Svar set", "en": "Answers seen"}),
    "answers entered": Text({"da": "Svar indtastet", "en": "Answers entered"}),
    "mail sent": Text({"da": "Mail sendt", "en": "Mail sent"}),
    "mailing sent": Text({"da": "Udsendelse sendt", "en": "Mailing sent"}),
    "mail decided": Text({"da": "Usikker mail afklaret", "en": "Uncertain mail settled"}),
    "answer changed": Text({"da": "Svar rettet", "en": "Answer corrected"}),
    "answers read by API": Text({"da": "Svar læst gennem API’et", "en": "Answers read through the API"}),
    "api token made": Text({"da": "Adgangsnøgle til API’et lavet", "en": "API token made"}),
    "api token revoked": Text({"da": "Adgangsnøgle til API’et lukket", "en": "API token revoked"}),
    "backup restored": Text({"da": "Sikkerhedskopi lagt tilbage", "en": "Backup put back"}),
    "code frame made": Text({"da": "Kodeliste lavet", "en": "Code frame made"}),
    "code removed": Text({"da": "Kode fjernet", "en": "Code removed"}),
    "code written": Text({"da": "Kode skrevet", "en": "Code written"}),
    "codings exported": Text({"da": "Kodning hentet", "en": "Codings exported"}),
    "comment released": Text({"da": "Kommentar frigivet", "en": "Comment released"}),
    "release taken back": Text({"da": "Frigivelse trukket tilbage", "en": "Release taken back"}),
    "contact bounced": Text({"da": "Mail kommet retur", "en": "Mail bounced"}),
    "contact marked": Text({"da": "Kontaktperson markeret", "en": "Contact person marked"}),
    "contacts imported": Text({"da": "Kontaktpersoner indlæst", "en": "Contact persons imported"}),
    "letters printed": Text({"da": "Breve dannet", "en": "Letters made"}),
    "personal data purged": Text({"da": "Personoplysninger slettet", "en": "Personal data deleted"}),
    "personal data shown": Text({"da": "Personoplysninger vist", "en": "Personal data shown"}),
    "version published": Text({"da": "Ny version af spørgeskemaet", "en": "New version of the questionnaire"}),
}  # fmt: skip
"""What the audit log calls what was done; an action that is not here is shown as it is."""


def say(sentence: str, language: str, /, **fields: object) -> str:
    """
    Return a sentence, with its fields filled in.

    >>> say("role_changed", "en", name="Mette")
    'Mette has another role now.'
    """
    return SAID[sentence][language].format(**fields)


def action_text(action: str, language: str) -> str:
    """Return what an action is called."""
    return ACTIONS[action][language] if action in ACTIONS else action


def state_name(state: str, language: str) -> str:
    """Return what a state is called within a sentence."""
    name = STATES[state][language]
    return name[:1].lower() + name[1:]
