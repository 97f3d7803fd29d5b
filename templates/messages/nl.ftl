# Alle teksten van de schermen in het Nederlands (B1, u-vorm).

product = Netwerkspiegel
product-line = Samen in de spiegel kijken: hoe werkt uw netwerk samen?
skip-to-content = Naar de inhoud
date = { $day } { $month ->
    [1] januari
    [2] februari
    [3] maart
    [4] april
    [5] mei
    [6] juni
    [7] juli
    [8] augustus
    [9] september
    [10] oktober
    [11] november
   *[12] december
} { $year }
language-switch = Taal
language-nl = Nederlands
language-en = English
footer-privacy = Niemand in uw netwerk ziet uw antwoorden.

# --- begin ---
home-partner-heading = Bent u uitgenodigd?
home-partner-text = Open de link in uw uitnodiging. U hebt geen account nodig.
home-coordinator-heading = Bent u coördinator?
home-coordinator-link = Inloggen

# --- vragenlijst: begin ---
intro-title = Hoe werken we samen in { $network }?
intro-lead = Uw netwerk houdt zichzelf een spiegel voor. We zijn benieuwd hoe ú de samenwerking ziet.
intro-facts = In het kort
intro-time = { $items } vragen, ongeveer { $minutes } minuten.
intro-pause = U kunt stoppen en later verdergaan, met dezelfde link.
intro-optional = Geen enkele vraag is verplicht.
intro-change = U kunt uw antwoorden veranderen tot het meetmoment sluit.
intro-privacy-heading = Wie ziet wat?
intro-privacy-you = Alleen u ziet uw eigen antwoorden.
intro-privacy-coordinator = De coördinator ziet wél of u hebt meegedaan, maar niet wat u hebt geantwoord.
intro-privacy-group = Het netwerk ziet alleen cijfers over { $min } of meer mensen samen.
intro-privacy-pseudonymous = Doet u later nog een keer mee? Dan koppelen we uw antwoorden aan de vorige keer met een code. Alleen de computer kent die code.
intro-privacy-anonymous = We bewaren niets waarmee we uw antwoorden later aan u kunnen koppelen.
intro-privacy-link = Uw link is persoonlijk: wie de link heeft, kan uw antwoorden zien. Geef de link niet door.
intro-start = Beginnen
intro-continue = Verder met de vragen
intro-sent = U hebt uw antwoorden al verstuurd. U kunt ze nog bekijken en veranderen.
intro-view = Mijn antwoorden bekijken
intro-draft = U was al begonnen. Uw antwoorden zijn bewaard.

wave-not-open-title = U kunt nog niet antwoorden
wave-not-open-text = Het meetmoment van { $network } is nog niet open. Probeer het later met dezelfde link.
wave-closed-title = Dit meetmoment is gesloten
wave-closed-text = Meedoen aan dit meetmoment van { $network } kan niet meer. De coördinator bespreekt de uitkomst met uw netwerk.
wave-closed-kept = Uw laatste keuzes zijn niet meer verstuurd. Hieronder staan ze, zodat u ze kunt bewaren of meenemen naar het gesprek.

# --- vragenlijst: vragen ---
survey-progress = Onderdeel { $page } van { $pages }
survey-scale-hint = In hoeverre geldt dit voor uw netwerk, volgens u?
survey-or = of
survey-dont-know = Weet ik niet
survey-explain = Wat bedoelen we hiermee?
survey-next = Volgende
survey-to-check = Naar de controle
survey-back = Vorige
survey-later = Bewaren en later verdergaan
survey-error-title = Er is iets misgegaan
survey-error-value = Dit antwoord kennen we niet. Kies een van de antwoorden hieronder.
error-prefix = Fout:

saved-title = Uw antwoorden zijn bewaard
saved-text = Open dezelfde link als u verder wilt gaan. Dat kan ook op een ander apparaat.
saved-not-sent = Let op: uw antwoorden zijn nog niet verstuurd.
saved-continue = Nu verdergaan

check-title = Controleer uw antwoorden
check-lead = Klopt alles? Verstuur dan uw antwoorden. U kunt ze daarna nog veranderen.
check-open = { $count ->
    [one] U hebt één vraag opengelaten. Dat mag.
   *[other] U hebt { $count } vragen opengelaten. Dat mag.
}
check-open-answer = nog open
check-change = Veranderen
check-change-item = Antwoord veranderen bij: { $item }
check-send = Antwoorden versturen
check-blank = U hebt nog geen vraag beantwoord. Beantwoord ten minste één vraag.
check-blank-link = Naar de eerste vraag

thanks-title = Bedankt, uw antwoorden zijn verstuurd
thanks-next-heading = Wat gebeurt er nu?
thanks-next = Als het meetmoment sluit, ziet uw netwerk de uitkomst van iedereen samen. Daarna bespreekt u die met elkaar.
thanks-change = Wilt u iets veranderen? Dat kan tot het meetmoment sluit, met dezelfde link.
thanks-change-link = Antwoorden veranderen
thanks-questions = Hebt u vragen? Stel ze aan de coördinator van uw netwerk.
thanks-own-heading = Uw eigen spiegel
thanks-own-text = Dit is wat ú hebt geantwoord. Alleen u ziet dit.
own-spider-title = Hoe u de samenwerking ziet
own-series = Uw antwoorden
own-spider-none = U hebt te weinig vragen beantwoord voor een figuur.

# --- grafieken en tabellen ---
spider-description = Spinnenweb met { $axes } assen, van { $min } (midden) tot { $max } (rand). { $figures }
scale-ends = { $min } = { $low }, { $max } = { $high }
spider-figure = { $axis }: { $value }.
dots-title = Scores op één schaal
dots-description = Per onderdeel een punt voor elk meetmoment, op een schaal van { $min } tot { $max }. { $figures }
dots-ci-note = De streep door een punt is het 95%-interval van het gemiddelde.
dots-interval-note = De streep door een punt laat zien tussen welke waarden de helft van de antwoorden ligt.
table-aspect = Onderdeel
table-item = Indicator
table-score = Score
table-no-figure = geen cijfer
at-most = ≤ { $value }
at-least = ≥ { $value }

# --- inloggen ---
login-title = Inloggen
login-email = E-mailadres
login-password = Wachtwoord
login-submit = Inloggen
login-wrong = Dit e-mailadres en wachtwoord horen niet bij elkaar. Controleer ze en probeer het opnieuw.
logout = Uitloggen
signed-in-as = Ingelogd als { $name }

# --- coördinator ---
networks-title = Uw netwerken
networks-none = Er zijn geen netwerken aan uw account gekoppeld.
networks-participants = { $count ->
    [one] 1 partner
   *[other] { $count } partners
}
networks-open-wave = Open: { $label }
networks-no-open-wave = Geen open meetmoment
networks-closed-waves = { $count ->
    [0] Nog geen uitkomsten
    [one] 1 meetmoment met uitkomst
   *[other] { $count } meetmomenten met uitkomst
}
phase-label = Fase
phase-verkennen = verkennen
phase-vormgeven = vormgeven
phase-verdiepen = verdiepen
phase-verankeren = verankeren

network-waves = Meetmomenten
network-no-waves = Dit netwerk heeft nog geen meetmomenten.
network-report = Naar het rapport
network-report-lead = De uitkomst van de gesloten meetmomenten.
network-no-report = Het rapport verschijnt als het eerste meetmoment gesloten is.
wave-state-draft = gepland
wave-state-open = open
wave-state-closed = gesloten
wave-planned-on = Gepland op { $date }
wave-response-figure = { $responded } van { $invited } hebben meegedaan
wave-open = Openen
wave-open-named = Openen: { $label }
wave-close = Sluiten
wave-close-named = Sluiten: { $label }
wave-links = Nieuwe links
wave-links-named = Nieuwe links voor: { $label }
invitees-title = Wie heeft meegedaan?
invitees-lead = U ziet óf iemand heeft geantwoord, zodat u kunt herinneren. Wat iemand heeft geantwoord, ziet u niet.
invitees-name = Naam
invitees-state = Stand
invitees-responded = heeft meegedaan
invitees-waiting = nog niet

open-title = Meetmoment openen: { $label }
open-lead = Controleer eerst of dit klopt. Na het openen kunt u dit niet meer veranderen.
open-questionnaire = Vragenlijst
open-min-group = Kleinste groep waarover we cijfers tonen
open-min-group-value = { $min } mensen
open-pairing = Koppelen met andere meetmomenten
open-pairing-pseudonymous = Ja, met een code die alleen de computer kent
open-pairing-anonymous = Nee, er wordt niets gekoppeld
open-participants = Partners die een link krijgen
open-confirm = Meetmoment openen
close-title = Meetmoment sluiten: { $label }
close-lead = Na het sluiten kan niemand meer antwoorden. De uitkomst staat dan vast en is te zien in het rapport.
close-response = { $responded } van de { $invited } partners hebben meegedaan.
close-few = Dat is minder dan { $min }. Het rapport kan dan geen cijfers tonen.
close-drafts = Wie wel begon maar niet verstuurde, telt niet mee.
close-confirm = Meetmoment sluiten
renew-title = Nieuwe links maken: { $label }
renew-lead = Iedereen die nog niet heeft geantwoord, krijgt een nieuwe link. De oude links van deze mensen werken dan niet meer. Wat zij al invulden maar niet verstuurden, vervalt.
renew-confirm = Nieuwe links maken
cancel = Terug, niets veranderen
links-title = Persoonlijke links: { $label }
links-lead = Geef iedere partner zijn of haar eigen link. We bewaren de links niet: kopieer ze nu.
links-name = Naam
links-link = Link
links-none = Alle partners hebben al meegedaan. Er zijn geen nieuwe links nodig.
links-done = Terug naar het netwerk

# --- rapport ---
report-title = Rapport: { $network }
report-waves-lead = { $count ->
    [one] De uitkomst van één meetmoment.
   *[other] De uitkomst van { $count } meetmomenten.
}
report-wave-line = { $label }: { $responded } van de { $invited } partners hebben meegedaan.
report-spider-title = Samenwerking in { $network }
report-spider-lead = Hoe verder naar buiten, hoe meer de partners zich in dit onderdeel herkennen.
report-dots-lead = Dezelfde scores, naast elkaar op één schaal.
report-table-title = De cijfers
report-items-title = De indicatoren per onderdeel
report-too-few = Te weinig antwoorden om cijfers te tonen. Dat kan vanaf { $min } mensen.
report-empty-cell = –
report-empty-note = Een streepje betekent: geen cijfer, of te weinig antwoorden om het te tonen.
report-n-of = { $n } van { $invited }
report-small-title = Wat kunt u uit dit verschil opmaken?
report-small-text = Te weinig antwoorden om over stijging of daling te praten. Bespreek samen of u het herkent.
report-small-margin = Bij { $n } antwoorden kan een score al door toeval { $margin } punt hoger of lager uitvallen.
report-change-title = Wat is er veranderd?
report-change-from = Van { $from } naar { $to }
report-change-higher = Hoger dan vorige keer. Het verschil ({ $difference }) is groter dan we door toeval verwachten.
report-change-higher-plain = Hoger dan vorige keer. Het verschil is groter dan we door toeval verwachten.
report-change-lower = Lager dan vorige keer. Het verschil ({ $difference }) is groter dan we door toeval verwachten.
report-change-lower-plain = Lager dan vorige keer. Het verschil is groter dan we door toeval verwachten.
report-change-none = Verandering niet groter dan toeval. Dat betekent niet dat er niets veranderd is.
report-change-pairs = { $pairs } partners hebben beide keren meegedaan. Over hen gaan deze woorden.
report-different-questions = De vragen zijn tussen deze meetmomenten veranderd. We vergelijken ze daarom niet.
report-dip-title = Een netwerkdip?
report-dip-text = De samenwerking scoort nu duidelijk lager dan bij { $peak }. Dat gebeurt vaker: na een energieke start zakt een netwerk soms in. Bespreek samen wat er nodig is.
agreement-unanimous = eensgezind
agreement-mixed = gemengd
agreement-divided = verdeeld
report-agreement = Antwoorden nu: { $word }
report-data = Deze cijfers als bestand
report-data-csv = Tabel (CSV)
report-data-json = Gegevens (JSON)
report-data-svg = Spinnenweb (SVG)
report-data-png = Spinnenweb (PNG)
report-back = Terug naar het netwerk
report-none = Er is nog geen gesloten meetmoment. Sluit eerst een meetmoment.

# --- fouten ---
error-not-found-title = Deze pagina bestaat niet
error-not-found-text = Misschien is het adres niet goed overgenomen. Controleer het adres of ga naar het begin.
error-link-title = Deze link werkt niet
error-link-text = De link is niet goed overgenomen, of er is een nieuwe link voor u gemaakt. Kopieer de hele link uit uw laatste uitnodiging. Werkt dat niet? Vraag de coördinator om een nieuwe link.
error-cookie-title = Open uw link opnieuw
error-cookie-text = We weten op dit apparaat niet meer bij welke uitnodiging u hoort. Open de link in uw uitnodiging nog een keer. Wat u had ingevuld, is bewaard.
error-form-title = Dit formulier kwam niet goed aan
error-form-text = Ga terug, laad de pagina opnieuw en probeer het nog eens.
error-too-large-title = Dit formulier is te groot
error-too-large-text = Maak de tekst korter en probeer het nog eens.
error-forbidden-title = Dit formulier hoort niet bij deze pagina
error-forbidden-text = Voor uw veiligheid is er niets veranderd. Laad de pagina opnieuw en probeer het nog eens.
error-state-title = Dit kan nu niet
error-state-text = Het meetmoment is intussen veranderd, misschien in een ander venster. Ga terug naar het netwerk en kijk hoe het ervoor staat.
error-store-title = Er is iets misgegaan bij het bewaren
error-store-text = Uw laatste stap is niet bewaard. Wat u eerder invulde, staat nog veilig. Probeer het over een paar minuten opnieuw.
error-internal-title = Er is iets misgegaan
error-internal-text = Dat ligt aan ons. Probeer het over een paar minuten opnieuw.
error-home = Naar het begin
given-answers = Uw antwoorden
