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
language-name = Nederlands
decimal-mark = {","}
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
intro-change = U kunt uw antwoorden veranderen of intrekken tot het meetmoment sluit.
intro-privacy-heading = Wie ziet wat?
intro-privacy-you = Alleen u ziet uw eigen antwoorden.
intro-privacy-coordinator = De coördinator ziet wél of u hebt meegedaan, maar niet wat u hebt geantwoord.
intro-privacy-coordinator-number = De coördinator ziet hoeveel mensen meededen. Wie dat zijn en wat u antwoordt, ziet de coördinator niet.
intro-privacy-group = Het netwerk ziet alleen cijfers over { $min } of meer mensen samen.
intro-privacy-pseudonymous = Uw antwoorden zijn pseudoniem: ze staan onder een code die alleen de computer kent. Doet u later weer mee? Dan vergelijken we met dezelfde code.
intro-privacy-anonymous = Dit meetmoment wordt anoniem: bij het sluiten wissen we de code die bij uw link hoort. Daarna leidt niets meer van uw antwoorden naar u.
intro-privacy-research = Uw netwerk staat onderzoek toe: onderzoekers krijgen de antwoorden zonder namen. Niemand is daarin te herkennen.
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

# --- vragenlijst: vragen ---
survey-progress = Onderdeel { $page } van { $pages }
survey-scale-hint = In hoeverre geldt dit voor uw netwerk, volgens u?
survey-or = of
survey-part-questions = Vraag { $from } tot en met { $to }
survey-states-hint = Hoe ver is uw netwerk hiermee, volgens u? Teruggaan naar een eerdere stap is normaal.
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
thanks-own-heading = Uw eigen spiegel
thanks-own-text = Dit is wat ú hebt geantwoord. Alleen u ziet dit.
own-spider-title = Hoe u de samenwerking ziet
own-series = Uw antwoorden
own-spider-none = U hebt te weinig vragen beantwoord voor een figuur.

# --- vragenlijst: alles eromheen ---
intro-begun-here = U was op dit apparaat al begonnen. Uw antwoorden zijn bewaard.
intro-start-other = Beginnen als iemand anders
intro-pause-open = Uw antwoorden worden onderweg bewaard op dit apparaat, een middag lang.
intro-change-open = Na het versturen kunt u uw antwoorden op dit apparaat nog veranderen of intrekken.
intro-change-until = U kunt uw antwoorden veranderen of intrekken tot en met { $date }.
intro-privacy-open = We vragen niet wie u bent. Niemand ziet wat u hebt geantwoord.
intro-privacy-comments = Schrijft u een opmerking? Die krijgt uw netwerk woord voor woord te zien, zonder uw naam.
intro-privacy-background = We vragen ook naar uw functie en uw soort organisatie. U mag die vragen overslaan.
intro-privacy-more = Meer over privacy
contact-heading = Vragen?
contact-text = Stel ze gerust aan de coördinator van uw netwerk.
wave-over-title = De tijd om te antwoorden is voorbij
wave-over-text = U kon meedoen aan dit meetmoment van { $network } tot en met de laatste dag. De coördinator bespreekt de uitkomst met uw netwerk.
wave-on-paper-title = U hebt op papier meegedaan
wave-on-paper-text = De coördinator van { $network } heeft uw papieren formulier ontvangen. Met deze link kunt u daarom niet nog een keer antwoorden.
wave-full-title = Deze link is vol
wave-full-text = Met deze link van { $network } hebben al genoeg mensen meegedaan. Vraag de coördinator om meer plaatsen.
given-back = Wat u hebt ingevuld, is niet verstuurd. Hieronder staat het, zodat u het kunt bewaren of meenemen naar het gesprek.
survey-question = vraag { $question } van { $questions }
survey-one-by-one = Eén vraag per scherm
survey-together = Alle vragen van dit onderdeel samen
survey-not-applicable = Weet ik niet of niet van toepassing
survey-talk = Hier wil ik over praten
comment-label = Wilt u iets zeggen over: { $dimension }?
comment-label-part = Wilt u iets zeggen over deze vragen?
comment-optional = (niet verplicht)
comment-warning = Let op: uw netwerk krijgt uw woorden letterlijk te lezen, door elkaar en zonder naam. Dat gebeurt alleen als { $min } of meer mensen meedoen. Schrijf niets waaraan anderen u of iemand anders herkennen.
comment-warning-short = Uw netwerk leest uw woorden letterlijk, zonder naam, als { $min } of meer mensen meedoen. Schrijf niets waaraan anderen u of iemand anders herkennen.
comment-length = Hoogstens { $longest } tekens.
comment-too-long = Uw opmerking heeft { $typed } tekens. Maak er { $longest } of minder van.
comment-short = Uw opmerking
kept = Bewaard
kept-refused = Niet bewaard. Druk op de knop om te zien waarom.
kept-failed = Nog niet bewaard. We proberen het zo weer.
not-saved-title = Uw antwoorden zijn nog niet bewaard
not-saved-text = Er is nu geen ruimte om te bewaren. Wat u hebt ingevuld, staat hieronder nog. Wacht een paar minuten en druk dan nog een keer op de knop.
open-items-title = Deze vragen zijn nog open
open-items-lead = Wilt u ze nog beantwoorden? Het hoeft niet. We vragen het maar één keer.
background-title = Over u
background-lead = Deze twee vragen zijn niet verplicht. Bij elk antwoord staat hoe zichtbaar u daarmee wordt.
background-level = Wat is uw rol in het netwerk?
background-kind = Bij wat voor organisatie hoort u?
background-left = Zeg ik liever niet
exposure-total = U telt alleen mee in het totaal van hoogstens { $invited } mensen. Dit wordt niet apart getoond.
exposure-always-total = Wat u ook kiest: u telt alleen mee in het totaal van hoogstens { $invited } mensen. Dit wordt niet apart getoond.
exposure-apart = Dit kan apart getoond worden, over hoogstens { $size } mensen samen.
level-bestuurlijk = Bestuurder of wethouder
level-management = Leidinggevende
level-sturend = Bestuurder, wethouder of leidinggevende
level-uitvoerend = Uitvoerend: ik werk met inwoners
level-burger = Inwoner of vrijwilliger
saved-text-open = Op dit apparaat kunt u verdergaan, een middag lang.
thanks-unsent = U hebt daarna nog iets veranderd. Dat is bewaard, maar nog niet verstuurd.
next-person-text = Gebruikt nu iemand anders dit apparaat? Dan kan die persoon uw antwoorden niet meer zien.
next-person = Klaar, volgende persoon
thanks-print = Afdrukken of bewaren
thanks-change-heading = Iets veranderen of intrekken
thanks-change-open = Wilt u iets veranderen? Dat kan nu nog, op dit apparaat. Na "Klaar, volgende persoon" kan het niet meer.
thanks-change-until = Dat kan tot en met { $date }.
thanks-withdraw = Mijn antwoorden intrekken
print-title = Mijn antwoorden over { $network }
print-lead = Dit overzicht is alleen voor u.
withdraw-title = Wilt u uw antwoorden intrekken?
withdraw-text = We wissen dan al uw antwoorden en opmerkingen. Ze tellen niet meer mee.
withdraw-coordinator = De coördinator ziet dan dat u niet hebt meegedaan. U kunt later opnieuw beginnen.
withdraw-confirm = Ja, wis mijn antwoorden
withdrawn-title = Uw antwoorden zijn gewist
withdrawn-text = Ze tellen niet mee. U hoeft niets meer te doen.
withdrawn-again = Toch weer meedoen
return-title = Uw terugkeercode
return-text = Dit meetmoment wordt anoniem als het sluit. Daarna kunnen ook wij uw antwoorden niet meer vinden. Wilt u ze later terugzien? Maak dan een code die alleen u hebt.
return-earlier = Code van een vorig meetmoment (leeg laten als u er geen hebt)
return-make = Code maken of gebruiken
return-keep = Schrijf deze code op of maak er een foto van.
return-only-you = We laten de code maar één keer zien en bewaren hem niet. Bent u hem kwijt? Dan kan niemand uw antwoorden terugvinden.
return-wrong = Dit is geen code. Een code heeft zestien letters en cijfers.
return-back = Terug naar uw eigen spiegel
outcome-link = Naar de uitkomst
outcome-title = De uitkomst van { $network }
outcome-lead = { $responded } mensen hebben meegedaan.
outcome-spider-title = Het netwerk en uzelf
outcome-network = Het netwerk
outcome-own = U ({ $label })
outcome-only-you = Uw eigen lijn ziet alleen u.
outcome-code-title = Uw eigen antwoorden ernaast
outcome-code-label = Uw terugkeercode
outcome-code-show = Laten zien
outcome-code-unknown = Met deze code vinden we geen antwoorden. Kijk of u de code goed hebt overgenomen.
outcome-next = De coördinator bespreekt de uitkomst met uw netwerk. Daar kunt u ook zeggen wat u anders ziet.
privacy-title = Privacy
privacy-lead = Uw antwoorden zijn vertrouwelijk. Niemand in uw netwerk ziet wat u hebt geantwoord.
privacy-who-title = Van wie is deze vragenlijst?
privacy-who-lines =
    De coördinator van uw netwerk heeft u uitgenodigd. De organisatie van de coördinator is verantwoordelijk.
    Het programma heet Netwerkspiegel en staat op een eigen server van die organisatie of haar leverancier.
    Er zijn geen volgers, geen advertenties en geen andere bedrijven die meekijken.
privacy-what-title = Wat bewaren we?
privacy-what-lines =
    Van uw uitnodiging: uw naam, uw organisatie, uw rol en soms uw mailadres.
    Van uw antwoorden: de antwoorden zelf, zonder naam en zonder tijd.
    Hoeveel mensen op een dag meededen. Niet wie dat waren.
    Uw naam en uw antwoorden staan los van elkaar. Met de gegevens alleen kan niemand ze koppelen.
    In uw browser: een cookie (klein bestand) voor uw formulier, een voor uw taal en een voor uw schermkeuze. De eerste verdwijnt na een middag.
privacy-seen-title = Wie ziet wat?
privacy-seen-lines =
    U ziet uw eigen antwoorden.
    De coördinator ziet of u hebt meegedaan, niet wat u hebt geantwoord.
    Uw netwerk ziet cijfers over { $lowest } of meer mensen samen, nooit over minder.
    Opmerkingen staan woord voor woord in het rapport, door elkaar en zonder naam. De vraag zegt dat erbij.
    Typt de coördinator een papieren formulier over? Dan ziet de coördinator wat daarop staat. Zet er daarom geen naam op.
    Staat uw netwerk onderzoek toe? Dan krijgen onderzoekers de antwoorden, zonder namen en zonder opmerkingen. Niemand is daarin te herkennen.
privacy-kept-title = Hoelang bewaren we het?
privacy-kept-lines =
    Antwoorden die u niet verstuurt, wissen we { $days } dagen na het sluiten.
    Verstuurde antwoorden bewaren we om meetmomenten te kunnen vergelijken.
    Uw naam en mailadres kan de coördinator wissen. Uw antwoorden staan dan voorgoed los van u.
privacy-erased = Namen en mailadressen wissen we vanzelf, { $months } maanden na het laatste meetmoment.
privacy-rights-title = Wat kunt u doen?
privacy-rights-lines =
    U kunt uw antwoorden bekijken, veranderen en intrekken tot het meetmoment sluit.
    U kunt de coördinator vragen om uw naam en mailadres te laten zien, te verbeteren of te wissen.
    U kunt alle mail stoppen, met de link onder elke mail. Meedoen kan dan nog wel.
    U kunt een klacht indienen bij de Autoriteit Persoonsgegevens.
accessibility-title = Toegankelijkheid
accessibility-lead = Iedereen moet kunnen meedoen. We volgen de richtlijnen van WCAG 2.2, niveau AA.
accessibility-lines =
    U kunt alles met alleen het toetsenbord doen.
    De vragenlijst werkt met een schermlezer en zonder JavaScript.
    Alles past op een scherm van 320 punten breed en bij vier keer vergroten.
    Bij elke figuur staat een tabel met dezelfde cijfers.
    U kunt kiezen voor één vraag per scherm.
    Liever op papier? De coördinator heeft een formulier om af te drukken, ook met grote letters.
accessibility-trouble-title = Lukt iets niet?
accessibility-trouble = Vertel het de coördinator van uw netwerk. Die kan u helpen of een papieren formulier geven.

# --- grafieken en tabellen ---
spider-description = Spinnenweb met { $axes } assen, van { $min } (midden) tot { $max } (rand). { $figures }
scale-ends = { $min } = { $low }, { $max } = { $high }
spider-figure = { $axis }: { $value }.
states-title = Hoe ver elke fase is
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
wave-open-named = Openen: { $label }
wave-close = Sluiten
wave-close-named = Sluiten: { $label }
wave-links = Persoonlijke links
invitees-title = Wie heeft meegedaan?
invitees-lead = U ziet óf iemand heeft geantwoord, zodat u kunt herinneren. Wat iemand heeft geantwoord, ziet u niet.
invitees-name = Naam
invitees-state = Stand
invitees-responded = heeft meegedaan
invitees-waiting = nog niet

open-title = Meetmoment openen: { $label }
open-lead = Kijk of alles klopt.
open-questionnaire = Vragenlijst
open-min-group = Kleinste groep waarover we cijfers tonen
open-min-group-value = { $min } mensen
open-pairing = Koppelen met andere meetmomenten
open-pairing-pseudonymous = Ja, met een code die alleen de computer kent
open-pairing-anonymous = Nee, er wordt niets gekoppeld
open-participants = Partners die u uitnodigt
open-confirm = Meetmoment openen
close-title = Meetmoment sluiten: { $label }
close-lead = Na het sluiten kan niemand meer antwoorden. De uitkomst staat dan vast en is te zien in het rapport.
close-few = Dat is minder dan { $min }. Het rapport kan dan geen cijfers tonen.
close-drafts = Wie wel begon maar niet verstuurde, telt niet mee.
close-confirm = Meetmoment sluiten
renew-title = Nieuwe links maken: { $label }
renew-lead = Iedereen die nog niet heeft geantwoord, krijgt een nieuwe link. De oude links van deze mensen werken dan niet meer. Wat zij al invulden maar niet verstuurden, vervalt.
renew-confirm = Nieuwe links maken
cancel = Terug, niets veranderen
links-title = Persoonlijke links: { $label }
links-name = Naam
links-link = Link
links-none = Er zijn geen links te tonen: iedereen is begonnen of heeft al meegedaan.
links-done = Terug naar het netwerk

wave-open-link = Open link en QR-code
wave-paper = Papieren formulier
wave-paper-entry = Papier overtypen
wave-last-day = Antwoorden kan tot en met { $date }.
wave-response-more = { $responded } mensen hebben meegedaan, van wie sommigen met de open link of op papier. { $invited } partners zijn uitgenodigd.
invitees-on-paper = op papier
invitees-paper = Papier ingeleverd
invitees-paper-named = Papier ingeleverd: { $name }
invitees-paper-undo = Toch niet op papier
invitees-paper-undo-named = Toch niet op papier: { $name }
open-asks = Wat vragen we nog meer?
open-comments = Een opmerking per onderdeel
open-comments-hint = Het rapport toont opmerkingen woord voor woord, door elkaar en zonder naam. In een klein netwerk herkent men elkaar soms.
open-background = Rol en soort organisatie
open-background-hint = Partners mogen deze vragen overslaan. Cijfers per groep komen er alleen als de groepen groot genoeg zijn.
open-pairing-hint-pseudonymous = Zo ziet u of dezelfde mensen vooruitgaan. De partners lezen dat hun antwoorden pseudoniem zijn.
open-pairing-hint-anonymous = Bij het sluiten vervalt elke band met de links. De partners lezen dat hun antwoorden anoniem worden. Dit meetmoment kan nooit meer gekoppeld worden.
open-last-day = Laatste dag om te antwoorden
open-link-title = Open link: { $label }
open-link-lead = Voor een bijeenkomst: iedereen met deze link kan meedoen, zonder uitnodiging.
open-link-picture = QR-code van de open link
open-link-typed = Of typ { $start } met daarachter { $code }. De streepjes mag u weglaten.
open-link-used = Met de open link zijn { $responses } van de { $most } plaatsen gebruikt.
open-link-most = Hoeveel mensen kunnen hoogstens meedoen met deze link?
open-link-most-hint = Een getal van 1 tot { $highest }. Neem het aantal mensen in de zaal.
open-link-wrong = Typ een getal van 1 tot { $highest }.
open-link-make = Open link maken
open-link-change = Aantal veranderen
open-link-note-device = Eén apparaat kan rondgaan: na het versturen kiest men "Klaar, volgende persoon".
open-link-note-pairing = Antwoorden met de open link worden niet gekoppeld aan andere meetmomenten.
open-link-note-twice = Wie ook een persoonlijke link heeft, kan dubbel meedoen. Spreek af welke link u gebruikt.
paper-title = Hoe werken we samen in { $network }?
paper-print-hint = Druk deze pagina af op A4, dubbelzijdig.
paper-large = Met grote letters
paper-normal = Met gewone letters
paper-lead = Zet bij elke zin één kruisje: in hoeverre geldt dit voor uw netwerk, volgens u? Geen vraag is verplicht.
paper-who = De coördinator typt dit formulier over. Uw netwerk ziet alleen cijfers over { $min } of meer mensen samen.
paper-no-name = Zet uw naam er niet op.
paper-comment = Wilt u hier iets over zeggen?
paper-thanks = Dank u wel. Vouw het formulier dicht en geef het aan de coördinator.
entry-title = Papier overtypen: { $label }
entry-lead-eerste = Typ het formulier over. Daarna doet u het nog een keer, om typefouten te vinden.
entry-lead-tweede = Typ hetzelfde formulier nog een keer over, zonder te kijken naar wat u eerst typte.
entry-lead-vergeleken = Kijk op het formulier wat er echt staat. Verbeter dat hieronder.
entry-points = { $lowest } tot en met { $highest }
entry-hint = Typ { $points }, de letter w voor "weet ik niet", of niets als er niets is aangekruist.
entry-unknown = Typ { $lowest } tot en met { $highest }, w of niets.
entry-differs-title = Deze antwoorden zijn niet twee keer hetzelfde
entry-differs = U typte eerst: { $first }. Wat staat er op het formulier?
entry-comment = Opmerking bij { $dimension }
entry-comment-too-long = De opmerking bij { $dimension } is langer dan { $longest } tekens.
entry-not-filled-in = niet ingevuld
entry-next-eerste = Nog een keer overtypen
entry-next-tweede = Vergelijken en bewaren
entry-next-vergeleken = Zo bewaren
entry-kept-title = Het formulier is bewaard
entry-kept-text = De antwoorden tellen mee. Ze staan los van elke naam.
entry-kept-who = Weet u van wie het formulier was? Noteer dan bij het netwerk wie papier heeft ingeleverd. Zo doet niemand dubbel mee. Vernietig daarna het papier.
entry-next-form = Volgend formulier
entry-erase = Dit was niet goed: wis dit formulier weer
entry-erased-title = Het formulier is gewist
entry-erased-text = De antwoorden tellen niet mee.
report-wave-line-more = { $label }: { $responded } mensen hebben meegedaan.
report-talk-lead = Willen { $min } of meer partners over een vraag praten, dan staat dat erbij. Zijn het er minder, dan staat het er niet bij.
report-comments-title = Opmerkingen
report-comments-lead = Woord voor woord, in willekeurige volgorde. Vraag niet wie wat schreef.

# --- rapport ---
report-title = Rapport: { $network }
report-wave-line = { $label }: { $responded } van de { $invited } partners hebben meegedaan.
report-spider-title = Samenwerking in { $network }
report-spider-lead = Hoe verder naar buiten, hoe meer de partners zich in dit onderdeel herkennen.
report-states-lead = Hoe langer de balk, hoe verder deze fase is. 10 betekent: alle stappen zijn gezet. Mee bezig telt half.
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
report-data-dots-svg = Grafiek (SVG)
report-data-dots-png = Grafiek (PNG)
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

# --- meetmoment plannen, uitnodigen, volgen ---
yes = ja
no = nee
none = geen
date-wrong = Deze datum kennen we niet. Typ dag, maand en jaar, zoals 14-12-2026.
date-past = Deze dag is al voorbij. Kies vandaag of later.
network-plan-wave = Nieuw meetmoment plannen
wave-due = Het is bijna tijd voor dit meetmoment. Controleer het en open het.
wave-follow = Volgen en uitnodigen
wave-follow-named = Volgen en uitnodigen: { $label }
wave-check-and-open = Controleren en openen
wave-change = Wijzigen
wave-delete = Verwijderen
wave-back = Terug naar het meetmoment
wave-response-title = Hoeveel mensen deden mee?
wave-response-at-least = Minstens { $responded } van de { $invited } partners hebben meegedaan
wave-response-below = Minder dan { $min } van de { $invited } partners hebben meegedaan
wave-response-why = Dit meetmoment wordt anoniem. Daarom tellen we met { $min } tegelijk, en ziet u niet wie al meedeed.
wave-invite-title = Uitnodigen
wave-not-invited = { $count ->
    [one] Eén partner is nog niet uitgenodigd.
   *[other] { $count } partners zijn nog niet uitgenodigd.
}
wave-not-invited-choose = Kies wie u alsnog uitnodigt
wave-links-hint = Voor uw eigen mailprogramma, of als kaartjes met een QR-code.
wave-open-link-hint = Voor een bijeenkomst: één link voor iedereen in de zaal.
wave-paper-hint = Voor wie liever op papier antwoordt.
wave-until-title = Tot wanneer?
wave-until-save = Laatste dag bewaren
wave-last-day-over = De laatste dag is voorbij. Het meetmoment sluit zo vanzelf.
wave-close-now = Nu sluiten
response-by-organisation = Per organisatie
organisations-name = Organisatie
organisations-response = Deden mee
invitees-people = Per persoon
growth-title = Antwoorden in de loop van de tijd
growth-description = Van de { $invited } uitgenodigde partners hebben er { $responded } meegedaan.
growth-invited = uitgenodigd
growth-table = De cijfers bij deze grafiek
growth-day = Dag
growth-count = Antwoorden
growth-share = Deel
plan-title-new = Nieuw meetmoment
plan-title = Meetmoment wijzigen: { $label }
plan-lead = Alles is al ingevuld met een voorstel. U kunt het veranderen tot u het meetmoment opent.
plan-label = Naam van het meetmoment
plan-label-hint = Zo heet dit moment in het rapport. Hoogstens { $longest } tekens.
plan-questionnaires-hint = U kunt er meer dan een kiezen, tot { $most }. De tijd telt op: houd het kort.
plan-questionnaire-missing = Kies een vragenlijst.
plan-questionnaires-many = U koos te veel vragenlijsten. Kies er minder.
plan-questionnaires-scales = Deze vragenlijsten hebben andere antwoorden om uit te kiezen. Dat gaat niet samen. Plan voor elk een eigen meetmoment.
plan-questionnaires-languages = Deze vragenlijsten zijn er niet in dezelfde talen. Dat gaat niet samen. Plan voor elk een eigen meetmoment.
plan-questionnaires-same = In deze vragenlijsten staat dezelfde vraag. Kies er een van.
plan-label-missing = Geef het meetmoment een naam.
plan-label-long = Maak de naam van het meetmoment korter.
plan-label-first = Start
plan-label-next = +{ $years } jaar
plan-date = Gepland op
plan-date-hint = Een netwerk meet bij de start, na één jaar en na twee jaar. Bijvoorbeeld 14-12-2026.
plan-last-day-hint = Na deze dag sluit het meetmoment vanzelf. Laat leeg als u het zelf sluit.
plan-last-day-before = De laatste dag ligt voor de geplande dag. Kies een latere dag.
plan-instrument-size = { $count } vragen, ongeveer { $minutes } minuten
plan-text = Uw eigen woorden aan de partners
plan-text-hint = Deze tekst staat op de eerste pagina. Hoogstens { $longest } tekens. Niet verplicht.
plan-text-long = Maak uw tekst korter.
plan-min-group-hint = Over minder mensen tonen we geen cijfers. Een hoger getal is veiliger, maar toont minder.
plan-save = Meetmoment bewaren
delete-wave-title = Meetmoment verwijderen: { $label }
delete-wave-lead = Het plan verdwijnt. Er zijn nog geen antwoorden, dus die gaan niet verloren.
delete-wave-confirm = Meetmoment verwijderen
guests-title = Wie nodigt u uit? { $label }
guests-none = Er staan nog geen partners bij dit netwerk.
guests-lead-draft = Wie een vinkje heeft, krijgt een uitnodiging als u het meetmoment opent.
guests-lead-open = Zet een vinkje bij wie u alsnog uitnodigt. Wie al is uitgenodigd, houdt de eigen link.
guests-as-before = Zoals de vorige keer
guests-everybody = Iedereen
guests-no-organisation = Zonder organisatie
guests-invited = { $name } is uitgenodigd
guests-save-draft = Keuze bewaren
guests-save-open = Deze mensen uitnodigen
open-fixed = Dit staat vast na het openen
open-changeable = Dit kunt u later nog veranderen
open-few = U nodigt minder dan { $min } mensen uit. Dan kan het rapport geen cijfers tonen.
open-over = De laatste dag om te antwoorden is al voorbij. Kies een andere dag.
open-participants-change = Kiezen
open-until-closed = tot u het meetmoment sluit
links-ask-lead = Iedere partner heeft een eigen link. Hier haalt u de links op van wie nog niet is begonnen.
links-care = Wie een link heeft, kan namens die partner antwoorden en diens antwoorden zien. Geef een link dus alleen aan de partner zelf. Wis de lijst daarna.
links-not-shown = Dit meetmoment wordt anoniem. Er is al iemand begonnen. De lijst zou nu laten zien wie, dus we tonen de links niet meer.
links-as-list = { $count ->
    [one] Eén link tonen
   *[other] { $count } links tonen
}
links-as-file = Links als bestand (CSV) voor uw mailprogramma
links-as-cards = Kaartjes met QR-code om af te drukken
links-column-name = naam
links-column-email = e-mail
links-column-organisation = organisatie
links-column-language = taal
links-column-link = link
links-lost-title = Is een link in verkeerde handen?
links-lost-text = U kunt alle links vernieuwen van wie nog niet heeft meegedaan.
cards-title = Kaartjes: { $label }
cards-print-hint = Druk af op A4 en knip de kaartjes los.
cards-do = Scan de code met uw telefoon, of typ het adres over.

# --- mail ---
wave-mail = Per mail uitnodigen
wave-mail-hint = Met een mail krijgt iedere partner een eigen link. Het kan ook op een andere manier.
wave-remind = Herinneren
mailing-title-invitation = Uitnodigen per mail: { $label }
mailing-title-reminder = Herinneren: { $label }
mailing-no-mail-server = Deze server verstuurt geen mail. Haal de links op en verstuur ze zelf.
mailing-soon = De laatste herinnering ging uit op { $date }. Wacht liever een paar dagen.
mailing-last = De laatste herinnering ging uit op { $date }.
mailing-nobody-invitation = Er is niemand met een mailadres die nog een uitnodiging moet krijgen.
mailing-nobody-reminder = Er is niemand die we kunnen herinneren.
mailing-lead-invitation = { $count ->
    [one] Eén partner krijgt een uitnodiging.
   *[other] { $count } partners krijgen een uitnodiging.
}
mailing-lead-reminder = { $count ->
    [one] Eén partner deed nog niet mee en krijgt een herinnering.
   *[other] { $count } partners deden nog niet mee en krijgen een herinnering.
}
mailing-lead-unnamed = Wie nog niet meedeed, krijgt een herinnering. Wie dat zijn, ziet u niet.
mailing-without-address = { $count ->
    [one] Eén partner heeft geen mailadres. Geef die zelf een link.
   *[other] { $count } partners hebben geen mailadres. Geef hun zelf een link.
}
mailing-want-no-mail = { $count ->
    [one] Eén partner wil geen mail van ons.
   *[other] { $count } partners willen geen mail van ons.
}
mailing-words = Uw eigen woorden (niet verplicht)
mailing-words-hint = Ze komen boven de link te staan. Hoogstens { $longest } tekens.
mailing-words-long = Maak uw tekst korter: hoogstens { $longest } tekens.
mailing-preview = Bekijk de mail
mailing-preview-title = Zo ziet de mail eruit
mailing-subject = Onderwerp
mailing-own-link = hier komt de eigen link van de partner
mailing-somebody = partner
mailing-send-invitation = { $count ->
    [one] Verstuur 1 uitnodiging
   *[other] Verstuur { $count } uitnodigingen
}
mailing-send-reminder = { $count ->
    [one] Verstuur 1 herinnering
   *[other] Verstuur { $count } herinneringen
}
mailing-send-unnamed = Verstuur de herinneringen
mail-title = Verstuurde mail: { $label }
mail-title-short = Hoe staat het met de mail?
mail-totals = { $sent } verstuurd, { $waiting } in de wachtrij.
mail-totals-unnamed = { $count } uitnodigingen zijn verstuurd, onderweg of niet meer nodig.
mail-total-refused = { $count } niet aangenomen.
mail-total-unclear = Van { $count } weten we niet of de mail aankwam.
mail-reminders-unnamed = Minstens { $count } herinneringen gingen in de wachtrij.
mail-reload = Opnieuw kijken
mail-none = Er is nog geen mail verstuurd.
mail-kind-invitation = uitnodiging
mail-kind-reminder = herinnering { $round }
mail-state-waiting = wacht
mail-state-sending = wordt verstuurd
mail-state-sent = verstuurd op { $date }
mail-state-refused = niet aangenomen op { $date }
mail-state-unclear = onduidelijk of de mail aankwam
mail-state-cancelled = niet meer nodig
mail-state-unnamed = verstuurd, onderweg of niet meer nodig
mail-problem-no-address = Er is geen mailadres.
mail-problem-wrong-address = Dit mailadres kan niet kloppen.
mail-problem-our-mistake = Wij konden deze mail niet maken. Meld het de beheerder.
mail-problem-said = De mailserver zei: { $text }
mail-mend-address = Kijk het mailadres na van { $name }
mail-again = Opnieuw versturen
mail-again-named = Opnieuw versturen aan { $name }
mail-greeting = Beste { $name },
mail-invitation-subject = Hoe werken we samen in { $network }?
mail-invitation-lead = U werkt mee in { $network }. We horen graag hoe u de samenwerking ziet.
mail-reminder-subject = Herinnering: hoe werken we samen in { $network }?
mail-reminder-lead = U hebt nog niet verteld hoe u de samenwerking in { $network } ziet. Dat kan nog. Wat u al invulde, is bewaard.
mail-link = Naar de vragenlijst
mail-fact-time = Het kost u ongeveer { $minutes } minuten. Niets is verplicht.
mail-fact-until = U kunt antwoorden tot en met { $date }.
mail-fact-private = Uw antwoorden zijn vertrouwelijk. Niemand in uw netwerk ziet ze.
mail-fact-anonymous = Bij het sluiten worden de antwoorden anoniem.
mail-fact-own-link = De link is alleen voor u. Stuur deze mail niet door.
mail-ask = Vragen? { $name }, { $email }
mail-no-mail = Ik wil deze mails niet meer
mail-account-invitation-subject = Uw account bij Netwerkspiegel
mail-account-invitation-lead = Er is een account voor u gemaakt. Kies een wachtwoord om te beginnen.
mail-account-invitation-link = Kies een wachtwoord
mail-account-invitation-closing = De link werkt een week en één keer. Verwachtte u deze mail niet? Dan hoeft u niets te doen.
mail-password-reset-subject = Een nieuw wachtwoord voor Netwerkspiegel
mail-password-reset-lead = Iemand vroeg een nieuw wachtwoord aan voor dit adres.
mail-password-reset-link = Kies een nieuw wachtwoord
mail-password-reset-closing = De link werkt een uur en één keer. Was u dit niet? Dan hoeft u niets te doen.
mail-wave-due-subject = Bijna tijd om te meten: { $label }, { $network }
mail-wave-due-lead = Het meetmoment "{ $label }" van { $network } staat gepland op { $date }. Kijk of de partners nog kloppen en open het dan.
mail-wave-due-link = Naar het meetmoment
mail-wave-due-closing = U krijgt deze mail één keer. Verzet u de datum, dan krijgt u er weer een.
mail-test-subject = Proefmail van Netwerkspiegel
mail-test-lead = De mail werkt.
mail-test-link = Naar het beheer
mail-test-closing = U vroeg om deze mail op de beheerpagina.
no-mail-title = Geen mail meer
no-mail-lead = Wilt u geen mail meer over deze vragenlijsten?
no-mail-done = U krijgt geen mail meer over deze vragenlijsten.
no-mail-still = Met de link uit een eerdere mail kunt u nog wel meedoen.
no-mail-confirm = Stuur mij geen mail meer
no-mail-again = Toch weer mail ontvangen

# --- accounts ---
navigation = Waar u heen kunt
error-too-many-title = Even wachten
error-too-many-text = Het ging te vaak mis. Wacht een kwartier en probeer het dan opnieuw.
error-password-link-title = Deze link werkt niet meer
error-password-link-text = De link is al gebruikt of te oud. Vraag een nieuwe aan, of vraag de beheerder.
forgotten-title = Wachtwoord vergeten?
forgotten-lead = Typ uw mailadres. U krijgt een link om een nieuw wachtwoord te kiezen.
forgotten-ask = Stuur mij een link
forgotten-asked = Is er een account met dit adres? Dan krijgt u nu een mail. De link daarin werkt een uur.
forgotten-no-mail = Deze server verstuurt geen mail. Vraag de beheerder om een nieuwe link.
choose-title-setup = De eerste beheerder
choose-title-invitation = Welkom
choose-title-reset = Een nieuw wachtwoord
choose-lead-setup = U richt deze server in. Maak hier het account van de beheerder.
choose-lead = Dit is het account van { $name }. Kies een wachtwoord.
account-title = Uw account
account-address = U logt in met { $email }.
account-name = Naam
account-name-missing = Vul een naam in.
account-name-long = Maak de naam korter.
account-address-wrong = Dit mailadres kan niet kloppen.
account-address-taken = Er is al een account met dit mailadres.
account-language = Taal van de mails
account-save = Bewaren
account-role = Rol
account-disabled = uitgezet
account-invited = uitgenodigd
account-active = in gebruik
account-second = tweede stap
account-networks = { $count ->
    [one] 1 netwerk
   *[other] { $count } netwerken
}
account-link-again = Nieuwe link voor een wachtwoord
account-invite-again = Opnieuw uitnodigen
account-second-remove = Tweede stap weghalen
account-disable = Account uitzetten
account-enable = Account weer aanzetten
account-their-networks = Netwerken
account-no-networks = Dit account heeft geen netwerken.
account-revoke = Weghalen
account-revoke-named = Weghalen: { $network }
account-grant-which = Netwerk
account-grant = Netwerk geven
account-change-role = Rol veranderen
account-last-administrator = Dit is de laatste beheerder. Maak eerst een andere beheerder.
account-has-networks = Dit account heeft netwerken. Geef die eerst aan een ander.
role-administrator = beheerder
role-coordinator = coördinator
role-researcher = onderzoeker
role-hint-administrator = Accounts, reservekopieën en het logboek. Ziet geen antwoorden.
role-hint-coordinator = Eigen netwerken: uitnodigen, rapport, gesprek.
role-hint-researcher = Gegevens over veel netwerken, zonder namen.
password-new = Nieuw wachtwoord
password-hint = { $shortest } tot { $longest } tekens. Een zin van 15 tekens of meer is het best.
password-again = Nog een keer
password-save = Wachtwoord bewaren
password-change = Wachtwoord veranderen
password-old = Uw wachtwoord van nu
password-old-wrong = Dit is niet uw wachtwoord van nu.
password-short = Dit wachtwoord is te kort. Maak er een zin van.
password-long = Dit wachtwoord is te lang.
password-guessable = Dit wachtwoord is makkelijk te raden. Neem een zin die alleen u kent.
password-differs = De twee wachtwoorden zijn niet gelijk.
second-title = Tweede stap bij het inloggen
second-on = De tweede stap staat aan. U hebt nog { $codes } herstelcodes.
second-off = Met een code van uw telefoon kan een ander niet in uw account, ook niet met uw wachtwoord.
second-turn-on = Tweede stap aanzetten
second-turn-off = Tweede stap uitzetten
second-off-lead = Typ uw wachtwoord. Daarna is uw wachtwoord genoeg om in te loggen.
second-step-app = Zet een app voor codes op uw telefoon, zoals Aegis, 2FAS of Google Authenticator.
second-step-scan = Scan deze code met de app.
second-step-type = Lukt dat niet? Typ dan:
second-step-code = Typ hieronder de code die de app toont.
second-picture = QR-code voor de app
second-code = Code
second-code-wrong = Deze code klopt niet. Neem de code die de app nu toont.
second-confirm = Aanzetten
recovery-title = Bewaar deze herstelcodes
recovery-lead = De tweede stap staat aan. Raakt u uw telefoon kwijt? Dan logt u in met een van deze codes. Elke code werkt één keer. U ziet ze alleen nu.
recovery-done = Ik heb ze bewaard
code-title = Nog één stap
code-lead = Typ de code van de app op uw telefoon, of een herstelcode.
code-again = Opnieuw beginnen
sessions-title = Waar u bent ingelogd
sessions-lead = Na twee uur zonder gebruik stopt een sessie vanzelf.
sessions-line = Sinds { $started }, laatst gebruikt { $used }.
sessions-own = Dit is deze sessie.
sessions-end = Overal anders uitloggen
admin-title = Beheer
admin-accounts = Accounts
admin-accounts-count = { $count ->
    [one] 1 account
   *[other] { $count } accounts
}
admin-new-account = Nieuw account
admin-invite = Account maken en uitnodigen
admin-networks = Netwerken
admin-networks-count = { $count ->
    [0] Nog geen netwerken
    [one] 1 netwerk
   *[other] { $count } netwerken
}
admin-networks-lead = U ziet alleen namen. De inhoud is voor de coördinatoren.
admin-network = Netwerk
admin-coordinators = Coördinatoren
admin-nobody = niemand
admin-archived = in het archief
admin-trail = Logboek
admin-trail-lead = Wie deed wat, en wanneer. Er staan geen antwoorden in.
admin-when = Wanneer
admin-what = Wat
admin-older = Ouder
admin-mail = Mail
admin-mail-none = Deze server verstuurt geen mail. Zet dat aan in het bestand met instellingen.
admin-mail-from = Afzender
admin-mail-server = Mailserver
admin-mail-user = Gebruiker
admin-mail-outbox = Wachtrij
admin-mail-test = Stuur mij een proefmail
admin-server = Server
admin-version = Versie
admin-address = Adres
admin-address-none = zoals de browser het vraagt
admin-storage = Opslag
admin-megabytes = { $size } MB
admin-backup = Nu een reservekopie maken
admin-backup-hint = De kopie komt in de map "backups" bij de gegevens. De sleutel van de server zit er niet in: bewaar die apart.
admin-done-proefmail = De proefmail staat in de wachtrij.
admin-done-reservekopie = De reservekopie is gemaakt.
invited-title = Uitnodiging voor { $name }
invited-by-mail = Er gaat een mail naar { $email } met een link om een wachtwoord te kiezen.
invited-link-invitation = Deze server verstuurt geen mail. Geef deze link zelf door. Hij werkt een week en één keer.
invited-link-reset = Deze server verstuurt geen mail. Geef deze link zelf door. Hij werkt een uur en één keer.
invited-link-care = U ziet deze link alleen nu.
invited-done = Klaar
research-title = Onderzoek
audit-by-server = de server zelf
audit-wave-planned = Meetmoment gepland
audit-wave-changed = Plan van een meetmoment veranderd
audit-wave-deleted = Gepland meetmoment verwijderd
audit-guests-chosen = Gekozen wie wordt uitgenodigd
audit-guests-added = Mensen alsnog uitgenodigd
audit-last-day-changed = Laatste dag veranderd
audit-links-shown = Persoonlijke links bekeken
audit-invitations-queued = Uitnodigingen verstuurd
audit-reminders-queued = Herinneringen verstuurd
audit-mail-tried-again = Mail opnieuw verstuurd
audit-wave-opened = Meetmoment geopend
audit-wave-closed = Meetmoment gesloten
audit-links-renewed = Nieuwe links gemaakt
audit-open-link-set = Open link gemaakt of veranderd
audit-paper-keyed-in = Papieren formulier overgetypt
audit-paper-taken-back = Overgetypt formulier gewist
audit-paper-handed-in = Genoteerd wie papier inleverde
audit-account-added = Account gemaakt
audit-password-chosen = Wachtwoord gekozen
audit-password-link-made = Link voor een wachtwoord gemaakt
audit-account-disabled = Account uitgezet
audit-account-enabled = Account aangezet
audit-role-changed = Rol veranderd
audit-second-factor-on = Tweede stap aangezet
audit-second-factor-off = Tweede stap uitgezet
audit-network-granted = Netwerk gegeven
audit-network-revoked = Netwerk weggehaald
audit-network-added = Netwerk gemaakt
audit-network-changed = Gegevens van het netwerk veranderd
audit-network-archived = Netwerk in het archief gezet
audit-network-restored = Netwerk uit het archief gehaald
audit-organisation-added = Organisatie toegevoegd
audit-organisation-changed = Organisatie veranderd
audit-organisation-deleted = Organisatie verwijderd
audit-person-added = Partner toegevoegd
audit-person-changed = Partner veranderd
audit-person-erased = Partner gewist
audit-people-imported = Lijst met partners overgenomen
audit-answers-imported = Antwoorden van elders ingelezen
audit-contacts-erased = Partners gewist na de bewaartermijn
audit-backup-made = Reservekopie gemaakt
audit-test-mail-queued = Proefmail verstuurd
audit-signed-in = Ingelogd
# --- netwerken en partners invoeren ---
networks-new = Nieuw netwerk
networks-first = U hebt nog geen netwerk. Begin met een nieuw netwerk.
networks-archived = Netwerken in het archief: { $count }
network-people = Partners
network-first = Er zijn nog geen partners. Voer eerst uw partners in. Daarna kunt u ze uitnodigen.
network-archived = Dit netwerk staat in het archief.
people-link = Partners en organisaties
details-link = Gegevens van het netwerk
details-new-title = Nieuw netwerk
details-title = Gegevens van { $network }
details-name = Naam van het netwerk
details-region = Plaats of regio
details-aim = Wat wil het netwerk bereiken?
details-target-group = Voor wie werkt het netwerk?
details-make = Netwerk maken
details-archive-title = Archief
details-archive-text = Een netwerk in het archief blijft bewaard. Het staat apart in uw lijst. U kunt het altijd terughalen.
details-archive = Naar het archief
details-restore = Uit het archief halen
form-save = Bewaren
field-optional = Mag leeg blijven.
field-most = Hoogstens { $most } tekens.
field-empty = { $label }: vul dit in.
field-too-long = { $label }: maak dit korter. Er passen { $most } tekens.
field-no-address = { $label }: dit is geen e-mailadres. Een adres ziet eruit als naam@voorbeeld.nl.
field-choose = { $label }: kies er één uit de lijst.
people-title = Partners van { $network }
people-count = { $count ->
    [one] Er is één partner.
   *[other] Er zijn { $count } partners.
}
people-without-mail = { $count ->
    [one] Eén heeft geen e-mailadres.
   *[other] { $count } hebben geen e-mailadres.
}
people-list-link = Lijst plakken of bestand kiezen
people-download = Lijst downloaden (CSV)
people-no-organisation = Zonder organisatie
people-no-email = geen e-mailadres
people-no-mail = wil geen e-mail
people-archived = In het archief: { $count }
people-add-title = Een partner toevoegen
people-add = Partner toevoegen
people-name = Naam
people-email = E-mailadres
people-email-hint = Zonder adres geeft u de persoonlijke link zelf door.
people-organisation = Organisatie
people-organisation-hint = Een nieuwe naam maakt een nieuwe organisatie.
people-level = Niveau
people-level-bestuurlijk = bestuurlijk
people-level-management = management
people-level-uitvoerend = uitvoerend
people-level-burger = burger of vrijwilliger
people-language = Taal van de e-mails
people-language-nl = Nederlands
people-language-en = Engels
people-same-address = { $label }: een andere partner heeft dit adres al.
people-same-person = { $label }: deze partner staat al bij deze organisatie.
person-no-mail = Deze partner wil geen e-mail van ons. Geef de persoonlijke link zelf door.
person-leaves = Doet deze partner niet meer mee?
person-archive-text = Wie in het archief staat, krijgt geen link bij een nieuw meetmoment.
person-erase-link = Deze partner wissen
person-erase-title = { $name } wissen?
person-erase-lead = De naam, het e-mailadres en de uitnodigingen verdwijnen. U kunt dit niet terugdraaien.
person-erase-answers = Verstuurde antwoorden blijven meetellen. Niemand kan ze daarna nog bij deze partner brengen.
person-erase-confirm = Ja, wissen
organisations-title = Organisaties van { $network }
organisations-link = Organisaties
organisations-none = Er zijn nog geen organisaties.
organisation-add-title = Een organisatie toevoegen
organisation-add = Organisatie toevoegen
organisation-name = Naam van de organisatie
organisation-kind = Soort organisatie
organisation-kind-hint = Kies een gewone soort of typ er zelf een.
organisation-domain = Domein
organisation-usual-kinds = huisartsenpraktijk | wijkverpleging | gemeente | welzijnsorganisatie | ziekenhuis | ggz-instelling | apotheek | woningcorporatie | vrijwilligersorganisatie | bewonersgroep
organisation-usual-domains = zorg | welzijn | wonen | gemeente | inwoners
organisation-same-name = { $label }: deze organisatie staat al in de lijst.
organisation-delete-title = Verwijderen
organisation-delete = Deze organisatie verwijderen
organisation-in-use = { $count ->
    [one] Bij deze organisatie hoort één partner. Verander of wis die eerst.
   *[other] Bij deze organisatie horen { $count } partners. Verander of wis die eerst.
}
roster-title = Partners van { $network } invoeren
roster-lead = Plak een lijst of kies een bestand. U ziet daarna eerst wat er verandert.
roster-columns = Gebruik kolommen met een kop, zoals naam, email en organisatie. Een lijst met alleen namen mag ook.
roster-example = Voorbeeld downloaden (CSV)
roster-paste = Plak hier uw lijst
roster-paste-hint = Kopieer de rijen uit uw rekenblad. Hoogstens { $most } mensen en 1 MB.
roster-file = Of kies een bestand
roster-file-hint = Excel (.xlsx) of CSV, hoogstens 1 MB. Het bestand gaat voor de geplakte lijst.
roster-look = Bekijken wat er verandert
roster-wrong-title = De lijst is nog niet goed
roster-nothing-changed = Er is niets veranderd.
roster-mend = Verbeter de regels die boven aan deze pagina staan.
roster-line = Regel { $line },
roster-column-name = naam
roster-column-email = e-mailadres
roster-column-organisation = organisatie
roster-column-kind = soort organisatie
roster-column-domain = domein
roster-column-level = niveau
roster-column-language = taal
roster-fault-no-name = Vul een naam in.
roster-fault-no-address = "{ $found }" is geen e-mailadres. Verbeter het of laat het leeg.
roster-fault-unknown-level = "{ $found }" kennen we niet. Kies bestuurlijk, management, uitvoerend of burger.
roster-fault-unknown-language = "{ $found }" kennen we niet. Kies nl of en.
roster-fault-too-long = Maak dit korter. Er passen { $number } tekens.
roster-fault-same-address = "{ $found }" staat ook op regel { $number }. Haal er één weg.
roster-fault-same-person = "{ $found }" staat bij dezelfde organisatie ook op regel { $number }. Haal er één weg.
roster-unreadable-empty = Er staat niemand op de lijst. Plak een lijst of kies een bestand.
roster-unreadable-too-large = De lijst is te groot. Hoogstens 1 MB.
roster-unreadable-too-many = Er staan te veel mensen op de lijst. Hoogstens { $most }.
roster-unreadable-pdf = Dit is een pdf. Sla de lijst op als Excel (.xlsx) of CSV.
roster-unreadable-picture = Dit is een plaatje. Sla de lijst op als Excel (.xlsx) of CSV.
roster-unreadable-old-workbook = Dit bestand is van een oude Excel. Sla het op als .xlsx of CSV.
roster-unreadable-broken-workbook = Dit bestand gaat niet open. Sla de lijst op als Excel (.xlsx) of CSV.
roster-unreadable-no-table = Dit is geen tabel. Sla de lijst op als Excel (.xlsx) of CSV.
roster-unreadable-no-heading = We weten niet wat de kolommen zijn. Zet er een kop boven, zoals naam, email en organisatie.
preview-title = Klopt deze lijst?
preview-lead = Er is nog niets bewaard. Kijk eerst of het klopt.
preview-new = { $count ->
    [one] Eén nieuwe partner
   *[other] { $count } nieuwe partners
}
preview-changed = { $count ->
    [one] Eén bekende partner verandert
   *[other] { $count } bekende partners veranderen
}
preview-same = { $count ->
    [one] Eén bekende partner blijft hetzelfde
   *[other] { $count } bekende partners blijven hetzelfde
}
preview-left-out = Deze kolommen gebruiken we niet: { $columns }.
preview-note-level-assumed = Bij sommigen staat geen niveau. Wie nieuw is, krijgt dan "uitvoerend".
preview-note-names-from-addresses = Bij sommigen staat geen naam. We gebruiken dan het begin van het e-mailadres.
preview-new-title = Nieuw
preview-changed-title = Wat er verandert
preview-back = Komt terug uit het archief.
preview-confirm = Lijst overnemen
example-name = Sanne de Vries
example-organisation = Huisartsenpraktijk De Linde
example-kind = huisartsenpraktijk
example-domain = zorg
colleagues-link = Coördinatoren
colleagues-title = Coördinatoren van { $network }
colleagues-lead = Deze mensen kunnen alles met dit netwerk wat u kunt.
colleagues-email = Mailadres van een collega met een account als coördinator
colleagues-add = Collega toevoegen
colleagues-done = Heeft deze collega een account als coördinator? Dan staat het netwerk nu ook bij hen. Zo niet, vraag dan de beheerder om een account.
colleagues-leave = Ik coördineer dit netwerk niet meer
leave-title = Stoppen met { $network }
leave-last = U bent de enige coördinator. Voeg eerst een collega toe.
leave-lead = U ziet dit netwerk daarna niet meer. De andere coördinatoren gaan ermee verder.
leave-confirm = Stoppen met dit netwerk

# De spiegel: het rapport
quoted = ‘{ $name }’
list-and = { $first } en { $last }
headline-title = In het kort
headline-dip = De score staat duidelijk lager dan bij ‘{ $peak }’. Dat kan een netwerkdip zijn.
headline-ends = Het hoogst scoort ‘{ $high }’ ({ $highest }), het laagst ‘{ $low }’ ({ $lowest }).
headline-close = De scores liggen dicht bij elkaar: van { $lowest } voor ‘{ $low }’ tot { $highest } voor ‘{ $high }’.
headline-unchanged = Sinds ‘{ $since }’ is de verandering niet groter dan toeval. Dat betekent niet dat er niets veranderd is.
headline-higher = Duidelijk hoger dan bij ‘{ $since }’: { $names }.
headline-lower = Duidelijk lager dan bij ‘{ $since }’: { $names }.
headline-divided = Over { $names }{ $more ->
    [0] { "" }
    [one] {" "}en één andere vraag
   *[other] {" "}en { $more } andere vragen
} zijn de partners verdeeld. Bespreek samen waar dat door komt.
headline-talk = Genoeg partners willen praten over { $names }{ $more ->
    [0] { "" }
    [one] {" "}en één andere vraag
   *[other] {" "}en { $more } andere vragen
}.
withheld-all = Cijfers tonen wij vanaf { $min } antwoorden, zodat niemand te herkennen is.
withheld-spread = Bij minder dan 10 antwoorden tonen wij geen spreiding, verdeling of groepen, zodat niemand te herkennen is.
withheld-distribution = Verdelingen van losse antwoorden tonen wij vanaf 15 antwoorden. Groepen tonen wij alleen als niemand daarin te herkennen is.
withheld-groups = Groepen tonen wij alleen als niemand daarin te herkennen is.
report-choose = Welke meetmomenten wilt u zien?
report-choose-hint = U ziet er hoogstens drie naast elkaar. Het adres van de pagina onthoudt uw keuze.
report-choose-button = Toon deze meetmomenten
report-weighted-title = Personen of organisaties even zwaar
report-weighted-note = Bij ‘{ $label }’ telt in de eerste kolom iedere persoon even zwaar, in de tweede iedere organisatie.
report-weighted-people = Personen
report-weighted-organisations = Organisaties
report-organisations = van { $n }
report-order-title = Alle indicatoren op volgorde
report-order-lead = De indicatoren van ‘{ $label }’. Kies de volgorde.
report-order-words = Opvallend
order-laag = laagste score eerst
order-hoog = hoogste score eerst
order-verschil = meeste verschil eerst
order-gesprek = wens om te praten eerst
report-talk-mark = hier willen partners over praten
breakdown-title-level = Per functie
breakdown-title-kind = Per soort organisatie
breakdown-lead = Elke groep telt minstens { $min } mensen. Een verschil tussen groepen is een vraag voor het gesprek, geen oordeel.
heatmap-description = Per onderdeel en per groep de gemiddelde score. De tabel hieronder geeft dezelfde cijfers.
likert-title = { $name }: hoe de antwoorden verdeeld zijn
likert-description = Per indicator het deel van de antwoorden op elk punt van de schaal, laag links en hoog rechts.
likert-without = blanco
report-response-title = Wie deden mee?
report-waiting = Er zijn late antwoorden bewaard. Zij tellen mee als er { $min } of meer bij komen.
report-data-zip = Alle grafieken in één bestand (ZIP met SVG en PNG)
class-up-to = tot en met { $value }
class-above = boven { $value }

# Een gesloten meetmoment weer openen
wave-reopen = Weer openen
reopen-title = { $label } weer openen
reopen-lead = Wie nog niet meedeed, kan dan alsnog meedoen.
reopen-kept = Antwoorden die al in het rapport staan, veranderen niet meer.
reopen-batch = Late antwoorden tellen pas mee als het er { $min } of meer zijn. Zo is niemand te herkennen aan het verschil.
reopen-report = Zolang het meetmoment open is, staat het niet in het rapport.
reopen-day-hint = Tot en met deze dag kan men meedoen. Bijvoorbeeld 28-11-2026.
reopen-day-missing = Typ een laatste dag, zoals 28-11-2026.
reopen-confirm = Weer openen
audit-wave-reopened = Gesloten meetmoment weer geopend

# Vergelijken met andere netwerken
compare-title = Vergelijken met andere netwerken
compare-text = U ziet dan in het rapport waar de middelste helft van de andere netwerken staat. Dat kan vanaf { $from } andere netwerken die meedoen. Niemand ziet welk netwerk welke score heeft.
compare-on = Uw netwerk doet mee. Uw scores per onderdeel tellen mee in het beeld van anderen.
compare-off = Uw netwerk doet niet mee. Bespreek met uw partners of u dat wilt.
compare-begin = Meedoen met vergelijken
compare-end = Niet meer meedoen
others-band = middelste helft van { $networks } andere netwerken
others-lead = De grijze band laat zien waar de middelste helft van { $networks } andere netwerken staat.
audit-comparing-begun = Netwerk doet mee met vergelijken
audit-comparing-ended = Netwerk doet niet meer mee met vergelijken
# --- rapport als PDF ---
pdf-sender = Netwerkspiegel
pdf-title = { $network }: rapport over de samenwerking
pdf-subtitle = Zo zien de partners hun samenwerking
pdf-page = Pagina { $page } van { $pages }
pdf-response = { $responded } van de { $invited } partners hebben meegedaan
pdf-response-more = { $responded } mensen hebben meegedaan
pdf-summary-title = In het kort
pdf-summary-lead = Dit rapport houdt { $network } een spiegel voor. Het is een begin van een gesprek, geen oordeel.
pdf-stands-out = Wat valt op bij { $wave }?
pdf-responses-title = Wie deden mee?
pdf-wave = Meetmoment
pdf-invited = Uitgenodigd
pdf-responded = Meegedaan
pdf-picture-title = De samenwerking in beeld
pdf-picture-lead = Elke as is een onderdeel van de samenwerking. Een lijn verbindt de scores van één meetmoment.
pdf-shades = Hoe donkerder het vakje, hoe hoger de score.
pdf-change-higher = hoger
pdf-change-lower = lager
pdf-change-none = niet groter dan toeval
pdf-change-means = Hoger of lager: het verschil is groter dan we door toeval verwachten. Niet groter dan toeval: dat betekent niet dat er niets veranderd is.
pdf-about-title = Over dit rapport
pdf-method = De partners gaven hun mening over { $items } uitspraken, verdeeld over { $dimensions } onderdelen. Dat deden zij op een schaal van { $min } tot { $max }. Een score is het gemiddelde van wie de vraag invulde. 'Weet ik niet' telt niet mee. We noemen een verandering pas hoger of lager als die groter is dan we door toeval verwachten. Of partners het eens zijn, zeggen we in woorden. Dat is stof voor gesprek en zegt niets over kwaliteit.
pdf-method-states = De partners zeiden van { $items } stappen hoe ver het netwerk is, verdeeld over { $dimensions } onderdelen. Dat telt zo: { $states }. Een score is het gemiddelde van wie de vraag invulde. 'Weet ik niet' en 'niet van toepassing' tellen niet mee. We noemen een verandering pas hoger of lager als die groter is dan we door toeval verwachten. Of partners het eens zijn, zeggen we in woorden. Dat is stof voor gesprek en zegt niets over kwaliteit.
pdf-source = Vragenlijst: { $title }, versie { $version }. Bron: { $source }
report-partly = Een deel van de vragen was toen anders. Die staan niet naast elkaar.
report-data-pdf = Rapport als PDF
dip-signs = Waaraan herkent u een netwerkdip?
dip-steps = Wat kunt u doen?
guide-chapter = Hulp bij het gesprek
guide-chapter-lead = Over de onderdelen die het laagst scoren: vragen om samen te bespreken, en wat bij andere netwerken hielp.
guide-practice-title = Wat hielp bij andere netwerken?
guide-source = Bron: { $source }
# Het gesprek, de afgesproken scores en de verbeterpunten.

network-conversation = Gesprek voeren
network-points = { $count ->
    [0] Er staan nu geen verbeterpunten open.
    [one] Er staat één verbeterpunt open.
   *[other] Er staan { $count } verbeterpunten open.
}
network-points-link = Naar de verbeterpunten
points-title = Verbeterpunten
points-of = Verbeterpunten van { $network }
points-lead = Wat gaat u samen verbeteren, wie pakt het op, en wanneer is het klaar?
points-none = Er zijn nog geen verbeterpunten. Ze ontstaan vaak in het gesprek na een meetmoment.
points-no-wave = Plan eerst een meetmoment. Een verbeterpunt hoort bij een indicator uit de vragenlijst.
points-calendar = Zet in uw agenda (.ics)
points-add-title = Verbeterpunt toevoegen
points-add = Toevoegen
point-title = Verbeterpunt bij { $indicator }
point-indicator = Indicator
point-indicator-hint = Waar gaat het over? De indicatoren staan per aspect bij elkaar.
point-choose = Kies een indicator
point-text = Wat gaat u verbeteren?
point-text-hint = Hoogstens { $most } tekens. Noem geen mensen bij naam.
point-owner = Welke organisatie pakt het op?
point-no-owner = Nog geen organisatie
point-owner-is = Pakt het op: { $name }
point-due = Wanneer is het klaar?
point-due-hint = Bijvoorbeeld 14-12-2026.
point-due-on = Klaar op { $date }
point-no-day = Nog geen datum
point-overdue = De datum is voorbij.
point-due-today = Dat is vandaag.
point-score = Score van de indicator bij { $label }: { $score }
point-score-now = bij { $label }: { $score }
point-state = Hoe staat het ervoor?
point-state-open = Nog niet begonnen
point-state-busy = Mee bezig
point-state-done = Klaar
point-state-dropped = Losgelaten
point-note = Notitie
point-move-title = Stand bijwerken
point-move = Stand bewaren
point-history = Wat er gebeurde
point-added = toegevoegd
point-change-title = Verbeterpunt wijzigen
point-calendar = Zet in uw agenda (.ics)
point-calendar-summary = Verbeterpunt: { $indicator }
point-indicator-missing = Kies een indicator.
point-text-missing = Schrijf op wat u gaat verbeteren.
point-text-long = Maak het verbeterpunt korter. Er passen 500 tekens.
point-organisation-unknown = Kies een organisatie uit de lijst.
point-note-long = Maak de notitie korter. Er passen 500 tekens.
talk-title = Gesprek – { $network }
talk-heading = Waar praten we over?
talk-lead = Bovenaan staat wat het meest om een gesprek vraagt. Zet een vinkje bij wat u wilt bespreken.
talk-withheld = Te weinig antwoorden om cijfers te tonen. Dat kan vanaf { $min } mensen. Het gesprek gaat ook zonder cijfers.
talk-no-wave = Het gesprek begint na een meetmoment. Sluit eerst een meetmoment.
talk-begin = Gesprek beginnen
talk-others = { $count ->
    [one] Nog één onderwerp
   *[other] Nog { $count } onderwerpen
}
talk-show = Bekijk
talk-show-named = Bekijk { $name }
talk-score-low = lage score
talk-score-middle = gemiddelde score
talk-score-high = hoge score
talk-agreement-unanimous = Partners zijn eensgezind
talk-agreement-mixed = Partners denken er gemengd over
talk-agreement-divided = Partners zijn verdeeld
talk-wished = genoeg partners willen hierover praten
talk-agreed-short = samen afgesproken: { $score }
talk-navigation = Onderwerpen
talk-colours = Kleuren
talk-colour-donker = Donker
talk-colour-licht = Licht
talk-place = Onderwerp { $place } van { $count }
talk-previous = Vorige
talk-next = Volgende
talk-close = Sluiten
talk-figures = Wat de partners vonden
talk-wave = Meetmoment
talk-mean = Score
talk-agreed = Samen afgesproken
talk-agree-summary = Score afspreken
talk-agree-again = Afgesproken score wijzigen
talk-agree-legend = Welke score past volgens ons samen?
talk-reason = Waarom deze score?
talk-agree = Score bewaren
talk-agree-clear = Score weghalen
agreed-score-missing = Kies een score.
agreed-reason-long = Maak de reden korter. Er passen 500 tekens.
audit-improvement-added = Verbeterpunt toegevoegd
audit-improvement-changed = Verbeterpunt veranderd
audit-improvement-moved = Stand van een verbeterpunt bijgewerkt
audit-consensus-set = Score samen afgesproken
audit-consensus-cleared = Afgesproken score weggehaald
report-agreed = samen: { $score }
report-talk = Gesprek hierover beginnen
guide-questions-title = Vragen die het gesprek helpen
pdf-agenda-place = Nr.
pdf-point-what = Wat
pdf-point-who = Wie en wanneer
pdf-point-state = Stand
talk-lead-paper = Bovenaan staat wat het meest om een gesprek vraagt: een lage score, verschil tussen partners, of de wens om te praten.
report-agreed-why = Samen afgesproken over ‘{ $name }’: { $score }.

# Research: what is wanted, how anonymous it is, and agreed projects.
research-lead =
    { $count ->
        [0] Er is nog geen netwerk dat onderzoek toestaat.
        [one] Eén netwerk staat onderzoek toe.
       *[other] { $count } netwerken staan onderzoek toe.
    } U kiest wat u wilt hebben, en ziet eerst hoe anoniem dat is.
research-none = Er is nu nog niets op te halen. Een coördinator kan onderzoek toestaan bij de gegevens van het netwerk.
research-choose = Wat wilt u hebben?
research-product = Soort gegevens
research-product-anonymised = Geanonimiseerd
research-product-hint-anonymised = Losse rijen, zonder het netwerk. Niet te zien is welke rijen van één persoon zijn.
research-product-pseudonymised = Gepseudonimiseerd
research-product-hint-pseudonymised = Rijen van één persoon hebben dezelfde code. Alleen voor een afgesproken onderzoek.
research-project = Onderzoek
research-project-none = geen
research-networks = Netwerken kiezen (er zijn er { $count })
research-networks-legend = Kiest u niets, dan doen alle netwerken mee.
research-network-waves = gesloten meetmomenten: { $count }
research-waves = Meetmomenten
research-waves-hint = Kiest u niets, dan doen alle meetmomenten mee.
research-wave = Meetmoment { $number } van elk netwerk
research-instruments = Vragenlijsten
research-instruments-hint = Kiest u niets, dan doen alle vragenlijsten mee.
research-columns = Wat wilt u weten van wie antwoordde?
research-columns-hint = Hoe minder u kiest, hoe preciezer de rest kan blijven.
research-column-network = Netwerk (als code)
research-column-network-hint = Alleen in gepseudonimiseerde gegevens.
research-column-region = Plaats of regio
research-column-phase = Fase van het netwerk
research-column-organisation_kind = Soort organisatie
research-column-level = Niveau
research-column-wave = Nummer van het meetmoment
research-column-quarter = Kwartaal
research-step-network = elk netwerk apart
research-step-region = elke plaats apart
research-step-phase = elke fase apart
research-step-organisation_kind = elke soort apart
research-step-domain = per domein
research-step-level = elk niveau apart
research-step-level_group = bestuurders en leidinggevenden samen
research-step-wave = elk nummer apart
research-step-quarter = per kwartaal
research-step-year = per jaar
research-step-alle = alles samen
research-k = Hoeveel mensen moeten er ten minste op elkaar lijken?
research-k-hint = Ten minste { $anonymised }, of { $pseudonymised } bij gepseudonimiseerde gegevens.
research-suppressed = Welk deel van de rijen mag voor een deel verborgen worden, of wegvallen?
research-suppressed-hint = In procenten, ten hoogste 50. Gebruikelijk is 5.
research-sensitive = Extra bescherming voor gevoelige vragen
research-sensitive-items = Codes van de vragen
research-sensitive-hint = Bijvoorbeeld ko-1-1, ko-3-2. Mensen die op elkaar lijken, antwoordden hier dan verschillend.
research-l = Hoeveel verschillende antwoorden ten minste?
research-l-hint = Van 2 tot 5.
research-show = Laat zien hoe anoniem dat is
research-wrong-k = Aantal mensen: vul een heel getal in van 5 tot 100. Bij gepseudonimiseerde gegevens mag het ook 3 of 4 zijn.
research-wrong-suppressed = Deel van de rijen: vul een heel getal in van 0 tot 50.
research-wrong-l = Verschillende antwoorden: vul een getal in van 2 tot 5.
research-refused-title = Zo kan het niet
research-no-rows = Er is niets om op te halen. Kies een netwerk met een gesloten meetmoment.
research-small-k = Kies ten minste { $figure } mensen die op elkaar lijken.
research-no-network = Geanonimiseerde gegevens zeggen niet welk netwerk het is. Laat die kolom weg.
research-no-item = De vraag { $word } komt in deze meetmomenten niet voor.
research-few-people = Er zijn minder dan { $figure } mensen. Kies meer netwerken of meetmomenten.
research-unreachable = Ook op zijn grofst valt { $figure }% van de rijen nog op. Kies minder kolommen, meer netwerken, of alleen vragenlijsten die veel netwerken hebben ingevuld.
research-differencing = Dit leggen naast wat al is opgehaald, zou { $figure } mensen herkenbaar maken. Zij zouden nu ontbreken. Kies dezelfde netwerken en meetmomenten als eerder, of allemaal.
research-figures = { $figure ->
    [one] Van één netwerk zijn al cijfers opgehaald. Leg die naast deze rijen, en iemand kan zien welke rijen van dat netwerk zijn.
   *[other] Van { $figure } netwerken zijn al cijfers opgehaald. Leg die naast deze rijen, en iemand kan zien welke rijen van welk netwerk zijn.
} Kies dezelfde kolommen als eerder, minder kolommen, of meer netwerken.
research-no-project = Gepseudonimiseerde gegevens zijn voor een afgesproken onderzoek. Leg dat eerst vast en kies het hier.
research-not-running = Dit onderzoek loopt vandaag niet.
research-preview-title = Zo anoniem is het
research-preview-anonymised = Deze gegevens mag u geanonimiseerd noemen. Rijen van één persoon zijn niet aan elkaar te koppelen.
research-preview-pseudonymised = Noem deze gegevens gepseudonimiseerd, niet anoniem. Twintig antwoorden zijn als een vingerafdruk.
research-preview-rows = U krijgt { $out } van { $in } rijen, uit { $waves } meetmomenten van { $networks } netwerken.
research-preview-k = Iedereen lijkt op ten minste { $k } mensen, zichzelf meegeteld.
research-preview-risk = Stel dat iemand weet wie meedeed, en wat de kolommen van die persoon zeggen. Dan is de kans om de rij goed te raden ten hoogste { $highest }%, en gemiddeld { $mean }%.
research-preview-hidden = { $hidden ->
    [0] Geen cel is verborgen.
    [one] Van één rij zijn cellen verborgen.
   *[other] Van { $hidden } rijen zijn cellen verborgen.
} { $left ->
    [0] Geen rij is weggelaten.
    [one] Eén rij is weggelaten.
   *[other] { $left } rijen zijn weggelaten.
}
research-preview-loss = Van wat de kolommen kunnen vertellen, gaat { $percent }% verloren.
research-preview-l = Mensen die op elkaar lijken, gaven ten minste { $l } verschillende antwoorden op { $items }.
research-preview-scores = { $count ->
    [0] Cijfers van netwerken zitten er niet bij: die zouden te veel verraden.
    [one] Erbij zitten de cijfers van één meetmoment, zoals ze in het rapport van het netwerk staan.
   *[other] Erbij zitten de cijfers van { $count } meetmomenten, zoals ze in het rapport van het netwerk staan.
}
research-preview-earlier = { $count ->
    [one] Er zijn al eens gegevens opgehaald.
   *[other] Er zijn al { $count } keer gegevens opgehaald.
} Niemand valt op als u die ernaast legt. Daarom is er soms meer grover gemaakt dan u verwacht.
research-preview-few = { $count ->
    [one] Het is maar één netwerk. Wie weet welk, weet van wie de rijen kunnen zijn.
   *[other] Het zijn maar { $count } netwerken. Wie weet welke dat zijn, weet van wie de rijen kunnen zijn.
}
research-columns-caption = Wat er met de kolommen gebeurt
research-column = Kolom
research-column-step = Zo precies
research-column-coarser = Grover gemaakt
research-column-hidden = Verborgen
research-sizes-caption = Groepen mensen die op elkaar lijken
research-size-people = Mensen in de groep
research-size-classes = Aantal groepen
research-size-rows = Rijen
research-size-more = { $from } of meer
research-download = Gegevens ophalen
research-download-hint = Dit wordt vastgelegd: wie, wanneer en wat. Bij een volgende keer letten we erop.
project-title = Afgesproken onderzoeken
project-lead = Gepseudonimiseerde gegevens gaan alleen naar een onderzoek dat hier staat. Elk onderzoek heeft eigen codes voor mensen.
project-add = Onderzoek vastleggen
project-save = Vastleggen
project-who = Wie doet het onderzoek?
project-who-hint = Instelling en verantwoordelijke onderzoeker.
project-purpose = Waarvoor?
project-purpose-hint = Wat is er afgesproken, en met welke netwerken?
project-from = Eerste dag
project-until = Laatste dag
project-date-hint = Bijvoorbeeld 2026-09-01.
project-until-hint = Daarna wordt de sleutel vernietigd, en is niets meer te koppelen. Bijvoorbeeld 2027-08-31.
project-wrong-date = { $label }: schrijf de datum als 2026-09-01.
project-wrong-end = { $label }: kies een dag die nog komt, en na de eerste dag ligt.
project-period = Van { $from } tot en met { $until }.
project-ended = Beëindigd: de sleutel is vernietigd.
project-not-now = Loopt vandaag niet.
project-end = Onderzoek beëindigen
project-end-hint = De sleutel wordt vernietigd. Dat kan niet ongedaan worden gemaakt.
allow-title = Onderzoek
allow-text = Onderzoekers kunnen dan de antwoorden van gesloten meetmomenten ophalen. Zonder namen, opmerkingen en adressen. Niemand is in de gegevens te herkennen.
allow-on = U staat onderzoek toe, sinds { $date }.
allow-off = U staat onderzoek niet toe. Bespreek met uw partners of u dat wilt.
allow-begin = Onderzoek toestaan
allow-end = Onderzoek niet meer toestaan
audit-research-allowed = Netwerk staat onderzoek toe
audit-research-ended = Netwerk staat onderzoek niet meer toe
audit-project-added = Onderzoek vastgelegd
audit-project-ended = Onderzoek beëindigd
audit-data-exported = Gegevens opgehaald voor onderzoek

# The files of a package for researchers.
research-files = Ook in deze vorm
research-file-excel = Voor Excel: een bestand dat u met een dubbelklik opent
research-file-long = Lang: een rij per antwoord
research-file-parquet = Parquet: voor DuckDB, Spark of Polars
export-title-anonymised = Samenwerking in lokale netwerken: geanonimiseerde antwoorden
export-title-pseudonymised = Samenwerking in lokale netwerken: gepseudonimiseerde antwoorden
export-authors = De deelnemende netwerken
export-cite = Noem bij gebruik deze gegevens en de bronnen van de vragenlijsten.
export-seed = Waarmee dezelfde computer dit pakket nog eens kan maken
export-made = Gemaakt met { $software } op { $date }.
export-project = Voor het onderzoek van { $who }: { $purpose }. Tot en met { $until }.
export-how-safe = Hoe anoniem is dit?
export-files = Bestanden
export-file-responses-csv = de antwoorden, een rij per ingevulde vragenlijst
export-file-responses-long-csv = dezelfde antwoorden, een rij per antwoord
export-file-responses-excel-csv = dezelfde antwoorden, voor Excel in het Nederlands
export-file-responses-parquet = dezelfde antwoorden, als Parquet
export-file-network-scores-csv = cijfers per netwerk en meetmoment, zoals in hun rapport
export-file-codebook-csv = alle kolommen met hun betekenis, als tabel
export-file-codebook-html = alle kolommen met hun betekenis, om te lezen
export-file-privacy-json = hoe anoniem de gegevens zijn, voor programma’s
export-file-privacy-html = hoe anoniem de gegevens zijn, om te lezen
export-file-provenance-json = hoe dit pakket is gemaakt
export-file-datapackage-json = beschrijving voor programma’s (Frictionless)
export-file-load-r = inlezen in R
export-file-load-sps = inlezen in SPSS
export-file-load-do = inlezen in Stata
export-file-ddi-xml = beschrijving voor archieven (DDI-Codebook)
export-file-citation-cff = hoe u deze gegevens noemt
export-file-readme-nl-md = deze tekst in het Nederlands
export-codes = Codes
export-code-96 = verborgen om privacy
export-code-97 = niet van toepassing
export-code-98 = weet niet of niet van toepassing
export-code-99 = niet ingevuld
export-codes-text = Een lege cel betekent dat de vraag in dat meetmoment niet is gesteld. “alle” betekent dat de kolom niets meer zegt.
export-load = Inlezen
export-load-excel = Excel: dubbelklik op `responses-excel.csv`, als dat in het pakket zit
export-citing = Bronnen
export-codebook = Codeboek
export-columns = Kolommen
export-respondent = Willekeurige code
export-dimension = Onderdeel
export-definition = Bedoeld wordt
export-values = Antwoorden
export-note = Let op
export-reversed = omgekeerd: een hoog antwoord is een lage score
export-short = In R, SPSS, Stata
export-source = Bron
export-score-network = Netwerk, als code
export-score-region = Plaats of regio
export-score-phase = Fase
export-score-wave = Nummer van het meetmoment
export-score-quarter = Kwartaal
export-score-questionnaire = Vragenlijst
export-score-version = Versie
export-score-kind = Onderdeel of totaal
export-score-id = Code van het onderdeel
export-score-n = Aantal mensen
export-score-mean = Gemiddelde, één cijfer achter de komma
export-score-bound = Precies, ten hoogste of ten minste

# Whether the questionnaires hold together.
reliability-title = Betrouwbaarheid van de vragenlijsten
reliability-lead = Meten de vragen van een onderdeel hetzelfde? En lijken mensen uit één netwerk op elkaar?
reliability-rests-on = Dit rust op { $respondents } mensen uit { $networks } netwerken die onderzoek toestaan. Van elk telt het laatste gesloten meetmoment.
reliability-dimensions = Per onderdeel
reliability-dimension = Onderdeel
reliability-alpha = Cronbachs alfa
reliability-items = Per vraag
reliability-item = Vraag
reliability-item-total = Samenhang met de rest
reliability-dropped = Alfa zonder deze vraag
reliability-none = niet te bepalen
reliability-too-few = Dit is te zien vanaf { $from } netwerken met dezelfde versie van een vragenlijst.
reliability-factors = Welke factoren in de antwoorden zitten, zoekt u uit in R. Het script in het pakket laat zien hoe.

# Instruments
instruments-title = Vragenlijsten
instruments-lead = Elke vragenlijst belicht een andere kant van de samenwerking. Lees eerst wat hij meet. De meeste netwerken beginnen met de indicatoren voor kansrijke samenwerking.
instruments-help = Help mij kiezen: bekijk alle vragenlijsten
instruments-own = Eigen vragenlijst van uw netwerk, versie { $version }.
instrument-example = Voorbeeld van de uitkomst
instrument-example-lead = De cijfers in dit voorbeeld zijn verzonnen.
instrument-invented = Verzonnen cijfers
instrument-questions = De vragen
instrument-source = Bron
instrument-file = Bestand ophalen
instrument-file-hint = Met dit bestand kunt u een eigen vragenlijst beginnen.
own-title = Een eigen vragenlijst toevoegen
own-lead = Alleen uw netwerk ziet deze vragenlijst. Zij gaat niet mee in onderzoek. Is er al een versie, geef het bestand dan een hoger versienummer.
own-file = Bestand
own-file-hint = Een JSON-bestand van hoogstens 256 kB. Haal bij een vragenlijst hierboven een voorbeeld op.
own-text = Of plak hier de tekst van het bestand
own-add = Controleren en toevoegen
own-refused = De vragenlijst is niet toegevoegd
own-empty = Kies een bestand, of plak de tekst ervan.
own-too-large = Het bestand is groter dan 256 kB.
own-no-text = Dit bestand is geen tekst. Bewaar het als JSON in UTF-8.
own-version-taken = Deze versie is er al met een andere inhoud. Geef de vragenlijst een hoger versienummer.
own-wrong = Het bestand klopt nog niet. Verbeter wat hieronder staat (in het Engels).
own-remove = Niet meer aanbieden
own-remove-hint = Meetmomenten met deze vragenlijst blijven zoals ze zijn.
audit-questionnaire-added = Eigen vragenlijst toegevoegd
audit-questionnaire-removed = Eigen vragenlijst niet meer aangeboden
choose-when-kaats-opheij-2014 = Past bij elke fase. Kies deze als u één vragenlijst wilt, en de groei over jaren wilt zien.
choose-when-rijsdijk-2015 = Past bij netwerken die al samen zorgen: verdiepen en verankeren. Kies deze voor een breed beeld van team tot landelijk beleid.
choose-when-pon-essentiele-factoren-2023 = Past bij verkennen en vormgeven. Kies deze als u een lokale aanpak opzet, vooral samen met de gemeente.
choose-when-pon-fasen-2023 = Past bij elke fase van een nieuwe aanpak. Kies deze om samen te zien welke stappen al zijn gezet.
choose-when-netwerkleiderschap-2016 = Past bij elke fase, vooral als de leiding verandert. Kies deze om het leiderschap te verdelen.
choose-when-netwerkwaarde-2020 = Past bij verdiepen en verankeren. Kies deze als iemand vraagt wat het netwerk oplevert.
choose-when-leer-verbeternetwerken = Past bij vormgeven en verdiepen. Kies deze als uw netwerk iets wil veranderen of verbeteren.
choose-when-domeinoverstijgend-2016 = Past bij verkennen en vormgeven. Kies deze als zorg, welzijn en andere domeinen elkaar moeten vinden.
choose-when-interprofessioneel-2012 = Past bij vormgeven en verdiepen. Kies deze voor een team van professionals rond dezelfde mensen.
choose-when-boonstra-2018 = Past bij elke fase, ook als het schuurt. Kies deze om te praten over vertrouwen, macht en leren.
