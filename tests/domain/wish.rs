//! What people may want at any moment: every command, mostly about
//! contributions that are there, whoever wrote them.

use super::replica::{DESKS, Desk, Replica};
use super::world::{
    ADDRESSEES, EVENING, OTHER_EVENING, PHASES, SUBTHEMES, THEMES, VOICES, opened, plan,
};
use proptest::prelude::*;
use townhall::domain::act::{Detail, Field, LinkKind, SessionDetails};
use townhall::domain::command::{Capture, Command, PhaseOf};
use townhall::domain::event::Body;
use townhall::domain::floor::ballot::{Cast, Count, Paper, Question, Taking};
use townhall::domain::floor::care::{Conduct, StopOutcome};
use townhall::domain::floor::scale::Scale;
use townhall::domain::floor::sheet::SheetField;
use townhall::domain::floor::turn::{EntryId, TurnKind};
use townhall::domain::floor::wall::WallShows;
use townhall::domain::ids::{ContributionId, EventId, SessionId};
use townhall::domain::slip::{Salt, Secret, Serial};
use townhall::domain::theme_mark::ThemeMark;
use townhall::domain::{Kind, Mode, Permission, Plan, ReadBack};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    Capture,
    CaptureAll,
    Reword,
    Paraphrase,
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
    Withdraw,
    Detail,
    ReadBack,
    Due,
    ChangePlan,
    Sheet,
    Count,
    Consent,
    Stop,
    EndStop,
    OpenList,
    Join,
    Leave,
    Move,
    Round,
    BeginTurn,
    NextTurn,
    EndTurn,
    PauseTurn,
    ResumeTurn,
    Pass,
    AddAgain,
    InterpretTurn,
    LimitVoices,
    AddVoiceTime,
    OpenBallot,
    CloseBallot,
    DropBallot,
    Wall,
    Blank,
    Close,
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
        Paraphrase,
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
        Withdraw,
        Detail,
        Detail,
        ReadBack,
        Due,
        ChangePlan,
        Sheet,
        Sheet,
        Count,
        Consent,
        Close,
    ]);
    wish_of(prop_oneof![2 => frequent, 2 => rare, 1 => prop::sample::select(LIST.to_vec())])
}

/// Any wish about what a contribution says, erasures above all.
pub(super) fn wording_wish() -> impl Strategy<Value = Wish> {
    use What::*;
    wish_of(prop::sample::select(vec![Capture, Reword, Reword, Paraphrase, Scrub, Undo, Redo]))
}

/// Whatever the chair does while people speak and decide.
const LIST: [What; 23] = [
    What::Join,
    What::Join,
    What::Join,
    What::NextTurn,
    What::NextTurn,
    What::BeginTurn,
    What::EndTurn,
    What::PauseTurn,
    What::ResumeTurn,
    What::OpenList,
    What::Leave,
    What::Move,
    What::Round,
    What::Pass,
    What::AddAgain,
    What::InterpretTurn,
    What::LimitVoices,
    What::AddVoiceTime,
    What::Stop,
    What::EndStop,
    What::OpenBallot,
    What::CloseBallot,
    What::Wall,
];

/// Any wish about who speaks, what is decided, and phases around it.
pub(super) fn list_wish() -> impl Strategy<Value = Wish> {
    use What::*;
    let around = prop::sample::select(vec![
        Capture, StartPhase, NextPhase, Pause, Resume, Undo, Redo, DropBallot, Blank, End,
    ]);
    wish_of(prop_oneof![3 => prop::sample::select(LIST.to_vec()), 1 => around])
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
            What::Paraphrase => Command::Paraphrase { of: one(replica, a), words: body(c) },
            What::Scrub => Command::Scrub { of: one(replica, a), words: body(c) },
            What::Kind => set(Field::Kind(Kind::ALL[usize::from(c) % 6])),
            What::Voice => set(Field::Voice(on.then(|| pick(&VOICES, c)))),
            What::Language => set(Field::Language(on.then(|| pick(&["es", "ti"], c)))),
            What::Mode => set(Field::Mode(Mode::ALL[usize::from(c) % 3])),
            What::Permission => set(Field::Permission(Permission::ALL[usize::from(c) % 3])),
            What::Table => set(Field::Table(on.then(|| (c % 3).to_string()))),
            What::Seat => Command::Seat { of: of(), seat: on.then(|| (c % 3).to_string()) },
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
            What::Withdraw => Command::Withdraw(of()),
            What::Detail => {
                let detail = [Detail::Owner, Detail::NextStep, Detail::Translation];
                let detail = detail[usize::from(b) % 3];
                Command::Detail { of: one(replica, a), detail, words: body(c).text }
            }
            What::ReadBack => set(Field::ReadBack(ReadBack::DONE[usize::from(c) % 4])),
            What::Due => set(Field::Due(on.then(|| format!("2026-12-{c:02}")))),
            What::ChangePlan => Command::ChangePlan(Box::new(changed_plan(b))),
            What::Sheet => {
                let theme = SheetField::Theme(THEMES[usize::from(a) % 4].to_owned());
                let field = [SheetField::Missing, SheetField::Summary, SheetField::ReplyBy, theme];
                let field = field[usize::from(b) % 4].clone();
                Command::FillSheet { field, words: body(c).text, scrub: on }
            }
            What::Count => {
                let voice = if on { pick(&VOICES, b) } else { String::new() };
                Command::CountPeople { voice, people: u32::from(c) }
            }
            What::Consent => Command::ReadConsent {
                languages: vec!["en".to_owned(); usize::from(c % 3)],
                objections: body(a).text,
            },
            What::Close => Command::CloseSession {
                correct_until: format!("2026-12-{:02}", c % 32),
                only_counted: of(),
            },
            _ => self.of_the_floor(replica),
        }
    }

    /// A command of the floor, fitted to the list and ballots there are.
    fn of_the_floor(&self, replica: &Replica) -> Command {
        let [a, b, c, _] = self.picks;
        let on = self.on;
        let session = replica.tables.sessions.get(&self.session());
        let list = session.map(|session| session.floor.list.clone()).unwrap_or_default();
        let entry = |pick: u8| match list.waiting.len() {
            0 => EntryId { event: EventId([pick; 32]), nth: 0 },
            many => list.waiting[usize::from(pick) % many].id,
        };
        let kind = TurnKind::ALL[usize::from(c) % 7 % 5];
        match self.what {
            What::Stop => Command::Stop,
            What::EndStop => Command::EndStop(match c % 3 {
                0 => StopOutcome::Disclosure,
                1 => StopOutcome::Conduct(Conduct::ALL[usize::from(a) % 5]),
                _ => StopOutcome::Resume,
            }),
            What::OpenList => Command::OpenList(on),
            What::Join => {
                Command::Join { seat: seat(a), voice: on.then(|| pick(&VOICES, b)), kind }
            }
            What::Leave => Command::Leave(entry(a)),
            What::Move => Command::Move { entry: entry(a), before: on.then(|| entry(b)) },
            What::Round => Command::BeginRound((0..b % 5).map(seat).collect()),
            What::BeginTurn => Command::BeginTurn(entry(a)),
            What::NextTurn => Command::NextTurn,
            What::EndTurn => Command::EndTurn,
            What::PauseTurn => Command::PauseTurn,
            What::ResumeTurn => Command::ResumeTurn,
            What::Pass => Command::Pass(entry(a)),
            What::AddAgain => Command::AddAgain,
            What::InterpretTurn => Command::InterpretTurn(on),
            What::LimitVoices => Command::LimitVoices(on.then_some(u32::from(c) * 10)),
            What::AddVoiceTime => Command::AddVoiceTime(u32::from(c)),
            What::OpenBallot => Command::OpenBallot(Question {
                scale: Scale::ALL[usize::from(a) % 5],
                taking: Taking::ALL[usize::from(b) % 4],
                options: several(replica, b, c),
                dots: a % 12,
            }),
            What::CloseBallot | What::DropBallot => {
                let open = session.and_then(|session| session.floor.ballots.open());
                let ballot = open.map_or(EventId([c; 32]), |ballot| ballot.id);
                let options = open.map_or(1, |ballot| ballot.question.options.len());
                match self.what {
                    What::DropBallot => Command::DropBallot(ballot),
                    _ => Command::CloseBallot { ballot, cast: cast(self.picks, options) },
                }
            }
            What::Wall => Command::ShowOnWall(match c % 3 {
                0 => WallShows::Themes,
                1 => WallShows::Line(one(replica, a)),
                _ => WallShows::Phase,
            }),
            What::Blank => Command::BlankWall(on),
            what => unreachable!("{what:?} is no wish of the floor"),
        }
    }

    fn capture(&self, replica: &Replica, seed: u8) -> Capture {
        let has = |bit: u8| seed & bit != 0;
        let themes = usize::from(seed % 7 / 2);
        Capture {
            words: body(seed),
            kind: has(1).then(|| Kind::ALL[usize::from(self.picks[0]) % 6]),
            voice: has(2).then(|| pick(&VOICES, self.picks[0])),
            seat: has(4).then(|| seat(self.picks[1])),
            slip: has(16).then_some(Serial(u32::from(self.picks[1]))),
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

fn seat(pick: u8) -> String {
    (pick % 5).to_string()
}

/// The plan with other minutes, another order, or a phase or voice fewer.
fn changed_plan(seed: u8) -> Plan {
    let mut plan = plan();
    plan.phases[1].minutes = 10 + u32::from(seed);
    match seed % 4 {
        0 => plan.phases.reverse(),
        1 => drop(plan.phases.remove(usize::from(seed) % 4)),
        2 => drop(plan.voices.pop()),
        _ => {}
    }
    plan
}

/// What might have been cast.
fn cast([a, b, c, _]: [u8; 4], options: usize) -> Cast {
    let paper = |nth: u8| Paper {
        voice: nth.is_multiple_of(2).then(|| VOICES[0].to_owned()),
        steps: (0..options)
            .map(|at| Some(a.wrapping_add(nth).wrapping_add(at as u8) % 6))
            .collect(),
    };
    let count = |step: u8| Count {
        option: u16::from(b) % (options as u16 + 1),
        voice: None,
        step,
        n: u32::from(c),
    };
    Cast { papers: (0..c % 4).map(paper).collect(), counts: (0..a % 3).map(count).collect() }
}

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
