//! The columns of the CSV files: name, meaning and values of each in one table,
//! from which both the header row and the data dictionary are made.

/// One column.
pub(super) struct Column {
    /// Its name in the header.
    pub(super) name: &'static str,
    /// What it says, its values and units.
    pub(super) meaning: &'static str,
}

const fn column(name: &'static str, meaning: &'static str) -> Column {
    Column { name, meaning }
}

/// The columns of `data/contributions.csv`.
pub(super) const CONTRIBUTIONS: &[Column] = &[
    column(
        "ref",
        "The contribution's short name, as people read it aloud. Unique in the file; its letters and digits are in no order of time.",
    ),
    column("session", "The session's short name."),
    column(
        "phase",
        "Id of the phase of the plan it was said in; blank for none. Titles are in `session.json`, under `plan.phase`.",
    ),
    column(
        "captured_at",
        "When it was said: RFC 3339 with the offset from UTC, to the second. In packs for the council and the public the id of the phase stands here instead, so that nobody is recognised by the minute they spoke.",
    ),
    column("kind", "`concern`, `proposal`, `question`, `testimony`, `commitment` or `strength`."),
    column(
        "text",
        "The wording. May hold line breaks. `wording withheld` where the speaker's words may not be passed on in this form.",
    ),
    column(
        "original_text",
        "The wording in the speaker's own language, where `text` is a translation. Blank where `language` is kept back.",
    ),
    column(
        "language",
        "The language it was said in, BCP 47; blank where not noted or kept back (see *What is kept back*).",
    ),
    column(
        "mode",
        "How the wording relates to what was said: `verbatim` (the very words), `paraphrase` (a note-taker's) or `interpreted` (an interpreter's).",
    ),
    column(
        "permission",
        "What the speaker allowed: `quote` (the words may be quoted), `paraphrase` (only other words for them) or `no` (only counted; no row in packs for the council and the public).",
    ),
    column(
        "voice",
        "Id of the voice the speaker chose for themselves from the plan's list; blank where not stated or kept back.",
    ),
    column(
        "migrant_led",
        "`true` where the voice speaks for a migrant-led group, else `false`; blank where `voice` is.",
    ),
    column("table", "The table it was said at; blank where not noted or kept back."),
    column("primary_theme", "Id of the theme or residual code put on first; blank while untagged."),
    column("themes", "Ids of all its themes and residual codes, the primary first, joined by `|`."),
    column("subthemes", "Its sub-themes as `theme/subtheme`, joined by `|`."),
    column("addressees", "Ids of who is asked to act, joined by `|`."),
    column("answers", "Refs of what it answers, joined by `|`."),
    column(
        "merged_into",
        "Ref of the contribution it was merged into, as it says the same; blank for none. Merged contributions count in every figure.",
    ),
    column("status", "`open`, `parked` (set aside for later) or `merged`."),
];

/// The columns of `data/themes.csv` before those by kind and by voice.
pub(super) const THEMES: &[Column] = &[
    column(
        "theme",
        "Id of the theme or residual code; `untagged` in the last row, for contributions without any.",
    ),
    column("subtheme", "Id of the sub-theme; blank in the theme's own row."),
    column("title", "Its title, in the language of the pack."),
    column("residual", "`true` for a residual code: what no theme fits."),
    column(
        "contributions",
        "Contributions that have it. One with several themes counts once under each, so a column adds up to more than there are contributions.",
    ),
];

/// The columns of `data/ballots.csv`.
pub(super) const BALLOTS: &[Column] = &[
    column("ballot", "Number of the ballot in the session, from 1."),
    column(
        "scale",
        "`hands`, `dots`, `fist` (0 to 5 fingers), `gradient` (eight steps of agreement) or `ranking`.",
    ),
    column(
        "taking",
        "How it was taken: `counts`, `counts-by-voice`, `papers` or `papers-by-voice`.",
    ),
    column("dots", "How many dots each person had; blank where none were used."),
    column("phase", "Id of the phase it was taken in; blank for none."),
    column("option", "Number of the option on the ballot, from 1."),
    column("ref", "Ref of the proposal; blank where it may only be counted."),
    column(
        "voice",
        "Blank for the whole room. In packs for the team also the id of each voice, and `not-stated`, where voices were told apart.",
    ),
    column(
        "step",
        "Of hands 2 for, 1 abstaining, 0 against; of dots how many one person gave, where they were counted 1; of fist 0 to 5; of the gradient 1 (fully for it) to 8 (cannot go along); of a ranking the place, 1 first.",
    ),
    column(
        "n",
        "How many chose the step; where dots were counted, how many dots. Blank where it is kept back.",
    ),
];

/// What the columns of `data/themes.csv` by kind say.
pub(super) const THEMES_BY_KIND: &str = "Those of this kind.";
/// What its columns by voice say.
pub(super) const THEMES_BY_VOICE: &str =
    "Those by this voice (ids as in the plan). Blank in the rows of sub-themes and of `untagged`.";
/// The name of its column for contributions without a voice.
pub(super) const NOT_STATED: &str = "voice_not_stated";

/// The name of its column for a voice.
pub(super) fn voice_column(id: &str) -> String {
    if id.is_empty() { NOT_STATED.to_owned() } else { format!("voice_{id}") }
}

#[cfg(test)]
mod tests {
    use super::CONTRIBUTIONS;

    #[test]
    fn the_columns_are_those_that_other_programs_rely_on() {
        let names: Vec<_> = CONTRIBUTIONS.iter().map(|column| column.name).collect();
        assert_eq!(
            names.join(","),
            "ref,session,phase,captured_at,kind,text,original_text,language,mode,permission,\
             voice,migrant_led,table,primary_theme,themes,subthemes,addressees,answers,\
             merged_into,status"
        );
    }
}
