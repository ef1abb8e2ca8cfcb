//! A contribution as it stands now, derived from the event that captured it and
//! the writes to its registers. A pure function of a set: the order in which
//! they arrived makes no difference.

use super::act::{Act, Captured, Field, LinkKind, Source};
use super::event::{Body, Event, Order};
use super::ids::{ContributionId, EventId, SessionId};
use super::kind::Kind;
use super::mode::Mode;
use super::permission::Permission;
use super::reference::Ref;
use super::register::{Register, Write, Writes, in_conflict};
use super::theme_mark::ThemeMark;
use super::time::Wall;
use std::collections::BTreeMap;

/// One theme put on one contribution by one coder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag {
    /// The theme or residual code, and its sub-theme.
    pub mark: ThemeMark,
    /// The coder's initials.
    pub coder: String,
}

/// Where a contribution stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Status {
    /// In the open.
    Open,
    /// Set aside for later.
    Parked,
    /// Counted under another.
    Merged,
    /// Taken back by an undo; kept in the log, out of every list and figure.
    Hidden,
}

impl Status {
    /// The id used in tables and exports.
    pub fn id(self) -> &'static str {
        match self {
            Status::Open => "open",
            Status::Parked => "parked",
            Status::Merged => "merged",
            Status::Hidden => "hidden",
        }
    }
}

/// A contribution as it stands now.
#[derive(Clone, Debug, PartialEq)]
pub struct Contribution {
    /// The event that captured it.
    pub id: ContributionId,
    /// Its session.
    pub session: SessionId,
    /// Its place in every list.
    pub order: Order,
    /// The ref, without a clash suffix.
    pub reference: String,
    /// When it was said.
    pub said: Wall,
    /// Who wrote it down.
    pub author: String,
    /// What it is.
    pub kind: Kind,
    /// The words.
    pub words: Body,
    /// Whether the words shown are not the first ones.
    pub reworded: bool,
    /// Whether earlier words were erased.
    pub scrubbed: bool,
    /// How the words relate to what was said.
    pub mode: Mode,
    /// What may be done with the words.
    pub permission: Permission,
    /// The phase it was said in.
    pub phase: Option<String>,
    /// The table it was said at.
    pub table: Option<String>,
    /// The seat that spoke.
    pub seat: Option<String>,
    /// The voice; none for not stated.
    pub voice: Option<String>,
    /// The language it was said in.
    pub language: Option<String>,
    /// Its tags, in the order they were put on; the first is the primary theme.
    pub tags: Vec<Tag>,
    /// Who is asked to act, in the order they were put on.
    pub addressees: Vec<String>,
    /// What it answers or repeats.
    pub links: Vec<(LinkKind, ContributionId)>,
    /// What it was merged into.
    pub merged_into: Option<ContributionId>,
    /// Where it stands.
    pub status: Status,
    /// Registers in which two laptops said different things.
    pub conflicts: Vec<Register>,
    /// The batch it came with.
    pub batch: Option<EventId>,
    /// Where it was imported from.
    pub source: Option<Source>,
}

/// A contribution as lists, packs and screens show it.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// The contribution.
    pub contribution: Contribution,
    /// Its ref, with the suffix where two devices share a mark.
    pub reference: Ref,
    /// The refs of what it answers, as far as these have come.
    pub answers: Vec<Ref>,
    /// The ref of what it was merged into.
    pub merged_into: Option<Ref>,
}

/// A contribution with what a next write has to know.
#[derive(Clone, Debug, PartialEq)]
pub struct Derived {
    /// As it stands now.
    pub contribution: Contribution,
    /// The writes a new one replaces, by register.
    pub heads: BTreeMap<Register, Vec<EventId>>,
    /// Events whose bodies a scrub condemned.
    pub condemned: Vec<EventId>,
}

impl Contribution {
    /// The primary theme: the first put on.
    pub fn primary_theme(&self) -> Option<&str> {
        self.tags.first().map(|tag| tag.mark.theme.as_str())
    }

    /// Its themes and residual codes without repeats, the primary first.
    pub fn themes(&self) -> Vec<&str> {
        distinct(self.tags.iter().map(|tag| tag.mark.theme.as_str()))
    }

    /// Its sub-themes as `theme/subtheme`, without repeats.
    pub fn subthemes(&self) -> Vec<String> {
        distinct(self.tags.iter().filter_map(|tag| {
            tag.mark.subtheme.as_ref().map(|subtheme| format!("{}/{subtheme}", tag.mark.theme))
        }))
    }

    /// Whether it counts in lists and figures.
    pub fn is_visible(&self) -> bool {
        self.status != Status::Hidden
    }

    /// Whether `coder` has put this theme on.
    pub fn is_tagged(&self, theme: &str, coder: &str) -> bool {
        self.tags.iter().any(|tag| tag.mark.theme == theme && tag.coder == coder)
    }
}

fn distinct<T: PartialEq>(values: impl Iterator<Item = T>) -> Vec<T> {
    let mut seen = Vec::new();
    for value in values {
        if !seen.contains(&value) {
            seen.push(value);
        }
    }
    seen
}

/// What stands where no write to a register counts.
const NO_WRITES: &Writes<'static> = &Writes::NONE;

/// Derives a contribution.
///
/// `visible` is whether the capturing event counts and so does its batch;
/// `writes` are all writes that name the contribution, in any order.
pub fn derive(capture: &Event, captured: &Captured, visible: bool, writes: &[Write]) -> Derived {
    let mut registers: BTreeMap<Register, Writes<'_>> = BTreeMap::new();
    for write in writes {
        if let Some(register) = write.register() {
            registers.entry(register).or_default().add(write);
        }
    }
    let mut contribution = as_captured(capture, captured);
    let mut heads_of = BTreeMap::new();
    let wording = settle_wording(capture, registers.get(&Register::Wording).unwrap_or(NO_WRITES));
    let mut tags: Vec<(Order, usize, Tag)> = (captured.themes.iter().enumerate())
        .map(|(nth, mark)| {
            (capture.order(), nth, Tag { mark: mark.clone(), coder: capture.header.author.clone() })
        })
        .collect();
    let mut addressees: Vec<(Order, usize, String)> = (captured.addressees.iter().enumerate())
        .map(|(nth, addressee)| (capture.order(), nth, addressee.clone()))
        .collect();
    let mut links: Vec<(Order, usize, (LinkKind, ContributionId))> =
        (captured.answers.iter().enumerate())
            .map(|(nth, to)| (capture.order(), nth, (LinkKind::Answers, *to)))
            .collect();
    let mut parked = false;
    for (register, writes) in &registers {
        let heads =
            if *register == Register::Wording { wording.heads.clone() } else { writes.heads() };
        let Some(shown) = heads.first().copied() else { continue };
        if in_conflict(&heads) {
            contribution.conflicts.push(register.clone());
        }
        heads_of.insert(register.clone(), heads.iter().map(|head| head.event).collect());
        match &shown.act {
            Act::FieldSet(set) => match set.field.clone() {
                Field::Kind(kind) => contribution.kind = kind,
                Field::Voice(voice) => contribution.voice = voice,
                Field::Language(language) => contribution.language = language,
                Field::Mode(mode) => contribution.mode = mode,
                Field::Permission(permission) => contribution.permission = permission,
                Field::Table(table) => contribution.table = table,
                Field::Seat(seat) => contribution.seat = seat,
                Field::Parked(on) => parked = on,
                Field::MergedInto(into) => contribution.merged_into = into,
            },
            Act::Tagged(tagged) => {
                let tag = Tag { mark: tagged.mark.clone(), coder: shown.author.clone() };
                let same = |old: &Tag| old.mark.theme == tag.mark.theme && old.coder == tag.coder;
                // A new sub-theme keeps the place the theme had; so the primary stays.
                let place = tags.iter().position(|(_, _, old)| same(old)).map(|at| tags.remove(at));
                if tagged.on {
                    let (order, nth) =
                        place.map_or((shown.order, 0), |(order, nth, _)| (order, nth));
                    tags.push((order, nth, tag));
                }
            }
            Act::Addressed(addressed) => {
                let place = addressees.iter().position(|(.., id)| *id == addressed.addressee);
                match (addressed.on, place) {
                    (true, None) => addressees.push((shown.order, 0, addressed.addressee.clone())),
                    (false, Some(at)) => drop(addressees.remove(at)),
                    _ => {}
                }
            }
            Act::Linked(linked) => {
                let link = (linked.link, linked.to);
                let place = links.iter().position(|(.., old)| *old == link);
                match (linked.on, place) {
                    (true, None) => links.push((shown.order, 0, link)),
                    (false, Some(at)) => drop(links.remove(at)),
                    _ => {}
                }
            }
            _ => {}
        }
    }
    tags.sort_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)));
    addressees.sort_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)));
    links.sort_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)));
    contribution.links = links.into_iter().map(|(.., link)| link).collect();
    contribution.tags = tags.into_iter().map(|(.., tag)| tag).collect();
    contribution.addressees = addressees.into_iter().map(|(.., id)| id).collect();
    contribution.words = wording.words;
    contribution.reworded = wording.reworded;
    contribution.scrubbed = wording.scrubbed;
    contribution.status = if !visible {
        Status::Hidden
    } else if contribution.merged_into.is_some() {
        Status::Merged
    } else if parked {
        Status::Parked
    } else {
        Status::Open
    };
    Derived { contribution, heads: heads_of, condemned: wording.condemned }
}

/// The contribution before any write.
fn as_captured(capture: &Event, captured: &Captured) -> Contribution {
    Contribution {
        id: capture.id,
        session: capture.header.session,
        order: capture.order(),
        reference: captured.reference.clone(),
        said: captured.said.unwrap_or(capture.header.wall),
        author: capture.header.author.clone(),
        kind: captured.kind,
        words: Body::default(),
        reworded: false,
        scrubbed: false,
        mode: captured.mode,
        permission: captured.permission,
        phase: captured.phase.clone(),
        table: captured.table.clone(),
        seat: captured.seat.clone(),
        voice: captured.voice.clone(),
        language: captured.language.clone(),
        tags: Vec::new(),
        addressees: Vec::new(),
        links: Vec::new(),
        merged_into: None,
        status: Status::Open,
        conflicts: Vec::new(),
        batch: captured.batch,
        source: captured.source.clone(),
    }
}

struct Wording<'a> {
    words: Body,
    reworded: bool,
    scrubbed: bool,
    heads: Vec<&'a Write>,
    condemned: Vec<EventId>,
}

/// Settles the wording, where a scrub has the last word: only what was written
/// on top of a scrub, or scrubs at the same time, can be shown; every other
/// wording is condemned, whenever it arrives.
fn settle_wording<'a>(capture: &Event, writes: &Writes<'a>) -> Wording<'a> {
    let is_scrub = |write: &Write| matches!(write.act, Act::Scrubbed(_));
    let scrubs: Vec<&Write> = writes.iter().filter(|write| is_scrub(write)).collect();
    let scrubbed = !scrubs.is_empty();
    let mut standing = Writes::default();
    let mut condemned = Vec::new();
    for write in writes.iter() {
        let below_a_scrub = |scrub: &&Write| writes.ancestors(scrub).contains(&write.event);
        let above_a_scrub = |scrub: &&Write| {
            writes.ancestors(write).contains(&scrub.event) || scrub.event == write.event
        };
        if scrubbed && (scrubs.iter().any(below_a_scrub) || !scrubs.iter().any(above_a_scrub)) {
            condemned.push(write.event);
        } else {
            standing.add(write);
        }
    }
    if scrubbed {
        condemned.push(capture.id);
    }
    let heads = standing.heads();
    let words = match heads.first() {
        Some(shown) => shown.words.clone(),
        None if scrubbed => Body::default(),
        None => capture.words(),
    };
    Wording { words, reworded: !heads.is_empty(), scrubbed, heads, condemned }
}
