//! What people may want at any moment: every command, mostly about
//! contributions that are there, whoever wrote them.

use super::replica::{DESKS, Desk, Replica};
use super::world::{ADDRESSEES, EVENING, OTHER_EVENING, PHASES, SUBTHEMES, THEMES, VOICES, opened};
use proptest::prelude::*;
use townhall::domain::act::{Field, LinkKind, SessionDetails};
use townhall::domain::command::{Capture, Command, PhaseOf};
use townhall::domain::event::Body;
use townhall::domain::ids::{ContributionId, EventId, SessionId};
use townhall::domain::slip::{Salt, Secret};
use townhall::domain::theme_mark::ThemeMark;
use townhall::domain::{Kind, Mode, Permission};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    Capture,
    CaptureAll,
    Reword,
    Scrub,
    Kind,
    Voice,
    Language,
    Mode,
    Permission,
    Table,
    Seat,
    Park,
    Merge,
    Tag,
    Address,
    Link,
    Undo,
    Redo,
    StartPhase,
    NextPhase,
    Extend,
    Pause,
    Resume,
    Interpreting,
    End,
    TakeChair,
    ChangeSession,
    OpenSession,
    PrintSlips,
}

/// A command that is still to be fitted to what a laptop has.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wish {
    pub what: What,
    pub picks: [u8; 4],
    pub on: bool,
}

/// Any wish, the frequent ones more often.
pub(super) fn any_wish() -> impl Strategy<Value = Wish> {
    use What::*;
    let frequent = prop::sample::select(vec![
        Capture, Capture, CaptureAll, Tag, Tag, Reword, Undo, Undo, Redo, Address, Park,
    ]);
    let rare = prop::sample::select(vec![
        Scrub,
        Kind,
        Voice,
        Language,
        Mode,
        Permission,
        Table,
        Seat,
        Merge,
        Link,
        StartPhase,
        NextPhase,
        Extend,
        Pause,
        Resume,
        Interpreting,
        End,
        TakeChair,
        ChangeSession,
        OpenSession,
        PrintSlips,
    ]);
    wish_of(prop_oneof![frequent, rare])
}

/// Any wish about what a contribution says, erasures above all.
pub(super) fn wording_wish() -> impl Strategy<Value = Wish> {
    use What::*;
    wish_of(prop::sample::select(vec![Capture, Reword, Reword, Reword, Scrub, Undo, Redo]))
}

/// Any wish about phases and clock.
pub(super) fn floor_wish() -> impl Strategy<Value = Wish> {
    use What::*;
    wish_of(prop::sample::select(vec![
        StartPhase,
        NextPhase,
        NextPhase,
        Extend,
        Pause,
        Resume,
        Interpreting,
        End,
    ]))
}

fn wish_of(what: impl Strategy<Value = What>) -> impl Strategy<Value = Wish> {
    (what, any::<[u8; 4]>(), any::<bool>()).prop_map(|(what, picks, on)| Wish { what, picks, on })
}

impl Wish {
    /// The desk it is wished at.
    pub(super) fn desk(&self) -> Desk {
        DESKS[usize::from(self.picks[3] / 16 % 2)]
    }

    /// The session it is about: one in sixteen is another.
    pub(super) fn session(&self) -> SessionId {
        if self.picks[3] % 16 == 15 { OTHER_EVENING } else { EVENING }
    }

    /// The command, fitted to what the laptop has.
    pub(super) fn command(&self, replica: &Replica) -> Command {
        let [a, b, c, _] = self.picks;
        let on = self.on;
        let of = || several(replica, a, b);
        let set = |field| Command::Set { of: of(), field };
        match self.what {
            What::Capture => Command::Capture(Box::new(self.capture(replica, c))),
            What::CaptureAll => {
                let captures = (0..c % 4).map(|nth| self.capture(replica, c.wrapping_add(nth)));
                Command::CaptureAll { from: "paste".to_owned(), captures: captures.collect() }
            }
            What::Reword => Command::Reword { of: one(replica, a), words: body(c) },
            What::Scrub => Command::Scrub { of: one(replica, a), words: body(c) },
            What::Kind => set(Field::Kind(Kind::ALL[usize::from(c) % 6])),
            What::Voice => set(Field::Voice(on.then(|| pick(&VOICES, c)))),
            What::Language => set(Field::Language(on.then(|| pick(&["es", "ti"], c)))),
            What::Mode => set(Field::Mode(Mode::ALL[usize::from(c) % 3])),
            What::Permission => set(Field::Permission(Permission::ALL[usize::from(c) % 3])),
            What::Table => set(Field::Table(on.then(|| (c % 3).to_string()))),
            What::Seat => set(Field::Seat(on.then(|| (c % 3).to_string()))),
            What::Park => set(Field::Parked(on)),
            What::Merge => set(Field::MergedInto(on.then(|| one(replica, c)))),
            What::Tag => Command::Tag { of: of(), mark: mark(c), on },
            What::Address => Command::Address { of: of(), addressee: pick(&ADDRESSEES, c), on },
            What::Link => {
                let link = if c % 2 == 0 { LinkKind::Answers } else { LinkKind::Repeats };
                Command::Link { of: of(), to: one(replica, c), link, on }
            }
            What::Undo => Command::Undo,
            What::Redo => Command::Redo,
            What::StartPhase => Command::StartPhase(usize::from(c) % (PHASES.len() + 1)),
            What::NextPhase => Command::NextPhase,
            What::Extend => {
                let phase = usize::from(b) % (PHASES.len() + 1);
                Command::ExtendPhase { phase, minutes: i32::from(c) - 100 }
            }
            What::Pause => Command::PauseClock,
            What::Resume => Command::ResumeClock,
            What::Interpreting => Command::SetInterpreting(on),
            What::End => Command::EndSession,
            What::TakeChair => Command::TakeChair,
            What::ChangeSession => Command::ChangeSession(SessionDetails {
                title: pick(&["Evening", "Noon"], b),
                expected: on.then_some(u32::from(c)),
                ..SessionDetails::default()
            }),
            What::OpenSession => Command::OpenSession(opened()),
            What::PrintSlips => {
                let secret = Secret::from_random([a; 16]);
                let sealed = (0..b % 4).map(|nth| secret.seal(Salt([nth; 16])));
                Command::PrintSlips(sealed.collect())
            }
        }
    }

    fn capture(&self, replica: &Replica, seed: u8) -> Capture {
        let has = |bit: u8| seed & bit != 0;
        let themes = usize::from(seed % 7 / 2);
        Capture {
            words: body(seed),
            kind: has(1).then(|| Kind::ALL[usize::from(self.picks[0]) % 6]),
            voice: has(2).then(|| pick(&VOICES, self.picks[0])),
            phase: match seed % 5 {
                0 => PhaseOf::Nth(usize::from(self.picks[0]) % (PHASES.len() + 1)),
                1 => PhaseOf::None,
                _ => PhaseOf::Running,
            },
            themes: [seed, self.picks[0], self.picks[1]].map(mark)[..themes].to_vec(),
            addressees: [self.picks[0], self.picks[1]].map(|p| pick(&ADDRESSEES, p))
                [..usize::from(seed / 8 % 3)]
                .to_vec(),
            answers: if has(64) { several(replica, self.picks[0], self.picks[1]) } else { vec![] },
            ..Capture::default()
        }
    }
}

const TEXTS: [&str; 5] = ["the lift", "three families, one kitchen", "no lamp", "a bench", "  "];

/// One of these, or now and then one that there is not.
fn pick(from: &[&str], pick: u8) -> String {
    match pick {
        250.. => "nowhere".to_owned(),
        pick => from[usize::from(pick) % from.len()].to_owned(),
    }
}

fn mark(seed: u8) -> ThemeMark {
    let subtheme = seed.is_multiple_of(3).then(|| pick(&SUBTHEMES, seed / 3));
    ThemeMark { theme: pick(&THEMES[..], seed / 3 * (1 - u8::from(subtheme.is_some()))), subtheme }
}

fn body(seed: u8) -> Body {
    let text = if seed >= 250 { 4 } else { usize::from(seed) % 4 };
    let original = seed.is_multiple_of(11).then(|| "una cocina".to_owned());
    Body { text: TEXTS[text].to_owned(), original }
}

/// One contribution of the laptop, or now and then one that it does not know.
fn one(replica: &Replica, pick: u8) -> ContributionId {
    let mut known: Vec<_> = replica.tables.contributions.values().collect();
    known.sort_by_key(|one| (one.order, one.id));
    match pick {
        252.. => EventId([pick; 32]),
        _ if known.is_empty() => EventId([pick; 32]),
        pick => known[usize::from(pick) % known.len()].id,
    }
}

fn several(replica: &Replica, a: u8, b: u8) -> Vec<ContributionId> {
    (0..=b % 3).map(|nth| one(replica, a.wrapping_add(nth * 7))).collect()
}
