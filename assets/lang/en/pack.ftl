# Wordings of the report that goes with a pack.

pack-untitled = A session without a title
pack-draft-label = Draft.
pack-draft-open = The session has not ended: figures and wordings below will change.
pack-draft-correction = The session has ended and corrections are still taken: figures and wordings below may change.
pack-internal = For the team that runs the consultation. The council gets a copy of its own.
pack-contributions = { $n ->
    [one] 1 contribution
   *[other] { $n } contributions
}
pack-what = { $n ->
    [one] was
   *[other] were
} written down at this session. It is what was said in one room, not what the city thinks. Contributions are counted here, not people: one person may have made several, and contributions merged with another still count.
pack-only-counted = { $n ->
    [one] 1 of them is only counted, as its speaker wished, and stands nowhere below.
   *[other] { $n } of them are only counted, as their speakers wished, and stand nowhere below.
}
pack-how-to-read = The letters in bold before a line are its ref. Under the same ref, { $file } has its full record. Words between “ ” are the speaker's own; all others are a note-taker's or an interpreter's.
pack-nothing-yet = Nothing has been written down yet.
pack-hidden-note = A { $mark } stands for a number kept back: few people are behind it, or it would give away another such number. The contributions themselves are listed as far as their speakers allow.

pack-in-short = In short
pack-answers-owed = Answers owed:
pack-answers-owed-text = Every proposal and every question below waits for an answer from those it is addressed to.
pack-most-raised = Raised most:
pack-asked-most = Asked to act most:
pack-not-raised = No contribution has the theme: { $themes }.
pack-untagged-note = { $n ->
    [one] One contribution has no theme yet: what it is about is in no figure by theme, and not in what is called “not raised”.
   *[other] { $n } contributions have no theme yet: what they are about is in no figure by theme, and not in what is called “not raised”.
}
pack-no-addressee = { $n ->
    [one] 1 proposal or commitment names nobody who should act.
   *[other] { $n } proposals and commitments name nobody who should act.
}

pack-column-kind = What was said
pack-column-theme = Theme
pack-column-voice = Voice, as speakers chose it
pack-column-addressee = Asked to act
pack-column-phase = Part of the session
pack-column-number = Number

pack-themes = Themes
pack-themes-note = A contribution with several themes counts under each.
pack-untagged = Without a theme so far
pack-residual = { $coded } of { $of } contributions with a theme carry a residual code, because no theme of the codebook fits.
pack-residual-notable = That is one in twenty or more: the codebook may miss something that matters here.

pack-concern = Concerns
pack-proposal = Proposals
pack-question = Questions
pack-testimony = Testimonies
pack-commitment = Commitments
pack-strength = Strengths

pack-to = to: { $who }
pack-to-nobody = nobody named who should act
pack-answering = answers { $refs }
pack-again = said again in { $refs }
pack-migrant-led = from a migrant-led group
pack-parked = set aside for later
pack-votes = { $agree ->
    [one] came with 1 vote for, { $disagree } against
   *[other] came with { $agree } votes for, { $disagree } against
}
pack-withheld = Wording withheld:
pack-more = { $n ->
    [one] 1 more in { $file }, where { $filter }.
   *[other] { $n } more in { $file }, where { $filter }.
}

pack-voices = Who spoke
pack-voices-note = Contributions by the voice that speakers chose for themselves. Choosing one was never asked for.
pack-not-stated = Not stated
pack-addressees = Who is asked to act
pack-phases = When it was said
pack-no-phase = Outside any part of the session

pack-related = Related to
pack-related-note = The codebook relates its themes to the city leaders' declaration of 2020 and to world agreements. “Raised” says that people spoke about a related theme. It says nothing about whether a commitment is kept.
pack-declaration = The declaration of 2020
pack-gcm = Global Compact for Migration, objectives
pack-gcr = Global Compact on Refugees, objectives
pack-sdg = Sustainable Development Goals, targets
pack-nua = New Urban Agenda, paragraphs
pack-paris = Paris Agreement
pack-raised = Raised:
pack-silent = Not raised:
pack-unseen = { $mark } number or subject still to be checked against the published text.

pack-check = To check this report
pack-check-text = Made by Townhall { $version } from the record as it stood on { $time }. Every figure can be counted again from { $file }, as far as nothing is kept back there; { $manifest } has a checksum for every file. Head of the log: { $head }
pack-not-read-back = not read back
pack-struck = struck when it was read back
pack-owner = who acts: { $value }
pack-no-owner = nobody named to act
pack-next-step = next step: { $value }
pack-no-next-step = no next step named
pack-due = by { $value }
pack-no-due = no date named
