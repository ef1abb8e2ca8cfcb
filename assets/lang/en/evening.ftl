### Stop, wall, reading back and closing.

## Modes

focus-stop = STOP
focus-stop-line = SCRUB
focus-wall = WALL
focus-wall-shows = WALL
focus-read-back = PICK
focus-read-aloud = READ BACK
focus-read-line = WORDS
focus-open-ends = STILL OPEN
focus-closing = CLOSE

## Keys

section-care = The stop
section-wall = The wall
section-closing = Before people go home
do-stop = stop
do-stop-help = Hold everything still on every desk, drop the line, blank the wall
do-disclosure = disclosure
do-disclosure-help = Somebody told of harm: show the referral card, count it, go on
do-conduct = conduct
do-conduct-help = The rules were broken: say which and go on; :conduct hateful
do-resume = resume
do-resume-help = It is settled: everything goes on
enter-scrub = scrub
up-words = its words
do-blank = blank wall
do-blank-help = Blank the wall, or show it again
do-wall = wall
do-wall-help = Choose what the wall shows; :wall themes
do-wall-desk = open wall
do-wall-desk-help = Show the wall here, for the projector
enter-show = show
do-read-back = read back
do-read-back-help = Pick up to twelve lines and read them back to the room
select-pick = pick
enter-read = read aloud
do-right = right
do-right-help = The room says it is right; on to the next
do-reword = reword
do-soften = soften
do-soften-help = Put it more gently
do-strike = strike
do-strike-help = Take it out: it is counted, its words stay internal
do-translation = translation
do-translation-help = Type how it is said in the room’s other language
do-on-wall = on wall
do-on-wall-help = Show what is read back on the wall too, or no longer
enter-keep = keep
do-open-ends = still open
do-open-ends-help = Show what is still open before people go home
do-close = close
do-close-help = Close the session: seats are forgotten; :close 2027-01-31
enter-close = close it

## Why not

hint-no-session-here = Open a session first.
hint-on-the-floor = That is done on the floor desk.
hint-nothing-read = Nothing is being read back. R picks lines.
hint-pick-first = Nothing is picked yet. Space picks the line with the cursor.
hint-nothing-open = Nothing of that sort is open.
command-conduct = “{ $word }” is none of: { $words }
command-wall = “{ $word }” is nothing to show: phase, themes, ballot or a ref.

## The stop

stop-held = HELD by { $by } since { $time }. Nothing is noted. F8 ends it.
stop-since = By { $by } since { $time }. It ends with one of the keys below.
stop-holding = Everything is being held.
stop-heading = Everything is held still. The line is dropped, the wall is blank.
stop-lines-turn = Written down in this turn. Its key scrubs a line:
stop-lines = Written down in the last two minutes. Its key scrubs a line:
stop-no-lines-turn = Nothing was written down in this turn.
stop-no-lines = Nothing was written down in the last two minutes.
stop-more = { $count } more
stop-erased = erased
stop-scrub = Scrub { $ref }: type what may stay, such as the worry without the slur, or nothing. ↑ brings its words. Enter erases all else for good.
stop-stays = Stays
stop-conduct = What happened?
stop-conduct-how = Its key counts it, and everything goes on. Only the count is kept. To keep the worry without the slur, go back with Esc and scrub the line first.
conduct-personal = an attack on a person in the room
conduct-hateful = contempt for a group of people
conduct-threat = a threat
conduct-privacy = somebody was named, pictured or recorded
conduct-disruption = shouting, talking over others, not stopping
care-heading = Somebody told of harm done to them
care-look = LOOK. Is the person safe here and now? Offer a quiet place and company they choose.
care-listen = LISTEN. Let them say as much or as little as they wish. Thank them. Take no notes.
care-link = LINK. Say who can help and offer to go along. They decide whether, when and with whom.
care-never = NEVER press for details, promise what you cannot keep, or judge.
care-local = Local contacts are on the printed card. d counts this and lets everything go on; Esc goes back.
done-disclosure = Counted. Everything goes on. Nothing of it was written down.
done-conduct = Counted. Everything goes on.
done-resume = Everything goes on.

## The wall

wall-keys = The wall only shows. q leaves, F10 language, F12 light or dark.
wall-welcome = Welcome
wall-thanks = Thank you for coming
wall-speaks = speaking
wall-next = next
wall-themes = What was spoken of
wall-few = few
wall-nothing-yet = Nothing has been written down yet.
wall-nothing-picked = Nothing is read back now.
wall-read-back = Is this what was said?
wall-no-ballot = There is no ballot.
wall-ballot-open = The room is deciding
wall-ballot = What the room said
wall-withheld = { $ref }: wording withheld
step-for = for
step-abstain = abstaining
step-against = against
shows-heading = What shall the wall show?
shows-phase = the prompt, the clock, who is next
shows-themes = the themes, with bars
shows-ballot = ballot { $nth }: the result of { $options } proposals
shows-ballot-open = ballot { $nth }: being taken on { $options } proposals
shows-now = shown now
shows-blank = the wall is blank: F9 shows it
shows-how = Lines can be shown once R has picked them. The wall opens with P here, or: townhall run … --desk wall
done-blank = The wall is blank. F9 shows it again.
done-not-blank = The wall shows again.

## Reading back

read-back-heading = Pick the lines to read back to the room
read-back-count = { $n } of { $most } picked
read-back-at = { $n } of { $all }
read-back-not = not read back
read-back-picked = to be read
read-back-right = right
read-back-reworded = reworded
read-back-softened = softened
read-back-struck = struck
read-back-on-wall = on the wall
read-back-kept-off = kept off the wall
read-back-interpreter = spoken by the interpreter
read-back-no-translation = No translation; t types one.
read-back-words = In other words
read-back-gentler = More gently
read-back-translation = In the other language
done-read-back = All that was picked has been read back.
done-on-wall = What is read back is on the wall too.
done-off-wall = The wall shows the phase again.

## Before people go home

open-heading = What is still open
open-unanswered = questions without an answer
open-no-addressee = proposals and commitments without an addressee
open-no-owner = commitments without owner or date
open-no-step = parked without a next step
open-untagged = without a theme
open-to-reword = word for word without permission to quote
open-conflicts = with two versions
open-not-read-back = { $n } not read back
open-only-counted = { $n } only to be counted: closing erases their words
open-how = Its key leads there on the notes desk. C closes the session once the evening has ended.
close-heading = Close the session
close-seats = Who sat where is forgotten for good: seats become random tokens.
close-only-counted = { $n } contributions that may only be counted lose their words for good.
close-until = Wordings, themes and the sheet can be corrected until { $day }; packs say DRAFT until then.
close-open = { $n } open ends stay as they are.
close-no-way-back = There is no undo.
close-ask = Enter closes it. Esc goes back.
done-closed = The session is closed. Corrections until { $day }.
home-in-correction = correction
home-sealed = sealed
home-enter-closed = { $name }: corrections until { $day }; Enter opens it
home-enter-sealed = { $name }: sealed since { $day }; Enter opens it

## As lines of text

plain-held = Everything is held by { $by } since { $time }; nothing is written down. :stop tells how it ends.
plain-held-no-more = Everything goes on.
plain-stop-how = :scrub REF words… keeps only these words of a line, :scrub REF none. It ends with :disclosure, :conduct hateful or :resume.
plain-conduct-choice = { $id }: { $title }
plain-wall-set = The wall shows it.
plain-wall-choices = Say what: :wall phase, :wall themes, :wall ballot, or :wall and the ref of a picked line.
plain-read-back-none = Nothing is picked for reading back. :read-back REF picks a line.
plain-read-back-row = { $nth } of { $all }, { $became }. { $row }
plain-read-back-translation = Translation: { $text }
plain-read-back-word = “{ $word }” is not known here: right, strike, reword words… or soften words…
plain-open-row = { $n } { $what }
plain-close-ask = To do it, type: :close { $day } yes
plain-help-stop = { $word } holds everything still on every desk and tells what was written down in this turn.
plain-help-disclosure = { $word } ends a stop: somebody told of harm. It is counted, and what helps is told.
plain-help-conduct = { $word } hateful ends a stop: the rules were broken. It is counted.
plain-help-blank = { $word } blanks the wall, or shows it again.
plain-help-wall = { $word } themes says what the wall shows: phase, themes, ballot or the ref of a picked line.
plain-help-read-back = { $word } tells the picked lines; { $word } REF picks one, or leaves it out; { $word } REF right says what became of it: right, strike, reword words… or soften words…
plain-help-translation = { $word } REF words… is how a line is read back in another language.
plain-help-open-ends = { $word } tells what is still open before people go home.
plain-help-close = { $word } 2027-01-31 tells what closing does; with yes after the day it closes the session.
