# All texts of the screens in English.

product = Netwerkspiegel
product-line = Looking in the mirror together: how well does your network collaborate?
skip-to-content = Skip to content
date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
language-switch = Language
language-nl = Nederlands
language-en = English
footer-privacy = Nobody in your network sees your answers.

# --- start ---
home-partner-heading = Have you been invited?
home-partner-text = Open the link in your invitation. You do not need an account.
home-coordinator-heading = Are you a coordinator?
home-coordinator-link = Sign in

# --- survey: introduction ---
intro-title = How do we work together in { $network }?
intro-lead = Your network is holding up a mirror to itself. We would like to know how you see the collaboration.
intro-facts = In short
intro-time = { $items } questions, about { $minutes } minutes.
intro-pause = You can stop and carry on later, with the same link.
intro-optional = No question is compulsory.
intro-change = You can change your answers until the survey closes.
intro-privacy-heading = Who sees what?
intro-privacy-you = Only you see your own answers.
intro-privacy-coordinator = The coordinator sees whether you took part, but not what you answered.
intro-privacy-group = The network only sees figures about { $min } or more people together.
intro-privacy-pseudonymous = Will you take part again later? Then we link your answers to the previous time by a code. Only the computer knows that code.
intro-privacy-anonymous = We keep nothing by which your answers could later be linked to you.
intro-privacy-link = Your link is personal: whoever has the link can see your answers. Do not pass it on.
intro-start = Start
intro-continue = Continue with the questions
intro-sent = You have already sent your answers. You can still look at them and change them.
intro-view = View my answers
intro-draft = You had already begun. Your answers have been kept.

wave-not-open-title = You cannot answer yet
wave-not-open-text = The survey of { $network } is not open yet. Please try the same link later.
wave-closed-title = This survey is closed
wave-closed-text = It is no longer possible to take part in this survey of { $network }. The coordinator will discuss the outcome with your network.
wave-closed-kept = Your last choices were not sent any more. They are listed below, so that you can keep them or bring them to the conversation.

# --- survey: questions ---
survey-progress = Part { $page } of { $pages }
survey-scale-hint = To what extent is this true of your network, in your view?
survey-or = or
survey-dont-know = I do not know
survey-explain = What do we mean by this?
survey-next = Next
survey-to-check = Check your answers
survey-back = Back
survey-later = Save and continue later
survey-error-title = Something went wrong
survey-error-value = We do not know this answer. Please choose one of the answers below.
error-prefix = Error:

saved-title = Your answers have been kept
saved-text = Open the same link when you want to carry on. You can also use another device.
saved-not-sent = Please note: your answers have not been sent yet.
saved-continue = Continue now

check-title = Check your answers
check-lead = Is everything right? Then send your answers. You can still change them afterwards.
check-open = { $count ->
    [one] You left one question open. That is fine.
   *[other] You left { $count } questions open. That is fine.
}
check-open-answer = still open
check-change = Change
check-change-item = Change your answer to: { $item }
check-send = Send answers
check-blank = You have not answered any question yet. Please answer at least one.
check-blank-link = To the first question

thanks-title = Thank you, your answers have been sent
thanks-next-heading = What happens next?
thanks-next = When the survey closes, your network sees the outcome of everybody together. Then you will discuss it with each other.
thanks-change = Would you like to change anything? You can until the survey closes, with the same link.
thanks-change-link = Change answers
thanks-questions = Do you have questions? Please ask the coordinator of your network.
thanks-own-heading = Your own mirror
thanks-own-text = This is what you answered. Only you see this.
own-spider-title = How you see the collaboration
own-series = Your answers
own-spider-none = You answered too few questions for a chart.

# --- charts and tables ---
spider-description = Spider chart with { $axes } axes, from { $min } (centre) to { $max } (edge). { $figures }
scale-ends = { $min } = { $low }, { $max } = { $high }
spider-figure = { $axis }: { $value }.
dots-title = Scores on one scale
dots-description = For each aspect a dot for every survey, on a scale from { $min } to { $max }. { $figures }
dots-ci-note = The line through a dot is the 95% interval of the mean.
dots-interval-note = The line through a dot shows between which values half of the answers lie.
table-aspect = Aspect
table-item = Indicator
table-score = Score
table-no-figure = no figure
at-most = ≤ { $value }
at-least = ≥ { $value }

# --- signing in ---
login-title = Sign in
login-email = Email address
login-password = Password
login-submit = Sign in
login-wrong = This email address and password do not belong together. Please check them and try again.
logout = Sign out
signed-in-as = Signed in as { $name }

# --- coordinator ---
networks-title = Your networks
networks-none = No networks are linked to your account.
networks-participants = { $count ->
    [one] 1 partner
   *[other] { $count } partners
}
networks-open-wave = Open: { $label }
networks-no-open-wave = No open survey
networks-closed-waves = { $count ->
    [0] No outcomes yet
    [one] 1 survey with an outcome
   *[other] { $count } surveys with an outcome
}
phase-label = Phase
phase-verkennen = exploring
phase-vormgeven = giving shape
phase-verdiepen = deepening
phase-verankeren = anchoring

network-waves = Surveys over time
network-no-waves = This network has no surveys yet.
network-report = To the report
network-report-lead = The outcome of the closed surveys.
network-no-report = The report appears once the first survey has closed.
wave-state-draft = planned
wave-state-open = open
wave-state-closed = closed
wave-planned-on = Planned for { $date }
wave-response-figure = { $responded } of { $invited } took part
wave-open = Open
wave-open-named = Open: { $label }
wave-close = Close
wave-close-named = Close: { $label }
wave-links = New links
wave-links-named = New links for: { $label }
invitees-title = Who took part?
invitees-lead = You see whether somebody has answered, so that you can send a reminder. You do not see what they answered.
invitees-name = Name
invitees-state = State
invitees-responded = took part
invitees-waiting = not yet

open-title = Open the survey: { $label }
open-lead = Please check this first. You cannot change it once the survey is open.
open-questionnaire = Questionnaire
open-min-group = Smallest group about which we show figures
open-min-group-value = { $min } people
open-pairing = Linked with other surveys
open-pairing-pseudonymous = Yes, by a code that only the computer knows
open-pairing-anonymous = No, nothing is linked
open-participants = Partners who get a link
open-confirm = Open the survey
close-title = Close the survey: { $label }
close-lead = Once closed, nobody can answer any more. The outcome is then final and can be seen in the report.
close-response = { $responded } of the { $invited } partners took part.
close-few = That is fewer than { $min }. The report then cannot show any figures.
close-drafts = Whoever began but did not send does not count.
close-confirm = Close the survey
renew-title = Make new links: { $label }
renew-lead = Everybody who has not answered yet gets a new link. The old links of these people will stop working. What they filled in but did not send is lost.
renew-confirm = Make new links
cancel = Back, change nothing
links-title = Personal links: { $label }
links-lead = Give every partner their own link. We do not keep the links: copy them now.
links-name = Name
links-link = Link
links-none = All partners have taken part already. No new links are needed.
links-done = Back to the network

# --- report ---
report-title = Report: { $network }
report-waves-lead = { $count ->
    [one] The outcome of one survey.
   *[other] The outcome of { $count } surveys.
}
report-wave-line = { $label }: { $responded } of the { $invited } partners took part.
report-spider-title = Collaboration in { $network }
report-spider-lead = The further out, the more the partners recognise their network in this aspect.
report-dots-lead = The same scores, side by side on one scale.
report-table-title = The figures
report-items-title = The indicators of each aspect
report-too-few = Too few answers to show figures. That takes { $min } people or more.
report-empty-cell = –
report-empty-note = A dash means: no figure, or too few answers to show it.
report-n-of = { $n } of { $invited }
report-small-title = What can you make of this difference?
report-small-text = Too few answers to speak of a rise or a fall. Discuss together whether you recognise it.
report-small-margin = With { $n } answers, chance alone can make a score { $margin } points higher or lower.
report-change-title = What has changed?
report-change-from = From { $from } to { $to }
report-change-higher = Higher than last time. The difference ({ $difference }) is larger than we expect from chance.
report-change-higher-plain = Higher than last time. The difference is larger than we expect from chance.
report-change-lower = Lower than last time. The difference ({ $difference }) is larger than we expect from chance.
report-change-lower-plain = Lower than last time. The difference is larger than we expect from chance.
report-change-none = Change no larger than chance. That does not mean that nothing has changed.
report-change-pairs = { $pairs } partners took part both times. These words are about them.
report-different-questions = The questions changed between these surveys. That is why we do not compare them.
report-dip-title = A network dip?
report-dip-text = The collaboration now scores clearly lower than at { $peak }. That happens more often: after an energetic start, a network may sag. Discuss together what is needed.
agreement-unanimous = of one mind
agreement-mixed = mixed
agreement-divided = divided
report-agreement = Answers now: { $word }
report-data = These figures as a file
report-data-csv = Table (CSV)
report-data-json = Data (JSON)
report-data-svg = Spider chart (SVG)
report-data-png = Spider chart (PNG)
report-back = Back to the network
report-none = There is no closed survey yet. Close a survey first.

# --- errors ---
error-not-found-title = This page does not exist
error-not-found-text = Perhaps the address was not copied correctly. Check the address or go to the start.
error-link-title = This link does not work
error-link-text = The link was not copied completely, or a new link has been made for you. Copy the whole link from your latest invitation. Does that not work? Ask the coordinator for a new link.
error-cookie-title = Please open your link again
error-cookie-text = On this device we no longer know which invitation is yours. Open the link in your invitation once more. What you filled in has been kept.
error-form-title = This form did not arrive properly
error-form-text = Go back, reload the page and try again.
error-too-large-title = This form is too large
error-too-large-text = Make the text shorter and try again.
error-forbidden-title = This form does not belong to this page
error-forbidden-text = For your safety nothing was changed. Reload the page and try again.
error-state-title = This cannot be done now
error-state-text = The survey has changed in the meantime, perhaps in another window. Go back to the network to see how it stands.
error-store-title = Something went wrong while saving
error-store-text = Your last step was not saved. What you filled in earlier is safe. Please try again in a few minutes.
error-internal-title = Something went wrong
error-internal-text = That is our fault. Please try again in a few minutes.
error-home = To the start
given-answers = Your answers
