### Wordings of the notes desk.

stream-empty =
    Nothing is written down yet. Type what is said and press Enter: it is saved at once, and stays even if the power goes.
    Tab then puts a theme on it, with one key. F1 shows every key.
stream-all-tagged = Every contribution has a theme.
stream-none-so = None of the contributions is so. f shows others.
row-saving = saving…
row-conflict = two versions
row-parked = parked
row-erased = the words were erased
line-first = Type what is said, then Enter
line-empty = Ready for the next
hint-first = Every letter you type is text. Enter saves.
hint-idle = Tab puts themes on { $ref }, ↑ changes its wording
hint-tag = { $ref }: a key puts a theme on or takes it off
hint-tag-several = { $count } selected: a key puts a theme on or takes it off
hint-tag-early = The line is being saved; a key puts a theme on it
hint-queue = { $ref }: a key puts a theme on and goes to the next
hint-also = { $ref }: a key puts one more theme on it
hint-queue-done = Every contribution has a theme. Esc goes back to the line.
hint-list = What would you like to change?
hint-filtered = Only: { $filter }. f shows others.
hint-selected =
    { $count ->
        [one] { $count } selected
       *[other] { $count } selected
    }
hint-link = Go to what it answers and press Enter
hint-edit = Changing { $ref }. The earlier wording is kept for internal eyes.
hint-scrub = Scrubbing { $ref }: Enter erases every earlier wording for good.
hint-marks-only = Enter puts these on { $ref }
hint-sticky = Enter sets it for the lines that follow
hint-command = Enter does it; Tab completes the word
hint-nothing-yet = Nothing is written down yet. Type what is said and press Enter.
hint-nothing-at-hand = There is no contribution here to do that to.
hint-nothing-to-save = The line is empty: there is nothing to save.
hint-nothing-left = A contribution needs words. To erase them, use scrub.
hint-no-command-here = While a wording is being changed, : words wait. Enter or Esc first.
hint-nothing-pasted = There is no pasted block put aside.
hint-all-tagged = Every contribution has a theme.
hint-nothing-tagged-yet = First put a theme on something here; + then adds one more to it.
hint-nothing-suggested = Nothing is suggested here.
hint-suggest-off = Suggestions are off; :suggest shows them again.
hint-suggest-word = “{ $word }” does not fit :suggest. It takes on, off, forget or remember.
hint-no-subthemes = First put on a theme that has sub-themes.
hint-no-such-phase = The plan has { $most } phases.
hint-missing-word = :{ $word } needs a word after it.
hint-bad-word = “{ $rest }” does not fit :{ $word }. The line is as you typed it.
hint-takes-nothing = :{ $word } takes nothing after it. To write it as text, begin with two colons.
hint-no-such-word = There is no :{ $word }. F1 lists the words; as text, begin with two colons.
hint-several-words = :{ $word } could be { $words }
hint-no-theme-on-key = No theme is on { $key }. The keys stand beside the themes.
hint-no-choice-on-key = No choice is on { $key }.
hint-no-such-choice = There is no “{ $word }” to choose.
hint-not-in-sight = That contribution is not in sight; find it in the stream first.
hint-no-words-in-line = Line { $line } of the block has no words to capture. Nothing was taken.
done-context = This holds for the lines that follow.
done-set-aside = What you changed in { $ref } is kept; ↑ or e takes it up again.
done-suggest-on = Suggestions are shown.
done-suggest-off = Suggestions are off.
done-suggest-forget = Suggestions learn from themes put on from now on. :suggest remember takes that back.
done-suggest-remember = Suggestions learn from every theme put on in this store.
done-recovered =
    { $count ->
        [one] The line you were typing is back.
       *[other] { $count } lines that were not saved are back.
    }
status-untagged =
    { $count ->
        [one] { $count } without a theme
       *[other] { $count } without a theme
    }
status-all-tagged = all have a theme
status-returned =
    { $count ->
        [one] One more line came back unsaved: it is next.
       *[other] { $count } more lines came back unsaved: they are next.
    }
suggest-reason = “{ $cue }”
remark-unknown = { $mark } names nothing here and stays text.
remark-ambiguous = { $mark } could be { $candidates }; it stays text.
remark-stranded = { $mark } stays text: only marks at the end of a line count.
remark-duplicate = { $mark } is there twice; the last one counts.
choose-kind = What is it?
choose-voice = Who says it? Only what they chose themselves.
choose-addressee = Who is asked to act?
choose-permission = What may be done with the words?
choose-wording = How close are the words to what was said?
choose-subtheme = Which part of it?
choose-filter = Which contributions shall be shown?
filter-all = all
filter-untagged = without a theme
filter-no-addressee = without an addressee
filter-parked = parked
filter-conflicts = with two versions
paste-heading = { $count } lines pasted. Enter: { $count } contributions. 1: all as one.

# Before people go home ---------------------------------------------------------

stream-none-to-reword = Nothing waits to be put in other words: each line is a paraphrase, or may be quoted, or is only counted.
row-merged = in { $ref }
hint-selected-merge = { $count } selected; { $key } counts the others under { $into }
hint-merge-how = Select those that say the same with Space, at least two.
hint-merge-which = Say which two by their refs: the first is counted under the second.
hint-to-reword = { $ref } is word for word, and nobody said it may be quoted.
hint-to-reword-done = Nothing waits to be put in other words. Esc goes back to the line.
hint-paraphrase = { $ref } in other words: Enter keeps them as a paraphrase.
hint-same-words = These are still the very words. Put them in others; Esc goes back.
hint-say-what = Say it after the ref: { $ref } and the words.
hint-no-such-ref = No contribution here has the ref { $ref }.
missing-owner = nobody to act
missing-due = no date
missing-step = no next step
missing-other-words = to be reworded ({ $key })
follow-up-owner = Who acts
follow-up-step = Next step
follow-up-due = By
follow-up-owner-how = { $refs }: a post or an organisation, no person’s name.
follow-up-step-how = { $refs }: what is done next, in a few words.
follow-up-due-how = { $refs }: a day, as 2027-01-31.
done-owner = { $ref }: { $value } acts on it.
done-step = { $ref }: next, { $value }
done-due = { $ref }: by { $value }
done-nothing-said = { $ref }: what was said there is taken back.
done-reworded = { $ref } has other words now.
done-merged = { $ref } is counted under { $into }.
done-merged-several =
    { $count ->
        [one] { $count } is counted under { $into }. Ctrl+Z takes it back.
       *[other] { $count } are counted under { $into }. Ctrl+Z takes it back.
    }
done-parted = { $ref } stands by itself again.
