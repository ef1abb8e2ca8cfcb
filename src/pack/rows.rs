//! A contribution as one audience sees it. Every file of a pack is written from
//! these rows and from nothing else, so what a row does not hold cannot leak.

use super::audience::{Audience, Share};
use super::error::Trouble;
use super::source::Source;
use super::survey::Survey;
use crate::domain::act::{Detail, Source as Origin, Votes};
use crate::domain::contribution::{Contribution, Listed};
use crate::domain::{Kind, Mode, Permission, Plan, ReadBack, Ref, Status, Tag};
use std::collections::BTreeSet;

/// As many different seats have to share voice, language and table before these
/// are shown outside the team.
pub const FEWEST_SHARING: usize = 5;

/// The words of a contribution, or that they are withheld.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Words {
    /// The words, and the speaker's own language where these are a translation.
    Shown {
        /// The wording.
        text: String,
        /// The wording in the speaker's language.
        original: Option<String>,
    },
    /// The speaker has not allowed them to be passed on in this form.
    Withheld,
}

/// A contribution as one audience sees it. Lists of ids are without repeats.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its ref.
    pub reference: Ref,
    /// The phase it was said in.
    pub phase: Option<String>,
    /// When it was said, RFC 3339 with offset; outside the team the phase instead.
    pub captured_at: String,
    /// What it is.
    pub kind: Kind,
    /// Its words.
    pub words: Words,
    /// The language it was said in.
    pub language: Option<String>,
    /// How the words relate to what was said.
    pub mode: Mode,
    /// What may be done with the words.
    pub permission: Permission,
    /// The voice.
    pub voice: Option<String>,
    /// Whether the voice speaks for a migrant-led group; none where no voice is shown.
    pub migrant_led: Option<bool>,
    /// The table it was said at.
    pub table: Option<String>,
    /// Themes and residual codes, the primary first.
    pub themes: Vec<String>,
    /// Sub-themes as `theme/subtheme`.
    pub subthemes: Vec<String>,
    /// Who is asked to act.
    pub addressees: Vec<String>,
    /// What it answers.
    pub answers: Vec<Ref>,
    /// What it was merged into.
    pub merged_into: Option<Ref>,
    /// Where it stands.
    pub status: Status,
    /// What became of it when it was read back to the room.
    pub read_back: ReadBack,
    /// What follows from it.
    pub follow_up: FollowUp,
    /// Votes counted where it was imported from.
    pub votes: Option<Votes>,
    /// What only the team sees.
    pub work: Option<Work>,
}

/// What follows from a contribution. It goes where its words go, as it may say the
/// same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FollowUp {
    /// Who acts on it: a post or an organisation.
    pub owner: Option<String>,
    /// What is done next.
    pub next_step: Option<String>,
    /// By when, `YYYY-MM-DD`.
    pub due: Option<String>,
    /// How it was read back in another language.
    pub translation: Option<String>,
}

impl FollowUp {
    fn of(contribution: &Contribution) -> FollowUp {
        let said = |detail| contribution.details.get(&detail).cloned();
        FollowUp {
            owner: said(Detail::Owner),
            next_step: said(Detail::NextStep),
            due: contribution.due.clone(),
            translation: said(Detail::Translation),
        }
    }
}

/// What only the team sees of a contribution.
#[derive(Clone, Debug, PartialEq)]
pub struct Work {
    /// The contribution as the store has it.
    pub contribution: Contribution,
}

impl Work {
    /// Its tags, with who put them on.
    pub fn tags(&self) -> &[Tag] {
        &self.contribution.tags
    }

    /// Where it was imported from.
    pub fn origin(&self) -> Option<&Origin> {
        self.contribution.source.as_ref()
    }
}

impl Row {
    /// The primary theme.
    pub fn primary_theme(&self) -> Option<&str> {
        self.themes.first().map(String::as_str)
    }
}

/// The rows of one session for one audience, to be streamed as often as needed.
pub struct Rows<'a> {
    source: &'a dyn Source,
    survey: &'a Survey,
    audience: Audience,
}

impl<'a> Rows<'a> {
    pub(super) fn new(source: &'a dyn Source, survey: &'a Survey, audience: Audience) -> Self {
        Rows { source, survey, audience }
    }

    /// The session's short name.
    pub fn session_name(&self) -> &str {
        self.source.name()
    }

    /// The session they belong to.
    pub fn session(&self) -> &'a crate::domain::Session {
        self.source.session()
    }

    /// Refs of what was merged into `reference` and may be named.
    pub fn merged_into(&self, reference: Ref) -> &[Ref] {
        self.survey.merged.get(&reference).map_or(&[], Vec::as_slice)
    }

    /// Streams them: for the team oldest first, for everybody else in the
    /// alphabetical order of their refs, which says nothing about the evening.
    ///
    /// # Errors
    /// [`Trouble`] of the store or of `take`.
    pub fn each(&self, take: &mut dyn FnMut(Row) -> Result<(), Trouble>) -> Result<(), Trouble> {
        let plan = &self.source.session().plan;
        let mut pass_on = |listed: Listed| match self.seen(listed, plan) {
            Some(row) => take(row),
            None => Ok(()),
        };
        if self.audience.hides_the_sequence() {
            self.source.each_by_ref(&mut pass_on)
        } else {
            self.source.each(&mut pass_on)
        }
    }

    /// The contribution as the audience sees it; none where it is only counted.
    fn seen(&self, listed: Listed, plan: &Plan) -> Option<Row> {
        let Listed { contribution, reference, answers, merged_into } = listed;
        let share = self.audience.share_of(&contribution);
        if !contribution.is_visible() || share == Share::OnlyCounted {
            return None;
        }
        let team = !self.audience.hides_the_work();
        // The original words tell the language as surely as its name does.
        let shared = !self.audience.hides_small_numbers()
            || self.survey.sharing(&contribution) >= FEWEST_SHARING;
        let named = |of: &Ref| team || !self.survey.only_counted.contains(of);
        let words = match share {
            Share::Words => Words::Shown {
                text: contribution.words.text.clone(),
                original: contribution.words.original.clone().filter(|_| shared),
            },
            _ => Words::Withheld,
        };
        let follow_up = match share {
            Share::Words => FollowUp::of(&contribution),
            _ => FollowUp::default(),
        };
        let voice = contribution.voice.clone().filter(|_| shared);
        Some(Row {
            reference,
            captured_at: if team {
                contribution.said.rfc3339()
            } else {
                contribution.phase.clone().unwrap_or_default()
            },
            phase: contribution.phase.clone(),
            kind: contribution.kind,
            words,
            language: contribution.language.clone().filter(|_| shared),
            mode: contribution.mode,
            permission: contribution.permission,
            migrant_led: voice
                .as_deref()
                .map(|id| plan.voice(id).is_some_and(|voice| voice.migrant_led)),
            voice,
            table: contribution.table.clone().filter(|_| shared),
            themes: contribution.themes().into_iter().map(str::to_owned).collect(),
            subthemes: contribution.subthemes(),
            addressees: without_repeats(&contribution.addressees),
            answers: answers.into_iter().filter(&named).collect(),
            merged_into: merged_into.filter(&named),
            status: contribution.status,
            read_back: contribution.read_back,
            follow_up,
            votes: contribution.source.as_ref().and_then(|source| source.votes),
            work: team.then_some(Work { contribution }),
        })
    }
}

fn without_repeats(ids: &[String]) -> Vec<String> {
    let mut seen = BTreeSet::new();
    ids.iter().filter(|id| seen.insert(id.as_str())).cloned().collect()
}
