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
language-name = English
decimal-mark = {"."}
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
intro-change = You can change or withdraw your answers until the survey closes.
intro-privacy-heading = Who sees what?
intro-privacy-you = Only you see your own answers.
intro-privacy-coordinator = The coordinator sees whether you took part, but not what you answered.
intro-privacy-coordinator-number = The coordinator sees how many people took part. Who they are and what you answer, the coordinator does not see.
intro-privacy-group = The network only sees figures about { $min } or more people together.
intro-privacy-pseudonymous = Your answers are pseudonymous: they stand under a code that only the computer knows. If you take part again later, we compare by the same code.
intro-privacy-anonymous = This survey becomes anonymous: at closing we erase the code that belongs to your link. After that nothing leads from your answers to you.
intro-privacy-research = Your network allows research: researchers get the answers without names. Nobody can be recognised in them.
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

# --- survey: questions ---
survey-progress = Part { $page } of { $pages }
survey-scale-hint = To what extent is this true of your network, in your view?
survey-or = or
survey-part-questions = Questions { $from } to { $to }
survey-states-hint = How far is your network with this, in your view? Going back to an earlier step is normal.
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
thanks-own-heading = Your own mirror
thanks-own-text = This is what you answered. Only you see this.
own-spider-title = How you see the collaboration
own-series = Your answers
own-spider-none = You answered too few questions for a chart.

# --- survey: everything around it ---
intro-begun-here = You had already begun on this device. Your answers have been kept.
intro-start-other = Start as somebody else
intro-pause-open = Your answers are kept on this device along the way, for an afternoon.
intro-change-open = After sending you can still change or withdraw your answers on this device.
intro-change-until = You can change or withdraw your answers up to and including { $date }.
intro-privacy-open = We do not ask who you are. Nobody sees what you answered.
intro-privacy-comments = If you write a comment, your network will read it word for word, without your name.
intro-privacy-background = We also ask for your role and your kind of organisation. You may skip those questions.
intro-privacy-more = More about privacy
contact-heading = Questions?
contact-text = Please ask the coordinator of your network.
wave-over-title = The time to answer is over
wave-over-text = You could take part in this survey of { $network } until its last day. The coordinator will discuss the outcome with your network.
wave-on-paper-title = You took part on paper
wave-on-paper-text = The coordinator of { $network } received your paper form. So you cannot answer again with this link.
wave-full-title = This link is full
wave-full-text = Enough people have taken part with this link of { $network }. Please ask the coordinator for more places.
given-back = What you filled in was not sent. It is listed below, so that you can keep it or bring it to the conversation.
survey-question = question { $question } of { $questions }
survey-one-by-one = One question per screen
survey-together = All questions of this part together
survey-not-applicable = I do not know, or it does not apply
survey-talk = I would like to talk about this
comment-label = Is there anything you would like to say about: { $dimension }?
comment-label-part = Is there anything you would like to say about these questions?
comment-optional = (optional)
comment-warning = Please note: your network will read your exact words, mixed with others and without a name. That only happens if { $min } or more people take part. Write nothing by which others recognise you or somebody else.
comment-warning-short = Your network reads your words literally, without a name, if { $min } or more people take part. Write nothing by which others recognise you or anybody else.
comment-length = At most { $longest } characters.
comment-too-long = Your comment has { $typed } characters. Please make it { $longest } or fewer.
comment-short = Your comment
kept = Kept
kept-refused = Not kept. Press the button to see why.
kept-failed = Not kept yet. We will try again shortly.
not-saved-title = Your answers have not been saved yet
not-saved-text = There is no room to save at the moment. What you filled in still stands below. Please wait a few minutes and press the button again.
open-items-title = These questions are still open
open-items-lead = Would you like to answer them after all? You need not. We ask only once.
background-title = About you
background-lead = These two questions are not compulsory. Each answer says how visible it makes you.
background-level = What is your role in the network?
background-kind = What kind of organisation do you belong to?
background-left = I would rather not say
exposure-total = You count only in the total of at most { $invited } people. This is not shown separately.
exposure-always-total = Whatever you choose: you count only in the total of at most { $invited } people. This is not shown separately.
exposure-apart = This may be shown separately, for at most { $size } people together.
level-bestuurlijk = Board member or alderman
level-management = Manager
level-sturend = Board member, alderman or manager
level-uitvoerend = Practitioner: I work with citizens
level-burger = Citizen or volunteer
saved-text-open = You can carry on with this device, for an afternoon.
thanks-unsent = You changed something afterwards. It has been kept, but not sent yet.
next-person-text = Is somebody else going to use this device now? Then that person can no longer see your answers.
next-person = Done, next person
thanks-print = Print or keep
thanks-change-heading = Change or withdraw
thanks-change-open = Would you like to change anything? You still can, on this device. After "Done, next person" you no longer can.
thanks-change-until = You can, up to and including { $date }.
thanks-withdraw = Withdraw my answers
print-title = My answers about { $network }
print-lead = This overview is for you alone.
withdraw-title = Would you like to withdraw your answers?
withdraw-text = We will then erase all your answers and comments. They no longer count.
withdraw-coordinator = The coordinator will then see that you did not take part. You can begin again later.
withdraw-confirm = Yes, erase my answers
withdrawn-title = Your answers have been erased
withdrawn-text = They do not count. There is nothing more to do.
withdrawn-again = Take part after all
return-title = Your return code
return-text = This survey becomes anonymous when it closes. After that, not even we can find your answers. Would you like to see them again later? Then make a code that only you have.
return-earlier = Code from an earlier survey (leave empty if you have none)
return-make = Make or use a code
return-keep = Write this code down, or take a photo of it.
return-only-you = We show the code only once and do not keep it. If you lose it, nobody can find your answers again.
return-wrong = This is not a code. A code has sixteen letters and digits.
return-back = Back to your own mirror
outcome-link = To the outcome
outcome-title = The outcome of { $network }
outcome-lead = { $responded } people took part.
outcome-spider-title = The network and yourself
outcome-network = The network
outcome-own = You ({ $label })
outcome-only-you = Only you see your own line.
outcome-code-title = Your own answers beside it
outcome-code-label = Your return code
outcome-code-show = Show
outcome-code-unknown = We find no answers with this code. Please check whether you copied it correctly.
outcome-next = The coordinator will discuss the outcome with your network. There you can also say what you see differently.
privacy-title = Privacy
privacy-lead = Your answers are confidential. Nobody in your network sees what you answered.
privacy-who-title = Whose questionnaire is this?
privacy-who-lines =
    The coordinator of your network invited you. The coordinator's organisation is responsible.
    The program is called Netwerkspiegel and runs on a server of that organisation or its supplier.
    There are no trackers, no advertisements and no other companies looking on.
privacy-what-title = What do we keep?
privacy-what-lines =
    Of your invitation: your name, your organisation, your role and sometimes your mail address.
    Of your answers: the answers themselves, without a name and without a time.
    How many people took part on a day. Not who they were.
    Your name and your answers are kept apart. With the data alone nobody can link them.
    In your browser: a cookie (small file) for your form, one for your language and one for your choice of screen. The first disappears after an afternoon.
privacy-seen-title = Who sees what?
privacy-seen-lines =
    You see your own answers.
    The coordinator sees whether you took part, not what you answered.
    Your network sees figures about { $lowest } or more people together, never about fewer.
    Comments stand in the report word for word, mixed and without a name. The question says so.
    If the coordinator types over a paper form, the coordinator sees what it says. So put no name on it.
    If your network allows research, researchers get the answers, without names and without comments. Nobody can be recognised in them.
privacy-kept-title = How long do we keep it?
privacy-kept-lines =
    Answers that you do not send are erased { $days } days after closing.
    Sent answers are kept so that surveys can be compared.
    The coordinator can erase your name and mail address. Your answers then stand apart from you for good.
privacy-erased = Names and mail addresses are erased by themselves, { $months } months after the last survey.
privacy-rights-title = What can you do?
privacy-rights-lines =
    You can look at, change and withdraw your answers until the survey closes.
    You can ask the coordinator to show, correct or erase your name and mail address.
    You can stop all mail with the link under every mail. You can then still take part.
    You can complain to the data protection authority.
accessibility-title = Accessibility
accessibility-lead = Everybody must be able to take part. We follow the guidelines of WCAG 2.2, level AA.
accessibility-lines =
    You can do everything with the keyboard alone.
    The survey works with a screen reader and without JavaScript.
    Everything fits a screen of 320 pixels wide, and at four times magnification.
    With every chart comes a table with the same figures.
    You can choose one question per screen.
    Do you prefer paper? The coordinator has a form to print, also in large type.
accessibility-trouble-title = Does something not work?
accessibility-trouble = Tell the coordinator of your network. They can help you or give you a paper form.

# --- charts and tables ---
spider-description = Spider chart with { $axes } axes, from { $min } (centre) to { $max } (edge). { $figures }
scale-ends = { $min } = { $low }, { $max } = { $high }
spider-figure = { $axis }: { $value }.
states-title = How far each phase has come
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
wave-open-named = Open: { $label }
wave-close = Close
wave-close-named = Close: { $label }
wave-links = Personal links
invitees-title = Who took part?
invitees-lead = You see whether somebody has answered, so that you can send a reminder. You do not see what they answered.
invitees-name = Name
invitees-state = State
invitees-responded = took part
invitees-waiting = not yet

open-title = Open the survey: { $label }
open-lead = Check whether everything is right.
open-questionnaire = Questionnaire
open-min-group = Smallest group about which we show figures
open-min-group-value = { $min } people
open-pairing = Linked with other surveys
open-pairing-pseudonymous = Yes, by a code that only the computer knows
open-pairing-anonymous = No, nothing is linked
open-participants = Partners whom you invite
open-confirm = Open the survey
close-title = Close the survey: { $label }
close-lead = Once closed, nobody can answer any more. The outcome is then final and can be seen in the report.
close-few = That is fewer than { $min }. The report then cannot show any figures.
close-drafts = Whoever began but did not send does not count.
close-confirm = Close the survey
renew-title = Make new links: { $label }
renew-lead = Everybody who has not answered yet gets a new link. The old links of these people will stop working. What they filled in but did not send is lost.
renew-confirm = Make new links
cancel = Back, change nothing
links-title = Personal links: { $label }
links-name = Name
links-link = Link
links-none = There are no links to show: everybody has begun or taken part.
links-done = Back to the network

wave-open-link = Open link and QR code
wave-paper = Paper form
wave-paper-entry = Key in paper
wave-last-day = Answers are taken up to and including { $date }.
wave-response-more = { $responded } people took part, some of them by the open link or on paper. { $invited } partners were invited.
invitees-on-paper = on paper
invitees-paper = Paper handed in
invitees-paper-named = Paper handed in: { $name }
invitees-paper-undo = Not on paper after all
invitees-paper-undo-named = Not on paper after all: { $name }
open-asks = What else do we ask?
open-comments = A comment per aspect
open-comments-hint = The report shows comments word for word, mixed and without names. In a small network people sometimes recognise each other.
open-background = Role and kind of organisation
open-background-hint = Partners may skip these questions. Figures per group are shown only if the groups are large enough.
open-pairing-hint-pseudonymous = So you see whether the same people move forward. Partners read that their answers are pseudonymous.
open-pairing-hint-anonymous = At closing every tie with the links is erased. Partners read that their answers become anonymous. This survey can never be linked any more.
open-last-day = Last day to answer
open-link-title = Open link: { $label }
open-link-lead = For a meeting: everybody with this link can take part, without an invitation.
open-link-picture = QR code of the open link
open-link-typed = Or type { $start } followed by { $code }. You may leave out the hyphens.
open-link-used = { $responses } of the { $most } places of the open link have been used.
open-link-most = How many people can take part with this link at most?
open-link-most-hint = A number from 1 to { $highest }. Take the number of people in the room.
open-link-wrong = Type a number from 1 to { $highest }.
open-link-make = Make open link
open-link-change = Change number
open-link-note-device = One device can go round: after sending, choose "Done, next person".
open-link-note-pairing = Answers by the open link are not linked to other surveys.
open-link-note-twice = Whoever also has a personal link can take part twice. Agree which link you use.
paper-title = How do we work together in { $network }?
paper-print-hint = Print this page on A4, on both sides.
paper-large = In large type
paper-normal = In normal type
paper-lead = Put one cross at each sentence: to what extent is this true of your network, in your view? No question is compulsory.
paper-who = The coordinator types this form over. Your network only sees figures about { $min } or more people together.
paper-no-name = Do not write your name on it.
paper-comment = Is there anything you would like to say about this?
paper-thanks = Thank you. Fold the form and give it to the coordinator.
entry-title = Key in paper: { $label }
entry-lead-eerste = Key in the form. Then you do it once more, to find typing errors.
entry-lead-tweede = Key in the same form once more, without looking at what you typed first.
entry-lead-vergeleken = Look at the form to see what it really says. Correct that below.
entry-points = { $lowest } to { $highest }
entry-hint = Type { $points }, the letter w for "I do not know", or nothing if nothing was ticked.
entry-unknown = Type { $lowest } to { $highest }, w or nothing.
entry-differs-title = These answers are not the same twice
entry-differs = You first typed: { $first }. What does the form say?
entry-comment = Comment on { $dimension }
entry-comment-too-long = The comment on { $dimension } is longer than { $longest } characters.
entry-not-filled-in = not filled in
entry-next-eerste = Key in once more
entry-next-tweede = Compare and save
entry-next-vergeleken = Save like this
entry-kept-title = The form has been saved
entry-kept-text = The answers count. They are apart from any name.
entry-kept-who = Do you know whose form it was? Then note with the network who handed in paper, so that nobody takes part twice. Destroy the paper after that.
entry-next-form = Next form
entry-erase = This was not right: erase this form again
entry-erased-title = The form has been erased
entry-erased-text = The answers do not count.
report-wave-line-more = { $label }: { $responded } people took part.
report-talk-lead = Where { $min } or more partners want to talk about a question, this is shown. Where fewer want to, it is not.
report-comments-title = Comments
report-comments-lead = Word for word, in random order. Do not ask who wrote what.

# --- report ---
report-title = Report: { $network }
report-wave-line = { $label }: { $responded } of the { $invited } partners took part.
report-spider-title = Collaboration in { $network }
report-spider-lead = The further out, the more the partners recognise their network in this aspect.
report-states-lead = The longer the bar, the further this phase has come. 10 means: all steps have been taken. Busy counts half.
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
report-data-dots-svg = Chart (SVG)
report-data-dots-png = Chart (PNG)
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

# --- planning, inviting, following a wave ---
yes = yes
no = no
none = none
date-wrong = We do not know this date. Type day, month and year, such as 14-12-2026.
date-past = This day is over. Choose today or later.
network-plan-wave = Plan a new measurement
wave-due = It is almost time for this measurement. Check it and open it.
wave-follow = Follow and invite
wave-follow-named = Follow and invite: { $label }
wave-check-and-open = Check and open
wave-change = Change
wave-delete = Delete
wave-back = Back to the measurement
wave-response-title = How many people took part?
wave-response-at-least = At least { $responded } of { $invited } partners took part
wave-response-below = Fewer than { $min } of { $invited } partners took part
wave-response-why = This measurement becomes anonymous. That is why we count { $min } at a time, and you do not see who took part.
wave-invite-title = Invite
wave-not-invited = { $count ->
    [one] One partner has not been invited yet.
   *[other] { $count } partners have not been invited yet.
}
wave-not-invited-choose = Choose whom you still invite
wave-links-hint = For your own mail program, or as cards with a QR code.
wave-open-link-hint = For a meeting: one link for everybody in the room.
wave-paper-hint = For those who rather answer on paper.
wave-until-title = Until when?
wave-until-save = Save the last day
wave-last-day-over = The last day is over. The measurement closes by itself in a moment.
wave-close-now = Close now
response-by-organisation = By organisation
organisations-name = Organisation
organisations-response = Took part
invitees-people = By person
growth-title = Answers over time
growth-description = Of { $invited } partners who were invited, { $responded } took part.
growth-invited = invited
growth-table = The figures of this chart
growth-day = Day
growth-count = Answers
growth-share = Share
plan-title-new = New measurement
plan-title = Change the measurement: { $label }
plan-lead = Everything is filled in with a proposal. You can change it until you open the measurement.
plan-label = Name of the measurement
plan-label-hint = This is what the report calls it. At most { $longest } characters.
plan-questionnaires-hint = You can choose more than one, up to { $most }. The time adds up: keep it short.
plan-questionnaire-missing = Choose a questionnaire.
plan-questionnaires-many = You chose too many questionnaires. Choose fewer.
plan-questionnaires-scales = These questionnaires have different answers to choose from. They cannot be combined. Plan a measurement for each.
plan-questionnaires-languages = These questionnaires are not in the same languages. They cannot be combined. Plan a measurement for each.
plan-questionnaires-same = These questionnaires have a question in common. Choose one of them.
plan-label-missing = Give the measurement a name.
plan-label-long = Make the name of the measurement shorter.
plan-label-first = Start
plan-label-next = +{ $years } year
plan-date = Planned for
plan-date-hint = A network measures at the start, after one year and after two years. For example 14-12-2026.
plan-last-day-hint = After this day the measurement closes by itself. Leave it empty if you close it yourself.
plan-last-day-before = The last day is before the planned day. Choose a later day.
plan-instrument-size = { $count } questions, about { $minutes } minutes
plan-text = Your own words to the partners
plan-text-hint = This text stands on the first page. At most { $longest } characters. Not required.
plan-text-long = Make your text shorter.
plan-min-group-hint = We show no figures about fewer people. A higher number is safer, but shows less.
plan-save = Save the measurement
delete-wave-title = Delete the measurement: { $label }
delete-wave-lead = The plan disappears. There are no answers yet, so none get lost.
delete-wave-confirm = Delete the measurement
guests-title = Whom do you invite? { $label }
guests-none = This network has no partners yet.
guests-lead-draft = Those with a tick get an invitation when you open the measurement.
guests-lead-open = Tick those whom you still invite. Those who were invited keep their own link.
guests-as-before = As last time
guests-everybody = Everybody
guests-no-organisation = Without organisation
guests-invited = { $name } has been invited
guests-save-draft = Save this choice
guests-save-open = Invite these people
open-fixed = Fixed once it is open
open-changeable = You can still change this later
open-few = You invite fewer than { $min } people. The report can then show no figures.
open-over = The last day to answer is over. Choose another day.
open-participants-change = Choose
open-until-closed = until you close the measurement
links-ask-lead = Every partner has a link of their own. Here you get the links of those who have not begun yet.
links-care = Whoever has a link can answer for that partner and see their answers. So give a link to that partner only. Erase the list afterwards.
links-not-shown = This measurement becomes anonymous. Somebody has begun. The list would now show who, so we no longer show the links.
links-as-list = { $count ->
    [one] Show one link
   *[other] Show { $count } links
}
links-as-file = Links as a file (CSV) for your mail program
links-as-cards = Cards with a QR code to print
links-column-name = name
links-column-email = e-mail
links-column-organisation = organisation
links-column-language = language
links-column-link = link
links-lost-title = Is a link in the wrong hands?
links-lost-text = You can renew all links of those who have not taken part yet.
cards-title = Cards: { $label }
cards-print-hint = Print on A4 and cut the cards.
cards-do = Scan the code with your phone, or type the address.

# --- mail ---
wave-mail = Invite by mail
wave-mail-hint = By mail every partner gets a link of their own. There are other ways too.
wave-remind = Remind
mailing-title-invitation = Invite by mail: { $label }
mailing-title-reminder = Remind: { $label }
mailing-no-mail-server = This server sends no mail. Get the links and send them yourself.
mailing-soon = The last reminder went out on { $date }. Better wait a few days.
mailing-last = The last reminder went out on { $date }.
mailing-nobody-invitation = Nobody with a mail address still has to get an invitation.
mailing-nobody-reminder = There is nobody whom we can remind.
mailing-lead-invitation = { $count ->
    [one] One partner gets an invitation.
   *[other] { $count } partners get an invitation.
}
mailing-lead-reminder = { $count ->
    [one] One partner has not taken part and gets a reminder.
   *[other] { $count } partners have not taken part and get a reminder.
}
mailing-lead-unnamed = Those who have not taken part get a reminder. You do not see who they are.
mailing-without-address = { $count ->
    [one] One partner has no mail address. Give them a link yourself.
   *[other] { $count } partners have no mail address. Give them a link yourself.
}
mailing-want-no-mail = { $count ->
    [one] One partner wants no mail from us.
   *[other] { $count } partners want no mail from us.
}
mailing-words = Your own words (not required)
mailing-words-hint = They stand above the link. At most { $longest } characters.
mailing-words-long = Make your text shorter: at most { $longest } characters.
mailing-preview = Look at the mail
mailing-preview-title = This is what the mail looks like
mailing-subject = Subject
mailing-own-link = the partner's own link comes here
mailing-somebody = partner
mailing-send-invitation = { $count ->
    [one] Send 1 invitation
   *[other] Send { $count } invitations
}
mailing-send-reminder = { $count ->
    [one] Send 1 reminder
   *[other] Send { $count } reminders
}
mailing-send-unnamed = Send the reminders
mail-title = Mail that was sent: { $label }
mail-title-short = How does the mail fare?
mail-totals = { $sent } sent, { $waiting } in the queue.
mail-totals-unnamed = { $count } invitations are sent, under way or no longer needed.
mail-total-refused = { $count } not accepted.
mail-total-unclear = Of { $count } we do not know whether the mail arrived.
mail-reminders-unnamed = At least { $count } reminders were put in the queue.
mail-reload = Look again
mail-none = No mail has been sent yet.
mail-kind-invitation = invitation
mail-kind-reminder = reminder { $round }
mail-state-waiting = waits
mail-state-sending = is being sent
mail-state-sent = sent on { $date }
mail-state-refused = not accepted on { $date }
mail-state-unclear = unclear whether the mail arrived
mail-state-cancelled = no longer needed
mail-state-unnamed = sent, under way or no longer needed
mail-problem-no-address = There is no mail address.
mail-problem-wrong-address = This mail address cannot be right.
mail-problem-our-mistake = We could not make this mail. Tell the administrator.
mail-problem-said = The mail server said: { $text }
mail-mend-address = Check the mail address of { $name }
mail-again = Send again
mail-again-named = Send again to { $name }
mail-greeting = Dear { $name },
mail-invitation-subject = How do we work together in { $network }?
mail-invitation-lead = You take part in { $network }. We would like to hear how you see the collaboration.
mail-reminder-subject = Reminder: how do we work together in { $network }?
mail-reminder-lead = You have not told yet how you see the collaboration in { $network }. You still can. What you filled in has been kept.
mail-link = To the questions
mail-fact-time = It takes about { $minutes } minutes. Nothing is required.
mail-fact-until = You can answer up to and including { $date }.
mail-fact-private = Your answers are confidential. Nobody in your network sees them.
mail-fact-anonymous = At closing the answers become anonymous.
mail-fact-own-link = The link is for you alone. Do not forward this mail.
mail-ask = Questions? { $name }, { $email }
mail-no-mail = I do not want these mails any more
mail-account-invitation-subject = Your account with Netwerkspiegel
mail-account-invitation-lead = An account has been made for you. Choose a password to begin.
mail-account-invitation-link = Choose a password
mail-account-invitation-closing = The link works for a week, and once. Did you not expect this mail? Then you need do nothing.
mail-password-reset-subject = A new password for Netwerkspiegel
mail-password-reset-lead = Somebody asked for a new password for this address.
mail-password-reset-link = Choose a new password
mail-password-reset-closing = The link works for an hour, and once. Was it not you? Then you need do nothing.
mail-wave-due-subject = Almost time to measure: { $label }, { $network }
mail-wave-due-lead = The measurement "{ $label }" of { $network } is planned for { $date }. See whether the partners are still right, and open it then.
mail-wave-due-link = To the measurement
mail-wave-due-closing = You get this mail once. If you move the date, you get another.
mail-test-subject = Trial mail of Netwerkspiegel
mail-test-lead = Mail works.
mail-test-link = To the administration
mail-test-closing = You asked for this mail on the administration page.
no-mail-title = No more mail
no-mail-lead = Do you want no more mail about these questionnaires?
no-mail-done = You get no more mail about these questionnaires.
no-mail-still = With the link in an earlier mail you can still take part.
no-mail-confirm = Send me no more mail
no-mail-again = Get mail again after all

# --- accounts ---
navigation = Where you can go
error-too-many-title = Please wait
error-too-many-text = It went wrong too often. Wait a quarter of an hour and try again.
error-password-link-title = This link no longer works
error-password-link-text = The link was used or is too old. Ask for a new one, or ask the administrator.
forgotten-title = Forgot your password?
forgotten-lead = Type your mail address. You get a link to choose a new password.
forgotten-ask = Send me a link
forgotten-asked = Is there an account with this address? Then you get a mail now. The link in it works for an hour.
forgotten-no-mail = This server sends no mail. Ask the administrator for a new link.
choose-title-setup = The first administrator
choose-title-invitation = Welcome
choose-title-reset = A new password
choose-lead-setup = You are setting up this server. Make the account of the administrator here.
choose-lead = This is the account of { $name }. Choose a password.
account-title = Your account
account-address = You sign in with { $email }.
account-name = Name
account-name-missing = Fill in a name.
account-name-long = Make the name shorter.
account-address-wrong = This mail address cannot be right.
account-address-taken = There is an account with this mail address already.
account-language = Language of the mails
account-save = Save
account-role = Role
account-disabled = disabled
account-invited = invited
account-active = in use
account-second = second step
account-networks = { $count ->
    [one] 1 network
   *[other] { $count } networks
}
account-link-again = New link for a password
account-invite-again = Invite again
account-second-remove = Remove the second step
account-disable = Disable the account
account-enable = Enable the account again
account-their-networks = Networks
account-no-networks = This account has no networks.
account-revoke = Remove
account-revoke-named = Remove: { $network }
account-grant-which = Network
account-grant = Give the network
account-change-role = Change the role
account-last-administrator = This is the last administrator. Make another administrator first.
account-has-networks = This account has networks. Give them to somebody else first.
role-administrator = administrator
role-coordinator = coordinator
role-researcher = researcher
role-hint-administrator = Accounts, backups and the audit trail. Sees no answers.
role-hint-coordinator = Their own networks: inviting, report, conversation.
role-hint-researcher = Data about many networks, without names.
password-new = New password
password-hint = { $shortest } to { $longest } characters. A sentence of 15 characters or more is best.
password-again = Once more
password-save = Save the password
password-change = Change the password
password-old = Your present password
password-old-wrong = This is not your present password.
password-short = This password is too short. Make it a sentence.
password-long = This password is too long.
password-guessable = This password is easy to guess. Take a sentence that only you know.
password-differs = The two passwords are not the same.
second-title = Second step when signing in
second-on = The second step is on. You have { $codes } recovery codes left.
second-off = With a code from your phone nobody else gets into your account, not even with your password.
second-turn-on = Turn on the second step
second-turn-off = Turn off the second step
second-off-lead = Type your password. After that your password is enough to sign in.
second-step-app = Put an app for codes on your phone, such as Aegis, 2FAS or Google Authenticator.
second-step-scan = Scan this code with the app.
second-step-type = Does that not work? Then type:
second-step-code = Type the code that the app shows below.
second-picture = QR code for the app
second-code = Code
second-code-wrong = This code is not right. Take the code that the app shows now.
second-confirm = Turn on
recovery-title = Keep these recovery codes
recovery-lead = The second step is on. Do you lose your phone? Then you sign in with one of these codes. Each works once. You see them only now.
recovery-done = I have kept them
code-title = One more step
code-lead = Type the code of the app on your phone, or a recovery code.
code-again = Begin again
sessions-title = Where you are signed in
sessions-lead = After two hours without use a session ends by itself.
sessions-line = Since { $started }, last used { $used }.
sessions-own = This is this session.
sessions-end = Sign out everywhere else
admin-title = Administration
admin-accounts = Accounts
admin-accounts-count = { $count ->
    [one] 1 account
   *[other] { $count } accounts
}
admin-new-account = New account
admin-invite = Make the account and invite
admin-networks = Networks
admin-networks-count = { $count ->
    [0] No networks yet
    [one] 1 network
   *[other] { $count } networks
}
admin-networks-lead = You see names only. What is in them is for the coordinators.
admin-network = Network
admin-coordinators = Coordinators
admin-nobody = nobody
admin-archived = in the archive
admin-trail = Audit trail
admin-trail-lead = Who did what, and when. It holds no answers.
admin-when = When
admin-what = What
admin-older = Older
admin-mail = Mail
admin-mail-none = This server sends no mail. Turn it on in the settings file.
admin-mail-from = Sender
admin-mail-server = Mail server
admin-mail-user = User
admin-mail-outbox = Outbox
admin-mail-test = Send me a trial mail
admin-server = Server
admin-version = Version
admin-address = Address
admin-address-none = as the browser asks for it
admin-storage = Storage
admin-megabytes = { $size } MB
admin-backup = Make a backup now
admin-backup-hint = The copy comes in the folder "backups" of the data. The key of the server is not in it: keep that apart.
admin-done-proefmail = The trial mail is in the queue.
admin-done-reservekopie = The backup has been made.
invited-title = Invitation for { $name }
invited-by-mail = A mail goes to { $email } with a link to choose a password.
invited-link-invitation = This server sends no mail. Hand this link on yourself. It works for a week, and once.
invited-link-reset = This server sends no mail. Hand this link on yourself. It works for an hour, and once.
invited-link-care = You see this link only now.
invited-done = Done
research-title = Research
audit-by-server = the server itself
audit-wave-planned = Measurement planned
audit-wave-changed = Plan of a measurement changed
audit-wave-deleted = Planned measurement deleted
audit-guests-chosen = Chosen who is invited
audit-guests-added = More people invited
audit-last-day-changed = Last day changed
audit-links-shown = Personal links looked at
audit-invitations-queued = Invitations sent
audit-reminders-queued = Reminders sent
audit-mail-tried-again = Mail sent again
audit-wave-opened = Measurement opened
audit-wave-closed = Measurement closed
audit-links-renewed = New links made
audit-open-link-set = Open link made or changed
audit-paper-keyed-in = Paper form keyed in
audit-paper-taken-back = Keyed-in form erased
audit-paper-handed-in = Noted who handed in paper
audit-account-added = Account made
audit-password-chosen = Password chosen
audit-password-link-made = Link for a password made
audit-account-disabled = Account disabled
audit-account-enabled = Account enabled
audit-role-changed = Role changed
audit-second-factor-on = Second step turned on
audit-second-factor-off = Second step turned off
audit-network-granted = Network given
audit-network-revoked = Network removed
audit-network-added = Network made
audit-network-changed = Details of the network changed
audit-network-archived = Network put in the archive
audit-network-restored = Network taken out of the archive
audit-organisation-added = Organisation added
audit-organisation-changed = Organisation changed
audit-organisation-deleted = Organisation deleted
audit-person-added = Partner added
audit-person-changed = Partner changed
audit-person-erased = Partner erased
audit-people-imported = List of partners taken over
audit-answers-imported = Answers from elsewhere read in
audit-contacts-erased = Partners erased after the time they are kept
audit-backup-made = Backup made
audit-test-mail-queued = Trial mail sent
audit-signed-in = Signed in
# --- entering networks and partners ---
networks-new = New network
networks-first = You have no network yet. Begin with a new network.
networks-archived = Networks in the archive: { $count }
network-people = Partners
network-first = There are no partners yet. Enter your partners first. Then you can invite them.
network-archived = This network is in the archive.
people-link = Partners and organisations
details-link = Details of the network
details-new-title = New network
details-title = Details of { $network }
details-name = Name of the network
details-region = Town or region
details-aim = What does the network want to achieve?
details-target-group = For whom does the network work?
details-make = Make the network
details-archive-title = Archive
details-archive-text = A network in the archive is kept. It stands apart in your list. You can always take it out again.
details-archive = Put in the archive
details-restore = Take out of the archive
form-save = Save
field-optional = May be left empty.
field-most = At most { $most } characters.
field-empty = { $label }: please fill this in.
field-too-long = { $label }: make this shorter. There is room for { $most } characters.
field-no-address = { $label }: this is no email address. An address looks like name@example.org.
field-choose = { $label }: choose one from the list.
people-title = Partners of { $network }
people-count = { $count ->
    [one] There is one partner.
   *[other] There are { $count } partners.
}
people-without-mail = { $count ->
    [one] One has no email address.
   *[other] { $count } have no email address.
}
people-list-link = Paste a list or choose a file
people-download = Download the list (CSV)
people-no-organisation = Without an organisation
people-no-email = no email address
people-no-mail = wants no email
people-archived = In the archive: { $count }
people-add-title = Add a partner
people-add = Add the partner
people-name = Name
people-email = Email address
people-email-hint = Without an address you pass on the personal link yourself.
people-organisation = Organisation
people-organisation-hint = A new name makes a new organisation.
people-level = Level
people-level-bestuurlijk = board
people-level-management = management
people-level-uitvoerend = at work with citizens
people-level-burger = citizen or volunteer
people-language = Language of the emails
people-language-nl = Dutch
people-language-en = English
people-same-address = { $label }: another partner has this address already.
people-same-person = { $label }: this partner is in this organisation already.
person-no-mail = This partner wants no email from us. Pass on the personal link yourself.
person-leaves = Does this partner no longer take part?
person-archive-text = Whoever is in the archive gets no link in a new wave.
person-erase-link = Erase this partner
person-erase-title = Erase { $name }?
person-erase-lead = The name, the email address and the invitations disappear. You cannot undo this.
person-erase-answers = Answers that were sent still count. After this nobody can trace them to this partner.
person-erase-confirm = Yes, erase
organisations-title = Organisations of { $network }
organisations-link = Organisations
organisations-none = There are no organisations yet.
organisation-add-title = Add an organisation
organisation-add = Add the organisation
organisation-name = Name of the organisation
organisation-kind = Kind of organisation
organisation-kind-hint = Choose a usual kind or type your own.
organisation-domain = Domain
organisation-usual-kinds = general practice | district nursing | municipality | welfare organisation | hospital | mental health care | pharmacy | housing association | volunteer organisation | residents
organisation-usual-domains = care | welfare | housing | municipality | citizens
organisation-same-name = { $label }: this organisation is in the list already.
organisation-delete-title = Delete
organisation-delete = Delete this organisation
organisation-in-use = { $count ->
    [one] This organisation has one partner. Change or erase that partner first.
   *[other] This organisation has { $count } partners. Change or erase those first.
}
roster-title = Enter the partners of { $network }
roster-lead = Paste a list or choose a file. You then first see what changes.
roster-columns = Use columns with a heading, such as name, email and organisation. A list of names alone is fine too.
roster-example = Download an example (CSV)
roster-paste = Paste your list here
roster-paste-hint = Copy the rows from your spreadsheet. At most { $most } people and 1 MB.
roster-file = Or choose a file
roster-file-hint = Excel (.xlsx) or CSV, at most 1 MB. The file goes before the pasted list.
roster-look = See what changes
roster-wrong-title = The list is not right yet
roster-nothing-changed = Nothing was changed.
roster-mend = Mend the lines that stand at the top of this page.
roster-line = Line { $line },
roster-column-name = name
roster-column-email = email address
roster-column-organisation = organisation
roster-column-kind = kind of organisation
roster-column-domain = domain
roster-column-level = level
roster-column-language = language
roster-fault-no-name = Fill in a name.
roster-fault-no-address = "{ $found }" is no email address. Mend it or leave it empty.
roster-fault-unknown-level = We do not know "{ $found }". Choose board, management, practice or citizen.
roster-fault-unknown-language = We do not know "{ $found }". Choose nl or en.
roster-fault-too-long = Make this shorter. There is room for { $number } characters.
roster-fault-same-address = "{ $found }" stands on line { $number } too. Take one away.
roster-fault-same-person = "{ $found }" of the same organisation stands on line { $number } too. Take one away.
roster-unreadable-empty = There is nobody on the list. Paste a list or choose a file.
roster-unreadable-too-large = The list is too large. At most 1 MB.
roster-unreadable-too-many = There are too many people on the list. At most { $most }.
roster-unreadable-pdf = This is a PDF. Save the list as Excel (.xlsx) or CSV.
roster-unreadable-picture = This is a picture. Save the list as Excel (.xlsx) or CSV.
roster-unreadable-old-workbook = This file is of an old Excel. Save it as .xlsx or CSV.
roster-unreadable-broken-workbook = This file does not open. Save the list as Excel (.xlsx) or CSV.
roster-unreadable-no-table = This is no table. Save the list as Excel (.xlsx) or CSV.
roster-unreadable-no-heading = We do not know what the columns are. Put headings above them, such as name, email and organisation.
preview-title = Is this list right?
preview-lead = Nothing was saved yet. See first whether it is right.
preview-new = { $count ->
    [one] One new partner
   *[other] { $count } new partners
}
preview-changed = { $count ->
    [one] One known partner changes
   *[other] { $count } known partners change
}
preview-same = { $count ->
    [one] One known partner stays the same
   *[other] { $count } known partners stay the same
}
preview-left-out = We do not use these columns: { $columns }.
preview-note-level-assumed = Some have no level. Whoever is new then gets "at work with citizens".
preview-note-names-from-addresses = Some have no name. We then use the beginning of the email address.
preview-new-title = New
preview-changed-title = What changes
preview-back = Comes back from the archive.
preview-confirm = Take the list over
example-name = Sanne de Vries
example-organisation = General practice De Linde
example-kind = general practice
example-domain = care
colleagues-link = Coordinators
colleagues-title = Coordinators of { $network }
colleagues-lead = These people can do everything with this network that you can.
colleagues-email = Mail address of a colleague who has an account as coordinator
colleagues-add = Add a colleague
colleagues-done = Does this colleague have an account as coordinator? Then they now have the network too. If not, ask the administrator for an account.
colleagues-leave = I no longer coordinate this network
leave-title = Leave { $network }
leave-last = You are the only coordinator. Add a colleague first.
leave-lead = You will no longer see this network. The other coordinators go on with it.
leave-confirm = Leave this network

# The mirror: the report
quoted = ‘{ $name }’
list-and = { $first } and { $last }
headline-title = In short
headline-dip = The score is clearly lower than at ‘{ $peak }’. That may be a network dip.
headline-ends = ‘{ $high }’ scores highest ({ $highest }), ‘{ $low }’ lowest ({ $lowest }).
headline-close = The scores lie close together: from { $lowest } for ‘{ $low }’ to { $highest } for ‘{ $high }’.
headline-unchanged = Since ‘{ $since }’ the change is no larger than chance. That does not mean that nothing changed.
headline-higher = Clearly higher than at ‘{ $since }’: { $names }.
headline-lower = Clearly lower than at ‘{ $since }’: { $names }.
headline-divided = Partners are divided about { $names }{ $more ->
    [0] { "" }
    [one] {" "}and one other question
   *[other] {" "}and { $more } other questions
}. Discuss together where that comes from.
headline-talk = Enough partners want to talk about { $names }{ $more ->
    [0] { "" }
    [one] {" "}and one other question
   *[other] {" "}and { $more } other questions
}.
withheld-all = We show figures from { $min } answers on, so that nobody can be recognised.
withheld-spread = Below 10 answers we show no spread, distribution or groups, so that nobody can be recognised.
withheld-distribution = We show distributions of single answers from 15 answers on. We show groups only where nobody in them can be recognised.
withheld-groups = We show groups only where nobody in them can be recognised.
report-choose = Which waves do you want to see?
report-choose-hint = You see at most three beside each other. The address of the page remembers your choice.
report-choose-button = Show these waves
report-weighted-title = People or organisations equal
report-weighted-note = At ‘{ $label }’ every person counts the same in the first column, every organisation in the second.
report-weighted-people = People
report-weighted-organisations = Organisations
report-organisations = of { $n }
report-order-title = All indicators in order
report-order-lead = The indicators of ‘{ $label }’. Choose the order.
report-order-words = Of note
order-laag = lowest score first
order-hoog = highest score first
order-verschil = most difference first
order-gesprek = wish to talk first
report-talk-mark = partners want to talk about this
breakdown-title-level = By role
breakdown-title-kind = By kind of organisation
breakdown-lead = Every group counts at least { $min } people. A difference between groups is a question for the conversation, no judgement.
heatmap-description = The mean score by aspect and by group. The table below gives the same figures.
likert-title = { $name }: how answers are spread
likert-description = By indicator the share of answers on each point of the scale, low at the left and high at the right.
likert-without = blank
report-response-title = Who took part?
report-waiting = Late answers are kept. They count once { $min } or more have come in.
report-data-zip = All charts in one file (ZIP with SVG and PNG)
class-up-to = up to { $value }
class-above = above { $value }

# Opening a closed wave again
wave-reopen = Open again
reopen-title = Open { $label } again
reopen-lead = Who has not taken part yet can then still do so.
reopen-kept = Answers that are in the report already do not change any more.
reopen-batch = Late answers count only once there are { $min } or more. So nobody can be recognised by the difference.
reopen-report = As long as the wave is open, it is not in the report.
reopen-day-hint = People can take part up to and including this day. For example 28-11-2026.
reopen-day-missing = Type a last day, such as 28-11-2026.
reopen-confirm = Open again
audit-wave-reopened = Closed wave opened again

# Comparing with other networks
compare-title = Comparing with other networks
compare-text = You then see in the report where the middle half of the other networks stands. That is possible from { $from } other networks that take part. Nobody sees which network has which score.
compare-on = Your network takes part. Your scores per aspect count in what others see.
compare-off = Your network does not take part. Discuss with your partners whether you want that.
compare-begin = Take part in comparing
compare-end = No longer take part
others-band = middle half of { $networks } other networks
others-lead = The grey band shows where the middle half of { $networks } other networks stands.
audit-comparing-begun = Network takes part in comparing
audit-comparing-ended = Network no longer takes part in comparing
# --- report as PDF ---
pdf-sender = Netwerkspiegel
pdf-title = { $network }: report on the collaboration
pdf-subtitle = How the partners see their collaboration
pdf-page = Page { $page } of { $pages }
pdf-response = { $responded } of the { $invited } partners took part
pdf-response-more = { $responded } people took part
pdf-summary-title = In short
pdf-summary-lead = This report holds up a mirror to { $network }. It is the beginning of a conversation, not a verdict.
pdf-stands-out = What stands out at { $wave }?
pdf-responses-title = Who took part?
pdf-wave = Wave
pdf-invited = Invited
pdf-responded = Took part
pdf-picture-title = The collaboration in a picture
pdf-picture-lead = Each axis is an aspect of the collaboration. A line connects the scores of one wave.
pdf-shades = The darker the box, the higher the score.
pdf-change-higher = higher
pdf-change-lower = lower
pdf-change-none = not larger than chance
pdf-change-means = Higher or lower: the difference is larger than we would expect by chance. Not larger than chance: that does not mean that nothing has changed.
pdf-about-title = About this report
pdf-method = The partners gave their opinion on { $items } statements, divided over { $dimensions } aspects. They did so on a scale from { $min } to { $max }. A score is the mean of those who answered. 'I don't know' does not count. We call a change higher or lower only if it is larger than we would expect by chance. Whether partners agree is told in words. That is food for talk and says nothing about quality.
pdf-method-states = The partners told of { $items } steps how far the network is, divided over { $dimensions } parts. It counts like this: { $states }. A score is the mean of those who answered. 'I don't know' and 'not applicable' do not count. We call a change higher or lower only if it is larger than we would expect by chance. Whether partners agree is told in words. That is food for talk and says nothing about quality.
pdf-source = Questionnaire: { $title }, version { $version }. Source: { $source }
report-partly = Some of the questions were different then. They do not stand beside each other.
report-data-pdf = Report as PDF
dip-signs = How do you recognise a network dip?
dip-steps = What can you do?
guide-chapter = Help with the conversation
guide-chapter-lead = On the parts that score lowest: questions to discuss together, and what helped other networks.
guide-practice-title = What helped other networks?
guide-source = Source: { $source }
# The conversation, the agreed scores and the improvement points.

network-conversation = Lead the conversation
network-points = { $count ->
    [0] No improvement points are open now.
    [one] One improvement point is open.
   *[other] { $count } improvement points are open.
}
network-points-link = To the improvement points
points-title = Improvement points
points-of = Improvement points of { $network }
points-lead = What will you improve together, who sees to it, and when is it done?
points-none = There are no improvement points yet. They often come up in the conversation after a wave.
points-no-wave = Plan a wave first. An improvement point belongs to an indicator of the questionnaire.
points-calendar = Put in your calendar (.ics)
points-add-title = Add an improvement point
points-add = Add
point-title = Improvement point about { $indicator }
point-indicator = Indicator
point-indicator-hint = What is it about? The indicators are gathered by aspect.
point-choose = Choose an indicator
point-text = What will you improve?
point-text-hint = At most { $most } characters. Do not name people.
point-owner = Which organisation sees to it?
point-no-owner = No organisation yet
point-owner-is = Sees to it: { $name }
point-due = When is it done?
point-due-hint = For example 14-12-2026.
point-due-on = Done by { $date }
point-no-day = No date yet
point-overdue = The date has passed.
point-due-today = That is today.
point-score = Score of the indicator at { $label }: { $score }
point-score-now = at { $label }: { $score }
point-state = How does it stand?
point-state-open = Not begun
point-state-busy = At work on it
point-state-done = Done
point-state-dropped = Let go
point-note = Note
point-move-title = Update how it stands
point-move = Save how it stands
point-history = What happened
point-added = added
point-change-title = Change the improvement point
point-calendar = Put in your calendar (.ics)
point-calendar-summary = Improvement point: { $indicator }
point-indicator-missing = Choose an indicator.
point-text-missing = Write down what you will improve.
point-text-long = Make the improvement point shorter. It can hold 500 characters.
point-organisation-unknown = Choose an organisation from the list.
point-note-long = Make the note shorter. It can hold 500 characters.
talk-title = Conversation – { $network }
talk-heading = What do we talk about?
talk-lead = What most asks for a conversation stands first. Tick what you want to discuss.
talk-withheld = Too few answers to show figures. That takes { $min } people or more. You can talk without figures too.
talk-no-wave = The conversation begins after a wave. Close a wave first.
talk-begin = Begin the conversation
talk-others = { $count ->
    [one] One more topic
   *[other] { $count } more topics
}
talk-show = Show
talk-show-named = Show { $name }
talk-score-low = low score
talk-score-middle = middling score
talk-score-high = high score
talk-agreement-unanimous = Partners are of one mind
talk-agreement-mixed = Partners have mixed views
talk-agreement-divided = Partners are divided
talk-wished = enough partners want to talk about this
talk-agreed-short = agreed together: { $score }
talk-navigation = Topics
talk-colours = Colours
talk-colour-donker = Dark
talk-colour-licht = Light
talk-place = Topic { $place } of { $count }
talk-previous = Previous
talk-next = Next
talk-close = Close
talk-figures = What the partners thought
talk-wave = Wave
talk-mean = Score
talk-agreed = Agreed together
talk-agree-summary = Agree on a score
talk-agree-again = Change the agreed score
talk-agree-legend = Which score fits, in our shared view?
talk-reason = Why this score?
talk-agree = Save the score
talk-agree-clear = Take the score away
agreed-score-missing = Choose a score.
agreed-reason-long = Make the reason shorter. It can hold 500 characters.
audit-improvement-added = Improvement point added
audit-improvement-changed = Improvement point changed
audit-improvement-moved = Improvement point updated
audit-consensus-set = Score agreed together
audit-consensus-cleared = Agreed score taken away
report-agreed = together: { $score }
report-talk = Begin the conversation about this
guide-questions-title = Questions that help the conversation
pdf-agenda-place = No.
pdf-point-what = What
pdf-point-who = Who and when
pdf-point-state = State
talk-lead-paper = At the top stands what asks most for a conversation: a low score, difference between partners, or the wish to talk.
report-agreed-why = Agreed together about ‘{ $name }’: { $score }.

# Research: what is wanted, how anonymous it is, and agreed projects.
research-lead =
    { $count ->
        [0] No network allows research yet.
        [one] One network allows research.
       *[other] { $count } networks allow research.
    } You choose what you want, and first see how anonymous it is.
research-none = There is nothing to collect yet. A coordinator can allow research on the page with the details of the network.
research-choose = What do you want?
research-product = Kind of data
research-product-anonymised = Anonymised
research-product-hint-anonymised = Separate rows, without the network. Nobody can see which rows are one person's.
research-product-pseudonymised = Pseudonymised
research-product-hint-pseudonymised = Rows of one person have the same code. Only for an agreed research project.
research-project = Research project
research-project-none = none
research-networks = Choose networks (there are { $count })
research-networks-legend = If you choose none, all networks take part.
research-network-waves = closed waves: { $count }
research-waves = Waves
research-waves-hint = If you choose none, all waves take part.
research-wave = Wave { $number } of each network
research-instruments = Questionnaires
research-instruments-hint = If you choose none, all questionnaires take part.
research-columns = What do you want to know of who answered?
research-columns-hint = The less you choose, the more precise the rest can stay.
research-column-network = Network (as a code)
research-column-network-hint = In pseudonymised data only.
research-column-region = Town or region
research-column-phase = Phase of the network
research-column-organisation_kind = Kind of organisation
research-column-level = Level
research-column-wave = Number of the wave
research-column-quarter = Quarter
research-step-network = each network apart
research-step-region = each town apart
research-step-phase = each phase apart
research-step-organisation_kind = each kind apart
research-step-domain = by domain
research-step-level = each level apart
research-step-level_group = board members and managers together
research-step-wave = each number apart
research-step-quarter = by quarter
research-step-year = by year
research-step-alle = all together
research-k = How many people must look alike at least?
research-k-hint = At least { $anonymised }, or { $pseudonymised } for pseudonymised data.
research-suppressed = What share of the rows may be hidden in part, or left out?
research-suppressed-hint = In percent, at most 50. Usual is 5.
research-sensitive = Extra protection for sensitive questions
research-sensitive-items = Codes of the items
research-sensitive-hint = Such as ko-1-1, ko-3-2. People who look alike then gave different answers here.
research-l = How many different answers at least?
research-l-hint = From 2 to 5.
research-show = Show how anonymous that is
research-wrong-k = Number of people: fill in a whole number from 5 to 100. For pseudonymised data 3 or 4 is allowed too.
research-wrong-suppressed = Share of the rows: fill in a whole number from 0 to 50.
research-wrong-l = Different answers: fill in a number from 2 to 5.
research-refused-title = It cannot be done like this
research-no-rows = There is nothing to collect. Choose a network with a closed wave.
research-small-k = Choose at least { $figure } people who look alike.
research-no-network = Anonymised data do not tell the network. Leave that column out.
research-no-item = The item { $word } is not in these waves.
research-few-people = There are fewer than { $figure } people. Choose more networks or waves.
research-unreachable = Even in its coarsest form { $figure }% of the rows stand out. Choose fewer columns, more networks, or only questionnaires that many networks have filled in.
research-differencing = Laid beside what was collected before, this would single out { $figure } people. They would be missing now. Choose the same networks and waves as before, or all of them.
research-figures = { $figure ->
    [one] Figures of one network went out before. Lay them beside these rows, and somebody can see which rows are of that network.
   *[other] Figures of { $figure } networks went out before. Lay them beside these rows, and somebody can see which rows are of which network.
} Choose the same columns as before, fewer columns, or more networks.
research-no-project = Pseudonymised data are for an agreed research project. Note that first and choose it here.
research-not-running = This research project does not run today.
research-preview-title = This is how anonymous it is
research-preview-anonymised = You may call these data anonymised. Rows of one person cannot be linked.
research-preview-pseudonymised = Call these data pseudonymised, not anonymous. Twenty answers are like a fingerprint.
research-preview-rows = You get { $out } of { $in } rows, from { $waves } waves of { $networks } networks.
research-preview-k = Everybody looks like at least { $k } people, themselves included.
research-preview-risk = Suppose somebody knows who took part, and what the columns say of that person. The chance of guessing the row right is then at most { $highest }%, and { $mean }% on average.
research-preview-hidden = { $hidden ->
    [0] No cell is hidden.
    [one] Of one row cells are hidden.
   *[other] Of { $hidden } rows cells are hidden.
} { $left ->
    [0] No row is left out.
    [one] One row is left out.
   *[other] { $left } rows are left out.
}
research-preview-loss = Of what the columns can tell, { $percent }% is lost.
research-preview-l = People who look alike gave at least { $l } different answers to { $items }.
research-preview-scores = { $count ->
    [0] Figures of networks do not come along: they would give away too much.
    [one] The figures of one wave are added, as they stand in the report of the network.
   *[other] The figures of { $count } waves are added, as they stand in the report of the networks.
}
research-preview-earlier = { $count ->
    [one] Data were collected once before.
   *[other] Data were collected { $count } times before.
} Nobody stands out when you lay those beside these. So some columns may be coarser than you expect.
research-preview-few = { $count ->
    [one] This is only one network. Who knows which, knows whose the rows may be.
   *[other] These are only { $count } networks. Who knows which, knows whose the rows may be.
}
research-columns-caption = What becomes of the columns
research-column = Column
research-column-step = How precise
research-column-coarser = Made coarser
research-column-hidden = Hidden
research-sizes-caption = Groups of people who look alike
research-size-people = People in the group
research-size-classes = Number of groups
research-size-rows = Rows
research-size-more = { $from } or more
research-download = Collect the data
research-download-hint = This is noted: who, when and what. The next time it will be weighed.
project-title = Agreed research projects
project-lead = Pseudonymised data only go to a research project that is listed here. Each project has its own codes for people.
project-add = Note a research project
project-save = Note it
project-who = Who does the research?
project-who-hint = Institution and responsible researcher.
project-purpose = What for?
project-purpose-hint = What was agreed, and with which networks?
project-from = First day
project-until = Last day
project-date-hint = Such as 2026-09-01.
project-until-hint = After that the key is destroyed, and nothing can be linked any more. Such as 2027-08-31.
project-wrong-date = { $label }: write the date as 2026-09-01.
project-wrong-end = { $label }: choose a day that is still to come, and after the first day.
project-period = From { $from } until { $until }.
project-ended = Ended: the key is destroyed.
project-not-now = Does not run today.
project-end = End the project
project-end-hint = The key is destroyed. This cannot be undone.
allow-title = Research
allow-text = Researchers can then collect the answers of closed waves. Without names, comments and addresses. Nobody can be recognised in the data.
allow-on = You allow research, since { $date }.
allow-off = You do not allow research. Talk about it with your partners first.
allow-begin = Allow research
allow-end = No longer allow research
audit-research-allowed = Network allows research
audit-research-ended = Network no longer allows research
audit-project-added = Research project noted
audit-project-ended = Research project ended
audit-data-exported = Data collected for research

# The files of a package for researchers.
research-files = Also in this form
research-file-excel = For Excel: a file that opens with a double click
research-file-long = Long: a row per answer
research-file-parquet = Parquet: for DuckDB, Spark or Polars
export-title-anonymised = Collaboration in local networks: anonymised answers
export-title-pseudonymised = Collaboration in local networks: pseudonymised answers
export-authors = The networks that took part
export-cite = When you use these data, cite them and the sources of the questionnaires.
export-seed = With which the same server can make this package again
export-made = Made with { $software } on { $date }.
export-project = For the research of { $who }: { $purpose }. Until { $until }.
export-how-safe = How anonymous is this?
export-files = Files
export-file-responses-csv = the answers, a row per response
export-file-responses-long-csv = the same answers, a row per answer
export-file-responses-excel-csv = the same answers, for Excel in Dutch
export-file-responses-parquet = the same answers, as Parquet
export-file-network-scores-csv = figures per network and wave, as in their report
export-file-codebook-csv = all columns with their meaning, as a table
export-file-codebook-html = all columns with their meaning, to read
export-file-privacy-json = how anonymous the data are, for programs
export-file-privacy-html = how anonymous the data are, to read
export-file-provenance-json = how this package was made
export-file-datapackage-json = description for programs (Frictionless)
export-file-load-r = read into R
export-file-load-sps = read into SPSS
export-file-load-do = read into Stata
export-file-ddi-xml = description for archives (DDI-Codebook)
export-file-citation-cff = how to cite these data
export-file-readme-nl-md = this text in Dutch
export-codes = Codes
export-code-96 = hidden for privacy
export-code-97 = not applicable
export-code-98 = don’t know or not applicable
export-code-99 = left open
export-codes-text = An empty cell means that the item was not asked in that wave. “alle” means that the column tells nothing any more.
export-load = Reading the data
export-load-excel = Excel: double-click `responses-excel.csv`, if the package has it
export-citing = Sources
export-codebook = Codebook
export-columns = Columns
export-respondent = Random id
export-dimension = Dimension
export-definition = What is meant
export-values = Values
export-note = Note
export-reversed = reversed: a high answer is a low score
export-short = In R, SPSS, Stata
export-source = Source
export-score-network = Network, as a code
export-score-region = Town or region
export-score-phase = Phase
export-score-wave = Number of the wave
export-score-quarter = Quarter
export-score-questionnaire = Questionnaire
export-score-version = Version
export-score-kind = Dimension or total
export-score-id = Id of the dimension
export-score-n = Number of people
export-score-mean = Mean, one decimal
export-score-bound = Exact, at most or at least

# Whether the questionnaires hold together.
reliability-title = Reliability of the questionnaires
reliability-lead = Do the items of a dimension measure the same? And are people of one network alike?
reliability-rests-on = This rests on { $respondents } people of { $networks } networks that allow research. Of each the last closed wave counts.
reliability-dimensions = By dimension
reliability-dimension = Dimension
reliability-alpha = Cronbach’s alpha
reliability-items = By item
reliability-item = Item
reliability-item-total = Correlation with the rest
reliability-dropped = Alpha without this item
reliability-none = undefined
reliability-too-few = You can see this once { $from } networks have used the same version of a questionnaire.
reliability-factors = Use R to find which factors lie behind the answers. The script in the package shows how.

# Instruments
instruments-title = Questionnaires
instruments-lead = Every questionnaire shows another side of the collaboration. Read first what it measures. Most networks begin with the indicators of promising collaboration.
instruments-help = Help me choose: look at all questionnaires
instruments-own = Your network’s own questionnaire, version { $version }.
instrument-example = Example of the outcome
instrument-example-lead = The figures in this example are invented.
instrument-invented = Invented figures
instrument-questions = The questions
instrument-source = Source
instrument-file = Get the file
instrument-file-hint = With this file you can begin a questionnaire of your own.
own-title = Add a questionnaire of your own
own-lead = Only your network sees this questionnaire. It does not go along in research. If there is a version already, give the file a higher version number.
own-file = File
own-file-hint = A JSON file of at most 256 kB. Get an example at one of the questionnaires above.
own-text = Or paste the text of the file here
own-add = Check and add
own-refused = The questionnaire was not added
own-empty = Choose a file, or paste its text.
own-too-large = The file is larger than 256 kB.
own-no-text = This file is no text. Save it as JSON in UTF-8.
own-version-taken = This version is there already with other contents. Give the questionnaire a higher version number.
own-wrong = The file is not right yet. Mend what stands below.
own-remove = Offer it no longer
own-remove-hint = Waves with this questionnaire stay as they are.
audit-questionnaire-added = Own questionnaire added
audit-questionnaire-removed = Own questionnaire no longer offered
choose-when-kaats-opheij-2014 = Suits every phase. Choose it if you want one questionnaire, and want to see growth over the years.
choose-when-rijsdijk-2015 = Suits networks that care together already: deepening and anchoring. Choose it for a broad picture, from team to national policy.
choose-when-pon-essentiele-factoren-2023 = Suits exploring and shaping. Choose it when you set up a local approach, above all with the municipality.
choose-when-pon-fasen-2023 = Suits every phase of a new approach. Choose it to see together which steps have been taken.
choose-when-netwerkleiderschap-2016 = Suits every phase, above all when leadership changes. Choose it to share leadership.
choose-when-netwerkwaarde-2020 = Suits deepening and anchoring. Choose it when somebody asks what the network brings.
choose-when-leer-verbeternetwerken = Suits shaping and deepening. Choose it when your network wants to change or improve something.
choose-when-domeinoverstijgend-2016 = Suits exploring and shaping. Choose it when care, welfare and other domains have to find each other.
choose-when-interprofessioneel-2012 = Suits shaping and deepening. Choose it for a team of professionals around the same people.
choose-when-boonstra-2018 = Suits every phase, also when it chafes. Choose it to talk about trust, power and learning.
