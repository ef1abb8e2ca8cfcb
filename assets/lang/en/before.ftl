### The plan, what words may be used for, and the session sheet.

## Modes

focus-plan = PLAN
focus-prompts = PROMPT
focus-voices = VOICES
focus-spoken = LANGUAGES
focus-sheet = SHEET
focus-defaults = DEFAULTS
focus-words = TYPING

## Keys

section-before = Plan and session sheet
do-plan = plan
do-plan-help = Change this session’s plan: minutes, order, prompts, languages, voices; :plan 3 20
do-sheet = sheet
do-sheet-help = Read and fill in the session sheet; :sheet reply-by 2027-01-31
do-defaults = defaults
do-defaults-help = What may be done with words where their line does not say; :defaults quote verbatim
do-prompts = prompt
do-prompts-help = Change what the room is asked in this phase, language by language
do-plan-voices = voices
do-plan-voices-help = Change the voices people can choose from
do-spoken = languages
do-spoken-help = Change the languages of the session
do-add = new
do-add-help = Add a voice, or a language
do-out = leave out
out-voice = take out
do-out-help = Leave a phase out, or take it back; take out a voice nobody has used
do-migrant-led = migrant-led
do-migrant-led-help = This voice speaks for a migrant-led group, or does not
do-new-line = new line
do-new-line-help = Begin a new line in the text
enter-minutes = minutes
five-minutes = / - 5 min
move-phase = / J move
enter-type = type
open-ref = open ref
undo-text = as it was

## The plan

plan-heading = The plan of this session
plan-plain = minutes
plan-interpreted = interpreted
plan-end = end of the evening
plan-left-out = left out: { $phase }
plan-long = More than three hours: a hall can follow for three. Shorten phases or leave one out.
plan-long-interpreted = Interpreted, it takes more than three hours: a hall can follow for three.
plan-voices-count = { $n ->
    [one] { $n } voice
   *[other] { $n } voices
}
prompts-heading = What the room is asked: { $phase }
prompts-how = Shown on floor and wall. A language without words is left to the interpreter.
voices-heading = Voices people can choose from
voices-how = Nobody has to choose one. A voice that somebody has used stays.
voices-migrant-led = migrant-led
sheet-no-link = { $ref } names no contribution here.
spoken-heading = Languages of this session
spoken-how = Consent is read in them, prompts are shown in them.
page-no-prompt = no words yet
page-no-title = no title yet
page-not-stated = not stated
page-written = the plan is written in it
page-aside = not kept yet: Enter goes on typing

## What words may be used for

defaults-heading = Where a line does not say it
defaults-how = It holds for all that is written down from now on. A line can always say otherwise.
defaults-permission = What may be done with the words
defaults-mode = How close they are to what was said

## The sheet

sheet-heading = The session sheet
sheet-how = What only people can write. Reports print “not stated” where nothing is.
sheet-decision = Decision it informs
sheet-decision-date = Decided on
sheet-open = What is open
sheet-decided = What is decided
sheet-reply-by = Reply promised by
sheet-reply-from = Who replies
sheet-invited = How people were invited
sheet-missing = Who was missing
sheet-limits = Limits
sheet-contact = Contact
sheet-summary = Summary
sheet-theme = Theme
sheet-themes = A sentence for each theme
sheet-words = { $n } of { $most } words
sheet-how-decision = Which decision of the council this evening informs, in a sentence.
sheet-how-day = A day: year-month-day, such as 2027-01-31.
sheet-how-open = What people can still change.
sheet-how-decided = What is settled already, so that nobody hopes in vain.
sheet-how-reply-from = The post that replies, not a person’s name: Head of Housing.
sheet-how-invited = By which ways, in which languages, and how long before.
sheet-how-missing = Which groups live here and did not come, and why, as far as it is known.
sheet-how-limits = What the result cannot say: too few people, one district, one language.
sheet-how-contact = An office people can turn to: no private numbers.
sheet-how-summary = At most 150 words. A ref such as K7QX4 becomes a link to what was said.
sheet-how-theme = One sentence. A ref such as K7QX4 becomes a link to what was said.

## Typing

words-minutes = Minutes of “{ $phase }”
words-prompt = What the room is asked in { $language }: { $phase }
words-voice = Title in { $language } of { $voice }
words-new-voice = Title of the new voice
words-language = Language to add
words-how-minutes = Whole minutes, where everyone shares a language. Interpreted time follows from it.
words-how-prompt = One question, read aloud in one breath. Without words an interpreter speaks it.
words-how-voice = A word or two that people would call themselves.
words-how-language = Its name or its tag, such as ti or Tigrinya.

## What was done, and why not

done-plan = The plan of this session is changed. The plan’s file stays as it was.
done-sheet = The sheet is filled in.
done-details = It holds from now on.
done-kept = Kept.
done-text-back = The text that was being typed is back.
hint-put-aside = Put aside, not kept. Enter on its line goes on with it.
hint-one-line = This is one line. Enter keeps it.
hint-left-out = This phase is left out. x takes it back.
hint-no-ref-here = No ref of a contribution stands in this field.
hint-one-language = A session has at least one language. Add another first.
hint-no-language-called = No language is called “{ $word }” here. Write its name or its tag, such as ti.
command-plan = Write :plan 3 20, :plan 3 up, down or out, :plan back ID, or :plan 3 es and the prompt.
command-plan-voice = Write :plan voice new TITLE, or :plan voice ID out, migrant-led, or es TITLE.
command-sheet = Write :sheet { $field } and the words; - alone clears it.
command-sheet-field = “{ $word }” is no field of the sheet: { $fields }, theme/ID.
command-defaults = “{ $word }” is neither quote, para, no, verbatim, gist nor interp.

## Lines of text

plain-plan-phase = { $nth }, { $time }, { $phase }: { $plain } minutes, { $interpreted } interpreted.
plain-plan-left-out = Left out: { $phase }. :plan back { $id } takes it back.
plain-plan-sum = In all { $plain } minutes, { $interpreted } interpreted.
plain-plan-end = The evening ends at { $time }.
plain-plan-languages = Languages: { $languages }.
plain-plan-voices = Voices: { $voices }.
plain-sheet-field = { $id }, { $name }: { $words }
plain-sheet-summary = { $id }, { $name }, { $count }: { $words }
plain-sheet-link = Names { $row }
plain-sheet-no-link = { $ref } names no contribution here. Check it.
plain-default-permission = Where a line does not say it: { $title } ({ $id }).
plain-default-mode = How close the words are: { $title } ({ $id }).
plain-help-plan = { $word } tells the plan; { $word } 3 20 gives the third phase 20 minutes, 3 up, down or out moves it or leaves it out.
plain-help-sheet = { $word } tells the session sheet; { $word } reply-by 2027-01-31 fills in a field.
plain-help-defaults = { $word } quote verbatim says what may be done with words where their line does not say.
