//! Registers: the fields of a contribution as sets of writes that settle to the
//! same value whatever the order in which laptops exchanged them.

use super::act::{Act, Detail, Field, LinkKind};
use super::event::{Body, Order};
use super::ids::{ContributionId, EventId};
use std::collections::{BTreeMap, BTreeSet};

/// One field of one contribution that can be written on its own.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Register {
    /// The words.
    Wording,
    /// What it is.
    Kind,
    /// Who speaks.
    Voice,
    /// The language it was said in.
    Language,
    /// How the words relate to what was said.
    Mode,
    /// What may be done with the words.
    Permission,
    /// The table it was said at.
    Table,
    /// The seat that spoke.
    Seat,
    /// Set aside for later.
    Parked,
    /// What it was merged into.
    MergedInto,
    /// The receipt slip of who said it.
    Slip,
    /// What became of it when it was read back.
    ReadBack,
    /// By when something is done about it.
    Due,
    /// A text about it.
    Detail(Detail),
    /// One theme, as one coder sees it.
    Tag {
        /// The theme or residual code.
        theme: String,
        /// The coder's initials.
        coder: String,
    },
    /// One addressee.
    Addressee(String),
    /// A link to one other contribution.
    Link(LinkKind, ContributionId),
}

impl Register {
    /// The id used in tables: `voice`, `tag:housing:BK`, `link:answers:` and an identity.
    pub fn id(&self) -> String {
        match self {
            Register::Wording => "wording".to_owned(),
            Register::Kind => "kind".to_owned(),
            Register::Voice => "voice".to_owned(),
            Register::Language => "language".to_owned(),
            Register::Mode => "mode".to_owned(),
            Register::Permission => "permission".to_owned(),
            Register::Table => "table".to_owned(),
            Register::Seat => "seat".to_owned(),
            Register::Parked => "parked".to_owned(),
            Register::MergedInto => "merged-into".to_owned(),
            Register::Slip => "slip".to_owned(),
            Register::ReadBack => "read-back".to_owned(),
            Register::Due => "due".to_owned(),
            Register::Detail(detail) => detail.id().to_owned(),
            Register::Tag { theme, coder } => format!("tag:{theme}:{coder}"),
            Register::Addressee(id) => format!("addressee:{id}"),
            Register::Link(link, to) => format!("link:{}:{to}", link.id()),
        }
    }

    /// Reads an id back; none for a text that is not one.
    pub fn from_id(id: &str) -> Option<Self> {
        Some(match id {
            "wording" => Register::Wording,
            "kind" => Register::Kind,
            "voice" => Register::Voice,
            "language" => Register::Language,
            "mode" => Register::Mode,
            "permission" => Register::Permission,
            "table" => Register::Table,
            "seat" => Register::Seat,
            "parked" => Register::Parked,
            "merged-into" => Register::MergedInto,
            "slip" => Register::Slip,
            "read-back" => Register::ReadBack,
            "due" => Register::Due,
            "owner" => Register::Detail(Detail::Owner),
            "next-step" => Register::Detail(Detail::NextStep),
            "translation" => Register::Detail(Detail::Translation),
            id => match id.split_once(':')? {
                ("addressee", id) => Register::Addressee(id.to_owned()),
                ("tag", rest) => {
                    let (theme, coder) = rest.split_once(':')?;
                    Register::Tag { theme: theme.to_owned(), coder: coder.to_owned() }
                }
                ("link", rest) => {
                    let (link, to) = rest.split_once(':')?;
                    Register::Link(LinkKind::from_id(link)?, to.parse().ok()?)
                }
                _ => return None,
            },
        })
    }
}

/// Where a mark stands among those of a contribution: by the event that put it
/// on, and within it by number.
pub type Place = (Order, usize);

/// One write to a register.
#[derive(Clone, Debug, PartialEq)]
pub struct Write {
    /// The event that wrote it.
    pub event: EventId,
    /// Its place among all events.
    pub order: Order,
    /// Who wrote it.
    pub author: String,
    /// What it says.
    pub act: Act,
    /// The words it brings, where it writes the wording.
    pub words: Body,
    /// Whether its words were erased.
    pub erased: bool,
    /// Whether it counts: not undone, or its undoing was undone.
    pub effective: bool,
}

impl Write {
    /// The register it writes; none for an act that writes none.
    pub fn register(&self) -> Option<Register> {
        Some(match &self.act {
            Act::Reworded(_) | Act::Scrubbed(_) => Register::Wording,
            Act::FieldSet(set) => match set.field {
                Field::Kind(_) => Register::Kind,
                Field::Voice(_) => Register::Voice,
                Field::Language(_) => Register::Language,
                Field::Mode(_) => Register::Mode,
                Field::Permission(_) => Register::Permission,
                Field::Table(_) => Register::Table,
                Field::Seat(_) => Register::Seat,
                Field::Parked(_) => Register::Parked,
                Field::MergedInto(_) => Register::MergedInto,
                Field::Slip(_) => Register::Slip,
                Field::ReadBack(_) => Register::ReadBack,
                Field::Due(_) => Register::Due,
            },
            Act::Detailed(detailed) => Register::Detail(detailed.detail),
            Act::Tagged(tagged) => {
                Register::Tag { theme: tagged.mark.theme.clone(), coder: self.author.clone() }
            }
            Act::Addressed(addressed) => Register::Addressee(addressed.addressee.clone()),
            Act::Linked(linked) => Register::Link(linked.link, linked.to),
            _ => return None,
        })
    }

    /// Whether it puts something on.
    fn is_on(&self) -> bool {
        match &self.act {
            Act::Tagged(tagged) => tagged.on,
            Act::Addressed(addressed) => addressed.on,
            Act::Linked(linked) => linked.on,
            _ => false,
        }
    }

    /// Whether two writes to one register say the same.
    fn says_the_same(&self, other: &Write) -> bool {
        match (&self.act, &other.act) {
            (Act::FieldSet(one), Act::FieldSet(two)) => one.field == two.field,
            (Act::Tagged(one), Act::Tagged(two)) => {
                one.on == two.on && (!one.on || one.mark == two.mark)
            }
            (Act::Addressed(one), Act::Addressed(two)) => one.on == two.on,
            (Act::Linked(one), Act::Linked(two)) => one.on == two.on,
            _ => self.words == other.words && self.erased == other.erased,
        }
    }
}

/// All writes to one register, ready to be asked.
#[derive(Debug, Default)]
pub struct Writes<'a> {
    by_event: BTreeMap<EventId, &'a Write>,
}

impl Writes<'static> {
    /// A register nobody has written to.
    pub const NONE: Self = Writes { by_event: BTreeMap::new() };
}

impl<'a> Writes<'a> {
    /// Adds one; the same event twice counts once.
    pub fn add(&mut self, write: &'a Write) {
        self.by_event.insert(write.event, write);
    }

    /// Every write, in no particular order.
    pub fn iter(&self) -> impl Iterator<Item = &'a Write> {
        self.by_event.values().copied()
    }

    /// The events that `write` replaces, directly or through others, whether
    /// these still count or not.
    pub fn ancestors(&self, write: &Write) -> BTreeSet<EventId> {
        let mut found = BTreeSet::new();
        let mut open: Vec<EventId> = write.act.replaces().to_vec();
        while let Some(event) = open.pop() {
            if found.insert(event)
                && let Some(earlier) = self.by_event.get(&event)
            {
                open.extend_from_slice(earlier.act.replaces());
            }
        }
        found
    }

    /// Where what `shown` put on has its place: that of the first write of the
    /// unbroken run of ons that ends in `shown`, or `at_first` where that run
    /// began with the capture.
    pub fn on_since(&self, shown: &Write, at_first: Option<Place>) -> Place {
        let mut since = (shown.order, 0);
        let mut seen = BTreeSet::new();
        let mut open = vec![shown];
        while let Some(write) = open.pop() {
            if !seen.insert(write.event) || (write.effective && !write.is_on()) {
                continue;
            }
            if write.effective {
                since = since.min((write.order, 0));
            }
            let earlier = write.act.replaces().iter().filter_map(|id| self.by_event.get(id));
            let before = open.len();
            open.extend(earlier);
            if let (true, Some(at_first)) = (open.len() == before, at_first) {
                return at_first;
            }
        }
        since
    }

    /// The writes that count and that no other write that counts replaces, the
    /// one to show first: the latest by time and device. More than one is a
    /// conflict, unless they say the same.
    pub fn heads_of(&self, counts: impl Fn(&Write) -> bool) -> Vec<&'a Write> {
        let counting: Vec<&Write> = self.iter().filter(|write| counts(write)).collect();
        let replaced: BTreeSet<EventId> =
            counting.iter().flat_map(|write| self.ancestors(write)).collect();
        let mut heads: Vec<&'a Write> =
            counting.into_iter().filter(|write| !replaced.contains(&write.event)).collect();
        heads.sort_by_key(|write| std::cmp::Reverse((write.order, write.event)));
        heads
    }
}

/// Whether these heads contradict each other.
pub fn in_conflict(heads: &[&Write]) -> bool {
    heads
        .split_first()
        .is_some_and(|(shown, rest)| rest.iter().any(|head| !head.says_the_same(shown)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_id_is_read_back(word in "[a-z][a-z-]{0,9}", coder in "[A-Z]{1,3}", id in any::<[u8; 32]>()) {
            let plain = [
                Register::Wording, Register::Kind, Register::Voice, Register::Language, Register::Mode,
                Register::Permission, Register::Table, Register::Seat, Register::Parked,
                Register::MergedInto, Register::Slip, Register::ReadBack, Register::Due,
                Register::Detail(Detail::Owner), Register::Detail(Detail::NextStep),
                Register::Detail(Detail::Translation),
            ];
            let named = [
                Register::Tag { theme: word.clone(), coder },
                Register::Addressee(word.clone()),
                Register::Link(LinkKind::Answers, EventId(id)),
                Register::Link(LinkKind::Repeats, EventId(id)),
                Register::Link(LinkKind::Objects, EventId(id)),
            ];
            for register in plain.into_iter().chain(named) {
                prop_assert_eq!(Register::from_id(&register.id()), Some(register));
            }
            prop_assert_eq!(Register::from_id(&format!("no-{word}")), None);
        }
    }
}
