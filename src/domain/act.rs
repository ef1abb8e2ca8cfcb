//! Everything that can happen, as typed facts: one variant per kind of event.

use super::codebook::Codebook;
use super::ids::{ContributionId, EventId};
use super::kind::Kind;
use super::mode::Mode;
use super::permission::Permission;
use super::plan::Plan;
use super::theme_mark::ThemeMark;
use super::time::Wall;
use serde::{Deserialize, Serialize};

/// Why the facts of an event are not understood here. The event is kept, passed
/// on and reported all the same.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotUnderstood {
    /// A kind, or a version of it, that a newer Townhall wrote.
    #[error("{kind} version {version} comes from a newer Townhall")]
    Newer {
        /// The kind's name.
        kind: String,
        /// Its version.
        version: u32,
    },
    /// A kind we know, with facts that do not fit it.
    #[error("the facts of {kind} cannot be read: {why}")]
    Malformed {
        /// The kind's name.
        kind: String,
        /// What the reader said.
        why: String,
    },
}

/// Declares [`Act`] with the name of each kind, so that the name, the version
/// and the type of the facts stand in one place.
macro_rules! acts {
    ($($(#[$doc:meta])* $variant:ident($facts:ty) = $name:literal, $version:literal;)*) => {
        /// What happened.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Act {
            $($(#[$doc])* $variant($facts),)*
        }

        impl Act {
            /// Every kind with the version this program writes, in the order of
            /// their declaration; `docs/store.md` documents each.
            pub const KINDS: &'static [(&'static str, u32)] = &[$(($name, $version),)*];

            /// The kind's name, as it stands in the log.
            pub fn kind(&self) -> &'static str {
                match self { $(Act::$variant(_) => $name,)* }
            }

            /// The version of the kind that this program writes.
            pub fn version(&self) -> u32 {
                match self { $(Act::$variant(_) => $version,)* }
            }

            /// The facts as JSON text, as they are kept in the log.
            pub fn facts(&self) -> String {
                let written = match self { $(Act::$variant(facts) => serde_json::to_string(facts),)* };
                // Facts are plain structs with string keys: they always have a JSON form.
                written.unwrap_or_default()
            }

            /// Reads the facts of an event of the log.
            ///
            /// # Errors
            /// [`NotUnderstood`] where a newer Townhall wrote them, or they were damaged.
            pub fn read(kind: &str, version: u32, facts: &str) -> Result<Act, NotUnderstood> {
                match kind {
                    $($name if version <= $version => serde_json::from_str(facts)
                        .map(Act::$variant)
                        .map_err(|why| NotUnderstood::Malformed { kind: kind.to_owned(), why: why.to_string() }),)*
                    _ => Err(NotUnderstood::Newer { kind: kind.to_owned(), version }),
                }
            }
        }
    };
}

acts! {
    /// A session was made from a plan.
    SessionOpened(Box<SessionOpened>) = "session.opened", 1;
    /// Its title, place, date and the like were changed.
    SessionChanged(SessionChanged) = "session.changed", 1;
    /// The evening ended.
    SessionEnded(Nothing) = "session.ended", 1;
    /// This device leads phases and clock from here on.
    ChairTaken(Nothing) = "chair.taken", 1;
    /// A phase began, or began again.
    PhaseStarted(PhaseStarted) = "phase.started", 1;
    /// A phase got more or fewer minutes.
    PhaseExtended(PhaseExtended) = "phase.extended", 1;
    /// The clock was stopped.
    ClockPaused(Nothing) = "clock.paused", 1;
    /// The clock went on.
    ClockResumed(Nothing) = "clock.resumed", 1;
    /// Talk is interpreted from here on, or no longer.
    InterpretingSet(Switch) = "interpreting.set", 1;
    /// Several contributions came in together: a pasted block, an imported file.
    BatchOpened(BatchOpened) = "batch.opened", 1;
    /// Something said was written down.
    Captured(Box<Captured>) = "contribution.captured", 1;
    /// One field of contributions was set.
    FieldSet(FieldSet) = "contribution.set", 1;
    /// The wording was edited; the earlier one stays for internal eyes.
    Reworded(Rewording) = "contribution.reworded", 1;
    /// The wording was replaced and every earlier one erased.
    Scrubbed(Rewording) = "contribution.scrubbed", 1;
    /// A theme was put on, or taken off.
    Tagged(Tagged) = "tag.set", 1;
    /// An addressee was put on, or taken off.
    Addressed(Addressed) = "addressee.set", 1;
    /// Contributions were linked to another, or unlinked.
    Linked(Linked) = "link.set", 1;
    /// An earlier event, named, no longer counts.
    Undone(Undone) = "undone", 1;
}

/// No facts beyond the header.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Nothing {}

/// Facts of `session.opened`. Holds the plan and the codebook themselves, so
/// that a session reads the same where those files are missing or newer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SessionOpened {
    /// The plan it follows.
    pub plan: Plan,
    /// The codebook its tags are taken from.
    pub codebook: Codebook,
    /// What can be changed later.
    pub details: SessionDetails,
}

/// What describes a meeting and may be changed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SessionDetails {
    /// Shown at the top of everything.
    pub title: String,
    /// Where it takes place.
    pub place: String,
    /// The day, `YYYY-MM-DD`.
    pub date: String,
    /// When doors open, `HH:MM`.
    pub start: String,
    /// Languages spoken, BCP 47.
    pub languages: Vec<String>,
    /// Whether talk is interpreted sentence by sentence.
    pub interpreted: bool,
    /// How many people are expected.
    pub expected: Option<u32>,
}

/// Facts of `session.changed`: the details as they are from now on.
pub type SessionChanged = SessionDetails;

/// Facts of `phase.started`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhaseStarted {
    /// The phase's id in the plan.
    pub phase: String,
}

/// Facts of `phase.extended`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhaseExtended {
    /// The phase's id in the plan.
    pub phase: String,
    /// Minutes more; fewer where negative.
    pub minutes: i32,
}

/// On or off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Switch {
    /// Whether it is on.
    pub on: bool,
}

/// Facts of `batch.opened`. The contributions that came with it name it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BatchOpened {
    /// Where they came from: `paste`, or the format of a file.
    pub from: String,
    /// How many there are.
    pub count: u64,
}

/// Facts of `contribution.captured`: all but the words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Captured {
    /// The short ref people read aloud, without a clash suffix.
    #[serde(rename = "ref")]
    pub reference: String,
    /// What it is.
    pub kind: Kind,
    /// How the words relate to what was said.
    #[serde(default, skip_serializing_if = "is_default")]
    pub mode: Mode,
    /// What may be done with them.
    #[serde(default, skip_serializing_if = "is_default")]
    pub permission: Permission,
    /// The phase it was said in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phase: Option<String>,
    /// The table it was said at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub table: Option<String>,
    /// The seat that spoke.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seat: Option<String>,
    /// The voice the speaker chose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voice: Option<String>,
    /// The language it was said in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Themes put on with the line itself, the primary first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub themes: Vec<ThemeMark>,
    /// Who is asked to act.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub addressees: Vec<String>,
    /// What it answers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<ContributionId>,
    /// The batch it came with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub batch: Option<EventId>,
    /// Where it was imported from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// When it was said, where that is not when it was written down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub said: Option<Wall>,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// Where an imported contribution came from: the key by which a repeated import
/// knows it again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The file or collection it came from.
    pub name: String,
    /// Its row's id there.
    pub row: String,
    /// Votes counted there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub votes: Option<Votes>,
}

/// Votes on a statement, counted elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Votes {
    /// How many agreed.
    pub agree: u64,
    /// How many disagreed.
    pub disagree: u64,
    /// How many passed, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pass: Option<u64>,
}

/// One field of a contribution with its new value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "field", content = "value", rename_all = "kebab-case")]
pub enum Field {
    /// What it is.
    Kind(Kind),
    /// The voice; none for not stated.
    Voice(Option<String>),
    /// The language it was said in.
    Language(Option<String>),
    /// How the words relate to what was said.
    Mode(Mode),
    /// What may be done with them.
    Permission(Permission),
    /// The table it was said at.
    Table(Option<String>),
    /// The seat that spoke.
    Seat(Option<String>),
    /// Set aside for later.
    Parked(bool),
    /// The contribution it was merged into.
    MergedInto(Option<ContributionId>),
}

/// Facts of `contribution.set`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldSet {
    /// The contributions concerned.
    pub of: Vec<ContributionId>,
    /// The writes this one replaces.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replaces: Vec<EventId>,
    /// The field and its value.
    #[serde(flatten)]
    pub field: Field,
}

/// Facts of `contribution.reworded` and `contribution.scrubbed`; the words are
/// in the body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rewording {
    /// The contribution concerned.
    pub of: ContributionId,
    /// The writes this one replaces; for a scrub every wording there was, also
    /// those that had been taken back.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replaces: Vec<EventId>,
    /// Whether a scrub stood there already, so that a scrub made elsewhere at
    /// the same time does not mean these words.
    #[serde(default, skip_serializing_if = "is_default")]
    pub after_scrub: bool,
}

/// Facts of `tag.set`. The coder is the event's author.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tagged {
    /// The contributions concerned.
    pub of: Vec<ContributionId>,
    /// The writes this one replaces.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replaces: Vec<EventId>,
    /// The theme or residual code, and its sub-theme.
    #[serde(flatten)]
    pub mark: ThemeMark,
    /// Put on, or taken off.
    pub on: bool,
}

/// Facts of `addressee.set`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Addressed {
    /// The contributions concerned.
    pub of: Vec<ContributionId>,
    /// The writes this one replaces.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replaces: Vec<EventId>,
    /// The addressee's id in the codebook.
    pub addressee: String,
    /// Put on, or taken off.
    pub on: bool,
}

/// How one contribution is linked to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LinkKind {
    /// A proposal answers a concern, a reply a question.
    Answers,
    /// It says nearly the same.
    Repeats,
}

impl LinkKind {
    /// The id used in tables and exports.
    pub fn id(self) -> &'static str {
        match self {
            LinkKind::Answers => "answers",
            LinkKind::Repeats => "repeats",
        }
    }

    /// Reads an id back; none for a text that is not one.
    pub fn from_id(id: &str) -> Option<Self> {
        [LinkKind::Answers, LinkKind::Repeats].into_iter().find(|link| link.id() == id)
    }
}

/// Facts of `link.set`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Linked {
    /// The contributions concerned.
    pub of: Vec<ContributionId>,
    /// The writes this one replaces.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replaces: Vec<EventId>,
    /// What they are linked to.
    pub to: ContributionId,
    /// How.
    pub link: LinkKind,
    /// Linked, or unlinked.
    pub on: bool,
}

/// Facts of `undone`. Undoing an `undone` is the redo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Undone {
    /// The event that no longer counts.
    pub event: EventId,
}

impl Act {
    /// The contributions whose fields this act writes; empty for every other act.
    pub fn writes_to(&self) -> &[ContributionId] {
        match self {
            Act::FieldSet(FieldSet { of, .. })
            | Act::Tagged(Tagged { of, .. })
            | Act::Addressed(Addressed { of, .. })
            | Act::Linked(Linked { of, .. }) => of,
            Act::Reworded(rewording) | Act::Scrubbed(rewording) => {
                std::slice::from_ref(&rewording.of)
            }
            _ => &[],
        }
    }

    /// The writes this act replaces.
    pub fn replaces(&self) -> &[EventId] {
        match self {
            Act::FieldSet(FieldSet { replaces, .. })
            | Act::Tagged(Tagged { replaces, .. })
            | Act::Addressed(Addressed { replaces, .. })
            | Act::Linked(Linked { replaces, .. })
            | Act::Reworded(Rewording { replaces, .. })
            | Act::Scrubbed(Rewording { replaces, .. }) => replaces,
            _ => &[],
        }
    }

    /// Whether it belongs to the running of the session: phases, clock, chair, details.
    pub fn runs_the_session(&self) -> bool {
        matches!(
            self,
            Act::SessionOpened(_)
                | Act::SessionChanged(_)
                | Act::SessionEnded(_)
                | Act::ChairTaken(_)
                | Act::PhaseStarted(_)
                | Act::PhaseExtended(_)
                | Act::ClockPaused(_)
                | Act::ClockResumed(_)
                | Act::InterpretingSet(_)
        )
    }

    /// Whether an undo may name it. What was erased, who opened the session and
    /// who took the chair stay.
    pub fn can_be_undone(&self) -> bool {
        !matches!(self, Act::SessionOpened(_) | Act::ChairTaken(_) | Act::Scrubbed(_))
    }
}
