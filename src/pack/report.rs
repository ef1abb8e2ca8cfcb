//! The figures of a session, counted once: every file of a pack shows these and
//! no others, so no two files can disagree.

use super::audience::Audience;
use super::ballots::{self, Voted};
use super::counting::Counting;
use super::coverage::{self, Related};
use super::disclosure::Count;
use super::error::Trouble;
use super::export::Options;
use super::source::Source;
use super::survey::Survey;
use crate::domain::floor::Floor;
use crate::domain::time::Wall;
use crate::domain::{Kind, Localized};
use crate::lang::Lang;

/// Below so many people a count is hidden outside the team.
pub const FEWEST: u64 = 5;
/// Below so many people a cell of a cross-table is hidden outside the team.
pub const FEWEST_CROSSED: u64 = 10;
/// From so many hundredths of all coded contributions on, residual codes say
/// that the codebook does not fit what people talk about.
pub const RESIDUAL_NOTE_PERCENT: u64 = 5;

/// A count as its reader may see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// The count.
    Shown(u64),
    /// Too small, or it would give another away that is.
    Hidden,
}

impl Figure {
    /// The count, where it is shown.
    pub fn shown(self) -> Option<u64> {
        match self {
            Figure::Shown(count) => Some(count),
            Figure::Hidden => None,
        }
    }

    pub(super) fn of(count: Count, hidden: bool) -> Self {
        if hidden { Figure::Hidden } else { Figure::Shown(count.value) }
    }
}

/// One line of a list of counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The id of what is counted; empty for "none" and "not stated".
    pub id: String,
    /// What it is called; empty where the id is.
    pub title: Localized,
    /// How many contributions.
    pub count: Figure,
}

/// One theme or residual code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThemeLine {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: Localized,
    /// Whether it is a residual code.
    pub residual: bool,
    /// How many contributions have it.
    pub count: Figure,
    /// The same by kind, in the order of [`Kind::ALL`].
    pub by_kind: Vec<Figure>,
    /// The same by voice, in the plan's order, those not stated last.
    pub by_voice: Vec<Figure>,
    /// Its sub-themes.
    pub subthemes: Vec<SubthemeLine>,
}

/// One sub-theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SubthemeLine {
    /// Its id within its theme.
    pub id: String,
    /// What it is called.
    pub title: Localized,
    /// How many contributions have it.
    pub count: Figure,
    /// The same by kind, in the order of [`Kind::ALL`].
    pub by_kind: Vec<Figure>,
}

/// How much was put under residual codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Residual {
    /// Contributions whose primary code is a residual one, as far as shown.
    pub coded: u64,
    /// Contributions with any code.
    pub of: u64,
}

impl Residual {
    /// Whether it is enough to doubt the codebook.
    pub fn is_notable(self) -> bool {
        self.coded * 100 >= self.of * RESIDUAL_NOTE_PERCENT && self.coded > 0
    }
}

/// Where a session stands, for its readers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It has not ended.
    Open,
    /// It has ended; corrections are still taken.
    InCorrection,
    /// The time for corrections is over: what stands there stays.
    Sealed,
}

impl Standing {
    /// Where a session stands on a day, as `2026-12-31`.
    fn of(floor: &Floor, today: Option<&str>) -> Standing {
        match floor.ended {
            None => Standing::Open,
            Some(_) if today.is_some_and(|today| floor.is_sealed(today)) => Standing::Sealed,
            Some(_) => Standing::InCorrection,
        }
    }

    /// Its name in files that programs read.
    pub fn id(self) -> &'static str {
        match self {
            Standing::Open => "open",
            Standing::InCorrection => "in-correction",
            Standing::Sealed => "sealed",
        }
    }
}

/// The figures of one session for one audience.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Who it is for.
    pub audience: Audience,
    /// The language of what is written for reading.
    pub language: Lang,
    /// Where the session stands; a pack from before it is sealed is a draft.
    pub standing: Standing,
    /// The log's head, in hexadecimal.
    pub head: String,
    /// The last event's time: the pack's "now".
    pub as_of: Wall,
    /// How many contributions there are.
    pub all: u64,
    /// How many of them have no row, as their speakers want them only counted.
    pub only_counted: u64,
    /// By kind, in the order of [`Kind::ALL`].
    pub kinds: Vec<Line>,
    /// By theme and residual code, in the codebook's order.
    pub themes: Vec<ThemeLine>,
    /// How many have no theme.
    pub untagged: Figure,
    /// How much was put under residual codes; none where that is hidden.
    pub residual: Option<Residual>,
    /// By voice, in the plan's order; the last line is "not stated".
    pub voices: Vec<Line>,
    /// By phase that captured anything, in the plan's order; the last line is "none".
    pub phases: Vec<Line>,
    /// By addressee, in the codebook's order.
    pub addressees: Vec<Line>,
    /// How many proposals and commitments ask nobody to act.
    pub without_addressee: Figure,
    /// The declaration's units and what was raised of each.
    pub declaration: Vec<Related>,
    /// The goals of world agreements and what was raised of each.
    pub goals: Vec<Related>,
    /// The closed ballots, in the order in which they were opened.
    pub ballots: Vec<Voted>,
}

impl Report {
    /// Counts a session.
    pub(super) fn new(
        source: &dyn Source,
        survey: &Survey,
        options: &Options,
    ) -> Result<Report, Trouble> {
        let Options { audience, language, .. } = *options;
        let session = source.session();
        let counting = Counting::new(source, survey, audience.hides_small_numbers());
        let themes = counting.themes();
        let raised = |theme: &str| source.figures().theme(theme) > 0;
        Ok(Report {
            audience,
            language,
            standing: Standing::of(&session.floor, options.today.as_deref()),
            head: hex(&source.head()),
            as_of: source.last_event(),
            all: source.figures().all(),
            only_counted: survey.only_counted.len() as u64,
            kinds: counting.kinds(),
            residual: counting.residual(&themes),
            untagged: counting.untagged(),
            themes,
            voices: counting.voices(),
            phases: counting.phases(),
            addressees: counting.addressees(),
            without_addressee: counting.alone(survey.without_addressee),
            declaration: coverage::declaration(&session.codebook, raised),
            goals: coverage::goals(&session.codebook, raised),
            ballots: ballots::voted(source, audience)?,
        })
    }

    /// Whether the session's record may still change.
    pub fn is_draft(&self) -> bool {
        self.standing != Standing::Sealed
    }

    /// The line of a kind.
    pub fn kind(&self, kind: Kind) -> Option<&Line> {
        self.kinds.iter().find(|line| line.id == kind.id())
    }
}

/// Bytes in hexadecimal.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
