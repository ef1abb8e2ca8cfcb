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
permission-no = not to be used
mode-verbatim = word for word
mode-paraphrase = paraphrased
mode-interpreted = interpreted

answer-yes = yes
answer-no = no

## Languages of the desks.

lang-en = English
lang-es = Spanish
lang-fr = French
