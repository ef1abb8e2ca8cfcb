### What is printed before the evening. Plain words: many read them in a language
### that is not their first.

## What every sheet says.

kit-not-stated = not stated
kit-date = { $weekday ->
    [0] Monday
    [1] Tuesday
    [2] Wednesday
    [3] Thursday
    [4] Friday
    [5] Saturday
   *[6] Sunday
}, { $day } { $month ->
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
kit-no-fixed-words = The fixed words of this sheet are not written in { $language } yet. They are in { $instead }.
kit-no-plan-words = The plan has no words in { $language }. They are shown in { $instead }; have them interpreted.
kit-no-theme-words = The themes and addressees are not written in { $language }. They are shown in { $instead }.

## The agenda.

kit-agenda = Agenda
kit-agenda-time = Time
kit-agenda-length = Minutes
kit-agenda-picture = Picture
kit-agenda-step = What happens
kit-agenda-minutes = { $n } min
kit-agenda-end = End
kit-agenda-rights = You may, at any time and without a reason
kit-agenda-pass = pass
kit-agenda-leave = leave
kit-agenda-take-back = take back what you said
kit-agenda-how-back = To take something back, tell a note-taker, or send us the code on your slip.
kit-agenda-reply = Answer to what was said, by:
kit-agenda-no-start = No starting time is stated, so the phases are shown with their length.
kit-agenda-no-prompts = The question of each phase is shown in the room.

## The consent sheet.

kit-consent = Read aloud before anything is written down
kit-consent-how = Read slowly, one line at a time, and wait for the interpreters. Tick a line when everyone has heard it.
kit-consent-read = Read
kit-consent-words = Words
kit-consent-none = The plan has no consent script in any language. Write one before the evening: nothing may be noted without it.
kit-consent-ask = Then ask, and wait for the answer
kit-consent-follow = Everyone can follow, in a language they know well.
kit-consent-questions = Questions were asked and answered.
kit-consent-object = Whoever wants nothing noted has said so, and is welcome to stay.
kit-consent-late = Somebody stays at the door with the cards for those who come late.
kit-consent-record = For the record
kit-consent-in = Read aloud in
kit-consent-at = At what time
kit-consent-by = By whom (initials)
kit-consent-objections = Objections and wishes, without names
kit-consent-unsigned = Nobody signs this sheet, and no name is written on it.

## The card for those who come late.

kit-late = Welcome. This was read aloud before you came.
kit-late-how = Please read it before you speak. If you would rather hear it, ask the host.
kit-late-rights = You may pass, leave, and take back what you said, at any time and without a reason.

## The note form.

kit-notes = Note form
kit-notes-how = One idea in each box. Write what was said, never who said it.
kit-notes-table = Table
kit-notes-initials = Your initials
kit-notes-kind = Kind
kit-notes-words = Words
kit-notes-themes = Themes
kit-notes-to = To whom
kit-notes-seat = Seat
kit-notes-voice = Voice
kit-notes-language = Language
kit-notes-permission = Permission
kit-notes-key = Key to the note form
kit-notes-key-kinds = Kinds
kit-notes-key-themes = Themes, by the key that puts them on
kit-notes-key-to = To whom
kit-notes-key-voices = Voices: only as people choose them
kit-notes-key-permissions = Permission: ask each time
kit-kind-concern = worry
kit-kind-proposal = proposal
kit-kind-question = question
kit-kind-testimony = experience
kit-kind-commitment = promise
kit-kind-strength = what works
kit-kind-concern-is = a problem, a risk, something that is missing
kit-kind-proposal-is = something that somebody should do
kit-kind-question-is = something people want to know
kit-kind-testimony-is = something a person has lived
kit-kind-commitment-is = a promise made in the room
kit-kind-strength-is = something that helps and should stay
kit-permission-quote = word for word
kit-permission-paraphrase = in other words
kit-permission-no = only counted
kit-permission-quote-is = the council may read and show these very words
kit-permission-paraphrase-is = the council reads what was meant, in the note-taker's words
kit-permission-no-is = the words are erased when the session closes

## Seat cards.

kit-seat = Seat
kit-seat-how = Say this number, not your name.

## Dots and scales.

kit-dots = Dots
kit-dots-how = Everyone places their dots at the same time. Dots show where to look closer; they decide nothing.
kit-dots-each = Dots each:
kit-dots-proposal = Proposal
kit-fist = From 0 to 5 fingers
kit-fist-how = How far can you go along with this?
kit-fist-0 = no, stop this
kit-fist-1 = big worries
kit-fist-2 = some worries
kit-fist-3 = I can live with it
kit-fist-4 = I like it
kit-fist-5 = fully, and I will help
kit-fist-hear = Whoever shows 0, 1 or 2 is heard next.
kit-gradient = Eight steps of agreement
kit-gradient-1 = I am fully for it
kit-gradient-2 = I am for it, with one remark
kit-gradient-3 = I support it, with some worries
kit-gradient-4 = I leave it to the others
kit-gradient-5 = I am not ready: we should talk more
kit-gradient-6 = I do not like it, and I will not stand in the way
kit-gradient-7 = I disagree, and want that to be written down
kit-gradient-8 = I am against it and cannot go along
kit-gradient-step = Step
kit-gradient-people = People
kit-gradient-hear = What those on steps 5 to 8 say is written down in their words.

## Referral cards.

kit-referral = Where to find help
kit-referral-how = You need not tell anybody here what happened. Whether you call, and when, is up to you.
kit-referral-what = For what
kit-referral-who = Who, and when
kit-referral-phone = Phone
kit-referral-danger = In danger now
kit-referral-tonight = Here, tonight
kit-referral-health = Health, body and mind
kit-referral-violence = Violence
kit-referral-rights = Papers and rights
kit-referral-roof = A roof for the night

## The tally at the door.

kit-door = How many came
kit-door-how = One stroke for each person, in the row that they choose. Nobody has to choose. No names.
kit-door-voice = Voice
kit-door-strokes = Strokes, in fives
kit-door-sum = Sum
kit-door-unstated = not stated
kit-door-all = All

## Receipt slips.

kit-slip = Slip
kit-slip-keep = Keep this. With the code inside you can take back what you said.
kit-slip-send = Bring or send the whole code to:
kit-slip-secret = Your code. Show it to nobody.
kit-slip-fold = Fold over and tape

## The page to print from.

kit-index = The kit
kit-index-how = Open each sheet and print it at its full size, on { $paper }, without headers and footers. Grey is enough.
kit-name-agenda = Agenda
kit-name-consent = Consent sheet
kit-name-late = Card for latecomers
kit-name-notes = Note form
kit-name-seats = Seat cards
kit-name-dots = Dots
kit-name-fist = Fist to five
kit-name-gradient = Eight steps
kit-name-referral = Referral cards
kit-name-door = Door tally
kit-name-slips = Receipt slips
kit-index-sheet = Sheet
kit-index-for = What for
kit-index-copies = Copies
kit-index-each-person = one a person
kit-index-for-agenda = For everyone: on the chairs and at the door. One side of paper.
kit-index-for-consent = For whoever reads it aloud, one for each language.
kit-index-for-late = For those who come late; the host keeps them at the door.
kit-index-for-notes = If the laptop fails. Eight boxes on two sides, and a key.
kit-index-for-seats = One on each chair. People speak by their number.
kit-index-for-dots = For the wall. Merge what is alike first; twelve lines at most.
kit-index-for-fist = For the wall, and to count on.
kit-index-for-gradient = For the wall, and to count on.
kit-index-for-referral = Fill one in by hand, copy it, and keep the copies within reach.
kit-index-for-door = For the host: how many came, by the voice they choose.
kit-index-for-slips = One for whoever may want to take something back. Cut, fold and tape them before the evening.
kit-index-serials = Numbers { $first } to { $last }.
kit-index-secrets = The codes are on the slips and nowhere else: the store cannot show them again. Print the slips, then delete the file. If slips are lost, print new ones; those handed out stay valid.
kit-index-nothing-for = For { $languages } there is nothing to print: neither the plan nor Townhall has words in it. An interpreter can read from another sheet.
kit-index-people = People expected: { $n }
