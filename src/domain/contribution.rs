//! A contribution as it stands now, derived from the event that captured it and
//! the writes to its registers. A pure function of a set: the order in which
//! they arrived makes no difference.

use super::act::{Act, Captured, Detail, Field, LinkKind, Source};
use super::event::{Body, Event, Order};
use super::floor::turn::EntryId;
use super::ids::{ContributionId, EventId, SeatId, SessionId};
use super::kind::Kind;
use super::mode::Mode;
use super::permission::Permission;
use super::read_back::ReadBack;
use super::reference::Ref;
use super::register::{Place, Register, Write, Writes, in_conflict};
use super::slip::Serial;
use super::theme_mark::ThemeMark;
use super::time::Wall;
use super::wording;
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
    /// Whether who said it took it back.
    pub withdrawn: bool,
    /// How the words relate to what was said.
    pub mode: Mode,
    /// What may be done with the words.
    pub permission: Permission,
    /// The phase it was said in.
    pub phase: Option<String>,
    /// The table it was said at.
    pub table: Option<String>,
    /// The seat that spoke.
    pub seat: Option<SeatId>,
    /// The turn it was said in.
    pub turn: Option<EntryId>,
    /// The receipt slip of who said it, by its serial.
    pub slip: Option<Serial>,
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
    /// What became of it when it was read back.
    pub read_back: ReadBack,
    /// By when something is done about it, `YYYY-MM-DD`.
    pub due: Option<String>,
    /// What was written about it.
    pub details: BTreeMap<Detail, String>,
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
    /// Whether it is set aside, also where it was merged or taken back since.
    pub parked: bool,
    /// Every write to the wording, also those that do not count: what a scrub
    /// made now has to erase.
    pub wordings: Vec<EventId>,
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

    /// Whether its words may stand on the wall: it was picked for reading back,
    /// not taken out there, and may be passed on.
    pub fn may_be_on_the_wall(&self) -> bool {
        let picked = !matches!(self.read_back, ReadBack::Not | ReadBack::Struck);
        picked && self.is_visible() && self.permission != Permission::No && !self.is_to_reword()
    }

    /// Whether it stands word for word without permission to quote, so that
    /// nobody beside the team sees its words until it is reworded.
    pub fn is_to_reword(&self) -> bool {
        self.mode == Mode::Verbatim && self.permission == Permission::Paraphrase
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
    let to_wording = registers.get(&Register::Wording).unwrap_or(NO_WRITES);
    let details: Vec<&Write> =
        writes.iter().filter(|write| matches!(write.act, Act::Detailed(_))).collect();
    let wording = wording::settle(capture, to_wording, &details);
    let wordings = to_wording.iter().chain(details).map(|write| write.event).collect();
    let placed = |nth| (capture.order(), nth);
    let mut tags: Vec<(Place, Tag)> = Vec::new();
    for (nth, mark) in captured.themes.iter().enumerate() {
        if tags.iter().all(|(_, tag)| tag.mark.theme != mark.theme) {
            let coder = capture.header.author.clone();
            tags.push((placed(nth), Tag { mark: mark.clone(), coder }));
        }
    }
    let mut addressees: Vec<(Place, String)> = Vec::new();
    for (nth, addressee) in captured.addressees.iter().enumerate() {
        if addressees.iter().all(|(_, earlier)| earlier != addressee) {
            addressees.push((placed(nth), addressee.clone()));
        }
    }
    let mut links: Vec<(Place, (LinkKind, ContributionId))> = Vec::new();
    let answers = captured.answers.iter().map(|to| (LinkKind::Answers, *to));
    let objects = captured.objects.iter().map(|to| (LinkKind::Objects, *to));
    for (nth, link) in answers.chain(objects).enumerate() {
        if links.iter().all(|(_, earlier)| *earlier != link) {
            links.push((placed(nth), link));
        }
    }
    let leader_counts = |write: &Write| match write.act.came_with() {
        Some(first) => to_wording.iter().all(|it| it.event != first || it.effective),
        None => true,
    };
    let mut parked = false;
    for (register, writes) in &registers {
        let heads = match register {
            Register::Wording => wording.heads.clone(),
            Register::Detail(_) => writes
                .heads_of(|write| write.effective && !wording.condemned.contains(&write.event)),
            _ => writes.heads_of(|write| write.effective && leader_counts(write)),
        };
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
                Field::Slip(slip) => contribution.slip = slip,
                Field::ReadBack(became) => contribution.read_back = became,
                Field::Due(due) => contribution.due = due,
            },
            Act::Detailed(detailed) if !shown.words.text.is_empty() => {
                contribution.details.insert(detailed.detail, shown.words.text.clone());
            }
            Act::Tagged(tagged) => {
                let tag = Tag { mark: tagged.mark.clone(), coder: shown.author.clone() };
                let same = |old: &Tag| old.mark.theme == tag.mark.theme && old.coder == tag.coder;
                let at_first = tags.iter().position(|(_, old)| same(old));
                let at_first = at_first.map(|at| tags.remove(at).0);
                if tagged.on {
                    // A new sub-theme keeps the place the theme had; so the primary stays.
                    tags.push((writes.on_since(shown, at_first), tag));
                }
            }
            Act::Addressed(addressed) => {
                let at_first = addressees.iter().position(|(_, id)| *id == addressed.addressee);
                let at_first = at_first.map(|at| addressees.remove(at).0);
                if addressed.on {
                    let place = writes.on_since(shown, at_first);
                    addressees.push((place, addressed.addressee.clone()));
                }
            }
            Act::Linked(linked) => {
                let link = (linked.link, linked.to);
                let at_first = links.iter().position(|(_, old)| *old == link);
                let at_first = at_first.map(|at| links.remove(at).0);
                if linked.on {
                    links.push((writes.on_since(shown, at_first), link));
                }
            }
            _ => {}
        }
    }
    tags.sort_by_key(|(place, _)| *place);
    addressees.sort_by_key(|(place, _)| *place);
    links.sort_by_key(|(place, _)| *place);
    contribution.tags = tags.into_iter().map(|(_, tag)| tag).collect();
    contribution.addressees = addressees.into_iter().map(|(_, id)| id).collect();
    contribution.links = links.into_iter().map(|(_, link)| link).collect();
    contribution.words = wording.words;
    contribution.reworded = wording.reworded;
    contribution.scrubbed = wording.scrubbed;
    contribution.withdrawn = to_wording
        .iter()
        .any(|write| matches!(&write.act, Act::Scrubbed(scrub) if scrub.withdrawn));
    contribution.status = if !visible || contribution.withdrawn {
        Status::Hidden
    } else if contribution.merged_into.is_some() {
        Status::Merged
    } else if parked {
        Status::Parked
    } else {
        Status::Open
    };
    Derived { contribution, heads: heads_of, parked, wordings, condemned: wording.condemned }
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
        withdrawn: false,
        mode: captured.mode,
        permission: captured.permission,
        phase: captured.phase.clone(),
        table: captured.table.clone(),
        seat: captured.seat,
        turn: captured.turn,
        slip: captured.slip,
        voice: captured.voice.clone(),
        language: captured.language.clone(),
        tags: Vec::new(),
        addressees: Vec::new(),
        links: Vec::new(),
        merged_into: None,
        read_back: ReadBack::Not,
        due: None,
        details: BTreeMap::new(),
        status: Status::Open,
        conflicts: Vec::new(),
        batch: captured.batch,
        source: captured.source.clone(),
    }
}
