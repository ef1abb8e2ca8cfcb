### Wordings of the session as lines of text.

plain-session = { $title }.
plain-session-at = { $title }, { $place }.
plain-how = Type what is said and press Enter: it is saved. A line that begins with a colon is a word to do something; :help lists the words, :quit leaves.
plain-left = Everything is saved. The session goes on where it was when it is opened again.
plain-language = The answers are in English.

## A line that was typed.

plain-saved = Saved { $ref }, { $kind }.
plain-failed = Not saved. { $why }
plain-the-line = The line was: { $line }
plain-not-text = This line is no UTF-8 text and was not saved. Send it again as UTF-8.
plain-without-link = Saved without a link: { $refs } is no contribution of this session. The mark stays in the text.
plain-context = For the lines that follow: { $context }.
plain-context-none = Nothing is set for the lines that follow.

## What cannot be done.

plain-bad-word = “{ $rest }” does not fit :{ $word }.
plain-no-such-word = There is no :{ $word }. Type :help for the words; to write it as text, begin with two colons.
plain-needs-a-screen = :{ $word } needs a screen. Type :help for the words that work here.
plain-could-be = “{ $word }” could be { $words }. Type more of it.
plain-not-found = Nothing here is called “{ $word }”. There are:
plain-no-such-ref = No contribution here has the ref { $ref }. :last tells the latest ones.
plain-ref-missing = Say which one by its ref. :last tells the latest ones.
plain-no-number = “{ $word }” is no number. Type a number, such as 5.
plain-no-command-here = A contribution cannot begin with a colon word. For a colon as text, begin with two.
plain-too-much = “{ $rest }” is more than was expected here. Nothing was changed.

## Contributions, spoken.

plain-row = { $ref }, { $kind }: { $text }
plain-no-theme = No theme.
plain-row-themes = Themes: { $themes }.
plain-row-asked = Asked to act: { $addressees }.
plain-row-answers = Answers { $refs }.
plain-row-parked = Parked.
plain-row-merged = Merged into { $ref }.
plain-original = In the speaker’s own language: { $text }
plain-written = Written down by { $author } at { $time }.
plain-nothing-yet = Nothing is written down yet.
plain-untagged =
    { $count ->
        [one] { $count } contribution without a theme. :tag puts one on.
       *[other] { $count } contributions without a theme, the oldest first. :tag puts one on.
    }
plain-search-nothing = Nothing like it. Fewer letters find more.
plain-suggests = { $count ->
        [one] Suggested: { $themes }. :take puts it on.
       *[other] Suggested: { $themes }. :take 1 puts on the first, and so on.
    }
plain-suggests-one = { $nth } { $theme }, because of { $cues }
plain-suggests-bare = { $nth } { $theme }
plain-suggests-nothing = No theme is suggested.
plain-suggest-first = Nothing was suggested yet. :suggest does.
plain-suggest-none = { $count ->
        [one] One theme was suggested.
       *[other] { $count } themes were suggested.
    }
plain-choice = { $id }: { $title }

## Phases and clock.

plain-phase = Phase { $nth } of { $of }: { $title }, { $left }.
plain-minutes =
    { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
    }
plain-seconds =
    { $n ->
        [one] { $n } second
       *[other] { $n } seconds
    }
plain-late = The session is { $time } late.
plain-early = The session is { $time } early.
plain-not-begun = The session has not begun. :next begins its first phase.
plain-ended = The session has ended.
plain-no-phase = No phase is running.
plain-phase-row = { $nth }. { $title }, { $minutes } min, { $state }.
plain-phase-now = now
plain-phase-done = done
plain-phase-to-come = to come
plain-consent-first = Before the next phase, read out what :consent tells, then say in which languages: :consent en, es
plain-nearly-up = 30 seconds left: { $title }.
plain-time-is-up = Time is up: { $title }.
plain-interpreted = Talk is interpreted from here on.
plain-not-interpreted = Talk is no longer interpreted.
plain-chair = Phases and clock are led from this laptop.
plain-as = What follows is written down by { $author }.

## Undo.

plain-undid-capture = { $ref } was taken back. :redo brings it again.
plain-undid-theme = Taken back: the theme { $theme }. :redo brings it again.
plain-undid-wording = Taken back: the change of wording. :redo brings it again.
plain-undid-clock = Taken back: the last change of phase or clock. :redo brings it again.
plain-undone = Your last act was taken back. :redo brings it again.
plain-undid-others = Others had worked on it; what they did comes back with it.
plain-redone = What was taken back is there again.
plain-erasure-unfinished = Another program is still reading; once it lets go, the earlier words are erased from the disk.
plain-erasure-copies = These copies were written before and may still hold the earlier words; delete them, or write them anew:

## What was asked.

plain-heard = Heard: { $voices }.
plain-unheard = Not heard yet: { $voices }.
plain-untouched = Nobody has spoken of: { $themes }.
plain-none = none
plain-counted = { $title } { $count }
plain-writer = { $author } wrote { $count }, of these { $untagged } without a theme, the last at { $time }.
plain-theme-row = { $id }: { $title }, { $count }.

## The words, as the help tells them.

plain-help-next = { $word } begins the next phase; after the last one, ends the session.
plain-help-start = { $word } 5 begins phase 5.
plain-help-pause = { $word } stops the clock.
plain-help-resume = { $word } lets the clock go on.
plain-help-more = { $word } gives the phase 5 more minutes; { $word } 10 gives ten.
plain-help-less = { $word } takes 5 minutes from the phase; { $word } 10 takes ten.
plain-help-interpreting = { $word } on: talk is interpreted from here on; { $word } off: no longer.
plain-help-chair = { $word } leads phases and clock from this laptop.
plain-help-end = { $word } ends the session. :undo takes it back.
plain-help-as = { $word } BK says whose initials stand behind what follows.
plain-help-undo = { $word } takes back your last act.
plain-help-redo = { $word } brings back what was taken back.
plain-help-tag = { $word } REF theme puts a theme on; without a ref, on what you wrote last.
plain-help-untag = { $word } REF theme takes your theme off.
plain-help-suggest = { $word } tells what is suggested for what you wrote last, { $word } REF for another, { $word } next for the next without a theme.
plain-help-take = { $word } puts on the theme that was suggested first, { $word } 2 the second.
plain-help-kind = { $word } REF question changes what it is.
plain-help-addressee = { $word } REF city says who is asked to act; the same again takes it off.
plain-help-voices = { $word } REF newcomer changes the voice. :voice newcomer sets it for the lines that follow.
plain-help-permission = { $word } REF quote says what may be done with the words.
plain-help-wording = { $word } REF verbatim says how close the words are to what was said.
plain-help-answers = { $word } REF REF links the first to the second, which it answers; the same again unlinks.
plain-help-merge = { $word } REF REF counts the first under the second; the same again parts them.
plain-help-park = { $word } REF sets aside for later, or takes up again.
plain-help-reword = { $word } REF words… changes the wording; the earlier one is kept for internal eyes.
plain-help-scrub = { $word } REF words… rewords and erases every earlier wording for good.
plain-help-time = { $word } tells the phase, the time left and how late the session is.
plain-help-phase = { $word } tells what the room is asked. :phase 2 sets the phase for the lines that follow.
plain-help-phases = { $word } tells every phase.
plain-help-consent = { $word } tells what is read out before anything is written down.
plain-help-last = { $word } 3 tells the latest three contributions.
plain-help-untagged = { $word } tells those without a theme.
plain-help-heard = { $word } tells time and contributions by voice, which voices were not heard, and what nobody has spoken of.
plain-help-who = { $word } tells who speaks and who waits, with the reason for each; then who writes and how much.
plain-help-themes = { $word } tells every theme and how often it came up.
plain-help-open = { $word } REF tells all there is to one contribution.
plain-help-search = { $word } words… finds contributions of this session by their words.
plain-help-everywhere = { $word } words… finds them in every session.
plain-help-language = { $word } es gives the answers in another language: en, es, fr.
plain-help-help = { $word } tells this; :help tag tells one word.
plain-help-quit = { $word } leaves. Everything is saved already.

# The speaking list ------------------------------------------------------------

plain-done = Done.
plain-joined = Seat { $seat } is on the list, place { $place } of { $of }.
plain-people = { $voice }: { $people } in the room.
plain-speaks = Seat { $seat } speaks: { $more }.
plain-interpreted-turn = interpreted
plain-goes-on = Seat { $seat } goes on afterwards.
plain-waits = Seat { $seat } waits: { $why }.
plain-suggested = Suggested next: seat { $seat }. :suggested lets it speak, :speak the first.
plain-list-closed = The list is closed. :open-list opens it.
plain-turn-nearly-up = 30 seconds left: seat { $seat }.
plain-turn-is-up = Time is up: seat { $seat }.
plain-balance = { $voice }: { $time }, { $share } % of the time.
plain-balance-of-people = { $voice }: { $time }, { $share } % of the time; { $people } people, { $heads } % of the room.
plain-help-join = { $word } 14 newcomer puts seat 14 on the list; question, answer, order or interposed may follow.
plain-help-speak = { $word } lets the first on the list speak; { $word } 14 lets seat 14.
plain-help-suggested = { $word } lets the suggested seat speak.
plain-help-done = { $word } ends the turn.
plain-help-hold-turn = { $word } stops the clock of the turn, or lets it go on.
plain-help-pass = { $word } 14: seat 14 passes.
plain-help-leave = { $word } 14 takes seat 14 off the list.
plain-help-move = { $word } 14 up moves seat 14; also down, first, last.
plain-help-again-speaker = { $word } puts who spoke last back on the list, before all others.
plain-help-interpreted = { $word } says that this turn is interpreted, or no longer; where nobody speaks, all talk.
plain-help-round = { $word } 1-24 puts these seats on the list, in order.
plain-help-open-list = { $word } opens the list again.
plain-help-close-list = { $word } closes it: points of order and questions to who speaks are still taken.
plain-help-count = { $word } newcomer 12 says how many people of a voice there are; { $word } 40 the whole room.
plain-help-limit = { $word } 10 gives each voice ten minutes in all; { $word } off lifts it.
plain-help-add-time = { $word } 1 gives each voice a minute more.

# Before people go home ---------------------------------------------------------

plain-row-to-reword = To be reworded: word for word, without permission to quote.
plain-to-reword-how = :reword REF words… puts one in other words; :permit REF where it may be quoted after all; :only-count REF strikes its words.
plain-paraphrased = It is a paraphrase now and may be passed on as one.
plain-help-owner = { $word } REF housing office says who acts on it, a post and no person; { $word } REF - nobody.
plain-help-step = { $word } REF words… says what is done next; { $word } REF - takes it back.
plain-help-due = { $word } REF 2027-01-31 says by when; { $word } REF - takes it back.
plain-help-permit = { $word } REF: its words may be quoted after all.
plain-help-only-count = { $word } REF strikes its words: it is only counted, and closing the session erases them.
plain-help-edit = { $word } REF words… is the same as :reword.
