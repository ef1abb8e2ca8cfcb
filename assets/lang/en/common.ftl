### Words that several desks share.

## The six kinds, one word each, and several of them.

kind-concern = concern
kind-proposal = proposal
kind-question = question
kind-testimony = testimony
kind-commitment = commitment
kind-strength = strength

kinds-concern = concerns
kinds-proposal = proposals
kinds-question = questions
kinds-testimony = testimonies
kinds-commitment = commitments
kinds-strength = strengths

## Where a contribution stands.

status-open = open
status-parked = parked
status-merged = merged
status-hidden = taken back

## Whether what was typed is safe.

save-saved = saved
save-saving = saving…
save-not-saved = not saved
save-failed = Not saved: { $why }. Your line is still here; press Enter to try again.

## What is missing.

missing-themes = untagged
missing-addressee = no addressee
missing-voice = voice not stated

## Time left.

left-minutes = { $n ->
    [one] { $n } minute left
   *[other] { $n } minutes left
}
left-seconds = { $n ->
    [one] { $n } second left
   *[other] { $n } seconds left
}

## How words may be used, and how they were taken down.

permission-quote = may be quoted
permission-paraphrase = paraphrase only
permission-no = only counted
mode-verbatim = word for word
mode-paraphrase = paraphrased
mode-interpreted = interpreted

answer-yes = yes
answer-no = no

## Languages of the desks.

lang-en = English
lang-es = Spanish
lang-fr = French

## What every desk says.

rehearsal = REHEARSAL
rehearsal-nothing-kept = A rehearsal: nothing is kept.
session-reading = Reading the session…
phase-none = not begun
phase-ended = ended
phase-left = { $time } left
phase-over = { $time } over
phase-paused = { $time } left, paused
context-table = table { $value }
context-table-sign = table{" "}
context-phase = phase { $value }
context-seat = seat { $value }
context-slip = slip { $value }
context-voice = { $value }
context-language = speaking { $value }
save-not-saved-count = { $count } not saved
saved-ref = { $ref } saved { $time }
saved-at = saved { $time }
saved-nothing-yet = nothing to save yet
window-too-small = This window has { $columns } columns and { $lines } lines. A desk needs { $least_columns } and { $least_lines }: make it larger, or the letters smaller. What you type is kept.
voice-not-stated = not stated
no-subtheme = { $theme } without a sub-theme
focus-capture = WRITE
focus-edit = EDIT
focus-scrub = SCRUB
focus-tag = TAG
focus-queue = QUEUE
focus-list = LIST
focus-link = LINK
focus-choose = CHOOSE
focus-full = WHOLE
focus-paste = PASTE
focus-search = SEARCH
focus-palette = FIND
focus-help = HELP
palette-ask = What would you like to do?
search-ask = Search this session
search-ask-everywhere = Search every session
search-empty = Type a word or its beginning. It is found in any script, with or without accents.
search-nothing = Nothing like it in any session. Fewer letters find more.
search-nothing-here = Nothing like it in this session. Tab searches every session.
search-found =
    { $count ->
        [one] { $count } found
       *[other] { $count } found
    }
help-marks = Marks at the end of a line
help-marks-text = #theme  @addressee  %voice  ~language  ^seat  >ref it answers  &quote &para &no  &verbatim &interp. On keyboards without these signs, two commas: ,,housing. First in a line: ! concern, + proposal, ? question, " testimony, * strength, = commitment, then a space.
help-context = What holds for the next lines
help-context-text = :table 3  :phase 2  :seat 14  :voice newcomer  :lang ti  :slip 041  :clear. Each stays until it is set anew or cleared.
full-themes = Themes: { $value }
full-addressees = Asked to act: { $value }
full-answers = Answers: { $value }
full-voice = Voice: { $value }
full-language = Said in: { $value }
full-table = Table: { $value }
full-permission = Permission: { $value }
full-wording = Wording: { $value }
full-written = Written down by { $value }
full-reworded = The wording was changed; the earlier one is kept.
full-scrubbed = Earlier wordings were erased.
figures-all =
    { $count ->
        [one] { $count } contribution
       *[other] { $count } contributions
    }
hint-no-such-key = { $key } does nothing here. { $help } shows the keys.
hint-interrupt = Nothing is lost and nothing stops. { $key } leaves.
hint-session-not-read = The session is still being read; try again in a moment.
hint-not-here = That has no meaning here.
hint-nothing-found = Nothing of that name. Fewer letters find more.
hint-no-such-language = No screens in “{ $word }” yet; there are en, es and fr.
hint-leave-notes = :floor goes to the floor desk, :home to the sessions; { $key } leaves.
hint-as = Whose? Type :as and the initials, such as :as BK
hint-no-initials = “{ $word }” are no initials: 1 to { $most } letters or digits, such as BK.
hint-no-look = This terminal chooses its colours itself.
done-language = The screens are in English.
failed-full = The disk is full. Free some space, then press Enter again: nothing is lost.
failed-locked = Another program holds the store. Wait a moment and press Enter again.
failed-read-only = The store cannot be written to. Check the file's rights, then press Enter again.
failed-damaged = The store is damaged. Keep the file, and open the latest backup.
failed-newer = A newer Townhall changed the store. Install the newest, then open it again.
failed-otherwise = { $why }. Try again; nothing is lost.
undid-capture = Taken back: the last contribution. Ctrl+Y brings it back.
undid-block = Taken back: the whole block. Ctrl+Y brings it back.
undid-theme = Taken back: the last change of themes.
undid-addressee = Taken back: the last change of addressees.
undid-wording = Taken back: the last change of wording.
undid-link = Taken back: the last link.
undid-change = Taken back: the last change.
undid-act = Taken back: this desk's last act.
undid-others-had-worked-on-it = Taken back, though others had worked on it. Ctrl+Y brings it back.
redid-capture = Brought back: the contribution.
redid-block = Brought back: the block.
redid-theme = Brought back: the change of themes.
redid-addressee = Brought back: the change of addressees.
redid-wording = Brought back: the change of wording.
redid-link = Brought back: the link.
redid-change = Brought back: the change.
redid-act = Brought back: the act.
erasure-unfinished = Scrubbed. The old words leave the disk once the other program lets go.
erasure-finished = Scrubbed: the old words have left the disk.
erasure-copies =
    { $count ->
        [one] Scrubbed here. { $first } was written before and may still hold the words.
       *[other] Scrubbed here. { $count } copies may still hold the words, the latest { $first }.
    }
saved-without-link = Saved. { $refs } names nothing here, so it stays in the text.
focus-floor = FLOOR
focus-phases = PHASES
focus-command = WORD
focus-home = HOME
focus-form = NEW
full-owner = Who acts: { $value }
full-step = Next step: { $value }
full-due = By: { $value }
full-merged = Counted under: { $value }
full-status = Where it stands: { $value }
